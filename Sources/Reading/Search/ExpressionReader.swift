/// Reads the words of a regular expression: letters, `.`, `[…]`, `\w \d \s \b` and their opposites, `\p{L}`, `^ $`, groups, `|`, `* + ? {n,m}`, each
/// with a `?` behind it for as few as possible. What looks ahead or back, and what refers to a group, cannot be followed in one pass.
struct ExpressionReader {
    typealias Wrong = Expression.Wrong

    /// A part of an expression.
    indirect enum Node: Sendable {
        case signs(Signs)
        case edge(Expression.Edge)
        case sequence([Node])
        case either([Node])
        case many(Node, least: Int, most: Int?, isLazy: Bool)
    }

    private let words: [Unicode.Scalar]
    private let whole: String
    private var at = 0
    private var depth = 0
    private var ignoresCase: Bool

    init(_ words: String, ignoresCase: Bool) {
        self.words = Array(words.unicodeScalars)
        whole = words
        self.ignoresCase = ignoresCase
    }

    /// Reads all of it.
    mutating func read() throws(Wrong) -> Node {
        let node = try ways()
        guard at == words.count else { throw wrong }
        return node
    }

    private var wrong: Wrong { Wrong(reason: "\"\(whole)\" is no regular expression: mend it, or ^R takes it as it stands.") }

    private var here: Unicode.Scalar? { at < words.count ? words[at] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard here == scalar else { return false }
        at += 1
        return true
    }

    private mutating func next() throws(Wrong) -> Unicode.Scalar {
        guard let scalar = here else { throw wrong }
        at += 1
        return scalar
    }

    private mutating func ways() throws(Wrong) -> Node {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 50 else { throw Wrong(reason: "The expression is nested too deep: take groups out.") }
        var ways = [try sequence()]
        while take("|") { ways.append(try sequence()) }
        return ways.count == 1 ? ways[0] : .either(ways)
    }

    private mutating func sequence() throws(Wrong) -> Node {
        var nodes: [Node] = []
        while let scalar = here, scalar != "|", scalar != ")" {
            guard let one = try one() else { continue }
            nodes.append(try repeated(one))
        }
        return nodes.count == 1 ? nodes[0] : .sequence(nodes)
    }

    // MARK: one after the other

    private mutating func one() throws(Wrong) -> Node? {
        let scalar = try next()
        switch scalar {
        case ".": return .signs(Signs(.any))
        case "^": return .edge(.start)
        case "$": return .edge(.end)
        case "[": return .signs(try set())
        case "(": return try group()
        case "\\": return try escape()
        case "*", "+", "?": throw wrong
        default: return .signs(Signs(scalar, ignoringCase: ignoresCase))
        }
    }

    private mutating func group() throws(Wrong) -> Node? {
        let before = ignoresCase
        if take("?") {
            switch try next() {
            case ":": break
            case "i" where take(")"):
                ignoresCase = true
                return nil
            case "i" where take(":"): ignoresCase = true
            case "<" where here != "=" && here != "!", "P" where take("<"): while try next() != ">" {}
            case "=", "!", "<", ">": throw Wrong(reason: "An expression here cannot look ahead or back: write what stands there.")
            default: throw wrong
            }
        }
        let node = try ways()
        ignoresCase = before
        guard take(")") else { throw wrong }
        return node
    }

    private mutating func repeated(_ one: Node) throws(Wrong) -> Node {
        let (least, most): (Int, Int?)
        switch here {
        case "*": (least, most) = (0, nil)
        case "+": (least, most) = (1, nil)
        case "?": (least, most) = (0, 1)
        case "{":
            guard let counts = counts() else { return one }
            (least, most) = counts
        default: return one
        }
        at += 1
        guard least <= 1000, most ?? 0 <= 1000 else { throw Wrong(reason: "The expression repeats too much: write smaller numbers in {}.") }
        let isLazy = take("?")
        if case .edge = one { throw wrong }
        guard here != "*", here != "+", here != "?" else { throw wrong }
        return .many(one, least: least, most: most, isLazy: isLazy)
    }

    /// What `{3}`, `{3,}` or `{3,5}` says, up to its last brace; nil where the brace is only a brace.
    private mutating func counts() -> (Int, Int?)? {
        guard let close = words[at...].prefix(12).firstIndex(of: "}") else { return nil }
        let parts = words[(at + 1)..<close].split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false).map {
            String(String.UnicodeScalarView($0))
        }
        guard let first = parts.first, let least = Int(first), least >= 0 else { return nil }
        let most = parts.count == 1 ? least : Int(parts[1])
        guard parts.count == 1 || parts[1].isEmpty || most.map({ $0 >= least }) == true else { return nil }
        at = close
        return (least, most)
    }

    // MARK: signs

    private mutating func escape() throws(Wrong) -> Node {
        switch here {
        case "b", "B", "A", "z", "Z":
            let edges: [Unicode.Scalar: Expression.Edge] = ["b": .word, "B": .noWord, "A": .start, "z": .end, "Z": .end]
            guard let edge = edges[try next()] else { throw wrong }
            return .edge(edge)
        case "1", "2", "3", "4", "5", "6", "7", "8", "9", "k", "g":
            throw Wrong(reason: "An expression here cannot refer to a group: write its words again.")
        default: return .signs(try escapedSigns())
        }
    }

    /// What stands behind a backslash, in a set or outside.
    private mutating func escapedSigns() throws(Wrong) -> Signs {
        let scalar = try next()
        switch scalar {
        case "d": return Signs(.digit)
        case "D": return Signs(.digit, isNegated: true)
        case "w": return Signs(.word)
        case "W": return Signs(.word, isNegated: true)
        case "s", "h", "v": return Signs(.blank)
        case "S", "H", "V": return Signs(.blank, isNegated: true)
        case "p", "P": return Signs(try property(), isNegated: scalar == "P")
        case "t": return Signs("\t", ignoringCase: false)
        case "n": return Signs("\n", ignoringCase: false)
        case "r": return Signs("\r", ignoringCase: false)
        case "x", "u": return Signs(try number(scalar == "x" ? 2 : 4), ignoringCase: ignoresCase)
        case _ where scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil): throw wrong
        default: return Signs(scalar, ignoringCase: ignoresCase)
        }
    }

    private mutating func property() throws(Wrong) -> Signs.Kind {
        guard take("{") else { throw wrong }
        var name = ""
        while !take("}") { name.unicodeScalars.append(try next()) }
        switch name.lowercased() {
        case "l", "letter", "alpha", "alphabetic": return .letter
        case "lu", "upper", "uppercase": return .capital
        case "ll", "lower", "lowercase": return .small
        case "n", "number": return .number
        case "nd", "digit": return .digit
        case "p", "punct", "punctuation": return .mark
        case "z", "zs", "space", "whitespace": return .blank
        default: throw wrong
        }
    }

    /// `\x41`, `\u00E9`, `\x{1F4A9}`.
    private mutating func number(_ digits: Int) throws(Wrong) -> Unicode.Scalar {
        var hex = ""
        if take("{") {
            while !take("}") { hex.unicodeScalars.append(try next()) }
        } else {
            for _ in 0..<digits { hex.unicodeScalars.append(try next()) }
        }
        guard let scalar = UInt32(hex, radix: 16).flatMap(Unicode.Scalar.init) else { throw wrong }
        return scalar
    }

    /// `[a-z]`, `[^,;]`, `[[:digit:]x]`, from behind its bracket on.
    private mutating func set() throws(Wrong) -> Signs {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 50 else { throw Wrong(reason: "The expression is nested too deep: take groups out.") }
        var signs = Signs()
        if ignoresCase { signs.ignoreCase() }
        if take("^") { signs.negate() }
        var isFirst = true
        while isFirst || here != "]" {
            isFirst = false
            let scalar = try next()
            if scalar == "[" {
                signs.add(take(":") ? Signs(try named()) : try set())
                continue
            }
            if scalar == "\\", let kind = here, !"tnrxu".unicodeScalars.contains(kind), kind.properties.isAlphabetic {
                signs.add(try escapedSigns())
                continue
            }
            let first = scalar == "\\" ? try escaped() : scalar
            guard here == "-", at + 1 < words.count, words[at + 1] != "]" else {
                signs.add(first.value...first.value)
                continue
            }
            at += 1
            let last = take("\\") ? try escaped() : try next()
            guard last.value >= first.value else { throw wrong }
            signs.add(first.value...last.value)
        }
        at += 1
        return signs
    }

    /// The one sign that stands behind a backslash in a set.
    private mutating func escaped() throws(Wrong) -> Unicode.Scalar {
        let scalar = try next()
        switch scalar {
        case "t": return "\t"
        case "n": return "\n"
        case "r": return "\r"
        case "x", "u": return try number(scalar == "x" ? 2 : 4)
        default: return scalar
        }
    }

    /// `[:alpha:]`, from behind its colon on.
    private mutating func named() throws(Wrong) -> Signs.Kind {
        var name = ""
        while !take(":") { name.unicodeScalars.append(try next()) }
        guard take("]") else { throw wrong }
        let kinds: [String: Signs.Kind] = [
            "alpha": .letter, "upper": .capital, "lower": .small, "digit": .digit, "alnum": .word, "word": .word, "space": .blank, "punct": .mark,
        ]
        guard let kind = kinds[name] else { throw wrong }
        return kind
    }
}
