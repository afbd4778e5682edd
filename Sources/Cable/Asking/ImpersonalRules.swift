/// Rules for duties whose subject is a thing, or nobody: "no paper should be left behind", "the text is not to be released".
extension Duties {
    /// "No paper should be left behind", "the chapter should be placed there", "replies should reach". Not: "should be seen as", "must be received".
    func passive(_ index: Int) -> DutyHit? {
        guard readers.sender != .unknown || place.isAction, let verb = verb(from: index + 1) else { return nil }
        let start = start(of: index)
        if readers.sender == .department, sentence.says(index - 1, "there"), sentence.says(verb.index, "be no"), isForbidden(verb.index + 2) {
            return DutyHit(.dont, anchor: index, verb: verb.index)
        }
        guard start < index, reader.of(verb: index) == nil else { return nil }
        if let hit = dated(index, start, verb) { return hit }
        let isNone = isNothing(start, before: index)
        let isProduct = sentence.first(.product, in: start..<index) != nil
        if sentence.says(verb.index, "be"), isQuestions(start..<index, done: verb.index + 1) || lasts(verb.index + 1) { return nil }
        if let hit = unpassive(index, start, verb, isProduct) { return hit }
        guard readers.sender != .post || place.isAction, sentence.says(verb.index, "be"), let done = self.verb(from: verb.index + 1),
            isSubmitted(done.index, index)
                || isDone(done.index, verb.isDenied || done.isDenied || isNone || readers.sender == .navy && hasDeadline(behind: done.index)),
            isImpersonal(index, done.index)
        else { return nil }
        let isSecret = (verb.isDenied || done.isDenied || isNone) && sentence.classes.contains(.publicity)
        let isStrict = !isSecret && sentence.says(index, "must") && !isSubmitted(done.index, index) || sentence.says(index, "shall")
        let isDenied = verb.isDenied || done.isDenied || isNone
        let isDue = place.isOrder && (isProduct || isDenied || hasDeadline(behind: done.index))
        // "It may be shortened but must not be softened": the subject is another verb's too.
        let isShared = sentence.first([.may, .modal], in: start..<index) != nil
        let isAgain = isShared && isDenied && isProduct && readers.sender == .department
        guard !isStrict || isDue || isAgain || readers.sender == .navy else { return nil }
        return DutyHit(isDenied ? .dont : .do, anchor: index, verb: isShared ? index : start)
    }

    /// "Nominations must be received by the Department no later than": the reader's work, with its time.
    private func isSubmitted(_ done: Int, _ modal: Int) -> Bool {
        guard sentence.saying(done, anyOf: ["received", "submitted", "sent", "forwarded", "transmitted", "returned", "reported"]) != nil,
            sentence.first(.product, in: start(of: modal)..<modal) != nil || readers.sender == .navy
        else { return false }
        let behind = done + 1..<sentence.count
        let isHere = behind.contains {
            sentence.isA($0, .capital) && sentence.isA($0 - 1, [.preposition, .determiner]) || sentence.says($0 - 1, "by") && isOffice($0)
        }
        let isTimed = behind.contains { i in
            sentence.says(i, "nlt") || sentence.says(i, "no later than") || sentence.says(i, "not later than")
                || sentence.says(i, "by") && TimePhrases(sentence: sentence).phrase(at: i + 1)?.hasDate == true
        }
        return readers.sender == .navy && isTimed || isHere && isTimed || sentence.says(done, "submitted") && isTimed && place.isOrder
    }

    /// Those who take no orders: what they "should" asks nothing of the reader.
    static let sovereigns: Phrases = [
        "government", "governments", "ministry", "minister", "ministers", "parties", "party", "members", "states", "countries", "committee",
        "president", "carriers", "banks", "parliament", "congress", "commission", "council", "senate", "secretariat", "companies", "company",
    ]

    /// What becomes of a thing that is to be done.
    private static let happenings: Phrases = ["take place", "be held", "be completed", "be complete", "be finished", "occur", "be concluded"]

    /// "Signature ought to take place prior to May 16"; behind a label "all who leave must be out of the country by 6:00 p.m.".
    private func dated(_ index: Int, _ start: Int, _ verb: Verb) -> DutyHit? {
        guard readers.sender == .department, !verb.isDenied, place.isOrder else { return nil }
        let deed = sentence.says(verb.index, "to") ? verb.index + 1 : verb.index
        let isHappening = sentence.saying(deed, anyOf: Duties.happenings) != nil
        guard isHappening || !place.label.isEmpty && sentence.says(deed, "be") else { return nil }
        guard isPlain(start..<index), !(start..<index).contains(where: { sentence.saying($0, anyOf: Duties.sovereigns) != nil }) else { return nil }
        return hasDeadline(behind: index) ? DutyHit(.do, anchor: index, verb: start) : nil
    }

    /// "Interim replies from Oslo should reach", "any release should not precede".
    private func unpassive(_ index: Int, _ start: Int, _ verb: Verb, _ isProduct: Bool) -> DutyHit? {
        if verb.isDenied, sentence.says(verb.index, "precede"), sentence.first(.publicity, in: start..<index) != nil {
            return DutyHit(.dont, anchor: index, verb: start)
        }
        let isPaper = sentence.first(.text, in: start..<index) != nil || sentence.find("aide", in: start..<index) != nil
        if verb.isDenied, readers.sender == .department, place.isOrder, isProduct || isPaper,
            sentence.saying(verb.index, anyOf: ["mention", "refer", "state", "include", "contain", "name", "imply", "suggest", "identify"]) != nil
        {
            return DutyHit(.dont, anchor: index, verb: start)
        }
        let reachesUs: [StaticString] = ["reach us", "reach post", "reach embassy", "reach department", "reach mission", "reach the department"]
        if readers.sender == .department, reader.group(at: verb.index + 1) != nil { return nil }
        let isHere =
            readers.sender == .department && sentence.says(verb.index, "reach") && isOffice(verb.index + 1) && hasDeadline(behind: verb.index)
        guard isProduct, readers.sender == .department || readers.sender == .navy || readers.sender == .post && place.hasDuty,
            sentence.says(index, "should") || isHere || place.isOrder && sentence.saying(verb.index, anyOf: reachesUs) != nil
        else { return nil }
        let named = (start..<index).lazy.compactMap { i in
            sentence.says(i, "for") || sentence.says(i, "from") ? readers.name(at: i + 1, in: sentence) : nil
        }.first
        guard named != nil || ["reach", "arrive", "include", "contain", "reference", "slug"].contains(where: { sentence.says(verb.index, $0) }) else {
            return nil
        }
        guard named == nil || sentence.isA(verb.index, [.order, .orderOrNoun]) || sentence.says(verb.index, "reach") else { return nil }
        return DutyHit(verb.isDenied ? .dont : .do, anchor: index, verb: start, addressees: named.map { [$0.addressee] } ?? [])
    }

    /// "No part of them is to be shown", "the text is not to be released", "nobody is to learn of the visit". Behind a label: "any team is to stay".
    func isToBe(_ index: Int) -> DutyHit? {
        if let hit = neverToBe(index) { return hit }
        guard readers.sender == .department || readers.sender == .navy, sentence.says(index, "is") || sentence.says(index, "are"),
            let verb = verb(from: index + 1),
            sentence.says(verb.index, "to"), let deed = self.verb(from: verb.index + 1)
        else { return nil }
        let start = start(of: index)
        let isNone = isNothing(start, before: index)
        let isDenied = verb.isDenied || deed.isDenied || isNone
        guard sentence.says(deed.index, "be") else { return isTo(index, deed.index, isDenied: isDenied, isNone: isNone) }
        guard let done = self.verb(from: deed.index + 1), isDone(done.index, true), isImpersonal(index, done.index) else { return nil }
        if isDenied || done.isDenied { return DutyHit(.dont, anchor: index, verb: start) }
        guard place.isOrder || readers.sender == .navy, sentence.first(.product, in: start..<index) != nil || hasDeadline(behind: done.index)
        else { return nil }
        return DutyHit(.do, anchor: index, verb: start)
    }

    /// The words before a verb tell no law and nobody's words.
    private func isPlain(_ span: Range<Int>) -> Bool {
        sentence.first(.said, in: span) == nil && !namesLaw(span)
            && !span.contains { i in ["whether", "if", "how", "why"].contains { sentence.says(i, $0) } }
    }

    private func isTo(_ index: Int, _ deed: Int, isDenied: Bool, isNone: Bool) -> DutyHit? {
        let start = start(of: index)
        guard sentence.isA(deed, [.order, .orderOrNoun]) || isDenied && isDeed(deed), isPlain(start..<index), start < index,
            !sentence.isA(start, .pronoun)
        else { return nil }
        if isDenied {
            let isStern = sentence.gap(index + 1).isDisjoint(with: .clause) && sentence.says(index + 1, "under no circumstances")
            guard isNone || isStern || place.isOrder else { return nil }
            return DutyHit(.dont, anchor: index, verb: start)
        }
        guard !place.label.isEmpty, !(start..<index).contains(where: { sentence.saying($0, anyOf: Duties.sovereigns) != nil }) else { return nil }
        return DutyHit(.do, anchor: index, verb: deed)
    }

    /// The first word of the clause that `index` stands in, behind "and" and the like.
    func start(of index: Int) -> Int {
        var start = max(sentence.start(of: index, marks: .clause), min(opening, index))
        while start < index, sentence.isA(start, [.and, .adverb]) || sentence.says(start, "that") { start += 1 }
        return start
    }

    /// Nobody is named who could be meant in the reader's place.
    func isImpersonal(_ index: Int, _ done: Int) -> Bool {
        let start = sentence.start(of: index, marks: .semicolon)
        guard sentence.first(.said, in: start..<index) == nil, !sentence.says(index - 1, "whether"), !isLaw(start..<index) else { return false }
        if (start..<index).contains(where: { sentence.saying($0, anyOf: Duties.reportings) != nil }) { return false }
        let clause = self.start(of: index)
        if (clause..<index).contains(where: { ["whether", "who", "if", "how"].contains { [i = $0] in sentence.says(i, $0) } && $0 > clause }) {
            return false
        }
        if sentence.saying(
            done,
            anyOf: [
                "taken for granted", "taken seriously", "taken into account", "taken as", "taken to mean", "read as", "read to mean", "seen as",
                "understood as",
            ]) != nil
        {
            return false
        }
        if sentence.says(done + 1, "by"), TimePhrases(sentence: sentence).phrase(at: done + 2) != nil || sentence.says(done + 2, "the end") {
            return true
        }
        // "by limiting attendance": a means, nobody's doing.
        if sentence.says(done + 1, "by"), isGerund(done + 2) || isMeans(done + 2) { return true }
        return !sentence.says(done + 1, "by") || readers.isReader(done + 2, in: sentence) || sender.group(at: done + 2) != nil
    }

    /// "Under Jordanian law an object may not be", "the draft provides that products may not be".
    private func isLaw(_ span: Range<Int>) -> Bool {
        if namesLaw(span) { return true }
        guard let that = span.first(where: { sentence.says($0, "that") && $0 > 0 && !sentence.isA($0 - 1, [.text, .product]) }) else { return false }
        let isTold = ["note", "ensure", "remind", "reminded", "advised", "cautioned", "warned", "stress", "emphasize", "remember", "sure"].contains {
            sentence.says(that - 1, $0)
        }
        // "Lamps that are broken should be returned": which lamps.
        let isWhich = sentence.isA(that + 1, [.be, .wasBeen, .may, .need]) || sentence.saying(that + 1, anyOf: ["do not", "fail", "lack"]) != nil
        return !isTold && !isWhich && that > start(of: span.lowerBound)
    }

    private func namesLaw(_ span: Range<Int>) -> Bool {
        span.contains { sentence.saying($0, anyOf: Duties.laws) != nil }
    }

    private static let laws: Phrases = [
        "law", "laws", "statute", "statutes", "ordinance", "decree", "constitution", "legislation", "treaty", "convention", "regulations",
        "charter", "protocol", "court", "bylaws", "rules", "code", "act",
    ]

    /// "Questions should be directed to": a point of contact, unless the press asks them.
    func isQuestions(_ span: Range<Int>, done: Int) -> Bool {
        guard sentence.saying(done, anyOf: ["directed", "addressed", "referred", "sent", "submitted", "forwarded", "mailed"]) != nil else {
            return false
        }
        let asks = ["questions", "question", "queries", "inquiries", "enquiries", "requests for information", "comments or questions"]
            .contains { (words: StaticString) in span.contains { sentence.says($0, words) } }
        // "inquiries from voluntary agencies": others ask, and the reader sends them on.
        if let from = sentence.find("from", in: span), reader.group(at: from + 1) == nil { return false }
        return asks && !span.contains { sentence.says($0, "press") || sentence.says($0, "media") }
    }

    /// "No team", "pending new ceilings no further interviews".
    private static let nothing: Phrases = ["no", "none", "nothing", "neither", "nobody"]

    func isNothing(_ start: Int, before verb: Int) -> Bool {
        if sentence.saying(start, anyOf: Duties.nothing) != nil { return true }
        guard let no = (start..<max(start, verb)).last(where: { sentence.saying($0, anyOf: Duties.nothing) != nil }),
            !sentence.isA(no - 1, .preposition)
        else { return false }
        if sentence.find("and", in: no + 1..<verb) != nil { return false }
        return sentence.first([.be, .wasBeen, .modal, .said, .joiner, .bound], in: no + 1..<verb) == nil
    }
}
