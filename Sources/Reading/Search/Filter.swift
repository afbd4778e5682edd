import Cable

/// Which parts of the text are shown: whole paragraphs where they are numbered, single blocks where they are not.
public struct Filter: Sendable, Equatable {
    /// What they must contain.
    public let pattern: Pattern
    /// For every block whether it is shown.
    let shows: [Bool]
    /// How many parts are hidden, of how many.
    public let hidden: Int
    /// How many parts there are.
    public let count: Int
    /// `paragraphs`, or `lines` where nothing is numbered.
    public let noun: String

    /// The parts of `document` that hold one of `hits`, which rise; or, where it is inverted, those that hold none.
    init(_ pattern: Pattern, hits: [Range<Int>], in document: Document, isInverted: Bool) {
        let body = document.body
        var shows = [Bool](repeating: false, count: body.blocks.count)
        var (hidden, count, next) = (0, 0, 0)
        Filter.eachPart(of: body) { blocks in
            guard let start = blocks.lazy.compactMap({ document.pieces(of: body.blocks[$0]).first?.lowerBound }).first,
                let end = blocks.reversed().lazy.compactMap({ document.pieces(of: body.blocks[$0]).last?.upperBound }).first
            else { return }
            while next < hits.count, hits[next].upperBound <= start { next += 1 }
            let isShown = (next < hits.count && hits[next].lowerBound < end) != isInverted
            count += 1
            if isShown { for block in blocks { shows[block] = true } } else { hidden += 1 }
        }
        self.pattern = pattern
        self.shows = shows
        (self.hidden, self.count) = (hidden, count)
        noun = body.paragraphs.contains { $0.number != nil } ? "paragraphs" : "lines"
    }

    /// Every part, one after the other: of a text of short lines there are too many for a list.
    private static func eachPart(of body: Body, _ take: (Range<Int>) -> Void) {
        var next = 0
        for paragraph in body.paragraphs where paragraph.number != nil {
            let blocks = paragraph.blocks.clamped(to: next..<body.blocks.count)
            guard !blocks.isEmpty else { continue }
            for block in next..<blocks.lowerBound { take(block..<block + 1) }
            take(blocks)
            next = blocks.upperBound
        }
        for block in next..<max(next, body.blocks.count) { take(block..<block + 1) }
    }
}

/// What a filter leaves of a text, put together beside the session where that takes long.
public struct Sifted: Sendable {
    /// True where nothing matched.
    let isEmpty: Bool
    /// What is shown; nil where that is all, or nothing.
    let flow: Flow?
    /// The paragraphs that are folded in it.
    let folded: Set<Int>
    /// How long the source of the document was, in bytes.
    let length: Int

    init(_ pattern: Pattern, _ hits: [Range<Int>], _ document: Document, isInverted: Bool, folded: Set<Int>) {
        (isEmpty, self.folded, length) = (hits.isEmpty, folded, document.source.bytes.count)
        let filter = hits.isEmpty ? nil : Filter(pattern, hits: hits, in: document, isInverted: isInverted)
        flow = filter.flatMap { $0.hidden < $0.count ? Flow(document, filter: $0, folded: folded) : nil }
    }
}

extension Session {
    /// Shows only what matches; an empty pattern shows all again. The reader's place stays on the screen.
    mutating func filter(_ pattern: Pattern) -> [Effect] {
        guard !pattern.isEmpty else {
            showAll()
            return []
        }
        guard document.isComplete else {
            notice = Notice(kind: .warning, words: "The text is still being read: filter it when it is all here, or end the reading with Esc.")
            return []
        }
        search.keep(pattern)
        var (pattern, isInverted) = (pattern, false)
        if pattern.words.hasPrefix("!"), pattern.words.utf8.count > 1 {
            pattern.words.removeFirst()
            isInverted = true
        }
        if !pattern.isRegex, let words = searchText() {
            narrow(pattern, words.hits(pattern, ignoringCase: showsSentenceCase, limit: Int.max), isInverted)
            return []
        }
        do throws(Expression.Wrong) { if pattern.isRegex { _ = try Expression(pattern) } } catch {
            notice = Notice(kind: .warning, words: error.reason)
            return []
        }
        // What was left out of the hits would be hidden: all are wanted.
        let inquiry = search.inquire(pattern, in: document, ignoringCase: !pattern.isRegex && showsSentenceCase, limit: Int.max)
        search.running = nil
        filtering = Filtering(id: inquiry.id, pattern: pattern)
        return [.find(inquiry.sifting(isInverted: isInverted, folded: text.folded))]
    }

    /// A filter that is being made beside the session: it is put on when it is whole.
    struct Filtering: Sendable {
        let id: Int
        let pattern: Pattern
        var percent = 0
    }

    mutating func takeFiltered(_ percent: Int) {
        filtering?.percent = percent
        guard let open = filtering else { return }
        notice = Notice(kind: .information, words: "& \(open.pattern.spoken): \(percent) % of the text; Esc stops.")
    }

    /// A filter was made beside the session; of a text that has become another since, it is none.
    mutating func take(_ sifted: Sifted, of id: Int) {
        guard let open = filtering, open.id == id else { return }
        filtering = nil
        guard sifted.length == document.source.bytes.count else {
            notice = Notice(kind: .warning, words: "The text has changed meanwhile: \(key("only")) and Enter on the same words filter it.")
            return
        }
        narrow(open.pattern, sifted)
    }

    private mutating func narrow(_ pattern: Pattern, _ hits: [Range<Int>], _ isInverted: Bool) {
        narrow(pattern, Sifted(pattern, hits, document, isInverted: isInverted, folded: text.folded))
    }

    private mutating func narrow(_ pattern: Pattern, _ sifted: Sifted) {
        guard !sifted.isEmpty else {
            notice = Notice(kind: .warning, words: "Nothing matches \(pattern.quoted): all is shown.")
            return
        }
        guard let filter = sifted.flow?.filter else {
            notice = Notice(kind: .warning, words: "Everything matches \(pattern.quoted): all is shown.")
            return
        }
        text.filter(sifted, document)
        refind()
        notice = Notice(kind: .information, words: "\(filter.hidden) of \(filter.count) \(filter.noun) hidden; \(key("only")) and Enter show them.")
    }

    /// Everything is shown again, the reader's place where it was on the screen.
    mutating func showAll() {
        guard let filter = text.filter else {
            notice = Notice(kind: .information, words: "All is shown already: \(key("only")) and a word shows only what matches.")
            return
        }
        text.showAll(document)
        refind()
        notice = Notice(kind: .information, words: "All \(filter.count) \(filter.noun) are shown again.")
    }

    /// Hits count only where they are shown.
    private mutating func refind() {
        guard search.isOn, !search.pattern.isRegex, searchText() != nil else { return clearSearch() }
        let current = search.current.map { search.hits[$0] }
        _ = find(search.pattern, landingFrom: nil)
        search.current = current.flatMap { search.hits.firstIndex(of: $0) }
    }

    /// A jump leads only where something is shown: a fold that hides its goal is opened; a filter is lifted, and that is said.
    mutating func uncover(_ offset: Int) {
        unfold(at: offset)
        guard text.flow.isFiltered, !text.flow.shows(offset) else { return }
        showAll()
        notice = Notice(kind: .information, words: "That paragraph was hidden: all are shown again.")
    }

    /// `9 of 12 hidden`; empty where all is shown.
    public var filterWords: String { text.filter.map { "\($0.hidden) of \($0.count) hidden" } ?? "" }
}
