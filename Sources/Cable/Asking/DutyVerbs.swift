/// The verb behind a modal: which it is, and whether it is denied.
extension Duties {
    struct Verb {
        var index: Int
        var isDenied: Bool
    }

    private static let denials: Phrases = [
        "under no circumstances", "in no case", "in no event", "in no way", "on no account", "at no time", "at no point", "at no stage",
        "not under any circumstances",
    ]
    /// "MAY RPT MAY", "NOT REPEAT NOT": the word that counts is said twice.
    private static let repeats: Phrases = [
        "rpt may", "repeat may", "rpt should", "repeat should", "rpt must", "repeat must", "rpt is", "repeat is", "rpt are", "repeat are",
    ]
    private static let asides: Phrases = [
        "in any case", "in any event", "at a minimum", "as appropriate", "where appropriate", "as necessary", "if possible", "at all costs",
        "wherever possible", "where possible", "as soon as possible", "at the earliest opportunity", "of course", "in turn", "at post discretion",
        "in your discretion", "in its discretion", "in their discretion", "in addition", "at once", "as a first step", "where applicable",
        "in parallel", "on a priority basis", "on an urgent basis", "without delay",
        "each", "both", "all", "as required", "at the same time", "as a matter of urgency", "in future", "from now on", "for now",
        "for the time being", "on your behalf", "on their own initiative", "on its own initiative", "on your own initiative", "on own initiative",
        "at your discretion", "at their discretion", "at its discretion", "if needed", "as needed", "in particular", "under such circumstances",
    ]

    private static let notOnly: Phrases = ["not only", "not just", "not merely", "not simply"]

    /// The verb from `index` on: adverbs, asides and "not" are passed.
    func verb(from index: Int) -> Verb? {
        var verb = Verb(index: index, isDenied: false)
        var steps = 0
        while verb.index < sentence.count, steps < 12 {
            steps += 1
            if let end = timeAside(verb.index) {
                verb.index = end
            } else if let end = sentence.saying(verb.index, anyOf: Duties.denials) {
                verb.isDenied = true
                verb.index = end
            } else if let end = sentence.saying(verb.index, anyOf: Duties.repeats) {
                verb.index = end
            } else if let end = sentence.saying(verb.index, anyOf: Duties.notOnly) {
                verb.index = end
            } else if let end = sentence.saying(verb.index, "no longer") {
                verb.isDenied = true
                verb.index = end
            } else if sentence.says(verb.index, "not") || sentence.says(verb.index, "never") || sentence.says(verb.index, "neither") {
                verb.isDenied = true
                verb.index += 1
            } else if let end = sentence.saying(verb.index, anyOf: Duties.asides) {
                verb.index = end
            } else if sentence.isA(verb.index, .adverb),
                !sentence.isA(verb.index, [.order, .orderOrNoun]) || sentence.isA(verb.index + 1, .order) || sentence.says(verb.index + 1, "not")
            {
                verb.index += 1
            } else if sentence.gap(verb.index).contains(.comma) || sentence.gap(verb.index).contains(.open), let end = asideEnd(verb.index) {
                verb.index = end
            } else {
                return verb
            }
        }
        return verb.index < sentence.count ? verb : nil
    }

    /// Behind an aside between commas: "may, if Post wishes, share".
    private func asideEnd(_ index: Int) -> Int? {
        guard sentence.isA(index, [.preposition, .condition, .joiner, .pronoun, .determiner]) else { return nil }
        let limit = min(index + 14, sentence.count)
        guard index + 1 < limit else { return nil }
        return (index + 1..<limit).first { !sentence.gap($0).isDisjoint(with: [.comma, .close]) }
    }

    /// A duty of `kind` from a verb, turned where the words deny it: "not", "avoid", "take no action".
    func duty(_ kind: Duty.Kind, anchor: Int, _ verb: Verb, _ subject: Subject?) -> DutyHit? {
        var denied = verb.isDenied || subject?.isNegated == true
        var index = verb.index
        if sentence.saying(index, anyOf: ["be careful not", "take care not", "make sure not", "be sure not"]) != nil { denied = true }
        if kind == .may, sentence.says(index, "disregard") || sentence.says(index, "ignore") { return nil }
        // "should not fail to", "do not hesitate to": denied twice.
        if let end = sentence.saying(index, anyOf: ["hesitate to", "fail to", "neglect to", "forget to", "omit to"]) {
            guard denied, sentence.isA(end, [.order, .orderOrNoun]), sentence.saying(end, anyOf: ["contact", "call", "email"]) == nil else {
                return nil
            }
            return DutyHit(kind, anchor: anchor, verb: end, addressees: subject?.addressees ?? [])
        }
        if let end = sentence.saying(
            index, anyOf: ["make every effort to", "be sure to", "make sure to", "take care to", "be careful to"])
        {
            if sentence.says(end, "not") { denied = true }
        } else if let end = sentence.saying(index, anyOf: ["wish to", "want to", "choose to", "elect to", "like to"]) {
            if sentence.says(end, "not") { denied = true }
            index = sentence.says(end, "not") ? end + 1 : end
        }
        if let end = sentence.saying(
            index,
            anyOf: [
                "avoid", "refrain from", "desist from", "abstain from making", "hold off", "withhold", "stop short of", "steer clear of",
                "stay clear of", "keep clear of",
                "stay away from", "keep away from", "shy away from", "eschew", "forgo", "make no", "give no", "draw no", "say nothing",
            ])
        {
            denied = true
            if end >= sentence.count { return nil }
        } else if sentence.says(index + 1, "nothing") {
            denied = true
        } else if sentence.saying(index + 1, anyOf: Duties.noLess) != nil {
            // "lose no time": all the more to be done.
        } else if sentence.says(index + 1, "no"), !sentence.isA(index + 2, .bound), !sentence.says(index + 2, "sooner"),
            !sentence.says(index + 2, "more")
        {
            denied = true
        } else if kind != .may, isHeldBack(index) {
            denied = true
        }
        if sentence.says(index, "feel free to") {
            return DutyHit(.may, anchor: anchor, verb: min(index + 3, sentence.count - 1), addressees: subject?.addressees ?? [])
        }
        if sentence.says(index, "note"), let second = secondDeed(index) { index = second }
        if isReading(index) { return nil }
        guard isDeed(index) || isRemark(index) || kind == .may && isTelling(index), !isPointOfContact(index) else { return nil }
        if subject?.isBareName == true, readers.sender != .department, !sentence.isA(index, [.order, .orderOrNoun, .be]) { return nil }
        return DutyHit(denied ? .dont : kind, anchor: anchor, verb: index, addressees: subject?.addressees ?? [])
    }

    /// "must note the damage and mail the form": noting is idle, what follows is not.
    private func secondDeed(_ index: Int) -> Int? {
        let end = sentence.end(of: index, marks: .strong)
        return (index + 1..<max(index + 1, end - 1)).first {
            sentence.isA($0, .and) && sentence.isA($0 + 1, .order) && sentence.isA($0 + 2, [.determiner, .pronoun])
        }.map { $0 + 1 }
    }

    private static let talks: Phrases = [
        "discussion", "discussions", "discussing", "consideration", "conversation", "conversations", "meeting", "meetings", "responding", "replying",
        "reply", "response", "presenting", "raising", "delivering", "presentation",
    ]

    /// "In discussing the lamps you should note that", "you should also note that" behind an order: said to somebody, not to oneself.
    private func isRemark(_ index: Int) -> Bool {
        guard sentence.says(index, "note that"), readers.sender == .department else { return false }
        if place.last == .do, sentence.says(index - 1, "also") { return true }
        return sentence.says(opening, "in ") && (opening + 1..<max(opening + 1, index)).contains { sentence.saying($0, anyOf: Duties.talks) != nil }
    }

    /// "contact him at (202) 433-2607/DSN 288", "contact the POC listed below": where somebody is reached.
    private func isNumberOf(_ index: Int) -> Bool {
        guard sentence.saying(index, anyOf: ["contact", "call", "reach", "telephone"]) != nil else { return false }
        let near = index + 1..<min(index + 5, sentence.count)
        if near.contains(where: { sentence.saying($0, anyOf: ["poc", "pocs", "poc's", "point of contact", "points of contact"]) != nil }) {
            return true
        }
        return near.contains {
            sentence.says($0, "at") && sentence.gap($0 + 1).contains(.open) && sentence.words.indices.contains($0 + 1)
                && sentence.words[$0 + 1].isNumber
        }
            || near.contains { sentence.saying($0, anyOf: ["at commercial", "at comm", "at dsn"]) != nil }
    }

    private static let noLess: [StaticString] = [
        "no opportunity", "no effort", "no time", "no doubt", "no stone", "no expense", "no secret", "no fewer", "no less", "no later", "no earlier",
    ]

    /// "hold release until", "await instructions before approaching", "defer action until": nothing is to be done yet.
    private func isHeldBack(_ index: Int) -> Bool {
        guard sentence.saying(index, anyOf: ["hold", "defer", "delay", "postpone", "await"]) != nil else { return false }
        let clause = index + 1..<sentence.end(of: index, marks: .strong)
        // "hold two vehicles in readiness until released".
        let kept: [StaticString] = ["readiness", "ready", "available", "meeting", "meetings", "reserve", "standby", "stand-by", "stand"]
        if sentence.says(index, "hold"), clause.contains(where: { sentence.saying($0, anyOf: kept) != nil }) { return false }
        let isAwait = sentence.says(index, "await")
        return clause.contains { i in
            sentence.says(i, "until") || sentence.says(i, "till") || sentence.says(i, "pending")
                || (isAwait && (sentence.says(i, "before") || sentence.says(i, "prior to")))
        }
    }

    private static let officials: [StaticString] = [
        "minister", "president", "ambassador", "secretary", "official", "officials", "king", "chairman", "director", "commissioner", "foreign",
        "prime", "governor", "permanent",
    ]

    /// "see the Minister", unlike "see para 4".
    private func isCall(_ index: Int) -> Bool {
        sentence.says(index, "see") && (index + 1..<index + 4).contains { sentence.saying($0, anyOf: Duties.officials) != nil }
    }

    private static let ready: [StaticString] = [
        "see to", "see that", "be represented", "be present", "be available", "be in touch", "be in place", "be accompanied", "be prepared",
        "be ready", "be sure", "be careful", "be certain", "be guided", "be alert", "be on", "be discreet",
    ]
    private static let idle: [StaticString] = [
        "note", "be", "see", "bear in mind", "keep in mind", "recall", "remember", "consider this", "view", "feel", "regard", "wonder", "take note",
    ]

    /// "be especially alert".
    private func isState(_ index: Int) -> Bool {
        guard sentence.says(index, "be"), sentence.isA(index + 1, .adverb) else { return false }
        var state = index + 1
        while sentence.isA(state, .adverb) { state += 1 }
        return sentence.saying(state, anyOf: ["prepared", "ready", "sure", "careful", "certain", "guided", "alert", "discreet", "available"]) != nil
    }

    /// Something one does, not something one is or notes.
    func isDeed(_ index: Int) -> Bool {
        guard index < sentence.count, !sentence.words[index].isNumber else { return false }
        if sentence.saying(index, anyOf: Duties.ready) != nil || isCall(index) || isState(index) { return true }
        if sentence.saying(index, anyOf: Duties.idle) != nil { return false }
        if isCausative(index) { return true }
        if sentence.isA(index, .state), !sentence.isA(index, .order) { return false }
        return sentence.isA(index, [.order, .orderOrNoun])
            || !sentence.isA(index, [.preposition, .determiner, .joiner, .and, .be, .wasBeen, .modal, .may, .pronoun, .condition, .please])
    }

    /// "have the keeper sign", "have the tables translated".
    func isCausative(_ index: Int) -> Bool {
        guard sentence.says(index, "have"), sentence.isA(index + 1, .determiner) else { return false }
        let clause = index + 3..<max(index + 3, min(index + 7, sentence.end(of: index, marks: .clause)))
        return clause.contains { sentence.isA($0, [.order, .done, .doable]) && !sentence.isA($0 - 1, [.preposition, .determiner, .joiner]) }
            && sentence.first([.preposition, .joiner], in: index + 1..<index + 3) == nil
    }

    private static let views: [StaticString] = [
        "considered", "viewed", "underestimated", "overlooked", "ignored", "confused", "expected", "assumed", "surprised", "needed", "affected",
        "concerned", "envied", "forgotten", "denied", "disputed", "neglected",
        "interested", "regarded", "allowed", "required", "based", "limited", "involved", "included", "followed", "solved", "resolved",
    ]

    /// A participle of something instructions speak of; where it is denied, any that is no mere view.
    func isDone(_ index: Int, _ isDenied: Bool) -> Bool {
        if sentence.isA(index, .done) || sentence.isA(index, .doable) && (isDenied || place.isOrder) { return true }
        if isDenied, sentence.saying(index, anyOf: ["said", "written", "lit"]) != nil { return true }
        guard isDenied, index < sentence.count, sentence.words[index].length > 4, sentence.saying(index, anyOf: Duties.views) == nil else {
            return false
        }
        let end = sentence.words[index].range.lowerBound + sentence.words[index].length
        return folded(sentence.bytes[end - 1]) == 0x64 && folded(sentence.bytes[end - 2]) == 0x65
    }

    /// Whom to ask is no order: "if posts have questions, please contact", "should direct questions to".
    func isPointOfContact(_ index: Int) -> Bool {
        guard
            sentence.saying(
                index, anyOf: ["contact", "call", "email", "consult", "direct", "address", "refer", "telephone", "reach", "visit", "send", "forward"])
                != nil
        else { return false }
        let clause = index + 1..<min(index + 8, sentence.count)
        let isPress = sentence.find("press", in: clause) != nil || sentence.find("media", in: clause) != nil
        if !isPress, ["questions", "question", "queries", "inquiries", "concerns"].contains(where: { sentence.find($0, in: clause) != nil }) {
            return true
        }
        guard sentence.saying(index, anyOf: ["contact", "call", "email", "consult", "telephone", "reach", "visit", "refer to"]) != nil else {
            return false
        }
        let all = 0..<sentence.count
        if readers.sender == .navy, isNumberOf(index) { return true }
        let needs: [StaticString] = [
            "questions", "any question", "additional information", "further information", "more information", "further details", "additional details",
            "problems",
            "assistance", "clarification", "additional guidance", "concerns", "issues arise",
        ]
        return needs.contains { sentence.find($0, in: all) != nil }
            && (sentence.classes.contains(.condition) || sentence.find("for", in: all) != nil || sentence.find("with", in: all) != nil)
            || ["www", "http", "https", "website", "web"].contains { sentence.find($0, in: index..<sentence.count) != nil }
    }
}
