import Cable
import Reading

/// The words of the text that an event has led to. Scrolling reads as many rows as the window moved, from the reader's place on, so that page
/// after page gives every row once; a jump reads the thing it led to.
struct Passage {
    /// A line each.
    let words: [String]
    /// True when the reader's place was set, not carried along by the window.
    let isJump: Bool

    /// What `after` is to say that `before` has not; `scrolled` where a command moved the window, not the reader's place.
    init(from before: Session, to after: Session, scrolled: Bool) {
        isJump = !scrolled
        guard scrolled else {
            words = [Passage.at(after)]
            return
        }
        let rows = after.text.rows
        let first = rows.firstIndex { !$0.glyphs.isEmpty } ?? 0
        let moved = Passage.distance(before.text, after.text) ?? rows.count - 1
        let isLast = after.text.isAtEnd && after.text.top > before.text.top && moved > 1
        words = Passage.read(after, rows.prefix(isLast ? rows.count : max(moved, first + 1)))
    }

    /// The rows between two windows that overlap; nil where they do not.
    private static func distance(_ before: TextView, _ after: TextView) -> Int? {
        before.rows.firstIndex { $0.place == after.top } ?? after.rows.firstIndex { $0.place == before.top }
    }

    /// What follows the reader's place, where the window is at the end and can move no more.
    static func rest(of session: Session) -> [String] {
        guard session.text.isAtEnd, let row = session.text.rowOfCursor else { return [] }
        return read(session, session.text.rows.dropFirst(row + 1))
    }

    /// Rows as lines, those of one block joined.
    static func read(_ session: Session, _ rows: some Sequence<TextView.Row>) -> [String] {
        var lines: [String] = []
        var run: Int?
        for row in rows where !row.glyphs.isEmpty {
            let words = Spoken.words(row.glyphs)
            if row.place.run == run, let last = lines.popLast() {
                lines.append(last + " " + words)
            } else {
                lines.append(Telling(session).label(row) + words)
            }
            run = row.place.run
        }
        return lines
    }

    /// The thing at the reader's place: an item with its state and time, a whole paragraph at its beginning, else the row.
    static func at(_ session: Session) -> String {
        let cursor = session.text.cursor
        let document = session.document
        let isHit = session.search.current.map { session.search.hits.indices.contains($0) && session.search.hits[$0].contains(cursor) } ?? false
        if !isHit {
            if let item = session.items.first(where: { $0.ranges.first?.lowerBound == cursor }) {
                let line = session.lines(of: .checklist).first { $0.item == item.id }
                return line.map { Rows.words($0, session, numbered: false) } ?? session.words(item.ranges)
            }
            let flow = session.text.flow
            let index = flow.run(at: cursor)
            if flow.runs.indices.contains(index), flow.runs[index].start == cursor,
                !flow.runs[index].label.isEmpty || flow.runs[index].kind == .heading
            {
                return document.body.blocks.indices.contains(flow.runs[index].block) && flow.runs[index].kind == .heading
                    ? session.words(document.pieces(of: document.body.blocks[flow.runs[index].block])) : whole(flow.runs[index].paragraph, session)
            }
        }
        guard let row = session.text.rowOfCursor, session.text.rows.indices.contains(row) else { return "" }
        return Spoken.words(session.text.rows[row].glyphs)
    }

    private static func whole(_ paragraph: Int, _ session: Session) -> String {
        let paragraphs = session.document.body.paragraphs
        return paragraphs.indices.contains(paragraph) ? session.words(session.document.pieces(of: paragraphs[paragraph])) : ""
    }
}
