/// Which keys run which commands in one session: the table's own keys, changed by a preset and by the reader's configuration.
public struct Keymap: Sendable, Equatable {
    /// The keys of each command, in the order of the table and of its help. There are so few that they are looked through, not hashed: nothing
    /// is built before the first key.
    private var keys = Command.table.map(\.keys)

    /// The keys of the table.
    public static let standard = Keymap()

    /// The keys of the table.
    public init() {}

    /// The keys, or sequences of keys, that run a command.
    public func keys(of name: String) -> [[Key]] { Command.table.firstIndex { $0.name == name }.map { keys[$0] } ?? [] }

    /// The keys of a command as the help shows them: `j Down`.
    public func words(of name: String) -> String { keys(of: name).map { $0.map(\.name).joined() }.joined(separator: " ") }

    /// The command that a sequence runs, its last key any letter where that is bound; nil for none.
    public func command(for sequence: [Key]) -> Command? { bound(sequence) ?? letterCommand(sequence) }

    private func bound(_ sequence: [Key]) -> Command? { keys.firstIndex { $0.contains(sequence) }.map { Command.table[$0] } }

    private func letterCommand(_ sequence: [Key]) -> Command? {
        guard case .character(let letter) = sequence.last, letter.properties.isAlphabetic else { return nil }
        return bound(sequence.dropLast() + [.anyLetter])
    }

    /// True where a longer sequence begins so: another key is waited for.
    func isPrefix(_ sequence: [Key]) -> Bool {
        keys.contains { $0.contains { $0.count > sequence.count && $0.starts(with: sequence) } }
    }

    /// Gives a command these keys and no others; other commands lose them, and sequences that could no longer be typed.
    public mutating func bind(_ sequences: [[Key]], to name: String) {
        guard let index = Command.table.firstIndex(where: { $0.name == name }) else { return }
        keys[index] = []
        for sequence in sequences where !sequence.isEmpty {
            remove { $0 == sequence || $0.starts(with: sequence) || sequence.starts(with: $0) }
            keys[index].append(sequence)
        }
    }

    /// Takes a sequence from whatever it runs.
    public mutating func unbind(_ sequence: [Key]) { remove { $0 == sequence } }

    private mutating func remove(_ isGone: ([Key]) -> Bool) {
        for index in keys.indices { keys[index].removeAll(where: isGone) }
    }
}

extension Key {
    /// The sequence that configuration writes: names with blanks between (`a`, `^N` or `C-n`, `g g`); nil where one is no key.
    public static func sequence(_ words: String) -> [Key]? {
        let names = words == " " ? ["Space"] : words.split(separator: " ").map(String.init)
        let keys = names.compactMap(Key.init(name:))
        return keys.isEmpty || keys.count < names.count ? nil : keys
    }
}

extension Session {
    /// The first key of a command as sentences name it; `:name` where no key runs it.
    public func key(_ name: String) -> String {
        settings.keymap.keys(of: name).first.map { $0.map(\.name).joined() } ?? ":" + name
    }

    /// The keys of a command that end in a letter, with that letter.
    func key(_ name: String, letter: Unicode.Scalar) -> String {
        let keys = settings.keymap.keys(of: name).first { $0.last == .anyLetter } ?? []
        return keys.isEmpty ? ":" + name : keys.map { $0 == .anyLetter ? String(Character(letter)) : $0.name }.joined()
    }
}
