/// The line that is being typed at the bottom of the screen.
public struct Prompt: Sendable, Equatable {
    /// What the line is for.
    public enum Kind: String, Sendable {
        /// Words to search for.
        case search = "/"
        /// A command by name.
        case command = ":"
    }
    /// What the line is for; its raw value stands before it.
    public let kind: Kind
    /// What was typed.
    public internal(set) var words = ""
    /// What Tab offers, for `:`; empty when nothing is to be chosen.
    public internal(set) var choices: [String] = []
    /// Where the reader was when the prompt opened; Esc goes back there.
    let origin: Jump
    /// How far back in the history, 0 for the line being typed.
    var recalled = 0

    /// What a key does to the line.
    enum Outcome { case typing, done, cancelled }

    mutating func take(_ key: Key, history: [String]) -> Outcome {
        switch key {
        case .character(let scalar): words.unicodeScalars.append(scalar)
        case .backspace, .control("h"):
            if words.isEmpty { return .cancelled }
            words.unicodeScalars.removeLast()
        case .control("u"): words = ""
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

    private mutating func recall(_ step: Int, _ history: [String]) {
        guard (0...history.count).contains(step) else { return }
        recalled = step
        words = step == 0 ? "" : history[history.count - step]
    }
}

/// A place the reader was at.
public struct Jump: Sendable, Equatable {
    /// The byte offset of the reader's place.
    let cursor: Int
    /// The first row shown then.
    let top: TextView.Place
}
