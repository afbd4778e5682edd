import Reading

/// From a typed line to the keys it stands for.
enum Spelling {
    static func keys(_ line: String, in session: Session) -> (keys: [Key], wrong: String?) {
        if session.prompt != nil || session.help?.isTyping == true { return (typed(line) + [.enter], nil) }
        let words = line.drop { $0 == " " }
        if words.isEmpty { return ([line.isEmpty ? .enter : .character(" ")], nil) }
        if words.count > 1, words.first.map({ "/&:|!".contains($0) }) == true { return (typed(String(words)) + [.enter], nil) }
        if isName(words) { return (typed(":" + words) + [.enter], nil) }
        if words.count > 1, words.contains("<"), !words.contains(">") { return ([], String(words)) }
        return Key.script(String(words))
    }

    /// Three letters and more are a command's name, so that a word meant for another program does not run as keys; so is a bare number, which
    /// goes to a paragraph.
    private static func isName(_ words: Substring) -> Bool {
        if words.allSatisfy(\.isNumber) { return true }
        return !words.contains("<") && words.drop(while: \.isNumber).count > 2
    }

    private static func typed(_ words: String) -> [Key] { words.unicodeScalars.map(Key.character) }
}
