/// Which paragraphs are the summary, which the comment.
struct Parts {
    private struct Part {
        var start: Int?
        var end: Int?
        /// Opened by a heading of its own: it lasts to the next heading.
        var isHeaded = false
        var limit: Int?
    }

    private var summary = Part()
    private var comment = Part()

    /// Takes in the words that open and close parts. A heading stands before the paragraph that it opens, or `isInside` its first line.
    mutating func read(_ sentence: Sentence, isInside: Bool = false) {
        if sentence.kind == .heading || isBareWord(sentence) { return heading(sentence, isInside: isInside) }
        guard !sentence.classes.isDisjoint(with: [.summary, .comment]) else { return }
        if sentence.opensParagraph, let word = opener(sentence) {
            if word == .summary, summary.start == nil { summary.start = sentence.paragraph }
            if word == .comment {
                // Two comments, one right behind the other, are one.
                let goesOn = comment.start != nil && comment.end == sentence.paragraph - 1
                comment = Part(start: goesOn ? comment.start : sentence.paragraph)
            }
        }
        for index in 0..<sentence.count where sentence.says(index, "end") {
            let next = sentence.says(index + 1, "of") ? index + 2 : index + 1
            if sentence.isA(next, .summary), summary.end == nil { summary.end = sentence.paragraph }
            if sentence.says(next, "comment"), comment.end == nil { comment.end = sentence.paragraph }
        }
    }

    /// "Comment" alone at a block's end: a heading that was printed without a rule.
    private func isBareWord(_ sentence: Sentence) -> Bool {
        sentence.count == 1 && sentence.closesBlock && sentence.closing.isDisjoint(with: [.stop, .colon]) && !sentence.opensParagraph
            && (sentence.says(0, "comment") || sentence.says(0, "summary"))
    }

    /// "Summary:", "SUMMARY AND ACTION REQUEST.", "(SBU) Comment."
    private func opener(_ sentence: Sentence) -> WordClass? {
        let lead = min(sentence.says(0, "begin") ? 3 : 2, sentence.count)
        guard let index = (0..<lead).first(where: { sentence.says($0, "summary") || sentence.says($0, "comment") }) else { return nil }
        let end = sentence.end(of: index, marks: [.colon, .dash, .comma, .semicolon, .close])
        let isLabel =
            end < sentence.count ? end <= index + 6 && sentence.gap(end).isDisjoint(with: [.comma, .semicolon]) : sentence.count <= index + 6
        let isJoined = sentence.saying(index + 1, anyOf: ["and comment", "and action request", "and introduction", "continued"]) != nil
        guard isLabel || isJoined || index == 0 && sentence.words[0].isUpper && !(sentence.words.last?.isUpper ?? true) else { return nil }
        return sentence.says(index, "summary") ? .summary : .comment
    }

    private mutating func heading(_ sentence: Sentence, isInside: Bool) {
        let isSummary = sentence.find("summary", in: 0..<min(3, sentence.count)) != nil && !sentence.says(0, "end")
        // `COMMENT: WHAT THE HARBOUR NEEDS`: the heading goes on to say of what.
        let isTitled = sentence.says(0, "comment") && !sentence.gap(1).isDisjoint(with: [.colon, .dash])
        let isComment = sentence.find("comment", in: 0..<sentence.count) != nil && !sentence.says(0, "end") && (sentence.count <= 5 || isTitled)
        if let start = summary.start, summary.isHeaded, summary.limit == nil, sentence.paragraph > start { summary.limit = sentence.paragraph }
        if let start = comment.start, comment.isHeaded, comment.limit == nil, sentence.paragraph > start { comment.limit = sentence.paragraph }
        let opened = isInside ? sentence.paragraph : sentence.paragraph + 1
        if isSummary, summary.start == nil { summary = Part(start: opened, isHeaded: !isInside) }
        if isComment { comment = Part(start: opened, isHeaded: !isInside) }
    }

    /// Paragraph indices of both.
    func found(in body: Body) -> (summary: [Int], comment: [Int]) {
        (span(summary, body, isSummary: true), span(comment, body, isSummary: false))
    }

    private func span(_ part: Part, _ body: Body, isSummary: Bool) -> [Int] {
        let last = body.paragraphs.count - 1
        guard last >= 0 else { return [] }
        guard let start = part.start else {
            guard isSummary, let end = part.end, end <= 4 else { return [] }
            return (0...min(end, last)).filter { body.paragraphs[$0].number != nil }
        }
        guard start <= last else { return [] }
        if let end = part.end, end >= start, end <= start + 12 {
            return (start...min(end, last)).filter { body.paragraphs[$0].number != nil || $0 == start }
        }
        guard part.isHeaded else { return [start] }
        return (start...max(start, min((part.limit ?? last + 1) - 1, last))).filter { body.paragraphs[$0].number != nil || $0 == start }
    }
}
