/// Navy general messages (USMTF): transmission lines, then sets `NAME/value//`, the text in `RMKS/` or `GENTEXT/REMARKS/`.
enum Navy: DialectReader {
    static let dialect = Dialect.navy

    static func isSpoken(_ signs: DialectSigns) -> Bool { signs.navySets >= 2 }

    static func read(_ bytes: Bytes, _ range: Range<Int>, _ sheet: Sheet) -> CableParts {
        var reader = NavyReader(bytes, sheet)
        reader.read(range)
        return reader.parts
    }
}

/// Reads the lines before the text, then the text.
private struct NavyReader {
    let bytes: Bytes
    let sheet: Sheet
    /// The sheet's lines, those before the text cut where a set begins inside them.
    let lines: [Line]
    var parts = CableParts()
    private var envelope: Envelope
    private var sets = NavySets()
    private var precedence: Precedence?
    private var isAfterBreak = false

    init(_ bytes: Bytes, _ sheet: Sheet) {
        self.bytes = bytes
        self.sheet = sheet
        lines = NavyLines.cut(bytes, sheet.lines)
        envelope = Envelope(bytes)
    }

    mutating func read(_ range: Range<Int>) {
        var text: (line: Int, start: Int)?
        var at = 0
        while at < lines.count, text == nil {
            let line = lines[at].range
            if let start = NavyLines.textStart(bytes, lines, at) ?? bareStart(line) {
                text = (at, start)
            } else if let name = NavySets.name(bytes, line) {
                at = sets.take(name, bytes, lines, at)
                envelope.close()
                continue
            } else {
                take(line)
            }
            at += 1
        }
        finish(text?.start ?? range.upperBound)
        var body = BodyParser(bytes, header: parts.header)
        if let text {
            body.parse(withoutEnd(text.line), start: text.start, range: text.start..<range.upperBound)
        }
        body.body.furniture.insert(contentsOf: sheet.furniture, at: 0)
        body.body.furniture.sort { $0.range.lowerBound < $1.range.lowerBound }
        parts.body = body.body
        parts.body.signature = []
        parts.remarks += body.remarks
    }

    /// A first paragraph right under the sets, where the set of the text has no name.
    private func bareStart(_ line: Range<Int>) -> Int? {
        sets.subject != nil && ParagraphMark(bytes, line)?.number == 1 ? line.lowerBound : nil
    }

    /// The lines of the text, the `//` that ends its set left out.
    private func withoutEnd(_ first: Int) -> ArraySlice<Line> {
        var lines = lines[first...]
        for index in lines.indices where bytes.has("//", at: lines[index].range.upperBound - 2) && lines[index].range.count > 2 {
            let line = lines[index]
            guard index + 1 >= lines.endIndex || bytes.isAll("BT", lines[index + 1].range) else { continue }
            lines[index] = Line(range: bytes.trim(line.range.lowerBound..<line.range.upperBound - 2), gap: line.gap, isBroken: line.isBroken)
        }
        return lines
    }

    // MARK: lines before the sets

    private mutating func take(_ line: Range<Int>) {
        if bytes.isAll("BT", line) { isAfterBreak = true }
        // `BT UNCLAS //N01500//`.
        if bytes.has("BT UNCLAS", at: line.lowerBound) {
            isAfterBreak = true
            return take(line.lowerBound + 3..<line.upperBound)
        }
        if isAfterBreak, isRepeated(line) { return envelope.close() }
        if takeTransmission(line) || takeNumber(line) || takeMarking(line) || envelope.take(line) { return }
        if bytes.has("PASS ", at: line.lowerBound) {
            parts.header.attention.append(Field(bytes.line(line), line))
            return envelope.close()
        }
        _ = envelope.goOn(line)
    }

    /// FM and INFO printed a second time behind the break.
    private func isRepeated(_ line: Range<Int>) -> Bool {
        bytes.has("FM ", at: line.lowerBound) && envelope.from != nil || bytes.has("TO ", at: line.lowerBound) && !envelope.action.isEmpty
            || bytes.has("INFO ", at: line.lowerBound) && !envelope.info.isEmpty
    }

    /// `RTTUZYUW RUEWMCS0000 2271757-UUUU--RUCRNAD.`: precedence, form, marking; originator and serial; day and time of filing.
    private mutating func takeTransmission(_ line: Range<Int>) -> Bool {
        let words = bytes.words(line, most: 3)
        guard words.count == 3, words[0].count == 8, bytes.has("ZYUW", at: words[0].lowerBound + 4), words[1].count >= 9 else { return false }
        // Addresses above it are a mail program's; a second one below a subject was sent along.
        if sets.subject != nil { return true }
        envelope = Envelope(bytes)
        var transmission = Transmission()
        let serial = words[1].upperBound - 4
        transmission.originator = bytes.string(words[1].lowerBound..<serial)
        transmission.serial = bytes.string(serial..<words[1].upperBound)
        if let filed = bytes.number(at: words[2].lowerBound, most: 7), filed.end - words[2].lowerBound == 7 {
            transmission.filedDay = filed.value / 10000
            transmission.filedTime = bytes.string(words[2].lowerBound + 3..<filed.end)
        }
        transmission.range = line
        envelope.transmission = transmission
        precedence = TransmissionLine.precedence(bytes[words[0].lowerBound])
        return true
    }

    /// `NAVADMIN 364/09 (CORRECTED COPY)`.
    private mutating func takeNumber(_ line: Range<Int>) -> Bool {
        guard parts.header.id == nil, let number = NavyLines.number(bytes, line) ?? otherNumber(line) else { return false }
        let (name, serial, year) = (bytes.string(number.name), bytes.string(number.serial), bytes.string(number.year))
        parts.header.id = "\(name) \(serial)/\(year)"
        parts.header.messageNumber = MessageNumber(
            year: Int(year).map(DateTimeGroupLine.fullYear), post: name, number: Int(serial) ?? 0)
        var end = number.year.upperBound
        while end < line.upperBound, bytes[end] == 0x2F { end += 1 }
        let rest = bytes.rest(of: line, from: end)
        let isBracketed = rest.count > 2 && bytes[rest.lowerBound] == 0x28
        if !rest.isEmpty, let captions = CaptionLine.read(bytes, isBracketed ? rest.lowerBound + 1..<rest.upperBound - 1 : rest) {
            for caption in captions where !parts.header.captions.contains(caption) { parts.header.captions.append(caption) }
        }
        return true
    }

    /// The number of a series that is not known: a word in capitals, a number and a year.
    private func otherNumber(_ line: Range<Int>) -> NavyLines.Number? {
        let words = bytes.words(line, most: 6)
        guard words.count >= 2, words[0].allSatisfy({ isUpper(bytes[$0]) }), let serial = bytes.number(at: words[1].lowerBound, most: 4),
            bytes[serial.end] == 0x2F, let year = bytes.number(at: serial.end + 1, most: 4)
        else { return nil }
        return NavyLines.Number(name: words[0], serial: words[1].lowerBound..<serial.end, year: serial.end + 1..<year.end)
    }

    /// `UNCLAS //N01306//`, `UNCLASSIFIED//`.
    private mutating func takeMarking(_ line: Range<Int>) -> Bool {
        var end = line.upperBound
        if let slash = bytes.find(0x2F, in: line) { end = slash }
        let words = bytes.trim(line.lowerBound..<end)
        guard !words.isEmpty, let classification = MarkingLine.bannerClassification(bytes, words).classification else { return false }
        if parts.header.classification == nil {
            parts.header.classification = classification
            parts.header.classificationRange = words
        }
        envelope.close()
        return true
    }

    /// `RHMFIUU/CDR USCENTCOM MACDILL AFB FL//J1// RHMFIUU/CDR USNORTHCOM`, wrapped where it falls: a list as a line is cut at its indicators.
    /// What follows a marking in it is none.
    private func addressees(_ list: [Addressee]) -> [Addressee] {
        guard list.contains(where: { isSeveral($0.range) }), let first = list.first, let last = list.last else { return list }
        var out: [Addressee] = []
        var start = first.range.lowerBound
        var end = start
        for word in bytes.eachWord(start..<last.range.upperBound) {
            if MarkingLine.isBanner(bytes, word) || bytes.has("//N0", at: word.lowerBound) { break }
            if word.lowerBound > start, isIndicated(word) {
                if let one = AddressLine.read(bytes, start..<end) { out.append(one) }
                start = word.lowerBound
            }
            end = word.upperBound
        }
        if end > start, let one = AddressLine.read(bytes, start..<end) { out.append(one) }
        return out
    }

    private func isSeveral(_ line: Range<Int>) -> Bool { bytes.eachWord(line).dropFirst().contains { isIndicated($0) } }

    /// `RHMFIUU/CDR`.
    private func isIndicated(_ word: Range<Int>) -> Bool {
        guard let slash = bytes.find(0x2F, in: word) else { return false }
        return TransmissionLine.isRouting(bytes, word.lowerBound..<slash)
    }

    private mutating func finish(_ end: Int) {
        parts.header.transmission = envelope.transmission
        parts.header.dateTimeGroup = envelope.dateTimeGroup
        parts.header.precedence = envelope.precedences.first ?? precedence
        parts.header.infoPrecedence = envelope.precedences.dropFirst().first
        parts.header.from = envelope.from
        parts.header.action = addressees(envelope.action)
        parts.header.info = addressees(envelope.info)
        parts.header.subject = sets.subject
        parts.header.otherReferences = sets.references
        parts.header.range = (lines.first?.range.lowerBound ?? 0)..<max(lines.first?.range.lowerBound ?? 0, end)
    }
}
