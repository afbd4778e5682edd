/// Everything a cable asks, and gives to draw on.
func findAsks(source: Source, header: Header, body: Body, remarks: inout [Remark]) -> Asks {
    source.bytes.withUnsafeBufferPointer { buffer in
        var finder = AskFinder(bytes: Bytes(buffer: buffer), header: header, body: body)
        finder.run()
        remarks += finder.remarks
        return finder.asks
    }
}

/// Goes over the paragraphs once for texts and words, then asks the rules.
private struct AskFinder {
    let bytes: Bytes
    let header: Header
    let body: Body
    var asks = Asks()
    var remarks: [Remark] = []
    private var sentences: [[Sentence]] = []

    init(bytes: Bytes, header: Header, body: Body) {
        self.bytes = bytes
        self.header = header
        self.body = body
    }

    mutating func run() {
        asks.texts = QuotedTextScanner(bytes: bytes, body: body).texts()
        for text in asks.texts where !text.isClosed {
            remarks.append(Remark(.unclosedText, text.range, "A text that begins here has no end mark: it is taken to end with its paragraph."))
        }
        let reader = WordReader(bytes: bytes)
        let quoted = asks.texts.map(\.range)
        sentences = body.paragraphs.indices.map { reader.sentences(body, $0, quoted: quoted) }
        findMentions()
        findAnnouncement()
        for paragraph in body.paragraphs.indices { findDuties(paragraph) }
        findRequests()
        for paragraph in body.paragraphs.indices { findTimes(paragraph) }
        findLists()
        compare()
    }

    private mutating func findMentions() {
        let scanner = MentionScanner(header: header, body: body)
        asks.mentions = sentences.joined().flatMap(scanner.mentions).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// "This is an action cable; see paras 5 through 7 and 10": a sentence near the top that speaks of action and names paragraphs, or that
    /// is followed by one which does.
    private mutating func findAnnouncement() {
        for paragraph in body.paragraphs.indices.prefix(6) {
            var spoke = false
            for sentence in sentences[paragraph] {
                let isAction = sentence.words.contains { $0.text == "action" }
                let isPast = sentence.words.contains { ["response", "responds", "took", "taken"].contains($0.text) }
                if isAction || spoke, !isPast, !sentence.isQuoted {
                    let numbers = asks.mentions.filter { sentence.range.contains($0.range.lowerBound) }.flatMap { mention -> [Int] in
                        if case .paragraphs(let numbers) = mention.target { numbers } else { [] }
                    }
                    let isPointer =
                        isAction || sentence.text(sentence.words.startIndex) == "please" || sentence.text(sentence.words.startIndex) == "see"
                    if !numbers.isEmpty, isPointer, isAnnouncing(sentence) || spoke {
                        asks.announcement = Announcement(paragraph: paragraph, declared: numbers, range: sentence.range)
                        return
                    }
                }
                spoke = isAction && isAnnouncing(sentence)
            }
        }
    }

    private func isAnnouncing(_ sentence: Sentence) -> Bool {
        sentence.words.indices.contains { index in
            sentence.text(index) == "action"
                && (["cable", "request", "requests", "message", "telegram", "required", "requested", "items", "item"].contains(
                    sentence.text(index + 1))
                    || sentence.text(index - 1) == "for")
        }
    }

    private func isDeclared(_ paragraph: Int) -> Bool {
        guard let number = body.paragraphs[paragraph].number else { return false }
        return asks.announcement?.declared.contains(number) ?? false
    }

    /// True when the paragraph's heading says that it asks for action.
    private func isHeaded(_ paragraph: Int) -> Bool {
        guard let heading = body.paragraphs[paragraph].heading else { return false }
        let words = bytes.words(heading)
        return words.indices.contains { index in
            bytes.has("ACTION", at: words[index].lowerBound)
                && (index + 1 >= words.count || bytes.has("REQ", at: words[index + 1].lowerBound)
                    || bytes.has("ITEM", at: words[index + 1].lowerBound))
        } || words.first.map { bytes.has("REPORTING", at: $0.lowerBound) } ?? false
    }

    private mutating func findDuties(_ paragraph: Int) {
        let plain = sentences[paragraph].filter { !$0.isQuoted }
        let isKnown = isDeclared(paragraph) || isHeaded(paragraph)
        var found = plain.map { DutyRules(sentence: $0, isActionParagraph: isKnown).found() }
        if !isKnown, found.joined().contains(where: { $0.kind == .do || $0.kind == .may || $0.kind == .dont }) {
            found = plain.map { DutyRules(sentence: $0, isActionParagraph: true).found() }
        }
        if asks.announcement?.paragraph == paragraph, !isDeclared(paragraph) { return }
        var kinds: Set<Duty.Kind> = []
        for (sentence, duties) in zip(plain, found) {
            for one in duties where kinds.insert(one.kind).inserted { add(one, sentence) }
        }
    }

    private mutating func add(_ found: DutyRules.Found, _ sentence: Sentence) {
        let start = sentence.words[min(max(found.start, sentence.words.startIndex), sentence.words.endIndex - 1)].range.lowerBound
        let why =
            isHeaded(sentence.paragraph)
            ? "headed as an action; \(found.why)" : isDeclared(sentence.paragraph) ? "listed by the cable; \(found.why)" : found.why
        asks.duties.append(
            Duty(
                kind: found.kind, paragraph: sentence.paragraph, range: start..<sentence.range.upperBound, request: nil, condition: nil,
                addressedTo: [], why: why))
    }

    /// Requests: a paragraph with something to do, and those after it that are headed as its continuation.
    private mutating func findRequests() {
        let acting = Array(Set(asks.duties.filter { $0.kind == .do }.map(\.paragraph))).sorted()
        var runs: [[Int]] = []
        for paragraph in acting {
            if let last = runs.last?.last, paragraph == last + 1, continues(paragraph) {
                runs[runs.count - 1].append(paragraph)
            } else {
                runs.append([paragraph])
            }
        }
        asks.requests = runs.map { run in
            Request(paragraphs: run, addressedTo: [], why: asks.duties.first { $0.paragraph == run[0] && $0.kind == .do }?.why ?? "")
        }
        asks.duties = asks.duties.map { duty in
            let request = duty.kind == .dont ? nil : runs.firstIndex { $0.contains(duty.paragraph) }
            return Duty(
                kind: duty.kind, paragraph: duty.paragraph, range: duty.range, request: request, condition: duty.condition,
                addressedTo: duty.addressedTo, why: duty.why)
        }
    }

    private func continues(_ paragraph: Int) -> Bool {
        body.paragraphs[paragraph].heading.map { bytes.words($0).contains { bytes.has("CONT", at: $0.lowerBound) } } ?? false
    }

    private mutating func findTimes(_ paragraph: Int) {
        let duties = asks.duties.filter { $0.paragraph == paragraph }
        let isEmbargoed = duties.contains { duty in
            duty.kind == .dont && sentences[paragraph].contains { $0.range.contains(duty.range.lowerBound) && isAboutRelease($0) }
        }
        for sentence in sentences[paragraph] {
            let embargoedHere = sentence.words.contains { $0.text == "embargoed" }
            guard !sentence.isQuoted || embargoedHere else { continue }
            let hasDuty = duties.contains { sentence.range.overlaps($0.range) } || !sentence.isQuoted && holdsRule(sentence)
            let scanner = TimeScanner(
                sentence: sentence, dated: header.dateTimeGroup?.instant, hasDuty: hasDuty && !sentence.isQuoted,
                isEmbargo: isEmbargoed && !sentence.isQuoted || embargoedHere)
            asks.times += scanner.times()
        }
    }

    /// A sentence in which a rule finds something to do, though another of its kind stands before it in the paragraph.
    private func holdsRule(_ sentence: Sentence) -> Bool {
        asks.duties.contains { $0.paragraph == sentence.paragraph && $0.kind != .ifAsked }
            && !DutyRules(sentence: sentence, isActionParagraph: true).found().isEmpty
    }

    private func isAboutRelease(_ sentence: Sentence) -> Bool {
        sentence.words.contains { ["embargoed", "prohibited", "until", "release", "released"].contains($0.text) }
    }

    private mutating func findLists() {
        let scanner = ListScanner(bytes: bytes, body: body, texts: asks.texts)
        asks.recommendations = scanner.recommendations()
        asks.talkingPoints = scanner.talkingPoints()
        asks.questions = scanner.questions()
        asks.summary = scanner.section("SUMMARY", end: "END SUMMARY")
        asks.comment = scanner.section("COMMENT", end: "END COMMENT")
    }

    /// What the cable lists against what was found.
    private mutating func compare() {
        guard let announcement = asks.announcement else { return }
        let found = Set(asks.duties.filter { $0.kind == .do }.compactMap { body.paragraphs[$0.paragraph].number })
        let missing = announcement.declared.filter { !found.contains($0) }
        let extra = found.subtracting(announcement.declared).sorted()
        guard !missing.isEmpty || !extra.isEmpty else { return }
        var words = "The cable lists paragraphs \(announcement.declared.map(String.init).joined(separator: ", "))"
        if !missing.isEmpty { words += "; nothing asked was found in \(missing.map(String.init).joined(separator: ", "))" }
        if !extra.isEmpty { words += "; something is asked in \(extra.map(String.init).joined(separator: ", ")) too" }
        remarks.append(Remark(.actionMismatch, announcement.range, words + "."))
    }
}
