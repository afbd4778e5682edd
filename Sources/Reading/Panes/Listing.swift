import Cable

/// What a row of a list pane shows, before its words are made. Most are indices of what they show.
enum Listed: Sendable, Equatable {
    /// A paragraph; a block that is a heading; a text within the text.
    case paragraph(Int), heading(Int), text(Int)
    /// What is asked, forbidden, permitted or prepared; it may go on with the request before it.
    case duty(Int, continues: Bool)
    /// Another thing that is ticked, and the title above those of its kind.
    case item(Int), title(ChecklistItem.Kind)
    /// A hit of the search.
    case hit(Int)
    /// What the header says again and again.
    case action(Int), info(Int), attention(Int), tag(Int), reference(Int), other(Int)
    /// A remark, and how many times it is made in its paragraph.
    case remark(Int, count: Int)
    /// A row of which there are few.
    indirect case line(Line)
}

/// What a list pane holds: its entries and, of a short list, its rows as they are folded to the pane's width.
struct Listing: Sendable {
    /// The rows of a list up to this length are made together.
    static let short = 200
    /// From top to bottom.
    let entries: [Listed]
    /// The rows of a short list, while they are true.
    var rows: [Line]?

    init(_ entries: [Listed]) { self.entries = entries }

    /// True where each row is made when it is looked at.
    var isLong: Bool { entries.count > Listing.short }
}

/// The rows of a list pane. Those of a long list are made when they are looked at, one for each thing in it: what a key does must not depend on how
/// many there are.
public struct Lines: RandomAccessCollection, Sendable {
    private let made: [Line]
    private let entries: [Listed]
    private let session: Session?
    /// Columns for words and tail.
    private let room: Int

    init(_ made: [Line]) { (self.made, entries, session, room) = (made, [], nil, 0) }

    init(_ entries: [Listed], in session: Session, room: Int) { (made, self.entries, self.session, self.room) = ([], entries, session, room) }

    /// The first row.
    public var startIndex: Int { 0 }
    /// Behind the last row.
    public var endIndex: Int { session == nil ? made.count : entries.count }

    /// A row.
    public subscript(index: Int) -> Line {
        guard let session else { return made[index] }
        return session.line(entries[index]).inOneRow(columns: room, typesetter: session.typesetter)
    }

    /// True for a row that the list's cursor steps over.
    func isPassedOver(_ index: Int) -> Bool {
        guard session != nil else { return made[index].isPassedOver }
        switch entries[index] {
        case .title: return true
        case .line(let line): return line.isPassedOver
        default: return false
        }
    }

    /// The last row that leads to a byte up to `offset`; the rows lead further and further on.
    func row(upTo offset: Int) -> Int? {
        guard let session else { return made.lastIndex { ($0.offset ?? Int.max) <= offset } }
        let after = entries.partitioningIndex { (session.lead(of: $0) ?? 0) > offset }
        return after > 0 ? after - 1 : nil
    }

    /// The row of something that is ticked.
    func row(of item: ChecklistItem) -> Int? {
        guard let session else { return made.firstIndex { $0.item == item.id } }
        guard item.kind == .duty else {
            let place = session.progress.start(of: item.kind) + item.index
            // Behind the duties, of which each stands in a row, come titles, one before each kind.
            return entries.indices.suffix(session.items.count - place + 3).first { entries[$0] == .item(place) }
        }
        // What is asked stands first and in order.
        let asked = entries.prefix(session.document.asks.duties.count)
        let row = asked.partitioningIndex { if case .duty(let index, _) = $0 { index >= item.index || session.isLoose(index) } else { true } }
        guard row < entries.count, case .duty(item.index, _) = entries[row] else { return nil }
        return row
    }
}

extension Lines: Equatable {
    /// True where the same rows are shown.
    public static func == (a: Lines, b: Lines) -> Bool {
        guard let one = a.session, let other = b.session else { return a.session == nil && b.session == nil && a.made == b.made }
        return a.entries == b.entries && a.room == b.room && one.changes == other.changes
    }
}

extension Session {
    /// The row of an entry.
    func line(_ entry: Listed) -> Line {
        switch entry {
        case .paragraph(let index): Outline.paragraph(index, self)
        case .heading(let index): Outline.heading(document.body.blocks[index], self)
        case .text(let index): Outline.text(document.asks.texts[index], self)
        case .duty(let index, let continues): Checklist.line(self, index, continues: continues)
        case .item(let index): Checklist.line(self, items[index])
        case .title(let kind): Checklist.title(self, kind)
        case .hit(let index): Found.line(search.hits[index], self)
        case .action, .info, .attention, .tag, .reference, .other: HeaderLines.line(entry, document.header)
        case .remark(let index, let count): HeaderLines.remark(index, count, document)
        case .line(let line): line
        }
    }

    /// Where the row of an entry of the outline leads.
    func lead(of entry: Listed) -> Int? {
        switch entry {
        case .paragraph(let index): document.start(of: document.body.paragraphs[index])
        case .heading(let index): document.pieces(of: document.body.blocks[index]).first?.lowerBound
        case .text(let index): document.asks.texts[index].range.lowerBound
        default: line(entry).offset
        }
    }

    /// True for a duty that belongs to no request: it stands behind all that do.
    fileprivate func isLoose(_ duty: Int) -> Bool { document.asks.duties[duty].request == nil }

    /// Words for a row: of very long ones the beginning, which is more than any screen shows.
    func rowWords(_ ranges: some Sequence<Range<Int>>) -> String {
        var room = 4096
        var shown: [Range<Int>] = []
        for range in ranges {
            guard room > 0 else { return words(shown) + typesetter.ellipsis }
            shown.append(range.lowerBound..<min(range.upperBound, range.lowerBound + room))
            room -= max(1, range.count)
        }
        return words(shown) + (room < 0 ? typesetter.ellipsis : "")
    }
}
