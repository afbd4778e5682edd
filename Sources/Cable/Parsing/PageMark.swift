/// The marks that the transmission put where a page or section began: `STATE 00060447  002 OF 002`, `PAGE 02  HARARE 06677 01 OF 03 291400Z`.
/// Format: FORMAT notes of 5 FAH-2 H-320 prints; the serial has eight digits, the parts three.
struct PageMark {
    /// The whole mark, its post name included.
    let range: Range<Int>
    /// The section it says it begins or is in.
    let section: Int?
    /// How many sections it says there are.
    let count: Int?
    /// The serial printed in it.
    let serial: Int?

    /// The first mark in a line, if there is one.
    static func find(_ bytes: Bytes, in line: Range<Int>) -> PageMark? {
        sectionMark(bytes, line) ?? pageLine(bytes, line)
    }

    private static func sectionMark(_ bytes: Bytes, _ line: Range<Int>) -> PageMark? {
        var from = line.lowerBound
        while let of = bytes.find(" OF ", in: from..<line.upperBound) {
            from = of + 1
            guard let total = bytes.number(at: of + 4, most: 4), total.end - of - 4 == 3, !isDigit(bytes[total.end]) else { continue }
            var at = of - 1
            if isDigit(bytes[at]), bytes[at - 1] == 0x2E { at -= 2 }
            guard at - 2 >= line.lowerBound, isDigit(bytes[at]), isDigit(bytes[at - 1]), isDigit(bytes[at - 2]) else { continue }
            let section = bytes.number(at: at - 2, most: 3)?.value
            at -= 3
            guard isBlank(bytes[at]) else { continue }
            while at > line.lowerBound, isBlank(bytes[at]) { at -= 1 }
            let digitsEnd = at + 1
            while at >= line.lowerBound, isDigit(bytes[at]) { at -= 1 }
            let digits = digitsEnd - at - 1
            if digits == 8 {
                let start = postName(bytes, before: at, line)
                guard start < at else { continue }
                return PageMark(range: start..<total.end, section: section, count: total.value, serial: bytes.number(at: at + 1)?.value)
            }
            let word = wordBefore(bytes, digitsEnd, line)
            if digits == 0, word.count >= 6, word.allSatisfy({ bytes[$0] | 0x20 == 0x78 }) {
                return PageMark(range: word.lowerBound..<total.end, section: section, count: total.value, serial: nil)
            }
        }
        return nil
    }

    private static func wordBefore(_ bytes: Bytes, _ end: Int, _ line: Range<Int>) -> Range<Int> {
        var start = end
        while start > line.lowerBound, !isBlank(bytes[start - 1]) { start -= 1 }
        return start..<end
    }

    /// Where the post's name begins: up to three words of capitals, at most ten columns.
    private static func postName(_ bytes: Bytes, before: Int, _ line: Range<Int>) -> Int {
        var at = before
        var start = before + 1
        while at >= line.lowerBound, before - at <= 11 {
            let byte = bytes[at]
            guard isUpper(byte) || byte == 0x20 || byte == 0x27 || byte == 0x2D || byte == 0x2E else { break }
            if isUpper(byte), at == line.lowerBound || isBlank(bytes[at - 1]) { start = at }
            at -= 1
        }
        return start
    }

    /// `PAGE 02` at a line's start, with what follows it: `PAGE 02        HARARE  06677  01 OF 03  182017Z`.
    private static func pageLine(_ bytes: Bytes, _ line: Range<Int>) -> PageMark? {
        guard bytes.has("PAGE ", at: line.lowerBound), let number = bytes.number(at: line.lowerBound + 5, most: 3) else { return nil }
        let words = bytes.words(number.end..<line.upperBound)
        var end = number.end
        var section: Int?
        var count: Int?
        var serial: Int?
        for (index, word) in words.enumerated().prefix(9) {
            if let value = bytes.number(at: word.lowerBound), value.end == word.upperBound {
                if index + 1 < words.count, bytes.has("OF", at: words[index + 1].lowerBound) {
                    section = value.value
                } else if serial == nil, word.count >= 4 {
                    serial = value.value
                } else if section != nil {
                    count = value.value
                }
                end = word.upperBound
            } else if word.count == 7, bytes[word.upperBound - 1] == 0x5A, isDigit(bytes[word.lowerBound]) {
                end = word.upperBound
                break
            } else if !word.allSatisfy({ isUpper(bytes[$0]) || isDigit(bytes[$0]) || bytes[$0] == 0x2E || bytes[$0] == 0x27 }) {
                break
            }
        }
        if end == number.end { end = words.isEmpty || words.count > 5 ? number.end : line.upperBound }
        return PageMark(range: line.lowerBound..<end, section: section, count: count, serial: serial)
    }
}
