import Cable

extension Command {
    /// From cable to cable.
    static let many: [Command] = [
        Command("next-cable", ["."], .many, "To the next cable of those given.") { session, count in session.stepCable(count ?? 1) },
        Command("previous-cable", [","], .many, "To the previous cable of those given.") { session, count in session.stepCable(-(count ?? 1)) },
    ]
}

extension Session {
    /// What the open cable is called: its file's name.
    public var name: String { shelf.name }

    mutating func stepCable(_ count: Int) -> [Effect] {
        guard shelf.count > 1 else {
            notice = Notice(kind: .information, words: "No other cable was given: reftel A B FOLDER opens several.")
            return []
        }
        // From the one that is being opened, where one is.
        let wanted = max(0, min((work?.cable ?? shelf.current) + count, shelf.count - 1))
        guard wanted != shelf.current, let name = shelf[wanted] else {
            notice = Notice(kind: .information, words: "\(shelf.words) is the \(count > 0 ? "last" : "first").")
            return []
        }
        return [.remember(memory), .open(.named(name))]
    }

    /// Enter on a reference: the one meant is opened, where it is a cable and held.
    mutating func openReference(_ letters: [String?]) -> [Effect] {
        let meant = MeantReferences(letters, in: document.header)
        // A bare "reftel" among several names none of them.
        if meant.cables.count == 1 || letters.allSatisfy({ $0 != nil }), let id = meant.cables.first?.reference.number.id {
            return [.remember(memory), .open(.reference(id))]
        }
        guard !meant.cables.isEmpty || !meant.others.isEmpty else {
            let names = letters.compactMap { $0 }.joined(separator: ", ")
            notice = Notice(kind: .warning, words: "The header has no reference \(names): \(key("header")) shows those it has.")
            return []
        }
        let all = references(lettered: letters).map { ($0.letter.isEmpty ? "" : $0.letter + " is ") + $0.words }
        notice = Notice(kind: .information, words: "Ref " + all.joined(separator: "; ") + ".")
        return []
    }

    /// Another cable in place of this one. What was searched for is searched for in it; ticks, times and marks are its own.
    mutating func open(_ document: Document, named name: String, _ bookmark: Bookmark?) -> [Effect] {
        let (goal, arriving) = (goal, arriving)
        (self.goal, self.arriving, work) = (nil, nil, nil)
        if goal == nil { remember() }
        shelf.open(name)
        let effects = replaceCable(document)
        if let bookmark { take(bookmark) }
        if let goal { restore(goal) }
        let opened = shelf.count > 1 ? shelf.words + "." : "\(name)."
        notice = Notice(kind: gapWords == nil ? .information : .warning, words: ([opened] + [gapWords].compactMap { $0 }).joined(separator: " "))
        if let arriving { landAtEdge(down: arriving) }
        return effects
    }

    /// The file holds several cables.
    mutating func hold(_ cables: Int) {
        guard cables > 1 else { return }
        guard shelf.path != "-" else {
            notice = Notice(kind: .information, words: "Cable 1 of \(cables) of what came on stdin: save it as a file to read the others.")
            return
        }
        let isFirst = shelf.path == shelf.file
        guard shelf.hold(cables), isFirst else { return }
        notice = Notice(kind: .information, words: "\(shelf.words): \(key("next-cable")) goes to the next.")
    }

    /// A cable could not be opened: it leaves the list, and that is said.
    mutating func refuse(_ name: String, _ reason: String) {
        (goal, arriving, work) = (nil, nil, nil)
        shelf.drop(name)
        notice = Notice(kind: .warning, words: reason)
    }
}
