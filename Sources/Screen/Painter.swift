import Cable
import Reading

/// The picture of a session. Reads only.
public func paint(_ session: Session) -> Frame {
    var canvas = Canvas(rows: session.rows, columns: session.columns, typesetter: session.typesetter)
    guard session.rows > 0, session.columns > 0 else { return canvas.frame }
    canvas.banner(session)
    if session.help == nil {
        for placed in session.layout.panes {
            switch placed.pane {
            case .text: canvas.text(session, placed.place)
            case .raw: canvas.raw(session, placed.place)
            default: canvas.list(session, placed.pane, placed.place)
            }
        }
        for column in session.layout.separators {
            for row in 0..<session.layout.middle.rows {
                canvas.put(canvas.upright, row: session.layout.middle.row + row, column: column, end: column + 1, role: .separator)
            }
        }
    } else {
        canvas.help(session)
    }
    canvas.foot(session)
    if let peek = session.peek { canvas.peek(peek, session) }
    if let explanation = session.explanation { canvas.explanation(explanation, session) }
    canvas.frame.cursor.row = max(0, min(canvas.frame.cursor.row, session.rows - 1))
    canvas.frame.cursor.column = max(0, min(canvas.frame.cursor.column, session.columns - 1))
    return canvas.frame
}

extension Canvas {
    /// Classification and handling captions, in the trade's colour and in words; who the reader is to the cable.
    mutating func banner(_ session: Session) {
        guard let row = session.layout.banner else { return }
        let header = session.document.header
        let role = Role.banner(header.classification)
        fill(row: row, columns: 0..<frame.columns, role: role)
        // Nothing is said of the marking of a cable that has not come.
        var words = session.awaits ? "" : session.document.classificationWords
        func add(_ more: String) { if !more.isEmpty { words += "  " + more } }
        for caption in header.captions where words.utf8.count < 4 * frame.columns { add(caption) }
        add(header.precedence?.rawValue ?? "")
        add(header.id ?? session.name)
        if session.layout.subject == nil { add(header.subject?.text ?? "") }
        let post = session.post.map { $0.key + ": " + Canvas.standing($0.addressed) } ?? ""
        let end = frame.columns - 1
        let stop = frame.columns >= 60 ? putRight(post, row: row, from: 40, end: end, role: role) - (post.isEmpty ? 0 : 2) : end
        put(words, row: row, column: frame.columns > 20 ? 1 : 0, end: max(0, stop), role: role)
        if let row = session.layout.subject {
            let subject = session.awaits ? "" : header.subject?.text ?? "(no subject)"
            put(subject, row: row, column: 1, end: frame.columns, role: .subject)
        }
    }

    private static func standing(_ addressed: ResolvedTime.Addressed) -> String {
        switch addressed {
        case .action: "action addressee"
        case .info: "info addressee"
        case .no: "not addressed"
        }
    }

    /// A list pane.
    mutating func list(_ session: Session, _ pane: Pane, _ place: Rectangle) {
        let lines = session.lines(of: pane)
        let view = session.lists[pane] ?? ListView()
        let focused = session.focus == pane
        let current = focused ? view.current : pane == .checklist ? session.askHere(lines) : nil
        title(session.title(of: pane), right: session.rightTitle(of: pane), place: place, focused: focused)
        var top = view.top
        if !focused, let current, current < top || current >= top + place.rows - 1 { top = max(0, current - max(0, place.rows - 2)) }
        for row in 0..<max(0, place.rows - 1) where top + row < lines.count {
            let isCurrent = current == top + row
            let isSelected = focused && view.selected?.contains(top + row) == true
            line(lines[top + row], pane, row: place.row + 1 + row, place: place, isCurrent: isCurrent, isSelected: isSelected, focused: focused)
            if isCurrent, focused { frame.cursor = (place.row + 1 + row, place.column) }
        }
        if focused, lines.isEmpty { frame.cursor = (place.row, place.column) }
    }

    private mutating func line(_ line: Line, _ pane: Pane, row: Int, place: Rectangle, isCurrent: Bool, isSelected: Bool, focused: Bool) {
        let edge = place.column + place.columns
        let end = place.columns >= 40 ? edge - 1 : edge
        let isMarked = isCurrent && focused || isSelected
        let look = isMarked ? Role.current : Role.of(line)
        if isMarked { fill(row: row, columns: place.column..<edge, role: .current) }
        put(isCurrent ? ">" : isSelected ? "*" : " ", row: row, column: place.column, end: end, role: look)
        var column = place.column + 1
        if line.kind == .title {
            put(line.words, row: row, column: column, end: end, role: .title)
            return
        }
        if pane.margins.sign > 0 {
            put(
                line.sign, row: row, column: column, end: column + pane.margins.sign - 1,
                role: pane == .header ? isMarked ? look : .label : look)
            column += pane.margins.sign
        }
        if pane.margins.number > 0 {
            putRight(
                line.number, row: row, from: column, end: min(end, column + pane.margins.number - 1), role: isMarked ? look : .number)
            column += pane.margins.number
        }
        let stop = line.tail.isEmpty ? end : putRight(line.tail, row: row, from: column + 12, end: end, role: look) - 2
        put(line.words, row: row, column: column, end: max(column, stop), role: look)
        if let mark = line.mark {
            let words = line.words.unicodeScalars
            let start = column + typesetter.width(of: String(words.prefix(mark.lowerBound)))
            let after = start + typesetter.width(of: String(words.dropFirst(mark.lowerBound).prefix(mark.count)))
            for column in min(start, stop)..<min(after, stop) { frame[row, column].role = .hit }
        }
    }

    /// The help pane over everything between banner and foot.
    mutating func help(_ session: Session) {
        guard let help = session.help else { return }
        let place = session.layout.middle
        let words = help.filter.isEmpty && !help.isTyping ? "Keys and commands" : "Keys and commands with: " + help.filter
        title(words, right: "/ narrows  Enter runs  \(session.key("quit")) closes", place: place, focused: true)
        let lines = help.lines
        let names = min(24, max(16, place.columns / 6))
        for row in 0..<max(0, place.rows - 1) where help.list.top + row < lines.count {
            let line = lines[help.list.top + row]
            let at = place.row + 1 + row
            let isCurrent = help.list.current == help.list.top + row
            let look: Role = isCurrent ? .current : line.kind == .title ? .title : .text
            if isCurrent {
                fill(row: at, columns: 0..<place.columns, role: .current)
                frame.cursor = (at, 0)
            }
            put(isCurrent ? ">" : " ", row: at, column: 0, end: place.columns, role: look)
            if line.kind == .title {
                put(line.words, row: at, column: 1, end: place.columns, role: look)
                continue
            }
            put(line.sign, row: at, column: 2, end: names, role: isCurrent ? look : .key)
            let stop =
                place.columns >= 70
                ? putRight(line.tail, row: at, from: names + 20, end: place.columns - 1, role: isCurrent ? look : .hint) - 2 : place.columns
            put(line.words, row: at, column: names + 1, end: stop, role: look)
        }
        if help.isTyping { frame.cursor = (place.row, 1 + typesetter.width(of: words)) }
    }

    /// Status and keys; a prompt takes the row of keys.
    mutating func foot(_ session: Session) {
        guard let keys = session.layout.keys else { return }
        var rest = ""
        if let row = session.layout.status {
            let stop = putRight(session.tally, row: row, from: 20, end: frame.columns - 1, role: .status) - 2
            if let notice = session.notice, session.prompt == nil {
                // What its row cannot hold goes on in the row of keys.
                let (words, more) = broken(notice.words, columns: frame.columns - 1)
                status(words, notice.kind, row: row)
                rest = more
            } else {
                status(session, row: row, end: session.notice == nil ? max(0, stop) : frame.columns, fallback: session.statusWords)
            }
        }
        if let prompt = session.prompt {
            self.prompt(prompt, session, row: keys)
        } else if !rest.isEmpty {
            status(rest, session.notice?.kind, row: keys)
        } else if session.layout.status == nil, let notice = session.notice, keys > 3, session.explanation == nil, session.peek == nil {
            // Without a row of its own a message begins in the last row of the pane where it has to; the next key shows that row again.
            let (words, rest) = broken(notice.words, columns: frame.columns - 1)
            if !rest.isEmpty { status(words, notice.kind, row: keys - 1) }
            status(rest.isEmpty ? words : rest, notice.kind, row: keys)
        } else if session.layout.status == nil {
            status(session, row: keys, end: frame.columns, fallback: session.positionWords + "  \(session.key("help")) help")
        } else {
            hints(session.hints, row: keys)
        }
    }

    private mutating func status(_ session: Session, row: Int, end: Int, fallback: String) {
        if let notice = session.notice {
            status(notice.words, notice.kind, row: row)
        } else {
            put(fallback, row: row, column: frame.columns > 20 ? 1 : 0, end: end, role: .status)
        }
    }

    private mutating func status(_ words: String, _ kind: Session.Notice.Kind?, row: Int) {
        let role: Role
        switch kind {
        case .error: role = .error
        case .warning: role = .warning
        case .information, nil: role = .status
        }
        fill(row: row, columns: 0..<frame.columns, role: .text)
        put(words, row: row, column: frame.columns > 20 ? 1 : 0, end: frame.columns, role: role)
    }

    /// As many whole words as fit into `columns`, and those that are left.
    private func broken(_ words: String, columns: Int) -> (first: String, rest: String) {
        guard words.utf8.count > columns, typesetter.width(of: words) > columns else { return (words, "") }
        var first = ""
        var width = 0
        var rest = words[...]
        while let word = rest.split(separator: " ", maxSplits: 1).first {
            let more = typesetter.width(of: String(word)) + (first.isEmpty ? 0 : 1)
            guard width + more <= columns else { break }
            first += (first.isEmpty ? "" : " ") + word
            width += more
            rest = rest[word.endIndex...]
        }
        // One word that is too long is cut.
        return first.isEmpty ? (words, "") : (first, String(rest.drop { $0 == " " }))
    }

    private mutating func prompt(_ prompt: Prompt, _ session: Session, row: Int) {
        let sign = prompt.sign
        let right = session.promptWords
        let stop = putRight(right, row: row, from: sign.count + min(20, typesetter.width(of: prompt.words)) + 2, end: frame.columns - 1, role: .hint)
        let glyphs = typesetter.glyphs(prompt.words)
        let before = prompt.wordsBefore
        let trailing = before.hasSuffix(" ") && typesetter.glyphs(before).last?.scalar != " " ? 1 : 0
        let width = typesetter.width(of: before)
        let room = max(1, stop - 2 - sign.count)
        var skipped = 0
        var hidden = 0
        while width - hidden > room, skipped < glyphs.count {
            hidden += glyphs[skipped].width
            skipped += 1
        }
        put(sign, row: row, column: 0, end: stop, role: .prompt)
        put(glyphs.dropFirst(skipped), row: row, column: sign.count, end: stop, role: { $0.isOdd ? .unprintable : .prompt })
        frame.cursor = (row, sign.count + width - hidden + trailing)
    }

    /// The keys worth knowing, as many as there is room for; the last of them tells of all the others, and stays.
    private mutating func hints(_ hints: [(key: String, word: String)], row: Int) {
        var hints = hints
        func width(_ hint: (key: String, word: String)) -> Int { typesetter.width(of: hint.key) + 1 + typesetter.width(of: hint.word) }
        while hints.count > 2, hints.reduce(-1, { $0 + width($1) + 2 }) > frame.columns { hints.remove(at: hints.count - 3) }
        var column = 1
        for hint in hints {
            guard column + width(hint) <= frame.columns else { break }
            column = put(hint.key, row: row, column: column, end: frame.columns, role: .key) + 1
            column = put(hint.word, row: row, column: column, end: frame.columns, role: .hint) + 2
        }
    }
}

extension Role {
    /// The banner of a marking.
    static func banner(_ classification: Classification?) -> Role {
        switch classification {
        case .unclassified: .bannerUnclassified
        case .limitedOfficialUse, .restricted: .bannerLimited
        case .confidential: .bannerConfidential
        case .secret: .bannerSecret
        case .topSecret: .bannerTopSecret
        case nil: .bannerNone
        }
    }

    /// The look of a list's row.
    static func of(_ line: Line) -> Role {
        switch line.kind {
        case .open: .open
        case .done: .done
        case .permitted, .prepared: .permitted
        case .forbidden: .forbidden
        case .title: .title
        case .heading: .heading
        case .plain, .label: .text
        case .more: .hint
        }
    }
}
