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
