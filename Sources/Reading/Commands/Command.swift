import Cable

/// One thing the reader can do: a row of the table from which the keymap, `?`, `:` and its completion, the README's keys and the man page are made.
public struct Command: Sendable {
    /// The groups of the help, in order.
    public enum Group: String, Sendable, CaseIterable {
        case scroll, paragraph, jumps, follow, search, asks, panes, program
    }

    /// What is typed after `:`.
    public let name: String
    /// Every key, or sequence of keys, that runs it.
    public let keys: [[Key]]
    /// Where it stands in the help.
    public let group: Group
    /// One sentence: what it does.
    public let summary: String
    /// What it does to a session; the number is the count typed before it.
    let run: @Sendable (inout Session, Int?) -> [Effect]

    /// A row. Keys are written as `Key.name` has them, those of a sequence with a blank between.
    init(
        _ name: String, _ keys: [String], _ group: Group, _ summary: String, _ run: @escaping @Sendable (inout Session, Int?) -> [Effect]
    ) {
        self.name = name
        self.keys = keys.map { $0.split(separator: " ").compactMap { Key(name: String($0)) } }
        self.group = group
        self.summary = summary
        self.run = run
    }

    /// Its keys as the help shows them: `j Down`.
    public var keyNames: String { keys.map { $0.map(\.name).joined() }.joined(separator: " ") }

    /// Every command, group by group.
    public static let table: [Command] = scrolling + paragraphs + jumps + following + searching + asking + panes + program

    /// From keys to the row they run.
    static let keymap: [[Key]: Int] = {
        var map: [[Key]: Int] = [:]
        for (index, command) in table.enumerated() { for keys in command.keys { map[keys] = index } }
        return map
    }()

    /// The first keys of sequences: after one of these another key is waited for.
    static let prefixes: Set<[Key]> = Set(keymap.keys.filter { $0.count > 1 }.map { Array($0.dropLast()) })

    /// Names that begin with `words`.
    static func names(beginning words: String) -> [String] { table.map(\.name).filter { $0.hasPrefix(words) }.sorted() }
}
