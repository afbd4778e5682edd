/// The hash of a word, eight letters at a time: words of up to seven have each their own.
struct WordHash {
    private var state = WordHash.seed
    private var letters: UInt64 = 0
    private var shift: UInt64 = 0

    /// One letter more.
    @inline(__always) mutating func add(_ letter: UInt8) {
        letters |= UInt64(letter) << shift
        shift += 8
        if shift == 64 {
            state = WordHash.stir(state, letters)
            (letters, shift) = (0, 0)
        }
    }

    /// The hash of the letters so far.
    var value: UInt64 { WordHash.end(state, letters) }

    static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Takes in eight letters, the first in the lowest byte.
    @inline(__always) static func stir(_ state: UInt64, _ eight: UInt64) -> UInt64 {
        let product = (state ^ eight) &* 0x9E37_79B9_7F4A_7C15
        return product ^ (product >> 32)
    }

    /// Takes in the letters that are left, fewer than eight.
    @inline(__always) static func end(_ state: UInt64, _ letters: UInt64) -> UInt64 { (state ^ letters) &* 0x9E37_79B9_7F4A_7C15 }
}
