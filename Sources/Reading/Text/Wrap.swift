import Cable

/// A run set and broken into rows for one width.
struct Wrapped: Sendable {
    let glyphs: [Glyph]
    /// Each row's glyphs, blanks at its ends left out. At least one.
    let rows: [Range<Int>]

    /// How many columns of its only row were set: more of it is set when more is looked at.
    let seen: Int

    /// Sets `run` in `columns` columns; rows after the first hang in by `run.hang`. `columns` nil sets it in one row, of which so many columns are
    /// `seen`.
    init(_ run: Flow.Run, _ source: Source, repairs: [Repair] = [], columns: Int?, seen: Int = .max, _ looks: Looks, typesetter: Typesetter) {
        var glyphs: [Glyph] = []
        let keepsBlanks = run.kind == .verbatim || run.kind == .line || looks.keepsBreaks
        let isCut = columns == nil && !keepsBlanks && seen < Int.max
        let pieces = Wrapped.trimmed(run.pieces, source)
        let length = pieces.reduce(0) { $0 + $1.count + 1 }
        glyphs.reserveCapacity(isCut ? min(length, seen) : length)
        var isShort = false
        for piece in isCut ? Wrapped.strips(of: pieces, source, repairs) : pieces {
            if isCut, glyphs.count > seen {
                isShort = true
                break
            }
            let isWhole = !isCut || pieces.contains { $0.lowerBound == piece.lowerBound }
            if isWhole, let last = glyphs.last, last.scalar != " ", last.scalar != "\n" {
                glyphs.append(
                    Glyph(scalar: keepsBlanks ? "\n" : " ", marks: (0, 0), width: keepsBlanks ? 0 : 1, isOdd: false, offset: piece.lowerBound))
            }
            typesetter.set(source, piece, repairs: repairs, keepsBlanks: keepsBlanks, into: &glyphs)
        }
        while let last = glyphs.last, last.scalar == " " || last.scalar == "\n" { glyphs.removeLast() }
        if looks.sentenceCase { glyphs = SentenceCase.applied(to: glyphs) }
        self.glyphs = glyphs
        self.seen = isShort ? seen : .max
        rows = Wrapped.rows(glyphs, columns: columns, hang: run.hang)
    }

    /// Pieces without the blanks at their end, of which there may be very many and which show nothing.
    private static func trimmed(_ pieces: [Range<Int>], _ source: Source) -> [Range<Int>] {
        guard let last = pieces.last else { return pieces }
        var end = last.upperBound
        source.bytes.withUnsafeBufferPointer { bytes in
            while end > last.lowerBound, end <= bytes.count, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 || bytes[end - 1] == 0x0A { end -= 1 }
        }
        return pieces.dropLast() + [last.lowerBound..<end]
    }

    /// So many bytes of a row are set between two looks whether it is seen to its end.
    private static let strip = 512

    /// Pieces cut into strips, not within a character or a repair.
    private static func strips(of pieces: [Range<Int>], _ source: Source, _ repairs: [Repair]) -> [Range<Int>] {
        var strips: [Range<Int>] = []
        source.bytes.withUnsafeBufferPointer { bytes in
            for piece in pieces {
                var start = piece.lowerBound
                while start < piece.upperBound {
                    var end = min(start + strip, piece.upperBound)
                    while end < piece.upperBound, bytes[end] & 0xC0 == 0x80 || bytes[end - 1] == 0x5C, end < start + strip + 4 { end += 1 }
                    if let repair = repairs.first(where: { $0.range.lowerBound < end && $0.range.upperBound > end }) {
                        end = min(piece.upperBound, repair.range.upperBound)
                    }
                    strips.append(start..<end)
                    start = end
                }
            }
        }
        return strips
    }

    /// True where more belongs to it than its rows show.
    private(set) var isCut = false

    private init(cut glyphs: [Glyph]) {
        self.glyphs = glyphs
        seen = .max
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
