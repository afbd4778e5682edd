/// A list in a pane: which row is current, which is the first shown.
public struct ListView: Sendable, Equatable {
    /// The current row.
    public private(set) var current = 0
    /// The first row shown.
    public private(set) var top = 0
    /// The row a selection began at; nil where nothing is selected.
    var anchor: Int?
    /// The rows selected, to the current one.
    public var selected: ClosedRange<Int>? { anchor.map { min($0, current)...max($0, current) } }

    /// At the top.
    public init() {}

    /// Makes `row` current and shows it, in a list of `count` rows of which `height` fit.
    mutating func select(_ row: Int, count: Int, height: Int) {
        current = max(0, min(row, count - 1))
        show(count: count, height: height)
    }

    /// Keeps the current row in sight.
    mutating func show(count: Int, height: Int) {
        current = max(0, min(current, count - 1))
        let height = max(1, height)
        if current < top { top = current }
        if current >= top + height { top = current - height + 1 }
        top = max(0, min(top, count - height))
    }
}
