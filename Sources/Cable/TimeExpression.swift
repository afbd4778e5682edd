/// A time the cable gives its readers, as the cable gives it: not yet resolved for any post (`Times` does that).
public struct TimeExpression: Sendable, Equatable {
    /// What the time is for.
    public enum Kind: String, Sendable {
        case embargo
        case notBefore = "not_before"
        case due
        case event
    }
    /// Whose clock it names.
    public enum Zone: Sendable, Equatable {
        /// Z, GMT, UTC.
        case utc
        /// A zone abbreviation with a fixed offset from UTC, in minutes: EDT is -240. Source of the offsets: `Glossary.ZoneAbbreviation`.
        case fixed(minutes: Int)
        /// "Washington time", "eastern time": Washington's clock, whatever it was that day.
        case washington
        /// "local time": each addressee's own.
        case local
        /// "Geneva time": a city's clock, by its IANA name in the Glossary.
        case place(String)
        /// None given.
        case unstated
    }
    /// The part of the day, where no clock is given.
    public enum Part: String, Sendable { case openOfBusiness, closeOfBusiness }

    /// What for.
    public let kind: Kind
    /// The paragraph it stands in.
    public let paragraph: Int
    /// Its words.
    public let range: Range<Int>
    /// The date and clock as given; nil for "as soon as possible" and relative times.
    public let civil: CivilTime?
    /// Whose clock.
    public let zone: Zone
    /// Opening or close of business.
    public let part: Part?
    /// "as soon as possible", "soonest".
    public let asSoonAsPossible: Bool
    /// The words it is reckoned from ("after the release"), where it is relative.
    public let relative: Range<Int>?
    /// True for "prior to July 4": before that day, no instant.
    public let isBefore: Bool
    /// Bureaus whose posts it is for; empty for all.
    public let bureaus: [String]
    /// The addressees it is for, where its duty names them; empty for all.
    public let addressedTo: [String]
    /// True when the year (or month) was taken from the cable's own date.
    public let isInferred: Bool

    /// One time.
    public init(
        kind: Kind, paragraph: Int, range: Range<Int>, civil: CivilTime?, zone: Zone, part: Part? = nil, asSoonAsPossible: Bool = false,
        relative: Range<Int>? = nil, isBefore: Bool = false, bureaus: [String] = [], addressedTo: [String] = [],
        isInferred: Bool = false
    ) {
        self.kind = kind
        self.paragraph = paragraph
        self.range = range
        self.civil = civil
        self.zone = zone
        self.part = part
        self.asSoonAsPossible = asSoonAsPossible
        self.relative = relative
        self.isBefore = isBefore
        self.bureaus = bureaus
        self.addressedTo = addressedTo
        self.isInferred = isInferred
    }
}

/// A time resolved for one post. Made by `Times`, shown by the session.
public struct ResolvedTime: Sendable, Equatable {
    /// How the post stands to the cable.
    public enum Addressed: String, Sendable { case action, info, no }
    /// The index into `Asks.times`.
    public let index: Int
    /// At the post's own clock; a bare date where the cable gives no clock ("OOB").
    public let local: CivilTime?
    /// In Washington; nil without a clock.
    public let washington: CivilTime?
    /// `EDT` or `EST`, with `washington`.
    public let washingtonZone: String?
    /// UTC; nil without a clock.
    public let utc: CivilTime?
    /// False when the time is for bureaus that are not the post's.
    public let applies: Bool
    /// How the post stands to the cable: where it is `no`, everything is hypothetical.
    public let addressed: Addressed

    /// One resolved time.
    public init(
        index: Int, local: CivilTime?, washington: CivilTime?, washingtonZone: String?, utc: CivilTime?, applies: Bool, addressed: Addressed
    ) {
        self.index = index
        self.local = local
        self.washington = washington
        self.washingtonZone = washingtonZone
        self.utc = utc
        self.applies = applies
        self.addressed = addressed
    }
}
