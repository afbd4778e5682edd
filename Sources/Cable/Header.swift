/// Everything that stands before the text of a cable. What the cable does not give is nil or empty, never a guess.
public struct Header: Sendable {
    /// The canonical id: two-digit year, origin without blanks, serial without leading zeros (`09STATE60447`).
    public var id: String?
    /// Year, post and number, of which `id` is made.
    public var messageNumber: MessageNumber?
    /// The transmission lines (ACP-127).
    public var transmission: Transmission?
    /// The date-time group.
    public var dateTimeGroup: DateTimeGroup?
    /// The action precedence, the first one of the date-time line.
    public var precedence: Precedence?
    /// The precedence for information addressees, when another is given.
    public var infoPrecedence: Precedence?
    /// Who sent it, as printed after FM, without the routing indicator.
    public var from: Field?
    /// The action addressees.
    public var action: [Addressee] = []
    /// The information addressees.
    public var info: [Addressee] = []
    /// The classification; nil when the text shows none.
    public var classification: Classification?
    /// Where the classification stands.
    public var classificationRange: Range<Int>?
    /// Handling captions in order, no repeats: `SIPDIS`, `NOFORN`.
    public var captions: [String] = []
    /// Lines that pass the cable on or name who should see it: `STATE FOR EUR/NB`.
    public var attention: [Field] = []
    /// How many sections the cable has, and which are here; nil when it is not sectioned.
    public var sections: Sections?
    /// The executive order and the declassification it gives.
    public var executiveOrder: ExecutiveOrder?
    /// Who classified it, and the reasons.
    public var classifiedBy: ClassifiedBy?
    /// TAGS in order, upper case.
    public var tags: [Field] = []
    /// The portion mark before the subject, without brackets: `C`, `SBU`.
    public var subjectMark: Field?
    /// The subject on one line, without its portion mark.
    public var subject: Field?
    /// References to cables.
    public var references: [Reference] = []
    /// References to anything else, as printed.
    public var otherReferences: [OtherReference] = []
    /// Where there are more than are read; nil where there are not.
    var unreadReferences: Range<Int>?
    /// What the stamps of a release say; nil where there are none.
    public var release: Release?
    /// The whole header, transmission to references.
    public var range: Range<Int> = 0..<0

    /// An empty header.
    public init() {}
}

/// A value of the header with the place where it stands.
public struct Field: Sendable, Equatable {
    /// The value on one line.
    public let text: String
    /// Its bytes in the source.
    public let range: Range<Int>

    /// A value and its place.
    public init(_ text: String, _ range: Range<Int>) {
        self.text = text
        self.range = range
    }
}

/// A message reference number: which post sent it, in which year, as its how-manieth.
public struct MessageNumber: Sendable, Equatable {
    /// Four digits; nil when the text does not give it.
    public let year: Int?
    /// The origin, upper case, with blanks as printed (`RIO DE JANEIRO`).
    public let post: String
    /// The serial.
    public let number: Int

    /// Year, post, serial.
    public init(year: Int?, post: String, number: Int) {
        self.year = year
        self.post = post
        self.number = number
    }

    /// The canonical id, when the year is known.
    public var id: String? {
        guard let year else { return nil }
        let digits = String(year % 100)
        let letters = post.utf8.filter { ![0x20, 0x27, 0x2D, 0x2E].contains($0) }
        return (digits.utf8.count < 2 ? "0" : "") + digits + String(decoding: letters, as: UTF8.self) + String(number)
    }
}

/// The transmission header, format lines 1 to 4 of ACP-127.
public struct Transmission: Sendable, Equatable {
    /// Format line 1: `VZCZCXRO6880`.
    public var id: String?
    /// Format line 2: precedence and the stations it is routed to, a row per precedence.
    public var routing: [(Precedence, [String])] = []
    /// Format line 3: who transmitted it.
    public var originator: String?
    /// Its serial as printed, four digits.
    public var serial: String?
    /// The section this transmission carries.
    public var part: Int?
    /// Day of the year it was filed.
    public var filedDay: Int?
    /// Time it was filed, four digits, UTC.
    public var filedTime: String?
    /// Format line 4: `ZNR UUUUU ZZH`.
    public var classificationMark: String?
    /// Its lines.
    public var range: Range<Int> = 0..<0

    /// An empty one.
    public init() {}

    /// Equal in every line.
    public static func == (a: Transmission, b: Transmission) -> Bool {
        a.id == b.id && a.originator == b.originator && a.serial == b.serial && a.part == b.part && a.filedDay == b.filedDay
            && a.filedTime == b.filedTime && a.classificationMark == b.classificationMark && a.range == b.range
            && a.routing.elementsEqual(b.routing, by: { $0.0 == $1.0 && $0.1 == $1.1 })
    }
}

/// A date-time group: `112010Z JUN 09`, always UTC.
public struct DateTimeGroup: Sendable, Equatable {
    /// As printed, single blanks, nothing after the year.
    public let text: String
    /// The instant in civil terms, UTC.
    public let instant: CivilTime
    /// Where it stands.
    public let range: Range<Int>

    /// Text, instant in UTC, place.
    public init(text: String, instant: CivilTime, range: Range<Int>) {
        self.text = text
        self.instant = instant
        self.range = range
    }
}

/// How fast a cable was to go. Source: 5 FAH-2 H-320.
public enum Precedence: String, Sendable, CaseIterable, Comparable {
    case routine = "ROUTINE"
    case priority = "PRIORITY"
    case immediate = "IMMEDIATE"
    case niactImmediate = "NIACT IMMEDIATE"
    case flash = "FLASH"

    /// By urgency, routine least.
    public static func < (a: Precedence, b: Precedence) -> Bool {
        (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }
}

/// One addressee line.
public struct Addressee: Sendable, Equatable {
    /// The routing indicator before the slash.
    public let routing: String?
    /// The name as printed: `AMEMBASSY BEIJING`.
    public let name: String
    /// The precedence of this addressee, when its line gives one.
    public let precedence: Precedence?
    /// The message continuity number for this addressee.
    public let number: Int?
    /// Posts exempted from a collective (`XMT`).
    public internal(set) var excluded: [String]
    /// Its line.
    public let range: Range<Int>

    /// One line taken apart.
    public init(routing: String?, name: String, precedence: Precedence?, number: Int?, excluded: [String] = [], range: Range<Int>) {
        self.routing = routing
        self.name = name
        self.precedence = precedence
        self.number = number
        self.excluded = excluded
        self.range = range
    }
}

/// The classification, in rising order.
public enum Classification: String, Sendable, CaseIterable, Comparable {
    case unclassified = "UNCLASSIFIED"
    case limitedOfficialUse = "LIMITED OFFICIAL USE"
    /// Of the United States until 1953, of NATO and other governments still.
    case restricted = "RESTRICTED"
    case confidential = "CONFIDENTIAL"
    case secret = "SECRET"
    case topSecret = "TOP SECRET"

    /// By rank.
    public static func < (a: Classification, b: Classification) -> Bool {
        (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }
}

/// The sections of a long cable.
public struct Sections: Sendable, Equatable {
    /// How many there should be.
    public let count: Int
    /// Which are here, rising, from 1.
    public let present: [Int]

    /// Count and those present.
    public init(count: Int, present: [Int]) {
        self.count = count
        self.present = present
    }
}

/// The executive order under which the cable was classified.
public struct ExecutiveOrder: Sendable, Equatable {
    /// `12958`, corrected where misprinted.
    public let order: String
    /// What it says of declassification, as printed: `DECL: 07/11/2016`, `N/A`.
    public let declassify: String
    /// The date of it, when one is given.
    public let declassifyOn: CivilTime?
    /// Its line.
    public let range: Range<Int>

    /// Order, words, date, place.
    public init(order: String, declassify: String, declassifyOn: CivilTime?, range: Range<Int>) {
        self.order = order
        self.declassify = declassify
        self.declassifyOn = declassifyOn
        self.range = range
    }
}

/// The `Classified By` line.
public struct ClassifiedBy: Sendable, Equatable {
    /// Names without titles and offices.
    public let names: [String]
    /// The reasons as printed: `1.4 (b) and (d)`.
    public let reasons: String?
    /// Its lines.
    public let range: Range<Int>

    /// Names, reasons, place.
    public init(names: [String], reasons: String?, range: Range<Int>) {
        self.names = names
        self.reasons = reasons
        self.range = range
    }
}

/// A reference to another cable.
public struct Reference: Sendable, Equatable {
    /// `A`; nil where the list has no letters.
    public let letter: String?
    /// What it names.
    public let number: MessageNumber
    /// True when the year was taken from the citing cable.
    public let inferredYear: Bool
    /// As printed.
    public let text: String
    /// Its place.
    public let range: Range<Int>

    /// One reference.
    public init(letter: String?, number: MessageNumber, inferredYear: Bool, text: String, range: Range<Int>) {
        self.letter = letter
        self.number = number
        self.inferredYear = inferredYear
        self.text = text
        self.range = range
    }
}

/// A reference to an e-mail, a telcon, a report: never resolved, shown as printed.
public struct OtherReference: Sendable, Equatable {
    /// What sort of thing it is.
    public enum Kind: String, Sendable { case email, telcon, report, book, letter, other }
    /// `B`; nil where the list has no letters.
    public let letter: String?
    /// What it seems to be.
    public let kind: Kind
    /// As printed.
    public let text: String
    /// Its place.
    public let range: Range<Int>

    /// One item.
    public init(letter: String?, kind: Kind, text: String, range: Range<Int>) {
        self.letter = letter
        self.kind = kind
        self.text = text
        self.range = range
    }
}
