import Glossary

/// Titles, offices and ranks as they stand before a name in `Classified By` lines.
/// Source: the staffing patterns of 2 FAM 100 and 3 FAM, the bureaus of 1 FAM, military ranks, and the short forms that drafters use for them.
enum Title {
    /// Persons by their office.
    private static let persons: Set<String> = [
        "AMBASSADOR", "AMBASSADOR-AT-LARGE", "AMBASSADORS", "AMB", "CHARGE", "CHARGÉ", "CDA", "CHG", "DCM", "ADCM", "COM", "ACOM", "ACM", "DPO", "PO",
        "APO", "CG", "ACG",
        "CHIEF", "DIRECTOR", "DIR", "OFFICER", "COUNSELOR", "COUNSELLOR", "COUNSEL", "COUNS", "CONS", "MINISTER", "MINISTER-COUNSELOR", "M-C", "MC",
        "SECRETARY", "UNDERSECRETARY", "DAS", "PDAS", "DASD", "REPRESENTATIVE", "REP", "PERMREP", "HEAD", "COORDINATOR", "ADVISOR", "ADVISER",
        "ATTACHE", "ATTACHÉ", "MEMBER", "DELEGATE", "ENVOY", "ADMINISTRATOR", "MANAGER", "LEADER", "CONSUL", "NEGOTIATOR", "COMMISSIONER",
        "SPECIALIST", "ANALYST", "EXECUTIVE", "SUPERVISOR", "CHAIR", "CHAIRMAN", "PRESIDENT", "LIAISON", "LEGAT", "INSPECTOR", "ECONOMIST",
        "DATT", "RSO", "ARSO", "DRSO", "PAO", "IPO", "IMO", "RAO", "CAO", "GSO", "MGT", "POLAD", "FPO", "RLO", "HRO", "FMO", "LEGATT", "ODC",
        "ALUSNA", "ARMA", "AIRA",
    ]
    /// Words that stand in the names of offices.
    private static let offices: Set<String> = [
        "ACTING", "DEPUTY", "ASSISTANT", "ASSOCIATE", "PRINCIPAL", "SENIOR", "SPECIAL", "PERMANENT", "GENERAL", "REGIONAL", "POLITICAL", "ECONOMIC",
        "ECONOMICAL", "ECONOMICS", "COMMERCIAL", "CONSULAR", "LABOR", "SCIENCE", "SCIENTIFIC", "LEGAL", "SECURITY", "MANAGEMENT", "ADMINISTRATIVE",
        "PUBLIC",
        "CULTURAL", "INFORMATION", "DEFENSE", "MILITARY", "POLITICAL-MILITARY", "POLITICAL-ECONOMIC", "POLITICO-MILITARY", "AGRICULTURAL", "TREASURY",
        "FINANCIAL", "TRADE",
        "ENVIRONMENT", "ENVIRONMENTAL", "ENERGY", "REFUGEE", "NARCOTICS", "COUNTERTERRORISM", "RECONSTRUCTION", "STABILIZATION", "PROVINCIAL",
        "INTERAGENCY", "GOVERNANCE", "POLICY", "PLANNING", "DESK", "SUPERVISORY", "TEAM", "UNIT", "OFFICE", "OFF", "SECTION", "AGENCY", "BUREAU",
        "DEPARTMENT",
        "DEPT", "EMBASSY", "CONSULATE", "MISSION", "DELEGATION", "AFFAIRS", "AFFAIRES", "D'AFFAIRES", "D'AFFAIRS", "D'AFFAIRE", "D’AFFAIRES",
        "AFFAIRE", "A.I", "A.I.",
        "AI", "AD", "INTERIM", "INTERESTS", "FOREIGN", "SERVICE", "NATIONAL", "EXTERNAL", "INTERNAL", "DEVELOPMENT", "PROGRAM", "PRESS", "STAFF",
        "WATCHER", "GROUP",
        "BRANCH", "BASE", "FIELD", "INTERNATIONAL", "ORGANIZATIONS", "OPERATIONS", "INTELLIGENCE", "RESEARCH", "ENFORCEMENT", "VISITING", "TDY",
        "VICE", "FIRST", "SECOND", "THIRD",
        "POL", "ECON", "POLMIL", "POL-MIL", "POLEC", "PER", "ECO", "MIL", "MIN", "DEP", "ACT", "ASST", "ASS'T", "A", "US", "U.S", "U.S.", "AMERICAN",
        "DOD", "USAID", "USG",
        "ECPO", "EMIN", "PMIN", "EST", "ESTH", "PRT", "AIT", "USUN", "USEU", "USNATO", "NATO", "USOAS", "USINT", "USDEL", "USOSCE", "UNVIE", "USIS",
        "USTR", "INL", "DEA", "FBI", "CIA",
        "CONGEN", "AMCONSUL", "AMEMBASSY", "NAS", "NSC", "IRMO", "IROFF", "REO", "ROL", "OIC", "OPA",
        "AF", "EUR", "EAP", "NEA", "SA", "SCA", "WHA", "ARA", "INR", "IO", "ISN", "NP", "AC", "PM", "VC", "VCI", "AVC", "DS", "CA", "DRL", "EB",
        "EEB", "OES", "PRM", "HR",
        "S", "P", "T", "G", "D", "E", "M", "C", "L", "H", "R", "J", "F",
    ]
    /// Those of which a misprint is known again.
    private static let long =
        (persons.union(["DEPUTY", "POLITICAL", "ECONOMIC", "ACTING", "ASSISTANT", "PRINCIPAL", "CONSULATE", "EMBASSY", "D'AFFAIRES"]))
        .subtracting(["CHAIR", "ENVOY", "LEGAT"]).filter { $0.count >= 5 }.map { (spelling: Spelling($0), most: $0.count >= 9 ? 2 : 1) }
    /// Ranks and forms of address.
    private static let ranks: Set<String> = [
        "LTC", "LTCOL", "LTG", "LT", "COL", "COLONEL", "MAJ", "MAJOR", "CAPT", "CAPTAIN", "CDR", "LCDR", "COMMANDER", "GEN", "BG", "BGEN", "MG",
        "RADM", "VADM", "ADM",
        "ADMIRAL", "SGT", "SERGEANT", "DR", "MR", "MRS", "MS", "AGENT", "HON", "LIEUTENANT",
    ]
    private static let titles = persons.union(offices).union(ranks)
    /// Of these short forms others are put together: `POLMINCOUNS`, `ECONOFF`.
    private static let syllables = [
        "COUNSELOR", "COUNS", "CHIEF", "ECON", "CONS", "POL", "MIL", "MIN", "OFF", "CON", "GEN", "DEP", "AGR", "SCI", "LAB", "SEC", "ATT", "REF",
        "ADV", "COM", "EC", "MC", "DC",
    ]

    /// True for a title, in any letters; a single letter only before a slash.
    static func isTitle(_ word: some StringProtocol) -> Bool { isTitle(key: key(word)) }

    private static func isTitle(key: String) -> Bool {
        if key.utf8.contains(0x2F) { return true }
        if key.count == 1 { return false }
        return titles.contains(key) || isShortForm(key[...]) || isHyphened(key)
    }

    /// True for the office of a person rather than a bureau.
    static func isPerson(_ word: some StringProtocol) -> Bool { persons.contains(key(word)) }

    /// True for a title with a misprint: one letter in words of five, two in words of nine.
    static func isLike(_ word: some StringProtocol) -> Bool {
        let key = key(word)
        if isTitle(key: key) { return true }
        guard key.count >= 4 else { return false }
        let spelling = Spelling(key)
        return long.contains { spelling.distance(to: $0.spelling, most: $0.most) != nil }
    }

    private static func key(_ word: some StringProtocol) -> String {
        var key = word.uppercased()
        while let last = key.utf8.last, last == 0x2E || last == 0x27 || last == 0x60 { key.removeLast() }
        guard key.utf8.contains(where: { $0 == 0x30 || $0 == 0x60 || $0 >= 0x80 }) else { return key }
        return String(key.map { $0 == "0" ? "O" : $0 == "’" || $0 == "`" ? "'" : $0 })
    }

    private static func isShortForm(_ key: Substring) -> Bool {
        var rest = key.utf8[...]
        var count = 0
        while let first = rest.first, let syllable = syllables.first(where: { $0.utf8.first == first && rest.starts(with: $0.utf8) }) {
            rest = rest.dropFirst(syllable.utf8.count)
            count += 1
        }
        return rest.isEmpty && count >= 2
    }

    /// `Minister-Counselour`, `Sub-National`: a title when its last part is one.
    private static func isHyphened(_ key: String) -> Bool {
        guard key.utf8.contains(0x2D) else { return false }
        let parts = key.split(separator: "-")
        return parts.count >= 2 && parts.last.map { isLike($0) } == true
    }
}
