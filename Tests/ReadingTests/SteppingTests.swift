import Cable
import Fixtures
import Reading
import Testing

@Suite struct SteppingTests {
    private static let others = [
        "a/1.txt": Sketch.document("1. The tide of January.\n2. See {para 1|para 1}.", id: "07STATE1"),
        "a/2.txt": Sketch.document("1. {do Hang the tables}.\n2. The tide fell.\n3. It rose.", id: "07STATE2"),
        "07STATE3.txt": Sketch.document("1. Nothing.", id: "07STATE3"),
    ]

    /// A session over three cables that opens what it wants opened.
    private struct Reader {
        var session = Session(
            document: others["a/1.txt"] ?? harbour, settings: Settings(name: "a/1.txt"), rows: 12, columns: 80)
        var bookmarks: [String: Memory] = [:]

        init() { _ = session.handle(.list(["a/1.txt", "a/2.txt", "07STATE3.txt"])) }

        mutating func press(_ words: String) { for key in Key.script(words).keys { carryOut(session.handle(.key(key))) } }

        mutating func carryOut(_ effects: [Effect]) {
            for effect in effects {
                switch effect {
                case .save(let id, _): _ = session.handle(.saved(id: id))
                case .remember(let memory): bookmarks[memory.cable] = memory
                case .open(.named(let name)): open(name)
                case .open(.reference(let id)): open(id + ".txt")
                default: break
                }
            }
        }

        /// Looks where the loop would.
        mutating func answer(_ look: Onward) {
            let found = look.names.lazy.map { ($0, others[$0].map { look.hits(in: $0, while: { true }) } ?? 0) }.first { $0.1 > 0 }
            carryOut(session.handle(.sought(id: look.id, name: found?.0, hits: found?.1 ?? 0)))
        }

        mutating func open(_ name: String) {
            guard let document = others[name] else { return carryOut(session.handle(.notOpened(name: name, reason: "\(name) is not held."))) }
            let bookmark = document.header.id.flatMap { bookmarks[$0]?.bookmark }.flatMap { Bookmark(line: $0) }
            carryOut(session.handle(.opened(document, name: name, bookmark)))
        }
    }

    @Test(arguments: [
        (".", "2 of 3: 2.txt."), ("..", "3 of 3: 07STATE3.txt."), ("...", "3 of 3: 07STATE3.txt is the last."), (".,", "1 of 3: 1.txt."),
        (",", "1 of 3: 1.txt is the first."), ("2.", "3 of 3: 07STATE3.txt."), ("99.", "3 of 3: 07STATE3.txt."), ("99.9,", "1 of 3: 1.txt."),
        (":n<Enter>", "2 of 3: 2.txt."), (":n<Enter>:p<Enter>", "1 of 3: 1.txt."),
        ("/fell<Enter>", "No hit for \"fell\"; n looks through the later cables."),
    ])
    func oneStepsThroughTheList(_ keys: String, _ words: String) {
        var reader = Reader()
        reader.press(keys)
        #expect(reader.session.notice?.words == words)
    }

    @Test func backLeadsThroughCables() {
        var reader = Reader()
        reader.press("2g.3g.HH")
        #expect(reader.session.document.header.id == "07STATE2")
        #expect(reader.session.text.paragraph == 0)
        reader.press("H")
        #expect(reader.session.document.header.id == "07STATE1")
        #expect(reader.session.text.paragraph == 1)
        reader.press("LL")
        #expect(reader.session.document.header.id == "07STATE2")
        #expect(reader.session.text.paragraph == 2)
    }

    @Test func whatWasSearchedForIsSearchedForInTheNext() {
        var reader = Reader()
        reader.press("/tide<Enter>.n")
        #expect(reader.session.notice?.words == "tide: hit 1 of 1, paragraph 2.")
    }

    @Test func anExpressionIsSearchedForInTheNextWithoutAWord() {
        var reader = Reader()
        reader.press("/<C-r>nowhere<Enter>.")
        let id = reader.session.search.running?.id ?? 0
        _ = reader.session.handle(.found(id: id, hits: [], percent: 100))
        #expect(reader.session.notice?.words == "2 of 3: 2.txt.")
    }

    @Test func ticksTimesAndMarksAreTheirOwn() {
        var reader = Reader()
        reader.press(".axma.")
        #expect(reader.session.title(of: .checklist) == "ASKED nothing")
        reader.press("'a")
        #expect(reader.session.notice?.words == "There is no mark a. No marks are set: ma sets mark a.")
        reader.press("U")
        #expect(reader.session.notice?.words == "There is no tick of this session to take back.")
        reader.press(",'a")
        #expect(reader.session.text.paragraph == 0)
        #expect(reader.session.notice == nil)
    }

    @Test func oneIsWhereOneWasInEach() {
        var reader = Reader()
        reader.press(".3g,.")
        #expect(reader.session.text.paragraph == 2)
    }

    @Test func whatCannotBeReadLeavesTheList() {
        var reader = Reader()
        _ = reader.session.handle(.list(["a/1.txt", "broken", "07STATE3.txt"]))
        reader.press(".")
        #expect(reader.session.notice?.words == "broken is not held.")
        reader.press(".")
        #expect(reader.session.notice?.words == "2 of 2: 07STATE3.txt.")
    }

    @Test func theCablesOfOneFileAreSteppedThroughToo() {
        var reader = Reader()
        _ = reader.session.handle(.holds(3))
        #expect(reader.session.notice?.words == "1 of 5: 1.txt#1: . goes to the next.")
        #expect(reader.session.handle(.key(.character("."))).contains(.open(.named("a/1.txt#2"))))
    }

    @Test func aReferenceThatIsNotHeldIsSaid() {
        var header = Header()
        header.id = "07STATE9"
        header.references = [
            Reference(letter: "A", number: MessageNumber(year: 2007, post: "STATE", number: 2), inferredYear: false, text: "STATE 2", range: 0..<3),
            Reference(letter: "B", number: MessageNumber(year: 2007, post: "STATE", number: 3), inferredYear: true, text: "STATE 3", range: 4..<6),
        ]
        let words = Array("1. See ref B and reftel.".utf8)
        let plain = Document(parsing: Source(words))
        var asks = Asks()
        asks.mentions = [
            Mention(paragraph: 0, target: .references(["B"]), range: 7..<12), Mention(paragraph: 0, target: .references([nil]), range: 17..<23),
        ]
        let document = Document(
            source: Source(words), range: 0..<words.count, dialect: .cablegate, header: header, body: plain.body, asks: asks, remarks: [])
        var session = session(document)
        session.press("t")
        #expect(session.handle(.key(.enter)).last == .open(.reference("07STATE3")))
        session.press("tp")
        #expect(session.peek?.lines.map(\.words) == ["07STATE2, printed \"STATE 2\"", "~07STATE3, printed \"STATE 3\""])
        session.press("q<Enter>")
        #expect(session.notice?.words == "Ref A is 07STATE2, printed \"STATE 2\"; B is ~07STATE3, printed \"STATE 3\".")
        session.press("hG")
        #expect(session.handle(.key(.enter)).last == .open(.reference("07STATE3")))
    }

    @Test func aListWithoutLettersIsCounted() {
        var header = Header()
        header.references = [
            Reference(letter: nil, number: MessageNumber(year: 2007, post: "STATE", number: 2), inferredYear: false, text: "STATE 2", range: 0..<3),
            Reference(letter: nil, number: MessageNumber(year: 2007, post: "STATE", number: 3), inferredYear: false, text: "STATE 3", range: 9..<12),
        ]
        header.otherReferences = [OtherReference(letter: nil, kind: .email, text: "LEE EMAIL", range: 4..<8)]
        #expect(MeantReferences(["A"], in: header).cables.map(\.reference.number.number) == [2])
        #expect(MeantReferences(["B"], in: header).others.map(\.reference.text) == ["LEE EMAIL"])
        #expect(MeantReferences(["C"], in: header).cables.map(\.letter) == ["C"])
        #expect(MeantReferences(["D"], in: header).cables.isEmpty)
        #expect(MeantReferences([nil], in: header).cables.map(\.letter) == ["", ""])
        // Where one bears a letter, only letters count.
        header.otherReferences = [OtherReference(letter: "B", kind: .email, text: "LEE EMAIL", range: 4..<8)]
        #expect(MeantReferences(["A"], in: header).cables.isEmpty)
    }

    // MARK: hits in the next cable

    /// A reader who looks through the other cables when asked to.
    private static func searching(_ keys: String, answers: Bool = true) -> Reader {
        var reader = Reader()
        for key in Key.script(keys).keys {
            let effects = reader.session.handle(.key(key))
            reader.carryOut(effects)
            for case .seek(let look) in effects where answers { reader.answer(look) }
        }
        return reader
    }

    @Test(arguments: [
        ("/tide<Enter>n", "tide: the only hit here: n again goes on in 2.txt, 1 hit."),
        ("/tide<Enter>nn", "2 of 3: 2.txt; tide: hit 1 of 1, paragraph 2."),
        ("/tide<Enter>nnn", "tide: the only hit here, none in later cables; n again wraps."),
        ("/tide<Enter>nnnn", "tide: hit 1 of 1, paragraph 2, from the top again."),
        ("/tide<Enter>nnN", "tide: the only hit here: N again goes on in 1.txt, 1 hit."),
        ("/tide<Enter>nnNN", "1 of 3: 1.txt; tide: hit 1 of 1, paragraph 1."),
        ("/the<Enter>n", "the: the only hit here: n again goes on in 2.txt, 2 hits."),
        ("/the<Enter>nnn", "the: hit 2 of 2, paragraph 2."),
        ("/the<Enter>nnnn", "the: last of 2 hits here, none in later cables; n again wraps."),
        ("/fell<Enter>n", "No hit for \"fell\" here: n again goes on in 2.txt, 1 hit."),
        ("/fell<Enter>nn", "2 of 3: 2.txt; fell: hit 1 of 1, paragraph 2."),
        ("/nowhere<Enter>n", "No hit for \"nowhere\" here, none in later cables."),
        ("/nowhere<Enter>nn", "No hit for \"nowhere\"."),
        // Another key in between, and n means what it did.
        ("/tide<Enter>njn", "tide: the only hit here: n again goes on in 2.txt, 1 hit."),
        // Before the first cable there is none: the search wraps as in a single one.
        ("/tide<Enter>N", "tide: hit 1 of 1, paragraph 1, from the end again."),
        ("/tide<Enter>.,5n", "tide: hit 1 of 1, paragraph 1."),
        ("..,/the<Enter>gNN", "1 of 3: 1.txt; the: hit 1 of 1, paragraph 1."),
    ])
    func behindTheLastHitTheNextCableIsOffered(_ keys: String, _ words: String) {
        #expect(SteppingTests.searching(keys).session.notice?.words == words)
    }

    @Test func anOfferThatIsNotAwaitedIsGivenUp() {
        var reader = SteppingTests.searching("/tide<Enter>n", answers: false)
        #expect(reader.session.notice?.words == "tide: the only hit here: looking through later cables; Esc stops.")
        #expect(reader.session.handle(.key(.character("j"))) == [.stopFinding])
        reader = SteppingTests.searching("/tide<Enter>n", answers: false)
        #expect(reader.session.handle(.key(.escape)) == [.stopFinding])
        #expect(reader.session.search.isOn && reader.session.notice?.words == "The other cables are not looked through.")
    }

    @Test func nPressedWhileLookingGoesOnAsSoonAsItIsKnown() {
        var reader = Reader()
        reader.press("/tide<Enter>")
        guard case .seek(let look) = reader.session.handle(.key(.character("n"))).last else {
            Issue.record("nothing is looked through")
            return
        }
        #expect(look.names == ["a/2.txt", "07STATE3.txt"])
        reader.press("n")
        reader.answer(look)
        #expect(reader.session.notice?.words == "2 of 3: 2.txt; tide: hit 1 of 1, paragraph 2.")
        reader.press("H")
        #expect(reader.session.document.header.id == "07STATE1")
    }

    @Test func aHitDeepInAFileOfSeveralMakesThemKnown() {
        var reader = Reader()
        reader.press("/tide<Enter>")
        guard case .seek(let look) = reader.session.handle(.key(.character("n"))).last else {
            Issue.record("nothing is looked through")
            return
        }
        _ = reader.session.handle(.sought(id: look.id, name: "a/2.txt#3", hits: 1))
        #expect(reader.session.handle(.key(.character("n"))).last == .open(.named("a/2.txt#3")))
        _ = reader.session.handle(.opened(SteppingTests.others["a/2.txt"] ?? harbour, name: "a/2.txt#3", nil))
        #expect(reader.session.notice?.words == "4 of 5: 2.txt#3; tide: hit 1 of 1, paragraph 2.")
        _ = reader.session.handle(.holds(7))
        #expect(reader.session.notice?.words == "4 of 5: 2.txt#3; tide: hit 1 of 1, paragraph 2.")
        #expect(reader.session.shelf.words == "4 of 9: 2.txt#3")
    }

    // MARK: the list

    @Test func theListNumbersEveryCable() {
        var shelf = Shelf(["a", "b"])
        #expect((0..<3).map { shelf[$0] } == ["a", "b", nil])
        #expect(shelf[-1] == nil)
        #expect(shelf.words == "1 of 2: a")
        shelf = Shelf(["dir/x.csv#2"])
        #expect(shelf.name == "x.csv#2")
        #expect(Shelf([]).count == 1)
        #expect(Shelf(["-"]).name == "stdin")
    }
}
