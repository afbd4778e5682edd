import Reading

/// A frame while it is painted: words go in at a place, are cut at an edge, and come out as safe cells.
struct Canvas {
    var frame: Frame
    let typesetter: Typesetter

    init(rows: Int, columns: Int, typesetter: Typesetter) {
        frame = Frame(rows: rows, columns: columns)
        self.typesetter = typesetter
    }

    /// The line of a title.
    var rule: String { typesetter.has("\u{2500}") ? "\u{2500}" : "-" }
    /// The line between columns.
    var upright: String { typesetter.has("\u{2502}") ? "\u{2502}" : "|" }

    /// Glyphs from a column on, up to `end`; gives back the column after them.
    @discardableResult mutating func put(_ glyphs: ArraySlice<Glyph>, row: Int, column: Int, end: Int, role: (Glyph) -> Role) -> Int {
        guard row >= 0, row < frame.rows, column >= 0 else { return column }
        let end = min(end, frame.columns)
        return frame.write(row) { cells in
            glyphs.withUnsafeBufferPointer { glyphs in
                var column = column
                for glyph in glyphs {
                    guard glyph.columns > 0, column + glyph.width <= end else { break }
                    let look = role(glyph)
                    cells[column] = Cell(scalar: glyph.scalar.value, marks: glyph.marks, width: glyph.columns, role: look)
                    if glyph.columns == 2 { cells[column + 1] = Cell(scalar: 0, width: 0, role: look) }
                    column += glyph.width
                }
                return column
            }
        }
    }

    /// Words from a column on, cut with an ellipsis where they do not fit before `end`; gives back the column after them.
    @discardableResult mutating func put(_ words: String, row: Int, column: Int, end: Int, role: Role) -> Int {
        guard column < end else { return column }
        if let end = putPlain(words, row: row, column: column, end: end, role: role) { return end }
        let glyphs = typesetter.glyphs(words)
        let width = glyphs.reduce(0) { $0 + $1.width }
        let role = { (glyph: Glyph) in glyph.isOdd ? Role.unprintable : role }
        guard column + width > end else { return put(glyphs[...], row: row, column: column, end: end, role: role) }
        let dots = typesetter.glyphs(typesetter.ellipsis)
        let at = put(glyphs[...], row: row, column: column, end: end - dots.count, role: role)
        return put(dots[...], row: row, column: at, end: end, role: role)
    }

    /// The same for words of ASCII, which nearly all are: no glyph is made for them. Nil where they are others.
    private mutating func putPlain(_ words: String, row: Int, column: Int, end: Int, role: Role) -> Int? {
        let letters = words.utf8
        guard column >= 0, row >= 0, row < frame.rows, end <= frame.columns else { return nil }
        // Of words that are cut only what is shown matters.
        guard letters.prefix(max(0, end - column) + 1).allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x5C }) else { return nil }
        let isCut = column + letters.count > end
        let dots = isCut ? typesetter.ellipsis.unicodeScalars.map(\.value) : []
        return frame.write(row) { cells in
            var at = column
            func put(_ scalar: UInt32) {
                cells[at] = Cell(scalar: scalar, role: role)
                at += 1
            }
            for letter in letters.prefix(max(0, (isCut ? end - dots.count : end) - column)) { put(UInt32(letter)) }
            for dot in dots where at < end { put(dot) }
            return at
        }
    }

    /// Fills a stretch of a row with one role, whatever stands there.
    mutating func fill(row: Int, columns: Range<Int>, role: Role) {
        guard row >= 0, row < frame.rows else { return }
        for column in columns.clamped(to: 0..<frame.columns) { frame[row, column] = Cell(scalar: 0x20, role: role) }
    }

    /// Words at the right end of a stretch, whole or not at all; gives back the column where they begin.
    @discardableResult mutating func putRight(_ words: String, row: Int, from: Int, end: Int, role: Role) -> Int {
        let width = typesetter.width(of: words)
        guard width > 0, end - width >= from else { return end }
        put(words, row: row, column: end - width, end: end, role: role)
        return end - width
    }

    /// A pane's title row: its name, a line, what is said at the right.
    mutating func title(_ words: String, right: String, place: Rectangle, focused: Bool) {
        guard place.rows > 0 else { return }
        let end = place.column + place.columns
        let role: Role = focused ? .titleFocused : .title
        let line = typesetter.glyphs(rule)
        for column in place.column..<end { put(line[...], row: place.row, column: column, end: end) { _ in .separator } }
        let stop = right.isEmpty ? end : putRight(" " + right + " ", row: place.row, from: place.column + 4, end: end - 1, role: role)
        put(" " + words + " ", row: place.row, column: place.column, end: stop, role: role)
    }
}
