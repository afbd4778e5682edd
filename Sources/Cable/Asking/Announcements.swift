/// Reads the list of action paragraphs that a cable gives itself: "see paras 5 through 7 and 10".
struct AnnouncementReader {
    let mentions: Mentions
    /// What was announced so far.
    private(set) var announcement: Announcement?
    /// The sentence before announced an action, so "Please see paragraph 3" belongs to it.
    private var isOpen = false

    init(mentions: Mentions) { self.mentions = mentions }

    /// The paragraphs that are listed.
    private var listed: Set<Int> = []

    /// True for a paragraph that is listed.
    func declares(_ number: Int) -> Bool { listed.contains(number) }

    /// How far down an announcement is looked for.
    static let reach = 5

    /// True when the sentence announces actions, or goes on with that.
    mutating func read(_ sentence: Sentence) -> Bool {
        guard sentence.paragraph < AnnouncementReader.reach,
            announcement == nil || announcement?.paragraph == sentence.paragraph || announcement?.declared.isEmpty == true
        else {
            return false
        }
        if sentence.opensParagraph { isOpen = false }
        let isPointer = isOpen && pointsOn(sentence)
        guard announces(sentence) || isPointer else {
            isOpen = false
            return false
        }
        isOpen = true
        let numbers = (0..<sentence.count).filter { sentence.isA($0, .para) }.compactMap { mentions.paragraphs(in: sentence, at: $0) }.flatMap(\.list)
        add(numbers, sentence)
        return true
    }

    /// "Post would welcome instructions; see para 5": the paragraphs it points to ask, not it. Not: "please reply; see para 1" in paragraph 1.
    func points(_ sentence: Sentence) -> Bool {
        let numbers = (0..<sentence.count).filter { sentence.isA($0, .para) }.compactMap { mentions.paragraphs(in: sentence, at: $0) }.flatMap(\.list)
        return !numbers.isEmpty && sentence.paragraph < 3 && !sentence.classes.contains(.please)
    }

    private mutating func add(_ numbers: [Int], _ sentence: Sentence) {
        var declared = announcement?.declared ?? []
        for number in numbers where listed.insert(number).inserted { declared.append(number) }
        if announcement?.paragraph != sentence.paragraph, announcement != nil, numbers.isEmpty { return }
        let start = announcement?.paragraph == sentence.paragraph ? announcement?.range.lowerBound : nil
        announcement = Announcement(
            paragraph: sentence.paragraph, declared: declared, range: (start ?? sentence.range.lowerBound)..<sentence.range.upperBound)
    }

    /// "Please see paragraph 3.", right behind.
    private func pointsOn(_ sentence: Sentence) -> Bool {
        guard sentence.classes.contains(.para) else { return false }
        if Subjects(sentence: sentence, readers: mentions.readers).group(at: 0) != nil { return true }
        if sentence.saying(1, anyOf: ["attention is drawn to", "attention is directed to", "attention is called to"]) != nil { return true }
        return (0..<min(4, sentence.count)).contains { sentence.says($0, "see") || sentence.says($0, "refer to") || sentence.isA($0, .para) }
    }

    private static let kinds: [StaticString] = [
        "action request", "action requests", "action cable", "action message", "action telegram", "action tasking", "action item", "action items",
        "action requested", "action required", "action is requested", "action is required", "actions are requested",
        "actions are required", "actions requested", "actions required", "action addressees", "action addressee", "action posts", "action for",
        "urgent action request",
        "action requests",
    ]
    private static let needs: [StaticString] = [
        "needs guidance", "need guidance", "needs instructions", "guidance request", "request for guidance", "request for instructions",
        "requests guidance",
    ]
    private static let pointing: [StaticString] = [
        "see", "contain", "contains", "contained", "provides", "gives", "includes", "include", "set", "outlined", "found", "detailed", "described",
        "listed", "refer",
        "in", "are", "at", "is", "follows", "read",
    ]

    /// An action is announced. Not: "no action is required", "response to action request".
    private func announces(_ sentence: Sentence) -> Bool {
        guard !sentence.classes.isDisjoint(with: [.action, .para]) else { return false }
        let all = 0..<sentence.count
        let isPointed = sentence.classes.contains(.para) && AnnouncementReader.pointing.contains { sentence.find($0, in: all) != nil }
        if labelsPlaces(sentence) { return true }
        for index in all where sentence.isA(index, .action) {
            if sentence.says(index - 1, "no") || sentence.says(index - 3, "response to") || sentence.says(index - 2, "response to") { return false }
            // What a conference agreed on.
            if sentence.says(index - 2, "follow up") || sentence.says(index - 1, "followup") { return false }
            let isKind =
                sentence.saying(index, anyOf: AnnouncementReader.kinds) != nil || sentence.says(index, "taskings") || sentence.says(index, "tasking")
            if isPointed, isKind || isLabel(sentence, index) || sentence.says(index - 1, "for") || sentence.says(index - 1, "request") { return true }
            if isKind, saysThisIs(sentence, before: index) { return true }
        }
        if pointsToRequests(sentence) { return true }
        return isPointed && sentence.find("see", in: all) != nil && AnnouncementReader.needs.contains { sentence.find($0, in: all) != nil }
    }

    private static let requests: Phrases = [
        "requests", "request", "instructions", "our requests", "specific requests", "specific instructions", "questions for posts",
        "guidance requests",
    ]

    /// In the first paragraphs: "Requests are found in paras 3 and 6", "posts' assistance is requested in para 4", "Post seeks answers; see para 5".
    private func pointsToRequests(_ sentence: Sentence) -> Bool {
        let sender = Subjects(sentence: sentence, readers: mentions.readers, wantsSender: true)
        let reader = Subjects(sentence: sentence, readers: mentions.readers)
        guard sentence.paragraph < 3, let para = sentence.first(.para, in: 0..<sentence.count), mentions.paragraphs(in: sentence, at: para) != nil,
            sentence.first([.wasBeen, .said], in: 0..<para) == nil
        else { return false }
        let isIn = sentence.gap(para).contains(.open) || ["in", "see", "at"].contains { [i = para - 1] in sentence.says(i, $0) }
        guard isIn else { return false }
        let start = sentence.isA(0, .determiner) ? 1 : 0
        if let end = sentence.saying(start, anyOf: AnnouncementReader.requests),
            (end..<min(end + 5, para)).contains(where: { sentence.isA($0, .be) || sentence.says($0, "appear") })
        {
            return true
        }
        // "This message tasks Embassy Lagos (paragraph 3)".
        if let tasks = sentence.first(.asks, in: 0..<para) ?? sentence.find("tasks", in: 0..<para), sentence.says(0, "this"),
            reader.group(at: tasks + 1) != nil
        {
            return true
        }
        if listsDeeds(sentence, reader) { return true }
        return (1..<max(1, para)).contains { i in
            if sentence.isA(i, .wanted), sentence.isA(i - 1, .be) {
                return sentence.first(.product, in: 0..<i) != nil
                    && (0..<i).contains { sentence.words[$0].isPossessive || reader.group(at: $0) != nil }
            }
            let asks =
                sentence.isA(i, .asks) || sentence.says(i, "needs") || sentence.says(i, "need") || sentence.says(i, "would welcome")
                || sentence.says(i, "would appreciate")
            return asks && sentence.first([.product, .action], in: i + 1..<min(i + 6, para)) != nil && sender.of(verb: i) != nil
        }
    }

    /// "Post action: paragraphs 3 through 6", "ACTION: OSLO PARA 3; OTHERS PARA 4". Not: "Action: Please see to what para 4 tells".
    private func labelsPlaces(_ sentence: Sentence) -> Bool {
        guard sentence.paragraph < 3, let label = (0..<min(2, sentence.count)).first(where: { sentence.isA($0, .action) }),
            sentence.gap(label + 1).contains(.colon), let para = sentence.first(.para, in: label + 1..<min(label + 5, sentence.count)),
            mentions.paragraphs(in: sentence, at: para) != nil
        else { return false }
        let reader = Subjects(sentence: sentence, readers: mentions.readers)
        var i = label + 1
        if sentence.says(i, "other") || sentence.says(i, "others") || sentence.says(i, "all") { i += 1 }
        return (reader.group(at: i)?.end ?? i) == para
    }

    /// "Posts are requested to inform the Ministry (para 4) and to report (para 6)": a place for each deed. Not: "to deliver the points (para 4)".
    private func listsDeeds(_ sentence: Sentence, _ reader: Subjects) -> Bool {
        let places = (0..<sentence.count).filter { sentence.isA($0, .para) && sentence.gap($0).contains(.open) }
        guard places.count > 1, places.allSatisfy({ !sentence.isA($0 - 1, [.text, .ref]) }),
            let asked = sentence.first(.asked, in: 0..<places[0]), sentence.isA(asked - 1, .be), sentence.says(asked + 1, "to")
        else { return false }
        return reader.of(verb: asked - 1) != nil
    }

    /// "ACTION: SEE PARA 4".
    private func isLabel(_ sentence: Sentence, _ index: Int) -> Bool { index == 0 && sentence.gap(1).contains(.colon) }

    /// "This is an", "this message is an", "this is n".
    private func saysThisIs(_ sentence: Sentence, before index: Int) -> Bool {
        let lead = max(0, index - 6)..<index
        guard let this = sentence.find("this", in: lead) else { return false }
        return (this + 1..<index).contains { ["is", "contains", "includes", "requests"].contains { [i = $0] in sentence.says(i, $0) } }
            && !lead.contains { sentence.says($0, "not") }
    }
}
