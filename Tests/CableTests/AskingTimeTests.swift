import Testing

@testable import Cable

/// Times given to the reader: each form beside what is like it and is none. The cable is of 11 June 2009. All sentences are invented.
@Suite struct AskingTimeTests {
    static let given: [(String, String)] = [
        ("Please report by June 23.", "due 2009-06-23"),
        ("Please report no later than 3:00 p.m. local time on Monday, June 22.", "due 2009-06-22T15:00 local"),
        ("Please report NLT COB June 30.", "due 2009-06-30 COB"),
        ("PLEASE REPORT NOT LATER THAN 0900Z JUNE 27.", "due 2009-06-27T09:00 Z"),
        ("Please report by 121530Z JUN 09.", "due 2009-06-12T15:30 Z"),
        ("Please report by 1200 noon local time on Thursday June 18.", "due 2009-06-18T12:00 local"),
        ("Please report by noon EDT June 18.", "due 2009-06-18T12:00 -240"),
        ("Please report by 2400 local time June 30.", "due 2009-07-01T00:00 local"),
        ("Please report by 30 June 2010.", "due 2010-06-30"),
        ("Please report by 6/30/2009.", "due 2009-06-30"),
        ("Please report by January 5.", "due 2009-01-05"),
        ("Please report by opening of business Washington June 15.", "due 2009-06-15 Washington OOB"),
        ("Please report before opening of business New York on Tuesday, June 16.", "due 2009-06-16 Washington OOB"),
        ("Please report prior to July 4.", "due before 2009-07-04"),
        ("Please report as soon as possible after the ceremony.", "due asap (after the ceremony)"),
        ("PLEASE REPORT SOONEST.", "due asap"),
        ("Please report within ten working days of receipt.", "due (within ten working days of receipt)"),
        ("Please report by COB Monday.", "due 2009-06-15 COB"),
        (
            "No earlier than 9:00 a.m. local time on June 15 for WHA and AF posts and OOB local time on June 16 for EAP posts, please deliver the lamp.",
            "notBefore 2009-06-15T09:00 local WHA,AF; notBefore 2009-06-16 local OOB EAP"
        ),
        ("Posts may issue a statement on or after 10:30 am EDT June 16.", "notBefore 2009-06-16T10:30 -240"),
        ("REQUEST YOU INFORM MINISTRY ON JUNE 12, BUT NOT EARLIER THAN 1200 LOCAL TIME.", "notBefore 2009-06-12T12:00 local"),
        ("Posts should not discuss the lamp with the press before 1400Z June 12.", "embargo 2009-06-12T14:00 Z"),
        ("The lamp will be lit at 10:00 a.m. EDT on June 16. Until that time any public release is prohibited.", "embargo 2009-06-16T10:00 -240"),
        ("Posts may apply until 1 May 2010.", "due 2010-05-01"),
        ("Please report by end of June.", "due 2009-06-30"),
        ("PLEASE REPORT BY 191700Z.", "due 2009-06-19T17:00 Z"),
        ("Please report by 1700 Geneva time on Friday, June 19.", "due 2009-06-19T17:00 Europe/Zurich"),
        ("Please report not after June 17.", "due 2009-06-17"),
        ("Please report no later than five days after delivery.", "due (no later than five days after delivery)"),
        ("Please report by 5:00 PM Eastern on Friday, 6/19.", "due 2009-06-19T17:00 Washington"),
        ("Please report by the morning of June 20.", "due 2009-06-20"),
        ("Please inform the Department not later than 0600Z June 19 whether the lamp could be lit.", "due 2009-06-19T06:00 Z"),
        ("Please report by the 15th.", "due 2009-06-15"),
        ("Please do not deliver the note earlier than June 15.", "notBefore 2009-06-15"),
        ("Posts may release the tables as of 1500Z June 15.", "notBefore 2009-06-15T15:00 Z"),
        ("Deadline for replies is June 19.", "due 2009-06-19"),
        ("Reporting deadline: June 19.", "due 2009-06-19"),
        (
            "AF and NEA posts should report by June 17; EUR posts by COB June 18; and EAP posts by June 19.",
            "due 2009-06-17 AF,NEA; due 2009-06-18 COB EUR; due 2009-06-19 EAP"
        ),
        ("Please print the tables, of which ten should reach Oslo before July 4.", "due before 2009-07-04"),
        (
            "The lamp will go out on June 20 at 9:00 a.m. EDT. It will be lit at 1700Z on June 13, and posts should not comment to the press before that time.",
            "embargo 2009-06-13T17:00 Z"
        ),
    ]

    @Test(arguments: given) func timesOfTheReader(_ text: String, _ times: String) {
        #expect(Drawing().read("1. " + text).times.replacing("not_before", with: "notBefore") == times)
    }

    static let alsoGiven: [(String, String)] = [
        ("Please report at once.", "due asap"), ("ALL POSTS ARE REQUESTED TO ADVISE DEPT. ASAP OF THEIR LAMPS.", "due asap"),
        ("Please report within a week of receipt.", "due (within a week of receipt)"),
        ("By June 20 each post should have reprinted the tables.", "due 2009-06-20"),
        ("Please mend the lamp. Copies are needed by June 20.", "due 2009-06-20"),
        ("Please mend the lamp. The check is to be finished not later than noon local time on June 20.", "due 2009-06-20T12:00 local"),
        ("For Lagos: All who are leaving must be out of the harbour by 6:00 p.m. local time on June 20.", "due 2009-06-20T18:00 local"),
    ]

    @Test(arguments: alsoGiven) func timesOfThingsToBeDone(_ text: String, _ times: String) {
        #expect(Drawing().read("1. " + text).times.replacing("not_before", with: "notBefore") == times)
    }

    static let others: [String] = [
        "The Ministry must reply by June 23.",
        "Posts reported no later than March 3 that the lamp was lit.",
        "Post should not speculate about the tables, which must reach the Congress by December 15.",
        "Please report that the keeper had until June 20 to reply.",
        "Please report by immediate cable.",
        "EFFECTIVE IMMEDIATELY, POSTS SHOULD REPORT WHETHER THE LAMP IS LIT.",
        "Please report whether the Ministry will reply by July 1.",
        "Please tell the Ministry that the keeper will arrive by June 20.",
        "Posts should submit cases received before June 20.",
        "Posts should mend 1/3 of the lamps.",
        "The lamp will be lit at 10:00 a.m. EDT on June 16.",
        "If asked, posts may say that the lamp will be lit by June 20.",
        "Please report the deadline that was set for June 4.",
    ]

    @Test(arguments: others) func timesOfOthers(_ text: String) {
        #expect(Drawing().read("1. " + text).times == "")
    }

    @Test func aTimeIsForWhoeverIsNamedBeforeIt() {
        let asks = Drawing().read("1. Embassy Oslo should reply by June 17 and Lagos by June 19.").asks
        #expect(asks.times.map(\.addressedTo) == [["AMEMBASSY OSLO"], ["AMEMBASSY LAGOS"]])
    }

    @Test func aYearIsTakenFromTheCable() {
        var drawing = Drawing()
        drawing.date = CivilTime(year: 1995, month: 12, day: 14, hour: 17, minute: 3)
        let asks = drawing.read("1. Please report by January 12.").asks
        #expect(asks.times.map(\.civil) == [CivilTime(year: 1996, month: 1, day: 12)])
        #expect(asks.times.map(\.isInferred) == [true])
    }

    @Test func withoutADateOfItsOwnTheYearStaysOpen() {
        var drawing = Drawing()
        drawing.date = nil
        #expect(drawing.read("1. Please report by January 12.").asks.times.map(\.civil) == [nil])
    }
}
