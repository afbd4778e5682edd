extension Key {
    /// Keys written in a line: characters as they are, others in angle brackets: `aax/tide<Enter><PgDn><C-l><Space><lt>`.
    /// Where one is misspelt: those before it, and the part that is no key.
    public static func script(_ words: String) -> (keys: [Key], wrong: String?) {
        var keys: [Key] = []
        var rest = Substring(words)
        while let first = rest.first {
            guard first == "<", let close = rest.firstIndex(of: ">") else {
                keys += rest.prefix(1).unicodeScalars.map { $0 == "\n" ? .enter : .character($0) }
                rest = rest.dropFirst()
                continue
            }
            let name = String(rest[rest.index(after: rest.startIndex)..<close])
            guard let key = named(name) else { return (keys, "<\(name)>") }
            keys.append(key)
            rest = rest[rest.index(after: close)...]
        }
        return (keys, nil)
    }

    private static func named(_ name: String) -> Key? {
        if name == "lt" { return .character("<") }
        return name.unicodeScalars.count > 1 ? Key(name: name) : nil
    }
}
