import Cable
import Fixtures
import Reading
import Testing

@Suite struct LooksTests {
    private func words(_ session: Session) -> [String] {
        session.text.rows.map { row in String(String.UnicodeScalarView(row.glyphs.map(\.scalar))) }
    }

    private func telegram(_ words: String) -> Session {
        session(Document(parsing: Source(Array(words.utf8))), columns: 200)
    }

    // MARK: sentence case

    @Test(arguments: [
        ("THE HARBOUR MASTER SAID NO. HE WILL COME.", "The harbour master said no. He will come."),
        ("MR. SALT OF LISBON CAME ON FRIDAY, 3 MAY, AND MAY GO.", "Mr. Salt of Lisbon came on Friday, 3 May, and may go."),
        ("U.S. AND NATO SHIPS: F-16 AND BF109 OF JOHN D. ROE.", "U.S. and NATO ships: F-16 and BF109 of John D. roe."),
        ("IN A-19 A PILOT WROTE", "In A-19 a pilot wrote"),
        ("IRANIANS AND AN IRAQI MET SOVIET PILOTS. THE THAIS CAME.", "Iranians and an Iraqi met Soviet pilots. The Thais came."),
        ("WHO ASKED? IT WAS A PILOT'S BOOK", "Who asked? It was a pilot's book"),
        ("THE PILOT' S BOOK IS HERE. S IS A LETTER.", "The pilot' s book is here. S is a letter."),
        ("The Text is NOT in capitals.", "The Text is NOT in capitals."),
    ])
    func capitalsAreShownInSentenceCase(_ source: String, _ shown: String) {
        var session = telegram(source)
        session.press("E")
        #expect(words(session).first == shown)
        session.press("E")
        #expect(words(session).first == source)
    }

    /// What is not in capitals is not said to be shown in other letters, though the reader wants capitals so.
    @Test func sentenceCaseIsSaidOnlyWhereItIsSeen() {
        var session = telegram("THE TIDE OF LISBON IS HIGH.")
        session.press("E")
        #expect(session.rightTitle(of: .text).hasPrefix("sentence case"))
        session = telegram("The tide of Lisbon is high.")
        session.press("E")
        #expect(!session.rightTitle(of: .text).contains("sentence case"))
    }

    /// Rows of the lists are set as the text is.
    @Test func theOutlineIsInSentenceCaseToo() {
        var session = telegram("1. THE TIDE OF LISBON IS HIGH.\n\n2. THE PILOTS KNOW.\n")
        session.press("oE")
        #expect(session.lines(of: .outline).map(\.words) == ["The tide of Lisbon is high.", "The pilots know."])
        session.press("E")
        #expect(session.lines(of: .outline).first?.words == "THE TIDE OF LISBON IS HIGH.")
    }

    @Test func theViewMovesNoGlyphAndTheSourceIsFoundAsItIsShown() {
        var session = telegram("THE TIDE OF LISBON IS HIGH.")
        let before = session.text.rows.flatMap(\.glyphs).map(\.offset)
        session.press("E/Lisbon<Enter>")
        #expect(session.text.rows.flatMap(\.glyphs).map(\.offset) == before)
        #expect(session.notice?.words == "Lisbon: hit 1 of 1.")
    }

    // MARK: lines

    @Test func linesAreBrokenAsInTheSource() {
        let document = Fixtures.document("07LISBON900112.txt")
        var session = Session(document: document, settings: Settings(name: "x"), rows: 200, columns: 200)
        let lines = Set(document.source.string(0..<document.source.bytes.count).split(whereSeparator: \.isNewline).map(String.init))
        #expect(!words(session).allSatisfy { row in row.isEmpty || lines.contains { $0.contains(row) } })
        session.press("l")
        #expect(words(session).allSatisfy { row in row.isEmpty || lines.contains { $0.contains(row) } })
        #expect(session.rightTitle(of: .text).hasPrefix("original lines"))
    }

    @Test func theTextIsAsWideAsWanted() {
        var session = session(columns: 110)
        func widest() -> Int { session.text.rows.map { 5 + $0.glyphs.count }.max() ?? 0 }
        #expect((60...80).contains(widest()))
        session.press("<C-w>t")
        #expect(widest() > 80)
        session.press("50<C-w>t")
        #expect(widest() <= 50)
        session.press("<C-w>t")
        #expect(widest() > 80)
        session.press("<C-w>t")
        #expect((60...80).contains(widest()))
    }

    // MARK: the source

    @Test func theSourceScrollsWithTheText() {
        var session = session(rows: 20)
        session.press("V")
        func firstWords() -> String { document(session).source.string(session.rawRows(1, columns: 30)[0].range) }
        #expect(firstWords() == "1. This is an action cable; ")
        for _ in 0..<6 {
            session.press("j")
            let shown = session.text.rows.lazy.flatMap(\.glyphs).first?.offset ?? 0
            #expect(session.rawRows(1, columns: 30)[0].range.contains(shown))
        }
    }

    /// Long lines go on behind a blank, where there is one, and nothing of them is lost.
    @Test func longLinesOfTheSourceBreakBetweenWords() {
        var session = session(
            Document(parsing: Source(Array("1. The tide tables hang on every quay of the harbour.\n\(String(repeating: "x", count: 90))\n".utf8))))
        session.press("V")
        let rows = session.rawRows(9, columns: 20).map { session.document.source.string($0.range) }
        #expect(rows.prefix(3) == ["1. The tide tables ", "hang on every quay ", "of the harbour."])
        #expect(
            session.rawRows(2, columns: 23).map { $0.glyphs.map { String($0.scalar) }.joined() } == [
                "1. The tide tables hang", "on every quay of the ",
            ])
        #expect(rows.dropFirst(3).joined() == String(repeating: "x", count: 90))
    }

    private func document(_ session: Session) -> Document { session.document }

    @Test func whatTheTextLeavesOutIsSaidInTheSource() {
        var session = session()
        session.press("V}")
        let rows = session.rawRows(12, columns: 60)
        let furniture = rows.filter(\.isFurniture).map { session.document.source.string($0.range) }
        #expect(furniture == ["STATE 00900002  002 OF 002"])
    }

    @Test func theSourceIsNoPaneForKeys() {
        var session = session()
        session.press("V<Tab><Tab>")
        #expect(session.focus == .text)
        session.press("V")
        #expect(session.layout.place(of: .raw) == nil)
    }

    /// Words do not touch the line between the panes, however narrow theirs is.
    @Test(arguments: [112, 120, 132, 150, 200]) func wordsEndBeforeTheLineBetweenPanes(_ columns: Int) {
        for keys in ["", "V", "20<C-w><lt>"] {
            var session = session(rows: 60, columns: columns)
            session.press(keys)
            let room = session.layout.place(of: .text)?.columns ?? 0
            let widest = session.text.rows.map { TextView.margin + $0.indent + $0.glyphs.reduce(0) { $0 + $1.width } }.max() ?? 0
            #expect(widest > room / 2 && widest < room, "\(keys)")
        }
    }

    // MARK: sizes

    @Test(arguments: [24, 43], [80, 132, 200]) func panesGrowAndShrinkAndNeverLeaveTheScreen(_ rows: Int, _ columns: Int) {
        for keys in ["", "o", "<Tab>", "h", "/tide<Enter>f", "V"] {
            for sign in [">", "<lt>", "+", "-"] {
                var session = session(rows: rows, columns: columns)
                session.press(keys)
                for _ in 0..<60 { session.press("<C-w>" + sign) }
                for placed in session.layout.panes {
                    let place = placed.place
                    #expect(place.rows > 0 && place.columns > 0 && place.column + place.columns <= columns)
                    #expect(place.row + place.rows <= session.layout.middle.row + session.layout.middle.rows)
                }
                #expect(session.notice?.kind == .warning, "\(keys) \(sign)")
                session.press("<C-w>=")
                var usual = LooksTests.usual(rows, columns)
                usual.press(keys)
                #expect(session.layout == usual.layout)
            }
        }
    }

    /// Sizes that were made on a large screen are kept on one that has next to no rows.
    @Test(arguments: 0...9, [40, 80, 112, 150, 200]) func sizesOfALargeScreenFitASmallOne(_ rows: Int, _ columns: Int) {
        for size in [-500, -1, 0, 1, 500] {
            for (over, showsRaw) in [(Pane?.none, false), (nil, true), (.outline, false), (.found, true)] {
                var choice = Layout.Choice()
                (choice.over, choice.showsRaw, choice.asked) = (over, showsRaw, 3)
                (choice.sizes.text, choice.sizes.left, choice.sizes.asked) = (size, size, size)
                (choice.sizes.header, choice.sizes.above) = (size, size)
                for placed in Layout(rows: rows, columns: columns, choice: choice).panes {
                    #expect(placed.place.rows > 0 && placed.place.column >= 0 && placed.place.column + placed.place.columns <= columns)
                }
            }
        }
    }

    private static func usual(_ rows: Int, _ columns: Int) -> Session {
        Session(document: harbour, settings: Settings(name: "harbour.txt"), rows: rows, columns: columns)
    }

    /// The source below the text, and the header above the outline, give and take rows; that is kept.
    @Test func rowsAreGivenAndTaken() {
        var session = session()
        session.press("V3<C-w>+")
        let rows = session.layout.place(of: .text)?.rows ?? 0
        #expect(rows == (session.layout.place(of: .raw)?.rows ?? 0) + 6 || rows == (session.layout.place(of: .raw)?.rows ?? 0) + 5)
        session = ReadingTests.session(rows: 50, columns: 200)
        let before = session.layout.place(of: .header)?.rows ?? 0
        session.press("h4<C-w>-")
        #expect(session.layout.place(of: .header)?.rows == before - 4)
        guard case .remember(let memory)? = session.handle(.leaving).first else { return #expect(Bool(false)) }
        #expect(memory.arrangement == "header -4")
        session.press("<Tab><Tab><C-w>+")
        #expect(session.notice?.words == "This pane has all the rows: ^W> and ^W< change its columns.")
    }

    /// Whatever was wanted of panes on a large screen, a small one has room for.
    @Test(arguments: [-500, -3, 0, 3, 500], [24, 80, 112, 150, 200]) func whatWasWantedFitsAnyScreen(_ size: Int, _ columns: Int) {
        var choice = Layout.Choice()
        (choice.sizes.text, choice.sizes.left, choice.sizes.asked) = (size, size, size)
        (choice.sizes.header, choice.sizes.above, choice.asked) = (size, size, 5)
        for rows in 0...30 {
            for showsRaw in [false, true] {
                choice.showsRaw = showsRaw
                let layout = Layout(rows: rows, columns: columns, choice: choice)
                #expect(layout.panes.allSatisfy { $0.place.row + $0.place.rows <= layout.middle.row + layout.middle.rows })
            }
        }
    }

    @Test func aPaneGrowsByAsMuchAsIsSaid() {
        var session = session(columns: 132)
        let before = session.layout.place(of: .text)?.columns ?? 0
        session.press("<C-w><lt>6<C-w><lt>")
        #expect(session.layout.place(of: .text)?.columns == before - 10)
    }
}
