import Fixtures
import Foundation
import Testing

/// What takes long goes on beside the keys: it is spoken of, Esc gives it up, q and ^C leave meanwhile.
@Suite struct BesideTests {
    private let folder: Scratch
    private var cable: String { folder.path + "/cable.txt" }
    private var print: String { folder.path + "/print.pdf" }

    init() throws {
        folder = try Scratch()
        try Data(Fixtures.bytes("07STATE900001.txt")).write(to: URL(filePath: folder.path + "/cable.txt"))
        try Data("%PDF-1.4\n".utf8).write(to: URL(filePath: folder.path + "/print.pdf"))
    }

    /// A program of this name, found before any other.
    private func tool(_ name: String, _ script: String) throws -> [String: String] {
        let path = folder.path + "/bin/\(name)"
        try FileManager.default.createDirectory(atPath: folder.path + "/bin", withIntermediateDirectories: true)
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return ["PATH": folder.path + "/bin:/usr/bin:/bin"]
    }

    private func opening() throws -> RealTerminal {
        // A converter that never ends: it says nothing, and would be ended after a minute.
        let terminal = try RealTerminal([cable, print], variables: tool("pdftotext", "exec sleep 100"))
        #expect(terminal.shows("This is an action request."))
        terminal.type(".")
        #expect(terminal.shows("Opening print.pdf; Esc stops."), "\(terminal.words)")
        return terminal
    }

    @Test func aConverterThatHangsIsGivenUpByEsc() throws {
        let terminal = try opening()
        terminal.type("\u{1B}")
        #expect(terminal.shows("Stopped: opening print.pdf was given up."), "\(terminal.words)")
        terminal.type("/tide")
        #expect(terminal.shows("1 of"))
        terminal.type("\u{1B}q")
        #expect(terminal.wait { $0.state == .left(0) && !$0.isAlternate && $0.isLineAsBefore })
    }

    /// Keys go on being obeyed meanwhile.
    @Test func keysAreObeyedWhileACableIsOpened() throws {
        let terminal = try opening()
        terminal.type("/tide")
        #expect(terminal.shows("1 of"), "\(terminal.words)")
        terminal.type("\r")
        #expect(terminal.shows("tide: hit 1 of"), "\(terminal.words)")
        terminal.type("q")
        #expect(terminal.wait { $0.state == .left(0) && !$0.isAlternate && $0.isLineAsBefore })
    }

    @Test func itIsLeftByControlCAndEndedByASignalWhileACableIsOpened() throws {
        let terminal = try opening()
        terminal.type("\u{3}")
        #expect(terminal.wait { $0.state == .left(0) && !$0.isAlternate && $0.isLineAsBefore }, "\(terminal.state)")
        let other = try opening()
        other.signal(SIGINT)
        #expect(other.wait { $0.state == .killed(Int(SIGINT)) && !$0.isAlternate && $0.isLineAsBefore }, "\(other.state)")
    }

    /// The file is read anew beside the keys, too.
    @Test func aFileThatIsReadAnewIsGivenUpByEsc() throws {
        let variables = try tool("pdftotext", "test -e \(folder.path)/slow && exec sleep 100; echo '1. The tide is high.'")
        let terminal = try RealTerminal([print], variables: variables)
        #expect(terminal.shows("The tide is high."))
        try Data().write(to: URL(filePath: folder.path + "/slow"))
        terminal.type("\u{1B}[15~")
        #expect(terminal.shows("Reading print.pdf anew; Esc stops."), "\(terminal.words)")
        terminal.type("\u{1B}")
        #expect(terminal.shows("Stopped: reading print.pdf anew was given up."), "\(terminal.words)")
        terminal.type("q")
        #expect(terminal.wait { $0.state == .left(0) })
    }

    /// In lines of words ^C ends it while something is waited for.
    @Test func aSignalEndsLinesOfWordsWhileACableIsOpened() throws {
        let variables = try tool("pdftotext", "touch \(folder.path)/begun; exec sleep 100")
        let terminal = try RealTerminal(["--linear", cable, print], variables: variables)
        #expect(terminal.shows("key:"))
        terminal.type(".\r")
        #expect(terminal.wait { _ in FileManager.default.fileExists(atPath: folder.path + "/begun") })
        terminal.signal(SIGINT)
        #expect(terminal.wait { $0.state == .left(0) && $0.isLineAsBefore }, "\(terminal.state)")
    }

    /// Letter by letter: an engine that tries every way would leave a thread at each.
    @Test func anExpressionThatExplodesIsTypedAndLeft() throws {
        try Data("1. \(String(repeating: "a", count: 60_000))!\n".utf8).write(to: URL(filePath: cable))
        let terminal = try RealTerminal([cable])
        #expect(terminal.shows("aaaa"))
        terminal.type("/\u{12}")
        for letter in "((a+)+)+$" { terminal.type(String(letter)) }
        terminal.type("\r")
        #expect(terminal.shows("No hit for regex \"((a+)+)+$\""), "\(terminal.words)")
        terminal.type("q")
        #expect(terminal.wait { $0.state == .left(0) })
    }

    /// What a large document asks comes behind its text, and nothing says before that it asks nothing.
    @Test func whatALargeDocumentAsksIsReadBesideTheKeys() throws {
        let filler = (2...3000).map { "\($0). The tide is high at quay \($0), and the lamps are lit each night until the morning comes.\n\n" }
            .joined()
        let words =
            String(decoding: Fixtures.bytes("07STATE900001.txt"), as: UTF8.self) + "\n" + filler
            + "3001. Action request: post is requested to hand over the tables.\n"
        try Data(words.utf8).write(to: URL(filePath: cable))
        let terminal = try RealTerminal([cable])
        #expect(terminal.shows("This is an action request."))
        #expect(terminal.wait { $0.words.contains("ASKED 0/") }, "\(terminal.words)")
        terminal.type("G")
        #expect(terminal.shows("hand over the tables"), "\(terminal.words)")
    }
}
