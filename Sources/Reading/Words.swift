import Cable

/// What the screen, or a voice, says about a session: titles, status, hints.
extension Session {
    /// A pane's title.
    public func title(of pane: Pane) -> String {
        switch pane {
        case .text: hereWords
        case .checklist: askedTitle
        case .found: search.isOn ? "Found \(search.countWords)" : pane.title
        default: pane.title
        }
    }

    private var askedTitle: String {
        guard document.isRead else { return leavesAsks ? "ASKED ?, NOT READ" : asking.map { "ASKED (\($0) % read)" } ?? "ASKED" }
        let rest = document.isWhole ? "" : ", NOT ALL READ"
        guard progress.count(.duty) > 0 else {
            return (!document.asks.duties.isEmpty ? "ASKED 0" : rest.isEmpty ? "ASKED nothing" : "ASKED ?") + rest
        }
        return "ASKED \(progress.done(.duty))/\(progress.count(.duty))\(rest)"
    }

    /// What is said where nothing asked is known: nothing is asked only by what is whole and was read.
    public var nothingAskedWords: String {
        if leavesAsks { return unreadWords }
        guard document.isComplete, document.isRead else { return asking.map { "Still reading: \($0) %." } ?? "Still reading." }
        return document.isWhole ? "Nothing is asked of the reader." : "Nothing is asked in what was read, which is not all."
    }

    /// What of the file is not here; nil where all is.
    public var gapWords: String? {
        guard let first = document.source.gaps.first else { return nil }
        let more = document.source.gaps.count - 1
        return first.words + (more == 0 ? "" : more == 1 ? " One thing more is left out." : " \(more) things more are left out.")
    }

    /// What stands at the right of a pane's title.
    public func rightTitle(of pane: Pane) -> String {
        switch pane {
        case .text: [looksWords, positionWords].filter { !$0.isEmpty }.joined(separator: ", ")
        case .raw: (layout.place(of: pane)?.columns ?? 0) < 50 ? "rows with - left out" : "rows with - are left out of the text"
        case .checklist: post.map { ($0.isAssumed ? "~" : "") + $0.city + " time" } ?? ""
        case .found: [search.words, rowWords(of: pane)].filter { !$0.isEmpty }.joined(separator: "  ")
        case .header, .outline: rowWords(of: pane)
        }
    }

    /// `1-11 of 45`, of a list that is longer than its pane.
    private func rowWords(of pane: Pane) -> String {
        let (top, height, count) = (lists[pane]?.top ?? 0, (layout.place(of: pane)?.rows ?? 0) - 1, lines(of: pane).count)
        return height > 0 && count > height ? "\(top + 1)-\(min(count, top + height)) of \(count)" : ""
    }

    /// Where the reader is: `5 of 12`.
    public var positionWords: String {
        let number = number(of: text.paragraph)
        let folded = text.folded.isEmpty ? "" : "\(text.folded.count) folded, "
        let hidden = (filterWords.isEmpty ? "" : filterWords + ", ") + folded
        if !number.isEmpty, let highest = document.highestNumber { return hidden + "\(number) of \(highest)" }
        return hidden + percentWords
    }

    /// How much of the text stands before the reader's place: `31 %`.
    var percentWords: String {
        let length = max(1, document.body.range.count)
        return "\(max(0, min(100, (text.cursor - document.body.range.lowerBound) * 100 / length))) %"
    }

    /// Where the reader is: the text within the text, the heading, or what the paragraph is; said to go on where its beginning is out of sight.
    var hereWords: String {
        let paragraphs = document.body.paragraphs
        guard paragraphs.indices.contains(text.paragraph) else { return Pane.text.title }
        let paragraph = paragraphs[text.paragraph]
        var parts: [String] = []
        if let quoted = document.asks.text(holding: text.cursor) {
            parts.append(quoted.title.map { rowWords([$0]) } ?? quoted.kind.prefix(1).uppercased() + quoted.kind.dropFirst())
        }
        if let heading = headingHere(paragraph), heading != parts.first { parts.append(heading) }
        if parts.isEmpty, document.asks.isSummary(text.paragraph) { parts.append("Summary") }
        if parts.isEmpty, document.asks.isComment(text.paragraph) { parts.append("Comment") }
        let words = parts.isEmpty ? Pane.text.title : parts.joined(separator: ": ")
        let first = text.rows.lazy.compactMap(\.span).first?.lowerBound ?? 0
        return paragraph.number != nil && document.start(of: paragraph) < first ? words + " (continued)" : words
    }

    /// The last heading of the paragraph before the reader's place, else its own.
    private func headingHere(_ paragraph: Paragraph) -> String? {
        let own = paragraph.blocks.clamped(to: document.body.blocks.indices)
        let after = document.body.blocks[own].partitioningIndex { (document.pieces(of: $0).first?.lowerBound ?? 0) > text.cursor }
        let heading = document.headings.last(of: own.lowerBound..<max(own.lowerBound, after)).map { document.body.blocks[$0] }
        return heading.map { rowWords(document.pieces(of: $0)) } ?? paragraph.heading.map { rowWords([$0]) } ?? sectionHere
    }

    /// The heading that stands between the paragraphs before this one, as the last.
    private var sectionHere: String? {
        guard let index = document.headings.paragraph(before: text.paragraph), let last = document.body.paragraphs[index].blocks.last else {
            return nil
        }
        return rowWords(document.pieces(of: document.body.blocks[last]))
    }

    /// The status line when nothing else is to be said: the clocks of the thing asked here, or what must go on being said.
    public var statusWords: String {
        if let help { return help.chosen?.summary ?? "" }
        if !pending.isEmpty { return pendingWords }
        if let count { return "\(count): the next key is meant so often; \(key("top")) goes to paragraph \(count)." }
        if let words = workWords { return words }
        if let standing { return standing }
        if file.isStale { return "The file has changed on the disk: \(key("reload")) reads it anew." }
        if let item = itemHere, item.kind == .duty, let time = time(for: item.index).flatMap({ times[$0] }), let words = WhenWords.clocks(time) {
            return words
        }
        if !document.isComplete { return "Still reading: more follows." }
        if let gapWords { return gapWords }
        return whereShort
    }

    /// What the keys typed so far wait for: `y: y copy  c copy-citation`.
    private var pendingWords: String {
        let ways = Command.table.flatMap { command in
            settings.keymap.keys(of: command.name).filter { $0.count > pending.count && $0.starts(with: pending) }.map {
                $0.dropFirst(pending.count).map(\.name).joined() + " " + command.name
            }
        }
        return pending.map(\.name).joined() + ": " + ways.joined(separator: "  ")
    }

    private var whereShort: String {
        guard let addressed = post?.addressed, addressed == .no else { return "" }
        return "Not addressed to \(post?.city ?? "this post"): all times are hypothetical."
    }

    /// What of the lists besides is done: `0 of 9 raised`.
    public var tally: String {
        guard progress.count(.recommendation) > 0, help == nil else { return "" }
        return "\(progress.done(.recommendation)) of \(progress.count(.recommendation)) raised"
    }

    /// What stands beside a prompt: hit i of n, or what Tab offers.
    public var promptWords: String {
        guard let prompt else { return "" }
        switch prompt.kind {
        case .search:
            guard !prompt.words.isEmpty else { return "^R regex  ^W whole word" }
            if search.fault != nil { return search.isGivenUp ? "takes too long" : "not an expression yet" }
            if let percent = search.running?.percent, search.current == nil { return "\(percent) %" }
            guard let current = search.current else { return "no hit" }
            return "\(current + 1) of \(search.countWords)"
        case .filter:
            return prompt.words.isEmpty
                ? "Enter shows all  ^R regex  ^W whole word  ! not"
                : "Enter shows only what \(prompt.words.hasPrefix("!") ? "does not match" : "matches")"
        case .command: return prompt.choices.prefix(6).joined(separator: " ")
        case .pipe: return selection == nil ? "gets the cable" : "gets the selection"
        case .shell: return prompt.words.isEmpty ? "Enter opens your shell" : ""
        case .save: return "! at the end writes over a file"
        }
    }

    /// Keys worth knowing where the reader is, each with a word; those that nothing is bound to are left out.
    public var hints: [(key: String, word: String)] {
        if peek != nil {
            let isLonger = peeked.count > peeked.rows.count
            return (isLonger ? moveHint : []) + [("Enter", "go there"), (isLonger ? "any other key" : "any key", "close")]
        }
        if explanation != nil { return moveHint + bound([("quit", "close")]) }
        if help != nil { return moveHint + [("/", "narrow"), ("Enter", "run")] + bound([("quit", "close")]) }
        switch focus {
        case .text:
            let asked = document.asks.duties.isEmpty ? [] : [("next-asked", "next")]
            let ticked = items.isEmpty ? [] : [("tick", "tick")]
            return bound(
                asked + ticked + [
                    ("follow", "follow"), ("search", "search"), ("outline", "outline"), ("header", "header"), ("help", "help"), ("quit", "quit"),
                ])
        case .checklist:
            return moveHint + bound([("tick", "tick")]) + [("Enter", "read it")]
                + bound([("checklist", "fold"), ("zoom", "zoom"), ("next-pane", "pane"), ("help", "help")])
        case .header, .outline, .found, .raw:
            return moveHint + [("Enter", "go there")] + bound([("zoom", "zoom")]) + [("Esc", "close")]
                + bound([("next-pane", "pane"), ("help", "help")])
        }
    }

    private var moveHint: [(key: String, word: String)] { [(key("down") + " " + key("up"), "move")] }

    private func bound(_ hints: [(command: String, word: String)]) -> [(key: String, word: String)] {
        hints.filter { !settings.keymap.keys(of: $0.command).isEmpty }.map { (key($0.command), $0.word) }
    }
}
