import Reading

extension Canvas {
    /// What is peeked at, over some of the panes: a title, and as many rows as are needed, at most two thirds.
    mutating func peek(_ peek: Peek, _ session: Session) {
        let (rows, count, over) = session.peeked
        let top = max(0, min(peek.top, count - over.height))
        lay(over, peek.title, right: count > rows.count ? "\(top + 1)-\(top + rows.count) of \(count)" : "any key closes", top: top)
        for (index, line) in rows.enumerated() where 1 + index < over.place.rows {
            let row = over.place.row + 1 + index
            putRight(line.number + line.sign, row: row, from: 0, end: TextView.margin - 1, role: .number)
            put(line.words, row: row, column: TextView.margin, end: min(over.place.columns, 80), role: .text)
        }
    }
}
