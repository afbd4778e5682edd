/// The first two bytes of words that are looked for, in any case of letters: turns away nearly all places where none can begin.
struct BytePairs {
    /// For the lower five bits of a byte those of the bytes that stand behind it, a bit each.
    private var rows = [UInt32](repeating: 0, count: 32)

    /// Those of ASCII words; behind a byte of `free` anything may stand.
    init(_ words: [StaticString], free: [UInt8] = []) {
        for word in words { rows[Int(word.utf8Start[0] & 31)] |= 1 << UInt32(word.utf8Start[1] & 31) }
        for byte in free { rows[Int(byte & 31)] = ~0 }
    }

    /// True where two bytes may begin one of the words.
    @inline(__always) func contains(_ first: UInt8, _ second: UInt8) -> Bool { rows[Int(first & 31)] >> UInt32(second & 31) & 1 != 0 }
}
