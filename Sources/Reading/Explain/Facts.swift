import Cable
import Glossary

/// The facts about one place, as they are found: each with a label.
struct Facts {
    let session: Session
    var title = "Explained"
    private(set) var lines: [Line] = []

    var document: Document { session.document }

    init(session: Session) { self.session = session }

    /// A fact; one that is there already is not said again.
    mutating func add(_ label: String, _ words: String) {
        guard !words.isEmpty, !lines.contains(where: { $0.sign == label && $0.words == words }) else { return }
        lines.append(Line(.label, sign: label, words: words))
    }

    /// What the Glossary says of a word.
    mutating func add(_ meaning: Meaning) { add(meaning.word, "\(meaning.meaning) (\(meaning.kind.rawValue))") }

    /// Where a post is, and who looks after it.
    mutating func add(_ post: Post) {
        let country = Glossary.tag(post.country)?.meaning ?? post.country
        let year = document.header.dateTimeGroup?.instant.year
        let bureau = post.bureaus(in: year).map { symbol in Glossary.bureau(symbol).map { "\(symbol), \($0.meaning)" } ?? symbol }.joined(
            separator: "; ")
        add(post.key, "\(post.city), \(country)" + (bureau.isEmpty ? "" : "; under \(bureau)") + "; clock of \(post.zone)")
    }

    /// When the cable was sent, by its own clock, where it came from, at the reader's post and in Washington.
    mutating func sent() {
        guard let group = document.header.dateTimeGroup else { return }
        add("Date-time group", "\(group.text): day, hour and minute in Greenwich time (Z), month, year")
        for reading in session.clocks {
            add(reading.place, "\(WhenWords.day(reading.time)) \(reading.time.year), \(WhenWords.clock(reading.time) ?? "")")
        }
    }

    // MARK: what is asked

    /// Why something is asked, of whom, on what condition, and when.
    mutating func duty(_ index: Int) {
        let duty = document.asks.duties[index]
        let kinds: [Duty.Kind: String] = [
            .do: "asked of the reader: counts as open until it is ticked", .dont: "forbidden", .may: "permitted, not asked",
            .ifAsked: "to be ready for, if it comes to that",
        ]
        add("This is", kinds[duty.kind] ?? "")
        add("Why", duty.why)
        if let request = duty.request, document.asks.requests.indices.contains(request) {
            let why = document.asks.requests[request].why
            if why != duty.why { add("Its request", why) }
        }
        if let condition = duty.condition { add("On condition", session.words(document.stretches(of: condition))) }
        add("Of whom", duty.addressedTo.isEmpty ? "every addressee that is to act" : duty.addressedTo.joined(separator: ", "))
        guard let time = session.time(for: index) else { return }
        add("When", "\(session.when(index)): \"\(document.source.line([document.asks.times[time].range]))\"")
        if let resolved = session.times[time] { add("By the clocks", WhenWords.clocks(resolved) ?? "no clock was given, none is made up") }
    }

    /// The row of the checklist.
    mutating func checklistRow() {
        guard let line = session.currentLine(of: .checklist) else { return }
        title = "Explained: " + line.words
        if let offset = line.offset, let index = document.asks.duties.firstIndex(where: { $0.range.lowerBound == offset }) { duty(index) }
        guard let item = session.items.first(where: { $0.id == line.item }), item.kind != .duty else { return }
        let kinds: [ChecklistItem.Kind: String] = [
            .recommendation: "a recommendation to the host government: a tick says that it was raised",
            .talkingPoint: "a point to be made: a tick says that it was delivered",
            .question: "press guidance, a question with its answer: a tick says that it was answered",
        ]
        add("This is", kinds[item.kind] ?? "")
    }

    // MARK: the text

    /// The place in the text, or the one that the row of a list leads to.
    mutating func text() {
        let offset = session.focus == .text ? session.text.cursor : session.currentLine(of: session.focus)?.offset ?? session.text.cursor
        let paragraphs = document.body.paragraphs
        let index = session.paragraph(at: offset)
        let number = session.number(of: index)
        title = "Explained: " + (number.isEmpty ? "this place" : "paragraph \(number)")
        if let word = session.wordHere, session.focus == .text, let meaning = Facts.meaning(word) { add(meaning) }
        let around = document.asks.duties(touching: offset..<offset + 1)
        for each in around.indices where around[each].range.contains(offset) { duty(each) }
        mention(at: offset)
        guard paragraphs.indices.contains(index) else { return }
        if document.asks.isSummary(index) { add("This is", "the summary of the cable") }
        if document.asks.isComment(index) { add("This is", "a comment: what its writer thinks, no report of what was said or done") }
        paragraph(paragraphs[index])
    }

    /// What an abbreviation, a bureau, a caption or a precedence means, if the word is one and in capitals.
    private static func meaning(_ word: String) -> Meaning? {
        guard word.count > 1, word == word.uppercased() else { return nil }
        return Glossary.acronym(word) ?? Glossary.caption(word) ?? Glossary.precedence(word) ?? (word.count == 4 ? Glossary.tag(word) : nil)
            ?? Glossary.bureau(word)
    }

    private mutating func mention(at offset: Int) {
        guard let mention = document.asks.mentions(touching: offset..<offset + 1).first(where: { $0.range.contains(offset) }) else { return }
        let words = document.source.line([mention.range])
        switch mention.target {
        case .paragraphs(let numbers): add(words, "paragraph \(numbers.map(String.init).joined(separator: ", ")) of this cable; Enter goes there")
        case .references(let letters):
            for reference in session.references(lettered: letters) {
                add(words, (reference.letter.isEmpty ? "" : reference.letter + ": ") + reference.words)
            }
        }
    }

    private mutating func paragraph(_ paragraph: Paragraph) {
        if let mark = paragraph.mark { for meaning in Glossary.marking(mark) { add("(\(mark))", "\(meaning.word): \(meaning.meaning)") } }
        if let printed = paragraph.printedAs, let number = paragraph.number { add("Number", "printed \(printed), taken to be \(number)") }
        repairs(paragraph)
        for remark in document.remarks where remark.range.overlaps(paragraph.range) { add("Remark", remark.message) }
        abbreviations(paragraph)
    }

    /// What was repaired and from what, word by word.
    private mutating func repairs(_ paragraph: Paragraph) {
        let repairs = document.repairs(in: paragraph.range.lowerBound..<min(paragraph.range.upperBound, paragraph.range.lowerBound + 1 << 17))
        var at = 0
        for _ in 0..<20 where at < repairs.count {
            let word = word(around: repairs[at].range, in: paragraph.range)
            var kinds: [String] = []
            while at < repairs.count, word.overlaps(repairs[at].range) {
                kinds.append(repairs[at].kind.rawValue)
                at += 1
            }
            let shown = document.repairedLine([word], spelling: session.typesetter.spelling)
            add("Repaired", "\(document.source.line([word])) in the source, taken to be \(shown): \(kinds.joined(separator: ", "))")
        }
        if at < repairs.count { add("Repaired", "and \(repairs.count - at) places more in this paragraph") }
    }

    /// A place with the letters up to the next blanks, at most forty to each side.
    private func word(around place: Range<Int>, in paragraph: Range<Int>) -> Range<Int> {
        let bytes = document.source.bytes
        func isBlank(_ at: Int) -> Bool { bytes[at] == 0x20 || (bytes[at] >= 0x09 && bytes[at] <= 0x0D) }
        var (start, end) = (place.lowerBound, place.upperBound)
        while start > paragraph.lowerBound, !isBlank(start - 1), place.lowerBound - start < 40 { start -= 1 }
        while end < min(paragraph.upperBound, bytes.count), !isBlank(end), end - place.upperBound < 40 { end += 1 }
        return start..<end
    }

    /// The abbreviations of a paragraph; none where all is in capitals, as every word would look like one.
    private mutating func abbreviations(_ paragraph: Paragraph) {
        let words = document.source.line(
            document.pieces(of: paragraph).prefix(200).map { $0.lowerBound..<min($0.upperBound, $0.lowerBound + 16_384) })
        guard words.utf8.contains(where: { $0 >= 0x61 && $0 <= 0x7A }) else { return }
        var known: Set<String> = []
        let separators = words.prefix(16_384).split { !($0.isLetter || $0.isNumber || $0 == "/" || $0 == "-" || $0 == ".") }
        for part in separators {
            let word = part.hasSuffix(".") ? String(part.dropLast()) : String(part)
            guard known.count < 20, word.count > 1, word == word.uppercased(), known.insert(word).inserted else { continue }
            if let meaning = Glossary.acronym(word) ?? (word.count > 2 ? Glossary.bureau(word) : nil) { add(meaning) }
        }
    }
}
