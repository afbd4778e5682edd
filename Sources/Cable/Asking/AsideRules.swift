/// What stands beside a verb without being one, and verbs that only look like a deed or its opposite.
extension Duties {
    /// Behind a date: "should, as soon as possible and not later than June 20, report" denies nothing.
    func timeAside(_ index: Int) -> Int? {
        let start = sentence.isA(index, .and) ? index + 1 : index
        guard sentence.isA(start, [.bound, .negative]) || sentence.says(start, "on or before"),
            let behind = sentence.saying(start, anyOf: Duties.deadlines),
            let phrase = TimePhrases(sentence: sentence).phrase(at: behind), phrase.hasDate, phrase.end < sentence.count
        else { return nil }
        return phrase.end
    }

    /// "Posts should read paragraphs 3 and 5 carefully", "should refer to para 4": where it stands, not what is asked.
    func isReading(_ index: Int) -> Bool {
        guard let end = sentence.saying(index, anyOf: ["read", "study", "review", "consult", "refer to", "turn to"]) else { return false }
        return sentence.isA(end, .para) || sentence.isA(end, [.determiner, .adverb]) && sentence.isA(end + 1, .para)
    }

    /// "Posts are free to note that": what one is allowed to note one says. Not: "may wish to note".
    func isTelling(_ index: Int) -> Bool {
        readers.sender == .department && sentence.says(index, "note that") && sentence.says(index - 1, "to")
            && sentence.isA(index - 2, [.allow, .asked])
    }

    /// What somebody reported: "Embassy Oslo reports that the museum should not be given".
    static let reportings: Phrases = ["reports that", "reported that", "writes that", "wrote that", "recommends that", "recommended that"]
    /// What carries words.
    private static let means: Phrases = [
        "fax", "facsimile", "telefax", "telephone", "phone", "cell phone", "mail", "e-mail", "email", "pouch", "courier", "cable", "telegram",
        "telex", "letter", "hand", "radio",
    ]

    /// "by unclassified fax", "by open mail": a means, nobody's doing.
    func isMeans(_ index: Int) -> Bool {
        !sentence.isA(index, .determiner)
            && (index..<min(index + 3, sentence.count)).contains { i in
                guard let end = sentence.saying(i, anyOf: Duties.means) else { return false }
                return (index + 1..<max(index + 1, end)).allSatisfy { sentence.gap($0).isDisjoint(with: .clause) }
            }
    }

    /// A verb of another clause stands there; "10:00 a.m." is none.
    func hasFiniteVerb(from index: Int) -> Bool {
        (index..<sentence.count).contains { i in
            let isClock = sentence.isA(i, .clock) && i > index && sentence.words[i - 1].isNumber
            return sentence.isA(i, [.be, .wasBeen, .modal, .said]) && !isClock
        }
    }

    /// "within 24 hours", "within five working days".
    func hasSpan(behind index: Int) -> Bool {
        (index + 1..<max(index + 1, sentence.count - 1)).contains { i in
            sentence.says(i, "within") && (sentence.words[i + 1].isNumber || sentence.isA(i + 1, .numberWord))
        }
    }

    private static let servants: Phrases = ["employee", "employees", "officer", "officers", "staff member", "family member", "personnel", "traveler"]

    /// "No Mission employee may travel", in a cable of the Department: forbidden to one of the reader's own.
    func forbiddenToOurs(_ index: Int, _ verb: Verb) -> DutyHit? {
        let start = start(of: index)
        guard readers.sender == .department, sentence.says(start, "no"), index - start <= 4, index - start > 1, sentence.says(index, "may"),
            (start + 1..<index).contains(where: { sentence.saying($0, anyOf: Duties.servants) == index }),
            sentence.isA(start + 1, [.post, .staff, .epithet, .capital]) || index - start == 2 && place.isOrder,
            sentence.isA(verb.index, [.order, .orderOrNoun]) || place.isOrder && isDeed(verb.index), isImpersonal(index, verb.index)
        else { return nil }
        return DutyHit(.dont, anchor: index, verb: start)
    }

    /// "Posts will want to confirm": an order, politely. Not: "may want to".
    func willWant(_ index: Int) -> DutyHit? {
        guard readers.sender == .department, sentence.says(index, "will"), let to = sentence.saying(index + 1, anyOf: ["wish to", "want to"]),
            let group = reader.of(verb: index), let verb = verb(from: to), sentence.isA(verb.index, [.order, .orderOrNoun])
        else { return nil }
        return duty(.do, anchor: index, verb, group)
    }

    /// `EUR/NE`, `CA/VO`: an office of the Department.
    func isOffice(_ index: Int) -> Bool {
        guard sentence.words.indices.contains(index + 1), sentence.gap(index + 1) == .slash else { return false }
        return sentence.words[index].isUpper && sentence.words[index + 1].isUpper && !sentence.isA(index, .and) && !sentence.words[index].isNumber
    }

    private static let leavingOut: Phrases = [
        "leaving no", "leaving nothing", "making no", "giving no", "offering no", "saying nothing", "promising nothing", "promising no",
    ]

    /// "should deliver the points orally, leaving no paper".
    func isLeavingOut(_ index: Int) -> Bool {
        sentence.gap(index).contains(.comma) && sentence.saying(index, anyOf: Duties.leavingOut) != nil
    }

    private static let claims: Phrases = [
        "suggest", "suggests", "allege", "alleges", "claim", "claims", "assert", "asserts", "speculate", "speculates", "complain", "complains",
    ]
    private static let repliesToClaims: Phrases = ["say", "reply", "respond", "answer", "state", "point out", "recall that", "reiterate that"]

    /// "should journalists suggest as much, spokesmen should reply": in the clause up to `end` somebody claims something that is to be answered.
    func isClaimed(_ index: Int, _ end: Int) -> Bool {
        guard end < sentence.count,
            (index + 2..<max(index + 2, min(end, index + 6))).contains(where: {
                sentence.saying($0, anyOf: Duties.claims) != nil && !sentence.isA($0 - 1, [.determiner, .preposition])
            }), let group = reader.group(at: end), sentence.isA(group.end, [.modal, .may])
        else { return false }
        return sentence.saying(group.end + 1, anyOf: Duties.repliesToClaims) != nil
    }

    /// "Department does not object to Embassy's lending", "would not object if Oslo were to lend". Not: "the Ministry does not object".
    func notObjecting(_ index: Int) -> DutyHit? {
        guard readers.sender == .department, sentence.says(index - 1, "not"),
            ["does", "do", "would"].contains(where: { sentence.says(index - 2, $0) }),
            sentence.says(index + 1, "to") || sentence.says(index + 1, "if"), sender.of(verb: index - 2) != nil
        else { return nil }
        let isTo = sentence.says(index + 1, "to")
        if isTo, readers.isReader(index + 2, in: sentence), isGerund(index + 3) { return DutyHit(.may, anchor: index, verb: index + 3) }
        guard let group = reader.group(at: index + 2), group.end < sentence.count else { return nil }
        let deed = sentence.says(group.end, "were to") ? group.end + 2 : group.end
        guard isTo ? isGerund(deed) : sentence.isA(deed, .order) || deed > group.end else { return nil }
        return DutyHit(.may, anchor: index, verb: min(deed, sentence.count - 1), addressees: group.addressees)
    }

    /// "Under no circumstances is this paper to be given to anybody".
    func neverToBe(_ be: Int) -> DutyHit? {
        guard readers.sender == .department, be >= 3, sentence.saying(be - 3, anyOf: Duties.inversions) == be, be - 3 <= opening + 1,
            let to = (be + 1..<max(be + 1, min(be + 8, sentence.count - 2))).first(where: { sentence.says($0, "to be") }),
            isDone(to + 2, true), isImpersonal(be, to + 2)
        else { return nil }
        return DutyHit(.dont, anchor: be, verb: be - 3)
    }

    /// "The deadline for the Ministry to reply is": somebody else's. Not: "the deadline for posts to reply", "for replies to reach us".
    func isOthersDeadline(_ index: Int) -> Bool {
        guard sentence.says(index + 1, "for"),
            let to = (index + 2..<max(index + 2, min(index + 8, sentence.count - 1))).first(where: { sentence.says($0, "to") }),
            sentence.isA(to + 1, [.order, .orderOrNoun]) || sentence.says(to + 1, "pay"),
            sentence.first([.product, .be], in: index + 2..<to) == nil
        else { return false }
        return !(index + 2..<to).contains { reader.group(at: $0) != nil }
    }
}
