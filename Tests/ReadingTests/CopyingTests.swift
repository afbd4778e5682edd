import Cable
import Fixtures
import Testing

@testable import Reading

@Suite struct CopyingTests {
    /// Much is put together beside the session, and is what would have been copied at once; Esc gives it up.
    @Test func muchIsGatheredBesideTheSession() {
        let document = Sketch.document((1...4000).map { "\($0). The tide is high at quay \($0)." }.joined(separator: "\n"))
        var session = session(document)
        session.press("vG")
        let (words, numbers) = (session.wordsHere, session.numbersHere)
        session.press("y")
        guard case .gather(let copying) = session.handle(.key(.character("y"))).last else { return #expect(Bool(false), "nothing is gathered") }
        #expect(session.selection == nil)
        _ = session.handle(.working(percent: nil))
        #expect(session.statusWords == "Copying the selection; Esc stops.")
        guard case .copy(let clipping) = session.handle(.gathered(copying.clipping)).last else { return #expect(Bool(false), "nothing is copied") }
        #expect(clipping.words.hasPrefix(words + "\n(") && numbers.count == 4000 && clipping.name == "The selection with its citation")
        #expect(session.statusWords.isEmpty)
        session.press("gvG")
        _ = session.handle(.key(.character("y")))
        _ = session.handle(.key(.character("y")))
        #expect(session.handle(.key(.escape)) == [.stopWorking])
    }

    private func copied(_ keys: String, _ document: Document = harbour) -> Clipping? {
        var session = session(document)
        var clipping: Clipping?
        for key in Key.script(keys).keys {
            for effect in session.handle(.key(key)) { if case .copy(let new) = effect { clipping = new } }
        }
        return clipping
    }

    @Test(arguments: [
        ("3gyi", "The id", "07STATE900002"),
        ("3gyl", "The link", "07STATE900002#3"),
        ("3gyc", "The citation", "\"TIDE TABLES: REQUEST TO DELIVER\", 07STATE900002, UNCLASSIFIED//SIPDIS, para. 3."),
        (
            "6gyy", "Paragraph 6 with its citation",
            "6. The Department thanks posts for their help with the tides.\n"
                + "(\"TIDE TABLES: REQUEST TO DELIVER\", 07STATE900002, UNCLASSIFIED//SIPDIS, para. 6.)\n"
        ),
    ])
    func aCopySaysWhatItIs(_ keys: String, _ name: String, _ words: String) {
        let clipping = copied(keys)
        #expect(clipping?.name == name)
        #expect(clipping?.words == words)
        #expect(clipping?.caution == nil)
    }

    @Test func theLinkOfAGeneralMessageIsItsFile() {
        #expect(copied("2gyl", Sketch.document("1. Tables.\n2. Lamps.", id: "NAVADMIN 900/11"))?.words == "harbour.txt#2")
    }

    @Test func aCitationSaysAllThatTheCableGives() {
        let cited = Fixtures.document("09STATE900447.txt").citation(paragraphs: [5, 6], name: "x.txt")
        #expect(
            cited == "SECSTATE WASHDC to AMEMBASSY PORT LOUIS, \"MAURITIUS -- 2009 REPORT ON HARBOR LIGHTS: WHAT TO SAY, AND TO WHOM\", "
                + "09STATE900447, 12 June 2009, UNCLASSIFIED//SIPDIS, paras. 5-6.")
        #expect(Document(parsing: Source(Array("Some words.".utf8))).citation(name: "x.txt") == "x.txt.")
    }

    @Test func aSelectionGoesFromHereToThere() {
        let words = copied("4gvJyy")?.words ?? ""
        #expect(words.hasPrefix("4. Recommendations"))
        #expect(words.contains("\n5. Posts should make sure"))
        #expect(words.hasSuffix("paras. 4-5.)\n"))
    }

    @Test func jAndKMoveTheEndOfASelection() {
        var session = session()
        session.press("1gv")
        let one = session.selectedRange
        session.press("j")
        #expect((session.selectedRange?.upperBound ?? 0) > (one?.upperBound ?? 0))
        session.press("k")
        #expect(session.selectedRange == one)
        session.press("<Esc>")
        #expect(session.selectedRange == nil)
    }

    @Test func aCableThatAsksToBeProtectedIsSaid() {
        let document = Sketch.document("1. This text is sensitive but|unclassified, please protect accordingly.")
        #expect(copied("yi", document)?.caution == "The cable asks to be protected: protect the copy.")
    }

    @Test func nothingIsCopiedOfAnEmptyText() {
        var session = session(Document(parsing: Source([])))
        session.press("yy")
        #expect(session.notice?.words == "There is no text here to copy.")
    }
}
