import Cable
import Fixtures
import Reading
import Testing

/// What is done beside the session: it says how far it is, Esc ends it, and what comes of it moves nothing that it need not.
@Suite struct WorkingTests {
    private func several() -> Session {
        var session = session()
        _ = session.handle(.list(["harbour.txt", "b.mbox", "c.txt", "d.txt"]))
        return session
    }

    @Test func whatTakesAWhileSaysHowFarItIsAndIsStopped() {
        var session = several()
        #expect(session.handle(.key(.character("."))).last == .open(.named("b.mbox")))
        #expect(session.statusWords.isEmpty)
        _ = session.handle(.working(percent: nil))
        #expect(session.statusWords == "Opening b.mbox; Esc stops.")
        _ = session.handle(.working(percent: 43))
        #expect(session.statusWords == "Opening b.mbox: 43 %; Esc stops.")
        #expect(session.handle(.key(.escape)) == [.stopWorking])
        #expect(session.notice?.words == "Stopped: opening b.mbox was given up.")
        #expect(session.handle(.key(.escape)).isEmpty)
    }

    /// Esc is obeyed before anything is said, too.
    @Test func itIsStoppedBeforeItSpeaks() {
        var session = several()
        _ = session.handle(.key(.character(".")))
        #expect(session.handle(.key(.escape)) == [.stopWorking])
    }

    @Test func theNextCableIsThatAfterTheOneBeingOpened() {
        var session = several()
        _ = session.handle(.key(.character(".")))
        #expect(session.handle(.key(.character("."))).last == .open(.named("c.txt")))
        _ = session.handle(.opened(harbour, name: "c.txt", nil))
        #expect(session.statusWords.isEmpty && session.name == "c.txt")
        #expect(session.handle(.key(.character(","))).last == .open(.named("b.mbox")))
        _ = session.handle(.notOpened(name: "b.mbox", reason: "It is gone."))
        #expect(session.handle(.key(.escape)).isEmpty)
    }

    @Test func aReferenceIsLookedForAndAFileReadAnew() {
        var session = session()
        _ = session.handle(.key(.function(5)))
        _ = session.handle(.working(percent: nil))
        #expect(session.statusWords == "Reading harbour.txt anew; Esc stops.")
        _ = session.handle(.reread(harbour))
        #expect(session.statusWords.isEmpty)
    }

    /// What is asked comes behind the text: the place, the window and what is typed stay.
    @Test func whatIsAskedMovesNothing() {
        let skimmed = Document(skimming: Source(Fixtures.bytes("09STATE900447.txt")))
        let whole = skimmed.read()
        var session = session(skimmed, rows: 10)
        _ = session.handle(.asking(percent: 40))
        #expect(session.title(of: .checklist) == "ASKED (40 % read)")
        #expect(session.lines(of: .checklist).map(\.words) == ["Still reading: 40 %."])
        session.press("5g/the")
        let (place, top, prompt, hits) = (session.text.cursor, session.text.top, session.prompt, session.search.hits)
        _ = session.handle(.asked(whole, whole.checklist()))
        #expect(session.text.cursor == place && session.text.top == top && session.prompt == prompt && session.search.hits == hits)
        #expect(session.items.map(\.id) == whole.checklist().map(\.id) && session.document.isRead)
        #expect(session.title(of: .checklist).hasPrefix("ASKED 0/"))
    }

    /// Before it is read nothing says that nothing is asked.
    @Test func nothingIsSaidToBeDoneBeforeItIsRead() {
        var session = session(Document(skimming: Source(Fixtures.bytes("09STATE900447.txt"))))
        for keys in ["a", "x", "c", "r"] {
            session.press(keys)
            #expect(session.notice?.words == "What is asked is still being read.", "\(keys): \(session.notice?.words ?? "")")
        }
        #expect(session.openWords == "nothing asked is known yet")
    }

    // MARK: what is not here

    private let cut = Document(
        parsing: Source(Array("1. The tide is high.\n".utf8)).leavingOut([Gap("Only the first 128 MB are here.", at: .max)]))

    @Test func whatIsLeftOutIsSaidAndNothingIsSaidToBeDone() {
        let session = session(cut)
        #expect(session.notice?.words == "Only the first 128 MB are here." && session.notice?.kind == .warning)
        #expect(session.statusWords == "Only the first 128 MB are here.")
        #expect(session.title(of: .checklist) == "ASKED ?, NOT ALL READ")
        #expect(session.lines(of: .checklist).map(\.words) == ["Nothing is asked in what was read, which is not all."])
        #expect(session.openWords == "nothing asked is known, but not all was read")
        #expect(cut.remarks.contains { $0.kind == .leftOut && !$0.kind.isRoutine })
    }

    @Test func anotherCableThatIsNotWholeSaysSo() {
        var session = several()
        _ = session.handle(.opened(cut, name: "b.mbox", nil))
        #expect(session.notice?.words == "2 of 4: b.mbox. Only the first 128 MB are here.")
        _ = session.handle(.reread(cut))
        #expect(session.notice?.words == "b.mbox is as it was. Only the first 128 MB are here.")
    }
}
