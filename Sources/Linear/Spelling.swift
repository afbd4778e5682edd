import Reading

/// From a typed line to the keys it stands for.
enum Spelling {
    static func keys(_ line: String, in session: Session) -> (keys: [Key], wrong: String?) {
        // Esc is meant for the question, whatever was typed before it.
        if session.prompt != nil, line.hasSuffix("\u{1B}") { return ([.escape], nil) }
        let line = written(line)
        if let prompt = session.prompt { return (answer(line, to: prompt), nil) }
        if session.help?.isTyping == true { return (typed(line) + [.enter], nil) }
        let words = line.drop { $0 == " " }
        if words.isEmpty { return ([line.isEmpty ? .enter : .character(" ")], nil) }
        if words.count > 1, let sign = words.unicodeScalars.first, "/&:|!".unicodeScalars.contains(sign) {
            let (keys, rest) = leading(words.dropFirst())
            return ([.character(sign)] + keys + typed(String(rest)) + [.enter], nil)
        }
        if let keys = spoken(words) { return (keys, nil) }
        if isName(words) { return (typed(":" + words) + [.enter], nil) }
        if words.count > 1, words.contains("<"), !words.contains(">") { return ([], String(words)) }
        return Key.script(String(words))
    }

    /// A line with the keys that were pressed in it, Esc, arrows, Ctrl, as they are written.
    private static func written(_ line: String) -> String {
        guard line.utf8.contains(where: { $0 < 0x20 }) else { return line }
        var line = line
        for (final, name) in [("A", "Up"), ("B", "Down"), ("C", "Right"), ("D", "Left"), ("H", "Home"), ("F", "End"), ("Z", "S-Tab")] {
            for start in ["\u{1B}[", "\u{1B}O"] { line = line.replacing(start + final, with: "<\(name)>") }
        }
        for (number, name) in [(3, "Del"), (5, "PgUp"), (6, "PgDn")] { line = line.replacing("\u{1B}[\(number)~", with: "<\(name)>") }
        return line.unicodeScalars.reduce(into: "") { words, scalar in
            switch scalar.value {
            case 0x1B: words += "<Esc>"
            case 0x09: words += "<Tab>"
            case 0x01...0x1A: words += "<C-\(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))>"
            default: words.unicodeScalars.append(scalar)
            }
        }
    }

    /// A line typed into a question: words, before them keys that the question takes, `<C-r>`. `<Esc>` takes the question back; in place of the
    /// name that is offered for a file comes another, if one is typed.
    private static func answer(_ line: String, to prompt: Prompt) -> [Key] {
        let (keys, rest) = leading(line[...])
        if keys.contains(.escape) || rest.isEmpty && !keys.isEmpty { return keys }
        let isNamed = prompt.kind == .save && !rest.isEmpty && rest != "!"
        return keys + (isNamed ? [.control("u")] : []) + typed(String(rest)) + [.enter]
    }

    /// The keys in angle brackets with which a line begins, and what follows them.
    private static func leading(_ line: Substring) -> (keys: [Key], rest: Substring) {
        var keys: [Key] = []
        var rest = line
        while rest.first == "<", let close = rest.firstIndex(of: ">") {
            let script = Key.script(String(rest[...close]))
            guard script.wrong == nil, script.keys.count == 1, let key = script.keys.first else { break }
            if case .character = key { break }
            keys.append(key)
            rest = rest[close...].dropFirst()
        }
        return (keys, rest)
    }

    /// The keys of words by which keys are spoken, one or several: `Control W greater than`; nil where a word is no part of one.
    private static func spoken(_ words: Substring) -> [Key]? {
        var rest = words.split(separator: " ")[...]
        var keys: [Key] = []
        while let first = rest.first {
            let known = (1...min(2, rest.count)).reversed().lazy
                .compactMap { count in Spoken.keys[rest.prefix(count).joined(separator: " ").lowercased()].map { (count, $0) } }.first
            if let (count, key) = known {
                keys.append(key)
                rest = rest.dropFirst(count)
            } else if first.unicodeScalars.count == 1, let scalar = first.unicodeScalars.first, words.count > 1 {
                keys.append(.character(scalar))
                rest = rest.dropFirst()
            } else {
                return nil
            }
        }
        return keys
    }

    /// Three letters and more are a command's name, so that a word meant for another program does not run as keys; so is a bare number, which
    /// goes to a paragraph.
    private static func isName(_ words: Substring) -> Bool {
        if words.allSatisfy(\.isNumber) { return true }
        return !words.contains("<") && words.drop(while: \.isNumber).count > 2
    }

    private static func typed(_ words: String) -> [Key] { words.unicodeScalars.map(Key.character) }
}
