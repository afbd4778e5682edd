import Fixtures
import Testing

@testable import Cable

/// Where a cable is marked, what counts, and what is said of what disagrees. All cables are invented.
@Suite struct MarkingTests {
    /// A cable with its marking line, what stands above it, and its text.
    private func cable(
        marking: String = "UNCLAS", above: String = "", security: String = "ZNR UUUUU ZZH", subject: String = "LAMPS", _ text: String
    ) -> Document {
        let words = """
            \(above)VZCZCXRO1201
            OO RUEHLI
            DE RUEHC #0001/01 0721830
            \(security)
            O 131815Z MAR 07
            FM SECSTATE WASHDC
            TO RUEHLI/AMEMBASSY LISBON IMMEDIATE 4711
            BT
            \(marking) STATE 900001

            SIPDIS

            E.O. 12958: N/A
            TAGS: PREL
            SUBJECT: \(subject)

            \(text)
            HALE
            """
        return Document(parsing: Source(Array(words.utf8)))
    }

    private let text = "1. The lamps are lit.\n\n2. All of them burn."

    /// `page SECRET`, `line SECRET?` where it is unsound.
    private func places(_ document: Document) -> [String] {
        document.markings.map { "\($0.place.rawValue) \($0.classification.rawValue)\($0.isSound ? "" : "?")" }
    }

    // MARK: what counts

    static let raised: [(String, Classification, String)] = [
        ("above: TOP SECRET", .topSecret, "line TOP SECRET"), ("above: SECRET//NOFORN", .secret, "line SECRET"),
        ("above: (SECRET)", .secret, "line SECRET"), ("above: *** SECRET ***", .secret, "line SECRET"),
        ("above: NATO SECRET", .secret, "line SECRET"),
        ("above: SECRET NOFORN", .secret, "line SECRET"), ("above: Secret", .secret, "line SECRET"),
        ("above: Classification: SECRET", .secret, "field SECRET"),
        ("above: S E C R E T", .secret, "line SECRET"), ("above: S.E.C.R.E.T", .secret, "line SECRET?"),
        ("above: S\u{415}CRET", .secret, "line SECRET?"),
        ("above: SE\u{200B}CRET", .secret, "line SECRET?"), ("above: \u{FF33}\u{FF25}\u{FF23}\u{FF32}\u{FF25}\u{FF34}", .secret, "line SECRET?"),
        ("text: 1. Lit.\n\n2.a. (S) Burning.", .secret, "portion SECRET"), ("text: 1. Lit.\n\n2. (S)", .secret, "portion SECRET"),
        ("text: 1. Lit.\n\nS E C R E T FINAL SECTION OF 02 STATE 900001\n\n2. Out.", .secret, "section SECRET"),
        ("text: 1. Lit.\n\nS E C R E I SECTION 02 OF 02 STATE 900001\n\n2. Out.", .secret, "section SECRET?"),
        ("above: SECRET U.S. Department of State Case No. F-2014-20439 Doc No. C05784455", .secret, "release SECRET"),
        ("above: \u{200B}SECRET", .secret, "line SECRET?"), ("above: \u{A0}SECRET", .secret, "line SECRET"),
        ("text: 1.\u{A0}(S) Lit.", .secret, "portion SECRET"), ("text: 1. CONFIDENTIAL - ENTIRE TEXT. Lit.", .confidential, "portion CONFIDENTIAL"),
        ("text: 1. (S//REL TO USA, AUS, CAN, GBR, NZL, DNK, FRA, DEU, NLD) Lit.", .secret, "portion SECRET"),
        ("subject: LAMPS (S)", .secret, "subject SECRET"), ("above: TS//SI//NOFORN", .topSecret, "line TOP SECRET"),
        ("above: \u{201C}SECRET\u{201D}", .secret, "line SECRET"), ("above: S\u{8}SECRET", .secret, "line SECRET?"),
        ("above: \u{1B}[31mSECRET\u{1B}[0m", .secret, "line SECRET?"), ("security: ZNY 5SSSS ZZH", .secret, "transmission SECRET?"),
        ("text: 1. Lit.\n\nSECRET  2 OF 3\n\n2. Out.", .secret, "page SECRET"),
        ("text: 1. Lit.\n\nSTATE 00900001  002 OF 002 SECRET\n\n2. Out.", .secret, "page SECRET"),
        ("above: SEC\nRET", .secret, "line SECRET?"), ("above: 5ECRET", .secret, "line SECRET?"),
        ("above: TOP\nSECRET", .topSecret, "line TOP SECRET?"),
        ("marking: UNCLAS SECRET", .secret, "line SECRET"), ("marking: UNCLAS//SECRET", .secret, "line SECRET"),
        ("security: ZNY SSSSS ZZH", .secret, "transmission SECRET"), ("security: ZNY TTTTT ZZH", .topSecret, "transmission TOP SECRET"),
        ("text: 1. (S) Lit.\n\n2. (TS/NF) Burning.", .topSecret, "portion TOP SECRET"), ("text: 1. (S//25X1) Lit.", .secret, "portion SECRET"),
        ("text: 1. (TOP SECRET) Lit.", .topSecret, "portion TOP SECRET"), ("text: 1. Lamps: (S) They are lit.", .secret, "portion SECRET"),
        ("text: 1. Lit.\n\na. (S) Burning.", .secret, "portion SECRET"), ("text: (S) The lamps are lit.", .secret, "portion SECRET"),
        ("text: 1. (\u{405}) Lit.", .secret, "portion SECRET?"), ("subject: (S) LAMPS", .secret, "subject SECRET"),
        ("text: 1. Lit.\n\nSECRET\nSTATE 00900001  002 OF 002\nSECRET\n\n2. Burning.", .secret, "page SECRET"),
        ("text: 1. Lit.\n\nSECRET\n\n2. Burning.", .secret, "page SECRET"),
        ("text: 1. Lit.\n\nPAGE 02 RUEHC 900001 S E C R E T\n\n2. Burning.", .secret, "page SECRET"),
        ("text: 1. Lit.\n\nS E C R E T SECTION 02 OF 02 STATE 900001\n\n2. Burning.", .secret, "section SECRET"),
        ("text: 1. Lit.\n\nBEGIN SECRET.\n\n2. Burning.", .secret, "portion SECRET"),
        ("above: <b>SECRET</b>", .secret, "line SECRET"), ("above: &nbsp;SECRET", .secret, "line SECRET"),
        ("above: &#83;ECRET", .secret, "line SECRET?"), ("above: CLASS: SECRET", .secret, "field SECRET"),
        ("above: Control: 9114 SECRET", .secret, "field SECRET"), ("above: Classification: S", .secret, "field SECRET"),
        ("above: Protective marking: SECRET", .secret, "field SECRET"),
        ("marking: C O R R E C T E D C O P Y SECRET", .secret, "line SECRET"), ("above: SECTION 01 OF 02 SECRET", .secret, "line SECRET"),
        ("text: 1. Lit.\n\nS E C R E T SECTION TWO OF TWO\n\n2. Out.", .secret, "section SECRET"),
        ("text: 1. (U) Lit.\n\n(1) (C) Burning.\n\n2. Out.", .confidential, "portion CONFIDENTIAL"),
        ("text: 1. (U) Lit.\n    i. (S) Burning.", .secret, "portion SECRET"),
        ("text: 1. (U) Lit.\n-- A. (C) Burning.", .confidential, "portion CONFIDENTIAL"),
        ("text: 1. (U) Lit.\no (S) Burning.", .secret, "portion SECRET"),
        ("text: 1. (U) Lit.\na.(S)Burning.", .secret, "portion SECRET"), ("above: C0NF1DENT1AL", .confidential, "line CONFIDENTIAL?"),
        ("above: *** Current\u{A0}Classification\u{A0}*** SECRET", .secret, "current SECRET"),
        ("above: 09STATE900002\t2009-06-12\tSECRET//NOFORN\tEmbassy Lisbon", .secret, "line SECRET"),
        ("marking: C 0 N F 1 D E N T 1 A L 5TATE 900003\nUNCLAS", .confidential, "line CONFIDENTIAL?"),
        ("text: 1. Lit.\n\n2. Background. (C) Burning.", .confidential, "portion CONFIDENTIAL"),
        ("text: 1. Lit.\n\n2. (U) Next steps. (S) Burning.", .secret, "portion SECRET"),
        ("text: 1. Lit.\n\n2a. (C) Burning.", .confidential, "portion CONFIDENTIAL"),
        ("text: 1. Secret - entire text.", .secret, "portion SECRET"), ("text: 1. ENTIRE TEXT SECRET.", .secret, "portion SECRET"),
        ("text: 1. THE ENTIRE TEXT OF THIS MESSAGE IS CONFIDENTIAL.", .confidential, "portion CONFIDENTIAL"),
        ("text: 1. ENTIRE TEXT LOU.", .limitedOfficialUse, "portion LIMITED OFFICIAL USE"), ("text: 1. S ENTIRE TEXT.", .secret, "portion SECRET"),
        ("text: 1. SECRET - ENTIRE TEXT.\n\nUNCLAS SECTION 02 OF 02 STATE 900001\n\n2. Out.", .secret, "portion SECRET"),
        ("text: 1. ENTIRE TEXT IS CONFIDENTIAL.", .confidential, "portion CONFIDENTIAL"),
        ("text: 1. Entire text classified Confidential.", .confidential, "portion CONFIDENTIAL"),
        ("text: 1. C O N F I D E N T I A L - ENTIRE TEXT.", .confidential, "portion CONFIDENTIAL"),
        ("text: 1. THIS MESSAGE IS SECRET/NOFORN IN ITS ENTIRETY.", .secret, "portion SECRET"),
        ("text: 1. This is a Confidential message; please protect accordingly.", .confidential, "portion CONFIDENTIAL"),
        ("text: 1. Paragraphs 2-4 are Secret.", .secret, "portion SECRET"),
        ("text: 1. Lit.\n\nBegin Secret.\n\n2. Burning.", .secret, "portion SECRET"),
        ("text: 1. Lit.\n\n(Begin Confidential)\n\n2. Burning.", .confidential, "portion CONFIDENTIAL"),
        ("text: 1. (U) Classified Secret by Ambassador Hale.", .secret, "portion SECRET"),
        ("text: 1. (NATO SECRET) Lit.", .secret, "portion SECRET"), ("text: 1. (NS) Lit.", .secret, "portion SECRET"),
        ("text: 1. (CTS) Lit.", .topSecret, "portion TOP SECRET"), ("text: 1. (SRD) Lit.", .secret, "portion SECRET"),
        ("text: 1. (T O P S E C R E T) Lit.", .topSecret, "portion TOP SECRET"), ("text: 1. (T.S.) Lit.", .topSecret, "portion TOP SECRET"),
        ("text: 1. (//GBR S) Lit.", .secret, "portion SECRET"), ("text: 1. (CONF) Lit.", .confidential, "portion CONFIDENTIAL"),
        ("text: 1. (U/S) Lit.", .secret, "portion SECRET"), ("text: 1. **(S)** Lit.", .secret, "portion SECRET"),
        ("text: 1. (S//NF//REL TO USA, AUS, CAN, GBR, NZL, FRA, DEU, ITA, ESP, JPN, KOR, NLD, BEL, DNK, NOR) Lit.", .secret, "portion SECRET"),
        ("above: SECRET SENSITIVE EXCLUSIVELY EYES ONLY", .secret, "line SECRET"), ("above: TOP SECRET CODEWORD", .topSecret, "line TOP SECRET"),
        ("above: THIS PAGE IS SECRET", .secret, "line SECRET"), ("above: UK SECRET", .secret, "line SECRET"),
        ("above: NATO RESTRICTED", .restricted, "line RESTRICTED"), ("above: OFFICIAL USE ONLY", .limitedOfficialUse, "line LIMITED OFFICIAL USE"),
        ("above: S&#69;CRET", .secret, "line SECRET?"), ("above: UPGRADED TO CONFIDENTIAL PER STATE 61000", .confidential, "line CONFIDENTIAL"),
        ("above: STATE 900001 S E C R E T", .secret, "line SECRET"), ("above: TELEGRAM  SECRET  AMEMBASSY LISBON", .secret, "line SECRET"),
        ("above: IMMEDIATE SECRET", .secret, "line SECRET"),
        ("above: S          E          C          R          E          T", .secret, "line SECRET"),
        ("above: Current Classification SECRET", .secret, "current SECRET"), ("above: S C R E T LISBON 900002", .secret, "line SECRET?"),
        ("above: CONF LISBON 900002", .confidential, "line CONFIDENTIAL"),
        ("above: C O N F I D E N T I A LISBON 900002", .confidential, "line CONFIDENTIAL?"),
        ("above: CON\u{FB01}DENTIAL", .confidential, "line CONFIDENTIAL?"),
        ("security: ZNY S S S S S ZZH", .secret, "transmission SECRET?"), ("security: ZNYSSSSS ZZH", .secret, "transmission SECRET?"),
        ("security: ZNY RRRRR ZZH", .restricted, "transmission RESTRICTED"),
        ("security: \u{A0}ZNY SSSSS ZZH", .secret, "transmission SECRET"), ("text: 1. Lit.\n\n1000. (S) Burning.", .secret, "portion SECRET"),
    ]

    @Test(arguments: raised) func theHighestCountsWhereverItStands(_ change: String, _ level: Classification, _ place: String) {
        let document = changed(change)
        #expect(document.header.classification == level, "\(places(document))")
        #expect(places(document).contains(place), "\(places(document))")
        #expect(document.remarks.contains { $0.kind == .marking })
        #expect(document.markingDoubt != nil)
        #expect(document.header.id == "07STATE900001")
    }

    private func changed(_ change: String) -> Document {
        let words = String(change.drop { $0 != " " }.dropFirst())
        switch change.prefix(while: { $0 != ":" }) {
        case "above": return cable(above: words + "\n", text)
        case "marking": return cable(marking: words, text)
        case "security": return cable(security: words, text)
        case "subject": return cable(subject: words, text)
        default: return cable(words)
        }
    }

    // MARK: what is none

    @Test(arguments: [
        "1. (A) Lamps.\n\n2. (B) Wicks.\n\n3. (C) Oil.", "1. Lamps:\n\n(A) Tall ones.\n\n(B) Small ones.\n\n(C) Broken ones.",
        "1. The keeper called it a\nSECRET of the harbour.", "1. SECRET TALKS WITH THE KEEPERS IN 1986 were held.",
        "1. THE KEEPERS AND THEIR WIVES WERE TOLD TO HOLD THE NUMBER OF LAMPS\nCONFIDENTIAL\nUNTIL THE SPRING.",
        "1. SECRETARY HALE lit them.\n\nSECRETARIAT\n\n2. He left.", "1. Secret ballots were cast.\n\nSecret ballots\n\n2. They were counted.",
        "1. The keeper(s) came.", "1. (Commerce) They were sold.", "1. (S/CT) was told.",
        "1. The lamps of the harbour were kept in\nSECRET.\n\n2. Out.", "1. (C-130) flew.", "1. (S&P) rose.",
        "1. Under\n(c) of the act.", "1. (c) 2007 the ministry.",
        "1. A) Lamps.\n\n2. B) Wicks.\n\n3. C) Oil.",
        "1. (C) 2009 The keepers. All rights reserved.", "1. This document is confidential and may not be passed on.",
        "1. This message is confidential and may be privileged.", "1. This text is secret in Oporto only.", "1. Lit.\n\nRESTRICTED\n\n2. Out.",
        "1. (restricted) areas remain.", "2. Security: Confidential", "1. Lit.\n\nSECRET DATA\n\n2. Out.", "1. NATO SECRET.\n\n2. Out.",
        "1. Lit.\n\nNATO SECRET-\nARY GENERAL VISITS\n\n2. Out.", "1. (U) Lit.\n\n2. (AFP) Out.\n\n3. (10:30) Out.\n\n4. (USG) Out.",
        "1. The keepers. (A) One. (B) Two. (C) Three.", "1. (S/S) was told.", "1. This message is not secret.",
        "1. This cable is about a secret lamp.",
        "1. This is a secret the keepers share.", "1. The entire text of the secret note is lost.", "1. (sec) Lit.", "1. Begin secret talks at once.",
        "1. Paragraphs 2-4 are secret keepers' tales.", "1. All parts are unclassified.", "1. The keepers (S) came.", "1. (U.S.) They came.",
        "1. So it was.\nand (S) they said.", "1. The Keepers:\nA) One.\nB) Two.\nC) OPORTO 6972",

        "1. The keepers were asked. (A) They came. (B) They lit. (C) They left.", "1. UNCLASSIFIED//FOR OFFICIAL USE ONLY is what it said.",
        "1. Lit.\n\nControl: the secret of the lamp.\n\n2. Out.", "1. Lit.\n\nClass: Secret agents\n\n2. Out.", "1. Lit.\n\n1000. (A) Burning.",
        "1. Lit.\n\n<b>Secret ballots</b>\n\n2. Out.", "1. Lit.\n\nEND SECRET TALKS IN TWO WEEKS\n\n2. Out.",
    ])
    func aWordInTheTextIsNoMarking(_ text: String) {
        let document = cable(text)
        #expect(document.header.classification == .unclassified, "\(places(document))")
        #expect(document.markingDoubt == nil)
        #expect(!document.remarks.contains { $0.kind == .marking })
    }

    @Test func portionsBelowTheMarkingAreAsTheyShouldBe() {
        let document = cable(marking: "S E C R E T", security: "ZNY SSSSS ZZH", subject: "(U) LAMPS", "1. (U) Lit.\n\n2. (C) Burning.\n\n3. (S) Out.")
        #expect(document.header.classification == .secret)
        #expect(document.markingDoubt == nil)
        #expect(
            places(document) == [
                "transmission SECRET", "line SECRET", "subject UNCLASSIFIED", "portion UNCLASSIFIED", "portion CONFIDENTIAL", "portion SECRET",
            ])
        #expect(!document.remarks.contains { $0.kind == .marking })
    }

    // MARK: what is said

    @Test func aMarkWithinAParagraphIsSaidAndDoesNotCount() {
        for text in ["1. (U) They are lit. (S) The number is 12.", "1. (U) They were lit last year. (S)"] {
            let document = cable(text)
            #expect(document.classificationWords == "UNCLASSIFIED (SECRET within a paragraph)")
            #expect(document.remarks.contains { $0.kind == .marking && $0.message.hasPrefix("A mark SECRET stands within") })
        }
        // Where it is no higher nothing is said.
        let secret = cable(marking: "S E C R E T", security: "ZNY SSSSS ZZH", "1. (S) Lit. (C) All of them.\n\n2. (S) Out. (S)")
        #expect(secret.markingDoubt == nil)
    }

    @Test func whatBearsNoMarkingOrOnlyItsTransmissionsIsSaid() {
        func marks(_ words: String) -> [String] {
            Document(parsing: Source(Array(words.utf8))).remarks.filter { $0.kind == .marking }.map(\.message)
        }
        let rest = "\nSUBJECT: LAMPS\n\n1. The lamps are lit.\n\n2. All of them burn.\nHALE\n"
        let head = "O 131815Z MAR 07\nFM SECSTATE WASHDC\nTO RUEHLI/AMEMBASSY LISBON IMMEDIATE 4711\nBT\n"
        #expect(marks(head + "STATE 900001\n\nTAGS: PREL" + rest) == ["No marking was found: nothing here says how this cable is classified."])
        #expect(
            marks("DE RUEHC #0001/01 0721830\nZNR UUUUU ZZH\n" + head + "STATE 900001\n\nTAGS: PREL" + rest) == [
                "No line gives a marking: the transmission line alone says UNCLASSIFIED."
            ])
        #expect(marks("DE RUEHC #0001/01 0721830\nZNR UUUUU ZZH\n" + head + "UNCLAS STATE 900001\n\nTAGS: PREL" + rest) == [])
    }

    @Test(arguments: [
        ("E X D I S", ["EXDIS"]), ("NODIS CHEROKEE", ["NODIS", "CHEROKEE"]), ("NOFORN//ORCON", ["NOFORN", "ORCON"]), ("LISBON PASS OPORTO", []),
    ])
    func captionLinesAreReadHoweverTheyAreSpelled(_ line: String, _ captions: [String]) {
        #expect(cable(marking: "S E C R E T", subject: "LAMPS", text).header.captions == ["SIPDIS"])
        let words =
            "O 131815Z MAR 07\nFM SECSTATE WASHDC\nTO RUEHLI/AMEMBASSY LISBON\nBT\nS E C R E T STATE 900001\n\n\(line)\n\nTAGS: PREL\nSUBJECT: LAMPS\n\n1. Lit.\nHALE\n"
        #expect(Document(parsing: Source(Array(words.utf8))).header.captions == captions)
    }

    @Test func whatIsNoKnownPortionMarkIsSaidWhereOthersStand() {
        func unknown(_ text: String) -> Int { cable(text).remarks.count { $0.message.contains("no portion mark that is known") } }
        #expect(unknown("1. (U) Lit.\n\n2. (5) Burning.\n\n3. (CC) Out.") == 2)
        #expect(unknown("1. Lit.\n\n2. (5) Burning.") == 0)
        #expect(unknown("1. (U) Lit.\n\n2. (Septel) Burning.\n\n3. (A) Out.") == 0)
    }

    @Test(arguments: [
        "UNCLAS STATE 900001 FOR SECRET SERVICE", "UNCLAS STATE 900001 NATO FOR POLAD", "UNCLAS STATE 900001 RESTRICTED TRADE OFFICE",
        "UNCLAS NATO 900001", "UNCLAS STATE 900001 FOR NATO SECRETARY GENERAL",
    ])
    func whomALineIsForIsNoMarking(_ line: String) {
        let words = "O 131815Z MAR 07\nFM SECSTATE WASHDC\nTO RUEHLI/AMEMBASSY LISBON\nBT\n\(line)\n\nTAGS: PREL\nSUBJECT: LAMPS\n\n1. Lit.\nHALE\n"
        let document = Document(parsing: Source(Array(words.utf8)))
        #expect(document.header.classification == .unclassified)
        #expect(document.header.captions == [])
    }

    /// What stands between the level and the post is a caption, its letters spaced or not.
    @Test(arguments: [
        ("SECRET/NOFORN", ["NOFORN"]), ("S E C R E T N O F O R N", ["NOFORN"]), ("SECRET EXDIS", ["EXDIS"]),
        ("SECRET LIMDIS NOFORN", ["LIMDIS", "NOFORN"]),
        ("SECRET EYES ONLY", ["EYES ONLY"]), ("NATO SECRET", ["NATO"]), ("SECRET//REL TO USA, GBR", ["REL TO USA, GBR"]),
        ("UNCLASSIFIED//FOR OFFICIAL USE ONLY", ["FOUO"]), ("UNCLAS SENSITIVE", ["SENSITIVE"]), ("SENSITIVE BUT UNCLASSIFIED", ["SENSITIVE"]),
    ])
    func whatFollowsTheLevelIsACaption(_ marking: String, _ captions: [String]) {
        let document = cable(marking: marking, text)
        #expect(document.header.captions.filter { $0 != "SIPDIS" } == captions)
        #expect(document.header.id == "07STATE900001")
    }

    @Test func whatDisagreesIsNamed() {
        #expect(cable(above: "TOP SECRET\n", text).classificationWords == "TOP SECRET (marking line says UNCLASSIFIED)")
        #expect(cable("1. (S) Lit.").classificationWords == "SECRET (first line says UNCLASSIFIED)")
        #expect(cable(marking: "S E C R E T", security: "ZNR UUUUU ZZH", text).classificationWords == "SECRET (transmission line says UNCLASSIFIED)")
        #expect(cable(above: "S\u{415}CRET\n", text).classificationWords == "SECRET (spelled strangely, marking line says UNCLASSIFIED)")
        let remarks = cable("1. (S) Lit.").remarks.filter { $0.kind == .marking }.map(\.message)
        #expect(
            remarks == [
                "The transmission line says UNCLASSIFIED, a portion mark SECRET: the higher counts.",
                "The marking line says UNCLASSIFIED, a portion mark SECRET: the higher counts.",
            ])
    }

    @Test func whoClassifiedWhatIsUnclassifiedIsSaid() {
        func document(_ marking: String) -> Document {
            cable(
                marking: marking, security: marking == "UNCLAS" ? "ZNR UUUUU ZZH" : "ZNY SSSSS ZZH",
                subject: "LAMPS\n\nClassified By: KEEPER HALE. Reason 1.4 (b)", text)
        }
        let unclassified = document("UNCLAS")
        #expect(unclassified.classificationWords == "UNCLASSIFIED (names who classified it)")
        #expect(
            unclassified.remarks.contains { $0.kind == .marking && $0.message == "Somebody classified this cable, but it is marked UNCLASSIFIED." })
        let secret = document("S E C R E T")
        #expect(secret.header.classifiedBy != nil)
        #expect(secret.markingDoubt == nil)
    }

    @Test func aReleaseLowersNothingAndIsShown() {
        let print = """
            UNCLASSIFIED
            RELEASED IN FULL
            CONFIDENTIAL
            PAGE 01 LISBON 00500 101200Z
            R 101200Z MAR 97
            FM AMEMBASSY LISBON
            TO SECSTATE WASHDC 1234
            C O N F I D E N T I A L LISBON 000500
            E.O. 12958: DECL: 03/10/2007
            TAGS: PREL, PO
            SUBJECT: LAMPS

            1. (C) The lamps are lit.

            2. (C) All of them.
            HALE
            UNCLASSIFIED
            """
        let document = Document(parsing: Source(Array(print.utf8)))
        #expect(document.header.classification == .confidential)
        #expect(document.classificationWords == "CONFIDENTIAL (released as UNCLASSIFIED)")
        #expect(!document.remarks.contains { $0.kind == .marking })
    }

    @Test func whatAnArchiveSaysTheTextIsNowCountsAlone() {
        let body = "1. THE LAMPS ARE LIT.\n\n2. ALL OF THEM BURN.\nHALE\n\nUNCLASSIFIED\n\nNNN\n\n*** Current Handling Restrictions *** n/a\n"
        let told = Document(
            parsing: Source(Array((body.replacing("UNCLASSIFIED\n", with: "") + "*** Current Classification *** UNCLASSIFIED\n").utf8)))
        #expect(told.header.classification == .unclassified)
        let both = Document(
            parsing: Source(Array((body.replacing("UNCLASSIFIED", with: "SECRET") + "*** Current Classification *** UNCLASSIFIED\n").utf8)))
        #expect(both.classificationWords == "SECRET (now UNCLASSIFIED)")
    }

    @Test func aTextThatIsNoCableMayBeMarked() {
        let note = Document(parsing: Source(Array("SECRET//NOFORN\n\nWords about lamps.\n\n1. (TS) More words.\n".utf8)))
        #expect(note.dialect == .plain)
        #expect(note.header.classification == .topSecret)
        #expect(Document(parsing: Source(Array("Words about secret lamps.\n".utf8))).header.classification == nil)
    }

    /// Ranges are in order and hold the letters of the marking.
    @Test func rangesReproduceTheirLetters() throws {
        let document = cable(above: "SECRET//NOFORN\n", security: "ZNY CCCCC ZZH", "1. (TS/NF) Lit.\n\nS E C R E T\n\n2. (U) Out.")
        #expect(
            document.markings.map { document.source.string($0.range) } == [
                "SECRET", "ZNY CCCCC", "UNCLAS", "TS/NF", "S E C R E T", "U",
            ])
    }
}
