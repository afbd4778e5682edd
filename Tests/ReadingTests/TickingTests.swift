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

    /// Several things are ticked at once, and the tick of all of them is taken back at once.
    @Test(arguments: [
        ("<Tab>vjx", "2 items done: none of 2 open.", 2), ("<Tab>vjxU", "2 items open again: 2 of 2 open.", 0),
        ("<Tab>vjxU<C-r>", "2 items done: none of 2 open.", 2), ("<Tab>vjxvkx", "2 items open again: 2 of 2 open.", 0),
        ("<Tab>xvjx", "Paragraph 5 done: none of 2 open.", 2), ("<Tab>vG<Esc>x", "Paragraph 1 raised: 2 of 2 open.", 1),
        ("<Tab>vGx", "5 items changed: none of 2 open.", 5), ("<Tab>jjvx", "There is nothing to tick here: a goes to the next thing asked.", 0),
        ("3gvJJx", "5 items changed: none of 2 open.", 5), ("4gvx", "3 items raised: 2 of 2 open.", 3),
        ("6gvx", "There is nothing to tick here: a goes to the next thing asked.", 0),
    ])
    func whatIsSelectedIsTickedTogether(_ keys: String, _ words: String, _ done: Int) {
        var session = session()
        session.press(keys)
        #expect(session.notice?.words == words)
        #expect(session.items.filter { session.state(of: $0.id) == .done }.count == done)
    }

    @Test func manyTicksAreOneTransaction() {
        var session = session()
        session.press("<Tab>v")
        #expect(session.notice?.words == "1 item selected: x ticks, v or Esc ends it.")
        session.press("j")
        #expect(session.notice?.words == "2 items selected: x ticks, v or Esc ends it.")
        guard case .save(let id, let entries) = session.handle(.key(.character("x"))).first else {
            Issue.record("x saved nothing")
            return
        }
        #expect(entries.count == 2 && entries.allSatisfy { $0.state == .done })
        _ = session.handle(.saveFailed(id: id, reason: "The notebook is full."))
        #expect(session.items.allSatisfy { session.state(of: $0.id) == .open })
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
        let other = Sketch.document(
            "1. Posts should {do make  sure that the tables hang on every QUAY} soon. IF POST wishes, it {may may tell the press}.")
        #expect(other.checklist().first?.id == duties[1].id)
    }

    /// What a former version kept of other words is shown as it is, counts as open, and is ticked anew by `x`.
    @Test(arguments: [
        (ItemState.tickedBefore, "(ticked before: check) inform"), (.other("waiting"), "(in a state this reftel does not know (waiting)) inform"),
    ])
    func whatIsDoubtfulIsOpen(_ state: ItemState, _ words: String) {
        var session = session()
        session.press("c")
        session.press("c")
        _ = session.handle(.notebook([duties[0].id: state]))
        func row() -> Line? { session.lines(of: .checklist).first { $0.item == duties[0].id } }
        #expect(row()?.words.hasPrefix(words) == true, "\(row()?.words ?? "")")
        #expect(row()?.sign == "[?]" && row()?.kind == .open)
        #expect(session.openWords == "2 of 2 open")
        session.press("ax")
        #expect(session.state(of: duties[0].id) == .done && session.openWords == "1 of 2 open")
        // What is taken back is what was there, not less.
        guard case .save(let id, let entries) = session.handle(.key(.character("U"))).first else {
            Issue.record("U saved nothing")
            return
        }
        #expect(entries.map(\.state) == [state])
        _ = session.handle(.saved(id: id))
        #expect(session.state(of: duties[0].id) == state)
        session.press("<C-r>")
        #expect(session.state(of: duties[0].id) == .done)
    }

    @Test func lookingAtWhatIsNotKnownWritesNothing() {
        var session = session()
        #expect(session.handle(.notebook([duties[0].id: .other("waiting")])).isEmpty)
        #expect(ItemState(rawValue: "waiting").rawValue == "waiting")
    }
}
