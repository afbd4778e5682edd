import Cable

/// The found pane: every hit in its context, with the paragraph it stands in.
enum Found {
    /// More hits than this are counted, not listed.
    static let most = 1000

    static func entries(_ session: Session) -> [Listed] {
        let search = session.search
        guard search.isOn else { return [.line(Line(.plain, words: "Search with \(session.key("search")) first; hits are listed here."))] }
        guard !search.hits.isEmpty else { return [.line(Line(.plain, words: "No hit for \(search.pattern.quoted)."))] }
        let entries = search.hits.indices.prefix(most).map { Listed.hit($0) }
        guard search.hits.count > most else { return entries }
        let words = "\(search.hits.count - most) more are not listed: \(session.key("next-hit")) goes to each."
        return entries + [.line(Line(.plain, words: words))]
    }

    static func line(_ hit: Range<Int>, _ session: Session) -> Line {
        let context = context(hit, session)
        return Line(.plain, number: session.number(at: hit.lowerBound), words: context.words, offset: hit.lowerBound, mark: context.mark)
    }

    /// The hit with about thirty bytes before it and a hundred after, from its own block; and where in these words it stands.
    private static func context(_ hit: Range<Int>, _ session: Session) -> (words: String, mark: Range<Int>?) {
        let flow = session.text.flow
        guard !flow.runs.isEmpty else { return ("", nil) }
        let run = flow.runs[flow.run(at: hit.lowerBound)]
        guard run.start <= hit.lowerBound, hit.lowerBound < run.end else {
            // In a paragraph that is folded, or before all that is shown.
            let end = run.start <= hit.lowerBound ? max(hit.lowerBound, min(run.reach, hit.upperBound + 100)) : hit.upperBound
            return (session.rowWords(session.document.stretches(of: hit.lowerBound..<end)), nil)
        }
        func words(_ range: Range<Int>) -> String { session.words(session.document.stretches(of: range)) }
        let window = max(run.start, hit.lowerBound - 30)..<min(run.end, hit.upperBound + 100)
        var all = Array(words(window).unicodeScalars)
        var start = words(window.lowerBound..<hit.lowerBound).unicodeScalars.count
        if start > 0, all.indices.contains(start), all[start] == " " { start += 1 }
        let end = min(all.count, start + words(hit.clamped(to: window)).unicodeScalars.count)
        let dots = Array(session.typesetter.ellipsis.unicodeScalars)
        // Ends and begins with a whole word, if that leaves the hit.
        if window.upperBound < run.end, let blank = all.lastIndex(of: " "), blank >= end {
            all.replaceSubrange((blank + 1)..., with: dots)
        }
        let blank = window.lowerBound > run.start ? all.firstIndex(of: " ") : nil
        guard let blank, blank < start else { return (String(all), start < end ? start..<end : nil) }
        return (String(dots + all[blank...]), start < end ? start - blank + dots.count..<end - blank + dots.count : nil)
    }
}

extension String {
    fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
        var view = UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }
}
