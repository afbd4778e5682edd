/// A finger on a line of letters that only ever moves on: what it has passed it does not read again, so that no run of blanks or signs, however
/// long, takes more than its length. Letters of ASCII are the same in capitals where it looks for a word.
struct Finger {
    /// The letters of the line.
    let letters: [Unicode.Scalar]
    /// Where it is.
    var at: Int

    init(_ line: some StringProtocol) { self.init(Array(line.unicodeScalars), at: 0) }

    init(_ letters: [Unicode.Scalar], at: Int) { (self.letters, self.at) = (letters, at) }

    /// The letter it is at; nil at the end.
    var letter: Unicode.Scalar? { at < letters.count ? letters[at] : nil }
    /// True behind the last letter.
    var isAtEnd: Bool { at >= letters.count }

    /// Passes letters as long as they are of a kind, at most so many; gives back how many.
    @discardableResult mutating func pass(most: Int = .max, _ isOfKind: (Unicode.Scalar) -> Bool) -> Int {
        let start = at
        while at < letters.count, at - start < most, isOfKind(letters[at]) { at += 1 }
        return at - start
    }

    /// Passes blanks of any kind; gives back how many.
    @discardableResult mutating func passBlanks() -> Int { pass(\.properties.isWhitespace) }

    /// Passes a word, in capitals or not, if it stands here.
    mutating func pass(word: String) -> Bool {
        var next = at
        for scalar in word.unicodeScalars {
            guard next < letters.count, Finger.capital(letters[next]) == scalar.value else { return false }
            next += 1
        }
        at = next
        return true
    }

    /// Passes the first of some words that stands here.
    mutating func pass(oneOf words: [String]) -> Bool {
        for word in words where pass(word: word) { return true }
        return false
    }

    /// Passes a word and the blanks that must follow it.
    mutating func pass(spaced word: String) -> Bool {
        var ahead = self
        guard ahead.pass(word: word), ahead.passBlanks() > 0 else { return false }
        self = ahead
        return true
    }

    /// Passes exactly these letters if they stand here.
    mutating func pass(exactly signs: String) -> Bool {
        guard letters[at...].starts(with: signs.unicodeScalars) else { return false }
        at += signs.unicodeScalars.count
        return true
    }

    /// True where a word could begin: what stands before is no part of one.
    var isAtWordStart: Bool { at == 0 || !Finger.isOfWord(letters[at - 1]) }

    /// What stands from here on.
    var rest: String { Finger.words(letters[min(at, letters.count)...]) }

    static func words(_ letters: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(letters)) }

    /// Letters, their marks, digits and the underscore.
    static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return isLetter(scalar) || isDigit(scalar) || scalar == "_" }
        let properties = scalar.properties
        return properties.isAlphabetic || properties.numericType != nil || properties.canonicalCombiningClass != .notReordered
    }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool { isCapital(scalar) || scalar.value >= 0x61 && scalar.value <= 0x7A }
    static func isCapital(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x41 && scalar.value <= 0x5A }
    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x30 && scalar.value <= 0x39 }

    private static func capital(_ scalar: Unicode.Scalar) -> UInt32 {
        scalar.value >= 0x61 && scalar.value <= 0x7A ? scalar.value - 0x20 : scalar.value
    }
}
