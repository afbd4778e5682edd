import Cable

/// Something another program, or a file, is to get of the cable. The loop runs it with the screen given back.
public enum Errand: Sendable, Equatable {
    /// Gives words to a shell command, those of a selection made safe to show; nil words are the whole cable as its source stands.
    case pipe(command: String, words: String?)
    /// Runs a shell command; an empty one is the person's shell.
    case shell(command: String)
    /// Opens the file in the person's editor at the line of this byte offset of the source.
    case edit(offset: Int)
    /// Writes the cable to a file: Markdown with the checklist where the name ends so, else its source as it stands; over what is there only if `overwrites`.
    case save(path: String, overwrites: Bool, states: [String: ItemState])
}

extension Command {
    /// Ways out of the program.
    static let out: [Command] = [
        Command("save", ["s"], .out, "Saves the cable: .md is Markdown with the checklist, any other name the source as it stands.") { session, _ in
            session.open(.save, words: session.nameToSave)
        },
        Command("pipe", ["|"], .out, "Gives the source of the cable, or the words selected, to a shell command.") { session, _ in session.open(.pipe)
        },
        Command("shell", ["!"], .out, "Runs a shell command; an empty one opens your shell.") { session, _ in session.open(.shell) },
        Command("edit", ["e"], .out, "Opens the file in $VISUAL or $EDITOR at this line.") { session, _ in
            session.file.isEdited = true
            return [.run(.edit(offset: session.text.cursor))]
        },
    ]
}

extension Session {
    /// The file that `s` offers.
    var nameToSave: String {
        let name = document.header.id ?? String(self.name.split(separator: ".").first ?? "cable")
        return name.filter { $0 != "/" } + ".md"
    }

    /// What a finished prompt for an errand leads to.
    mutating func finish(_ line: Prompt) -> [Effect] {
        let words = line.words.trimmed
        switch line.kind {
        case .pipe where words.isEmpty:
            notice = Notice(kind: .warning, words: "Nothing is piped: name a command, such as wc or sort.")
            return []
        case .pipe where selection == nil && !document.isComplete, .save where !document.isComplete:
            // What is here so far would look like the whole.
            notice = Notice(kind: .warning, words: "The text is still being read: do that again when it is all here, or end the reading with Esc.")
            return []
        case .pipe: return [.run(.pipe(command: words, words: selection == nil ? nil : wordsHere + "\n"))]
        case .shell: return [.run(.shell(command: words))]
        case .save where words.isEmpty || words == "!":
            notice = Notice(kind: .warning, words: "Nothing is saved: name a file.")
            return []
        case .save:
            if let writing {
                notice = Notice(kind: .warning, words: "\(writing.words) is not done yet: wait for it, or give it up with Esc.")
                return []
            }
            let overwrites = words.hasSuffix("!")
            let path = overwrites ? String(words.dropLast()).trimmed : words
            let states = Dictionary(items.map { ($0.id, state(of: $0.id)) }, uniquingKeysWith: { first, _ in first })
            return [.run(.save(path: path, overwrites: overwrites, states: states))]
        case .search, .filter, .command: return []
        }
    }
}

extension String {
    /// Without blanks at either end.
    var trimmed: String {
        var words = Substring(self)
        while words.first == " " { words.removeFirst() }
        while words.last == " " { words.removeLast() }
        return String(words)
    }
}
