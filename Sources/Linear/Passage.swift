import Cable
import Reading

/// The words of the text that an event has led to: scrolling back reads as many rows as the window moved, a jump reads the thing it led to.
/// Reading on is the conversation's, which knows what has been heard.
struct Passage {
    /// A line each.
    let words: [String]
    /// True when the reader's place was set, not carried along by the window.
    let isJump: Bool
    /// The byte up to which the text has been heard now.
    let end: Int

    /// What `after` is to say that `before` has not; `scrolled` where a command moved the window, not the reader's place.
    init(from before: Session, to after: Session, scrolled: Bool) {
        isJump = !scrolled
        guard scrolled else {
            (words, end) = (Passage.at(after), Passage.end(at: after))
            return
        }
        let rows = after.text.rows
        let first = rows.firstIndex { !$0.glyphs.isEmpty } ?? 0
        let read = rows.prefix(max(Passage.distance(before.text, after.text) ?? rows.count - 1, first + 1))
        (words, end) = (Passage.read(after, read), Passage.end(of: read))
    }

    /// The rows between two windows that overlap; nil where they do not.
    private static func distance(_ before: TextView, _ after: TextView) -> Int? {
        before.rows.firstIndex { $0.place == after.top } ?? after.rows.firstIndex { $0.place == before.top }
    }

    /// Rows as lines, those of one block joined. What stands before the byte `heard` is left out.
    static func read(_ session: Session, _ rows: some Sequence<TextView.Row>, after heard: Int = 0) -> [String] {
        var lines: [String] = []
        var run: Int?
        for row in rows {
            var glyphs = row.glyphs.filter { $0.offset >= heard }[...]
            // What was heard may have ended before its full stop.
            if glyphs.count < row.glyphs.count { glyphs = glyphs.drop { ".,;:!?)\"' ".unicodeScalars.contains($0.scalar) } }
            guard !glyphs.isEmpty else { continue }
            let words = Spoken.words(glyphs) + (row.isFolded ? ", and so on, folded" : "")
            if row.place.run == run, let last = lines.popLast() {
                lines.append(last + " " + words)
            } else {
                lines.append(glyphs.count == row.glyphs.count ? Telling(session).label(row) + words : words)
            }
            run = row.place.run
        }
        return lines
    }

    /// The byte behind rows.
    static func end(of rows: some BidirectionalCollection<TextView.Row>) -> Int {
        rows.last { !$0.glyphs.isEmpty }?.glyphs.last.map { $0.offset + 1 } ?? 0
    }

    /// The thing at the reader's place.
    private enum Thing {
        case item(ChecklistItem), heading(Block), paragraph(Paragraph), mention(Mention, TextView.Row), row(TextView.Row), nothing

        init(_ session: Session) {
            let cursor = session.text.cursor
            let body = session.document.body
            let hit = session.search.current.flatMap { session.search.hits.indices.contains($0) ? session.search.hits[$0] : nil }
            if hit?.contains(cursor) != true {
                if let item = session.items.first(where: { $0.ranges.first?.lowerBound == cursor }) {
                    self = .item(item)
                    return
                }
                let flow = session.text.flow
                let index = flow.run(at: cursor)
                if flow.runs.indices.contains(index), flow.runs[index].start == cursor {
                    let run = flow.runs[index]
                    if run.kind == .heading, body.blocks.indices.contains(run.block) {
                        self = .heading(body.blocks[run.block])
                        return
                    }
                    if !run.label.isEmpty, body.paragraphs.indices.contains(run.paragraph) {
                        self = .paragraph(body.paragraphs[run.paragraph])
                        return
                    }
                }
            }
            guard let index = session.text.rowOfCursor, session.text.rows.indices.contains(index) else {
                self = .nothing
                return
            }
            let row = session.text.rows[index]
            let mention = hit?.contains(cursor) == true ? nil : session.document.asks.mentions.first { $0.range.lowerBound == cursor }
            self = mention.map { .mention($0, row) } ?? .row(row)
        }
    }

    /// True where the reader's place is an item of what is asked.
    static func isAsked(_ session: Session) -> Bool {
        if case .item(let item) = Thing(session) { return item.countsAsOpen }
        return false
    }

    /// The thing at the reader's place: an item with its state and time, a whole paragraph at its beginning, else the row.
    static func at(_ session: Session) -> [String] {
        switch Thing(session) {
        case .item(let item):
            let line = session.line(of: item)
            return [line.map { Rows.words($0, session, numbered: false) } ?? session.words(item.ranges)]
        case .heading(let block): return [session.words(session.document.pieces(of: block))]
        case .paragraph(let paragraph): return [session.words(session.document.pieces(of: paragraph))]
        case .mention(let mention, let row): return [session.words([mention.range]) + ", in: " + Spoken.words(row.glyphs)]
        case .row(let row): return [Spoken.words(row.glyphs)]
        case .nothing: return [""]
        }
    }

    /// The byte behind that thing.
    static func end(at session: Session) -> Int {
        switch Thing(session) {
        case .item(let item): item.ranges.last?.upperBound ?? 0
        case .heading(let block): session.document.pieces(of: block).last?.upperBound ?? 0
        case .paragraph(let paragraph): session.document.pieces(of: paragraph).last?.upperBound ?? 0
        case .mention(_, let row), .row(let row): end(of: [row])
        case .nothing: 0
        }
    }
}
