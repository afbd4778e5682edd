/// What is searched for, and how the words are meant.
public struct Pattern: Sendable, Hashable {
    /// The words as typed.
    public var words: String
    /// True when they are a regular expression.
    public var isRegex: Bool
    /// True when they count only where no letter or digit touches them.
    public var isWholeWord: Bool

    /// Words, meant as they stand unless said otherwise.
    public init(_ words: String, isRegex: Bool = false, isWholeWord: Bool = false) {
        self.words = words
        self.isRegex = isRegex
        self.isWholeWord = isWholeWord
    }

    /// True when nothing is searched for.
    public var isEmpty: Bool { words.isEmpty }

    /// Smart case: a capital letter makes case count; one behind a backslash of an expression (`\S`) does not.
    var mindsCase: Bool {
        var isEscaped = false
        for scalar in words.unicodeScalars {
            if isRegex, !isEscaped, scalar == "\\" {
                isEscaped = true
                continue
            }
            if !isEscaped, scalar.properties.isUppercase { return true }
            isEscaped = false
        }
        return false
    }

    /// What is said of how the words are meant: `regex `, `word `, both or nothing.
    public var meaning: String { (isRegex ? "regex " : "") + (isWholeWord ? "word " : "") }

    /// The pattern as it is said in a sentence: `tide`, `regex tides?`.
    var spoken: String { meaning + words }

    /// The same with the words in quotation marks: `regex "tides?"`.
    var quoted: String { meaning + "\"" + words + "\"" }
}
