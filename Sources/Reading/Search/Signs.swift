/// A set of signs, as `[a-z]`, `\w` or `.` name them.
struct Signs: Sendable {
    /// Those known by what they are.
    enum Kind: Sendable { case any, letter, capital, small, digit, number, word, blank, mark }

    /// A bit for each of ASCII.
    private var low: (UInt64, UInt64) = (0, 0)
    private var high: [ClosedRange<UInt32>] = []
    private var kinds: [(kind: Kind, isNegated: Bool)] = []
    private var sets: [Signs] = []
    private var isNegated = false
    private var ignoresCase = false

    /// None, to which some are added.
    init() {}

    init(_ scalar: Unicode.Scalar, ignoringCase: Bool) {
        ignoresCase = ignoringCase
        add(scalar.value...scalar.value)
    }

    init(_ kind: Kind, isNegated: Bool = false) { add(kind, isNegated: isNegated) }

    mutating func ignoreCase() { ignoresCase = true }
    mutating func negate() { isNegated.toggle() }
    mutating func add(_ other: Signs) { sets.append(other) }

    mutating func add(_ range: ClosedRange<UInt32>) {
        if range.upperBound >= 0x80 { high.append(range) } else { for value in range { setLow(value) } }
    }

    mutating func add(_ kind: Kind, isNegated: Bool) { kinds.append((kind, isNegated)) }

    private mutating func setLow(_ value: UInt32) {
        if value < 64 { low.0 |= 1 << UInt64(value) } else { low.1 |= 1 << UInt64(value & 63) }
    }

    /// Adds the ASCII that `other` has.
    mutating func addASCII(of other: Signs) {
        for value in 0..<UInt32(0x80) { if let scalar = Unicode.Scalar(value), other.has(scalar) { setLow(value) } }
    }

    /// True for ASCII that was added as itself.
    @inline(__always) func has(ascii byte: UInt8) -> Bool { (byte < 64 ? low.0 >> UInt64(byte) : low.1 >> UInt64(byte & 63)) & 1 == 1 }

    func has(_ scalar: Unicode.Scalar) -> Bool {
        if holds(scalar) { return !isNegated }
        if ignoresCase {
            let properties = scalar.properties
            for other in [properties.lowercaseMapping, properties.uppercaseMapping, properties.titlecaseMapping] {
                let scalars = other.unicodeScalars
                if scalars.count == 1, let one = scalars.first, one != scalar, holds(one) { return !isNegated }
            }
        }
        return isNegated
    }

    private func holds(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80, has(ascii: UInt8(scalar.value)) { return true }
        return high.contains { $0.contains(scalar.value) } || kinds.contains { Signs.is(scalar, $0.kind) != $0.isNegated }
            || sets.contains { $0.has(scalar) }
    }

    private static func `is`(_ scalar: Unicode.Scalar, _ kind: Kind) -> Bool {
        switch kind {
        case .any: true
        case .letter: scalar.properties.isAlphabetic
        case .capital: scalar.properties.isUppercase
        case .small: scalar.properties.isLowercase
        case .digit: scalar.properties.numericType == .decimal
        case .number: scalar.properties.numericType != nil
        case .word: scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        case .blank: scalar.properties.isWhitespace
        case .mark:
            switch scalar.properties.generalCategory {
            case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
                .otherPunctuation:
                true
            default: false
            }
        }
    }
}
