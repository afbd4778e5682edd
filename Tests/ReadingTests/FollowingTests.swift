import Cable
import Fixtures
import Reading
import Testing

@Suite struct FollowingTests {
    @Test func aPeekShowsTheWordsWithoutGoingThereAndAnyKeyCloses() {
        var session = session()
        session.press("t")
        let place = session.text.cursor
        session.press("p")
        #expect(session.peek?.title == "paras 3 and 5")
        #expect(session.peek?.lines.map(\.number) == ["3"])
        #expect(session.peek?.lines.first?.words.hasPrefix("Action request: please") == true)
        session.press("j")
        #expect(session.peek == nil)
        #expect(session.text.cursor == place)
        session.press("p<Enter>")
        #expect(session.here == "Action request: plea")
    }

    @Test func aPeekThatDoesNotFitSaysHowMuchIsLeftOut() {
        let peek = Peek(title: "para 1", lines: [Line(.plain, number: "1", words: String(repeating: "tide ", count: 60))])
        let rows = peek.rows(columns: 20, most: 4, typesetter: Typesetter(width: { _ in 1 }))
        #expect(rows.count == 4)
        #expect(rows.last?.words == "12 more rows: Enter goes there.")
    }

    @Test(arguments: [
        ("5gmagj'a", "Posts should make su"), ("5gmag'a''", "This is an action ca"), ("5gmc3gmb'c", "Posts should make su"),
    ])
    func aMarkLeadsBack(_ keys: String, _ words: String) {
        var session = session(rows: 12)
        session.press(keys)
        #expect(session.here == words)
    }

    @Test(arguments: [
        ("5gma", "Mark a set in paragraph 5: 'a comes back."), ("'b", "There is no mark b. No marks are set: ma sets mark a."),
        ("5gma2gmb:marks<Enter>", "Marks: b in 2, a in 5."), ("m1", "m1 does nothing here: ? shows the keys."),
        ("mA", "A mark is a small letter: 'A opens reference A."), ("'Z", "The header has no reference Z: h shows those it has."),
        (":mark<Enter>", "A mark is a small letter: ma sets one, 'a goes there."),
    ])
    func marksSayWhatTheyDo(_ keys: String, _ words: String) {
        var session = session()
        session.press(keys)
        #expect(session.notice?.words == words)
    }

    @Test(arguments: ["/tide<Enter>f", "o", "<Tab>"]) func backLeadsToThePaneOneCameFrom(_ keys: String) {
        var session = session()
        session.press(keys)
        let pane = session.focus
        let row = session.currentLine(of: pane)
        session.press("<Enter>")
        #expect(session.focus == .text)
        session.press("H")
        #expect(session.focus == pane)
        #expect(session.currentLine(of: pane) == row)
        session.press("L")
        #expect(session.focus == .text)
    }
}
