/// Reads what stands before the text: line by line, each line cut where a label stands inside it, until the text begins.
struct HeaderParser {
    let bytes: Bytes
    /// The cable's lines, furniture taken out.
    let lines: ArraySlice<Line>
    var header = Header()
    var remarks: [Remark] = []
    var envelope: Envelope
    /// Sections that marking lines name.
    var sections: Set<Int> = []
    /// The line the text begins in, and where in it.
    private(set) var textLine = 0
    private(set) var textStart = 0

    private enum Open { case none, tags, subject, references, classifiedBy }
    private var open = Open.none
    private(set) var seen: Label.Several = []
    private(set) var subject: [Range<Int>] = []
    private(set) var tags: [Range<Int>] = []
    private(set) var references: [Range<Int>] = []
    private(set) var classifiedBy: [Range<Int>] = []
    /// What is read.
    private let mode: Mode

    /// Whole headers; texts whose head is lost, where what is neither label nor address opens the text; headers that a later section repeats,
    /// whose subject is known to be so long.
    enum Mode: Equatable { case whole, headless, repeated(subject: Int) }

    init(_ bytes: Bytes, _ lines: ArraySlice<Line>, _ mode: Mode = .whole) {
        self.bytes = bytes
        self.lines = lines
        self.mode = mode
        envelope = Envelope(bytes)
    }

    var isHeadless: Bool { mode == .headless }
    /// True while a label stands behind the piece in its own line.
    private var isBeforeLabel = false

    /// Reads until the text begins.
    mutating func parse() {
        textLine = lines.startIndex
        while textLine < lines.endIndex {
            let line = lines[textLine]
            if line.isApart { takeGap(line) }
            let pieces = Label.pieces(bytes, of: line.range)
            for (index, piece) in pieces.enumerated() {
                isBeforeLabel = index + 1 < pieces.count && Label.at(bytes, pieces[index + 1]) != nil
                textStart = piece.lowerBound
                guard take(piece, line) else { return }
            }
            if pieces.isEmpty {
                isBeforeLabel = false
                textStart = line.range.lowerBound
                guard take(line.range, line) else { return }
            }
            textLine += 1
        }
        textStart = lines.last?.range.upperBound ?? 0
    }

    /// A blank line closes what is open, unless nothing of it has come yet; a subject goes on over a page.
    private mutating func takeGap(_ line: Line) {
        if line.gap { envelope.takeGap() }
        switch open {
        case .none: break
        case .subject: if !subject.isEmpty, line.gap, !continuesSubject(line.range) { open = .none }
        case .references: if !references.isEmpty, line.gap, !continuesReferences(line.range) { open = .none }
        case .tags: if !tags.isEmpty { open = .none }
        case .classifiedBy: if line.gap { open = .none }
        }
    }

    /// Takes one piece of a line; false when the text begins with it.
    private mutating func take(_ piece: Range<Int>, _ line: Line) -> Bool {
        if let found = Label.find(bytes, piece), !isWordOfSubject(found, line) {
            envelope.close()
            return take(found.label, bytes.rest(of: piece, from: found.end), piece)
        }
        if !seen.contains(.subject) {
            if isHeadless, isAttention(piece), !Envelope.isAddress(bytes, piece) { return takeAttention(piece) }
            if open == .none || piece.lowerBound == line.range.lowerBound, envelope.take(piece) {
                open = .none
                return true
            }
            if takeMarking(piece) { return true }
        }
        if envelope.open == .distribution { return true }
        if takeCaptions(piece, line) { return true }
        if isMarkedProse(piece) { return false }
        if isRestOfItem(piece) { return goOn(piece) }
        if isText(piece, line) || isSentence(piece) { return false }
        if envelope.goOn(piece) || takeAttention(piece) { return true }
        return goOn(piece)
    }

    /// True while a subject that has begun goes on with a line directly under it.
    private func isWrappedSubject(_ line: Line) -> Bool { open == .subject && !subject.isEmpty && !line.isApart }

    /// `SUBJECT` without its colon, where a wrapped subject goes on with that word.
    private func isWordOfSubject(_ found: Label.Found, _ line: Line) -> Bool {
        found.label == .subject && isWrappedSubject(line) && bytes[found.end - 1] != 0x3A
    }

    // MARK: labelled lines

    private mutating func take(_ label: Label, _ value: Range<Int>, _ line: Range<Int>) -> Bool {
        if label != .classifiedBy { seen.insert(Label.Several(label)) }
        switch label {
        case .executiveOrder:
            if header.executiveOrder == nil { header.executiveOrder = ExecutiveOrderLine.read(bytes, value, line) }
            open = .none
        case .tags:
            guard tags.isEmpty else { return true }
            tags = value.isEmpty ? [] : [value]
            open = .tags
        case .subject:
            guard subject.isEmpty else { return true }
            subject = value.isEmpty ? [] : [value]
            open = .subject
        case .reference:
            open = .references
            if let notice = Opening.noticeInside(bytes, value) {
                references.append(bytes.trim(value.lowerBound..<notice))
                textStart = notice
                return false
            }
            if !value.isEmpty { references.append(value) }
        case .classifiedBy:
            classifiedBy.append(line)
            open = .classifiedBy
        }
        return true
    }

    /// A line without a label: it belongs to the field that is open, or to none.
    private mutating func goOn(_ line: Range<Int>) -> Bool {
        switch open {
        case .tags:
            if TagLine.goesOn(bytes, line, after: tags.last) || isRestOfTags(line) {
                tags.append(line)
            } else {
                open = .none
                if bytes.hasSmallLetter(line), !hasSubjectAhead { return false }
            }
        case .subject:
            if case .repeated(let length) = mode, subject.reduce(0, { $0 + $1.count + 1 }) >= length { return false }
            if let marking = MarkingLine.read(bytes, line), marking.isSpaced(bytes), takeMarking(line) { return true }
            if !subject.isEmpty, Shape.isRule(bytes, line) || Opening.isNotice(bytes, line) { return endSubject() }
            subject.append(line)
        case .references:
            if isProse(line) { return false }
            references.append(line)
        case .classifiedBy: classifiedBy.append(line)
        case .none:
            if case .repeated = mode, header.messageNumber != nil { return false }
            if isHeadless, isListItem(line) {
                references.append(line)
                open = .references
            } else if seen.contains(.subject) || isHeadless {
                return hasLabelAhead
            }
        }
        return true
    }

    /// A line in capitals right under the tags that holds a code or ends a thing of several words, or that another label follows.
    private func isRestOfTags(_ line: Range<Int>) -> Bool {
        guard !tags.isEmpty, !lines[textLine].isApart, TagLine.isCapitals(bytes, line), !isAttention(line) else { return false }
        let next = lines.dropFirst(textLine + 1 - lines.startIndex).first
        return next.map { !$0.isApart && Label.at(bytes, $0.range) != nil } == true || TagLine.holdsTagWord(bytes, line)
    }

    /// Under a list of references that no blank line ends, a sentence begins the text of a cable whose paragraphs bear no numbers.
    private func isProse(_ line: Range<Int>) -> Bool {
        guard let last = references.last, line.count > 40, bytes.wordCount(line, limit: 7) > 6, !isListItem(line) else { return false }
        let isOpen = [0x2C, 0x3B, 0x2D, 0x28].contains(bytes[last.upperBound - 1])
        let isNamed = bytes.has("REF", at: line.lowerBound) || !line.contains { isDigit(bytes[$0]) || bytes[$0] == 0x28 || bytes[$0] == 0x22 }
        return !isOpen && isNamed && !lines[textLine...].prefix(40).contains { ParagraphMark(bytes, $0.range)?.number == 1 }
    }

    /// True while a label of the subject stands in the next lines.
    private var hasSubjectAhead: Bool {
        lines[textLine..<min(lines.endIndex, textLine + 12)].contains { Label.at(bytes, $0.range) == .subject }
    }

    /// A rule or a notice under the subject begins the text, unless labels follow before the first paragraph.
    private mutating func endSubject() -> Bool {
        open = .none
        return hasLabelAhead
    }

    /// True while a label of the header stands in the next lines, before anything that must be text.
    private var hasLabelAhead: Bool {
        if isBeforeLabel { return true }
        for line in lines.dropFirst(textLine + 1 - lines.startIndex).prefix(12) {
            if let label = Label.at(bytes, line.range) { return label != .classifiedBy || header.classifiedBy == nil && classifiedBy.isEmpty }
            if ParagraphMark(bytes, line.range) != nil || Opening.isSummary(bytes, line.range) { return false }
        }
        return false
    }

    /// Words with which no subject ends.
    private static let leading: [StaticString] = ["THE", "A", "AN", "OF", "AND", "OR", "TO", "FOR", "IN", "ON", "AT", "BY", "WITH", "FROM", "ITS"]

    /// A blank line cuts a subject in two: what stands before it cannot be its end, and under it a short line follows before the next label.
    private func continuesSubject(_ line: Range<Int>) -> Bool {
        guard let last = subject.last, line.count <= 72, bytes[line.upperBound - 1] != 0x2E, Label.at(bytes, line) == nil,
            ParagraphMark(bytes, line) == nil, CaptionLine.read(bytes, line) == nil, !Opening.isNotice(bytes, line), !isMarkedProse(line)
        else { return false }
        let word = bytes.lastWord(last)
        return HeaderParser.leading.contains { bytes.isAll($0, word) } || bytes[word.upperBound - 1] == 0x2C
    }

    /// `36633` alone, or `B. STATE 2` after a blank line: the list goes on.
    private func continuesReferences(_ line: Range<Int>) -> Bool {
        line.allSatisfy { isDigit(bytes[$0]) } || isListItem(line) || isRestOfItem(line)
    }

    /// `00723  (C) BRASILIA 1392` behind `(B) RIO DE JANEIRO`: an item that has no number yet goes on over a gap.
    private func isRestOfItem(_ line: Range<Int>) -> Bool {
        guard open == .references, let last = references.last, line.count < 100, Label.at(bytes, line) == nil else { return false }
        let word = bytes.lastWord(last)
        let isOpen = isUpper(bytes[word.lowerBound]) && !word.contains { isDigit(bytes[$0]) } && !OtherWord.ends(bytes, word)
        guard isOpen, line.contains(where: { isDigit(bytes[$0]) }) else { return false }
        return !bytes.words(line, most: 3).allSatisfy { word in !word.contains { isDigit(bytes[$0]) } } && !isMarkedText(line)
    }

    /// `(SBU) The keeper said`: a portion mark before words opens a text whose paragraphs bear no numbers.
    private func isMarkedProse(_ line: Range<Int>) -> Bool {
        guard seen.contains(.subject) || seen.contains(.tags), open != .subject || !subject.isEmpty, bytes[line.lowerBound] == 0x28,
            let mark = PortionMark(bytes, at: line.lowerBound, end: line.upperBound), mark.isSound
        else { return false }
        if Opening.isNotice(bytes, line) { return true }
        let words = bytes.skipBlanks(mark.end, line.upperBound)..<line.upperBound
        return words.count > 30 && isUpper(bytes[words.lowerBound])
            && bytes.words(words, most: 8).dropFirst().count(where: { word in word.allSatisfy { isLower(bytes[$0]) } }) >= 3
    }

    /// A paragraph mark whose number is followed by a point, or by a portion mark and words.
    private func isMarkedText(_ line: Range<Int>) -> Bool {
        guard let mark = ParagraphMark(bytes, line) else { return false }
        return mark.isStrong || mark.label.count > mark.digits.count || mark.number <= 3
    }

    /// `(D) LONDON 2769`: a letter in brackets or with a point, and a short line with a number in it.
    private func isListItem(_ line: Range<Int>) -> Bool {
        guard line.count < 100 else { return false }
        var at = line.lowerBound + ParagraphMark.pilcrow(bytes, at: line.lowerBound)
        // `--- B. STATE 032770`.
        while isHeadless, bytes[at] == 0x2D || bytes[at] == 0x20, at < line.upperBound { at += 1 }
        let open = bytes[at] == 0x28
        if open { at += 1 }
        guard isUpper(bytes[at]), bytes[at + 1] == 0x29 || bytes[at + 1] == 0x2E && !open else { return false }
        let rest = bytes.skipBlanks(at + 2, line.upperBound)..<line.upperBound
        let words = bytes.words(rest, most: 10)
        guard (2...9).contains(words.count), !words.contains(where: { isLower(bytes[$0.lowerBound]) }) else { return false }
        if words.dropFirst().contains(where: { isDigit(bytes[$0.lowerBound]) }) { return true }
        // `B. COCOM DOC(72)1234`, where the list has lost its head.
        return isHeadless && bytes[at] > 0x41 && words.dropFirst().contains { $0.contains { isDigit(bytes[$0]) } }
            && !rest.contains { bytes[$0] == 0x3A }
    }

    // MARK: where the text begins

    /// True when a line opens the text: a paragraph mark that is due, a summary, or words after the header's last label.
    private func isText(_ line: Range<Int>, _ whole: Line) -> Bool {
        let isLabelled = seen.contains(.subject) || seen.contains(.tags)
        let mark = ParagraphMark(bytes, line)
        // A header that has neither tags nor a subject, or has lost them.
        let isBare = whole.gap && !seen.isEmpty && mark?.number == 1 && !hasLabelAhead
        if let mark, isLabelled || isHeadless || isBare || mark.isStrong, mark.number <= (isHeadless ? 999 : 3) { return true }
        if isLabelled || isHeadless, Opening.isSummary(bytes, line), !(isWrappedSubject(whole) && Opening.goesOn(bytes, line)) { return true }
        guard isHeadless || seen.contains(.subject), open == .none, envelope.open == .none else { return false }
        if isHeadless { return !isAttention(line) && !isListItem(line) && !hasLabelAhead }
        return whole.gap && !isAttention(line) && !hasLabelAhead
    }

    /// In a header that a section repeats, a line among the addresses that can be none.
    private func isSentence(_ line: Range<Int>) -> Bool {
        guard case .repeated = mode, envelope.open == .action || envelope.open == .info else { return false }
        return bytes[line.upperBound - 1] == 0x2E || line.count > 70 || bytes.hasSmallLetter(line)
    }

    // MARK: marking, captions, attention

    private mutating func takeMarking(_ piece: Range<Int>) -> Bool {
        guard let marking = MarkingLine.read(bytes, piece) ?? wrappedMarking(piece) else { return false }
        envelope.close()
        open = .none
        if header.classification == nil || header.messageNumber == nil && marking.number != nil {
            header.classification = marking.classification
            header.classificationRange = marking.range
        }
        for caption in marking.captions where !header.captions.contains(caption) { header.captions.append(caption) }
        if marking.isDamaged {
            remarks.append(Remark(.headerDamage, marking.range, "The marking is damaged; it is read as \(marking.classification.rawValue)."))
        }
        if header.messageNumber == nil, let number = marking.number {
            header.messageNumber = number
            header.sections = Sections(count: marking.section?.count ?? 1, present: [])
            sections.insert(marking.section?.number ?? 1)
        } else if let first = header.messageNumber, let section = marking.section, first.number == marking.number?.number,
            header.sections?.count == 1
        {
            // A banner with post and serial stood above the marking line.
            header.sections = Sections(count: section.count, present: [])
            sections.insert(section.number)
        } else if let first = header.messageNumber, let second = marking.number, first.number != second.number {
            remarks.append(
                Remark(
                    .secondIdentity, marking.range,
                    "A second marking line names \(second.post) \(second.number) under \(first.post) \(first.number): two cables may be mixed here."))
        }
        if marking.end > piece.upperBound { textLine += 1 }
        let rest = bytes.rest(of: piece, from: marking.end)
        return rest.isEmpty || takeGlued(rest)
    }

    /// What is glued to a marking line: captions, then anything.
    private mutating func takeGlued(_ words: Range<Int>) -> Bool {
        let found = CaptionLine.prefix(bytes, words)
        for caption in found.captions where !header.captions.contains(caption) { header.captions.append(caption) }
        let rest = bytes.rest(of: words, from: found.end)
        return rest.isEmpty || take(rest, Line(range: rest, gap: false, isBroken: false))
    }

    /// A marking line whose serial stands on the next line.
    private func wrappedMarking(_ piece: Range<Int>) -> MarkingLine? {
        guard textLine + 1 < lines.endIndex, bytes.find("SECTION ", in: piece) != nil else { return nil }
        let next = lines[textLine + 1].range
        guard next.allSatisfy({ isDigit(bytes[$0]) }), next.count >= 4 else { return nil }
        return MarkingLine.read(bytes, piece.lowerBound..<next.upperBound)
    }

    private mutating func takeCaptions(_ piece: Range<Int>, _ line: Line) -> Bool {
        // A subject goes on with `CODEL X`; under a gap that is a caption.
        if open == .subject, !line.isApart, bytes.has("CODEL ", at: piece.lowerBound) { return false }
        guard piece.count <= 120, let found = CaptionLine.read(bytes, piece) else { return false }
        for caption in found where !header.captions.contains(caption) { header.captions.append(caption) }
        if open != .subject || line.gap { open = .none }
        return true
    }

    private func isAttention(_ line: Range<Int>) -> Bool {
        guard line.count < 120, !bytes.hasSmallLetter(line) else { return false }
        let words = bytes.words(line, most: 4).dropFirst()
        return words.contains { bytes.isAll("FOR", $0) || bytes.isAll("PASS", $0) } || bytes.has("PASS ", at: line.lowerBound)
            || bytes.has("TO THE SECRETARY FROM ", at: line.lowerBound) || bytes.has("FROM ", at: line.lowerBound) && line.count < 60
    }

    private mutating func takeAttention(_ line: Range<Int>) -> Bool {
        guard open == .none, envelope.open == .none, header.messageNumber != nil || isHeadless, isAttention(line) else { return false }
        header.attention.append(Field(bytes.line(line), line))
        return true
    }
}
