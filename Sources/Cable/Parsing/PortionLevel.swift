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
        let longest = PortionLevel.longest
        guard start < end, bytes[start] >= 0x80 || isBlank(bytes[start]) || PortionLevel.firsts >> UInt32(bytes[start] & 31) & 1 != 0,
            let close = (start..<min(end, start + longest)).first(where: {
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
    private static let firsts: UInt32 = "USFLCTNRO".utf8.reduce(0) { $0 | 1 << UInt32($1 & 31) }

    /// The letters of a mark without its brackets: a level, then controls that are known; `(S/CT)` is an office.
    init?(_ bytes: Bytes, _ inside: Range<Int>) {
        let inside = bytes.trim(inside)
        let seen = SeenLetters(bytes, inside, most: PortionLevel.longest)
        guard seen.letters.allSatisfy({ isLetter($0) || isDigit($0) || PortionLevel.separators.contains($0) }) else { return nil }
        guard seen.letters.first.map({ isLetter($0) || $0 == 0x2F }) == true else { return nil }
        var words = seen.letters.split { !isLetter($0) && !isDigit($0) }.map { String(decoding: $0, as: UTF8.self) }[...]
        // `(S E C R E T)`, `(T.S.)`.
        if words.count > 1, words.allSatisfy({ $0.utf8.count == 1 }), PortionLevel.levels[words.joined()] != nil { words = [words.joined()] }
        // `(NATO SECRET)`, `(//GBR S)`: whose it is.
        while let first = words.first, PortionLevel.owners.contains(first) || seen.letters.starts(with: [0x2F, 0x2F]) && first.utf8.count == 3 {
            words = words.dropFirst()
        }
        if words.first == "TOP", words.dropFirst().first == "SECRET" { words = ["TS"] + words.dropFirst(2) }
        guard let first = words.popFirst(), var classification = PortionLevel.levels[first] else { return nil }
        // Words as people shorten them, `sec`, may be other words.
        if isLower(bytes[inside.lowerBound]), PortionLevel.shortened.contains(first) { return nil }
        for (index, word) in words.enumerated() where !PortionLevel.controls.contains(word) {
            // `(S/S)` is an office.
            if let level = PortionLevel.levels[word], (first == "U" || first == "C") && seen.letters.contains(0x2F) || word.utf8.count > 1 {
                classification = Swift.max(classification, level)
            } else if index == 0, word != "ENTIRE",
                word.utf8.first.map({ isDigit($0) }) != true || !seen.letters.contains(0x2F)
            {
                return nil
            }
        }
        self = PortionLevel(classification: classification, range: inside, isSound: seen.isPlain)
    }

    private static let shortened: Set<String> = ["CONF", "SEC", "NC", "NR", "NS", "R", "OUO", "CTS", "RESTRICTED"]

    /// Bytes that a mark with all its controls may have.
    private static let longest = 240

    /// Whose information it is.
    private static let owners: Set<String> = ["NATO", "COSMIC", "UK", "US"]

    private static let separators: Set<UInt8> = [0x20, 0x2F, 0x2D, 0x2C, 0x3B, 0x2E]

    /// What may follow a level. Source: the Authorized Classification and Control Markings Register, and 5 FAH-2 H-440.
    private static let controls: Set<String> = [
        "NF", "NOFORN", "REL", "RELTO", "SI", "TK", "HCS", "G", "OC", "ORCON", "FGI", "NC", "NOCONTRACT", "PR", "PROPIN", "RD", "FRD", "SBU", "FOUO",
        "LOU",
        "LIMDIS", "NODIS", "EXDIS", "STADIS", "XD", "ND", "EYES", "ONLY", "IMCON", "SAR", "RSEN", "DSEN", "NATO", "SENSITIVE", "WNINTEL", "SIPDIS",
        "LES", "CODEWORD", "UMBRA", "ATOMAL", "CNWDI", "XGDS", "GDS",
    ]

    private static let levels: [String: Classification] = [
        "U": .unclassified, "SBU": .unclassified, "FOUO": .unclassified, "UNCLAS": .unclassified, "UNCLASSIFIED": .unclassified,
        "LOU": .limitedOfficialUse, "OUO": .limitedOfficialUse, "R": .restricted, "NR": .restricted, "RESTRICTED": .restricted,
        "NC": .confidential, "CONF": .confidential, "CFRD": .confidential, "CRD": .confidential, "CNF": .confidential,
        "NS": .secret, "SEC": .secret, "SNF": .secret, "SRD": .secret, "SFRD": .secret, "CTS": .topSecret, "TSC": .topSecret, "TSRD": .topSecret,
        "TOPSECRET": .topSecret, "C": .confidential, "CONFIDENTIAL": .confidential, "S": .secret, "SECRET": .secret, "TS": .topSecret,
    ]

    /// The letter of an item, `(B)` or `B)`; 0 where none stands.
    static func item(_ bytes: Bytes, _ offset: Int) -> UInt8 {
        let start = bytes[offset] == 0x28 ? offset + 1 : offset
        return isLetter(bytes[start]) && bytes[start + 1] == 0x29 ? upper(bytes[start]) : 0
    }
}
