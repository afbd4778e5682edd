import Fixtures
import Foundation
import Testing

/// A tick that could not be kept is said where the reader looks, on stderr, and in the exit status.
@Suite struct UnkeptTests {
    private let home: Scratch
    private var folder: String { home.path + "/.local/state/reftel" }
    private let cable = Fixtures.path("07STATE900001.txt")

    init() throws {
        home = try Scratch()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    @Test(arguments: [["--linear"], ["--keys", "ax", "--size", "100x24"], ["--keys", "axq", "--every-frame"]])
    func aTickThatIsNotKeptIsSaid(_ arguments: [String]) throws {
        #expect(mkfifo(folder + "/notebook.sqlite", 0o600) == 0)
        let outcome = try BuiltProgram.run(arguments + [cable], input: "a\nx\n", home: home)
        #expect(outcome.status == 74)
        #expect(outcome.said.contains("Ticks cannot be saved (it is no regular file)"), "\(outcome.said)")
        #expect(
            outcome.warned == "reftel: What was ticked last is not kept. Ticks cannot be saved (it is no regular file): mend "
                + "\(folder)/notebook.sqlite or its folder, then open the cable again.\n")
    }

    @Test func whereOnlyReadingWasWantedTheStatusIsGood() throws {
        #expect(mkfifo(folder + "/notebook.sqlite", 0o600) == 0)
        let outcome = try BuiltProgram.run(["--linear", cable], input: "a\nq\n", home: home)
        #expect(outcome.status == 0)
        let shown = try BuiltProgram.run(["show", "--format", "json", cable], home: home)
        #expect(shown.status == 0 && shown.warned.contains("it is no regular file"), "\(shown.warned)")
    }

    @Test func aTickThatIsKeptIsNotComplainedOf() throws {
        let outcome = try BuiltProgram.run(["--linear", cable], input: "a\nx\n", home: home)
        #expect(outcome.status == 0 && outcome.warned.isEmpty, "\(outcome.warned)")
        let open = try BuiltProgram.run(["check", "--open", cable], home: home)
        #expect(open.status == 0, "\(open.said)")
    }

    /// A tick of the last version whose words have changed is open, and says why.
    @Test func aDoubtfulTickIsOpenInEveryFormat() throws {
        let file = home.path + "/mill.txt"
        try FormerNotebook.letters.put(into: folder)
        try FormerNotebook.mill("$15").write(toFile: file, atomically: false, encoding: .utf8)
        let json = try BuiltProgram.run(["show", "--format", "json", file], home: home).said
        #expect(json.contains("\"ticked_before\"") && json.contains("\"done\""))
        let check = try BuiltProgram.run(["check", "--open", file], home: home)
        #expect(check.status == 1 && check.said.contains("open: (ticked before: check) pay $15 million to the mill"), "\(check.said)")
        let screen = try BuiltProgram.run(["--keys", "<Tab>", file], home: home).said
        #expect(screen.contains("ASKED 1/2") && screen.contains("[?]     1 (ticked before: check) pay $15 million"), "\(screen)")
        let spoken = try BuiltProgram.run(["--linear", file], input: "<Tab>\nx\nU\nq\n", home: home).said
        #expect(spoken.contains("ticked before: check"), "\(spoken)")
        let saved = try BuiltProgram.run(["--linear", file], input: "s\n~/mill.md\nq\n", home: home)
        #expect(
            try String(contentsOfFile: home.path + "/mill.md", encoding: .utf8).contains("- [ ] para 1: (ticked before: check) pay"), "\(saved.said)")
    }

    @Test(arguments: ["config/reftel/config.toml", "config/reftel/themes/amber.toml"]) func aPipeForAFileOfOnesOwnIsAWarning(_ name: String) throws {
        let path = home.path + "/" + name
        try FileManager.default.createDirectory(
            at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
        #expect(mkfifo(path, 0o600) == 0)
        let outcome = try BuiltProgram.run(
            ["--keys", "j", cable], variables: ["XDG_CONFIG_HOME": home.path + "/config"],
            home: home)
        #expect(name.contains("themes") ? true : outcome.warned.contains("is no regular file: put one in its place."), "\(outcome.warned)")
        #expect(outcome.said.contains("This is an action request."))
    }

    #if os(Linux)
        @Test func aPrintIsNotConvertedWhereThePersonWantsNothingRun() throws {
            let file = home.path + "/print.pdf"
            try Data("%PDF-1.4\n".utf8).write(to: URL(filePath: file))
            let outcome = try BuiltProgram.run(["show", file], variables: ["REFTEL_SECURE": "1"], home: home)
            #expect(outcome.status == 65)
            #expect(outcome.warned.contains("is a PDF, and REFTEL_SECURE is set: pdftotext, which reads it, is not run."), "\(outcome.warned)")
        }
    #endif
}
