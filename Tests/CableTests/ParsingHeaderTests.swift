import Testing

@testable import Cable

/// The rules of the header, each beside its examples.
@Suite struct ParsingHeaderTests {
    // MARK: transmission

    @Test func transmissionLinesAreTakenApart() throws {
        let head = """
            VZCZCDOI550
            OO RUEHCN RUEHGH

            RUEHXX
            DE RUEHLI #0500/02 0691145
            ZNY CCCCC ZZH (CCY AD66A605 MSI9229-632)
            O P 101200Z MAR 07 ZDK CTG RUEHC 4078
            """
        let document = Letterhead.with(\.date, head)
        let sent = try #require(document.header.transmission)
        #expect(sent.id == "VZCZCDOI550")
        #expect(sent.routing.map(\.1) == [["RUEHCN", "RUEHGH", "RUEHXX"]])
        #expect(sent.originator == "RUEHLI")
        #expect(sent.serial == "0500")
        #expect(sent.part == 2)
        #expect(sent.filedDay == 69)
        #expect(sent.filedTime == "1145")
        #expect(sent.classificationMark == "ZNY CCCCC ZZH")
        #expect(document.header.precedence == .immediate)
        #expect(document.header.infoPrecedence == .priority)
        #expect(document.header.dateTimeGroup?.text == "101200Z MAR 07")
        #expect(document.header.id == "07LISBON500")
    }

    static let dates: [(String, String?)] = [
        ("R 101200Z MAR 07", "2007-03-10T12:00"), ("101200Z Mar 07", "2007-03-10T12:00"), ("P R 312359Z DEC 49", "2049-12-31T23:59"),
        ("OP 101200Z MAR 50", "1950-03-10T12:00"), ("R 101200Z MAR 2007", "2007-03-10T12:00"), ("P 101200 Z MAR 0 7", "2007-03-10T12:00"),
        ("R 1012002 MAR 07", "2007-03-10T12:00"), ("R 101200Z MAR 07 PSN 333302K14", "2007-03-10T12:00"), ("R 321200Z MAR 07", nil),
        ("R 102500Z MAR 07", nil), ("R 101200Z MAI 07", nil),
    ]

    @Test(arguments: dates) func dateTimeGroups(_ line: String, _ wanted: String?) {
        #expect(Letterhead.with(\.date, line).header.dateTimeGroup?.instant.iso == wanted)
    }

    // MARK: addressees

    static let addressees: [(String, String)] = [
        ("TO RUEHC/SECSTATE WASHDC PRIORITY 1234", "RUEHC SECSTATE WASHDC PRIORITY 1234"),
        ("TO SECSTATE WASHDC 9461", "- SECSTATE WASHDC - 9461"),
        ("TO RUEKDIA/DIA WASHDC//DHO-2/REA/NMJIC-J2//", "RUEKDIA DIA WASHDC//DHO-2/REA/NMJIC-J2// - -"),
        ("TO AMEMBASSY OSLO IMMEDIATE 1234-1236", "- AMEMBASSY OSLO IMMEDIATE 1234"),
        ("TO RUEHC / SECSTATE WASHDC 1234", "RUEHC SECSTATE WASHDC - 1234"),
        ("TO AMEMBASSY OSLO NIACT IMMEDIATE 0000", "- AMEMBASSY OSLO NIACT IMMEDIATE 0"),
        ("TO RUEHC/SECSTATE WASHDC PIORITY 12", "RUEHC SECSTATE WASHDC PRIORITY 12"),
        ("TO EUR/SWE COLLECTIVE", "- EUR/SWE COLLECTIVE - -"),
        ("TO ALL DIPLOMATIC AND CONSULAR POSTS COLLECTIVE", "- ALL DIPLOMATIC AND CONSULAR POSTS COLLECTIVE - -"),
        ("TO RHMFISS/HQ JOINT STAFF 51", "RHMFISS HQ JOINT STAFF 51 - -"),
    ]

    @Test(arguments: addressees) func anAddresseeIsTakenApart(_ line: String, _ wanted: String) throws {
        let one = try #require(Letterhead.with(\.to, line).header.action.first)
        #expect(
            "\(one.routing ?? "-") \(one.name) \(one.precedence?.rawValue ?? "-") \(one.number.map(String.init) ?? "-")" == wanted)
    }

    @Test func exemptedPostsAreNotAddressees() {
        let document = Letterhead.with(
            \.to,
            """
            TO RUEHZL/EUROPEAN POLITICAL COLLECTIVE
            XMT AMEMBASSY SOFIA
            AMCONSUL MUNICH
            INFO RUEHC/SECSTATE WASHDC
            XMT/AMEMBASSY RIGA
            """)
        #expect(document.header.action.map(\.name) == ["EUROPEAN POLITICAL COLLECTIVE"])
        #expect(document.header.action.map(\.excluded) == [["AMEMBASSY SOFIA", "AMCONSUL MUNICH"]])
        #expect(document.header.info.map(\.excluded) == [["AMEMBASSY RIGA"]])
    }

    @Test func aPageMarkInTheListIsNoAddressee() {
        let document = Letterhead.with(
            \.to, "TO RUEHC/SECSTATE WASHDC\nINFO PAGE 02        LISBON   000500  101200Z\nAMEMBASSY OSLO\nAMEMBASSY RABAT")
        #expect(document.header.action.map(\.name) == ["SECSTATE WASHDC"])
        #expect(document.header.info.map(\.name) == ["AMEMBASSY OSLO", "AMEMBASSY RABAT"])
    }

    @Test func missingAddressesAreNotInvented() {
        let document = Letterhead.with(\.to, "INFO RUEHOS/AMEMBASSY OSLO")
        #expect(document.header.action.isEmpty)
        #expect(document.header.info.map(\.name) == ["AMEMBASSY OSLO"])
        #expect(Letterhead.with(\.from, "").header.from == nil)
    }

    @Test func officesAreNoAddressees() {
        let block = "CONFIDENTIAL     PTQ1859\n\nPAGE 01        LISBON  00500  101200Z\nACTION EUR-00\n\nINFO  LOG-00   NP-00   SWCI-00    /012W\n"
        let document = Letterhead.with(\.date, block + "                  ------------------A54E38  101201Z /38\nR 101200Z MAR 07")
        #expect(document.dialect == .amad)
        #expect(document.header.action.map(\.name) == ["SECSTATE WASHDC"])
        #expect(document.header.info.isEmpty)
        #expect(document.header.id == "07LISBON500")
    }

    // MARK: marking

    static let markings: [(String, Classification?, String)] = [
        ("UNCLAS LISBON 000500", .unclassified, "LISBON 500 1"), ("UNCLASSIFIED LISBON 000500", .unclassified, "LISBON 500 1"),
        ("C O N F I D E N T I A L SECTION 01 OF 03 LISBON 000500", .confidential, "LISBON 500 3"),
        ("S E C R E T RIO DE JANEIRO 000500", .secret, "RIO DE JANEIRO 500 1"),
        ("T O P  S E C R E T LISBON 000500", .topSecret, "LISBON 500 1"),
        ("LIMITED OFFICIAL USE LISBON 000500", .limitedOfficialUse, "LISBON 500 1"),
        ("UNCLAS E F T O LISBON 000500", .unclassified, "LISBON 500 1"),
        ("UNCLAS E F T O SECTION 01 OF 02 LISBON 000500", .unclassified, "LISBON 500 2"),
        ("SS E C R E T LISBON 000500", .secret, "LISBON 500 1"), ("CC O N F I D E N T I A L LISBON 000500", .confidential, "LISBON 500 1"),
        ("SE C R E T LISBON 000500", .secret, "LISBON 500 1"), ("E C R E T LISBON 000500", .secret, "LISBON 500 1"),
        ("UUNCLAS LISBON 000500", .unclassified, "LISBON 500 1"), ("CONFIDENT I A L LISBON 000500", .confidential, "LISBON 500 1"),
        ("COMFIDEMTIAL LISBON 000500", .confidential, "LISBON 500 1"), ("S e c r e t Lisbon 000500", .secret, "LISBON 500 1"),
        ("C O N F I D E N T I A L LISBON 2069", .confidential, "LISBON 2069 1"),
        ("C O N F I D E N T I A L SECTION 01 OF 01 LISBON 000500", .confidential, "LISBON 500 1"),
        // A line that may be read in two ways is not read.
        ("R E T LISBON 000500", nil, "-"),
    ]

    @Test(arguments: markings) func markingLines(_ line: String, _ marking: Classification?, _ wanted: String) {
        var head = Letterhead()
        (head.marking, head.text) = (line, "¶1. The lamps are lit.\n\n¶2. All of them.\nHALE")
        let header = head.document.header
        #expect(header.classification == marking)
        #expect((header.messageNumber.map { "\($0.post) \($0.number) \(header.sections?.count ?? 1)" } ?? "-") == wanted)
    }

    @Test func markingWithCaveats() {
        let document = Letterhead.with(\.captions, "SECRET//FGI//NOFORN//MR")
        // The higher of two counts, and the other is remarked.
        #expect(document.header.classification == .secret)
        #expect(document.markingDoubt == "first line says CONFIDENTIAL")
        #expect(document.header.captions == ["FGI", "NOFORN", "MR"])
    }

    @Test func aWholeHeaderOnOneLine() {
        var head = Letterhead()
        head.marking =
            "UNCLAS SECTION 01 OF 02 LISBON 000500  SIPDIS  STATE FOR EUR/WE E.O. 12958: N/A TAGS: PREL, PO SUBJECT: LAMPS REF: OSLO 12"
        (head.captions, head.order, head.tags, head.subject, head.text) = ("", "", "", "", "¶1. (U) The lamps are lit.\nHALE")
        let header = head.document.header
        #expect(header.classification == .unclassified)
        #expect(header.sections?.count == 2)
        #expect(header.captions == ["SIPDIS"])
        #expect(header.attention.map(\.text) == ["STATE FOR EUR/WE"])
        #expect(header.executiveOrder?.order == "12958")
        #expect(header.executiveOrder?.declassify == "N/A")
        #expect(header.tags.map(\.text) == ["PREL", "PO"])
        #expect(header.subject?.text == "LAMPS")
        #expect(header.references.map(\.number.id) == ["07OSLO12"])
    }

    static let captions: [(String, [String])] = [
        ("SIPDIS\n\nSIPDIS", ["SIPDIS"]), ("SENSITIVE\nSIPDIS\nNOFORN", ["SENSITIVE", "SIPDIS", "NOFORN"]),
        ("SENSITIVE BUT UNCLASSIFIED.", ["SENSITIVE BUT UNCLASSIFIED"]), ("NOT FOR INTERNET DISTRIBUTION", ["NOT FOR INTERNET DISTRIBUTION"]),
        ("EXDIS\nEYES ONLY\nROGER CHANNEL", ["EXDIS", "EYES ONLY", "ROGER CHANNEL"]), ("CODEL HALE", ["CODEL HALE"]),
        ("C O R R E C T E D COPY (SUBJECT LINE)", ["CORRECTED COPY"]), ("TERREP, AIDAC", ["TERREP", "AIDAC"]), ("LAMPS ARE LIT", []),
    ]

    @Test(arguments: captions) func captionsAreKeptOnce(_ lines: String, _ wanted: [String]) {
        let document = Letterhead.with(\.captions, lines)
        #expect(document.header.captions == wanted)
        #expect(document.header.subject?.text == "LAMPS")
    }

    @Test func attentionLines() {
        let document = Letterhead.with(\.captions, "SIPDIS\n\nSTATE FOR T, WHA AND PM\nNSC FOR HALE/MCDONALD\nSTATE PASS TO USAID FOR LAMPS")
        #expect(
            document.header.attention.map(\.text) == ["STATE FOR T, WHA AND PM", "NSC FOR HALE/MCDONALD", "STATE PASS TO USAID FOR LAMPS"])
    }

    // MARK: executive order

    static let orders: [(String, String)] = [
        ("E.O. 12958: DECL: 07/11/2016", "12958 07/11/2016 2016-07-11"), ("E.O. 12958: N/A", "12958 N/A -"), ("E.O. 12958:N/A", "12958 N/A -"),
        ("EO 12958 DECL: 2020/02/26", "12958 2020/02/26 2020-02-26"), ("E.O. 12958: DECL: X1, X5", "12958 X1, X5 -"),
        ("E.O. 12958: DECL: 25X1", "12958 25X1 -"), ("E.O. 12958: DECL: CLOSURE OF ICTY", "12958 CLOSURE OF ICTY -"),
        ("E.O. 12598: DECL: 01/02/13", "12958 01/02/13 2013-01-02"), ("E.O. 19528: DECLl: 01/02/2013", "12958 01/02/2013 2013-01-02"),
        ("E.O. 11652: GDS", "11652 GDS -"), ("E.O. 16652: XGDS-1", "11652 XGDS-1 -"), ("E.O. 12356: DECL:  OADR", "12356 OADR -"),
        ("E.O. 13526: DECL: 2035/01/02", "13526 2035/01/02 2035-01-02"), ("E.O.1295: NA", "12958 NA -"),
        ("E.O. 12065: GDS 8/12/85 (HALE, MIRIAM) OR-P", "12065 GDS 8/12/85 (HALE, MIRIAM) OR-P 1985-08-12"),
        ("E.O. 11652: GDS, 30-SEP-2005", "11652 GDS, 30-SEP-2005 2005-09-30"),
        ("E.O. 12958: DECL: 13/13/2013", "12958 13/13/2013 -"),
    ]

    @Test(arguments: orders) func executiveOrders(_ line: String, _ wanted: String) {
        let order = Letterhead.with(\.order, line).header.executiveOrder
        #expect(order.map { "\($0.order) \($0.declassify) \($0.declassifyOn?.iso ?? "-")" } == wanted)
    }

    @Test func anOrderInTheTextIsNone() {
        let document = Letterhead.with(\.order, "")
        #expect(document.header.executiveOrder == nil)
        var head = Letterhead()
        head.order = ""
        head.text = "¶1. (C) He cited\nE.O. 12958 and left.\nHALE"
        #expect(head.document.header.executiveOrder == nil)
    }

    // MARK: TAGS

    static let tags: [(String, [String])] = [
        ("TAGS: PREL PGOV PO", ["PREL", "PGOV", "PO"]), ("Tags: prel, pgov, po", ["PREL", "PGOV", "PO"]),
        ("TAGS: PREL; PGOV, po", ["PREL", "PGOV", "PO"]), ("TAGS PREL, PO", ["PREL", "PO"]),
        ("TAG: PREL, PO", ["PREL", "PO"]), ("TAS: PREL, PO", ["PREL", "PO"]), ("TABS: PREL, PO", ["PREL", "PO"]), ("TGS: PREL", ["PREL"]),
        ("AGS: PREL", ["PREL"]), ("TAGES: PREL", ["PREL"]), ("TAGS, PREL, PO", ["PREL", "PO"]), ("TAGS; PREL, PO", ["PREL", "PO"]),
        ("TAGS: PREL, PGOV,\nECON, PO", ["PREL", "PGOV", "ECON", "PO"]), ("TAGS: PREL PGOV SP\nEINV", ["PREL", "PGOV", "SP", "EINV"]),
        ("TAGS: [PREL](#) [PO](#)", ["PREL", "PO"]), ("TAGS: OVIP (HALE, MIRIAM), PREL", ["OVIP", "HALE, MIRIAM", "PREL"]),
        ("TAGS: PREL, SIPDIS, PO", ["PREL", "PO"]), ("TAGS: CVIS, 1A, PO, 2W", ["CVIS", "1A", "PO", "2W"]),
        ("TAGS: 12 PREL, 1. PO, 2007", ["PREL", "PO"]), ("TAGS: 2PREL, PO", ["PREL", "PO"]), ("TAGS: PREL, 22A", ["PREL", "A"]),
        ("TAGS: PREL, IT      UNCLASSIFIED    PAGE 02  LISBON 00500 01 OF 04 281501Z ECON, IT", ["PREL", "IT"]),
    ]

    @Test(arguments: tags) func tagLines(_ line: String, _ wanted: [String]) {
        let document = Letterhead.with(\.tags, line)
        #expect(document.header.tags.map(\.text) == wanted)
        #expect(document.header.subject?.text == "LAMPS")
    }

    @Test func tagsOnTheLineOfTheOrder() {
        var head = Letterhead()
        (head.order, head.tags) = ("E.O. 12958: N/A TAGS: PREL, PO", "")
        #expect(head.document.header.tags.map(\.text) == ["PREL", "PO"])
        #expect(head.document.header.executiveOrder?.declassify == "N/A")
        (head.order, head.tags) = ("E.o. 12958: decl: 01/07/2014 Tags: prel, po", "")
        #expect(head.document.header.tags.map(\.text) == ["PREL", "PO"])
        #expect(head.document.header.executiveOrder?.declassifyOn?.iso == "2014-01-07")
        (head.order, head.tags) = ("TAGS: PREL, PO", "E.O. 12958: N/A")
        #expect(head.document.header.tags.map(\.text) == ["PREL", "PO"])
        #expect(head.document.header.executiveOrder?.order == "12958")
    }

    // MARK: subject

    static let subjects: [(String, String?)] = [
        ("SUBJECT: LAMPS ARE\nLIT", "LAMPS ARE LIT"), ("SUBJECT LAMPS ARE LIT", "LAMPS ARE LIT"), ("SUBJ: LAMPS", "LAMPS"),
        ("UBJECT: LAMPS", "LAMPS"),
        ("Subject: Lamps Are Lit", "Lamps Are Lit"), ("SUBJECT:\n\nLamps and other lights", "Lamps and other lights"),
        ("SUBJECT: LAMPSREF: OSLO 12", "LAMPS"), ("SUBJECT: LAMPSClassified By: Ada Quarles, for reasons 1.4 (b).", "LAMPS"),
        ("SUBJECT: (C/NF) LAMPS", "LAMPS"), ("SUBJECT: US- \nPORTUGUESE LAMPS", "US-PORTUGUESE LAMPS"),
        ("SUBJECT: LAMPS\n-- LIGHTS TOO", "LAMPS -- LIGHTS TOO"), ("SUBJECT: LAMPS\nSummary\n-------", "LAMPS"),
        ("SUBJECT: LAMPS\n-------\nSummary", "LAMPS"),
        ("SUBJECT: LAMPS, THE\nPAGE 02        LISBON  00500  01 OF 02  101200Z NEW ONES", "LAMPS, THE NEW ONES"),
        ("SUBJECT: LAMPS\nThis is an action request; see para 2.", "LAMPS"), ("SUBJECT: LAMPS\nSensitive but unclassified; please protect.", "LAMPS"),
        ("SUBJECT: LAMPS AND THE\nSUMMARY TRIAL OF A KEEPER", "LAMPS AND THE SUMMARY TRIAL OF A KEEPER"),
        ("SUBJECT: LAMPS\nSUMMARY AND COMMENT", "LAMPS"), ("SUBJECT: LAMPS AS A\nSUBJECT OF TALKS", "LAMPS AS A SUBJECT OF TALKS"),
        ("SUBJECT: LAMPS, PART 3 OF 3", "LAMPS, PART 3 OF 3"), ("", nil), ("SUBJECT: LAMPS IN REFORM: A STUDY", "LAMPS IN REFORM: A STUDY"),
    ]

    @Test(arguments: subjects) func subjectsEndInTime(_ lines: String, _ wanted: String?) {
        #expect(Letterhead.with(\.subject, lines).header.subject?.text == wanted)
    }

    // MARK: references

    static let references: [(String, String)] = [
        ("REF: STATE 900731", "- 07STATE900731?"), ("REF: A. STATE 901\n     B. OSLO 902", "A 07STATE901?; B 07OSLO902?"),
        ("REF: A. (A) STATE 901\n¶B. (B) 06 OSLO 902", "A 07STATE901?; B 06OSLO902"), ("REF: A. A) STATE 901", "A 07STATE901?"),
        ("REF: A. A. SECSTATE 901\nB. B. STATE 902", "A 07STATE901?; B 07STATE902?"), ("REF: A. REF A STATE 901", "A 07STATE901?"),
        ("REF: REF (A) MADRID 3785", "A 07MADRID3785?"), ("REFS: (A) OSLO 901; (B) RABAT 902", "A 07OSLO901?; B 07RABAT902?"),
        ("Ref(s): OSLO 901, RABAT 902", "- 07OSLO901?; - 07RABAT902?"), ("REFTEL: OSLO 901 AND 902", "- 07OSLO901?; - 07OSLO902?"),
        ("REF: OSLO 901 AND RABAT 902", "- 07OSLO901?; - 07RABAT902?"), ("REF: '06 BUENOS AIRES 1491", "- 06BUENOSAIRES1491"),
        ("REF: (99) ROME 2196", "- 99ROME2196"), ("REF: ASUNCION 701 (06)", "- 06ASUNCION701"), ("REF: 06-OTTAWA-57", "- 06OTTAWA57"),
        ("REF: 06CAIRO0561", "- 06CAIRO561"), ("REF: 2006 VLADIVOSTOK 095", "- 06VLADIVOSTOK95"), ("REF: ASHGABAT687", "- 07ASHGABAT687?"),
        ("REF: STATE: 73097", "- 07STATE73097?"), ("REF: RIO DE JANEIRO \n00723", "- 07RIODEJANEIRO723?"),
        ("REF: A. STATE 901 (NOTAL)\nB. OSLO 902 (EXDIS)", "A 07STATE901?; B 07OSLO902?"), ("REF: OSLO 901 AND PREVIOUS", "- 07OSLO901?"),
        ("REF: A. LEE-HALE EMAIL 05/11/07", "A email LEE-HALE EMAIL 05/11/07"),
        ("REF: A. OSC EUP20070707950031\nB. OSLO 12", "B 07OSLO12?; A other OSC EUP20070707950031"),
        ("REF: IIR 6 899 0149 10", "- other IIR 6 899 0149 10"), ("REF: NONE", ""), ("Reference: n/a", ""),
        ("REF: SECDEF MSG DTG 301601Z SEP 06", "- other SECDEF MSG DTG 301601Z SEP 06"),
        ("REF: PARIS POINTS JULY 15", "- other PARIS POINTS JULY 15"), ("REF: A-6343, JULY 25, 1973", "- other A-6343, JULY 25, 1973"),
        ("REF: STATE CA-3400 NOV 2, 1966", "- other STATE CA-3400 NOV 2, 1966"), ("REF: STATE 901, MARCH 2, 2007", "- 07STATE901?"),
        ("REF: STATE 901, 902", "- 07STATE901?; - 07STATE902?"), ("REF: UNSCR 1737", "- other UNSCR 1737"),
        ("REF: DEA 11752 202038Z APR 78", "- other DEA 11752 202038Z APR 78"),
        ("REF: A. OSLO 901\n\nLISBON 00000500  001.2 OF 002\n\nB. RABAT 902", "A 07OSLO901?; B 07RABAT902?"),
        ("REF: A. USUN NEW YORK 12\nB. USEU BRUSSELS 13", "A 07USUNNEWYORK12?; B 07USEUBRUSSELS13?"), ("REF: BRUSSELS 901", "- 07BRUSSELS901?"),
        ("REF: A. 05 PARIS 1 B. 06 ROME 22 C. OSLO 3", "A 05PARIS1; B 06ROME22; C 07OSLO3?"),
        ("PROGRAM REF: OSLO 12", "- 07OSLO12?"), ("REF. OSLO 12", "- 07OSLO12?"),
    ]

    @Test(arguments: references) func referenceLists(_ lines: String, _ wanted: String) {
        let document = Letterhead.with(\.reference, lines)
        #expect(document.referred == wanted)
        #expect(document.header.subject?.text == "LAMPS")
        #expect(document.body.paragraphs.map(\.number) == [1, 2])
    }

    // MARK: classified by

    static let classifiers: [(String, String, String?)] = [
        ("Classified By: Ada Q. Quarles, for reasons 1.4 (b) and (d).", "Ada Q. Quarles", "1.4 (b) and (d)"),
        ("CLASSIFIED BY: ADA QUARLES, AMBASSADOR; REASON: 1.4(B), (D)", "ADA QUARLES", "1.4(B), (D)"),
        ("Classified By: Ada Quarles, Consul. Reason 1.5 (b) (d)", "Ada Quarles", "1.5 (b) (d)"),
        ("Classified By: Classified by Ada Quarles for reasons 1.4 (b).", "Ada Quarles", "1.4 (b)"),
        ("(U) CLASSIFIED BY ADA QUARLES, REASON 1.4 (D).", "ADA QUARLES", "1.4 (D)"),
        ("Classiied By: Ada Quarles, Consul, for reasons \n1.4 (b) and (d).", "Ada Quarles", "1.4 (b) and (d)"),
        ("Classified By: DCM Ada Quarles. Reasons: 1.4 (b, d)", "Ada Quarles", "1.4 (b, d)"),
    ]

    @Test(arguments: classifiers) func classifiersAreNamed(_ lines: String, _ name: String, _ reasons: String?) {
        let document = Letterhead.with(\.classifiedBy, lines)
        #expect(document.header.classifiedBy?.names == [name])
        #expect(document.header.classifiedBy?.reasons == reasons)
        #expect(document.body.paragraphs.map(\.number) == [1, 2])
    }

    @Test func classifiedByBeforeTheOrder() {
        var head = Letterhead()
        head.order = "Classified By: Ada Quarles, for reasons 1.4 (b).\nE.O. 12958: DECL: 03/10/2017"
        #expect(head.document.header.classifiedBy?.names == ["Ada Quarles"])
        #expect(head.document.header.executiveOrder?.declassifyOn?.iso == "2017-03-10")
        #expect(head.document.header.tags.count == 2)
    }

    @Test func classifiedByAsAParagraph() {
        var head = Letterhead()
        head.text = "1. (U) Classified by Bureau Assistant Secretary Ada Quarles. Reason: 1.4 (d)\n\n2. (C) Lamps are lit.\nHALE"
        let document = head.document
        #expect(document.header.classifiedBy?.reasons == "1.4 (d)")
        #expect(document.body.paragraphs.map(\.number) == [1, 2])
    }

    @Test func aTextUnderAHeaderWithoutTagsAndSubject() {
        var head = Letterhead()
        (head.tags, head.subject, head.reference) = ("", "", "Reftel: STATE 900731")
        head.text = "1. The lamps are lit.\n\n2. The keepers go\nto sleep.\nHALE"
        #expect(head.document.paragraphs == ["1 The lamps are lit.", "2 The keepers go to sleep."])
        #expect(head.document.header.action.map(\.name) == ["SECSTATE WASHDC"])
        // The marking is lost as well, or nothing but the order is left.
        head.marking = ""
        #expect(head.document.paragraphs == ["1 The lamps are lit.", "2 The keepers go to sleep."])
        (head.reference, head.marking) = ("", "C O N F I D E N T I A L LISBON 000500")
        #expect(head.document.paragraphs == ["1 The lamps are lit.", "2 The keepers go to sleep."])
        // A number above a label that follows opens no text.
        head.reference = "REF: OSLO 12\n\n1. AND THE LETTER ON LAMPS\nSUBJECT: LAMPS"
        #expect(head.document.header.subject?.text == "LAMPS")
        #expect(head.document.paragraphs == ["1 The lamps are lit.", "2 The keepers go to sleep."])
    }

    // MARK: two cables in one

    @Test func aSerialThatDisagreesIsRemarked() {
        let document = Letterhead.with(\.date, "DE RUEHLI #0501 0691145\nR 101200Z MAR 07")
        #expect(document.remarked.contains(.secondIdentity))
    }

    @Test func aBodyOfAnotherCableIsRemarked() {
        var head = Letterhead()
        head.text = "¶1. (C) The lamps are\n\nMOSCOW 00000512  002 OF 003\n\nlit.\n\n¶2. (C) All.\nHALE"
        #expect(head.document.remarked.contains(.secondIdentity))
        head.text = "¶1. (C) The lamps are\n\nLISBON 00000500  002 OF 003\n\nlit.\n\n¶2. (C) All.\nHALE"
        #expect(!head.document.remarked.contains(.secondIdentity))
    }

    @Test func theHeaderOfAnotherCableIsRemarkedOnce() {
        var head = Letterhead()
        let other = "VZCZCXYZ0001\nDE RUEHOS #0512 0691145\nR 101200Z MAR 07\nFM AMEMBASSY OSLO\nTO RUEHC/SECSTATE WASHDC\nUNCLAS OSLO 000512"
        head.text = "1. (C) The lamps are lit.\n\n\(other)\n\n2. (C) All of them.\n\n\(other)\n\n3. (C) None is out.\nHALE"
        #expect(head.document.remarks.filter { $0.message.hasPrefix("The header of another cable") }.count == 2)
    }

    @Test func twoMarkingLinesAreRemarked() {
        let document = Letterhead.with(\.marking, "C O N F I D E N T I A L LISBON 000500\nS E C R E T MOSCOW 000512")
        #expect(document.remarked.contains(.secondIdentity))
    }

    @Test func aFileOfAnotherNameIsRemarked() {
        let source = Source(Array(Letterhead().lines.utf8))
        #expect(Document(parsing: source.named("07LISBON500.txt")).remarked.contains(.secondIdentity) == false)
        #expect(Document(parsing: source.named("07OSLO12.txt")).remarked.contains(.secondIdentity))
    }
}
