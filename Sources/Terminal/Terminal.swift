import CTerminal
import Reading
import Screen

/// The terminal: keys in, frames out, and given back whatever happens. There is one; it is taken once and closed once.
public struct Terminal: ~Copyable {
    /// Why a terminal cannot be used: each a sentence of its own in the program.
    public enum Failure: Error {
        /// There is no keyboard: no terminal on stdin, and none behind it.
        case noKeyboard
        /// TERM names a terminal that is not known here.
        case unknownType
        /// The terminal cannot move its cursor.
        case cannotMoveCursor
    }

    /// What the terminal tells.
    public enum Input: Sendable {
        /// An event for the session.
        case event(Event)
        /// Ctrl-Z came as a signal.
        case suspend
        /// The program was continued: the screen is to be drawn anew.
        case continued
        /// The terminal is gone: leave.
        case gone
    }

    private var shown: Frame?
    private var line: [ct_cell] = []
    private let looks: [Role: UInt8]

    /// Takes the terminal and sets up the theme; `colour` false leaves attributes only.
    public init(theme: Theme, colour: Bool) throws(Failure) {
        switch Int(ct_open()) {
        case Int(CT_OK): break
        case Int(CT_BAD_TERM): throw .unknownType
        case Int(CT_NO_CURSOR): throw .cannotMoveCursor
        default: throw .noKeyboard
        }
        looks = Terminal.setStyles(theme, colours: colour ? Int(ct_colors()) : 0)
    }

    /// Gives the terminal back.
    public consuming func close() { ct_close() }

    deinit { ct_close() }

    /// Rows and columns.
    public var size: (rows: Int, columns: Int) { (Int(ct_rows()), Int(ct_columns())) }

    /// Columns of a scalar by the C library's table; set up by `useLocale`.
    public static func width(_ scalar: Unicode.Scalar) -> Int {
        scalar.value < 0x7F ? (scalar.value < 0x20 ? -1 : 1) : Int(ct_width(scalar.value))
    }

    /// Takes the character type from the environment, UTF-8 where it can be had. Once, before anything is measured.
    public static func useLocale() { ct_locale() }

    private static func setStyles(_ theme: Theme, colours: Int) -> [Role: UInt8] {
        var looks: [Role: UInt8] = [:]
        for (index, role) in Role.allCases.enumerated() {
            let look = colours >= 8 ? theme.style(role) : theme.style(role).withoutColour
            let attributes = (look.bold ? 1 : 0) | (look.underline ? 2 : 0) | (look.reverse ? 4 : 0) | (look.italic ? 8 : 0)
            ct_style(
                Int32(index), Int32(Palette.nearest(look.foreground, of: colours)), Int32(Palette.nearest(look.background, of: colours)),
                Int32(attributes))
            looks[role] = UInt8(index)
        }
        return looks
    }

    /// Puts a frame on the screen: rows that differ from the last one are handed to ncurses, which sends what differs in them.
    public mutating func show(_ frame: Frame) {
        let size = size
        for row in 0..<min(frame.rows, size.rows) {
            if let shown, shown.columns == frame.columns, shown.rows == frame.rows, shown.row(row) == frame.row(row) { continue }
            line.removeAll(keepingCapacity: true)
            for cell in frame.row(row).prefix(size.columns) {
                line.append(ct_cell(scalar: cell.scalar, mark1: cell.marks.0, mark2: cell.marks.1, width: cell.width, style: looks[cell.role] ?? 0))
            }
            ct_draw_row(Int32(row), line, Int32(line.count))
        }
        ct_show(Int32(frame.cursor.row), Int32(frame.cursor.column))
        shown = frame
    }

    /// Forgets what is on the screen.
    public mutating func redraw() {
        shown = nil
        ct_redraw()
    }

    /// Stops the program as Ctrl-Z does, the terminal given back meanwhile.
    public mutating func suspend() {
        ct_suspend()
        shown = nil
    }

    /// Waits for a key, a signal, or a byte on `wake`; sleeps until then.
    public func wait(wake: Int32) { ct_wait(wake) }

    /// The next thing that happened; nil when nothing waits.
    public mutating func next() -> Input? {
        var value: UInt32 = 0
        let kind = Int(ct_next(&value))
        switch kind {
        case Int(CT_CHARACTER): return Terminal.character(value).map { .event(.key($0)) } ?? next()
        case Int(CT_SPECIAL): return Terminal.special(value).map { .event(.key($0)) } ?? next()
        case Int(CT_FUNCTION): return .event(.key(.function(Int(value))))
        case Int(CT_RESIZED):
            ct_resize()
            shown = nil
            return .event(.resize(rows: size.rows, columns: size.columns))
        case Int(CT_PASTE_BEGIN): return .event(.paste(takePaste()))
        case Int(CT_PASTE_END): return next()
        case Int(CT_SUSPEND): return .suspend
        case Int(CT_CONTINUED): return .continued
        case Int(CT_GONE): return .gone
        default: return nil
        }
    }

    private static func character(_ value: UInt32) -> Key? {
        guard let scalar = Unicode.Scalar(value) else { return nil }
        if value == 0 { return .control(" ") }
        if value < 0x20 { return Unicode.Scalar(value | 0x60).map(Key.control) }
        return value >= 0x80 && value < 0xA0 ? nil : .character(scalar)
    }

    private static func special(_ value: UInt32) -> Key? {
        let keys: [(Int, Key)] = [
            (Int(CT_ENTER), .enter), (Int(CT_TAB), .tab), (Int(CT_BACKTAB), .backTab), (Int(CT_ESCAPE), .escape), (Int(CT_BACKSPACE), .backspace),
            (Int(CT_DELETE), .delete), (Int(CT_UP), .up), (Int(CT_DOWN), .down), (Int(CT_LEFT), .left), (Int(CT_RIGHT), .right),
            (Int(CT_HOME), .home),
            (Int(CT_END), .end), (Int(CT_PAGE_UP), .pageUp), (Int(CT_PAGE_DOWN), .pageDown),
        ]
        return keys.first { $0.0 == Int(value) }?.1
    }

    /// What stands between the brackets of a paste, as far as it has arrived; at most 4,096 characters.
    private func takePaste() -> String {
        var words = String.UnicodeScalarView()
        var value: UInt32 = 0
        while words.count < 4096 {
            switch Int(ct_next(&value)) {
            case Int(CT_CHARACTER): if let scalar = Unicode.Scalar(value), value >= 0x20 { words.append(scalar) }
            case Int(CT_SPECIAL): words.append(" ")
            default: return String(words)
            }
        }
        return String(words)
    }
}
