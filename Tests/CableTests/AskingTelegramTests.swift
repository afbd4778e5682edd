import Testing

@testable import Cable

/// Telegrams in capitals, bodies whose head is lost, general messages of the Navy: what they ask, and what only looks like it.
@Suite struct AskingTelegramTests {
    private static let old = CivilTime(year: 1976, month: 6, day: 11, hour: 20, minute: 10)
    private static let telegram = Drawing(date: old)
    private static var post: Drawing {
        var drawing = Drawing.post
        drawing.date = old
        return drawing
    }

    struct Case: Sendable {
        let text: String
        let duties: String

        init(_ text: String, _ duties: String) { (self.text, self.duties) = (text, duties) }
    }

    static let telegrams: [Case] = [
        // An order without a subject, alone or behind a label.
        Case("3. PREAMBLE, PARA 3: SEEK TO SOFTEN THE WORDS ON LAMPS.", "do seek"),
        Case("3. CONVEY THE ABOVE TO THE HARBOR MASTER.", "do convey"),
        Case("3. HOPE TO HAVE THE LAMPS NEXT WEEK.", ""),
        Case("3. BELIEVE THE ANSWER LIES IN LISBON.", ""),
        Case("3. MADE THE POINT TO THE HARBOR MASTER.", ""),
        // Whom the Department calls so.
        Case("1. PERMREP SHOULD INFORM THE HARBOR MASTER.", "do inform"),
        Case("1. CONGEN SHOULD ACCORDINGLY FILE WITHOUT REFERENCE TO LAMPS.", "do file"),
        Case("1. AMBASSADOR HALE SHOULD EXPRESS OUR THANKS.", "do express"),
        Case("1. AMBASSADOR HALE SHOULD KNOW OF LAMPS.", ""),
        Case("1. POSTS REQUESTED FILE THE LAMPS ASAP.", "do file"),
        // A remark to somebody, and one to oneself.
        Case("1. IN DISCUSSING DATES WITH THE HARBOR MASTER, YOU SHOULD NOTE THAT THE LAMPS ARE OLD.", "do note"),
        Case("1. YOU SHOULD INFORM HIM. YOU SHOULD ALSO NOTE THAT THE LAMPS ARE OLD.", "do inform; do note"),
        Case("1. YOU SHOULD NOTE THAT THE LAMPS ARE OLD.", ""),
        // What the Department believes, recommends, does not wish.
        Case("1. DEPARTMENT BELIEVES EMBASSY SHOULD PROCEED.", "do proceed"),
        Case("1. THE HARBOR MASTER BELIEVES EMBASSY SHOULD PROCEED.", ""),
        Case("1. DEPT RECOMMENDS PAPER BE DELIVERED.", "do paper"),
        Case("1. SUGGEST FOLLOWING POINTS BE MADE.", "do following"),
        Case("1. DEPT RECOMMENDS THAT THE GOVERNMENT BE INFORMED.", "do the"),
        Case("1. DEPT RECOMMENDS THAT THE COMMITTEE BE GIVEN LAMPS.", ""),
        Case("1. DEPT DOES NOT DESIRE THAT WE DEFEND THE LAMPS.", "dont defend"),
        Case("1. WE WILL NEED THE FINAL WORDING AND YOUR EVALUATION.", "do need"),
        Case("1. THE VISITORS REQUEST EMBASSY'S ASSISTANCE.", "do embassy's"),
        // A chance is no permission, an expectation no prohibition.
        Case("1. THE NATURE OF PROPOSALS WHICH MAY BE MADE IS UNKNOWN.", ""),
        Case("1. IF THE NOTE MAY NOT BE DELIVERED, WE WOULD WAIT.", ""),
        Case("1. THERE SHOULD BE NO APPRECIABLE EFFECT ON LAMPS.", ""),
        Case("1. THERE SHOULD BE NO CONTACT WITH THE KEEPER.", "dont be"),
        Case("1. THE AMBASSADOR CALLED TO REVIEW THE MATTER, URGE SUPPORT, AND LEAVE.", ""),
        // Quotations that telegrams mark with words.
        Case("1. EMBASSY SHOULD DELIVER THE LETTER.\n\nQUOTE DEAR SIR: PLEASE MEND THE LAMP.\n\nQUOTE THANK YOU FOR IT. END QUOTE.", "do deliver"),
        Case("1. EMBASSY SHOULD DELIVER IT. BEGIN QUOTE: PLEASE MEND THE LAMP. END QUOTE.", "do deliver"),
    ]

    @Test(arguments: telegrams) func ofTheDepartment(_ one: Case) {
        #expect(Self.telegram.read(one.text).duties == one.duties)
    }

    static let posts: [Case] = [
        Case("1. IF SHE WOULD LIKE ONE, EMBASSY WOULD APPRECIATE LEARNING WHICH LAMPS.", "do learning"),
        Case("1. IN VIEW OF THE ABOVE, REQUEST DEPARTMENT'S VIEWS.", "do department's"),
        Case("1. THE HARBOR MASTER REQUESTED THAT WE ASK THE KEEPER FOR A REPLY.", ""),
        Case("1. THE FRONT IS GONE, BUT IT IS STILL WELCOME TO COME.", ""),
        Case("1. CONVEY THE ABOVE TO THE HARBOR MASTER.", ""),
    ]

    @Test(arguments: posts) func ofAPost(_ one: Case) {
        #expect(Self.post.read(one.text).duties == one.duties)
    }

    /// Nothing but the text, under a name and with a signature.
    private func bare(_ text: String, _ signer: String, name: String? = nil) -> String {
        Document(parsing: Source(Array((text + "\n\(signer)\n").utf8), name: name)).duties
    }

    @Test func whoSignsShowsWhoseShouldItIs() {
        let text = "1. THE LAMPS ARE OLD.\n2. EMBASSY SHOULD PASS THIS TO THE HARBOR MASTER.\n3. WE WILL MEND THEM."
        #expect(bare(text, "VANCE") == "do pass")
        let other = "1. THE LAMPS ARE OLD.\n2. WOULD APPRECIATE LEARNING WHICH LAMPS ARE MEANT.\n3. EMBASSY BELIEVES THAT EMBASSY SHOULD MEND THEM."
        #expect(bare(other, "BRANDT") == "do learning")
        // Of a telegram that is repeated the words are the other sender's.
        let repeated = "1. THE LAMPS ARE OLD.\n2. SEEK TO SOFTEN THE WORDS, THE KEEPER SAID.\n3. WE DID NOT."
        #expect(bare(repeated, "BRANDT UNQUOTE VANCE") == "")
        // The name that an archive keeps it under says it, too.
        #expect(bare("1. THE LAMPS ARE OLD.\n2. CONVEY THE ABOVE TO HIM.", "BRANDT", name: "1976STATE900012.txt") == "do convey")
        #expect(bare("1. THE LAMPS ARE OLD.\n2. CONVEY THE ABOVE TO HIM.", "BRANDT", name: "1976LISBON90012.txt") == "")
    }

    static let navy: [Case] = [
        Case("1. Sailors and lamp training teams should familiarize themselves with it.", "do familiarize"),
        Case("1. Candidates must achieve 48 months of service.", ""),
        Case("1. Candidates must submit the form.", "do submit"),
        Case("1. This NAVADMIN solicits applications for the lamp office.", ""),
        Case("1. Selectees will be required to carry a lamp.", ""),
        Case("1. Sailors are required to carry a lamp.", "do carry"),
        Case("1. No other lamp may be substituted.", "dont no"),
        Case("1. Expense should be minimized by limiting the number of lamps.", "do expense"),
        Case("1. Requirements should be completed in 15 months.", ""),
        Case("1. INITIAL ASSIGNMENTS WILL NORMALLY BE ASHORE.", ""),
        Case("1. Packages are to be completed as follows.", "do packages"), Case("1. Packages should include a photograph.", "do packages"),
        Case("1. OFFICERS INTERESTED IN LAMPS SHOULD SUBMIT A REQUEST.", "do submit"),
        Case("1. THE OFFICERS DEPARTED FROM LISBON SAID LAMPS SHOULD BURN.", ""),
        Case("1. MINIMIZE CONSIDERED.", ""), Case("1. Thank you for all that you do.", ""), Case("1. READ GRADE, ZONE, NAME.", ""),
        Case("1. Applicants must have an average of 2.5.", ""), Case("1. Sailors may subsequently be required to carry a lamp.", ""),
        // Things and pointers that look like orders.
        Case("1. PAY GRADE E8 ONLY.", ""), Case("1. RESERVE OFFICERS SHOULD CONSULT IT.", "do consult"), Case("1. READ NAME, LAMP, PIER.", ""),
        Case("1. REFER TO REF A.", ""), Case("1. REVIEW THE LIST.", "do review"), Case("1. COMPLETE THE FORM.", "do complete"),
        Case("1. COMPLETE PACKAGES MUST BE SENT TO THE LAMP OFFICE BY 15 JULY 2009.", "do complete"),
        Case("1. BONUS REQUESTS FOR PERSONNEL WHO KEEP LAMPS ARE OLD.", ""),
        Case("1. SAILORS MAY CONTACT THE KEEPER AT (202) 555-0100.", ""), Case("1. OFFICERS SHOULD CONTACT THE KEEPER.", "do contact"),
        Case("1. There is no reason to wait and every effort should be made to mend it.", "do there"),
        Case("1. USE OF LAMPS IS RECOMMENDED AS FOLLOWS:\n\n-- REQUEST COMMANDERS NAME A KEEPER.", "do name"),
    ]

    @Test(arguments: navy) func ofTheNavy(_ one: Case) {
        #expect(Drawing.navy.read(one.text).duties == one.duties)
    }

    @Test func aMonthOfAYearIsNoDay() {
        #expect(Drawing.navy.read("1. COMMANDS MUST REPLY NLT JUN 09.").times == "")
        #expect(Drawing.navy.read("1. COMMANDS MUST REPLY NLT JUN 12.").times == "due 2009-06-12")
        #expect(Drawing.navy.read("1. COMMANDS MUST REPLY NLT 12 JUN 10 LAMPS.").times == "due 2009-06-12")
        #expect(Drawing.navy.read("1. COMMANDS MUST REPLY NLT 12 JUN 10.").times == "due 2010-06-12")
    }

    @Test func aTimeEndsBeforeWhatFollows() {
        let read = Self.telegram.read("1. PLEASE CONVEY SOONEST FOLLOWING TEXT OF A LETTER.")
        #expect(read.asks.times.map { read.source.string($0.range) } == ["SOONEST"])
    }

    static let general: [Case] = [
        Case("1. Units may be required to mend the lamps.", ""),
        Case("1. The office will support what you need to do.", ""),
        Case("1. Prior to submission, ensure the lamps burn.", "do ensure"),
        Case("1. After the inspection, lamps were sent.", ""),
        Case("1. Lamps are there. Use them to keep the harbor safe.", "do use"),
        Case("1. DOWNLOAD THE LIST OF LAMPS AT THE SITE.", "do download"),
        Case("1. Download information is available at the site.", ""),
        Case("1. Chaplains must register.", "do register"),
    ]

    @Test(arguments: general) func ofGeneralMessages(_ one: Case) {
        #expect(Drawing.navy.read(one.text).duties == one.duties)
    }

    @Test func itemsInSmallLettersAreSentencesOfTheirOwn() {
        func texts(_ text: String) -> [String] {
            let read = Drawing.navy.read(text)
            return read.asks.duties.map { read.source.line([$0.range]) }
        }
        #expect(texts("1. Commands are required to submit\nworksheets.\n    a.  The form is old.") == ["submit worksheets"])
        #expect(
            texts("1. Leaders must:\n    a.  Ensure lamps burn; and\n    b.  Provide the oil.") == ["Ensure lamps burn", "Provide the oil"])
    }

    @Test func itemsThatTellWhoIsEligibleOrderNobody() {
        let items = "\nA.  OBTAIN A LICENSE.\nB.  COMPLETE THE COURSE."
        #expect(Drawing.navy.read("1. ELIGIBILITY REQUIREMENTS ARE:" + items).duties == "")
        #expect(Drawing.navy.read("1. THE LAMP OFFICE WILL INCLUDE THE FOLLOWING RESPONSIBILITIES:" + items).duties == "")
        #expect(Drawing.navy.read("1. COMMANDING OFFICERS HAVE THE FOLLOWING RESPONSIBILITIES:" + items).duties == "do obtain; do complete")
        #expect(Drawing.navy.read("1. ELIGIBILITY CRITERIA ARE: TWO LAMPS.\nSUBMIT THE LIST BY LETTER.").duties == "do submit")
        #expect(Drawing.navy.read("1. COMMENCE PERSONNEL ACCOUNTING PER REF A.").duties == "do commence")
    }

    @Test func paragraphsOfAResolutionAreNoMentions() {
        let read = Self.telegram.read(
            "1. RE OPERATIVE PARA 4: WE CANNOT ACCEPT IT, AS IN PARA 3.\n\n2. SEE REF. (A), AND PARA 1.\n\n3. LAMPS.\n\n4. LAMPS.")
        #expect(read.asks.mentions.map(\.paragraph) == [1, 1])
    }

    @Test(
        arguments: [
            ("THE KEEPER MADE THE FOLLOWING POINTS:", false), ("EMBASSY LISBON POINTS OUT:", false),
            ("MAJOR POINTS OF OUR TALK WERE AS FOLLOWS:", false),
            ("EMBASSY SHOULD MAKE THE FOLLOWING POINTS:", true), ("THE FOLLOWING POINTS SHOULD BE MADE:", true), ("TALKING POINTS:", true),
        ])
    func pointsThatSomebodyMadeAreNotToBeMade(_ lead: String, _ isList: Bool) {
        let read = Self.telegram.read("1. \(lead)\n\n-- THE LAMP IS OLD.\n\n-- PLEASE MEND IT.")
        #expect(read.asks.talkingPoints?.items.count == (isList ? 2 : nil))
        #expect(!read.duties.contains("mend"))
    }
}
