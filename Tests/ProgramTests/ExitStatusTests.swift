import Fixtures
import Foundation
import Testing

@testable import reftel

/// The program ends as its man page says.
@Suite struct ExitStatusTests {
    private let folder: Scratch

    init() throws { folder = try Scratch() }

    private static let endings: [([String], Int32)] = [
        (["show", "CABLE"], 0), (["check", "CABLE"], 0), (["check", "--open", "CABLE"], 1), (["--version"], 0), (["show"], 64),
        (["--size", "9", "--keys", "j", "CABLE"], 64), (["--post", "NOWHERE", "--keys", "j", "CABLE"], 64), (["show", "BINARY"], 65),
        (["config"], 65), (["show", "/no/such/file"], 66),
    ]

    @Test(arguments: endings) func theStatusIsTheOneThatIsDocumented(_ arguments: [String], _ status: Int32) throws {
        let binary = folder.path + "/binary"
        try Data([0, 1, 2, 0xFF, 0, 3, 0, 0x80] + [UInt8](repeating: 0, count: 600)).write(to: URL(filePath: binary))
        try FileManager.default.createDirectory(atPath: folder.path + "/.config/reftel", withIntermediateDirectories: true)
        try Data("themes = 1\n".utf8).write(to: URL(filePath: folder.path + "/.config/reftel/config.toml"))
        let words = arguments.map { $0 == "CABLE" ? Fixtures.path("07STATE900001.txt") : $0 == "BINARY" ? binary : $0 }
        let outcome = try BuiltProgram.run(words, home: folder)
        #expect(outcome.status == status, "\(outcome.said) \(outcome.warned)")
        #expect(Facts.statuses.contains { $0.status.split(separator: " ").contains(Substring("\(status)")) })
        if status > 1 { #expect(!outcome.warned.isEmpty || !outcome.said.isEmpty) }
    }

    @Test(arguments: [
        ["--bogus"], ["show"], ["show", "--format", "xml", "x"], ["--theme"], ["--color", "loud", "x"], ["--size", "9", "--keys", "j", "x"],
        ["tutor", "x"], ["completions", "tcsh"], ["extract"], ["show", "--post", "NOWHERE", "x"],
    ])
    func wrongArgumentsAreOneSentence(_ arguments: [String]) throws {
        let outcome = try BuiltProgram.run(arguments, home: folder)
        #expect(outcome.status == 64)
        #expect(outcome.said.isEmpty)
        #expect(outcome.warned.hasPrefix("reftel: ") && outcome.warned.split(separator: "\n").count == 1, "\(outcome.warned)")
        #expect(outcome.warned.contains("--help"), "\(outcome.warned)")
    }

    @Test func theHelpShowsHowACableIsOpened() throws {
        let help = try BuiltProgram.run(["--help"], home: folder)
        #expect(help.status == 0)
        let words = help.said.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for word in ["reftel [FILE|FOLDER ...]", "--linear", "--theme", "--post", "reftel read --help"] { #expect(words.contains(word), "\(word)") }
    }

    #if os(Linux)
        @Test(arguments: [["show", "CABLE"], ["show", "--format", "json", "CABLE"], ["config", "--print-default"]])
        func anOutputThatCannotBeWrittenIsSaid(_ arguments: [String]) throws {
            let words = arguments.map { $0 == "CABLE" ? Fixtures.path("07STATE900001.txt") : $0 }
            let outcome = try BuiltProgram.run(words, output: "/dev/full")
            #expect(outcome.status == 74 && outcome.warned.contains("The output cannot be written"), "\(outcome.warned)")
        }
    #endif

    @Test func theStatusesAreInTheHelpTheManPageAndTheReadme() throws {
        let help = try BuiltProgram.run(["--help"]).said.replacing("\n", with: " ").split(separator: " ").joined(separator: " ")
        let readme = try String(contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../README.md"), encoding: .utf8)
        let words = readme.replacing("\n", with: " ").replacing("`", with: "")
        for (status, meaning) in Facts.statuses {
            #expect(help.contains("\(status) \(meaning)"))
            #expect(words.contains("\(status) \(meaning)"), "\(status) \(meaning)")
        }
    }
}
