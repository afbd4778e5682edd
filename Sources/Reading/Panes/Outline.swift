import Cable

/// The outline pane: paragraphs with their first words and what they are to the cable, the headings between and inside them, the texts within
/// the text.
enum Outline {
    static func lines(_ session: Session) -> [Line] {
        let document = session.document
        var lines: [Line] = []
        let asks = document.asks
        let texts = Dictionary(grouping: asks.texts, by: \.paragraph)
        let asked = Dictionary(grouping: session.items.filter(\.countsAsOpen), by: \.paragraph)
        let (summary, comment) = (Set(asks.summary), Set(asks.comment))
        /// What a paragraph is: `summary`, `comment`, `asked 0/2`.
        func tail(_ index: Int) -> String {
            var words: [String] = []
            if summary.contains(index) { words.append("summary") }
            if comment.contains(index) { words.append("comment") }
            if let items = asked[index] { words.append("asked \(session.count(items, done: true))/\(items.count)") }
            return words.joined(separator: ", ")
        }
        for (index, paragraph) in document.body.paragraphs.enumerated() {
            let blocks = paragraph.blocks.clamped(to: document.body.blocks.indices)
            let number = paragraph.number.map(String.init) ?? ""
            var inner = blocks.filter { document.body.blocks[$0].kind == .heading }.map { heading(document.body.blocks[$0], session) }
            if !number.isEmpty || inner.count < blocks.count {
                let words = session.words(paragraph.heading.map { [$0] } ?? firstPiece(blocks, document))
                lines.append(Line(.plain, number: number, words: words, tail: tail(index), offset: document.start(of: paragraph)))
            }
            // A text that begins with the paragraph is seen in its first words.
            let start = document.start(of: paragraph)
            inner += (texts[index] ?? []).filter { $0.range.lowerBound > start }.map { text($0, session) }
            lines += inner.sorted { ($0.offset ?? 0) < ($1.offset ?? 0) }
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

    private static func heading(_ block: Block, _ session: Session) -> Line {
        Line(.heading, words: session.words(session.document.pieces(of: block)), offset: session.document.pieces(of: block).first?.lowerBound)
    }

    /// `Begin non-paper: TITLE`.
    private static func text(_ text: QuotedText, _ session: Session) -> Line {
        let title = text.title.map { ": " + session.words([$0]) } ?? ""
        return Line(.heading, words: "Begin \(text.kind)\(title)", offset: text.range.lowerBound)
    }
}
