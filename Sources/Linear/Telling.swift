import Cable
import Reading

/// What is to be said of a session: the header first (where the reader is), then the words there, then the status.
struct Telling {
    let session: Session

    init(_ session: Session) { self.session = session }

    // MARK: the three parts, joined

    /// One line for what has changed since `before`; pages read on are a line a paragraph. Empty where nothing has.
    /// `scrolled` where a command moved the window.
    func lines(since before: Session, scrolled: Bool = false) -> [String] {
        let status = self.status(since: before)
        if isAnotherCable(than: before) { return opening + [joined(status)].filter { !$0.isEmpty }.map { session.typesetter.spoken($0) } }
        if let help = session.help { return line(helpWords(help, before.help), [], status) }
        if let peek = session.peek { return line(peek.title + ":", peek.lines.map { Rows.words($0, session) }, status) }
        if let explanation = session.explanation { return explanationLines(explanation, before.explanation, status) }
        if let prompt = session.prompt { return line(before.prompt == nil ? prompt.question : "", [], [Spoken.signs(session.promptWords)] + status) }
        if before.help != nil || before.focus != session.focus { return line(focusHeader(before, status), focusWords, status) }
        if session.focus != .text { return listLine(since: before, status) }
        // What was folded was heard, or will be.
        if session.text.folded != before.text.folded, session.search.current == before.search.current, !status.isEmpty {
            return line("", [], status)
        }
        let isFound = session.search.current != nil && before.search.words != session.search.words
        // Panes and lines that are arranged anew move the window; what stands there was heard.
        guard isFound || before.text.cursor != session.text.cursor || scrolled && before.text.top != session.text.top else {
            return line(status.isEmpty ? arrangement(since: before) : "", [], status)
        }
        let passage = Passage(from: before, to: session, scrolled: scrolled)
        return line(passage.isJump ? place(besides: status) + ":" : "", passage.words, status)
    }

    func isAnotherCable(than before: Session) -> Bool {
        session.name != before.name || session.document.header.id != before.document.header.id
    }

    /// Where the reader is, and the words there, once more.
    var again: [String] {
        if let help = session.help { return line(helpWords(help, nil), [], []) }
        return line(focusHeader(nil, []), focusWords, [session.notice.map(words) ?? session.statusWords])
    }

    /// A header, the words there, and the status, as lines.
    func line(_ header: String, _ text: [String], _ status: [String]) -> [String] {
        let first = ([header] + text.prefix(1)).filter { !$0.isEmpty }.joined(separator: " ")
        let said = joined(status)
        let parts = text.count > 1 ? [first] + text.dropFirst() + [said] : [said.isEmpty && !text.isEmpty ? first : joined([first, said])]
        return parts.filter { !$0.isEmpty }.map { session.typesetter.spoken($0) }
    }

    private func joined(_ sentences: [String]) -> String {
        sentences.filter { !$0.isEmpty }.map { $0.last.map { ".:!?".contains($0) } == true ? $0 : $0 + "." }.joined(separator: " ")
    }

    // MARK: status

    func status(since before: Session) -> [String] {
        var said: [String] = []
        if let notice = session.notice { said.append(words(notice)) }
        said += events(since: before)
        return session.notice == nil ? said + ticks(since: before) : said
    }

    /// What came of itself, while no key was pressed: what was said is not said again.
    func news(since before: Session) -> [String] {
        session.notice == before.notice ? line("", [], events(since: before) + ticks(since: before)) : lines(since: before)
    }

    private func events(since before: Session) -> [String] {
        var said: [String] = []
        if session.post != before.post, let post = session.post { said.append(Spoken.post(post)) }
        if session.document.isComplete, !before.document.isComplete { said.append("All of it has been read.") }
        return said
    }

    private func ticks(since before: Session) -> [String] {
        let changed = session.items.reduce(0) { $0 + (session.state(of: $1.id) != before.state(of: $1.id) ? 1 : 0) }
        return changed == 0 ? [] : ["\(changed) of the ticks changed, \(session.openWords)."]
    }

    private func words(_ notice: Session.Notice) -> String {
        let words = Spoken.signs(notice.words)
        return notice.kind == .error ? "Error: " + words : notice.kind == .warning ? "Warning: " + words : words
    }

    /// How the panes stand now, where that has changed.
    private func arrangement(since before: Session) -> String {
        if let zoomed = session.choice.zoomed, before.choice.zoomed != zoomed { return "\(zoomed.title) alone is shown." }
        if before.choice.zoomed != nil, session.choice.zoomed == nil { return "All panes are shown again." }
        if before.choice.foldsChecklist != session.choice.foldsChecklist {
            return "What is asked is \(session.choice.foldsChecklist ? "folded to one line" : "open again"), \(session.openWords)."
        }
        if before.choice.showsRaw != session.choice.showsRaw {
            return session.choice.showsRaw ? "The source is shown beside the text." : "The source is put away."
        }
        if before.choice.sizes != session.choice.sizes { return "The panes have other sizes: equal gives the usual ones." }
        if before.text.shift != session.text.shift { return "Lines are shown from column \(session.text.shift + 1) on." }
        if before.search.isOn, !session.search.isOn { return "The search is put away." }
        return ""
    }

    // MARK: panes

    /// The pane that has the focus, and where in it.
    private func focusHeader(_ before: Session?, _ status: [String]) -> String {
        let title = before?.focus == session.focus ? "" : session.focus.title + ", "
        guard session.focus != .text else {
            let place = place(besides: status)
            return title + (title.isEmpty ? place : place.lowercasedFirst) + ":"
        }
        return title + rowPlace + ":"
    }

    private var focusWords: [String] {
        guard session.focus != .text else { return Passage.at(session) }
        return [Rows(session, session.focus).current]
    }

    private var rowPlace: String {
        let rows = Rows(session, session.focus)
        return rows.count == 0 ? "no rows" : "row \(rows.position) of \(rows.count)"
    }

    private func listLine(since before: Session, _ status: [String]) -> [String] {
        let pane = session.focus
        let isSame = before.lists[pane] == session.lists[pane] && before.lines(of: pane) == session.lines(of: pane)
        guard !isSame else { return line(status.isEmpty ? arrangement(since: before) : "", [], status) }
        // A row that only changed its state is told by the status.
        if before.lists[pane] == session.lists[pane], !status.isEmpty { return line("", [], status) }
        return line(rowPlace.capitalizedFirst + ":", focusWords, status)
    }

    /// An explanation is told whole when it opens; then row by row, as it is scrolled.
    private func explanationLines(_ explanation: Explanation, _ before: Explanation?, _ status: [String]) -> [String] {
        let rows = explanation.lines.map { Rows.words($0, session) }
        guard let before, before.lines == explanation.lines else { return line(explanation.title + ":", rows, status) }
        return before.top == explanation.top
            ? line("That is all of it.", [], status) : line("", Array(rows.dropFirst(explanation.top).prefix(1)), status)
    }

    private func helpWords(_ help: Help, _ before: Help?) -> String {
        if help.isTyping { return "Help for which word?" }
        let rows = Rows(help.lines, help.list.current, session)
        let opened = before == nil ? "Help, \(help.count) commands, Enter runs one, Escape closes. " : ""
        guard help.lines.indices.contains(help.list.current), help.lines[help.list.current].tail.hasPrefix(":") else { return opened + rows.current }
        let row = help.lines[help.list.current]
        let name = String(row.tail.dropFirst())
        let keys = Spoken.keys(of: name, session.settings.keymap)
        return opened + "Row \(rows.position) of \(rows.count): \(name). \(Spoken.signs(row.words)) Keys: \(keys)."
    }
}

extension Prompt {
    /// What is said when the line opens.
    fileprivate var question: String {
        switch kind {
        case .search: "Search for which words?"
        case .filter: "Show only paragraphs with which words?"
        case .command: "Which command?"
        case .pipe: "Give the text to which shell command?"
        case .shell: "Run which shell command?"
        case .save: "Save as which file? \(words)"
        }
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
