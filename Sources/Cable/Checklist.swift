/// The things of a cable that are ticked, in the order of the checklist pane.
///
/// A tick is keyed by cable id + kind + a fingerprint of the item's own words + one of its circumstances, so that another copy of the cable, or a
/// better parser, keeps it, and what is asked otherwise than it was is not done because the words for it are the same.
public struct ChecklistItem: Sendable, Equatable, Identifiable {
    /// What is ticked; the raw value is what `--format json` prints.
    public enum Kind: String, Sendable, CaseIterable {
        case duty
        case recommendation
        case talkingPoint = "talking_point"
        case question
    }
    /// The key of its tick.
    public fileprivate(set) var id: String
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

    /// The part of a key that the item's own words make: items of the same words have the same, whatever their circumstances. Nil for a key that a
    /// former version made.
    public static func words(of key: String) -> String? {
        guard let start = key.utf8.lastIndex(of: UInt8(ascii: ":")), let end = key.utf8[start...].firstIndex(of: UInt8(ascii: ".")) else {
            return nil
        }
        return String(key[..<end])
    }
}

extension Document {
    /// Every item that can be ticked: duties of kind `do`, recommendations (raised), talking points (delivered), questions.
    public func checklist() -> [ChecklistItem] {
        var items: [ChecklistItem] = []
        var circumstances = Circumstances(self)
        let cable = identity
        func add(_ kind: ChecklistItem.Kind, _ paragraph: Int, _ index: Int, _ ranges: [Range<Int>], _ around: String, open: Bool) {
            let id = "\(cable):\(kind.rawValue):\(fingerprint(ranges)).\(around)"
            items.append(ChecklistItem(id: id, kind: kind, paragraph: paragraph, index: index, ranges: ranges, countsAsOpen: open))
        }
        for (index, duty) in asks.duties.enumerated() where duty.kind == .do {
            add(.duty, duty.paragraph, index, stretches(of: duty.range), circumstances.fingerprint(ofDuty: index), open: true)
        }
        for (kind, list) in [(ChecklistItem.Kind.recommendation, asks.recommendations), (.talkingPoint, asks.talkingPoints)] {
            guard let list else { continue }
            let around = circumstances.fingerprint(ofItemIn: list.paragraph, below: list.items.first)
            for (index, ranges) in list.items.enumerated() { add(kind, list.paragraph, index, ranges, around, open: false) }
        }
        if let questions = asks.questions {
            for (index, item) in questions.items.enumerated() {
                let around = circumstances.fingerprint(
                    ofItemIn: questions.paragraph, below: questions.items.first?.question, answer: item.answer)
                add(.question, questions.paragraph, index, item.question, around, open: false)
            }
        }
        tellApart(&items, &circumstances)
        return items
    }

    /// Items that are alike are told apart by the paragraph they stand in, and where that is alike too, by which of how many they are: where one of
    /// them is taken out or put in, none is taken for another.
    private func tellApart(_ items: inout [ChecklistItem], _ circumstances: inout Circumstances) {
        func alike() -> [String: Int] { items.reduce(into: [:]) { $0[$1.id, default: 0] += 1 } }
        let all = alike()
        guard all.count < items.count else { return }
        for index in items.indices where all[items[index].id] ?? 1 > 1 {
            items[index].id += "." + circumstances.fingerprint(ofParagraph: items[index].paragraph)
        }
        let (rest, keys) = (alike(), Keys())
        for index in items.indices {
            guard let count = rest[items[index].id], count > 1 else { continue }
            items[index].id += "#\(keys.number(items[index].id))/\(count)"
        }
    }

    /// A way in which former versions made keys.
    public enum FormerKeys: Sendable, CaseIterable {
        /// Of every letter, digit and sign of an item's words, fillers among them.
        case signs
        /// Of the letters and digits of ASCII: what is found so may have been said of other words.
        case letters
    }

    /// Under which keys former versions kept the ticks of these items, in their order.
    public func keys(_ way: FormerKeys, of items: [ChecklistItem]) -> [String] {
        let (keys, cable) = (Keys(), way == .letters ? formerIdentity : identity)
        return items.map { item in
            let key = "\(cable):\(item.kind.rawValue):\(fingerprint(item.ranges, way))"
            let number = keys.number(key)
            return number > 1 ? "\(key)#\(number)" : key
        }
    }

    private func fingerprint(_ ranges: [Range<Int>], _ way: FormerKeys) -> String {
        switch way {
        case .signs: return fingerprint(ranges, PlainForm(keepsFillers: true))
        case .letters:
            var hash = FormerFingerprint()
            for range in ranges { hash.add(source.bytes[range.clamped(to: 0..<source.bytes.count)]) }
            return hash.hex
        }
    }

    /// A fingerprint of words, damaged quotation marks and the like repaired, so that another copy, or a line that was joined, does not change it.
    public func fingerprint(_ ranges: [Range<Int>]) -> String { fingerprint(ranges, PlainForm()) }

    private func fingerprint(_ ranges: [Range<Int>], _ form: PlainForm) -> String {
        var words = form
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
        var words = PlainForm(keepsFillers: true)
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

/// Keys given out, with how often each was.
private final class Keys {
    private var seen: [String: Int] = [:]

    /// The how-manieth of this key it is, from 1.
    func number(_ key: String) -> Int {
        seen[key, default: 0] += 1
        return seen[key] ?? 1
    }
}
