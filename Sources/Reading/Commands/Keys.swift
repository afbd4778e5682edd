/// From a key to what it does: prompt and help first, then counts and sequences, then the focused pane, then the table.
extension Session {
    mutating func take(_ key: Key) -> [Effect] {
        // Whatever is open: ^C is the way out that is always there.
        if key == .control("c"), let leave = settings.keymap.command(for: [key]), leave.name == "quit-now" {
            lastKey = key
            return leave.run(&self, nil)
        }
        if awaits { return takeAwaiting(key) }
        (leftOff, goingOn) = (goingOn, nil)
        file.isEdited = false
        let effects = press(key)
        let isGivenUp = leftOff.map { $0.name == nil && $0.look != goingOn?.look } ?? false
        leftOff = nil
        return isGivenUp && !effects.contains(where: \.isSearch) ? effects + [.stopFinding] : effects
    }

    /// What a key does.
    mutating func press(_ key: Key) -> [Effect] {
        let said = notice
        notice = nil
        lastKey = key
        if prompt != nil { return type(key) }
        // Whoever goes on reading is not taken away by a hit that is found later.
        if search.running == nil { search.landing = nil }
        if peek != nil { return takeInPeek(key) }
        if explanation != nil { return takeInExplanation(key) }
        if help != nil { return takeInHelp(key) }
        if key == .escape, isBegun { return giveUp() }
        if key == .escape, let effects = stopWorking() ?? stopWriting() { return effects }
        if case .character(let scalar) = key, pending.isEmpty, let digit = scalar.properties.numericType == .decimal ? Int(String(scalar)) : nil,
            digit > 0 || count != nil
        {
            count = min(999_999, (count ?? 0) * 10 + digit)
            return []
        }
        pending.append(key)
        let keys = pending
        let command = settings.keymap.command(for: keys)
        if command == nil, settings.keymap.isPrefix(keys) { return [] }
        pending = []
        let number = count
        count = nil
        if focus != .text, let effects = takeInList(keys, number) { return effects }
        guard let command else {
            if keys == [.escape] { return escape() }
            let names = keys.map(\.name).joined()
            notice = Notice(kind: .warning, words: "\(names) does nothing here: \(self.key("help")) shows the keys.")
            return []
        }
        let effects = command.run(&self, number)
        // Whoever comes back to a stopped program finds the screen that was left.
        if case .suspend = effects.last, notice == nil { notice = said }
        extendSelection()
        return effects
    }

    /// True while keys wait for more, none of which is Esc, or a number for the key it belongs to.
    private var isBegun: Bool {
        let isWaiting = !pending.isEmpty && settings.keymap.command(for: pending + [.escape]) == nil && !settings.keymap.isPrefix(pending + [.escape])
        return isWaiting || pending.isEmpty && count != nil
    }

    /// What was begun is given up, and nothing else with it.
    private mutating func giveUp() -> [Effect] {
        (pending, count) = ([], nil)
        return []
    }

    /// Esc gives up what is nearest: a search under way, the pane laid over the text, the hits.
    private mutating func escape() -> [Effect] {
        if let effects = stopFinding() { return effects }
        if leftOff?.name == nil, leftOff != nil {
            notice = Notice(kind: .information, words: "The other cables are not looked through.")
            return []
        }
        if selection != nil {
            selection = nil
        } else if choice.over != nil {
            close()
        } else if search.isOn {
            clearSearch()
        } else {
            return stopReading() ?? []
        }
        return []
    }

    /// What is peeked at scrolls where it is longer than its place. Any other key closes it; Enter goes there.
    private mutating func takeInPeek(_ key: Key) -> [Effect] {
        let (shown, count, over) = peeked
        if count > shown.count, let top = row(for: [key], nil, from: peek?.top ?? 0, of: count, height: over.height) {
            peek?.top = max(0, min(top, count - over.height))
            return []
        }
        peek = nil
        return key == .enter ? rowHereOffset == nil ? follow() : openLine() : []
    }

    /// Keys that mean something of their own in a list; nil for all others.
    private mutating func takeInList(_ keys: [Key], _ number: Int?) -> [Effect]? {
        let height = max(1, (layout.place(of: focus)?.rows ?? 2) - 1)
        let count = lines(of: focus).count
        let current = lists[focus]?.current ?? 0
        if keys == [.enter] {
            return openLine()
        }
        if keys == [.escape] {
            if lists[focus]?.anchor != nil { endSelection() } else { close() }
            return []
        }
        if keys == [.character(" ")], focus == .checklist { return Command.named("tick")?.run(&self, nil) }
        guard let wanted = row(for: keys, number, from: current, of: count, height: height) else { return nil }
        var row = max(0, min(wanted, count - 1))
        let lines = lines(of: focus)
        let step = row < current ? -1 : 1
        while lines.indices.contains(row), lines.isPassedOver(row), lines.indices.contains(row + step) { row += step }
        // The last row may be one that only goes on.
        while row > 0, lines.indices.contains(row), lines.isPassedOver(row) { row -= 1 }
        if row == current, wanted != current {
            notice = Notice(kind: .information, words: wanted > current ? "This is the last row." : "This is the first row.")
        }
        lists[focus, default: ListView()].select(row, count: count, height: height)
        sayRows()
        return []
    }

    /// The row to which keys lead in a list of `count` rows: the commands that scroll the text move there; nil for all others.
    func row(for keys: [Key], _ number: Int?, from current: Int, of count: Int, height: Int) -> Int? {
        switch settings.keymap.command(for: keys)?.name {
        case "down": current + (number ?? 1)
        case "up": current - (number ?? 1)
        case "page-down": current + height
        case "page-up": current - height
        case "half-down": current + height / 2
        case "half-up": current - height / 2
        case "top" where number == nil: 0
        case "end" where number == nil: count - 1
        default: nil
        }
    }

    /// Enter in a list: the text goes where the row leads, and has the focus.
    mutating func openLine() -> [Effect] {
        guard let line = currentLine(of: focus), let offset = line.offset else {
            let isCovered = layout.place(of: .text) == nil
            let way = isCovered ? "\(key("quit")) closes the pane" : "\(key("next-pane")) goes to the next pane"
            notice = Notice(kind: .warning, words: "This row leads nowhere: \(way).")
            return []
        }
        if focus == .header, let reference = document.header.references.first(where: { $0.range.lowerBound == offset }), let id = reference.number.id
        {
            return [.remember(memory), .open(.reference(id))]
        }
        remember()
        let isFound = focus == .found
        if isFound { search.current = lists[.found]?.current }
        if choice.zoomed == focus { choice.zoomed = nil }
        if choice.over == focus { choice.over = nil }
        jump(to: offset, remembering: false)
        if isFound { sayFound() }
        return []
    }

    /// The text has the focus, and what covers it is closed.
    mutating func showText() {
        if layout.place(of: .text) == nil { (choice.over, choice.zoomed) = (nil, nil) }
        focus = .text
    }

    /// What is done to the text is to be seen.
    mutating func showTextIfCovered() { if layout.place(of: .text) == nil { showText() } }

    /// Closes the pane that lies over the text; the text has the focus.
    mutating func close() {
        if focus != .text, choice.zoomed == focus { choice.zoomed = nil }
        choice.over = nil
        focus = .text
    }

    private mutating func takeInHelp(_ key: Key) -> [Effect] {
        guard var open = help else { return [] }
        let height = max(1, layout.middle.rows - 1)
        defer { if help != nil { help = open } }
        if open.isTyping {
            switch key {
            case .character(let scalar): open.filter.unicodeScalars.append(scalar)
            case .backspace where !open.filter.isEmpty: open.filter.unicodeScalars.removeLast()
            case .escape, .control("c"):
                open.filter = ""
                open.isTyping = false
            case .enter, .down: open.isTyping = false
            default: break
            }
            open.list.select(1, count: open.lines.count, height: height)
            return []
        }
        let command = settings.keymap.command(for: [key])?.name
        switch (key, command) {
        case (.escape, _), (.control("c"), _), (_, "quit"), (_, "help"):
            help = nil
            return []
        case (.enter, _):
            help = nil
            return open.chosen?.run(&self, nil) ?? []
        case (.character("/"), _), (_, "search"):
            open.filter = ""
            open.isTyping = true
            open.list.select(1, count: open.lines.count, height: height)
            return []
        case (_, "quit-now"): return [.remember(memory), .quit]
        case (_, "suspend"): return [.remember(memory), .suspend]
        case (_, "redraw"): return [.redraw]
        default: break
        }
        let row = row(for: [key], nil, from: open.list.current, of: open.lines.count, height: height) ?? open.list.current
        open.list.select(row, count: open.lines.count, height: height)
        return []
    }

    /// Pasted text goes into the line that is being typed, as one line; only the last of it is acted on.
    mutating func paste(_ words: String) -> [Effect] {
        guard prompt != nil || help?.isTyping == true else {
            notice = Notice(kind: .warning, words: "Nothing to paste into: \(key("search")) or \(key("command")) opens a line to type in.")
            return []
        }
        var effects: [Effect] = []
        for scalar in words.unicodeScalars.prefix(1000) where scalar.value >= 0x20 && scalar.value != 0x7F {
            effects = prompt != nil ? type(.character(scalar)) : takeInHelp(.character(scalar))
        }
        return effects
    }
}

extension Effect {
    /// True for a search, which ends the one before.
    fileprivate var isSearch: Bool {
        switch self {
        case .find, .seek, .stopFinding: true
        default: false
        }
    }
}

extension Command {
    /// The command of a name.
    static func named(_ name: String) -> Command? { table.first { $0.name == name } }
}
