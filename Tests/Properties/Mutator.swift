import Cable

/// A small generator of its own, so that a failing seed can be run again anywhere.
public struct Dice {
    private var state: UInt64

    /// Dice that always fall the same for the same seed.
    public init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

    /// A number from 0 up to `sides`.
    public mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(max(1, sides)))
    }
}

/// Cables spoilt on purpose.
public enum Mutator {
    /// Words of which headers and texts are made, where parsers look.
    public static let words = [
        "VZCZCXRO6880", "OO RUEHCN", "DE RUEHC #0447/01 1622041", "ZNR UUUUU ZZH", "O 112010Z JUN 09", "FM ", "TO ", "INFO ", "XMT ", "BT",
        "UNCLAS SECTION 01 OF 04 STATE 900447", "SECRET", "PAGE 02", "STATE 00900447  002 OF 004", "SIPDIS", "E.O. 12958: ", "TAGS: ", "SUBJECT: ",
        "REF: ", "A. ", "Classified By: ", "1.4 (b)", "¶1. ", "1. (C) ", "2. ", "19. ", "[1](#)", "-- ", "----", "NNNN", "MRN: ", "Message Text",
        "Message Attributes", "MSGID/", "SUBJ/", "RMKS/", "//", "Begin text:", "End text.", "\n", "\n\n", " ", "\u{FEFF}", "é", "Subject: ",
        "From ", "<pre>", "&#x000A;", "\"1\",\"", "\\\"", "Content-Type: text/plain\n\n", "Action request: ", "Posts should ", "see para 2", "ref A",
        "NLT COB June 16", "Summary: ", "End summary.", "Recommendations: ", "Q1: ", "RELEASED IN PART", "B1", "INCOMING TELEGRAM", "ACTION AF-00",
    ]

    /// The bytes with a few changes: bytes other, gone or doubled, lines broken or joined, stretches moved in from another cable, words of the trade put in,
    /// the end or the beginning cut off.
    public static func mutated(_ bytes: [UInt8], with other: [UInt8], _ dice: inout Dice) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<(1 + dice.roll(12)) where !bytes.isEmpty { change(&bytes, with: other, &dice) }
        return bytes
    }

    private static func change(_ bytes: inout [UInt8], with other: [UInt8], _ dice: inout Dice) {
        let at = dice.roll(bytes.count)
        switch dice.roll(10) {
        case 0: bytes[at] = UInt8(dice.roll(256))
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + dice.roll(200))], at: dice.roll(bytes.count))
        case 3: bytes[at] = 0x0A
        case 4: bytes.replaceSubrange(at..<min(bytes.count, at + 1), with: [0x0D, 0x0A])
        case 5: if let end = bytes[at...].firstIndex(of: 0x0A) { bytes[end] = 0x20 }
        case 6:
            let from = dice.roll(other.count)
            bytes.insert(contentsOf: other[from..<min(other.count, from + dice.roll(300))], at: at)
        case 7: bytes.insert(contentsOf: words[dice.roll(words.count)].utf8, at: at)
        case 8: if dice.roll(4) == 0 { bytes.removeSubrange((dice.roll(2) == 0 ? at..<bytes.count : 0..<at)) }
        default: bytes.removeSubrange(at..<min(bytes.count, at + dice.roll(90)))
        }
    }
}

extension Properties {
    /// A number that stands for all that was read, the same on every run.
    public static func digest(_ document: Document) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func take(_ word: UInt64) { hash = (hash ^ word) &* 0x0000_0100_0000_01B3 }
        for range in ranges(document) {
            take(UInt64(range.lowerBound))
            take(UInt64(range.upperBound))
        }
        let (header, body) = (document.header, document.body)
        var words = [document.dialect.rawValue, header.id ?? "", header.from?.text ?? "", header.subject?.text ?? ""]
        words +=
            header.captions + header.tags.map(\.text) + header.references.map { $0.number.id ?? $0.text } + (header.action + header.info).map(\.name)
        words += document.remarks.map(\.message) + body.paragraphs.map { "\($0.number ?? 0) \($0.mark ?? "")" } + document.asks.duties.map(\.why)
        for word in words {
            for byte in word.utf8 { take(UInt64(byte)) }
            take(256)
        }
        return hash
    }
}
