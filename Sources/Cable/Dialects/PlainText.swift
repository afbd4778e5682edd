/// A text that is no cable: shown line by line as it stands, with a remark.
enum PlainText: DialectReader {
    static let dialect = Dialect.plain

    static func isSpoken(_ signs: DialectSigns) -> Bool { true }

    static func read(_ bytes: Bytes, _ range: Range<Int>, _ sheet: Sheet) -> CableParts {
        var parts = CableParts()
        parts.body = body(bytes, range)
        parts.remarks = [Remark(.noCable, 0..<0, "This is no cable that reftel knows: it is shown as text.")]
        return parts
    }

    /// Every line of a stretch as it stands.
    static func body(_ bytes: Bytes, _ range: Range<Int>) -> Body {
        var body = Body()
        body.range = range
        let lines = bytes.lineCount(range)
        body.pieces.reserveCapacity(lines)
        body.blocks.reserveCapacity(lines)
        var at = range.lowerBound
        while at < range.upperBound {
            let end = bytes.find(0x0A, in: at..<range.upperBound) ?? range.upperBound
            var stop = end
            while stop > at, isBlank(bytes[stop - 1]) { stop -= 1 }
            if stop > at {
                body.pieces.append(at..<stop)
                body.blocks.append(Block(kind: .line, pieces: body.pieces.count - 1..<body.pieces.count))
            }
            at = end + 1
        }
        if !body.blocks.isEmpty {
            body.paragraphs = [
                Paragraph(
                    number: nil, printedAs: nil, mark: nil, heading: nil, label: 0..<0, blocks: 0..<body.blocks.count, range: range)
            ]
        }
        return body
    }
}
