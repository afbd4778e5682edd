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
        for word in bytes.words(value) {
            let parts = bytes.string(word).split { $0 == "/" || $0 == "-" }
            guard parts.count == 3, let first = Int(parts[0]), let last = Int(parts[2]) else { continue }
            if let month = DateTimeGroupLine.months.firstIndex(of: parts[1].uppercased()) {
                return CivilTime(year: DateTimeGroupLine.fullYear(last), month: month + 1, day: first)
            }
            guard let second = Int(parts[1]) else { continue }
            if first > 31 { return CivilTime(year: first, month: second, day: last) }
            if let date = CivilTime(year: DateTimeGroupLine.fullYear(last), month: first, day: second) { return date }
        }
        return nil
    }
}

/// The TAGS of a line, Markdown links and separators taken off.
enum TagLine {
    static func read(_ bytes: Bytes, _ line: Range<Int>) -> [Field] {
        var tags: [Field] = []
        var at = line.lowerBound
        while at < line.upperBound {
            if bytes[at] == 0x28, bytes[at - 1] != 0x5D, let close = bytes.find(0x29, in: at..<line.upperBound) {
                tags.append(Field(bytes.line(at + 1..<close).uppercased(), at + 1..<close))
                at = close + 1
                continue
            }
            guard isLetter(bytes[at]) else {
                if bytes[at] == 0x5D, bytes[at + 1] == 0x28, let close = bytes.find(0x29, in: at..<line.upperBound) { at = close }
                at += 1
                continue
            }
            let start = at
            while at < line.upperBound, isLetter(bytes[at]) || isDigit(bytes[at]) || bytes[at] == 0x2D { at += 1 }
            let word = bytes.string(start..<at).uppercased()
            // Behind a wide blank or a marking stands what a page put there.
            if !tags.isEmpty, isBehindWideBlank(bytes, start) || MarkingLine.isBanner(bytes, start..<at) { break }
            if word != "SIPDIS" { tags.append(Field(word, start..<at)) }
        }
        return tags
    }

    private static func isBehindWideBlank(_ bytes: Bytes, _ offset: Int) -> Bool { (offset - 5..<offset).allSatisfy { bytes[$0] == 0x20 } }

    /// A line that can only go on with tags: words of two to four capitals, or one that ends with or holds a comma.
    static func looksLikeTags(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        let words = bytes.words(line)
        return !words.isEmpty
            && words.allSatisfy { word in
                let core = word.filter { isLetter(bytes[$0]) || isDigit(bytes[$0]) }
                return (2...5).contains(core.count) && core.allSatisfy { isUpper(bytes[$0]) || isDigit(bytes[$0]) }
                    || bytes[word.upperBound - 1] == 0x2C
                    || bytes[word.lowerBound] == 0x5B
            }
    }
}

/// The subject: its lines as one, without a portion mark.
enum SubjectLine {
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

/// `Classified By: NAME, TITLE, for reasons 1.4 (b) and (d).`
enum ClassifiedByLine {
    static func read(_ bytes: Bytes, _ lines: [Range<Int>]) -> ClassifiedBy? {
        guard let first = lines.first, let last = lines.last else { return nil }
        var text = lines.prefix(8).map { bytes.line($0) }.joined(separator: " ").prefix(600)
        while let range = prefix(text) { text = text[range...] }
        let reasons = reasons(text)
        let words = name(text).trimmed
        return ClassifiedBy(names: words.isEmpty ? [] : [words], reasons: reasons, range: first.lowerBound..<last.upperBound)
    }

    /// The words before the title or the reasons; the point behind an initial ends no name.
    private static func name(_ text: Substring) -> Substring {
        var end = text.startIndex
        while end < text.endIndex {
            let byte = text.utf8[end]
            if byte == 0x2C || byte == 0x3B || byte == 0x2E && !isShort(text[..<end]) { break }
            if byte == 0x20, text[end...].prefix(11).lowercased() == " for reason" || text[end...].hasPrefix(" 1.") { break }
            end = text.utf8.index(after: end)
        }
        return text[..<end]
    }

    /// True when the last word is an initial or a title cut short.
    private static func isShort(_ text: Substring) -> Bool {
        let word = text.split(separator: " ").last ?? ""
        return word.count == 1
            || ["dr", "mr", "mrs", "ms", "jr", "sr", "st", "amb", "gen", "col", "lt", "maj", "capt", "cdr"].contains(word.lowercased())
    }

    /// Where the words after a label begin.
    private static func prefix(_ text: Substring) -> Substring.Index? {
        for label in ["(u) classified by", "classified by", "classiied by", ":", " "] {
            let start = text.prefix(label.count)
            if start.lowercased() == label { return start.endIndex }
        }
        return nil
    }

    /// From `1.4` or `1.5` on, to the end of its letters.
    private static func reasons(_ text: Substring) -> String? {
        var rest = text
        while let one = rest.firstIndex(of: "1") {
            let tail = rest[one...]
            if tail.hasPrefix("1.4") || tail.hasPrefix("1.5") || tail.hasPrefix("1.6") {
                var words = Substring(tail.prefix(60))
                while let last = words.last, last == "." || last == " " { words.removeLast() }
                return String(words)
            }
            rest = tail.dropFirst()
        }
        return nil
    }
}
