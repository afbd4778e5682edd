import Testing

@testable import Cable

/// Sentences whose verb stands behind an aside, a means or a softener, and duties that look like their opposite. All sentences are invented.
@Suite struct AskingAsideTests {
    typealias Case = AskingDutyTests.Case

    static let instructions: [Case] = [
        // A date between the modal and its verb.
        Case("Posts should, as soon as possible and no later than Friday, June 19, deliver the lamp.", "do deliver"),
        Case("Posts should, not later than June 19, report the count.", "do report"),
        Case("Posts should not later than June 19 report the count.", "do report"),
        Case("Posts should not, before June 19, lend the lamp.", "dont lend"),
        Case("Posts should not report the count later than June 19.", "dont report"),
        // A clock in the morning is no verb.
        Case("Report results by Immediate cable by 10:00 a.m. on June 19.", "do report"),
        Case("Report results as if they am ours by June 19.", ""),
        // What is put off by permission is permitted.
        Case("Lagos is authorized to delay its count until the lamp is lit.", "may delay"),
        Case("Posts may defer the count until the lamp is lit.", "may defer"),
        Case("Posts are asked to defer the count until the lamp is lit.", "dont defer"),
        Case("Posts may not defer the count until the lamp is lit.", "dont defer"),
        // What somebody reports.
        Case("Embassy Oslo reports that the museum has no oil and should not be sent more lamps.", ""),
        Case("The museum has no oil and should not be sent more lamps.", "dont the"),
        // A favour, with "it".
        Case("Department would appreciate it if Embassy would refrain from announcing the loan.", "dont refrain"),
        Case("Department would appreciate it if Embassy would announce the loan.", "do announce"),
        // Tasked with, free to note.
        Case("Lagos is tasked with collecting the lamps.", "do collecting"),
        Case("The museum is tasked with collecting the lamps.", ""),
        Case("Posts are free to note that the lamp is old.", "may note"),
        Case("Posts may wish to note that the lamp is old.", ""),
        Case("Posts are requested to note that the lamp is old.", ""),
        // A means is nobody's doing.
        Case("Please mend the lamps. Lamps must not be sent by open mail.", "do mend; dont lamps"),
        Case("Please mend the lamps. Lamps must not be sent by the mail.", "do mend"),
        Case("Please mend the lamps. Lamps must not be sent by museums.", "do mend"),
        // Welcome, in other words.
        Case("Oslo's views on the lamp would also be most welcome.", "do oslo's"),
        Case("Oslo's views on the lamp were also most welcome.", ""),
        // Where to read it is not what to do.
        Case("Posts should read paragraphs 3 and 5 carefully.", ""),
        Case("Posts should read the tables in paragraph 3 to the keeper.", "do read"),
        Case("Confirm release by cable within 24 hours.", "do confirm"),
        Case("Press release by the Union within walking distance.", ""),
        Case("Oslo and Lagos will wish to confirm that the lamp is lit.", "do confirm"),
        Case("The Minister said that posts will want to confirm that the lamp is lit.", ""),
        Case("Posts will want to note that the lamp is lit.", ""),
        Case("No Mission employee may dive without a lamp.", ""),
        Case("Please mend the lamp. No Mission employee may dive without one.", "do mend; dont no"),
        Case("No Mission employee may visit the lamp.", "dont no"),
        Case("Under Freedonian law no consular officer may visit the lamp.", ""),
        Case("The Department would welcome initial readings by June 20.", "do initial"),
        Case("Oslo's assessment of the lamp would be particularly valuable.", "do oslo's"),
        Case("The lamp would be particularly valuable.", ""),
        Case("Please mend the lamps. Lamps that are broken should be returned.", "do mend; do lamps"),
        Case("The statute says that lamps should be returned.", ""),
        Case("Posts wishing to close early have the Department's approval to do so.", "may do"),
        Case("Posts have no approval to lend the lamp.", "dont lend"),
        Case("Lagos is requested to count the lamps. It may wish to use the tables but should not lend them.", "do count; may use; dont lend"),
        Case("The Ministry counted the lamps. It may wish to use the tables.", ""),
        Case("Oslo should take no initiative but may respond to press questions.", "dont take; if_asked respond"),
        Case("If he learns of it from others and asks, the Ambassador may confirm it.", "if_asked confirm"),
        Case("Oslo should deliver the points orally, leaving no paper.", "do deliver; dont leaving"),
        Case("The Minister delivered the points orally, leaving no paper.", ""),
        Case("Oslo is to inform the museum, without however closing the door on a loan.", "do inform; dont without"),
        Case("It is imperative that posts not portray the lamp as new.", "dont portray"),
        Case("It is imperative that museums not portray the lamp as new.", ""),
        Case("Should journalists suggest as much, spokespersons should reply that the lamp is old.", "if_asked reply"),
        Case("If the museum suggests a date, posts should accept it.", "do accept"),
        Case("IF LAGOS CANNOT FURNISH A LAMP, PLEASE SO ADVISE.", "do advise"),
        Case("NOMINATIONS MUST REACH LMP/E NOT LATER THAN COB JUNE 20.", "do nominations"),
        Case("COMMENTS MUST REACH THE REGISTRAR NOT LATER THAN JUNE 20.", ""),
        Case("Posts are strongly discouraged from lending the lamp.", "dont lending"),
        Case("Museums are discouraged from lending the lamp.", ""),
        Case("If Lagos has not already done so, it should send its list.", "do send"),
        Case("If the museum has not already done so, it should send its list.", ""),
        Case("The lamp will be lit on June 20; until then posts should not mention it.", "dont mention"),
        Case("The lamp stays dark until posts should light it.", ""),
        Case("Department does not object to Embassy's lending the lamp.", "may lending"),
        Case("We would not object if Oslo were to lend the lamp.", "may lend"),
        Case("The Ministry does not object to Embassy's lending the lamp.", ""),
        Case("Under no circumstances is this paper to be given to keepers.", "dont under"),
        Case("Replies should be sent by cable only and must not be retransmitted.", "do replies; dont must"),
        Case("Lamps must not be retransmitted.", ""),
        Case("Posts are advised that the deadline for the Ministry to reply is June 20.", ""),
        Case("The deadline for posts to reply is June 20.", "do the"),
        Case("At no point should posts suggest that the lamp is sold.", "dont suggest"),
        // In event somebody asks.
        Case("IN EVENT OFFICIALS ASK ABOUT THE LAMP, EMBASSIES SHOULD SAY THAT IT IS OLD.", "if_asked say"),
        Case("IN EVENT OF STORM, EMBASSIES SHOULD LIGHT THE LAMP.", "do light"),
    ]

    @Test(arguments: instructions) func instruction(_ one: Case) {
        #expect(Drawing().read("1. " + one.text).duties == one.duties)
    }

    @Test func aPostAsksItsCapitalToRefrain() {
        let document = Drawing.post.read("1. We would appreciate it if the Department would refrain from announcing the loan.")
        #expect(document.duties == "dont refrain")
        let interests = Drawing(from: "USINT HAVANA", to: ["SECSTATE WASHDC"])
        #expect(interests.read("1. USINT asks the Department to send two keepers by June 20.").duties == "do send")
        #expect(Drawing.post.read("1. Post believes that it would be valuable to have keepers return in May.").duties == "")
    }

    @Test func whatPostsEnsureIsTheirs() {
        let times = Drawing().read("1. Posts should ensure that the lamps are lit by June 20.").times
        #expect(times == "due 2009-06-20")
        #expect(Drawing().read("1. Posts should report whether the lamps will be lit by June 20.").times == "")
    }

    @Test func theTimeOfACondition() {
        let drawing = Drawing()
        #expect(drawing.read("1. Unless the Department advises otherwise by 1800Z June 20, posts should light the lamp.").times == "")
        #expect(drawing.read("1. If possible by June 20, posts should light the lamp.").times == "due 2009-06-20")
    }

    static let announcements: [(String, [Int]?)] = [
        ("SUMMARY. ACTION IS REQUESTED IN PARAS 3, 4 AND 7. END SUMMARY.", [3, 4, 7]),
        ("No action is requested in paras 3 and 4.", nil),
        ("This message provides guidance for Oslo (paragraphs 3-5) and an action request for Lagos (paragraph 7).", [3, 4, 5, 7]),
        ("This message provides background (paragraphs 3-5).", nil),
        ("Posts are requested to inform the museum (paragraph 4) and to report its cost (paragraph 6).", [4, 6]),
        ("Posts are requested to deliver the points (paragraph 4) and to report.", nil),
        ("This is an action message. Posts' attention is drawn to paras 4, 5 and 7.", [4, 5, 7]),
        ("ACTION POSTS SHOULD READ PARAGRAPHS 2, 3 AND 5 CAREFULLY.", [2, 3, 5]),
        ("Post action: paragraphs 3 through 6.", [3, 4, 5, 6]),
        ("ACTION: OSLO PARA 3; OTHERS PARA 4. ALL PARA 6.", [3, 4, 6]),
        ("ACTION: LIGHT THE LAMP OF PARA 3.", nil),
        ("Posts were requested to inform the museum (paragraph 4) and to report its cost (paragraph 6).", nil),
    ]

    @Test(arguments: announcements) func theCableListsItsActions(_ text: String, _ declared: [Int]?) {
        #expect(Drawing().read("1. " + text).asks.announcement?.declared == declared)
    }

    @Test func helpThatIsAskedForFurtherDown() {
        let lead = "1. Posts' assistance is requested with a visit."
        let pointed = Drawing().read(lead + " Specific requests are in para 3.\n\n2. The lamp is old.\n\n3. Please mend it.")
        #expect(pointed.asks.duties.map(\.paragraph) == [2])
        #expect(Drawing().read(lead + "\n\n2. The lamp is old.").asks.duties.map(\.paragraph) == [0])
    }

    @Test func informationAddresseesOfAnArchiveCopy() {
        let text = """
            MRN: 13 STATE 500
            Date/DTG: Mar 10, 2013 / 101200Z MAR 13
            From: SECSTATE WASHDC
            Action: AMEMBASSY OSLO ROUTINE
            Info: USMISSION GENEVA ROUTINE
            TAGS: PREL
            Subject: LAMPS

            1. (U) The lamps are lit.
            """
        let header = Document(parsing: Source(Array(text.utf8))).header
        #expect(header.action.map(\.name) == ["AMEMBASSY OSLO"])
        #expect(header.info.map(\.name) == ["USMISSION GENEVA"])
    }
}
