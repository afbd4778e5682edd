import Cable

/// One reader's session with one cable: what is shown, where the reader is, what is ticked. It changes in one function, `handle`.
public struct Session: Sendable {
    /// The cable being read.
    public private(set) var document: Document
    /// What the session was started with.
    public let settings: Settings
    /// The height of the screen, in rows.
    public private(set) var rows: Int
    /// Its width, in columns.
    public private(set) var columns: Int
    /// Where everything stands.
    public internal(set) var layout: Layout
    /// The text pane.
    public internal(set) var text: TextView
    /// The pane that keys go to.
    public internal(set) var focus = Pane.text
    /// The list panes' places.
    public internal(set) var lists: [Pane: ListView] = [:]
    /// What the reader chose to see.
    public internal(set) var choice = Layout.Choice()
    /// The search that is on.
    public internal(set) var search = Search()
    /// The line being typed, if one is.
    public internal(set) var prompt: Prompt?
    /// What is peeked at, if anything is.
    public internal(set) var peek: Peek?
    /// What is explained, if anything is.
    public internal(set) var explanation: Explanation?
    /// When the cable was sent, at the clocks that matter.
    public private(set) var clocks: [ClockReading] = []
    /// What the reader has selected, if anything.
    public internal(set) var selection: Selection?
    /// The cables that were given.
    public internal(set) var shelf: Shelf
    /// The help pane, if it is open.
    public internal(set) var help: Help?
    /// What can be ticked.
    public private(set) var items: [ChecklistItem]
    /// How much of it is done.
    private(set) var progress: Progress
    /// The reader's post, and the cable's times at it.
    public private(set) var post: ReaderPost?
    /// The cable's times resolved for the post, by index into `Asks.times`.
    public private(set) var times: [Int: ResolvedTime] = [:]
    /// What is said in the status line until the next key.
    public internal(set) var notice: Notice?
    /// What must go on being said: the notebook cannot be used.
    public private(set) var standing: String?
    /// What the panes that are shown hold, put together anew when that has changed.
    var listings: [Pane: Listing] = [:]
    /// How many times what rows say has changed.
    private(set) var changes = 0
    /// Where jumps lead, by what they look for, as far as it was looked for.
    var targets: [Target: [Int]] = [:]
    var ticks = Ticks()
    var pending: [Key] = []
    var count: Int?
    var back: [Jump] = []
    var forward: [Jump] = []
    var marks: [Unicode.Scalar: Int] = [:]
    /// Those of them that were set since the cable was opened.
    var marked: Set<Unicode.Scalar> = []
    var lastKey: Key?
    /// True while the mouse is reported.
    public internal(set) var usesMouse = false
    var filtering: Filtering?
    /// Where to go in the cable that is being opened, when the history leads there.
    var goal: Jump?
    /// Going on behind the last hit, as the key before this one left it, and as this one does.
    var (leftOff, goingOn): (GoingOn?, GoingOn?)
    /// How the file on the disk stands to what is shown.
    var file = FileState()
    /// The cable that is being opened is to be shown at its first hit, or its last.
    var arriving: Bool?
    /// What is done beside the session and waited for, if anything is.
    public internal(set) var work: Work?
    /// True until the first cable has come: what is shown is nothing of it.
    public internal(set) var awaits = false
    /// Keys typed meanwhile, and the paragraph where reading is to begin.
    var (held, beginning): ([Key], Int?) = ([], nil)
    /// The file that is being written, if one is.
    public internal(set) var writing: Work?
    /// How much of what the cable asks has been read, in percent, where that takes a while.
    var asking: Int?
    /// The reader wanted no more read of what the cable asks.
    var leavesAsks = false
    /// A place kept from the last run that lies in what has not been read yet.
    var kept: Bookmark?

    /// Something said to the reader.
    public struct Notice: Sendable, Equatable {
        /// How it looks.
        public enum Kind: Sendable { case information, warning, error }
        /// How it looks.
        public let kind: Kind
        /// One sentence.
        public let words: String

        /// A sentence and how it looks.
        public init(kind: Kind, words: String) {
            self.kind = kind
            self.words = words
        }
    }

    /// A session at the top of a cable.
    public init(document: Document, settings: Settings, rows: Int, columns: Int) {
        self.document = document
        self.settings = settings
        self.rows = rows
        self.columns = columns
        shelf = Shelf([settings.name])
        usesMouse = settings.usesMouse
        items = document.checklist()
        progress = Progress(items, done: [])
        text = TextView(document, typesetter: Typesetter(width: settings.width))
        choice = settings.choice
        layout = Layout(rows: rows, columns: columns, choice: choice)
        set { $0.wraps = settings.wraps }
        sayGap()
        arrange()
    }

    /// Says that something of the file is not here.
    mutating func sayGap() { if let gapWords { notice = Notice(kind: .warning, words: gapWords) } }

    /// A typesetter for words outside the text pane and the source.
    public var typesetter: Typesetter {
        Typesetter(width: settings.width, dropsEscapes: document.isMarkedUp)
    }

    /// Takes an event, changes the session, and says what is to be done in the world.
    public mutating func handle(_ event: Event) -> [Effect] {
        var effects: [Effect] = []
        switch event {
        case .key(let key): effects = take(key)
        case .paste(let words): effects = paste(words)
        case .mouse(let mouse, let row, let column): take(mouse, row: row, column: column)
        case .resize(let rows, let columns):
            (self.rows, self.columns) = (max(0, rows), max(0, columns))
        case .document(let whole): effects = replace(Edition(whole))
        case .edition(let whole): effects = replace(whole)
        case .asked(let whole, let bearings): take(asked: whole, bearings)
        case .asking(let percent): if !document.isRead { noteAsking(percent) }
        case .working(let percent): note(working: percent)
        case .writing(let percent): note(writing: percent)
        case .written(let words): endWriting(.information, words)
        case .notWritten(let words): endWriting(.error, words)
        case .searchable(let words):
            if search.text == nil, words.sourceLength == document.source.bytes.count { search.text = words }
        case .notebook(let states):
            let changed = ticks.load(states)
            guard !changed.isEmpty else { break }
            count(changed)
            forget([.checklist, .outline])
        case .notebookUnavailable(let reason):
            standing = reason
            notice = Notice(kind: .warning, words: reason)
        case .saved(let id): committed(id)
        case .saveFailed(let id, let reason):
            ticks.abandon(id)
            notice = Notice(kind: .error, words: reason)
        case .times(let resolved, let post):
            times = Dictionary(resolved.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first })
            self.post = post
            forget([.checklist, .outline])
        case .sent(let readings): clocks = readings
        case .found(let id, let hits, let percent): take(found: hits, percent: percent, of: id)
        case .sifted(let id, let sifted): take(sifted, of: id)
        case .gathered(let clipping):
            work = nil
            effects = [.copy(clipping)]
        case .tooLong(let id): giveUpFinding(id)
        case .changed(let name, let isGone): effects = noteChange(of: name, isGone: isGone)
        case .reread(let new): effects = take(reread: new)
        case .sought(let id, let name, let hits): effects = take(sought: name, hits: hits, of: id)
        case .awaiting: effects = awaitFirst()
        case .noneOpened(let reason, let status): effects = [.fail(reason: reason, status: status)]
        case .opened(let document, let name, let bookmark):
            effects = awaits ? begin(document, named: name, bookmark) : open(document, named: name, bookmark)
        case .notOpened(let name, let reason): refuse(name, reason)
        case .list(let names): shelf.list(names)
        case .holds(let cables):
            hold(cables)
        case .remembered(let bookmark, let arrangement):
            if let arrangement { take(arrangement) }
            arrange()
            if let bookmark { take(bookmark) }
        case .begin(let number):
            arrange()
            if awaits { beginning = number } else { effects = begin(at: number) }
        case .leaving: return [.remember(memory)]
        case .message(let words): notice = Notice(kind: .information, words: words)
        case .refused(let words): notice = Notice(kind: .error, words: words)
        }
        begin(effects)
        arrange()
        return effects
    }

    /// Gets ready what is likely to be shown next, while nobody waits: right after a picture was sent. Changes nothing that can be seen.
    public mutating func readAhead() { text.readAhead() }

    /// The rows of these panes are no longer true.
    mutating func forget(_ panes: [Pane]) {
        changes += 1
        // What is found is another list each time; the others say something else of the same things.
        for pane in panes { if pane == .found { listings[pane] = nil } else { listings[pane]?.rows = nil } }
    }

    /// There is another document: nothing that was put together of the last one is true.
    private mutating func takeStock(_ bearings: Bearings) {
        takeStock(bearings.items)
        targets = bearings.targets
        (listings[.outline], listings[.header]) = (Listing(bearings.outline), Listing(bearings.header))
    }

    private mutating func takeStock(_ items: [ChecklistItem]) {
        self.items = items
        countDone()
        (listings, targets) = ([:], [:])
        changes += 1
    }

    private mutating func countDone() { progress = Progress(items, done: ticks.done) }

    /// So many states that have changed are counted one by one: more are counted with all others.
    private static let fewChanges = 8

    /// Counts what is done anew after the states of these items have changed.
    private mutating func count(_ changed: [Ticks.Change]) {
        guard changed.count <= Session.fewChanges else { return countDone() }
        for change in changed where (change.from == .done) != (change.to == .done) {
            if let item = item(change.item) { progress.change(item, by: change.to == .done ? 1 : -1) }
        }
    }

    /// What the cable asks has been read: nothing moves.
    private mutating func take(asked whole: Document, _ bearings: Bearings) {
        guard !document.isRead, whole.source.bytes.count == document.source.bytes.count else { return }
        document = whole
        (asking, leavesAsks) = (nil, false)
        takeStock(bearings)
    }

    /// To the paragraph at which the reader asked to begin: there is no way back from it.
    mutating func begin(at number: Int) -> [Effect] {
        let effects = goToParagraph(number)
        back.removeAll()
        return effects
    }

    private mutating func noteAsking(_ percent: Int) {
        asking = percent
        listings[.checklist] = nil
    }

    /// The same cable, more of it or read anew.
    mutating func replace(_ edition: Edition) -> [Effect] {
        document = edition.document
        (selection, asking, leavesAsks) = (nil, nil, false)
        takeStock(edition.bearings)
        text.replace(edition)
        search.text = nil
        goToKept()
        sayGap()
        guard search.isOn else { return [] }
        // What was not found in the part is looked for in the whole, from where the search began.
        let (origin, isSaid) = (search.landing, search.isSaid)
        let effects = find(search.pattern, landingFrom: origin)
        search.isSaid = isSaid
        if isSaid, origin != nil, prompt == nil { sayFound() }
        return effects
    }

    /// Another cable: nothing of this one stays but what was searched for and how panes and text are arranged.
    mutating func replaceCable(_ new: Document) -> [Effect] {
        let looks = text.looks
        document = new
        ticks.startAnew()
        takeStock(new.checklist())
        (times, post, marks, marked, lists, kept) = ([:], nil, [:], [], [:], nil)
        (selection, peek, filtering, explanation, clocks) = (nil, nil, nil, nil, [])
        (prompt, asking, leavesAsks) = (nil, nil, false)
        file = FileState()
        text = TextView(new, typesetter: Typesetter(width: settings.width))
        text.set(looks)
        arrange()
        search.text = nil
        return search.isOn ? find(search.pattern, landingFrom: nil) : []
    }

    private mutating func committed(_ id: Int) {
        let changed = items(ticks.changes(of: id).map(\.item))
        for item in changed where state(of: item.id) == .done { progress.change(item, by: -1) }
        let changes = ticks.commit(id)
        for item in changed where state(of: item.id) == .done { progress.change(item, by: 1) }
        guard let change = changes.first, let item = changed.first else { return }
        forget([.checklist, .outline])
        let number = number(of: item.paragraph)
        let what = changed.count > 1 ? "\(changed.count) items" : number.isEmpty ? "Item" : "Paragraph " + number
        let isMixed = Set(changed.map(\.kind)).count > 1 || Set(changes.map(\.to)).count > 1
        notice = Notice(kind: .information, words: "\(what) \(isMixed ? "changed" : Session.word(for: item.kind, change.to)): \(openWords).")
    }

    /// The word for a state, by what is ticked.
    static func word(for kind: ChecklistItem.Kind, _ state: ItemState) -> String {
        guard state == .done else { return state.doubt.map { "again " + $0 } ?? "open again" }
        switch kind {
        case .duty: return "done"
        case .recommendation: return "raised"
        case .talkingPoint: return "delivered"
        case .question: return "answered"
        }
    }

    // MARK: layout

    /// Puts every pane in its place and keeps what matters in sight.
    mutating func arrange() {
        choice.asked = layoutRowsAsked
        place(Layout(rows: rows, columns: columns, choice: choice))
        if layout.place(of: focus) == nil { focus = layout.panes.contains { $0.pane == .text } ? .text : layout.panes.last?.pane ?? .text }
        let place = layout.place(of: .text)
        let hasTitle = hasTitles
        text.resize(rows: max(1, (place?.rows ?? layout.middle.rows) - (hasTitle ? 1 : 0)), columns: textColumns(place?.columns ?? columns))
        for placed in layout.panes where placed.pane != .text {
            prepare(placed.pane)
            lists[placed.pane, default: ListView()].show(count: lines(of: placed.pane).count, height: placed.place.rows - 1)
        }
        if var open = help {
            open.list.show(count: open.lines.count, height: layout.middle.rows - 1)
            help = open
        }
    }

    /// Words end a column before the edge where there is room for that, four before that of the screen, or where the reader wants lines to end; a
    /// pane that was made wider makes them longer.
    private func textColumns(_ columns: Int) -> Int {
        let free = columns < self.columns ? columns - 1 : columns < 60 ? columns : columns - 4
        return max(1, min(free, choice.textColumns.map { $0 + max(0, choice.sizes.text) } ?? Int.max))
    }

    /// Takes up a layout; rows that were folded to another width are made anew.
    mutating func place(_ new: Layout) {
        for pane in Pane.allCases where new.place(of: pane) != layout.place(of: pane) { listings[pane]?.rows = nil }
        layout = new
    }

    /// False where panes go without a title row because there is no room, or one pane has the screen.
    public var hasTitles: Bool { choice.zoomed != .text && layout.middle.rows >= 4 }

    private var layoutRowsAsked: Int { document.asks.duties.count }

    /// The rows of a list pane; those of a short list folded to its width where it is narrow.
    public func lines(of pane: Pane) -> Lines {
        let listing = listings[pane] ?? Listing(entries(of: pane))
        return listing.isLong ? Lines(listing.entries, in: self, room: room(in: pane)) : Lines(listing.rows ?? folded(listing.entries, in: pane))
    }

    /// Keeps what a pane holds at hand.
    mutating func prepare(_ pane: Pane) {
        if listings[pane] == nil { listings[pane] = Listing(entries(of: pane)) }
        guard let listing = listings[pane], !listing.isLong, listing.rows == nil else { return }
        let rows = folded(listing.entries, in: pane)
        listings[pane]?.rows = rows
    }

    /// Columns for the words of a row.
    private func room(in pane: Pane) -> Int { (layout.place(of: pane)?.columns ?? self.columns) - pane.margins.sign - pane.margins.number - 2 }

    private func folded(_ entries: [Listed], in pane: Pane) -> [Line] {
        let (room, rows) = (room(in: pane), entries.map(line))
        let height = (layout.place(of: pane)?.rows ?? 0) - 1
        func folded(_ most: Int) -> [Line] { rows.flatMap { $0.folded(columns: room, most: most, typesetter: typesetter) } }
        switch pane {
        case .header: return folded(6)
        case .checklist where layout.shape != .stacked:
            // Whole where there is room for all of it, else in as few rows as can be read.
            let whole = folded(4)
            return whole.count <= height ? whole : folded((layout.place(of: pane)?.columns ?? columns) < 70 ? 2 : 1)
        default: return folded(1)
        }
    }

    private func entries(of pane: Pane) -> [Listed] {
        switch pane {
        case .text, .raw: []
        case .checklist: Checklist.entries(self)
        case .header: HeaderLines.entries(document)
        case .outline: Outline.entries(document)
        case .found: Found.entries(self)
        }
    }

    // MARK: what is known of a place

    /// The number of a paragraph, by its index; empty where it has none.
    func number(of paragraph: Int) -> String {
        guard document.body.paragraphs.indices.contains(paragraph) else { return "" }
        return document.body.paragraphs[paragraph].number.map(String.init) ?? ""
    }

    /// The paragraph in which a byte stands, as an index.
    func paragraph(at offset: Int) -> Int { text.flow.runs.isEmpty ? 0 : text.flow.runs[text.flow.run(at: offset)].paragraph }

    /// The number of the paragraph in which a byte stands.
    func number(at offset: Int) -> String {
        text.flow.runs.isEmpty ? "" : number(of: paragraph(at: offset))
    }

    /// The state of an item as it may be shown.
    public func state(of item: String) -> ItemState { ticks.shown(item) }

    /// The item at the reader's place: one whose words hold it, else the paragraph's duty.
    var itemHere: ChecklistItem? {
        if focus != .text, let line = currentLine(of: focus) { return line.item.flatMap(item) }
        if let exact = item(holding: text.cursor) { return exact }
        let duties = places(ofDutiesIn: text.paragraph)
        return duties.isEmpty || text.flow.runs.isEmpty ? nil : items[duties.lowerBound]
    }

    /// The current row of a list pane.
    public func currentLine(of pane: Pane) -> Line? {
        let lines = lines(of: pane)
        let current = lists[pane]?.current ?? 0
        return lines.indices.contains(current) ? lines[current] : nil
    }

    /// `1 of 4 open`, of what the cable asks.
    public var openWords: String {
        let asked = progress.count(.duty)
        let open = asked - progress.done(.duty)
        guard document.isRead, document.isWhole else {
            return (asked == 0 ? "nothing asked is known" : "\(open) of \(asked) open") + (document.isRead ? ", but not all was read" : " yet")
        }
        return asked == 0 ? "nothing is asked" : open == 0 ? "none of \(asked) open" : "\(open) of \(asked) open"
    }

    /// The time that goes with a duty, in words; empty where there is none.
    func when(_ duty: Int) -> String {
        time(for: duty).map { WhenWords.short(document.asks.times[$0], times[$0], document: document) } ?? ""
    }

    /// The item of a duty of kind `do`. Duties come first among the items, in order.
    func item(ofDuty index: Int) -> ChecklistItem? {
        var (low, high) = (0, items.count)
        while low < high {
            let middle = (low + high) / 2
            if items[middle].kind == .duty, items[middle].index < index { low = middle + 1 } else { high = middle }
        }
        return low < items.count && items[low].kind == .duty && items[low].index == index ? items[low] : nil
    }

    /// Times of one paragraph that are weighed against each other.
    private static let mostTimed = 64

    /// The time that goes with a duty, as an index: one inside its words, else one of the same paragraph that suits it and this post.
    func time(for duty: Int) -> Int? {
        let duty = document.asks.duties[duty]
        let suits: [TimeExpression.Kind]
        switch duty.kind {
        case .do: suits = [.notBefore, .due]
        case .may, .ifAsked: suits = [.notBefore]
        case .dont: suits = [.embargo]
        }
        // No paragraph of a cable gives so many: what of such a text belongs together is not looked for.
        let timed = document.asks.times(of: duty.paragraph)
        guard timed.count <= Session.mostTimed else { return nil }
        let all = timed.filter {
            suits.contains(document.asks.times[$0].kind) && times[$0]?.applies != false
        }
        guard !all.isEmpty else { return nil }
        if let inside = all.first(where: { duty.range.overlaps(document.asks.times[$0].range) }) { return inside }
        return all.first { index in
            let time = document.asks.times[index].range
            return !document.asks.duties(touching: time).contains { $0 != duty && $0.range.overlaps(time) }
        }
    }
}
