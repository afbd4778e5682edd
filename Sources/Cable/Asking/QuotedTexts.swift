/// Finds the texts within the text: what stands between "begin text" and "end text", and their kin.
struct QuotedTextScanner {
    let bytes: Bytes
    let body: Body

    /// Nouns that may stand after begin and end, and the kind of text they name.
    private static let nouns: [(word: StaticString, kind: String)] = [
        ("TALKING POINTS", "talking points"), ("NON-PAPER", "non-paper"), ("NONPAPER", "non-paper"), ("NON PAPER", "non-paper"), ("LETTER", "letter"),
        ("POINTS", "talking points"), ("TEXT", "text"), ("STATEMENT", "text"), ("MESSAGE", "text"), ("TRANSLATION", "text"), ("UNOFFICIAL", "text"),
        ("PRESS GUIDANCE", "text"), ("QUOTE", "text"),
    ]

    /// The noun of an opening or closing, within a few words.
    static func noun(_ bytes: Bytes, in range: Range<Int>) -> Range<Int>? {
        for word in bytes.words(range).prefix(6) {
            for row in nouns where bytes.has(row.word, at: word.lowerBound) { return word.lowerBound..<word.lowerBound + row.word.utf8CodeUnitCount }
        }
        return nil
    }

    private static func kind(_ bytes: Bytes, _ noun: Range<Int>) -> String {
        nouns.first { bytes.has($0.word, at: noun.lowerBound) }?.kind ?? "text"
    }

    private struct Mark {
        let range: Range<Int>
        let paragraph: Int
        let isOpening: Bool
        let kind: String
        let title: Range<Int>?
    }

    /// Every text, in order. One that is not closed ends with its paragraph.
    func texts() -> [QuotedText] {
        let marks = marks()
        var out: [QuotedText] = []
        for (index, mark) in marks.enumerated() where mark.isOpening {
            let next = index + 1 < marks.count ? marks[index + 1] : nil
            let isClosed = next.map { !$0.isOpening } ?? false
            let end = isClosed ? next?.range.upperBound ?? mark.range.upperBound : body.paragraphs[mark.paragraph].range.upperBound
            out.append(
                QuotedText(
                    kind: mark.kind, paragraph: mark.paragraph, title: mark.title, isClosed: isClosed,
                    range: mark.range.lowerBound..<max(end, mark.range.upperBound)))
        }
        return out
    }

    private func marks() -> [Mark] {
        var out: [Mark] = []
        for (index, paragraph) in body.paragraphs.enumerated() {
            for block in body.blocks[paragraph.blocks.clamped(to: body.blocks.indices)] {
                for piece in body.pieces[block.pieces] { scan(piece, paragraph: index, isStart: block.kind == .bracket, into: &out) }
            }
        }
        return out
    }

    private func scan(_ piece: Range<Int>, paragraph: Int, isStart: Bool, into out: inout [Mark]) {
        var at = piece.lowerBound
        while at < piece.upperBound {
            let byte = bytes[at] | 0x20
            guard byte == 0x62 || byte == 0x65, at == piece.lowerBound || !isLetter(bytes[at - 1]) && !isDigit(bytes[at - 1]) else {
                at += 1
                continue
            }
            if bytes.has("BEGIN ", at: at), let mark = opening(at, piece, paragraph) {
                out.append(mark)
                at = mark.range.upperBound
            } else if bytes.has("END ", at: at) || bytes.has("END\n", at: at), let mark = closing(at, piece, paragraph) {
                out.append(mark)
                at = mark.range.upperBound
            } else {
                at += 1
            }
        }
    }

    /// "Begin" needs a noun, and behind it a colon, a bracket, a point or the line's end: "begin to" is prose.
    private func opening(_ at: Int, _ piece: Range<Int>, _ paragraph: Int) -> Mark? {
        let window = at + 6..<min(piece.upperBound, at + 120)
        guard window.lowerBound < window.upperBound, let noun = QuotedTextScanner.noun(bytes, in: window) else { return nil }
        var end = noun.upperBound
        while end < window.upperBound, ![0x3A, 0x29, 0x0A, 0x2E, 0x5D].contains(bytes[end]) { end += 1 }
        let isShort = end - noun.upperBound <= 3
        guard isShort || bytes[end] == 0x3A || end == piece.upperBound, isUpper(bytes[at]) || at == piece.lowerBound || bytes[at - 1] == 0x28 else {
            return nil
        }
        let title = bytes.trim(window.lowerBound..<end)
        let hasTitle = bytes.words(title).count > 2
        return Mark(
            range: at..<min(end + 1, piece.upperBound), paragraph: paragraph, isOpening: true, kind: QuotedTextScanner.kind(bytes, noun),
            title: hasTitle ? title : nil)
    }

    private func closing(_ at: Int, _ piece: Range<Int>, _ paragraph: Int) -> Mark? {
        let window = at + 4..<min(piece.upperBound, at + 50)
        guard window.lowerBound < window.upperBound, isUpper(bytes[at]) || at == piece.lowerBound || bytes[at - 1] == 0x28,
            let noun = QuotedTextScanner.noun(bytes, in: window), bytes.words(at + 4..<noun.upperBound).count <= 3
        else { return nil }
        var end = noun.upperBound
        while end < window.upperBound, ![0x29, 0x0A, 0x2E, 0x5D].contains(bytes[end]) { end += 1 }
        return Mark(range: at..<min(end + 1, piece.upperBound), paragraph: paragraph, isOpening: false, kind: "", title: nil)
    }
}
