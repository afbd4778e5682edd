import Cable

/// Times as a reader is told them: short, in the post's own clock where that is known.
enum WhenWords {
    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// `Tue 16 Jun`.
    static func day(_ time: CivilTime) -> String { "\(days[time.weekday]) \(time.day) \(months[time.month - 1])" }

    /// `22:00`; nil for a bare date.
    static func clock(_ time: CivilTime) -> String? {
        guard let hour = time.hour else { return nil }
        return two(hour) + ":" + two(time.minute ?? 0)
    }

    static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

    /// `from Tue 16 Jun, OOB`: one time as the checklist shows it.
    static func short(_ time: TimeExpression, _ resolved: ResolvedTime?, document: Document) -> String {
        let preposition: String
        switch time.kind {
        case .embargo: preposition = "before "
        case .notBefore: preposition = "from "
        case .due: preposition = time.isBefore ? "before " : "by "
        case .event: preposition = ""
        }
        guard let civil = resolved?.local ?? time.civil else {
            guard time.asSoonAsPossible else { return time.relative.map { document.source.line([$0]) } ?? "" }
            return "ASAP" + (time.relative.map { " " + document.source.line([$0]) } ?? "")
        }
        var words = preposition + day(civil)
        if let clock = clock(civil) { words += " " + clock }
        switch time.part {
        case .openOfBusiness: words += ", OOB"
        case .closeOfBusiness: words += ", COB"
        case nil: break
        }
        if resolved?.local == nil, time.civil?.hour != nil { words += zone(time.zone) }
        return words
    }

    private static func zone(_ zone: TimeExpression.Zone) -> String {
        switch zone {
        case .utc: "Z"
        case .fixed(let minutes):
            " UTC" + (minutes < 0 ? "-" : "+") + String(abs(minutes) / 60) + (minutes % 60 == 0 ? "" : ":" + two(abs(minutes) % 60))
        case .washington: " Washington"
        case .place(let name): " " + name.split(separator: "/").suffix(1).joined().split(separator: "_").joined(separator: " ")
        case .local: " local"
        case .unstated: ""
        }
    }

    /// `22:00 = 10:00 EDT = 1400Z`; nil without a clock.
    static func clocks(_ resolved: ResolvedTime) -> String? {
        guard let utc = resolved.utc, let local = resolved.local, let here = clock(local), let hour = utc.hour else { return nil }
        var words = day(local) + " " + here
        if let washington = resolved.washington, let there = clock(washington) {
            words += " = " + (washington.date == local.date ? "" : day(washington) + " ") + there + " " + (resolved.washingtonZone ?? "Washington")
        }
        return words + " = " + (utc.date == local.date ? "" : "\(utc.day) ") + two(hour) + two(utc.minute ?? 0) + "Z"
    }
}
