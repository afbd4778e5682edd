import Cable
import Reading
import Testing
import Tutorial

/// What the tutorial says can be done with the keys it names, and the parser finds in it what it says is asked.
@Suite struct TutorialTests {
    private let document = Document(parsing: Source(Tutorial.bytes, name: Tutorial.name))

    private func session(after keys: String) -> Session {
        var session = Session(document: document, settings: Settings(name: Tutorial.name, width: { $0.value < 0x20 ? -1 : 1 }), rows: 24, columns: 80)
        for key in Key.script(keys).keys {
            for effect in session.handle(.key(key)) { if case .save(let id, _) = effect { _ = session.handle(.saved(id: id)) } }
        }
        return session
    }

    private func numbers(_ kind: Duty.Kind) -> [Int] {
        document.asks.duties.filter { $0.kind == kind }.compactMap { document.body.paragraphs[$0.paragraph].number }
    }

    @Test func whatItAsksIsFound() {
        #expect(document.header.id == "26STATE900001")
        #expect(numbers(.do) == [3, 4, 4, 5, 6, 7, 8, 9])
        #expect(numbers(.may) == [10] && numbers(.dont) == [10])
        #expect(document.asks.talkingPoints?.items.count == 3 && document.asks.recommendations?.items.count == 3)
        #expect(document.remarks.map(\.kind) == [.inferredYear, .joinedSentence])
    }

    /// A key that it names must be seen as it is pressed.
    @Test func nothingInItIsTakenForDamage() { #expect(document.repairs(in: document.body.range).isEmpty) }

    @Test func theClocksAreSeenWhereItSaysSo() {
        var session = session(after: "axaa")
        let time = document.asks.times.indices.first { document.asks.times[$0].kind == .due }
        #expect(session.text.paragraph == document.paragraph(numbered: 4) && time != nil)
        #expect(session.notice?.words.contains("Asked 3 of 8") == true)
        session = self.session(after: "axa")
        #expect(session.notice?.words.contains("Asked 2 of 8") == true)
    }

    @Test func theFirstThingIsTicked() {
        let session = session(after: "ax")
        #expect(session.title(of: .checklist) == "ASKED 1/8")
        #expect(self.session(after: "axU").title(of: .checklist) == "ASKED 0/8")
    }

    @Test func theMentionIsFollowedAndLeftAgain() {
        let paragraph = { (session: Session) in document.body.paragraphs[session.text.paragraph].number }
        #expect(paragraph(session(after: "5gt<Enter>")) == 11)
        #expect(paragraph(session(after: "5gt<Enter>H")) == 5)
        #expect(paragraph(session(after: "11g")) == 11 && paragraph(session(after: "11G")) == 11)
    }

    @Test func thePhraseIsFoundOverThePage() {
        #expect(session(after: "/lamps of the north mole<Enter>").search.hits.count == 2)
    }

    @Test(arguments: [
        ("a", "next-asked"), ("A", "previous-asked"), ("x", "tick"), ("U", "undo"), ("t", "next-reference"), ("Enter", "follow"), ("H", "back"),
        ("o", "outline"), ("h", "header"), ("Tab", "next-pane"), ("z", "zoom"), ("f", "found"), ("n", "next-hit"), ("N", "previous-hit"),
        ("y y", "copy"), ("y c", "copy-citation"), ("y l", "copy-link"), ("s", "save"), ("r", "next-recommendation"), ("?", "help"), ("q", "quit"),
    ])
    func everyKeyItNamesDoesWhatItSays(_ key: String, _ name: String) throws {
        let keys = try #require(Key.sequence(key))
        #expect(Command.table.first { $0.keys.contains(keys) }?.name == name)
    }
}
