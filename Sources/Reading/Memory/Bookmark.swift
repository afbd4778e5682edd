import Cable

/// What is kept of a cable from one run to the next: where the reader was, and the marks. As a line of text: the length of the cable, then
/// fields of a sign, an offset and a paragraph: `.1200/5` the place, `=3` its row on the screen, `a33/2` a mark.
public struct Bookmark: Sendable, Equatable {
    /// A byte of the text, and the number of the paragraph it stands in, 0 for none: by it the place is found in another copy.
    public struct Spot: Sendable, Equatable {
        let offset: Int
        let paragraph: Int
    }
    let length: Int
    /// True for what was kept of another text under this id: an edited one, another copy, one that only claims it.
    var isOfAnother = false
    let place: Spot
    let row: Int
    let marks: [Unicode.Scalar: Spot]

    init(length: Int, place: Spot, row: Int, marks: [Unicode.Scalar: Spot]) {
        (self.length, self.place, self.row, self.marks) = (length, place, row, marks)
    }

    /// The bookmark of a line; nil for one that is none.
    public init?(line: String) {
        let fields = line.split(separator: "\t")
        guard let length = fields.first.flatMap({ Int($0) }) else { return nil }
        var (place, row): (Spot?, Int) = (nil, 0)
        var marks: [Unicode.Scalar: Spot] = [:]
        for field in fields.dropFirst() {
            guard let sign = field.unicodeScalars.first else { continue }
            let rest = field.dropFirst()
            if sign == "=" {
                row = max(0, min(Int(rest) ?? 0, 1000))
            } else if let spot = Bookmark.spot(rest) {
                if sign == "." { place = spot } else if sign.properties.isAlphabetic { marks[sign] = spot }
            }
        }
        guard let place else { return nil }
        self.init(length: length, place: place, row: row, marks: marks)
    }

    private static func spot(_ words: Substring) -> Spot? {
        let numbers = words.split(separator: "/").compactMap { Int($0) }
        return numbers.count == 2 && numbers[0] >= 0 ? Spot(offset: numbers[0], paragraph: numbers[1]) : nil
    }

    /// The same marks, and the reader at the top; nil where there are none.
    var atTop: Bookmark? { marks.isEmpty ? nil : Bookmark(length: length, place: Spot(offset: 0, paragraph: 0), row: 0, marks: marks) }

    /// With the marks that were kept before, but for those of these letters.
    func keeping(_ kept: [Unicode.Scalar: Spot], besides own: Set<Unicode.Scalar>) -> Bookmark {
        Bookmark(length: length, place: place, row: row, marks: marks.merging(kept.filter { !own.contains($0.key) }) { $1 })
    }

    /// The bookmark as a line.
    public var line: String {
        let fields = marks.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }.map { "\($0)\($1.offset)/\($1.paragraph)" }
        return (["\(length)", ".\(place.offset)/\(place.paragraph)", "=\(row)"] + fields).joined(separator: "\t")
    }
}

extension Session {
    /// What is to be kept of this cable; nil where there is nothing: no mark, and the reader at the top.
    private var bookmark: Bookmark? {
        if text.isAtTop, marks.isEmpty { return nil }
        return Bookmark(
            length: document.source.bytes.count, place: spot(text.cursor), row: text.rowOfCursor ?? 0, marks: marks.mapValues { spot($0) })
    }

    /// What is to be kept from this run to the next.
    var memory: Memory {
        // Of a text that has not been read whole it is not known which it is.
        let content = document.content
        return Memory(
            cable: document.identity, content: content.whole.map { "\(content.beginning)-\($0)" }, bookmark: bookmark?.line,
            arrangement: arrangement.line, marked: marked)
    }

    private func spot(_ offset: Int) -> Bookmark.Spot {
        Bookmark.Spot(offset: offset, paragraph: Int(number(at: offset)) ?? 0)
    }

    /// Takes up what was kept: the marks, and the place where the reader was, on the same row of the screen.
    mutating func take(_ bookmark: Bookmark) {
        marks = bookmark.marks.compactMapValues { offset(of: $0, bookmark) }
        if !document.isComplete { kept = bookmark }
        guard let offset = offset(of: bookmark.place, bookmark) else { return }
        text.show(offset, atRow: min(bookmark.row, max(0, text.height - 1)))
        let number = number(at: offset)
        guard !text.isAtTop else { return }
        let place = number.isEmpty ? "" : ": paragraph \(number)"
        let which = bookmark.isOfAnother ? " in another text of this id" : ""
        notice = Notice(kind: .information, words: "Where you left off\(which)\(place); \(key("top")) goes to the top.")
    }

    /// Where a spot is in this copy of the cable: the same byte where it is as long, else the paragraph of that number.
    private func offset(of spot: Bookmark.Spot, _ bookmark: Bookmark) -> Int? {
        if !bookmark.isOfAnother, bookmark.length == document.source.bytes.count || !document.isComplete {
            return spot.offset < document.body.range.upperBound ? spot.offset : nil
        }
        return document.paragraph(numbered: spot.paragraph).map { document.start(of: document.body.paragraphs[$0]) }
    }

    /// The whole has been read: the marks in what was not there before, and to the place that was kept, if the reader has gone nowhere yet.
    mutating func goToKept() {
        guard document.isComplete, let bookmark = kept else { return }
        kept = nil
        if text.isAtTop, prompt == nil { return take(bookmark) }
        marks.merge(bookmark.marks.compactMapValues { offset(of: $0, bookmark) }) { own, _ in own }
    }
}
