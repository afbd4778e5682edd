/// The things of a cable that are ticked, in the order of the checklist pane.
///
/// A tick is keyed by cable id + kind + a fingerprint of the item's own words, so that another copy of the cable, or a better parser, keeps it.
public struct ChecklistItem: Sendable, Equatable, Identifiable {
    /// What is ticked; the raw value is what `--format json` prints.
    public enum Kind: String, Sendable, CaseIterable {
        case duty
        case recommendation
        case talkingPoint = "talking_point"
        case question
    }
    /// The key of its tick.
    public let id: String
    /// What is ticked.
    public let kind: Kind
    /// The paragraph it stands in, as an index.
    public let paragraph: Int
    /// For a duty, its index in `Asks.duties`; else the index within its list.
    public let index: Int
    /// Its words in the source.
    public let ranges: [Range<Int>]

    /// True for what the cable asks of the reader: only these count as open.
    public let countsAsOpen: Bool
}

extension Document {
    /// Every item that can be ticked: duties of kind `do`, recommendations (raised), talking points (delivered), questions.
    public func checklist() -> [ChecklistItem] {
        var items: [ChecklistItem] = []
        var keys = Keys()
        let cable = identity
        func add(_ kind: ChecklistItem.Kind, _ paragraph: Int, _ index: Int, _ ranges: [Range<Int>], open: Bool) {
            let id = keys.next("\(cable):\(kind.rawValue):\(fingerprint(ranges))")
            items.append(ChecklistItem(id: id, kind: kind, paragraph: paragraph, index: index, ranges: ranges, countsAsOpen: open))
        }
        for (index, duty) in asks.duties.enumerated() where duty.kind == .do {
            add(.duty, duty.paragraph, index, stretches(of: duty.range), open: true)
        }
        for (kind, list) in [(ChecklistItem.Kind.recommendation, asks.recommendations), (.talkingPoint, asks.talkingPoints)] {
            guard let list else { continue }
            for (index, ranges) in list.items.enumerated() { add(kind, list.paragraph, index, ranges, open: false) }
        }
        if let questions = asks.questions {
            for (index, item) in questions.items.enumerated() { add(.question, questions.paragraph, index, item.question, open: false) }
        }
        return items
    }

    /// Under which keys former versions kept the ticks of these items, in their order: those looked at ASCII letters and digits only, so that what is
    /// found so may have been said of other words.
    public func formerKeys(of items: [ChecklistItem]) -> [String] {
        var keys = Keys()
        let cable = formerIdentity
        return items.map { item in
            var hash = FormerFingerprint()
            for range in item.ranges { hash.add(source.bytes[range.clamped(to: 0..<source.bytes.count)]) }
            return keys.next("\(cable):\(item.kind.rawValue):\(hash.hex)")
        }
    }

    /// A fingerprint of words, damaged quotation marks and the like repaired, so that another copy, or a line that was joined, does not change it.
    public func fingerprint(_ ranges: [Range<Int>]) -> String {
        var words = PlainForm()
        for range in ranges { words.add(Document.repaired(source.bytes[range.clamped(to: 0..<source.bytes.count)])) }
        return words.fingerprint.hex
    }

    /// The fingerprint that these words have as an item's.
    public static func fingerprint(of words: String) -> String {
        var form = PlainForm()
        form.add(repaired(Array(words.utf8)[...]))
        return form.fingerprint.hex
    }

    private static func repaired(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let words = Array(bytes)
        let repairs = Repair.find(in: words)
        if repairs.isEmpty { return bytes }
        var (out, at): ([UInt8], Int) = ([], 0)
        for repair in repairs where repair.range.lowerBound >= at && repair.range.upperBound <= words.count {
            out += words[at..<repair.range.lowerBound]
            out += Array(repair.stands.utf8)
            at = repair.range.upperBound
        }
        return (out + words[at...])[...]
    }

    /// The id of the cable, or what stands for that of a text that has none: a fingerprint of its beginning.
    public var identity: String {
        if let id = header.id { return id }
        var words = PlainForm()
        words.add(beginning)
        return "text-" + words.fingerprint.hex
    }

    /// What former versions took for it.
    public var formerIdentity: String {
        if let id = header.id { return id }
        var hash = FormerFingerprint()
        hash.add(beginning)
        return "text-" + hash.hex
    }

    private var beginning: ArraySlice<UInt8> {
        source.bytes[(range.lowerBound..<min(range.upperBound, range.lowerBound + 4096)).clamped(to: 0..<source.bytes.count)]
    }

    /// What the text is, whatever id it claims: a fingerprint of its beginning, and one of all its bytes. Nil for the latter while there is more of it.
    public var content: (beginning: String, whole: String?) {
        func hash(_ bytes: ArraySlice<UInt8>) -> String {
            var hash = Fingerprint()
            bytes.withUnsafeBytes { hash.add($0) }
            return String(hash.hex.prefix(16))
        }
        return (hash(beginning), isComplete ? hash(source.bytes[range.clamped(to: 0..<source.bytes.count)]) : nil)
    }
}

/// Keys given out: of those that are alike the second is told apart by its number.
private struct Keys {
    private var seen: [String: Int] = [:]

    mutating func next(_ key: String) -> String {
        let repeats = seen[key, default: 0] + 1
        seen[key] = repeats
        return repeats > 1 ? "\(key)#\(repeats)" : key
    }
}
