import Cable

/// The search that is on: its pattern, all its hits, and where it began.
public struct Search: Sendable {
    /// What was asked for.
    public internal(set) var pattern = Pattern("")
    /// Every hit, in order, as byte ranges of the source.
    public internal(set) var hits: [Range<Int>] = []
    /// The hit the reader is at; nil before the first.
    public internal(set) var current: Int?
    /// Searches made before, the newest last.
    public internal(set) var history: [Pattern] = []
    /// Why the pattern cannot be searched for; nil when it can.
    public internal(set) var fault: String?
    /// True where that is for the time it takes.
    public internal(set) var isGivenUp = false
    /// The inquiry that is under way: its id, and how much it has looked at, in percent.
    public internal(set) var running: (id: Int, percent: Int)?
    /// Where a hit is to be shown from, while it is not known yet.
    var landing: Int?
    /// True when what is found is to be said, as it was asked for by a key and not by another cable.
    var isSaid = false
    var text: SearchText?
    private var asked = 0

    init() {}

    /// True while hits are shown.
    public var isOn: Bool { !pattern.isEmpty }

    /// The words asked for, as they are said.
    public var words: String { pattern.spoken }

    /// Hits are no longer shown; the history and the joined text stay.
    mutating func clear() {
        pattern = Pattern("")
        hits = []
        (current, fault, running, landing, isSaid, isGivenUp) = (nil, nil, nil, nil, false, false)
    }

    /// A pattern becomes the newest of the history.
    mutating func keep(_ pattern: Pattern) {
        history.removeAll { $0 == pattern }
        history.append(pattern)
        if history.count > 100 { history.removeFirst() }
    }

    /// A new inquiry for `pattern`, which is under way from now on.
    mutating func inquire(_ pattern: Pattern, in document: Document, ignoringCase: Bool = false, limit: Int = Inquiry.most) -> Inquiry {
        asked += 1
        running = (asked, 0)
        return Inquiry(id: asked, pattern, in: document, text, ignoringCase: ignoringCase, limit: limit)
    }

    /// How many hits there are, in words: more than are looked for end with a plus.
    public var countWords: String { hits.count >= Inquiry.most ? "\(hits.count)+" : "\(hits.count)" }

    /// A new look for the pattern through other cables.
    mutating func look(down: Bool, in shelf: Shelf, ignoringCase: Bool) -> Onward {
        asked += 1
        return Onward(id: asked, isDown: down, pattern, in: shelf, ignoringCase: ignoringCase)
    }

    /// The first hit that begins at or after `offset`.
    func first(from offset: Int) -> Int? {
        let index = hits.partitioningIndex { $0.lowerBound >= offset }
        return index < hits.count ? index : nil
    }

    /// The hits that touch `range`, with their indices.
    public func hits(touching range: Range<Int>) -> ArraySlice<Range<Int>> {
        let from = hits.partitioningIndex { $0.upperBound > range.lowerBound }
        let to = hits.partitioningIndex { $0.lowerBound >= range.upperBound }
        return from < to ? hits[from..<to] : []
    }
}
