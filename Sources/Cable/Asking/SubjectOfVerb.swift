/// Whose verb it is: the group before it, passed over all that may stand between, unless somebody else says so.
extension Subjects {
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
