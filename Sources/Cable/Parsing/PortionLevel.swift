import Glossary

/// The level of a portion mark: `(S//NF)`, `(TS/REL TO USA)`, `(TOP SECRET)`.
struct PortionLevel {
    let classification: Classification
    let range: Range<Int>
    let isSound: Bool

    /// The mark in brackets at an offset; `C)`, whose bracket is lost.
    init?(_ bytes: Bytes, at offset: Int, end: Int) {
        let first = bytes[offset]
        if isLetter(first) {
            guard let close = (offset..<min(end, offset + 4)).first(where: { bytes[$0] == 0x29 }) else { return nil }
            self.init(bytes, offset..<close)
            return
        }
        guard first == 0x28 || first == 0x5B || first == 0x7B || first == 0xEF && bytes.scalar(at: offset).scalar == "\u{FF08}" else { return nil }
        let start = offset + (first == 0xEF ? 3 : 1)
        guard start < end, bytes[start] >= 0x80 || isBlank(bytes[start]) || PortionLevel.firsts >> UInt32(bytes[start] & 31) & 1 != 0,
            let close = (start..<min(end, start + 96)).first(where: {
                bytes[$0] == 0x29 || bytes[$0] == 0x5D || bytes[$0] == 0x7D || bytes[$0] == 0xEF && bytes[$0 + 1] == 0xBC && bytes[$0 + 2] == 0x89
            })
        else { return nil }
        // Nearly all are one of these.
        if close - start == 1 || close - start == 3 {
            let level: Classification? =
                close - start == 3
                ? (bytes.has("SBU", at: start) ? .unclassified : nil)
                : bytes.has("U", at: start) ? .unclassified : bytes.has("C", at: start) ? .confidential : bytes.has("S", at: start) ? .secret : nil
            if let level {
                self = PortionLevel(classification: level, range: start..<close, isSound: true)
                return
            }
        }
        self.init(bytes, start..<close)
    }

    private init(classification: Classification, range: Range<Int>, isSound: Bool) {
        (self.classification, self.range, self.isSound) = (classification, range, isSound)
    }

    /// The first letters of levels, a bit each.
    private static let firsts: UInt32 = "USFLCT".utf8.reduce(0) { $0 | 1 << UInt32($1 & 31) }

    /// The letters of a mark without its brackets: a level, then controls that are known; `(S/CT)` is an office.
    init?(_ bytes: Bytes, _ inside: Range<Int>) {
        let inside = bytes.trim(inside)
        let seen = SeenLetters(bytes, inside, most: 96)
        guard seen.letters.allSatisfy({ isLetter($0) || isDigit($0) || PortionLevel.separators.contains($0) }) else { return nil }
        var words = seen.letters.split { !isLetter($0) && !isDigit($0) }.map { String(decoding: $0, as: UTF8.self) }[...]
        guard var first = words.popFirst(), seen.letters.first.map({ isLetter($0) }) == true else { return nil }
        if first == "TOP", words.first == "SECRET" {
            first = "TS"
            words = words.dropFirst()
        }
        guard let classification = PortionLevel.levels[first] else { return nil }
        if let next = words.first, !PortionLevel.controls.contains(next), next != "ENTIRE",
            next.utf8.first.map({ isDigit($0) }) != true || !seen.letters.contains(0x2F)
        {
            return nil
        }
        self = PortionLevel(classification: classification, range: inside, isSound: seen.isPlain)
    }

    private static let separators: Set<UInt8> = [0x20, 0x2F, 0x2D, 0x2C, 0x3B, 0x2E]

    /// What may follow a level. Source: the Authorized Classification and Control Markings Register, and 5 FAH-2 H-440.
    private static let controls: Set<String> = [
        "NF", "NOFORN", "REL", "RELTO", "SI", "TK", "HCS", "G", "OC", "ORCON", "FGI", "NC", "NOCONTRACT", "PR", "PROPIN", "RD", "FRD", "SBU", "FOUO",
        "LOU",
        "LIMDIS", "NODIS", "EXDIS", "STADIS", "XD", "ND", "EYES", "ONLY", "IMCON", "SAR", "RSEN", "DSEN", "NATO", "SENSITIVE", "WNINTEL", "SIPDIS",
        "LES",
    ]

    private static let levels: [String: Classification] = [
        "U": .unclassified, "SBU": .unclassified, "FOUO": .unclassified, "UNCLAS": .unclassified, "UNCLASSIFIED": .unclassified,
        "LOU": .limitedOfficialUse, "C": .confidential, "CONFIDENTIAL": .confidential, "S": .secret, "SECRET": .secret, "TS": .topSecret,
    ]

    /// The letter of an item, `(B)` or `B)`; 0 where none stands.
    static func item(_ bytes: Bytes, _ offset: Int) -> UInt8 {
        let start = bytes[offset] == 0x28 ? offset + 1 : offset
        return isLetter(bytes[start]) && bytes[start + 1] == 0x29 ? upper(bytes[start]) : 0
    }
}
