extension Keymap {
    /// Keys for habits brought along: the table's own keys, but for some commands others.
    public enum Preset: String, Sendable, CaseIterable {
        /// The table's own keys.
        case reftel
        /// Those who live in `less`: `f` and `b` page, `h` helps, `<` and `>` go to the ends.
        case less
        /// Those who live in `vim`: `gg`, `u` takes back, `ZZ` leaves, `h` and `l` move sideways.
        case vim

        /// A row a command: all its keys.
        var rows: [(command: String, keys: [String])] {
            switch self {
            case .reftel: []
            case .less:
                [
                    ("page-down", ["f", "Space", "PgDn", "^F", "^V"]),
                    ("up", ["k", "Up", "^P", "^Y", "^K"]),
                    ("top", ["g", "<", "Home"]),
                    ("end", ["G", ">", "End"]),
                    ("help", ["h", "?", "F1"]),
                    ("found", ["^T"]),
                    ("header", ["M"]),
                    ("quit-now", ["Q", "Z Z", "^C"]),
                ]
            case .vim:
                [
                    ("top", ["g g", "Home"]),
                    ("half-down", ["^D"]),
                    ("half-up", ["^U"]),
                    ("left", ["h", "Left"]),
                    ("right", ["l", "Right"]),
                    ("header", ["g h"]),
                    ("lines", ["g l"]),
                    ("follow", ["Enter", "^]"]),
                    ("undo", ["u", "U"]),
                    ("quit-now", ["Q", "Z Z", "Z Q", "^C"]),
                ]
            }
        }
    }

    /// The keys of a preset.
    public init(_ preset: Preset) {
        self.init()
        for row in preset.rows { bind(row.keys.compactMap(Key.sequence), to: row.command) }
    }
}
