extension Glossary {
    /// Words that are written with a capital wherever they stand: of countries and what is called after them, of the cities of posts, months and
    /// days, in capitals. "MAY" is left out, as it is more often a verb. Built when first asked for.
    public static func isName(_ word: String) -> Bool {
        names.contains(word) || word.hasSuffix("S") && nationalities.contains(String(word.dropLast()))
    }

    /// What is called after a country, as the World Factbook's field "Nationality" has it, and after a continent.
    private static let nationalities: Set = [
        "AFGHAN", "AFRICAN", "ALBANIAN", "ALGERIAN", "ANGOLAN", "ARAB", "ARABIAN", "ARABIC", "ARGENTINE", "ARMENIAN", "ASIAN", "AUSTRALIAN",
        "AUSTRIAN", "AZERBAIJANI", "BAHRAINI", "BANGLADESHI", "BELARUSIAN", "BELGIAN", "BOLIVIAN", "BOSNIAN", "BRAZILIAN", "BRITISH", "BULGARIAN",
        "BURMESE", "CAMBODIAN", "CANADIAN", "CHADIAN", "CHILEAN", "CHINESE", "COLOMBIAN", "CONGOLESE", "CROATIAN", "CUBAN", "CYPRIOT", "CZECH",
        "DANISH", "DOMINICAN", "DUTCH", "ECUADORIAN", "EGYPTIAN", "ENGLISH", "ERITREAN", "ESTONIAN", "ETHIOPIAN", "EUROPEAN", "FILIPINO", "FINNISH",
        "FRENCH", "GABONESE", "GEORGIAN", "GERMAN", "GHANAIAN", "GREEK", "GUATEMALAN", "GUINEAN", "GUYANESE", "HAITIAN", "HONDURAN", "HUNGARIAN",
        "ICELANDIC", "INDIAN", "INDONESIAN", "IRANIAN", "IRAQI", "IRISH", "ISRAELI", "ITALIAN", "IVOIRIAN", "JAMAICAN", "JAPANESE", "JORDANIAN",
        "KAZAKH", "KENYAN", "KOREAN", "KURDISH", "KUWAITI", "KYRGYZ", "LAOTIAN", "LATVIAN", "LEBANESE", "LIBERIAN", "LIBYAN", "LITHUANIAN",
        "MACEDONIAN", "MALAYSIAN", "MALIAN", "MALTESE", "MAURITANIAN", "MEXICAN", "MOLDOVAN", "MONGOLIAN", "MOROCCAN", "MOZAMBICAN", "NAMIBIAN",
        "NEPALESE", "NICARAGUAN", "NIGERIAN", "NORWEGIAN", "OMANI", "PAKISTANI", "PALESTINIAN", "PANAMANIAN", "PARAGUAYAN", "PERSIAN", "PERUVIAN",
        "PHILIPPINE", "PORTUGUESE", "QATARI", "ROMANIAN", "RUSSIAN", "RWANDAN", "SALVADORAN", "SAUDI", "SCOTTISH", "SENEGALESE", "SERBIAN",
        "SINGAPOREAN", "SLOVAK", "SLOVENIAN", "SOMALI", "SOVIET", "SPANISH", "SUDANESE", "SWEDISH", "SWISS", "SYRIAN", "TAIWANESE", "TAJIK",
        "TANZANIAN", "THAI", "TUNISIAN", "TURKISH", "TURKMEN", "UGANDAN", "UKRAINIAN", "URUGUAYAN", "UZBEK", "VENEZUELAN", "VIETNAMESE", "YEMENI",
        "YUGOSLAV", "ZAIRIAN", "ZAMBIAN", "ZIMBABWEAN",
    ]

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
        return nationalities.union(calendar + places.filter { $0.utf8.count > 3 && !common.contains($0) })
    }()
}
