import Cable

/// Where the text pane stands: the first row shown and the reader's own place, and the rows that follow from them.
public struct TextView: Sendable {
    /// A row of the flow: a run and a row in it. A spaced run's row 0 is the blank above it.
    public struct Place: Sendable, Equatable, Comparable {
        /// Which run.
        public var run: Int
        /// Which row of it.
        public var row: Int

        /// A row of a run.
        public init(run: Int, row: Int) {
            self.run = run
            self.row = row
        }

        /// From top to bottom.
        public static func < (a: Place, b: Place) -> Bool { (a.run, a.row) < (b.run, b.row) }
    }

    /// A row as it is shown.
    public struct Row: Sendable, Equatable {
        /// Where it stands in the flow.
        public let place: Place
        /// What stands in the margin.
        public let label: String
        /// Columns left free before the glyphs.
        public let indent: Int
        /// Its glyphs, as far as they lie in the window; empty for a blank row.
        public let glyphs: ArraySlice<Glyph>
        /// The offsets of its first and last glyph, in the window or not; nil for a blank row.
        let span: ClosedRange<Int>?
        /// How it is set.
        public let kind: Block.Kind
        /// True where the rest of the paragraph is left out.
        public var isFolded = false
    }

    /// Columns behind a folded row, for the sign that more follows.
    static let dots = 4

    /// Columns of the margin in which paragraph numbers stand, before the text.
    public static let margin = 5

    /// The text.
    public private(set) var flow: Flow
    private var source: Source
    private var repairs: RunRepairs
    private let typesetter: Typesetter
    /// The first row shown.
    public private(set) var top = Place(run: 0, row: 0)
    /// The reader's place: a byte offset that lies in a row shown.
    public private(set) var cursor = 0
    /// The rows shown, from the top.
    public private(set) var rows: [Row] = []
    /// How the words are set.
    public private(set) var looks = Looks()
    /// The first column shown, where nothing is wrapped.
    public private(set) var shift = 0
    /// Rows of the window.
    public private(set) var height = 1
    private var columns = 80
    private var cache: [Int: Wrapped] = [:]

    init(_ document: Document, typesetter: Typesetter) {
        flow = Flow(document)
        source = document.source
        repairs = RunRepairs(document)
        self.typesetter = typesetter
        cursor = flow.runs.first?.start ?? 0
    }

    /// Rows and columns of the pane; the reader's place stays where it is on the screen as far as it can.
    mutating func resize(rows height: Int, columns: Int) {
        let height = max(1, height)
        let columns = max(1, columns)
        if columns != self.columns { cache.removeAll(keepingCapacity: true) }
        guard height != self.height || columns != self.columns || rows.isEmpty else { return }
        let isNew = rows.isEmpty
        let above = rowOfCursor ?? 0
        (self.height, self.columns) = (height, columns)
        if !isNew { show(cursor, atRow: min(above, height - 1)) } else { settle() }
    }

    /// Another document in place of this one, of which this was a part; the place is kept by its byte offset.
    mutating func replace(_ edition: Edition) {
        let above = rowOfCursor ?? 0
        flow = edition.flow
        flow.fold(folded, edition.document)
        unfiltered = nil
        source = edition.document.source
        repairs.replace(edition.document)
        cache.removeAll()
        show(cursor, atRow: above)
    }

    /// What is left out; nil where all is shown.
    public var filter: Filter? { flow.filter }

    /// What was shown before the filter was put on, and what of it was folded.
    private var unfiltered: (flow: Flow, folded: Set<Int>)?

    /// Leaves out what a filter does not show. The place stays, or goes on to the next that is shown, and stands where it stood on the screen.
    mutating func filter(_ sifted: Sifted, _ document: Document) {
        guard var flow = sifted.flow else { return }
        if self.flow.filter == nil { unfiltered = (self.flow, folded) }
        if sifted.folded != folded { flow.fold(folded, document) }
        show(flow)
    }

    /// Shows all again.
    mutating func showAll(_ document: Document) {
        var (flow, known) = unfiltered ?? (Flow(document), [])
        unfiltered = nil
        if known != folded { flow.fold(folded, document) }
        show(flow)
    }

    private mutating func show(_ flow: Flow) {
        let above = rowOfCursor ?? 0
        self.flow = flow
        cache.removeAll()
        if !flow.runs.isEmpty, !flow.shows(cursor) {
            cursor = flow.runs[min(flow.runs.first(behind: cursor - 1), flow.runs.count - 1)].start
        }
        show(cursor, atRow: above)
    }

    /// The paragraphs that are folded to their first row, as indices into `Body.paragraphs`.
    public private(set) var folded: Set<Int> = []

    /// Folds these paragraphs and no others. The place stays on the screen where it was, at the beginning of its paragraph if that is folded.
    mutating func fold(_ paragraphs: Set<Int>, _ document: Document) {
        let above = rowOfCursor ?? 0
        let changed = abs(folded.count - paragraphs.count) == 1 ? folded.symmetricDifference(paragraphs) : []
        folded = paragraphs
        if changed.count == 1, let one = changed.first, !folded.isEmpty {
            flow.refold(one, isFolded: folded.contains(one), document)
        } else {
            flow.fold(folded, document)
        }
        cache.removeAll(keepingCapacity: true)
        if isFolded(at: cursor) { cursor = flow.runs[flow.run(at: cursor)].start }
        show(cursor, atRow: above)
    }

    /// True where a byte is left out, as its paragraph is folded.
    mutating func isFolded(at offset: Int) -> Bool {
        guard !folded.isEmpty, !flow.runs.isEmpty else { return false }
        var index = flow.run(at: offset)
        // A heading within the paragraph is shown.
        while index > 0, !flow.runs[index].isFolded, offset >= flow.runs[index].end, flow.runs[index - 1].paragraph == flow.runs[index].paragraph {
            index -= 1
        }
        guard flow.runs[index].isFolded, offset < flow.runs[index].reach else { return false }
        return offset > wrapped(index).glyphs.last?.offset ?? 0
    }

    // MARK: moving

    /// No text has more rows.
    private static let farthest = 1 << 40

    /// Moves the window by rows; gives back false when it stands at the end already.
    @discardableResult mutating func scroll(_ rows: Int) -> Bool {
        let before = top
        let rows = max(-TextView.farthest, min(rows, TextView.farthest))
        top = rows > 0 ? max(before, onPage(step(top, rows))) : step(top, rows)
        fill()
        if rowOfCursor == nil || top != before { carryCursor(down: rows > 0) }
        return top != before
    }

    /// Scrolls sideways, where nothing is wrapped; gives back false where that would show nothing, or nothing else.
    mutating func shift(_ columns: Int) -> Bool {
        let before = shift
        shift = max(0, min(shift + columns, 1_000_000))
        fill()
        if shift > before, rows.allSatisfy(\.glyphs.isEmpty) {
            shift = before
            fill()
        }
        return shift != before
    }

    /// Sets the words another way.
    mutating func set(_ looks: Looks) {
        guard looks != self.looks else { return }
        let above = rowOfCursor ?? 0
        self.looks = looks
        shift = 0
        cache.removeAll(keepingCapacity: true)
        show(cursor, atRow: above)
    }

    /// To the first row.
    mutating func home() {
        top = Place(run: 0, row: 0)
        cursor = flow.runs.first?.start ?? 0
        fill()
        // The first words may be none that is shown.
        if rowOfCursor == nil { carryCursor(down: true) }
    }

    /// To the last page.
    mutating func end() {
        top = lastTop()
        fill()
        cursor = rows.last { !$0.glyphs.isEmpty }?.glyphs.first?.offset ?? cursor
    }

    /// Moves the reader's place to `offset`; the window moves only when that row is not in it, and then so that it stands a third of the way down.
    mutating func go(to offset: Int) {
        cursor = offset
        if rowOfCursor == nil { show(offset, atRow: (height - 1) / 3) }
    }

    /// Moves the reader's place to `offset` in the paragraph that begins at `start`. The window stays when both are in its upper two thirds; else
    /// the paragraph begins at its top, or, where that would leave the place out of sight, the place stands a third of the way down.
    mutating func go(to offset: Int, from start: Int) {
        cursor = offset
        let (first, place) = (place(of: start), place(of: offset))
        if first >= top, place < step(top, max(1, height * 2 / 3)), rowOfCursor != nil { return }
        if place < step(first, max(1, height * 2 / 3)) { show(start, atRow: 0) } else { show(offset, atRow: (height - 1) / 3) }
        cursor = offset
        if rowOfCursor == nil { show(offset, atRow: (height - 1) / 3) }
    }

    /// Moves the reader's place to `offset`, and the window so that it stands in that row, as far as the text reaches.
    mutating func show(_ offset: Int, atRow row: Int) {
        cursor = offset
        top = step(place(of: offset), -row)
        settle()
    }

    /// The window and the place as they were, as far as the text still has them.
    mutating func show(_ offset: Int, top wanted: Place) {
        cursor = offset
        top = step(wanted, 0)
        settle()
    }

    private mutating func settle() {
        top = onPage(top)
        fill()
        if rowOfCursor == nil { carryCursor(down: true) }
    }

    private mutating func carryCursor(down: Bool) {
        if let row = rowOfCursor, row > 0 || rows.first?.span != nil, row < height { return }
        let row = down ? rows.first { !$0.glyphs.isEmpty } : rows.last { !$0.glyphs.isEmpty }
        cursor = row?.glyphs.first?.offset ?? cursor
    }

    // MARK: rows

    /// The row of the window in which the reader's place lies.
    public var rowOfCursor: Int? {
        rows.lastIndex { row in
            row.span?.contains(cursor) == true
        } ?? rows.lastIndex { ($0.span?.lowerBound ?? Int.max) <= cursor && isInRun($0.place.run) }
    }

    private func isInRun(_ run: Int) -> Bool { flow.runs[run].start <= cursor && cursor < flow.runs[run].end }

    /// How many rows a run takes, its blank included.
    private mutating func count(_ run: Int) -> Int {
        guard flow.runs.indices.contains(run) else { return 0 }
        return wrapped(run).rows.count + (flow.runs[run].isSpaced ? 1 : 0)
    }

    private mutating func wrapped(_ run: Int) -> Wrapped {
        if let known = cache[run], known.seen >= shift + columns || flow.runs[run].isFolded { return known }
        if cache.count > 256 { cache.removeAll(keepingCapacity: true) }
        let whole = flow.runs[run]
        var made = Wrapped(
            whole, source, repairs: looks.repairs ? repairs.repairs(of: whole) : [],
            columns: looks.wraps ? max(1, columns - TextView.margin) : nil, seen: whole.isFolded ? columns : shift + columns, looks,
            typesetter: typesetter)
        if whole.isFolded {
            made = made.folded(max(1, columns - TextView.margin - TextView.dots), hasMore: whole.reach > whole.end)
        }
        cache[run] = made
        return made
    }

    /// So much is set to count rows on the way to a far place, in bytes; what lies beyond is taken to be as what was counted.
    private static let countable = 3 << 15
    /// What a run costs beside its bytes.
    private static let costOfRun = 64

    /// The place `rows` below (or above) another, inside the text. Of a way so long that a key would be held up the rest is gauged.
    private mutating func step(_ from: Place, _ rows: Int) -> Place {
        guard !flow.runs.isEmpty else { return Place(run: 0, row: 0) }
        var place = Place(run: min(from.run, flow.runs.count - 1), row: from.row)
        place.row += rows
        var (cost, start) = (0, place)
        while place.row < 0, place.run > 0 {
            if cost > TextView.countable { return gauged(from: start, at: place) }
            place.run -= 1
            place.row += count(place.run)
            cost += flow.runs.length(of: place.run) + TextView.costOfRun
        }
        if place.row < 0 { place.row = 0 }
        (cost, start) = (0, place)
        while place.row >= count(place.run) {
            guard place.run + 1 < flow.runs.count else {
                place.row = max(0, count(place.run) - 1)
                break
            }
            if cost > TextView.countable { return gauged(from: start, at: place) }
            cost += flow.runs.length(of: place.run) + TextView.costOfRun
            place.row -= count(place.run)
            place.run += 1
        }
        return place
    }

    /// Where a way leads that was counted as far as a place, by the rows that a byte took until there. Whoever goes back so far comes near to where
    /// the way began; the end is the end.
    private func gauged(from start: Place, at place: Place) -> Place {
        let runs = flow.runs
        let (counted, passed) = (abs(start.row - place.row), abs(runs.start(of: place.run) - runs.start(of: start.run)))
        let rest = place.row < 0 ? place.row : max(0, place.row)
        let bytes = Int(min(Double(Int.max / 4), Double(max(1, passed)) * Double(abs(rest)) / Double(max(1, counted))))
        let offset = runs.start(of: place.run) + (rest < 0 ? -bytes : bytes)
        return Place(run: flow.run(at: max(0, offset)), row: 0)
    }

    /// The first row of the last page.
    private mutating func lastTop() -> Place {
        guard let last = flow.runs.indices.last else { return Place(run: 0, row: 0) }
        return step(Place(run: last, row: count(last) - 1), -(height - 1))
    }

    /// A place, or the first row of the last page where that stands above it. As each run has a row, the end need not be set where runs enough follow;
    /// nor at the top, where every cable begins.
    private mutating func onPage(_ place: Place) -> Place {
        place.run + height < flow.runs.count || place == Place(run: 0, row: 0) ? place : min(place, lastTop())
    }

    /// The row in which `offset` stands.
    private mutating func place(of offset: Int) -> Place {
        guard !flow.runs.isEmpty else { return Place(run: 0, row: 0) }
        let run = flow.run(at: offset)
        let set = wrapped(run)
        let row = set.rows.lastIndex { !$0.isEmpty && set.glyphs[$0.lowerBound].offset <= offset } ?? 0
        return Place(run: run, row: row + (flow.runs[run].isSpaced ? 1 : 0))
    }

    private mutating func fill() {
        rows.removeAll(keepingCapacity: true)
        var place = top
        while rows.count < height, place.run < flow.runs.count {
            let run = flow.runs[place.run]
            let set = wrapped(place.run)
            let skipped = run.isSpaced ? 1 : 0
            if place.row < skipped {
                rows.append(Row(place: place, label: "", indent: 0, glyphs: [], span: nil, kind: run.kind))
            } else if place.row - skipped < set.rows.count {
                let index = place.row - skipped
                let whole = set.glyphs[set.rows[index]]
                let (first, last) = (whole.first?.offset, whole.last?.offset)
                rows.append(
                    Row(
                        place: place, label: index == 0 ? run.label : "", indent: index == 0 ? 0 : run.hang,
                        glyphs: looks.wraps ? whole : cut(whole),
                        span: first.flatMap { first in last.map { first...max(first, set.seen < Int.max ? run.end - 1 : $0) } }, kind: run.kind,
                        isFolded: set.isCut))
            }
            place.row += 1
            if place.row >= set.rows.count + skipped { place = Place(run: place.run + 1, row: 0) }
        }
    }

    /// Wraps what stands below the window, so that the next page need not wait for it; not a paragraph so long that a key would be held up.
    mutating func readAhead() {
        guard var place = rows.last?.place else { return }
        var missing = height
        while missing > 0, place.run + 1 < flow.runs.count, flow.runs[place.run + 1].end - flow.runs[place.run + 1].start < 1 << 14 {
            place.run += 1
            missing -= count(place.run)
        }
    }

    /// What of an unwrapped row lies in the window.
    private func cut(_ glyphs: ArraySlice<Glyph>) -> ArraySlice<Glyph> {
        var column = 0
        var out: ArraySlice<Glyph> = []
        for glyph in glyphs {
            if column >= shift, column + glyph.width <= shift + max(1, columns - TextView.margin) { out.append(glyph) }
            column += glyph.width
            if column > shift + columns { break }
        }
        return out
    }

    /// The paragraph at the reader's place, as an index into `Body.paragraphs`.
    public var paragraph: Int { flow.runs.isEmpty ? 0 : flow.runs[flow.run(at: cursor)].paragraph }

    /// True at the first row of the text.
    public var isAtTop: Bool { top == Place(run: 0, row: 0) && cursor == flow.runs.first?.start ?? 0 }

    /// True when the last row of the text is shown.
    public var isAtEnd: Bool { rows.last.map { $0.place.run == flow.runs.count - 1 && !rows.isEmpty && isLastRow($0.place) } ?? true }

    private func isLastRow(_ place: Place) -> Bool {
        guard let set = cache[place.run] else { return false }
        return place.row == set.rows.count - 1 + (flow.runs[place.run].isSpaced ? 1 : 0)
    }
}

extension TextView {
    /// Back to a place kept before.
    mutating func restore(_ jump: Jump) { show(jump.cursor, top: jump.top) }
}
