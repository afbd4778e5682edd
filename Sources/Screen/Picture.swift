/// A frame as text, for tests, bug reports and `--keys`: what a person would see, a row a line.
public struct Picture {
    /// The rows, blanks at their ends left out.
    public let lines: [String]
    /// The roles under them, a letter each, on lines of their own.
    public let roles: [String]

    /// The picture of a frame.
    public init(_ frame: Frame) {
        var lines: [String] = []
        var roles: [String] = []
        for row in 0..<frame.rows {
            var line = String.UnicodeScalarView()
            var roleLine = ""
            for column in 0..<frame.columns {
                let cell = frame[row, column]
                roleLine.append(Picture.letter(cell.role))
                guard cell.width > 0 else { continue }
                for value in [cell.scalar, cell.marks.0, cell.marks.1] where value != 0 {
                    if let scalar = Unicode.Scalar(value) { line.append(scalar) }
                }
            }
            while line.last == " " { line.removeLast() }
            lines.append(String(line))
            roles.append(roleLine)
        }
        self.lines = lines
        self.roles = roles
    }

    /// A letter for a role; text is a dot.
    public static func letter(_ role: Role) -> Character {
        switch role {
        case .text: "."
        case .bannerUnclassified: "U"
        case .bannerLimited: "L"
        case .bannerConfidential: "C"
        case .bannerSecret: "S"
        case .bannerTopSecret: "T"
        case .bannerNone: "B"
        case .subject: "s"
        case .title: "t"
        case .titleFocused: "F"
        case .separator: "-"
        case .number: "n"
        case .heading: "h"
        case .label: "l"
        case .asked: "a"
        case .open: "o"
        case .done: "d"
        case .forbidden: "x"
        case .permitted: "m"
        case .current: ">"
        case .link: "k"
        case .linkCurrent: "K"
        case .hit: "f"
        case .hitCurrent: "H"
        case .status: "i"
        case .warning: "w"
        case .error: "e"
        case .key: "y"
        case .hint: "?"
        case .repaired: "r"
        case .prompt: "p"
        case .unprintable: "!"
        case .scroll: "|"
        }
    }
}
