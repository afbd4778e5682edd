/// Where everything stands on a screen of some size: fewer than 112 columns stack the asks above the text, 112 put them beside it, 150 put
/// header and outline in a third column.
public struct Layout: Sendable, Equatable {
    /// The shapes, by width.
    public enum Shape: String, Sendable, CaseIterable { case stacked, two, three }

    /// What the reader chose to see.
    public struct Choice: Sendable, Equatable {
        /// One pane on the whole screen.
        public var zoomed: Pane?
        /// The asks are one line.
        public var foldsChecklist = false
        /// The pane laid over the text; in the widest shape only the found hits need it.
        public var over: Pane?
        /// Rows of things asked, for the height of their pane.
        public var asked = 0
        /// The text takes no more columns than this, its margin included; nil where it may take all that the layout gives it. Longer lines are hard
        /// to read.
        public var textColumns: Int? = 80
        /// The widest shape that is used, however wide the screen.
        public var widest = Shape.three
        /// The source stands beside the text.
        public var showsRaw = false
        /// What the reader changed of the panes' sizes.
        public var sizes = Sizes()

        /// What is shown when nothing was chosen.
        public init() {}
    }

    /// A pane and where it stands, its title row included.
    public struct Placed: Sendable, Equatable {
        /// Which pane.
        public let pane: Pane
        /// Where.
        public let place: Rectangle
    }

    /// Which shape this is.
    public let shape: Shape
    /// The row of the banner; nil where there is no room for it.
    public private(set) var banner: Int?
    /// The row of the subject; nil where the banner holds it, or there is no room.
    public private(set) var subject: Int?
    /// The panes, from the left and the top.
    public private(set) var panes: [Placed] = []
    /// The column of each upright separator; it runs beside all panes.
    public private(set) var separators: [Int] = []
    /// The status row; nil where it shares the row of keys.
    public private(set) var status: Int?
    /// The row of keys and of the prompt.
    public private(set) var keys: Int?
    /// The rows between banner and status.
    public private(set) var middle: Rectangle

    /// The layout of a screen.
    public init(rows: Int, columns: Int, choice: Choice) {
        shape = Layout.shape(columns, choice)
        var top = 0
        var bottom = rows
        if rows >= 3 {
            banner = 0
            top = 1
        }
        if rows >= 2 {
            bottom -= 1
            keys = bottom
        }
        if rows >= 12, choice.zoomed == nil {
            bottom -= 1
            status = bottom
        }
        if rows >= 12, shape == .stacked, choice.zoomed == nil {
            subject = top
            top += 1
        }
        middle = Rectangle(row: top, column: 0, rows: max(0, bottom - top), columns: columns)
        if let zoomed = choice.zoomed {
            add(zoomed, middle)
            return
        }
        switch shape {
        case .stacked: stack(choice)
        case .two: two(choice)
        case .three: three(choice)
        }
    }

    private static func shape(_ columns: Int, _ choice: Choice) -> Shape {
        if columns >= 150, choice.widest == .three { return .three }
        return columns >= 112 && choice.widest != .stacked ? .two : .stacked
    }

    /// Where a pane stands; nil when it is not shown.
    public func place(of pane: Pane) -> Rectangle? { panes.first { $0.pane == pane }?.place }

    private mutating func add(_ pane: Pane, _ place: Rectangle) {
        if place.rows > 0, place.columns > 0 { panes.append(Placed(pane: pane, place: place)) }
    }

    private mutating func stack(_ choice: Choice) {
        guard middle.rows >= 4 else { return add(choice.over ?? .text, middle) }
        let isFolded = choice.foldsChecklist || choice.asked == 0 || choice.showsRaw
        let most = middle.rows >= 12 ? middle.rows * 2 / 5 : 1
        let height = isFolded ? 1 : Layout.within(min(1 + choice.asked, most) + choice.sizes.asked, 1, middle.rows - 3)
        add(.checklist, part(rows: 0..<height, columns: 0..<middle.columns))
        let over = choice.over ?? .text
        guard choice.showsRaw, over == .text, middle.rows - height >= 4 else {
            return add(over, part(rows: height..<middle.rows, columns: 0..<middle.columns))
        }
        let half = Layout.within(height + (middle.rows - height) / 2 + choice.sizes.above, height + 2, middle.rows - 2)
        add(.text, part(rows: height..<half, columns: 0..<middle.columns))
        add(.raw, part(rows: half..<middle.rows, columns: 0..<middle.columns))
    }

    /// `value`, or the nearest that is neither below `least` nor above `most`.
    private static func within(_ value: Int, _ least: Int, _ most: Int) -> Int { max(least, min(value, most)) }

    /// The source beside the text, each with half of these columns; where that is too few for the lines of a telegram the text gives up what it can.
    private mutating func halve(_ columns: Range<Int>, _ choice: Choice) {
        let text = columns.lowerBound + Layout.within(min(columns.count / 2, max(56, columns.count - 75)) + choice.sizes.text, 20, columns.count - 21)
        add(.text, part(rows: 0..<middle.rows, columns: columns.lowerBound..<text))
        separators.append(text)
        add(.raw, part(rows: 0..<middle.rows, columns: text + 1..<columns.upperBound))
    }

    private mutating func two(_ choice: Choice) {
        if choice.showsRaw, choice.over == nil { return halve(0..<middle.columns, choice) }
        let left = Layout.within(min(80, middle.columns * 62 / 100) + choice.sizes.text, 20, middle.columns - 21)
        add(choice.over == .outline ? .text : choice.over ?? .text, part(rows: 0..<middle.rows, columns: 0..<left))
        separators = [left]
        split(columns: left + 1..<middle.columns, choice, below: .outline)
    }

    private mutating func three(_ choice: Choice) {
        let first = Layout.within(min(46, middle.columns * 28 / 100) + choice.sizes.left, 16, middle.columns - 60)
        let least = min(2, middle.rows)
        let usual = min(middle.rows, max(6, middle.rows * 45 / 100))
        let upper = Layout.within(usual + choice.sizes.header, least, max(least, middle.rows - (choice.sizes.header == 0 ? 0 : 2)))
        add(.header, part(rows: 0..<upper, columns: 0..<first))
        add(.outline, part(rows: upper..<middle.rows, columns: 0..<first))
        if choice.showsRaw, choice.over == nil {
            separators = [first]
            return halve(first + 1..<middle.columns, choice)
        }
        let rest = middle.columns - first - 2
        let text = first + 1 + Layout.within(min(80, rest * 62 / 100) + choice.sizes.text, 20, rest - 20)
        add(.text, part(rows: 0..<middle.rows, columns: first + 1..<text))
        separators = [first, text]
        split(columns: text + 1..<middle.columns, choice, below: choice.over == .found ? .found : nil)
    }

    /// The asks, and another pane below them.
    private mutating func split(columns: Range<Int>, _ choice: Choice, below: Pane?) {
        let usual = min(middle.rows, max(5, middle.rows * 60 / 100))
        let wanted = choice.foldsChecklist ? 1 : Layout.within(usual + choice.sizes.asked, 1, middle.rows - 3)
        let height = below == nil ? middle.rows : min(wanted, middle.rows)
        add(.checklist, part(rows: 0..<height, columns: columns))
        if let below, middle.rows - height >= 3 { add(below, part(rows: height..<middle.rows, columns: columns)) }
    }

    private func part(rows: Range<Int>, columns: Range<Int>) -> Rectangle {
        Rectangle(row: middle.row + rows.lowerBound, column: columns.lowerBound, rows: rows.count, columns: columns.count)
    }
}
