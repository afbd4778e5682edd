/// One picture of the program: a grid of cells, each with what it shows and the role it plays. No colours, no terminal.
public struct Frame: Equatable, Sendable {
    /// Rows.
    public let rows: Int
    /// Columns.
    public let columns: Int
    /// Row by row.
    public private(set) var cells: [Cell]
    /// Where the hardware cursor sits: on the current item, so that braille displays and screen readers follow it.
    public var cursor: (row: Int, column: Int) = (0, 0)

    /// An empty picture; neither side may be negative.
    public init(rows: Int, columns: Int) {
        self.rows = max(0, rows)
        self.columns = max(0, columns)
        cells = Array(repeating: .blank, count: self.rows * self.columns)
    }

    /// The cell at a place inside the picture.
    public subscript(row: Int, column: Int) -> Cell {
        get { cells[row * columns + column] }
        set { cells[row * columns + column] = newValue }
    }

    /// The cells of a row.
    public func row(_ row: Int) -> ArraySlice<Cell> { self.row(row, 0..<columns) }

    /// The cells of some columns of a row.
    public func row(_ row: Int, _ columns: Range<Int>) -> ArraySlice<Cell> {
        cells[row * self.columns + columns.lowerBound..<row * self.columns + columns.upperBound]
    }

    /// The columns of a row from the first to the last that differs from another picture, whole characters of them; all of them where that is of
    /// another size.
    public func changed(_ row: Int, since old: Frame) -> Range<Int> {
        guard rows == old.rows, columns == old.columns else { return 0..<columns }
        let start = row * columns
        return cells.withUnsafeBufferPointer { new in
            old.cells.withUnsafeBufferPointer { old in
                var (first, end) = (0, columns)
                while end > 0, new[start + end - 1] == old[start + end - 1] { end -= 1 }
                while first < end, new[start + first] == old[start + first] { first += 1 }
                while first > 0, first < end, new[start + first].width == 0 { first -= 1 }
                return first..<end
            }
        }
    }

    /// Writes into the cells of a row; `body` gets them.
    mutating func write<Result>(_ row: Int, _ body: (UnsafeMutableBufferPointer<Cell>) -> Result) -> Result {
        cells.withUnsafeMutableBufferPointer { body(UnsafeMutableBufferPointer(rebasing: $0[row * columns..<(row + 1) * columns])) }
    }

    /// Equal in every cell and in the cursor.
    public static func == (a: Frame, b: Frame) -> Bool {
        a.rows == b.rows && a.columns == b.columns && a.cursor == b.cursor && a.cells == b.cells
    }
}

/// One cell of a frame.
public struct Cell: Equatable, Sendable {
    /// Its character: a printing scalar that is 1 or 2 columns wide, or 0 for the right half of a wide one.
    public var scalar: UInt32
    /// Combining marks on it, 0 for none. More than two are left out.
    public var marks: (UInt32, UInt32)
    /// 1 or 2 columns; 0 for the right half of a wide one.
    public var width: UInt8
    /// What it is on the screen.
    public var role: Role

    /// One cell.
    public init(scalar: UInt32, marks: (UInt32, UInt32) = (0, 0), width: UInt8 = 1, role: Role) {
        self.scalar = scalar
        self.marks = marks
        self.width = width
        self.role = role
    }

    /// A blank of the text.
    public static let blank = Cell(scalar: 0x20, role: .text)

    /// Equal in every part.
    public static func == (a: Cell, b: Cell) -> Bool {
        a.scalar == b.scalar && a.marks == b.marks && a.width == b.width && a.role == b.role
    }
}

/// What a cell is; the theme decides how it looks. The raw value is its name in a theme file.
public enum Role: String, CaseIterable, Sendable {
    /// Running text.
    case text
    /// The banner by marking, with the handling captions.
    case bannerUnclassified = "banner.unclassified"
    case bannerLimited = "banner.limited"
    case bannerConfidential = "banner.confidential"
    case bannerSecret = "banner.secret"
    case bannerTopSecret = "banner.top_secret"
    /// The banner of a text without a marking.
    case bannerNone = "banner.none"
    /// The subject line.
    case subject
    /// The line above a pane, with its title; of the focused pane.
    case title
    case titleFocused = "title.focused"
    /// A separator between panes.
    case separator
    /// A paragraph's number in the margin.
    case number
    /// A heading.
    case heading
    /// A label of the header pane.
    case label
    /// The words of a thing asked, in the text.
    case asked
    /// A box and its words in the checklist: open, done, forbidden, permitted.
    case open
    case done
    case forbidden
    case permitted
    /// The current row of a list.
    case current
    /// A mention or reference that Enter follows; the one the cursor is on.
    case link
    case linkCurrent = "link.current"
    /// A search hit; the current one.
    case hit
    case hitCurrent = "hit.current"
    /// The status line; a warning in it; an error in it.
    case status
    case warning
    case error
    /// The line of keys: a key, its word.
    case key
    case hint
    /// What was repaired or is inferred.
    case repaired
    /// The prompt at the bottom.
    case prompt
    /// Replaced characters: controls, invisible ones, bad bytes.
    case unprintable
    /// The line in the scroll bar beside the part of the text that is shown; hits in it have their own role.
    case scroll
}
