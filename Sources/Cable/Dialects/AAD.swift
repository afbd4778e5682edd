/// Files of the National Archives' AAD, 1973 to 1979: the telegram under `Message Text`, then `Message Attributes` as keys and values.
enum AAD: DialectReader {
    static let dialect = Dialect.aad

    static func isSpoken(_ signs: DialectSigns) -> Bool { signs.hasMessageText }

    static func read(_ bytes: Bytes, _ range: Range<Int>, _ sheet: Sheet) -> CableParts {
        let lines = sheet.lines
        let first = lines.firstIndex { bytes.isAll("MESSAGE TEXT", $0.range) }.map { $0 + 1 } ?? 0
        let end = lines[first...].firstIndex { bytes.isAll("MESSAGE ATTRIBUTES", $0.range) } ?? lines.count
        var reader = TelegramReader(bytes, sheet)
        reader.read(lines[first..<end], range)
        fill(&reader.parts, bytes, lines[end...])
        if let begin = lines[end...].first, let last = lines.last {
            reader.parts.body.furniture.append(Furniture(kind: .footer, range: begin.range.lowerBound..<last.range.upperBound))
        }
        return reader.parts
    }

    /// What the telegram does not say, its attributes may: number, TAGS, subject, original classification.
    private static func fill(_ parts: inout CableParts, _ bytes: Bytes, _ lines: ArraySlice<Line>) {
        for line in lines.map(\.range) {
            if parts.header.id == nil, let value = value("DOCUMENT NUMBER:", bytes, line) { fillNumber(&parts.header, bytes, value) }
            if parts.header.tags.isEmpty, let value = value("TAGS:", bytes, line) { parts.header.tags = TagLine.read(bytes, value) }
            if parts.header.subject == nil, let value = value("SUBJECT:", bytes, line) { parts.header.subject = Field(bytes.line(value), value) }
            if parts.header.classification == nil, let value = value("ORIGINAL CLASSIFICATION:", bytes, line) {
                parts.header.classification = MarkingLine.bannerClassification(bytes, value).classification
                parts.header.classificationRange = value
            }
        }
    }

    private static func value(_ key: StaticString, _ bytes: Bytes, _ line: Range<Int>) -> Range<Int>? {
        guard bytes.has(key, at: line.lowerBound) else { return nil }
        let value = bytes.rest(of: line, from: line.lowerBound + key.utf8CodeUnitCount)
        return value.isEmpty ? nil : value
    }

    /// `1975STATE226398`: the year, six letters of the post, the serial.
    private static func fillNumber(_ header: inout Header, _ bytes: Bytes, _ value: Range<Int>) {
        guard let name = ArchiveName(bytes.string(value)) else { return }
        if let number = header.messageNumber {
            guard number.number == name.number else { return }
            header.messageNumber = MessageNumber(year: name.year, post: number.post, number: number.number)
        } else {
            header.messageNumber = MessageNumber(year: name.year, post: name.post, number: name.number)
        }
        header.id = header.messageNumber?.id
    }
}
