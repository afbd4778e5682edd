import Fixtures
import Reading
import Screen
import Testing

/// What the program says is read to its end, also on a narrow screen.
@Suite struct MessageTests {
    private let words =
        "Paragraph 5 with its citation: copied by tmux, into its buffer and the terminal's clipboard, and there it will stay until morning."

    private func foot(_ session: Session) -> [String] { Array(Picture(paint(session)).lines.suffix(2)) }

    private func session(_ message: String, columns: Int = 80) -> Session {
        var session = Session(document: GoldenTests.cable, settings: Settings(name: "harbour.txt"), rows: 24, columns: columns)
        _ = session.handle(.message(message))
        return session
    }

    @Test func aLongMessageGoesOnInTheRowOfKeys() {
        let foot = foot(session(words))
        #expect(foot.map { $0.split(separator: " ").joined(separator: " ") }.joined(separator: " ") == words)
        #expect(foot.allSatisfy { $0.hasPrefix(" ") })
    }

    @Test func theKeysAreThereAgainWithTheNextKey() {
        var session = session(words)
        _ = session.handle(.key(.character("j")))
        #expect(foot(session)[1].contains("help"))
    }

    @Test func aShortMessageLeavesTheKeys() { #expect(foot(session("Copied."))[1].contains("help")) }

    /// Zoomed, or on a low screen, a message has no row of its own: it takes the one above for as long as it is there.
    @Test(arguments: [(24, "z"), (10, ""), (5, "")]) func aLongMessageGoesOnWhereThereIsNoStatusRow(_ rows: Int, _ keys: String) {
        var session = Session(document: GoldenTests.cable, settings: Settings(name: "harbour.txt"), rows: rows, columns: 80)
        for key in Key.script(keys).keys { _ = session.handle(.key(key)) }
        let before = foot(session)[0]
        _ = session.handle(.message(words))
        #expect(foot(session).map { $0.split(separator: " ").joined(separator: " ") }.joined(separator: " ") == words)
        _ = session.handle(.message("Copied."))
        #expect(foot(session) == [before, " Copied."])
    }

    /// What lies over the panes is not written over, nor is a banner.
    @Test func aMessageWithoutRoomIsCut() {
        var session = Session(document: GoldenTests.cable, settings: Settings(name: "harbour.txt"), rows: 3, columns: 80)
        _ = session.handle(.message(words))
        #expect(foot(session)[1].hasPrefix(" Paragraph 5") && foot(session)[1].hasSuffix(session.typesetter.ellipsis))
    }

    @Test func aMessageThatTwoRowsCannotHoldIsCut() {
        let session = session(words + words, columns: 60)
        #expect(foot(session)[1].hasSuffix(session.typesetter.ellipsis))
    }

    @Test func aQuestionKeepsItsRow() {
        var session = session(words)
        _ = session.handle(.key(.character("/")))
        _ = session.handle(.message(words))
        #expect(foot(session)[1].hasPrefix("/"))
    }

    /// Whoever follows the cursor hears what is scrolled, not the title again.
    @Test func whatIsScrolledUnderATitleHasTheCursor() {
        var session = Session(document: GoldenTests.cable, settings: Settings(name: "harbour.txt"), rows: 10, columns: 40)
        for key in Key.script("aI").keys { _ = session.handle(.key(key)) }
        let title = session.explained.over.place.row
        #expect(paint(session).cursor.row == title)
        _ = session.handle(.key(.character("j")))
        #expect((session.explanation?.top ?? 0) > 0)
        #expect(paint(session).cursor.row == title + 1)
    }

    /// The rows of the help are cut where they are long: the current one is told whole.
    @Test func theCurrentRowOfTheHelpIsToldWhole() {
        var session = Session(document: GoldenTests.cable, settings: Settings(name: "harbour.txt"), rows: 24, columns: 80)
        for key in Key.script("?jjj").keys { _ = session.handle(.key(key)) }
        #expect(foot(session)[0] == " Follows the mention at your place, or the first one on the screen.")
    }
}
