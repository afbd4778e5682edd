import Testing

@testable import Cable

/// What a sentence asks: each rule beside its example and its counter-example. All sentences are invented.
@Suite struct AskingDutyTests {
    /// A sentence of an instruction from the Department, and the duties in it.
    struct Case: CustomTestStringConvertible, Sendable {
        let text: String
        let duties: String
        var testDescription: String { text }

        init(_ text: String, _ duties: String) {
            self.text = text
            self.duties = duties
        }
    }

    static let fromState: [Case] = [
        // The reader should.
        Case("Posts should deliver the tide tables to the harbour master.", "do deliver"),
        Case("Embassies Oslo and Lagos must submit their counts.", "do submit"),
        Case("Posts with more than one lighthouse should name a keeper.", "do name"),
        Case("Posts that have not yet replied should report their counts.", "do report"),
        Case("Oslo will hear from the Coast Guard and should take no action until then.", "dont take"),
        Case("Embassy should, in any case, report the keeper's views.", "do report"),
        Case("Post should not speculate about next year's tables.", "dont speculate"),
        Case("Posts should avoid any suggestion that the lighthouse is closed.", "dont avoid"),
        Case("Posts should under no circumstances show the chart.", "dont show"),
        Case("You should leave no paper.", "dont leave"),
        Case("Posts need to confirm the number of buoys.", "do confirm"),
        Case("The keeper should deliver the lamp to the harbour master.", ""),
        Case("The Minister said that posts should deliver the lamp.", ""),
        Case("Posts should note that the lamp is old.", ""),
        Case("Posts should have received the lamp by now.", ""),
        Case("Posts need not respond.", ""),
        Case("If posts have questions about the tables, or how they may print them, please contact the lamp office.", ""),
        Case("Should posts wish to see the lamp, it is in Oslo.", ""),
        Case("The embassies of Freedonia and Sylvania should name a contact.", ""),
        Case("He asked whether posts should be told.", ""),
        Case("In no event should posts lend the lamp.", "dont lend"),
        Case("Posts should be especially alert to lamps from other harbours.", "do be"),
        Case("Posts should be very surprised.", ""),
        Case("Posts should not on their own initiative lend the lamp.", "dont lend"),
        Case("Conoffs should accept the forms. Conoffs may of course return them.", "do accept; may return"),
        Case("COMMUNICATIONS SUPERVISORS SHOULD ALERT THE KEEPER.", "do alert"),
        Case("TRIP POSTS WILL NOT REPEAT NOT ORIGINATE TRAFFIC UNTIL THE KEEPER ARRIVES.", "dont originate"),
        Case("POSTS WILL NOT ALL HAVE LAMPS.", ""),
        Case("Post leadership should consider what more is to be done.", "do consider"),
        Case("Post leadership is new.", ""),
        // Who signs may say "I".
        Case("I URGE STRONGLY THAT ALL CHIEFS OF MISSION READ THE TABLES.", "do read"),
        Case("I urged that all chiefs of mission read the tables.", ""),
        Case("Consular sections must begin at once.", "do begin"),
        // Asked, instructed, authorized.
        Case("Posts are requested to complete the form.", "do complete"),
        Case("Embassy Port Louis is further instructed to raise the lamp with the Ministry.", "do raise"),
        Case("POSTS REQUESTED TO REPORT NUMBER OF BUOYS.", "do report"),
        Case("EMBASSY REQUESTED INFORM KEEPER.", "do inform"),
        Case("EMBASSY AUTHORIZED DRAW ON THIS TELEGRAM.", "may draw"),
        Case("Posts are asked not to publish the tables.", "dont publish"),
        Case("Posts are not authorized to change the tables.", "dont change"),
        Case("Embassy Lagos is authorized to share the tables.", "may share"),
        Case("Posts were requested to complete the form in March.", ""),
        Case("Posts have been asked to complete the form.", ""),
        Case("Posts are not required to reply.", ""),
        Case("Importers are requested to complete the form.", ""),
        // The Department asks.
        Case("Department requests that Embassy Oslo convey the tables.", "do convey"),
        Case("REQUEST YOU INFORM HARBOUR AUTHORITIES.", "do inform"),
        Case("REQUEST EMBASSY LAGOS APPROACH THE MINISTRY.", "do approach"),
        Case("The Department would appreciate Embassy's views on the lamp.", "do embassy's"),
        Case("We would be grateful if posts could send their counts.", "do send"),
        Case("We ask that posts not discuss the lamp.", "dont discuss"),
        Case("WE REQUEST YOUR COMMENTS ON THE DRAFT.", "do your"),
        Case("The Department requested that posts convey the tables.", ""),
        Case("The Department appreciates posts' assistance.", ""),
        Case("Reftel asked posts to send their counts.", ""),
        Case("We ask the Government of Freedonia to mend the lamp.", ""),
        // Please.
        Case("Please inform the harbour master of the change.", "do inform"),
        Case("Please do not show the chart to the press.", "dont show"),
        Case("Please note that posts should draw the harbour master's attention to the lamp.", "do draw"),
        Case("Please slug the reply for the Lamp Office.", "do slug"),
        Case("Please note that the lamp is old.", ""),
        Case("Please see paragraph 4.", ""),
        Case("If posts have questions about the lamp, please contact the Lamp Office.", ""),
        Case("\"Please do not tell the Sylvanians,\" the keeper said.", ""),
        // May.
        Case("Post may share the tables with the Ministry.", "may share"),
        Case("Embassy Port Louis may, if Post wishes, lend its lamp.", "may lend"),
        Case("If Post wishes, it may issue a statement.", "may issue"),
        Case("A local statement may be released after the ceremony.", "may a"),
        Case("You may not leave a copy.", "dont leave"),
        Case("Geneva may tell the Lamp Union of the date.", "may tell"),
        Case("The Department has no objection to Embassy sharing the tables.", "may embassy"),
        Case("Posts may have seen the tables in May.", ""),
        Case("The keeper may lend his lamp.", ""),
        // Done by nobody named.
        Case("No paper should be left behind.", "dont no"),
        Case("The tables should be placed on the Mission's page.", "do the"),
        Case("Keepers' names should not be provided.", "dont keepers'"),
        Case("No part of the tables is to be shown to the press.", "dont no"),
        Case("Replies from Lagos should reach the Department first.", "do replies"),
        Case("The lamp should be seen as a gift.", ""),
        Case("Comments on the rule must be received by the Lamp Office.", ""),
        Case("The keeper asked whether the tables should be sent by fax.", ""),
        Case("The annual count is due to Congress on January 31.", ""),
        Case("Responses are due by June 30.", "do responses"),
        // Embargo.
        Case("The tables are embargoed until the ceremony.", "dont the"),
        Case("Until then any public release of the tables is prohibited.", "dont until"),
        Case("The embargo on the tables was lifted in June.", ""),
        Case("Under the treaty the sale of lamps is prohibited.", ""),
        // In a roundabout way.
        Case("We look to posts to provide names.", "do provide"),
        Case("We would like posts to name a keeper.", "do name"),
        Case("We suggest that posts coordinate with like-minded missions.", "do coordinate"),
        Case("We recommend that post not raise the lamp.", "dont raise"),
        Case("SUGGEST YOU APPROACH HARBOUR MASTER.", "do approach"),
        Case("The Minister suggests that posts coordinate.", ""),
        Case("It is important that posts stress the date.", "do stress"),
        Case("It is important that the Ministry stress the date.", ""),
        Case("It would be useful if posts could obtain the tables.", "do obtain"),
        Case("Posts could also raise the lamp with the Ministry.", "may raise"),
        Case("Posts could not reach the Ministry.", ""),
        Case("Could posts send the tables?", "do send"),
        Case("Posts have the latitude to adapt the tables.", "may adapt"),
        Case("Embassy is at liberty to share the tables.", "may share"),
        Case("Posts have no latitude to adapt the tables.", ""),
        // Denied beside what is not.
        Case("Neither Oslo nor Lagos should approach the Ministry.", "dont approach"),
        Case("None of the addressees should approach the Ministry.", "dont approach"),
        Case("Not all posts should approach the Ministry.", ""),
        Case("We do not believe posts should raise the lamp.", "dont raise"),
        Case("It does not follow that posts should raise the lamp.", ""),
        Case("We do not want posts to raise the lamp.", "dont raise"),
        Case("Embassy should deliver the note but not leave a copy.", "do deliver; dont leave"),
        Case("Posts should deliver the note orally and leave no paper.", "do deliver; dont leave"),
        Case("Embassy is authorized to inform the keeper, but not to show the tables.", "may inform; dont show"),
        Case("Embassy has no authority to sign.", "dont sign"),
        Case("Posts are to say nothing about the lamp.", "dont say"),
        Case("There should be no publicity.", "dont be"),
        Case("EMBASSY NOT AUTHORIZED DISCUSS LAMP.", "dont discuss"),
        Case("EMBASSY REQUESTED NOT DISCUSS LAMP.", "dont discuss"),
        Case("Please be careful not to suggest a date.", "dont be"),
        // Denied twice, or not at all.
        Case("Posts should not hesitate to report.", "do report"),
        Case("Posts should not fail to report.", "do report"),
        Case("Please do not hesitate to contact the Lamp Office.", ""),
        Case("Posts should lose no time in delivering the note.", "do lose"),
        Case("Posts should not only deliver the note but also explain it.", "do deliver"),
        Case("Posts should report no fewer than three names.", "do report"),
        Case("Posts should no longer use the old lamp.", "dont use"),
        Case("Posts should focus on trade but not press freedom.", "do focus"),
        Case("We would like to thank posts for their reports.", ""),
        Case("INFORMATION REQUESTED ON JUNE 5 HAS NOT ARRIVED.", ""),
        Case("Their reply is required by June 20.", ""),
        Case("Support for the lamp grew by June 20.", ""),
        Case("Questions should be directed to the Lamp Office.", ""),
        Case("Press inquiries should be directed to the Lamp Office.", "do press"),
        // The law's and others' business.
        Case("Under Sylvanian law a lamp must be lit and may not be lent.", ""),
        Case("The draft provides that lamps may not be sold before July.", ""),
        Case("Posts may return calls when officers are authorized to return to work.", "may return"),
        Case("Posts that have replied may disregard this request.", ""),
        Case("Embassies in countries that have not signed should press for signature.", "do press"),
        Case("The Country Team should prepare an assessment.", "do prepare"),
        Case("The consular section should process the case.", "do process"),
        // In few words.
        Case("REPORT RESULTS SOONEST.", "do report"),
        Case("Report results by cable no later than June 20.", "do report"),
        Case("Report of the Ministry was late.", ""),
        Case("TAKE NO ACTION PENDING FURTHER INSTRUCTIONS.", "dont take"),
        Case("YOU ARE AUTHORIZED PROCEED.", "may proceed"),
        Case("DEPT NEEDS EMBASSY'S COMMENTS.", "do needs"),
        Case("DEPT DESIRES EMBASSY COMMENTS.", "do embassy"),
        Case("DEPT NEEDS LAMPS.", ""),
        Case("CAN EMBASSY CONFIRM?", "do confirm"),
        // A product is asked for.
        Case("Comments are requested.", "do comments"),
        Case("Your views on the lamp would be appreciated.", "do your"),
        Case("Action addressees' views are solicited.", "do action"),
        Case("REPLY REQUESTED BY JUNE 20.", "do reply"),
        Case("Negative responses are also requested.", "do negative"),
        Case("No reply is required.", ""),
        Case("Reports are required by law.", ""),
        Case("Comments requested by the Ministry are attached.", ""),
        Case("Guidance is requested in para 1.", ""),
        Case("Nominations must be received by the Department no later than June 19.", "do nominations"),
        // Denied in other words.
        Case("Do not leave paper behind.", "dont leave"),
        Case("Posts should neither confirm nor deny the report.", "dont confirm"),
        Case("Posts are cautioned against discussing the draft.", "dont discussing"),
        Case("Under no circumstances should the paper be left.", "dont under"),
        Case("Nothing in this message should be shared.", "dont nothing"),
        Case("EMBASSY SHOULD NOT REPEAT NOT DISCUSS LAMP.", "dont discuss"),
        Case("Posts should hold off on any approach until June 15.", "dont hold"),
        Case("Please defer action until you have the tables.", "dont defer"),
        Case("Posts should await the tables before approaching the Ministry.", "dont await"),
        Case("NOT FOR RELEASE BEFORE 1800Z JUNE 14.", "dont not"),
        Case("YOU MAY RPT MAY INFORM MINISTER.", "may inform"),
        Case("The keeper's work should not be taken for granted by anyone.", ""),
        // Whose people.
        Case("Consular officers should visit the crew.", "do visit"),
        Case("Sylvania's own duty officers are required to answer.", ""),
        Case("The Lamp Union's embassies should answer.", ""),
        Case("Chargé should call on the Minister.", "do call"),
        Case("You are instructed to see the Minister.", "do see"),
        Case("You are instructed to see para 1.", ""),
        Case("Embassies Oslo, Port Louis and Lagos may wish to ask keepers, but are asked not to mention the lamp.", "may ask; dont mention"),
        Case("Embassy is authorized to inform the keeper. It may also show the tables, but must not leave them.", "may inform; may show; dont leave"),
        Case("REQUEST THIS MESSAGE BE PASSED TO MINISTER.", "do this"),
        Case("WOULD APPRECIATE ANY REPORT EMBASSY CAN PROVIDE.", "do any"),
        // If asked.
        Case("If the press inquires, posts may confirm that the lamp is old.", "if_asked confirm"),
        Case("Should the subject come up, you may say that it is old.", "if_asked say"),
        Case("In the event of press inquiries, posts should refer callers to the Lamp Office.", "if_asked refer"),
        Case("If host government raises him, posts should listen and say that he is able.", "if_asked listen"),
        Case("Officers who are asked about the lamp should respond that it is old.", "if_asked respond"),
        Case("If asked, do not confirm the date.", "if_asked confirm"),
        Case("If the Ministry refuses, do not inform the keeper.", "dont inform"),
        Case("Posts should deliver it. If the Ministry refuses, inform the keeper.", "do deliver; do inform"),
        Case("If the Ministry raises objections, posts should report them.", "do report"),
        Case("If asked about the lamp, posts may say that it is being mended.", "if_asked say"),
        Case("If raised, Embassy should say only that the lamp is old.", "if_asked say"),
        Case("The following is for use in response to questions only.", "if_asked the"),
        Case("When asked about the lamp, the Minister laughed.", ""),
    ]

    @Test(arguments: fromState) func instruction(_ one: Case) {
        #expect(Drawing().read("1. " + one.text).duties == one.duties)
    }

    static let whole: [Case] = [
        // A label speaks to its addressee, and to the sentences behind it.
        Case("1. Lagos: The lamp keeper is asked to stand ready. No lamp should be moved.", "do stand; dont no"),
        // An order needs a paragraph that asks for action.
        Case("1. Action requested: Advise date of delivery.", "do advise"),
        Case("1. Advice was given in March. Report follows.", ""),
        Case("1. ACTION REQUESTED: THAT THE LAMP BE MENDED.", "do that"),
        // A label may stand as a heading of its own.
        Case("1. FOR LAGOS: REPORT KEEPER'S REACTION.", "do report"),
        Case("1. Action request: Posts should wait. Post is also asked to reply.", "do wait; do reply"),
        Case("# ACTION REQUEST\n\n1. Deliver the tables.", "do deliver"),
        // What a text asks of its own readers is no duty.
        Case("1. Begin text:\n\nKeepers are asked to mend lamps. Please reply.\n\nEnd text.\n\n2. Please deliver the text.", "do deliver"),
        Case("1. Begin text:\n\nPlease mend the lamps.\n\n2. Please deliver the text.", "do deliver"),
        Case("1. Posts may draw on these points:\n\n-- Please mend the lamps.\n\n-- You should not wait.", "may draw"),
        Case("1. Q: Why the lamp?\nA: Posts should mend it.", ""),
        // What a letter or points that nothing marks ask, they ask of their own readers.
        Case(
            "1. Posts should deliver it.\n\n2. Text of letter follows: Dear Minister: Please mend the lamp.\n\n3. Please report.",
            "do deliver; do report"),
        Case("1. Following is the text of the note:\n\nPlease mend the lamp.\n\nEnd text. Please report.", "do report"),
        Case("1. Posts should take the following steps as the note says:\n\nPlease mend the lamp.", "do take; do mend"),
        Case("1. Talking points follow.\n\n-- Please mend the lamp.\n\n-- You should not wait.", ""),
        // A label whose words ask nothing.
        Case("1. Objectives: Seek support for the lamp.", "do seek"),
        Case("1. Objectives: The United States seeks a lamp.", ""),
        Case("1. Next steps: The Department will report.", ""),
        Case("1. Action: Embassy Oslo.", ""),
        Case("1. Point of contact: Please contact the Lamp Office.", ""),
        // A summary repeats.
        Case("1. Summary: Posts should mend the lamp. End summary.\n\n2. Posts should mend the lamp.", "do mend"),
        Case("1. Posts should draw|harbour masters' attention to the lamp.", "do draw"),
    ]

    @Test(arguments: whole) func paragraphs(_ one: Case) {
        #expect(Drawing().read(one.text).duties == one.duties)
    }

    @Test func theNavyOrdersItsCommands() {
        #expect(Drawing.navy.read("1. Interested officers should submit applications.").duties == "do submit")
        #expect(Drawing.navy.read("1. Requests must be submitted via the lamp office.").duties == "do requests")
        #expect(Drawing.navy.read("1. Commands will report completion.").duties == "do report")
        #expect(Drawing.navy.read("1. Personnel are prohibited from moving the lamp.").duties == "dont moving")
        #expect(Drawing.navy.read("1. Nominations are due to the lamp office by 15 July 2009.").duties == "do nominations")
        #expect(Drawing.navy.read("1. The lamp will remain in effect.").duties == "")
        #expect(Drawing.navy.read("1. Applicants must be qualified keepers.").duties == "")
    }

    @Test func addresseesAreNamed() {
        let asks = Drawing().read("1. Embassies Oslo and Port Louis should name a keeper.\n\n2. For Lagos: Please mend the lamp.").asks
        #expect(asks.duties.map(\.addressedTo) == [["AMEMBASSY OSLO", "AMEMBASSY PORT LOUIS"], ["AMEMBASSY LAGOS"]])
    }

    @Test func conditionsAreTold() {
        let document = Drawing().read(
            "1. If the lamp is broken, please inform the keeper.\n\n2. For posts with a lamp, the lamp should be placed outside.")
        #expect(document.asks.duties.map { $0.condition.map(document.source.string) } == ["If the lamp is broken", "For posts with a lamp"])
    }
}
