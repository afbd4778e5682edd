/// Finds the lists that are ticked item by item: recommendations, talking points, questions.
struct Lists {
    let source: Source
    let body: Body
    let texts: [QuotedText]
    /// Blocks that end in a colon and announce points or recommendations in the bullets behind them.
    var intros: [(block: Int, paragraph: Int, kind: Kind)] = []
    /// Where "Recommendations for …:" stands, and the offset behind the colon.
    var runOn: (block: Int, paragraph: Int, start: Int)?

    /// The blocks that are bullets, and those that are neither bullets nor prose.
    private var (bulletBlocks, otherBlocks): ([Int], [Int]) = ([], [])

    init(source: Source, body: Body, texts: [QuotedText]) { (self.source, self.body, self.texts) = (source, body, texts) }

    /// Points that somebody made are masked like those to be made, but nobody delivers them.
    enum Kind { case points, narrated, recommendations }

    /// "The Ambassador made the following points:", "Embassy points out:". Not: "the following points should be made".
    private func isNarrated(_ sentence: Sentence) -> Bool {
        let all = 0..<sentence.count
        if let told = ["made", "raised", "stressed"].lazy.compactMap({ sentence.find($0, in: all) }).first {
            return told > 0 && sentence.first([.post, .modal, .please], in: all) == nil && !sentence.isA(told - 1, .be)
        }
        if ["points out", "pointed out"].contains(where: { sentence.find($0, in: all) != nil }) { return true }
        return sentence.find("points of", in: all) != nil && sentence.first([.post, .modal, .please], in: all) == nil
    }

    /// Nothing but its full stop stands behind the sentence in its block.
    private func isLast(_ sentence: Sentence) -> Bool {
        guard body.blocks.indices.contains(sentence.block), let piece = body.pieces[body.blocks[sentence.block].pieces].last else { return false }
        return piece.upperBound - sentence.range.upperBound <= 3
    }

    /// Letters and notes that nothing marks: from "text of letter follows:" to the paragraph's end, or to "End text".
    var letters: [(paragraph: Int, start: Int, end: Int?)] = []

    private static let letterNouns: [StaticString] = [
        "text", "letter", "note", "message", "statement", "non paper", "nonpaper", "telegram", "memorandum", "communique", "paper",
    ]

    /// "Text of letter follows:", "Following is the text of the note:". Not: "take the following actions".
    private mutating func readLetter(_ sentence: Sentence) {
        if !sentence.classes.isDisjoint(with: [.end, .quoteMark]), let last = letters.last, last.end == nil, last.paragraph == sentence.paragraph,
            let end = (0..<sentence.count).first(where: {
                sentence.says($0, "end") && sentence.isA($0 + 1, [.text, .quoteMark]) || sentence.says($0, "unquote") || sentence.says($0, "unqte")
            })
        {
            letters[letters.count - 1].end = sentence.words[end].range.lowerBound
        }
        guard sentence.classes.contains(.text), sentence.kind != .heading else { return }
        let colon = (1..<max(1, min(16, sentence.count))).first { sentence.gap($0).contains(.colon) }
        guard colon != nil || sentence.closesBlock && sentence.closing.contains(.colon), sentence.count > 2 else { return }
        let lead = 0..<(colon ?? sentence.count)
        let isNamed = lead.contains { sentence.saying($0, anyOf: Lists.letterNouns) != nil }
        let isTold = sentence.says(0, "following is") || lead.contains { sentence.says($0, "follows") || sentence.says($0, "reads") }
        // A quotation masks itself.
        if let colon, sentence.isA(colon, .quoteMark) || sentence.gap(colon).contains(.quote) { return }
        guard isNamed, isTold, sentence.first([.post, .please, .modal, .may], in: lead) == nil else { return }
        letters.append((sentence.paragraph, colon.map { sentence.words[$0].range.lowerBound } ?? sentence.range.upperBound, nil))
    }

    private func letterRanges() -> [Range<Int>] {
        letters.compactMap { letter in
            guard body.paragraphs.indices.contains(letter.paragraph) else { return nil }
            let end = letter.end ?? body.paragraphs[letter.paragraph].range.upperBound
            return end > letter.start ? letter.start..<end : nil
        }
    }

    /// Takes in what a sentence says of the list behind it.
    mutating func read(_ sentence: Sentence) {
        if sentence.isA(0, .recommend), runOn == nil, sentence.count > 4,
            let colon = (1..<min(10, sentence.count)).first(where: { sentence.gap($0).contains(.colon) })
        {
            runOn = (sentence.block, sentence.paragraph, sentence.words[colon].range.lowerBound)
        }
        readLetter(sentence)
        // "Talking points follow."
        let follows =
            isLast(sentence) && ["points", "talkers"].contains { sentence.find($0, in: 0..<sentence.count) != nil }
            && (sentence.says(0, "following are") || sentence.says(0, "following is") || sentence.find("follow", in: 0..<sentence.count) != nil)
        if follows, !sentence.closing.contains(.colon), sentence.kind != .bracket,
            sentence.first([.post, .please, .modal], in: 0..<sentence.count) == nil
        {
            intros.append((sentence.block, sentence.paragraph, .points))
        }
        guard sentence.closesBlock, sentence.closing.contains(.colon) || sentence.kind == .heading else { return }
        let isShort = sentence.kind != .heading || sentence.count <= 5
        if sentence.classes.contains(.recommend), isShort {
            intros.append((sentence.block, sentence.paragraph, .recommendations))
        } else if ["points", "talkers"].contains(where: { sentence.find($0, in: 0..<sentence.count) != nil }), sentence.kind != .bracket {
            intros.append((sentence.block, sentence.paragraph, isNarrated(sentence) ? .narrated : .points))
        }
    }

    /// The same with the texts known.
    func with(_ texts: [QuotedText]) -> Lists {
        var lists = Lists(source: source, body: body, texts: texts)
        lists.intros = intros
        lists.letters = letters
        lists.runOn = runOn
        for (index, block) in body.blocks.enumerated() where block.kind != .prose {
            if block.kind == .bullet { lists.bulletBlocks.append(index) } else { lists.otherBlocks.append(index) }
        }
        return lists
    }

    /// Where bullets behind "the following points:" or recommendations stand: they ask nothing of the reader.
    func points() -> [Range<Int>] {
        var all = intros.compactMap { intro -> Range<Int>? in
            guard body.paragraphs.indices.contains(intro.paragraph) else { return nil }
            return span(ofBulletsFrom: intro.block + 1, to: body.paragraphs[intro.paragraph].blocks.upperBound)
        }
        for list in [recommendations(), talkingPoints()] {
            all += (list?.items ?? []).compactMap { item in
                guard let first = item.first, let last = item.last else { return nil }
                return first.lowerBound..<max(first.upperBound, last.upperBound)
            }
        }
        return all + letterRanges()
    }

    // MARK: Items

    /// Items of a list at most: what is longer than any cable's list is none, such as a line of a million semicolons.
    private static let most = 1000

    /// Source ranges of a block without its bullet or speaker.
    private func words(_ block: Block) -> [Range<Int>] {
        var pieces = body.pieces[block.pieces].map { $0.clamped(to: 0..<source.bytes.count) }
        if !block.marker.isEmpty, let first = pieces.first, block.marker.upperBound <= first.upperBound {
            pieces[0] = max(first.lowerBound, block.marker.upperBound)..<first.upperBound
        }
        return pieces.map(trim).filter { !$0.isEmpty }
    }

    private func trim(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, source.bytes[start] <= 0x20 { start += 1 }
        while end > start, source.bytes[end - 1] <= 0x20 { end -= 1 }
        return start..<end
    }

    /// The bullets from block `first` on, each with the prose that goes on behind it.
    private func bullets(from first: Int, to end: Int) -> [[Range<Int>]] {
        var items: [[Range<Int>]] = []
        for index in run(from: first, to: end) {
            let block = body.blocks[index]
            if block.kind == .bullet {
                items.append(words(block))
            } else if !isEndMark(block) {
                items[items.count - 1] += words(block)
            }
        }
        return items.filter { !$0.isEmpty }
    }

    /// From the first word of these bullets to the last.
    private func span(ofBulletsFrom first: Int, to end: Int) -> Range<Int>? {
        let run = run(from: first, to: end)
        guard let start = run.lazy.compactMap({ words(body.blocks[$0]).first }).first,
            let last = run.reversed().lazy.filter({ body.blocks[$0].kind == .bullet || !isEndMark(body.blocks[$0]) })
                .compactMap({ words(body.blocks[$0]).last }).first
        else { return nil }
        return start.lowerBound..<max(start.upperBound, last.upperBound)
    }

    /// The blocks of bullets from block `first` on, the first of them a bullet: only bullets and prose between them. None where there are more
    /// bullets than a list has. Found by halving, as many may announce the same bullets.
    private func run(from first: Int, to end: Int) -> Range<Int> {
        let (run, isTooLong) = wholeRun(from: first, to: end)
        return isTooLong ? 0..<0 : run
    }

    /// The same of any length, and whether a list is not so long.
    private func wholeRun(from first: Int, to end: Int) -> (blocks: Range<Int>, isTooLong: Bool) {
        let next = bulletBlocks.partitioningIndex { $0 >= first }
        guard next < bulletBlocks.count, bulletBlocks[next] < end else { return (0..<0, false) }
        let start = bulletBlocks[next]
        let other = otherBlocks.partitioningIndex { $0 >= start }
        let stop = min(end, other < otherBlocks.count ? otherBlocks[other] : end)
        return (start..<stop, next + Lists.most < bulletBlocks.count && bulletBlocks[next + Lists.most] < stop)
    }

    /// What stands where a list of things to tick would, and has more items than one has; each once, in order.
    func tooLong() -> [Range<Int>] {
        var firsts: Set<Int> = []
        let wanted = intros.filter { $0.kind != .narrated }.map { ($0.block + 1, body.paragraphs[$0.paragraph].blocks.upperBound) }
        let within = texts.filter { $0.kind == "talking points" || $0.kind == "non-paper" }.map { blocks(in: $0) }.map {
            ($0.lowerBound, $0.upperBound)
        }
        for (first, end) in wanted + within {
            let (run, isTooLong) = wholeRun(from: first, to: end)
            if isTooLong { firsts.insert(run.lowerBound) }
        }
        if let runOn, hasTooMany(body.blocks[runOn.block], from: runOn.start) { firsts.insert(runOn.block) }
        return firsts.sorted().compactMap { body.pieces[body.blocks[$0].pieces].first }
    }

    private func hasTooMany(_ block: Block, from start: Int) -> Bool {
        var left = Lists.most
        for piece in body.pieces[block.pieces] where piece.upperBound > start {
            for at in max(start, piece.lowerBound)..<piece.upperBound where source.bytes[at] == 0x3B {
                left -= 1
                if left < 0 { return true }
            }
        }
        return false
    }

    /// "End points." on a line of its own.
    private func isEndMark(_ block: Block) -> Bool {
        guard let piece = words(block).first else { return false }
        let start = source.bytes[piece.lowerBound] == 0x28 ? piece.lowerBound + 1 : piece.lowerBound
        return start + 4 <= piece.upperBound && source.bytes[start..<start + 4].map(folded) == Array("end ".utf8)
    }

    /// Blocks whose first byte lies in a text, its opening mark aside.
    private func blocks(in text: QuotedText) -> Range<Int> {
        let owned = body.paragraphs[text.paragraph].blocks.lowerBound..<body.blocks.count
        func first(at offset: Int) -> Int { body.blocks[owned].partitioningIndex { (firstPiece(of: $0)?.lowerBound ?? 0) >= offset } }
        let (start, end) = (first(at: text.range.lowerBound), first(at: text.range.upperBound))
        // The text may begin within a block.
        let isInside = start > owned.lowerBound && firstPiece(of: body.blocks[start - 1])?.contains(text.range.lowerBound) == true
        return isInside ? start - 1..<max(start, end) : start..<max(start, end)
    }

    private func firstPiece(of block: Block) -> Range<Int>? { body.pieces[block.pieces].first }

    // MARK: Lists

    /// The bullets of talking points or of a non-paper; else those behind "the following points:".
    func talkingPoints() -> PointList? {
        let sorted = texts.filter { $0.kind == "talking points" } + texts.filter { $0.kind == "non-paper" }
        // A paragraph is looked through once, however many texts stand in it.
        var letteredIn: [Int: [[Range<Int>]]] = [:]
        for text in sorted {
            let blocks = blocks(in: text)
            let items = bullets(from: blocks.lowerBound, to: blocks.upperBound)
            if !items.isEmpty { return PointList(paragraph: text.paragraph, items: items) }
            let plain = letteredIn[text.paragraph] ?? lettered(in: text.paragraph)
            letteredIn[text.paragraph] = plain
            if plain.count > 1 { return PointList(paragraph: text.paragraph, items: plain) }
        }
        for intro in intros where intro.kind == .points {
            let items = bullets(from: intro.block + 1, to: body.paragraphs[intro.paragraph].blocks.upperBound)
            if items.count > 1 { return PointList(paragraph: intro.paragraph, items: items) }
        }
        return nil
    }

    /// "Recommendations for …: a; b; and c." or the bullets behind what recommends.
    func recommendations() -> PointList? {
        if let runOn {
            let items = clauses(of: body.blocks[runOn.block], from: runOn.start)
            if items.count > 1 { return PointList(paragraph: runOn.paragraph, items: items) }
        }
        for intro in intros where intro.kind == .recommendations {
            let owner = body.paragraphs.indices.contains(intro.paragraph) ? body.paragraphs[intro.paragraph].blocks.upperBound : 0
            let items = bullets(from: intro.block + 1, to: owner)
            if items.count > 1 { return PointList(paragraph: intro.paragraph, items: items) }
        }
        return nil
    }

    /// What stands between semicolons; "and" before the last is left out.
    private func clauses(of block: Block, from start: Int) -> [[Range<Int>]] {
        var items: [[Range<Int>]] = [[]]
        for piece in body.pieces[block.pieces] {
            var from = max(start, piece.lowerBound)
            while from < piece.upperBound {
                let end = source.bytes[from..<piece.upperBound].firstIndex(of: 0x3B) ?? piece.upperBound
                let part = trim(from..<end)
                if !part.isEmpty { items[items.count - 1].append(part) }
                if end < piece.upperBound { items.append([]) }
                from = end + 1
                if items.count > Lists.most { return [] }
            }
        }
        return items.filter { !$0.isEmpty }.map(withoutAnd)
    }

    private func withoutAnd(_ item: [Range<Int>]) -> [Range<Int>] {
        guard let first = item.first, first.count > 4, source.bytes[first.prefix(4)].map(folded) == Array("and ".utf8) else { return item }
        return [trim(first.lowerBound + 4..<first.upperBound)] + item.dropFirst()
    }

    /// Items lettered at the line's start: `A) …`, `B) …`.
    func lettered(in paragraph: Int) -> [[Range<Int>]] {
        var items: [[Range<Int>]] = []
        var due: UInt8 = 0x41
        for block in body.blocks[body.paragraphs[paragraph].blocks] {
            for piece in body.pieces[block.pieces] {
                var from = piece.lowerBound
                for offset in piece where source.bytes[offset] == due && due <= 0x5A && isLettered(offset, piece) {
                    if !items.isEmpty, offset > from { items[items.count - 1].append(trim(from..<offset)) }
                    items.append([])
                    from = offset + 2
                    due += 1
                }
                if !items.isEmpty, from < piece.upperBound { items[items.count - 1].append(trim(from..<piece.upperBound)) }
            }
        }
        return items.map { $0.filter { !$0.isEmpty } }.filter { !$0.isEmpty }
    }

    private func isLettered(_ offset: Int, _ piece: Range<Int>) -> Bool {
        guard offset + 2 < piece.upperBound, source.bytes[offset + 1] == 0x29, source.bytes[offset + 2] <= 0x20 else { return false }
        return offset == piece.lowerBound || source.bytes[offset - 1] == 0x0A || source.bytes[offset - 1] == 0x28 && offset - 1 == piece.lowerBound
    }

    // MARK: Questions

    /// The first paragraph that holds questions, each with what answers it.
    func questions() -> QuestionList? {
        for (index, paragraph) in body.paragraphs.enumerated() {
            var items: [(question: [Range<Int>], answer: [Range<Int>])] = []
            for block in body.blocks[paragraph.blocks] {
                switch Lists.speaker(block, source, body) {
                case .question: items.append((said(block), []))
                case .answer: if !items.isEmpty { items[items.count - 1].answer += said(block) }
                case nil: if !items.isEmpty, block.kind == .prose || block.kind == .bullet { items[items.count - 1].answer += words(block) }
                }
            }
            let isOne = items.count == 1 && items[0].answer.isEmpty
            if !items.isEmpty, !isOne {
                return QuestionList(paragraph: index, items: items.map { QuestionList.Item(question: $0.question, answer: $0.answer) })
            }
        }
        return nil
    }

    enum Speaker { case question, answer }

    /// Who speaks in a block: `Q1:`, `Q.`, `A:`.
    static func speaker(_ block: Block, _ source: Source, _ body: Body) -> Speaker? {
        if block.kind == .question { return .question }
        if block.kind == .answer { return .answer }
        guard block.kind == .prose || block.kind == .bullet || block.kind == .line, let piece = body.pieces[block.pieces].first, piece.count > 3
        else { return nil }
        let end = signEnd(piece, source)
        guard end > piece.lowerBound else { return nil }
        return source.bytes[piece.lowerBound] == 0x51 ? .question : source.bytes[piece.lowerBound] == 0x41 ? .answer : nil
    }

    /// Behind `Q1:` or `A.`; the start where there is none.
    private static func signEnd(_ piece: Range<Int>, _ source: Source) -> Int {
        var end = piece.lowerBound + 1
        guard piece.upperBound <= source.bytes.count else { return piece.lowerBound }
        while end < piece.upperBound - 1, end < piece.lowerBound + 4, isDigit(source.bytes[end]) { end += 1 }
        let isSign = [0x3A, 0x2E, 0x29].contains(source.bytes[end])
        return isSign && end + 1 < piece.upperBound && source.bytes[end + 1] <= 0x20 ? end + 1 : piece.lowerBound
    }

    private func said(_ block: Block) -> [Range<Int>] {
        guard block.marker.isEmpty, let piece = body.pieces[block.pieces].first else { return words(block) }
        let end = Lists.signEnd(piece, source)
        return ([trim(end..<piece.upperBound)] + body.pieces[block.pieces].dropFirst()).filter { !$0.isEmpty }
    }
}
