import Foundation
import Reading
import Testing

@testable import reftel

/// Man page and completions are made from the tables: nothing of them is missing, and the programs that read them have nothing to say.
@Suite struct ManualTests {
    private static let info = Result { try ToolInfo.read() }

    private func info() throws -> ToolInfo { try ManualTests.info.get() }

    @Test func everyCommandIsKnownBeforeTheParserIsWoken() throws {
        #expect(Commands.names == Set(try info().commands.map(\.commandName) + ["help"]))
    }

    @Test func theManPageHasEveryCommandKeyOptionSettingStatusVariableAndFile() throws {
        let page = ManualPage(try info()).roff
        func has(_ words: String) -> Bool { page.contains(ManualPage.escaped(words)) }
        for command in try info().commands {
            #expect(has("reftel " + command.commandName) || command.commandName == "read")
            #expect(has(command.abstract ?? "?"), "\(command.commandName)")
            for option in command.options { #expect(has("--" + (option.long ?? "?")) && has(option.abstract ?? "?"), "\(option.long ?? "")") }
        }
        for command in Command.table {
            #expect(has(":" + command.name) && has(command.summary), "\(command.name)")
            for keys in command.keys { #expect(has("\(keys.map(\.name).joined())"), "\(command.name)") }
        }
        for setting in Setting.table { #expect(has(setting.path) && has(setting.summary), "\(setting.path)") }
        for row in Facts.statuses { #expect(page.contains("\\fB" + row.status + "\\fR")) }
        for row in Facts.environment + Facts.files { #expect(has(row.name) && has(row.meaning), "\(row.name)") }
    }

    @Test func noLineOfTheManPageIsObeyedThatShouldBeShown() throws {
        let macros: Set = [".TH", ".SH", ".SS", ".TP", ".PP", ".br"]
        for line in ManualPage(try info()).roff.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
            #expect(macros.contains(String(line.prefix { $0 != " " })), "\(line)")
        }
        #expect(ManualPage.escaped(".x \\ ^~'-") == "\\&.x \\e \\(ha\\(ti\\(aq\\-")
    }

    /// Every variable that the sources read is in the man page, but for those that only say what kind of desktop or session this is.
    @Test func everyVariableReadIsInTheManPage() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources").standardized
        let silent: Set = ["HOME", "USER", "TMUX", "STY", "DISPLAY", "WAYLAND_DISPLAY", "PATH"]
        let pattern = /(?:getenv\(|environment\[|HomeFolder\.folder\()"([A-Z_]+)"/
        var count = 0
        for case let file as URL in try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)) {
            guard ["swift", "c"].contains(file.pathExtension) else { continue }
            for match in try String(contentsOf: file, encoding: .utf8).matches(of: pattern) where !silent.contains(String(match.1)) {
                count += 1
                #expect(Facts.environment.contains { $0.name.contains(match.1) }, "\(match.1) in \(file.lastPathComponent)")
            }
        }
        #expect(count > 3)
    }

    /// What a program says when it is given a file, with its status; nil where it is not installed, which the run says.
    private func run(_ program: String, _ arguments: [String], file words: String) throws -> (status: Int32, said: String)? {
        guard let path = ["/usr/bin/", "/bin/"].map({ $0 + program }).first(where: FileManager.default.isExecutableFile) else {
            print("\(program) is not here, nothing was held against it.")
            return nil
        }
        let file = FileManager.default.temporaryDirectory.appending(path: "reftel-\(UUID().uuidString)")
        try Data(words.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments + [file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let said = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: said, as: UTF8.self))
    }

    @Test(arguments: [("groff", ["-man", "-ww", "-z", "-Tutf8"]), ("mandoc", ["-Tlint", "-Werror"])])
    func theManPageIsReadWithoutAWarning(_ program: String, _ arguments: [String]) throws {
        guard let outcome = try run(program, arguments, file: ManualPage(try info()).roff) else { return }
        #expect(outcome.status == 0 && outcome.said.isEmpty, "\(outcome.said)")
    }

    @Test(arguments: Completions.Shell.allCases) func completionsHaveEveryCommandAndOption(_ shell: Completions.Shell) throws {
        let script = Completions(info: try info()).script(shell)
        for command in try info().commands {
            #expect(script.contains(command.commandName))
            for option in command.options { #expect(script.contains(shell == .fish ? "-l \(option.long ?? "?")" : "--\(option.long ?? "?")")) }
        }
        #expect(script.contains("contrast") && script.contains("LISBON"))
        if let outcome = try run(shell.rawValue, ["-n"], file: script) { #expect(outcome.status == 0, "\(outcome.said)") }
    }

    @Test(arguments: [
        ("reftel sh", ["show"]), ("reftel --them", ["--theme"]), ("reftel --theme a", ["amber", "auto"]), ("reftel --theme dusk --l", ["--linear"]),
        ("reftel show --post LISB", ["LISBON"]), ("reftel completions z", ["zsh"]), ("reftel config --p", ["--print-default"]),
        ("reftel cable\\ o", ["cable one.txt"]), ("reftel show cable\\ o", ["cable one.txt"]),
    ])
    func bashCompletes(_ typed: String, _ offered: [String]) throws {
        let script = """
            \(Completions(info: try info()).script(.bash))
            folder=$(mktemp -d); cd "$folder"; touch 'cable one.txt'
            COMP_WORDS=(\(typed)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _reftel reftel "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
            printf '%s\\n' "${COMPREPLY[@]}"; rm -r "$folder"
            """
        guard let outcome = try run("bash", [], file: script) else { return }
        #expect(outcome.said.split(separator: "\n").map(String.init) == offered)
    }
}
