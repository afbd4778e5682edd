/// Finds the times that a sentence gives its readers: only beside a duty, or where something is embargoed until then.
struct Times {
    let sentence: Sentence
    let hits: [DutyHit]
    let phrases: TimePhrases
    /// A clocked event told earlier in the paragraph: "the release" that "that time" means.
    let event: (phrase: TimePhrase, range: Range<Int>)?
    let cable: CivilTime?
    let isDepartment: Bool

    private let readers: Readers

    init(_ sentence: Sentence, hits: [DutyHit], event: (phrase: TimePhrase, range: Range<Int>)?, cable: CivilTime?, readers: Readers) {
        self.readers = readers
        isDepartment = readers.sender == .department
        self.sentence = sentence
        self.hits = hits
        self.event = event
        self.cable = cable
        phrases = TimePhrases(sentence: sentence)
    }

    enum Bound { case latest, earliest, before, until, after, from }

    /// What opens a time, longest first.
    private static let bounds: [(StaticString, Bound)] = [
        ("by no later than", .latest), ("by not later than", .latest), ("no later than", .latest), ("not later than", .latest),
        ("no later then", .latest),
        ("not after", .latest), ("by nlt", .latest), ("nlt", .latest), ("on or before", .latest), ("by", .latest), ("due on", .latest),
        ("due", .latest), ("due by", .latest),
        ("but not before", .earliest), ("no earlier than", .earliest), ("not earlier than", .earliest), ("no sooner than", .earliest),
        ("not before", .earliest),
        ("not prior to", .earliest), ("on or after", .earliest), ("beginning on", .earliest), ("beginning", .earliest), ("starting on", .earliest),
        ("starting", .earliest), ("before", .before), ("prior to", .before), ("in advance of", .before), ("ahead of", .before),
        ("until after", .until),
        ("extension to", .until), ("extension until", .until), ("extended to", .until), ("until", .until), ("till", .until), ("after", .after),
        ("earlier than", .before), ("sooner than", .before), ("as of", .from),
    ]

    private static let soonest: [StaticString] = [
        "as soon as possible", "as soon as practicable", "as soon as feasible", "asap", "soonest", "at the earliest opportunity",
        "at the earliest possible", "at your earliest", "at its earliest", "at their earliest", "at earliest", "at posts earliest",
        "at post earliest", "as early as possible", "as early as feasible", "as early as practicable", "at once", "without delay", "with all speed",
        "immediately",
    ]

    /// The times in order.
    func find(paragraph: Int) -> [TimeExpression] {
        var times: [TimeExpression] = []
        var index = 0
        while index < sentence.count {
            if let (found, end) = bounded(at: index, paragraph) ?? appointed(at: index, paragraph) {
                times += found
                index = max(index + 1, end)
            } else if let (time, end) = soon(at: index, paragraph) ?? within(at: index, paragraph) {
                times.append(time)
                index = max(index + 1, end)
            } else {
                index += 1
            }
        }
        return times + embargoByEvent(paragraph, times)
    }

    // MARK: Bounds

    private func bounded(at index: Int, _ paragraph: Int) -> ([TimeExpression], Int)? {
        guard
            sentence.isA(index, [.bound, .negative]) || sentence.says(index, "on or") || sentence.says(index, "but not")
                || sentence.says(index, "as of") || sentence.says(index, "in advance")
                || sentence.saying(index, anyOf: ["extension", "extended"]) != nil
        else { return nil }
        for (words, bound) in Times.bounds {
            guard let behind = sentence.saying(index, words), let phrase = phrases.phrase(at: behind) else { continue }
            if isMonthOfYear(phrase, at: behind) { return nil }
            guard let kind = kind(bound, at: index) else { return nil }
            let found = series(phrase, kind, from: index, isBefore: bound == .before, paragraph)
            return found.isEmpty ? nil : (found, phrase.end)
        }
        return nil
    }

    /// "The deadline for replies is June 19", "Reporting deadline: June 19": no word of bounding stands before the date.
    private func appointed(at index: Int, _ paragraph: Int) -> ([TimeExpression], Int)? {
        guard let hit = hits.last, sentence.isA(hit.anchor, .deadline), !sentence.says(hit.anchor, "due"), index > hit.anchor,
            sentence.isA(index - 1, .be) || sentence.gap(index).contains(.colon) || sentence.says(index - 1, "of"),
            let phrase = phrases.phrase(at: index), phrase.hasDate
        else { return nil }
        let found = series(phrase, .due, from: index, isBefore: false, paragraph)
        return found.isEmpty ? nil : (found, phrase.end)
    }

    /// `NLT JUN 06`: as the Navy writes dates, day first, this is June of 2006 and no day.
    private func isMonthOfYear(_ phrase: TimePhrase, at index: Int) -> Bool {
        guard sentence.isA(index, .month), phrase.year == nil, let day = phrase.day, sentence.words.indices.contains(index + 1),
            sentence.words[index + 1].digits == 2
        else { return false }
        if day < 10 { return true }
        guard readers.sender == .navy, let cable else { return false }
        return day == cable.year % 100 || day == (cable.year + 1) % 100
    }

    /// What a bound means beside the duty that governs it.
    private func kind(_ bound: Bound, at index: Int) -> TimeExpression.Kind? {
        if bound == .until, isEmbargoed(before: index) { return .embargo }
        guard let hit = governing(index), !isElsewhere(index, hit) else { return nil }
        if bound == .until, hit.kind == .do, sentence.isA(index - 1, .need) { return .due }
        switch (bound, hit.kind) {
        case (.latest, .do), (.latest, .may), (.before, .do), (.until, .may): return .due
        case (.earliest, .do), (.earliest, .may), (.after, .do), (.after, .may), (.from, .may): return .notBefore
        case (.until, .dont), (.before, .dont): return isPublic ? .embargo : .notBefore
        case (.earliest, .dont): return nil
        default: return nil
        }
    }

    /// "embargoed until": told to whoever gets the words, so it holds in a non-paper too.
    private func isEmbargoed(before index: Int) -> Bool {
        (max(0, index - 4)..<index).contains { sentence.says($0, "embargoed") || sentence.says($0, "embargo") && !sentence.isA(index - 1, .wasBeen) }
            && sentence.first(.wasBeen, in: 0..<index) == nil
    }

    private var isPublic: Bool { sentence.classes.contains(.publicity) || sentence.classes.contains(.embargo) }

    /// The duty a time belongs to: the nearest before it, else the first behind it.
    private func governing(_ index: Int) -> DutyHit? {
        let before = hits.last { min($0.anchor, $0.verb) <= index && $0.kind != .ifAsked }
        return before ?? hits.first { $0.kind != .ifAsked }
    }

    /// Between duty and time somebody else's clause has begun: "next year's Report, which must reach the Congress by".
    private func isElsewhere(_ index: Int, _ hit: DutyHit) -> Bool {
        guard hit.verb < index else { return isOfCondition(index, hit) }
        let between = (hit.anchor < index ? max(hit.verb, hit.anchor) : hit.verb) + 1..<index
        if isOfNoun(index, hit) { return true }
        guard let joiner = between.last(where: { ["which", "who", "whose", "that", "whether"].contains { [i = $0] in sentence.says(i, $0) } }) else {
            return between.contains { sentence.isA($0, .modal) && $0 != hit.anchor } && hits.last { $0.anchor <= index }?.anchor == hit.anchor
                && isForeignModal(between, hit)
        }
        // "ensure that lamps are lit by June 20": the reader's own work.
        if sentence.says(joiner, "that"), sentence.saying(hit.verb, anyOf: Times.seeing) == joiner { return false }
        let isStrong =
            sentence.says(joiner, "that") || sentence.isA(index, .bound) && sentence.saying(index, anyOf: Times.soonest) != nil
            || sentence.says(index, "nlt") || sentence.says(index, "no later") || sentence.says(index, "not later") || sentence.says(index + 1, "cob")
        let clause = joiner..<index
        // "brochures, of which 500 should reach Oslo before": the reader's own work.
        let isOwn: [StaticString] = ["should reach", "should arrive", "should be received", "should be sent", "should be submitted"]
        if sentence.says(joiner, "which"), isOwn.contains(where: { sentence.find($0, in: clause) != nil }) { return false }
        if clause.dropFirst().contains(where: { sentence.gap($0).contains(.comma) }) || sentence.gap(index).contains(.comma) { return false }
        // "that the Secretary will arrive by", "whether the Ministry will reply by": the time of that clause.
        let isBare = sentence.says(index, "by") && !sentence.says(index + 1, "cob") || sentence.says(index, "before") || sentence.says(index, "until")
        if isBare, sentence.first([.need, .might, .may, .be], in: clause) != nil { return true }
        if sentence.says(joiner, "whether") { return isBare && sentence.first([.modal, .wasBeen], in: clause) != nil }
        return !isStrong || sentence.first([.modal, .wasBeen], in: clause) != nil
    }

    /// "Unless the Department advises otherwise by June 20, posts should": the time is that clause's.
    private func isOfCondition(_ index: Int, _ hit: DutyHit) -> Bool {
        guard sentence.says(0, "unless") || sentence.says(0, "if"), index > 3, index < 60, !sentence.says(1, "possible"), !sentence.says(1, "not")
        else {
            return false
        }
        let end = sentence.end(of: 0, marks: .clause)
        return index < end && hit.verb >= end && hit.anchor >= end
    }

    private static let seeing: Phrases = ["ensure", "make sure", "make certain", "see", "see to it", "be sure", "be certain"]

    /// "cases received before June 20": the time tells which cases.
    private func isOfNoun(_ index: Int, _ hit: DutyHit) -> Bool {
        let participle = index - 1
        guard participle > hit.verb + 1, participle != hit.anchor, sentence.isA(participle, .done) || sentence.says(participle, "received"),
            !sentence.isA(participle - 1, [.be, .wasBeen, .adverb, .and])
        else { return false }
        return sentence.says(index, "before") || sentence.says(index, "after") || sentence.says(index, "prior") || sentence.says(index, "until")
            || sentence.says(index, "by")
    }

    private func isForeignModal(_ span: Range<Int>, _ hit: DutyHit) -> Bool {
        guard let modal = span.last(where: { sentence.isA($0, .modal) }) else { return false }
        // "and, should Oslo open first, to inform us".
        let isCase = sentence.says(modal, "should") && sentence.gap(modal).contains(.comma)
        if isCase, (modal + 1..<max(modal + 1, span.upperBound)).contains(where: { sentence.gap($0).contains(.comma) }) { return false }
        // "and we should have our instructions by".
        if sentence.isA(modal - 1, .we), sentence.saying(modal + 1, anyOf: ["have", "receive"]) != nil { return false }
        return modal > hit.verb + 1
    }

    /// "T for WHA and EUR posts and T for EAP posts": each time with its bureaus.
    private func series(_ first: TimePhrase, _ kind: TimeExpression.Kind, from index: Int, isBefore: Bool, _ paragraph: Int) -> [TimeExpression] {
        var times: [TimeExpression] = []
        var phrase = first
        var start = index
        for _ in 0..<6 {
            var bureaus = bureaus(at: phrase.end)
            if bureaus.names.isEmpty { bureaus.names = leadingBureaus(before: start) }
            guard let time = expression(phrase, kind, start, isBefore: isBefore, bureaus.names, paragraph) else { break }
            times.append(time)
            guard !bureaus.names.isEmpty, bureaus.end > phrase.end, sentence.isA(bureaus.end, .and) || sentence.gap(bureaus.end).contains(.comma)
            else { break }
            var next = sentence.isA(bureaus.end, .and) ? bureaus.end + 1 : bureaus.end
            for (words, _) in Times.bounds { if let behind = sentence.saying(next, words) { next = behind; break } }
            guard let following = phrases.phrase(at: next) else { break }
            (start, phrase) = (following.start, following)
        }
        return times
    }

    private func bureaus(at index: Int) -> (names: [String], end: Int) {
        guard sentence.says(index, "for") || sentence.says(index, "in") else { return ([], index) }
        let (names, end) = bureauNames(from: index + 1)
        var i = end
        guard !names.isEmpty else { return ([], index) }
        if sentence.isA(i, .post) || sentence.says(i, "countries") || sentence.says(i, "bureau") || sentence.says(i, "bureaus") { i += 1 }
        return (names, i)
    }

    /// "Oslo should reply by June 17 and Lagos by June 19": the addressee named right before.
    private func named(before index: Int) -> [String]? {
        let start = max(0, index - 4)
        return (start..<max(start, index)).lazy.compactMap { readers.name(at: $0, in: sentence) }.first { $0.end == index }.map { [$0.addressee] }
    }

    /// "NEA and AF posts should report by T; EUR posts by T": the bureaus stand at the head of the time's own clause.
    private func leadingBureaus(before index: Int) -> [String] {
        var start = sentence.start(of: index, marks: [.semicolon, .colon])
        while start < index, sentence.isA(start, [.and, .preposition, .determiner]) { start += 1 }
        let head = bureauNames(from: start)
        guard !head.names.isEmpty, sentence.isA(head.end, .post), head.end < index else { return [] }
        // Later in the clause others may be named: the nearest counts.
        guard let post = (head.end + 1..<index).last(where: { sentence.isA($0, .post) && sentence.isA($0 - 1, .bureau) }) else { return head.names }
        var first = post
        while first - 1 > head.end, sentence.isA(first - 1, [.bureau, .and]) { first -= 1 }
        return bureauNames(from: first).names
    }

    private func bureauNames(from start: Int) -> (names: [String], end: Int) {
        var names: [String] = []
        var i = start
        while i < sentence.count, sentence.isA(i, [.bureau, .and]) || sentence.says(i, "all") || sentence.says(i, "the") {
            let word = sentence.words[i]
            if word.classes.contains(.bureau), word.isUpper {
                names.append(sentence.bytes.string(word.range.lowerBound..<word.range.lowerBound + word.length))
            }
            i += 1
        }
        return (names, i)
    }

    private func expression(
        _ phrase: TimePhrase, _ kind: TimeExpression.Kind, _ start: Int, isBefore: Bool, _ bureaus: [String], _ paragraph: Int
    ) -> TimeExpression? {
        var full = phrase
        if !full.hasDate { borrowDate(&full) }
        guard full.hasDate else { return nil }
        let civil = full.civil(cable: cable, isWashington: isDepartment)
        let isBare = isBefore && kind == .due && !full.hasClock
        return TimeExpression(
            kind: kind, paragraph: paragraph, range: sentence.source(start, phrase.end), civil: civil?.time, zone: phrase.zone, part: phrase.part,
            isBefore: isBare, bureaus: bureaus, addressedTo: named(before: start) ?? governing(start)?.addressees ?? [],
            isInferred: civil?.isInferred ?? false)
    }

    /// "on September 12, but not earlier than 1200": the clock's date stands elsewhere in the sentence.
    private func borrowDate(_ phrase: inout TimePhrase) {
        let others = sentence.words.indices.lazy.filter { [phrase] in $0 < phrase.start || $0 >= phrase.end }
        for index in others where sentence.isA(index, .month) || sentence.words[index].isNumber && sentence.isA(index + 1, .month) {
            guard let other = phrases.phrase(at: index), other.day != nil else { continue }
            (phrase.year, phrase.month, phrase.day) = (other.year, other.month, other.day)
            return
        }
    }

    // MARK: Without a date

    /// "as soon as possible after the release", "soonest".
    private func soon(at index: Int, _ paragraph: Int) -> (TimeExpression, Int)? {
        guard let end = sentence.saying(index, anyOf: Times.soonest), let hit = governing(index), hit.kind == .do, !isElsewhere(index, hit),
            !sentence.says(index - 1, "effective")
        else { return nil }
        let isFollowing = sentence.says(end, "following") && (sentence.isA(end + 1, .determiner) || sentence.says(end + 1, "receipt"))
        let relative = sentence.says(end, "after") || isFollowing ? end..<sentence.end(of: end, marks: .clause) : nil
        return (
            TimeExpression(
                kind: .due, paragraph: paragraph, range: sentence.source(index, relative?.upperBound ?? end), civil: nil, zone: .unstated,
                asSoonAsPossible: true,
                relative: relative.map { sentence.source($0.lowerBound, $0.upperBound) }, addressedTo: hit.addressees), end
        )
    }

    /// "within ten working days of receipt".
    private func within(at index: Int, _ paragraph: Int) -> (TimeExpression, Int)? {
        let lead: [StaticString] = ["in the next", "over the next", "within", "no later than", "not later than", "nlt", "by no later than"]
        guard sentence.isA(index, [.bound, .negative]) || sentence.says(index + 1, "the next"), let behind = sentence.saying(index, anyOf: lead),
            let hit = governing(index), hit.kind == .do,
            !isElsewhere(index, hit)
        else { return nil }
        var i = behind
        if sentence.says(i, "the next") { i += 2 }
        guard sentence.words.indices.contains(i), sentence.words[i].isNumber || sentence.isA(i, .numberWord) || sentence.says(i, "a") else {
            return nil
        }
        i += 1
        if sentence.words.indices.contains(i), sentence.words[i].isNumber, sentence.gap(i).contains(.open) { i += 1 }
        while ["working", "business", "calendar"].contains(where: { sentence.says(i, $0) }) { i += 1 }
        guard ["days", "day", "weeks", "week", "hours", "months"].contains(where: { sentence.says(i, $0) }) else { return nil }
        let isOf = ["of", "after", "following", "from", "before", "prior"].contains { sentence.says(i + 1, $0) }
        guard isOf || sentence.says(index, "within") || sentence.says(index + 1, "the next") else { return nil }
        let end = isOf ? sentence.end(of: i + 1, marks: .clause) : i + 1
        let range = sentence.source(index, end)
        return (
            TimeExpression(kind: .due, paragraph: paragraph, range: range, civil: nil, zone: .unstated, relative: range, addressedTo: hit.addressees),
            end
        )
    }

    // MARK: Embargo

    /// "Until that time posts should not discuss": the time is the event told before, or one that stands behind "the release at".
    private func embargoByEvent(_ paragraph: Int, _ times: [TimeExpression]) -> [TimeExpression] {
        guard let hit = hits.first(where: { $0.kind == .dont }), isPublic, !times.contains(where: { $0.kind == .embargo }) else { return [] }
        let cues: [StaticString] = ["until", "till", "before", "prior to", "precede", "in advance of"]
        guard let cue = sentence.words.indices.first(where: { sentence.saying($0, anyOf: cues) != nil }), !isElsewhere(cue, hit) else { return [] }
        for index in cue + 1..<max(cue + 1, sentence.count) {
            guard sentence.words[index].isNumber || sentence.isA(index, [.weekday, .month]), let phrase = phrases.phrase(at: index),
                phrase.hour != nil
            else { continue }
            if sentence.saying(phrase.end, anyOf: ["that day", "that date", "the same day"]) != nil {
                let range = sentence.source(cue, phrase.end + 2)
                return [TimeExpression(kind: .embargo, paragraph: paragraph, range: range, civil: nil, zone: phrase.zone, relative: range)]
            }
            guard phrase.hasDate else { continue }
            return expression(phrase, .embargo, phrase.start, isBefore: false, [], paragraph).map { [$0] } ?? []
        }
        // "will say so at 1700 GMT on Thursday, and posts should not comment before that time".
        if let told = Times.event(in: sentence, before: cue) {
            return expression(told.phrase, .embargo, told.phrase.start, isBefore: false, [], paragraph).map { [$0] } ?? []
        }
        guard let event, isSameDay(event.phrase, behind: cue) else { return [] }
        let civil = event.phrase.civil(cable: cable, isWashington: isDepartment)
        return [
            TimeExpression(
                kind: .embargo, paragraph: paragraph, range: event.range, civil: civil?.time, zone: event.phrase.zone, part: event.phrase.part,
                isInferred: civil?.isInferred ?? false)
        ]
    }

    /// "the Secretary's June 16 press conference": a date named here must be the event's.
    private func isSameDay(_ event: TimePhrase, behind cue: Int) -> Bool {
        for index in cue + 1..<max(cue + 1, sentence.count) where sentence.isA(index, .month) {
            if let other = phrases.phrase(at: index), let day = other.day { return (day, other.month) == (event.day, event.month) }
        }
        return true
    }

    /// The last phrase of the sentence that has both date and clock.
    static func event(in sentence: Sentence, before limit: Int = .max) -> (phrase: TimePhrase, range: Range<Int>)? {
        let phrases = TimePhrases(sentence: sentence)
        var found: TimePhrase?
        var index = 0
        while index < min(limit, sentence.count) {
            let starts = sentence.words[index].isNumber || sentence.isA(index, [.weekday, .month, .clock, .part])
            guard starts, let phrase = phrases.phrase(at: index) else {
                index += 1
                continue
            }
            if phrase.day != nil, phrase.hasClock { found = phrase }
            index = max(index + 1, phrase.end)
        }
        return found.map { ($0, sentence.source($0.start, $0.end)) }
    }
}
