import Testing

@testable import Cable

/// What a post asks in its reports, of the Department and of others. All sentences are invented.
extension AskingDutyTests {
    static let fromPost: [Case] = [
        Case("Post requests the Department's guidance on the lamp.", "do the"),
        Case("Embassy would appreciate instructions on the lamp.", "do instructions"),
        Case("We would be grateful if Treasury could provide a paper.", "do provide"),
        Case("Please advise whether the lamp may be sold.", "do advise"),
        Case("Could the Department please send the tables again?", "do send"),
        Case("We ask that Embassies London and Paris not raise the lamp.", "dont raise"),
        Case("Embassy London may tell the Lamp Union of the date.", "may tell"),
        Case("URGENTLY REQUEST DEPARTMENT AUTHORIZE SECOND LAMP.", "do authorize"),
        Case("REQUEST PARIS SEND KEEPER. FUNDS MAY BE USED FOR OIL.", "do send; may funds"),
        Case("Funds may be used for oil.", ""),
        Case("Post requests guidance. Reply must reach us not later than 0500Z March 19.", "do guidance; do reply"),
        Case("Department's guidance is requested.", "do department's"),
        Case("Guidance requested soonest.", "do guidance"),
        Case("We need guidance by June 20.", "do need"),
        Case("We would like guidance on the lamp.", "do guidance"),
        Case("RECOMMEND DEPT APPROVE VISIT.", "do approve"),
        Case("Would Department confirm the date?", "do confirm"),
        Case("Posts are asked not to share the paper. It may be given to keepers.", "dont share; may it"),
        Case("Grateful for guidance.", "do guidance"),
        Case("Any guidance the Department can provide would be appreciated.", "do any"),
        Case("The Department should respond by June 20, he insisted.", ""),
        Case("Critics say the Department must act.", ""),
        Case("In the Ministry's view, Washington should act.", ""),
        Case("According to the Minister, Washington should act.", ""),
        Case("In our view, Washington should act.", "do act"),
        // Offices of the post write in its name.
        Case("RSO requests that urgent consideration be given to the lamp.", "do urgent"),
        Case("RSO requested that the lamp be moved.", ""),
        Case("The Guild requests that the lamp be given back.", ""),
        // Visitors are advised.
        Case("During your talk with the keeper, you may wish to mention the lamp.", "may mention"),
        Case("You may hear of the lamp.", ""),
        Case("We recommend you urge the keeper to mend the lamp.", "do urge"),
        Case("We recommend the lamp as a gift.", ""),
        // A request that is told of.
        Case("REQUEST REFLECTS KEEPER'S CONCERN ABOUT LAMP.", ""),
        Case("REQUEST WAS RECEIVED IN MARCH.", ""),
        Case("REQUEST INSTRUCTIONS ON LAMP.", "do instructions"),
        Case("London should send troops.", ""),
        Case("Paris may join London in June.", ""),
        Case("Embassy London should inform its hosts. Paris may tell the Lamp Union.", "do inform; may tell"),
        Case("The Ministry's approval is required.", ""),
        Case("We need a new lamp.", ""),
        Case("Posts in Africa should talk to each other.", ""),
        Case("Post requested guidance in March.", ""),
        Case("Embassy will report the reply.", ""),
        Case("Post recommends a new lamp.", ""),
        Case("The Minister requested that posts in Africa be told.", ""),
        Case("The keeper said that you should not touch the lamp.", ""),
        Case("Posts in Africa, he added, should talk to each other.", ""),
        Case("The Ministry must decide by Friday.", ""),
        Case("Post would welcome a visit and be happy to help.", ""),
        Case("Post appreciates the Department's help.", ""),
    ]

    @Test(arguments: fromPost) func reportFromAPost(_ one: Case) {
        #expect(Drawing.post.read("1. " + one.text).duties == one.duties)
    }

    static let mannersOfPosts: [Case] = [
        Case("For London: We ask you to avoid the topic. You can of course discuss the lamp.", "dont avoid; may discuss"),
        Case("We should have our instructions by June 20.", "do should"),
        Case("We should have a reply from the Ministry.", ""),
        Case("We need to know whether the lamp is lit.", "do need"),
        Case("Embassy London may have the lamp checked.", "may have"),
        Case("May we lend the lamp?", "do may"),
        Case("Treasury's views are sought.", "do treasury's"),
        Case("An answer by June 20 would be appreciated.", "do an"),
        Case("A decision is needed by June 20.", "do a"),
        Case("A decision is needed.", ""),
        Case("Paris may wish to comment.", "may comment"),
        Case("Paris may wish to join.", ""),
    ]

    @Test(arguments: mannersOfPosts) func mannersOfReports(_ one: Case) {
        #expect(Drawing.post.read("1. " + one.text).duties == one.duties)
    }
}
