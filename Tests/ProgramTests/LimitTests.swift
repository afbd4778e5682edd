import Fixtures
import Foundation
import Testing

/// What is not read is said by every command, and searches come to an end.
@Suite struct LimitTests {
    private let folder: Scratch

    init() throws { folder = try Scratch() }

    private func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let path = folder.path + "/" + name
        try Data(bytes).write(to: URL(filePath: path))
        return path
    }

    /// A mail whose order is in what is attached.
    private func mail() throws -> String {
        let words = """
            From: a@b
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=cut

            --cut
            Content-Type: text/plain

            1. The tide is high.
            --cut
            Content-Type: text/plain; name="order.txt"
            Content-Disposition: attachment; filename="order.txt"

            2. Action request: post is requested to hand over the tables.
            --cut--

            """
        return try file("mail.eml", Array(words.utf8))
    }

    @Test(arguments: [[], ["--all"], ["--open"], ["--all", "--open"]]) func checkSaysWhatIsLeftOut(_ flags: [String]) throws {
        let outcome = try BuiltProgram.run(["check"] + flags + [mail()])
        #expect(outcome.status == 1)
        #expect(outcome.said.contains("left_out: A part of the mail is not shown: text/plain \"order.txt\"."), "\(outcome.said)")
    }

    @Test func everyFrontEndSaysWhatIsLeftOut() throws {
        let gap = "A part of the mail is not shown: text/plain \"order.txt\"."
        let json = try BuiltProgram.run(["show", "--format", "json", mail()])
        #expect(json.said.contains("left_out"), "\(json.said)")
        let text = try BuiltProgram.run(["show", mail()])
        #expect(text.said.contains("The tide is high.") && text.warned.contains(gap), "\(text.warned)")
        let lines = try BuiltProgram.run(["--linear", mail()])
        #expect(
            lines.said.contains(gap.dropLast()) && lines.said.contains("which is not all") && !lines.said.contains("Nothing is asked of"),
            "\(lines.said)")
        let frame = try BuiltProgram.run(["--keys", "j", "--size", "100x24", mail()])
        #expect(frame.said.contains(gap) && frame.said.contains("NOT ALL READ") && !frame.said.contains("ASKED nothing"), "\(frame.said)")
    }

    @Test func whatCannotBeReadInAFolderIsCounted() throws {
        let outcome = try BuiltProgram.run(["check", folder.path])
        #expect(outcome.status == 66)
        _ = try file("good.txt", Fixtures.bytes("07STATE900001.txt"))
        let before = try BuiltProgram.run(["check", folder.path])
        _ = try file("damaged.txt.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF, 1, 2, 3])
        let after = try BuiltProgram.run(["check", folder.path])
        #expect(after.status == 1 && after.warned.contains("damaged gzip"), "\(before.status) \(after.warned)")
    }

    @Test func linksInAFolderAreSaid() throws {
        _ = try file("good.txt", Fixtures.bytes("NAVADMIN900-11.txt"))
        let before = try BuiltProgram.run(["check", folder.path])
        let other = try Scratch()
        try FileManager.default.copyItem(atPath: Fixtures.path("07STATE900001.txt"), toPath: other.path + "/b.txt")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/b.txt", withDestinationPath: other.path + "/b.txt")
        let after = try BuiltProgram.run(["check", folder.path])
        #expect(after.status == 1 && after.warned.contains("/b.txt\" is a link and is not followed"), "\(before.warned)\(after.warned)")
        #expect(!before.warned.contains("link"))
        let named = try BuiltProgram.run(["check", folder.path + "/b.txt"])
        #expect(!named.warned.contains("link"))
        let frame = try BuiltProgram.run(["--keys", "", "--size", "100x24", folder.path])
        #expect(frame.said.contains("A link in the folders is not followed"), "\(frame.said)")
    }

    /// Files of the reader's own that are larger than any such file.
    @Test(arguments: ["config/reftel/config.toml", "config/reftel/themes/amber.toml"])
    func aFileOfOnesOwnThatIsTooLargeIsSaid(_ name: String) throws {
        let own = folder.path + "/" + name
        try FileManager.default.createDirectory(at: URL(filePath: own).deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data([UInt8](repeating: 0x23, count: (1 << 20) + 1)).write(to: URL(filePath: own))
        let variables = ["XDG_CONFIG_HOME": folder.path + "/config"]
        if name.contains("themes") {
            try "theme = \"amber\"\n".write(toFile: folder.path + "/config/reftel/config.toml", atomically: false, encoding: .utf8)
        }
        let outcome = try BuiltProgram.run(["config"], variables: variables)
        let said = outcome.said + outcome.warned
        #expect(said.contains("has more than 1 MB and nothing of it counts: cut it, or take it away."), "\(said)")
    }

    @Test func listsAndReferencesWithoutEndAreSaid() throws {
        let head = "O 091200Z MAR 07\nFM SECSTATE WASHDC\nTO AMEMBASSY LISBON IMMEDIATE\nBT\nUNCLAS STATE 900555\n\nTAGS: PREL\nSUBJECT: THE MILL\n"
        func check(_ words: String) throws -> String {
            try BuiltProgram.run(["check", file("many.txt", Array((head + words + "\nBT\n").utf8))]).said
        }
        func list(_ count: Int) -> String {
            "\n1. Post should draw on the following points:\n\n" + (1...count).map { "-- The lamp number \($0) is lit.\n\n" }.joined()
        }
        #expect(try !check(list(900)).contains("left_out"))
        #expect(try check(list(1100)).contains("left_out: A list that begins here is longer than any cable's"))
        func references(_ count: Int) -> String {
            "REF: " + (1...count).map { "07 STATE \($0)" }.joined(separator: ";\n") + "\n\n1. The tide is high.\n"
        }
        #expect(try !check(references(100)).contains("left_out"))
        #expect(try check(references(3000)).contains("left_out: There are more references than any cable has"))
    }

    /// A converter that says that the print is damaged may have lost words of it.
    @Test func aDamagedPrintSaysSo() throws {
        let tool = folder.path + "/bin/pdftotext"
        try FileManager.default.createDirectory(atPath: folder.path + "/bin", withIntermediateDirectories: true)
        try Data("#!/bin/sh\necho '1. The tide is high.'\nexit 1\n".utf8).write(to: URL(filePath: tool))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: tool)
        let print = try file("print.pdf", Array("%PDF-1.4\n".utf8))
        let outcome = try BuiltProgram.run(["check", print], variables: ["PATH": folder.path + "/bin:/usr/bin:/bin"])
        #expect(
            outcome.status == 1 && outcome.said.contains("left_out: pdftotext says that the print is damaged"), "\(outcome.said)\(outcome.warned)")
    }

    @Test(arguments: ["((a+)+)+$", "(a|a)*b", "(.*)*x", "(a|aa)+$", "^(\\w+\\s?)+$"]) func everyExpressionEnds(_ words: String) throws {
        let cable = try file("a.txt", Array("1. \(String(repeating: "a", count: 6000))!\n".utf8))
        let frame = try BuiltProgram.run(["--keys", "/<C-r>\(words)<Enter>", "--size", "100x24", cable])
        #expect(frame.status == 0 && frame.said.contains("regex"), "\(frame.said)")
        let lines = try BuiltProgram.run(["--linear", cable], input: "/<C-r>\(words)<Enter>\nq\n")
        #expect(lines.status == 0 && lines.said.contains("Closed."), "\(lines.said)")
    }

    @Test func anExpressionThatTakesTooLongSaysSo() throws {
        let cable = try file("a.txt", Array("1. \(String(repeating: "a", count: 4000))\n".utf8))
        let frame = try BuiltProgram.run(["--keys", "/<C-r>a.*b|a<Enter>", "--size", "120x24", cable])
        #expect(frame.status == 0 && frame.said.contains("The expression takes too long: "), "\(frame.said)")
    }
}
