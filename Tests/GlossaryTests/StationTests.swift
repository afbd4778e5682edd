import Glossary
import Testing

/// Origins and TAGS by other spellings.
@Suite struct StationTests {
    static let names: [(String, String?)] = [
        ("LISBON", "LISBON"), ("Rio de Janeiro", "RIODEJANEIRO"), ("SECSTATE WASHDC", "STATE"), ("AMEMBASSY OSLO", "OSLO"), ("USUN", "USUNNEWYORK"),
        ("MADRID SP", "MADRID"), ("BANDAR SERI", "BANDARSERIBEGAWAN"), ("TRIPOLII", "TRIPOLI"), ("LIBSON", "LISBON"), ("0SLO", "OSLO"),
        ("KL", "KUALALUMPUR"), ("SAN", nil), ("HARBOUR", nil), ("", nil),
    ]

    @Test(arguments: names) func originsHaveOneKey(_ name: String, _ key: String?) { #expect(Station.canonical(name) == key) }

    static let ids: [(String, String?)] = [
        ("07LISBON500", "07LISBON500"), ("2007 LISBON 0500", "07LISBON500"), ("07PORT-AU-PRINCE12", "07PORTAUPRINCE12"),
        ("07SECTION02OF03LISBON500", "07LISBON500"), ("07EFTOLISBON500", "07LISBON500"), ("07ECTION02OF03LISBN500", "07LISBON500"),
        ("07LISBON000500ZFR502", "07LISBON500"), ("07HARBOUR500", nil), ("LISBON500", nil), ("07500", nil), ("07LISBON", nil), ("", nil),
    ]

    @Test(arguments: ids) func damagedIdsAreMended(_ text: String, _ id: String?) { #expect(Station.id(text) == id) }

    static let tags: [(String, [String])] = [
        ("PREL", ["PREL"]), ("NOPREL", ["NO", "PREL"]), ("PRELEWWT", ["PREL", "EWWT"]), ("POLMIL", ["POL", "MIL"]),
        ("HUMAN RIGHTSPREL", ["HUMAN RIGHTS", "PREL"]), ("UNDESCO", ["UNESCO"]), ("ECONOMIC", ["ECONOMIC"]), ("QUARLES, ADA", ["QUARLES, ADA"]),
    ]

    @Test(arguments: tags) func tagsAreMended(_ tag: String, _ wanted: [String]) { #expect(TagWords.canonical(tag) == wanted) }
}
