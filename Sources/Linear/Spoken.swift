import Cable
import Glossary
import Reading

/// Words that a voice says well, for signs, codes and abbreviations that it garbles.
enum Spoken {
    private static let short: [String: String] = [
        "Sun": "Sunday", "Mon": "Monday", "Tue": "Tuesday", "Wed": "Wednesday", "Thu": "Thursday", "Fri": "Friday", "Sat": "Saturday",
        "Jan": "January", "Feb": "February", "Mar": "March", "Apr": "April", "Jun": "June", "Jul": "July", "Aug": "August", "Sep": "September",
        "Oct": "October", "Nov": "November", "Dec": "December", "OOB": "open of business", "COB": "close of business",
        "ASAP": "as soon as possible",
    ]

    /// A time of the checklist, its abbreviations in full.
    static func time(_ words: String) -> String {
        words.split(separator: " ", omittingEmptySubsequences: false).map { word in
            let end = word.last.map { ",:;".contains($0) } == true ? String(word.suffix(1)) : ""
            return short[String(word.dropLast(end.count))].map { $0 + end } ?? String(word)
        }.joined(separator: " ")
    }

    /// Days as the program writes them, `Fri 27 Nov`, in full.
    private static func days(_ words: String) -> String {
        var parts = words.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 2 else { return words }
        for at in parts.indices.dropFirst().dropLast() where (1...2).contains(parts[at].count) && parts[at].allSatisfy(\.isNumber) {
            guard let day = short[parts[at - 1]], day.hasSuffix("day") else { continue }
            (parts[at - 1], parts[at + 1]) = (day, time(parts[at + 1]))
        }
        return parts.joined(separator: " ")
    }

    /// Words of the program, keys that are signs spelled out, and the sign of what is inferred: it stands before an id, a number or a name.
    static func signs(_ words: String) -> String {
        days(words).split(separator: " ", omittingEmptySubsequences: false).map { word in
            // A path below a home folder is not inferred.
            if word.hasPrefix("~"), word.count > 1, !word.contains("/") { return "inferred " + word.dropFirst() }
            if word.hasPrefix("^"), word.count == 2 { return "Control " + word.dropFirst() }
            let end = word.count == 2 && word.hasSuffix(",") ? "," : ""
            guard word.count == 1 + end.count, let sign = word.unicodeScalars.first, let name = signs[sign] else { return String(word) }
            return name + end
        }.joined(separator: " ")
    }

    /// Words without the signs at their ends of what is left out.
    static func whole(_ words: String) -> String {
        var words = words[...]
        for sign in ["...", "\u{2026}"] {
            if words.hasPrefix(sign) { words = words.dropFirst(sign.count).drop { $0 == " " } }
            if words.hasSuffix(sign) { words = words.dropLast(sign.count) }
        }
        while words.last == " " { words = words.dropLast() }
        return String(words)
    }

    /// `asked 0/1`, at the end of a row, as "asked, 0 of 1".
    static func share(_ words: String) -> String {
        words.split(separator: " ", omittingEmptySubsequences: false).reduce(into: "") { said, word in
            let parts = word.split(separator: "/", omittingEmptySubsequences: false)
            let isShare = parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
            said += (said.isEmpty ? "" : isShare ? ", " : " ") + (isShare ? parts.joined(separator: " of ") : String(word))
        }
    }

    /// `RAISED 0/3` as "Raised, 0 of 3".
    static func tally(_ words: String) -> String {
        let parts = words.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[1].contains("/") else { return words }
        return parts[0].prefix(1) + parts[0].dropFirst().lowercased() + ", " + parts[1].replacing("/", with: " of ")
    }

    /// A portion mark as it is read out: `C/NF` as "C, NF".
    static func mark(_ mark: String) -> String { mark.replacing("//", with: ", ").replacing("/", with: ", ") }

    private static let signs: [Unicode.Scalar: String] = [
        "{": "left brace", "}": "right brace", "(": "left parenthesis", ")": "right parenthesis", "[": "left bracket", "]": "right bracket",
        "<": "less than", ">": "greater than", "'": "apostrophe", "\"": "quotation mark", ".": "full stop", ",": "comma", ":": "colon",
        ";": "semicolon", "?": "question mark", "!": "exclamation mark", "/": "slash", "\\": "backslash", "|": "bar", "=": "equals", "*": "star",
        "&": "ampersand", "+": "plus", "-": "minus", "_": "underscore", "~": "tilde", "`": "grave accent", "^": "caret", "@": "at", "#": "hash",
        "$": "dollar", "%": "percent",
    ]

    /// A key by its name: `}` is "right brace", ^N "Control N", N "capital N".
    static func key(_ key: Key) -> String {
        switch key {
        case .character(let scalar):
            signs[scalar] ?? (scalar.properties.isUppercase ? "capital " : "") + key.name
        case .control(let scalar): "Control " + (signs[scalar] ?? String(Character(scalar)).uppercased())
        case .backTab: "Shift Tab"
        case .pageUp: "Page Up"
        case .pageDown: "Page Down"
        case .escape: "Escape"
        case .delete: "Delete"
        default: key.name
        }
    }

    /// Keys by their spoken names, in small letters: what is heard can be typed. Letters are typed as they are.
    static let keys: [String: Key] = {
        let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { Unicode.Scalar($0) }
        var all: [Key] = [.enter, .tab, .backTab, .escape, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown]
        all += [.character(" ")] + signs.keys.map(Key.character) + letters.map(Key.control)
        all += letters.map { .character(Unicode.Scalar($0.value - 0x20) ?? $0) }
        var keys = Dictionary(all.map { (key($0).lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
        keys["esc"] = .escape
        return keys
    }()

    /// The keys that run a command: `j; Down; Control N`.
    static func keys(of command: String, _ keymap: Keymap) -> String {
        let keys = keymap.keys(of: command).map { $0.map(key).joined(separator: " ") }
        return keys.isEmpty ? "no key" : keys.joined(separator: "; ")
    }

    /// A tag by its meaning, with its letters.
    static func tag(_ tag: String) -> String {
        if let meaning = Glossary.tag(tag) { return "\(meaning.meaning), \(tag)" }
        return Glossary.field(ofTag: tag).map { "\($0), \(tag)" } ?? tag
    }

    /// Whose clock times are shown at.
    static func post(_ post: ReaderPost) -> String {
        let standing =
            switch post.addressed {
            case .action: "action addressee"
            case .info: "information addressee"
            case .no: "not addressed, so that all times are hypothetical"
            }
        return "Times are at the clock of \(post.city), \(standing)\(post.isAssumed ? ", inferred as the one action addressee" : "")."
    }

    /// The characters of set text.
    static func words(_ glyphs: some Sequence<Glyph>) -> String {
        var words = String.UnicodeScalarView()
        for glyph in glyphs {
            words.append(glyph.scalar)
            for mark in [glyph.marks.0, glyph.marks.1] where mark != 0 { if let scalar = Unicode.Scalar(mark) { words.append(scalar) } }
        }
        return String(words)
    }
}

extension Typesetter {
    /// Words that nothing can obey, on one line, blanks run together.
    func spoken(_ words: String) -> String {
        Spoken.words(glyphs(words)).split(separator: " ").joined(separator: " ")
    }
}
