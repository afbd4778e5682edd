extension Command {
    /// Scrolling, and where one is.
    static let scrolling: [Command] = [
        Command("down", ["j", "Down", "^N", "^E"], .scroll, "One row down, or as many as the number typed before.") { session, count in
            session.stepSelection(count ?? 1) ? [] : session.scroll(count ?? 1)
        },
        Command("up", ["k", "Up", "^P", "^Y"], .scroll, "One row up.") { session, count in
            session.stepSelection(-(count ?? 1)) ? [] : session.scroll(-(count ?? 1))
        },
        Command("page-down", ["Space", "PgDn", "^F"], .scroll, "One page down.") { session, count in
            session.scroll(session.page * (count ?? 1))
        },
        Command("page-up", ["b", "PgUp", "^B"], .scroll, "One page up.") { session, count in session.scroll(-session.page * (count ?? 1)) },
        Command("half-down", ["d", "^D"], .scroll, "Half a page down.") { session, count in
            session.scroll(max(1, session.page / 2) * (count ?? 1))
        },
        Command("half-up", ["u", "^U"], .scroll, "Half a page up.") { session, count in
            session.scroll(-max(1, session.page / 2) * (count ?? 1))
        },
        Command("top", ["g", "Home"], .scroll, "To the top; with a number, to that paragraph: 5g.") { session, count in
            if let count { return session.goToParagraph(count) }
            session.remember()
            session.text.home()
            return []
        },
        Command("end", ["G", "End"], .scroll, "To the end; with a number, to that paragraph.") { session, count in
            if let count { return session.goToParagraph(count) }
            session.remember()
            session.text.end()
            return []
        },
        Command("percent", ["%"], .scroll, "To the place so many percent into the text: 50%.") { session, count in session.goToPercent(count) },
        Command("where", ["=", "^G"], .scroll, "Says where you are.") { session, _ in
            session.notice = Session.Notice(kind: .information, words: session.whereWords)
            return []
        },
        Command("left", ["Left"], .scroll, "Sideways to the left, where lines are not wrapped.") { session, _ in session.shift(-8) },
        Command("right", ["Right"], .scroll, "Sideways to the right, where lines are not wrapped.") { session, _ in session.shift(8) },
    ]
}

extension Session {
    /// Rows of a page: one less than the pane shows.
    var page: Int { max(1, text.height - 1) }

    mutating func scroll(_ rows: Int) -> [Effect] {
        if !text.scroll(rows) {
            notice = Notice(
                kind: .information,
                words: rows > 0 ? "This is the end\(document.isComplete ? "" : " of what has been read so far")." : "This is the top.")
        }
        return []
    }

    /// To the word that begins so far into the text.
    mutating func goToPercent(_ percent: Int?) -> [Effect] {
        guard let percent, !text.flow.runs.isEmpty else {
            notice = Notice(kind: .warning, words: "How far? 50\(key("percent")) goes to the middle.")
            return []
        }
        let (body, bytes) = (document.body.range, document.source.bytes)
        let wanted = body.lowerBound + max(0, body.count - 1) * min(percent, 100) / 100
        let run = text.flow.runs[text.flow.run(at: wanted)]
        var at = max(run.start, min(wanted, run.end - 1))
        while at > run.start, bytes[at - 1] > 0x20 { at -= 1 }
        jump(to: at)
        return []
    }

    mutating func shift(_ columns: Int) -> [Effect] {
        if text.looks.wraps {
            notice = Notice(kind: .information, words: "Lines are wrapped to the width: \(key("wrap")) shows them unwrapped.")
        } else if !text.shift(columns) {
            let words = columns > 0 ? "No line here goes further to the right." : "Lines are shown from their beginning."
            notice = Notice(kind: .information, words: words)
        }
        return []
    }

    /// `Paragraph 5 of 12, row 44, 31 %`.
    var whereWords: String {
        let number = number(of: text.paragraph)
        let all = document.highestNumber
        let elsewhere = all == nil ? "Not numbered" : "Between numbered paragraphs"
        let paragraph = number.isEmpty ? elsewhere : "Paragraph \(number)" + (all.map { " of \($0)" } ?? "")
        return "\(self.name): \(paragraph), \(percentWords), byte \(document.source.map.fileOffset(text.cursor)); \(openWords)."
    }
}
