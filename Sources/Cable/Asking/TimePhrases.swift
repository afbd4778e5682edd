import Glossary

/// A date, a clock, or both, as a run of words gives it: "10:00 a.m. EDT on June 16", "OOB local time Tuesday".
struct TimePhrase {
    var start: Int
    var end: Int
    var year: Int?
    var month: Int?
    var day: Int?
    var weekday: Int?
    var hour: Int?
    var minute = 0
    var zone = TimeExpression.Zone.unstated
    var part: TimeExpression.Part?
    /// Midnight: which of the two is not said, so the clock is not used.
    var isMidnight = false
    /// "today", "tomorrow": days from the cable's own date.
    var fromToday: Int?

    var hasDate: Bool { day != nil || weekday != nil || fromToday != nil }
    var hasClock: Bool { hour != nil || part != nil || isMidnight }
}

/// Reads time phrases: parts in any order, small words between them.
struct TimePhrases {
    let sentence: Sentence

    /// The longest phrase that begins at `index`.
    func phrase(at index: Int) -> TimePhrase? {
        var phrase = TimePhrase(start: index, end: index)
        var i = index
        while i < sentence.count, i < index + 16 {
            if let end = part(&phrase, at: i) {
                phrase.end = end
                i = end
            } else if i <= phrase.end + 2, isConnector(i, first: phrase.end == index) {
                i += 1
            } else {
                break
            }
            if i < sentence.count, !sentence.gap(i).isDisjoint(with: [.semicolon, .colon, .dash]) { break }
        }
        return phrase.hasDate || phrase.hasClock ? phrase : nil
    }

    private func isConnector(_ index: Int, first: Bool) -> Bool {
        if sentence.says(index, "the") || sentence.says(index, "about") || sentence.says(index, "approximately") { return true }
        let part = sentence.says(index, "of") ? index - 1 : index
        if ["morning", "afternoon", "evening"].contains(where: { sentence.says(part, $0) }) { return true }
        return ["on", "at", "of", "in", "this", "next", "close", "dc"].contains { sentence.says(index, $0) }
            && (!first || sentence.says(index, "on") || sentence.says(index, "at"))
    }

    private func part(_ phrase: inout TimePhrase, at i: Int) -> Int? {
        let word = sentence.words[i]
        if word.isNumber { return dateTimeGroup(&phrase, i) ?? clock(&phrase, i) ?? date(&phrase, i) }
        if word.classes.contains(.month) { return monthFirst(&phrase, i) }
        if let month = sentence.saying(i, "end of"), sentence.isA(month, .month), phrase.day == nil {
            (phrase.month, phrase.day) = (sentence.words[month].value, TimePhrases.lengths[max(0, min(sentence.words[month].value, 12) - 1)])
            return year(&phrase, month + 1)
        }
        if word.classes.contains(.weekday), phrase.weekday == nil, word.isCapital {
            phrase.weekday = word.value - 1
            return i + 1
        }
        if let day = ["today", "tomorrow"].firstIndex(where: { sentence.says(i, $0) }), !phrase.hasDate {
            phrase.fromToday = day
            return i + 1
        }
        return named(&phrase, i) ?? zone(&phrase, i)
    }

    // MARK: Clocks

    /// `10:30 am`, `3 pm`, `12 noon`, `1200`, `0900Z`.
    private func clock(_ phrase: inout TimePhrase, _ i: Int) -> Int? {
        let word = sentence.words[i]
        guard phrase.hour == nil else { return nil }
        var (hour, minute, end) = (word.number, max(0, word.minutes), i + 1)
        let isClock = word.minutes >= 0
        if !isClock, word.digits == 4 { (hour, minute) = (word.number / 100, word.number % 100) }
        let half = half(word, &end)
        if half == nil, !isClock, word.digits != 4 || !isFollowed(word, i + 1) { return nil }
        switch half {
        case .am where hour <= 12 && !(word.digits == 4 && hour > 12): hour %= 12
        case .pm where hour <= 12: hour = hour % 12 + 12
        case .noon where hour == 12: break
        case .hours, nil: break
        default: return nil
        }
        guard hour <= 24, minute < 60, hour < 24 || minute == 0 else { return nil }
        (phrase.hour, phrase.minute) = (hour, minute)
        if word.length > word.digits, sentence.isA(i, .zone) { phrase.zone = .utc }
        return end
    }

    private enum Half { case am, pm, noon, hours }

    /// "am", "p.m.", "noon", "hours" in the word or behind it.
    private func half(_ word: Word, _ end: inout Int) -> Half? {
        let inside: [(UInt64, Half)] = [(TimePhrases.am, .am), (TimePhrases.pm, .pm)]
        if word.classes.contains(.clock), let found = inside.first(where: { $0.0 == word.hash }) { return found.1 }
        for (name, half) in TimePhrases.halves where sentence.says(end, name) && sentence.gap(end).isDisjoint(with: .clause) {
            end += 1
            return half
        }
        return nil
    }

    private static let am = Lexicon.hash("am".utf8)
    private static let pm = Lexicon.hash("pm".utf8)
    private static let halves: [(StaticString, Half)] = [
        ("am", .am), ("pm", .pm), ("noon", .noon), ("hours", .hours), ("hrs", .hours), ("hour", .hours),
    ]

    /// Four digits are a clock when a zone or a date follows.
    private func isFollowed(_ word: Word, _ next: Int) -> Bool {
        if word.classes.contains(.zone) { return true }
        return sentence.isA(next, .zone) || sentence.says(next, "on") && sentence.isA(next + 1, [.weekday, .month]) || sentence.says(next, "new york")
            || sentence.words.indices.contains(next) && city(at: next) != nil
    }

    /// `121700Z JUN 09`.
    private func dateTimeGroup(_ phrase: inout TimePhrase, _ i: Int) -> Int? {
        let word = sentence.words[i]
        guard word.digits == 6, word.classes.contains(.zone), !phrase.hasDate else { return nil }
        let (day, hour, minute) = (word.number / 10000, word.number / 100 % 100, word.number % 100)
        guard (1...31).contains(day), hour < 24, minute < 60 else { return nil }
        (phrase.day, phrase.hour, phrase.minute, phrase.zone) = (day, hour, minute, .utc)
        guard sentence.isA(i + 1, .month) else { return i + 1 }
        phrase.month = sentence.words[i + 1].value
        guard sentence.words.indices.contains(i + 2), sentence.words[i + 2].isNumber else { return i + 2 }
        let year = sentence.words[i + 2]
        if year.digits == 4 {
            phrase.year = year.number
        } else if year.digits == 2 {
            phrase.year = year.number < 50 ? 2000 + year.number : 1900 + year.number
        }
        return phrase.year == nil ? i + 2 : i + 3
    }

    /// "noon", "midnight", "COB", "opening of business".
    private func named(_ phrase: inout TimePhrase, _ i: Int) -> Int? {
        guard phrase.hour == nil, phrase.part == nil else { return nil }
        if sentence.says(i, "noon") {
            phrase.hour = 12
            return i + 1
        }
        if sentence.says(i, "midnight") {
            phrase.isMidnight = true
            return i + 1
        }
        if let end = sentence.saying(i, anyOf: ["oob", "opening of business", "open of business", "start of business", "beginning of business"]) {
            phrase.part = .openOfBusiness
            return end
        }
        if let end = sentence.saying(i, anyOf: ["cob", "close of business", "end of business", "close of the business day"]) {
            phrase.part = .closeOfBusiness
            return end
        }
        return nil
    }

    private static let zones: [(StaticString, TimeExpression.Zone)] = [
        ("local time", .local), ("local", .local), ("washington dc time", .washington), ("washington time", .washington),
        ("washington dc", .washington),
        ("washington", .washington), ("eastern daylight time", .fixed(minutes: -240)), ("eastern standard time", .fixed(minutes: -300)),
        ("eastern time", .washington), ("eastern", .washington), ("new york time", .washington), ("new york", .washington), ("et", .washington),
        ("edt", .fixed(minutes: -240)), ("est", .fixed(minutes: -300)), ("cdt", .fixed(minutes: -300)), ("cst", .fixed(minutes: -360)),
        ("mdt", .fixed(minutes: -360)), ("mst", .fixed(minutes: -420)), ("pdt", .fixed(minutes: -420)), ("pst", .fixed(minutes: -480)),
        ("cet", .fixed(minutes: 60)), ("cest", .fixed(minutes: 120)), ("z", .utc), ("zulu", .utc), ("gmt", .utc), ("utc", .utc),
    ]

    /// The zone behind a clock or a part of the day.
    private func zone(_ phrase: inout TimePhrase, _ i: Int) -> Int? {
        guard phrase.hasClock, phrase.zone == .unstated else { return nil }
        for (name, zone) in TimePhrases.zones {
            if let end = sentence.saying(i, name) {
                phrase.zone = zone
                return end
            }
        }
        guard let city = city(at: i) else { return nil }
        phrase.zone = .place(city.zone)
        return city.end
    }

    /// "Geneva time", "New Delhi time": the zone of a city that the Glossary knows.
    private func city(at i: Int) -> (zone: String, end: Int)? {
        guard let time = (i + 1...i + 2).first(where: { sentence.says($0, "time") }), sentence.words[i].isCapital else { return nil }
        let name = sentence.bytes.string(sentence.source(i, time))
        return Post.named(name).map { ($0.zone, time + 1) }
    }

    // MARK: Dates

    /// `June 16`, `JUNE 16, 2009`.
    private func monthFirst(_ phrase: inout TimePhrase, _ i: Int) -> Int? {
        guard phrase.day == nil, sentence.words.indices.contains(i + 1), isDay(i + 1), sentence.gap(i + 1).isDisjoint(with: .clause) else {
            return nil
        }
        (phrase.month, phrase.day) = (sentence.words[i].value, sentence.words[i + 1].number)
        return year(&phrase, i + 2)
    }

    /// `16 June`, `16th of June 2009`, `6/16/2009`.
    private func date(_ phrase: inout TimePhrase, _ i: Int) -> Int? {
        guard phrase.day == nil, isDay(i) else { return nil }
        if let slashed = slashed(&phrase, i) ?? short(&phrase, i) { return slashed }
        let month = sentence.says(i + 1, "of") ? i + 2 : i + 1
        guard sentence.isA(month, .month), sentence.gap(month).isDisjoint(with: .clause) else {
            // "the 15th": of this month or the next.
            guard sentence.says(i - 1, "the"), sentence.words[i].length == sentence.words[i].digits + 2, !sentence.says(i + 1, "of") else {
                return nil
            }
            phrase.day = sentence.words[i].number
            return i + 1
        }
        (phrase.month, phrase.day) = (sentence.words[month].value, sentence.words[i].number)
        let end = year(&phrase, month + 1)
        return end > month + 1 ? end : shortYear(&phrase, month + 1)
    }

    /// `16 JUN 09`, as the armed forces write it; `16 JUNE 12 LAMPS` is none.
    private func shortYear(_ phrase: inout TimePhrase, _ i: Int) -> Int {
        guard sentence.words.indices.contains(i), sentence.words[i].isNumber, sentence.words[i].digits == 2, sentence.words[i].length == 2,
            sentence.words[i].minutes < 0, sentence.gap(i) == .blank
        else { return i }
        let isLast = i + 1 == sentence.count || !sentence.gap(i + 1).isDisjoint(with: [.comma, .semicolon, .colon, .open, .close, .stop, .slash])
        let next: WordClass = [.preposition, .and, .joiner, .determiner, .bound, .pronoun, .be, .modal, .need, .may, .condition, .negative]
        guard isLast || sentence.isA(i + 1, next) else { return i }
        let year = sentence.words[i].number
        phrase.year = year < 50 ? 2000 + year : 1900 + year
        return i + 1
    }

    /// Days of the months; the 28th is the end of any February.
    private static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

    private func slashed(_ phrase: inout TimePhrase, _ i: Int) -> Int? {
        guard i + 2 < sentence.count, sentence.gap(i + 1).contains(.slash), sentence.gap(i + 2).contains(.slash), sentence.words[i + 1].isNumber,
            sentence.words[i + 2].isNumber, isDay(i + 1), (1...12).contains(sentence.words[i].number)
        else { return nil }
        let year = sentence.words[i + 2]
        guard year.digits == 4 || year.digits == 2 else { return nil }
        (phrase.month, phrase.day) = (sentence.words[i].number, sentence.words[i + 1].number)
        phrase.year = year.digits == 4 ? year.number : year.number + (year.number < 50 ? 2000 : 1900)
        return i + 3
    }

    /// `6/19`, behind a weekday or a clock: elsewhere it may be a fraction.
    private func short(_ phrase: inout TimePhrase, _ i: Int) -> Int? {
        guard phrase.weekday != nil || phrase.hasClock, i + 1 < sentence.count, sentence.gap(i + 1) == .slash, sentence.words[i + 1].isNumber,
            isDay(i + 1), (1...12).contains(sentence.words[i].number)
        else { return nil }
        (phrase.month, phrase.day) = (sentence.words[i].number, sentence.words[i + 1].number)
        return i + 2
    }

    private func isDay(_ i: Int) -> Bool {
        let word = sentence.words[i]
        guard word.isNumber, word.digits <= 2, word.minutes < 0, (1...31).contains(word.number) else { return false }
        return word.length == word.digits || word.length == word.digits + 2 && !word.classes.contains(.clock)
    }

    private func year(_ phrase: inout TimePhrase, _ i: Int) -> Int {
        guard sentence.words.indices.contains(i), sentence.words[i].isNumber, sentence.words[i].digits == 4, sentence.words[i].length == 4,
            (1900...2100).contains(sentence.words[i].number), sentence.gap(i).isDisjoint(with: [.semicolon, .colon, .open, .dash])
        else { return i }
        // `JUNE 16, 1900 LOCAL TIME` is a clock.
        if sentence.isA(i + 1, .zone) && !sentence.says(i + 1, "washington") || sentence.isA(i + 1, .clock) { return i }
        phrase.year = sentence.words[i].number
        return i + 1
    }
}

extension TimePhrase {
    /// Date and clock; the year, or the day of a bare weekday, taken from the cable's own date where it must be.
    func civil(cable: CivilTime?, isWashington: Bool) -> (time: CivilTime, isInferred: Bool)? {
        guard let date = date(cable: cable, isWashington: isWashington) else { return nil }
        guard let hour, !isMidnight else { return (date.time, date.isInferred) }
        let base = hour == 24 ? date.time.adding(days: 1) : date.time
        guard let base, let time = CivilTime(year: base.year, month: base.month, day: base.day, hour: hour % 24, minute: minute) else { return nil }
        return (time, date.isInferred)
    }

    private func date(cable: CivilTime?, isWashington: Bool) -> (time: CivilTime, isInferred: Bool)? {
        if let month, let day {
            if let year { return CivilTime(year: year, month: month, day: day).map { ($0, false) } }
            guard let cable else { return nil }
            let candidates = (cable.year - 1...cable.year + 1).compactMap { CivilTime(year: $0, month: month, day: day) }
            return candidates.min { abs($0.dayNumber - cable.dayNumber) < abs($1.dayNumber - cable.dayNumber) }.map { ($0, true) }
        }
        guard let cable else { return nil }
        if let day {
            // A date-time group without a month: the next such day.
            let month = day >= cable.day ? cable.month : cable.month % 12 + 1
            return CivilTime(year: day >= cable.day || month > 1 ? cable.year : cable.year + 1, month: month, day: day).map { ($0, true) }
        }
        if let fromToday {
            // Washington's date is the one of the date-time group's zone but for the first hours of its day.
            guard isWashington, let hour = cable.hour, hour != 4 else { return nil }
            return cable.date.adding(days: fromToday - (hour < 4 ? 1 : 0)).map { ($0, true) }
        }
        guard let weekday, weekday != cable.weekday else { return nil }
        return cable.date.adding(days: (weekday - cable.weekday + 7) % 7).map { ($0, true) }
    }
}
