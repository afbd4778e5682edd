import Cable

/// A run set and broken into rows for one width.
struct Wrapped: Sendable {
    let glyphs: [Glyph]
    /// Each row's glyphs, blanks at its ends left out. At least one.
    let rows: [Range<Int>]

    /// Sets `run` in `columns` columns; rows after the first hang in by `run.hang`. `columns` nil sets it in one row.
    init(_ run: Flow.Run, _ source: Source, repairs: [Repair] = [], columns: Int?, _ looks: Looks, typesetter: Typesetter) {
        var glyphs: [Glyph] = []
        glyphs.reserveCapacity(run.pieces.reduce(0) { $0 + $1.count + 1 })
        let keepsBlanks = run.kind == .verbatim || run.kind == .line || looks.keepsBreaks
        for piece in run.pieces {
            if let last = glyphs.last, last.scalar != " ", last.scalar != "\n" {
                glyphs.append(
                    Glyph(scalar: keepsBlanks ? "\n" : " ", marks: (0, 0), width: keepsBlanks ? 0 : 1, isOdd: false, offset: piece.lowerBound))
            }
            typesetter.set(source, piece, repairs: repairs, keepsBlanks: keepsBlanks, into: &glyphs)
        }
        while let last = glyphs.last, last.scalar == " " || last.scalar == "\n" { glyphs.removeLast() }
        if looks.sentenceCase { glyphs = SentenceCase.applied(to: glyphs) }
        self.glyphs = glyphs
        rows = Wrapped.rows(glyphs, columns: columns, hang: run.hang)
    }

    /// True where more belongs to it than its rows show.
    private(set) var isCut = false

    private init(cut glyphs: [Glyph]) {
        self.glyphs = glyphs
        rows = [0..<glyphs.count]
        isCut = true
    }

    /// The first row alone, in so many columns; itself where that is all of it and no more follows.
    func folded(_ columns: Int, hasMore: Bool) -> Wrapped {
        guard rows.count > 1 || hasMore, let first = Wrapped.rows(glyphs, columns: columns, hang: 0).first else { return self }
        return Wrapped(cut: Array(glyphs[first]))
    }

    private static func rows(_ glyphs: [Glyph], columns: Int?, hang: Int) -> [Range<Int>] {
        var rows: [Range<Int>] = []
        var start = 0
        var column = 0
        var blank = -1
        var at = 0
        func limit() -> Int { columns.map { max(1, $0 - (rows.isEmpty ? 0 : hang)) } ?? Int.max }
        while at < glyphs.count {
            let glyph = glyphs[at]
            if glyph.scalar == "\n" {
                rows.append(start..<at)
                (start, column, blank) = (at + 1, 0, -1)
                at += 1
                continue
            }
            if column + glyph.width > limit(), at > start {
                let cut = glyph.scalar == " " ? at : blank > start ? blank : at
                rows.append(start..<cut)
                start = cut
                while start < glyphs.count, glyphs[start].scalar == " " { start += 1 }
                at = max(start, cut)
                (column, blank) = (0, -1)
                continue
            }
            if glyph.scalar == " " { blank = at }
            column += glyph.width
            at += 1
        }
        if start < glyphs.count || rows.isEmpty { rows.append(start..<glyphs.count) }
        return rows
    }
}
