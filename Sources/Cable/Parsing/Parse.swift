extension Document {
    /// Reads any bytes as a cable: total, linear, nothing dropped or thrown; what is odd becomes a `Remark`.
    public init(parsing source: Source) {
        var body = Body()
        body.range = 0..<source.bytes.count
        body.pieces = [0..<source.bytes.count]
        body.blocks = [Block(kind: .line, pieces: 0..<1)]
        body.paragraphs = [
            Paragraph(number: nil, printedAs: nil, mark: nil, heading: nil, label: 0..<0, blocks: 0..<1, range: 0..<source.bytes.count)
        ]
        self.init(source: source, range: 0..<source.bytes.count, dialect: .plain, header: Header(), body: body, asks: Asks(), remarks: [])
    }
}
