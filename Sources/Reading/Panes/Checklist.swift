import Cable

/// The checklist pane: what is asked, grouped by request; then what is forbidden, permitted and prepared; then what is to be raised and
/// delivered, each list under its own title.
enum Checklist {
    /// Rows of the things asked, without the lists below them.
    static func asked(_ session: Session) -> [Line] {
        let asks = session.document.asks
        var lines: [Line] = []
        var duties: [[Int]] = Array(repeating: [], count: asks.requests.count)
        for (index, duty) in asks.duties.enumerated() where duty.kind != .dont {
            if let request = duty.request, duties.indices.contains(request) { duties[request].append(index) }
        }
        for number in duties.indices {
            var isFirst = true
            for index in duties[number] {
                let isOwn = asks.duties[index].kind == .do
                let continues = isOwn && !isFirst && asks.requests[number].paragraphs.first != asks.duties[index].paragraph
                lines.append(line(session, index, continues: continues))
                if isOwn { isFirst = false }
            }
        }
        for kind in [Duty.Kind.dont, .may, .ifAsked] {
            for (index, duty) in asks.duties.enumerated() where duty.request == nil && duty.kind == kind { lines.append(line(session, index)) }
        }
        return lines
    }

    /// Every row of the pane.
    static func lines(_ session: Session) -> [Line] {
        var lines = asked(session)
        if lines.isEmpty {
            let isKnown = session.document.isComplete && session.document.isRead
            lines.append(Line(.plain, words: isKnown ? "Nothing is asked of the reader." : "Still reading."))
        }
        let sections: [(ChecklistItem.Kind, String)] = [
            (.recommendation, "RAISED"), (.talkingPoint, "DELIVERED"), (.question, "ANSWERED"),
        ]
        for (kind, title) in sections {
            let items = session.items.filter { $0.kind == kind }
            guard !items.isEmpty else { continue }
            lines.append(Line(.title, words: "\(title) \(session.count(items, done: true))/\(items.count)"))
            for item in items { lines.append(line(session, item)) }
        }
        return lines
    }

    private static func line(_ session: Session, _ item: ChecklistItem) -> Line {
        let done = session.state(of: item.id) == .done
        return Line(
            done ? .done : .open, sign: done ? "[x]" : "[ ]", number: session.number(of: item.paragraph),
            words: session.words(item.ranges), offset: item.ranges.first?.lowerBound, item: item.id)
    }

    private static func line(_ session: Session, _ index: Int, continues: Bool = false) -> Line {
        let duty = session.document.asks.duties[index]
        let item = duty.kind == .do ? session.item(ofDuty: index) : nil
        let done = item.map { session.state(of: $0.id) == .done } ?? false
        let number = (continues ? "+" : "") + session.number(of: duty.paragraph)
        let words = session.words(session.document.stretches(of: duty.range))
        let tail = session.when(index)
        switch duty.kind {
        case .do:
            return Line(
                done ? .done : .open, sign: done ? "[x]" : "[ ]", number: number, words: words, tail: tail, offset: duty.range.lowerBound,
                item: item?.id)
        case .may: return Line(.permitted, sign: "MAY", number: number, words: words, tail: tail, offset: duty.range.lowerBound)
        case .ifAsked: return Line(.prepared, sign: "IF", number: number, words: words, tail: tail, offset: duty.range.lowerBound)
        case .dont: return Line(.forbidden, sign: "DON'T", number: number, words: words, tail: tail, offset: duty.range.lowerBound)
        }
    }
}
