import Cable

extension Command {
    /// The text as the converters left it, or as it was meant.
    static let repairing: [Command] = [
        Command("repair", [], .text, "Shows damaged quotation marks, apostrophes and dashes repaired, or as the source has them.") { session, _ in
            session.toggleRepairs()
        }
    ]
}

extension Session {
    /// The words of ranges on one line, as the text shows them: repaired while repairs are shown, in sentence case while that is.
    public func words(_ ranges: [Range<Int>]) -> String {
        let words = text.looks.repairs ? document.repairedLine(ranges, spelling: typesetter.spelling) : document.source.line(ranges)
        return text.looks.sentenceCase ? typesetter.inSentenceCase(words) : words
    }

    /// The words of some of a list of ranges.
    public func words(_ ranges: ArraySlice<Range<Int>>) -> String { words(Array(ranges)) }

    mutating func toggleRepairs() -> [Effect] {
        set { $0.repairs.toggle() }
        forget(Pane.allCases)
        let count = document.repairs(in: document.body.range).count
        let words: String
        if count == 0 {
            words = "There is nothing to repair in this text."
        } else if text.looks.repairs {
            words = "\(count) repairs are shown, each marked; \(key("repair")) shows the source."
        } else {
            words = "The text is as the source has it; \(key("repair")) shows its \(count) repairs."
        }
        notice = Notice(kind: .information, words: words)
        return []
    }
}
