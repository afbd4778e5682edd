/// How the words of the text are set. The words are those of the source, whatever is chosen.
public struct Looks: Sendable, Equatable {
    /// Long blocks are wrapped to the width.
    public var wraps = true
    /// Lines end where they end in the source.
    public var keepsBreaks = false
    /// What is in capitals is shown in sentence case.
    public var sentenceCase = false
    /// Damaged typography is shown repaired.
    public var repairs = true
    /// As a cable is read best.
    public init() {}

}

extension Command {
    /// How the text is set.
    static let setting: [Command] = [
        Command("wrap", ["w"], .text, "Wraps long lines, or shows them cut with Left and Right to move sideways.") { session, _ in
            session.showTextIfCovered()
            session.set { $0.wraps.toggle() }
            let keys =
                session.text.looks.wraps
                ? "" : ": \(session.key("left")) and \(session.key("right")) move sideways, \(session.key("wrap")) wraps again"
            session.notice = Session.Notice(kind: .information, words: "Long lines are \(session.text.looks.wraps ? "wrapped" : "cut")\(keys).")
            return [.remember(session.memory)]
        },
        Command("lines", ["l"], .text, "Breaks lines where the source breaks them, and back.") { session, _ in
            session.showTextIfCovered()
            session.set { $0.keepsBreaks.toggle() }
            session.notice = Session.Notice(
                kind: .information,
                words: session.text.looks.keepsBreaks
                    ? "Lines are as in the source: \(session.key("lines")) joins them again." : "Lines are joined to the width.")
            return [.remember(session.memory)]
        },
        Command("sentence-case", ["E"], .text, "Shows a telegram in capitals in sentence case, and back; copies keep the capitals.") { session, _ in
            session.set { $0.sentenceCase.toggle() }
            session.forget(Pane.allCases)
            let words =
                !session.showsOtherLetters
                ? "Nothing on this screen is in capitals; elsewhere they are in sentence case."
                : "Sentence case, names as far as they are known: \(session.key("sentence-case")) shows the original."
            session.notice = Session.Notice(kind: .information, words: session.text.looks.sentenceCase ? words : "Capitals are shown as they stand.")
            return [.remember(session.memory)]
        },
        Command("width", ["^W t"], .text, "Lets the text have all columns instead of 80, or as many as the number typed before; again, 80.") {
            session, count in session.limitWidth(count)
        },
        Command("raw", ["V"], .text, "Shows the source as it stands beside the text, scrolling together, and back.") { session, _ in
            session.toggleRaw()
        },
    ]
}

extension Session {
    /// True while capitals are shown in sentence case.
    var showsSentenceCase: Bool { text.looks.sentenceCase }

    /// True while the text on the screen shows other letters than the source has.
    var showsOtherLetters: Bool { showsSentenceCase && SentenceCase.isSeen(in: text.rows, of: document.source) }

    /// Said beside the text's title: what is not as in the source.
    var looksWords: String {
        let looks = text.looks
        return [looks.keepsBreaks ? "original lines" : "", showsOtherLetters ? "sentence case" : "", looks.repairs ? "" : "unrepaired"].filter {
            !$0.isEmpty
        }.joined(separator: ", ")
    }

    mutating func set(_ change: (inout Looks) -> Void) {
        var looks = text.looks
        change(&looks)
        text.set(looks)
    }

    mutating func limitWidth(_ count: Int?) -> [Effect] {
        let width = count.map { max(10, min($0, 1000)) } ?? (choice.textColumns == nil ? 80 : nil)
        showTextIfCovered()
        choice.textColumns = width
        notice = Notice(
            kind: .information, words: width.map { "The text takes at most \($0) columns." } ?? "The text takes all the columns there are.")
        return [.remember(memory)]
    }

    mutating func toggleRaw() -> [Effect] {
        choice.showsRaw.toggle()
        if choice.showsRaw { (choice.zoomed, choice.over) = (nil, nil) }
        notice = Notice(
            kind: .information,
            words: choice.showsRaw ? "The source stands beside the text: \(key("raw")) closes it." : "The source is closed.")
        return []
    }
}
