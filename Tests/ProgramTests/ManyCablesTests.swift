import Fixtures
import Foundation
import Testing

/// `show` and `check` over files, folders and single cables in them, as the built program does it.
@Suite struct ManyCablesTests {
    private func run(_ arguments: [String], path: String = "/usr/bin:/bin") throws -> BuiltProgram.Outcome {
        try BuiltProgram.run(arguments, variables: ["PATH": path])
    }

    private func ids(_ json: String) throws -> [String?] {
        let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
        return (value as? [[String: Any]] ?? [value as? [String: Any] ?? [:]]).map { $0["id"] as? String }
    }

    @Test func oneCableIsAnObjectAndSeveralAreAList() throws {
        #expect(try ids(run(["show", "--format", "json", Fixtures.container("07HELSINKI900021.html")]).said) == ["07HELSINKI900021"])
        #expect(try ids(run(["show", "--format", "json", Fixtures.container("cables.csv")]).said) == ["07OSLO900031", "07OSLO900032"])
    }

    @Test func aCableInAFileIsNamedByNumberOrId() throws {
        for name in ["#2", "#07OSLO900032"] {
            let shown = try run(["show", "--format", "json", Fixtures.container("cables.csv") + name])
            #expect(try ids(shown.said) == ["07OSLO900032"])
        }
        let missing = try run(["show", Fixtures.container("cables.csv") + "#9"])
        #expect(missing.status == 66 && missing.said.isEmpty && missing.warned.contains("no cable 9"))
    }

    @Test func aFolderIsEveryFileInItALineACable() throws {
        let folder = URL(filePath: Fixtures.container("cables.csv")).deletingLastPathComponent().path
        let shown = try run(["show", "--jsonl", folder])
        let lines = shown.said.split(separator: "\n").map(String.init)
        #expect(shown.status == 0)
        #expect(try lines.flatMap { try ids($0) } == ["07HELSINKI900021", "07OSLO900031", "07OSLO900032", "07OSLO900033", nil])
    }

    @Test func whatIsOddIsSaidWithFileAndLine() throws {
        let scratch = try Scratch()
        let file = scratch.path + "/odd.txt"
        let cable =
            "R 060940Z MAR 07\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\n\nUNCLAS OSLO 900031\n\nSUBJECT: NETS\n\n1. One.\n\n3. Three.\nBJORGVIN\n"
        try cable.write(toFile: file, atomically: true, encoding: .utf8)
        let odd = try run(["check", file])
        #expect(odd.status == 1 && odd.said.split(separator: "\n").contains { $0.hasPrefix("\(file):11: number_gap: ") }, "\(odd.said)")
        try cable.replacing("3. Three", with: "2. Please send five lamps").write(toFile: file, atomically: true, encoding: .utf8)
        let sound = try run(["check", file])
        #expect(sound.status == 0 && sound.said.isEmpty, "\(sound.said)")
        let open = try run(["check", "--open", file])
        #expect(open.status == 1 && open.said.hasPrefix("\(file):11: open: send five lamps"), "\(open.said)")
    }

    @Test func aFileThatCannotBeReadIsSaidAndTheOthersAreShown() throws {
        let shown = try run(["show", "--jsonl", "/no/such/file", Fixtures.container("07HELSINKI900021.html")])
        #expect(shown.status == 66 && shown.warned.contains("There is no file"))
        #expect(try ids(shown.said) == ["07HELSINKI900021"])
    }

    @Test func aPrintIsReadByTheProgramThatReadsPrints() throws {
        let scratch = try Scratch()
        let (print, reader) = (scratch.path + "/cable.pdf", scratch.path + "/pdftotext")
        try "%PDF-1.4 \u{1}".write(toFile: print, atomically: true, encoding: .utf8)
        let without = try run(["show", print], path: "/no/such/folder")
        #expect(without.status == 65 && without.warned.contains("poppler-utils"), "\(without.warned)")
        try "#!/bin/sh\n/bin/cat > /dev/null\necho 'The lamps are lit.'\n".write(toFile: reader, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: reader)
        let with = try run(["show", print], path: scratch.path)
        #expect(with.status == 0 && with.said == "The lamps are lit.\n", "\(with.warned)")
    }
}
