import Cable

/// The found pane: every hit in its context, with the paragraph it stands in.
enum Found {
    /// More hits than this are counted, not listed.
    static let most = 1000

    static func lines(_ session: Session) -> [Line] {
        let search = session.search
        guard search.isOn else { return [Line(.plain, words: "Search with \(session.key("search")) first; hits are listed here.")] }
        guard !search.hits.isEmpty else { return [Line(.plain, words: "No hit for \"\(search.words)\".")] }
        return search.hits.prefix(most).map { hit in
            Line(.plain, number: session.number(at: hit.lowerBound), words: context(hit, session), offset: hit.lowerBound)
        }
    }

    /// The hit with about thirty bytes before it and a hundred after, from its own block.
    private static func context(_ hit: Range<Int>, _ session: Session) -> String {
        let flow = session.text.flow
        guard !flow.runs.isEmpty else { return "" }
        let run = flow.runs[flow.run(at: hit.lowerBound)]
        guard hit.lowerBound < run.end else {
            // In a paragraph that is folded.
            return session.words(session.document.stretches(of: hit.lowerBound..<min(run.reach, hit.upperBound + 100)))
        }
        let window = max(run.start, hit.lowerBound - 30)..<min(run.end, hit.upperBound + 100)
        let pieces = run.pieces.map { $0.clamped(to: window) }.filter { !$0.isEmpty }
        let words = session.words(pieces)
        return window.lowerBound > run.start ? "..." + words.drop { $0 != " " } : words
    }
}
