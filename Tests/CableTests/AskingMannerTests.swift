import Testing

@testable import Cable

/// Manners in which the Department asks, forbids and leaves to the reader. All sentences are invented.
extension AskingDutyTests {
    /// The reader's people, lists, things that are to be, and words that hold back.
    static let people: [Case] = [
        Case("Cashiers are permitted to accept checks.", "may accept"),
        Case("GSO should reserve nine rooms.", "do reserve"),
        Case("Locally employed staff may be used as keepers.", "may locally"),
        Case("Spokesmen should decline to comment.", "do decline"),
        Case("Sylvania's cashiers are permitted to accept checks.", ""),
        Case("No cashier of the Lamp Union shall hold more than a day's receipts.", ""),
        Case("Posts whose contracts run out before June are urged to extend them.", "do extend"),
        Case("Posts whose contracts ran out were urged to extend them.", ""),
        Case("A post should never lend its lamp.", "dont lend"),
        Case("Observers may not:", "dont may"),
        Case("Posts are requested to:", "do are"),
        Case("The keepers may not:", ""),
        Case("By June 20 each post should have reprinted the tables.", "do have"),
        Case("Posts should have reprinted the tables.", ""),
        Case("Posts must note the loss on the form and mail it to the Lamp Office.", "do mail"),
        Case("Chiefs of Mission should see to it that the lamp is lit.", "do see"),
        Case("Oslo is expected to be represented at the ceremony.", "do be"),
        Case("Posts should hold two lamps in readiness until June 20.", "do hold"),
        Case("Posts should hold the tables until June 20.", "dont hold"),
        Case("Posts are not empowered to change the tables.", "dont change"),
        Case("Posts have discretion, however, to lend the lamp.", "may lend"),
        Case("Whether the Ambassador attends is left to post's judgment.", "may whether"),
        // Things that are, or are not, to be.
        Case("No keepers are to take part in it.", "dont no"),
        Case("The keeper is under no circumstances to learn of the visit.", "dont the"),
        Case("Pending new tables no further lamps are to be sold.", "dont pending"),
        Case("The talks are not to begin before June.", ""),
        Case("Under the rules no member is to speak.", ""),
        Case("For Lagos: Any boat that cannot return is to stay where it is.", "do stay"),
        Case("For Lagos: The Ministry is to pay for the lamp.", ""),
        Case("For Lagos: All who are leaving must be out of the harbour by June 20.", "do all"),
        Case("For Lagos: The Ministry must be ready by June 20.", ""),
        Case("Please mend the lamp. It may be painted but must not be sold.", "do mend; may it; dont must"),
        Case("Please mend the lamp. Work ought to take place before June 20.", "do mend; do work"),
        Case("Please mend the lamp. The elections ought to take place.", "do mend"),
        Case("Please mend the lamp. Visits already arranged may go forward.", "do mend; may visits"),
        Case("Inquiries from ship owners should be referred to the Lamp Office.", "do inquiries"),
        Case("Inquiries should be referred to the Lamp Office.", ""),
        // But not, without.
        Case("Posts may leave the tables, but not the annex.", "may leave; dont not"),
        Case("Posts may leave the tables, but not before June 20.", "may leave"),
        Case("Posts should listen, without however discussing dates.", "do listen; dont without"),
        Case("Posts should report without waiting for the annex.", "do report"),
        // The Department asks.
        Case("We would ask Embassy Oslo to mend the lamp.", "do mend"),
        Case("The Department requests country clearance for the keeper.", "do country"),
        Case("The Department requests funding from Congress.", ""),
        Case("We would be obliged if posts could send their counts.", "do send"),
        Case("We would be glad to help.", ""),
        Case("Please mend the lamp. We shall therefore need copies by June 20.", "do mend; do need"),
        Case("Please mend the lamp. We shall need patience.", "do mend"),
        Case("The Lamp Union asks embassies to share their tables.", ""),
        Case("It is not necessary for the Ambassador to meet the boat.", ""),
        // If asked.
        Case("In answer to inquiries staff may point out that the lamp is old.", "if_asked point"),
        Case("Should reporters ask about the lamp, spokesmen ought to decline to comment.", "if_asked decline"),
        Case("If families ask for the date, posts should say that none is set.", "if_asked say"),
        Case("For use only if the age of the lamp is questioned:", "if_asked for"),
        Case("In response to inquiries from keepers, the Union had lit the lamp.", ""),
    ]

    @Test(arguments: people) func instructionToPeople(_ one: Case) {
        #expect(Drawing().read("1. " + one.text).duties == one.duties)
    }

    /// More ways to ask, to forbid and to leave to the reader.
    static let manners: [Case] = [
        Case("It would be helpful to have post's views by June 20.", "do post's"),
        Case("We look forward to receiving your report by June 20.", "do your"),
        Case("We look forward to receiving the lamp.", ""),
        Case("Please have the keeper sign the form.", "do have"),
        Case("Posts should have the lamp.", ""),
        Case("Oslo is asked, if it has not done so already, to return the form.", "do return"),
        Case("Oslo is asked for its opinion of the tables.", "do its"),
        Case("Oslo's opinion is invited.", "do oslo's"),
        Case("Each of the addressees should name a keeper.", "do name"),
        Case("Each addressee is to name a keeper.", "do name"),
        Case("Embassy Oslo, together with Lagos, should name a keeper.", "do name"),
        Case("We hope that posts will lend their lamps.", "do lend"),
        Case("The Union hopes that posts will lend their lamps.", ""),
        Case("Posts have until June 20 to reply.", "do have"),
        Case("The Union has until June 20 to reply.", ""),
        Case("Posts are forbidden to lend lamps.", "dont lend"),
        Case("Lagos is reminded that lamps may not be lent.", "dont lagos"),
        Case("In no case may the tables be shown to the press.", "dont in"),
        Case("Never show the tables to the press.", "dont show"),
        Case("Nothing should be said to the press.", "dont nothing"),
        Case("The tables must not be shown to the press.", "dont the"),
        Case("Lamps must not be sold to minors.", ""),
        Case("It is essential that nothing be said before June 20.", "dont nothing"),
        Case("It is up to post whether to lend the lamp.", "may it"),
        Case("The lamp may be sold.", ""),
        Case("If asked: The lamp is old.", "if_asked the"),
        Case("In case the Ministry asks, you may say that the lamp is old.", "if_asked say"),
        Case("If the Ministry wonders why, posts may explain that the lamp is old.", "if_asked explain"),
        Case("Posts should respond to press questions by saying that the lamp is old.", "if_asked respond"),
        Case("Posts should respond to the questions in para 1.", "do respond"),
        Case("The Ministry asks that embassies submit their lists.", ""),
        Case("The Embassy's request is under review and a decision should reach post by June 30.", ""),
        Case("Observers from the Union may speak.", ""),
    ]

    @Test(arguments: manners) func mannersOfInstruction(_ one: Case) {
        #expect(Drawing().read("1. " + one.text).duties == one.duties)
    }

    /// Questions, pronouns that go on, words to stay clear of.
    static let turns: [Case] = [
        Case("Do posts have to return the lamps?", ""),
        Case("Lagos is authorized to lend the lamp. It is not to lend the oil.", "may lend; dont lend"),
        Case("Lagos is asked to lend the lamp. They may use volunteers.", "do lend; may use"),
        Case("Posts should mend the lamp. It should arrive in June.", "do mend"),
        Case("Oslo and Lagos are each asked to name a keeper.", "do name"),
        Case("Posts should steer clear of the question of oil.", "dont steer"),
        Case("Posts should make no use of the tables.", "dont make"),
        Case("Posts must not lend the lamp. Nor should the oil be mentioned.", "dont lend; dont should"),
        Case("Nor should the Union worry.", ""),
        Case("It is requested that Post ascertain the date.", "do ascertain"),
        Case("It is requested that the lamp not be sold.", "dont the"),
        Case("It was requested that Post ascertain the date.", ""),
        Case("Please mend the lamp. The approach in Oslo must be made by June 20.", "do mend; do the"),
        Case("The approach must be made by June 20.", ""),
        Case("Please mend the lamp. Costs can be charged to the Lamp Office.", "do mend; may costs"),
        Case("For Oslo: We need to know by June 20 whether the lamp is lit.", "do need"),
        Case("We need to know more.", ""),
        Case("Report by Immediate cable.", "do report"),
        Case("Report by the Union on its lamps.", ""),
        Case("Do not charter any boat.", "dont charter"),
        Case("Loans remain at Post's discretion.", "may loans"),
        Case("Lamp clearance will be requested separately.", ""),
        Case("Nothing in this message should be read as reviving the lamp.", ""),
        Case("Asked when the lamp will be lit, posts should refer callers to the Lamp Office.", "if_asked refer"),
        Case("Asked when the lamp will be lit, the Minister laughed.", ""),
        Case("In the event that journalists inquire, posts should refer to the Lamp Office's web page.", "if_asked in"),
        Case("If your hosts want to know the price, say that none is set.", "if_asked say"),
        Case("Should the press raise the lamp, line is that it is old.", "if_asked should"),
    ]

    @Test(arguments: turns) func turnsOfInstruction(_ one: Case) {
        #expect(Drawing().read("1. " + one.text).duties == one.duties)
    }
}
