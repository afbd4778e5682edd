/// Days counted through, so that dates can be compared and moved.
extension CivilTime {
    /// Days since 1 March of year 0, proleptic Gregorian.
    var dayNumber: Int {
        let y = month > 2 ? year : year - 1
        let m = month > 2 ? month - 3 : month + 9
        return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1
    }

    /// The date `days` later, clock kept.
    func adding(days: Int) -> CivilTime? {
        var time: CivilTime? = self
        for _ in 0..<min(abs(days), 400) {
            guard let now = time else { return nil }
            time = days > 0 ? now.next : now.previous
        }
        return time
    }

    private var next: CivilTime? {
        if day < CivilTime.days(year: year, month: month) { return CivilTime(year: year, month: month, day: day + 1, hour: hour, minute: minute) }
        return CivilTime(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1, hour: hour, minute: minute)
    }

    private var previous: CivilTime? {
        if day > 1 { return CivilTime(year: year, month: month, day: day - 1, hour: hour, minute: minute) }
        let (y, m) = month == 1 ? (year - 1, 12) : (year, month - 1)
        return CivilTime(year: y, month: m, day: CivilTime.days(year: max(y, 1), month: m), hour: hour, minute: minute)
    }
}
