/// Incoming and outgoing telegrams of 1950 to 1972: a printed form with stamps around the words, mostly seen through a scanner. Neither TAGS nor an
/// executive order; the sender is named after FROM or FM, and the sender's name ends the text.
enum IncomingTelegram: DialectReader {
    static let dialect = Dialect.telegram

    static func isSpoken(_ signs: DialectSigns) -> Bool { signs.isForm && signs.telegram < 4 }

    static func read(_ bytes: Bytes, _ range: Range<Int>, _ sheet: Sheet) -> CableParts {
        var form = TelegramForm(bytes, sheet.lines)
        form.read()
        var reader = TelegramReader(bytes, sheet)
        reader.readText(form.words[...], range, header: form.header)
        reader.parts.remarks += form.remarks
        if reader.parts.body.signature.isEmpty, let name = form.signature(reader.parts.body) { reader.parts.takeSignature(name, bytes) }
        let taken = Set(form.words.map(\.range) + reader.parts.body.signature.map(\.range))
        let others = sheet.lines[form.text.lowerBound...].filter { !taken.contains($0.range) }
        reader.parts.body.furniture += others.map { Furniture(kind: .footer, range: $0.range) }
        reader.parts.body.furniture.sort { $0.range.lowerBound < $1.range.lowerBound }
        return reader.parts
    }
}

/// Finds the header and the text among the words of a form.
private struct TelegramForm {
    let bytes: Bytes
    let lines: [Line]
    var header = Header()
    var remarks: [Remark] = []
    /// The lines of the text.
    private(set) var text = 0..<0
    private var signature: Field?
    /// Day, hour and minute of a date-time group whose month and year are stamped elsewhere.
    private var group: (digits: Int, range: Range<Int>)?

    init(_ bytes: Bytes, _ lines: [Line]) {
        (self.bytes, self.lines) = (bytes, lines)
    }

    mutating func read() {
        var envelope = Envelope(bytes)
        var at = 0
        while at < lines.count, !isText(at) {
            let line = lines[at].range
            if !takeKey(line), !takeGroup(line), !takeMarking(line) {
                if !envelope.take(line) { envelope.close() }
            }
            at += 1
        }
        let limit = (at..<lines.count).first { isNote(lines[$0].range) } ?? lines.count
        var end = limit
        while end > at, !isSentence(lines[end - 1].range) { end -= 1 }
        // A signature stands under the last sentence, or alone under a last line that nothing ends.
        if end < limit, end > at, isName(lines[end].range), endsSentence(lines[end - 1].range) || end + 1 == limit {
            signature = Field(bytes.line(lines[end].range), lines[end].range)
        }
        text = at..<max(at, end)
        header.range = (lines.first?.range.lowerBound ?? 0)..<(at < lines.count ? lines[at].range.lowerBound : lines.last?.range.upperBound ?? 0)
        finish(envelope)
    }

    private mutating func finish(_ envelope: Envelope) {
        header.transmission = envelope.transmission
        header.from = header.from ?? envelope.from
        if header.action.isEmpty { header.action = envelope.action.filter { $0.precedence != nil || $0.name.count > 4 } }
        header.info = envelope.info
        header.precedence = header.precedence ?? envelope.precedences.first
        header.dateTimeGroup = envelope.dateTimeGroup ?? stamped() ?? received()
        guard let number = header.messageNumber else { return }
        header.messageNumber = MessageNumber(year: number.year ?? header.dateTimeGroup?.instant.year, post: number.post, number: number.number)
        header.id = header.messageNumber?.id
    }

    // MARK: where the text stands

    /// The text begins with a full line of words in capitals, behind whatever says from whom and for whom it is.
    private func isText(_ index: Int) -> Bool {
        let line = lines[index].range
        guard isSentence(line), header.from != nil || group != nil || header.precedence != nil || header.classification != nil else { return false }
        let leads: [StaticString] = ["FROM ", "TO ", "INFO ", "DEPARTMENT PASS", "DEPT PASS", "PASS ", "RPTD ", "REPEATED ", "SENT ", "FM "]
        return !leads.contains { bytes.has($0, at: line.lowerBound) }
    }

    /// A line of a telegram's text: capitals, seven words or more, most of the line's width.
    private func isSentence(_ line: Range<Int>) -> Bool {
        line.count >= 40 && !bytes.hasSmallLetter(line) && bytes.wordCount(line, limit: 6) > 5
            || line.count >= 30 && !bytes.hasSmallLetter(line) && bytes.wordCount(line, limit: 4) > 3 && endsSentence(line)
    }

    private func endsSentence(_ line: Range<Int>) -> Bool { bytes[line.upperBound - 1] == 0x2E }

    private func isName(_ line: Range<Int>) -> Bool {
        (3...24).contains(line.count) && bytes.wordCount(line, limit: 4) < 3 && line.allSatisfy { isUpper(bytes[$0]) || bytes[$0] == 0x20 }
    }

    /// `NOTE: PASSED …`, `• This copy must be returned`: what an office wrote under the text.
    private func isNote(_ line: Range<Int>) -> Bool {
        bytes.has("NOTE:", at: line.lowerBound) || bytes[line.lowerBound] == 0xE2 && bytes[line.lowerBound + 1] == 0x80
    }

    /// The lines of the text without the operator's figures, `CFN 94 1054`, and what little stands between them and the next page.
    var words: [Line] {
        var words: [Line] = []
        var isOut = false
        for line in lines[text] {
            if line.isBroken || line.range.count > 20 { isOut = false }
            if ["CFN ", "CPN "].contains(where: { bytes.has($0, at: line.range.lowerBound) }) { isOut = true }
            if !isOut { words.append(line) }
        }
        return words
    }

    /// The sender's name at the end of the last line, which no stop ends: telegrams end with it.
    func signature(_ body: Body) -> Field? {
        if let signature { return signature }
        guard let piece = body.pieces.last, !endsSentence(piece) else { return nil }
        let word = bytes.lastWord(piece)
        guard word.count >= 4, word.count < piece.count, word.allSatisfy({ isUpper(bytes[$0]) }) else { return nil }
        return Field(bytes.string(word), word)
    }

    // MARK: lines above the text

    /// `FROM: Rio de Janeiro`, `TO: Secretary of State`, `NO: 1054, November 14, 6 p.m.`, `PRIORITY`.
    private mutating func takeKey(_ line: Range<Int>) -> Bool {
        if bytes.has("FROM:", at: line.lowerBound) {
            let value = bytes.rest(of: line, from: line.lowerBound + 5)
            if header.from == nil, !value.isEmpty { header.from = Field(bytes.line(value), value) }
            return true
        }
        if bytes.has("TO:", at: line.lowerBound) {
            let value = bytes.rest(of: line, from: line.lowerBound + 3)
            if let one = AddressLine.read(bytes, value) { header.action.append(one) }
            return true
        }
        if bytes.has("NO:", at: line.lowerBound) {
            let value = bytes.rest(of: line, from: line.lowerBound + 3)
            if let number = bytes.number(at: value.lowerBound, most: 6), let from = header.from {
                header.messageNumber = MessageNumber(year: nil, post: from.text.uppercased(), number: number.value)
            }
            return true
        }
        for precedence in Precedence.allCases where bytes.line(line).uppercased() == precedence.rawValue {
            header.precedence = header.precedence ?? precedence
            return true
        }
        return false
    }

    /// `R 1415222`: precedence, day and time; a scanner reads 2 or 7 for Z.
    private mutating func takeGroup(_ line: Range<Int>) -> Bool {
        let words = bytes.words(line, most: 3)
        guard group == nil, words.count == 2, words[0].count == 1, words[1].count == 7,
            let precedence = TransmissionLine.precedence(bytes[words[0].lowerBound]),
            let digits = bytes.number(at: words[1].lowerBound, most: 6), digits.end == words[1].upperBound - 1,
            [0x5A, 0x32, 0x37].contains(bytes[digits.end])
        else { return false }
        group = (digits.value, words[1])
        header.precedence = precedence
        return true
    }

    private mutating func takeMarking(_ line: Range<Int>) -> Bool {
        guard let classification = MarkingLine.bannerClassification(bytes, line).classification else { return false }
        if header.classification == nil { (header.classification, header.classificationRange) = (classification, line) }
        return true
    }

    // MARK: the date

    /// The month and year that are stamped on the form, where they are all the same, with the day and time of the group.
    private mutating func stamped() -> DateTimeGroup? {
        var months: Set<[Int]> = []
        for (index, line) in lines.enumerated() where line.range.count < 60 && !text.contains(index) {
            if let found = stamp(line.range) { months.insert(found) }
        }
        guard let group, months.count == 1, let found = months.first,
            let instant = CivilTime(
                year: found[0], month: found[1], day: group.digits / 10000, hour: group.digits / 100 % 100, minute: group.digits % 100)
        else { return nil }
        remarks.append(
            Remark(.headerDamage, group.range, "The date-time group gives no month: it and the year are taken from a stamp on the form."))
        return DateTimeGroup(text: "", instant: instant, range: group.range)
    }

    /// `NO: 1054, November 14, 6 p.m.` under `Rec'd: November 14, 1963`: the day it was sent, without a clock, which is the sender's.
    private func received() -> DateTimeGroup? {
        let above = lines.prefix(text.lowerBound).map(\.range)
        guard let received = above.first(where: { bytes.has("REC'D", at: $0.lowerBound) || bytes.has("RECEIVED", at: $0.lowerBound) }),
            let year = stamp(received)?[0], let sent = above.first(where: { bytes.has("NO:", at: $0.lowerBound) }),
            let (month, day) = monthAndDay(sent), let instant = CivilTime(year: year, month: month, day: day)
        else { return nil }
        return DateTimeGroup(text: "", instant: instant, range: sent)
    }

    private func monthAndDay(_ line: Range<Int>) -> (Int, Int)? {
        let words = bytes.string(line).uppercased().split { !$0.isLetter && !$0.isNumber }
        guard let month = words.firstIndex(where: { $0.count >= 3 && DateTimeGroupLine.months.contains(String($0.prefix(3))) }),
            let index = DateTimeGroupLine.months.firstIndex(of: String(words[month].prefix(3))), month + 1 < words.count,
            let day = Int(words[month + 1])
        else { return nil }
        return (index + 1, day)
    }

    /// `1963 NOV`, `NOV 14, 1963`, `November 14, 1963`: year and month.
    private func stamp(_ line: Range<Int>) -> [Int]? {
        let words = bytes.string(line).uppercased().split { !$0.isLetter && !$0.isNumber }
        guard let month = words.firstIndex(where: { $0.count >= 3 && DateTimeGroupLine.months.contains(String($0.prefix(3))) }),
            let index = DateTimeGroupLine.months.firstIndex(of: String(words[month].prefix(3)))
        else { return nil }
        let near = words[max(0, month - 2)..<min(words.count, month + 3)]
        guard let year = near.compactMap({ $0.count == 4 ? Int($0) : nil }).first(where: { (1945...1975).contains($0) }) else { return nil }
        return [year, index + 1]
    }
}

extension CableParts {
    /// Takes the signature off the last words of the text.
    fileprivate mutating func takeSignature(_ name: Field, _ bytes: Bytes) {
        guard let last = body.pieces.indices.last, body.pieces[last].lowerBound < name.range.lowerBound else { return }
        body.signature = [name]
        guard name.range.upperBound <= body.pieces[last].upperBound else { return }
        body.pieces[last] = bytes.trim(body.pieces[last].lowerBound..<name.range.lowerBound)
    }
}
