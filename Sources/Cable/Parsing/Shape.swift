/// What a line of the text is by its form.
enum Shape {
    /// A rule: three or more of one sign, perhaps in two groups.
    static func isRule(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        guard line.count >= 3 else { return false }
        let sign = bytes[line.lowerBound]
        if sign == 0xE2 { return isWideRule(bytes, line) }
        guard sign == 0x2D || sign == 0x3D || sign == 0x2A || sign == 0x5F else { return false }
        return line.allSatisfy { bytes[$0] == sign || bytes[$0] == 0x20 }
    }

    /// A line with the rules before and behind its words taken off, `HARBOURS ------`: where lines were joined, a heading stands in one line
    /// with its rule. Nothing for a line that has none.
    static func parts(_ bytes: Bytes, _ line: Range<Int>) -> [Range<Int>] {
        guard line.count > 8, bytes[line.lowerBound] == 0x2D || bytes[line.upperBound - 1] == 0x2D else { return [] }
        let (start, end) = (ruleBefore(bytes, line), ruleBehind(bytes, line))
        guard start < end, start > line.lowerBound || end < line.upperBound else { return [] }
        let words = bytes.trim(start..<end)
        let rules = [bytes.trim(line.lowerBound..<start), bytes.trim(end..<line.upperBound)]
        return [rules[0], words, rules[1]].filter { !$0.isEmpty }
    }

    /// Hyphens enough in one run that they can be no dash.
    private static let ruled = 5

    private static func ruleBefore(_ bytes: Bytes, _ line: Range<Int>) -> Int {
        var at = line.lowerBound
        while at < line.upperBound, bytes[at] == 0x2D { at += 1 }
        guard at - line.lowerBound >= ruled, at < line.upperBound, isBlank(bytes[at]) else { return line.lowerBound }
        while at < line.upperBound, bytes[at] == 0x2D || isBlank(bytes[at]) { at += 1 }
        return at
    }

    /// The run nearest to the words is a rule too, however short the last group is: `------ --`.
    private static func ruleBehind(_ bytes: Bytes, _ line: Range<Int>) -> Int {
        var at = line.upperBound
        var longest = 0
        var run = 0
        while at > line.lowerBound, bytes[at - 1] == 0x2D || isBlank(bytes[at - 1]) {
            run = bytes[at - 1] == 0x2D ? run + 1 : 0
            longest = max(longest, run)
            at -= 1
        }
        return longest >= ruled && at < line.upperBound && isBlank(bytes[at]) ? at : line.upperBound
    }

    /// `... of the harbour. END COMMENT`: a label ends a part, with a full stop or without.
    static func endsPart(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        var end = line.upperBound
        for count in 0..<4 {
            let word = bytes.lastWord(line.lowerBound..<end)
            if word.isEmpty { return false }
            if bytes.isAll("END", word) { return count > 0 }
            end = word.lowerBound
        }
        return false
    }

    /// A run of the letter X: what a publisher put in the place of words.
    static func isBlotted(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        line.count >= 5 && line.allSatisfy { bytes[$0] | 0x20 == 0x78 || bytes[$0] == 0x20 || bytes[$0] == 0x2E }
    }

    /// A rule of U+2010 hyphens.
    private static func isWideRule(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        var at = line.lowerBound
        while at < line.upperBound, bytes[at] == 0xE2, bytes[at + 1] == 0x80, (0x90...0x95).contains(bytes[at + 2]) { at += 3 }
        return at == line.upperBound && line.count >= 9
    }

    /// `-- `, `- `, `* `, `o `, `•`, `(a) `, `1) ` at a line's start; letters and numbers only where the line does not go on from the one before.
    static func bullet(_ bytes: Bytes, _ line: Range<Int>, isApart: @autoclosure () -> Bool) -> Range<Int>? {
        let start = line.lowerBound
        var end = start
        switch bytes[start] {
        case 0x2D:
            while bytes[end] == 0x2D, end - start < 4 { end += 1 }
            if end - start > 3 { return nil }
            // `-Lamps`: where the hyphen could be the end of a broken word, the line would not stand apart.
            if !isBlank(bytes[end]) { return end - start >= 2 && isLetter(bytes[end]) || isApart() && isUpper(bytes[end]) ? start..<end : nil }
        case 0x2A: end = start + 1
        case 0x6F where isApart(): end = start + 1
        case 0xE2:
            guard bytes[start + 1] == 0x80, bytes[start + 2] == 0xA2, line.count > 3 else { return nil }
            return start..<start + 3
        case 0x28:
            end = start + 1
            while end < start + 4, isLetter(bytes[end]) || isDigit(bytes[end]) { end += 1 }
            guard end > start + 1, end <= start + 3, bytes[end] == 0x29, isApart() || end == start + 2 && isLower(bytes[start + 1]) else {
                return nil
            }
            guard !isPortion(bytes, start + 1..<end) else { return nil }
            end += 1
        case 0x41...0x5A, 0x61...0x7A:
            guard bytes[start + 1] == 0x29 || bytes[start + 1] == 0x2E && isApart(), isUpper(bytes[start]) || isApart() else { return nil }
            end = start + 2
        default:
            guard isApart(), let number = bytes.number(at: start, most: 2), bytes[number.end] == 0x29 || bytes[number.end] == 0x2E else { return nil }
            end = number.end + 1
        }
        guard end > start, end < line.upperBound, isBlank(bytes[end]) else { return nil }
        return start..<end
    }

    /// `(U)`, `(SBU)` before a heading are no bullets.
    private static func isPortion(_ bytes: Bytes, _ letters: Range<Int>) -> Bool {
        ["U", "C", "S", "TS"].contains { bytes.isAll($0, letters) } && isUpper(bytes[letters.lowerBound])
    }

    /// `Q1:`, `A:` at a line's start.
    static func speaker(_ bytes: Bytes, _ line: Range<Int>, _ letter: Unicode.Scalar) -> Range<Int>? {
        guard bytes[line.lowerBound] == UInt8(ascii: letter) else { return nil }
        var at = line.lowerBound + 1
        while at < line.lowerBound + 4, isDigit(bytes[at]) { at += 1 }
        guard bytes[at] == 0x3A || bytes[at] == 0x2E && at > line.lowerBound + 1 else { return nil }
        return line.lowerBound..<at + 1
    }

    /// `Begin text:`, `(end non-paper)`, alone on a line.
    static func isBracket(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        guard line.count <= 60 else { return false }
        let start = line.lowerBound + (bytes[line.lowerBound] == 0x28 || bytes[line.lowerBound] == 0x5B ? 1 : 0)
        guard bytes.has("BEGIN ", at: start) || bytes.has("END ", at: start) else { return false }
        return QuotedTextScanner.noun(bytes, in: start..<line.upperBound) != nil
    }

    /// A line that could be a heading: short, begun with a capital, not ended as a sentence; with a rule under it, up to twice as long.
    static func isHeading(_ bytes: Bytes, _ line: Range<Int>, isRuled: Bool = false) -> Bool {
        guard line.count >= 3, line.count <= (isRuled ? 144 : 72) else { return false }
        let start = bytes[line.lowerBound]
        guard isUpper(start) || isDigit(start) || start == 0x28 || start == 0x22 else { return false }
        let stop = bytes[line.upperBound - 1]
        let most = isRuled ? 20 : 10
        return stop != 0x2E && stop != 0x3B && stop != 0x2C && bytes.wordCount(line, limit: most + 1) <= most
    }

    /// A paragraph's own heading: up to six words before a colon, `ACTION REQUEST:`, or a summary's or comment's word before a full stop.
    static func ownHeading(_ bytes: Bytes, _ piece: Range<Int>) -> Range<Int>? {
        let window = piece.lowerBound..<min(piece.upperBound, piece.lowerBound + 60)
        guard isUpper(bytes[window.lowerBound]) else { return nil }
        if let colon = bytes.find(0x3A, in: window) {
            let words = window.lowerBound..<colon
            if bytes.wordCount(words, limit: 7) <= 6, bytes.find(0x2E, in: words) == nil, bytes.find(0x2C, in: words) == nil {
                return bytes.trim(words)
            }
        }
        for word in ["SUMMARY.", "COMMENT.", "ACTION REQUEST."] as [StaticString] where bytes.has(word, at: window.lowerBound) {
            return window.lowerBound..<window.lowerBound + word.utf8CodeUnitCount - 1
        }
        return nil
    }
}
