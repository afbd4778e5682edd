import Cable

/// The outline pane: paragraphs with their first words, and the headings between and inside them.
enum Outline {
    static func lines(_ document: Document) -> [Line] {
        var lines: [Line] = []
        for paragraph in document.body.paragraphs {
            let blocks = paragraph.blocks.clamped(to: document.body.blocks.indices)
            let number = paragraph.number.map(String.init) ?? ""
            if !number.isEmpty || blocks.contains(where: { document.body.blocks[$0].kind != .heading }) {
                let first = blocks.first.map { document.text(of: document.body.blocks[$0]) } ?? ""
                let words = paragraph.heading.map { document.source.line([$0]) } ?? String(first.prefix(200))
                lines.append(Line(.plain, sign: "", number: number, words: words, offset: document.start(of: paragraph)))
            }
            for index in blocks where document.body.blocks[index].kind == .heading {
                let block = document.body.blocks[index]
                lines.append(Line(.heading, words: document.text(of: block), offset: document.pieces(of: block).first?.lowerBound))
            }
        }
        return lines
    }
}
