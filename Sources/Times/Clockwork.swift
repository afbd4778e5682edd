import Cable
import Foundation
import Glossary

/// Resolves time expressions for a post, by the calendar and the time zones that Foundation knows.
public enum Clockwork {
    /// The zone of Washington.
    static let washington = TimeZone(identifier: "America/New_York") ?? .gmt

    /// The instant of a time whose zone is fixed, in UTC; nil for times at each post and for bare dates.
    public static func utc(_ time: TimeExpression) -> CivilTime? {
        guard let civil = time.civil, civil.hour != nil else { return nil }
        switch time.zone {
        case .utc: return civil
        case .fixed(let minutes): return TimeZone(secondsFromGMT: minutes * 60).flatMap { convert(civil, from: $0, to: .gmt) }
        case .washington: return convert(civil, from: washington, to: .gmt)
        case .place(let name): return TimeZone(identifier: name).flatMap { convert(civil, from: $0, to: .gmt) }
        case .local, .unstated: return nil
        }
    }

    /// One time, by its index, at a post.
    public static func resolve(_ index: Int, _ document: Document, _ post: Post) -> ResolvedTime {
        let time = document.asks.times[index]
        let zone = TimeZone(identifier: post.zone)
        let year = document.header.dateTimeGroup?.instant.year
        let isNamed = time.addressedTo.isEmpty || time.addressedTo.contains { Post.addressed(as: $0) == post }
        let applies = isNamed && (time.bureaus.isEmpty || !Set(post.bureaus(in: year)).isDisjoint(with: time.bureaus))
        var local: CivilTime?
        var utc = utc(time)
        if let fixed = utc {
            local = zone.flatMap { convert(fixed, from: .gmt, to: $0) }
        } else if time.zone == .local || time.zone == .unstated {
            local = time.civil
            if time.zone == .local, let civil = time.civil, civil.hour != nil, let zone { utc = convert(civil, from: zone, to: .gmt) }
        }
        let there = utc.flatMap { convert($0, from: .gmt, to: washington) }
        return ResolvedTime(
            index: index, local: local, washington: there, washingtonZone: utc.flatMap(washingtonZone), utc: utc, applies: applies,
            addressed: standing(of: post, in: document))
    }

    /// Every time of a cable at a post.
    public static func resolve(_ document: Document, _ post: Post) -> [ResolvedTime] {
        document.asks.times.indices.map { resolve($0, document, post) }
    }

    /// When a cable was sent: at the clock of where it came from, of the reader's post, of Washington; each place once.
    public static func sent(_ document: Document, at reader: Post?) -> [(place: String, time: CivilTime)] {
        guard let group = document.header.dateTimeGroup else { return [] }
        let origin = document.header.from.flatMap { Post.addressed(as: $0.text) } ?? document.header.messageNumber.flatMap { Post.named($0.post) }
        var zones: [(String, TimeZone)] = []
        for post in [origin, reader].compactMap({ $0 }) {
            if let zone = TimeZone(identifier: post.zone) { zones.append((post.city, zone)) }
        }
        zones.append(("Washington", washington))
        var seen: Set<String> = []
        return zones.compactMap { place, zone in
            guard seen.insert(place).inserted, let time = convert(group.instant, from: .gmt, to: zone) else { return nil }
            return (place, time)
        }
    }

    /// The addressees a time is for: those its duty names, those whose posts are under one of its bureaus, or all that are to act.
    public static func appliesTo(_ time: TimeExpression, _ document: Document) -> [String] {
        if time.bureaus.isEmpty { return time.addressedTo.isEmpty ? document.header.action.map(\.name) : time.addressedTo }
        let year = document.header.dateTimeGroup?.instant.year
        return (document.header.action + document.header.info).filter { addressee in
            guard let post = Post.addressed(as: addressee.name) else { return false }
            return !Set(post.bureaus(in: year)).isDisjoint(with: time.bureaus)
        }.map(\.name)
    }

    /// How a post stands to a cable.
    public static func standing(of post: Post, in document: Document) -> ResolvedTime.Addressed {
        if document.header.action.contains(where: { Post.addressed(as: $0.name) == post }) { return .action }
        return document.header.info.contains(where: { Post.addressed(as: $0.name) == post }) ? .info : .no
    }

    /// The post whose clock a cable's times are shown at when nobody said which: its only action addressee, when that is a post.
    public static func assumedPost(_ document: Document) -> Post? {
        guard document.header.action.count == 1, let only = document.header.action.first else { return nil }
        return Post.addressed(as: only.name)
    }

    /// A civil time of one zone in another.
    static func convert(_ time: CivilTime, from: TimeZone, to: TimeZone) -> CivilTime? {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = from
        let parts = DateComponents(year: time.year, month: time.month, day: time.day, hour: time.hour, minute: time.minute)
        guard let instant = calendar.date(from: parts) else { return nil }
        calendar.timeZone = to
        let there = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: instant)
        guard let year = there.year, let month = there.month, let day = there.day else { return nil }
        return CivilTime(year: year, month: month, day: day, hour: there.hour, minute: there.minute)
    }

    /// `EDT` or `EST`, by what Washington's clocks showed.
    private static func washingtonZone(_ utc: CivilTime) -> String? {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        guard let instant = calendar.date(from: DateComponents(year: utc.year, month: utc.month, day: utc.day, hour: utc.hour, minute: utc.minute))
        else {
            return nil
        }
        return washington.isDaylightSavingTime(for: instant) ? "EDT" : "EST"
    }
}
