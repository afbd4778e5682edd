import Testing

@testable import Cable

/// What is peculiar to a dialect or a release, each rule with an example and what only looks like it.
@Suite struct DialectTests {
    private func document(_ text: String) -> Document { Document(parsing: Source(Array(text.utf8))) }

    private let head =
        "R 101200Z MAR 07\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\n\nUNCLAS LISBON 000500\n\nE.O. 12958: N/A\nTAGS: PREL, PO\nSUBJECT: LAMPS\n\n"

    @Test(arguments: [
        ("RELEASED IN FULL", "RELEASED IN FULL"), ("RELEASE IN PART B1, 1.4(D)", "RELEASE IN PART"), ("DENIED IN FULL", "DENIED IN FULL"),
        ("Declassified in Full / Release in Full", "DECLASSIFIED IN FULL / RELEASE IN FULL"),
    ])
    func aDecisionIsReadFromItsStamp(_ stamp: String, _ decision: String) {
        let read = document("\(stamp)\n" + head + "1. The lamps are lit.\nHALE\n")
        #expect(read.header.release?.decision == decision)
        #expect(read.paragraphs == ["1 The lamps are lit."])
    }

    @Test func caseDocumentAndDayComeFromTheStamps() {
        let page = "UNITED STATES DEPARTMENT OF STATE\nREVIEW AUTHORITY: IDA BRANDT\nDATE/CASE ID: 16 OCT 2007 200790001\nUNCLASSIFIED\n"
        let release = document("UNCLASSIFIED\nE6\nRELEASED IN FULL\n" + head + "1. The lamps are lit.\nHALE\n" + page).header.release
        #expect(release?.caseNumber == "200790001")
        #expect(release?.document == "E6")
        #expect(release?.date == CivilTime(year: 2007, month: 10, day: 16))
    }

    @Test func exemptionsInTheMarginAreExcisionsUnderAStampOnly() {
        let text = head + "1. The keeper said\n                      1.4(D)\n                      B1\nthat the lamps are lit.\nHALE\n"
        let released = document("RELEASED IN PART\n" + text)
        #expect(released.body.excisions.map(\.exemptions) == [["1.4(D)", "B1"]])
        #expect(released.paragraphs == ["1 The keeper said that the lamps are lit."])
        #expect(document(text).body.excisions.isEmpty)
        #expect(document("RELEASED IN FULL\n" + head + "1. Released in time, see annex B1 there.\nHALE\n").body.excisions.isEmpty)
    }

    @Test func rowsOfXAreExcisionsAndWordsWithThemAreNot() {
        let read = document(head + "1. The keeper XXXXXXXXXXXX said so in AXXXXXB.\nHALE\n")
        #expect(read.body.excisions.map { read.source.string($0.range) } == ["XXXXXXXXXXXX"])
    }

    @Test func aSentenceUnderReferencesBeginsTheTextOfACableWithoutNumbers() {
        let bare = head.replacing("SUBJECT: LAMPS\n\n", with: "SUBJECT: LAMPS\n\nREF: LISBON 0400\n")
        let read = document(bare + "REFTEL ASKED THE HARBOR MASTER FOR A LIST OF ALL THE LAMPS ON THE\nPIERS. HE HAS NONE.\nHALE\n")
        #expect(read.header.references.count == 1 && read.header.otherReferences.isEmpty)
        #expect(read.paragraphs == ["- REFTEL ASKED THE HARBOR MASTER FOR A LIST OF ALL THE LAMPS ON THE PIERS. HE HAS NONE."])
    }

    @Test func officesUnderABareInfoAreNoAddressees() {
        let print = "PAGE 01        LISBON  00500  101205Z\nACTION EUR-12\nINFO\nOCT-01  ISO-00\nDRAFTED BY EUR:IBRANDT\n---------     031673\n"
        let read = document(print + head + "1. The lamps are lit.\nHALE\n")
        #expect(read.header.action.map(\.name) == ["SECSTATE WASHDC"] && read.header.info.isEmpty)
    }

    @Test func navyAddresseesThatWrapAreCutAtTheirIndicators() {
        let read = document(
            """
            R 301750Z AUG 10
            FM CNO WASHINGTON DC//N1//
            TO NAVADMIN
            INFO RHMFIUU/CDR LAMPS NORTH HARBOR//J1// RHMFISS/CDR LAMPS SOUTH
            HARBOR RUEADWD/CDR TIDES UNCLAS //N01300//

            NAVADMIN 900/10
            MSGID/GENADMIN/CNO WASHINGTON DC/N1/AUG//
            SUBJ/LAMPS//
            RMKS/1. THE LAMPS ARE LIT.//
            BT
            """)
        #expect(read.header.info.map(\.name) == ["CDR LAMPS NORTH HARBOR//J1//", "CDR LAMPS SOUTH HARBOR", "CDR TIDES"])
    }

    /// Stations wrapped the sets as they pleased: several stand in a line, and a name has one slash or two.
    @Test(arguments: [
        "MSGID/GENADMIN/CNO WASHINGTON DC/N1/AUG// SUBJ/LAMPS// RMKS/1. THE LAMPS ARE LIT.",
        "MSGID//GENADMIN/CNO WASHINGTON DC/N1/AUG//\nSUBJ/LAMPS//\nGENTEXT//REMARKS/1. THE LAMPS ARE LIT.",
        "SUBJ/LAMPS// GENTEXT/\nREMARKS/1. THE LAMPS ARE LIT.", "SUBJ/LAMPS//RMKS//1. THE LAMPS ARE LIT.",
        "SUBJ/LAMPS//\nAMPN/RMKS/1. THE LAMPS ARE LIT.", "SUBJ/LAMPS//\nRMKS:/ 1. THE LAMPS ARE LIT.",
        "SUBJ/LAMPS//\nGENTEXT/REMARKS/REMARKS/1. THE LAMPS ARE LIT.", "SUBJ/LAMPS//\n1. THE LAMPS ARE LIT.",
        "SUBJ: LAMPS AND LADDERS\nFM CNO WASHINGTON DC//N1//\nSUBJ/LAMPS//\nRMKS/1. THE LAMPS ARE LIT.",
        "SUBJ/LAMPS//\nGENTEXT/REMARKS/LAMPS OF THE MOLE//\nRMKS/1. THE LAMPS ARE LIT.",
    ])
    func navySetsMayShareALine(_ sets: String) {
        let read = document(
            "R 301750Z AUG 10\nFM CNO WASHINGTON DC\nTO NAVADMIN INFO CNO WASHINGTON DC\nBT\nUNCLAS\nNAVADMIN 900/10\n\(sets)//\nBT\n")
        #expect(read.header.subject?.text == "LAMPS")
        #expect(read.header.action.map(\.name) == ["NAVADMIN"] && read.header.info.map(\.name) == ["CNO WASHINGTON DC"])
        #expect(read.paragraphs == ["1 THE LAMPS ARE LIT."])
    }

    @Test func referencesOfAGeneralMessageMayShareALine() {
        let sets =
            "SUBJ/LAMPS//\nREF/A/DOC/LAMP OFFICE/1AUG10// REF/B/MSG/MOLE/011200ZAUG10// NARR/REF A IS A LIST OF ALL\nTHE LAMPS.//\nRMKS/1. SEE REF A.//\n"
        let read = document("NAVADMIN 900/10 (CORRECTED COPY)\n" + sets)
        #expect(read.header.otherReferences.map(\.letter) == ["A", "B"])
        #expect(read.header.captions == ["CORRECTED COPY"])
    }

    @Test(arguments: ["NAVADMIN 900/10", "NAVADMIN/900/10", "NAVADMIN: 900/10", "NAVADMIN 900//10//", "NAVADMIN 900/10 MSGID/GENADMIN/LAMPS//"])
    func theNumberOfAGeneralMessage(_ line: String) {
        let read = document(
            "R 301750Z AUG 10ZYB MIN\nFM CNO WASHINGTON DC\nTO NAVADMIN\nUNCLAS\n\(line)\nSUBJ/LAMPS//\nRMKS/1. THE LAMPS ARE LIT.//\n")
        #expect(read.header.id == "NAVADMIN 900/10" && read.header.subject?.text == "LAMPS")
        #expect(read.header.dateTimeGroup?.instant == CivilTime(year: 2010, month: 8, day: 30, hour: 17, minute: 50))
    }

    @Test func theBreakMayStandBesideTheMarking() {
        let read = document(
            "R 301750Z AUG 10\nFM CNO WASHINGTON DC\nTO NAVADMIN//N1// BT UNCLAS //N01500//\nNAVADMIN 900/10\nSUBJ/LAMPS//\nRMKS/1. LIT.//\n")
        #expect(read.header.classification == .unclassified && read.header.action.map(\.name) == ["NAVADMIN//N1//"])
    }

    /// The number alone shows what a message is, also where nothing but a note is left of it.
    @Test func theNumberOfAGeneralMessageIsEnough() {
        let read = document("ADMINISTRATIVE MESSAGE\nROUTINE\nR 301750Z AUG 10\nNAVADMIN 900/10\nSUBJ/NOT HERE//\nNNNN\n")
        #expect(read.header.id == "NAVADMIN 900/10" && read.header.subject?.text == "NOT HERE")
        #expect(read.header.dateTimeGroup?.instant == CivilTime(year: 2010, month: 8, day: 30, hour: 17, minute: 50))
        #expect(document("THE KEEPER HAS READ\nNAVADMIN 900/10 AND OTHERS.\n").dialect == .plain)
    }

    @Test func theNumbersOfAReleaseAreStamps() {
        let page = "CSP-2007-00990\nB-00000900028\n\"UNCLASSIFIED\"\n3/2/2007\n"
        let read = document(page + head + "1. The lamps of the\n" + page + "mole are lit.\nHALE\n" + page + "NANN\n")
        #expect(read.header.release?.caseNumber == "CSP-2007-00990")
        #expect(read.paragraphs == ["1 The lamps of the mole are lit."])
        #expect(read.body.signature.map(\.text) == ["HALE"])
    }

    @Test func aTelegramOfTheFormTakesMonthAndYearFromAStampWhenAllAgree() {
        let form =
            "INCOMING TELEGRAM\nCONFIDENTIAL\nR 1412302\nFM AMEMBASSY LISBON\n1963 MAR\nTHE HARBOR MASTER SAYS THAT ALL THE LAMPS ON THE PIERS ARE LIT.\nHALE\n"
        #expect(document(form).header.dateTimeGroup?.instant == CivilTime(year: 1963, month: 3, day: 14, hour: 12, minute: 30))
        #expect(document(form + "NOTE: FILED\nAPR 2 1963\n").header.dateTimeGroup == nil)
        #expect(document(form).body.signature.map(\.text) == ["HALE"])
    }
}
