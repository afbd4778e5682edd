/// Questions about words that are nearly always ASCII: told by their bytes then, and by Unicode where they are not.
extension Substring {
    private func contains(_ isOne: (UInt8) -> Bool, else isCharacter: (Character) -> Bool) -> Bool {
        utf8.allSatisfy { $0 < 0x80 } ? utf8.contains(where: isOne) : contains(where: isCharacter)
    }

    private func isAll(_ isOne: (UInt8) -> Bool, else isCharacter: (Character) -> Bool) -> Bool {
        utf8.allSatisfy { $0 < 0x80 } ? utf8.allSatisfy(isOne) : allSatisfy(isCharacter)
    }

    var hasSmallLetter: Bool { contains(isLower, else: \.isLowercase) }

    var hasCapital: Bool { contains(isUpper, else: \.isUppercase) }

    /// Nothing but small letters.
    var isSmall: Bool { isAll(isLower, else: \.isLowercase) }

    /// Nothing but capitals.
    var isCapitals: Bool { isAll(isUpper, else: \.isUppercase) }

    /// A digit that is not 0, which is printed for an O.
    var hasDigit: Bool { contains({ isDigit($0) && $0 != 0x30 }, else: { $0.isNumber && $0 != "0" }) }

    /// Two letters at least.
    var hasLetters: Bool {
        let letters = utf8.allSatisfy { $0 < 0x80 } ? utf8.count(where: isLetter) : count(where: \.isLetter)
        return letters >= 2
    }

    /// Begins with a sign, which is neither letter nor number.
    var opensWithSign: Bool {
        if let byte = utf8.first, byte < 0x80 && (isLetter(byte) || isDigit(byte)) { return false }
        return first.map { !$0.isLetter && !$0.isNumber } ?? false
    }

    /// Ends with a sign.
    var closesWithSign: Bool {
        if let byte = utf8.last, byte < 0x80 && (isLetter(byte) || isDigit(byte)) { return false }
        return last.map { !$0.isLetter && !$0.isNumber } ?? false
    }

    /// One of some short words in small letters, however it is written.
    func isOne(of words: [String]) -> Bool { utf8.count <= 8 && words.contains(lowercased()) }
}
