/// Reads one word at a time from bytes, and looks it up.
struct Lexer {
    /// What a byte is to the cutter of words.
    enum Kind {
        static let mark: UInt8 = 0
        static let letter: UInt8 = 1
        static let digit: UInt8 = 2
        static let blank: UInt8 = 3
        static let high: UInt8 = 4
    }

    /// The kind of every byte; written once and kept for good.
    nonisolated(unsafe) private static let kinds: UnsafeBufferPointer<UInt8> = {
        let kinds = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 256)
        for byte in UInt8.min...UInt8.max {
            let kind =
                switch byte {
                case 0x41...0x5A, 0x61...0x7A: Kind.letter
                case 0x30...0x39: Kind.digit
                case 0...0x20: Kind.blank
                case 0x80...0xFF: Kind.high
                default: Kind.mark
                }
            kinds.initializeElement(at: Int(byte), to: kind)
        }
        return UnsafeBufferPointer(kinds)
    }()

    /// One word as it stands.
    struct Lexeme {
        var end: Int
        /// Behind its last letter, an apostrophe-s left out.
        var base: Int
        /// Its first letter, behind the digits.
        var letters: Int
        var hash: UInt64
        var number: Int
        var digits: Int
        var minutes: Int
        var isPossessive: Bool
    }

    let bytes: UnsafeBufferPointer<UInt8>
    let kinds: UnsafeBufferPointer<UInt8>
    private let index: UnsafeBufferPointer<UInt16>
    private let entries: UnsafeBufferPointer<Lexicon.Entry>
    private let values: UnsafeBufferPointer<Int16>
    private let beginnings: UnsafeBufferPointer<UInt64>

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        kinds = Lexer.kinds
        (index, entries) = (Lexicon.index, Lexicon.entries)
        values = Lexicon.values
        beginnings = Lexicon.beginnings
    }

    /// No word is longer: what goes on is the next word.
    private static let longest = 2000

    @inline(__always) func kind(_ offset: Int) -> UInt8 { kinds[Int(bytes[offset])] }

    /// The word that begins at `start`, which is a letter, a digit, or a letter beyond ASCII.
    @inline(__always) func word(at start: Int, end limit: Int) -> Lexeme {
        let end = min(limit, start + Lexer.longest)
        var i = start
        var word = Lexeme(end: start, base: start, letters: start, hash: WordHash.seed, number: -1, digits: 0, minutes: -1, isPossessive: false)
        if kind(i) == Kind.digit { i = number(at: i, end: end, &word) }
        word.letters = i
        var hash = WordHash()
        while i < end {
            let byte = bytes[i]
            let kind = kinds[Int(byte)]
            if kind == Kind.letter || kind == Kind.digit {
                hash.add(folded(byte))
                i += 1
            } else if kind == Kind.high, isLetterBeyond(byte) {
                hash.add(byte)
                i += 1
            } else if byte == 0x2E, isAbbreviated(word.letters, i, end) {
                i += 1
            } else {
                break
            }
        }
        (word.hash, word.base, word.end) = (hash.value, i, i)
        if i < end, bytes[i] == 0x27 || bytes[i] == 0x2C || bytes[i] == 0xE2 { apostrophe(at: i, end: end, &word) }
        return word
    }

    /// A plain word, letters only, with a plain mark or blank behind it: its end and key. Nil sends to `word`. Eight bytes are looked at at a time.
    @inline(__always) func plain(at start: Int, end: Int) -> (end: Int, key: UInt64)? {
        let raw = UnsafeRawBufferPointer(bytes)
        var i = start
        var state = WordHash.seed
        while i &+ 8 <= end {
            let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
            let small = eight | 0x2020_2020_2020_2020
            // The top bit of each byte that is no letter: below `a`, above `z`, or beyond ASCII.
            let low = small & 0x7F7F_7F7F_7F7F_7F7F
            let isBelow = ~(low &+ 0x1F1F_1F1F_1F1F_1F1F)
            let isAbove = low &+ 0x0505_0505_0505_0505
            let others = (isBelow | isAbove | eight) & 0x8080_8080_8080_8080
            if others != 0 {
                // The bits below the first of those bytes.
                let letters = (others ^ (others &- 1)) >> 8
                i &+= others.trailingZeroBitCount >> 3
                return endsPlainly(i, end) ? (i, WordHash.end(state, small & letters)) : nil
            }
            state = WordHash.stir(state, small)
            i &+= 8
            // A run of letters without an end is not read anew for each of the words it is cut into.
            guard i &- start < Lexer.longest else { return nil }
        }
        return plainTail(from: i, end: end, state)
    }

    /// The same for the last letters of a text, fewer than eight bytes before its end.
    private func plainTail(from start: Int, end: Int, _ state: UInt64) -> (end: Int, key: UInt64)? {
        var i = start
        var rest: UInt64 = 0
        while i < end, kind(i) == Kind.letter {
            rest |= UInt64(bytes[i] | 0x20) << UInt64(8 * (i - start))
            i += 1
        }
        return i < end && endsPlainly(i, end) ? (i, WordHash.end(state, rest)) : nil
    }

    /// What stands behind a word can be no part of it.
    @inline(__always) private func endsPlainly(_ i: Int, _ end: Int) -> Bool {
        if bytes[i] <= 0x20 { return true }
        guard kind(i) == Kind.mark, bytes[i] != 0x27 else { return false }
        return bytes[i] != 0x2E && bytes[i] != 0x2C || i + 1 < end && kind(i + 1) == Kind.blank
    }

    /// Letters from `start` to `end`, and no small ones among them.
    @inline(__always) func isUpper(_ start: Int, _ end: Int) -> Bool {
        var i = start
        while i < end, bytes[i] < 0x61 || bytes[i] > 0x7A { i += 1 }
        return i >= end && end > start
    }

    /// What the table says of a word.
    @inline(__always) func look(_ word: Lexeme) -> (classes: WordClass, value: Int16) { word.base > word.letters ? look(word.hash) : ([], 0) }

    /// What the table says of a key.
    @inline(__always) func look(_ key: UInt64) -> (classes: WordClass, value: Int16) {
        let (entry, isHere) = place(key)
        return (entries[entry].classes.intersection(WordClass(rawValue: isHere)), values[entry] & Int16(truncatingIfNeeded: isHere))
    }

    /// The classes of a key.
    @inline(__always) func classes(_ key: UInt64) -> WordClass {
        let (entry, isHere) = place(key)
        return entries[entry].classes.intersection(WordClass(rawValue: isHere))
    }

    /// The entry of a key, and all bits where it is there. Whether a word is known is a toss: no branch hangs on what is read, and for words that
    /// cannot be there the first place is read, which is at hand.
    @inline(__always) private func place(_ key: UInt64) -> (entry: Int, isHere: UInt64) {
        let mayBeThere = beginnings[Int(truncatingIfNeeded: key >> 55)] &>> (key >> 49) & 1
        let entry = Int(index[Lexicon.slot(key) & (0 &- Int(truncatingIfNeeded: mayBeThere))])
        if entries[entry].classes.contains(Lexicon.passed) { return search(key) }
        let other = entries[entry].key ^ key
        return (entry, UInt64(bitPattern: Int64(bitPattern: ~other & (other &- 1)) >> 63))
    }

    /// The same for a key whose place others share.
    private func search(_ key: UInt64) -> (entry: Int, isHere: UInt64) {
        var slot = Lexicon.slot(key)
        while entries[Int(index[slot])].key != key {
            guard entries[Int(index[slot])].classes.contains(Lexicon.passed) else { return (Int(index[slot]), 0) }
            slot = (slot + 1) & (Lexicon.size - 1)
        }
        return (Int(index[slot]), ~Lexicon.passed.rawValue)
    }

    /// The byte is part of a letter; punctuation and blanks beyond ASCII begin with C2 or E2.
    @inline(__always) func isLetterBeyond(_ byte: UInt8) -> Bool { byte != 0xC2 && byte != 0xE2 }

    /// `&quot;`, which some copies keep.
    func isQuoteEntity(_ i: Int, _ end: Int) -> Bool {
        i + 5 < end && bytes[i] == 0x26 && bytes[i + 1] == 0x71 && bytes[i + 2] == 0x75 && bytes[i + 5] == 0x3B
    }

    /// `a.m.`, `U.S.`: single letters with stops stay one word.
    private func isAbbreviated(_ letters: Int, _ i: Int, _ end: Int) -> Bool {
        guard i > letters, i + 1 < end, i - 1 == letters || bytes[i - 2] == 0x2E, kind(i + 1) == Kind.letter else { return false }
        return i + 2 >= end || kind(i + 2) != Kind.letter
    }

    /// `16`, `10:30`, `2,566`.
    private func number(at start: Int, end: Int, _ word: inout Lexeme) -> Int {
        var i = start
        var value = 0
        while i < end {
            if kind(i) == Kind.digit {
                value = min(value * 10 + Int(bytes[i] - 0x30), 999_999_999)
                word.digits += 1
                i += 1
            } else if bytes[i] == 0x2C, areDigits(i + 1, 3, end) {
                i += 1
            } else {
                break
            }
        }
        word.number = value
        guard i < end, bytes[i] == 0x3A, areDigits(i + 1, 2, end) else { return i }
        word.minutes = Int(bytes[i + 1] - 0x30) * 10 + Int(bytes[i + 2] - 0x30)
        return i + 3
    }

    /// Exactly `count` digits stand at `start`.
    private func areDigits(_ start: Int, _ count: Int, _ end: Int) -> Bool {
        guard start + count <= end else { return false }
        for i in start..<start + count where kind(i) != Kind.digit { return false }
        return start + count >= end || kind(start + count) != Kind.digit
    }

    /// `'s`, `s'`, `don't`, and `,s`, which a seven-bit printer made of the first.
    private func apostrophe(at start: Int, end: Int, _ word: inout Lexeme) {
        var i = start + 1
        if bytes[start] == 0xE2 {
            guard start + 2 < end, bytes[start + 1] == 0x80, bytes[start + 2] == 0x99 else { return }
            i = start + 3
        }
        let isComma = bytes[start] == 0x2C
        if i < end, folded(bytes[i]) == 0x73, i + 1 >= end || kind(i + 1) != Kind.letter {
            word.isPossessive = true
            word.end = i + 1
        } else if !isComma {
            word.isPossessive = i >= end || kind(i) != Kind.letter
            while i < end, kind(i) == Kind.letter { i += 1 }
            word.end = i
        }
    }
}
