import Cable

/// A regular expression made from a person's words, matched in one pass: all its places are followed through the text together, so that no
/// expression takes more than its own length for each sign, and a search that would try every start to the end is given up when its steps are used
/// up. An engine that backtracks can do neither: `((a+)+)+$` never comes back from sixty letters.
struct Expression: Sendable {
    /// The words are no expression; `reason` is one sentence.
    struct Wrong: Error { let reason: String }

    /// It takes too long, or is no longer wanted.
    enum Stop: Error { case tooLong, unwanted }

    /// What one place of the expression does.
    enum Place: Sendable {
        case sign(Signs)
        case either(Int, Int)
        case jump(Int)
        case edge(Edge)
        case end
    }

    /// Where no sign is taken.
    enum Edge: Sendable { case start, end, word, noWord }

    /// Nothing longer is read.
    static let longest = 1000
    /// Repetitions are written out: more places than this are not followed.
    static let mostPlaces = 4000

    let places: [Place]
    /// The ASCII with which a match begins, where something else than ASCII is always possible; nil where a match may take nothing.
    private let firsts: Signs?

    /// Reads the words; case counts as `Pattern.mindsCase` says.
    init(_ pattern: Pattern) throws(Wrong) {
        guard pattern.words.utf8.count <= Expression.longest else { throw Wrong(reason: "The expression is too long: shorten it.") }
        var reader = ExpressionReader(pattern.words, ignoresCase: !pattern.mindsCase)
        var whole = try reader.read()
        if pattern.isWholeWord { whole = .sequence([.edge(.word), whole, .edge(.word)]) }
        var places: [Place] = []
        guard Expression.write(whole, to: &places) else { throw Wrong(reason: "The expression repeats too much: write smaller numbers in {}.") }
        places.append(.end)
        self.places = places
        firsts = Expression.firsts(places)
    }

    // MARK: from what was read to places

    /// Writes the places of a node; false where they are too many.
    private static func write(_ node: ExpressionReader.Node, to places: inout [Place]) -> Bool {
        guard places.count < mostPlaces else { return false }
        switch node {
        case .signs(let signs): places.append(.sign(signs))
        case .edge(let edge): places.append(.edge(edge))
        case .sequence(let nodes): for one in nodes where !write(one, to: &places) { return false }
        case .either(let nodes): return write(nodes[...], to: &places)
        case .many(let one, let least, let most, let isLazy):
            for _ in 0..<least where !write(one, to: &places) { return false }
            guard let most else {
                let fork = places.count
                places.append(.end)
                guard write(one, to: &places) else { return false }
                places.append(.jump(fork))
                places[fork] = Expression.fork(fork + 1, places.count, isLazy)
                return true
            }
            var forks: [Int] = []
            for _ in least..<max(least, most) {
                forks.append(places.count)
                places.append(.end)
                guard write(one, to: &places) else { return false }
            }
            for fork in forks { places[fork] = Expression.fork(fork + 1, places.count, isLazy) }
        }
        return true
    }

    /// The ways of an alternation, the first one first.
    private static func write(_ ways: ArraySlice<ExpressionReader.Node>, to places: inout [Place]) -> Bool {
        guard let first = ways.first else { return true }
        guard ways.count > 1 else { return write(first, to: &places) }
        let fork = places.count
        places.append(.end)
        guard write(first, to: &places) else { return false }
        let leave = places.count
        places.append(.end)
        places[fork] = .either(fork + 1, places.count)
        guard write(ways.dropFirst(), to: &places) else { return false }
        places[leave] = .jump(places.count)
        return true
    }

    private static func fork(_ on: Int, _ past: Int, _ isLazy: Bool) -> Place { isLazy ? .either(past, on) : .either(on, past) }

    private static func firsts(_ places: [Place]) -> Signs? {
        var (seen, waiting, firsts) = (Set<Int>(), [0], Signs())
        while let at = waiting.popLast() {
            guard seen.insert(at).inserted else { continue }
            switch places[at] {
            case .sign(let signs): firsts.addASCII(of: signs)
            case .either(let one, let other): waiting += [one, other]
            case .jump(let to): waiting.append(to)
            case .edge: waiting.append(at + 1)
            case .end: return nil
            }
        }
        return firsts
    }

    // MARK: matching

    /// Every match in `text`, in order, as offsets; empty ones are left out. `follower` is kept from one stretch of text to the next.
    func matches(_ text: UnsafeBufferPointer<UInt8>, most: Int, _ follower: inout Follower) throws(Stop) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var from = 0
        follower.begin(bytes: text.count)
        while from < text.count, found.count < most {
            if let firsts {
                while from < text.count, text[from] < 0x80, !firsts.has(ascii: text[from]) { from += 1 }
                guard from < text.count else { break }
            }
            guard let match = try follower.first(in: text, from: from, self, firsts) else { break }
            if match.isEmpty {
                let end = match.upperBound
                from = end + (end < text.count ? Legible.scalar(text, at: end, end: text.count)?.1 ?? 1 : 1)
            } else {
                found.append(match)
                from = match.upperBound
            }
        }
        return found
    }
}
