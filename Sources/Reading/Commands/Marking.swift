import Cable

extension Command {
    /// Places with a letter.
    static let marking: [Command] = [
        Command("mark", ["m a-z"], .follow, "Marks your place with a letter: ma. Marks are kept from run to run.") { session, _ in session.mark() },
        Command("go-to-mark", ["' a-z"], .follow, "To the place of a mark: 'a; a capital opens that reference: 'A.") { session, _ in
            session.goToMark()
        },
        Command("marks", [], .follow, "Says which marks there are.") { session, _ in
            session.notice = Session.Notice(kind: .information, words: session.marksWords)
            return []
        },
        Command("peek", ["p"], .follow, "Shows the words of the mention at your place, or of a list's row, without going there.") { session, _ in
            session.openPeek()
        },
    ]
}

extension Session {
    /// The letter that ended the keys just pressed; nil where it was none, or a command was typed by name.
    private var letter: Unicode.Scalar? {
        guard case .character(let scalar) = lastKey, scalar.properties.isAlphabetic else { return nil }
        return scalar
    }

    mutating func mark() -> [Effect] {
        guard let letter else {
            notice = Notice(kind: .warning, words: needsLetter)
            return []
        }
        guard !letter.properties.isUppercase else {
            notice = Notice(kind: .warning, words: "A mark is a small letter: \(key("go-to-mark", letter: letter)) opens reference \(letter).")
            return []
        }
        let place = rowHereOffset ?? text.cursor
        marks[letter] = place
        marked.insert(letter)
        let number = number(at: place)
        let words = number.isEmpty ? "" : " in paragraph \(number)"
        notice = Notice(kind: .information, words: "Mark \(letter) set\(words): \(key("go-to-mark", letter: letter)) comes back.")
        return [.remember(memory)]
    }

    mutating func goToMark() -> [Effect] {
        if let letter, letter.properties.isUppercase { return openReference([String(Character(letter))]) }
        guard let letter, let offset = marks[letter] else {
            notice = Notice(kind: .warning, words: letter.map { "There is no mark \($0). \(marksWords)" } ?? needsLetter)
            return []
        }
        jump(to: offset)
        return []
    }

    private var needsLetter: String {
        "A mark is a small letter: \(key("mark", letter: "a")) sets one, \(key("go-to-mark", letter: "a")) goes there."
    }

    fileprivate var marksWords: String {
        guard !marks.isEmpty else { return "No marks are set: \(key("mark", letter: "a")) sets mark a." }
        let each = marks.sorted { $0.value < $1.value }.map { letter, offset in
            let number = number(at: offset)
            return "\(letter)" + (number.isEmpty ? "" : " in \(number)")
        }
        return "Marks: " + each.joined(separator: ", ") + "."
    }
}
