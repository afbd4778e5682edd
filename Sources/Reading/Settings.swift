/// What a session is started with: nothing of it changes while it runs.
public struct Settings: Sendable {
    /// What the reader called the document: a path, `-`, or one cable of several, `FILE#2`.
    public var name: String
    /// How many columns a scalar takes: 0, 1 or 2, or negative for one that must not be shown raw. The C library's `wcwidth` on a terminal.
    public var width: @Sendable (Unicode.Scalar) -> Int
    /// Which keys run which commands.
    public var keymap: Keymap
    /// What is shown at first.
    public var choice = Layout.Choice()
    /// True where long lines are wrapped at first.
    public var wraps = true
    /// True where the mouse is used at first.
    public var usesMouse = false

    /// A name and the terminal's widths; without widths, ASCII is 1 wide and all else replaced.
    public init(
        name: String, width: @escaping @Sendable (Unicode.Scalar) -> Int = { $0.isASCII && $0.value >= 32 && $0.value < 127 ? 1 : -1 },
        keymap: Keymap = .standard
    ) {
        self.name = name
        self.width = width
        self.keymap = keymap
    }
}
