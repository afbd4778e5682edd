extension Session {
    /// Opens a line to type in, with words that stand there already.
    mutating func open(_ kind: Prompt.Kind, words: String = "") -> [Effect] {
        var line = Prompt(kind: kind, origin: place)
        line.words = words
        prompt = line
        // What is found while it is typed is to be seen: in the text, or in the list of what is found.
        if kind == .search, focus != .found { showTextIfCovered() }
        return []
    }

    /// A key while a prompt is open.
    mutating func type(_ key: Key) -> [Effect] {
        guard var line = prompt else { return [] }
        if line.kind == .command, key == .tab || key == .backTab {
            line.complete()
            prompt = line
            return []
        }
        line.choices = []
        let outcome = line.take(key, history: line.isPattern ? search.history : [])
        prompt = line
        switch (line.kind, outcome) {
        case (.search, .typing): return searchAsTyped(line)
        case (.search, .done): return finishSearch(line)
        case (.search, .cancelled):
            prompt = nil
            let effects: [Effect] = search.running == nil ? [] : [.stopFinding]
            clearSearch()
            restore(line.origin)
            return effects
        case (.filter, .done):
            prompt = nil
            if focus != .found { showTextIfCovered() }
            return filter(line.pattern)
        case (.command, .done):
            prompt = nil
            return run(line.words)
        case (.pipe, .done), (.shell, .done), (.save, .done):
            prompt = nil
            return finish(line)
        case (_, .typing): return []
        case (_, .cancelled):
            prompt = nil
            return []
        }
    }

    /// Hits are no longer shown; n finds them again.
    mutating func clearSearch() {
        search.clear()
        forget([.found])
    }
}

extension Prompt {
    /// Tab: the rest of a name, as far as it is sure; what it may be is offered.
    mutating func complete() {
        let names = Command.names(beginning: words)
        choices = names.count > 1 ? names : []
        guard let first = names.first else { return }
        var common = first
        for name in names { while !name.hasPrefix(common) { common.removeLast() } }
        words = common
    }
}
