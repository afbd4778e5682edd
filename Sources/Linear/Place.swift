import Cable
import Reading

extension Telling {
    /// `Paragraph 5 of 12, action request, 1 of 4 open`; what is open only where neither the item there nor the status says it.
    func place(besides status: [String] = []) -> String {
        let paragraphs = session.document.body.paragraphs
        let index = session.text.paragraph
        guard paragraphs.indices.contains(index) else { return session.document.isComplete ? "An empty text" : "Nothing has been read yet" }
        let highest = session.document.highestNumber
        var parts = [paragraphs[index].number.map { "Paragraph \($0)" + (highest.map { " of \($0)" } ?? "") } ?? unnumbered(paragraphs)]
        if let mark = paragraphs[index].mark { parts.append("marked \(Spoken.mark(mark))") }
        parts += roles(of: index)
        // An item says of itself whether it is open.
        if parts.contains("action request"), !Passage.isAsked(session), !status.contains(where: { $0.contains(" open") }) {
            parts.append(session.openWords)
        }
        return parts.joined(separator: ", ")
    }

    /// The part of the text that a place without a number stands in.
    private func unnumbered(_ paragraphs: [Paragraph]) -> String {
        guard paragraphs.contains(where: { $0.number != nil }) else { return session.positionWords.replacing("%", with: "percent") }
        guard let before = paragraphs[..<session.text.paragraph].last(where: { $0.number != nil })?.number else { return "Before paragraph 1" }
        return "After paragraph \(before)"
    }

    /// What a paragraph is to its cable.
    private func roles(of paragraph: Int) -> [String] {
        let asks = session.document.asks
        var roles: [String] = []
        if asks.requests.contains(where: { $0.paragraphs.contains(paragraph) }) { roles.append("action request") }
        if holds(paragraph, asks.recommendations?.items.first) { roles.append("recommendations") }
        if holds(paragraph, asks.talkingPoints?.items.first) { roles.append("talking points") }
        if holds(paragraph, asks.questions?.items.first?.question) { roles.append("questions and answers") }
        if asks.summary.contains(paragraph) { roles.append("summary") }
        if asks.comment.contains(paragraph) { roles.append("comment") }
        return roles
    }

    private func holds(_ paragraph: Int, _ item: [Range<Int>]?) -> Bool {
        item?.first.map { session.document.body.paragraphs[paragraph].range.contains($0.lowerBound) } ?? false
    }

    /// What stands before the words of a row of the text: `Paragraph 5, action request: `.
    func label(_ row: TextView.Row) -> String {
        if row.kind == .heading { return "Heading: " }
        guard !row.label.isEmpty, session.text.flow.runs.indices.contains(row.place.run) else { return "" }
        let paragraph = session.text.flow.runs[row.place.run].paragraph
        let number = row.label.hasPrefix("~") ? "\(row.label.dropFirst()), number inferred" : row.label
        let known = session.document.body.paragraphs.indices.contains(paragraph) ? roles(of: paragraph) : []
        return "Paragraph " + ([number] + known).joined(separator: ", ") + ": "
    }
}
