import Glossary

/// The TAGS of a field, Markdown links and separators taken off; persons and things of several words are one each.
enum TagLine {
    static func read(_ bytes: Bytes, _ line: Range<Int>) -> [Field] { read(bytes, [line]) }

    static func read(_ bytes: Bytes, _ lines: [Range<Int>]) -> [Field] {
        var words: [TagWord] = []
        words.reserveCapacity(12)
        for line in lines { scan(bytes, line, &words) }
        return TagPhrases.joined(bytes, words)
    }

    private static func scan(_ bytes: Bytes, _ line: Range<Int>, _ words: inout [TagWord]) {
        var at = line.lowerBound
        var isApart = false
        while at < line.upperBound {
            let byte = bytes[at]
            if byte == 0x28, bytes[at - 1] != 0x5D, let close = bytes.find(0x29, in: at..<line.upperBound) {
                words.append(TagWord(text: bytes.line(at + 1..<close).uppercased(), range: at + 1..<close, isApart: true, isWhole: true))
                at = close + 1
            } else if isLetter(byte) || byte >= 0x80 || isNumbered(bytes, at, line.upperBound) {
                let end = wordEnd(bytes, at, line.upperBound)
                // Behind a wide blank or a marking stands what a page put there.
                if !words.isEmpty, isBehindWideBlank(bytes, at) || MarkingLine.isBanner(bytes, at..<end) { return }
                let text = bytes.string(at..<end).uppercased()
                if text != "SIPDIS" { words.append(TagWord(text: text, range: at..<end, isApart: isApart)) }
                isApart = false
                at = end
            } else {
                if byte == 0x5D, bytes[at + 1] == 0x28, let close = bytes.find(0x29, in: at..<line.upperBound) { at = close }
                if byte == 0x2C || byte == 0x3B { isApart = true }
                at += 1
            }
        }
    }

    /// `1A`, a digit and a letter that stand alone; any other number is no TAG.
    private static func isNumbered(_ bytes: Bytes, _ at: Int, _ end: Int) -> Bool {
        isDigit(bytes[at]) && !isDigit(bytes[at - 1]) && at + 1 < end && isLetter(bytes[at + 1]) && wordEnd(bytes, at, end) == at + 2
    }

    /// Letters and digits, and a sign between two of them.
    private static func wordEnd(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int {
        func isInside(_ at: Int) -> Bool { at < end && (isLetter(bytes[at]) || isDigit(bytes[at]) || bytes[at] >= 0x80) }
        var at = start
        while at < end {
            if isInside(at) || bytes[at] == 0x2D {
                at += 1
            } else if [0x27, 0x2E, 0x2F, 0x26].contains(bytes[at]), isInside(at + 1) {
                at += 1
            } else {
                break
            }
        }
        return at
    }

    private static func isBehindWideBlank(_ bytes: Bytes, _ offset: Int) -> Bool { (offset - 5..<offset).allSatisfy { bytes[$0] == 0x20 } }

    // MARK: lines that go on

    /// A line that can only go on with tags: words of two to five capitals, or one that ends with or holds a comma.
    static func looksLikeTags(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        let words = bytes.words(line, most: 60)
        return !words.isEmpty
            && words.allSatisfy { word in
                let core = word.filter { isLetter(bytes[$0]) || isDigit(bytes[$0]) }
                return (2...5).contains(core.count) && core.allSatisfy { isUpper(bytes[$0]) || isDigit(bytes[$0]) }
                    || bytes[word.upperBound - 1] == 0x2C
                    || bytes[word.lowerBound] == 0x5B
            }
    }

    /// A line of words in capitals and signs that part them.
    static func isCapitals(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        line.count < 90
            && line.allSatisfy {
                isUpper(bytes[$0]) || isDigit(bytes[$0]) || isBlank(bytes[$0]) || [0x2C, 0x3B, 0x2D, 0x2E, 0x27].contains(bytes[$0])
            }
    }

    /// True when a line has a subject or program TAG, or a word with which a thing of several words ends.
    static func holdsTagWord(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        bytes.words(line, most: 20).contains { word in
            let text = String(decoding: word.lazy.map { bytes[$0] }.filter { isLetter($0) }, as: UTF8.self)
            return TagWords.isSubject(text) || TagWords.isNoun(text)
        }
    }

    /// True when a line goes on with the tags of the line before it: by its form, behind a comma, or with the rest of a phrase.
    static func goesOn(_ bytes: Bytes, _ line: Range<Int>, after before: Range<Int>?) -> Bool {
        if looksLikeTags(bytes, line) { return true }
        guard let before, !before.isEmpty, line.count < 90, ParagraphMark(bytes, line) == nil else { return false }
        let stop = bytes[before.upperBound - 1]
        if stop == 0x2C || stop == 0x3B { return isLetter(bytes[line.lowerBound]) || bytes[line.lowerBound] == 0x28 }
        let last = bytes.string(bytes.lastWord(before)).uppercased()
        return TagWords.isOpen(last) && !bytes.hasSmallLetter(line) && bytes.wordCount(line, limit: 4) <= 3
            && line.allSatisfy { isLetter(bytes[$0]) || bytes[$0] == 0x20 }
    }
}

/// A word of the TAGS field.
struct TagWord {
    let text: String
    let range: Range<Int>
    /// True when a comma or a bracket parts it from the word before.
    let isApart: Bool
    /// True for what stands in brackets: a person, never joined to anything.
    var isWhole = false
}

/// Words of the TAGS field that belong together: `RICE CONDOLEEZZA` is a person, `HUMAN RIGHTS` a thing.
/// TAGS are codes (5 FAH-3 H-110), but drafters add persons, and things in words.
struct TagPhrases {
    private let bytes: Bytes
    private let words: [TagWord]
    /// For each word the next one that is parted from the word before it.
    private let limits: [Int]
    private var fields: [Field] = []

    private init(_ bytes: Bytes, _ words: [TagWord]) {
        (self.bytes, self.words) = (bytes, words)
        var limits = Array(repeating: words.count, count: words.count)
        var next = words.count
        for at in words.indices.reversed() {
            limits[at] = next
            if words[at].isApart || words[at].isWhole { next = at }
        }
        self.limits = limits
    }

    static func joined(_ bytes: Bytes, _ words: [TagWord]) -> [Field] {
        var phrases = TagPhrases(bytes, words)
        var at = 0
        while at < words.count { at = phrases.take(at) }
        return phrases.fields
    }

    /// Takes what begins at a word; gives the index behind it.
    private mutating func take(_ at: Int) -> Int {
        if let end = personEnd(at) {
            let isPointed = end > at + 2 && bytes[words[end - 1].range.upperBound] == 0x2E
            let given = words[(at + 1)..<end].map(\.text).joined(separator: " ") + (isPointed ? "." : "")
            fields.append(Field(words[at].text + ", " + given, words[at].range.lowerBound..<words[end - 1].range.upperBound))
            return end
        }
        let end = phraseEnd(at)
        fields.append(
            Field(
                end == at + 1 ? words[at].text : words[at..<end].map(\.text).joined(separator: " "),
                words[at].range.lowerBound..<words[end - 1].range.upperBound))
        return end
    }

    /// `CLINTON HILLARY`, with an initial behind: a surname that is no code, then a given name.
    private func personEnd(_ at: Int) -> Int? {
        guard at + 1 < words.count, !words[at].isWhole, TagWords.isGivenName(words[at + 1].text), words[at].text.count >= 3,
            !TagWords.isCode(words[at].text) || words[at].text.count == 4, !TagWords.isNoun(words[at].text), !TagWords.isSubject(words[at].text)
        else { return nil }
        let end = at + 2
        let isInitial = end < words.count && !words[end].isApart && words[end].text.filter(\.isLetter).count == 1
        return isInitial ? end + 1 : end
    }

    /// Behind the last word of the thing that begins at a word; the next word where it is one alone.
    private func phraseEnd(_ at: Int) -> Int {
        let limit = limits[at]
        guard !words[at].isWhole else { return at + 1 }
        if isBetweenCommas(at, limit) { return limit }
        let isNoun = TagWords.isNoun(words[at].text)
        let isAdjective = TagWords.isAdjective(words[at].text)
        guard isNoun || isAdjective || !TagWords.isCode(words[at].text) || isConnected(at, limit) else { return at + 1 }
        var end = at + 1
        if !isNoun {
            if let noun = words[end..<min(limit, at + 4)].firstIndex(where: { TagWords.nounLength($0.text) > 0 }),
                words[end..<noun].allSatisfy({ !TagWords.isCode($0.text) || TagWords.isAdjective($0.text) })
            {
                end = noun + 1
            } else if isAdjective, end < limit {
                end += 1
            }
        }
        while isConnected(end - 1, limit) { end = min(limit, end + 2) }
        return end
    }

    /// Up to four words between commas, none of them a code, are one thing.
    private func isBetweenCommas(_ at: Int, _ limit: Int) -> Bool {
        let isParted = (at == 0 || words[at].isApart) && (limit == words.count ? words[at].isApart : words[limit].isApart)
        return isParted && (2...4).contains(limit - at)
            && words[at..<limit].allSatisfy { !TagWords.isCode($0.text) && !TagWords.isGivenName($0.text) && $0.text.utf8.count > 4 }
    }

    /// True when `AND`, `WITH` and the like stand behind a word and another word behind that; `IN` is India too.
    private func isConnected(_ at: Int, _ limit: Int) -> Bool {
        guard at + 2 < limit, TagWords.isConnector(words[at + 1].text), !TagWords.isSubject(words[at].text), words[at].text.count > 2 else {
            return false
        }
        return words[at + 1].text.count > 2 || words[at + 1].text == "OF" || !TagWords.isCode(words[at + 2].text)
    }
}
