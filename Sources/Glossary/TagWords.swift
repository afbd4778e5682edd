/// The words that drafters put among the TAGS: things of several words, persons. TAGS themselves are codes (5 FAH-3 H-110).
public enum TagWords {
    /// Words with which a thing ends.
    private static let nouns: Set<String> = [
        "AFFAIRS", "RIGHTS", "RELATIONS", "POLITICS", "ELECTIONS", "ELECTION", "FREEDOM", "DEFENSE", "DEFENCE", "CLEARANCE", "FINANCE", "TERRORISM",
        "DISENGAGEMENT", "SECURITY", "TRADE", "POLICY", "ENERGY", "COOPERATION", "DEVELOPMENT", "ISSUES", "REFORM", "PROCESS", "AMBASSADOR", "LABOR",
        "ECONOMY", "EDUCATION", "CULTURE", "HEALTH", "ENVIRONMENT", "AGRICULTURE", "TRAFFICKING", "PERSONS", "NARCOTICS", "CORRUPTION", "CRIME",
        "MEDIA", "MEETINGS", "MEETING", "VISITS", "VISIT", "COUNCIL", "PARTY", "SUMMIT", "ASSISTANCE", "PROLIFERATION", "NONPROLIFERATION",
        "SANCTIONS", "PEACE", "PEACEKEEPING", "CONFLICT", "MIGRATION", "REFUGEES", "OPERATIONS", "DEMOCRACY", "GOVERNMENT", "JUSTICE", "MINORITIES",
        "INVESTMENT", "INDUSTRY", "TRANSPORTATION", "COMMUNICATIONS", "TECHNOLOGY", "SCIENCE", "WEAPONS", "FORCES", "DIPLOMACY", "RELIGION",
        "CONTROL", "PROPERTY", "PROGRAM", "PROGRAMS", "REGIME", "AGREEMENT", "TREATY", "CHANGE", "LEADERSHIP", "PARLIAMENT", "TOURISM", "SOCIETY",
    ]
    /// Words that want another behind them.
    private static let adjectives: Set<String> = [
        "FOREIGN", "DOMESTIC", "GLOBAL", "HUMAN", "NATIONAL", "NEW", "INTERNATIONAL", "ECONOMIC", "POLITICAL", "MILITARY", "SOCIAL", "PUBLIC",
        "RELIGIOUS", "NUCLEAR", "REGIONAL", "CIVIL", "INTERNAL", "EXTERNAL", "SOUTH", "NORTH", "EAST", "WEST", "SAUDI", "UNITED", "COUNTER",
        "COUNTRY",
        "CONSULAR", "COMMERCIAL", "CULTURAL", "FINANCIAL", "BILATERAL", "MULTILATERAL", "LATIN", "CENTRAL", "EUROPEAN", "AFRICAN", "ASIAN",
    ]
    private static let connectors: Set<String> = ["AND", "OF", "WITH", "FOR", "THE", "ON", "IN", "TO"]
    /// Given names that are met behind a surname.
    private static let givenNames: Set<String> = [
        "ABDULLAH", "AHMED", "ALAN", "ALBERTO", "ALEXANDER", "ALI", "ANDREW", "ANGELA", "ANTHONY", "ANTONIO", "BARACK", "BENJAMIN", "BILL", "CARLOS",
        "CAROL", "CHARLES", "CHRISTOPHER", "COLIN", "CONDOLEEZZA", "DANIEL", "DAVID", "DENNIS", "DICK", "DMITRY", "DONALD", "EDUARDO", "EDWARD",
        "ELLEN", "ERIC", "EVO", "FERNANDO", "FIDEL", "FRANCISCO", "FRANK", "FRED", "GARY", "GEORGE", "GERARD", "GORDON", "GREGORY", "HASSAN", "HENRY",
        "HILLARY", "HOWARD", "HUGO", "HUSSEIN", "IBRAHIM", "JACK", "JACOB", "JAMES", "JANE", "JANET", "JASON", "JEAN", "JEFFREY", "JENDAYI", "JOE",
        "JOHN", "JON", "JORGE", "JOSE", "JOSEPH", "JUAN", "KAREN", "KARL", "KEVIN", "KOFI", "KRISTIE", "LARRY", "LAURA", "LUIS", "LULA", "MADELEINE",
        "MAHMOUD", "MARIA", "MARK", "MARTIN", "MARY", "MICHAEL", "MICHELE", "MICHELLE", "MIGUEL", "MOHAMMED", "MUHAMMAD", "NANCY", "NICHOLAS",
        "NICOLAS", "PATRICK", "PAUL", "PAULA", "PEDRO", "PETER", "PHILIP", "RAHM", "RALPH", "RICHARD", "ROBERT", "ROGER", "RONALD", "ROSE", "RUSSELL",
        "SAMUEL", "SARAH", "SERGEI", "SERGEY", "SILVIO", "STEPHEN", "STEVE", "STEVEN", "STUART", "SUSAN", "TERRY", "THOMAS", "TIMOTHY", "TOM", "TONY",
        "VALERIE", "VLADIMIR", "WALTER", "WARREN", "WENDY", "WILLIAM", "YASSER", "ZALMAY",
    ]

    /// True for a word with which a thing of several words ends; none has fewer than five letters.
    public static func isNoun(_ word: String) -> Bool { word.utf8.count >= 5 && nouns.contains(word) }
    /// True for a word that wants another behind it.
    public static func isAdjective(_ word: String) -> Bool { adjectives.contains(word) }
    /// True for a word that joins two.
    public static func isConnector(_ word: String) -> Bool { connectors.contains(word) }
    /// True for a given name.
    public static func isGivenName(_ word: String) -> Bool { givenNames.contains(word) }
    /// True for a word behind which a thing goes on in the next line.
    public static func isOpen(_ word: String) -> Bool { isAdjective(word) || isConnector(word) && word.utf8.count > 2 || word == "OF" }

    /// How many letters of a word are the noun with which a thing ends; codes may be glued on behind it.
    public static func nounLength(_ word: String) -> Int {
        if nouns.contains(word) { return word.utf8.count }
        // No noun is shorter than five letters, no code than four.
        guard word.utf8.count >= 9 else { return 0 }
        return nouns.first { word.hasPrefix($0) && !codes(word.dropFirst($0.utf8.count)).isEmpty }?.utf8.count ?? 0
    }

    /// True for a code: one the tables know, two or three letters, anything with a digit, codes glued to one another.
    public static func isCode(_ word: String) -> Bool {
        if word.utf8.count <= 3 || Glossary.isTag(word) || word.utf8.contains(where: { $0 < 0x41 }) { return true }
        if word.utf8.count == 4 { return Glossary.field(ofTag: word) != nil && !hasVowelPairs(word) }
        return !glued(word[...]).isEmpty
    }

    /// `GAZA`, `LULA`: written as a word is, consonant and vowel in turn.
    private static func hasVowelPairs(_ word: String) -> Bool {
        let isVowel = word.utf8.map { [0x41, 0x45, 0x49, 0x4F, 0x55, 0x59].contains($0) }
        return isVowel == [false, true, false, true] || isVowel == [true, false, true, false] || isVowel == [false, true, false, false]
    }

    /// True for a subject or program TAG.
    public static func isSubject(_ word: String) -> Bool { word.utf8.count == 4 && [.subject, .program].contains(Glossary.tag(word)?.kind) }

    // MARK: repairs

    /// Spellings of one thing, and persons whose TAG has an initial.
    private static let spellings = [
        "COUNTER TERRORISM": "COUNTERTERRORISM", "COUNTER-TERRORISM": "COUNTERTERRORISM", "COUNTER NARCOTICS": "COUNTERNARCOTICS",
        "COUNTER-NARCOTICS": "COUNTERNARCOTICS", "NON PROLIFERATION": "NONPROLIFERATION", "BUSH, GEORGE": "BUSH, GEORGE W.",
        "STEINBERG, JAMES": "STEINBERG, JAMES B.", "HUMAN RIGHT": "HUMAN RIGHTS",
    ]

    /// A tag as it should be written: codes that were glued together apart, a misprinted organisation repaired where only one is so near.
    public static func canonical(_ tag: String) -> [String] {
        if let spelling = spellings[tag] { return [spelling] }
        guard Glossary.tag(tag) == nil else { return [tag] }
        if let blank = tag.lastIndex(of: " ") {
            let last = String(tag[tag.index(after: blank)...])
            let length = nounLength(last)
            guard length > 0, length < last.utf8.count else { return [tag] }
            return [String(tag[...blank] + last.prefix(length))] + codes(last.dropFirst(length))
        }
        let parts = glued(tag[...])
        if !parts.isEmpty { return parts }
        guard tag.utf8.count >= 6, tag.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else { return [tag] }
        let spelling = Spelling(tag)
        let near = organisations.filter { $0.spelling.distance(to: spelling, most: 1) != nil }
        return near.count == 1 ? [near[0].key] : [tag]
    }

    private static let organisations: [(key: String, spelling: Spelling)] = Glossary.organisations.rows.map { ($0.key, Spelling($0.key)) }

    /// `MASSMNUC`, `ITPHUM`, `POLMIL`: codes of four letters glued to one another, a country before them; empty for anything else.
    static func glued(_ word: Substring) -> [String] {
        guard word.utf8.count >= 6, word.utf8.count <= 40, word.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else { return [] }
        if word.utf8.count % 4 == 2, Glossary.tag(String(word.prefix(2)))?.kind == .country {
            let rest = subjects(word.dropFirst(2))
            if !rest.isEmpty { return [String(word.prefix(2))] + rest }
        }
        let parts = subjects(word)
        return parts.count > 1 ? parts : []
    }

    /// One code or several glued to one another.
    private static func codes(_ word: Substring) -> [String] { isSubject(String(word)) ? [String(word)] : glued(word) }

    /// A word as nothing but subject codes; empty where it is not.
    private static func subjects(_ word: Substring) -> [String] {
        var parts: [String] = []
        var rest = word
        while !rest.isEmpty {
            let length = isSubject(String(rest.prefix(4))) ? 4 : ["POL", "MIL"].contains(rest.prefix(3)) ? 3 : 0
            guard length > 0 else { return [] }
            parts.append(String(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        return parts
    }
}
