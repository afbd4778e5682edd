/// A paragraph mark that lost its line: `… FACILITY 3. THE YARD`. Looked for only where a number is missing, and believed only where nothing
/// before it can want the number for itself: `MAY 5. THE`, `PARA 3. THEN` are none.
enum MarkInLine {
    /// Words whose number it would be.
    private static let owners: [StaticString] = [
        "PARA", "PARAS", "PARAGRAPH", "PARAGRAPHS", "REF", "NO", "NOS", "PART", "PHASE", "ITEM", "ITEMS", "TITLE", "SECTION", "CHAPTER", "CLASS",
        "GRADE", "STEP", "TYPE", "LEVEL", "CATEGORY", "OPTION", "ZONE", "PAGE", "TABLE", "NOTE", "NOTES", "DAY", "WEEK", "ARTICLE", "ANNEX",
        "NUMBER", "FIGURE", "PAY", "CYCLE", "TIER", "GROUP", "PLAN", "PRIORITY", "OF", "IN", "TO", "BY", "AT", "ON", "THE", "THAN", "ARE", "IS",
        "AND", "OR",
        "FROM", "WITH", "FOR", "A", "AN", "ONLY", "ABOUT", "LAST", "NEXT", "FIRST", "APPROXIMATELY", "THROUGH", "UNTIL", "AFTER", "BEFORE", "WERE",
        "WAS", "HAVE", "HAD", "HAS", "PLUS", "NEARLY", "OVER", "SOME", "THESE", "EACH", "EVERY", "TOTAL", "BETWEEN",
    ]

    /// The one mark of `number` inside the lines.
    static func find(_ number: Int, _ bytes: Bytes, _ lines: ArraySlice<Line>) -> (line: Int, mark: ParagraphMark)? {
        var found: (line: Int, mark: ParagraphMark)?
        for index in lines.indices {
            let line = lines[index].range
            var before: Range<Int>?
            for word in bytes.eachWord(line) {
                defer { before = word }
                guard let before, isDigit(bytes[word.lowerBound]), bytes.number(at: word.lowerBound, most: 3)?.value == number,
                    let mark = mark(bytes, word, line), isFree(bytes, before)
                else { continue }
                if found != nil { return nil }
                found = (index, mark)
            }
        }
        return found
    }

    /// `3.` alone, words with a capital behind it or nothing.
    private static func mark(_ bytes: Bytes, _ word: Range<Int>, _ line: Range<Int>) -> ParagraphMark? {
        guard word.count <= 4, bytes[word.upperBound - 1] == 0x2E, let mark = ParagraphMark(bytes, word.lowerBound..<line.upperBound), mark.isPoint
        else { return nil }
        return mark.textStart >= line.upperBound || isUpper(bytes[mark.textStart]) ? mark : nil
    }

    private static func isFree(_ bytes: Bytes, _ before: Range<Int>) -> Bool {
        let stop = bytes[before.upperBound - 1]
        if stop == 0x2C || stop == 0x2D || stop == 0x3B || stop == 0x28 || stop == 0x24 || stop == 0x23 { return false }
        let word = bytes[before.lowerBound] == 0x28 ? before.lowerBound + 1..<before.upperBound : before
        let bare = stop == 0x2E ? word.lowerBound..<word.upperBound - 1 : word
        let isMonth =
            bare.count >= 3
            && DateTimeGroupLine.months.contains { name in
                zip(name.utf8, bare).allSatisfy { upper(bytes[$1]) == $0 }
            }
        return !isMonth && !owners.contains { bytes.isAll($0, bare) }
    }
}
