import Cable

extension Command {
    /// Paragraphs folded to their first line.
    static let folding: [Command] = [
        Command("fold", ["-"], .text, "Folds the paragraph at your place to its first line, or opens it again.") { session, _ in session.fold() },
        Command("fold-all", ["+"], .text, "Folds every paragraph to its first line, or opens all again.") { session, _ in session.foldAll() },
    ]
}

extension Session {
    mutating func fold() -> [Effect] {
        if let row = rowHereOffset {
            remember()
            text.go(to: row)
        }
        let here = text.paragraph
        guard canFold(here) else {
            notice = Notice(kind: .information, words: "There is no paragraph here to fold.")
            return []
        }
        let opens = text.folded.contains(here)
        fold(opens ? text.folded.subtracting([here]) : text.folded.union([here]))
        let number = number(of: here)
        let what = number.isEmpty ? "The paragraph" : "Paragraph \(number)"
        notice = Notice(
            kind: .information, words: "\(what) is \(opens ? "open again" : "folded: \(key("fold")) opens it, \(key("fold-all")) folds all").")
        return []
    }

    mutating func foldAll() -> [Effect] {
        let all = Set(document.body.paragraphs.indices.filter(canFold))
        guard !all.isEmpty else {
            notice = Notice(kind: .information, words: "This text has no paragraphs to fold.")
            return []
        }
        let opens = text.folded.count == all.count
        fold(opens ? [] : all)
        notice = Notice(
            kind: .information,
            words: opens ? "All paragraphs are open again." : "\(all.count) paragraphs are folded: \(key("fold-all")) opens them, \(key("fold")) one."
        )
        return []
    }

    private func canFold(_ paragraph: Int) -> Bool {
        let paragraphs = document.body.paragraphs
        return paragraphs.indices.contains(paragraph) && (paragraphs[paragraph].number != nil || paragraphs.count > 1)
    }

    private mutating func fold(_ paragraphs: Set<Int>) {
        showText()
        selection = nil
        text.fold(paragraphs, document)
    }

    /// Opens the paragraph that hides a byte: whoever jumps or searches sees where that leads.
    mutating func unfold(at offset: Int) {
        guard text.isFolded(at: offset) else { return }
        text.fold(text.folded.subtracting([paragraph(at: offset)]), document)
    }
}
