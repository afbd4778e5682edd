/// Where words stand that are laid over the panes: over their lower part, or, where that would cover what they speak of, over the upper.
public struct Overlay: Sendable, Equatable {
    /// Its rows, the title and, at the top, the line below it included.
    public let place: Rectangle
    /// Rows for its words.
    public let height: Int
    /// True where it hangs from the top, a line below it.
    public let isAbove: Bool

    /// For up to `rows` rows of words over `middle`, of which the screen's row `spared` stays in sight where there are rows enough.
    init(rows: Int, over middle: Rectangle, sparing spared: Int?) {
        let row = spared.map { $0 - middle.row } ?? -1
        let (below, above) = (middle.rows - row - 2, row - 2)
        let isSpared = row >= 0 && row < middle.rows && max(below, above) >= 1
        isAbove = isSpared && below < rows && above > below
        height = max(0, isSpared ? min(rows, max(below, above)) : min(rows, middle.rows - 1))
        let all = min(middle.rows, height + (isAbove ? 2 : 1))
        place = Rectangle(row: isAbove ? middle.row : middle.row + middle.rows - all, column: 0, rows: all, columns: middle.columns)
    }
}

extension Session {
    /// The row of the screen in which the current item stands: of the pane that has the focus, or of the text.
    public var rowHere: Int? {
        guard let place = layout.place(of: focus) else { return nil }
        guard focus != .text else { return text.rowOfCursor.map { place.row + (hasTitles ? 1 : 0) + $0 } }
        return lists[focus].map { place.row + 1 + $0.current - $0.top }
    }

    /// What is peeked at: the rows that are shown, folded to the screen, of how many, and where they stand.
    public var peeked: (rows: [Line], count: Int, over: Overlay) {
        guard let peek else { return ([], 0, Overlay(rows: 0, over: layout.middle, sparing: nil)) }
        let all = peek.rows(columns: min(layout.middle.columns, 80) - TextView.margin - 1, typesetter: typesetter)
        let most = max(1, layout.middle.rows * 2 / 3 - 1)
        let over = Overlay(rows: min(all.count, most), over: layout.middle, sparing: rowOfMention ?? rowHere)
        return (Array(all.dropFirst(max(0, min(peek.top, all.count - over.height))).prefix(over.height)), all.count, over)
    }

    /// The row of the screen in which the mention begins that is looked at.
    private var rowOfMention: Int? {
        guard focus == .text, let mention = mentionHere, let place = layout.place(of: .text) else { return nil }
        let row = text.rows.firstIndex { row in row.glyphs.contains { $0.offset >= mention.range.lowerBound } }
        return row.map { place.row + (hasTitles ? 1 : 0) + $0 }
    }

    /// The rows of the explanation folded to the screen, and where it stands: over half of the screen at most.
    public var explained: (rows: [Line], over: Overlay) {
        guard let explanation else { return ([], Overlay(rows: 0, over: layout.middle, sparing: nil)) }
        let columns = min(layout.middle.columns, 80)
        let room = columns - Explanation.margin(of: columns) - 1
        let rows = explanation.lines.flatMap { $0.folded(columns: room, most: 1000, typesetter: typesetter) }
        return (rows, Overlay(rows: min(rows.count, max(1, layout.middle.rows / 2)), over: layout.middle, sparing: rowHere))
    }
}
