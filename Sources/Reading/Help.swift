/// The help pane, made from the command table: `?` opens it, typing after `/` narrows it, Enter runs the row.
public struct Help: Sendable, Equatable {
    /// The keys as they are bound.
    let keymap: Keymap
    /// What the rows must contain.
    public internal(set) var filter = ""
    /// True while the filter is being typed.
    public internal(set) var isTyping = false
    /// Which row is current.
    public internal(set) var list = ListView()

    init(_ keymap: Keymap) { self.keymap = keymap }

    /// Rows that match, with a title row before each group.
    public var lines: [Line] {
        let rows = matching
        var lines: [Line] = []
        var group: Command.Group?
        for command in rows {
            if command.group != group {
                lines.append(Line(.title, words: command.group.rawValue))
                group = command.group
            }
            lines.append(Line(.plain, sign: keymap.words(of: command.name), words: command.summary, tail: ":" + command.name))
        }
        if lines.isEmpty { lines.append(Line(.plain, words: "No command speaks of \"\(filter)\".")) }
        return lines
    }

    private var matching: [Command] {
        guard !filter.isEmpty else { return Command.table }
        let wanted = filter.lowercased()
        return Command.table.filter {
            (keymap.words(of: $0.name) + " " + $0.name + " " + $0.summary + " " + $0.group.rawValue).lowercased().contains(wanted)
        }
    }

    /// The command of the current row.
    var chosen: Command? {
        let lines = lines
        guard lines.indices.contains(list.current) else { return nil }
        let name = lines[list.current].tail.dropFirst()
        return Command.table.first { $0.name == name }
    }
}
