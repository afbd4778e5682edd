import Reading

extension Canvas {
    /// What is peeked at, over the lower part of the panes: a title, and as many rows as are needed, at most two thirds.
    mutating func peek(_ peek: Peek, _ session: Session) {
        let middle = session.layout.middle
        guard middle.rows > 0 else { return }
        let most = max(1, middle.rows * 2 / 3 - 1)
        let columns = min(middle.columns, 80)
        let rows = peek.rows(columns: columns - TextView.margin - 1, most: most, typesetter: typesetter)
        let top = middle.row + max(0, middle.rows - rows.count - 1)
        title(peek.title, right: "any key closes", place: Rectangle(row: top, column: 0, rows: 1, columns: middle.columns), focused: true)
        frame.cursor = (top, 0)
        for (index, line) in rows.enumerated() where top + 1 + index < middle.row + middle.rows {
            let row = top + 1 + index
            fill(row: row, columns: 0..<middle.columns, role: .text)
            putRight(line.number + line.sign, row: row, from: 0, end: TextView.margin - 1, role: .number)
            put(line.words, row: row, column: TextView.margin, end: columns, role: .text)
        }
    }
}
