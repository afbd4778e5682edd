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
    /// What was typed, and how it is meant; of a command only the words count.
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

    /// What was typed.
    public internal(set) var words: String {
        get { pattern.words }
        set { pattern.words = newValue }
    }

    /// What stands before the words: `/`, `regex /`.
    public var sign: String { pattern.meaning + kind.rawValue }

    /// What a key does to the line.
    enum Outcome { case typing, done, cancelled }

    mutating func take(_ key: Key, history: [Pattern]) -> Outcome {
        switch key {
        case .character(let scalar): words.unicodeScalars.append(scalar)
        case .backspace, .control("h"):
            if words.isEmpty { return .cancelled }
            words.unicodeScalars.removeLast()
        case .control("u"): words = ""
        case .control("r") where kind != .command: pattern.isRegex.toggle()
        case .control("w") where kind != .command: pattern.isWholeWord.toggle()
        case .control("w"):
            while words.last == " " { words.removeLast() }
            while let last = words.last, last != " " { words.removeLast() }
        case .up, .control("p"): recall(recalled + 1, history)
        case .down, .control("n"): recall(recalled - 1, history)
        case .enter, .control("j"): return .done
        case .escape, .control("c"), .control("g"): return .cancelled
        default: break
        }
        return .typing
    }

    private mutating func recall(_ step: Int, _ history: [Pattern]) {
        guard (0...history.count).contains(step) else { return }
        if recalled == 0 { typed = pattern }
        recalled = step
        pattern = step == 0 ? typed : history[history.count - step]
    }
}
