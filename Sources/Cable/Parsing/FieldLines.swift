/// `E.O. 12958: DECL: 07/11/2016`.
enum ExecutiveOrderLine {
    /// The order in the words after the label of `line`.
    static func read(_ bytes: Bytes, _ words: Range<Int>, _ line: Range<Int>) -> ExecutiveOrder? {
        guard let first = words.first(where: { isDigit(bytes[$0]) }), let number = bytes.number(at: first, most: 5), number.end - first >= 4 else {
            return nil
        }
        var at = number.end
        while at < line.upperBound, bytes[at] == 0x3A || isBlank(bytes[at]) { at += 1 }
        if bytes.has("DECLL:", at: at) { at += 6 } else if bytes.has("DECL:", at: at) { at += 5 } else if bytes.has("DECL ", at: at) { at += 5 }
        let value = bytes.rest(of: line, from: at)
        return ExecutiveOrder(
            order: corrected(bytes.string(first..<number.end)), declassify: bytes.line(value), declassifyOn: date(bytes, value), range: line)
    }

    /// Misprints of the one order they can only mean.
    private static func corrected(_ number: String) -> String {
        switch number {
        case "12598", "19528", "1295", "12985", "12858": "12958"
        case "16652": "11652"
        default: number
        }
    }

    /// Month, day, year, or year, month, day, or in the seventies `30-SEP-2005`.
    static func date(_ bytes: Bytes, _ value: Range<Int>) -> CivilTime? {
        for word in bytes.eachWord(value) where word.contains(where: { isDigit(bytes[$0]) }) {
            let parts = bytes.string(word).split { $0 == "/" || $0 == "-" }
            guard parts.count == 3, let first = Int(parts[0]), let last = Int(parts[2]) else { continue }
            if let month = DateTimeGroupLine.months.firstIndex(of: parts[1].uppercased()) {
                return CivilTime(year: DateTimeGroupLine.fullYear(last), month: month + 1, day: first)
            }
            guard let second = Int(parts[1]) else { continue }
            if first > 31 { return CivilTime(year: first, month: second, day: last) }
            if let date = CivilTime(year: DateTimeGroupLine.fullYear(last), month: first, day: second) { return date }
        }
        return dateInWords(bytes, value)
    }

    /// `MARCH 5, 2013`, `5 MAR 2013`.
    private static func dateInWords(_ bytes: Bytes, _ value: Range<Int>) -> CivilTime? {
        let words = bytes.words(value, most: 12)
        for (index, word) in words.enumerated() where word.count >= 3 && isLetter(bytes[word.lowerBound]) {
            guard let month = DateTimeGroupLine.month(bytes, at: word.lowerBound) else { continue }
            let around = [index + 1 < words.count ? words[index + 1] : nil, index > 0 ? words[index - 1] : nil]
            guard
                let day = around.compactMap({ word -> Int? in
                    guard let word, let number = bytes.number(at: word.lowerBound, most: 2) else { return nil }
                    return number.end == word.upperBound || bytes[number.end] == 0x2C ? number.value : nil
                }).first
            else { continue }
            let years = words[(index + 1)...].compactMap { word in
                bytes.number(at: word.lowerBound, most: 4).flatMap { $0.end - word.lowerBound == 4 ? $0.value : nil }
            }
            if let year = years.first, let date = CivilTime(year: year, month: month, day: day) { return date }
        }
        return nil
    }
}

/// The subject: its lines as one, without a portion mark.
enum SubjectLine {
    /// The portion mark with which the subject begins.
    static func mark(_ bytes: Bytes, _ line: Range<Int>) -> Field? {
        guard bytes[line.lowerBound] == 0x28, let portion = PortionMark(bytes, at: line.lowerBound, end: line.upperBound), portion.isSound else {
            return nil
        }
        return Field(bytes.string(portion.range).uppercased(), portion.range)
    }

    static func read(_ bytes: Bytes, _ lines: [Range<Int>]) -> String {
        var words = ""
        for (index, line) in lines.enumerated() {
            var line = line
            if index == 0, bytes[line.lowerBound] == 0x28, let portion = PortionMark(bytes, at: line.lowerBound, end: line.upperBound) {
                line = bytes.rest(of: line, from: portion.end)
            }
            let text = bytes.line(line)
            if words.hasSuffix("-"), words.dropLast().last?.isLetter == true { words += text } else { words += (words.isEmpty ? "" : " ") + text }
        }
        return words
    }
}
