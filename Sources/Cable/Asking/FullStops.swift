/// Which full stops end a sentence.
extension SentenceReader {
    /// The stop at `i` ends the sentence: blanks and a new beginning follow, and the word before is no abbreviation. It changes nothing, and is
    /// marked so that the reader is not copied for every stop.
    mutating func ends(_ lexer: Lexer, _ i: Int, _ end: Int) -> Bool {
        var j = i + 1
        while j < end, [0x22, 0x29, 0x27, 0x2E].contains(bytes[j]) { j += 1 }
        // `&quot;` behind the stop.
        if j < end, lexer.isQuoteEntity(j, end) { j += 6 }
        if j < end, bytes[j] > 0x20 { return false }
        while j < end, bytes[j] <= 0x20 { j += 1 }
        if j >= end {
            guard piece + 1 < pieces.endIndex, pieces[piece + 1].lowerBound < bytes.count else { return true }
            j = pieces[piece + 1].lowerBound
        }
        guard j >= 0, !isLower(bytes[j]) || SentenceReader.isItem(bytes, j) else { return false }
        guard bytes[i] == 0x2E else { return true }
        // `15. Comment:`, a paragraph numbered twice.
        if glance.opensBlock, glance.words == 1, isDigit(bytes[last.start]) { return false }
        return !isAbbreviation(lexer, before: j)
    }

    /// `a.  The lamp`, on a line of its own: an item in small letters.
    private static func isItem(_ bytes: Bytes, _ j: Int) -> Bool {
        guard j > 0, j + 2 < bytes.count, bytes[j + 1] == 0x2E, bytes[j + 2] <= 0x20 else { return false }
        var k = j - 1
        while k > 0, bytes[k] == 0x20 { k -= 1 }
        return bytes[k] == 0x0A
    }

    private mutating func isAbbreviation(_ lexer: Lexer, before j: Int) -> Bool {
        let start = last.start
        let (base, classes, value) = SentenceReader.again(last, lexer)
        if classes.contains(.short) {
            let value = classes.contains(.month) ? 0 : value
            if value == 1 { return true }
            // `ADVISE DEPT. ASAP`: only what could open a sentence ends one.
            if value == 2 { return !opens(lexer, j) }
            // `REF. (A)`.
            let first = bytes[j] == 0x28 && classes.contains(.ref) ? j + 1 : j
            guard first < bytes.count else { return false }
            return isDigit(bytes[j]) || isLetter(bytes[first]) && first + 1 < bytes.count && !isLetter(bytes[first + 1])
        }
        // `10:00 a.m. EDT`, `U.S. Embassy`: only what could open a sentence ends one.
        guard base - start >= 3, bytes[start + 1] == 0x2E else { return base - start == 1 && isInitial(lexer, start) }
        guard classes.contains(.clock) else { return true }
        return isDigit(bytes[j]) || bytes[j] == 0x28 || continuesClock(lexer, j)
    }

    /// The word at `start` could open a sentence.
    private func opens(_ lexer: Lexer, _ start: Int) -> Bool {
        guard isUpper(bytes[start]) else { return !isLetter(bytes[start]) }
        let word = lexer.word(at: start, end: bytes.count)
        // Among small letters a capital opens one.
        if word.end > start + 1, isLower(bytes[start + 1]) { return true }
        return !lexer.look(word).classes.isDisjoint(with: [.post, .please, .determiner, .condition, .we, .pronoun, .capital])
    }

    /// `John Q. Public`, but not `ref A.`
    private func isInitial(_ lexer: Lexer, _ start: Int) -> Bool {
        guard isUpper(bytes[start]), glance.words > 1, isUpper(bytes[before.start]), !SentenceReader.isListed(bytes, start) else { return false }
        return SentenceReader.again(before, lexer).classes.isDisjoint(with: [.ref, .para, .and, .preposition])
    }

    /// `THE KEEPER MUST:` above `A. MEND THE LAMP`: the first mark of a list.
    private static func isListed(_ bytes: Bytes, _ start: Int) -> Bool {
        var k = start - 1
        while k > 0, bytes[k] <= 0x20 { k -= 1 }
        return k > 0 && [0x3A, 0x3B].contains(bytes[k]) && (k..<start).contains { bytes[$0] == 0x0A }
    }

    /// A word that was passed, once more: its end, and what the table says of it.
    private static func again(_ place: Place, _ lexer: Lexer) -> (base: Int, classes: WordClass, value: Int16) {
        if isLetter(lexer.bytes[place.start]), let plain = lexer.plain(at: place.start, end: place.limit) {
            let known = lexer.look(plain.key)
            return (plain.end, known.classes, known.value)
        }
        let word = lexer.word(at: place.start, end: place.limit)
        let known = lexer.look(word)
        return (word.base, known.classes, known.value)
    }

    /// A zone, a weekday, a month or "local" follows "a.m.".
    private func continuesClock(_ lexer: Lexer, _ start: Int) -> Bool {
        guard isLetter(bytes[start]) else { return false }
        let word = lexer.word(at: start, end: bytes.count)
        let classes = lexer.look(word).classes
        if !classes.isDisjoint(with: [.zone, .weekday, .month]) { return true }
        // In a telegram that is all capitals only what opens sentences does so.
        return word.end > start + 1 && isUpper(bytes[start + 1])
            && classes.isDisjoint(with: [.post, .please, .determiner, .condition, .we, .pronoun, .capital])
    }
}
