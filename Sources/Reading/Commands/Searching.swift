import Cable

extension Command {
    /// Search.
    static let searching: [Command] = [
        Command("search", ["/"], .search, "Searches as you type; a capital letter makes case count; ^R regex, ^W whole words, Esc goes back.") {
            session, _ in session.open(.search)
        },
        Command("next-hit", ["n"], .search, "To the next hit; behind the last one, pressed twice, in the next cable that has one.") {
            session, count in session.stepHit(count ?? 1)
        },
        Command("previous-hit", ["N"], .search, "To the previous hit; before the first one, in an earlier cable.") { session, count in
            session.stepHit(-(count ?? 1))
        },
        Command("word", ["*"], .search, "Searches for the word at your place.") { session, _ in session.searchWord() },
        Command("only", ["&"], .search, "Shows only the paragraphs that match, after ! those that do not; nothing typed shows all again.") {
            session, _ in session.open(.filter)
        },
        Command("found", ["f"], .search, "Lists the hits, each in its context.") { session, _ in session.toggle(.found) },
    ]
}

extension Session {
    /// From where the search began, after each key.
    mutating func searchAsTyped(_ line: Prompt) -> [Effect] {
        let effects = find(line.pattern, landingFrom: line.origin.cursor)
        if search.current == nil { text.restore(line.origin) }
        return effects
    }

    mutating func finishSearch(_ line: Prompt) -> [Effect] {
        prompt = nil
        var pattern = line.pattern
        if pattern.isEmpty {
            guard let last = search.history.last else {
                search.clear()
                return []
            }
            // What is typed before nothing is meant for the words of the last search.
            let isMeantAnew = pattern.isRegex || pattern.isWholeWord
            pattern = isMeantAnew ? Pattern(last.words, isRegex: pattern.isRegex, isWholeWord: pattern.isWholeWord) : last
        }
        search.keep(pattern)
        var effects: [Effect] = []
        if pattern != search.pattern || line.pattern.isEmpty { effects = find(pattern, landingFrom: line.origin.cursor + 1) }
        if search.current != nil, line.origin != place { keepPlace(line.origin) }
        if search.current != nil || search.running != nil { showHit() }
        sayHit(wrapped: search.current.map { search.hits[$0].lowerBound < line.origin.cursor } ?? false, down: true)
        return effects
    }

    /// Finds all hits of `pattern`, and shows the first one from `origin` on, if one is given. What takes long is an effect; its hits arrive as
    /// events.
    mutating func find(_ pattern: Pattern, landingFrom origin: Int?) -> [Effect] {
        forget([.found])
        let wasRunning = search.running != nil
        search.clear()
        search.pattern = pattern
        search.landing = origin
        search.isSaid = origin != nil
        guard !pattern.isEmpty else { return wasRunning ? [.stopFinding] : [] }
        if pattern.isRegex {
            do throws(Expression.Wrong) { _ = try Expression(pattern) } catch {
                search.fault = error.reason
                return wasRunning ? [.stopFinding] : []
            }
            return [.find(search.inquire(pattern, in: document))]
        }
        guard let hits = searchText()?.few(pattern, ignoringCase: showsSentenceCase) else {
            return [.find(search.inquire(pattern, in: document, ignoringCase: showsSentenceCase))]
        }
        add(hits)
        land(isWhole: true)
        return wasRunning ? [.stopFinding] : []
    }

    /// What is searched, made ready where it is not; nil where it is too long for that, or for being searched while a key waits.
    mutating func searchText() -> SearchText? {
        if let words = search.text { return words.count > SearchText.long ? nil : words }
        guard document.body.range.count <= SearchText.long else { return nil }
        let words = SearchText(document)
        search.text = words
        return words
    }

    /// More hits; those in paragraphs that are not shown do not count.
    private mutating func add(_ hits: [Range<Int>]) {
        search.hits += text.flow.isFiltered ? hits.filter { text.flow.shows($0.lowerBound) } : hits
        forget([.found])
    }

    /// Shows the hit that was waited for, once it is known.
    private mutating func land(isWhole: Bool) {
        guard let origin = search.landing else { return }
        let edge = origin == Int.max ? search.hits.indices.last : search.hits.indices.first
        guard let hit = search.first(from: origin) ?? (isWhole ? edge : nil) else { return }
        search.landing = nil
        search.current = hit
        if let line = prompt { text.restore(line.origin) }
        unfold(at: search.hits[hit].lowerBound)
        text.go(to: search.hits[hit].lowerBound)
    }

    /// An inquiry reports.
    mutating func take(found hits: [Range<Int>], percent: Int, of id: Int) {
        if filtering?.id == id { return takeFiltered(percent) }
        guard search.running?.id == id else { return }
        let origin = search.landing
        search.running = percent < 100 ? (id, percent) : nil
        add(hits)
        land(isWhole: percent == 100)
        guard prompt == nil, search.isSaid else { return }
        if let current = search.current, percent == 100 || origin != nil && search.landing == nil {
            sayHit(wrapped: origin.map { search.hits[current].lowerBound < $0 } ?? false, down: true)
        } else if percent == 100 {
            sayHit(wrapped: false, down: true)
        } else {
            notice = Notice(kind: .information, words: "\(search.words): \(search.countWords) hits in \(percent) % of the text; Esc stops.")
        }
    }

    /// An inquiry was given up: its expression takes too long.
    mutating func giveUpFinding(_ id: Int) {
        let reason = "The expression takes too long: write one that begins with letters, or has fewer * and +"
        if filtering?.id == id {
            filtering = nil
            notice = Notice(kind: .warning, words: reason + ".")
        } else if search.running?.id == id {
            search.running = nil
            search.landing = nil
            search.isGivenUp = true
            search.fault = search.hits.isEmpty ? reason + "." : "\(reason); \(search.countWords) hits so far."
            forget([.found])
            if prompt == nil { notice = Notice(kind: .warning, words: search.fault ?? "") }
        }
    }

    /// Gives up what is being searched for; false when nothing is.
    mutating func stopFinding() -> [Effect]? {
        guard let percent = search.running?.percent ?? filtering?.percent else { return nil }
        search.running = nil
        search.landing = nil
        filtering = nil
        notice = Notice(kind: .warning, words: "Stopped after \(percent) % of the text: \(search.countWords) hits so far.")
        return [.stopFinding]
    }

    mutating func stepHit(_ count: Int) -> [Effect] {
        guard search.isOn || !search.history.isEmpty else {
            notice = Notice(kind: .information, words: "Nothing was searched for: \(key("search")) searches.")
            return []
        }
        if !search.isOn {
            remember()
            let effects = find(search.history.last ?? Pattern(""), landingFrom: count > 0 ? text.cursor + 1 : nil)
            search.isSaid = true
            if count > 0 || search.running != nil {
                sayHit(wrapped: false, down: true)
                return effects
            }
        }
        guard !search.hits.isEmpty else {
            if let effects = goOn(down: count > 0) { return effects }
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
        var index = ((next % total) + total) % total
        var wraps = index != next
        if !search.hits.indices.contains(next), canGoOn(down: count > 0) {
            let edge = count > 0 ? total - 1 : 0
            if abs(count) == 1 || search.current == edge {
                if let effects = goOn(down: count > 0) { return effects }
            } else {
                (index, wraps) = (edge, false)
            }
        }
        remember()
        search.current = index
        unfold(at: search.hits[index].lowerBound)
        text.go(to: search.hits[index].lowerBound)
        showHit()
        sayHit(wrapped: wraps, down: count > 0)
        return []
    }

    /// The reader is at the hit: in the list of what is found, where that has the focus, else in the text.
    private mutating func showHit() {
        guard focus == .found else { return showText() }
        let height = max(1, (layout.place(of: .found)?.rows ?? 2) - 1)
        lists[.found, default: ListView()].select(search.current ?? 0, count: lines(of: .found).count, height: height)
    }

    /// In a cable just opened: to its first hit, or its last.
    mutating func landAtEdge(down: Bool) {
        search.landing = down ? 0 : Int.max
        search.isSaid = true
        let opened = notice?.words.dropLast() ?? ""
        land(isWhole: search.running == nil)
        guard let current = search.current else { return }
        notice = Notice(kind: .information, words: "\(opened); \(hitWords(current)).")
    }

    /// The word at the reader's place, or the next one of its block, as a pattern; case does not count.
    mutating func searchWord() -> [Effect] {
        guard let word = wordHere else {
            notice = Notice(kind: .information, words: "There is no word at your place.")
            return []
        }
        let pattern = Pattern(word.lowercased(), isWholeWord: true)
        search.keep(pattern)
        remember()
        let effects = find(pattern, landingFrom: text.cursor + 1)
        showHit()
        sayHit(wrapped: search.current.map { search.hits[$0].lowerBound <= text.cursor && search.hits.count == 1 } ?? false, down: true)
        return effects
    }

    /// The word at the reader's place, or the next one of its block.
    var wordHere: String? {
        guard !text.flow.runs.isEmpty else { return nil }
        let run = text.flow.runs[text.flow.run(at: text.cursor)]
        // What lies between the pieces of a block is none of its text, and may be very long.
        return run.pieces.lazy.filter { $0.upperBound > text.cursor }.compactMap { word(from: text.cursor, in: $0) }.first
    }

    /// The word at a place of a piece, or the next one in it.
    private func word(from place: Int, in piece: Range<Int>) -> String? {
        document.source.bytes.withUnsafeBufferPointer { buffer in
            let end = min(piece.upperBound, buffer.count)
            var start = max(piece.lowerBound, min(place, end))
            while start > piece.lowerBound, SearchText.isWordPart(buffer, start - 1) || buffer[start - 1] & 0xC0 == 0x80 { start -= 1 }
            while start < end, !SearchText.isWordPart(buffer, start) { start += 1 }
            var after = start
            while after < end, SearchText.isWordPart(buffer, after) || buffer[after] & 0xC0 == 0x80 { after += 1 }
            return start < after ? document.source.string(start..<min(after, start + 200)) : nil
        }
    }

    /// The words searched for, cut so that what is said of them has room beside them.
    var said: String { typesetter.cut(search.words, columns: max(24, columns - 54)) }

    private func hitWords(_ current: Int) -> String {
        let number = number(at: search.hits[current].lowerBound)
        let more = search.running == nil ? "" : " so far"
        return "\(said): hit \(current + 1) of \(search.countWords)\(more)" + (number.isEmpty ? "" : ", paragraph \(number)")
    }

    /// Says what has come of a search that began before all was read.
    mutating func sayFound() { sayHit(wrapped: false, down: true) }

    private mutating func sayHit(wrapped: Bool, down: Bool) {
        guard let current = search.current else {
            notice = search.running == nil ? Notice(kind: .warning, words: search.fault ?? noHitWords) : nil
            return
        }
        var words = hitWords(current)
        if wrapped { words += down ? ", from the top again" : ", from the end again" }
        notice = Notice(kind: .information, words: words + ".")
    }

    /// Which word is to blame, where there are several.
    private var noHitWords: String {
        var words = "No hit for \(search.pattern.quoted)"
        guard document.isComplete else { return words + " in what has been read so far: the search goes on." }
        let each = search.pattern.words.split(separator: " ").map(String.init)
        if each.count > 1, !search.pattern.isRegex, let text = search.text,
            let missing = each.first(where: { text.hits(Pattern($0), limit: 1).isEmpty })
        {
            words += ": \"\(missing)\" does not occur"
        }
        if text.flow.isFiltered { words += " in the paragraphs shown" }
        if leftOff == nil, canGoOn(down: true) { words += "; \(key("next-hit")) looks through the later cables" }
        return words + "."
    }
}
