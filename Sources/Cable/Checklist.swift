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
        var seen: [String: Int] = [:]
        let cable = header.id ?? identityOfText()
        func add(_ kind: ChecklistItem.Kind, _ paragraph: Int, _ index: Int, _ ranges: [Range<Int>], open: Bool) {
            var id = "\(cable):\(kind.rawValue):\(fingerprint(ranges))"
            let repeats = seen[id, default: 0]
            seen[id] = repeats + 1
            if repeats > 0 { id += "#\(repeats + 1)" }
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

    /// A fingerprint of words: letters and digits only, case folded, so that a repaired quote or a joined line does not change it.
    public func fingerprint(_ ranges: [Range<Int>]) -> String {
        var hash = Fingerprint()
        for range in ranges { hash.add(source.bytes[range.clamped(to: 0..<source.bytes.count)]) }
        return hash.hex
    }

    /// What stands for the id of a text that has none: a fingerprint of its first 4,096 bytes.
    public func identityOfText() -> String {
        "text-" + fingerprint([range.lowerBound..<min(range.upperBound, range.lowerBound + 4096)])
    }
}

/// FNV-1a, 64 bit, over letters and digits.
struct Fingerprint {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes {
            let folded: UInt8
            switch byte {
            case 0x41...0x5A: folded = byte | 0x20
            case 0x61...0x7A, 0x30...0x39: folded = byte
            default: continue
            }
            value = (value ^ UInt64(folded)) &* 0x0000_0100_0000_01B3
        }
    }

    var hex: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
