import Reading

extension Canvas {
    /// What is explained, over some of the panes: a title, a label and its words a row.
    mutating func explanation(_ explanation: Explanation, _ session: Session) {
        let (rows, over) = session.explained
        let columns = min(over.place.columns, 80)
        let margin = Explanation.margin(of: columns)
        let height = over.height
        let more = rows.count > height ? "\(explanation.top + 1)-\(min(rows.count, explanation.top + height)) of \(rows.count)  " : ""
        lay(over, explanation.title, right: more + "\(session.key("quit")) closes", top: explanation.top)
        for (index, line) in rows.dropFirst(explanation.top).prefix(height).enumerated() {
            let row = over.place.row + 1 + index
            put(line.sign, row: row, column: 1, end: margin - 1, role: .label)
            put(line.words, row: row, column: margin, end: columns, role: .text)
        }
    }

    /// Clears the place of what is laid over the panes, and gives it a title; below one that hangs from the top goes a line. The cursor is on the
    /// title, so that it is heard, and once the rows below it are scrolled, `top` of them, on the first that is shown.
    mutating func lay(_ over: Overlay, _ words: String, right: String, top: Int) {
        let place = over.place
        guard place.rows > 0 else { return }
        for row in place.row..<place.row + place.rows { fill(row: row, columns: 0..<place.columns, role: .text) }
        title(words, right: right, place: place, focused: true)
        if over.isAbove {
            for column in 0..<place.columns { put(rule, row: place.row + place.rows - 1, column: column, end: place.columns, role: .separator) }
        }
        frame.cursor = (place.row + (top > 0 && place.rows > 1 ? 1 : 0), 0)
    }
}
