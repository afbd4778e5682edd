/// A duty as one sentence gives it, in word indices.
struct DutyHit {
    var kind: Duty.Kind
    /// The word whose rule found it.
    var anchor: Int
    /// Where its words begin: the verb the reader would carry out.
    var verb: Int
    var addressees: [String] = []
    var why: String

    init(_ kind: Duty.Kind, anchor: Int, verb: Int, addressees: [String] = [], why: String = "") {
        self.kind = kind
        self.anchor = anchor
        self.verb = verb
        self.addressees = addressees
        self.why = why
    }
}

/// What is known of the paragraph a sentence stands in.
struct Place {
    /// Headed "Action request", in whatever words.
    var isAction = false
    /// The announcement lists it.
    var isDeclared = false
    /// A duty was found in it before this sentence.
    var hasDuty = false
    /// The kind of the duty found last in it.
    var last: Duty.Kind?
    /// Whom that duty names.
    var charged: [String] = []
    /// Its items tell who is eligible, or what another office does.
    var isCriteria = false
    /// The addressees that a label ("For Lagos:") speaks to.
    var label: [String] = []

    /// Orders need no subject here.
    var isOrder: Bool { isAction || isDeclared || hasDuty || !label.isEmpty }
}

/// Reads the duties of one sentence. Every rule is a row: the class of word that wakes it, the words that explain it, and its function.
struct Duties {
    let sentence: Sentence
    let readers: Readers
    let place: Place
    /// The first word behind a label ("Action request:", "For Lagos:").
    let opening: Int
    let reader: Subjects
    let sender: Subjects

    init(_ sentence: Sentence, readers: Readers, place: Place, opening: Int) {
        self.sentence = sentence
        self.readers = readers
        self.place = place
        self.opening = opening
        reader = Subjects(sentence: sentence, readers: readers, goesOn: place.last != nil)
        sender = Subjects(sentence: sentence, readers: readers, wantsSender: true)
    }

    struct Rule {
        let wakes: WordClass
        let why: String
        let find: @Sendable (Duties, Int) -> DutyHit?
    }

    static let answerWanted = "an answer is asked for"

    static let rules: [Rule] = [
        Rule(wakes: .modal, why: "the reader should or must") { $0.obligation($1) },
        Rule(wakes: .need, why: "the reader needs to") { $0.need($1) },
        Rule(wakes: .need, why: "the reader will") { $0.will($1) },
        Rule(wakes: .be, why: "the reader is asked, instructed or authorized to") { $0.charge($1) },
        Rule(wakes: .asked, why: "the reader is asked to, in telegram style") { $0.briefCharge($1) },
        Rule(wakes: .asks, why: "the sender asks the reader") { $0.request($1) },
        Rule(wakes: .thanks, why: "the sender would be grateful") { $0.courtesy($1) },
        Rule(wakes: .please, why: "please") { $0.plea($1) },
        Rule(wakes: .may, why: "the reader may") { $0.permission($1) },
        Rule(wakes: .allow, why: "no objection") { $0.noObjection($1) },
        Rule(wakes: .modal, why: "something should, or should not, be done") { $0.passive($1) },
        Rule(wakes: .be, why: "something is, or is not, to be done") { $0.isToBe($1) },
        Rule(wakes: .embargo, why: "embargoed or prohibited") { $0.embargo($1) },
        Rule(wakes: .wanted, why: answerWanted) { $0.wanted($1) },
        Rule(wakes: .wish, why: "the sender wishes it of the reader") { $0.wish($1) },
        Rule(wakes: .vital, why: "it is important that the reader does") { $0.vital($1) },
        Rule(wakes: .might, why: "the reader could") { $0.might($1) },
        Rule(wakes: .allow, why: "it is left to the reader") { $0.leeway($1) },
        Rule(wakes: .asked, why: "it is requested that") { $0.requestedThat($1) },
        Rule(wakes: .be, why: "it is left to the reader") { $0.leftToReader($1) },
        Rule(wakes: .negative, why: "not for release") { $0.withheld($1) },
        Rule(wakes: .deadline, why: "an answer is due") { $0.deadline($1) },
        Rule(wakes: [.order, .orderOrNoun, .does], why: "an order in a paragraph that asks for action") { $0.order($1) },
    ]

    /// Whatever wakes a rule.
    private static let wakes = rules.reduce(into: WordClass()) { $0.formUnion($1.wakes) }
    static let triggers = wakes.subtracting([.order, .orderOrNoun, .be, .negative, .need, .might, .vital])

    /// What can wake a rule at all; the rest of the rules only looks at sentences that have one of these.
    static func concerns(_ classes: WordClass, _ place: Place, _ readers: Readers) -> Bool {
        if !classes.isDisjoint(with: triggers) || classes.contains(.query) { return true }
        if !classes.isDisjoint(with: [.be, .need]),
            !classes.isDisjoint(with: [.post, .staff, .asked, .allow]) || classes.contains([.done, .negative])
                || classes.contains([.doable, .negative])
        {
            return true
        }
        if readers.sender == .department, readers.isTelegraphic, classes.contains(.order) { return true }
        if readers.sender == .department, concernsTersely(classes) || classes.contains([.be, .negative]) && !classes.isDisjoint(with: .order) {
            return true
        }
        if readers.sender == .navy, classes.contains([.be, .product]), !classes.isDisjoint(with: [.done, .doable]) { return true }
        // Frequent words, which concern nobody unless somebody is named.
        if !classes.isDisjoint(with: [.might, .vital]), !classes.isDisjoint(with: [.post, .staff, .capital, .we, .crew]) { return true }
        if classes.contains([.negative, .publicity]) { return true }
        return (place.isOrder || readers.sender == .navy) && !classes.isDisjoint(with: [.order, .orderOrNoun])
    }

    /// Orders without a subject: "do not", "take no action", "report by Friday", "ADVISE SOONEST".
    private static func concernsTersely(_ classes: WordClass) -> Bool {
        guard !classes.isDisjoint(with: [.order, .orderOrNoun]) else { return false }
        if classes.contains(.negative), !classes.isDisjoint(with: [.does, .action]) { return true }
        return classes.contains(.haste) || classes.contains(.bound) && !classes.isDisjoint(with: [.month, .weekday, .part, .clock])
    }

    /// The duties of the sentence in order, at most one for each verb.
    func hits() -> [DutyHit] {
        var hits: [DutyHit] = []
        for index in 0..<sentence.count {
            let classes = sentence.words[index].classes
            if classes.isDisjoint(with: Duties.wakes) { continue }
            for rule in Duties.rules where !classes.isDisjoint(with: rule.wakes) {
                guard var hit = rule.find(self, index), hit.verb < sentence.count, !isAskedOfSelf(rule.wakes) else { continue }
                hit.why = rule.why
                if !hits.contains(where: { $0.verb == hit.verb || $0.anchor == hit.anchor }) { hits.append(hit) }
                break
            }
        }
        let tails = tails(of: hits)
        return prepared(tails.isEmpty ? hits : (hits + tails).sorted { $0.verb < $1.verb })
    }

    /// "Do posts have to return the lamps?": the sender's own question, unless it pleads.
    private func isAskedOfSelf(_ wakes: WordClass) -> Bool {
        readers.sender != .post && isQuestion && !wakes.isSubset(of: [.please, .thanks, .might, .asks])
    }

    /// "should deliver the note but not leave a copy", "authorized to inform, but not to discuss", "and leave no paper": a verb that is denied
    /// behind one that is not.
    private func tails(of hits: [DutyHit]) -> [DutyHit] {
        guard sentence.classes.contains(.negative) || sentence.classes.contains(.determiner) else { return [] }
        var tails: [DutyHit] = []
        for (number, hit) in hits.enumerated() where hit.kind == .do || hit.kind == .may {
            let next = number + 1 < hits.count ? min(hits[number + 1].anchor, hits[number + 1].verb) : sentence.count
            for index in hit.verb + 1..<max(hit.verb + 1, next)
            where sentence.isA(index, .and) || sentence.says(index, "without") || isLeavingOut(index) {
                guard let verb = isLeavingOut(index) ? index : deniedTail(index + 1) ?? excepted(index) ?? without(index), verb < next
                else { continue }
                tails.append(DutyHit(.dont, anchor: index, verb: verb, addressees: hit.addressees, why: hit.why))
                break
            }
        }
        return tails
    }

    private func deniedTail(_ index: Int) -> Int? {
        if sentence.says(index, "not"), !sentence.says(index + 1, "only"), !sentence.says(index + 1, "just"),
            let verb = verb(from: sentence.says(index + 1, "to") ? index + 2 : index + 1), sentence.isA(verb.index, .order), isDeed(verb.index),
            !sentence.isA(verb.index, .orderOrNoun) && !sentence.isA(verb.index, .query) || sentence.says(index + 1, "to")
                || sentence.isA(verb.index + 1, .determiner)
        {
            return verb.index
        }
        let isNone = sentence.says(index + 1, "no") && !sentence.isA(index + 2, .bound) && !sentence.says(index + 2, "more")
        return isNone && sentence.isA(index, .order) ? index : nil
    }

    /// "may leave the agreement, but not the side letter", "but not in writing". Not: "but not before June 5".
    private func excepted(_ index: Int) -> Int? {
        guard sentence.says(index, "but"), sentence.says(index + 1, "not") || sentence.says(index + 1, "never") else { return nil }
        var i = index + 2
        while sentence.saying(i, anyOf: ["rpt", "repeat", "not"]) != nil { i += 1 }
        let isThing = sentence.isA(i, [.determiner, .text, .product]) && !sentence.isA(i, .bound)
        return isThing || sentence.saying(i, anyOf: ["to the", "to any", "with", "in writing", "on paper"]) != nil ? index + 1 : nil
    }

    private static let slips: Phrases = [
        "discussing", "revealing", "disclosing", "mentioning", "implying", "suggesting", "committing", "attributing", "identifying", "naming",
        "leaving", "raising", "promising", "closing", "opening", "accepting", "agreeing", "signing", "linking", "giving", "indicating", "conceding",
        "appearing",
        "offering",
        "stating", "handing", "showing", "quoting", "citing", "divulging", "acknowledging", "endorsing", "prejudicing", "entering into",
    ]

    /// "should keep the channel open, without however discussing dates".
    private func without(_ index: Int) -> Int? {
        guard sentence.says(index, "without") else { return nil }
        var i = index + 1
        while sentence.isA(i, .adverb) { i += 1 }
        return sentence.saying(i, anyOf: Duties.slips) != nil ? index : nil
    }

    // MARK: If asked

    /// Guidance for the case that somebody asks is neither an order nor a permission.
    private func prepared(_ hits: [DutyHit]) -> [DutyHit] {
        guard readers.sender != .post,
            sentence.classes.contains(.query) || !hits.isEmpty && sentence.classes.contains(.condition) || opensWithCase
                || sentence.says(opening, "should"),
            let cue = contingency()
        else { return hits }
        let covered = hits.filter { $0.anchor > cue.start || cue.coversAll }
        // "If asked: The lamp is old."
        let isLabel = opening > 0 && cue.start < opening
        let isGuidance =
            isLabel || covered.contains { $0.kind != .dont } || Duties.guidance.contains { sentence.find($0, in: 0..<sentence.count) != nil }
        guard isGuidance || covered.contains(where: { $0.kind == .dont }) else { return hits }
        let own = covered.first { $0.kind == .do || $0.kind == .may } ?? covered.first
        var kept = hits.filter { hit in
            !covered.contains { $0.anchor == hit.anchor }
                || hit.kind == .dont && (sentence.says(hit.verb, "volunteered") || sentence.says(hit.verb, "volunteer") || hit.verb == 0)
        }
        let isVolunteered = own.map { own in kept.contains { $0.anchor == own.anchor } } ?? true
        kept.append(
            DutyHit(
                .ifAsked, anchor: cue.start, verb: isVolunteered ? opening : own?.verb ?? opening, addressees: own?.addressees ?? [],
                why: "guidance for the case that somebody asks"))
        return kept.sorted { $0.verb < $1.verb }
    }

    /// "In the event that journalists inquire".
    private var opensWithCase: Bool { Duties.cases.contains { sentence.says(opening, $0) } }
    private static let cases: [StaticString] = ["in the event", "in event", "in case"]

    private static let guidance: [StaticString] = [
        "use", "used", "guidance", "draw", "drawn", "basis", "respond", "say", "points", "answer", "language", "reply", "talking", "line", "refer",
    ]

    private static let ifCues: Phrases = [
        "if asked", "if raised", "if pressed", "if queried", "if questioned", "if and when asked", "if the question arises", "if the issue is raised",
        "if this is raised", "if the subject is raised", "if the question is raised", "if host government officials raise", "when asked",
        "if this issue is raised", "if asked-basis", "if-asked basis", "if asked basis",
        "if the matter is raised", "if it is raised", "if you are asked", "if posts are asked", "if post is asked", "if embassy is asked",
        "only if asked",
        "should the question arise", "should the issue arise", "should this be raised", "in the event of press", "in the event of media",
        "for use only if", "for use if", "used only if", "use only if",
        "who are asked", "who is asked", "who receive questions", "who receive inquiries", "who receive queries", "if any questions",
        "in the event of questions", "in the event of inquiries", "in the event of queries", "in case of press", "in case of questions",
    ]

    private static let onlyCues: Phrases = [
        "in response to questions", "in response to queries", "in response to inquiries", "in response to press", "in response to media",
        "in response to enquiries", "in answer to questions", "contingency guidance", "contingency press guidance", "contingency points",
        "response to query", "in response to specific", "in response to any", "contingency q", "contingency use", "for response to",
        "in reply to questions", "in reply to queries", "in reply to inquiries",
    ]

    /// Where the words "if asked" stand, and whether they cover the whole sentence.
    private func contingency() -> (start: Int, coversAll: Bool)? {
        for index in 0..<sentence.count {
            if sentence.saying(index, anyOf: Duties.ifCues) != nil { return (index, index > 1 && isTrailing(index)) }
            if sentence.saying(index, anyOf: Duties.onlyCues) != nil, !sentence.classes.contains(.wasBeen) { return (index, true) }
            if isAnswering(index) { return (index, true) }
            // "should take no initiative but may respond to questions": what stands before is no guidance.
            if isReplying(index) { return (max(0, index - 2), index < 4) }
            if isAskedFirst(index) { return (index, false) }
            if isAskedBySomebody(index) { return (index, index > 1 && isTrailing(index)) }
        }
        return nil
    }

    /// "in answer to inquiries", "in reply to any press questions". Not: "in response to posts' questions".
    private func isAnswering(_ index: Int) -> Bool {
        guard let noun = sentence.saying(index, anyOf: Duties.answering),
            let end = sentence.first([.modal, .may, .please, .wasBeen], in: noun..<sentence.count), !sentence.isA(end, .wasBeen)
        else { return false }
        let object = noun..<min(noun + 4, sentence.count)
        guard let asks = object.first(where: { sentence.saying($0, anyOf: Duties.questions) != nil }) else { return false }
        return !(noun..<asks).contains { readers.isReader($0, in: sentence) }
            && !(sentence.says(asks + 1, "from") && reader.group(at: asks + 2) != nil)
    }

    /// "should respond to press questions by saying". Not: "respond to the questions in para 4".
    private func isReplying(_ index: Int) -> Bool {
        guard sentence.isA(index - 1, [.modal, .may]), let noun = sentence.saying(index, anyOf: ["respond to", "reply to"]) else { return false }
        return (noun..<min(noun + 3, sentence.count)).contains { sentence.saying($0, anyOf: Duties.questions) != nil }
            && !sentence.isA(noun, .determiner) && !sentence.classes.contains(.para)
    }

    /// "Asked when flights will resume, posts should refer callers": a participle in place of "if asked".
    private func isAskedFirst(_ index: Int) -> Bool {
        guard index == opening, sentence.saying(index, anyOf: Duties.asking) != nil else { return false }
        let end = sentence.end(of: index, marks: [.comma])
        guard end < sentence.count, let group = reader.group(at: end) else { return false }
        return sentence.isA(group.end, [.modal, .may])
    }

    private static let answering: Phrases = ["in answer to", "in response to", "in reply to", "when answering", "in answering"]
    private static let asking: Phrases = ["asked", "pressed", "questioned", "queried"]
    private static let questions: Phrases = [
        "questions", "question", "queries", "query", "inquiries", "inquiry", "enquiries", "enquiry", "requests for comment",
        "requests for information",
    ]

    private static let raising: [StaticString] = [
        "ask", "asks", "asked", "inquire", "inquires", "raise", "raises", "raised", "query", "queries", "press", "presses", "pressed", "comes up",
        "come up", "arises", "arise", "question", "questions", "questioned", "challenged", "wonder", "wonders", "want to know", "wants to know",
        "wish to know", "wishes to know",
    ]
    private static let saying: [StaticString] = [
        "say", "respond", "reply", "answer", "state", "refer", "draw", "use", "note", "confirm", "indicate", "explain", "tell", "decline", "take",
        "acknowledge", "be drawn", "be used", "point out", "stress", "emphasize", "limit", "confine", "add", "comment",
    ]

    /// "if the press inquires, posts may say", "should the subject come up, you may respond". Not: "if the Ministry raises objections, report".
    private func isAskedBySomebody(_ index: Int) -> Bool {
        let isCase = Duties.cases.contains { sentence.says(index, $0) }
        guard isCase || sentence.isA(index, .condition),
            isCase || sentence.says(index, "if") || sentence.says(index, "should") || sentence.says(index, "when"),
            index == 0 || index == opening || !sentence.gap(index).isDisjoint(with: .clause) || sentence.says(index, "if")
        else { return false }
        let end = sentence.end(of: index, marks: .clause)
        let asks = (index + 1..<min(end, index + 10)).contains { i in
            guard sentence.saying(i, anyOf: Duties.raising) != nil else { return false }
            return i > index + 1 && !sentence.isA(i - 1, [.determiner, .preposition]) && !sentence.says(i + 1, "objections")
                && !sentence.says(i + 1, "concerns") && (!sentence.says(i + 1, "to ") || sentence.says(i + 1, "to know"))
        }
        let lines: [StaticString] = [
            "line is", "the line is", "our line is", "answer is", "the answer is", "our answer is", "response is", "the response is",
        ]
        if !asks, isClaimed(index, end) { return true }
        return asks && (sentence.saying(end, anyOf: lines) != nil || sentence.words.indices.contains { isSaying($0, outside: index..<end) })
    }

    private func isSaying(_ index: Int, outside clause: Range<Int>) -> Bool {
        guard !clause.contains(index) || index == clause.lowerBound, sentence.saying(index, anyOf: Duties.saying) != nil else { return false }
        var before = index - 1
        while sentence.isA(before, .adverb) { before -= 1 }
        // "should listen and say".
        if sentence.isA(before, .and), before > 1 { before -= 2 }
        // "ought to decline", "are asked to say".
        if sentence.says(before, "to"), sentence.isA(before - 1, [.modal, .asked, .allow, .be]) { before -= 1 }
        return sentence.isA(before, [.modal, .may, .please, .asked, .allow, .be]) || index == clause.upperBound
    }

    /// "should say so if asked": the condition stands behind its verb, without a clause of its own after it.
    private func isTrailing(_ index: Int) -> Bool {
        sentence.first([.modal, .may, .please], in: index..<sentence.count) == nil
    }
}
