import Cable
import Fixtures
import Reading
import Testing

@Suite struct TickingTests {
    private var duties: [ChecklistItem] { harbour.checklist().filter { $0.kind == .duty } }

    @Test func aTickIsShownOnlyWhenItIsOnTheDisk() {
        var session = session()
        _ = session.handle(.key(.character("a")))
        let effects = session.handle(.key(.character("x")))
        guard case .save(let id, let entries) = effects.first else {
            Issue.record("x saved nothing")
            return
        }
        #expect(entries == [Entry(cable: "07STATE900002", item: duties[0].id, words: "inform the harbour master", state: .done)])
        #expect(session.state(of: duties[0].id) == .open)
        _ = session.handle(.saved(id: id))
        #expect(session.state(of: duties[0].id) == .done)
        #expect(session.notice?.words == "Paragraph 3 done: 1 of 2 open.")
    }

    @Test func aTickThatCouldNotBeSavedStaysOpenAndSaysWhy() {
        var session = session()
        _ = session.handle(.key(.character("a")))
        guard case .save(let id, _) = session.handle(.key(.character("x"))).first else {
            Issue.record("x saved nothing")
            return
        }
        _ = session.handle(.saveFailed(id: id, reason: "The notebook is full: make room, then tick again."))
        #expect(session.state(of: duties[0].id) == .open)
        #expect(session.notice == Session.Notice(kind: .error, words: "The notebook is full: make room, then tick again."))
        session.press("x")
        #expect(session.state(of: duties[0].id) == .done)
    }

    @Test(arguments: [("ax", true), ("axx", false), ("axU", false), ("axU<C-r>", true), ("axU<C-r>U", false), ("axUU", false)])
    func undoAndRedo(_ keys: String, _ done: Bool) {
        var session = session()
        session.press(keys)
        #expect((session.state(of: duties[0].id) == .done) == done)
    }

    @Test func whereNothingIsAskedXSaysSo() {
        var session = session()
        session.press("6gx")
        #expect(session.notice?.words == "There is nothing to tick here: a goes to the next thing asked.")
        var nothing = self.nothing
        nothing.press("x")
        #expect(nothing.notice?.words == "Nothing in this text can be ticked.")
    }

    private var nothing: Session { session(Sketch.document("1. The tide was high.")) }

    @Test func aRecommendationIsRaised() {
        var session = session()
        session.press("rrx")
        #expect(session.notice?.words == "Paragraph 1 raised: 2 of 2 open.")
        #expect(session.tally == "1 of 3 raised")
    }

    @Test func theNotebookArrivesWithoutMovingTheScreen() {
        var session = session()
        session.press("jj")
        let rows = session.text.rows
        _ = session.handle(.notebook([duties[1].id: .done]))
        #expect(session.text.rows == rows)
        #expect(session.title(of: .checklist) == "ASKED 1/2")
    }

    @Test func theFingerprintOutlivesAnotherCopy() {
        let other = Sketch.document("1. Posts should {do make  sure, that the tables hang on every quay} soon.")
        #expect(other.checklist().first?.id == duties[1].id)
    }
}
