/// What decides what an item asks besides its own words: whom, on which condition and of what its sentence asks it, and what its paragraph says to it, in
/// sentences that ask nothing themselves, above a list and in its items: until when, where, how. A fingerprint of words each, as of its own.
struct Circumstances {
    private let document: Document
    /// Of whole paragraphs, and of what stands beside the things asked in the one looked at last: for every item of a paragraph the same.
    private var paragraphs: [Int: String] = [:]
    private var rest: (paragraph: Int, fingerprint: String?)?
    /// The duty looked at last, its sentence as far as it was read, and a fingerprint of what stands in it before that duty.
    private var sentence: (duty: Int, start: Int, end: Int, before: String?) = (-1, -1, 0, nil)

    init(_ document: Document) { self.document = document }

    /// Of a duty, as an index into `Asks.duties`.
    mutating func fingerprint(ofDuty index: Int) -> String {
        let duty = document.asks.duties[index]
        let request = duty.request.flatMap { document.asks.requests.indices.contains($0) ? document.asks.requests[$0] : nil }
        let names = duty.addressedTo + (request?.addressedTo ?? [])
        let asked = names.isEmpty ? nil : Document.fingerprint(of: names.joined(separator: "\n"))
        // Whoever does "the following" does all of it, also what is an item of its own.
        let items = leadsOn(duty.range) ? fingerprint(ofParagraph: duty.paragraph) : nil
        // A condition may stand among the words of the duty before it.
        let condition = words(duty.condition.map(document.stretches) ?? [])
        return together([before(duty: index), condition, asked, beside(duty.paragraph), items])
    }

    /// Of an item of a list: what stands in its paragraph above the first one, and what is answered to it.
    func fingerprint(ofItemIn paragraph: Int, below first: [Range<Int>]?, answer: [Range<Int>] = []) -> String {
        guard document.body.paragraphs.indices.contains(paragraph) else { return together([nil, words(answer)]) }
        let start = document.body.paragraphs[paragraph].range.lowerBound
        let end = first?.first?.lowerBound ?? start
        return together([words(start < end ? document.stretches(of: start..<end) : []), words(answer)])
    }

    /// Of a paragraph: its number and its words.
    mutating func fingerprint(ofParagraph index: Int) -> String {
        guard document.body.paragraphs.indices.contains(index) else { return together([]) }
        if let known = paragraphs[index] { return known }
        let paragraph = document.body.paragraphs[index]
        let pieces = paragraph.blocks.clamped(to: document.body.blocks.indices).flatMap { document.pieces(of: document.body.blocks[$0]) }
        let made = together([paragraph.number.map(String.init), words(pieces)])
        paragraphs[index] = made
        return made
    }

    private func together(_ parts: [String?]) -> String {
        var hash = Fingerprint()
        for part in parts { hash.add((part ?? "") + ";") }
        return hash.hex
    }

    private func words(_ ranges: [Range<Int>]) -> String? { ranges.isEmpty ? nil : document.fingerprint(ranges) }

    // MARK: before

    /// Of what of its sentence stands before it. Other duties of the sentence are left out, as they are items of their own.
    private mutating func before(duty index: Int) -> String? {
        // From duty to duty, as a sentence may ask much.
        while sentence.duty < index {
            let duty = document.asks.duties[sentence.duty + 1]
            let goesOn = !duty.lead.isEmpty && duty.lead.lowerBound == sentence.start
            let from = goesOn ? sentence.end : duty.lead.lowerBound
            let words = words(from < duty.range.lowerBound ? document.stretches(of: from..<duty.range.lowerBound) : [])
            sentence = (
                sentence.duty + 1, duty.lead.lowerBound, goesOn ? max(from, duty.range.upperBound) : duty.range.upperBound,
                goesOn ? together([sentence.before, words]) : words
            )
        }
        return sentence.before
    }

    // MARK: beside

    /// Of what stands in a paragraph, and belongs to it, in no sentence that asks something itself.
    private mutating func beside(_ paragraph: Int) -> String? {
        if let rest, rest.paragraph == paragraph { return rest.fingerprint }
        var ranges: [Range<Int>] = []
        if document.body.paragraphs.indices.contains(paragraph) {
            let own = document.body.paragraphs[paragraph].range
            var at = own.lowerBound
            for index in document.asks.duties(of: paragraph) {
                let duty = document.asks.duties[index]
                // What leads on to items below belongs to each of them.
                if leadsOn(duty.range) { continue }
                if at < duty.lead.lowerBound { ranges.append(at..<duty.lead.lowerBound) }
                at = max(at, duty.range.upperBound)
            }
            if at < own.upperBound { ranges.append(at..<own.upperBound) }
            ranges = above(paragraph) + ranges.flatMap(document.stretches).filter(saysSomething) + below(paragraph)
        }
        rest = (paragraph, words(ranges))
        return rest?.fingerprint
    }

    /// The words that lead on to a paragraph without a number: "Lisbon should:".
    private func above(_ paragraph: Int) -> [Range<Int>] {
        guard paragraph > 0, document.body.paragraphs[paragraph].number == nil, let last = lastBlock(of: paragraph - 1), leadsOn(last) else {
            return []
        }
        return Array(document.pieces(of: last))
    }

    /// What bears no number and asks nothing itself behind a paragraph that leads on to it.
    private func below(_ paragraph: Int) -> [Range<Int>] {
        guard let last = lastBlock(of: paragraph), leadsOn(last) else { return [] }
        var ranges: [Range<Int>] = []
        for index in (paragraph + 1)..<document.body.paragraphs.count {
            let other = document.body.paragraphs[index]
            guard other.number == nil, document.asks.duties(of: index).isEmpty else { break }
            ranges += document.stretches(of: other.range)
        }
        return ranges
    }

    private func lastBlock(of paragraph: Int) -> Block? {
        document.body.paragraphs[paragraph].blocks.last.flatMap { document.body.blocks.indices.contains($0) ? document.body.blocks[$0] : nil }
    }

    /// True where a block ends with a colon.
    private func leadsOn(_ block: Block) -> Bool { document.pieces(of: block).last.map(leadsOn) ?? false }

    /// True for words with a colon at their end or behind them.
    private func leadsOn(_ words: Range<Int>) -> Bool {
        let (bytes, colon) = (document.source.bytes, UInt8(ascii: ":"))
        let words = words.clamped(to: 0..<bytes.count)
        return bytes[words].last { $0 > 0x20 } == colon || bytes[words.upperBound...].first { $0 > 0x20 } == colon
    }

    /// The signs between sentences and around words; `%` and `$` are none.
    private static let stops = Set(".,;:!?\"'`()[]{}-_".utf8)

    /// True for more than the signs between sentences.
    private func saysSomething(_ range: Range<Int>) -> Bool {
        document.source.bytes[range.clamped(to: 0..<document.source.bytes.count)].contains { $0 > 0x20 && !Circumstances.stops.contains($0) }
    }
}
