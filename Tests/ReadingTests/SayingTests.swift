import Cable
import Fixtures
import Reading
import Testing

/// What is said where a key makes no sense, or waits for another.
@Suite struct SayingTests {
    private static let quiet = Sketch.document("1. The tables hang on every quay.\n2. The pilots are glad of it.")

    @Test func whereNothingIsMentionedNoMentionIsPromised() {
        for key in ["<Enter>", "p", "t"] {
            var session = session(SayingTests.quiet)
            session.press(key)
            #expect(session.notice?.words == "No paragraph or reference is mentioned.", "\(key)")
        }
    }

    @Test func keysThatLeadNowhereAreNotRecommended() {
        #expect(!session(SayingTests.quiet).hints.contains { $0.word == "next" || $0.word == "tick" })
        #expect(session().hints.prefix(2).map(\.word) == ["next", "tick"])
    }

    /// The title above the text says in what part of it one is, and that it began above.
    @Test func theTitleSaysWhereOneIs() {
        let head = "R 060940Z MAR 07\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\n\nUNCLAS OSLO 900031\n\nSUBJECT: NETS\n\n"
        let long = (1...12).map { "The tide number \($0) came in over the quays, and went out again at night." }.joined(separator: "\n")
        let text = "1. The nets are dry.\n\nTHE TIDES\n---------\n\n2. \(long)\n\n3. The nets are wet.\n"
        let document = Document(parsing: Source(Array((head + text).utf8)))
        var session = session(document, rows: 12)
        #expect(session.title(of: .text) == "Text")
        session.press("2g")
        #expect(session.title(of: .text) == "THE TIDES")
        session.press("<Space>")
        #expect(session.title(of: .text) == "THE TIDES (continued)")
        session.press("3g")
        #expect(session.title(of: .text) == "THE TIDES")
        session.press("g")
        #expect(session.title(of: .text) == "Text")
    }

    @Test func theLayoutFollowsTheTerminal() {
        var session = session(rows: 24, columns: 80)
        let shapes: [(Int, Layout.Shape, [Pane])] = [
            (80, .stacked, [.checklist, .text]), (120, .two, [.text, .checklist, .outline]),
            (200, .three, [.header, .outline, .text, .checklist]), (40, .stacked, [.checklist, .text]),
        ]
        for (columns, shape, panes) in shapes {
            _ = session.handle(.resize(rows: 40, columns: columns))
            #expect(session.layout.shape == shape && session.layout.panes.map(\.pane) == panes)
        }
        session.press("<Tab>z")
        #expect(session.layout.panes.map(\.pane) == [session.focus])
        session.press("z")
        #expect(session.layout.panes.count == 2)
    }

    @Test func whatCannotBeDoneIsSaid() {
        var session = session(Sketch.document("1. The tide rose."))
        session.press("c")
        #expect(session.notice?.words == "Nothing is asked here: there is nothing to fold.")
        session.press("<C-w>+")
        #expect(session.notice?.words == "This pane cannot be made any higher.")
        session.press("5")
        #expect(session.statusWords == "5: the next key is meant so often; g goes to paragraph 5.")
    }

    /// The current row is one that says something of its own, also at the end of a list whose last row goes on.
    @Test(arguments: ["G", "GG", "<PgDn><PgDn>", "Gk", "Gj"]) func theCurrentRowIsNoneThatGoesOn(_ keys: String) {
        var session = session(Fixtures.document("09STATE900447.txt"), rows: 30, columns: 160)
        for pane in ["h", "<Tab><Tab><Tab>"] {
            session.press(pane + keys)
            #expect(session.currentLine(of: session.focus)?.kind != .more, "\(session.focus)")
        }
    }

    /// What is done to the text is seen: a pane that covers it is closed.
    @Test(arguments: ["o-", "ozv", "hv", "h+", "ow", "hl", "o<C-w>t", "o&tide<Enter>"]) func whatIsDoneToTheTextIsSeen(_ keys: String) {
        var session = session()
        session.press(keys)
        #expect(session.focus == .text && session.layout.place(of: .text) != nil)
    }

    /// In a list what is asked for is meant for its row.
    @Test(arguments: ["o2j", "/make sure<Enter>f"]) func whatIsAskedForInAListIsMeantForItsRow(_ keys: String) {
        var session = session()
        session.press(keys + "p")
        let words = session.peek?.lines.first?.words ?? ""
        #expect(session.peek?.title == "paragraph \(session.currentLine(of: session.focus)?.number ?? "")" && words.contains(" "))
        session.press("<Enter>")
        #expect(
            session.focus == .text && session.peek == nil
                && words.hasPrefix(session.document.source.string(session.text.cursor..<session.text.cursor + 5))
                || keys.contains("f"))
        session.press("g" + keys + "ma")
        let number = session.currentLine(of: session.focus)?.number ?? ""
        #expect(session.notice?.words == "Mark a set in paragraph \(number): 'a comes back.")
        session.press("-")
        #expect(session.notice?.words.hasPrefix("Paragraph \(number) is folded") == true)
    }

    @Test func aKeyThatWaitsForAnotherSaysForWhich() {
        var session = session()
        session.press("y")
        #expect(session.statusWords == "y: y copy  c copy-citation  i copy-id  l copy-link")
        session.press("i")
        #expect(!session.statusWords.contains("copy"))
        session.press("m")
        #expect(session.statusWords == "m: a-z mark")
    }

    /// Pasted words go where words are typed, and nowhere else.
    @Test func whatIsPastedGoesIntoTheLineThatIsTyped() {
        var session = session()
        _ = session.handle(.paste("tide"))
        #expect(session.notice?.words.hasPrefix("Nothing to paste into") == true)
        session.press("/")
        _ = session.handle(.paste("ti\nde"))
        #expect(session.prompt?.words == "tide" && session.notice == nil)
        session.press("<C-u><C-r>")
        guard case .find = session.handle(.paste("tid.")).last else {
            Issue.record("what was pasted is not searched for")
            return
        }
        session.press("<Esc>?/")
        _ = session.handle(.paste("tick"))
        #expect(session.help?.filter == "tick" && session.notice == nil)
        session.press("<Enter>")
        _ = session.handle(.paste("q"))
        #expect(session.help?.filter == "tick" && session.notice?.words.hasPrefix("Nothing to paste into") == true)
    }

    /// Esc gives up keys and numbers that wait, and nothing else with them.
    @Test(arguments: ["y<Esc>", "5<Esc>", "'<Esc>", "<C-w><Esc>", "2y<Esc>"]) func whatWasBegunIsGivenUp(_ keys: String) {
        var session = session()
        session.press("/tide<Enter>" + keys)
        #expect(session.notice == nil && session.statusWords.isEmpty)
        #expect(session.search.isOn)
        session.press("j<Esc>")
        #expect(!session.search.isOn)
    }

    @Test(arguments: [
        ("9a", "Asked 2 of 2, 2 of 2 open. x ticks it."), ("9aa", "No thing asked after this place: A goes to the one before."),
        ("A", "No thing asked before this place: a goes to the next one."), ("9t9t", "No mention after this place: T goes to the one before."),
        ("K", "No paragraph before this place: } goes to the next one."), (")2)", "No heading after this place."),
    ])
    func aJumpGoesAsFarAsItCanAndSaysWhereTheOthersAre(_ keys: String, _ words: String) {
        var session = session()
        session.press(keys)
        #expect(session.notice?.words == words)
    }

    /// The part within what is searched for that matters is in sight, however long the words are.
    @Test func whatIsSaidOfAHitHasRoomBesideLongWords() {
        var session = session()
        session.press("/office of the pilots. 3. Action<Backspace><Enter>")
        #expect(session.notice?.words.hasPrefix("No hit for ") == true)
        session.press("/printed each spring by the office of the pilots<Enter>n")
        #expect(session.notice?.words.hasSuffix(": hit 1 of 1, paragraph 2, from the top again.") == true)
        #expect((session.notice?.words.count ?? 100) < 80)
    }

    /// Nothing that only has a title takes the keys.
    @Test func theFocusGoesToNoPaneWithoutRows() {
        var session = session(SayingTests.quiet)
        session.press("<Tab>")
        #expect(session.focus == .text && session.notice?.words.hasPrefix("No other pane is shown") == true)
        session.press("o<Tab>")
        #expect(session.focus == .outline && session.notice?.words == "This pane lies over the text: q closes it.")
    }

    /// Where what is asked has one line, Tab shows all of it, and goes back.
    @Test(arguments: [(24, "c"), (15, ""), (10, ""), (8, "")]) func whatIsAskedIsSeenWhereItHasOneLine(_ rows: Int, _ keys: String) {
        for key in ["<Tab>", "<Esc>", "q", "z"] {
            var session = session(rows: rows, columns: 60)
            session.press(keys + "<Tab>j")
            #expect(session.focus == .checklist && (session.layout.place(of: .checklist)?.rows ?? 0) > 3)
            session.press(key)
            #expect(session.layout.place(of: .text) != nil && (key == "z" || session.focus == .text), "\(key)")
        }
        var session = session(rows: rows, columns: 60)
        session.press(keys + "<Tab>j<Enter>")
        #expect(session.focus == .text && session.layout.place(of: .text) != nil)
    }

    /// The title repairs what the text repairs.
    @Test func theTitleIsRepairedAsTheTextIs() {
        let text = "1. The tide is here.\n\n2. Begin text:\n\nPORTUGAL,S TIDES\n\nThe tide of Portugal,s coast fell.\n\nEnd text.\n"
        let head = "R 060940Z MAR 07\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\n\nUNCLAS OSLO 900031\n\nSUBJECT: NETS\n\n"
        var session = session(Document(parsing: Source(Array((head + text).utf8))))
        session.press("/coast<Enter>")
        #expect(session.title(of: .text).hasSuffix("PORTUGAL'S TIDES"))
    }

    @Test func theHeaderSaysWhatTagsMeanAndWhereRemarksBelong() {
        let text =
            "R 060940Z MAR 07\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\n\nUNCLAS OSLO 900031\n\nE.O. 12958: N/A\nTAGS: ELAB, NO\n\n"
            + "1. The nets are dry.\n\n2. (XBU) The boats of the\n\nfishermen are out at sea.\n"
        let session = session(Document(parsing: Source(Array(text.utf8))))
        let lines = session.lines(of: .header)
        #expect(lines.contains { $0.words == "ELAB: labor sector affairs" })
        #expect(lines.contains { $0.words == "NO: Norway" })
        #expect(lines.contains { $0.kind == .plain && $0.sign == "paragraph 2" }, "\(lines.map { $0.sign + $0.words })")
    }

    /// The same remark, made again and again of one paragraph, takes one row.
    @Test func remarksOfOneKindAreCounted() {
        let lines = (1...4).map { "The boats of the fishers of port \($0)\n\nare out at sea." }.joined(separator: " ")
        let text = "R 060940Z MAR 07\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\n\nUNCLAS OSLO 900031\n\nE.O. 12958: N/A\nTAGS: NO\n\n1. \(lines)\n"
        let document = Document(parsing: Source(Array(text.utf8)))
        #expect(document.remarks.count == 4)
        let remarks = session(document).lines(of: .header).filter { $0.kind == .plain }
        #expect(remarks.map(\.sign) == ["paragraph 1"] && remarks.map(\.tail) == ["4 times"])
    }

    @Test func sentenceCaseSaysWhereNothingIsInCapitals() {
        var session = session(SayingTests.quiet)
        session.press("E")
        #expect(session.notice?.words.hasPrefix("Nothing on this screen is in capitals") == true)
        session.press("E")
        #expect(session.notice?.words == "Capitals are shown as they stand.")
    }

    @Test(arguments: [(20, true), (400, false)])
    func timesAreWeighedOnlyInParagraphsThatACableCouldHave(_ count: Int, _ isTimed: Bool) {
        let wishes = String(repeating: "Posts should light the lamp before June 3, 2009. ", count: count)
        let document = Document(parsing: Source(Array("FM SECSTATE WASHDC\nTO AMEMBASSY OSLO\nSUBJECT: LAMPS\n\n1. \(wishes)\n".utf8)))
        let lines = session(document).lines(of: .checklist)
        #expect(lines.count == count && document.asks.times.count == count)
        #expect(lines.allSatisfy { $0.tail.isEmpty != isTimed })
    }

    @Test func whatWasSaidStandsWhenTheProgramWasStopped() {
        var session = session()
        session.press("E")
        let said = session.notice
        session.press("<C-z>")
        #expect(said != nil && session.notice == said)
        session.press("j")
        #expect(session.notice == nil)
    }

    @Test func sidewaysEndsWhereNothingWouldBeShown() {
        var session = session(rows: 24, columns: 40)
        session.press("w")
        for _ in 0..<200 { session.press("<Right>") }
        #expect(session.notice?.words == "No line here goes further to the right.")
        #expect(session.text.rows.contains { !$0.glyphs.isEmpty })
        session.press("<Left>")
        #expect(session.notice == nil)
    }

    @Test func aListLongerThanItsPaneSaysWhatOfItIsShown() {
        var session = session(rows: 12)
        session.press("o")
        let (rows, count) = ((session.layout.place(of: .outline)?.rows ?? 0) - 1, session.lines(of: .outline).count)
        #expect(rows < count && session.rightTitle(of: .outline) == "1-\(rows) of \(count)")
        session.press("G")
        #expect(session.rightTitle(of: .outline) == "\(count - rows + 1)-\(count) of \(count)")
        _ = session.handle(.resize(rows: 60, columns: 80))
        #expect(session.rightTitle(of: .outline).isEmpty)
    }
}
