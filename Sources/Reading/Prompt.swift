/// The line that is being typed at the bottom of the screen.
public struct Prompt: Sendable, Equatable {
    /// What the line is for.
    public enum Kind: String, Sendable {
        /// Words to search for.
        case search = "/"
        /// Words that paragraphs must contain to be shown.
        case filter = "&"
        /// A command by name.
        case command = ":"
        /// A shell command that gets the text.
        case pipe = "|"
        /// A shell command.
        case shell = "!"
        /// A file to write.
        case save = "Save as: "
    }
    /// What the line is for.
    public let kind: Kind
    /// What was typed, and how it is meant; only words that are searched for are meant in more than one way.
    public internal(set) var pattern = Pattern("")
    /// What Tab offers, for `:`; empty when nothing is to be chosen.
    public internal(set) var choices: [String] = []
    /// Where the reader was when the prompt opened; Esc goes back there.
    let origin: Jump
    /// How far back in the history, 0 for the line being typed, which is kept meanwhile.
    private var recalled = 0
    private var typed = Pattern("")

    init(kind: Kind, origin: Jump) {
        self.kind = kind
        self.origin = origin
    }

    /// How many characters stand behind the place where the next one goes.
    private var behind = 0

    /// What was typed.
    public internal(set) var words: String {
        get { pattern.words }
        set { (pattern.words, behind) = (newValue, 0) }
    }

    /// What was typed before the place where the next character goes.
    public var wordsBefore: String { String(words.unicodeScalars.dropLast(behind)) }

    /// What stands before the words: `/`, `regex /`.
    public var sign: String { pattern.meaning + kind.rawValue }

    /// True where the words are searched for, and may be an expression or whole words.
    var isPattern: Bool { kind == .search || kind == .filter }

    /// What a key does to the line.
    enum Outcome { case typing, done, cancelled }

    mutating func take(_ key: Key, history: [Pattern]) -> Outcome {
        switch key {
        case .character(let scalar): put(wordsBefore.unicodeScalars + [scalar])
        case .backspace, .control("h"):
            if words.isEmpty { return .cancelled }
            put(wordsBefore.unicodeScalars.dropLast())
        case .delete, .control("d"):
            let before = wordsBefore.unicodeScalars
            behind = max(0, behind - 1)
            put(before)
        case .left: behind = min(behind + 1, words.unicodeScalars.count)
        case .right: behind = max(0, behind - 1)
        case .home, .control("a"): behind = words.unicodeScalars.count
        case .end, .control("e"): behind = 0
        case .control("u"): put("".unicodeScalars)
        case .control("k"): words = wordsBefore
        case .control("r") where isPattern: pattern.isRegex.toggle()
        case .control("w") where isPattern: pattern.isWholeWord.toggle()
        case .control("w"):
            var before = wordsBefore
            while before.last == " " { before.removeLast() }
            while let last = before.last, last != " " { before.removeLast() }
            put(before.unicodeScalars)
        case .up, .control("p"): recall(recalled + 1, history)
        case .down, .control("n"): recall(recalled - 1, history)
        case .enter, .control("j"): return .done
        case .escape, .control("c"), .control("g"): return .cancelled
        default: break
        }
        return .typing
    }

    /// What stands before the place where the next character goes; what stands behind it stays.
    private mutating func put(_ before: some Sequence<Unicode.Scalar>) {
        var all = String.UnicodeScalarView()
        all.append(contentsOf: before)
        all.append(contentsOf: words.unicodeScalars.suffix(behind))
        pattern.words = String(all)
    }

    private mutating func recall(_ step: Int, _ history: [Pattern]) {
        guard (0...history.count).contains(step) else { return }
        if recalled == 0 { typed = pattern }
        (recalled, behind) = (step, 0)
        pattern = step == 0 ? typed : history[history.count - step]
    }
}
