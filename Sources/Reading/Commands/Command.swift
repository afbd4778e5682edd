import Cable

/// One thing the reader can do: a row of the table from which the keymap, `?`, `:` and its completion, the README's keys and the man page are made.
public struct Command: Sendable {
    /// The groups of the help, in order.
    public enum Group: String, Sendable, CaseIterable {
        case scroll, paragraph, jumps, follow, search, asks, text, panes, copy, out, many, program
    }

    /// What is typed after `:`.
    public let name: String
    /// Every key, or sequence of keys, that runs it unless the reader says otherwise: `Keymap`.
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
        // One key of one letter, as most are, is taken as it is: the table is made before the first screen.
        self.keys = keys.map { words in words.utf8.count == 1 ? Key(name: words).map { [$0] } ?? [] : Command.sequence(words) }
        self.group = group
        self.summary = summary
        self.run = run
    }

    private static func sequence(_ words: String) -> [Key] { words.split(separator: " ").compactMap { Key(name: String($0)) } }

    /// Every command, group by group.
    public static let table: [Command] = {
        let groups = [
            scrolling, paragraphs, jumps, following, marking, explaining, searching, asking, setting, folding, repairing, panes, sizing, pointing,
            copying, out, many, rereading, program,
        ]
        var table: [Command] = []
        table.reserveCapacity(groups.reduce(0) { $0 + $1.count })
        for group in groups { table += group }
        return table
    }()

    /// The command that a name, or the beginning of one, means after `:`; nil for none, and where several may be meant. Of names that all begin with
    /// the shortest of them that one is meant: `:q` is quit, though there is quit-now.
    public static func meant(by words: String) -> Command? {
        if let exact = named(habits[words] ?? words) { return exact }
        let names = names(beginning: words)
        return names.first.flatMap { first in names.allSatisfy { $0.hasPrefix(first) } ? named(first) : nil }
    }

    /// Names that begin with `words`.
    static func names(beginning words: String) -> [String] { table.map(\.name).filter { $0.hasPrefix(words) }.sorted() }
}
