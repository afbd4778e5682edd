/// Rules for what the sender requests in words of its own: "Department requests that posts", "REQUEST EMBASSY INFORM", "we would be grateful for".
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
}
