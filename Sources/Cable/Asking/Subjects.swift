import Glossary

/// A group of words that names readers (or the sender): "Embassies Oslo and Copenhagen", "all posts".
struct Subject {
    var start: Int
    /// Behind its last word.
    var end: Int
    /// The addressees it names; empty for all.
    var addressees: [String] = []
    /// "No post should".
    var isNegated = false
    /// A city stands for the post there; in other sentences it stands for a government.
    var isBareName = false
}

/// Finds who a sentence speaks of: whose "should" it is.
struct Subjects {
    let sentence: Sentence
    let readers: Readers
    /// Looks for the sender in place of the reader.
    var wantsSender = false
    /// The sentence before asked or allowed something: "it may also", "they should also" go on with the same reader.
    var goesOn = false

    private func isWho(_ index: Int) -> Bool {
        wantsSender ? readers.isSender(index, in: sentence) : readers.isReader(index, in: sentence)
    }

    private static let adjectives: Phrases = [
        "action", "info", "information", "addressee", "interested", "affected", "concerned", "consular", "relevant", "appropriate", "respective",
        "participating", "remaining", "overseas", "us", "american", "selected", "eligible", "gaining", "commanding", "regional", "following",
        "listed",
        "washington", "executive", "political", "economic", "public affairs", "public", "affairs", "cultural", "commercial", "administrative",
        "security", "management", "reporting", "control", "defense", "communications", "trip",
    ]

    private static let measures: Phrases = ["mission", "fewer", "less", "more", "at least", "over"]
    private static let singling: Phrases = ["each", "every", "any", "either"]
    private static let ourPeople: Phrases = [
        "country team", "country teams", "team members", "staff members", "staff member", "duty officer", "control officer", "locally employed staff",
        "front office",
    ]

    /// The group of readers that begins at `index`.
    func group(at index: Int) -> Subject? {
        guard mayOpen(index) else { return nil }
        if isGoingOn(index) || isWhoever(index) { return Subject(start: index, end: index + 1) }
        if sentence.says(index, "not all") || sentence.says(index, "not every") { return nil }
        var i = index
        var group = Subject(start: index, end: index)
        // "neither Oslo nor Lagos", "none of the posts".
        if sentence.says(index + 1, "of"), sentence.isA(index, .determiner) { i = index + 2 }
        if let end = sentence.saying(index, "neither of") ?? sentence.saying(index, "none of") ?? sentence.saying(index, "neither") {
            group.isNegated = true
            i = end
        }
        while sentence.isA(i, [.determiner, .adverb]) && !isWho(i) || sentence.isA(i, .and) && i == index || adjective(i) {
            if sentence.says(i, "no") { group.isNegated = true }
            i += 1
        }
        let hasArticle = i > index && (sentence.says(i - 1, "the") || sentence.says(i - 1, "this"))
        let bare = readers.name(at: i, in: sentence)
        if !wantsSender, readers.sender == .department, let end = sentence.saying(i, anyOf: Subjects.ourPeople) {
            group.end = end
            return group
        }
        guard bare != nil || isWho(i) && isName(i, hasArticle: hasArticle && !isOurSection(i)) else { return nil }
        group.start = index
        group.isBareName = bare != nil && !isWho(i)
        group.end = i
        extend(&group)
        return group
    }

    /// Most words begin no group: they are plain, and written small.
    private func mayOpen(_ index: Int) -> Bool {
        guard sentence.words.indices.contains(index) else { return false }
        return !sentence.words[index].classes.isEmpty || sentence.words[index].isCapital
    }

    /// "those who", "any who", in a general message of the Navy.
    private func isWhoever(_ index: Int) -> Bool {
        readers.sender == .navy && !wantsSender && sentence.saying(index, anyOf: ["those who", "all who", "any who", "anyone who"]) != nil
    }

    /// "urged to", "to agree".
    private func isCharge(_ index: Int) -> Bool {
        sentence.isA(index, [.asked, .allow]) && sentence.says(index + 1, "to")
            || sentence.says(index, "to") && sentence.isA(index + 1, .order) && !sentence.says(index + 1, "be")
    }

    /// "If Oslo has not done so, | it should": the clause before is about the reader.
    private func isOfCondition(_ index: Int) -> Bool {
        guard !wantsSender, readers.sender == .department, index > 3, index < 40, sentence.gap(index).contains(.comma), sentence.isA(index, .pronoun),
            sentence.says(0, "if") || sentence.says(0, "where") || sentence.says(0, "once"),
            !(1..<index).contains(where: { !sentence.gap($0).isDisjoint(with: .clause) }), let group = group(at: 1)
        else { return false }
        return sentence.isA(group.end, [.be, .wasBeen, .need, .may, .might, .does, .negative, .order])
    }

    private func isGoingOn(_ index: Int) -> Bool {
        guard goesOn || isOfCondition(index), !wantsSender, sentence.says(index, "it") || sentence.says(index, "they"),
            sentence.isA(index + 1, [.modal, .may, .be])
        else {
            return false
        }
        if sentence.says(index + 2, "also") { return true }
        var verb = index + 2
        while sentence.isA(verb, [.adverb, .negative]) { verb += 1 }
        if sentence.isA(index + 1, .be) { return isCharge(verb) }
        if let end = sentence.saying(verb, anyOf: ["wish to", "want to"]) { verb = end }
        return sentence.isA(verb, .order) && !sentence.isA(verb, .state)
    }

    private func adjective(_ index: Int) -> Bool {
        guard sentence.isA(index, .epithet), !isWho(index) || isWho(index + 1) else { return false }
        return sentence.saying(index, anyOf: Subjects.adjectives) != nil && readers.name(at: index, in: sentence) == nil
    }

    /// "the consular section".
    private func isOurSection(_ index: Int) -> Bool { sentence.says(index, "section") && adjective(index - 1) }

    /// "Mission", "posts", "post" are offices; "the mission", "the post" may be a task or a mast.
    private func isName(_ index: Int, hasArticle: Bool) -> Bool {
        if sentence.says(index + 1, "of"), sentence.saying(index + 2, anyOf: Subjects.measures) == nil { return false }
        if sentence.words[index].isPossessive || sentence.isA(index, .staff) && sentence.says(index + 1, "from") { return false }
        if index > 0, sentence.saying(index - 1, anyOf: Subjects.singling) != nil { return true }
        if sentence.words[index].isCapital || sentence.says(index, "you") || sentence.says(index, "we") { return true }
        let letters = sentence.words[index].length
        let isPlural = sentence.bytes[sentence.words[index].range.lowerBound + letters - 1] == 0x73
        return isPlural && letters > 4 || !hasArticle && sentence.says(index, "section") || !hasArticle && sentence.says(index, "post")
            || !hasArticle
                && (sentence.says(index, "embassy") || sentence.says(index, "staff")
                    || sentence.isA(index, .staff) && isPluralInN(index))
    }

    /// "spokesmen", "managers".
    private func isPluralInN(_ index: Int) -> Bool {
        let end = sentence.words[index].range.lowerBound + sentence.words[index].length
        return folded(sentence.bytes[end - 1]) == 0x6E && folded(sentence.bytes[end - 2]) == 0x65
    }

    /// Takes in "Oslo and Copenhagen", "or Consulate General", "of mission".
    private func extend(_ group: inout Subject) {
        var i = group.end
        while i < sentence.count {
            if let name = readers.name(at: i, in: sentence) {
                group.addressees.append(name.addressee)
                i = name.end
            } else if i == group.end || isWho(i) {
                i += 1
            } else {
                break
            }
            group.end = i
            if isTitled(i) { i += 1 }
            if let end = sentence.saying(i, "of mission") ?? sentence.saying(i, "general") ?? place(at: i) ?? people(at: i) { i = end }
            group.end = i
            var next = i
            while sentence.isA(next, [.and, .determiner]), next < i + 2 { next += 1 }
            let follows = isWho(next) || readers.name(at: next, in: sentence) != nil
            guard follows, next > i || sentence.gap(i).isDisjoint(with: .strong) else { break }
            i = next
        }
    }

    /// "Ambassador Hale should deliver": a name behind the title, and an order behind the name.
    private func isTitled(_ index: Int) -> Bool {
        guard !wantsSender, readers.sender == .department, sentence.saying(index - 1, anyOf: ["ambassador", "charge", "consul", "permrep"]) != nil,
            sentence.isA(index + 1, .modal), sentence.words[index].isCapital, sentence.words[index].classes.isEmpty,
            sentence.gap(index).isDisjoint(with: .clause)
        else { return false }
        var verb = index + 2
        while sentence.isA(verb, .adverb) { verb += 1 }
        return sentence.isA(verb, .order) && !sentence.isA(verb, .state)
    }

    /// "Post leadership", "embassy management": those who act for it.
    private func people(at index: Int) -> Int? {
        guard !wantsSender, readers.sender == .department, sentence.isA(index - 1, .post), sentence.gap(index).isDisjoint(with: .clause) else {
            return nil
        }
        return sentence.saying(index, anyOf: ["leadership", "management", "principals", "personnel"])
    }

    /// "Embassy Rabat", though Rabat is no addressee: the index behind the city.
    private func place(at index: Int) -> Int? {
        guard isWho(index - 1), readers.name(at: index, in: sentence) == nil, sentence.words.indices.contains(index), sentence.words[index].isCapital,
            sentence.words[index].classes.subtracting(.epithet).isEmpty
        else {
            return nil
        }
        for count in [3, 2, 1] where index + count <= sentence.count {
            if Post.named(sentence.bytes.string(sentence.source(index, index + count))) != nil { return index + count }
        }
        return nil
    }

    /// The readers whose verb stands at `verb`; nil when it is somebody else's.
    func of(verb: Int) -> Subject? {
        var end = verb
        while end > 0, sentence.isA(end - 1, .adverb), sentence.gap(end).isDisjoint(with: .clause) { end -= 1 }
        if isBracketed(end) { end -= 1 }
        let clause = clauseStart(end < verb ? end : max(0, verb))
        guard var subject = adjacent(end, clause) ?? headed(end, clause) ?? interposed(end, clause) else { return nil }
        if subject.isBareName { subject = whole(subject, subject.start) }
        if let belief = disbelief(before: subject.start) {
            guard belief else { return nil }
            subject.isNegated = true
        }
        return isNarrated(subject, verb) || isSupposed(subject) ? nil : subject
    }

    /// One word in brackets stands before `index`: "the Lamp Office (LO) should".
    private func isBracketed(_ index: Int) -> Bool {
        index > 1 && sentence.gap(index).contains(.close) && sentence.gap(index - 1).contains(.open)
            && sentence.gap(index).isDisjoint(with: [.comma, .semicolon, .colon, .dash])
    }

    /// The start of the clause, an abbreviation in brackets passed over.
    private func clauseStart(_ index: Int) -> Int {
        var start = sentence.start(of: index, marks: .clause)
        for _ in 0..<4 {
            if start < sentence.count, isBracketed(start) {
                start = sentence.start(of: start - 2, marks: .clause)
            } else if start > 1, start < sentence.count, sentence.gap(start).contains(.open), isBracketed(start + 1) {
                start = sentence.start(of: start - 1, marks: .clause)
            } else {
                break
            }
        }
        return start
    }

    /// "posts | should".
    private func adjacent(_ end: Int, _ clause: Int) -> Subject? {
        guard sentence.gap(end).isDisjoint(with: .clause) || end == sentence.count || isBracketed(end + 1) else { return nil }
        for start in max(clause, end - 8)..<max(clause + 1, end) {
            guard let group = group(at: start), group.end == end else { continue }
            let isObject = start > clause && sentence.isA(start - 1, .preposition) || sentence.says(start - 1, "whether")
            return isObject || start > clause && isForeign(group, start - 1) ? nil : group
        }
        return nil
    }

    /// "NASA's own duty officers", "Sylvania's embassies": the word before makes them somebody else's.
    private func isForeign(_ group: Subject, _ before: Int) -> Bool {
        if group.isBareName { return false }
        if sentence.words[before].isPossessive, !readers.isReader(before, in: sentence) { return true }
        let people: [StaticString] = [
            "officers", "sections", "section", "chiefs", "charges", "delegation", "recipients", "staff", "employees", "observers", "cashiers",
            "escorts", "spokesmen", "permrep", "permreps",
        ]
        return sentence.classes(before).subtracting(.epithet).isEmpty && sentence.saying(group.end - 1, anyOf: people) != nil
    }

    /// "posts with more than one port | should", "Kuala Lumpur will hear septel and | should".
    private func headed(_ end: Int, _ clause: Int) -> Subject? {
        guard clause < end else { return nil }
        if let group = relative(clause, end) { return group }
        if let joiner = (clause..<end).last(where: { isJoiner($0) }) {
            if sentence.says(joiner, "whether") { return nil }
            if joiner > clause, let group = (max(0, joiner - 6)..<joiner).lazy.compactMap({ self.group(at: $0) }).first(where: { $0.end == joiner }) {
                return group.start > 0 && sentence.isA(group.start - 1, .preposition) ? nil : group
            }
            return headed(from: joiner + 1, end) ?? qualified(clause, joiner, end)
        }
        return headed(from: clause, end)
    }

    /// "Posts whose contracts run out before June | should": the clause that tells which posts has a verb of its own.
    private func relative(_ clause: Int, _ end: Int) -> Subject? {
        guard let group = group(at: clause), sentence.says(group.end, "whose"), group.end + 2 < end,
            sentence.first([.said, .modal, .asks], in: group.end..<end) == nil
        else { return nil }
        return group
    }

    /// "Embassies in countries that have not signed | should": the clause between tells which countries.
    private func qualified(_ clause: Int, _ joiner: Int, _ end: Int) -> Subject? {
        let places: [StaticString] = ["countries", "governments", "capitals", "places", "states", "regions", "nations"]
        guard sentence.saying(joiner - 1, anyOf: places) != nil, let group = group(at: clause), sentence.isA(group.end, .preposition),
            group.end < joiner, sentence.first([.said, .modal, .asks, .joiner], in: joiner + 1..<end) == nil
        else { return nil }
        return group
    }

    private func isJoiner(_ index: Int) -> Bool {
        sentence.isA(index, .joiner) && !sentence.says(index, "so") && !sentence.says(index, "as") && !sentence.says(index, "after")
    }

    private func headed(from start: Int, _ end: Int) -> Subject? {
        guard start < end, let group = group(at: start) else { return nil }
        if group.end >= end || sentence.isA(end - 1, .and) { return group }
        if isPastParticiple(group.end), sentence.first([.said, .modal, .asks], in: group.end..<end) == nil { return group }
        let isJoined = readers.sender == .navy && sentence.isA(group.end, .and) && sentence.isA(end - 1, .crew)
        guard sentence.isA(group.end, [.preposition, .negative]) || isParticiple(group.end) || isJoined else { return nil }
        let between = group.end..<end
        return sentence.first([.said, .modal, .asks], in: between) == nil ? group : nil
    }

    /// "needing", "wishing".
    private func isParticiple(_ index: Int) -> Bool {
        guard sentence.words.indices.contains(index), sentence.words[index].length > 4 else { return false }
        let end = sentence.words[index].range.lowerBound + sentence.words[index].length
        return folded(sentence.bytes[end - 1]) == 0x67 && folded(sentence.bytes[end - 2]) == 0x6E && folded(sentence.bytes[end - 3]) == 0x69
    }

    /// "Officers interested in it | should", "posts located in", "sailors eligible for": told apart by what they are.
    private func isPastParticiple(_ index: Int) -> Bool {
        guard sentence.isA(index + 1, .preposition), sentence.isA(index - 1, [.crew, .post]), sentence.words.indices.contains(index),
            sentence.words[index].length > 5, sentence.gap(index) == .blank
        else { return false }
        if sentence.says(index, "eligible") { return true }
        let end = sentence.words[index].range.lowerBound + sentence.words[index].length
        return folded(sentence.bytes[end - 1]) == 0x64 && folded(sentence.bytes[end - 2]) == 0x65 && !sentence.isA(index, .said)
    }

    /// "Embassy Maputo, if asked, | should", "… of paper, but | should".
    private func interposed(_ end: Int, _ clause: Int) -> Subject? {
        var inner = clause
        // "…, but should": the verb shares the subject of the verbs before it.
        let isShared = inner < end && sentence.isA(inner, .and) && inner + 1 >= end
        for _ in 0..<(isShared ? 5 : 3) {
            guard inner > 0, sentence.gap(inner).isDisjoint(with: .strong) else { return nil }
            let isAside =
                inner >= end
                || inner < clause
                    && (sentence.isA(inner, [.condition, .preposition, .joiner, .pronoun]) || isParticiple(inner)
                        || sentence.says(inner, "together") || sentence.says(inner, "along"))
            let isPlace = inner > 0 && inner < end && end - inner <= 2 && (inner..<end).allSatisfy { sentence.words[$0].isCapital }
            guard isAside || isShared || isPlace else { return nil }
            let outer = clauseStart(inner - 1)
            // "posts in Panama City, Florida | should".
            if isPlace, let group = headed(from: outer, inner) { return group }
            if let group = group(at: outer), group.end <= inner { return whole(group, outer) }
            inner = outer
        }
        return nil
    }

    /// "Embassies Oslo, | Bonn and Rome": the list's last names are found first.
    private func whole(_ group: Subject, _ start: Int) -> Subject {
        var (group, start) = (group, start)
        while group.isBareName, start > 0 {
            let outer = sentence.start(of: start - 1, marks: .clause)
            guard let longer = self.group(at: outer), longer.end >= group.end else { return group }
            (group, start) = (longer, outer)
        }
        return group
    }

    /// "We do not believe posts should": true where it forbids, false where it is only no order ("it does not follow that posts should").
    private func disbelief(before start: Int) -> Bool? {
        let clause = sentence.start(of: max(0, start - 1), marks: .clause)
        guard start > 0, sentence.gap(start).isDisjoint(with: .clause),
            let not = (max(clause, start - 6)..<start).first(where: { sentence.says($0, "not") }),
            !sentence.says(not - 1, "is"), !sentence.says(not + 1, "only"), !sentence.isA(not - 1, [.modal, .may])
        else { return nil }
        return sentence.saying(not + 1, anyOf: ["believe", "think", "feel", "recommend", "suggest", "consider that"]) != nil
    }

    /// "Department believes posts should": a wish of the Department.
    private func isOurBelief(_ index: Int) -> Bool {
        readers.sender == .department && !wantsSender && readers.isSender(index - 1, in: sentence)
            && ["believes", "thinks", "feels"].contains { sentence.says(index, $0) }
    }

    /// "when posts are authorized", "before Embassy may": no more than a case.
    private func isSupposed(_ subject: Subject) -> Bool {
        if sentence.says(subject.start, "then") { return false }
        return isCase(subject)
    }

    private func isCase(_ subject: Subject) -> Bool {
        ["when", "if", "once", "until", "unless", "whether", "before", "after"].contains { sentence.says(subject.start - 1, $0) }
    }

    /// "Critics say the Department must", "According to the Minister, Washington should": the words before are somebody else's.
    private func isTold(_ lead: Range<Int>) -> Bool {
        let tells: [StaticString] = ["say", "believe", "argue", "claim", "think", "insist", "contend", "maintain", "hope", "want"]
        for index in lead {
            if sentence.says(index, "according to") { return true }
            if sentence.says(index, "view") || sentence.says(index, "opinion") || sentence.says(index, "eyes") {
                if index > 0, sentence.words[index - 1].isPossessive, !readers.isSender(index - 1, in: sentence) { return true }
            }
            guard index > lead.lowerBound, sentence.saying(index, anyOf: tells) != nil else { continue }
            let teller = sentence.isA(index - 1, .adverb) ? index - 2 : index - 1
            let isOurs = readers.isSender(teller, in: sentence) || readers.isReader(teller, in: sentence)
            let isPast = (index + 1..<max(index + 1, lead.upperBound + 1)).contains { sentence.gap($0).contains(.comma) }
            if !isOurs, !isPast, !sentence.isA(teller, [.modal, .may, .need, .please, .and, .negative, .preposition, .does]) { return true }
        }
        return false
    }

    /// "…, he insisted.", "…, the Minister said in June."
    private func isTrailed(behind verb: Int) -> Bool {
        guard let said = (verb + 1..<max(verb + 1, sentence.count)).last(where: { sentence.isA($0, .said) }), sentence.count - said <= 4 else {
            return false
        }
        let start = sentence.start(of: said, marks: [.comma, .quote])
        return start > verb + 1 && said > start && said - start <= 5 && !sentence.isA(start, [.joiner, .and, .preposition, .condition])
            && (sentence.isA(start, [.pronoun, .determiner]) || sentence.words[start].isCapital)
    }

    /// Somebody said that posts should.
    private func isNarrated(_ subject: Subject, _ verb: Int) -> Bool {
        let clause = sentence.start(of: subject.start, marks: .semicolon)
        if sentence.find("please", in: clause..<subject.start) != nil { return false }
        if let said = sentence.first(.said, in: clause..<subject.start), !isOurBelief(said) {
            return !(said + 1...subject.start).contains { $0 > said && sentence.gap($0).contains(.comma) }
        }
        if isTold(clause..<subject.start) || isTrailed(behind: verb) { return true }
        // A clause that the verb stands in may be all of the subject.
        let aside = min(subject.end, verb)..<verb
        return aside.contains { sentence.isA($0, .pronoun) && sentence.isA($0 + 1, .said) }
    }
}
