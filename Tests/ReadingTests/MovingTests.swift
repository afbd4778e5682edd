import Cable
import Fixtures
import Reading
import Testing

@Suite struct MovingTests {
    @Test(arguments: [
        ("a", "inform the harbour m"), ("aa", "make sure that the t"), ("aaA", "inform the harbour m"), ("r", "print larger figures"),
        ("rr", "hang the tables at e"), ("rrrR", "hang the tables at e"), ("5g", "Posts should make su"), ("}", "The harbour office a"),
        ("}}{", "The harbour office a"), (")", "Quays\n\n5. Posts shou"), ("t", "paras 3 and 5.\n\n2. T"), ("t<Enter>", "Action request: plea"),
        ("t<Enter>H", "paras 3 and 5.\n\n2. T"), ("t<Enter>HL", "Action request: plea"), ("5g''", "This is an action ca"),
        ("5g''''", "Posts should make su"),
        (":6<Enter>", "The Department thank"), (":next-asked<Enter>", "inform the harbour m"), ("/quay<Enter>", "quay; and train the "),
        ("/quay<Enter>n", "Quays\n\n5. Posts shou"), ("/quay<Enter>nN", "quay; and train the "), ("/QUAY<Enter>", "This is an action ca"),
        ("/by the office of<Enter>", "by the\n\nSTATE 009000"), ("/quay<Esc>", "This is an action ca"),
    ])
    func keysLeadThere(_ keys: String, _ words: String) {
        var session = session(rows: 12)
        session.press(keys)
        #expect(session.here == words)
    }

    @Test func aHitIsCountedAndTheWrapIsSaid() {
        var session = session()
        session.press("/tables<Enter>")
        #expect(session.notice?.words == "tables: hit 1 of 4, paragraph 2.")
        session.press("nnnn")
        #expect(session.notice?.words == "tables: hit 1 of 4, paragraph 2, from the top again.")
        session.press("N")
        #expect(session.notice?.words == "tables: hit 4 of 4, paragraph 5, from the end again.")
    }

    @Test func theLastPageIsFullAndTheFirstBeginsAtTheTop() {
        var session = session(rows: 10, columns: 40)
        session.press("G")
        #expect(session.text.isAtEnd)
        #expect(session.text.rows.count == session.text.height)
        session.press("<PgDn>")
        #expect(session.notice?.words == "This is the end.")
        session.press("g")
        #expect(session.text.top == TextView.Place(run: 0, row: 0))
    }

    @Test(arguments: [1, 7, 13, 40]) func scrollingDownAndUpAgainLeadsBack(_ columns: Int) {
        var session = session(rows: 9, columns: columns)
        let start = session.text.rows
        session.press("jjjjjkkkkk")
        #expect(session.text.rows == start)
    }

    @Test func aPlaceInSightIsNotScrolledTo() {
        var session = session(rows: 30)
        let top = session.text.top
        session.press("/harbour<Enter>nn")
        #expect(session.text.top == top)
    }

    @Test func everyRowOfTheTableRunsOnEverySizeAndHasWords() {
        for command in Command.table {
            #expect(!command.summary.isEmpty && command.summary.hasSuffix("."), "\(command.name)")
            #expect(command.keys.allSatisfy { !$0.isEmpty }, "\(command.name) has a key that is none")
            for (rows, columns) in [(0, 0), (1, 1), (2, 5), (10, 40), (24, 80), (40, 120), (50, 200)] {
                for document in [harbour, Sketch.document(""), Document(parsing: Source([]))] {
                    var session = session(document, rows: rows, columns: columns)
                    for key in command.keys.first ?? Key.script(":\(command.name)<Enter>").keys { _ = session.handle(.key(key)) }
                    #expect(session.rows == rows && session.columns == columns)
                }
            }
        }
    }

    @Test func noTwoCommandsShareAKeyAndNoKeyHidesASequence() {
        let all = Command.table.flatMap(\.keys)
        #expect(Set(all).count == all.count)
        #expect(Set(Command.table.map(\.name)).count == Command.table.count)
        for keys in all where keys.count > 1 { #expect(!all.contains(Array(keys.dropLast()))) }
    }

    /// As in less and vim; H comes back.
    @Test func onePercentIsAHundredthOfTheText() {
        var session = session(rows: 12)
        var last = -1
        for percent in [1, 30, 50, 80, 100, 999] {
            session.press("\(percent)%")
            let bytes = session.document.source.bytes
            #expect(session.text.cursor >= last && (session.text.cursor == 0 || bytes[session.text.cursor - 1] <= 0x20), "\(percent)")
            last = session.text.cursor
        }
        #expect(session.text.isAtEnd)
        session.press("g2g50%H")
        #expect(session.text.paragraph == 1)
        session.press("%")
        #expect(session.notice?.words == "How far? 50% goes to the middle.")
    }
}
