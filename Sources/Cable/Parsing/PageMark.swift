/// The marks that the transmission put where a page or section began: `STATE 00060447  002 OF 002`,
/// `PAGE 02  HARARE  06677  01 OF 03  291400Z`. The serial of the first form has eight digits, its parts three.
struct PageMark {
    /// The whole mark, its post name included.
    let range: Range<Int>
    /// The post as printed, cut to six or ten letters.
    let post: Range<Int>
    /// The serial printed in it.
    let serial: Int?
    /// The section it says it begins or is in.
    let section: Int?
    /// How many sections it says there are.
    let count: Int?
    /// The page, in the form that counts pages.
    let page: Int?

    /// The section mark whose ` OF ` stands at an offset.
    static func section(_ bytes: Bytes, of: Int, in line: Range<Int>) -> PageMark? {
        guard let total = bytes.number(at: of + 4, most: 4), total.end - of - 4 == 3, !isDigit(bytes[total.end]) else { return nil }
        var at = of - 1
        if isDigit(bytes[at]), bytes[at - 1] == 0x2E { at -= 2 }
        guard at - 2 >= line.lowerBound, isDigit(bytes[at]), isDigit(bytes[at - 1]), isDigit(bytes[at - 2]), isBlank(bytes[at - 3]) else {
            return nil
        }
        let section = bytes.number(at: at - 2, most: 3)?.value
        at -= 3
        while at > line.lowerBound, isBlank(bytes[at]) { at -= 1 }
        let end = at + 1
        while at >= line.lowerBound, isDigit(bytes[at]) { at -= 1 }
        if end - at - 1 == 8 {
            let start = postName(bytes, before: at, line, isSmall: bytes[of + 1] == 0x6F)
            guard start < at else { return nil }
            return PageMark(
                range: start..<total.end, post: bytes.trim(start..<at + 1), serial: bytes.number(at: at + 1)?.value, section: section,
                count: total.value, page: nil)
        }
        // A name that a release took out: a run of the letter X, then `002 OF 002`.
        var start = end
        while start > line.lowerBound, !isBlank(bytes[start - 1]) { start -= 1 }
        guard end - start >= 6, (start..<end).allSatisfy({ bytes[$0] | 0x20 == 0x78 }) else { return nil }
        return PageMark(range: start..<total.end, post: start..<start, serial: nil, section: section, count: total.value, page: nil)
    }

    /// Where the post's name begins: up to three words of capitals, at most ten columns.
    private static func postName(_ bytes: Bytes, before: Int, _ line: Range<Int>, isSmall: Bool) -> Int {
        var at = before
        var start = before + 1
        while at >= line.lowerBound, before - at <= 11 {
            let byte = bytes[at]
            guard isUpper(byte) || isSmall && isLetter(byte) || isBlank(byte) || byte == 0x27 || byte == 0x2D || byte == 0x2E else { break }
            if isUpper(byte), at == line.lowerBound || isBlank(bytes[at - 1]) { start = at }
            at -= 1
        }
        return start
    }
}

extension PageMark {
    /// A line that is a page mark of the form that counts pages, or the second line of one.
    static func line(_ bytes: Bytes, _ line: Range<Int>) -> PageMark? {
        switch bytes[line.lowerBound] {
        case 0x50: pageLine(bytes, line) ?? loneTail(bytes, line)
        case 0x70: pageLine(bytes, line)
        case 0x41...0x5A: loneTail(bytes, line)
        default: nil
        }
    }

    /// `PAGE 02` with what follows it, the text after it left out.
    static func pageLine(_ bytes: Bytes, _ line: Range<Int>) -> PageMark? {
        guard bytes.has("PAGE ", at: line.lowerBound) else { return nil }
        var at = line.lowerBound + 5
        while at < line.upperBound, isBlank(bytes[at]) { at += 1 }
        let page: (value: Int, end: Int)
        if let number = bytes.number(at: at, most: 3) {
            page = number
        } else if let word = NumberWord.at(bytes, at) {
            page = word
        } else {
            return nil
        }
        guard isBlank(bytes[page.end]) || page.end >= line.upperBound else { return nil }
        // `Page 3 of 7` is the footer of a print, no page of the telegram; `Page 3 shows` is text.
        guard bytes[line.lowerBound + 1] == 0x41 else { return nil }
        let tail = Tail(bytes, bytes.rest(of: line, from: page.end))
        return PageMark(
            range: line.lowerBound..<max(page.end, tail.end), post: tail.post, serial: tail.serial, section: tail.section, count: tail.count,
            page: page.value)
    }

    /// `USUN N 05313 232126Z` or `MOSCOW 13169 01 OF 02 301754Z` alone on a line.
    private static func loneTail(_ bytes: Bytes, _ line: Range<Int>) -> PageMark? {
        let last = line.upperBound - 1
        guard line.count < 60, bytes[last] == 0x5A, isDigit(bytes[last - 1]) else { return nil }
        let tail = Tail(bytes, line)
        guard tail.end == line.upperBound, tail.serial != nil, tail.hasTime, !tail.post.isEmpty else { return nil }
        return PageMark(range: line, post: tail.post, serial: tail.serial, section: tail.section, count: tail.count, page: nil)
    }

    /// True when this is the second line of the mark before it, which bears no post.
    func isContinued(_ mark: PageMark?, _ bytes: Bytes) -> Bool {
        guard page == nil, let mark, mark.page != nil, mark.serial == nil else { return false }
        return bytes.trim(mark.range.upperBound..<range.lowerBound).isEmpty
    }

    /// What follows `PAGE 02`: post, serial, section, time, or the routing indicator and marking of a relay.
    private struct Tail {
        var post = 0..<0
        var serial: Int?
        var section: Int?
        var count: Int?
        var hasTime = false
        var end = 0

        init(_ bytes: Bytes, _ line: Range<Int>) {
            let words = bytes.words(line, most: 12)
            var index = 0
            while index < words.count, index < 4, isName(bytes, words[index]) { index += 1 }
            guard index > 0, index < words.count, words[index].count >= 4, let number = wholeNumber(bytes, words[index]) else {
                readRelay(bytes, line, words)
                return
            }
            post = words[0].lowerBound..<words[index - 1].upperBound
            serial = number
            end = words[index].upperBound
            index += 1
            if index + 2 < words.count, let part = wholeNumber(bytes, words[index]), bytes.has("OF", at: words[index + 1].lowerBound),
                let total = wholeNumber(bytes, words[index + 2])
            {
                (section, count) = (part, total)
                end = words[index + 2].upperBound
                index += 3
            }
            if index < words.count, words[index].count == 7, bytes[words[index].upperBound - 1] == 0x5A, isDigit(bytes[words[index].lowerBound]) {
                hasTime = true
                end = words[index].upperBound
            }
        }

        /// `RUEHFRA2440 C O N F I D E N T I A L PARIS 002440`, `RUESUA 264`: the mark is the whole line when nothing else is in it.
        private mutating func readRelay(_ bytes: Bytes, _ line: Range<Int>, _ words: [Range<Int>]) {
            guard let first = words.first, first.count >= 6, bytes[first.lowerBound] == 0x52, isUpper(bytes[first.lowerBound + 1]) else { return }
            end = first.upperBound
            if words.count > 1, wholeNumber(bytes, words[1]) != nil { end = words[1].upperBound }
            let rest = bytes.rest(of: line, from: end)
            if !rest.isEmpty, MarkingLine.read(bytes, rest) != nil || MarkingLine.isBanner(bytes, rest) { end = line.upperBound }
        }

        private func isName(_ bytes: Bytes, _ word: Range<Int>) -> Bool {
            word.count <= 14 && word.allSatisfy { isUpper(bytes[$0]) || bytes[$0] == 0x27 || bytes[$0] == 0x2D || bytes[$0] == 0x2E }
        }

        private func wholeNumber(_ bytes: Bytes, _ word: Range<Int>) -> Int? {
            guard let number = bytes.number(at: word.lowerBound, most: 8), number.end == word.upperBound else { return nil }
            return number.value
        }
    }
}

/// The page marks that stand inside lines, found by their ` OF 0` and `PAGE ` in one go over the text.
struct InsideMarks {
    private let bytes: Bytes
    private let end: Int
    /// Where ` OF 0`, in capitals or small, and `PAGE ` stand next.
    private var of: Int?
    private var page: Int?

    init(_ bytes: Bytes, _ range: Range<Int>) {
        self.bytes = bytes
        end = range.upperBound
        of = nextOf(from: range.lowerBound)
        page = bytes.find("PAGE ", rare: 2, in: range)
    }

    /// Zeros are rare: each is looked at for what stands before it.
    private func nextOf(from start: Int) -> Int? {
        var at = start + 4
        while at < end, let zero = bytes.find(0x30, in: at..<end) {
            let (o, f) = (bytes[zero - 3], bytes[zero - 2])
            if bytes[zero - 1] == 0x20, bytes[zero - 4] == 0x20, o == 0x4F && f == 0x46 || o == 0x6F && f == 0x66 { return zero - 4 }
            at = zero + 1
        }
        return nil
    }

    /// The first mark in a line; lines are asked for in order. A mark that was wrapped may begin in the line before, at `above` at the earliest.
    mutating func next(in line: Range<Int>, above: Int) -> PageMark? {
        while let at = of, at < line.upperBound {
            of = nextOf(from: at + 1)
            guard at >= line.lowerBound, isDigit(bytes[at - 1]) else { continue }
            if let mark = PageMark.section(bytes, of: at, in: min(above, line.lowerBound)..<line.upperBound) { return mark }
        }
        while let at = page, at < line.upperBound {
            page = bytes.find("PAGE ", rare: 2, in: at + 1..<end)
            // A line end spelled out, `\\n`, is one too.
            guard at > line.lowerBound, isBlank(bytes[at - 1]) || bytes[at - 1] == 0x6E && bytes[at - 2] == 0x5C else { continue }
            if let mark = PageMark.pageLine(bytes, at..<line.upperBound), mark.serial != nil { return mark }
        }
        return nil
    }
}

/// Numbers that are written as words: `PAGE TWO`, `paragraph four`.
enum NumberWord {
    private static let words: [StaticString] = [
        "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN", "ELEVEN", "TWELVE",
    ]

    /// True for letters that spell a number.
    static func isOne(_ letters: ArraySlice<UInt8>) -> Bool {
        words.contains { word in word.withUTF8Buffer { $0.elementsEqual(letters) } }
    }

    /// The number at an offset and where its word ends.
    static func at(_ bytes: Bytes, _ offset: Int) -> (value: Int, end: Int)? {
        for (index, word) in words.enumerated() where bytes.has(word, at: offset) && !isLetter(bytes[offset + word.utf8CodeUnitCount]) {
            return (index + 1, offset + word.utf8CodeUnitCount)
        }
        return nil
    }
}
