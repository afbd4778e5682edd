/// Rules for duties whose subject is the reader: "posts should", "Embassy is requested to", "you may".
extension Duties {
    /// "Posts should report", "Embassy Oslo must not discuss". Not: "should posts wish", "should have".
    func obligation(_ index: Int) -> DutyHit? {
        if opensCondition(index) { return inverted(index) }
        if let hit = listed(.do, index) ?? neededByUs(index) { return hit }
        guard let subject = reader.of(verb: index), let verb = verb(from: sentence.says(index + 1, "to") ? index + 2 : index + 1),
            isPost(subject)
        else { return nil }
        if isQualification(subject, verb.index) { return nil }
        if sentence.says(verb.index, "have"), isCompletion(verb.index) {
            return DutyHit(.do, anchor: index, verb: verb.index, addressees: subject.addressees)
        }
        return duty(.do, anchor: index, verb, subject)
    }

    /// "Candidates must achieve 48 months of service": what they are, not what they do.
    private func isQualification(_ subject: Subject, _ verb: Int) -> Bool {
        guard readers.sender == .navy,
            (subject.start..<subject.end).contains(where: { sentence.saying($0, anyOf: ["candidates", "applicants", "selectees"]) != nil })
        else { return false }
        return sentence.saying(verb, anyOf: ["achieve", "meet", "hold", "possess", "maintain", "attain", "have", "demonstrate", "qualify", "score"])
            != nil
    }

    /// "Observers may not:", "each post should:": a list says what.
    private func listed(_ kind: Duty.Kind, _ index: Int) -> DutyHit? {
        guard sentence.closing.contains(.colon), index + 3 >= sentence.count else { return nil }
        let isDenied = sentence.says(index + 1, "not")
        guard index + (isDenied ? 2 : 1) == sentence.count, let subject = reader.of(verb: index), isPost(subject) else { return nil }
        return DutyHit(isDenied || subject.isNegated ? .dont : kind, anchor: index, verb: index, addressees: subject.addressees)
    }

    /// "By August 16 each post should have reprinted its notices". Not: "posts should have reported it".
    private func isCompletion(_ have: Int) -> Bool {
        let phrases = TimePhrases(sentence: sentence)
        let isLed = (opening..<min(opening + 3, sentence.count)).contains { i in
            sentence.saying(i, anyOf: ["by", "not later than", "no later than", "nlt", "before"]).flatMap { phrases.phrase(at: $0) }?.hasDate == true
        }
        let isExpected = sentence.saying(have + 1, anyOf: ["received", "heard", "seen", "noticed", "been"]) != nil
        return isLed && !isExpected || sentence.isA(have + 1, .determiner) && hasDeadline(behind: have)
    }

    /// In a post's own cable a bare city is a government, but where something was asked of its post.
    private func isPost(_ subject: Subject) -> Bool { !subject.isBareName || readers.sender != .post || place.isOrder || place.last != nil }

    /// "Should you have questions": a condition.
    private func opensCondition(_ index: Int) -> Bool {
        if sentence.says(index - 2, "no"), sentence.isA(index - 3, .preposition), index + 1 < sentence.count { return true }
        guard sentence.says(index, "should"), index == 0 || !sentence.gap(index).isDisjoint(with: .clause) || sentence.isA(index - 1, .and) else {
            return false
        }
        return reader.group(at: index + 1) != nil || sentence.isA(index + 1, [.determiner, .pronoun])
    }

    /// "In no event should posts accept".
    static let inversions: Phrases = [
        "in no event", "under no circumstances", "in no case", "at no time", "at no point", "at no stage", "on no account",
    ]

    private func inverted(_ index: Int) -> DutyHit? {
        guard sentence.isA(index - 1, .and) || index >= 3 && sentence.isA(index - 2, .negative) else { return nil }
        if sentence.says(index - 1, "nor"), readers.sender == .department {
            let be = (index + 1..<max(index + 1, min(index + 10, sentence.count))).first { sentence.says($0, "be") }
            if let be, isDone(be + 1, true) { return DutyHit(.dont, anchor: index, verb: index) }
        }
        guard index >= 3, sentence.saying(index - 3, anyOf: Duties.inversions) == index || sentence.says(index - 2, "at no") else {
            return nil
        }
        guard let group = reader.group(at: index + 1), let verb = verb(from: group.end) else {
            // "Under no circumstances should the paper be left."
            let be = (index + 1..<min(index + 10, sentence.count)).first { sentence.says($0, "be") }
            guard readers.sender == .department, let be, isDone(be + 1, true) else { return nil }
            return DutyHit(.dont, anchor: index, verb: max(0, index - 3))
        }
        return duty(.do, anchor: index, Verb(index: verb.index, isDenied: true), group)
    }

    /// "Posts need to", "Embassy will need to". Not: "need not". From a post: "we need guidance by".
    func need(_ index: Int) -> DutyHit? {
        if sentence.saying(index, anyOf: ["need to", "needs to", "has to", "have to", "will need to", "will have to"]) != nil {
            if let hit = neededByUs(index) { return hit }
            let isWill = sentence.says(index, "will")
            guard !sentence.isA(index - 1, [.modal, .may]), !sentence.says(index - 1, "not"), let subject = reader.of(verb: index),
                !sentence.says(subject.start - 1, "what"), let verb = verb(from: index + (isWill ? 3 : 2))
            else { return nil }
            return duty(.do, anchor: index, verb, subject)
        }
        if let subject = haveUntil(index) { return DutyHit(.do, anchor: index, verb: index, addressees: subject.addressees) }
        if readers.sender == .department { return neededAnswer(index) }
        guard sentence.saying(index, anyOf: ["need", "needs"]) != nil, !sentence.says(index + 1, "not"),
            !sentence.classes.contains(.para)
        else { return nil }
        let isWould = sentence.says(index - 1, "would") || sentence.says(index - 1, "will") || sentence.says(index - 1, "shall")
        guard sender.of(verb: isWould ? index - 1 : index) != nil else { return nil }
        let clause = index + 1..<min(index + 6, sentence.count)
        guard
            sentence.first(.product, in: clause) != nil || isWould && (sentence.classes.contains(.bound) || sentence.first(.text, in: clause) != nil)
        else { return nil }
        return DutyHit(.do, anchor: index, verb: index, addressees: readers.asked)
    }

    /// "We need to know by June 20 whether", "we should have our instructions by June 20".
    private func neededByUs(_ index: Int) -> DutyHit? {
        guard readers.sender != .navy else { return nil }
        let isNeed = sentence.says(index, "need to") && sentence.saying(index + 2, anyOf: ["know", "learn", "hear", "have"]) != nil
        guard isNeed || sentence.saying(index + 1, anyOf: ["have", "receive"]) != nil, sender.of(verb: index) != nil else { return nil }
        let isAsked = !place.label.isEmpty || place.isOrder || readers.sender == .post || hasDeadline(behind: index)
        if isNeed {
            return isAsked ? DutyHit(.do, anchor: index, verb: index, addressees: readers.sender == .post ? readers.asked : []) : nil
        }
        guard sentence.isA(index, .modal), hasDeadline(behind: index),
            sentence.first(.product, in: index + 2..<min(index + 6, sentence.count)) != nil
        else { return nil }
        return DutyHit(.do, anchor: index, verb: index, addressees: readers.sender == .post ? readers.asked : [])
    }

    /// "Posts have until June 20 to reply".
    private func haveUntil(_ index: Int) -> Subject? {
        guard sentence.says(index, "have until") || sentence.says(index, "has until"), let subject = reader.of(verb: index),
            TimePhrases(sentence: sentence).phrase(at: index + 2)?.hasDate == true
        else { return nil }
        return subject
    }

    /// "Department needs Embassy's comments by", "we shall therefore need faxed copies by June 10", from the Department.
    private func neededAnswer(_ index: Int) -> DutyHit? {
        guard sentence.saying(index, anyOf: ["need", "needs"]) != nil, !sentence.says(index + 1, "not"), index + 1 < sentence.count else {
            return nil
        }
        var verb = index
        while sentence.isA(verb - 1, .adverb) { verb -= 1 }
        if ["would", "will", "shall"].contains(where: { sentence.says(verb - 1, $0) }) { verb -= 1 }
        guard sender.of(verb: verb) != nil || index <= 1 && sentence.words[index].isUpper else { return nil }
        var clause = index + 1..<min(index + 5, sentence.count)
        // "will need the final wording and your evaluation".
        if let your = (index + 1..<min(index + 9, sentence.count)).first(where: { sentence.says($0, "your") && sentence.isA($0 + 1, .product) }) {
            clause = index + 1..<your + 2
        }
        guard sentence.first(.product, in: clause) != nil else { return nil }
        let isReaders = clause.contains { i in
            sentence.says(i, "your") || readers.isReader(i, in: sentence) && (sentence.words[i].isPossessive || sentence.isA(i + 1, .product))
        }
        return isReaders || place.isOrder && hasDeadline(behind: index) ? DutyHit(.do, anchor: index, verb: index) : nil
    }

    /// "Posts are requested to", "Embassy is not authorized to", "Post is to". Not: "were asked to", "are not required to".
    func charge(_ index: Int) -> DutyHit? {
        guard !sentence.isA(index, .wasBeen), let verb = verb(from: index + 1) else { return nil }
        if sentence.isA(verb.index, [.asked, .allow]) { return charge(index, by: verb) }
        guard sentence.says(verb.index, "to"), let subject = reader.of(verb: index), let deed = self.verb(from: verb.index + 1) else { return nil }
        return duty(.do, anchor: index, Verb(index: deed.index, isDenied: deed.isDenied || verb.isDenied), subject)
    }

    private func charge(_ index: Int, by asked: Verb) -> DutyHit? {
        let allows = sentence.isA(asked.index, .allow)
        if !allows, asked.isDenied { return nil }
        if let hit = askedFor(index, asked.index) { return hit }
        // "Selectees will be required to stay": told of what comes.
        if readers.sender == .navy, sentence.says(index, "be"), sentence.says(index - 1, "will") { return nil }
        // "Units may be required to": a chance.
        if !allows, sentence.says(index, "be"), sentence.isA(index - 1, .may) { return nil }
        guard let to = behindAsked(asked.index) ?? terse(asked.index), let subject = reader.of(verb: index) ?? stranger(before: index) else {
            return nil
        }
        guard let deed = verb(from: to.index) else {
            // "Posts are requested to:".
            guard to.index == sentence.count, sentence.closing.contains(.colon) else { return nil }
            let isDenied = to.isDenied || asked.isDenied || isBarred(asked.index)
            return DutyHit(isDenied ? .dont : allows ? .may : .do, anchor: index, verb: index, addressees: subject.addressees)
        }
        let denied = to.isDenied || deed.isDenied || asked.isDenied || isBarred(asked.index)
        return duty(allows ? .may : .do, anchor: index, Verb(index: deed.index, isDenied: denied), subject)
    }

    /// "Oslo is asked for its opinion".
    private func askedFor(_ index: Int, _ asked: Int) -> DutyHit? {
        guard sentence.says(asked, "asked"), sentence.says(asked + 1, "for"), let subject = reader.of(verb: index),
            sentence.first(.product, in: asked + 2..<min(asked + 6, sentence.count)) != nil
        else { return nil }
        return DutyHit(.do, anchor: index, verb: min(asked + 2, sentence.count - 1), addressees: subject.addressees)
    }

    /// "forbidden to lend": no "not" is needed.
    private func isBarred(_ index: Int) -> Bool {
        sentence.saying(index, anyOf: ["forbidden", "prohibited", "barred", "precluded"]) != nil
    }

    private static let bars: [StaticString] = ["cautioned", "warned", "prohibited", "forbidden", "barred", "precluded", "advised", "discouraged"]

    /// Behind "requested to", "asked that they", "called upon to", "requested not to".
    private func behindAsked(_ index: Int) -> Verb? {
        if let end = sentence.saying(index + 1, "not to") { return Verb(index: end, isDenied: true) }
        if let end = sentence.saying(index + 1, "against") ?? sentence.saying(index + 1, "from"), sentence.saying(index, anyOf: Self.bars) != nil {
            return Verb(index: end, isDenied: true)
        }
        // "tasked with collecting".
        if sentence.says(index, "tasked with"), isGerund(index + 2) { return Verb(index: index + 2, isDenied: false) }
        var i = index + 1
        while sentence.isA(i, .adverb) || sentence.says(i, "upon") || sentence.says(i, "on") { i += 1 }
        // "is asked, if it has not yet done so, to return it".
        if sentence.gap(i).contains(.comma),
            let end = (i + 1..<max(i + 1, min(i + 12, sentence.count))).first(where: { sentence.gap($0).contains(.comma) }),
            sentence.says(end, "to")
        {
            i = end
        }
        if sentence.says(i, "to") { return Verb(index: i + 1, isDenied: false) }
        guard sentence.says(i, "that"), let group = reader.group(at: i + 1) else { return nil }
        return Verb(index: group.end, isDenied: group.isNegated)
    }

    /// Where the paragraph speaks to one addressee or is listed as action, whoever "is asked" there is one of his people.
    private func stranger(before index: Int) -> Subject? {
        if sentence.says(index - 1, "it"), readers.sender != .post || place.last != nil { return Subject(start: index, end: index) }
        guard !place.label.isEmpty || place.isDeclared || place.isAction, readers.sender == .department else { return nil }
        let start = sentence.start(of: index - 1, marks: .clause)
        guard index > 0, start < index, sentence.first([.said, .pronoun, .wasBeen], in: start..<index) == nil else { return nil }
        return sentence.words[start].isCapital && index - start <= 4 ? Subject(start: start, end: index) : nil
    }

    /// "AUTHORIZED PROCEED", "REQUESTED NOT DISCUSS": the "to" is left out.
    private func terse(_ index: Int) -> Verb? {
        guard sentence.words[index].isUpper else { return nil }
        let isDenied = sentence.says(index + 1, "not")
        let verb = isDenied ? index + 2 : index + 1
        return sentence.isA(verb, .order) ? Verb(index: verb, isDenied: isDenied) : nil
    }

    /// "POSTS REQUESTED TO REPORT", "EMBASSY NOT AUTHORIZED DISCUSS": the verb to be is left out.
    func briefCharge(_ index: Int) -> DutyHit? {
        let isNot = sentence.says(index - 1, "not")
        let subjectEnd = isNot ? index - 1 : index
        // "AMBASSADOR CALLED TO REVIEW": he paid a call.
        if sentence.says(index, "called"), !sentence.says(index + 1, "upon"), !sentence.says(index + 1, "on") { return nil }
        guard index > 0, sentence.words[index].isUpper, isNot || !sentence.isA(index - 1, [.be, .wasBeen, .adverb]),
            let to = behindAsked(index) ?? terse(index), sentence.says(index + 1, "to") || to.isDenied || to.index == index + 1,
            let subject = reader.of(verb: subjectEnd), subject.end == subjectEnd, let deed = verb(from: to.index)
        else { return nil }
        let isAllowed = sentence.says(index, "authorized")
        // "EMBASSY NOT REQUESTED TO": no duty at all.
        if isNot, !isAllowed { return nil }
        return duty(isAllowed ? .may : .do, anchor: index, Verb(index: deed.index, isDenied: deed.isDenied || to.isDenied || isNot), subject)
    }

    /// "Post may share", "Embassy may, at its discretion, inform", "you may not". Not: "posts may have heard", "in May".
    func permission(_ index: Int) -> DutyHit? {
        guard !isMonth(index) else { return nil }
        if let hit = listed(.may, index) ?? inverted(index) ?? pleaded(index) { return hit }
        guard let verb = verb(from: index + 1) else { return nil }
        if let hit = forbiddenToOurs(index, verb) { return hit }
        guard let subject = reader.of(verb: index) ?? referred(before: index) else { return permissionToDo(index, verb) }
        // "Questions on how they may follow up" permit nothing.
        let isInquired = ["how", "whether", "why"].contains { sentence.says(subject.start - 1, $0) }
        if isInquired, sentence.gap(subject.start).isDisjoint(with: .clause) { return nil }
        // A post does not permit the Department anything; it suggests, as it does to visitors: "you may wish to".
        let isVisitors = sentence.says(subject.start, "you") && sentence.saying(verb.index, anyOf: ["wish to", "want to"]) != nil
        let isCharged = sentence.isA(subject.start, .pronoun) && !place.charged.isEmpty && place.charged != readers.asked
        if readers.sender == .post, !isVisitors, !isCharged, !subject.isBareName, subject.addressees.isEmpty, place.label.isEmpty { return nil }
        let isRemark =
            sentence.says(verb.index, "wish to") && sentence.saying(verb.index + 2, anyOf: ["comment", "add", "supplement", "correct"]) != nil
        if !isPost(subject), !isRemark { return nil }
        if sentence.says(index, "can"), verb.isDenied || sentence.says(verb.index, "be") || subject.start > start(of: index) { return nil }
        let granted: [StaticString] = ["be approved", "be granted", "be authorized", "be permitted", "be allowed"]
        if sentence.saying(verb.index, anyOf: granted) != nil {
            return DutyHit(.may, anchor: index, verb: verb.index, addressees: subject.addressees)
        }
        // "Locally employed staff may be used."
        if sentence.says(verb.index, "be"), sentence.isA(subject.end - 1, .staff), isDone(verb.index + 1, verb.isDenied) {
            return DutyHit(verb.isDenied || subject.isNegated ? .dont : .may, anchor: index, verb: subject.start)
        }
        // "may subsequently be required to": what may come.
        let near = verb.index..<min(verb.index + 3, sentence.count)
        if near.contains(where: { sentence.saying($0, anyOf: ["be required", "be asked", "be directed"]) != nil }) { return nil }
        if sentence.isA(verb.index, [.state]) && !isCausative(verb.index) || sentence.says(verb.index, "be") { return nil }
        return duty(.may, anchor: index, verb, subject)
    }

    /// "May we lend the lamp?", in a post's cable.
    private func pleaded(_ index: Int) -> DutyHit? {
        guard readers.sender == .post, index == opening, sentence.says(index + 1, "we"), isQuestion else { return nil }
        return DutyHit(.do, anchor: index, verb: index, addressees: readers.asked)
    }

    private func isMonth(_ index: Int) -> Bool {
        let word = sentence.words[index]
        guard word.classes.contains(.month) else { return false }
        if word.isCapital, !word.isUpper, index > 0 { return true }
        let previous = index > 0 && sentence.words[index - 1].isNumber
        let next = index + 1 < sentence.count && sentence.words[index + 1].isNumber
        return previous || next
            || ["in", "of", "by", "until", "since", "last", "next", "early", "late", "mid", "through"].contains { sentence.says(index - 1, $0) }
    }

    /// "If Post wishes, it may": the word before stands for the reader.
    private func referred(before index: Int) -> Subject? {
        guard sentence.says(index - 1, "it") || sentence.says(index - 1, "they") else { return nil }
        guard let wish = discretion, wish < index else { return nil }
        return Subject(start: index - 1, end: index)
    }

    /// "If Post wishes", "at Post's discretion".
    var discretion: Int? {
        (0..<sentence.count).first { i in
            sentence.says(i, "discretion") || sentence.says(i, "if post wishes") || sentence.says(i, "if posts wish")
                || sentence.says(i, "if embassy wishes")
                || sentence.says(i, "if post desires") || sentence.says(i, "if desired") || sentence.says(i, "if you wish")
                || sentence.says(i, "if post so desires")
                || sentence.says(i, "if posts so desire") || sentence.says(i, "if the embassy wishes") || sentence.says(i, "if mission wishes")
        }
    }

    /// "A statement may be released on or after": no reader is named, but nobody else could do it.
    private func permissionToDo(_ index: Int, _ verb: Verb) -> DutyHit? {
        // "proposals which may be made", "if it may not be drawn up": a chance.
        let clause = start(of: index)
        if sentence.isA(index - 1, .joiner) || ["if", "unless", "whether", "when"].contains(where: { sentence.says(clause, $0) }) { return nil }
        if readers.sender == .department, place.last != nil, sentence.says(index, "may"), !verb.isDenied, isImpersonal(index, verb.index),
            sentence.saying(verb.index, anyOf: ["go forward", "go ahead", "proceed"]) != nil
        {
            return DutyHit(.may, anchor: index, verb: start(of: index))
        }
        let isPosts = !place.charged.isEmpty && place.charged != readers.asked
        let isGoingOn = place.last != nil && (sentence.says(index - 1, "it") || sentence.says(index - 1, "they") || isPosts)
        let isCan = sentence.says(index, "can") && readers.sender == .department && place.last != nil
        guard readers.sender == .department || readers.sender == .navy || isGoingOn, sentence.says(index, "may") || isCan,
            sentence.says(verb.index, "be"),
            let done = self.verb(from: verb.index + 1)?.index,
            isDone(
                done,
                verb.isDenied || sentence.says(index - 1, "it") && place.last != nil
                    || readers.sender == .navy && isNothing(start(of: index), before: index)), isImpersonal(index, done)
        else { return nil }
        let start = start(of: index)
        if isQuestions(start..<index, done: done) { return nil }
        return DutyHit(verb.isDenied || ["no", "nothing", "none"].contains { sentence.says(start, $0) } ? .dont : .may, anchor: index, verb: start)
    }

    /// "Department has no objection to Embassy sharing".
    func noObjection(_ index: Int) -> DutyHit? {
        if sentence.says(index, "object") { return notObjecting(index) }
        guard readers.sender == .department, sentence.says(index, "objection"), sentence.says(index - 1, "no"), sentence.says(index + 1, "to") else {
            return nil
        }
        guard sender.of(verb: index - 2) != nil || sentence.start(of: index, marks: .clause) == index - 1 || sentence.says(index - 3, "there is")
        else { return nil }
        return DutyHit(.may, anchor: index, verb: min(index + 2, sentence.count - 1))
    }
}
