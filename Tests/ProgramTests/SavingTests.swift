import Fixtures
import Foundation
import Testing

@testable import reftel

/// Saved files are their owner's alone, and what is there already stays what it is.
@Suite struct SavingTests {
    private let scratch: Scratch
    private var path: String { scratch.path + "/out.txt" }

    init() throws { scratch = try Scratch() }

    private func save(_ words: String, _ name: String? = nil, over: Bool = false) -> String? {
        Saving.write(Array(words.utf8), to: name ?? path, overwrites: over)
    }

    private func mode(_ path: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    private func words(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    /// Nothing else lies in the folder than what was saved.
    private func onlyHolds(_ names: [String]) throws -> Bool {
        try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted() == names
    }

    /// Given up midway: what stood there is as it was, a new file is not there, and nothing lies beside them.
    @Test func whatIsGivenUpLosesNothing() throws {
        try Data("old".utf8).write(to: URL(filePath: path))
        let large = [UInt8](repeating: 0x61, count: 5 << 20)
        for (name, over) in [(path, true), (scratch.path + "/new.txt", false)] {
            var told: [Int] = []
            let said = Saving.write(large, to: name, overwrites: over) { done, all in
                told.append(done * 100 / all)
                return done < all / 2
            }
            #expect(said == "\(name) is not written: that was given up.")
            #expect(told == told.sorted() && told.count > 2, "\(told)")
        }
        #expect(try words(path) == "old")
        #expect(try onlyHolds(["out.txt"]))
    }

    @Test func aNewFileIsItsOwnersAlone() throws {
        #expect(save("tide") == nil)
        #expect(try words(path) == "tide" && mode(path) == 0o600)
        #expect(save("ebb") == "\(path) is there already: end the name with ! to write over it.")
        #expect(try words(path) == "tide" && onlyHolds(["out.txt"]))
    }

    @Test(arguments: [0o600, 0o640, 0o644, 0o666, 0o700]) func permissionsStay(_ permissions: Int) throws {
        try "a tide that is long".write(toFile: path, atomically: false, encoding: .utf8)
        #expect(chmod(path, mode_t(permissions)) == 0)
        #expect(save("ebb", over: true) == nil)
        #expect(try words(path) == "ebb" && mode(path) == permissions && onlyHolds(["out.txt"]))
    }

    @Test func aLinkStaysAndLeadsToTheNewWords() throws {
        try "tide".write(toFile: path, atomically: false, encoding: .utf8)
        let link = scratch.path + "/link.txt"
        #expect(symlink("out.txt", link) == 0)
        #expect(save("ebb", link) == "\(link) is there already: end the name with ! to write over it.")
        #expect(save("ebb", link, over: true) == nil)
        #expect(try words(path) == "ebb" && FileManager.default.destinationOfSymbolicLink(atPath: link) == "out.txt")
    }

    @Test func otherNamesOfAFileStayItsNames() throws {
        try "a tide that is long".write(toFile: path, atomically: false, encoding: .utf8)
        #expect(link(path, scratch.path + "/other.txt") == 0)
        #expect(save("ebb", over: true) == nil)
        #expect(try words(scratch.path + "/other.txt") == "ebb")
    }

    @Test func whatIsNoRegularFileIsLeftAlone() throws {
        #expect(mkfifo(path, 0o600) == 0)
        #expect(save("tide", over: true) == "\(path) is a pipe, no regular file: name another.")
        #expect(save("tide", "/dev/null", over: true) == "/dev/null is a device, no regular file: name another.")
        #expect(save("tide", scratch.path, over: true)?.contains("is a folder: name a file in it") == true)
        #expect(symlink("nowhere", scratch.path + "/link") == 0)
        #expect(save("tide", scratch.path + "/link", over: true) == "\(scratch.path)/link is a link to nothing: name a file.")
        #expect(symlink("loop", scratch.path + "/loop") == 0)
        #expect(save("tide", scratch.path + "/loop", over: true) == "\(scratch.path)/loop is a link to nothing: name a file.")
        #expect(try onlyHolds(["link", "loop", "out.txt"]))
    }

    @Test func thePersonsHomeIsTheOneOfTheEnvironment() throws {
        let said = try BuiltProgram.run(
            ["--linear", Fixtures.path("07STATE900001.txt")], input: "s\n~/tide.txt\ns\n~root/tide.txt\nq\n", home: scratch)
        #expect(FileManager.default.fileExists(atPath: scratch.path + "/tide.txt"), "\(said.said)")
        #expect(said.said.contains("is taken for a home folder: write the path out"), "\(said.said)")
    }

    /// Looked at while it is written, a file that is saved over is the one before or the one after: whoever ends the writer then leaves just that.
    @Test func aFileIsNeverHalfWritten() throws {
        let (old, new) = (String(repeating: "tide\n", count: 20_000), String(repeating: "ebb\n", count: 20_000))
        try old.write(toFile: path, atomically: false, encoding: .utf8)
        let writer = Thread { [path] in for turn in 0..<20 { _ = Saving.write(Array((turn % 2 == 0 ? new : old).utf8), to: path, overwrites: true) } }
        writer.start()
        while !writer.isFinished {
            let seen = try words(path)
            #expect(seen == old || seen == new)
        }
        #expect(try onlyHolds(["out.txt"]))
    }

    /// The program itself, ended by kill -9 while it saves: nothing that was there is lost.
    @Test func whoIsKilledWhileSavingLosesNothing() throws {
        let bundle = Bundle.allBundles.map(\.bundlePath).first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
        let old = String(repeating: "tide\n", count: 2000)
        let source = String(decoding: Fixtures.bytes("07STATE900001.txt"), as: UTF8.self)
        for round in 0..<10 {
            try old.write(toFile: path, atomically: false, encoding: .utf8)
            let program = Process()
            program.executableURL = URL(filePath: bundle).deletingLastPathComponent().appending(path: "reftel")
            program.arguments = ["--linear", Fixtures.path("07STATE900001.txt")]
            program.environment = ["HOME": scratch.path, "LC_ALL": "C.UTF-8"]
            let lines = Pipe()
            (program.standardInput, program.standardOutput, program.standardError) = (lines, FileHandle.nullDevice, FileHandle.nullDevice)
            try program.run()
            try lines.fileHandleForWriting.write(contentsOf: Data(String(repeating: "s\n\(path)!\n", count: 20 + round).utf8))
            var seen = old
            while seen == old, program.isRunning { seen = try words(path) }
            kill(program.processIdentifier, SIGKILL)
            program.waitUntilExit()
            let left = try words(path)
            #expect(left == source || left == old, "\(round)")
        }
    }
}
