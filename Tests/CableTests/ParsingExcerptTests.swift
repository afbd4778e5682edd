import Cable
import Testing

/// Fields read from stretches of cables that begin and end anywhere, a rule beside its examples and counter-examples.
@Suite struct ParsingExcerptTests {
    private func header(_ text: String) -> Header { Document(excerpt: Source(Array(text.utf8))).header }

    // MARK: TAGS

    static let tags: [(String, [String])] = [
        // Things of several words end with a noun; codes beside them stay codes.
        ("TAGS: PREL GLOBAL HARBOURS AND TRADE NO", ["PREL", "GLOBAL HARBOURS AND TRADE", "NO"]),
        ("TAGS: PREL HUMAN RIGHTS EWWT", ["PREL", "HUMAN RIGHTS", "EWWT"]), ("TAGS: EWWT LABOR HUMAN RIGHTS", ["EWWT", "LABOR", "HUMAN RIGHTS"]),
        ("TAGS: PREL EWWT NO", ["PREL", "EWWT", "NO"]), ("TAGS: LAMPS, HARBOURS", ["LAMPS", "HARBOURS"]),
        ("TAGS: PREL, HARBOUR LIGHTS, NO", ["PREL", "HARBOUR LIGHTS", "NO"]),
        ("TAGS: EWWT COUNTRY\nCLEARANCE\nSUBJECT: LAMPS", ["EWWT", "COUNTRY CLEARANCE"]),
        // A surname and a given name are a person; a code before a name is none.
        ("TAGS: OVIP HALE MIRIAM PREL", ["OVIP", "HALE", "MIRIAM", "PREL"]), ("TAGS: OVIP QUARLES ROBERT PREL", ["OVIP", "QUARLES, ROBERT", "PREL"]),
        ("TAGS: OVIP (QUARLES, ADA B.), PREL", ["OVIP", "QUARLES, ADA B.", "PREL"]), ("TAGS: PREL ROBERT", ["PREL", "ROBERT"]),
        // Behind a comma the next line goes on, without one only with codes.
        ("Tags: prel, ewwt,\nno, sw\nSubject: lamps", ["PREL", "EWWT", "NO", "SW"]), ("tags: lamps\nharbours", ["LAMPS"]),
        ("TAGS: PREL SW\nEWWT\nSUBJECT: LAMPS", ["PREL", "SW", "EWWT"]),
        // Labels in small letters or without a colon need codes behind them.
        ("tags PREL EWWT", ["PREL", "EWWT"]), ("TAGS EWWT, PREL", ["EWWT", "PREL"]), ("TAGS : EWWT", ["EWWT"]), ("tags are codes", []),
        // One letter of a label may be wrong where codes stand behind it.
        ("TAHS: PREL, NO", ["PREL", "NO"]), ("BAGS: LAMPS AND PIERS", []),
    ]

    @Test(arguments: tags) func tagsAreRead(_ text: String, _ wanted: [String]) { #expect(header(text).tags.map(\.text) == wanted) }

    // MARK: references

    static let references: [(String, [String])] = [
        ("REFS :  (A) OSLO 12\n \n (B) ROME 3", ["OSLO 12", "ROME 3"]), ("REF A OSLO 12 B ROME 3", ["OSLO 12", "ROME 3"]),
        ("REF A SAYS THAT LAMPS ARE LIT", []),
        // An item without its number goes on over a gap; one that has it does not.
        ("REF: A) OSLO 12, B) RIO\n\nDE JANEIRO 91", ["OSLO 12", "RIODEJANEIRO 91"]), ("REF: OSLO 12\n\nLamps in 40 harbours", ["OSLO 12"]),
        // Words in brackets are no posts, also where the bracket ends in the next line.
        ("REF: OSLO 12 (LAMPS AT THE 9TH\nPIER) ROME 3 (NOTAL)", ["OSLO 12", "ROME 3"]),
        ("REF: A. OSLO 12 (NOTAL\nB) ROME 3 (NOTAL)", ["OSLO 12", "ROME 3"]),
        ("REF: OSLO 12 (LAMPS AT THE 9TH\nPIER)\nROME 3 (NOTAL)", ["OSLO 12", "ROME 3"]),
        // A time names the message of another agency; that of a page mark in the next line does not.
        ("REF: DEA 11752 202038Z APR 78", []), ("REF: OSLO 12\n\nPAGE 02 LISBON 00500 01 OF 02\n021700Z\n", ["OSLO 12"]),
        ("REF: A. KABUL 09 1234 B. OSLO 12", ["KABUL 1234", "OSLO 12"]),
        // The serial of a page mark is no reference.
        ("REF: OSLO 12 LISBON 00000500 001.2\nOF 002", ["OSLO 12"]),
        ("RESIGN SOON\n\nREF: OSLO 12\n\n1. (C) Lamps.", ["OSLO 12"]), ("SUBJECT: LAMPS\n\nPLEASE PROTECT\n\nREF: OSLO 12", ["OSLO 12"]),
        ("REF: PORT-OF-SPAIN12; HK05; C0TONOU 7", ["PORTOFSPAIN 12", "HONGKONG 5", "COTONOU 7"]),
    ]

    @Test(arguments: references) func referencesAreRead(_ text: String, _ wanted: [String]) {
        #expect(header(text).references.map { "\($0.number.post.filter { $0 != " " && $0 != "-" }) \($0.number.number)" } == wanted)
    }

    // MARK: subject

    static let subjects: [(String, String?)] = [
        ("SUBJECT: LAMPS SENSITIVE BUT UNCLASSIFIED REF: OSLO 12", "LAMPS"), ("SUBJECT: LAMPS This is an action request.", "LAMPS"),
        ("SUBJECT: LAMPS 1. (C) Summary: They are lit.", "LAMPS"), ("SUBJECT: PIERS 1. AND 2", "PIERS 1. AND 2"),
        ("SUBJECT: LAMPS\nC O N F I D E N T I A L LISBON 000500 SIPDIS\nE.O. 12958: N/A", "LAMPS"),
        ("SUBJECT: LAMPS OF \\\nLISBON \\\n \\\nREF: OSLO 12", "LAMPS OF LISBON"), ("TAGS: PREL", nil),
        ("SUBJECT: LAMPS FOR\nCODEL QUARLES\nREF: OSLO 12", "LAMPS FOR CODEL QUARLES"), ("SUBJECT: LAMPS\n\nCODEL QUARLES\n\nREF: OSLO 12", "LAMPS"),
        ("SUBJCT: LAMPS", "LAMPS"), ("PROJECT: LAMPS", nil),
    ]

    @Test(arguments: subjects) func subjectsAreRead(_ text: String, _ wanted: String?) { #expect(header(text).subject?.text == wanted) }

    @Test func theMarkBeforeASubjectIsKept() {
        #expect(header("SUBJECT: (SBU) LAMPS").subjectMark?.text == "SBU")
        #expect(header("SUBJECT: (LISBON) LAMPS").subjectMark == nil)
        #expect(header("SUBJECT: (LISBON) LAMPS").subject?.text == "(LISBON) LAMPS")
    }

    // MARK: classified by

    static let classifiers: [(String, [String])] = [
        ("Classified By: Acting Deputy Chief of Mission Ada Quarles for reasons 1.4 (b)", ["Ada Quarles"]),
        ("Classified By: Pol/Econ Counselr J. Dean Quarles, reasons 1.4 (b)", ["J. Dean Quarles"]),
        ("Classified By: Acting DCM/Ada Quarles for reasons 1.4 (b)", ["Ada Quarles"]),
        ("Classified By: Charge d'Affaires, a.i., Ada B. Quarles", ["Ada B. Quarles"]),
        ("CLASSIFIED BY AMBASSADOR TO NORWAY ADA QUARLES. REASON 1.5(D).", ["ADA QUARLES"]),
        ("CLASSIFIED BY ADA QUARLES, JR.  REASON 1.5 (B).", ["ADA QUARLES, JR."]),
        ("CLASSIFIED BY: EUR ADA QUARLES, ACTING, AND S/CT DAS MIRIAM HALE; REASON 1.4", ["ADA QUARLES", "MIRIAM HALE"]),
        ("CLASSIFIED BY: Quarles Ada, Ambassador; REASON: 1.4(B)", ["Quarles Ada"]),
        ("Classified By: Deputy Political Counselor Miriam Qua rles, reasons 1.4", ["Miriam Quarles"]),
        ("Classified By: Interagency Provincial Affairs Deputy Coordinator Hoyt Q\nuarles for reasons 1.4 (b) and (d)", ["Hoyt Quarles"]),
        ("Classified By: Ambassador Ada de la Quarles. Resons 1.4", ["Ada de la Quarles"]),
        ("Classified By: Consul General Ada Quarles f or reasons 1.4", ["Ada Quarles"]),
        ("Classified By: ADA J. QUARLES, Economic Officer", ["ADA J. QUARLES"]), ("Classified By: USEU Ada Quarles Hale", ["Ada Quarles Hale"]),
        ("1. (U) CLASSIFIED BY SECTION 1.5 (B) AND (D).", []), ("DERIVED FROM: DSCG 05-1", []),
        ("1.  CONFIDENTIAL - ENTIRE TEXT.  CLASSIFIED BY DCM\nADA QUARLES - 1.5 B,D.\n\n2.  (C) Lamps.", ["ADA QUARLES"]),
    ]

    @Test(arguments: classifiers) func classifiersAreNamed(_ text: String, _ names: [String]) {
        #expect((header(text).classifiedBy?.names ?? []) == names)
    }

    // MARK: addresses, signature

    @Test func anAddressGoesOnInTheNextLine() {
        #expect(header("TO RUEHZL/EUROPEAN POLITICAL\nCOLLECTIVE PRIORITY").action.map(\.name) == ["EUROPEAN POLITICAL COLLECTIVE"])
        #expect(header("TO RUEHZL/EUROPEAN COLLECTIVE\nNATO COLLECTIVE").action.map(\.name) == ["EUROPEAN COLLECTIVE", "NATO COLLECTIVE"])
    }

    @Test func exemptedPostsStandBehindTheirCollective() {
        let lists = [
            "TO ALL POSTS COLLECTIVE PRIORITY XMT AMCONSUL OSLO, AMEMBASSY ROME",
            "TO ALL POSTS COLLECTIVE PRIORITY\nXMT: AMCONSUL OSLO\nAMEMBASSY ROME",
            "TO ALL POSTS COLLECTIVE PRIORITY\nXMT AMCONSUL OSLO\nXMT AMEMBASSY ROME",
        ]
        for list in lists {
            let action = header(list).action
            #expect(action.map(\.name) == ["ALL POSTS COLLECTIVE"])
            #expect(action.map(\.precedence) == [.priority])
            #expect(action.map(\.excluded) == [["AMCONSUL OSLO", "AMEMBASSY ROME"]])
        }
        let routed = header("TO ALL POSTS COLLECTIVE\nXMT AMCONSUL OSLO\nRUEHRO/AMEMBASSY ROME").action
        #expect(routed.map(\.name) == ["ALL POSTS COLLECTIVE", "AMEMBASSY ROME"])
    }

    static let orders: [(String, String?)] = [
        ("E.O. 12958: DECL: 3/4/17", "2017-03-04"), ("EO 12958 DECL: 2017/03/04", "2017-03-04"), ("E.O. 12958: DECL: MARCH 4, 2017", "2017-03-04"),
        ("E.O. 12958: DECL: 4 MAR 2017", "2017-03-04"), ("E.O. 12958: DECL: 13/32/17", nil), ("E.O. 12958: DECL: MAY NOT BE", nil),
    ]

    @Test(arguments: orders) func declassificationsAreDated(_ line: String, _ day: String?) {
        #expect(header(line).executiveOrder?.declassifyOn.map { String($0.iso.prefix(10)) } == day)
    }

    static let signatures: [(String, [String])] = [
        ("THE LAMPS ARE LIT.\n\nQUARLES/HALE\n", ["QUARLES", "HALE"]), ("THE LAMPS ARE LIT.\n\nEUR/NB\n", []),
        ("THE LAMPS ARE LIT.\n\nQUARLES (ACTING)\n", ["QUARLES"]), ("THE LAMPS ARE LIT.\n\nQUARLES\n\n==========CABLE ENDS==========", ["QUARLES"]),
        ("THE LAMPS ARE LIT.\n\nQUARLES##\n", ["QUARLES"]), ("THE LAMPS ARE LIT.\n-\nQUARLES\n", ["QUARLES"]),
        ("THE LAMPS ARE LIT.\nQUARLES\n\nCONFIDENTIAL\n\nSIPDIS\n", ["QUARLES"]),
        ("THE LAMPS ARE LIT.\nQUARLES\n\nSECRET\n\n>\n2002LISBON00500 - Classification: SECRET", ["QUARLES"]),
        ("THE LAMPS ARE LIT.\n\nLAMPS ARE LIT IN\n", []), ("The lamps are", []),
    ]

    @Test(arguments: signatures) func signaturesAreRead(_ text: String, _ wanted: [String]) {
        #expect(Document(excerpt: Source(Array(text.utf8))).body.signature.map(\.text) == wanted)
    }
}
