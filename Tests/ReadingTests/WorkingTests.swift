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
        _ = session.handle(.asked(whole, Bearings(whole)))
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

    // MARK: a file that is written

    @Test func aFileThatIsWrittenSaysHowFarItIsAndIsGivenUp() {
        var session = session()
        session.press("s<C-u>tides.txt")
        guard case .run(.save(path: "tides.txt", _, _)) = session.handle(.key(.enter)).last else { return #expect(Bool(false)) }
        #expect(session.statusWords.isEmpty)
        _ = session.handle(.writing(percent: 43))
        #expect(session.statusWords == "Saving tides.txt: 43 %; Esc stops.")
        session.press("s<C-u>more.txt<Enter>")
        #expect(session.notice?.words == "Saving tides.txt is not done yet: wait for it, or give it up with Esc.")
        #expect(session.handle(.key(.escape)) == [.stopWriting])
        #expect(session.notice?.words == "Stopped: saving tides.txt was given up; what stood there is as it was.")
        #expect(session.handle(.key(.escape)).isEmpty)
    }

    @Test func controlCGivesUpAFileAndQuittingDoesNot() {
        var session = session()
        session.press("s<C-u>tides.txt<Enter>")
        #expect(session.handle(.key(.control("c"))).first == .stopWriting)
        #expect(session.handle(.key(.character("Q"))).map { $0 == .quit } == [false, true])
        _ = session.handle(.written("Saved as tides.txt."))
        #expect(session.notice?.words == "Saved as tides.txt." && session.handle(.key(.control("c"))).first != .stopWriting)
    }

    // MARK: what is open

    /// Whatever is open, ^C leaves.
    @Test(arguments: ["", "/ti", ":ma", "?", "?/", "s", "o", "p", "I", "y", "m", "12", "v", "<C-w>"]) func controlCLeaves(_ keys: String) {
        var session = session()
        session.press(keys)
        #expect(session.handle(.key(.control("c"))).last == .quit)
    }

    /// Esc closes what lies on top before it gives up what goes on behind.
    @Test func escClosesWhatLiesOnTopFirst() {
        for keys in ["?", "I", "p", "s", "m"] {
            var session = session()
            session.press("<F5>" + keys)
            #expect(session.handle(.key(.escape)).isEmpty, "\(keys)")
            #expect(session.handle(.key(.escape)) == [.stopWorking], "\(keys)")
        }
    }

    // MARK: what has not been read

    @Test func theRestOfAFileIsGivenUpByEsc() {
        let bytes = Fixtures.bytes("09STATE900447.txt")
        var session = session(Document(parsing: Source(bytes), isComplete: false))
        session.press("o")
        #expect(session.handle(.key(.escape)).isEmpty)
        #expect(session.handle(.key(.escape)) == [.stopReading])
        let cut = Source(bytes).leavingOut([Gap("Reading was stopped here: what follows is not shown.", at: .max)])
        _ = session.handle(.edition(Edition(Document(skimming: cut))))
        #expect(session.notice?.words == "Reading was stopped here: what follows is not shown." && session.notice?.kind == .warning)
        #expect(session.document.isComplete && !session.document.isWhole)
    }

    @Test func theReadingOfWhatIsAskedIsGivenUpByEsc() {
        let skimmed = Document(skimming: Source(Fixtures.bytes("09STATE900447.txt")))
        var session = session(skimmed)
        _ = session.handle(.asking(percent: 40))
        #expect(session.handle(.key(.escape)) == [.stopReading])
        let words = "Reading what is asked was stopped: F5 reads it."
        #expect(session.notice?.words == words && session.title(of: .checklist) == "ASKED ?, NOT READ")
        #expect(session.lines(of: .checklist).map(\.words) == [words])
        for key in ["a", "x", "c"] {
            session.press(key)
            #expect(session.notice?.words == words, "\(key)")
        }
        #expect(session.handle(.key(.escape)).isEmpty)
        _ = session.handle(.reread(skimmed.read()))
        #expect(session.title(of: .checklist).hasPrefix("ASKED 0/"))
    }

    // MARK: the first cable

    private var nothingYet: Session {
        var session = session(Document(skimming: Source([], name: "harbour.txt"), isComplete: false))
        #expect(session.handle(.awaiting) == [.open(.first)])
        return session
    }

    @Test func beforeTheFirstCableKeysWaitAndSomeLeave() {
        var session = nothingYet
        #expect(session.statusWords == "Opening harbour.txt; Esc leaves.")
        _ = session.handle(.working(percent: 12))
        #expect(session.statusWords == "Opening harbour.txt: 12 %; Esc leaves.")
        for key in [Key.escape, .character("q"), .control("c"), .character("Q")] { #expect(session.handle(.key(key)) == [.quit]) }
        session.press("5gsx/e")
        #expect(session.prompt == nil && session.awaits && session.notice == nil)
    }

    @Test func theKeysThatWaitedAreObeyedFromWhereReadingBegins() {
        var session = nothingYet
        _ = session.handle(.begin(paragraph: 3))
        session.press("}")
        _ = session.handle(.opened(harbour, name: "harbour.txt", nil))
        #expect(!session.awaits && session.here.hasPrefix("Recommendations") && session.statusWords.isEmpty)
        #expect(session.handle(.key(.escape)).isEmpty)
        #expect(session.handle(.key(.character("q"))).last == .quit)
    }

    @Test func whereNoneCanBeOpenedThatIsSaidAndLeft() {
        var session = nothingYet
        #expect(session.handle(.noneOpened(reason: "It is gone.", status: 66)) == [.fail(reason: "It is gone.", status: 66)])
    }

    /// Of a part that asks nothing it is not said that nothing can be ticked.
    @Test func whatAPartAsksIsNotAll() {
        var session = session(Document(parsing: Source(Array("1. The tide is high.\n".utf8)), isComplete: false))
        session.press("x")
        #expect(session.notice?.words == "What is asked is still being read.")
    }

    /// What is here so far is not saved, piped or filtered as if it were the whole.
    @Test(arguments: ["slamps.txt\r", "slamps.md!\r", "|wc\r", "&tide\r"]) func aPartIsNotTakenForTheWhole(_ keys: String) {
        var session = session(Document(parsing: Source(Array("1. The tide is high.\n\n2. The moon is up.\n".utf8)), isComplete: false))
        let effects = keys.unicodeScalars.flatMap { session.handle(.key($0 == "\r" ? .enter : .character($0))) }
        #expect(!effects.contains { if case .run = $0 { true } else { false } })
        #expect(session.notice?.words.hasPrefix("The text is still being read: ") == true)
        #expect(session.text.filter == nil)
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
