/// A row of a list pane, in words, before it is cut to fit.
public struct Line: Sendable, Equatable {
    /// What sort of row, which decides how it looks.
    public enum Kind: Sendable {
        case open, done, permitted, forbidden, prepared
        /// A title between rows.
        case title
        case heading, plain, label
        /// The row before goes on here; lists step over it.
        case more
    }
    /// What sort of row.
    public let kind: Kind
    /// A short sign or label at the left: `[ ]`, `MAY`, `TAGS`.
    public let sign: String
    /// What stands after it in a column of its own: the paragraph's number.
    public let number: String
    /// The words, cut at the right where they do not fit.
    public let words: String
    /// What stands at the right end, whole: a time.
    public let tail: String
    /// Where Enter leads: a byte offset of the source; nil for nowhere.
    public let offset: Int?
    /// The checklist item that `x` ticks here.
    public let item: String?
    /// Which of the characters of its words were searched for.
    public let mark: Range<Int>?

    /// A row.
    public init(
        _ kind: Kind, sign: String = "", number: String = "", words: String, tail: String = "", offset: Int? = nil, item: String? = nil,
        mark: Range<Int>? = nil
    ) {
        self.kind = kind
        self.sign = sign
        self.number = number
        self.words = words
        self.tail = tail
        self.offset = offset
        self.item = item
        self.mark = mark
    }

    /// True for rows that a list's cursor steps over.
    var isPassedOver: Bool { kind == .title || kind == .more }

    /// The same row over several, where its words do not fit into `columns`: at most `most` rows of words, then its tail if that does not
    /// fit beside them.
    func folded(columns: Int, most: Int, typesetter: Typesetter) -> [Line] {
        let room = max(8, columns)
        let tailWidth = typesetter.width(of: tail)
        let fits = typesetter.width(of: words) + 2 + tailWidth <= room
        let ownTail = !tail.isEmpty && (most > 1 ? !fits : tailWidth + 20 > room)
        var rows = most == 1 ? [words] : Line.rows(words, columns: room, typesetter: typesetter)
        if rows.count > most { rows = Array(rows.prefix(most - 1)) + [rows[(most - 1)...].joined(separator: " ")] }
        if rows.isEmpty { rows = [""] }
        var lines = [
            Line(
                kind, sign: sign, number: number, words: rows[0], tail: ownTail ? "" : cut(tail, room, typesetter), offset: offset, item: item,
                mark: mark)
        ]
        lines += rows.dropFirst().map { Line(.more, words: $0, offset: offset, item: item) }
        if ownTail { lines.append(Line(.more, words: tail, offset: offset, item: item)) }
        return lines
    }

    /// The same in one row, its tail beside its words or cut.
    func inOneRow(columns: Int, typesetter: Typesetter) -> Line {
        guard !tail.isEmpty else { return self }
        return Line(
            kind, sign: sign, number: number, words: words, tail: cut(tail, max(8, columns), typesetter), offset: offset, item: item, mark: mark)
    }

    /// A tail beside its words leaves them more than half of the row: `ASAP after the TIP Re…`.
    private func cut(_ tail: String, _ room: Int, _ typesetter: Typesetter) -> String {
        let most = max(30, room * 2 / 5)
        guard typesetter.width(of: tail) > most, typesetter.width(of: words) + 2 + typesetter.width(of: tail) > room else { return tail }
        return typesetter.cut(tail, columns: most)
    }

    /// Words broken into rows.
    private static func rows(_ words: String, columns: Int, typesetter: Typesetter) -> [String] {
        var rows: [String] = []
        var row = ""
        var width = 0
        let isCut = words.utf8.count > Typesetter.longestRow
        let words = isCut ? String(words.unicodeScalars.prefix(Typesetter.longestRow)) + typesetter.ellipsis : words
        for part in words.utf8.split(separator: 0x20) {
            let word = String(Substring(part))
            let length = typesetter.width(of: word)
            if width > 0, width + 1 + length > columns {
                rows.append(row)
                (row, width) = ("", 0)
            }
            row += (width > 0 ? " " : "") + word
            width += length + (width > 0 ? 1 : 0)
        }
        if !row.isEmpty { rows.append(row) }
        return rows
    }
}
