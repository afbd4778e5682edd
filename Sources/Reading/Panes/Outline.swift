import Cable

/// The outline pane: paragraphs with their first words and what they are to the cable, the headings between and inside them, the texts within
/// the text.
enum Outline {
    static func entries(_ document: Document) -> [Listed] {
        let body = document.body
        var entries: [Listed] = []
        entries.reserveCapacity(body.paragraphs.count)
        // In the order of their paragraphs; those of one paragraph in the order of their places.
        var texts = document.asks.texts.indices.sorted { document.asks.texts[$0].paragraph < document.asks.texts[$1].paragraph }[...]
        for (index, paragraph) in body.paragraphs.enumerated() {
            let blocks = paragraph.blocks.clamped(to: body.blocks.indices)
            var inner: [(offset: Int, entry: Listed)] = []
            for block in blocks where body.blocks[block].kind == .heading {
                inner.append((document.pieces(of: body.blocks[block]).first?.lowerBound ?? 0, .heading(block)))
            }
            if paragraph.number != nil || inner.count < blocks.count { entries.append(.paragraph(index)) }
            // A text that begins with the paragraph is seen in its first words.
            let start = document.start(of: paragraph)
            while let text = texts.first, document.asks.texts[text].paragraph <= index {
                texts = texts.dropFirst()
                let quoted = document.asks.texts[text]
                if quoted.paragraph == index, quoted.range.lowerBound > start { inner.append((quoted.range.lowerBound, .text(text))) }
            }
            if inner.count > 1 { inner.sort { $0.offset < $1.offset } }
            for one in inner { entries.append(one.entry) }
        }
        return entries
    }

    static func paragraph(_ index: Int, _ session: Session) -> Line {
        let document = session.document
        let paragraph = document.body.paragraphs[index]
        let blocks = paragraph.blocks.clamped(to: document.body.blocks.indices)
        let words = session.words(paragraph.heading.map { [$0] } ?? firstPiece(blocks, document))
        return Line(
            .plain, number: session.number(of: index), words: words, tail: tail(index, session), offset: document.start(of: paragraph))
    }

    /// What a paragraph is: `summary`, `comment`, `asked 0/2`.
    private static func tail(_ index: Int, _ session: Session) -> String {
        let asks = session.document.asks
        var words: [String] = []
        if asks.isSummary(index) { words.append("summary") }
        if asks.isComment(index) { words.append("comment") }
        let asked = session.places(ofDutiesIn: index).count
        if asked > 0 { words.append("asked \(session.progress.done(in: index))/\(asked)") }
        return words.joined(separator: ", ")
    }

    /// The first words of blocks, as many as a row can hold.
    private static func firstPiece(_ blocks: Range<Int>, _ document: Document) -> [Range<Int>] {
        guard let first = blocks.first else { return [] }
        var room = 200
        var shown: [Range<Int>] = []
        for piece in document.pieces(of: document.body.blocks[first]) {
            guard room > 0 else { break }
            shown.append(piece.lowerBound..<min(piece.upperBound, piece.lowerBound + room))
            room -= max(1, piece.count)
        }
        return shown
    }

    static func heading(_ block: Block, _ session: Session) -> Line {
        let pieces = session.document.pieces(of: block)
        return Line(.heading, words: session.rowWords(pieces), offset: pieces.first?.lowerBound)
    }

    /// `Begin non-paper: TITLE`.
    static func text(_ text: QuotedText, _ session: Session) -> Line {
        let title = text.title.map { ": " + session.rowWords([$0]) } ?? ""
        return Line(.heading, words: "Begin \(text.kind)\(title)", offset: text.range.lowerBound)
    }
}
