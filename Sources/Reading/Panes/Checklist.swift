import Cable

/// The checklist pane: what is asked, grouped by request; then what is forbidden, permitted and prepared; then what is to be raised and
/// delivered, each list under its own title.
enum Checklist {
    /// The things asked, without the lists below them.
    private static func asked(_ asks: Asks) -> [Listed] {
        var entries: [Listed] = []
        // By request, as they stand in that order nearly always; then those without one.
        let rising = asks.duties.indices.filter { asks.duties[$0].kind != .dont && asks.requests.indices.contains(asks.duties[$0].request ?? -1) }
            .sorted { (asks.duties[$0].request ?? 0, $0) < (asks.duties[$1].request ?? 0, $1) }
        entries.reserveCapacity(asks.duties.count)
        var last: Int?
        for index in rising {
            let duty = asks.duties[index]
            let isOwn = duty.kind == .do
            let request = duty.request.map { asks.requests[$0] }
            entries.append(.duty(index, continues: isOwn && last == duty.request && request?.paragraphs.first != duty.paragraph))
            if isOwn { last = duty.request }
        }
        for kind in [Duty.Kind.dont, .may, .ifAsked] {
            for index in asks.duties.indices where asks.duties[index].request == nil && asks.duties[index].kind == kind {
                entries.append(.duty(index, continues: false))
            }
        }
        return entries
    }

    /// Every entry of the pane.
    static func entries(_ session: Session) -> [Listed] {
        var entries = asked(session.document.asks)
        if entries.isEmpty {
            entries.append(.line(Line(.plain, words: session.nothingAskedWords)))
        }
        for kind in [ChecklistItem.Kind.recommendation, .talkingPoint, .question] {
            let places = session.places(of: kind)
            guard !places.isEmpty else { continue }
            entries.append(.title(kind))
            entries += places.lazy.map { .item($0) }
        }
        return entries
    }

    static func title(_ session: Session, _ kind: ChecklistItem.Kind) -> Line {
        let title =
            switch kind {
            case .duty: "ASKED"
            case .recommendation: "RAISED"
            case .talkingPoint: "DELIVERED"
            case .question: "ANSWERED"
            }
        return Line(.title, words: "\(title) \(session.progress.done(kind))/\(session.progress.count(kind))")
    }

    static func line(_ session: Session, _ item: ChecklistItem) -> Line {
        let state = session.state(of: item.id)
        return Line(
            state == .done ? .done : .open, sign: sign(state), number: session.number(of: item.paragraph),
            words: words(session.rowWords(item.ranges), state), offset: item.ranges.first?.lowerBound, item: item.id)
    }

    private static func sign(_ state: ItemState) -> String { state == .done ? "[x]" : state == .open ? "[ ]" : "[?]" }

    /// What is doubtful of an item stands before its words, where no narrow row cuts it off.
    private static func words(_ words: String, _ state: ItemState) -> String { (state.doubt.map { "(\($0)) " } ?? "") + words }

    static func line(_ session: Session, _ index: Int, continues: Bool) -> Line {
        let duty = session.document.asks.duties[index]
        let item = duty.kind == .do ? session.item(ofDuty: index) : nil
        let state = item.map { session.state(of: $0.id) } ?? .open
        let number = (continues ? "+" : "") + session.number(of: duty.paragraph)
        let words = session.rowWords(session.document.stretches(of: duty.range))
        let tail = session.when(index)
        switch duty.kind {
        case .do:
            return Line(
                state == .done ? .done : .open, sign: sign(state), number: number, words: self.words(words, state), tail: tail,
                offset: duty.range.lowerBound, item: item?.id)
        case .may: return Line(.permitted, sign: "MAY", number: number, words: words, tail: tail, offset: duty.range.lowerBound)
        case .ifAsked: return Line(.prepared, sign: "IF", number: number, words: words, tail: tail, offset: duty.range.lowerBound)
        case .dont: return Line(.forbidden, sign: "DON'T", number: number, words: words, tail: tail, offset: duty.range.lowerBound)
        }
    }
}
