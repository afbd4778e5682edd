import Cable
import Fixtures
import Testing

@testable import Reading

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
        _ = second.handle(.remembered(positions.bookmark(of: harbour), positions.arrangement))
        #expect(second.text.rows == first.text.rows)
        #expect(second.text.cursor == first.text.cursor)
        #expect(second.notice?.words == "Where you left off: paragraph \(second.number); g goes to the top.")
        second.press("g'a")
        #expect(second.text.cursor == first.text.cursor)
    }

    @Test func atTheTopAndWithoutMarksNothingIsKept() {
        var session = session()
        session.press("5gg")
        #expect(positions(&session).bookmark(of: harbour) == nil)
    }

    @Test func anotherCopyIsOpenedAtTheSameParagraph() {
        var first = session(rows: 12)
        first.press("5g")
        let copy = Sketch.document("1. The tide.\n4. Rose.\n5. It fell.\n6. And rose.")
        var other = session(copy, rows: 12)
        _ = other.handle(.remembered(positions(&first).bookmark(of: copy), nil))
        #expect(other.here.hasPrefix("It fell."))
        #expect(other.notice?.words == "Where you left off in another text of this id: paragraph 5; g goes to the top.")
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
        let bookmark = positions(&first).bookmark(of: harbour)
        for (keys, words) in [("", "Posts should make su"), ("jj", "an action cable; see")] {
            var second = session(part, rows: 4, columns: 20)
            _ = second.handle(.remembered(bookmark, nil))
            second.press(keys)
            _ = second.handle(.document(whole))
            #expect(keys.isEmpty == (second.here == words), "\(second.here)")
        }
    }

    // MARK: the file

    private func memory(_ cable: String, _ content: String?, _ bookmark: String?, _ arrangement: String = "") -> Memory {
        Memory(cable: cable, content: content, bookmark: bookmark, arrangement: arrangement)
    }

    private func content(_ document: Document) -> String { "\(document.content.beginning)-\(document.content.whole ?? "")" }

    @Test func theFileKeepsTheLatestOfEachAndForgetsTheOldest() {
        var positions = Positions(Array("junk\n\t\nAAA\t9\t.1/0\t=0\n(arrangement)\tfolded 1\n".utf8))
        for number in 1...1200 { positions.keep(memory("07STATE\(number)", "1-2", "500\t.\(number)/2\t=3\ta7/1", "lines")) }
        positions.keep(memory("07STATE1199", "1-2", "500\t.44/2\t=3", "sentence"))
        let lines = String(decoding: positions.bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 1000)
        #expect(lines.suffix(3) == ["07STATE1200~1-2\t500\t.1200/2\t=3\ta7/1", "07STATE1199~1-2\t500\t.44/2\t=3\ta7/1", "(arrangement)\tsentence"])
        #expect(!lines.contains { $0.hasPrefix("AAA") })
        #expect(positions.arrangement?.line == "sentence")
    }

    /// Whoever claims the id of a cable opens where that was left, and leaves it as it is.
    @Test func aTextThatClaimsAnIdErasesNothing() {
        var first = session(rows: 12)
        first.press("5gma")
        var positions = positions(&first)
        let own = positions.bookmark(of: harbour)
        for number in 1...60 {
            var claimant = session(Sketch.document("1. Another text altogether.\n2. Of the id, \(number)."), rows: 12)
            claimant.press(number % 2 == 0 ? "" : "2gma")
            if let memory = kept(&claimant) { positions.keep(memory) }
            if number < 40 { #expect(positions.bookmark(of: harbour) == own) }
        }
        // There is an end to what is kept of one id: a file that grows is another text each time.
        #expect(positions.bytes.filter { $0 == 0x0A }.count <= Positions.mostOfOne)
    }

    @Test func whoWasAtTheTopIsAtTheTopAgainNotWhereAnotherTextWasLeft() {
        var first = session(rows: 12)
        first.press("5g")
        var positions = positions(&first)
        let other = Sketch.document("1. The tide.\n5. It fell.")
        var second = session(other, rows: 12)
        if let memory = kept(&second) { positions.keep(memory) }
        #expect(positions.bookmark(of: other)?.line == "0\t.0/0\t=0")
    }

    /// Two programs on one cable: each keeps the marks that were set in it, and takes none of the other's away.
    @Test func marksThatAnotherProgramSetStay() {
        var first = session(rows: 12)
        first.press("5gma")
        var positions = positions(&first)
        var (one, other) = (session(rows: 12), session(rows: 12))
        for _ in 0..<2 {
            _ = one.handle(.remembered(positions.bookmark(of: harbour), nil))
            _ = other.handle(.remembered(positions.bookmark(of: harbour), nil))
        }
        other.press("2gmb4gma1g")
        if let memory = kept(&other) { positions.keep(memory) }
        let theirs = positions.bookmark(of: harbour)?.marks
        one.press("6gmc1g")
        if let memory = kept(&one) { positions.keep(memory) }
        let marks = positions.bookmark(of: harbour)?.marks
        #expect(marks?.keys.sorted() == ["a", "b", "c"])
        #expect(marks?["a"] == theirs?["a"] && marks?["b"] == theirs?["b"])
        // Who leaves at the top and has set none leaves them too.
        var third = session(rows: 12)
        if let memory = kept(&third) { positions.keep(memory) }
        #expect(positions.bookmark(of: harbour)?.marks == marks)
    }

    @Test func linesOfTheLastVersionAreReadAndLeftThere() {
        let length = harbour.source.bytes.count
        let line = "07STATE900002\t\(length)\t.400/3\t=2\tb400/3"
        var positions = Positions(Array((line + "\n").utf8))
        #expect(positions.bookmark(of: harbour)?.line == "\(length)\t.400/3\t=2\tb400/3")
        positions.keep(memory("07STATE900002", content(harbour), "\(length)\t.500/5\t=2"))
        #expect(positions.bookmark(of: harbour)?.line == "\(length)\t.500/5\t=2")
        #expect(String(decoding: positions.bytes, as: UTF8.self).contains(line))
    }

    @Test func textsWithoutAnIdAndWithoutALetterOfASCIIAreToldApart() {
        let (one, other) = (Document(parsing: Source(Array("Прилив высок.\n".utf8))), Document(parsing: Source(Array("Отлив низок.\n".utf8))))
        #expect(one.identity != other.identity)
        var positions = Positions(Array("\(one.formerIdentity)\t9999\t.3/0\t=0\n".utf8))
        #expect(positions.bookmark(of: one) == nil)
        positions.keep(memory(one.identity, content(one), "25\t.3/0\t=0"))
        #expect(positions.bookmark(of: one)?.line == "25\t.3/0\t=0")
        #expect(positions.bookmark(of: other) == nil)
    }

    /// Of the first part of a large file it is not known which text it is: its beginning tells it from others, and nothing is kept of it.
    @Test func aPartFindsThePlaceOfItsWholeAndKeepsNone() {
        let whole = harbour
        let part = Document(
            source: whole.source, range: whole.range, dialect: .cablegate, header: whole.header, body: whole.body, asks: Asks(), remarks: [],
            isComplete: false)
        var positions = Positions([])
        positions.keep(memory("07STATE900002", content(whole), "9\t.3/1\t=0"))
        #expect(positions.bookmark(of: part)?.line == "9\t.3/1\t=0")
        let before = positions
        var session = session(part, rows: 12)
        session.press("3g")
        if let memory = kept(&session) { positions.keep(memory) }
        #expect(positions == before)
    }

    /// Marks behind what was read first are there when all of it was.
    @Test func marksInWhatWasNotReadYetAreNotLost() {
        var first = session(rows: 12)
        first.press("6gma1gmb2g")
        let positions = positions(&first)
        let part = Document(
            source: Source(Array(harbour.source.bytes.prefix(200))), range: 0..<200, dialect: .cablegate, header: harbour.header,
            body: Document(parsing: Source(Array(harbour.source.bytes.prefix(200)))).body, asks: Asks(), remarks: [], isComplete: false)
        var second = session(part, rows: 12)
        _ = second.handle(.remembered(positions.bookmark(of: harbour), nil))
        second.press("j")
        _ = second.handle(.document(harbour))
        second.press("'a")
        #expect(second.here.hasPrefix("The Department"))
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
        positions.keep(memory("A\tB\nC", "1-2", "9\t.1/0\t=0", "lines"))
        #expect(String(decoding: positions.bytes, as: UTF8.self) == "A_B_C~1-2\t9\t.1/0\t=0\n(arrangement)\tlines\n")
    }
}

extension Session {
    fileprivate var number: String { document.body.paragraphs[text.paragraph].number.map(String.init) ?? "" }
}
