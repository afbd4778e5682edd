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

    /// The pane it was opened from.
    let pane: Pane

    init(_ keymap: Keymap, from pane: Pane) { (self.keymap, self.pane) = (keymap, pane) }

    /// Rows that match, with a title row before each group; first those that matter most where the reader is.
    public var lines: [Line] {
        let rows = matching
        var lines: [Line] = []
        if filter.isEmpty {
            lines.append(Line(.title, words: "here: \(pane.title)"))
            lines += pane.commands.compactMap { name in Command.table.first { $0.name == name } }.map(row)
        }
        var group: Command.Group?
        for command in rows {
            if command.group != group {
                lines.append(Line(.title, words: command.group.rawValue))
                group = command.group
            }
            lines.append(row(command))
        }
        if lines.isEmpty { lines.append(Line(.plain, words: "No command speaks of \"\(filter)\".")) }
        return lines
    }

    private func row(_ command: Command) -> Line {
        Line(.plain, sign: keymap.words(of: command.name), words: command.summary, tail: ":" + command.name)
    }

    private var matching: [Command] {
        guard !filter.isEmpty else { return Command.table }
        let wanted = filter.lowercased()
        return Command.table.filter {
            (keymap.words(of: $0.name) + " " + $0.name + " " + $0.summary + " " + $0.group.rawValue).lowercased().contains(wanted)
        }
    }

    /// How many commands there are, as far as they match.
    public var count: Int { matching.count }

    /// The command of the current row.
    var chosen: Command? {
        let lines = lines
        guard lines.indices.contains(list.current) else { return nil }
        let name = lines[list.current].tail.dropFirst()
        return Command.table.first { $0.name == name }
    }
}

extension Pane {
    /// The commands that matter most in it, by name.
    var commands: [String] {
        switch self {
        case .text: ["next-asked", "tick", "next-reference", "follow", "peek", "explain", "search", "copy"]
        case .checklist: ["tick", "select", "undo", "explain", "checklist", "next-pane", "zoom"]
        case .header: ["explain", "copy-id", "copy-citation", "next-pane", "zoom"]
        case .outline: ["next-paragraph", "next-heading", "fold-all", "next-pane", "zoom"]
        case .found: ["next-hit", "search", "only", "next-pane", "zoom"]
        case .raw: ["raw", "lines", "repair"]
        }
    }
}
