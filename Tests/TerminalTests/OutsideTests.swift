import Fixtures
import Foundation
import Testing

/// Other programs, run from the reader in a pseudo-terminal.
@Suite struct OutsideTests {
    private let folder: Scratch
    private var cable: String { folder.path + "/cable.txt" }

    init() throws {
        folder = try Scratch()
        try Data(Fixtures.bytes("07STATE900001.txt")).write(to: URL(filePath: folder.path + "/cable.txt"))
    }

    private func start(_ variables: [String: String] = [:]) throws -> RealTerminal {
        let terminal = try RealTerminal([cable], variables: variables)
        #expect(terminal.shows("This is an action request."), "\(terminal.words)")
        return terminal
    }

    @Test func aShellCommandGetsTheTerminalAndGivesItBack() throws {
        let terminal = try start()
        terminal.type("!echo $((6*7)) $(stty -a | grep -ow icanon)\r")
        #expect(terminal.wait { $0.words.contains("42 icanon") && $0.words.contains("any key goes back") && !$0.isAlternate })
        terminal.type("\r")
        #expect(terminal.wait { $0.isAlternate && $0.words.contains("This is an action request.") && $0.words.contains("Ran echo") })
        terminal.type("q")
        #expect(terminal.wait { $0.state == .left(0) && $0.isLineAsBefore })
    }

    @Test func theTerminalsDescriptionIsPassedOnAsItWas() throws {
        let terminal = try start()
        terminal.type("!echo description=${TERMINFO-unset}\r")
        #expect(terminal.shows("description=unset"), "\(terminal.words)")
    }

    @Test func aCommandThatFailsIsSaid() throws {
        let terminal = try start()
        terminal.type("!exit 3\r")
        #expect(terminal.shows("it ended with status 3; any key goes back"))
        terminal.type("\r")
        #expect(terminal.shows("Ran exit 3: it ended with status 3."))
    }

    @Test func aPipeGetsTheWholeCable() throws {
        let terminal = try start()
        terminal.type("|wc -c | tr -d ' ' | sed s/^/bytes-/\r")
        let count = Fixtures.bytes("07STATE900001.txt").count
        #expect(terminal.shows("bytes-\(count)"), "\(terminal.words)")
    }

    @Test func aPipeThatReadsNothingDoesNoHarm() throws {
        let terminal = try start()
        terminal.type("|true\r")
        #expect(terminal.shows("any key goes back"))
        terminal.type("\r")
        #expect(terminal.shows("Piped to true"))
    }

    /// Whatever is pressed to come back, and nothing of it is taken for a key of the reader's.
    @Test(arguments: ["q", "\u{3}", "\u{1B}", " ", "x", "\u{1B}[A"]) func anyKeyGoesBack(_ key: String) throws {
        let terminal = try start()
        terminal.type("!true\r")
        #expect(terminal.shows("any key goes back"))
        terminal.type(key)
        #expect(terminal.shows("Ran true."), "\(terminal.words)")
        #expect(terminal.state == .running && terminal.isAlternate)
    }

    /// A program that takes no words for the clipboard is not waited for, and does not stay.
    @Test func aClipboardThatHangsIsSaid() throws {
        let path = folder.path + "/bin/tmux"
        try FileManager.default.createDirectory(atPath: folder.path + "/bin", withIntermediateDirectories: true)
        try Data("#!/bin/sh\nsleep 1000 & echo $! > \(folder.path)/id; wait\n".utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        let terminal = try start(["TMUX": "here", "PATH": folder.path + "/bin:/usr/bin:/bin"])
        terminal.type("yi")
        #expect(terminal.shows("tmux does not answer"), "\(terminal.words)")
        let id = try #require(Int32(String(contentsOfFile: folder.path + "/id", encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)))
        func stat() -> String { (try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)) ?? "" }
        #expect(terminal.wait { _ in kill(id, 0) != 0 || stat().contains(") Z") })
    }

    /// In lines of words, too: the editor has the terminal, and ^C is for what runs, not for the reader.
    @Test func theEditorIsOpenedFromLinesOfWords() throws {
        let editor = folder.path + "/editor"
        try Data("echo \"$@\" > \(folder.path)/said; read answer; echo got $answer; kill -INT $$\n".utf8).write(to: URL(filePath: editor))
        let terminal = try RealTerminal(["--linear", cable], variables: ["EDITOR": "/bin/sh \(editor)"])
        #expect(terminal.shows("key:"))
        terminal.type("2g\ne\nwords\n")
        #expect(terminal.shows("got words"), "\(terminal.words)")
        #expect(terminal.shows("signal 2 ended it"), "\(terminal.words)")
        #expect(try String(contentsOfFile: folder.path + "/said", encoding: .utf8).hasSuffix(" \(cable)\n"))
        terminal.type("q\n")
        #expect(terminal.wait { $0.state == .left(0) })
    }

    @Test func theEditorIsOpenedAtTheLine() throws {
        let editor = folder.path + "/editor"
        try Data("echo \"$@\" > \(folder.path)/said\n".utf8).write(to: URL(filePath: editor))
        let terminal = try start(["EDITOR": "/bin/sh \(editor)"])
        terminal.type("2ge")
        #expect(terminal.shows("Back from"))
        let lines = String(decoding: Fixtures.bytes("07STATE900001.txt"), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.contains("2. ") }) + 1
        #expect(try String(contentsOfFile: folder.path + "/said", encoding: .utf8) == "+\(line) \(cable)\n")
    }

    /// The shell takes apart what was set; the name of the file it never reads.
    @Test(arguments: ["\"FOLDER/my ed\" -n 'two words'", "FOLDER/my\\ ed -n two\\ words"]) func anEditorWithQuotesAndBlanksRuns(_ set: String) throws
    {
        let editor = folder.path + "/my ed"
        try Data("#!/bin/sh\nprintf '%s|' \"$@\" > '\(folder.path)/said'\n".utf8).write(to: URL(filePath: editor))
        #expect(chmod(editor, 0o755) == 0)
        let odd = folder.path + "/$(touch x);`id`'\".txt"
        try FileManager.default.copyItem(atPath: cable, toPath: odd)
        let terminal = try RealTerminal([odd], variables: ["EDITOR": set.replacing("FOLDER", with: folder.path)])
        #expect(terminal.shows("This is an action request."), "\(terminal.words)")
        terminal.type("e")
        #expect(terminal.shows("Back from"), "\(terminal.words)")
        let said = try String(contentsOfFile: folder.path + "/said", encoding: .utf8)
        #expect(said.hasPrefix("-n|two words|+") && said.hasSuffix("|\(odd)|"), "\(said)")
    }

    /// The line is the file's, not the cable's, where the file holds several.
    @Test(arguments: ["text", "table"]) func theEditorIsOpenedAtTheLineOfTheFile(_ kind: String) throws {
        let editor = folder.path + "/editor"
        try Data("echo \"$@\" > \(folder.path)/said\n".utf8).write(to: URL(filePath: editor))
        let several = folder.path + "/several"
        var words = String(decoding: Fixtures.bytes("09STATE900447.txt") + Fixtures.bytes("07STATE900001.txt"), as: UTF8.self)
        if kind == "table" { words = try String(contentsOfFile: Fixtures.container("cables.csv"), encoding: .utf8) }
        try words.write(toFile: several, atomically: true, encoding: .utf8)
        let terminal = try RealTerminal([several + "#2"], variables: ["EDITOR": "/bin/sh \(editor)"])
        #expect(terminal.shows("? help"), "\(terminal.words)")
        terminal.type("1ge")
        #expect(terminal.shows("Back from"), "\(terminal.words)")
        let lines = words.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.lastIndex { $0.hasPrefix("1. ") }) + 1
        #expect(try String(contentsOfFile: folder.path + "/said", encoding: .utf8) == "+\(line) \(several)\n")
    }

    @Test func theCableIsSavedOnceAndNotOver() throws {
        let terminal = try start()
        let path = folder.path + "/out.md"
        terminal.type("s\u{15}\(path)\r")
        #expect(terminal.shows("Saved as"))
        #expect(try String(contentsOfFile: path, encoding: .utf8).contains("## Asked (0 of 1 done)"))
        terminal.type("s\u{15}\(path)\r")
        #expect(terminal.shows("is there already"))
    }

    @Test(arguments: ["!date\r", "|cat\r", "e", "s\r"]) func underSecureNothingIsRun(_ keys: String) throws {
        let terminal = try start(["REFTEL_SECURE": "1"])
        terminal.type(keys)
        #expect(terminal.shows("REFTEL_SECURE is set"))
        #expect(terminal.isAlternate)
    }

    @Test func aCopyGoesThroughTheTerminalAndSaysSo() throws {
        let terminal = try start()
        terminal.type("yy")
        #expect(terminal.shows("with its citation: sent to the terminal (OSC 52)"))
    }
}
