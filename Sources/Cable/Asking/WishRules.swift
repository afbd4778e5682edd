/// Rules for what is asked in a roundabout way: "your views would be appreciated", "we look to posts to", "it is important that posts".
extension Duties {
    private static let answers: [StaticString] = [
        "reply", "replies", "response", "responses", "report", "reports", "confirmation", "answer", "answers", "submission", "submissions",
    ]
    private static let favours: [StaticString] = [
        "guidance", "instructions", "instruction", "assistance", "approval", "authorization", "concurrence", "clearance", "support", "advice",
        "decision", "confirmation", "views", "comments", "response", "reply", "answer", "answers", "opinion", "opinions", "estimate", "permission",
        "authority", "funding", "funds", "clarification", "input", "information", "help",
    ]

    /// "Comments are requested", "your views would be appreciated", "GUIDANCE REQUESTED SOONEST". Not: "no reply is required",
    /// "comments requested by the Ministry", "was requested".
    func wanted(_ index: Int) -> DutyHit? {
        guard let end = wantedEnd(index), let noun = wantedNoun(index, end), !isForeignWant(index) else { return nil }
        let start = start(of: noun)
        let span = start..<end
        guard end - start <= 12, !["no", "neither", "their", "his", "her", "its"].contains(where: { sentence.says(start, $0) }),
            !sentence.says(start, "if"),
            sentence.first([.said, .wasBeen, .modal, .please, .asks, .joiner], in: span) == nil
        else { return nil }
        return DutyHit(.do, anchor: index, verb: start, addressees: readers.sender == .post ? readers.asked : [])
    }

    /// Behind the words that say what is wanted; nil where the verb is not one of wanting.
    private func wantedEnd(_ index: Int) -> Int? {
        var be = index - 1
        while be >= 0, sentence.isA(be, .adverb), !sentence.says(be, "not") { be -= 1 }
        let needsWould = sentence.isA(index, .thanks)
        let isLater = ["requested", "solicited", "invited", "sought"].contains { sentence.says(index, $0) }
        if sentence.says(be, "be"), sentence.says(be - 1, "also"), sentence.says(be - 2, "would") { return be - 2 }
        if sentence.says(be, "be"), sentence.says(be - 1, "would") || !needsWould && !isLater && sentence.says(be - 1, "will") { return be - 1 }
        if needsWould { return nil }
        if sentence.says(be, "is") || sentence.says(be, "are") { return be }
        guard sentence.says(index, "requested") || sentence.says(index, "solicited") || sentence.says(index, "desired"), be == index - 1, be >= 0,
            sentence.gap(index).isDisjoint(with: .clause)
        else { return nil }
        guard sentence.first([.be, .wasBeen, .modal, .may], in: index + 1..<sentence.count) == nil else { return nil }
        let isBound = sentence.isA(index + 1, .bound) || index + 1 == sentence.count || sentence.says(index + 1, "no later")
        return isBound || sentence.words[index].isUpper && sentence.says(index + 1, "on") ? index : nil
    }

    /// The product that is wanted, in the clause before `end`.
    private func wantedNoun(_ index: Int, _ end: Int) -> Int? {
        let start = start(of: end)
        guard let noun = (start..<max(start, end)).first(where: { sentence.isA($0, .product) }) else { return nil }
        let isOurs = (start..<end).contains { i in
            sentence.says(i, "your") || sentence.words[i].isPossessive && readers.isReader(i, in: sentence) || reader.group(at: i) != nil
        }
        if isOurs { return noun }
        let isRequired = sentence.says(index, "required") || sentence.says(index, "needed") || sentence.says(index, "essential")
        if readers.sender == .post {
            return (!isRequired || hasDeadline(behind: index)) && noun <= start + 3 && sentence.saying(noun, anyOf: Duties.favours) != nil
                && isOwnClause(start) ? noun : nil
        }
        guard noun <= start + 3, isOwnClause(start) else { return nil }
        return !isRequired || place.isOrder && hasDeadline(behind: index) || sentence.saying(noun, anyOf: Duties.answers) != nil ? noun : nil
    }

    /// The clause opens the sentence, or stands behind "and" or an opening "if" clause.
    private func isOwnClause(_ start: Int) -> Bool {
        start <= opening + 1 || sentence.gap(start).contains(.comma) || sentence.gap(start).contains(.semicolon) || sentence.isA(start - 1, .and)
    }

    /// "requested by the Ministry", "required by law", "requested in paragraph 6".
    private func isForeignWant(_ index: Int) -> Bool {
        if sentence.says(index + 1, "in"), sentence.isA(index + 2, .para) { return true }
        if sentence.says(index + 1, "under") || sentence.says(index + 1, "in order to") || sentence.says(index + 1, "to ") { return true }
        guard sentence.says(index + 1, "by") || sentence.says(index + 1, "from") else { return sentence.says(index + 1, "for entry") }
        let isTime = TimePhrases(sentence: sentence).phrase(at: index + 2) != nil || sentence.isA(index + 2, [.bound, .negative, .part])
        let isOurs = reader.group(at: index + 2) != nil || sender.group(at: index + 2) != nil
        return !isTime && !isOurs
    }

    /// "We look to posts to", "Department wishes Embassy to", "SUGGEST YOU APPROACH". Not: "Post recommends", "the Ministry wants".
    func wish(_ index: Int) -> DutyHit? {
        // "does not wish", "do not want".
        let isDenied = sentence.says(index - 1, "not") && (sentence.says(index - 2, "do") || sentence.says(index - 2, "does"))
        guard isDenied || !isNoun(index) else { return nil }
        let isAdvice = sentence.saying(index, anyOf: ["suggest", "suggests", "recommend", "recommends"]) != nil
        let isPrefer = sentence.says(index, "prefer") || sentence.says(index, "prefers")
        let isWould = sentence.says(index, "like") || isPrefer && sentence.says(index - 1, "would")
        let verb = isDenied ? index - 2 : isWould ? index - 1 : index
        if sentence.says(index, "like"), !sentence.says(verb, "would") { return nil }
        let isBrief = isAdvice && index == opening && index + 1 < sentence.count && !sentence.words[index].isPossessive
        guard isBrief || sender.of(verb: verb) != nil else { return nil }
        var object = index + 1
        while sentence.isA(object, .adverb) || sentence.says(object, "to") || sentence.says(object, "on") || sentence.says(object, "that")
            || sentence.says(object, "for")
        {
            object += 1
        }
        if let hit = forward(index) { return hit }
        if isDenied, readers.sender == .department, sentence.says(object, "we"), let deed = self.verb(from: object + 1), isDeed(deed.index) {
            return DutyHit(.dont, anchor: index, verb: deed.index)
        }
        guard let group = reader.group(at: object) else {
            return isAdvice && !isDenied ? advisedThing(index, object) : wishedProduct(index, object)
        }
        if sentence.says(index, "hope") || sentence.says(index, "hopes") {
            guard !isDenied, ["will", "can"].contains(where: { sentence.says(group.end, $0) }), let deed = self.verb(from: group.end + 1),
                sentence.isA(deed.index, [.order, .orderOrNoun])
            else { return nil }
            return duty(.do, anchor: index, deed, group)
        }
        // A post advises the visitors for whom it sets the scene.
        let isAdviser = readers.sender == .department || isBrief || sentence.says(group.start, "you")
        if isAdvice || isPrefer, !isDenied { return isAdviser ? advised(index, group) : nil }
        if isAdvice || isPrefer { return nil }
        guard sentence.says(group.end, "to") || sentence.says(group.end, "not to"), group.end + 1 < sentence.count else {
            return wishedProduct(index, object)
        }
        let isNot = sentence.says(group.end, "not to")
        guard let deed = self.verb(from: group.end + (isNot ? 2 : 1)) else { return nil }
        return duty(.do, anchor: index, Verb(index: deed.index, isDenied: deed.isDenied || isNot || isDenied), group)
    }

    /// "DEPARTMENT RECOMMENDS NOTE BE DELIVERED", "we suggest that the following points be made". Not: a post's recommendation.
    private func advisedThing(_ index: Int, _ object: Int) -> DutyHit? {
        guard readers.sender == .department,
            let be = (object..<min(object + 10, sentence.count)).first(where: { sentence.says($0, "be") }), be > object,
            sentence.first([.modal, .may, .joiner, .said, .wasBeen, .might], in: object..<be) == nil, !sentence.says(be - 1, "to"),
            sentence.saying(be + 1, anyOf: Duties.toldTo) != nil
                || !(object..<be).contains(where: { sentence.saying($0, anyOf: Duties.rulers) != nil })
        else { return nil }
        let isDenied = sentence.says(be - 1, "not") || sentence.says(object, "no")
        guard isDone(be + 1, isDenied) else { return nil }
        return DutyHit(isDenied ? .dont : .do, anchor: index, verb: object)
    }

    private static let toldTo: Phrases = ["informed", "told", "advised", "notified", "asked", "urged", "reminded", "encouraged", "approached"]
    /// Whose doings the Department only comments on.
    private static let rulers: Phrases = ["government", "ministry", "minister", "president", "parliament", "congress", "committee", "council"]

    /// "We look forward to receiving your report by June 20".
    private func forward(_ index: Int) -> DutyHit? {
        guard let object = sentence.saying(index, anyOf: ["look forward to receiving", "look forward to hearing", "look forward to having"]) else {
            return nil
        }
        let clause = object..<min(object + 5, sentence.count)
        let isReaders = clause.contains { sentence.says($0, "your") || readers.isReader($0, in: sentence) && sentence.words[$0].isPossessive }
        return isReaders && sentence.first(.product, in: clause) != nil ? DutyHit(.do, anchor: index, verb: object) : nil
    }

    /// "We suggest that posts coordinate", "we recommend that post not raise".
    private func advised(_ index: Int, _ group: Subject) -> DutyHit? {
        let isPolite = ["could", "should", "may", "might"].contains { sentence.says(group.end, $0) }
        guard let deed = verb(from: group.end + (isPolite ? 1 : 0)), sentence.isA(deed.index, [.order, .orderOrNoun]) || deed.isDenied else {
            return nil
        }
        return duty(.do, anchor: index, deed, group)
    }

    /// "We would like the Department's guidance".
    private func wishedProduct(_ index: Int, _ object: Int) -> DutyHit? {
        guard ["like", "desire", "desires", "want", "wants"].contains(where: { sentence.says(index, $0) }), readers.sender != .navy,
            !sentence.says(index - 1, "not")
        else { return nil }
        let clause = object..<min(object + 6, sentence.count)
        // "would like to thank posts for their reports".
        let isWished = !sentence.says(index + 1, "to") || sentence.saying(index + 2, anyOf: ["have", "receive", "get", "see", "hear"]) != nil
        guard isWished, sentence.first(.product, in: clause) != nil else { return nil }
        let isReaders = clause.contains { readers.isReader($0, in: sentence) || sentence.says($0, "your") }
        if readers.sender == .department, place.isOrder, sentence.says(index, "want"), hasDeadline(behind: index) {
            return DutyHit(.do, anchor: index, verb: object)
        }
        let isFavour = clause.prefix(2).contains { sentence.saying($0, anyOf: Duties.favours) != nil }
        guard isReaders || readers.sender == .post && isFavour else { return nil }
        return DutyHit(.do, anchor: index, verb: object, addressees: readers.sender == .post ? readers.asked : [])
    }

    /// "It is important that posts stress", "it is essential for Embassy to".
    func vital(_ index: Int) -> DutyHit? {
        guard readers.sender == .department || readers.sender == .navy, !sentence.says(index, "need"),
            (index - 3..<index).contains(where: { sentence.says($0, "it is") }), !sentence.says(index - 1, "not"),
            sentence.says(index + 1, "that") || sentence.says(index + 1, "for")
        else { return nil }
        // "It is essential that nothing be said."
        if sentence.says(index + 2, "nothing be") || sentence.says(index + 2, "no"),
            let be = (index + 3..<min(index + 8, sentence.count)).first(where: { sentence.says($0, "be") }), isDone(be + 1, true)
        {
            return DutyHit(.dont, anchor: index, verb: index + 2)
        }
        guard let group = reader.group(at: index + 2) else { return nil }
        let isFor = sentence.says(index + 1, "for")
        guard !isFor || sentence.says(group.end, "to"), let deed = verb(from: group.end + (isFor ? 1 : 0)),
            sentence.isA(deed.index, [.order, .orderOrNoun]) || deed.isDenied
        else { return nil }
        return duty(.do, anchor: index, deed, group)
    }

    /// "Posts could also raise the matter", "you might wish to": a suggestion. "Could the Department confirm?": a question that asks.
    func might(_ index: Int) -> DutyHit? {
        if index == opening, let group = reader.group(at: index + 1) { return asksPolitely(index, group) }
        guard readers.sender == .department, !sentence.says(index, "would"), !sentence.says(index, "can"), let group = reader.of(verb: index),
            !group.isBareName,
            group.start == start(of: index), let verb = verb(from: index + 1), !verb.isDenied, !sentence.isA(verb.index, .state),
            !sentence.says(verb.index, "be"), !sentence.says(index - 1, "they"), sentence.first([.wasBeen, .said], in: 0..<sentence.count) == nil
        else { return nil }
        return duty(.may, anchor: index, verb, group)
    }

    private func asksPolitely(_ index: Int, _ group: Subject) -> DutyHit? {
        guard isQuestion, let deed = verb(from: group.end), sentence.isA(deed.index, [.order, .orderOrNoun, .please]) else { return nil }
        return sentence.isA(deed.index, .please) ? nil : duty(.do, anchor: index, deed, group)
    }

    /// A question mark stands behind the sentence.
    var isQuestion: Bool {
        let end = sentence.range.upperBound
        return end < sentence.bytes.count && sentence.bytes[end] == 0x3F
    }

    private static let freedoms: Phrases = [
        "liberty", "discretion", "latitude", "flexibility", "authority", "judgment", "judgement", "approval", "permission",
    ]

    /// "Posts have the discretion to adapt", "Embassy is at liberty to share", "timing is left to post's discretion".
    func leeway(_ index: Int) -> DutyHit? {
        guard readers.sender == .department, sentence.saying(index, anyOf: Duties.freedoms) != nil
        else {
            return nil
        }
        if let to = verb(from: index + 1)?.index, sentence.says(to, "to"), let deed = verb(from: to + 1) {
            let start = sentence.start(of: index, marks: .clause)
            guard let have = (start..<index).last(where: { sentence.says($0, "have") || sentence.says($0, "has") || sentence.isA($0, .be) }),
                let group = reader.of(verb: have)
            else { return nil }
            let isDenied = (have..<index).contains { sentence.isA($0, .negative) }
            guard !isDenied || sentence.saying(index, anyOf: ["authority", "approval", "permission"]) != nil else { return nil }
            return duty(.may, anchor: index, Verb(index: deed.index, isDenied: isDenied || deed.isDenied), group)
        }
        let isLeft = (max(0, index - 5)..<index).contains {
            sentence.says($0, "left to") || sentence.says($0, "up to") || sentence.says($0, "leave") || sentence.says($0, "remain at")
                || sentence.says($0, "remains at") || sentence.says($0, "are at") || sentence.says($0, "is at")
        }
        let isReaders =
            sentence.words.indices.contains(index - 1) && sentence.words[index - 1].isPossessive && readers.isReader(index - 1, in: sentence)
        guard isLeft, isReaders || sentence.says(index - 1, "your"), sentence.first([.modal, .may, .please, .asked], in: 0..<sentence.count) == nil
        else { return nil }
        return DutyHit(.may, anchor: index, verb: start(of: index))
    }

    /// "It is requested that Post ascertain", "it is requested that the lamp not be lent".
    func requestedThat(_ index: Int) -> DutyHit? {
        guard sentence.says(index - 2, "it is") || sentence.says(index - 3, "it is") && sentence.isA(index - 1, .adverb), readers.sender != .post,
            sentence.says(index, "requested") || sentence.says(index, "asked"), sentence.says(index + 1, "that")
        else { return nil }
        if let group = reader.group(at: index + 2), let deed = verb(from: group.end) { return duty(.do, anchor: index, deed, group) }
        guard let be = (index + 3..<max(index + 3, min(index + 10, sentence.count))).first(where: { sentence.says($0, "be") }) else { return nil }
        let isDenied = sentence.says(be - 1, "not") || sentence.says(index + 2, "no")
        return isDone(be + 1, true) ? DutyHit(isDenied ? .dont : .do, anchor: index, verb: index + 2) : nil
    }

    /// "It is up to post whether to lend it", "the choice is yours".
    func leftToReader(_ index: Int) -> DutyHit? {
        guard readers.sender == .department, sentence.says(index, "is") else { return nil }
        let isYours = sentence.says(index + 1, "yours") && sentence.find("choice", in: 0..<index) != nil
        guard let to = sentence.saying(index + 1, anyOf: ["up to", "left to", "left for"]) else {
            return isYours ? DutyHit(.may, anchor: index, verb: start(of: index)) : nil
        }
        guard let group = reader.group(at: to), group.end < sentence.count, sentence.says(group.end, "to") || sentence.says(group.end, "whether")
        else { return nil }
        return DutyHit(.may, anchor: index, verb: start(of: index), addressees: group.addressees)
    }

    /// "NOT FOR RELEASE BEFORE", "NOT TO BE DISCLOSED".
    func withheld(_ index: Int) -> DutyHit? {
        guard readers.sender == .department, sentence.says(index, "not"), isWithheldPlace(index) else { return nil }
        var i = index + 1
        while sentence.says(i, "rpt") || sentence.says(i, "repeat") || sentence.says(i, "not") { i += 1 }
        let uses: [StaticString] = [
            "for release", "for publication", "for distribution", "for public release", "for discussion", "for attribution", "for press",
            "for dissemination", "for public use", "for further dissemination", "for transmission to",
        ]
        if sentence.saying(i, anyOf: uses) != nil { return DutyHit(.dont, anchor: index, verb: index) }
        if sentence.isA(index - 1, .be) || sentence.says(index - 2, "not") { return nil }
        guard let end = sentence.saying(i, "to be"), isDone(end, true) else { return nil }
        return DutyHit(.dont, anchor: index, verb: index)
    }

    /// At the head of a clause, or behind "this information is".
    private func isWithheldPlace(_ index: Int) -> Bool {
        if index == opening || !sentence.gap(index).isDisjoint(with: [.colon, .comma, .dash, .semicolon]) || sentence.isA(index - 1, .and) {
            return true
        }
        let start = start(of: index)
        return sentence.isA(index - 1, .be) && sentence.says(start, "this") || sentence.words[index].isUpper && index - start <= 3
    }

    /// "Posts will submit", "commands will ensure": an order, where orders are given.
    func will(_ index: Int) -> DutyHit? {
        if let hit = willWant(index) { return hit }
        // "will not repeat not" is said of what must not be.
        let isForbidden = sentence.says(index + 1, "not repeat not") || sentence.says(index + 1, "not rpt not")
        guard sentence.says(index, "will"), readers.sender == .navy || readers.sender == .department && (place.isOrder || isForbidden),
            let group = reader.of(verb: index), !group.isBareName, readers.sender != .navy || group.start == start(of: index),
            let verb = verb(from: index + 1), sentence.isA(verb.index, [.order, .orderOrNoun]), !sentence.isA(verb.index, .state),
            sentence.saying(verb.index, anyOf: ["find", "see", "receive", "note", "get", "begin", "start", "continue", "remain", "serve"]) == nil
        else { return nil }
        return duty(.do, anchor: index, verb, group)
    }
}
