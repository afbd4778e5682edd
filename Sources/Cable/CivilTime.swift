/// A date, with a clock time if one was given, in no zone of its own: whoever holds it says which (UTC, Washington, a post's).
/// Minutes are the finest the trade writes.
public struct CivilTime: Hashable, Sendable, Comparable {
    /// Four digits.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int
    /// 0 to 23; nil when only a date was given.
    public let hour: Int?
    /// 0 to 59; nil with `hour`.
    public let minute: Int?

    /// A date or a date with a clock. Nil when no calendar has that day or no clock that time.
    public init?(year: Int, month: Int, day: Int, hour: Int? = nil, minute: Int? = nil) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= CivilTime.days(year: year, month: month) else { return nil }
        if let hour, !(0...23).contains(hour) { return nil }
        if let minute, !(0...59).contains(minute) || hour == nil { return nil }
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = hour == nil ? nil : (minute ?? 0)
    }

    /// Days of a month in the Gregorian calendar.
    public static func days(year: Int, month: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) ? 29 : 28
        default: 31
        }
    }

    /// 0 is Sunday.
    public var weekday: Int {
        let shifted = month < 3 ? year - 1 : year
        let offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
        return (shifted + shifted / 4 - shifted / 100 + shifted / 400 + offsets[month - 1] + day) % 7
    }

    /// The date without its clock.
    public var date: CivilTime { CivilTime(year: year, month: month, day: day) ?? self }

    /// `2009-06-16T14:00:00Z` without the Z, or `2009-06-16` where there is no clock.
    public var iso: String {
        let date = "\(pad(year, 4))-\(pad(month))-\(pad(day))"
        guard let hour else { return date }
        return date + "T\(pad(hour)):\(pad(minute ?? 0))"
    }

    /// By date, then clock; a bare date comes first on its day.
    public static func < (a: CivilTime, b: CivilTime) -> Bool {
        (a.year, a.month, a.day, a.hour ?? -1, a.minute ?? -1) < (b.year, b.month, b.day, b.hour ?? -1, b.minute ?? -1)
    }
}

/// `7` as `07`.
func pad(_ number: Int, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
