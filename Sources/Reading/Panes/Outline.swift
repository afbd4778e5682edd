import Cable

/// The outline pane: paragraphs with their first words, and the headings between and inside them.
enum Outline {
    static func lines(_ session: Session) -> [Line] {
        let document = session.document
        var lines: [Line] = []
        for paragraph in document.body.paragraphs {
            let blocks = paragraph.blocks.clamped(to: document.body.blocks.indices)
            let number = paragraph.number.map(String.init) ?? ""
            if !number.isEmpty || blocks.contains(where: { document.body.blocks[$0].kind != .heading }) {
                let words = session.words(paragraph.heading.map { [$0] } ?? firstPiece(blocks, document))
                lines.append(Line(.plain, sign: "", number: number, words: words, offset: document.start(of: paragraph)))
            }
            for index in blocks where document.body.blocks[index].kind == .heading {
                let block = document.body.blocks[index]
                lines.append(Line(.heading, words: session.words(document.pieces(of: block)), offset: document.pieces(of: block).first?.lowerBound))
            }
        }
        return lines
    }

    /// The first words of blocks, as many as a row can hold.
    private static func firstPiece(_ blocks: Range<Int>, _ document: Document) -> [Range<Int>] {
        guard let first = blocks.first else { return [] }
        var room = 200
        return document.pieces(of: document.body.blocks[first]).prefix { _ in room > 0 }.map { piece in
            defer { room -= piece.count }
            return piece.lowerBound..<min(piece.upperBound, piece.lowerBound + max(0, room))
        }
    }
}
