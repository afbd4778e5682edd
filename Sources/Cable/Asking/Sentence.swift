/// One word of a sentence, with what stands before it.
struct Word {
    /// What stands between a word and the one before it.
    struct Gap: OptionSet {
        let rawValue: UInt16
        static let comma = Gap(rawValue: 1)
        static let semicolon = Gap(rawValue: 2)
        static let colon = Gap(rawValue: 4)
        static let open = Gap(rawValue: 8)
        static let close = Gap(rawValue: 16)
        static let quote = Gap(rawValue: 32)
        static let dash = Gap(rawValue: 64)
        static let hyphen = Gap(rawValue: 128)
        static let slash = Gap(rawValue: 256)
        static let stop = Gap(rawValue: 512)
        static let blank = Gap(rawValue: 1024)
        /// A new piece of the paragraph begins: something was taken out between.
        static let piece = Gap(rawValue: 2048)
        /// What ends a clause.
        static let clause: Gap = [.comma, .semicolon, .colon, .open, .close, .dash]
        /// What ends a sentence within a sentence.
        static let strong: Gap = [.semicolon, .colon]
    }

    let start: Int
    private let whole: UInt16
    private let own: UInt16
    /// The hash of its folded letters; of the letters behind the digits where it is a number.
    let hash: UInt64
    let classes: WordClass
    private let shortNumber: Int32
    private let shortValue: Int16
    private let shortDigits: UInt8
    private let shortMinutes: Int8
    let gap: Gap
    /// It is all capitals.
    let isUpper: Bool
    /// It begins with a capital.
    let isCapital: Bool
    let isPossessive: Bool

    /// Small fields, for there are many words.
    init(
        start: Int, end: Int, base: Int, hash: UInt64, classes: WordClass, value: Int16, number: Int32, digits: UInt8, minutes: Int8, gap: Gap,
        isUpper: Bool, isCapital: Bool, isPossessive: Bool
    ) {
        self.start = start
        whole = UInt16(clamping: end - start)
        own = UInt16(clamping: base - start)
        self.hash = hash
        self.classes = classes
        shortNumber = number
        shortValue = value
        shortDigits = digits
        shortMinutes = minutes
        self.gap = gap
        self.isUpper = isUpper
        self.isCapital = isCapital
        self.isPossessive = isPossessive
    }

    /// Where it stands, an apostrophe-s included.
    var range: Range<Int> { start..<start + Int(whole) }
    /// Its length without an apostrophe-s.
    var length: Int { Int(own) }
    /// Month, weekday, number word.
    var value: Int { Int(shortValue) }
    /// The number it is, -1 for none.
    var number: Int { Int(shortNumber) }
    /// Digits of that number.
    var digits: Int { Int(shortDigits) }
    /// `:30` behind the number, -1 for none.
    var minutes: Int { Int(shortMinutes) }
    var isNumber: Bool { shortNumber >= 0 }
}

/// The words from one full stop to the next.
struct Sentence {
    let bytes: Bytes
    var words: [Word] = []
    /// The classes that occur in it.
    var classes: WordClass = []
    /// The paragraph and the block it stands in, as indices.
    var paragraph = 0
    var block = 0
    var kind = Block.Kind.prose
    /// First of its paragraph, of its block.
    var opensParagraph = false
    var opensBlock = false
    /// Last of its block, and what stands behind its last word.
    var closesBlock = false
    var closing: Word.Gap = []

    init(bytes: Bytes) { self.bytes = bytes }

    var count: Int { words.count }
    var range: Range<Int> {
        guard let first = words.first, let last = words.last else { return 0..<0 }
        return first.range.lowerBound..<last.range.upperBound
    }

    /// The source from word `from` up to word `to`.
    func source(_ from: Int, _ to: Int) -> Range<Int> {
        guard from >= 0, from < to, to <= words.count else { return 0..<0 }
        return words[from].range.lowerBound..<words[to - 1].range.upperBound
    }

    /// The classes of word `index`, none beyond the ends.
    func classes(_ index: Int) -> WordClass { words.indices.contains(index) ? words[index].classes : [] }

    func isA(_ index: Int, _ wanted: WordClass) -> Bool { !classes(index).isDisjoint(with: wanted) }

    func gap(_ index: Int) -> Word.Gap { words.indices.contains(index) ? words[index].gap : .semicolon }

    /// The words from `index` on are `phrase`, any case; blanks part its words.
    @inline(__always) func says(_ index: Int, _ phrase: StaticString) -> Bool { saying(index, phrase) != nil }

    /// The index behind `phrase`, when it stands at `index`; the first letter settles most of it.
    @inline(__always) func saying(_ index: Int, _ phrase: StaticString) -> Int? {
        guard index >= 0, index < words.count, folded(bytes[words[index].start]) == phrase.utf8Start[0] else { return nil }
        return compare(index, phrase)
    }

    private func compare(_ index: Int, _ phrase: StaticString) -> Int? {
        var word = index
        var letter = 0
        let end = phrase.utf8CodeUnitCount
        while letter < end {
            guard word >= 0, word < words.count else { return nil }
            let start = words[word].range.lowerBound
            var offset = 0
            while letter < end, phrase.utf8Start[letter] != 0x20 {
                if offset < words[word].length, bytes[start + offset] == 0x2E { offset += 1 }
                guard offset < words[word].length, folded(bytes[start + offset]) == phrase.utf8Start[letter] else { return nil }
                offset += 1
                letter += 1
            }
            guard offset == words[word].length else { return nil }
            letter += 1
            word += 1
        }
        return word
    }

    /// Any of `phrases` stands at `index`: the index behind it.
    func saying(_ index: Int, anyOf phrases: Phrases) -> Int? {
        guard index >= 0, index < words.count, phrases.mayBegin(hash: words[index].hash), phrases.mayBegin(folded(bytes[words[index].start])) else {
            return nil
        }
        return saying(index, anyOf: phrases.all)
    }

    /// Any of `phrases` stands at `index`: the index behind it.
    func saying(_ index: Int, anyOf phrases: [StaticString]) -> Int? {
        for phrase in phrases {
            if let end = saying(index, phrase) { return end }
        }
        return nil
    }

    /// Where `phrase` first stands in `span`.
    func find(_ phrase: StaticString, in span: Range<Int>) -> Int? {
        span.clamped(to: 0..<count).first { says($0, phrase) }
    }

    /// The first word of `wanted` in `span`.
    func first(_ wanted: WordClass, in span: Range<Int>) -> Int? {
        span.clamped(to: 0..<count).first { isA($0, wanted) }
    }

    /// `end` without "and" and the like before it.
    func trimmed(_ end: Int, from start: Int) -> Int {
        var end = end
        if end == count, end > start + 2, isItemMark(end - 1) { end -= 1 }
        while end > start + 1, isA(end - 1, .and) { end -= 1 }
        return end
    }

    /// `…; and` above `c.`: the mark of the next item, whose full stop ended the sentence.
    private func isItemMark(_ index: Int) -> Bool {
        let word = words[index]
        guard word.length == 1, !word.isNumber, !word.gap.contains(.open), isA(index - 1, .and) || !word.gap.isDisjoint(with: [.semicolon, .comma])
        else { return false }
        return (words[index - 1].range.upperBound..<words[index].start).contains { bytes[$0] == 0x0A }
    }

    /// The first word stands behind `A.`, `b.` or `(1)` at the head of a line.
    var isItem: Bool {
        guard let first = words.first?.start else { return false }
        var i = first - 1
        while i > 0, bytes[i] == 0x20 { i -= 1 }
        guard i > 1, bytes[i] == 0x2E || bytes[i] == 0x29, i < first - 1 else { return false }
        i -= 1
        let mark = i
        while i > 0, mark - i < 2, isDigit(bytes[i]) || isLetter(bytes[i]) { i -= 1 }
        guard i < mark else { return false }
        if i > 0, bytes[i] == 0x28 { i -= 1 }
        while i > 0, bytes[i] == 0x20 { i -= 1 }
        return bytes[i] == 0x0A
    }

    /// The start of the clause that word `index` stands in, back to one of `marks`.
    func start(of index: Int, marks: Word.Gap) -> Int {
        var start = min(index, count)
        while start > 0, start >= count || words[start].gap.isDisjoint(with: marks) { start -= 1 }
        return max(0, start)
    }

    /// The end of the clause that word `index` stands in.
    func end(of index: Int, marks: Word.Gap) -> Int {
        var end = index + 1
        while end < count, words[end].gap.isDisjoint(with: marks) { end += 1 }
        return min(end, count)
    }
}

/// Phrases that are looked for together: most words are turned away by their hash, or by their first letter.
struct Phrases: ExpressibleByArrayLiteral, Sendable {
    let all: [StaticString]
    /// A bit for every letter that one begins with.
    private let letters: UInt32
    /// A bit for the hash of every word that one begins with.
    private var hashes = [UInt64](repeating: 0, count: 16)

    init(arrayLiteral all: StaticString...) {
        self.all = all
        letters = all.reduce(0) { $0 | Phrases.bit($1.utf8Start[0]) }
        for phrase in all {
            let words = UnsafeBufferPointer(start: phrase.utf8Start, count: phrase.utf8CodeUnitCount)
            let hash = Lexicon.hash(words.prefix { $0 != 0x20 })
            hashes[Phrases.row(hash)] |= Phrases.bit(hash)
        }
    }

    @inline(__always) func mayBegin(hash: UInt64) -> Bool { hashes[Phrases.row(hash)] & Phrases.bit(hash) != 0 }

    /// The upper bits of a hash, which all letters stirred: four say the row, six the bit.
    @inline(__always) private static func row(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 60) }

    @inline(__always) private static func bit(_ hash: UInt64) -> UInt64 { 1 << (hash >> 54 & 63) }

    @inline(__always) func mayBegin(_ letter: UInt8) -> Bool { letters & Phrases.bit(letter) != 0 }

    @inline(__always) private static func bit(_ letter: UInt8) -> UInt32 { 1 << UInt32(letter & 31) }
}

/// `A` as `a`.
@inline(__always) func folded(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
