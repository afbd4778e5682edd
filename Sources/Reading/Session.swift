import Cable

/// One reader's session with one cable: what is shown, where the cursor is, what is ticked. It changes in one function, `handle`.
public struct Session: Sendable {
    /// The cable being read.
    public private(set) var document: Document
    /// What the session was started with.
    public let settings: Settings
    /// The height of the screen, in rows.
    public private(set) var rows: Int
    /// Its width, in columns.
    public private(set) var columns: Int

    /// A session at the top of a cable.
    public init(document: Document, settings: Settings, rows: Int, columns: Int) {
        self.document = document
        self.settings = settings
        self.rows = rows
        self.columns = columns
    }

    /// Takes an event, changes the session, and says what is to be done in the world.
    public mutating func handle(_ event: Event) -> [Effect] {
        switch event {
        case .key(.character("q")): return [.quit]
        case .resize(let rows, let columns):
            self.rows = rows
            self.columns = columns
            return []
        default: return []
        }
    }
}

/// What a session is started with: nothing of it changes while it runs.
public struct Settings: Sendable {
    /// What the reader called the document: a file's name, already made safe to show.
    public var name: String
    /// How many columns a scalar takes: 0, 1 or 2, or negative for one that must not be shown raw. The C library's `wcwidth` on a terminal.
    public var width: @Sendable (Unicode.Scalar) -> Int

    /// A name and the terminal's widths; without widths, ASCII is 1 wide and all else replaced.
    public init(name: String, width: @escaping @Sendable (Unicode.Scalar) -> Int = { $0.isASCII && $0.value >= 32 && $0.value < 127 ? 1 : -1 }) {
        self.name = name
        self.width = width
    }
}
