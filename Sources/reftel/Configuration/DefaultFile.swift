import Reading

/// The file that sets nothing: every setting and every command as built in, each behind a `#`, with what it does.
enum DefaultFile {
    static var words: String {
        var lines = ["# What reftel reads at its start. Take the # away before what you change; all else stays as built in."]
        var table: String?
        for setting in Setting.table {
            lines.append("")
            if setting.table != table, let name = setting.table { lines += ["[\(name)]"] }
            table = setting.table
            lines += folded(setting.summary)
            lines.append("#\(setting.name) = \(setting.example)")
        }
        lines += ["", "[keys]"]
        lines += folded(
            "A command runs by the keys written here and by no others: a letter, Space, Enter, PgDn, F1, C-n or ^N, or several with blanks between, "
                + "as in \"g g\"; [] for none.")
        lines += ["# Keys that are to do nothing:", "#unbind = []"]
        var group: Command.Group?
        for command in Command.table {
            if command.group != group { lines += ["", "# \(command.group.rawValue)"] }
            group = command.group
            lines += folded(command.summary)
            lines.append("#\(command.name) = [\(command.keys.map(quoted).joined(separator: ", "))]")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func quoted(_ keys: [Key]) -> String {
        let words = keys.map(\.name).joined(separator: " ").replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(words)\""
    }

    /// A comment of at most 100 columns.
    private static func folded(_ words: String) -> [String] {
        var lines = ["#"]
        for word in words.split(separator: " ") {
            if lines[lines.count - 1].count + word.count > 99 { lines.append("#") }
            lines[lines.count - 1] += " " + word
        }
        return lines
    }
}
