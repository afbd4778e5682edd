import Fixtures
import Foundation
import Testing

@Suite struct TerminalTests {
    private let folder: Scratch
    private var cable: String { folder.path + "/cable.txt" }

    init() throws {
        folder = try Scratch()
        try Data(Fixtures.bytes("07STATE900001.txt")).write(to: URL(filePath: folder.path + "/cable.txt"))
    }

    private func start(_ arguments: [String] = [], rows: Int = 24, columns: Int = 80, home: Scratch? = nil) throws -> RealTerminal {
        let terminal = try RealTerminal(arguments + [cable], rows: rows, columns: columns, home: home)
        #expect(terminal.shows("This is an action request."), "\(terminal.words)")
        return terminal
    }

    @Test func itOpensAndGivesTheTerminalBack() throws {
        let terminal = try start()
        #expect(terminal.isAlternate)
        #expect(!terminal.isLineAsBefore)
        terminal.type("q")
        #expect(terminal.wait { $0.state == .left(0) && !$0.isAlternate && $0.isLineAsBefore })
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGILL, SIGABRT, SIGTRAP, SIGBUS, SIGALRM, SIGUSR1, SIGPIPE])
    func aSignalThatEndsItGivesTheTerminalBack(_ number: Int32) throws {
        let terminal = try start()
        terminal.signal(number)
        #expect(terminal.wait { $0.state == .killed(Int(number)) && !$0.isAlternate && $0.isLineAsBefore }, "\(terminal.state)")
    }

    @Test(arguments: ["\u{1A}", nil]) func itStopsAndGoesOn(_ key: String?) throws {
        let terminal = try start()
        if let key { terminal.type(key) } else { terminal.signal(SIGTSTP) }
        #expect(terminal.wait { $0.state == .stopped && !$0.isAlternate && $0.isLineAsBefore })
        terminal.signal(SIGCONT)
        #expect(terminal.wait { $0.isAlternate && $0.words.contains("This is an action request.") })
        terminal.type("q")
        #expect(terminal.wait { $0.state == .left(0) && !$0.isAlternate && $0.isLineAsBefore })
    }

    /// With the ways of moving the cursor that ncurses finds for itself, and with the one it is left with, the screen is the same.
    @Test(arguments: ["xterm-256color", "screen-256color", "tmux-256color", "linux", "vt220"]) func everyWayToMoveLeadsThere(_ term: String) throws {
        let folders = ["/usr/share/terminfo", "/lib/terminfo", "/etc/terminfo"]
        let folder = try #require(folders.first { FileManager.default.fileExists(atPath: "\($0)/\(term.prefix(1))/\(term)") })
        let long = Fixtures.path("09STATE900447.txt")
        let terminals = try [[:], ["TERMINFO": folder]].map { try RealTerminal([long], term: term, variables: $0) }
        for (keys, shown) in [("", "1 of 11"), ("a", "4 of 11"), ("zG", "11 of 11"), ("zo", "Outline"), ("jjjGo", "Text")] {
            for terminal in terminals {
                terminal.type(keys)
                #expect(terminal.shows(shown))
            }
            let isSame = terminals[1].wait { second in terminals[0].wait { $0.lines == second.lines } }
            #expect(isSame, "\(term) after \(keys): \(terminals.map(\.words))")
        }
    }

    @Test func itFollowsTheSizeOfTheTerminal() throws {
        let terminal = try start()
        terminal.resize(rows: 40, columns: 120)
        #expect(terminal.wait { $0.lines[39].contains("? help") && $0.words.contains("This is an action request.") })
        terminal.resize(rows: 1, columns: 1)
        terminal.resize(rows: 10, columns: 40)
        #expect(terminal.wait { $0.lines[9].contains("? help") })
    }

    @Test func aDocumentOnStdinIsReadWithTheKeyboardOfTheTerminal() throws {
        let terminal = try RealTerminal(["-"], input: cable)
        #expect(terminal.shows("This is an action request."))
        terminal.type("/tide")
        #expect(terminal.shows("1 of"))
        terminal.type("\u{1B}q")
        #expect(terminal.wait { $0.state == .left(0) && !$0.isAlternate })
    }

    @Test func aTickThatIsShownSurvivesKill9() throws {
        let terminal = try start()
        terminal.type("ax")
        #expect(terminal.shows("ASKED 1/1"))
        terminal.signal(SIGKILL)
        #expect(terminal.wait { $0.state == .killed(Int(SIGKILL)) })
        let again = try start(home: terminal.home)
        #expect(again.shows("ASKED 1/1"))
    }

    @Test func oneIsWhereOneWasWhenTheCableIsOpenedAgain() throws {
        let terminal = try start(rows: 6, columns: 40)
        terminal.type("2gmaq")
        #expect(terminal.wait { $0.state == .left(0) })
        let again = try RealTerminal([cable], rows: 6, columns: 40, home: terminal.home)
        #expect(again.shows("Where you left off: paragraph 2"))
        again.type("g'a:marks\r")
        #expect(again.shows("Marks: a in 2."))
    }

    /// A window that is closed, a machine that is shut down: one comes back to the same place.
    @Test(arguments: [SIGHUP, SIGTERM, SIGINT]) func aSignalThatEndsItKeepsThePlace(_ number: Int32) throws {
        let terminal = try start(rows: 6, columns: 40)
        terminal.type("2g=")
        #expect(terminal.shows("Paragraph 2"))
        terminal.signal(number)
        #expect(terminal.wait { $0.state == .killed(Int(number)) && !$0.isAlternate && $0.isLineAsBefore }, "\(terminal.state)")
        let again = try RealTerminal([cable], rows: 6, columns: 40, home: terminal.home)
        #expect(again.shows("Where you left off: paragraph 2"), "\(again.words)")
    }

    /// One that is ended while another program has the terminal, too.
    @Test func aSignalWhileAnotherProgramRunsKeepsThePlace() throws {
        let terminal = try start(rows: 6, columns: 40)
        terminal.type("2g!echo out; read word\r")
        #expect(terminal.shows("out"))
        terminal.signal(SIGHUP)
        #expect(terminal.wait { $0.state == .killed(Int(SIGHUP)) }, "\(terminal.state)")
        let again = try RealTerminal([cable], rows: 6, columns: 40, home: terminal.home)
        #expect(again.shows("Where you left off: paragraph 2"), "\(again.words)")
    }

    @Test func theMouseIsReportedOnlyWhereItIsAskedForAndGivenBack() throws {
        let terminal = try start()
        terminal.type("\u{1B}[<0;3;4M:mouse\r")
        #expect(terminal.shows("The wheel scrolls and a click selects"))
        // A click on the first row of the checklist, which Enter then opens; modifiers, and releases, are no clicks.
        terminal.type("\u{1B}[<4;9;4M\u{1B}[<0;9;4m\r")
        #expect(terminal.shows("Action request"))
        terminal.type("q")
        #expect(terminal.wait { $0.state == .left(0) && !$0.isAlternate && $0.isLineAsBefore })
    }

    @Test func severalCablesAreSteppedThrough() throws {
        let other = cable + ".copy"
        try FileManager.default.copyItem(atPath: cable, toPath: other)
        defer { try? FileManager.default.removeItem(atPath: other) }
        let terminal = try RealTerminal([cable, other])
        #expect(terminal.shows("This is an action request."))
        terminal.type(".")
        #expect(terminal.shows("2 of 2: "))
    }

    /// Both have read the notebook before either writes: what they see of it says so.
    @Test func twoReadersOfOneCableLoseNothing() throws {
        let first = try start()
        first.type("axq")
        #expect(first.wait { $0.state == .left(0) })
        let one = try start(home: first.home)
        let other = try start(home: first.home)
        for reader in [one, other] { #expect(reader.shows("ASKED 1/1"), "\(reader.words)") }
        for reader in [one, other] {
            reader.type("ax")
            #expect(reader.shows("Paragraph 2 open again"), "\(reader.words)")
        }
        one.type("x")
        #expect(one.shows("Paragraph 2 done"), "\(one.words)")
        let third = try start(home: first.home)
        #expect(third.shows("ASKED 1/1"), "\(third.words)")
    }

    @Test func aNotebookThatCannotBeWrittenIsSaidAndReadingGoesOn() throws {
        let home = try Scratch()
        try Data().write(to: URL(filePath: home.path + "/.local"))
        let terminal = try start(home: home)
        terminal.type("ax")
        #expect(terminal.shows("Ticks cannot be saved"))
        #expect(terminal.words.contains("ASKED 0/1"))
        // It is in the exit status too, and on stderr, which is the terminal here.
        terminal.type("q")
        #expect(terminal.wait { $0.state == .left(74) })
        #expect(terminal.shows("What was ticked last is not kept."), "\(terminal.words)")
    }

    /// Whoever holds the folder, or has put something else in the place of what is kept, does not hold up a tick.
    @Test(arguments: ["held", "pipe", "large", "folder"]) func aTickIsAnsweredWherePlacesCannotBeKept(_ kind: String) throws {
        let home = try Scratch()
        let folder = home.path + "/.local/state/reftel"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let lock = open(folder, O_RDONLY | O_DIRECTORY)
        defer { close(lock) }
        switch kind {
        case "held": #expect(flock(lock, LOCK_EX) == 0)
        case "pipe": #expect(mkfifo(folder + "/positions", 0o600) == 0)
        case "large": try Data([UInt8](repeating: 0x61, count: (1 << 20) + 1)).write(to: URL(filePath: folder + "/positions"))
        default: try FileManager.default.createDirectory(atPath: folder + "/positions", withIntermediateDirectories: false)
        }
        let terminal = try RealTerminal([Fixtures.path("07STATE900001.txt")], columns: 200, home: home)
        #expect(terminal.shows("This is an action request."))
        let why = kind == "held" ? "" : kind == "large" ? "has more than 1 MB and nothing of it counts" : "is no regular file"
        if !why.isEmpty { #expect(terminal.shows(why), "\(terminal.words)") }
        terminal.type("2gmaax")
        #expect(terminal.shows("Paragraph 2 done"), "\(terminal.words)")
        terminal.type("q")
        #expect(terminal.wait { $0.state == .left(0) })
        #expect(terminal.shows(kind == "held" ? "Your place is not kept: another program holds" : why), "\(terminal.words)")
    }

    /// What is kept is its owner's alone, also where the folder was open to others before.
    @Test func placesAreTheirOwnersAlone() throws {
        let home = try Scratch()
        let folder = home.path + "/.local/state/reftel"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        #expect(chmod(folder, 0o755) == 0 && FileManager.default.createFile(atPath: folder + "/positions", contents: Data()))
        #expect(chmod(folder + "/positions", 0o644) == 0)
        let terminal = try start(home: home)
        terminal.type("2gmaq")
        #expect(terminal.wait { $0.state == .left(0) })
        for path in [folder, folder + "/positions"] {
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode.map { $0 & 0o077 } == 0, "\(path)")
        }
        #expect(try String(contentsOfFile: folder + "/positions", encoding: .utf8).hasPrefix("07STATE900001~"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["positions"])
    }

    @Test(arguments: ["unknown-thing", "dumb", String(repeating: "A", count: 5000), "../../etc/passwd"])
    func aTerminalItCannotUseIsRefusedInOneSentence(_ name: String) throws {
        let terminal = try RealTerminal([cable], term: name)
        #expect(terminal.wait { $0.state == .left(69) })
        #expect(terminal.shows("reftel: The terminal type"))
        #expect(terminal.isLineAsBefore)
    }

    @Test func aMissingFileIsOneSentence() throws {
        let terminal = try RealTerminal(["/nowhere/at\u{1B}]0;all"])
        #expect(terminal.wait { $0.state == .left(66) })
        #expect(terminal.shows("reftel: There is no file \"/nowhere/at^[]0;all\": check the name."))
    }

    /// A home with this configuration.
    private func home(configuration: String) throws -> Scratch {
        let home = try Scratch()
        try FileManager.default.createDirectory(atPath: home.path + "/.config/reftel", withIntermediateDirectories: true)
        try Data(configuration.utf8).write(to: URL(filePath: home.path + "/.config/reftel/config.toml"))
        return home
    }

    @Test func theConfigurationBindsKeysAndItsMistakesAreSaidOnTheStatusLine() throws {
        let terminal = try start(home: home(configuration: "them = 1\n[keys]\nquit = [\"C-t\"]\n"))
        #expect(terminal.shows("config.toml:1: There is no setting \"them\""), "\(terminal.words)")
        terminal.type("q")
        #expect(terminal.shows("q does nothing here"))
        #expect(terminal.wait { $0.lines[23].contains("^T quit") }, "\(terminal.words)")
        terminal.type("\u{14}")
        #expect(terminal.wait { $0.state == .left(0) && !$0.isAlternate })
    }

    /// The column of the first key of the bottom line is in the theme's colour: 222 in dusk, 94 in paper.
    private static func keyColour(_ terminal: RealTerminal) -> Int { terminal.foreground(row: 23, column: 1) }

    @Test(arguments: [("ffff/ffff/ffff", 94), ("00/00/00", 222), ("f/f/e", 94)])
    func theTerminalsBackgroundChoosesTheTheme(_ background: String, _ colour: Int) throws {
        let terminal = try start(home: home(configuration: "theme = \"auto\""))
        #expect(terminal.wait { $0.hasAskedForBackground })
        #expect(TerminalTests.keyColour(terminal) == 222)
        let before = terminal.words
        terminal.type("\u{1B}]11;rgb:\(background)\u{1B}\\")
        #expect(terminal.wait { TerminalTests.keyColour($0) == colour })
        terminal.type("=")
        #expect(terminal.shows("Paragraph"))
        #expect(!before.contains("does nothing here") && !terminal.words.contains("does nothing here"))
    }

    @Test func anAnswerAfterTheFirstKeyOrCutInTwoIsNoKeyAndChangesNothing() throws {
        let terminal = try start(home: home(configuration: "theme = \"auto\""))
        #expect(terminal.wait { $0.hasAskedForBackground })
        terminal.type("a")
        #expect(terminal.shows("Asked 1 of 1"))
        terminal.type("\u{1B}")
        terminal.type("]11;rgb:ffff/ff")
        terminal.type("ff/ffff\u{07}")
        terminal.type("=")
        #expect(terminal.shows("Paragraph"))
        #expect(TerminalTests.keyColour(terminal) == 222)
        #expect(!terminal.words.contains("does nothing here"))
    }

    @Test func aThemeByNameAsksTheTerminalNothing() throws {
        let terminal = try start()
        terminal.type("q")
        #expect(terminal.wait { $0.state == .left(0) })
        #expect(!terminal.hasAskedForBackground)
    }

    /// Braille displays and screen readers follow the hardware cursor: it sits on the current item, whatever has the focus.
    @Test(arguments: [("<asked>", "a"), ("<checklist>", "\t"), ("<header>", "h"), ("<outline>", "oj"), ("<found>", "/tide\rf"), ("<help>", "?j")])
    func theCursorSitsOnTheCurrentItem(_ what: String, _ keys: String) throws {
        let terminal = try start()
        terminal.type(keys)
        if what == "<asked>" {
            #expect(
                terminal.wait { $0.lines[$0.cursor.row].dropFirst($0.cursor.column).hasPrefix("hand over") },
                "\(terminal.cursor) \(terminal.words)")
        } else {
            #expect(
                terminal.wait { $0.cursor.column == 0 && $0.cursor.row > 2 && $0.lines[$0.cursor.row].hasPrefix(">") },
                "\(what): \(terminal.cursor) \(terminal.words)")
        }
    }

    @Test(arguments: [("/ti", "/ti"), (":nex", ":nex"), ("?/tick", "Keys and commands with: tick")])
    func theCursorSitsBehindWhatIsTyped(_ keys: String, _ words: String) throws {
        let terminal = try start()
        terminal.type(keys)
        #expect(
            terminal.wait { screen in
                let line = screen.lines[screen.cursor.row]
                return line.prefix(screen.cursor.column).drop { $0 == " " || $0 == "\u{2500}" } == words
            }, "\(terminal.cursor) \(terminal.words)")
    }

    /// In lines of words one comes back to one's place, too, where they are typed.
    @Test func whoeverTypesLinesIsWhereTheyWere() throws {
        let terminal = try RealTerminal(["--linear", cable])
        #expect(terminal.shows("key:"))
        terminal.type("2g\nq\n")
        #expect(terminal.wait { $0.state == .left(0) })
        let again = try RealTerminal(["--linear", cable], home: terminal.home)
        #expect(again.shows("Where you left off: paragraph 2"), "\(again.words)")
        again.type("g\n\u{04}")
        #expect(again.wait { $0.state == .left(0) })
        let top = try RealTerminal(["--linear", cable], home: terminal.home)
        #expect(top.shows("key:"))
        #expect(!top.words.contains("Where you left off"))
    }

    /// ^C leaves as it does on the screen; whoever ends the program otherwise ends it, and the place is kept.
    @Test(arguments: [(SIGINT, RealTerminal.State.left(0)), (SIGTERM, .killed(Int(SIGTERM))), (SIGHUP, .killed(Int(SIGHUP)))])
    func whoeverIsInterruptedBetweenLinesIsWhereTheyWere(_ signal: Int32, _ end: RealTerminal.State) throws {
        let terminal = try RealTerminal(["--linear", cable])
        #expect(terminal.shows("key:"))
        terminal.type("2g\n!true\n")
        #expect(terminal.shows("Ran true."), "\(terminal.words)")
        #expect(terminal.wait { $0.lines.last { !$0.isEmpty } == "key:" })
        terminal.signal(signal)
        #expect(terminal.wait { $0.state == end }, "\(terminal.state)")
        let again = try RealTerminal(["--linear", cable], home: terminal.home)
        #expect(again.shows("Where you left off: paragraph 2"), "\(again.words)")
    }

    @Test(arguments: [nil, "pipe"]) func itSpeaksInLinesOnATerminalAndDrawsNothing(_ input: String?) throws {
        let terminal =
            try input == nil ? RealTerminal(["--linear", cable]) : RealTerminal(["--linear", "-"], input: cable)
        #expect(terminal.shows("key:"))
        #expect(terminal.words.contains("Subject: TIDE TABLES: REQUEST TO DELIVER.") && !terminal.isAlternate)
        terminal.type("a\nx\n")
        #expect(terminal.shows("Paragraph 2 done: none of 1 open."), "\(terminal.words)")
        terminal.type("q\n")
        #expect(terminal.wait { $0.state == .left(0) && $0.isLineAsBefore })
    }
}
