/// A place the reader was at: in the text of a cable, with the panes as they were.
public struct Jump: Sendable, Equatable {
    /// The byte offset of the reader's place.
    let cursor: Int
    /// The first row shown then.
    let top: TextView.Place
    /// The pane that had the focus.
    let focus: Pane
    /// The pane that lay over the text.
    let over: Pane?
    /// The name of the cable in the list.
    let cable: String
}

extension Session {
    /// Where the reader is now.
    var place: Jump { Jump(cursor: text.cursor, top: text.top, focus: focus, over: choice.over, cable: shelf.path) }

    /// Keeps the place, to come back to it.
    mutating func remember() { keepPlace(place) }

    /// Keeps a place, to come back to it; what lay ahead is gone.
    mutating func keepPlace(_ place: Jump) {
        guard back.last != place else { return }
        back.append(place)
        if back.count > 200 { back.removeFirst() }
        forward.removeAll()
    }

    mutating func goBack(_ count: Int) -> [Effect] {
        var effects: [Effect] = []
        for _ in 0..<min(count, 200) where effects.isEmpty {
            guard let last = back.popLast() else {
                notice = Notice(kind: .information, words: "There is no earlier place: jumps and followed mentions are remembered.")
                break
            }
            forward.append(place)
            effects = go(to: last)
        }
        return effects
    }

    mutating func goForward(_ count: Int) -> [Effect] {
        var effects: [Effect] = []
        for _ in 0..<min(count, 200) where effects.isEmpty {
            guard let next = forward.popLast() else {
                notice = Notice(kind: .information, words: "There is no later place: \(key("back")) goes back, \(key("forward")) forward again.")
                break
            }
            back.append(place)
            effects = go(to: next)
        }
        return effects
    }

    /// To the last place kept, which becomes this one.
    mutating func swapPlaces() -> [Effect] {
        guard let last = back.last else { return goBack(1) }
        back[back.count - 1] = place
        return go(to: last)
    }

    /// To a place kept before; one in another cable is gone to when that has been opened.
    private mutating func go(to jump: Jump) -> [Effect] {
        guard jump.cable == shelf.path else {
            goal = jump
            return [.remember(memory), .open(.named(jump.cable))]
        }
        restore(jump)
        return []
    }

    /// The text and the panes as they were then.
    mutating func restore(_ jump: Jump) {
        uncover(jump.cursor)
        choice.over = jump.over
        if let zoomed = choice.zoomed, zoomed != jump.focus { choice.zoomed = nil }
        focus = jump.focus
        place(Layout(rows: rows, columns: columns, choice: choice))
        text.restore(jump)
    }
}
