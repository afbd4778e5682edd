/// A word of the text as the rules see it.
struct Word {
    /// Its bytes, punctuation left out.
    let range: Range<Int>
    /// In lower case; `a.m`, `non-paper`, `government's` are one word.
    let text: String
    /// The punctuation right behind it; 0 for none.
    let tail: UInt8
    /// True when it begins with a capital.
    let isCapital: Bool
    /// True when every letter is a capital.
    let isAllCapitals: Bool
}

/// A sentence: a stretch of a paragraph's words.
struct Sentence {
    let words: ArraySlice<Word>
    /// The paragraph, as an index.
    let paragraph: Int
    /// True inside a text within the text.
    let isQuoted: Bool

    var range: Range<Int> {
        guard let first = words.first, let last = words.last else { return 0..<0 }
        return first.range.lowerBound..<last.range.upperBound
    }

    /// The word at a place; an empty one outside.
    func text(_ index: Int) -> String { words.indices.contains(index) ? words[index].text : "" }

    /// True when these words stand from `index` on.
    func has(_ wanted: [String], at index: Int) -> Bool {
        for (offset, word) in wanted.enumerated() where text(index + offset) != word { return false }
        return true
    }

    /// The first place where these words stand.
    func find(_ wanted: [String]) -> Int? { words.indices.first { has(wanted, at: $0) } }

    /// Where the clause of a word begins: behind the last comma, semicolon or colon before it.
    func clauseStart(_ index: Int) -> Int {
        var at = index
        while at > words.startIndex, ![0x2C, 0x3B, 0x3A].contains(words[at - 1].tail) { at -= 1 }
        return at
    }
}

/// Cuts paragraphs into words and sentences.
struct WordReader {
    let bytes: Bytes

    /// Words that end in a point without ending a sentence.
    private static let abbreviations: Set<String> = [
        "a.m", "p.m", "u.s", "mr", "mrs", "ms", "dr", "e.g", "i.e", "vs", "st", "gen", "col", "sen", "rep", "amb",
    ]

    /// The words of source ranges, read one after the other.
    func words(_ pieces: some Sequence<Range<Int>>) -> [Word] {
        var out: [Word] = []
        for piece in pieces {
            for word in bytes.words(piece) { if let word = word_(word) { out.append(word) } }
        }
        return out
    }

    private func word_(_ word: Range<Int>) -> Word? {
        var start = word.lowerBound
        var end = word.upperBound
        while start < end, !isWordByte(bytes[start]) { start += 1 }
        while end > start, !isWordByte(bytes[end - 1]) { end -= 1 }
        guard start < end else { return nil }
        var tail: UInt8 = 0
        for at in end..<word.upperBound where tail == 0 || tail == 0x29 || tail == 0x22 { tail = bytes[at] }
        let letters = (start..<end).filter { isLetter(bytes[$0]) }
        return Word(
            range: start..<end, text: bytes.string(start..<end).lowercased(), tail: tail, isCapital: isUpper(bytes[start]),
            isAllCapitals: letters.count > 1 && letters.allSatisfy { isUpper(bytes[$0]) })
    }

    private func isWordByte(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte >= 0x80 }

    /// The sentences of a paragraph; a block's end ends one.
    func sentences(_ body: Body, _ index: Int, quoted: [Range<Int>]) -> [Sentence] {
        var out: [Sentence] = []
        for block in body.blocks[body.paragraphs[index].blocks.clamped(to: body.blocks.indices)] {
            let words = words(body.pieces[block.pieces])
            var start = 0
            for at in words.indices {
                let isEnd = at == words.count - 1 || ends(words[at], next: words[at + 1])
                guard isEnd else { continue }
                let slice = words[start...at]
                let first = slice[slice.startIndex].range.lowerBound
                out.append(Sentence(words: slice, paragraph: index, isQuoted: quoted.contains { $0.contains(first) }))
                start = at + 1
            }
        }
        return out
    }

    private func ends(_ word: Word, next: Word) -> Bool {
        guard word.tail == 0x2E || word.tail == 0x3F || word.tail == 0x21 else { return false }
        return !WordReader.abbreviations.contains(word.text) && (word.text.utf8.count > 1 || !word.isCapital)
            && (next.isCapital || next.text.first?.isNumber == true)
    }
}
