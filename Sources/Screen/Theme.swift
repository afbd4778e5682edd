/// How each role looks.
public struct Theme: Equatable, Sendable {
    /// The name it is chosen by.
    public let name: String
    /// The backgrounds it is made for.
    public let background: Background
    /// Looks by role; a role that is missing looks like `text`.
    public let styles: [Role: Style]

    /// What a terminal's own background may be.
    public enum Background: String, Sendable { case dark, light, any }

    /// A theme by name.
    public init(name: String, background: Background = .any, styles: [Role: Style]) {
        self.name = name
        self.background = background
        self.styles = styles
    }

    /// The look of a role.
    public func style(_ role: Role) -> Style { styles[role] ?? styles[.text] ?? Style() }
}

/// A look: colours and attributes. Colours are the terminal's own 256 (0 to 15 are its palette); nil is the terminal's default.
public struct Style: Equatable, Sendable {
    /// Foreground, 0 to 255.
    public var foreground: Int?
    /// Background, 0 to 255.
    public var background: Int?
    /// Set bold.
    public var bold = false
    /// Set underline.
    public var underline = false
    /// Set reverse.
    public var reverse = false
    /// Set italic.
    public var italic = false

    /// A look; the terminal's default when nothing is said.
    public init(
        foreground: Int? = nil, background: Int? = nil, bold: Bool = false, underline: Bool = false, reverse: Bool = false, italic: Bool = false
    ) {
        self.foreground = foreground
        self.background = background
        self.bold = bold
        self.underline = underline
        self.reverse = reverse
        self.italic = italic
    }

    /// The same without colours, for NO_COLOR: a background becomes reverse, unless it is black, on which a theme may lay all its text.
    public var withoutColour: Style {
        Style(bold: bold, underline: underline, reverse: reverse || background.map { $0 != 0 && $0 != 16 } ?? false, italic: italic)
    }
}
