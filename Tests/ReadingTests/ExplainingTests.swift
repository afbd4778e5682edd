import Cable
import Fixtures
import Testing

@testable import Reading

/// `I` says what is at the reader's place, and only what is known.
@Suite struct ExplainingTests {
    /// What is explained after keys, a fact a line.
    private func explained(_ keys: String, _ document: Document = harbour) -> [String] {
        var session = session(document)
        session.press(keys)
        return session.explanation?.lines.map { "\($0.sign): \($0.words)" } ?? []
    }

    /// What the header pane explains of the row that shows `words`.
    private func header(_ words: String, _ document: Document) -> [String] {
        var session = session(document, rows: 60)
        session.press("h")
        guard let row = session.lines(of: .header).firstIndex(where: { $0.words.contains(words) }) else { return [] }
        session.press("g" + String(repeating: "j", count: row))
        guard session.currentLine(of: .header)?.words.contains(words) == true else { return ["the cursor is elsewhere"] }
        session.press("I")
        return session.explanation?.lines.map { "\($0.sign): \($0.words)" } ?? []
    }

    private var cable: Document {
        Document(
            parsing: Source(
                Array(
                    """
                    VZCZCXRO0001
                    OO RUEHLI
                    DE RUEHC #0002/01 0721815
                    ZNY CCCCC ZZH
                    O 131815Z MAR 07
                    FM SECSTATE WASHDC
                    TO RUEHLI/AMEMBASSY LISBON NIACT IMMEDIATE 4411
                    INFO RUEHZL/EUROPEAN POLITICAL COLLECTIVE
                    BT
                    C O N F I D E N T I A L STATE 900002

                    SIPDIS
                    NOFORN

                    STATE FOR EUR/WE

                    E.O. 12958: DECL: 03/13/2017
                    TAGS: EWWT, UZ, KQQQ
                    SUBJECT: TIDE TABLES
                    REF: LISBON 900001

                    Classified By: A/S Vera Quay for reasons 1.4 (b) and (d).

                    1. (C) Please tell the harbour master of the tables.

                    RICE
                    """.utf8)))
    }

    @Test(arguments: [
        ("Lisbon", "RUEHLI: Embassy Lisbon (routing indicator)"), ("LISBON", "NIACT IMMEDIATE: night action: the action officer is called"),
        ("COLLECTIVE", "RUEHZL: European political collective (routing indicator)"),
        ("CONFIDENTIAL", "CONFIDENTIAL: its disclosure could be expected to damage national security (marking)"),
        ("SIPDIS", "NOFORN: not releasable to foreign nationals, nor to their governments (caption)"),
        ("EUR/WE", "EUR/WE: European and Eurasian Affairs"), ("12958", "12958: President Clinton's order on classification"),
        ("Vera Quay", "Reason (d): foreign relations"), ("EWWT", "EWWT: waterborne transportation (subject TAG)"),
        ("UZ", "UZ: Uzbekistan (country TAG)"), ("KQQQ", "KQQQ: not known here; the first letter is that of programs"),
        ("07LISBON900001", "LISBON: Lisbon, Portugal; under EUR"), ("(131815Z", "Date-time group: 131815Z MAR 07"),
    ])
    func theHeaderIsExplained(_ row: String, _ fact: String) {
        let facts = header(row, cable) + header(row.uppercased(), cable)
        #expect(facts.contains { $0.hasPrefix(fact) }, "\(facts)")
    }

    @Test func aThingAskedSaysWhy() {
        let facts = explained("aI")
        #expect(facts.contains("This is: asked of the reader: counts as open until it is ticked"))
        #expect(facts.contains { $0.hasPrefix("Why: ") })
        #expect(facts.contains("Of whom: every addressee that is to act"))
    }

    @Test func theChecklistSaysWhatATickMeans() {
        var session = session()
        session.press("<Tab>")
        for _ in 0..<20 where session.currentLine(of: .checklist)?.words.contains("larger figures") != true { session.press("j") }
        session.press("I")
        #expect(session.explanation?.lines.map(\.words) == ["a recommendation to the host government: a tick says that it was raised"])
    }

    @Test func repairsSayFromWhat() {
        let damaged = Sketch.document("1. The harbour,s tables show a &pull8 of the tide, says the USG and the POC.")
        let facts = explained("I", damaged)
        #expect(facts.contains("Repaired: harbour,s in the source, taken to be harbour's: apostrophe"))
        #expect(facts.contains("Repaired: &pull8 in the source, taken to be \"pull\": opening quotation mark, closing quotation mark"))
        #expect(facts.contains("POC: point of contact (abbreviation)"))
        #expect(facts.contains("USG: United States Government (abbreviation)"))
    }

    /// A row of the remarks is explained as one, whatever stands before it.
    @Test func aRemarkIsExplained() {
        let text =
            "R 060940Z MAR 07\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\n\nUNCLAS OSLO 900031\n\n"
            + "E.O. 12958: N/A\nTAGS: ELAB, NO\n\n1. The nets are dry.\n\n2. (XBU) The boats of the\n\nfishermen are out at sea.\n"
        let facts = header("broken here", Document(parsing: Source(Array(text.utf8))))
        #expect(facts == ["Remark: A sentence that was broken here is joined."])
    }

    @Test func nothingKnownIsSaidPlainly() {
        #expect(
            explained("I", Sketch.document("1. The tide comes in.")) == [
                ": Nothing is known about this place beyond its own words; I on a row of the header (h) explains that."
            ])
    }

    @Test func clocksAreThoseThatWereGiven() throws {
        var session = session(cable, rows: 60)
        let noon = try #require(CivilTime(year: 2007, month: 3, day: 13, hour: 14, minute: 15))
        _ = session.handle(.sent([ClockReading(place: "Washington", time: noon)]))
        session.press("h")
        for _ in 0..<20 where session.currentLine(of: .header)?.words.contains("131815Z") != true { session.press("j") }
        session.press("I")
        #expect(session.explanation?.lines.last.map { $0.sign + ": " + $0.words } == "Washington: Tue 13 Mar 2007, 14:15")
    }

    @Test(arguments: ["<Esc>", "q", "I", "<Enter>"]) func itCloses(_ key: String) {
        var session = session()
        session.press("aI")
        #expect(session.explanation != nil)
        session.press(key)
        #expect(session.explanation == nil)
        #expect(session.focus == .text)
    }

    @Test func otherKeysCloseItAndDoWhatTheyDo() {
        var session = session()
        session.press("aIa")
        #expect(session.explanation == nil)
        #expect(session.here == "make sure that the t")
    }

    @Test func itScrolls() {
        var session = session(rows: 8, columns: 30)
        session.press("aI")
        let height = session.explained.over.height
        #expect(session.explained.rows.count > height)
        session.press("j")
        #expect(session.explanation?.top == 1)
        session.press("G")
        #expect(session.explanation?.top == session.explained.rows.count - height)
        session.press("g")
        #expect(session.explanation?.top == 0)
    }
}
