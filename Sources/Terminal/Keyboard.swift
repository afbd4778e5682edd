import CTerminal
import Reading

/// What the terminal tells.
public enum Input: Sendable {
    /// An event for the session.
    case event(Event)
    /// The terminal's background is light, or dark.
    case background(isLight: Bool)
    /// Ctrl-Z came as a signal.
    case suspend
    /// The program was stopped by force and continued: the terminal is to be taken again.
    case continued
    /// The terminal is gone: leave.
    case gone
    /// A signal ends the program: leave, and end by it.
    case ended(Int32)
}

/// From what the C layer reports to keys and pastes. A paste is gathered to its end, however long that takes to arrive, so that none of it is
/// taken for keys.
struct Keyboard {
    /// More characters than this of a paste are dropped.
    static let longestPaste = 4096

    private var pasted: String.UnicodeScalarView?

    /// The input of a report; nil where there is none, or not yet.
    mutating func take(_ kind: Int, _ value: UInt32) -> Input? {
        switch kind {
        case CT_SUSPEND: return .suspend
        case CT_CONTINUED: return .continued
        case CT_GONE: return .gone
        case CT_ENDED: return .ended(Int32(value))
        case CT_BACKGROUND: return .background(isLight: value >= 128)
        case CT_CLICK: return .event(.mouse(.click, row: Int(value >> 16), column: Int(value & 0xFFFF)))
        case CT_WHEEL_UP: return .event(.mouse(.wheel(-1), row: Int(value >> 16), column: Int(value & 0xFFFF)))
        case CT_WHEEL_DOWN: return .event(.mouse(.wheel(1), row: Int(value >> 16), column: Int(value & 0xFFFF)))
        case CT_PASTE_BEGIN: pasted = String.UnicodeScalarView()
        case CT_PASTE_END: return endPaste()
        default:
            guard let key = Keyboard.key(kind, value) else { return nil }
            guard pasted != nil else { return .event(.key(key)) }
            // A terminal that never closes the bracket must not take the keyboard away for good.
            if key == .control("c") { return endPaste() }
            paste(key)
        }
        return nil
    }

    private mutating func paste(_ key: Key) {
        guard let count = pasted?.count, count < Keyboard.longestPaste else { return }
        switch key {
        case .character(let scalar): pasted?.append(scalar)
        case .enter, .tab: pasted?.append(" ")
        default: break
        }
    }

    private mutating func endPaste() -> Input? {
        guard let words = pasted else { return nil }
        pasted = nil
        return .event(.paste(String(words)))
    }

    private static func key(_ kind: Int, _ value: UInt32) -> Key? {
        switch kind {
        case CT_CHARACTER: character(value)
        case CT_SPECIAL: special[Int(value)]
        case CT_FUNCTION: .function(Int(value))
        default: nil
        }
    }

    /// Control characters are keys with Ctrl; those beyond ASCII are no keys.
    private static func character(_ value: UInt32) -> Key? {
        switch value {
        case 0: .control(" ")
        case 1...26: Unicode.Scalar(value + 0x60).map(Key.control)
        case 27..<0x20: Unicode.Scalar(value + 0x40).map(Key.control)
        case 0x7F..<0xA0: nil
        default: Unicode.Scalar(value).map(Key.character)
        }
    }

    private static let special: [Int: Key] = [
        CT_ENTER: .enter, CT_TAB: .tab, CT_BACKTAB: .backTab, CT_ESCAPE: .escape, CT_BACKSPACE: .backspace, CT_DELETE: .delete, CT_UP: .up,
        CT_DOWN: .down, CT_LEFT: .left, CT_RIGHT: .right, CT_HOME: .home, CT_END: .end, CT_PAGE_UP: .pageUp, CT_PAGE_DOWN: .pageDown,
    ]
}
