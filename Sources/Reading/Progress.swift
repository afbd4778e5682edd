import Cable

/// How much of what is ticked is done, kept as it changes: counted anew for every picture it would hold up each key of a cable that asks without end.
struct Progress: Sendable {
    private var all: [ChecklistItem.Kind: Int] = [:]
    private var done: [ChecklistItem.Kind: Int] = [:]
    /// By kind, how far the items reach: words may stand within others.
    fileprivate var reach: [ChecklistItem.Kind: Reach] = [:]
    /// By paragraph, how many of its duties are done.
    private var doneIn: [Int: Int] = [:]

    /// Counts items, which stand kind by kind, and those of them that are done.
    init(_ items: [ChecklistItem], done: Set<String>) {
        var rest = items[...]
        for kind in ChecklistItem.Kind.allCases {
            let end = rest.partitioningIndex { $0.kind != kind }
            all[kind] = end - rest.startIndex
            rest = rest[end...]
        }
        var start = 0
        for kind in ChecklistItem.Kind.allCases where count(kind) > 0 {
            reach[kind] = Reach(
                items[start..<start + count(kind)].lazy.map { ($0.ranges.first?.lowerBound ?? 0)..<($0.ranges.last?.upperBound ?? 0) })
            start += count(kind)
        }
        guard !done.isEmpty else { return }
        for item in items where done.contains(item.id) { change(item, by: 1) }
    }

    /// An item was done, or is open again.
    mutating func change(_ item: ChecklistItem, by step: Int) {
        done[item.kind, default: 0] += step
        if item.kind == .duty { doneIn[item.paragraph, default: 0] += step }
    }

    /// How many there are of a kind.
    func count(_ kind: ChecklistItem.Kind) -> Int { all[kind] ?? 0 }

    /// How many of a kind are done.
    func done(_ kind: ChecklistItem.Kind) -> Int { done[kind] ?? 0 }

    /// How many of the duties of a paragraph are done.
    func done(in paragraph: Int) -> Int { doneIn[paragraph] ?? 0 }

    /// Where the items of a kind begin: they stand kind by kind.
    func start(of kind: ChecklistItem.Kind) -> Int { ChecklistItem.Kind.allCases.prefix { $0 != kind }.reduce(0) { $0 + count($1) } }
}

extension Session {
    /// The items of a kind, as indices.
    func places(of kind: ChecklistItem.Kind) -> Range<Int> {
        let start = progress.start(of: kind)
        return start..<start + progress.count(kind)
    }

    /// The duties of a paragraph among the items, as indices: they stand in the order of their paragraphs.
    func places(ofDutiesIn paragraph: Int) -> Range<Int> {
        let duties = items[places(of: .duty)]
        let start = duties.partitioningIndex { $0.paragraph >= paragraph }
        return start..<max(start, duties.partitioningIndex { $0.paragraph > paragraph })
    }

    /// The first item whose words hold a byte.
    func item(holding offset: Int) -> ChecklistItem? {
        for kind in ChecklistItem.Kind.allCases {
            let own = items[places(of: kind)]
            let after = own.partitioningIndex { ($0.ranges.first?.lowerBound ?? 0) > offset }
            let first = own.startIndex + (progress.reach[kind]?.first(endingBehind: offset) ?? 0)
            if first < after, let item = own[first..<after].first(where: { $0.ranges.contains { $0.contains(offset) } }) { return item }
        }
        return nil
    }

    /// The items with these ids, in that order.
    func items(_ ids: [String]) -> [ChecklistItem] {
        guard ids.count > 1 else { return ids.compactMap(item) }
        let wanted = Set(ids)
        let found = Dictionary(items.lazy.filter { wanted.contains($0.id) }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return ids.compactMap { found[$0] }
    }

    /// The item with this id.
    func item(_ id: String) -> ChecklistItem? { items.first { $0.id == id } }
}
