/// Which keys run which commands in one session: the table's own keys, changed by a preset and by the reader's configuration.
public struct Keymap: Sendable, Equatable {
    /// The keys of each command, by its name, in the order in which help shows them.
    private var keys: [String: [[Key]]] = [:]
    private var commands: [[Key]: String] = [:]
    private var prefixes: Set<[Key]> = []

    /// The keys of the table.
    public static let standard = Keymap()

    /// The keys of the table.
    public init() {
        for command in Command.table { keys[command.name] = command.keys }
        settle()
    }

    /// The keys, or sequences of keys, that run a command.
    public func keys(of name: String) -> [[Key]] { keys[name] ?? [] }

    /// The keys of a command as the help shows them: `j Down`.
    public func words(of name: String) -> String { keys(of: name).map { $0.map(\.name).joined() }.joined(separator: " ") }

    /// The command that a sequence runs, its last key any letter where that is bound; nil for none.
    public func command(for sequence: [Key]) -> Command? {
        (commands[sequence] ?? letterCommand(sequence)).flatMap(Command.named)
    }

    private func letterCommand(_ sequence: [Key]) -> String? {
        guard case .character(let letter) = sequence.last, letter.properties.isAlphabetic else { return nil }
        return commands[sequence.dropLast() + [.anyLetter]]
    }

    /// True where a longer sequence begins so: another key is waited for.
    func isPrefix(_ sequence: [Key]) -> Bool { prefixes.contains(sequence) }

    /// Gives a command these keys and no others; other commands lose them, and sequences that could no longer be typed.
    public mutating func bind(_ sequences: [[Key]], to name: String) {
        guard Command.named(name) != nil else { return }
        keys[name] = []
        for sequence in sequences where !sequence.isEmpty {
            remove { $0 == sequence || $0.starts(with: sequence) || sequence.starts(with: $0) }
            keys[name]?.append(sequence)
        }
        settle()
    }

    /// Takes a sequence from whatever it runs.
    public mutating func unbind(_ sequence: [Key]) {
        remove { $0 == sequence }
        settle()
    }

    private mutating func remove(_ isGone: ([Key]) -> Bool) {
        for name in keys.keys { keys[name]?.removeAll(where: isGone) }
    }

    private mutating func settle() {
        commands = [:]
        prefixes = []
        for (name, all) in keys {
            for sequence in all {
                commands[sequence] = name
                for length in 1..<max(1, sequence.count) { prefixes.insert(Array(sequence.prefix(length))) }
            }
        }
    }
}

extension Key {
    /// The sequence that configuration writes: names with blanks between (`a`, `^N` or `C-n`, `g g`); nil where one is no key.
    public static func sequence(_ words: String) -> [Key]? {
        let names = words == " " ? ["Space"] : words.split(separator: " ").map(String.init)
        let keys = names.compactMap { name -> Key? in
            if name.hasPrefix("C-"), name.unicodeScalars.count == 3 { return Key(name: "^" + name.dropFirst(2)) }
            return Key(name: name)
        }
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
