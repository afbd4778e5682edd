/// The first letters of a line, by which nearly every line is told to be no marking before anything of it is read.
struct LineBeginning {
    /// Words with which a line may begin, by the last five bits of their first letter.
    struct Openings {
        fileprivate var rows = [[(letters: UInt64, count: Int)]](repeating: [], count: 32)
        /// The second letters of a row's words, and the third, a bit each: of a line's two one at least is among them.
        fileprivate var seconds = [UInt32](repeating: 0, count: 32)
        fileprivate var thirds = [UInt32](repeating: 0, count: 32)

        /// Of each word the first six letters count.
        init(_ words: some Sequence<[UInt8]>) {
            for word in Set(words.map { Array($0.prefix(LineBeginning.longest)) }) {
                let letters = word.reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
                let row = Int(word.first ?? 0) & 31
                rows[row].append((letters, word.count))
                seconds[row] |= word.count > 1 ? 1 << UInt32(word[1] & 31) : ~0
                thirds[row] |= word.count > 2 ? 1 << UInt32(word[2] & 31) : ~0
            }
        }
    }

    private static let longest = 6

    /// Capitals, a byte each, the first lowest; digits that look like letters are these.
    private var letters: UInt64 = 0
    private var count = 0
    /// How many of them are the first word; 0 where it is longer.
    private var word = 0
    /// True where a letter beyond ASCII follows, or the rest may stand in the next line.
    private var isOpen = false

    /// True where a line begins with one of the words but for a letter.
    static func isOne(_ bytes: Bytes, _ start: Int, _ end: Int, of openings: Openings) -> Bool {
        let (first, second, third) = (bytes[start], bytes[start + 1], bytes[start + 2])
        if isLetter(first), isLetter(second), isLetter(third), end - start > 12 {
            let row = Int(first & 31)
            let fits = openings.seconds[row] >> UInt32(second & 31) & 1 | openings.thirds[row] >> UInt32(third & 31) & 1
            if fits == 0 { return false }
        }
        return LineBeginning(bytes, start, end).isOne(of: openings)
    }

    private init(_ bytes: Bytes, _ start: Int, _ end: Int) {
        var at = start
        var signs = 0
        while count < LineBeginning.longest, at < end {
            let byte = bytes[at]
            if byte >= 0x80 {
                isOpen = true
                return
            }
            let letter = isLetter(byte) ? upper(byte) : LineBeginning.alike(byte)
            if letter != 0 {
                letters |= UInt64(letter) << UInt64(8 * count)
                count += 1
                signs = 0
            } else {
                if count > 0, word == 0 { word = count }
                signs += 1
                if signs > 12 { return }
            }
            at += 1
        }
        if at >= end, word == 0 { word = count }
        if count == LineBeginning.longest, at < end, word == 0, !isLetter(bytes[at]) { word = count }
        isOpen = count < LineBeginning.longest && end - start <= 12
    }

    /// True where these are the first letters of one of the words but for one letter; a short word is one by itself.
    private func isOne(of openings: Openings) -> Bool {
        guard count > 0 else { return isOpen }
        for opening in openings.rows[Int(letters & 31)] {
            let wrong = LineBeginning.wrong(letters, opening.letters, min(count, opening.count))
            if count < opening.count {
                if isOpen, wrong < (count < 5 ? 1 : 2) { return true }
            } else if opening.count < LineBeginning.longest {
                if wrong == 0, word == opening.count { return true }
            } else if wrong < 2 {
                return true
            }
        }
        return false
    }

    /// How many of the first letters differ.
    private static func wrong(_ one: UInt64, _ other: UInt64, _ count: Int) -> Int {
        var bits = (one ^ other) & (1 << UInt64(8 * count) - 1)
        bits |= bits >> 4
        bits |= bits >> 2
        bits |= bits >> 1
        return (bits & 0x0101_0101_0101_0101).nonzeroBitCount
    }

    /// The letter that a digit or sign stands for; 0 where it stands for none.
    static func alike(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0x30: 0x4F
        case 0x31, 0x21, 0x7C: 0x49
        case 0x33: 0x45
        case 0x35, 0x24: 0x53
        case 0x37: 0x54
        default: 0
        }
    }
}
