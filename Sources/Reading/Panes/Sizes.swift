/// How much larger or smaller than usual the reader made the panes, in columns and rows.
public struct Sizes: Sendable, Equatable {
    /// The text's columns, where another pane stands beside it.
    public var text = 0
    /// The columns of the pane at the far left.
    public var left = 0
    /// The rows of the things asked.
    public var asked = 0
    /// The rows of the header, where the outline stands below it.
    public var header = 0
    /// The rows of the text, where the source stands below it.
    public var above = 0

    /// As usual.
    public init() {}
}

extension Command {
    /// The sizes of panes.
    static let sizing: [Command] = [
        Command("wider", ["^W >"], .panes, "Makes the pane wider.") { session, count in session.resizePane(columns: (count ?? 4), rows: 0) },
        Command("narrower", ["^W <"], .panes, "Makes the pane narrower.") { session, count in session.resizePane(columns: -(count ?? 4), rows: 0) },
        Command("higher", ["^W +"], .panes, "Makes the pane higher.") { session, count in session.resizePane(columns: 0, rows: count ?? 1) },
        Command("lower", ["^W -"], .panes, "Makes the pane lower.") { session, count in session.resizePane(columns: 0, rows: -(count ?? 1)) },
        Command("equal", ["^W ="], .panes, "Gives all panes their usual sizes.") { session, _ in
            session.choice.sizes = Sizes()
            session.notice = Session.Notice(kind: .information, words: "All panes have their usual sizes.")
            return [.remember(session.memory)]
        },
    ]
}

extension Session {
    /// Makes the focused pane larger or smaller; says so where it cannot be.
    mutating func resizePane(columns: Int, rows: Int) -> [Effect] {
        var wanted = choice
        let isLeft = layout.shape == .three && (focus == .header || focus == .outline)
        if columns != 0 {
            if isLeft { wanted.sizes.left += columns } else { wanted.sizes.text += focus == .text ? columns : -columns }
        }
        if rows != 0 {
            if isLeft {
                wanted.sizes.header += focus == .header ? rows : -rows
            } else if layout.shape == .stacked, focus == .text, layout.place(of: .raw) != nil {
                wanted.sizes.above += rows
            } else {
                wanted.sizes.asked += focus == .checklist ? rows : -rows
            }
        }
        let new = Layout(rows: self.rows, columns: self.columns, choice: wanted)
        guard new.place(of: focus) != layout.place(of: focus) else {
            notice = Notice(
                kind: .warning, words: choice.zoomed != nil ? "One pane has the screen: \(key("zoom")) shows the others." : cannotWords(columns, rows)
            )
            return []
        }
        choice = wanted
        return [.remember(memory)]
    }

    private func cannotWords(_ columns: Int, _ rows: Int) -> String {
        if columns != 0, layout.shape == .stacked { return "The panes stand one above the other: \(key("higher")) and \(key("lower")) change them." }
        if rows != 0, layout.place(of: focus)?.rows == layout.middle.rows {
            return "This pane has all the rows: \(key("wider")) and \(key("narrower")) change its columns."
        }
        let word = columns > 0 ? "wider" : columns < 0 ? "narrower" : rows > 0 ? "higher" : "lower"
        return "This pane cannot be made any \(word)."
    }
}
