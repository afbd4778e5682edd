/// Words before a colon at the head of a sentence: "Action request continued:", "For Lagos and Abidjan:".
enum Labels {
    /// The index behind the label, 0 where there is none.
    static func end(in sentence: Sentence) -> Int {
        let limit = min(10, sentence.count)
        guard limit > 1, let colon = (1..<limit).first(where: { sentence.gap($0).contains(.colon) }) else { return 0 }
        let span = 0..<colon
        if sentence.first([.please, .asks, .modal], in: span) != nil && !isAction(sentence, span) { return 0 }
        return colon
    }

    private static let actions: Phrases = [
        "action request", "action requested", "action required", "action requests", "request for action", "actions requested", "actions required",
        "reporting deadline", "reporting requirement", "reporting requirements", "requested action", "requested actions", "deadline", "instructions",
        "action items", "action item", "action for", "action", "guidance for posts", "taskings", "tasking", "action instructions", "required action",
        "demarche request", "next steps",
    ]

    /// The label says that the paragraph asks for action.
    static func isAction(_ sentence: Sentence, _ span: Range<Int>) -> Bool {
        guard let first = span.first else { return false }
        if (first..<min(first + 8, span.upperBound)).contains(where: {
            sentence.says($0, "no") || sentence.says($0, "taken") || sentence.says($0, "response")
        }) {
            return false
        }
        return (first..<min(first + 5, span.upperBound)).contains { index in
            guard let end = sentence.saying(index, anyOf: actions), end <= span.upperBound else { return false }
            let isBare =
                sentence.says(index, "action") && end == index + 1 || sentence.says(index, "instructions") || sentence.says(index, "deadline")
            return !isBare || index == first && end == span.upperBound || sentence.says(index, "deadline") && index == first
        }
    }

    /// "Objectives:": what stands behind it may be ordered, but a plain sentence there asks nothing.
    static func isObjective(_ sentence: Sentence, _ span: Range<Int>) -> Bool {
        span.prefix(4).contains { sentence.says($0, "objective") || sentence.says($0, "objectives") } && span.count <= 5
    }

    private static let criteria: Phrases = [
        "criteria", "eligibility", "eligible", "prerequisites", "qualifications", "qualification requirements", "eligibility requirements",
        "eligibility requirements are", "eligible if", "eligible personnel",
    ]

    /// "Eligibility requirements are:", "N1C will include the following responsibilities:": the items behind it order nobody.
    static func isCriteria(_ sentence: Sentence) -> Bool {
        let colon = (1..<max(1, min(24, sentence.count))).first { sentence.gap($0).contains(.colon) }
        guard colon != nil || sentence.closing.contains(.colon) else { return false }
        let lead = max(0, (colon ?? sentence.count) - 24)..<(colon ?? sentence.count)
        // "apply using the following criteria:" tells what to send.
        if lead.contains(where: { sentence.says($0, "using") }) { return false }
        if lead.suffix(3).contains(where: { sentence.saying($0, anyOf: criteria) != nil }) { return true }
        return sentence.find("following responsibilities", in: lead) != nil && sentence.first([.post, .staff, .crew], in: lead) == nil
    }

    static func isContinued(_ sentence: Sentence, _ span: Range<Int>) -> Bool {
        span.contains { sentence.saying($0, anyOf: ["continued", "cont", "cont'd", "contd", "continues"]) != nil }
    }

    /// The addressees that the label speaks to; nil when it speaks of something else, empty for all of them.
    static func addressees(in sentence: Sentence, to end: Int, readers: Readers) -> [String]? {
        var start = 0
        while start < end, sentence.isA(start, .preposition) || sentence.isA(start, .and) { start += 1 }
        guard let group = Subjects(sentence: sentence, readers: readers).group(at: start), group.end <= end else { return nil }
        return group.end == end || sentence.says(0, "for") ? group.addressees : nil
    }
}

/// The words of a duty's condition: "if no action plan will come", "for those posts with a web site".
enum Conditions {
    static func range(in sentence: Sentence, verb: Int) -> Range<Int>? {
        if let fronted = fronted(in: sentence, verb) { return fronted }
        guard let start = (verb..<sentence.count).first(where: { opens(sentence, $0) }) else { return nil }
        return sentence.source(start, sentence.end(of: start, marks: [.semicolon, .comma, .close]))
    }

    private static func opens(_ sentence: Sentence, _ index: Int) -> Bool {
        sentence.saying(index, anyOf: ["if", "unless", "provided that", "in the event", "in event", "in case"]) != nil
            && !sentence.says(index - 1, "as")
    }

    private static func fronted(in sentence: Sentence, _ verb: Int) -> Range<Int>? {
        for start in 0..<min(verb, sentence.count) {
            let isClauseStart = start == 0 || !sentence.gap(start).isDisjoint(with: .clause) || sentence.isA(start - 1, [.and, .joiner])
            guard isClauseStart else { continue }
            let isPosts =
                sentence.says(start, "for")
                && (sentence.isA(start + 1, .post) || sentence.isA(start + 1, .determiner) && sentence.isA(start + 2, .post)
                    || sentence.says(start + 1, "countries"))
            guard opens(sentence, start) || isPosts || sentence.says(start, "where") || sentence.says(start, "when") else { continue }
            let end = sentence.end(of: start, marks: [.comma, .colon, .semicolon])
            if end <= verb { return sentence.source(start, end) }
        }
        return nil
    }
}

/// Stretches in which nothing is asked of the reader: quotations, texts, points.
struct Masks {
    private let ranges: [Span]

    /// Overlapping stretches are made one.
    init(_ all: consuming [Span]) {
        var merged = all
        merged.sort { $0.range.lowerBound < $1.range.lowerBound }
        var count = 0
        for span in merged {
            if count > 0, span.range.lowerBound <= merged[count - 1].range.upperBound {
                let last = merged[count - 1].range
                merged[count - 1] = Span(last.lowerBound..<max(last.upperBound, span.range.upperBound))
            } else {
                merged[count] = span
                count += 1
            }
        }
        merged.removeSubrange(count...)
        ranges = merged
    }

    func covers(_ offset: Int) -> Bool {
        let index = ranges.partitioningIndex { $0.range.upperBound > offset }
        return index < ranges.count && ranges[index].range.contains(offset)
    }
}
