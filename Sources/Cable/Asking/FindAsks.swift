/// Everything a cable asks, and gives to draw on.
///
/// One pass over the text; a word that no rule knows is passed by. What stands in a quoted text, a quotation or a talking point is found like
/// the rest and then dropped: only at the end is it known where those end.
/// Nil where `goesOn`, which is told how much was read, says no.
func findAsks(source: Source, header: Header, body: Body, remarks: inout [Remark], while goesOn: (_ done: Int, _ all: Int) -> Bool) -> Asks? {
    var finder = AskFinder(source: source, header: header, body: body)
    guard finder.walk(while: goesOn) else { return nil }
    return finder.finish(&remarks)
}

/// Collects, paragraph by paragraph, what the rules find.
struct AskFinder {
    /// A duty with the word that proves it, to see whether that lies in a quoted text.
    struct Draft {
        var hit: DutyHit
        let paragraph: Int
        let anchor: Int
        private let place: Span
        private let conditional: Span?
        private let start: UInt32

        /// `start` is where its sentence begins.
        init(hit: DutyHit, paragraph: Int, anchor: Int, range: Range<Int>, condition: Range<Int>?, start: Int) {
            (self.hit, self.paragraph, self.anchor, place, conditional) = (hit, paragraph, anchor, Span(range), condition.map { Span($0) })
            self.start = UInt32(clamping: start)
        }

        var range: Range<Int> { place.range }
        var lead: Range<Int> { min(Int(start), range.lowerBound)..<range.lowerBound }
        var condition: Range<Int>? { conditional?.range }
    }

    let source: Source
    let header: Header
    let body: Body
    let readers: Readers
    private let mentions: Mentions
    private var announcements: AnnouncementReader
    private var marks = TextMarks()
    private var parts = Parts()
    private var lists: Lists
    private var drafts: [Draft] = []
    private var times: [(time: TimeExpression, anchor: Int, isQuotable: Bool)] = []
    private var found: [Mention] = []
    private var quotations: [Span] = []
    private var headed: [Int: Heading] = [:]

    /// What a paragraph's heading or first words say it is.
    struct Heading {
        var isAction = false
        var isContinued = false
        /// The words behind the label, which stand for the duty where no rule finds one.
        var rest: (range: Range<Int>, isPointer: Bool)?
    }

    // What is known at the sentence being read.
    private var place = Place()
    private var event: (phrase: TimePhrase, range: Range<Int>)?
    private var pending = Heading()
    /// The sentence says where the actions stand.
    private var isPointing = false
    /// The last block of a paragraph that is no heading.
    private var lastWords = (paragraph: -1, block: -1)

    init(source: Source, header: Header, body: Body) {
        self.source = source
        self.header = header
        self.body = body
        readers = Readers(header: header) { SenderOfText.guess(source, body) }
        mentions = Mentions(readers: readers, header: header, body: body)
        announcements = AnnouncementReader(mentions: mentions)
        lists = Lists(source: source, body: body, texts: [])
    }

    // MARK: The walk

    /// So many sentences are read between two looks whether they are still wanted.
    private static let stretch = 1024
    private var sentences = 0

    /// False where `goesOn` said no.
    mutating func walk(while goesOn: (Int, Int) -> Bool) -> Bool {
        let bytes = source.bytes
        return bytes.withUnsafeBufferPointer { walk(Bytes(buffer: $0), goesOn) }
    }

    private mutating func walk(_ bytes: Bytes, _ goesOn: (Int, Int) -> Bool) -> Bool {
        var reader = SentenceReader(bytes: bytes, serials: header.references.map(\.number.number))
        for index in body.paragraphs.indices {
            open(index)
            reader.opensParagraph = true
            for block in body.paragraphs[index].blocks.clamped(to: body.blocks.indices) {
                guard read(block, of: index, &reader, goesOn) else { return false }
            }
        }
        quotations += reader.quotations
        return true
    }

    private mutating func open(_ index: Int) {
        let paragraph = body.paragraphs[index]
        place = Place()
        event = nil
        place.isDeclared = paragraph.number.map { announcements.declares($0) } ?? false
        let isHeading = paragraph.number == nil && paragraph.blocks.allSatisfy { body.blocks[$0].kind == .heading }
        if !isHeading, pending.isAction {
            headed[index] = pending
            place.isAction = true
            pending = Heading()
        }
    }

    private mutating func read(_ index: Int, of paragraph: Int, _ reader: inout SentenceReader, _ goesOn: (Int, Int) -> Bool) -> Bool {
        let block = body.blocks[index]
        var pieces = body.pieces[block.pieces.clamped(to: body.pieces.indices)]
        if !block.marker.isEmpty, let first = pieces.first, first.contains(block.marker.lowerBound), block.marker.upperBound <= first.upperBound {
            pieces[pieces.startIndex] = block.marker.upperBound..<first.upperBound
        }
        let isSpoken = Lists.speaker(block, source, body) != nil
        if isSpoken, let first = pieces.first, let last = pieces.last, first.lowerBound < last.upperBound {
            quotations.append(Span(first.lowerBound..<last.upperBound))
        }
        reader.open(pieces, block: index, paragraph: paragraph, kind: block.kind)
        while reader.next() {
            sentences += 1
            if sentences % AskFinder.stretch == 0, !goesOn(reader.offset, body.range.upperBound) { return false }
            guard concerns(reader.glance, block.kind) else { continue }
            reader.cut()
            take(reader.sentence, hasSerial: reader.glance.hasSerial)
        }
        return true
    }

    /// What some reader wants to see; the rest of the text is passed by.
    private static let wakes: WordClass = [.para, .ref, .begin, .end, .quoteMark, .summary, .comment, .recommend, .action, .embargo, .deadline]

    private func concerns(_ glance: SentenceReader.Glance, _ kind: Block.Kind) -> Bool {
        let classes = glance.classes
        if kind == .heading || glance.hasLabel || glance.closesBlock && glance.closing.contains(.colon) { return true }
        if glance.words <= 12, classes.contains(.text) { return true }
        if glance.hasSerial || !classes.isDisjoint(with: AskFinder.wakes) { return true }
        if mayReport(classes, glance.words, glance.opensParagraph) { return true }
        return Duties.concerns(classes, place, readers) || classes.contains(.month) && (glance.hasClock || classes.contains(.clock))
    }

    /// "Report by immediate cable.": a paragraph that opens with few words.
    private func mayReport(_ classes: WordClass, _ words: Int, _ opensParagraph: Bool) -> Bool {
        opensParagraph && words <= 12 && readers.sender == .department && classes.contains([.orderOrNoun, .product])
    }

    /// One sentence goes past every reader that its words concern.
    private mutating func take(_ sentence: Sentence, hasSerial: Bool) {
        if sentence.kind == .heading { return takeHeading(sentence) }
        marks.read(sentence)
        parts.read(sentence)
        if readers.sender != .navy { lists.read(sentence) }
        if readers.sender == .navy, !place.isCriteria { place.isCriteria = Labels.isCriteria(sentence) }
        let announces = announcements.read(sentence)
        if !sentence.classes.isDisjoint(with: [.para, .ref]) || hasSerial {
            found += mentions.find(in: sentence, isAnnouncement: announces)
        }
        let opening = label(sentence)
        isPointing = announces && announcements.points(sentence)
        if Duties.concerns(sentence.classes, place, readers) || mayReport(sentence.classes, sentence.count, sentence.opensParagraph) {
            takeDuties(sentence, opening)
        } else {
            takeQuotedEmbargo(sentence)
        }
        if sentence.classes.contains(.month), !sentence.classes.isDisjoint(with: [.clock, .zone]), let told = Times.event(in: sentence) {
            event = told
        }
    }

    private mutating func takeHeading(_ sentence: Sentence) {
        parts.read(sentence, isInside: isInside(sentence))
        lists.read(sentence)
        if Labels.isAction(sentence, 0..<sentence.count) {
            pending = Heading(isAction: true, isContinued: Labels.isContinued(sentence, 0..<sentence.count))
        }
    }

    /// `BEGIN SUMMARY` over a text without a number, `¶1. SUMMARY` over a rule: the words of the part stand in the heading's own paragraph.
    private mutating func isInside(_ heading: Sentence) -> Bool {
        let paragraph = body.paragraphs[heading.paragraph]
        guard paragraph.number == nil || heading.opensParagraph else { return false }
        if lastWords.paragraph != heading.paragraph {
            lastWords = (heading.paragraph, paragraph.blocks.clamped(to: body.blocks.indices).last { body.blocks[$0].kind != .heading } ?? -1)
        }
        return lastWords.block > heading.block
    }

    /// Reads a label ("Action request:", "For Lagos:") and gives the index behind it.
    private mutating func label(_ sentence: Sentence) -> Int {
        let end = Labels.end(in: sentence)
        if sentence.opensParagraph || end > 0 { heading(sentence, end) }
        guard end > 0 else {
            if sentence.opensParagraph { place.label = [] }
            return 0
        }
        if let names = Labels.addressees(in: sentence, to: end, readers: readers) { place.label = names }
        return end
    }

    private mutating func heading(_ sentence: Sentence, _ end: Int) {
        let isWhole = end == 0 && sentence.opensParagraph && sentence.count <= 6
        let span = isWhole ? 0..<sentence.count : 0..<end
        guard Labels.isAction(sentence, span) || Labels.isObjective(sentence, span) else { return }
        place.isAction = true
        if Labels.isObjective(sentence, span) { return }
        var heading = headed[sentence.paragraph] ?? Heading()
        heading.isAction = true
        if sentence.opensParagraph { heading.isContinued = Labels.isContinued(sentence, span) }
        if !isWhole, heading.rest == nil {
            heading.rest = (
                sentence.source(end, sentence.count),
                isNoRequest(sentence, end) || sentence.says(end, "see") || sentence.says(end, "please see") || sentence.says(end, "none")
                    || sentence.says(end, "no ")
            )
        }
        headed[sentence.paragraph] = heading
    }

    /// "Next steps: The Department will", "Action: Embassy London": nothing is asked by the words behind the label.
    private func isNoRequest(_ sentence: Sentence, _ end: Int) -> Bool {
        if sentence.says(0, "next steps") { return true }
        let subject = sentence.isA(end, .determiner) ? end + 1 : end
        if readers.isSender(subject, in: sentence), sentence.find("will", in: subject..<min(subject + 4, sentence.count)) != nil { return true }
        return Subjects(sentence: sentence, readers: readers).group(at: end)?.end == sentence.count
    }

    private mutating func takeDuties(_ sentence: Sentence, _ opening: Int) {
        let duties = Duties(sentence, readers: readers, place: place, opening: opening)
        var hits = duties.hits()
        if isPointing { hits.removeAll { $0.kind == .do } }
        for index in hits.indices where hits[index].addressees.isEmpty { hits[index].addressees = place.label }
        for (index, hit) in hits.enumerated() {
            let end =
                index + 1 < hits.count && hits[index + 1].verb > hit.verb
                ? duties.start(of: min(hits[index + 1].anchor, hits[index + 1].verb)) : sentence.count
            let range = sentence.source(hit.verb, sentence.trimmed(end > hit.verb ? end : sentence.count, from: hit.verb))
            let condition = Conditions.range(in: sentence, verb: hit.verb)
            drafts.append(
                Draft(
                    hit: hit, paragraph: sentence.paragraph, anchor: sentence.words[hit.anchor].range.lowerBound, range: range, condition: condition,
                    start: sentence.range.lowerBound))
        }
        if hits.contains(where: { $0.kind == .do }) { place.hasDuty = true }
        if let last = hits.last { (place.last, place.charged) = (last.kind, last.addressees) }
        takeTimes(sentence, hits)
    }

    private mutating func takeQuotedEmbargo(_ sentence: Sentence) {
        if sentence.classes.contains(.embargo), sentence.classes.contains(.bound) { takeTimes(sentence, []) }
    }

    private mutating func takeTimes(_ sentence: Sentence, _ hits: [DutyHit]) {
        guard !hits.isEmpty || sentence.classes.contains(.embargo) else { return }
        let finder = Times(sentence, hits: hits, event: event, cable: header.dateTimeGroup?.instant, readers: readers)
        for time in finder.find(paragraph: sentence.paragraph) {
            times.append((time, sentence.range.lowerBound, time.kind == .embargo && sentence.classes.contains(.embargo)))
        }
    }

    // MARK: The end

    mutating func finish(_ remarks: inout [Remark]) -> Asks {
        var asks = Asks()
        asks.announcement = announcements.announcement
        asks.texts = (marks.texts(in: body) + implicitTexts()).sorted { $0.range.lowerBound < $1.range.lowerBound }
        lists = lists.with(asks.texts)
        (asks.summary, asks.comment) = parts.found(in: body)
        asks.talkingPoints = lists.talkingPoints()
        asks.recommendations = lists.recommendations()
        asks.questions = lists.questions()
        quotations += asks.texts.lazy.map { Span($0.range) }
        quotations += lists.points().lazy.map { Span($0) }
        let masks = Masks(quotations)
        quotations = []
        found.sort { $0.range.lowerBound < $1.range.lowerBound }
        (asks.mentions, found) = (found, [])
        asks.times = times.lazy.filter { !masks.covers($0.anchor) || $0.isQuotable }.map(\.time)
        times = []
        asks.texts.removeAll { $0.kind == TextMarks.inline }
        keep(masks, asks.summary)
        var kept: [Draft] = []
        swap(&kept, &drafts)
        kept.removeAll { isPointedAway($0, asks) }
        (asks.duties, asks.requests) = RequestBuilder(body: body, announcement: asks.announcement, headed: headed).build(&kept)
        let places = Set(asks.duties.map(\.paragraph))
        asks.times.removeAll { $0.kind != .embargo && !places.contains($0.paragraph) }
        remark(asks, &remarks)
        return asks
    }

    /// "Posts' assistance is requested with a visit. Requests are in paras 3 and 6": what is wanted stands there.
    private func isPointedAway(_ draft: Draft, _ asks: Asks) -> Bool {
        guard draft.hit.kind == .do, draft.hit.why == Duties.answerWanted, let announcement = asks.announcement,
            announcement.paragraph == draft.paragraph, let own = body.paragraphs[draft.paragraph].number, !announcement.declared.isEmpty
        else { return false }
        return announcement.declared.allSatisfy { $0 > own } && !asks.times.contains { $0.paragraph == draft.paragraph }
    }

    /// Lettered points behind "the following talking points:" are a text that nothing marks.
    private func implicitTexts() -> [QuotedText] {
        // A paragraph is looked through once, however many such words stand in it.
        var holdsPoints: [Int: Bool] = [:]
        return lists.intros.filter { $0.kind == .points }.compactMap { intro in
            let isLettered = holdsPoints[intro.paragraph] ?? (lists.lettered(in: intro.paragraph).count > 2)
            holdsPoints[intro.paragraph] = isLettered
            let paragraph = body.paragraphs[intro.paragraph]
            guard isLettered, let piece = body.pieces[body.blocks[intro.block].pieces].last,
                piece.upperBound < paragraph.range.upperBound
            else { return nil }
            return QuotedText(
                kind: "talking points", paragraph: intro.paragraph, title: nil, isClosed: false, range: piece.upperBound..<paragraph.range.upperBound)
        }
    }

    /// Duties outside quoted words; a summary repeats what the paragraphs ask, so it counts only where they ask nothing.
    private mutating func keep(_ masks: Masks, _ summary: [Int]) {
        drafts.removeAll { masks.covers($0.anchor) }
        let skipped = Set(summary.filter { headed[$0]?.isAction != true })
        guard drafts.contains(where: { $0.hit.kind == .do && !skipped.contains($0.paragraph) }) else { return }
        drafts.removeAll { skipped.contains($0.paragraph) }
    }

    private func remark(_ asks: Asks, _ remarks: inout [Remark]) {
        for place in lists.tooLong() {
            remarks.append(Remark(.leftOut, place, "A list that begins here is longer than any cable's: its items are text, and cannot be ticked."))
        }
        for text in asks.texts where !text.isClosed {
            remarks.append(Remark(.unclosedText, text.range, "A text that begins here has no end mark: it is taken to end with its paragraph."))
        }
        guard let announcement = asks.announcement, !announcement.declared.isEmpty else { return }
        let found = Set(asks.requests.flatMap(\.paragraphs).compactMap { body.paragraphs[$0].number })
        let missing = announcement.declared.filter { !found.contains($0) }.sorted()
        let extra = found.subtracting(announcement.declared).sorted()
        guard !missing.isEmpty || !extra.isEmpty else { return }
        var words = "The cable lists paragraphs \(announcement.declared.map(String.init).joined(separator: ", "))"
        if !missing.isEmpty { words += "; nothing asked was found in \(missing.map(String.init).joined(separator: ", "))" }
        if !extra.isEmpty { words += "; something is asked in \(extra.map(String.init).joined(separator: ", ")) too" }
        remarks.append(Remark(.actionMismatch, announcement.range, words + "."))
    }
}
