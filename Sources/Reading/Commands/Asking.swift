import Cable

extension Command {
    /// The checklist.
    static let asking: [Command] = [
        Command("checklist", ["c"], .asks, "Folds the things asked to one line, or opens them again.") { session, _ in
            session.choice.foldsChecklist.toggle()
            if session.choice.foldsChecklist, session.focus == .checklist { session.focus = .text }
            return [.remember(session.memory)]
        },
        Command("tick", ["x"], .asks, "Ticks the item at your place, or takes the tick away.") { session, _ in session.tick() },
        Command("undo", ["U"], .asks, "Takes the last tick back.") { session, _ in session.undo() },
        Command("redo", ["^R"], .asks, "Makes the tick again that was taken back.") { session, _ in session.redo() },
    ]
}

extension Session {
    mutating func tick() -> [Effect] {
        guard let item = itemHere else {
            notice = Notice(
                kind: .warning,
                words: items.isEmpty
                    ? "Nothing in this text can be ticked." : "There is nothing to tick here: \(key("next-asked")) goes to the next thing asked.")
            return []
        }
        let from = ticks.intended(item.id)
        return save(Ticks.Change(item: item.id, from: from, to: from == .done ? .open : .done), .tick)
    }

    mutating func undo() -> [Effect] {
        guard let change = ticks.takeUndo() else {
            notice = Notice(kind: .information, words: "There is no tick of this session to take back.")
            return []
        }
        return save(change, .undo)
    }

    mutating func redo() -> [Effect] {
        guard let change = ticks.takeRedo() else {
            notice = Notice(kind: .information, words: "There is nothing to make again.")
            return []
        }
        return save(change, .redo)
    }

    private mutating func save(_ change: Ticks.Change, _ reason: Ticks.Reason) -> [Effect] {
        let words = items.first { $0.id == change.item }.map { document.source.line($0.ranges) } ?? ""
        let entry = Entry(
            cable: document.header.id ?? document.identityOfText(), item: change.item, words: String(words.prefix(200)), state: change.to)
        return [.save(id: ticks.begin(change, reason), entries: [entry])]
    }
}
