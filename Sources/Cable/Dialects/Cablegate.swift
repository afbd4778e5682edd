/// Cablegate text: a full header, `¶` before paragraph numbers, sections marked by page lines; also as Markdown carries it.
enum Cablegate: DialectReader {
    static let dialect = Dialect.cablegate

    static func isSpoken(_ signs: DialectSigns) -> Bool { signs.telegram >= 3 && !signs.isHeadless }

    static func read(_ bytes: Bytes, _ range: Range<Int>, _ sheet: Sheet) -> CableParts {
        var reader = TelegramReader(bytes, sheet)
        reader.read(sheet.lines[...], range)
        if let line = sheet.lines.prefix(3).first(where: { bytes.has("THIS RECORD IS A PARTIAL EXTRACT", at: $0.range.lowerBound) }) {
            reader.parts.remarks.append(Remark(.partial, line.range, "This is an extract: the full text of the cable is not here."))
        }
        if bytes.find("](#)", rare: 2, in: range) != nil {
            reader.parts.remarks.append(Remark(.markup, 0..<0, "Markdown was taken off TAGS, paragraph marks and signs."))
        }
        return reader.parts
    }
}
