import Cable

extension Command {
    /// Panes.
    static let panes: [Command] = [
        Command("next-pane", ["Tab"], .panes, "To the next pane.") { session, _ in session.cycle(1) },
        Command("previous-pane", ["S-Tab"], .panes, "To the previous pane.") { session, _ in session.cycle(-1) },
        Command("outline", ["o"], .panes, "Shows the outline of paragraphs, or goes to it.") { session, _ in session.toggle(.outline) },
        Command("header", ["h"], .panes, "Shows the header and what was odd, or goes to it.") { session, _ in session.toggle(.header) },
        Command("zoom", ["z"], .panes, "Gives the pane the whole screen, and back.") { session, _ in
            session.choice.zoomed = session.choice.zoomed == nil ? session.focus : nil
            return []
        },
    ]

    /// The program.
    static let program: [Command] = [
        Command("help", ["?", "F1"], .program, "Shows every key; / narrows the list, Enter runs a row.") { session, _ in
            var help = Help(session.settings.keymap, from: session.focus)
            help.list.select(1, count: help.lines.count, height: session.layout.middle.rows - 1)
            session.help = help
            return []
        },
        Command("command", [":"], .program, "A command by name, completed by Tab; a number goes to that paragraph.") { session, _ in
            session.open(.command)
        },
        Command("redraw", ["^L"], .program, "Draws the screen anew.") { _, _ in [.redraw] },
        Command("suspend", ["^Z"], .program, "Stops the program; fg in the shell brings it back.") { session, _ in
            [.remember(session.memory), .suspend]
        },
        Command("quit", ["q"], .program, "Closes the pane laid over the text, or leaves.") { session, _ in
            let isOver = session.choice.over.map { session.layout.place(of: $0) != nil } ?? false
            if isOver || session.layout.place(of: .text) == nil && session.choice.zoomed != nil {
                session.close()
                return []
            }
            return [.remember(session.memory), .quit]
        },
        Command("quit-now", ["Q", "^C"], .program, "Leaves; ^C does so whatever is open, and gives up a file that is being written.") { session, _ in
            let leave: [Effect] = session.awaits ? [.quit] : [.remember(session.memory), .quit]
            return session.writing != nil && session.lastKey == .control("c") ? [.stopWriting] + leave : leave
        },
    ]
}

extension Command {
    /// What those type after `:` who come from `less` and `vim`.
    static let habits = ["n": "next-cable", "p": "previous-cable", "N": "previous-cable", "q!": "quit-now", "x": "quit-now"]
}

extension Session {
    /// Moves the focus along the panes that are shown.
    mutating func cycle(_ step: Int) -> [Effect] {
        if choice.zoomed == .checklist, isLineOfAsks(without: .checklist) {
            close()
            return []
        }
        // Where nothing is asked there is no row to be at.
        let shown = layout.panes.map(\.pane).filter { $0 != .raw && ($0 != .checklist || hasRowsToGoTo) }
        guard shown.count > 1, let index = shown.firstIndex(of: focus) else {
            notice = Notice(
                kind: .information,
                words: choice.zoomed != nil
                    ? "One pane has the screen: \(key("zoom")) shows the others."
                    : choice.over != nil
                        ? "This pane lies over the text: \(key("quit")) closes it."
                        : "No other pane is shown: \(key("outline")), \(key("header")) and \(key("found")) open one.")
            return []
        }
        endSelection()
        focus = shown[(index + step + shown.count) % shown.count]
        if focus == .checklist {
            // One line of it is its title: whoever goes there sees all of it, until Tab, Esc or q.
            if isLineOfAsks(without: nil) { choice.zoomed = .checklist }
            selectAskHere()
        }
        return []
    }

    /// True where a row of the checklist leads somewhere: the first does, where any does.
    private var hasRowsToGoTo: Bool { !document.asks.duties.isEmpty || !items.isEmpty }

    /// True where there is room for no more than one line of what is asked, or the reader wants no more, when `zoomed` does not have the screen.
    private func isLineOfAsks(without zoomed: Pane?) -> Bool {
        var choice = choice
        if choice.zoomed == zoomed { choice.zoomed = nil }
        return (Layout(rows: rows, columns: columns, choice: choice).place(of: .checklist)?.rows ?? 2) <= 1
    }

    /// Shows a pane and goes to it; closes it when the focus is on it already.
    mutating func toggle(_ pane: Pane) -> [Effect] {
        if focus == pane {
            close()
            return []
        }
        choice.zoomed = nil
        if layout.place(of: pane) == nil { choice.over = pane }
        place(Layout(rows: rows, columns: columns, choice: choice))
        focus = layout.place(of: pane) == nil ? .text : pane
        prepare(pane)
        let count = lines(of: pane).count
        let height = max(1, (layout.place(of: pane)?.rows ?? 2) - 1)
        let row: Int
        switch pane {
        case .outline: row = lines(of: pane).row(upTo: text.cursor) ?? 0
        case .found: row = search.current ?? 0
        default: row = lists[pane]?.current ?? 0
        }
        lists[pane, default: ListView()].select(row, count: count, height: height)
        return []
    }

    /// Makes the row of the thing asked at the reader's place current.
    private mutating func selectAskHere() {
        let lines = lines(of: .checklist)
        guard let row = askHere(lines) else { return }
        lists[.checklist, default: ListView()].select(row, count: lines.count, height: max(1, (layout.place(of: .checklist)?.rows ?? 2) - 1))
    }

    /// The row of something that is ticked.
    public func line(of item: ChecklistItem) -> Line? {
        let lines = lines(of: .checklist)
        return lines.row(of: item).map { lines[$0] }
    }

    /// The row of the checklist for the reader's place in the text; nil where nothing is asked.
    public func askHere(_ lines: Lines) -> Int? {
        guard let item = focus == .checklist ? nil : itemHere else { return nil }
        return lines.row(of: item)
    }

    /// A line typed after `:`.
    mutating func run(_ words: String) -> [Effect] {
        let name = words.split(separator: " ").first.map(String.init) ?? ""
        guard !name.isEmpty else { return [] }
        if let number = Int(name) { return goToParagraph(number) }
        if let command = Command.meant(by: name) { return command.run(&self, nil) }
        let names = Command.names(beginning: name)
        notice = Notice(
            kind: .warning,
            words: names.isEmpty
                ? "There is no command \"\(name)\": \(key("help")) lists them."
                : "\"\(name)\" may be \(names.prefix(4).joined(separator: ", ")): type more of it."
        )
        return []
    }
}
