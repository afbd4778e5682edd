/// One key as the reader pressed it, whatever bytes the terminal made of it.
public enum Key: Hashable, Sendable {
    /// A printing character.
    case character(Unicode.Scalar)
    /// A letter with Ctrl: `control("l")` is ^L. Lower case.
    case control(Unicode.Scalar)
    case enter, tab, backTab, escape, backspace, delete
    case up, down, left, right, home, end, pageUp, pageDown
    /// In the keys of a command: whichever letter comes, `a` to `z` or `A` to `Z`; nobody presses it.
    case anyLetter
    /// F1 is `function(1)`.
    case function(Int)

    /// The name as help and configuration write it: `a`, `^L`, `Space`, `PgDn`.
    public var name: String {
        switch self {
        case .character(" "): "Space"
        case .character(let scalar): String(Character(scalar))
        case .control(let scalar): "^" + String(Character(scalar)).uppercased()
        case .enter: "Enter"
        case .tab: "Tab"
        case .backTab: "S-Tab"
        case .escape: "Esc"
        case .backspace: "Backspace"
        case .delete: "Del"
        case .up: "Up"
        case .down: "Down"
        case .left: "Left"
        case .right: "Right"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .anyLetter: "a-z"
        case .function(let number): "F\(number)"
        }
    }

    /// The key of a name, a letter with Ctrl as `^L` or `C-l`; nil for a name that is none.
    public init?(name: String) {
        if name.utf8.count == 1, let only = name.unicodeScalars.first {
            self = .character(only)
            return
        }
        if name.utf8.first == UInt8(ascii: "^"), name.unicodeScalars.count == 2, let letter = name.unicodeScalars.last {
            self = .control(("A"..."Z").contains(letter) ? Unicode.Scalar(UInt8(letter.value) + 32) : letter)
            return
        }
        switch name {
        case "Space": self = .character(" ")
        case "Enter": self = .enter
        case "Tab": self = .tab
        case "S-Tab": self = .backTab
        case "Esc": self = .escape
        case "Backspace": self = .backspace
        case "Del": self = .delete
        case "Up": self = .up
        case "Down": self = .down
        case "Left": self = .left
        case "Right": self = .right
        case "Home": self = .home
        case "End": self = .end
        case "PgUp": self = .pageUp
        case "PgDn": self = .pageDown
        case "a-z": self = .anyLetter
        default:
            let scalars = Array(name.unicodeScalars)
            if scalars.count == 1 {
                self = .character(scalars[0])
            } else if scalars.count == 3, name.hasPrefix("C-"), let letter = name.lowercased().unicodeScalars.last {
                self = .control(letter)
            } else if scalars.first == "F", let number = Int(name.dropFirst()), (1...24).contains(number) {
                self = .function(number)
            } else {
                return nil
            }
        }
    }
}
