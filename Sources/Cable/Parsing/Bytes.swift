import CBytes

/// The bytes under a parser: what scanners read. Valid only while the document is being parsed.
struct Bytes {
    let buffer: UnsafeBufferPointer<UInt8>

    var count: Int { buffer.count }

    /// The byte at an offset; 0 outside.
    subscript(_ offset: Int) -> UInt8 { offset >= 0 && offset < buffer.count ? buffer[offset] : 0 }

    func string(_ range: Range<Int>) -> String { String(decoding: buffer[range.clamped(to: 0..<count)], as: UTF8.self) }

    /// The words of a range on one line, single blanks.
    func line(_ range: Range<Int>) -> String {
        let range = range.clamped(to: 0..<count)
        // Blanks beyond ASCII are for Unicode to tell.
        guard range.allSatisfy({ buffer[$0] < 0x80 }) else {
            return string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        return String(unsafeUninitializedCapacity: range.count) { out in
            var length = 0
            for word in eachWord(range) {
                if length > 0 {
                    out[length] = 0x20
                    length += 1
                }
                for at in word {
                    out[length] = buffer[at]
                    length += 1
                }
            }
            return length
        }
    }

    /// The offset of the first `byte` in a range, if it is there.
    func find(_ byte: UInt8, in range: Range<Int>) -> Int? {
        guard let base = buffer.baseAddress, !range.isEmpty else { return nil }
        let at = cbytes_find(base + range.lowerBound, range.count, byte)
        return at < 0 ? nil : range.lowerBound + at
    }

    /// How many lines a range has at most.
    func lineCount(_ range: Range<Int>) -> Int { buffer[range.clamped(to: 0..<count)].reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) } }

    /// The offset of the first occurrence of ASCII `words` in a range, exactly as written.
    func find(_ words: StaticString, in range: Range<Int>) -> Int? {
        guard let base = buffer.baseAddress, !range.isEmpty else { return nil }
        let at = cbytes_search(base + range.lowerBound, range.count, words.utf8Start, words.utf8CodeUnitCount)
        return at < 0 ? nil : range.lowerBound + at
    }

    /// The same, by a memchr for the byte at index `rare` of the words, which the text hardly has.
    func find(_ words: StaticString, rare: Int, in range: Range<Int>) -> Int? {
        guard let base = buffer.baseAddress, !range.isEmpty else { return nil }
        let at = cbytes_search_by(base + range.lowerBound, range.count, words.utf8Start, words.utf8CodeUnitCount, rare)
        return at < 0 ? nil : range.lowerBound + at
    }

    /// True when ASCII `words` (in capitals) stand at an offset, in any case of letters.
    func has(_ words: StaticString, at offset: Int) -> Bool {
        let length = words.utf8CodeUnitCount
        guard offset >= 0, offset + length <= count else { return false }
        for index in 0..<length where upper(buffer[offset + index]) != words.utf8Start[index] { return false }
        return true
    }

    /// A range without white space at its ends.
    func trim(_ range: Range<Int>) -> Range<Int> {
        var start = max(0, range.lowerBound)
        var end = min(range.upperBound, count)
        while start < end, isBlank(buffer[start]) { start += 1 }
        while end > start, isBlank(buffer[end - 1]) { end -= 1 }
        return start..<max(start, end)
    }

    /// What a line holds from an offset on, without white space at its ends; empty where the line ends before.
    func rest(of line: Range<Int>, from offset: Int) -> Range<Int> { trim(min(max(offset, line.lowerBound), line.upperBound)..<line.upperBound) }

    /// The words of a range one by one: runs of bytes between white space.
    func eachWord(_ range: Range<Int>) -> Words { Words(bytes: self, at: max(0, range.lowerBound), end: min(range.upperBound, count)) }

    /// The words of a range.
    func words(_ range: Range<Int>) -> [Range<Int>] { words(range, most: .max) }

    /// The first words of a range, at most `most`.
    func words(_ range: Range<Int>, most: Int) -> [Range<Int>] {
        var found: [Range<Int>] = []
        found.reserveCapacity(min(most, 8))
        var words = eachWord(range)
        while found.count < most, let word = words.next() { found.append(word) }
        return found
    }

    /// The number of words in a range, counted no further than `limit`.
    func wordCount(_ range: Range<Int>, limit: Int) -> Int {
        var count = 0
        var at = range.lowerBound
        while at < range.upperBound, count < limit {
            at = skipBlanks(at, range.upperBound)
            if at < range.upperBound { count += 1 }
            while at < range.upperBound, !isBlank(self[at]) { at += 1 }
        }
        return count
    }

    /// The last word of a range.
    func lastWord(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, isBlank(self[end - 1]) { end -= 1 }
        var start = end
        while start > range.lowerBound, !isBlank(self[start - 1]) { start -= 1 }
        return start..<end
    }

    /// The first offset from `offset` on that is no white space, or `end`.
    func skipBlanks(_ offset: Int, _ end: Int) -> Int {
        var at = offset
        let end = min(end, count)
        while at < end, at >= 0, isBlank(buffer[at]) { at += 1 }
        return at
    }

    /// True when a range holds a small letter.
    func hasSmallLetter(_ range: Range<Int>) -> Bool { range.contains { isLower(self[$0]) } }

    /// True when a whole range is these ASCII words (in capitals), in any case of letters.
    func isAll(_ words: StaticString, _ range: Range<Int>) -> Bool {
        range.count == words.utf8CodeUnitCount && has(words, at: range.lowerBound)
    }

    /// The number that begins at an offset, of at most `most` digits, and the offset after it.
    func number(at offset: Int, most: Int = 9) -> (value: Int, end: Int)? {
        var at = offset
        var value = 0
        while at - offset < most, isDigit(self[at]) {
            value = value * 10 + Int(self[at] - 0x30)
            at += 1
        }
        return at > offset ? (value, at) : nil
    }
}

extension Array {
    /// Room for what a text has in all, as far as what was read of it tells: an array that doubles is there twice over while it does.
    mutating func makeRoom(read: Int, of all: Int) { reserveCapacity(count + Swift.max(count / 2, count * (all - read) / Swift.max(1, read)) + 16) }
}

/// Goes from word to word.
struct Words: Sequence, IteratorProtocol {
    let bytes: Bytes
    fileprivate(set) var at: Int
    let end: Int

    mutating func next() -> Range<Int>? {
        let start = bytes.skipBlanks(at, end)
        guard start < end else { return nil }
        at = start
        while at < end, !isBlank(bytes.buffer[at]) { at += 1 }
        return start..<at
    }
}

func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
func isLetter(_ byte: UInt8) -> Bool { isUpper(byte & 0xDF) && byte & 0x40 != 0 }
func upper(_ byte: UInt8) -> UInt8 { isLower(byte) ? byte & 0xDF : byte }
