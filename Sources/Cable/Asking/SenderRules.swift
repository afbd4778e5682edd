/// Rules for duties whose subject is the sender, or nobody: "Department requests", "please", "no paper should be left".
extension Duties {
    /// "Department requests that posts", "REQUEST EMBASSY INFORM", "Post requests guidance". Not: "this request", "requested".
    func request(_ index: Int) -> DutyHit? {
        guard !isNoun(index), !isAnnounced(index) else { return nil }
        let isBrief = isBriefOpening(index)
        let hasSender = sender.of(verb: index) != nil || sender.of(verb: softened(index)) != nil
        var object = index + 1
        while sentence.isA(object, .adverb) || sentence.says(object, "for") { object += 1 }
        let isClause = sentence.says(object, "that")
        if isClause { object += 1 }
        if let group = reader.group(at: object), hasSender || isBrief || isOurs(group) && isPlainSubject(index) || isClause && saysThisCable(index) {
            return charge(index, group)
        }
        if isPlainSubject(index), readers.isReader(object, in: sentence), sentence.words[object].isPossessive,
            sentence.first(.product, in: object + 1..<min(object + 4, sentence.count)) != nil
        {
            return DutyHit(.do, anchor: index, verb: object)
        }
        guard hasSender || isBrief, !isPassedOn(index) else { return nil }
        if let hit = subjunctive(index, object) { return hit }
        if isClause, readers.sender == .department { return nil }
        return readers.sender == .department ? requestedProduct(index, object) : plainRequest(index, object, isClause)
    }

    /// The sender's verb may be softened: "would like to request", "wishes to request".
    private func softened(_ index: Int) -> Int {
        if sentence.says(index - 1, "would") || sentence.says(index - 1, "do") { return index - 1 }
        guard sentence.says(index - 1, "to") else { return index }
        let start = sentence.start(of: index, marks: .clause)
        return (start..<index).first {
            sentence.says($0, "would") || sentence.says($0, "wishes") || sentence.says($0, "wish") || sentence.says($0, "needs")
        } ?? index
    }

    func isNoun(_ index: Int) -> Bool {
        if isTold(index) { return true }
        guard index > 0, sentence.gap(index).isDisjoint(with: .clause) else { return sentence.says(index + 1, "for") && index == opening }
        return sentence.isA(index - 1, [.determiner, .preposition, .action, .be, .wasBeen, .modal]) && !sentence.says(index - 1, "to")
            || sentence.says(index - 1, "not")
            || sentence.words[index - 1].isPossessive || sentence.says(index - 1, "to") && softened(index) == index
    }

    private static let tells: [StaticString] = [
        "reflects", "comes", "came", "follows", "followed", "remains", "stems", "stemmed", "concerns", "relates", "arises", "arose", "includes",
        "involves", "appears", "seems", "represents", "raises", "originated", "covers", "goes",
    ]

    /// "REQUEST REFLECTS CONCERN": the request is told of.
    private func isTold(_ index: Int) -> Bool {
        guard sentence.says(index, "request") else { return false }
        return sentence.isA(index + 1, [.be, .wasBeen, .modal, .may, .might]) || sentence.saying(index + 1, anyOf: Duties.tells) != nil
    }

    /// "REQUEST EMBASSY", at the head of a clause.
    private func isBriefOpening(_ index: Int) -> Bool {
        guard sentence.saying(index, anyOf: ["request", "urge", "appreciate", "ask", "instruct"]) != nil else { return false }
        var first = index
        while first > opening, sentence.isA(first - 1, .adverb) { first -= 1 }
        if first == opening { return true }
        // "called to review the matter, urge support": behind a comma only what opens requests.
        let isOpener = sentence.says(index, "request") || sentence.says(index, "appreciate") || !sentence.gap(index).isDisjoint(with: .strong)
        return isOpener && !sentence.gap(index).isDisjoint(with: .clause) && sentence.words[index].isUpper
    }

    /// Some agency asks the posts in the present tense: "FAA requests Embassy".
    private func isPlainSubject(_ index: Int) -> Bool {
        guard readers.sender != .post, sentence.saying(index, anyOf: ["requests", "request", "asks"]) != nil else { return false }
        // "Bonus requests for personnel who": things that are sent in.
        if readers.sender == .navy, sentence.isA(index + 1, .preposition) || sentence.isA(index + 1, .negative) { return false }
        let start = sentence.start(of: index, marks: .clause)
        return sentence.first([.pronoun, .said, .joiner], in: start..<index) == nil
            && !(start..<index).contains { sentence.saying($0, anyOf: Duties.sovereigns) != nil }
    }

    /// "posts", "Embassy", unlike "embassies", which may be anybody's.
    private func isOurs(_ group: Subject) -> Bool {
        (group.start..<group.end).contains {
            sentence.words[$0].isCapital || sentence.saying($0, anyOf: ["post", "posts", "you", "addressees"]) != nil
        }
    }

    /// "This cable requests that".
    private func saysThisCable(_ index: Int) -> Bool {
        ["cable", "message", "telegram", "paragraph"].contains { [i = index - 1] in sentence.says(i, $0) } && sentence.says(index - 2, "this")
    }

    /// A request with the reader as its object.
    private func charge(_ index: Int, _ asked: Subject) -> DutyHit? {
        var group = asked
        if group.addressees.isEmpty, readers.sender == .post { group.addressees = readers.asked }
        var i = group.end
        if sentence.says(i, "to") || sentence.says(i, "could") || sentence.says(i, "would") || sentence.says(i, "should") { i += 1 }
        guard let verb = verb(from: i) else { return DutyHit(.do, anchor: index, verb: group.start, addressees: group.addressees) }
        if sentence.isA(verb.index, [.product, .and]) || !isDeed(verb.index) || !sentence.gap(verb.index).isDisjoint(with: .strong) {
            return DutyHit(.do, anchor: index, verb: group.start, addressees: group.addressees)
        }
        let deed = sentence.says(verb.index, "to") ? self.verb(from: verb.index + 1) ?? verb : verb
        return duty(.do, anchor: index, Verb(index: deed.index, isDenied: deed.isDenied || verb.isDenied), group)
    }

    /// "We request your views", "Department seeks Embassy's assessment".
    private func requestedProduct(_ index: Int, _ object: Int) -> DutyHit? {
        let clause = object..<min(object + 7, sentence.count)
        guard sentence.first(.product, in: clause) != nil else { return nil }
        let isReaders = clause.contains { readers.isReader($0, in: sentence) || sentence.says($0, "your") || sentence.says($0, "their") }
        let isPlain = sentence.saying(index, anyOf: ["request", "requests", "solicit", "solicits"]) != nil
        let isOthers = (object..<sentence.count).contains { sentence.says($0, "from") && reader.group(at: $0 + 1) == nil }
        let isNear = sentence.first(.product, in: object..<min(object + 4, sentence.count)) != nil
        return isReaders || isPlain && isNear && !isOthers ? DutyHit(.do, anchor: index, verb: object) : nil
    }

    /// "REQUEST THIS MESSAGE BE PASSED TO MINISTER", "we ask that no copies be made".
    private func subjunctive(_ index: Int, _ object: Int) -> DutyHit? {
        guard readers.sender != .navy, sentence.saying(index, anyOf: ["request", "requests", "ask", "asks"]) != nil,
            let be = (object..<min(object + 12, sentence.count)).first(where: { sentence.says($0, "be") }),
            sentence.first([.modal, .may, .joiner, .said], in: object..<be) == nil, !sentence.says(be - 1, "to")
        else { return nil }
        let denied = sentence.says(be - 1, "not") || sentence.says(be + 1, "not") || sentence.says(object, "no")
        guard isDone(sentence.says(be + 1, "not") ? be + 2 : be + 1, true) else { return nil }
        return DutyHit(denied ? .dont : .do, anchor: index, verb: object, addressees: readers.sender == .post ? readers.asked : [])
    }

    /// A post asks: "Post requests guidance", "we ask that the visit be put off".
    private func plainRequest(_ index: Int, _ object: Int, _ isClause: Bool) -> DutyHit? {
        let isRequest = sentence.says(index, "request") || sentence.says(index, "requests")
        let clause = object..<min(object + 9, sentence.count)
        guard object < sentence.count, isRequest || isClause || sentence.first([.product, .capital], in: clause) != nil else { return nil }
        let denied = isClause && (object..<min(object + 6, sentence.count)).contains { sentence.says($0, "not") }
        return DutyHit(denied ? .dont : .do, anchor: index, verb: object, addressees: readers.asked)
    }

    /// "Department would appreciate Embassy's report", "we would be grateful if Treasury could". Not: "Post appreciates".
    func courtesy(_ index: Int) -> DutyHit? {
        let would = (max(0, index - 5)..<index).last { sentence.says($0, "would") || sentence.says($0, "will be") }
        let isBrief = index == opening && (sentence.words[index].isUpper && sentence.says(index, "appreciate") || sentence.says(index, "grateful"))
        guard would != nil || isBrief, !sentence.isA(index, .wasBeen) else { return nil }
        // "Post believes that it would be valuable to have": what a post finds.
        if sentence.says(index, "valuable"), readers.sender != .department { return nil }
        if sentence.saying(index, anyOf: ["helpful", "useful", "valuable"]) != nil,
            sentence.saying(index + 1, anyOf: ["if", "to have", "to receive", "to know", "to learn", "to get"]) == nil
        {
            return nil
        }
        if sentence.says(index, "glad") || sentence.says(index, "pleased"),
            sentence.saying(index + 1, anyOf: ["if", "to have", "to receive", "to get", "to see", "for"]) == nil
        {
            return nil
        }
        let verb = would ?? index
        let isOpen = isBrief || would == opening || sentence.says(verb - 1, "it")
        guard isOpen || sender.of(verb: verb) != nil || sentence.gap(verb).contains(.comma) && sentence.words[verb].isUpper else { return nil }
        var object = index + 1
        if sentence.saying(object, anyOf: ["being kept", "being informed", "being advised", "learning", "knowing", "hearing", "having"]) != nil {
            return DutyHit(.do, anchor: index, verb: object, addressees: readers.sender == .post ? readers.asked : [])
        }
        if let end = sentence.saying(object, anyOf: ["to have", "to receive", "to get", "to see"]) { object = end }
        if sentence.says(object, "it if") { object += 1 }
        while sentence.says(object, "if") || sentence.says(object, "for") || sentence.says(object, "receiving") || sentence.says(object, "that") {
            object += 1
        }
        guard object < sentence.count else { return nil }
        if let group = reader.group(at: object) { return charge(index, group) }
        let clause = object..<min(object + 10, sentence.count)
        let isAsked =
            clause.contains { readers.isReader($0, in: sentence) || sentence.says($0, "your") } || sentence.first(.product, in: clause) != nil
        guard isAsked || readers.sender == .post && !sentence.says(index, "welcome") else { return courtesyByName(index, object) }
        return DutyHit(.do, anchor: index, verb: object, addressees: readers.sender == .post ? readers.asked : [])
    }

    /// "Grateful if Treasury could provide".
    private func courtesyByName(_ index: Int, _ object: Int) -> DutyHit? {
        guard let name = readers.name(at: object, in: sentence) else { return nil }
        return DutyHit(.do, anchor: index, verb: min(name.end, sentence.count - 1), addressees: [name.addressee])
    }

    /// "Please deliver", "please do not". Not: "please note", "please see para 4".
    func plea(_ index: Int) -> DutyHit? {
        guard !isAttentionLine(index), var verb = verb(from: index + 1) else { return nil }
        // "please so advise".
        if sentence.saying(verb.index, anyOf: ["so advise", "so inform", "so indicate", "so report", "so state", "so notify"]) != nil {
            verb.index += 1
        }
        guard sentence.gap(verb.index).isDisjoint(with: .strong) || verb.index > index + 1, !sentence.isA(verb.index, .asked) else { return nil }
        if sentence.says(verb.index, "do not") || sentence.says(verb.index, "do") && sentence.says(verb.index + 1, "no") {
            guard let deed = self.verb(from: verb.index + 2) else { return nil }
            verb = Verb(index: deed.index, isDenied: true)
        }
        if isContact(index), sentence.saying(verb.index, anyOf: ["contact", "call", "email", "address", "direct"]) != nil { return nil }
        if sentence.saying(verb.index, anyOf: Duties.notes) != nil, !sentence.isA(verb.index, .bound) { return nil }
        guard !sentence.isA(verb.index, [.determiner, .pronoun]) else { return nil }
        var group = (max(0, index - 6)..<index).lazy.compactMap { reader.group(at: $0) }.first { $0.end == index }
        group?.isBareName = false
        return duty(.do, anchor: index, verb, group)
    }

    private static let notes: [StaticString] = [
        "note", "see", "find", "be advised", "be aware", "be assured", "be reminded", "keep in mind", "bear in mind", "recall", "remember", "accept",
        "refer to",
        "visit", "handle accordingly", "protect", "excuse", "disregard", "consider this", "be informed", "go to", "review paragraph",
        "read",
    ]

    /// "DEPT PLEASE PASS TO ALL POSTS" routes the cable.
    private func isAttentionLine(_ index: Int) -> Bool {
        sentence.says(index + 1, "pass")
            && (sentence.isA(index - 1, .capital) || index == 0 && sentence.isA(index + 2, .capital) || sentence.says(index + 2, "to all"))
    }

    // MARK: Nobody named

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

    /// A bound with a date stands behind word `index`.
    func hasDeadline(behind index: Int) -> Bool {
        let phrases = TimePhrases(sentence: sentence)
        return (index + 1..<max(index + 1, sentence.count)).contains { i in
            sentence.saying(i, anyOf: Duties.deadlines).flatMap { phrases.phrase(at: $0) }?.hasDate == true
        }
    }

    static let deadlines: Phrases = ["by", "nlt", "no later than", "not later than", "before", "prior to", "on or before"]
    private static let happenings: Phrases = ["take place", "be held", "be completed", "be complete", "be finished", "occur", "be concluded"]
    private static let sovereigns: Phrases = [
        "government", "governments", "ministry", "minister", "ministers", "parties", "party", "members", "states", "countries", "committee",
        "president", "carriers", "banks", "parliament", "congress", "commission", "council", "senate", "secretariat", "companies", "company",
    ]

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

    /// "Contents are embargoed until that time", "any release … is prohibited". Not: "the embargo was lifted", "trade is prohibited".
    func embargo(_ index: Int) -> DutyHit? {
        guard readers.sender == .department || readers.sender == .unknown, sentence.first([.wasBeen, .said], in: 0..<index) == nil else { return nil }
        let isNow = (max(0, index - 3)..<index).contains {
            sentence.isA($0, .be) || sentence.says($0, "remain") || sentence.says($0, "remains") || sentence.says($0, "under")
                || sentence.says($0, "keep")
        }
        let hasBound = ["until", "before", "prior to", "till"].contains { sentence.find($0, in: 0..<sentence.count) != nil }
        let isPublic = sentence.first(.publicity, in: 0..<index) != nil && !sentence.says(index, "embargoed") && !sentence.says(index, "embargo")
        guard isNow && (hasBound || isPublic) || hasBound && index == opening && sentence.says(index, "embargoed") else { return nil }
        if sentence.says(index, "embargo"), !sentence.says(index - 1, "under") { return nil }
        return DutyHit(.dont, anchor: index, verb: start(of: index))
    }

    /// "Responses are due by", "the deadline for replies is". Not: "that deadline passed".
    func deadline(_ index: Int) -> DutyHit? {
        guard readers.sender == .department || readers.sender == .navy, sentence.first([.wasBeen, .said], in: 0..<sentence.count) == nil
        else { return nil }
        if isLabelled(index) { return DutyHit(.do, anchor: index, verb: opening) }
        guard sentence.classes.contains(.product) else { return nil }
        let start = start(of: index)
        if sentence.says(index, "due") {
            guard sentence.isA(index - 1, .be), sentence.first(.product, in: start..<index) != nil,
                sentence.isA(index + 1, [.bound, .negative, .part, .month, .weekday, .preposition]) || sentence.says(index + 1, "at")
            else { return nil }
            return DutyHit(.do, anchor: index, verb: start)
        }
        if isOthersDeadline(index) { return nil }
        guard let be = sentence.first(.be, in: index..<sentence.count) ?? (sentence.gap(index + 1).contains(.colon) ? index : nil),
            sentence.find("for", in: index..<max(index + 1, be)) != nil || sentence.isA(index - 1, .product)
        else { return nil }
        return DutyHit(.do, anchor: index, verb: start)
    }

    /// "Reporting deadline: June 19."
    private func isLabelled(_ index: Int) -> Bool {
        index < opening && index + 1 == opening && sentence.gap(opening).contains(.colon)
            && TimePhrases(sentence: sentence).phrase(at: opening)?.hasDate == true
    }

    /// "REPORT RESULTS SOONEST.", in a telegram of the Department.
    private func isTerse(_ index: Int) -> Bool {
        if readers.sender == .department,
            sentence.saying(index, anyOf: ["take no action", "await instructions", "await further instructions"]) != nil
                || sentence.says(index, "keep") && sentence.isA(index + 1, .capital)
        {
            return true
        }
        guard readers.sender == .department, sentence.words[index].isUpper, sentence.words[index].length > 1, sentence.count <= 8,
            sentence.isA(index, [.order, .orderOrNoun]), !sentence.isA(index, [.capital, .post])
        else { return false }
        return sentence.saying(sentence.count - 1, anyOf: ["soonest", "asap"]) != nil || sentence.count == 1 && sentence.says(index, "advise")
    }

    /// "If asked, do not confirm the date", "If the Ministry refuses, inform the Department".
    private func isBehindCondition(_ index: Int) -> Bool {
        guard index > opening + 1, sentence.gap(index).contains(.comma), sentence.says(opening, "if") || sentence.says(opening, "should") else {
            return false
        }
        return !(opening + 1..<index).contains { sentence.gap($0).contains(.comma) }
    }

    /// "Prior to submission, ensure the lamps burn", in a general message.
    private func isBehindOccasion(_ index: Int) -> Bool {
        guard index > opening + 1, sentence.gap(index).contains(.comma),
            sentence.saying(opening, anyOf: ["if", "prior to", "before", "upon", "once", "after", "when"]) != nil
        else { return false }
        return !(opening + 1..<index).contains { !sentence.gap($0).isDisjoint(with: .clause) }
    }

    /// "Report results by front-channel cable no later than June 20.", in a cable of the Department.
    private func isTimed(_ index: Int) -> Bool {
        guard readers.sender == .department, sentence.isA(index, [.order, .orderOrNoun]), !sentence.isA(index, [.capital, .post]),
            sentence.classes.contains(.bound), sentence.isA(index + 1, [.determiner, .product, .publicity]) || sentence.says(index + 1, "by"),
            !hasFiniteVerb(from: index)
        else { return false }
        if hasSpan(behind: index) { return true }
        let phrases = TimePhrases(sentence: sentence)
        return (index + 1..<sentence.count).contains { i in
            let behind = sentence.saying(i, anyOf: ["no later than", "not later than", "nlt", "by"])
            return behind.flatMap { phrases.phrase(at: $0) }?.hasDate == true
        }
    }

    /// "Report by Immediate cable", "Report results to the desk".
    private func isReporting(_ index: Int) -> Bool {
        guard readers.sender == .department, sentence.says(index, "report") || sentence.says(index, "cable") || sentence.says(index, "advise"),
            !hasFiniteVerb(from: index)
        else { return false }
        let results: [StaticString] = ["results", "any", "reaction", "reactions", "replies", "responses", "outcome", "developments", "the results"]
        return sentence.says(index + 1, "by") && sentence.find("cable", in: index + 2..<index + 6) != nil
            || sentence.saying(index + 1, anyOf: results) != nil
    }

    /// Verbs that open a sentence of a telegram only as an order: "BELIEVE" and "HOPE" have lost their "we".
    private static let commands: Phrases = [
        "seek", "inform", "deliver", "convey", "provide", "submit", "ensure", "notify", "ascertain", "transmit", "express", "explain", "stress",
        "emphasize", "take", "make", "obtain", "arrange", "remind", "thank", "assure", "reiterate", "point out", "avoid", "refrain", "try", "ask",
        "tell", "draw", "inquire", "approach", "instruct", "confirm",
    ]

    /// "RE PARA 4: SEEK TO LIMIT", in a telegram of the Department.
    private func isCommand(_ index: Int) -> Bool {
        guard readers.sender == .department, readers.isTelegraphic, sentence.words[index].isUpper, !sentence.words[index].isPossessive,
            sentence.gap(index + 1) == .blank, let end = sentence.saying(index, anyOf: Duties.commands), end < sentence.count
        else { return false }
        let isOutside = opening == 0 || sentence.first([.modal, .said, .wasBeen], in: 0..<opening) == nil
        return isOutside && (sentence.isA(end, [.determiner, .preposition, .post]) || sentence.says(end, "that") || sentence.says(end, "to"))
    }

    /// "POCS: READ AS", "Points of contact: ".
    private func isContact(_ index: Int) -> Bool {
        (0..<index).contains { sentence.saying($0, anyOf: ["poc", "pocs", "contact", "contacts", "distribution"]) != nil }
    }

    /// "ADVISE DATE OF DELIVERY", where the paragraph asks for action; "do not" likewise.
    func order(_ index: Int) -> DutyHit? {
        let isConditional = readers.sender == .department && isBehindCondition(index) || readers.sender == .navy && isBehindOccasion(index)
        if index == opening + 1, sentence.says(opening, "never"), readers.sender != .post, isDeed(index) {
            return DutyHit(.dont, anchor: index, verb: index)
        }
        guard index == opening || isConditional, readers.sender != .unknown || place.isOrder else { return nil }
        if readers.sender != .post || place.isAction, sentence.says(index, "do not") {
            guard let verb = verb(from: index + 2) else { return nil }
            return duty(.do, anchor: index, Verb(index: verb.index, isDenied: true), nil)
        }
        if isConditional {
            let isPlain = sentence.isA(index, .order) && !sentence.isA(index, .orderOrNoun) && sentence.isA(index + 1, .determiner)
            return isPlain ? duty(.do, anchor: index, Verb(index: index, isDenied: false), nil) : nil
        }
        if isContact(index) || place.isCriteria && sentence.isItem { return nil }
        if isTerse(index) || isTimed(index) || isReporting(index) || isCommand(index) {
            return duty(.do, anchor: index, Verb(index: index, isDenied: false), nil)
        }
        guard place.isOrder && readers.sender != .post || place.isAction || readers.sender == .navy, index + 1 < sentence.count else { return nil }
        guard sentence.isA(index, [.order, .orderOrNoun]), !sentence.isA(index + 1, [.be, .wasBeen, .modal, .may]), !sentence.says(index + 1, "of"),
            !sentence.words[index].isPossessive, !sentence.isA(index, .post) || sentence.isA(index + 1, .determiner),
            sentence.gap(index + 1).isDisjoint(with: [.colon, .slash, .hyphen])
        else { return nil }
        if sentence.isA(index, .capital), !sentence.says(index + 1, "that") { return nil }
        // "QUOTE DEAR SIR": the mark of a quotation.
        if isAdjective(index) || sentence.isA(index, .quoteMark) && sentence.words[index].isUpper { return nil }
        let isCertain = !place.label.isEmpty || place.isAction || sentence.isA(index + 1, [.determiner, .preposition, .pronoun])
        if sentence.isA(index, .orderOrNoun), !isCertain || sentence.says(index + 1, "from") || sentence.says(index + 1, "on") { return nil }
        return duty(.do, anchor: index, Verb(index: index, isDenied: false), nil)
    }
}
