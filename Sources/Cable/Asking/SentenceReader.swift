/// Cuts a block into sentences and these into words, each looked up once in the lexicon: the only pass over all bytes.
struct SentenceReader {
    /// A run without a full stop is cut here, so that every rule stays linear.
    static let longest = 400

    private let bytes: [UInt8]
    private let table = Lexicon.table
    var sentence: Sentence
    private var gap: Word.Gap = []
    /// Closed quotations, of which nothing is asked of the reader.
    private(set) var quotations: [Range<Int>] = []
    private var quotation: Int?

    init(bytes: [UInt8]) {
        self.bytes = bytes
        sentence = Sentence(bytes: bytes)
        sentence.words.reserveCapacity(SentenceReader.longest)
    }

    /// Reads one block, a sentence at a time.
    mutating func read(_ pieces: ArraySlice<Range<Int>>, _ use: (Sentence) -> Void) {
        sentence.opensBlock = true
        gap = []
        quotation = nil
        var index = pieces.startIndex
        while index < pieces.endIndex {
            read(pieces[index].clamped(to: 0..<bytes.count), next: index + 1 < pieces.endIndex ? pieces[index + 1].lowerBound : nil, use)
            gap.formUnion([.blank, .piece])
            index += 1
        }
        finish(closing: gap, last: true, use)
    }

    private mutating func read(_ piece: Range<Int>, next: Int?, _ use: (Sentence) -> Void) {
        let bytes = bytes
        bytes.withUnsafeBufferPointer { p in
            var i = piece.lowerBound
            while i < piece.upperBound {
                let byte = p[i]
                switch SentenceReader.kinds[Int(byte)] {
                case .letter, .digit: i = word(p, i, piece.upperBound)
                case .blank:
                    gap.insert(.blank)
                    i += 1
                case .high: i = highByte(p, i, piece.upperBound)
                case .mark: i = mark(p, i, piece.upperBound, next, use)
                }
                if sentence.words.count >= SentenceReader.longest { finish(closing: [], last: false, use) }
            }
        }
    }

    private mutating func finish(closing: Word.Gap, last: Bool, _ use: (Sentence) -> Void) {
        sentence.closing = closing
        sentence.closesBlock = last
        if !sentence.words.isEmpty {
            use(sentence)
            sentence.opensBlock = false
            sentence.opensParagraph = false
        }
        sentence.words.removeAll(keepingCapacity: true)
        sentence.classes = []
        if last { gap = [] }
    }

    // MARK: Words

    private mutating func word(_ p: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var i = start
        var shape = Shape()
        if SentenceReader.kinds[Int(p[i])] == .digit { i = number(p, i, end, &shape) }
        var hash = Lexicon.seed
        let letters = i
        var upper = true
        scan: while i < end {
            let byte = p[i]
            switch SentenceReader.kinds[Int(byte)] {
            case .letter:
                if byte >= 0x61 { upper = false }
                hash = (hash ^ UInt64(folded(byte))) &* Lexicon.prime
                i += 1
            case .digit:
                hash = (hash ^ UInt64(byte)) &* Lexicon.prime
                i += 1
            case .high:
                guard let length = letterBytes(p, i, end) else { break scan }
                for offset in 0..<length { hash = (hash ^ UInt64(p[i + offset])) &* Lexicon.prime }
                i += length
            case .mark:
                // `a.m.`, `U.S.`: single letters with stops stay one word, the stops unread.
                guard byte == 0x2E, i > letters, isSingle(p, letters, i), i + 1 < end, isLetter(p[i + 1]), isSingleAhead(p, i + 1, end) else {
                    break scan
                }
                i += 1
            case .blank: break scan
            }
        }
        let base = i
        i = apostrophe(p, i, end, &shape)
        append(p, start..<i, base: base, letters: letters, hash: hash, upper: upper, shape)
        return i
    }

    private struct Shape {
        var number = -1
        var digits = 0
        var minutes = -1
        var possessive = false
    }

    private mutating func append(
        _ p: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, base: Int, letters: Int, hash: UInt64, upper: Bool, _ shape: Shape
    ) {
        let entry = base - letters <= 16 && base > letters ? look(hash == 0 ? 1 : hash) : Lexicon.Entry()
        let first = p[range.lowerBound]
        sentence.words.append(
            Word(
                range: range, length: base - range.lowerBound, hash: hash, classes: entry.classes, value: Int(entry.value), number: shape.number,
                digits: shape.digits, minutes: shape.minutes, gap: gap, isCapital: first >= 0x41 && first <= 0x5A,
                isUpper: upper && base > letters, isPossessive: shape.possessive))
        sentence.classes.formUnion(entry.classes)
        gap = []
    }

    @inline(__always) private func look(_ key: UInt64) -> Lexicon.Entry {
        var slot = Int(truncatingIfNeeded: key) & (Lexicon.size - 1)
        while table[slot].key != 0 {
            if table[slot].key == key { return table[slot] }
            slot = (slot + 1) & (Lexicon.size - 1)
        }
        return Lexicon.Entry()
    }

    /// `16`, `10:30`, `2,566`.
    private func number(_ p: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ shape: inout Shape) -> Int {
        var i = start
        var value = 0
        while i < end {
            if isDigit(p[i]) {
                value = min(value * 10 + Int(p[i] - 0x30), 999_999_999)
                shape.digits += 1
                i += 1
            } else if p[i] == 0x2C, i + 3 < end, isDigit(p[i + 1]), isDigit(p[i + 2]), isDigit(p[i + 3]), i + 4 >= end || !isDigit(p[i + 4]) {
                i += 1
            } else {
                break
            }
        }
        shape.number = value
        if i + 2 < end, p[i] == 0x3A, isDigit(p[i + 1]), isDigit(p[i + 2]), i + 3 >= end || !isDigit(p[i + 3]) {
            shape.minutes = Int(p[i + 1] - 0x30) * 10 + Int(p[i + 2] - 0x30)
            i += 3
        }
        return i
    }

    /// `'s`, `s'`, and `,s`, which a seven-bit printer made of it.
    private func apostrophe(_ p: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ shape: inout Shape) -> Int {
        guard start < end else { return start }
        var i = start
        if p[i] == 0x27 || p[i] == 0x2C { i += 1 } else if i + 2 < end, p[i] == 0xE2, p[i + 1] == 0x80, p[i + 2] == 0x99 { i += 3 }
        guard i > start else { return start }
        if i < end, folded(p[i]) == 0x73, i + 1 >= end || !isLetter(p[i + 1]) {
            shape.possessive = true
            return i + 1
        }
        if p[start] != 0x2C, i >= end || !isLetter(p[i]) {
            shape.possessive = true
            return i
        }
        if p[start] != 0x2C {
            while i < end, isLetter(p[i]) { i += 1 }
            return i
        }
        return start
    }

    // MARK: Marks

    private mutating func mark(
        _ p: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int, _ next: Int?, _ use: (Sentence) -> Void
    ) -> Int {
        switch p[i] {
        case 0x2C: gap.insert(.comma)
        case 0x3B: gap.insert(.semicolon)
        case 0x3A: gap.insert(.colon)
        case 0x28, 0x5B: gap.insert(.open)
        case 0x29, 0x5D: gap.insert(.close)
        case 0x2F: gap.insert(.slash)
        case 0x22: quote(at: i)
        case 0x2D:
            let isDash = i + 1 < end && p[i + 1] == 0x2D || gap.contains(.blank) && (i + 1 >= end || p[i + 1] <= 0x20)
            gap.insert(isDash ? .dash : .hyphen)
        case 0x2E, 0x21, 0x3F:
            gap.insert(.stop)
            if ends(p, i, end, next) { finish(closing: gap, last: false, use) }
        default: break
        }
        return i + 1
    }

    private mutating func quote(at i: Int) {
        gap.insert(.quote)
        if let start = quotation {
            quotations.append(start..<i)
            quotation = nil
        } else {
            quotation = i
        }
    }

    /// Curly quotes, dashes and bullets part words; other bytes beyond ASCII are letters.
    private mutating func highByte(_ p: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int) -> Int {
        if letterBytes(p, i, end) != nil { return word(p, i, end) }
        if p[i] == 0xE2, i + 2 < end {
            switch p[i + 2] {
            case 0x9C, 0x9D: quote(at: i)
            case 0x93, 0x94: gap.insert(.dash)
            default: gap.insert(.blank)
            }
            return i + 3
        }
        gap.insert(.blank)
        return min(i + (p[i] == 0xC2 ? 2 : 1), end)
    }

    /// The length of the letter beyond ASCII at `i`; nil for punctuation and blanks.
    private func letterBytes(_ p: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int) -> Int? {
        switch p[i] {
        case 0xC2: nil
        case 0xE2: nil
        default: 1
        }
    }

    /// The stop at `i` ends the sentence: blanks and a new beginning follow, and the word before is no abbreviation.
    private func ends(_ p: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int, _ next: Int?) -> Bool {
        var j = i + 1
        while j < end, p[j] == 0x22 || p[j] == 0x29 || p[j] == 0x27 || p[j] == 0x2E { j += 1 }
        if j < end, p[j] > 0x20 { return false }
        while j < end, p[j] <= 0x20 { j += 1 }
        if j >= end, let next, next < p.count { j = next }
        guard j < p.count, j < end || next != nil else { return true }
        if p[j] >= 0x61, p[j] <= 0x7A { return false }
        guard p[i] == 0x2E, let word = sentence.words.last else { return true }
        // `15. Comment:`, a paragraph numbered twice.
        if sentence.opensBlock, sentence.words.count == 1, word.isNumber { return false }
        return !isAbbreviation(word, p, before: j)
    }

    private func isAbbreviation(_ word: Word, _ p: UnsafeBufferPointer<UInt8>, before j: Int) -> Bool {
        if word.classes.contains(.short) {
            return !word.classes.contains(.month) && word.value == 1 || isDigit(p[j]) || j + 1 < p.count && isLetter(p[j]) && !isLetter(p[j + 1])
        }
        // `10:00 a.m. EDT`, `U.S. Embassy`: only what could open a sentence ends one.
        guard word.length >= 3, p[word.range.lowerBound + 1] == 0x2E else { return isInitial(word) }
        if !word.classes.contains(.clock) { return true }
        return isDigit(p[j]) || p[j] == 0x28 || continuesClock(p, j)
    }

    /// `John Q. Public`, but not `ref A.`
    private func isInitial(_ word: Word) -> Bool {
        guard word.length == 1, !word.isNumber, word.isUpper, sentence.words.count > 1 else { return false }
        let before = sentence.words[sentence.words.count - 2]
        return before.isCapital && before.classes.isDisjoint(with: [.ref, .para, .and, .preposition])
    }

    /// A zone, a weekday, a month or "local" follows "a.m.".
    private func continuesClock(_ p: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        var i = start
        var hash = Lexicon.seed
        while i < p.count, isLetter(p[i]) {
            hash = (hash ^ UInt64(folded(p[i]))) &* Lexicon.prime
            i += 1
        }
        let classes = look(hash).classes
        if !classes.isDisjoint(with: [.zone, .weekday, .month]) { return true }
        // In a telegram that is all capitals only what opens sentences does so.
        return i > start + 1 && p[start + 1] < 0x61 && classes.isDisjoint(with: [.post, .please, .determiner, .condition, .we, .pronoun, .capital])
    }

    // MARK: Bytes

    private enum Kind: UInt8 { case letter, digit, blank, high, mark }

    private static let kinds: [Kind] = (0..<256).map { byte in
        switch UInt8(byte) {
        case 0x41...0x5A, 0x61...0x7A: .letter
        case 0x30...0x39: .digit
        case 0...0x20: .blank
        case 0x80...0xFF: .high
        default: .mark
        }
    }

    @inline(__always) private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    @inline(__always) private func isLetter(_ byte: UInt8) -> Bool { folded(byte) >= 0x61 && folded(byte) <= 0x7A }

    /// One letter stands before the stop at `i`, alone or behind another stop.
    private func isSingle(_ p: UnsafeBufferPointer<UInt8>, _ letters: Int, _ i: Int) -> Bool { i - 1 == letters || p[i - 2] == 0x2E }

    private func isSingleAhead(_ p: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int) -> Bool { i + 1 >= end || !isLetter(p[i + 1]) }
}
