import Cable

extension Command {
    /// Search.
    static let searching: [Command] = [
        Command("search", ["/"], .search, "Searches as you type; a capital letter makes case count; Esc goes back.") { session, _ in
            session.open(.search)
        },
        Command("next-hit", ["n"], .search, "To the next hit.") { session, count in session.stepHit(count ?? 1) },
        Command("previous-hit", ["N"], .search, "To the previous hit.") { session, count in session.stepHit(-(count ?? 1)) },
        Command("found", ["f"], .search, "Lists the hits, each in its context.") { session, _ in session.toggle(.found) },
    ]
}

extension Session {
    mutating func open(_ kind: Prompt.Kind) -> [Effect] {
        prompt = Prompt(kind: kind, origin: place)
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
        let outcome = line.take(key, history: line.kind == .search ? search.history : [])
        prompt = line
        switch (line.kind, outcome) {
        case (.search, .typing): searchAsTyped(line)
        case (.search, .done): finishSearch(line)
        case (.search, .cancelled):
            prompt = nil
            clearSearch()
            text.restore(line.origin)
        case (.command, .typing): break
        case (.command, .cancelled): prompt = nil
        case (.command, .done):
            prompt = nil
            return run(line.words)
        }
        return []
    }

    /// Hits are no longer shown; n finds them again.
    mutating func clearSearch() {
        search.words = ""
        search.hits = []
        search.current = nil
        forget([.found])
    }

    /// From where the search began, after each key.
    private mutating func searchAsTyped(_ line: Prompt) {
        find(line.words)
        guard let hit = search.first(from: line.origin.cursor) ?? search.hits.indices.first else {
            search.current = nil
            text.restore(line.origin)
            return
        }
        search.current = hit
        text.restore(line.origin)
        text.go(to: search.hits[hit].lowerBound)
    }

    private mutating func finishSearch(_ line: Prompt) {
        prompt = nil
        let words = line.words.isEmpty ? search.history.last ?? "" : line.words
        guard !words.isEmpty else { return clearSearch() }
        search.history.removeAll { $0 == words }
        search.history.append(words)
        if words != search.words || line.words.isEmpty {
            find(words)
            search.current = search.first(from: line.origin.cursor + 1) ?? search.hits.indices.first
            if let current = search.current { text.go(to: search.hits[current].lowerBound) }
        }
        if search.current != nil, line.origin != place {
            back.append(line.origin)
            forward.removeAll()
        }
        sayHit(wrapped: search.current.map { search.hits[$0].lowerBound < line.origin.cursor } ?? false, down: true)
    }

    /// Finds all hits of `words`.
    mutating func find(_ words: String) {
        if search.text == nil { search.text = SearchText(document) }
        search.words = words
        forget([.found])
        search.hits = search.text?.hits(words) ?? []
        search.current = nil
    }

    mutating func stepHit(_ count: Int) -> [Effect] {
        guard search.isOn || !search.history.isEmpty else {
            notice = Notice(kind: .information, words: "Nothing was searched for: \(key("search")) searches.")
            return []
        }
        if !search.isOn { find(search.history.last ?? "") }
        guard !search.hits.isEmpty else {
            sayHit(wrapped: false, down: true)
            return []
        }
        let next: Int
        if let current = search.current, search.hits[current].contains(text.cursor) || search.hits[current].lowerBound == text.cursor {
            next = current + count
        } else {
            let after = search.hits.partitioningIndex { $0.lowerBound > text.cursor }
            next = count > 0 ? after + count - 1 : after + count
        }
        let total = search.hits.count
        let index = ((next % total) + total) % total
        remember()
        search.current = index
        text.go(to: search.hits[index].lowerBound)
        sayHit(wrapped: index != next, down: count > 0)
        return []
    }

    private mutating func sayHit(wrapped: Bool, down: Bool) {
        guard let current = search.current else {
            notice = Notice(kind: .warning, words: "No hit for \"\(search.words)\"\(document.isComplete ? "" : " in what has been read so far").")
            return
        }
        let number = number(at: search.hits[current].lowerBound)
        var words = "\(search.words): hit \(current + 1) of \(search.hits.count)" + (number.isEmpty ? "" : ", paragraph \(number)")
        if wrapped { words += down ? ", from the top again" : ", from the end again" }
        notice = Notice(kind: .information, words: words + ".")
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
