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

    /// What does not fit scrolls, and the keys that scroll close nothing.
    @Test func aPeekThatDoesNotFitScrolls() {
        let long = (1...40).map { "The tide number \($0) came in over the quays." }.joined(separator: " ")
        var session = session(Sketch.document("1. See {para 2|para 2}.\n2. \(long)\n3. It fell."), rows: 12)
        session.press("tp")
        let (first, count, over) = session.peeked
        #expect(first.count == over.height && count > first.count)
        session.press("jj")
        #expect(session.peeked.rows.first != first.first && session.peeked.rows.count == first.count)
        session.press("G")
        #expect(session.peeked.rows.last?.words.hasSuffix("over the quays.") == true)
        session.press("g")
        #expect(session.peeked.rows == first)
        session.press("x")
        #expect(session.peek == nil)
        session.press("pjj<Enter>")
        #expect(session.here == "The tide number 1 ca")
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
