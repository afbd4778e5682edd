import Reading

extension Canvas {
    /// The source beside the text: the row of the reader's place is marked, and what the text pane leaves out looks unlike the rest.
    mutating func raw(_ session: Session, _ place: Rectangle) {
        title(session.title(of: .raw), right: session.rightTitle(of: .raw), place: place, focused: false)
        let content = place.content
        let end = place.column + place.columns
        for (index, row) in session.rawRows(content.rows, columns: place.columns - 2).enumerated() {
            let at = content.row + index
            let sign = row.range.contains(session.text.cursor) ? ">" : row.isFurniture ? "-" : " "
            put(sign, row: at, column: place.column, end: end, role: .number)
            put(row.glyphs[...], row: at, column: place.column + 1, end: end) { $0.isOdd ? .unprintable : row.isFurniture ? .hint : .text }
        }
    }
}
