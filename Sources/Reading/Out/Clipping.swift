import Cable

/// Words for the clipboard.
public struct Clipping: Sendable, Equatable {
    /// What is copied, true to the source, on lines of its own; controls and what is invisible are spelled out, so that whatever they are pasted into
    /// takes them for words.
    public let words: String
    /// What it is, to be said: `Paragraph 5 with its citation`.
    public let name: String
    /// Why it needs care, and what was spelled out in it, as sentences; nil where there is nothing to say.
    public let caution: String?

    /// Any words for the clipboard: there is no other way to one.
    init(_ words: String, name: String, caution: String?) {
        let (safe, spelled) = Legible.counted(words, as: .passage)
        let cautions = [caution, Legible.said(spelled)].compactMap { $0 }
        (self.words, self.name, self.caution) = (safe, name, cautions.isEmpty ? nil : cautions.joined(separator: " "))
    }
}

/// Much that is selected and to be copied: put together beside the session.
public struct Copying: Sendable, Equatable {
    let session: Session
    let range: Range<Int>

    /// What is copied.
    public var clipping: Clipping {
        let (words, numbers) = (session.wordsHere, session.numbersHere)
        return session.clipping(words, numbers, "The selection")
    }

    /// Two are one where they are of the same words.
    public static func == (a: Copying, b: Copying) -> Bool { a.range == b.range && a.session.name == b.session.name }
}

extension Command {
    /// Copies.
    static let copying: [Command] = [
        Command("select", ["v"], .copy, "Selects from here on, in the text or in the checklist: j, k and jumps move the end, v or Esc ends it.") {
            session, _ in
            session.toggleSelection()
        },
        Command("copy", ["y y"], .copy, "Copies the paragraph, or what is selected, with its citation.") { session, _ in session.copyText() },
        Command("copy-citation", ["y c"], .copy, "Copies how this paragraph is cited.") { session, _ in
            session.copy(session.document.citation(paragraphs: session.numbersHere, name: session.name), "The citation")
        },
        Command("copy-id", ["y i"], .copy, "Copies the id of the cable.") { session, _ in
            session.copy(session.document.header.id ?? session.name, "The id")
        },
        Command("copy-link", ["y l"], .copy, "Copies the id and paragraph, which the command line opens: ID#5.") { session, _ in
            // The number of a general message, 199/05, cannot be the name of a file: its own opens it.
            let id = session.document.header.id.flatMap { $0.contains("/") ? nil : $0 } ?? session.name
            return session.copy(id + (session.numbersHere.first.map { "#\($0)" } ?? ""), "The link")
        },
    ]
}

extension Session {
    /// The numbers of the paragraphs at the reader's place, or selected.
    var numbersHere: [Int] {
        guard !text.flow.runs.isEmpty else { return [] }
        let runs = selection?.runs ?? text.flow.run(at: text.cursor)...text.flow.run(at: text.cursor)
        var numbers: [Int] = []
        for run in text.flow.runs[runs.clamped(to: 0...(text.flow.runs.count - 1))] {
            if document.body.paragraphs.indices.contains(run.paragraph), let number = document.body.paragraphs[run.paragraph].number,
                numbers.last != number
            {
                numbers.append(number)
            }
        }
        return numbers
    }

    /// The words selected, or those of the paragraph at the reader's place, a line a block: as in the source, with broken lines joined.
    var wordsHere: String {
        guard !text.flow.runs.isEmpty else { return "" }
        let paragraph = text.paragraph
        let chosen =
            selection.map { Array(text.flow.runs[$0.runs.clamped(to: 0...(text.flow.runs.count - 1))]) }
            ?? Array(text.flow.runs[text.flow.runs(of: paragraph)])
        guard chosen.contains(where: \.isFolded) else { return chosen.map(plain).joined(separator: "\n") }
        let whole = Flow(document)
        return chosen.flatMap { $0.isFolded ? whole.runs(in: $0) : [$0] }.map(plain).joined(separator: "\n")
    }

    private func plain(_ run: Flow.Run) -> String { (run.label.isEmpty ? "" : run.label + ". ") + document.source.line(run.pieces) }

    /// More bytes than this are put together beside the session.
    private static let mostAtOnce = 1 << 16

    mutating func copyText() -> [Effect] {
        if let range = selectedRange, range.count > Session.mostAtOnce {
            let copying = Copying(session: self, range: range)
            selection = nil
            work = Work(words: "Copying the selection", cable: nil)
            return [.gather(copying)]
        }
        let words = wordsHere
        guard !words.isEmpty else {
            notice = Notice(kind: .warning, words: "There is no text here to copy.")
            return []
        }
        let numbers = numbersHere
        let what = selection != nil ? "The selection" : numbers.first.map { "Paragraph \($0)" } ?? "The text here"
        selection = nil
        return [.copy(clipping(words, numbers, what))]
    }

    /// Words with the citation of their paragraphs.
    fileprivate func clipping(_ words: String, _ numbers: [Int], _ what: String) -> Clipping {
        let citation = document.citation(paragraphs: numbers, name: self.name)
        return Clipping(words + "\n(" + citation + ")\n", name: what + " with its citation", caution: document.caution)
    }

    mutating func copy(_ words: String, _ name: String) -> [Effect] {
        [.copy(Clipping(words, name: name, caution: document.caution))]
    }
}

extension Flow {
    /// What a folded run of the same text stands for, without headings, which stay when a paragraph is folded.
    fileprivate func runs(in folded: Run) -> [Run] {
        runs[run(at: folded.start)...].prefix { $0.start < folded.reach }
            .filter { $0.paragraph == folded.paragraph && $0.start >= folded.start && $0.end <= folded.reach && $0.kind != .heading }
    }
}
