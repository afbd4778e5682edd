/// Facts of the trade, each table with its source. A table is text, looked up where it lies; what no table knows is nil, never a guess.
public enum Glossary {
    /// What TAGS mean: of a subject, a country, an organisation or a program.
    public static func tag(_ text: String) -> Meaning? {
        let tag = text.uppercased()
        if let words = subjects[tag] { return Meaning(.subject, tag, words) }
        if let words = programs[tag] { return Meaning(.program, tag, words) }
        if let words = countries[tag] { return Meaning(.country, tag, words) }
        return organisations[tag].map { Meaning(.organisation, tag, $0) }
    }

    /// True for one of the TAGS that the tables know.
    static func isTag(_ text: String) -> Bool {
        let tag = text.uppercased()
        return subjects.contains(tag) || programs.contains(tag) || countries.contains(tag) || organisations.contains(tag)
    }

    /// What the first letter of four says where the tag itself is not known: `PXYZ` is one of the political subjects.
    public static func field(ofTag text: String) -> String? {
        guard text.utf8.count == 4, let letter = text.uppercased().first else { return nil }
        return fields[String(letter)]
    }

    /// What a handling caption obliges to; of a caption that names its readers (`RELEASABLE TO NATO`) the words before them count.
    public static func caption(_ text: String) -> Meaning? {
        var words = text.uppercased().split(separator: " ")
        while !words.isEmpty {
            let key = words.joined(separator: " ")
            if let meaning = captions[key] { return Meaning(.caption, key, meaning) }
            words.removeLast()
        }
        return nil
    }

    /// What a precedence demanded in its day.
    public static func precedence(_ text: String) -> Meaning? { precedences[text.uppercased()].map { Meaning(.precedence, text.uppercased(), $0) } }

    /// The parts of a classification or a portion mark: of `S//NF` both.
    public static func marking(_ text: String) -> [Meaning] {
        let whole = text.uppercased()
        if let words = markings[whole] { return [Meaning(.marking, whole, words)] }
        return whole.split(whereSeparator: { $0 == "/" || $0 == "-" || $0 == " " }).compactMap { part in
            markings[String(part)].map { Meaning(.marking, String(part), $0) }
        }
    }

    /// The executive order of a number: `12958`.
    public static func order(_ number: String) -> Meaning? { orders[number].map { Meaning(.order, number, $0) } }

    /// What an E.O. line says of declassification: `GDS`, `XGDS-2`, `OADR`, `X1`, `25X6`.
    public static func term(_ text: String) -> Meaning? { terms[text.uppercased()].map { Meaning(.term, text.uppercased(), $0) } }

    /// A reason for classification by its letter in section 1.4: `d`.
    public static func reason(_ letter: String) -> Meaning? { reasons[letter.uppercased()].map { Meaning(.reason, letter.lowercased(), $0) } }

    /// An abbreviation of running text, organisations among them.
    public static func acronym(_ text: String) -> Meaning? {
        if let words = acronyms[text] { return Meaning(.acronym, text, words) }
        return organisations[text].map { Meaning(.organisation, text, $0) }
    }

    /// A bureau or principal of the Department; of `EUR/RUS` the bureau.
    public static func bureau(_ symbol: String) -> Meaning? {
        var parts = symbol.uppercased().split(separator: "/")
        while !parts.isEmpty {
            let key = parts.joined(separator: "/")
            if let words = bureaus[key] { return Meaning(.bureau, key, words) }
            parts.removeLast()
        }
        return nil
    }

    /// Whom a routing indicator reaches.
    public static func routing(_ indicator: String) -> Meaning? { routing[indicator].map { Meaning(.routing, indicator, $0) } }
}

/// What one word of the trade means.
public struct Meaning: Sendable, Equatable {
    /// What kind of word it is, in words for a reader.
    public enum Kind: String, Sendable {
        case subject = "subject TAG"
        case program = "program TAG"
        case country = "country TAG"
        case organisation
        case caption
        case precedence
        case marking
        case order = "executive order"
        case term = "declassification"
        case reason = "reason for classification"
        case acronym = "abbreviation"
        case bureau
        case routing = "routing indicator"
    }

    /// What kind of word it is.
    public let kind: Kind
    /// The word as the table has it.
    public let word: String
    /// What it means.
    public let meaning: String

    init(_ kind: Kind, _ word: String, _ meaning: String) {
        self.kind = kind
        self.word = word
        self.meaning = meaning
    }
}
