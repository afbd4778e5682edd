import Reading

/// The man page, made from the tables: options, commands and keys, settings, exit statuses, environment, files.
struct ManualPage {
    private let info: ToolInfo
    private var lines: [String] = []

    init(_ info: ToolInfo) {
        self.info = info
        lines.append(".TH REFTEL 1 \"\" \"reftel \(Commands.configuration.version)\" \"User Commands\"")
        names()
        commands()
        keys()
        settings()
        rows("EXIT STATUS", Facts.statuses.map { ($0.status, $0.meaning.prefix(1).uppercased() + $0.meaning.dropFirst() + ".") })
        rows("ENVIRONMENT", Facts.environment.map { ($0.name, $0.meaning) })
        rows("FILES", Facts.files.map { ($0.name, $0.meaning) })
        section("SEE ALSO")
        lines.append("\\fBless\\fR(1), \\fBman\\fR(1)")
    }

    /// The page as `man` reads it.
    var roff: String { lines.joined(separator: "\n") + "\n" }

    // MARK: sections

    private mutating func names() {
        section("NAME")
        lines.append("reftel \\- " + ManualPage.escaped(info.command.abstract ?? ""))
        section("SYNOPSIS")
        for (index, command) in info.commands.enumerated() {
            if index > 0 { lines.append(".br") }
            lines.append(synopsis(command))
        }
        section("DESCRIPTION")
        for (index, paragraph) in (info.command.discussion ?? "").split(separator: "\n\n").enumerated() where !paragraph.hasPrefix("Exit status") {
            if index > 0 { lines.append(".PP") }
            lines.append(ManualPage.escaped(paragraph.replacing("\n", with: " ").replacing("`", with: "")))
        }
    }

    private func synopsis(_ command: ToolInfo.Command) -> String {
        var words = command.commandName == "read" ? ["\\fBreftel\\fR"] : ["\\fBreftel " + ManualPage.escaped(command.commandName) + "\\fR"]
        if !command.options.isEmpty { words.append("[\\fIoptions\\fR]") }
        for argument in command.positionals {
            let name = "\\fI" + ManualPage.escaped(argument.valueName ?? "file") + "\\fR" + (argument.isRepeating ? " ..." : "")
            words.append(argument.isOptional ? "[" + name + "]" : name)
        }
        return words.joined(separator: " ")
    }

    private mutating func commands() {
        section("COMMANDS AND OPTIONS")
        for command in info.commands {
            lines.append(".SS " + ManualPage.escaped(command.commandName == "read" ? "reftel [file]" : "reftel " + command.commandName))
            lines.append(ManualPage.escaped(command.abstract ?? ""))
            if let discussion = command.discussion {
                for paragraph in discussion.split(separator: "\n\n") { lines += [".PP", ManualPage.escaped(paragraph.replacing("\n", with: " "))] }
            }
            for argument in command.options { item(option(argument), argument.abstract ?? "") }
        }
        lines.append(".SS Every command")
        item("\\fB\\-h\\fR, \\fB\\-\\-help\\fR", "Shows what the command takes.")
        item("\\fB\\-\\-version\\fR", "Shows the version.")
    }

    private func option(_ argument: ToolInfo.Argument) -> String {
        let name = "\\fB" + ManualPage.escaped("--" + (argument.long ?? "")) + "\\fR"
        return argument.takesValue ? name + " \\fI" + ManualPage.escaped(argument.valueName ?? "value") + "\\fR" : name
    }

    private mutating func keys() {
        section("KEYS")
        lines.append(ManualPage.escaped("Every command also runs by its name, typed after a colon. A number before a key counts."))
        for group in Command.Group.allCases {
            lines.append(".SS " + ManualPage.escaped(group.rawValue.prefix(1).uppercased() + group.rawValue.dropFirst()))
            for command in Command.table where command.group == group {
                let keys =
                    command.keys.map { "\\fB" + ManualPage.escaped($0.map(\.name).joined()) + "\\fR" } + [ManualPage.escaped(":" + command.name)]
                item(keys.joined(separator: ", "), command.summary)
            }
        }
    }

    private mutating func settings() {
        section("CONFIGURATION")
        lines.append(
            ManualPage.escaped(
                "config.toml is TOML. [keys] gives a command its keys, next-asked = [\"a\", \"C-n\"], and unbind takes keys away. Settings:"))
        for setting in Setting.table { item("\\fB" + ManualPage.escaped("\(setting.path) = \(setting.example)") + "\\fR", setting.summary) }
    }

    private mutating func rows(_ title: String, _ rows: [(String, String)]) {
        section(title)
        for row in rows { item("\\fB" + ManualPage.escaped(row.0) + "\\fR", row.1) }
    }

    private mutating func section(_ title: String) { lines.append(".SH " + title) }

    private mutating func item(_ tag: String, _ words: String) { lines += [".TP", tag, ManualPage.escaped(words)] }

    /// Words as roff shows them and does not obey them.
    static func escaped(_ words: some StringProtocol) -> String {
        var out = ""
        for character in words {
            switch character {
            case "\\": out += "\\e"
            case "-": out += "\\-"
            case "^": out += "\\(ha"
            case "~": out += "\\(ti"
            case "`": out += "\\(ga"
            case "'": out += "\\(aq"
            case "\n": out += " "
            default: out.append(character)
            }
        }
        return out.hasPrefix(".") ? "\\&" + out : out
    }
}
