import Fixtures
import Foundation
import Reading
import Testing

@testable import reftel

@Suite struct ConfigurationTests {
    private func parse(_ words: String) -> Configuration { ConfigurationFile.parse(words, file: "/home/reader/.config/reftel/config.toml") }

    private func warnings(_ words: String) -> [String] {
        parse(words).warnings.map { String($0.dropFirst("/home/reader/.config/reftel/".count)) }
    }

    @Test func everySettingIsTakenUp() {
        let configuration = parse(
            """
            post = "LISBON"
            theme = "paper"
            color = "never"
            wrap = false
            width = 72
            preset = "vim"
            [layout]
            asks = "folded"
            widest = "two"
            [keys]
            next-asked = ["+", "C-n"]
            outline = "g o"
            unbind = ["x"]
            """)
        #expect(configuration.warnings.isEmpty, "\(configuration.warnings)")
        #expect(configuration.post?.key == "LISBON")
        #expect(configuration.theme == "paper" && configuration.colour == .never)
        let settings = configuration.settings("/cables/a.txt", width: { _ in 1 })
        #expect(settings.name.hasSuffix("a.txt") && !settings.wraps && settings.choice.textColumns == 72)
        #expect(settings.choice.foldsChecklist && settings.choice.widest == .two)
        #expect(settings.keymap.words(of: "next-asked") == "+ ^N")
        #expect(settings.keymap.words(of: "outline") == "go")
        #expect(settings.keymap.words(of: "top") == "gg Home", "the preset is under what [keys] says")
        #expect(settings.keymap.keys(of: "tick").isEmpty)
        #expect(!settings.keymap.keys(of: "down").contains([.control("n")]))
    }

    @Test(arguments: [
        ("\nthem = \"paper\"", "config.toml:2: There is no setting \"them\": reftel config --print-default lists them."),
        ("theme = 3", "config.toml:1: theme must be the name of a theme, as in \"dusk\"."),
        ("post = \"ATLANTIS\"", "config.toml:1: post must be the name of a post, as in \"BEIJING\"."),
        ("color = \"red\"", "config.toml:1: color must be never, auto or always."), ("wrap = \"no\"", "config.toml:1: wrap must be true or false."),
        ("width = -1", "config.toml:1: width must be 0, or columns from 20 to 1000."),
        ("preset = \"emacs\"", "config.toml:1: preset must be reftel, less or vim."),
        ("layout = 1", "config.toml:1: layout is a table: write [layout] on a line of its own."),
        ("# panes\n[layout]\nasks = true", "config.toml:3: layout.asks must be open or folded."),
        ("[layout]\nwide = 3", "config.toml:2: There is no setting \"layout.wide\": reftel config --print-default lists them."),
        ("keys = 1", "config.toml:1: keys is a table: write [keys] on a line of its own."),
        ("[keys]\n\nnext = [\"a\"]", "config.toml:3: There is no command \"next\": reftel config --print-default lists them."),
        ("[keys]\ntick = 1", "config.toml:2: keys.tick must be a key or a list of keys, as in [\"a\", \"C-n\"]."),
        ("[keys]\ntick = [1]", "config.toml:2: keys.tick must be a key or a list of keys, as in [\"a\", \"C-n\"]."),
        (
            "[keys]\ntick = \"Entr\"",
            "config.toml:2: \"Entr\" is no key: write a letter, Space, Enter, PgDn, F1, C-n, or several with blanks between."
        ), ("[keys]\ntick = \"5\"", "config.toml:2: \"5\" cannot be bound: digits count."),
        ("[keys]\ntick = \"Esc\"", "config.toml:2: \"Esc\" cannot be bound: Esc closes and goes back."),
        ("[keys]\nundo = \"a\"\ntick = \"a\"", "config.toml:3: \"a\" is bound in line 2 already, to undo: here it is taken for tick."),
        ("[keys]\ntop = \"g\"\nend = \"g g\"", "config.toml:3: \"g g\" is bound in line 2 as \"g\", to top: here it is taken for end."),
    ])
    func aMistakeIsAWarningWithItsLine(_ words: String, _ warning: String) { #expect(warnings(words) == [warning]) }

    /// Where nothing of a file counts, why is said.
    @Test(arguments: [("theme = \"dusk\"\ntheme = \"paper\"", 2, "redefine"), ("theme = ", 1, "value"), ("[keys", 1, "table")])
    func whatIsNoTOMLIsAWarningWithItsReason(_ words: String, _ line: Int, _ reason: String) {
        let warning = warnings(words).first ?? ""
        #expect(warning.hasPrefix("config.toml:\(line): This is no TOML (") && warning.contains(reason), "\(warning)")
        #expect(warning.hasSuffix("), so that nothing of the file counts: mend it.") && !warning.contains("\n"), "\(warning)")
    }

    @Test func aFolderInPlaceOfTheFileIsSaid() throws {
        let home = try Scratch()
        try FileManager.default.createDirectory(atPath: home.path + "/.config/reftel/config.toml", withIntermediateDirectories: true)
        let outcome = try BuiltProgram.run(["config"], home: home)
        #expect(outcome.status == 65 && outcome.warned.contains("config.toml is a folder: a file of that name holds the settings."))
    }

    @Test func whatIsRightCountsBesideWhatIsWrong() {
        let configuration = parse("theme = 1\nwidth = 60\n[keys]\ntick = [\"+\", \"Nokey\"]")
        #expect(configuration.warnings.count == 2)
        #expect(configuration.choice.textColumns == 60)
        #expect(configuration.keymap.words(of: "tick") == "+")
        #expect(configuration.theme == "dusk")
        #expect(
            configuration.warning
                == "config.toml:1: theme must be the name of a theme, as in \"dusk\". (1 more: reftel config)")
    }

    @Test func theDefaultFileSetsNothing() {
        let configuration = parse(DefaultFile.words)
        #expect(configuration.warnings.isEmpty, "\(configuration.warnings)")
        #expect(configuration.keymap == .standard)
    }

    /// With every `#` before a setting taken away it says what is built in, so that it never grows apart from the tables.
    @Test func theDefaultFileSaysWhatIsBuiltIn() {
        let lines = DefaultFile.words.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("#") && !line.hasPrefix("# ") && line != "#" ? line.dropFirst() : line
        }
        let configuration = parse(lines.joined(separator: "\n"))
        #expect(configuration.warnings.isEmpty, "\(configuration.warnings)")
        let built = Configuration()
        #expect(configuration.theme == built.theme && configuration.colour == built.colour && configuration.wraps == built.wraps)
        #expect(configuration.choice == built.choice)
        for command in Command.table { #expect(configuration.keymap.keys(of: command.name) == command.keys, "\(command.name)") }
        #expect(Setting.table.allSatisfy { configuration.places[$0.path] != nil })
    }

    @Test(arguments: ["", "\0", "[", "[[keys]]", "[keys]\n[keys.tick]\na = 1", "a.b.c = 1\n", "\u{FEFF}theme = \"paper\"", "keys = { tick = \"a\" }"])
    func noFileStopsReading(_ words: String) {
        let configuration = parse(words)
        #expect(configuration.keymap.command(for: [.character("q")]) != nil)
    }
}
