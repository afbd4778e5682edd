/// Pairs the marks of quoted texts: "Begin text:" with "End text".
struct TextMarks {
    /// One mark, opening or closing.
    struct Mark {
        let isOpening: Bool
        let kind: String
        /// The nouns it names, a bit for each, to see whether an end goes with a beginning.
        let nouns: UInt64
        let paragraph: Int
        let range: Range<Int>
        let title: Range<Int>?
    }

    private(set) var marks: [Mark] = []

    /// Takes in the marks of a sentence.
    mutating func read(_ sentence: Sentence) {
        guard !sentence.classes.isDisjoint(with: [.begin, .end, .quoteMark]) else { return }
        for index in 0..<sentence.count {
            if sentence.isA(index, .begin) {
                opening(sentence, index)
            } else if sentence.isA(index, .end) {
                closing(sentence, index)
            } else if sentence.isA(index, .quoteMark) {
                quote(sentence, index)
            }
        }
    }

    private static let longest = 16

    /// "Begin" with a noun of texts, then a colon, a bracket or the line's end. Not: "begin to".
    private mutating func opening(_ sentence: Sentence, _ index: Int) {
        guard isAtStart(sentence, index), !sentence.says(index + 1, "to") else { return }
        var end = index + 1
        while end < sentence.count, end < index + TextMarks.longest, !closesMark(sentence, end) { end += 1 }
        let isEnded = end < sentence.count ? closesMark(sentence, end) : true
        let nouns = TextMarks.nouns(sentence, index + 1..<end)
        guard isEnded, let kind = TextMarks.kind(nouns) else { return }
        // `BEGIN TEXT OF LETTER TO THE GUILD Dear Sirs`: behind capitals the text itself begins.
        let last =
            sentence.words[index].isUpper ? (index + 1..<end).first { !sentence.words[$0].isUpper && !sentence.words[$0].isNumber } ?? end : end
        let title = last > index + 3 ? sentence.source(index + 1, last) : nil
        marks.append(
            Mark(
                isOpening: true, kind: kind, nouns: TextMarks.bits(nouns), paragraph: sentence.paragraph, range: sentence.source(index, end),
                title: title))
    }

    private func closesMark(_ sentence: Sentence, _ index: Int) -> Bool { !sentence.gap(index).isDisjoint(with: [.colon, .close, .stop, .dash]) }

    private func isAtStart(_ sentence: Sentence, _ index: Int) -> Bool {
        index == 0 || !sentence.gap(index).isDisjoint(with: [.open, .stop, .colon, .dash, .piece])
            || sentence.words[index].isUpper && !sentence.words[index - 1].isUpper
            || sentence.words[index].isCapital && !sentence.words[index].isUpper
    }

    /// "End text", "end of non-paper", "END TEXT OF PRESS RELEASE".
    private mutating func closing(_ sentence: Sentence, _ index: Int) {
        var start = index + 1
        if sentence.says(start, "of") { start += 1 }
        let nouns = TextMarks.nouns(sentence, start..<min(start + 6, sentence.count))
        guard let kind = TextMarks.kind(nouns), isAtStart(sentence, index) || sentence.words[index].isUpper,
            !sentence.isA(index - 1, [.determiner, .preposition])
        else { return }
        let isQuote = sentence.isA(start, .quoteMark)
        let isNear = (start..<min(start + 6, sentence.count)).first { TextMarks.noun(sentence, $0) != nil } ?? start
        marks.append(
            Mark(
                isOpening: false, kind: isQuote ? TextMarks.endQuote : kind, nouns: TextMarks.bits(nouns), paragraph: sentence.paragraph,
                range: sentence.source(index, min(isNear + 1, sentence.count)), title: nil))
    }

    /// `QUOTE: … UNQUOTE` around whole sentences.
    private mutating func quote(_ sentence: Sentence, _ index: Int) {
        let isEnd = sentence.says(index, "unquote") || sentence.says(index, "unqte")
        if !isEnd, sentence.isA(index - 1, [.begin, .end]) || !sentence.words[index].isUpper { return }
        let isText = index == 0 && sentence.opensBlock || sentence.gap(index + 1).contains(.colon)
        marks.append(
            Mark(
                isOpening: !isEnd, kind: isText ? TextMarks.quoted : TextMarks.inline, nouns: 0, paragraph: sentence.paragraph,
                range: sentence.source(index, index + 1), title: nil))
    }

    /// A telegram quoted whole, and words quoted within a sentence, which are no text.
    static let quoted = "quote"
    static let inline = "quotation"
    /// `END QUOTE`, which ends `QUOTE` as well as `BEGIN QUOTE`.
    private static let endQuote = "end of quote"

    private static func isQuote(_ mark: Mark) -> Bool { mark.kind == quoted || mark.kind == inline }

    // MARK: Nouns

    private static let named: [(StaticString, String)] = [
        ("non paper", "non-paper"), ("nonpaper", "non-paper"), ("talking points", "talking points"), ("points", "talking points"),
        ("talkers", "talking points"),
        ("press guidance", "press guidance"), ("guidance", "guidance"), ("text", "text"), ("letter", "letter"), ("statement", "statement"),
        ("note", "note"),
        ("message", "message"), ("press release", "press release"), ("release", "press release"), ("aide memoire", "aide-memoire"),
        ("translation", "translation"),
        ("speech", "speech"), ("demarche", "demarche"), ("article", "article"), ("transcript", "transcript"), ("excerpt", "excerpt"),
        ("excerpts", "excerpt"),
        ("draft", "draft"), ("resolution", "resolution"), ("remarks", "remarks"), ("narrative", "text"), ("questions", "questions"),
        ("communique", "communique"),
        ("declaration", "declaration"), ("invitation", "invitation"), ("quote", "text"), ("paper", "paper"), ("diplomatic note", "note"),
    ]

    private static let bitOf = Dictionary(
        Set(named.map(\.1)).sorted().enumerated().map { ($1, UInt64(1) << UInt64($0)) }, uniquingKeysWith: { first, _ in first })

    private static func bits(_ nouns: [String]) -> UInt64 { nouns.reduce(0) { $0 | (bitOf[$1] ?? 0) } }

    private static func noun(_ sentence: Sentence, _ index: Int) -> String? {
        TextMarks.named.first { sentence.says(index, $0.0) }?.1
    }

    private static func nouns(_ sentence: Sentence, _ span: Range<Int>) -> [String] {
        span.filter {
            sentence.isA($0, [.text, .quoteMark]) || sentence.says($0, "non") || sentence.says($0, "talking") || sentence.says($0, "press")
                || sentence.says($0, "aide")
        }
        .compactMap { noun(sentence, $0) }
    }

    /// The first noun names the kind; a translation is of what follows.
    private static func kind(_ nouns: [String]) -> String? {
        nouns.first { $0 != "translation" && $0 != "draft" } ?? nouns.first
    }

    // MARK: Pairs

    /// The texts in order; one without an end closes with its paragraph.
    func texts(in body: Body) -> [QuotedText] {
        var texts: [QuotedText] = []
        // What ends the last `QUOTE`, and up to which mark that holds for those of its paragraph too.
        var lastQuote: (paragraph: Int, end: Mark?, stop: Int)?
        for (index, mark) in marks.enumerated() where mark.isOpening {
            let end: Mark?
            if mark.kind == TextMarks.quoted, let lastQuote, lastQuote.paragraph == mark.paragraph, index < lastQuote.stop {
                end = lastQuote.end
            } else {
                let stop = stop(of: mark, from: index + 1)
                end = stop < marks.count && isEnd(marks[stop], of: mark) ? marks[stop] : nil
                if mark.kind == TextMarks.quoted { lastQuote = (mark.paragraph, end, stop) }
            }
            if TextMarks.isQuote(mark), end == nil { continue }
            let limit = end?.range.upperBound ?? body.paragraphs[mark.paragraph].range.upperBound
            guard limit >= mark.range.upperBound, texts.last.map({ $0.range.upperBound <= mark.range.lowerBound }) ?? true else { continue }
            texts.append(
                QuotedText(kind: mark.kind, paragraph: mark.paragraph, title: mark.title, isClosed: end != nil, range: mark.range.lowerBound..<limit))
        }
        return texts
    }

    /// The first mark that ends a text, or that no text goes on behind.
    private func stop(of mark: Mark, from start: Int) -> Int {
        var next = start
        while next < marks.count, !isEnd(marks[next], of: mark) {
            let other = marks[next]
            // `QUOTE` stands before each paragraph of what is quoted.
            let isPassed =
                !other.isOpening || TextMarks.isQuote(other) && !TextMarks.isQuote(mark)
                || other.kind == TextMarks.quoted && mark.kind == TextMarks.quoted && other.paragraph == mark.paragraph
            guard isPassed else { break }
            next += 1
        }
        return next
    }

    private func isEnd(_ end: Mark, of opening: Mark) -> Bool {
        guard !end.isOpening else { return false }
        if end.kind == TextMarks.endQuote { return TextMarks.isQuote(opening) || opening.kind == "text" }
        if TextMarks.isQuote(end) || TextMarks.isQuote(opening) { return TextMarks.isQuote(end) && TextMarks.isQuote(opening) }
        return end.kind == "text" || opening.kind == "text" || end.nouns & opening.nouns != 0
    }
}

/// What the body parser asks to know a line that is a mark of its own.
enum QuotedTextScanner {
    private static let nouns: [StaticString] = [
        "TEXT", "NON-PAPER", "NONPAPER", "NON PAPER", "TALKING POINTS", "POINTS", "LETTER", "STATEMENT", "MESSAGE", "TRANSLATION", "UNOFFICIAL",
        "PRESS", "QUOTE",
        "NOTE", "AIDE",
    ]

    /// The noun of an opening or closing, within a few words.
    static func noun(_ bytes: Bytes, in range: Range<Int>) -> Range<Int>? {
        for word in bytes.words(range).prefix(6) {
            for noun in nouns where bytes.has(noun, at: word.lowerBound) { return word.lowerBound..<word.lowerBound + noun.utf8CodeUnitCount }
        }
        return nil
    }
}
