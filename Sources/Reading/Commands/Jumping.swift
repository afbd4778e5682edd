import Cable

extension Command {
    /// Paragraph by paragraph.
    static let paragraphs: [Command] = [
        Command("next-paragraph", ["}", "J"], .paragraph, "To the next paragraph.") { session, count in session.step(.paragraph, count ?? 1) },
        Command("previous-paragraph", ["{", "K"], .paragraph, "To the previous paragraph.") { session, count in
            session.step(.paragraph, -(count ?? 1))
        },
    ]

    /// Jumps by what is looked for: a small letter to the next, a capital to the previous.
    static let jumps: [Command] = [
        Command("next-asked", ["a"], .jumps, "To the next thing asked.") { session, count in session.step(.asked, count ?? 1) },
        Command("previous-asked", ["A"], .jumps, "To the previous thing asked.") { session, count in session.step(.asked, -(count ?? 1)) },
        Command("next-recommendation", ["r"], .jumps, "To the next recommendation.") { session, count in
            session.step(.recommendation, count ?? 1)
        },
        Command("previous-recommendation", ["R"], .jumps, "To the previous recommendation.") { session, count in
            session.step(.recommendation, -(count ?? 1))
        },
        Command("next-reference", ["t"], .jumps, "To the next mention of a paragraph or a reference; Enter follows it.") { session, count in
            session.step(.mention, count ?? 1)
        },
        Command("previous-reference", ["T"], .jumps, "To the previous mention of a paragraph or a reference.") { session, count in
            session.step(.mention, -(count ?? 1))
        },
        Command("next-heading", [")"], .jumps, "To the next heading or text within the text.") { session, count in
            session.step(.heading, count ?? 1)
        },
        Command("previous-heading", ["("], .jumps, "To the previous heading.") { session, count in session.step(.heading, -(count ?? 1)) },
    ]

    /// Mentions followed, and the way back.
    static let following: [Command] = [
        Command("follow", ["Enter"], .follow, "Follows the mention at your place, or the first one on the screen.") { session, _ in session.follow()
        },
        Command("back", ["H", "^O", "Backspace"], .follow, "Back to where you jumped from.") { session, count in session.goBack(count ?? 1) },
        Command("forward", ["L"], .follow, "Forward again.") { session, count in session.goForward(count ?? 1) },
        Command("previous-place", ["' '"], .follow, "To the previous place, and with the same keys back here.") { session, _ in
            session.swapPlaces()
        },
    ]
}

/// What jumps look for.
enum Target: CaseIterable {
    case paragraph, asked, recommendation, mention, heading

    /// The words for one, for none at all, and the end of the names of the commands that go there.
    var words: (one: String, none: String, command: String) {
        switch self {
        case .paragraph: ("paragraph", "This text has no paragraphs.", "paragraph")
        case .asked: ("thing asked", "Nothing is asked here.", "asked")
        case .recommendation: ("recommendation", "There are no recommendations.", "recommendation")
        case .mention: ("mention", "No paragraph or reference is mentioned.", "reference")
        case .heading: ("heading", "There are no headings.", "heading")
        }
    }
}

extension Session {
    /// Where the targets of a kind stand, in order, as byte offsets; looked for once.
    mutating func places(of target: Target) -> [Int] {
        let known = targets[target] ?? document.offsets(of: target)
        targets[target] = known
        return known
    }

    /// To the next target after the reader's place, or the previous one before it.
    mutating func step(_ target: Target, _ count: Int) -> [Effect] {
        let all = places(of: target)
        guard !all.isEmpty else {
            guard target == .paragraph || target == .heading || knowsAsks() else { return [] }
            let isAll = document.isComplete && document.isWhole
            notice = Notice(kind: .information, words: target == .asked && !isAll ? nothingAskedWords : target.words.none)
            return []
        }
        let paragraphs = document.body.paragraphs
        let cursor =
            target == .paragraph && paragraphs.indices.contains(text.paragraph) ? document.start(of: paragraphs[text.paragraph]) : text.cursor
        let isAtTop = text.isAtTop
        let after = all.partitioningIndex { isAtTop && target != .paragraph ? $0 >= cursor : $0 > cursor }
        let before = all.partitioningIndex { $0 >= cursor } - 1
        guard all.indices.contains(count > 0 ? after : before) else {
            notice = Notice(
                kind: .information, words: edgeWords(target, isLast: count > 0, isOnly: !all.indices.contains(count > 0 ? before : after)))
            return []
        }
        // As far as there are any: 9a among three goes to the last.
        let index = max(0, min(count > 0 ? after + count - 1 : before + count + 1, all.count - 1))
        if target != .paragraph { remember() }
        jump(to: all[index], remembering: false)
        if target == .asked { notice = Notice(kind: .information, words: askWords(all[index], index + 1, of: all.count)) }
        return []
    }

    /// That there is nothing further that way, and where the others are.
    private func edgeWords(_ target: Target, isLast: Bool, isOnly: Bool) -> String {
        let words = "No \(target.words.one) \(isLast ? "after" : "before") this place"
        let back = key((isLast ? "previous-" : "next-") + target.words.command)
        return words + (isOnly ? "." : ": \(back) goes to the \(isLast ? "one before" : "next one").")
    }

    /// What the status line says of the thing asked at `offset`: its time at every clock, or which of how many it is.
    private func askWords(_ offset: Int, _ which: Int, of count: Int) -> String {
        let around = document.asks.duties(touching: offset..<offset + 1)
        guard let index = around.firstIndex(where: { $0.kind == .do && $0.range.lowerBound == offset }) else { return "" }
        let clocks = time(for: index).flatMap { times[$0] }.flatMap(WhenWords.clocks)
        return "Asked \(which) of \(count), \(openWords)" + (clocks.map { ": " + $0 } ?? "") + ". \(key("tick")) ticks it."
    }

    /// To a paragraph by its number.
    mutating func goToParagraph(_ number: Int) -> [Effect] {
        guard let index = document.paragraph(numbered: number) else {
            let highest = document.highestNumber
            notice = Notice(kind: .warning, words: "There is no paragraph \(number)" + (highest.map { ": the last is \($0)." } ?? " here."))
            return []
        }
        jump(to: document.start(of: document.body.paragraphs[index]))
        return []
    }

    /// To a byte of the text. Where it stands in the upper part of the window nothing scrolls; else its paragraph begins at the top, if that leaves
    /// the place itself in sight.
    mutating func jump(to offset: Int, remembering: Bool = true) {
        if remembering { remember() }
        uncover(offset)
        showText()
        let paragraphs = document.body.paragraphs
        let index = paragraph(at: offset)
        text.go(to: offset, from: paragraphs.indices.contains(index) ? min(document.start(of: paragraphs[index]), offset) : offset)
    }

    /// The mention that Enter follows: the one at the reader's place, else the next one that can be seen.
    public var mentionHere: Mention? {
        let visible = text.rows.lazy.flatMap(\.glyphs)
        guard let first = visible.first?.offset, let last = text.rows.last(where: { !$0.glyphs.isEmpty })?.glyphs.last?.offset else { return nil }
        let here = document.asks.mentions(touching: text.cursor..<text.cursor + 1)
        if let here = here.first(where: { $0.range.contains(text.cursor) }) { return here }
        let mentions = document.asks.mentions(touching: first..<max(first, last) + 1)
        let from = max(first, min(text.cursor, last))
        return mentions.first { $0.range.lowerBound >= from && $0.range.lowerBound <= last }
            ?? mentions.first { $0.range.lowerBound >= first && $0.range.lowerBound <= last }
    }

    /// Says why nothing is followed or looked at: the next mention is elsewhere, or nowhere.
    mutating func sayNoMention(_ verb: String) {
        let words = "No mention on the screen to \(verb): \(key("next-reference")) goes to the next one."
        notice = Notice(kind: .warning, words: document.asks.mentions.isEmpty ? Target.mention.words.none : words)
    }

    mutating func follow() -> [Effect] {
        guard let mention = mentionHere else {
            sayNoMention("follow")
            return []
        }
        switch mention.target {
        case .paragraphs(let numbers):
            guard let target = document.firstParagraph(numbered: numbers) else {
                notice = Notice(kind: .warning, words: "Paragraph \(numbers.first ?? 0) is not in this cable.")
                return []
            }
            jump(to: document.start(of: document.body.paragraphs[target]))
            let words = document.source.line([mention.range])
            notice = Notice(kind: .information, words: "From \"\(words)\"; \(key("back")) goes back.")
        case .references(let letters): return openReference(letters)
        }
        return []
    }
}

extension Document {
    /// Where the targets of a kind stand, in order, as byte offsets.
    func offsets(of target: Target) -> [Int] {
        switch target {
        case .paragraph: body.paragraphs.lazy.filter { $0.number != nil }.map(start)
        case .asked: asks.duties.lazy.filter { $0.kind == .do }.map(\.range.lowerBound).sorted()
        case .recommendation: (asks.recommendations?.items ?? []).compactMap { $0.first?.lowerBound }
        case .mention: asks.mentions.map(\.range.lowerBound)
        case .heading:
            (body.blocks.lazy.filter { $0.kind == .heading || $0.kind == .bracket }.compactMap { pieces(of: $0).first?.lowerBound }
                + asks.texts.map(\.range.lowerBound)).sorted()
        }
    }
}
