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

    private var shown: Frame?
    private var line: [ct_cell] = []
    private var keyboard = Keyboard()
    private var looks: [Role: UInt8]
    private let usesColour: Bool

    /// Takes the terminal and sets up the theme; `colour` false leaves attributes only.
    public init(theme: Theme, colour: Bool) throws(Failure) {
        switch Int(ct_open()) {
        case CT_OK: break
        case CT_BAD_TERM: throw .unknownType
        case CT_NO_CURSOR: throw .cannotMoveCursor
        default: throw .noKeyboard
        }
        usesColour = colour
        looks = Terminal.setStyles(theme, colours: colour ? Int(ct_colors()) : 0)
    }

    /// Takes another theme; all is painted anew.
    public mutating func change(_ theme: Theme) {
        ct_forget_styles()
        looks = Terminal.setStyles(theme, colours: usesColour ? Int(ct_colors()) : 0)
        redraw()
    }

    /// Asks whether the terminal's background is dark or light. `Input.background` is the answer, if one comes.
    public func askBackground() { ct_ask_background() }

    /// Has the mouse reported, or not; while it is, the terminal selects no text by it.
    public mutating func useMouse(_ on: Bool) { ct_use_mouse(on ? 1 : 0) }

    /// Gives the terminal back.
    public consuming func close() { ct_close() }

    deinit { ct_close() }

    /// Ends the program by a signal, as if nobody had caught it: whoever waits for it sees that.
    public static func end(by signal: Int32) { ct_end(signal) }

    /// Where lines are read and no screen is drawn: from now on a signal that asks the program to end does so by way of the wait for a line.
    public static func endLinesBySignals() { ct_end_lines_by_signals() }

    /// Waits until a descriptor has something to read, or has ended; gives the signal where one has come, now or before.
    public static func waitForLine(_ descriptor: Int32) -> Int32? {
        let signal = ct_wait_for_line(descriptor)
        return signal == 0 ? nil : signal
    }

    /// That signal; nil while none has come.
    public static var linesEndedBy: Int32? {
        let signal = ct_lines_ended_by()
        return signal == 0 ? nil : signal
    }

    /// Rows and columns.
    public var size: (rows: Int, columns: Int) { (Int(ct_rows()), Int(ct_columns())) }

    /// Columns of a scalar by the C library's table; set up by `useLocale`.
    public static func width(_ scalar: Unicode.Scalar) -> Int {
        scalar.value < 0x7F ? (scalar.value < 0x20 ? -1 : 1) : Int(ct_width(scalar.value))
    }

    /// Takes the character type from the environment, UTF-8 where it can be had. Once, before anything is measured.
    public static func useLocale() { ct_locale() }

    /// Makes sure that no file opened later gets the number of a missing stdin, stdout or stderr. First of all.
    public static func holdStandardDescriptors() { ct_standard_descriptors() }

    private static func setStyles(_ theme: Theme, colours: Int) -> [Role: UInt8] {
        var looks: [Role: UInt8] = [:]
        for (index, role) in Role.allCases.prefix(256).enumerated() {
            let look = Palette.fit(theme.style(role), to: colours)
            let attributes: [(isSet: Bool, bit: Int)] = [
                (look.bold, CT_BOLD), (look.underline, CT_UNDERLINE), (look.reverse, CT_REVERSE), (look.italic, CT_ITALIC),
            ]
            ct_style(
                UInt8(index), Int32(look.foreground ?? -1), Int32(look.background ?? -1),
                Int32(attributes.reduce(0) { $0 + ($1.isSet ? $1.bit : 0) }))
            looks[role] = UInt8(index)
        }
        return looks
    }

    // MARK: frames

    /// Puts a frame on the screen: what differs from the last one is handed to ncurses, which sends that.
    public mutating func show(_ frame: Frame) {
        let size = size
        for row in 0..<min(frame.rows, size.rows) {
            let columns = shown.map { frame.changed(row, since: $0) } ?? 0..<frame.columns
            let cells = frame.row(row, columns.clamped(to: 0..<size.columns))
            guard !cells.isEmpty else { continue }
            setLine(cells)
            ct_draw(Int32(row), Int32(columns.lowerBound), line, Int32(cells.count))
        }
        ct_show(Int32(frame.cursor.row), Int32(frame.cursor.column))
        shown = frame
    }

    private mutating func setLine(_ cells: ArraySlice<Cell>) {
        let missing = cells.count - line.count
        if missing > 0 { line += Array(repeating: ct_cell(), count: missing) }
        let looks = looks
        cells.withUnsafeBufferPointer { cells in
            line.withUnsafeMutableBufferPointer { line in
                var role = Role.text
                var look = looks[role] ?? 0
                for (index, cell) in cells.enumerated() {
                    if cell.role != role {
                        role = cell.role
                        look = looks[role] ?? 0
                    }
                    line[index] = ct_cell(scalar: cell.scalar, marks: cell.marks, width: cell.width, style: look)
                }
            }
        }
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

    /// Takes the terminal again after a stop that asked nobody, as by SIGSTOP.
    public mutating func takeAgain() {
        ct_take_again()
        shown = nil
    }

    // MARK: other programs

    /// Lends the terminal to another program; `body` gets the descriptor that keys come from. The picture is drawn anew afterwards.
    public mutating func lend<Result>(_ body: (Int32) -> Result) -> Result {
        ct_lend()
        defer {
            ct_take_back()
            shown = nil
        }
        return body(ct_tty())
    }

    /// True where the terminal's description says that it takes words for the clipboard.
    public var takesClipboard: Bool { ct_takes_clipboard() == 1 }

    /// Sends a control sequence that shows nothing and moves no cursor.
    public func send(_ sequence: [UInt8]) {
        sequence.withUnsafeBytes { bytes in
            if let base = bytes.baseAddress { ct_send(base.assumingMemoryBound(to: CChar.self), bytes.count) }
        }
    }

    // MARK: input

    /// Waits for a key, a signal, or a byte on `wake`; sleeps until then. True where that byte is there.
    public func wait(wake: Int32) -> Bool { ct_wait(wake) == 1 }

    /// The next thing that happened; nil when nothing waits.
    public mutating func next() -> Input? {
        var value: UInt32 = 0
        while true {
            let kind = Int(ct_next(&value))
            if kind == CT_NONE { return nil }
            if kind == CT_RESIZED {
                ct_resize()
                shown = nil
                return .event(.resize(rows: size.rows, columns: size.columns))
            }
            if let input = keyboard.take(kind, value) { return input }
        }
    }
}
