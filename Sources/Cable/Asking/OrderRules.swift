/// Rules for orders, which name nobody: "please deliver", "ADVISE DATE OF DELIVERY", "if asked, do not confirm".
extension Duties {
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
}
