import Cable
import Fixtures
import Reading
import Testing

@Suite struct MemoryTests {
    /// What the session wants kept when it is left.
    private func kept(_ session: inout Session) -> Memory? {
        for case .remember(let memory) in session.handle(.key(.character("Q"))) { return memory }
        return nil
    }

    private func positions(_ session: inout Session) -> Positions {
        var positions = Positions([])
        if let memory = kept(&session) { positions.keep(memory) }
        return positions
    }

    @Test func thePlaceIsOnTheSameRowAgainAndTheMarksAreThere() {
        var first = session(rows: 12, columns: 50)
        first.press("5gkkma")
        let positions = positions(&first)
        var second = session(rows: 12, columns: 50)
        _ = second.handle(.remembered(positions.bookmark(of: "07STATE900002"), positions.arrangement))
        #expect(second.text.rows == first.text.rows)
        #expect(second.text.cursor == first.text.cursor)
        #expect(second.notice?.words == "Where you left off: paragraph \(second.number); g goes to the top.")
        second.press("g'a")
        #expect(second.text.cursor == first.text.cursor)
    }

    @Test func atTheTopAndWithoutMarksNothingIsKept() {
        var session = session()
        session.press("5gg")
        #expect(positions(&session).bookmark(of: "07STATE900002") == nil)
    }

    @Test func anotherCopyIsOpenedAtTheSameParagraph() {
        var first = session(rows: 12)
        first.press("5g")
        let bookmark = positions(&first).bookmark(of: "07STATE900002")
        var other = session(Sketch.document("1. The tide.\n4. Rose.\n5. It fell.\n6. And rose."), rows: 12)
        _ = other.handle(.remembered(bookmark, nil))
        #expect(other.here.hasPrefix("It fell."))
    }

    @Test(arguments: ["c", "w", "l", "E", "60<C-w>t", "<C-w>-", "c<C-w>+"]) func theArrangementIsThereAgain(_ keys: String) {
        var first = session(rows: 40)
        first.press(keys)
        let line = kept(&first)?.arrangement ?? ""
        var second = session(rows: 40)
        _ = second.handle(.remembered(nil, Arrangement(line: line)))
        #expect(second.layout == first.layout)
        #expect(second.text.looks == first.text.looks)
        #expect(second.text.rows == first.text.rows)
    }

    @Test func whatIsAsTheSettingsHaveItIsNotKept() {
        var session = session()
        session.press("cc")
        #expect(kept(&session)?.arrangement == "")
    }

    @Test func thePlaceInAPartNotReadYetIsGoneToWhenItHasBeenRead() {
        let whole = harbour
        let part = Document(
            source: Source(Array(whole.source.bytes.prefix(60))), range: 0..<60, dialect: .cablegate, header: whole.header,
            body: Document(parsing: Source(Array("1. This is an action cable.".utf8))).body, asks: Asks(), remarks: [], isComplete: false)
        var first = session(rows: 12)
        first.press("5g")
        let bookmark = positions(&first).bookmark(of: "07STATE900002")
        for (keys, words) in [("", "Posts should make su"), ("jj", "an action cable; see")] {
            var second = session(part, rows: 4, columns: 20)
            _ = second.handle(.remembered(bookmark, nil))
            second.press(keys)
            _ = second.handle(.document(whole))
            #expect(keys.isEmpty == (second.here == words), "\(second.here)")
        }
    }

    // MARK: the file

    @Test func theFileKeepsTheLatestOfEachAndForgetsTheOldest() {
        var positions = Positions(Array("junk\n\t\nAAA\t9\t.1/0\t=0\n(arrangement)\tfolded 1\n".utf8))
        for number in 1...1200 {
            positions.keep(Memory(cable: "07STATE\(number)", bookmark: "500\t.\(number)/2\t=3\ta7/1", arrangement: "lines"))
        }
        positions.keep(Memory(cable: "07STATE1199", bookmark: "500\t.44/2\t=3", arrangement: "sentence"))
        #expect(positions.bookmark(of: "AAA") == nil)
        #expect(positions.bookmark(of: "07STATE1199")?.line == "500\t.44/2\t=3")
        #expect(positions.bookmark(of: "07STATE1200")?.line == "500\t.1200/2\t=3\ta7/1")
        #expect(positions.arrangement?.line == "sentence")
        #expect(positions.bytes.filter { $0 == 0x0A }.count == 1000)
    }

    @Test(arguments: ["", "x", "1", "1\t.", "1\t.5", "1\t.-5/1", "9\t.99999999999999999999/1", "1\t.1/1\t=x\t\u{7}9/9\t/\t"])
    func aLineThatIsDamagedIsNoHarm(_ line: String) {
        let bookmark = Bookmark(line: line)
        var session = session()
        _ = session.handle(.remembered(bookmark, Arrangement(line: line + "\ttext 99999\tleft -99999\twidth -1\tfolded")))
        #expect(session.layout.panes.allSatisfy { $0.place.columns > 0 })
    }

    @Test func aKeyHoldsNoLineEndAndNoTab() {
        var positions = Positions([])
        positions.keep(Memory(cable: "A\tB\nC", bookmark: "9\t.1/0\t=0", arrangement: ""))
        #expect(positions.bookmark(of: "A\tB\nC")?.line == "9\t.1/0\t=0")
        #expect(positions.bytes.filter { $0 == 0x0A }.count == 2)
    }
}

extension Session {
    fileprivate var number: String { document.body.paragraphs[text.paragraph].number.map(String.init) ?? "" }
}
