import Cable
import Reading

extension Canvas {
    /// The text pane: numbers in the margin, words, and over them what is asked, what can be followed and what was searched for.
    mutating func text(_ session: Session, _ place: Rectangle) {
        var place = place
        if session.hasTitles {
            title(session.title(of: .text), right: session.rightTitle(of: .text), place: place, focused: session.focus == .text)
            place = place.content
        }
        let end = place.column + place.columns
        var spans = Spans(session)
        let rows = session.text.rows
        for (index, row) in rows.prefix(place.rows).enumerated() {
            let at = place.row + index
            let column = min(place.column + TextView.margin + row.indent, end)
            if !row.label.isEmpty {
                putRight(row.label, row: at, from: place.column, end: place.column + TextView.margin - 2, role: .number)
            }
            let base: Role = row.kind == .heading ? .heading : .text
            let after = put(row.glyphs, row: at, column: column, end: end) { spans.role($0) ?? base }
            if row.isFolded { put(" ...", row: at, column: after, end: end, role: .hint) }
        }
        scrollBar(session, place)
        if session.focus == .text, session.prompt == nil { placeCursor(session, place) }
    }

    /// Where the hits are in the whole text: a mark in the last column for each row's share of it that holds one, and a line beside the share that
    /// is shown. Only while something is searched for that is not all in sight, and where words end before that column.
    private mutating func scrollBar(_ session: Session, _ place: Rectangle) {
        let runs = session.text.flow.runs
        guard place.columns >= 60 || place.columns < frame.columns, place.rows > 1, !session.search.hits.isEmpty, let start = runs.first?.start,
            let end = runs.last?.end
        else {
            return
        }
        guard !session.text.isAtEnd || session.text.top > TextView.Place(run: 0, row: 0) else { return }
        let body = start..<max(start, end)
        let column = place.column + place.columns - 1
        let rows = session.text.rows
        let first = rows.first { !$0.glyphs.isEmpty }?.glyphs.first?.offset ?? body.lowerBound
        let last = rows.last { !$0.glyphs.isEmpty }?.glyphs.last?.offset ?? body.lowerBound
        for row in 0..<place.rows {
            let share = body.lowerBound + body.count * row / place.rows..<body.lowerBound + body.count * (row + 1) / place.rows
            if !session.search.hits(touching: share).isEmpty {
                put("=", row: place.row + row, column: column, end: column + 1, role: .hit)
            } else if share.overlaps(first..<last + 1) {
                put(upright, row: place.row + row, column: column, end: column + 1, role: .scroll)
            }
        }
    }

    private mutating func placeCursor(_ session: Session, _ place: Rectangle) {
        guard let index = session.text.rowOfCursor, index < place.rows else { return frame.cursor = (place.row, place.column) }
        let row = session.text.rows[index]
        var column = place.column + TextView.margin + row.indent
        for glyph in row.glyphs {
            if glyph.offset >= session.text.cursor { break }
            column += glyph.width
        }
        frame.cursor = (place.row + index, min(column, place.column + max(0, place.columns - 1)))
    }
}

/// Which bytes of the visible text look unlike the rest.
private struct Spans {
    private let hits: ArraySlice<Range<Int>>
    private let currentHit: Range<Int>?
    private let mentions: [Range<Int>]
    private let currentMention: Range<Int>?
    private let asked: [Range<Int>]
    private let selected: Range<Int>?
    /// The stretch that was looked at last, in all of which the same holds: what is wanted, which goes before what one may doubt, and what is not.
    private var stretch = 0..<0
    private var (wanted, other): (Role?, Role?)

    init(_ session: Session) {
        let rows = session.text.rows
        let first = rows.first { !$0.glyphs.isEmpty }?.glyphs.first?.offset ?? 0
        let last = rows.last { !$0.glyphs.isEmpty }?.glyphs.last?.offset ?? 0
        let window = first..<max(first + 1, last + 1)
        let asks = session.document.asks
        hits = session.search.isOn ? session.search.hits(touching: window) : []
        currentHit = session.search.current.flatMap { session.search.hits.indices.contains($0) ? session.search.hits[$0] : nil }
        mentions = asks.mentions(touching: window).map(\.range).filter { $0.overlaps(window) }
        currentMention = session.mentionHere.map(\.range).flatMap { $0.contains(session.text.cursor) ? $0 : nil }
        selected = session.selectedRange
        asked = asks.duties(touching: window).filter { $0.kind == .do }.map(\.range).filter { $0.overlaps(window) }
    }

    /// What stands out at a glyph: what is selected and a hit before all else, then what one may doubt.
    mutating func role(_ glyph: Glyph) -> Role? {
        if glyph.isOdd { return .unprintable }
        if !stretch.contains(glyph.offset) { look(at: glyph.offset) }
        return wanted ?? (glyph.isRepaired ? .repaired : other)
    }

    private mutating func look(at offset: Int) {
        var (start, end) = (Int.min, Int.max)
        func holds(_ range: Range<Int>) -> Bool {
            if range.upperBound <= offset {
                start = max(start, range.upperBound)
            } else if range.lowerBound > offset {
                end = min(end, range.lowerBound)
            } else {
                (start, end) = (max(start, range.lowerBound), min(end, range.upperBound))
                return true
            }
            return false
        }
        func holds(_ range: Range<Int>?) -> Bool { range.map(holds) ?? false }
        func holds(_ ranges: some Sequence<Range<Int>>) -> Bool { ranges.reduce(false) { holds($1) || $0 } }
        let (isSelected, isCurrentHit, isHit) = (holds(selected), holds(currentHit), holds(hits))
        let (isCurrentMention, isMention, isAsked) = (holds(currentMention), holds(mentions), holds(asked))
        wanted = isSelected ? .current : isCurrentHit ? .hitCurrent : isHit ? .hit : nil
        other = isCurrentMention ? .linkCurrent : isMention ? .link : isAsked ? .asked : nil
        stretch = start..<end
    }
}
