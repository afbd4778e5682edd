import Cable

extension Command {
    /// The checklist.
    static let asking: [Command] = [
        Command("checklist", ["c"], .asks, "Folds the things asked to one line, or opens them again.") { session, _ in
            guard session.knowsAsks() else { return [] }
            guard !session.document.asks.duties.isEmpty || session.layout.shape != .stacked else {
                session.notice = Session.Notice(
                    kind: .information,
                    words: session.document.isComplete && session.document.isWhole
                        ? "Nothing is asked here: there is nothing to fold." : session.nothingAskedWords)
                return []
            }
            session.choice.foldsChecklist.toggle()
            if session.choice.foldsChecklist, session.focus == .checklist { session.focus = .text }
            return [.remember(session.memory)]
        },
        Command("tick", ["x"], .asks, "Ticks the item at your place, or all selected, or takes ticks away.") { session, _ in session.tick() },
        Command("undo", ["U"], .asks, "Takes the last tick back.") { session, _ in session.undo() },
        Command("redo", ["^R"], .asks, "Makes the tick again that was taken back.") { session, _ in session.redo() },
    ]
}

extension Session {
    /// True once what is asked has been read; else says that it has not.
    mutating func knowsAsks() -> Bool {
        if !document.isRead { notice = Notice(kind: .information, words: unreadWords) }
        return document.isRead
    }

    mutating func tick() -> [Effect] {
        guard knowsAsks() else { return [] }
        let chosen = itemsSelected ?? itemHere.map { [$0] } ?? []
        guard !chosen.isEmpty else {
            notice = Notice(
                kind: .warning,
                words: items.isEmpty
                    ? (document.isComplete ? "Nothing in this text can be ticked." : unreadWords)
                    : "There is nothing to tick here: \(key("next-asked")) goes to the next thing asked.")
            return []
        }
        // Of several the open ones are ticked; where all are, the ticks are taken away.
        let to: ItemState = chosen.allSatisfy { ticks.intended($0.id) == .done } ? .open : .done
        let changes = chosen.filter { ticks.intended($0.id) != to }.map { Ticks.Change(item: $0.id, from: ticks.intended($0.id), to: to) }
        endSelection()
        return save(changes, .tick)
    }

    /// The items selected: rows of the checklist, or what begins in the words selected; nil where nothing is.
    private var itemsSelected: [ChecklistItem]? {
        if focus == .checklist {
            guard let rows = lists[.checklist]?.selected else { return nil }
            let ids = Set(lines(of: .checklist)[rows.clamped(to: 0...max(0, lines(of: .checklist).count - 1))].compactMap(\.item))
            return items.filter { ids.contains($0.id) }
        }
        guard focus == .text, let range = selectedRange else { return nil }
        return items.filter { $0.ranges.first.map { range.contains($0.lowerBound) } ?? false }
    }

    mutating func undo() -> [Effect] {
        guard let changes = ticks.takeUndo() else {
            notice = Notice(kind: .information, words: "There is no tick of this session to take back.")
            return []
        }
        return save(changes, .undo)
    }

    mutating func redo() -> [Effect] {
        guard let changes = ticks.takeRedo() else {
            notice = Notice(kind: .information, words: "No tick was taken back: \(key("undo")) takes the last one back.")
            return []
        }
        return save(changes, .redo)
    }

    private mutating func save(_ changes: [Ticks.Change], _ reason: Ticks.Reason) -> [Effect] {
        let cable = document.identity
        let entries = changes.map { change in
            let words = items.first { $0.id == change.item }.map { document.source.line($0.ranges) } ?? ""
            return Entry(cable: cable, item: change.item, words: String(words.prefix(200)), state: change.to)
        }
        return [.save(id: ticks.begin(changes, reason), entries: entries)]
    }
}
