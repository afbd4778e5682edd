/// A text that is no cable: shown line by line as it stands, with a remark.
enum PlainText {
    static func parse(_ source: Source, _ bytes: Bytes, _ isComplete: Bool) -> Document {
        var body = Body()
        body.range = 0..<bytes.count
        var at = 0
        while at < bytes.count {
            let end = bytes.find(0x0A, in: at..<bytes.count) ?? bytes.count
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
                Paragraph(number: nil, printedAs: nil, mark: nil, heading: nil, label: 0..<0, blocks: 0..<body.blocks.count, range: body.range)
            ]
        }
        let remark = Remark(.noCable, 0..<0, "This is no cable that reftel knows: it is shown as text.")
        return Document(
            source: source, range: 0..<bytes.count, dialect: .plain, header: Header(), body: body, asks: Asks(), remarks: [remark],
            isComplete: isComplete)
    }
}
