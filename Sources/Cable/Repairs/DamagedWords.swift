/// What stands around a place: letters, blanks, words, and whether an apostrophe belongs there.
extension DamageReader {
    /// A byte of the piece; beyond its ends there is a blank.
    subscript(at: Int) -> UInt8 { piece.contains(at) ? bytes[at] : 0x20 }

    func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
    func isPoint(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x2C || byte == 0x3F || byte == 0x21 || byte == 0x3B || byte == 0x3A }
    /// A digit, or the first byte of a letter beyond ASCII.
    func isWordPart(_ byte: UInt8) -> Bool { isDigit(byte) || (byte >= 0xC3 && byte < 0xE2) }
    /// What may stand before an opening mark.
    func isBefore(_ byte: UInt8) -> Bool { isBlank(byte) || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "-") }
    /// What may stand behind a closing mark.
    func isBehind(_ byte: UInt8) -> Bool { isBlank(byte) || isPoint(byte) || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "-") }

    /// The letters that end before a place.
    func letters(before at: Int) -> Range<Int> {
        var start = at
        while start > piece.lowerBound, isLetter(bytes[start - 1]), at - start < 40 { start -= 1 }
        return start..<at
    }

    /// The letters that begin at a place.
    func letters(from at: Int) -> Range<Int> {
        var end = at
        while end < piece.upperBound, isLetter(bytes[end]), end - at < 40 { end += 1 }
        return at..<end
    }

    /// Where the next word begins, over a few blanks; nil where none does.
    func wordStart(after at: Int) -> Int? {
        var at = at
        let limit = min(piece.upperBound, at + 80)
        while at < limit, isBlank(bytes[at]) { at += 1 }
        return at < limit && isLetter(bytes[at]) ? at : nil
    }

    /// True in a word that is an address of the net, where every sign means itself.
    func isAddress(_ at: Int) -> Bool {
        var (start, end) = (at, at)
        while start > piece.lowerBound, !isBlank(bytes[start - 1]), at - start < 100 { start -= 1 }
        while end < piece.upperBound, !isBlank(bytes[end]), end - at < 100 { end += 1 }
        for index in start..<end {
            let byte = bytes[index]
            if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "_") { return true }
            if byte == UInt8(ascii: "/"), self[index + 1] == byte { return true }
            if byte | 0x20 == UInt8(ascii: "w"), self[index + 1] | 0x20 == byte | 0x20, self[index + 2] | 0x20 == byte | 0x20,
                self[index + 3] == UInt8(ascii: ".")
            {
                return true
            }
        }
        return false
    }

    /// True before the letters that follow an apostrophe in English, with no letter behind them: `s`, `t` after n, `re`, `ve`, `ll`.
    func isSuffix(_ at: Int) -> Bool {
        let word = letters(before: at)
        let suffix = letters(from: at + 1)
        guard suffix.count == 1 || suffix.count == 2, !isWordPart(self[suffix.upperBound]), let last = bytes[word].last else { return false }
        // A list of letters is no possessive: `a,s,t`.
        if self[suffix.upperBound] == bytes[at], isLetter(self[suffix.upperBound + 1]) { return false }
        if isLower(bytes[suffix.lowerBound]) != isLower(last), !(isLower(bytes[suffix.lowerBound]) && bytes[suffix].count == 1) { return false }
        let isOne = word.count == 1
        switch bytes[suffix].map({ $0 | 0x20 }) {
        case Array("s".utf8): return !isOne
        case Array("t".utf8): return !isOne && last | 0x20 == UInt8(ascii: "n")
        case Array("re".utf8), Array("ve".utf8), Array("ll".utf8): return isLower(bytes[suffix.lowerBound]) && (!isOne || last == UInt8(ascii: "I"))
        case Array("m".utf8): return isOne && last == UInt8(ascii: "I")
        default: return false
        }
    }

    /// True for a comma in the place of an apostrophe: `China,s`, `d,affaires`, `al-Qa,ida`; not of `Washington,DC`.
    func isApostrophe(_ at: Int) -> Bool {
        guard isLetter(self[at - 1]), isLetter(self[at + 1]), !isAddress(at) else { return false }
        if isSuffix(at) { return true }
        let (first, second) = (letters(before: at), letters(from: at + 1))
        if first.count == 1, second.count > 1, first.lowerBound == piece.lowerBound || isBefore(self[first.lowerBound - 1]) {
            let letter = bytes[first.lowerBound]
            if letter == UInt8(ascii: "d") || letter == UInt8(ascii: "l") { return true }
            let isUpper = !isLower(bytes[second.lowerBound])
            return isUpper
                && (letter == UInt8(ascii: "O") || letter == UInt8(ascii: "D") || letter == UInt8(ascii: "N") || letter == UInt8(ascii: "L"))
        }
        guard first.count <= 4, second.count <= 8 else { return false }
        let name = String(decoding: bytes[first].map { $0 | 0x20 } + [UInt8(ascii: "'")] + bytes[second].map { $0 | 0x20 }, as: UTF8.self)
        return DamageReader.names.contains(name)
    }

    /// Names that are written with an apostrophe and went through cables by the thousand.
    private static let names: Set<String> = [
        "ba'ath", "ba'athist", "ba'athists", "da'wa", "ma'ariv", "mu'ammar", "qa'eda", "qa'ida", "qa'idah", "qu'ran", "qur'an", "sa'ad", "sana'a",
        "shi'a", "shi'as", "shi'i", "shi'is", "shi'ite", "shi'ites",
    ]
}
