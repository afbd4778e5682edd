import Reading

/// A session that is held in lines of words: a line in, what it changed out. The same session and the same commands as on the screen; nothing
/// is drawn, so that it suits a screen reader, a braille line, a pipe.
public struct Conversation: Sendable {
    /// Rows and columns of the session. Wide enough for every pane to stand beside the text, so that none hides another and nothing is cut.
    /// As high as suits a page that is listened to.
    public static let size = (rows: 16, columns: 1000)

    /// The session.
    public private(set) var session: Session
    /// The byte up to which the text has been heard; nil where that is the page that the opening read.
    private var heard: Int?

    /// A conversation about a session; its first words are `opening`.
    public init(_ session: Session) { self.session = session }

    /// What is said before the first line: what the cable is, how it begins, what it asks.
    public var opening: [String] { Telling(session).greeting }

    /// Takes a line: keys (`a`, `5g`, `<PgDn>`), `/words`, `:command` or the bare name of one, a paragraph's number; an empty one is Enter.
    /// `carryOut` does what the session wants done and gives the results. Gives back at least one line of words.
    public mutating func take(_ line: String, _ carryOut: ([Effect]) -> [Event]) -> [String] {
        let spelled = Spelling.keys(line, in: session)
        if let wrong = spelled.wrong { return ["There is no key \(wrong): write a letter, <Enter>, <Esc>, <C-l>, <PgDn>."] }
        if let way = readingOn(spelled.keys) { return readOn(spelled.keys, way) }
        var said: [String] = []
        var before = session
        var isCounted = false
        for key in spelled.keys {
            if !isCounted, let way = readingOn([key]) {
                said += readOn([key], way)
                before = session
                continue
            }
            if case .character("1"..."9") = key { isCounted = true } else if key != .character("0") { isCounted = false }
            let scrolled = isScroll(key)
            if scrolled {
                readOnFromHere()
                before = session
            }
            let effects = session.handle(.key(key))
            var wanted = effects
            repeat { wanted = carryOut(wanted).flatMap { session.handle($0) } } while !wanted.isEmpty
            if key == .escape, before.prompt != nil, session.prompt == nil {
                said.append("The question is taken back.")
                before = session
                continue
            }
            let isTyping = session.prompt != nil || session.help?.isTyping == true
            if isTyping, key != spelled.keys.last { continue }
            said += Telling(session).lines(since: before, scrolled: scrolled)
            said += effects.compactMap { words(of: $0) }
            hear(since: before, scrolled: scrolled)
            before = session
        }
        return said.isEmpty ? Telling(session).again : said
    }

    /// What has been said of the text is heard.
    private mutating func hear(since before: Session, scrolled: Bool) {
        if Telling(session).isAnotherCable(than: before) {
            heard = nil
        } else if session.text.cursor != before.text.cursor || session.text.top != before.text.top {
            heard = Passage(from: before, to: session, scrolled: scrolled).end
        }
    }

    // MARK: reading on

    /// How far a command reads on.
    private enum Way { case row, half, page }

    /// The command by which keys read on in the text; nil where they do something else.
    private func readingOn(_ keys: [Key]) -> Way? {
        guard session.prompt == nil, session.help == nil, session.peek == nil, session.explanation == nil, session.selection == nil,
            session.focus == .text
        else { return nil }
        let name: String?
        if keys.count > 1, keys.first == .character(":"), keys.last == .enter {
            name = Command.meant(by: keys.dropFirst().dropLast().map(\.name).joined())?.name
        } else {
            name = session.settings.keymap.command(for: keys)?.name
        }
        switch name {
        case "down": return .row
        case "half-down": return .half
        case "page-down": return .page
        default: return nil
        }
    }

    /// The window is one row high while the keys are pressed, as often as it takes to come to what has not been heard; from there on a row, half a
    /// page or a page is read, and each row of the text is heard once, also where the last page is shorter.
    private mutating func readOn(_ keys: [Key], _ way: Way) -> [String] {
        let before = session
        let heard = self.heard ?? Passage.end(of: Telling(session).pageRows)
        resize(rows: 3)
        let start = session.text.top
        var isPressed = false
        // A row is the one below the reader's place; a page begins where the listener is.
        while way == .row && !isPressed || !hasWords(after: way == .row ? 0 : heard) {
            let place = session.text.top
            for key in keys { _ = session.handle(.key(key)) }
            isPressed = true
            if session.text.top == place { break }
        }
        let isOver = way == .row ? session.text.top == start : !hasWords(after: heard)
        resize(rows: Conversation.size.rows)
        guard !isOver, let first = session.text.rowOfCursor else { return Telling(session).line("", [], Telling(session).status(since: before)) }
        let page = max(1, session.text.height - 1)
        let rows = session.text.rows.dropFirst(first).prefix(way == .row ? 1 : way == .half ? max(1, page / 2) : page)
        let words = Passage.read(session, rows, after: way == .row ? 0 : heard)
        self.heard = Passage.end(of: rows)
        return Telling(session).line("", words, isPressed ? Telling(session).status(since: before) : [])
    }

    /// True where the one row of the window holds words behind a byte.
    private func hasWords(after heard: Int) -> Bool { session.text.rows.contains { $0.glyphs.contains { $0.offset >= heard } } }

    private mutating func resize(rows: Int) { _ = session.handle(.resize(rows: rows, columns: Conversation.size.columns)) }

    // MARK: going back

    /// True for a key that moves the window and takes the reader's place along.
    private func isScroll(_ key: Key) -> Bool {
        // While something is selected they move its end, a part of the text at a time.
        if session.selection != nil { return false }
        let command: String?
        if let prompt = session.prompt {
            command = prompt.kind == .command && key == .enter ? Command.meant(by: prompt.words)?.name : nil
        } else {
            command = session.help == nil && session.focus == .text ? session.settings.keymap.command(for: [key])?.name : nil
        }
        return command.map(Conversation.scrolling.contains) ?? false
    }

    /// Brings the reader's place to the top of the window, as what is read on begins there: through a window of one row, and back.
    private mutating func readOnFromHere() {
        guard session.text.rowOfCursor != session.text.rows.firstIndex(where: { !$0.glyphs.isEmpty }) else { return }
        for rows in [3, Conversation.size.rows] { resize(rows: rows) }
    }

    private static let scrolling: Set = ["down", "up", "page-down", "page-up", "half-down", "half-up"]

    /// Takes what came before the first words, and gives those: `opening`.
    public mutating func begin(_ events: [Event]) -> [String] {
        for event in events { _ = session.handle(event) }
        if !session.text.isAtTop { readOnFromHere() }
        return opening
    }

    /// What is to be kept where the lines end without a word of leaving.
    public mutating func leave() -> [Effect] { session.handle(.leaving) }

    /// Takes what came of itself; gives back nothing where nothing is to be said of it.
    public mutating func take(_ events: [Event]) -> [String] {
        let before = session
        for event in events { _ = session.handle(event) }
        hear(since: before, scrolled: false)
        return Telling(session).news(since: before)
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
