import Glossary

/// Finds the times that a sentence gives its readers.
struct TimeScanner {
    let sentence: Sentence
    /// The cable's own date, from which a missing year is taken.
    let dated: CivilTime?
    /// True when the sentence holds a duty: "by June 23" counts only then.
    let hasDuty: Bool
    /// True when the sentence, or its paragraph, is about an embargo.
    let isEmbargo: Bool

    private static let bureaus: Set<String> = ["AF", "EAP", "EUR", "NEA", "SCA", "SA", "WHA", "ARA", "IO"]
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let fullMonths = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]
    private static let weekdays: Set<String> = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    /// Minutes from UTC. Source: the zones of the United States Code, title 15, section 263, and summer time an hour on.
    private static let zones: [String: Int] = [
        "edt": -240, "est": -300, "cdt": -300, "cst": -360, "mdt": -360, "mst": -420, "pdt": -420, "pst": -480,
    ]

    /// The words that open a time, and what it is then.
    private static let openings: [(words: [String], kind: TimeExpression.Kind, isStrong: Bool, isBefore: Bool)] = [
        (["no", "earlier", "than"], .notBefore, true, false), (["not", "earlier", "than"], .notBefore, true, false),
        (["not", "before"], .notBefore, true, false),
        (["on", "or", "after"], .notBefore, false, false), (["no", "later", "than"], .due, true, false),
        (["not", "later", "than"], .due, true, false),
        (["nlt"], .due, true, false), (["by"], .due, false, false), (["before"], .due, false, true), (["prior", "to"], .due, false, true),
    ]

    /// A date and clock as it was read.
    private struct Reading {
        var month: Int?
        var day: Int?
        var year: Int?
        var hour: Int?
        var minute = 0
        var zone = TimeExpression.Zone.unstated
        var part: TimeExpression.Part?
        var end: Int
        var first: Int
        var isTime: Bool { day != nil || hour != nil || part != nil }
    }

    /// Every time, in order.
    func times() -> [TimeExpression] {
        var out: [TimeExpression] = []
        var at = sentence.words.startIndex
        while at < sentence.words.endIndex {
            if let (found, end) = anchored(at) ?? soonest(at) ?? within(at) ?? embargo(at) {
                out += found
                at = max(end, at + 1)
            } else {
                at += 1
            }
        }
        return out
    }

    // MARK: kinds

    /// "No earlier than 12 noon local time on Monday … for AF posts and OOB … for EAP posts".
    private func anchored(_ at: Int) -> ([TimeExpression], Int)? {
        guard let opening = TimeScanner.openings.first(where: { sentence.has($0.words, at: at) }), hasDuty else { return nil }
        var next = at + opening.words.count
        if sentence.text(next) == "the" { next += 1 }
        guard var reading = read(next) else { return nil }
        if opening.words == ["on", "or", "after"], reading.hour == nil, reading.day == nil { return nil }
        if opening.kind == .notBefore, reading.day == nil { inheritDay(&reading, before: at) }
        guard reading.day != nil || reading.part != nil else { return nil }
        var out: [TimeExpression] = []
        var end = reading.end
        var bureaus = self.bureaus(end)
        out.append(time(opening.kind, from: at, reading, bureaus: bureaus?.names ?? [], isBefore: opening.isBefore))
        end = bureaus?.end ?? end
        while bureaus != nil, ["and", "or"].contains(sentence.text(end)), let more = read(end + 1), let others = self.bureaus(more.end) {
            bureaus = others
            out.append(time(opening.kind, from: end + 1, more, bureaus: others.names, isBefore: opening.isBefore))
            end = others.end
        }
        return (out, end)
    }

    /// "on September 12, but not earlier than 1200": the day stands before.
    private func inheritDay(_ reading: inout Reading, before at: Int) {
        for index in stride(from: at - 1, through: sentence.words.startIndex, by: -1) {
            if let earlier = read(index), let day = earlier.day, earlier.end <= at {
                (reading.month, reading.day, reading.year) = (earlier.month, day, earlier.year)
                return
            }
        }
    }

    private func soonest(_ at: Int) -> ([TimeExpression], Int)? {
        guard hasDuty else { return nil }
        let length = sentence.has(["as", "soon", "as", "possible"], at: at) ? 4 : ["asap", "soonest"].contains(sentence.text(at)) ? 1 : 0
        guard length > 0 else { return nil }
        var relative: Range<Int>?
        var end = at + length
        if ["after", "following", "once"].contains(sentence.text(end)), sentence.words[end - 1].tail == 0 {
            let first = end
            while end < sentence.words.endIndex - 1, ![0x2C, 0x3B].contains(sentence.words[end].tail) { end += 1 }
            relative = sentence.words[first].range.lowerBound..<sentence.words[end].range.upperBound
            end += 1
        }
        let range = sentence.words[at].range.lowerBound..<(relative?.upperBound ?? sentence.words[at + length - 1].range.upperBound)
        let time = TimeExpression(
            kind: .due, paragraph: sentence.paragraph, range: range, civil: nil, zone: .unstated, asSoonAsPossible: true, relative: relative)
        return ([time], end)
    }

    /// "within two weeks of receipt".
    private func within(_ at: Int) -> ([TimeExpression], Int)? {
        guard hasDuty, sentence.text(at) == "within" else { return nil }
        for index in at + 1..<min(at + 6, sentence.words.endIndex) where sentence.text(index) == "receipt" {
            let range = sentence.words[at].range.lowerBound..<sentence.words[index].range.upperBound
            let time = TimeExpression(kind: .due, paragraph: sentence.paragraph, range: range, civil: nil, zone: .unstated, relative: range)
            return ([time], index + 1)
        }
        return nil
    }

    /// A full date and clock where release is forbidden until then.
    private func embargo(_ at: Int) -> ([TimeExpression], Int)? {
        guard isEmbargo, let reading = read(at), reading.hour != nil, reading.day != nil else { return nil }
        return ([time(.embargo, from: at, reading, bureaus: [], isBefore: false)], reading.end)
    }

    private func time(_ kind: TimeExpression.Kind, from at: Int, _ reading: Reading, bureaus: [String], isBefore: Bool) -> TimeExpression {
        let range = sentence.words[at].range.lowerBound..<sentence.words[reading.end - 1].range.upperBound
        let civil = civil(reading)
        let isDateOnly = reading.hour == nil && reading.part == nil
        return TimeExpression(
            kind: kind, paragraph: sentence.paragraph, range: range, civil: civil, zone: reading.zone, part: reading.part,
            isBefore: isBefore && isDateOnly,
            bureaus: bureaus, isInferred: reading.year == nil)
    }

    private func civil(_ reading: Reading) -> CivilTime? {
        guard let month = reading.month, let day = reading.day else { return nil }
        let hour = reading.hour == 24 ? 23 : reading.hour
        let minute = reading.hour == 24 ? 59 : reading.minute
        if let year = reading.year { return CivilTime(year: year, month: month, day: day, hour: hour, minute: hour == nil ? nil : minute) }
        guard let dated else { return nil }
        let years = [dated.year - 1, dated.year, dated.year + 1]
        func distance(_ year: Int) -> Int { abs((year - dated.year) * 372 + (month - dated.month) * 31 + day - dated.day) }
        guard let year = years.min(by: { distance($0) < distance($1) }) else { return nil }
        return CivilTime(year: year, month: month, day: day, hour: hour, minute: hour == nil ? nil : minute)
    }

    // MARK: reading a date and a clock

    /// A date, a clock, or both, in any order, from a word on.
    private func read(_ start: Int) -> Reading? {
        var reading = Reading(end: start, first: start)
        var at = start
        var joined = true
        while at < sentence.words.endIndex, at - start < 16 {
            let word = sentence.words[at]
            if let next = part(at, &reading) ?? clock(at, &reading) ?? date(at, &reading) ?? zone(at, &reading) {
                at = next
                reading.end = next
                joined = true
                if at - 1 < sentence.words.endIndex, [0x3B, 0x2E, 0x29].contains(sentence.words[at - 1].tail),
                    !sentence.words[at - 1].text.hasSuffix("m")
                {
                    break
                }
            } else if TimeScanner.weekdays.contains(word.text), joined {
                at += 1
            } else if ["on", "at", "of", "time", "the", "dc"].contains(word.text), at > start, joined {
                joined = word.text == "time" || word.text == "dc" || at == start
                if word.text == "time" || word.text == "dc" { reading.end = at + 1 }
                joined = true
                at += 1
                guard at < sentence.words.endIndex, at - reading.end < 3 else { break }
            } else {
                break
            }
        }
        return reading.isTime ? reading : nil
    }

    private func part(_ at: Int, _ reading: inout Reading) -> Int? {
        guard reading.part == nil, reading.hour == nil else { return nil }
        switch sentence.text(at) {
        case "oob": reading.part = .openOfBusiness
        case "cob": reading.part = .closeOfBusiness
        case "opening", "open", "close":
            guard sentence.has(["of", "business"], at: at + 1) else { return nil }
            reading.part = sentence.text(at) == "close" ? .closeOfBusiness : .openOfBusiness
            return at + 3
        default: return nil
        }
        return at + 1
    }

    /// `10:00 a.m.`, `3 pm`, `1200`, `1200 noon`, `12 noon`, `0900z`, `noon`.
    private func clock(_ at: Int, _ reading: inout Reading) -> Int? {
        guard reading.hour == nil, reading.part == nil else { return nil }
        let text = sentence.text(at)
        if text == "noon" || text == "midnight" {
            (reading.hour, reading.minute) = (text == "noon" ? 12 : 24, 0)
            return at + 1
        }
        let next = sentence.text(at + 1)
        var digits = text
        var isZulu = false
        if digits.hasSuffix("z"), digits.dropLast().allSatisfy(\.isNumber), digits.utf8.count == 5 {
            digits.removeLast()
            isZulu = true
        }
        let sides = digits.split(separator: ":").map(String.init)
        if sides.count == 2, let hour = Int(sides[0]), let minute = Int(sides[1]), hour < 25, minute < 60 {
            return set(hour, minute, half: next, at + 1, &reading)
        }
        guard let number = Int(digits), digits.allSatisfy(\.isNumber) else { return nil }
        if digits.utf8.count == 4, number / 100 < 25, number % 100 < 60,
            isZulu || next == "noon" || next == "local" || next == "hours" || TimeScanner.zones[next] != nil || ["gmt", "utc", "z"].contains(next)
        {
            (reading.hour, reading.minute) = (number / 100, number % 100)
            if isZulu { reading.zone = .utc }
            return next == "noon" || next == "hours" ? at + 2 : at + 1
        }
        if number > 0, number <= 12, ["noon", "a.m", "p.m", "am", "pm"].contains(next) { return set(number, 0, half: next, at + 1, &reading) }
        return nil
    }

    private func set(_ hour: Int, _ minute: Int, half: String, _ end: Int, _ reading: inout Reading) -> Int? {
        reading.minute = minute
        switch half {
        case "p.m", "pm": reading.hour = hour % 12 + 12
        case "a.m", "am": reading.hour = hour % 12
        case "noon": reading.hour = 12
        default:
            reading.hour = hour
            return end
        }
        return end + 1
    }

    /// `June 16, 2009`, `16 June`, `Sept 12`.
    private func date(_ at: Int, _ reading: inout Reading) -> Int? {
        guard reading.day == nil else { return nil }
        let text = sentence.text(at)
        if let month = month(text), let day = Int(sentence.text(at + 1)), (1...31).contains(day) {
            (reading.month, reading.day) = (month, day)
            return year(at + 2, &reading)
        }
        if let day = Int(text), (1...31).contains(day), let month = month(sentence.text(at + 1)) {
            (reading.month, reading.day) = (month, day)
            return year(at + 2, &reading)
        }
        return nil
    }

    private func year(_ at: Int, _ reading: inout Reading) -> Int {
        let text = sentence.text(at)
        guard text.utf8.count == 4, let year = Int(text), (1950...2049).contains(year),
            sentence.words[at - 1].tail == 0x2C || sentence.words[at - 1].tail == 0
        else {
            return at
        }
        reading.year = year
        return at + 1
    }

    private func month(_ text: String) -> Int? {
        if let full = TimeScanner.fullMonths.firstIndex(of: text) { return full + 1 }
        if text == "sept" { return 9 }
        return TimeScanner.months.firstIndex(of: text).map { $0 + 1 }
    }

    private func zone(_ at: Int, _ reading: inout Reading) -> Int? {
        guard reading.zone == .unstated, reading.hour != nil || reading.part != nil || reading.day != nil else { return nil }
        let text = sentence.text(at)
        if let minutes = TimeScanner.zones[text], sentence.words[at].isAllCapitals {
            reading.zone = .fixed(minutes: minutes)
        } else if ["z", "gmt", "utc", "zulu"].contains(text) {
            reading.zone = .utc
        } else if text == "local" {
            reading.zone = .local
        } else if text == "washington" || text == "eastern" || text == "new" && sentence.text(at + 1) == "york" {
            reading.zone = .washington
            return text == "new" ? at + 2 : at + 1
        } else {
            return nil
        }
        return at + 1
    }

    /// "for WHA, AF, EUR, and NEA posts".
    private func bureaus(_ start: Int) -> (names: [String], end: Int)? {
        guard sentence.text(start) == "for" else { return nil }
        var names: [String] = []
        var at = start + 1
        while at < sentence.words.endIndex {
            let word = sentence.words[at]
            if word.isAllCapitals, TimeScanner.bureaus.contains(word.text.uppercased()) {
                names.append(word.text.uppercased())
            } else if word.text != "and" {
                break
            }
            at += 1
        }
        guard !names.isEmpty else { return nil }
        if ["posts", "countries", "missions", "embassies"].contains(sentence.text(at)) { at += 1 }
        return (names, at)
    }
}
