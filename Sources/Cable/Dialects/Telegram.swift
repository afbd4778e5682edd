/// What every dialect of telegram has in common: a header, then a text, page marks in both.
struct TelegramReader {
    let bytes: Bytes
    let sheet: Sheet
    var parts = CableParts()
    private var sections: Set<Int> = []

    init(_ bytes: Bytes, _ sheet: Sheet) {
        self.bytes = bytes
        self.sheet = sheet
    }

    /// Reads lines of the sheet, the text to the end of `range`.
    mutating func read(_ lines: ArraySlice<Line>, _ range: Range<Int>, _ mode: HeaderParser.Mode = .whole) {
        var top = HeaderParser(bytes, lines, mode)
        top.parse()
        top.finish()
        parts.header = top.header
        parts.remarks += top.remarks
        sections = top.sections
        readBody(lines[top.textLine...], start: top.textStart, range)
        fillFromMarks()
        fillClassifier()
        finishSections()
    }

    /// Reads lines that are all text, under a header that was found elsewhere.
    mutating func readText(_ lines: ArraySlice<Line>, _ range: Range<Int>, header: Header) {
        parts.header = header
        readBody(lines, start: lines.first?.range.lowerBound ?? range.upperBound, range)
        fillFromMarks()
    }

    private mutating func readBody(_ lines: ArraySlice<Line>, start: Int, _ range: Range<Int>) {
        var text = BodyParser(bytes, header: parts.header)
        text.parse(lines, start: start, range: min(start, range.upperBound)..<range.upperBound)
        text.body.furniture.insert(contentsOf: sheet.furniture, at: 0)
        text.body.furniture.sort { $0.range.lowerBound < $1.range.lowerBound }
        parts.body = text.body
        parts.remarks += text.remarks
        sections.formUnion(text.sections)
        if let repeated = text.repeated.first { fill(from: repeated) }
    }

    /// Where the head is lost, a later section's header says what it said.
    private mutating func fill(from repeated: Header) {
        guard parts.header.messageNumber == nil else { return }
        var header = repeated
        header.tags = parts.header.tags.isEmpty ? repeated.tags : parts.header.tags
        header.references = parts.header.references.isEmpty ? repeated.references : parts.header.references
        header.otherReferences = parts.header.otherReferences.isEmpty ? repeated.otherReferences : parts.header.otherReferences
        header.attention = parts.header.attention + repeated.attention
        header.range = parts.header.range
        sections.insert(1)
        parts.remarks.append(Remark(.headerDamage, repeated.range, "The head of the cable is lost: what a later section repeats of it is taken."))
        parts.header = header
    }

    /// Without a marking line, page marks give post and serial.
    private mutating func fillFromMarks() {
        remarkOthers()
        if parts.header.messageNumber == nil, let mark = sheet.marks.first(where: { $0.serial != nil && !$0.post.isEmpty }), let serial = mark.serial
        {
            parts.header.messageNumber = MessageNumber(year: parts.header.dateTimeGroup?.instant.year, post: bytes.line(mark.post), number: serial)
            parts.header.id = parts.header.messageNumber?.id
            parts.remarks.append(Remark(.headerDamage, mark.range, "Post and serial are taken from a page mark, where the post may be cut."))
        }
    }

    /// `1. (U) Classified by …`: the line stands as a paragraph, and stays one.
    private mutating func fillClassifier() {
        guard parts.header.classifiedBy == nil else { return }
        for paragraph in parts.body.paragraphs.prefix(3) {
            guard let block = paragraph.blocks.first.map({ parts.body.blocks[$0] }) else { continue }
            let pieces = Array(parts.body.pieces[block.pieces])
            guard let first = pieces.first, let start = ClassifiedByLine.start(bytes, first) else { continue }
            parts.header.classifiedBy = ClassifiedByLine.read(bytes, [start..<first.upperBound] + pieces.dropFirst())
            return
        }
    }

    /// Page marks that bear the serial of another cable: the text may be that cable's.
    private mutating func remarkOthers() {
        guard let number = parts.header.messageNumber else { return }
        var known: Set<Int> = [number.number]
        for mark in sheet.marks {
            guard let serial = mark.serial, !mark.post.isEmpty, known.count < 9, known.insert(serial).inserted else { continue }
            let words = bytes.line(mark.post)
            parts.remarks.append(
                Remark(
                    .secondIdentity, mark.range,
                    "A page mark says \(words) \(serial), the marking line \(number.post) \(number.number): two cables may be mixed here."))
        }
    }

    /// Sections that the marking line counts and the page marks show.
    private mutating func finishSections() {
        for mark in sheet.marks { if let section = mark.section { sections.insert(section) } }
        let count = parts.header.sections?.count ?? sheet.marks.compactMap(\.count).max() ?? 0
        guard count > 0, count < 1000 else { return }
        let present = sections.filter { (1...count).contains($0) }.sorted()
        parts.header.sections = Sections(count: count, present: present)
        let missing = (1...count).filter { !present.contains($0) }
        guard !missing.isEmpty else { return }
        let words = missing.prefix(8).map(String.init).joined(separator: ", ")
        parts.remarks.append(
            Remark(.missingSection, 0..<0, "No mark shows where section \(words) of \(count) begins: it may be missing or only unmarked."))
    }
}
