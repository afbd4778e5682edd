/// SipHash-2-4 of 128 bits under a fixed key: quick, and of two texts that a stranger makes the one cannot be fitted to the other's fingerprint.
struct Fingerprint {
    private var (v0, v1, v2, v3): (UInt64, UInt64, UInt64, UInt64) = (
        0x736f_6d65_7073_6575, 0x646f_7261_6e64_6f6d ^ 0xEE, 0x6c79_6765_6e65_7261, 0x7465_6462_7974_6573
    )
    private var word: UInt64 = 0
    private var count = 0

    /// Digits of another fingerprint.
    mutating func add(_ digits: String) { for digit in digits.utf8 { add(digit) } }

    mutating func add(_ byte: UInt8) {
        word |= UInt64(byte) << UInt64(8 * (count & 7))
        count += 1
        if count & 7 == 0 {
            take(word)
            word = 0
        }
    }

    /// Bytes one after the other, eight at a time: a text of megabytes is done while nobody notices.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var at = 0
        while at < bytes.count {
            if count & 7 == 0, at + 8 <= bytes.count {
                take(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)))
                (at, count) = (at + 8, count + 8)
            } else {
                add(bytes[at])
                at += 1
            }
        }
    }

    private mutating func take(_ word: UInt64) {
        v3 ^= word
        stir()
        stir()
        v0 ^= word
    }

    private mutating func stir() {
        func turned(_ value: UInt64, _ bits: UInt64) -> UInt64 { value << bits | value >> (64 - bits) }
        v0 = v0 &+ v1
        v1 = turned(v1, 13) ^ v0
        v0 = turned(v0, 32)
        v2 = v2 &+ v3
        v3 = turned(v3, 16) ^ v2
        v0 = v0 &+ v3
        v3 = turned(v3, 21) ^ v0
        v2 = v2 &+ v1
        v1 = turned(v1, 17) ^ v2
        v2 = turned(v2, 32)
    }

    /// 32 digits.
    var hex: String {
        var last = self
        last.take(word | UInt64(truncatingIfNeeded: count) << 56)
        last.v2 ^= 0xEE
        for _ in 0..<4 { last.stir() }
        let first = last.v0 ^ last.v1 ^ last.v2 ^ last.v3
        last.v1 ^= 0xDD
        for _ in 0..<4 { last.stir() }
        return [first, last.v0 ^ last.v1 ^ last.v2 ^ last.v3].map(Fingerprint.digits).joined()
    }

    /// The 16 digits of a number.
    static func digits(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// Words as they are taken for a fingerprint: every letter, digit and sign of every script counts. What only typesetting changes does not: where
/// lines end, how wide the blanks are, which of the quotation marks, apostrophes and dashes a converter chose, and whether letters are capitals. Nor
/// do characters that fill a line and are seen nowhere, which converters put in and take out.
struct PlainForm {
    /// Former versions let fillers count.
    private let keepsFillers: Bool
    private(set) var fingerprint = Fingerprint()
    private var isBegun = false
    private var hasBlank = false
    private var isBehindDash = false

    init(keepsFillers: Bool = false) { self.keepsFillers = keepsFillers }

    /// Takes words; those taken one after the other are apart.
    mutating func add(_ bytes: some Collection<UInt8>) {
        if isBegun { hasBlank = true }
        bytes.withContiguousStorageIfAvailable { add(all: $0) } ?? Array(bytes).withUnsafeBufferPointer { add(all: $0) }
    }

    private mutating func add(all bytes: UnsafeBufferPointer<UInt8>) {
        var at = 0
        while at < bytes.count {
            if bytes[at] < 0x80 {
                add(ascii: bytes[at])
                at += 1
            } else if let (scalar, length) = Legible.scalar(bytes, at: at, end: bytes.count) {
                add(scalar)
                at += length
            } else {
                write(bytes[at])
                at += 1
            }
        }
    }

    private mutating func add(ascii byte: UInt8) {
        switch byte {
        case 0x20, 0x09...0x0D: hasBlank = isBegun
        case 0x2D: addDash()
        case 0x41...0x5A: write(byte | 0x20)
        case 0x60: write(0x27)
        default: write(byte)
        }
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: hasBlank = isBegun
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: addDash()
        case 0x2018...0x201B, 0x2032, 0x02BC, 0xB4: write(0x27)
        case 0x201C...0x201F, 0x2033, 0xAB, 0xBB: write(0x22)
        case 0x2026: for _ in 0..<3 { write(0x2E) }
        case _ where !keepsFillers && scalar.isFiller: break
        default: for byte in scalar.properties.lowercaseMapping.utf8 { write(byte) }
        }
    }

    /// Several are one, and blanks beside them are none: `tables -- the`, `tables—the`, `well-` and on the next line `known`.
    private mutating func addDash() {
        if !isBehindDash { fingerprint.add(0x2D) }
        (isBegun, hasBlank, isBehindDash) = (true, false, true)
    }

    private mutating func write(_ byte: UInt8) {
        if hasBlank, !isBehindDash { fingerprint.add(0x20) }
        fingerprint.add(byte)
        (isBegun, hasBlank, isBehindDash) = (true, false, false)
    }
}

/// The fingerprint of former versions, by which their ticks are found: FNV-1a of 64 bits over the letters and digits of ASCII.
struct FormerFingerprint {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes {
            let folded: UInt8
            switch byte {
            case 0x41...0x5A: folded = byte | 0x20
            case 0x61...0x7A, 0x30...0x39: folded = byte
            default: continue
            }
            value = (value ^ UInt64(folded)) &* 0x0000_0100_0000_01B3
        }
    }

    var hex: String { Fingerprint.digits(value) }
}
