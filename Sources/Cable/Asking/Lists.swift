/// Finds the lists a cable gives to draw on: recommendations, talking points, questions with their answers.
struct ListScanner {
    let bytes: Bytes
    let body: Body
    let texts: [QuotedText]

    /// "Recommendations for …: a; b; and c." — the items of the first such sentence.
    func recommendations() -> PointList? {
        for (index, paragraph) in body.paragraphs.enumerated() {
            for block in body.blocks[paragraph.blocks.clamped(to: body.blocks.indices)] where block.kind == .prose {
                guard let first = body.pieces[block.pieces].first, bytes.has("RECOMMENDATIONS", at: first.lowerBound),
                    let colon = bytes.find(0x3A, in: first.lowerBound..<min(first.upperBound, first.lowerBound + 80))
                else { continue }
                let items = items(Array(body.pieces[block.pieces]), from: colon + 1)
                if items.count >= 2 { return PointList(paragraph: index, items: items) }
            }
        }
        return nil
    }

    /// What stands between semicolons; "and" before the last is left out.
    private func items(_ pieces: [Range<Int>], from start: Int) -> [[Range<Int>]] {
        var items: [[Range<Int>]] = []
        var item: [Range<Int>] = []
        for piece in pieces {
            var at = max(start, piece.lowerBound)
            while at < piece.upperBound {
                let end = bytes.find(0x3B, in: at..<piece.upperBound) ?? piece.upperBound
                let part = bytes.trim(at..<end)
                if !part.isEmpty { item.append(part) }
                if end < piece.upperBound {
                    items.append(item)
                    item = []
                }
                at = end + 1
            }
        }
        if !item.isEmpty { items.append(item) }
        return items.filter { !$0.isEmpty }.map(withoutAnd)
    }

    private func withoutAnd(_ item: [Range<Int>]) -> [Range<Int>] {
        guard let first = item.first, bytes.has("AND ", at: first.lowerBound) else { return item }
        return [bytes.trim(first.lowerBound + 4..<first.upperBound)] + item.dropFirst()
    }

    /// The bullets of a non-paper or of talking points; a block that goes on after one belongs to it.
    func talkingPoints() -> PointList? {
        for text in texts where text.kind == "non-paper" || text.kind == "talking points" {
            if let list = points(in: text.range, paragraph: text.paragraph) { return list }
        }
        for (index, paragraph) in body.paragraphs.enumerated() where speaksOfPoints(paragraph) {
            if let list = points(in: paragraph.range, paragraph: index) { return list }
        }
        return nil
    }

    private func speaksOfPoints(_ paragraph: Paragraph) -> Bool {
        guard let block = body.blocks[paragraph.blocks.clamped(to: body.blocks.indices)].first, let piece = body.pieces[block.pieces].first else {
            return false
        }
        return bytes.words(piece).prefix(40).contains { bytes.has("POINTS", at: $0.lowerBound) }
    }

    private func points(in range: Range<Int>, paragraph: Int) -> PointList? {
        var items: [[Range<Int>]] = []
        for block in body.blocks {
            let pieces = body.pieces[block.pieces]
            guard let first = pieces.first, range.contains(first.lowerBound), block.kind == .bullet else { continue }
            let start = bytes.trim(block.marker.upperBound..<first.upperBound)
            let words = [start] + pieces.dropFirst()
            items.append(words.filter { !$0.isEmpty })
        }
        return items.count >= 2 ? PointList(paragraph: paragraph, items: items) : nil
    }

    /// `Q1: …` and the `A: …` that follows.
    func questions() -> QuestionList? {
        for (index, paragraph) in body.paragraphs.enumerated() {
            var items: [QuestionList.Item] = []
            for block in body.blocks[paragraph.blocks.clamped(to: body.blocks.indices)] {
                let words = words(block)
                switch block.kind {
                case .question: items.append(QuestionList.Item(question: words, answer: []))
                case .answer, .prose, .bullet:
                    guard let last = items.popLast() else { continue }
                    items.append(QuestionList.Item(question: last.question, answer: last.answer + words))
                default: continue
                }
            }
            if !items.isEmpty { return QuestionList(paragraph: index, items: items) }
        }
        return nil
    }

    /// A block's ranges without its speaker.
    private func words(_ block: Block) -> [Range<Int>] {
        let pieces = body.pieces[block.pieces]
        guard let first = pieces.first else { return [] }
        let start = block.marker.isEmpty ? first : bytes.trim(block.marker.upperBound..<first.upperBound)
        return ([start] + pieces.dropFirst()).filter { !$0.isEmpty }
    }

    /// The paragraphs of the summary or the comment: from the one headed so to the one that ends it, or that one alone.
    func section(_ word: StaticString, end: StaticString) -> [Int] {
        guard
            let start = body.paragraphs.indices.first(where: {
                begins(body.paragraphs[$0], word) && body.paragraphs[$0].number != nil || isHeaded($0, word)
            })
        else {
            guard let last = body.paragraphs.indices.first(where: { ends(body.paragraphs[$0], end) }), last <= 3 else { return [] }
            return Array(0...last).filter { body.paragraphs[$0].number != nil }
        }
        let last = body.paragraphs.indices.first { $0 >= start && $0 <= start + 12 && ends(body.paragraphs[$0], end) } ?? start
        return Array(start...last).filter { body.paragraphs[$0].number != nil }
    }

    private func begins(_ paragraph: Paragraph, _ word: StaticString) -> Bool {
        guard let block = body.blocks[paragraph.blocks.clamped(to: body.blocks.indices)].first, let piece = body.pieces[block.pieces].first else {
            return false
        }
        var at = piece.lowerBound
        if bytes[at] == 0x28 { at += 1 }
        if bytes.has("BEGIN ", at: at) { at += 6 }
        let after = at + word.utf8CodeUnitCount
        return bytes.has(word, at: at) && [0x3A, 0x2E, 0x0A, 0x29, 0x20].contains(bytes[after])
            && (bytes[after] != 0x20 || block.kind == .heading || bytes.has(" AND ", at: after))
    }

    /// A paragraph right behind a heading of that name.
    private func isHeaded(_ index: Int, _ word: StaticString) -> Bool {
        guard index > 0, body.paragraphs[index].number != nil, body.paragraphs[index - 1].number == nil else { return false }
        let blocks = body.blocks[body.paragraphs[index - 1].blocks.clamped(to: body.blocks.indices)]
        guard let last = blocks.last, last.kind == .heading, let piece = body.pieces[last.pieces].first else { return false }
        return bytes.has(word, at: piece.lowerBound)
    }

    private func ends(_ paragraph: Paragraph, _ end: StaticString) -> Bool {
        body.blocks[paragraph.blocks.clamped(to: body.blocks.indices)].contains { block in
            body.pieces[block.pieces].contains { piece in piece.contains { bytes[$0] | 0x20 == 0x65 && bytes.has(end, at: $0) } }
        }
    }
}
