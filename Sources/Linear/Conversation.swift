import Reading

/// A session that is held in lines of words: a line in, what it changed out. The same session and the same commands as on the screen; nothing
/// is drawn, so that it suits a screen reader, a braille line, a pipe.
public struct Conversation: Sendable {
    /// Rows and columns of the session. Wide enough for every pane to stand beside the text, so that none hides another and nothing is cut.
    /// As high as suits a page that is listened to.
    public static let size = (rows: 16, columns: 1000)

    /// The session.
    public private(set) var session: Session

    /// A conversation about a session; its first words are `opening`.
    public init(_ session: Session) { self.session = session }

    /// What is said before the first line: what the cable is, how it begins, what it asks.
    public var opening: [String] { Telling(session).greeting }

    /// Takes a line: keys (`a`, `5g`, `<PgDn>`), `/words`, `:command` or the bare name of one, a paragraph's number; an empty one is Enter.
    /// `carryOut` does what the session wants done and gives the results. Gives back at least one line of words.
    public mutating func take(_ line: String, _ carryOut: ([Effect]) -> [Event]) -> [String] {
        let spelled = Spelling.keys(line, in: session)
        if let wrong = spelled.wrong { return ["There is no key \(wrong): write a letter, <Enter>, <Esc>, <C-l>, <PgDn>."] }
        var said: [String] = []
        var before = session
        for key in spelled.keys {
            let scrolled = isScroll(key)
            if scrolled {
                readOnFromHere()
                before = session
            }
            let effects = session.handle(.key(key))
            for event in carryOut(effects) { _ = session.handle(event) }
            let isTyping = session.prompt != nil || session.help?.isTyping == true
            if isTyping, key != spelled.keys.last { continue }
            said += Telling(session).lines(since: before, scrolled: scrolled)
            said += effects.compactMap { words(of: $0) }
            before = session
        }
        return said.isEmpty ? Telling(session).again : said
    }

    /// True for a key that moves the window and takes the reader's place along.
    private func isScroll(_ key: Key) -> Bool {
        let command: String?
        if let prompt = session.prompt {
            let names = Command.table.map(\.name).filter { $0.hasPrefix(prompt.words) }
            command = prompt.kind == .command && key == .enter ? names.first { $0 == prompt.words } ?? (names.count == 1 ? names[0] : nil) : nil
        } else {
            command = session.help == nil && session.focus == .text ? session.settings.keymap.command(for: [key])?.name : nil
        }
        return command.map(Conversation.scrolling.contains) ?? false
    }

    /// Brings the reader's place to the top of the window, as what is read on begins there: through a window of one row, and back.
    private mutating func readOnFromHere() {
        guard session.text.rowOfCursor != session.text.rows.firstIndex(where: { !$0.glyphs.isEmpty }) else { return }
        for rows in [3, Conversation.size.rows] { _ = session.handle(.resize(rows: rows, columns: Conversation.size.columns)) }
    }

    private static let scrolling: Set = ["down", "up", "page-down", "page-up", "half-down", "half-up"]

    /// Takes what came of itself; gives back nothing where nothing is to be said of it.
    public mutating func take(_ events: [Event]) -> [String] {
        let before = session
        for event in events { _ = session.handle(event) }
        return Telling(session).lines(since: before)
    }

    /// What is said of an effect, beside what it changes in the session.
    private func words(of effect: Effect) -> String? {
        switch effect {
        case .quit: "Closed."
        case .redraw: Telling(session).again.joined(separator: " ")
        default: nil
        }
    }
}
