import Cable
import Reading

/// What the entries of a cable say of the items that it has now.
public struct Recollection: Sendable {
    private let document: Document
    private let items: [ChecklistItem]
    /// The last entry of each key.
    private let last: [String: Entry]

    init(_ document: Document, _ last: [String: Entry]) {
        (self.document, self.last) = (document, last)
        items = last.isEmpty ? [] : document.checklist()
    }

    /// The state of every item of which something is known. What was said of an item in other circumstances, or of one that is no longer there and had
    /// the same words, is doubtful where it was done; so is what a former version kept and may have been said of other words.
    public var states: [String: ItemState] {
        var states = last.mapValues(\.state)
        let unknown = items.indices.filter { states[items[$0].id] == nil }
        guard !unknown.isEmpty else { return states }
        let elsewhere = wasDone(besides: Set(items.map(\.id))) { ChecklistItem.words(of: $0) }
        let signs = former(.signs)
        let removed =
            signs.isEmpty ? [:] : wasDone(besides: Set(signs)) { Recollection.isFormer($0, digits: 32) ? Recollection.withoutNumber($0) : nil }
        let letters = former(.letters)
        for index in unknown {
            let item = items[index]
            if let words = ChecklistItem.words(of: item.id), let wasDone = elsewhere[words] {
                states[item.id] = wasDone ? .tickedBefore : nil
            } else if !signs.isEmpty, let entry = last[signs[index]] {
                states[item.id] = entry.state
            } else if !signs.isEmpty, removed[Recollection.withoutNumber(signs[index])] == true {
                states[item.id] = .tickedBefore
            } else if !letters.isEmpty, let entry = last[letters[index]] {
                states[item.id] = entry.state == .done ? isSaid(entry, of: item) ? .done : .tickedBefore : entry.state
            }
        }
        return states
    }

    /// What was done and is asked no longer, in none of its words: the words that were kept of each, in order.
    public var gone: [String] {
        let done = last.values.filter { $0.state == .done || $0.state == .tickedBefore }
        guard !done.isEmpty else { return [] }
        var asked = Set(items.compactMap { ChecklistItem.words(of: $0.id) })
        for way in Document.FormerKeys.allCases { asked.formUnion(former(way).map(Recollection.withoutNumber)) }
        return done.filter { !asked.contains(ChecklistItem.words(of: $0.item) ?? Recollection.withoutNumber($0.item)) }.map(\.words).sorted()
    }

    /// Of entries whose items are not there, by what tells which words they were said of: whether any was done.
    private func wasDone(besides present: Set<String>, _ words: (String) -> String?) -> [String: Bool] {
        var found: [String: Bool] = [:]
        for (key, entry) in last where !present.contains(key) {
            guard let words = words(key) else { continue }
            found[words] = found[words] ?? false || entry.state == .done || entry.state == .tickedBefore
        }
        return found
    }

    /// The keys that a former version gave the items; none where no entry has such.
    private func former(_ way: Document.FormerKeys) -> [String] {
        let digits = way == .letters ? 16 : 32
        return last.keys.contains { Recollection.isFormer($0, digits: digits) } ? document.keys(way, of: items) : []
    }

    /// True for a key that a former version made, of a fingerprint of so many digits and nothing else.
    private static func isFormer(_ key: String, digits: Int) -> Bool {
        key.utf8.split(separator: UInt8(ascii: ":")).last?.split(separator: UInt8(ascii: "#")).first?.count == digits
    }

    /// A former key without the number by which it told apart what is alike.
    private static func withoutNumber(_ key: String) -> String {
        guard let start = key.utf8.lastIndex(of: UInt8(ascii: ":")), let end = key.utf8[start...].firstIndex(of: UInt8(ascii: "#")) else {
            return key
        }
        return String(key[..<end])
    }

    /// True where the words kept with an entry are all the words of the item, not their beginning.
    private func isSaid(_ entry: Entry, of item: ChecklistItem) -> Bool {
        entry.words.count < 200 && Document.fingerprint(of: entry.words) == Document.fingerprint(of: document.source.line(item.ranges))
    }
}
