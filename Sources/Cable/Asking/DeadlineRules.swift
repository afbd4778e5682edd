/// Rules for what is due or kept back: "responses are due by", "contents are embargoed until".
extension Duties {
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

    /// A bound with a date stands behind word `index`.
    func hasDeadline(behind index: Int) -> Bool {
        let phrases = TimePhrases(sentence: sentence)
        return (index + 1..<max(index + 1, sentence.count)).contains { i in
            sentence.saying(i, anyOf: Duties.deadlines).flatMap { phrases.phrase(at: $0) }?.hasDate == true
        }
    }

    /// Words before a date by which a thing is to be done.
    static let deadlines: Phrases = ["by", "nlt", "no later than", "not later than", "before", "prior to", "on or before"]
}
