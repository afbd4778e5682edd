import Cable

/// The search that is on: its words, all its hits, and where it began.
public struct Search: Sendable {
    /// What was asked for.
    public internal(set) var words = ""
    /// Every hit, in order, as byte ranges of the source.
    public internal(set) var hits: [Range<Int>] = []
    /// The hit the reader is at; nil before the first.
    public internal(set) var current: Int?
    /// Searches made before, the newest last.
    public internal(set) var history: [String] = []
    var text: SearchText?

    init() {}

    /// True while hits are shown.
    public var isOn: Bool { !words.isEmpty }

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

extension RandomAccessCollection {
    /// The first index whose element satisfies `predicate`, when all before it do not: by halving.
    func partitioningIndex(where predicate: (Element) -> Bool) -> Index {
        var low = startIndex
        var count = self.count
        while count > 0 {
            let half = count / 2
            let middle = index(low, offsetBy: half)
            if predicate(self[middle]) {
                count = half
            } else {
                low = index(after: middle)
                count -= half + 1
            }
        }
        return low
    }
}
