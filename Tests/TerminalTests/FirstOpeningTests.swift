import Fixtures
import Foundation
import Testing

/// What takes long is named first: the screen is there before it, says what is done, and is left at once; nothing that was started stays behind.
@Suite struct FirstOpeningTests {
    private let folder: Scratch
    private var print: String { folder.path + "/print.pdf" }

    init() throws {
        folder = try Scratch()
        try Data("%PDF-1.4\n".utf8).write(to: URL(filePath: folder.path + "/print.pdf"))
    }

    private func terminal(_ arguments: [String], converter script: String) throws -> RealTerminal {
        let path = folder.path + "/bin/pdftotext"
        try FileManager.default.createDirectory(atPath: folder.path + "/bin", withIntermediateDirectories: true)
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return try RealTerminal(arguments, variables: ["PATH": folder.path + "/bin:/usr/bin:/bin"])
    }

    /// A converter that never ends, and what it has started; both say who they are.
    private var hanging: String { "sleep 1000 & echo $! $$ > \(folder.path)/new; mv \(folder.path)/new \(folder.path)/ids; wait" }

    private var ids: [Int32] {
        ((try? String(contentsOfFile: folder.path + "/ids", encoding: .utf8)) ?? "").split(whereSeparator: \.isWhitespace).compactMap { Int32($0) }
    }

    /// True for a process that is there and has not ended: whoever inherits one may not have looked at it yet.
    private func isAlive(_ id: Int32) -> Bool {
        guard kill(id, 0) == 0 else { return false }
        let words = (try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8))?.split(separator: ")").last
        return words?.trimmingCharacters(in: .whitespaces).first != "Z"
    }

    private func hangs() throws -> RealTerminal {
        let terminal = try terminal([print], converter: hanging)
        #expect(terminal.shows("Opening print.pdf; Esc leaves."), "\(terminal.words)")
        #expect(!terminal.words.contains("MARKING"), "\(terminal.words)")
        #expect(terminal.wait { _ in ids.count == 2 && ids.allSatisfy(isAlive) })
        return terminal
    }

    @Test(arguments: ["\u{1B}", "q", "\u{3}", "Q"]) func aKeyLeavesAtOnceAndEndsTheConverter(_ key: String) throws {
        let terminal = try hangs()
        terminal.type(key)
        #expect(terminal.wait { $0.state == .left(0) && !$0.isAlternate && $0.isLineAsBefore }, "\(terminal.state)")
        #expect(terminal.wait { _ in !ids.contains(where: isAlive) }, "\(ids)")
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func aSignalEndsTheConverterToo(_ signal: Int32) throws {
        let terminal = try hangs()
        terminal.signal(signal)
        #expect(terminal.wait { $0.state == .killed(Int(signal)) && !$0.isAlternate && $0.isLineAsBefore }, "\(terminal.state)")
        #expect(terminal.wait { _ in !ids.contains(where: isAlive) }, "\(ids)")
    }

    /// Keys typed meanwhile are for the cable.
    @Test func keysWaitForTheCable() throws {
        let words = (1...60).map { "\($0). The tide is high at quay \($0).\\n\\n" }.joined()
        let script = "until test -e \(folder.path)/go; do sleep 0.02; done; printf '\(words)'"
        let terminal = try terminal([print], converter: script)
        #expect(terminal.shows("Opening print.pdf; Esc leaves."), "\(terminal.words)")
        terminal.type("40g/quay 51\r")
        try Data().write(to: URL(filePath: folder.path + "/go"))
        #expect(terminal.shows("quay 51: hit 1 of 1"), "\(terminal.words)")
        terminal.type("q")
        #expect(terminal.wait { $0.state == .left(0) })
    }

    /// What cannot be read is said as ever, below the screen that was.
    @Test func aPrintWithoutWordsEndsTheProgramAsEver() throws {
        let terminal = try terminal([print], converter: "exit 0")
        #expect(terminal.wait { $0.state == .left(65) && !$0.isAlternate }, "\(terminal.state)")
        #expect(terminal.wait { $0.lines.joined().contains("is a PDF from which pdftotext gets no words") }, "\(terminal.words)")
    }

    /// In a folder what cannot be read is passed over, as ever.
    @Test func inAFolderTheNextIsOpened() throws {
        let cables = folder.path + "/cables"
        try FileManager.default.createDirectory(atPath: cables, withIntermediateDirectories: true)
        try Data("%PDF-1.4\n".utf8).write(to: URL(filePath: cables + "/a.pdf"))
        try Data(Fixtures.bytes("07STATE900001.txt")).write(to: URL(filePath: cables + "/b.txt"))
        let terminal = try terminal([cables], converter: "exit 0")
        #expect(terminal.shows("This is an action request."), "\(terminal.words)")
    }

    /// A cable far down in a large file, and a large page.
    @Test(arguments: ["many.txt#3000", "page.html"]) func whatIsReadLongComesToo(_ name: String) throws {
        let cable = String(decoding: Fixtures.bytes("07STATE900001.txt"), as: UTF8.self)
        let many = String(repeating: cable + "\n", count: 3000)
        try Data(many.utf8).write(to: URL(filePath: folder.path + "/many.txt"))
        try Data("<html><body><pre>\(cable)\n\(String(repeating: "The tide is high.\n", count: 40_000))</pre></body></html>".utf8)
            .write(to: URL(filePath: folder.path + "/page.html"))
        let terminal = try RealTerminal([folder.path + "/" + name])
        #expect(terminal.shows("This is an action request."), "\(terminal.words)")
        terminal.type("q")
        #expect(terminal.wait { $0.state == .left(0) })
    }

    /// What comes through a pipe without end is read until the reader has enough.
    @Test func escEndsTheReadingOfAStream() throws {
        let pipe = folder.path + "/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        let terminal = try RealTerminal([pipe])
        let writer = try #require(fopen(pipe, "w"))
        defer { fclose(writer) }
        let words = Fixtures.bytes("07STATE900001.txt")
        fwrite(words, 1, words.count, writer)
        fflush(writer)
        #expect(terminal.shows("This is an action request."), "\(terminal.words)")
        terminal.type("\u{1B}")
        #expect(terminal.shows("Reading was stopped here: what follows is not shown."), "\(terminal.words)")
        #expect(terminal.wait { $0.words.contains("NOT ALL READ") }, "\(terminal.words)")
        terminal.type("q")
        #expect(terminal.wait { $0.state == .left(0) })
    }
}
