/// A paragraph mark at a line's start: `¶7.`, `[1](#)2.`, `1. (C)`, `1) (S/NF)`; the number as it is printed, not yet believed.
struct ParagraphMark {
    /// The number printed.
    let number: Int
    /// True with a pilcrow, or with what Markdown made of one.
    let isStrong: Bool
    /// The digits.
    let digits: Range<Int>
    /// From the pilcrow to the point.
    let label: Range<Int>
    /// The portion mark, without brackets.
    let portion: Range<Int>?
    /// Where the words begin.
    let textStart: Int

    /// The mark with which a line begins, if it does.
    init?(_ bytes: Bytes, _ line: Range<Int>) {
        var at = line.lowerBound
        var strong = false
        if bytes[at] == 0xC2, bytes[at + 1] == 0xB6 {
            at += 2
            strong = true
        } else if bytes.has("[1](#)", at: at) {
            at += 6
            strong = true
        }
        while strong, at < line.upperBound, isBlank(bytes[at]) { at += 1 }
        guard let number = bytes.number(at: at, most: 4), number.end - at <= 3, number.value > 0 else { return nil }
        var end = number.end
        if bytes[end] == 0x20 { end += 1 }
        guard bytes[end] == 0x2E || bytes[end] == 0x29, !isDigit(bytes[end + 1]) else { return nil }
        self.number = number.value
        isStrong = strong
        digits = at..<number.end
        label = line.lowerBound..<end + 1
        var text = end + 1
        while text < line.upperBound, isBlank(bytes[text]) { text += 1 }
        portion = ParagraphMark.portion(bytes, at: text, end: line.upperBound)
        if let portion {
            text = portion.upperBound + (bytes[portion.upperBound] == 0x29 ? 1 : 0)
            while text < line.upperBound, isBlank(bytes[text]) { text += 1 }
        }
        textStart = min(text, line.upperBound)
    }

    /// The portion mark at an offset, without its brackets: a marking word and its caveats. Forms: 5 FAH-3, cables of all eras.
    static func portion(_ bytes: Bytes, at offset: Int, end: Int) -> Range<Int>? {
        let open = bytes[offset] == 0x28
        let start = offset + (open ? 1 : 0)
        guard let close = bytes.find(0x29, in: start..<min(end, start + 40)), close > start else { return nil }
        var first = start
        while first < close, isLetter(bytes[first]) { first += 1 }
        let known: [StaticString] = ["U", "SBU", "C", "S", "TS", "LOU", "FOUO", "CONFIDENTIAL", "SECRET", "UNCLASSIFIED", "UNCLAS"]
        guard known.contains(where: { $0.utf8CodeUnitCount == first - start && bytes.has($0, at: start) }) else { return nil }
        guard open || first == close else { return nil }
        let isShort = (first..<close).allSatisfy {
            isLetter(bytes[$0]) || bytes[$0] == 0x2F || bytes[$0] == 0x2D || isBlank(bytes[$0]) || bytes[$0] == 0x2C
        }
        guard isShort else { return nil }
        if isBlank(bytes[first]), bytes.has(" - ENTIRE TEXT", at: first) { return start..<first }
        return start..<close
    }
}
