import Cable

/// Follows all places of an expression through a text together, the likeliest way first, and counts its steps: the work of a search is known
/// without a clock.
struct Follower {
    /// Steps for each byte of a stretch, and what a short stretch may take beside. One pass takes as many steps a byte as the expression has places;
    /// what takes more has been trying the same end again and again.
    private static let (each, least) = (1000, 2_000_000)
    /// Steps of a whole search.
    private static let most = 1_000_000_000
    /// So often it is asked whether the search is still wanted.
    private static let pause = 1 << 16

    /// How many were taken.
    private(set) var steps = 0
    private var limit = 0
    private var pause = Follower.pause
    private let isWanted: () -> Bool

    /// A way that has come to a place, from where its match began.
    private struct Way {
        let place: Int
        let start: Int
    }
    private var ways: [Way] = []
    private var next: [Way] = []
    /// For each place the round in which a way came to it: the first one to come is the likelier.
    private var seen: [Int]
    private var round = 0
    private var waiting: [Way] = []

    /// A follower of an expression, stopped where `isWanted` says no.
    init(_ expression: Expression, isWanted: @escaping () -> Bool) {
        seen = [Int](repeating: 0, count: expression.places.count)
        self.isWanted = isWanted
    }

    /// A stretch of text begins.
    mutating func begin(bytes: Int) { limit = min(Follower.most, steps + Follower.least + Follower.each * bytes) }

    /// The first match that begins at `from` or later: of those that begin there the one that the expression would rather have.
    mutating func first(in text: UnsafeBufferPointer<UInt8>, from: Int, _ expression: Expression, _ firsts: Signs?) throws(Expression.Stop)
        -> Range<Int>?
    {
        var found: Range<Int>?
        var at = from
        ways.removeAll(keepingCapacity: true)
        round += 1
        while true {
            if found == nil {
                if ways.isEmpty, let firsts { while at < text.count, text[at] < 0x80, !firsts.has(ascii: text[at]) { at += 1 } }
                add(Way(place: 0, start: at), at, text, expression, toNext: false)
            }
            let sign = at < text.count ? Legible.scalar(text, at: at, end: text.count) : nil
            let scalar = at < text.count ? sign?.0 ?? "?" : nil
            let after = at + (sign?.1 ?? 1)
            round += 1
            next.removeAll(keepingCapacity: true)
            try count(ways.count + 1)
            for way in ways {
                if case .end = expression.places[way.place] {
                    found = way.start..<at
                    // What comes behind it is less wanted.
                    break
                }
                if case .sign(let signs) = expression.places[way.place], let scalar, signs.has(scalar) {
                    add(Way(place: way.place + 1, start: way.start), after, text, expression, toNext: true)
                }
            }
            swap(&ways, &next)
            guard at < text.count, found == nil || !ways.isEmpty else { return found }
            at = after
        }
    }

    /// A way and all it leads to without taking a sign.
    private mutating func add(_ way: Way, _ at: Int, _ text: UnsafeBufferPointer<UInt8>, _ expression: Expression, toNext: Bool) {
        waiting.append(way)
        while let way = waiting.popLast() {
            guard seen[way.place] != round else { continue }
            seen[way.place] = round
            steps += 1
            switch expression.places[way.place] {
            case .jump(let to): waiting.append(Way(place: to, start: way.start))
            case .either(let one, let other):
                waiting.append(Way(place: other, start: way.start))
                waiting.append(Way(place: one, start: way.start))
            case .edge(let edge): if Follower.isThere(edge, at, text) { waiting.append(Way(place: way.place + 1, start: way.start)) }
            case .sign, .end: if toNext { next.append(way) } else { ways.append(way) }
            }
        }
    }

    private static func isThere(_ edge: Expression.Edge, _ at: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        switch edge {
        case .start: return at == 0
        case .end: return at >= text.count
        case .word, .noWord:
            var before = at - 1
            while before > 0, text[before] & 0xC0 == 0x80 { before -= 1 }
            let isEdge = SearchText.isWordPart(text, before) != SearchText.isWordPart(text, at)
            return isEdge == (edge == .word)
        }
    }

    private mutating func count(_ more: Int) throws(Expression.Stop) {
        steps += more
        if steps > limit { throw .tooLong }
        guard steps > pause else { return }
        pause = steps + Follower.pause
        if !isWanted() { throw .unwanted }
    }
}
