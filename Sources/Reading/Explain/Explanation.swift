import Cable

/// What stands at the reader's place, explained: laid over the panes until it is closed.
public struct Explanation: Sendable, Equatable {
    /// What is explained.
    public let title: String
    /// A row a fact: a label and what it means, before it is folded to the width.
    public let lines: [Line]
    /// The first row shown.
    public internal(set) var top = 0

    /// Columns for the labels, of so many.
    public static func margin(of columns: Int) -> Int { columns >= 60 ? 17 : 11 }
}

extension Command {
    /// What is this, why is it here, what was repaired.
    static let explaining: [Command] = [
        Command("explain", ["I"], .follow, "Explains what is at your place: TAGS, captions, precedence, times, why it is asked, what was repaired.") {
            session, _ in
            session.explain()
        }
    ]
}

extension Session {
    mutating func explain() -> [Effect] {
        var facts = Facts(session: self)
        switch focus {
        case .header: facts.headerRow()
        case .checklist: facts.checklistRow()
        case .text, .outline, .found, .raw: facts.text()
        }
        if facts.lines.isEmpty {
            let rows = "\(key("explain")) on a row of the header (\(key("header"))) explains that"
            facts.add("", "Nothing is known about this place beyond its own words; \(rows).")
        }
        explanation = Explanation(title: facts.title, lines: facts.lines)
        return []
    }

    /// A key while something is explained: it scrolls, closes, or closes and does what it does elsewhere.
    mutating func takeInExplanation(_ key: Key) -> [Effect] {
        let (rows, over) = explained
        let height = max(1, over.height)
        if let top = row(for: [key], nil, from: explanation?.top ?? 0, of: rows.count, height: height) {
            explanation?.top = max(0, min(top, rows.count - height))
            return []
        }
        explanation = nil
        let name = settings.keymap.command(for: [key])?.name
        return key == .escape || key == .enter || name == "quit" || name == "explain" ? [] : press(key)
    }
}
