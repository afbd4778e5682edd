/// What was done with the mouse.
public enum Mouse: Sendable, Equatable {
    /// The first button was pressed.
    case click
    /// The wheel was turned: by notches, downwards where positive.
    case wheel(Int)
}

extension Command {
    /// The mouse.
    static let pointing: [Command] = [
        Command("mouse", [], .panes, "Uses the mouse, or leaves it to the terminal: the wheel scrolls the pane under it, a click selects.") {
            session, _ in
            session.usesMouse.toggle()
            session.notice = Session.Notice(
                kind: .information,
                words: session.usesMouse
                    ? "The wheel scrolls and a click selects: \(session.key("mouse")) leaves the mouse to the terminal."
                    : "The mouse is the terminal's.")
            return [.mouse(session.usesMouse)]
        }
    ]
}

extension Session {
    /// Rows that a notch of the wheel scrolls.
    private static let notch = 3

    /// The wheel scrolls what is under it, a click selects; neither runs anything.
    mutating func take(_ mouse: Mouse, row: Int, column: Int) {
        if peek != nil {
            if mouse == .click { peek = nil }
            return
        }
        if help != nil { return takeInHelp(mouse, row: row) }
        guard prompt == nil, let placed = layout.panes.first(where: { $0.place.contains(row: row, column: column) }) else { return }
        let isText = placed.pane == .text || placed.pane == .raw
        switch mouse {
        case .wheel(let notches):
            if isText { text.scroll(notches * Session.notch) } else { select(placed, (lists[placed.pane]?.current ?? 0) + notches * Session.notch) }
        case .click:
            notice = nil
            focus = isText ? .text : placed.pane
            let at = row - placed.place.row - (isText && !hasTitles ? 0 : 1)
            if placed.pane == .text {
                pointAt(row: at, column: column - placed.place.column)
            } else if placed.pane != .raw, at >= 0 {
                select(placed, (lists[placed.pane]?.top ?? 0) + at)
            }
        }
    }

    private mutating func select(_ placed: Layout.Placed, _ row: Int) {
        let lines = lines(of: placed.pane)
        var row = max(0, min(row, lines.count - 1))
        // A row that only goes on, or is a title, belongs to the one before it.
        while row > 0, lines.indices.contains(row), lines.isPassedOver(row) { row -= 1 }
        lists[placed.pane, default: ListView()].select(row, count: lines.count, height: max(1, placed.place.rows - 1))
    }

    /// The reader's place goes to the word that was pointed at.
    private mutating func pointAt(row: Int, column: Int) {
        guard text.rows.indices.contains(row) else { return }
        let shown = text.rows[row]
        var at = TextView.margin + shown.indent
        for glyph in shown.glyphs {
            if at + glyph.width > column { return text.go(to: glyph.offset) }
            at += glyph.width
        }
        if let last = shown.glyphs.last { text.go(to: last.offset) }
    }

    private mutating func takeInHelp(_ mouse: Mouse, row: Int) {
        guard var open = help else { return }
        let height = max(1, layout.middle.rows - 1)
        switch mouse {
        case .wheel(let notches): open.list.select(open.list.current + notches * Session.notch, count: open.lines.count, height: height)
        case .click: open.list.select(open.list.top + row - layout.middle.row - 1, count: open.lines.count, height: height)
        }
        help = open
    }
}

extension Rectangle {
    /// True for a cell inside.
    func contains(row: Int, column: Int) -> Bool {
        row >= self.row && row < self.row + rows && column >= self.column && column < self.column + columns
    }
}
