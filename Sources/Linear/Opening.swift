import Cable
import Reading

extension Telling {
    /// The first words of a conversation: what the cable is, and how to go on.
    var greeting: [String] {
        let said = [session.notice.map { Spoken.signs($0.words) } ?? "", postWords, keysWords]
        return opening + said.filter { !$0.isEmpty }.map { session.typesetter.spoken($0) }
    }

    /// What a cable is, line by line; the first page of its text; what it asks.
    var opening: [String] {
        (headerLines + page + [askedWords]).filter { !$0.isEmpty }.map { session.typesetter.spoken($0) }
    }

    private var headerLines: [String] {
        let document = session.document
        let header = document.header
        let marking = document.classificationWords.lowercased()
        let banner = [header.id ?? session.name, marking] + header.captions + [header.precedence?.rawValue.lowercased() ?? ""]
        var lines = [banner.filter { !$0.isEmpty }.joined(separator: ", ") + "."]
        if let subject = header.subject?.text { lines.append("Subject: \(subject).") }
        if let from = header.from?.text { lines.append("From: \(from).") }
        if let date = session.lines(of: .header).first(where: { $0.sign == "Date" }) {
            lines.append(Rows.words(date, session).prefix { $0 != "(" }.split(separator: " ").joined(separator: " ") + ".")
        }
        if !header.tags.isEmpty { lines.append("TAGS: \(header.tags.map { Spoken.tag($0.text) }.joined(separator: "; ")).") }
        if !header.references.isEmpty { lines.append("\(header.references.count) reference\(header.references.count == 1 ? "" : "s").") }
        if !document.remarks.isEmpty { lines.append("\(document.remarks.count) remark\(document.remarks.count == 1 ? "" : "s") on what was odd.") }
        if let gap = session.gapWords { lines.append("Warning: " + gap) }
        return lines
    }

    private var page: [String] { Passage.read(session, pageRows) }

    /// A page of the text, one row less than the window has, as it is where one reads on.
    var pageRows: ArraySlice<TextView.Row> {
        session.text.isAtEnd ? session.text.rows[...] : session.text.rows.prefix(max(1, session.text.height - 1))
    }

    private var askedWords: String {
        let asked = session.items.filter(\.countsAsOpen)
        guard !asked.isEmpty else { return session.nothingAskedWords }
        let others = [("do not", Duty.Kind.dont), ("permitted", .may), ("if asked", .ifAsked)].compactMap { word, kind in
            let count = session.document.asks.duties.filter { $0.kind == kind }.count
            return count == 0 ? nil : "\(count) \(word)"
        }
        return "Asked: " + ([session.openWords] + others).joined(separator: ", ") + "."
    }

    private var postWords: String { session.post.map(Spoken.post) ?? "" }

    private var keysWords: String {
        let asked = session.items.contains(where: \.countsAsOpen) ? [("next-asked", "next thing asked")] : []
        let keys = asked + [("page-down", "reads on"), ("help", "lists every command"), ("quit", "leaves")]
        return keys.map { "\(session.settings.keymap.keys(of: $0.0).first.map { $0.map(Spoken.key).joined(separator: " ") } ?? $0.0) \($0.1)" }
            .joined(separator: ", ") + "."
    }
}
