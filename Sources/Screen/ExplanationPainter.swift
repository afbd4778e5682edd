import Reading

extension Canvas {
    /// What is explained, over the lower part of the panes: a title, a label and its words a row, at most half of them.
    mutating func explanation(_ explanation: Explanation, _ session: Session) {
        let middle = session.layout.middle
        guard middle.rows > 0 else { return }
        let columns = min(middle.columns, 80)
        let margin = Explanation.margin(of: columns)
        let (rows, height) = session.explained
        let top = middle.row + max(0, middle.rows - height - 1)
        let more = rows.count > height ? "\(explanation.top + 1)-\(min(rows.count, explanation.top + height)) of \(rows.count)  " : ""
        title(
            explanation.title, right: more + "\(session.key("quit")) closes", place: Rectangle(row: top, column: 0, rows: 1, columns: middle.columns),
            focused: true)
        frame.cursor = (top, 0)
        for (index, line) in rows.dropFirst(explanation.top).prefix(height).enumerated() where top + 1 + index < middle.row + middle.rows {
            let row = top + 1 + index
            fill(row: row, columns: 0..<middle.columns, role: .text)
            put(line.sign, row: row, column: 1, end: margin - 1, role: .label)
            put(line.words, row: row, column: margin, end: columns, role: .text)
        }
    }
}
