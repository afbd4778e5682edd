/// A paragraph mark at a line's start: `¶7.`, `[1](#)2.`, `1. (C)`, `1) (S/NF)`; the number as it is printed, not yet believed.
struct ParagraphMark {
    /// The number printed.
    let number: Int
    /// True with a pilcrow, or with what Markdown made of one.
    let isStrong: Bool
    /// True for `1.`, false for `1)`.
    let isPoint: Bool
    /// The digits.
    let digits: Range<Int>
    /// From the pilcrow to the point.
    let label: Range<Int>
    /// The portion mark.
    let portion: PortionMark?
    /// Where the words begin.
    let textStart: Int

    /// The mark with which a line begins, if it does; nearly no line begins like one.
    @inline(__always) init?(_ bytes: Bytes, _ line: Range<Int>) {
        let first = bytes[line.lowerBound]
        guard isDigit(first) || first == 0xC2 || first == 0x5B else { return nil }
        self.init(in: bytes, line)
    }

    private init?(in bytes: Bytes, _ line: Range<Int>) {
        var at = line.lowerBound + ParagraphMark.pilcrow(bytes, at: line.lowerBound)
        isStrong = at > line.lowerBound
        while isStrong, at < line.upperBound, isBlank(bytes[at]) { at += 1 }
        guard let number = bytes.number(at: at, most: 4), number.end - at <= 3, number.value > 0, number.end < line.upperBound else { return nil }
        var end = number.end
        if bytes[end] == 0x20 { end += 1 }
        self.number = number.value
        digits = at..<number.end
        var text: Int
        if bytes[end] == 0x2E || bytes[end] == 0x29 {
            guard !isDigit(bytes[end + 1]) else { return nil }
            isPoint = bytes[end] == 0x2E
            text = end + (bytes[end] == 0x29 && bytes[end + 1] == 0x2E ? 2 : 1)
        } else {
            // `1 (C)`: the point is lost, the portion mark shows what it is.
            guard bytes[end] == 0x28, PortionMark(bytes, at: end, end: line.upperBound) != nil else { return nil }
            isPoint = true
            text = number.end
        }
        if isPoint { text = ParagraphMark.secondNumber(bytes, text, line.upperBound) }
        label = line.lowerBound..<min(text, line.upperBound)
        text = bytes.skipBlanks(text, line.upperBound)
        portion = PortionMark(bytes, at: text, end: line.upperBound)
        if let portion { text = bytes.skipBlanks(portion.end, line.upperBound) }
        textStart = min(text, line.upperBound)
    }

    /// How many bytes a pilcrow, or what Markdown made of one, takes at an offset.
    static func pilcrow(_ bytes: Bytes, at offset: Int) -> Int {
        if bytes[offset] == 0xC2, bytes[offset + 1] == 0xB6 { return 2 }
        return bytes[offset] == 0x5B && bytes.has("[1](#)", at: offset) ? 6 : 0
    }

    /// Behind `¶10.` the `9.` of a drafter who numbered for himself: part of the label.
    private static func secondNumber(_ bytes: Bytes, _ offset: Int, _ end: Int) -> Int {
        let at = bytes.skipBlanks(offset, end)
        guard let number = bytes.number(at: at, most: 2), bytes[number.end] == 0x2E, isBlank(bytes[number.end + 1]) else { return offset }
        return number.end + 1
    }
}

/// A portion mark: `(SBU)`, `(C/NF)`, `C)`, `CONFIDENTIAL - ENTIRE TEXT`.
struct PortionMark {
    /// Its letters, without brackets.
    let range: Range<Int>
    /// Where what follows it begins.
    let end: Int
    /// False for a mark that was misread; it is passed over and not believed.
    let isSound: Bool
    /// What a misread mark can only have been.
    let repaired: String?

    /// The longer first would not matter: a mark ends where its letters end.
    private static let known: [StaticString] = [
        "U", "SBU", "C", "S", "TS", "LOU", "FOUO", "CONFIDENTIAL", "SECRET", "UNCLASSIFIED", "UNCLAS",
    ]

    /// The mark at an offset: a marking word and its caveats.
    init?(_ bytes: Bytes, at offset: Int, end limit: Int) {
        let open = bytes[offset] == 0x28
        let start = offset + (open ? 1 : 0)
        if !open, let misread = PortionMark.misreadWord(bytes, offset, limit) {
            self = misread
            return
        }
        guard open || isLetter(bytes[offset]), let close = bytes.find(0x29, in: start..<min(limit, start + 40)), close > start else { return nil }
        var first = start
        while first < close, isLetter(bytes[first]) { first += 1 }
        guard PortionMark.known.contains(where: { $0.utf8CodeUnitCount == first - start && bytes.has($0, at: start) }) else {
            guard open, PortionMark.isMisread(bytes, start..<close) else { return nil }
            self = PortionMark(range: start..<close, end: close + 1, isSound: false, repaired: bytes.isAll("GBU", start..<close) ? "SBU" : nil)
            return
        }
        guard open || first == close else { return nil }
        let isShort = (first..<close).allSatisfy {
            isLetter(bytes[$0]) || bytes[$0] == 0x2F || bytes[$0] == 0x2D || isBlank(bytes[$0]) || bytes[$0] == 0x2C
        }
        guard isShort, !(first < close && isBlank(bytes[first]) && isLower(bytes[close - 1])) else { return nil }
        var stop = close
        if isBlank(bytes[first]), bytes.has("- ENTIRE TEXT", at: bytes.skipBlanks(first, close)) { stop = first }
        // The words of `(C - ENTIRE TEXT)` are text too.
        self = PortionMark(range: start..<stop, end: stop < close ? offset : close + 1, isSound: true, repaired: nil)
    }

    private init(range: Range<Int>, end: Int, isSound: Bool, repaired: String?) {
        (self.range, self.end, self.isSound, self.repaired) = (range, end, isSound, repaired)
    }

    /// A mark that lost its bracket to a scanner: `fSBU`, `40)`, `LE)`.
    private static func misreadWord(_ bytes: Bytes, _ offset: Int, _ limit: Int) -> PortionMark? {
        var end = offset
        while end < min(limit, offset + 6), !isBlank(bytes[end]) { end += 1 }
        guard (3...4).contains(end - offset), isBlank(bytes[end]) else { return nil }
        if bytes.has("SBU", at: end - 3), end - offset == 4, isLower(bytes[offset]) {
            return PortionMark(range: offset..<end, end: end, isSound: false, repaired: "SBU")
        }
        let isBracketed = bytes[end - 1] == 0x29 && end - offset == 3 && (isUpper(bytes[offset]) || isDigit(bytes[offset]))
        guard isBracketed, !["TS)"].contains(where: { bytes.has($0, at: offset) }), !isLower(bytes[offset + 1]) else { return nil }
        return PortionMark(range: offset..<end, end: end, isSound: false, repaired: nil)
    }

    /// What scanners make of `(C)` and `(SBU)`: `(0)`, `(Ø)`, `(GBU)`.
    private static func isMisread(_ bytes: Bytes, _ inside: Range<Int>) -> Bool {
        inside.count == 1 && bytes[inside.lowerBound] == 0x30 || inside.count == 2 && bytes[inside.lowerBound] == 0xC3
            || inside.count == 3 && bytes.has("GBU", at: inside.lowerBound)
    }
}
