/// The panes, a row each.
public enum Pane: String, Sendable, CaseIterable {
    case text, checklist, header, outline, found, raw

    /// Its title.
    public var title: String {
        switch self {
        case .text: "Text"
        case .checklist: "Asked"
        case .header: "Header"
        case .outline: "Outline"
        case .found: "Found"
        case .raw: "Source"
        }
    }

    /// Columns for the sign and for the number before a row's words, each with the blank after it.
    public var margins: (sign: Int, number: Int) {
        switch self {
        case .text, .raw: (0, 0)
        case .checklist: (6, 4)
        case .header: (14, 0)
        case .outline, .found: (0, 4)
        }
    }
}

/// A part of the screen, in cells.
public struct Rectangle: Sendable, Equatable {
    /// Its first row, from the top.
    public var row: Int
    /// Its first column, from the left.
    public var column: Int
    /// Its height.
    public var rows: Int
    /// Its width.
    public var columns: Int

    /// A part of the screen.
    public init(row: Int, column: Int, rows: Int, columns: Int) {
        self.row = row
        self.column = column
        self.rows = rows
        self.columns = columns
    }

    /// The part below its first row, which holds a pane's title.
    public var content: Rectangle { Rectangle(row: row + 1, column: column, rows: max(0, rows - 1), columns: columns) }
}
