/// A regular expression made from a person's words. It is not `Sendable`: whoever searches makes it anew.
struct Expression {
    /// The words are no expression; `reason` is one sentence.
    struct Wrong: Error { let reason: String }

    /// Nothing longer is compiled: the compiler's time and depth go with the length.
    static let longest = 1000

    private let regex: Regex<AnyRegexOutput>

    /// Compiles the words; case counts as `Pattern.mindsCase` says.
    init(_ pattern: Pattern) throws(Wrong) {
        guard pattern.words.utf8.count <= Expression.longest else { throw Wrong(reason: "The expression is too long: shorten it.") }
        // An expression nested without end would exhaust the compiler's stack.
        guard Expression.depth(pattern.words) <= 50 else { throw Wrong(reason: "The expression is nested too deep: take groups out.") }
        do {
            let words = pattern.isWholeWord ? "\\b(?:\(pattern.words))\\b" : pattern.words
            var regex = try Regex(words).matchingSemantics(.unicodeScalar).wordBoundaryKind(.simple)
            if !pattern.mindsCase { regex = regex.ignoresCase() }
            self.regex = regex
        } catch {
            throw Wrong(reason: "\"\(pattern.words)\" is no regular expression: mend it, or ^R takes it as it stands.")
        }
    }

    private static func depth(_ words: String) -> Int {
        var (depth, deepest) = (0, 0)
        for byte in words.utf8 {
            if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { depth += 1 }
            if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { depth -= 1 }
            deepest = max(deepest, depth)
        }
        return deepest
    }

    /// Every match in `line`, as offsets of UTF-8; empty ones are left out.
    func matches(_ line: String) -> [Range<Int>] {
        line.matches(of: regex).lazy.map(\.range).filter { !$0.isEmpty }.map { match in
            let start = line.utf8.distance(from: line.startIndex, to: match.lowerBound)
            return start..<start + line.utf8.distance(from: match.lowerBound, to: match.upperBound)
        }
    }
}
