import Fixtures
import Foundation
import Testing

/// What `--linear` does for other programs: the same as the screen does, between the lines.
@Suite struct BetweenLinesTests {
    private let cable = Fixtures.path("07STATE900001.txt")

    private func said(_ lines: String, _ variables: [String: String] = [:]) throws -> [String] {
        try BuiltProgram.run(["--linear", cable], input: lines, variables: variables).lines
    }

    @Test func aCommandGetsTheCableAndItsWordsComeBetweenTheLines() throws {
        let count = Fixtures.bytes("07STATE900001.txt").count
        let said = try said("|wc -c | sed s/^/bytes-/\nq\n")
        let words = try #require(said.firstIndex { $0.replacing(" ", with: "") == "bytes-\(count)" }, "\(said)")
        #expect(said[words + 1] == "Piped to wc -c bar sed s/^/bytes-/, the source as it stands.")
    }

    @Test func theSelectionGoesToACommandToo() throws {
        #expect(try said("2g\nv\n|head -c 12\nq\n").contains { $0.hasPrefix("2. ") && $0.contains("Piped to head -c 12.") })
    }

    /// A command has no keyboard where lines come through a pipe: it must not eat them.
    @Test func aShellCommandRunsAndLeavesTheLinesAlone() throws {
        let said = try said("!cat; echo $((6*7))\n=\nq\n")
        let words = try #require(said.firstIndex(of: "42"), "\(said)")
        #expect(said[words + 1] == "Ran cat; echo $((6*7)).")
        #expect(said[words + 2].contains("Paragraph 1 of"))
    }

    @Test func aCommandThatFailsIsSaid() throws {
        #expect(try said("!exit 3\nq\n").contains("Error: Ran exit 3: it ended with status 3."))
    }

    @Test func nothingIsSavedOverAFileUnaskedNorInPlaceOfAFolder() throws {
        let folder = try Scratch()
        let file = folder.path + "/notes.txt"
        let said = try said("s\n\(file)\ns\n\(file)\ns\n\(file)!\ns\n\(folder.path)\ns\n/no/such/x.md\nq\n")
        #expect(said.filter { $0 == "Saved as \(file), the source as it stands." }.count == 2, "\(said)")
        #expect(said.contains("Error: \(file) is there already: end the name with exclamation mark to write over it."))
        #expect(said.contains("Error: \(folder.path) is a folder: name a file in it, as in \(folder.path)/cable.md."), "\(said)")
        #expect(said.contains("Error: /no/such/x.md cannot be written: name a file in a folder that is yours."))
    }

    @Test func whatNeedsAKeyboardSaysSoWithoutOne() throws {
        let said = try said("e\nshell\n\nq\n", ["EDITOR": "true"])
        #expect(said.contains("Error: An editor needs a terminal: run reftel --linear in one."), "\(said)")
        #expect(said.contains { $0.contains("A shell needs a terminal: name a command.") }, "\(said)")
    }

    @Test(arguments: ["|cat", "!echo 42", "e"]) func nothingRunsWhereThePersonWantsNone(_ line: String) throws {
        let said = try said(line + "\nq\n", ["REFTEL_SECURE": "1", "EDITOR": "true"])
        #expect(said.contains("Error: REFTEL_SECURE is set: no other program is run from here."), "\(said)")
    }
}
