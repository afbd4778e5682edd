extension Glossary {
    /// Words that are written with a capital wherever they stand: of countries and of the cities of posts, months and days, in capitals.
    /// "MAY" is left out, as it is more often a verb. Built when first asked for.
    public static func isName(_ word: String) -> Bool { names.contains(word) }

    private static let names: Set<String> = {
        let calendar = [
            "JANUARY", "FEBRUARY", "MARCH", "APRIL", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER", "MONDAY", "TUESDAY",
            "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY", "AMERICA", "AMERICAN", "AMERICANS", "WASHINGTON", "AFRICA", "ASIA", "EUROPE",
        ]
        // Of names of several words those are left out that a sentence has too: the Republic of, Saint, City.
        let common: Set = [
            "AFTER", "CAPE", "CENTRAL", "CITY", "CODE", "COMMUNITIES", "CONFERENCE", "COOK", "DEMOCRATIC", "DISARMAMENT", "EAST", "FIELD", "FORMER",
            "FORT", "HOLY", "ISLANDS", "KINGDOM", "MIDDLE", "MISSION", "NEGOTIATIONS", "NORTH", "OCEAN", "PORT", "PRINCE", "REPUBLIC", "REUNION",
            "SAID",
            "SAINT", "SOUTH", "STATES", "TALKS", "TERRITORY", "TOWN", "TRADE", "UNION", "UNITED", "UNTIL", "UPPER", "VIRGIN", "WESTERN",
        ]
        let places = (countries.rows.map(\.meaning) + Post.all.map(\.city)).flatMap { $0.split { !$0.isLetter } }.map { $0.uppercased() }
        return Set(calendar + places.filter { $0.utf8.count > 3 && !common.contains($0) })
    }()
}
