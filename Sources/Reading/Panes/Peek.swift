import Cable

/// Words shown over the text without going there: the paragraphs or references that a mention names.
public struct Peek: Sendable, Equatable {
    /// What is shown.
    public let title: String
    /// Its rows, before they are folded to the width.
    public let lines: [Line]
    /// The first row shown.
    public internal(set) var top = 0

    /// Something to look at.
    public init(title: String, lines: [Line]) {
        self.title = title
        self.lines = lines
    }

    /// The rows folded to `columns`.
    func rows(columns: Int, typesetter: Typesetter) -> [Line] { lines.flatMap { $0.folded(columns: columns, most: 10_000, typesetter: typesetter) } }
}

extension Session {
    /// Where the current row of a list of places in the text leads: what is asked for there is meant for that place.
    var rowHereOffset: Int? {
        guard focus == .outline || focus == .found || focus == .checklist, let offset = currentLine(of: focus)?.offset else { return nil }
        return offset
    }

    mutating func openPeek() -> [Effect] {
        if let offset = rowHereOffset {
            let number = number(at: offset)
            let line = Line(.plain, number: number, words: paragraphWords(paragraph(at: offset)))
            peek = Peek(title: number.isEmpty ? "this row" : "paragraph \(number)", lines: [line])
            return []
        }
        guard let mention = mentionHere else {
            sayNoMention("look at")
            return []
        }
        peek = Peek(title: document.source.line([mention.range]), lines: lines(of: mention))
        return []
    }

    private func paragraphWords(_ index: Int) -> String {
        guard document.body.paragraphs.indices.contains(index) else { return "" }
        return rowWords(document.pieces(of: document.body.paragraphs[index]))
    }

    private func lines(of mention: Mention) -> [Line] {
        switch mention.target {
        case .paragraphs(let numbers):
            let more = numbers.count > 100 ? [Line(.plain, words: "\(numbers.count - 100) more paragraphs are named.")] : []
            return more
                + numbers.prefix(100).map { number in
                    guard let index = document.paragraph(numbered: number) else {
                        return Line(.plain, number: String(number), words: "is not in this cable.")
                    }
                    return Line(.plain, number: String(number), words: paragraphWords(index))
                }
        case .references(let letters): return references(lettered: letters).map { Line(.plain, sign: $0.letter, words: $0.words) }
        }
    }

    /// What the header says of the references with these letters; nil among them is a bare "reftel", which may be any.
    func references(lettered letters: [String?]) -> [(letter: String, words: String)] {
        let meant = MeantReferences(letters, in: document.header)
        let cables = meant.cables.map { letter, reference in
            let id = reference.number.id ?? reference.text
            let printed = reference.text == id ? "" : ", printed \"\(reference.text)\""
            return (letter, (reference.inferredYear ? "~" : "") + id + printed)
        }
        let others = meant.others.map { ($0.letter, $0.reference.text) }
        let all = cables + others
        return all.isEmpty ? [("", "The header has no such reference.")] : all
    }
}
