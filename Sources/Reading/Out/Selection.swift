import Cable

/// What the reader has selected: whole runs of the text, from the one where the selection began to the one where the reader is.
public struct Selection: Sendable, Equatable {
    /// The run it began in, as an index into `Flow.runs`.
    let anchor: Int
    /// The run it goes to.
    var end: Int

    /// The runs, from the upper to the lower.
    var runs: ClosedRange<Int> { min(anchor, end)...max(anchor, end) }
}

extension Session {
    /// The bytes selected, from the first to the last; nil where nothing is.
    public var selectedRange: Range<Int>? {
        guard let runs = selection?.runs.clamped(to: 0...max(0, text.flow.runs.count - 1)), !text.flow.runs.isEmpty else { return nil }
        let start = text.flow.runs[runs.lowerBound].start
        return start..<max(start, text.flow.runs[runs.upperBound].reach)
    }

    /// Begins a selection at the reader's place, or ends the one that is on.
    mutating func toggleSelection() -> [Effect] {
        if focus == .checklist { return toggleRows() }
        guard selection == nil, !text.flow.runs.isEmpty else {
            selection = nil
            return []
        }
        showText()
        let run = text.flow.run(at: text.cursor)
        selection = Selection(anchor: run, end: run)
        notice = Notice(kind: .information, words: "Selecting: j k and every jump move its end, yy copies, v or Esc ends it.")
        return []
    }

    /// Nothing is selected any more.
    mutating func endSelection() {
        selection = nil
        for pane in lists.keys { lists[pane]?.anchor = nil }
    }

    /// Begins a selection at the current row of the checklist, or ends the one that is on.
    private mutating func toggleRows() -> [Effect] {
        guard let list = lists[.checklist], list.anchor == nil, !items.isEmpty else {
            endSelection()
            return []
        }
        lists[.checklist]?.anchor = list.current
        sayRows()
        return []
    }

    /// Says how many items are selected in the list, where any is.
    mutating func sayRows() {
        guard let rows = lists[focus]?.selected else { return }
        let all = lines(of: focus)
        let count = Set(all[rows.clamped(to: 0...max(0, all.count - 1))].compactMap(\.item)).count
        notice = Notice(
            kind: .information, words: "\(count == 1 ? "1 item" : "\(count) items") selected: \(key("tick")) ticks, \(key("select")) or Esc ends it.")
    }

    /// The end of the selection follows the reader.
    mutating func extendSelection() {
        guard selection != nil, !text.flow.runs.isEmpty else { return }
        selection?.end = text.flow.run(at: text.cursor)
    }

    /// One run down or up while selecting; false where nothing is selected.
    mutating func stepSelection(_ count: Int) -> Bool {
        guard let selection, !text.flow.runs.isEmpty else { return false }
        let run = max(0, min(selection.end + count, text.flow.runs.count - 1))
        text.go(to: text.flow.runs[run].start)
        return true
    }
}
