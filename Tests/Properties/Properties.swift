import Cable

/// What holds of every document, whatever its bytes are.
public final class Properties {
    let document: Document
    private var found: [String] = []

    /// What does not hold of the document read from these bytes, a sentence each; empty where all does.
    public static func broken(_ bytes: [UInt8]) -> [String] { broken(Document(parsing: Source(bytes))) }

    /// What does not hold of a document, a sentence each; empty where all does.
    public static func broken(_ document: Document) -> [String] {
        let properties = Properties(document: document)
        properties.checkRanges()
        properties.checkBody()
        properties.checkWords()
        properties.checkHeader()
        properties.checkAsks()
        return properties.found
    }

    /// What does not hold of what was found to be asked in a document, whoever drew its text.
    public static func brokenAsks(_ document: Document) -> [String] {
        let properties = Properties(document: document)
        properties.checkAsks()
        return properties.found
    }

    private init(document: Document) { self.document = document }

    private var header: Header { document.header }
    private var body: Body { document.body }
    private var asks: Asks { document.asks }

    private func expect(_ holds: Bool, _ sentence: @autoclosure () -> String) {
        if !holds { found.append(sentence()) }
    }

    // MARK: places

    private func checkRanges() {
        let whole = 0..<document.source.bytes.count
        for range in Properties.ranges(document) where range.clamped(to: whole) != range { found.append("\(range) lies outside \(whole)") }
    }

    /// Every range a document holds.
    static func ranges(_ document: Document) -> [Range<Int>] {
        let (header, body, asks) = (document.header, document.body, document.asks)
        var ranges = [document.range, header.range, body.range, header.classificationRange ?? 0..<0]
        ranges += [header.transmission?.range, header.dateTimeGroup?.range, header.from?.range].compactMap { $0 }
        ranges += (header.action + header.info).map(\.range) + (header.attention + header.tags + body.signature).map(\.range)
        ranges += [header.executiveOrder?.range, header.classifiedBy?.range, header.subject?.range].compactMap { $0 }
        ranges += header.references.map(\.range) + header.otherReferences.map(\.range)
        ranges += body.pieces + body.furniture.map(\.range) + body.excisions.map(\.range)
        ranges += body.paragraphs.map(\.range) + body.paragraphs.map(\.label) + body.paragraphs.compactMap(\.heading) + body.blocks.map(\.marker)
        ranges += asks.duties.map(\.range) + asks.duties.compactMap(\.condition) + asks.times.map(\.range) + asks.times.compactMap(\.relative)
        ranges += asks.mentions.map(\.range) + asks.texts.map(\.range) + asks.texts.compactMap(\.title) + [asks.announcement?.range ?? 0..<0]
        ranges += [asks.recommendations, asks.talkingPoints].flatMap { $0?.items.flatMap { $0 } ?? [] }
        ranges += asks.questions?.items.flatMap { $0.question + $0.answer } ?? []
        return ranges + document.remarks.map(\.range)
    }

    // MARK: the text

    private func checkBody() {
        for (one, next) in zip(body.pieces, body.pieces.dropFirst()) where one.upperBound > next.lowerBound {
            found.append("the pieces \(one) and \(next) are out of order")
        }
        for (one, next) in zip(body.paragraphs, body.paragraphs.dropFirst()) where one.blocks.upperBound != next.blocks.lowerBound {
            found.append("a block between paragraphs has none")
        }
        for (one, next) in zip(body.blocks, body.blocks.dropFirst()) where one.pieces.upperBound != next.pieces.lowerBound {
            found.append("a piece between blocks has none")
        }
        expect(!body.blocks.contains { $0.pieces.isEmpty }, "a block without a piece")
        let numbers = body.paragraphs.compactMap(\.number)
        // A number that was typed twice stands twice, the second right behind the first.
        var once: [Int] = []
        for number in numbers where once.last != number { once.append(number) }
        expect(Set(once).count == once.count && once.count * 2 >= numbers.count, "a number stands twice in \(numbers)")
        for (one, next) in zip(document.remarks, document.remarks.dropFirst()) where one.range.lowerBound > next.range.lowerBound {
            found.append("the remarks at \(one.range) and \(next.range) are out of order")
        }
    }

    /// What a range holds, decoded, is what the part says: blanks and line ends aside.
    private func checkWords() {
        let source = document.source
        for paragraph in body.paragraphs {
            let words = body.blocks[paragraph.blocks].map { source.line(document.pieces(of: $0)) }.joined()
            expect(letters(document.text(of: paragraph)) == letters(words), "the text of \(paragraph.range) is not that of its blocks")
        }
        if let group = header.dateTimeGroup { expect(holds(group.range, group.text), "the date-time group is not \(group.text)") }
        for one in header.references { expect(holds(one.range, one.text), "the reference at \(one.range) is not \(one.text)") }
        for one in header.otherReferences { expect(holds(one.range, one.text), "what is at \(one.range) is not \(one.text)") }
    }

    private func letters(_ words: String) -> [UInt8] { words.utf8.filter { $0 > 0x20 } }

    /// True when the letters and digits of `words` stand in a range in their order; a field of a Navy message has more between them.
    private func holds(_ range: Range<Int>, _ words: String) -> Bool {
        var rest = document.source.string(range)[...]
        for sign in words where sign.isLetter || sign.isNumber {
            guard let at = rest.firstIndex(of: sign) else { return false }
            rest = rest[rest.index(after: at)...]
        }
        return true
    }

    // MARK: the header

    private func checkHeader() {
        for names in [header.captions, header.info.map(\.name), header.action.map(\.name)] where names.contains("") { found.append("an empty name") }
        expect(Set(header.captions).count == header.captions.count, "a caption stands twice in \(header.captions)")
        expect(header.id == nil || header.messageNumber != nil, "an id without a number")
    }

    // MARK: what is asked

    private func checkAsks() {
        var inText = asks.duties.map(\.range) + asks.duties.compactMap(\.condition) + asks.mentions.map(\.range)
        inText += asks.times.map(\.range) + asks.times.compactMap(\.relative)
        for range in inText {
            expect(!range.isEmpty && isInText(range.lowerBound) && isInText(range.upperBound - 1), "\(range) does not begin and end in the text")
        }
        for paragraph in body.paragraphs.indices.prefix(40) {
            let duties = asks.duties.indices.filter { asks.duties[$0].paragraph == paragraph }
            let times = asks.times.indices.filter { asks.times[$0].paragraph == paragraph }
            expect(Array(asks.duties(of: paragraph)) == duties, "the duties of a paragraph do not stand together")
            expect(Array(asks.times(of: paragraph)) == times, "the times of a paragraph do not stand together")
        }
        for duty in asks.duties {
            expect(body.paragraphs[duty.paragraph].range.clamped(to: duty.range) == duty.range, "the duty \(duty.range) lies outside its paragraph")
            expect(duty.request.map { asks.requests.indices.contains($0) } ?? true, "a duty of a request that is not there")
        }
        for request in asks.requests {
            expect(asks.duties.contains { $0.kind == .do && request.paragraphs.contains($0.paragraph) }, "a request that asks nothing")
        }
        for list in [asks.recommendations, asks.talkingPoints] { expect(!(list?.items.contains { $0.isEmpty } ?? false), "an empty point") }
    }

    /// By halving, for there may be many.
    private func isInText(_ offset: Int) -> Bool {
        var low = 0
        var high = body.pieces.count
        while low < high {
            let middle = (low + high) / 2
            if body.pieces[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < body.pieces.count && body.pieces[low].contains(offset)
    }
}
