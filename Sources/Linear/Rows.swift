import Cable
import Reading

/// The rows of a list pane in words; rows that go on, and titles, are not counted.
struct Rows {
    private let lines: [Line]
    private let at: Int
    private let session: Session

    init(_ session: Session, _ pane: Pane) { self.init(Array(session.lines(of: pane)), session.lists[pane]?.current ?? 0, session) }

    init(_ lines: [Line], _ current: Int, _ session: Session) {
        self.lines = lines
        self.session = session
        at = current
    }

    private static func counts(_ line: Line) -> Bool { line.kind != .more && line.kind != .title }

    var count: Int { lines.filter(Rows.counts).count }

    /// From 1.
    var position: Int { lines.prefix(at + 1).filter(Rows.counts).count }

    /// The current row, those in which it goes on with it.
    var current: String {
        guard lines.indices.contains(at) else { return "" }
        let more = lines[(at + 1)...].prefix { $0.kind == .more }
        return ([Rows.words(lines[at], session)] + more.map { session.focus == .checklist ? Spoken.time($0.words) : $0.words })
            .joined(separator: " ")
    }

    /// `Open, paragraph 5: inform the appropriate official, from Tuesday 16 June, open of business`.
    static func words(_ line: Line, _ session: Session, numbered: Bool = true) -> String {
        let start = [state(line.kind) ?? line.sign, numbered ? number(line.number) : ""].filter { !$0.isEmpty }.joined(separator: ", ")
        return (start.isEmpty ? "" : start + ": ") + body(line, session) + (line.tail.isEmpty ? "" : "; " + Spoken.share(Spoken.time(line.tail)))
    }

    private static func state(_ kind: Line.Kind) -> String? {
        switch kind {
        case .open: "open"
        case .done: "done"
        case .permitted: "permitted"
        case .forbidden: "do not"
        case .prepared: "if asked"
        case .heading: "heading"
        case .title, .plain, .label, .more: nil
        }
    }

    private static func number(_ number: String) -> String {
        if number.isEmpty { return "" }
        if number.hasPrefix("+") { return "continued in paragraph \(number.dropFirst())" }
        return number.hasPrefix("~") ? "paragraph \(number.dropFirst()), inferred" : "paragraph \(number)"
    }

    /// True for the label of a time, in the header or in what is explained.
    private static func isTime(_ label: String, _ session: Session) -> Bool {
        ["Date", "When", "By the clocks"].contains(label) || session.clocks.contains { $0.place == label }
    }

    /// The words of a row; where they stand for a code of the header, its meaning.
    private static func body(_ line: Line, _ session: Session) -> String {
        let header = session.document.header
        if let offset = line.offset {
            if let tag = header.tags.first(where: { $0.range.lowerBound == offset }) { return Spoken.tag(tag.text) }
            if header.references.contains(where: { $0.range.lowerBound == offset && $0.inferredYear }) { return Spoken.signs(line.words) }
        }
        if line.kind == .label, isTime(line.sign, session) { return Spoken.signs(Spoken.time(line.words)) }
        if session.focus == .found { return Spoken.whole(line.words) }
        // A reference that a mention names: its year may be inferred.
        if line.offset == nil, line.number.isEmpty, line.kind == .plain { return Spoken.signs(line.words) }
        return line.kind == .title ? Spoken.tally(line.words) : line.words
    }
}
