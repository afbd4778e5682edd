import Glossary

/// Reads what stands before the text: line by line, each line cut where a label stands inside it, until the text begins.
struct HeaderParser {
    let bytes: Bytes
    var header = Header()
    var remarks: [Remark] = []
    var furniture: [Furniture] = []
    /// Where the text begins.
    private(set) var end: Int
    /// The serial and post of page marks inside the header belong to the sections too.
    var markSections: Set<Int> = []

    private enum Field_ { case none, routing, action, info, tags, subject, references, classifiedBy }
    private var open = Field_.none
    private var seen: Set<Label> = []
    private var gap = false
    private var subject: [Range<Int>] = []
    private var tags: [Range<Int>] = []
    private var references: [Range<Int>] = []
    private var classifiedBy: [Range<Int>] = []
    private var exempting = false

    init(_ bytes: Bytes) {
        self.bytes = bytes
        end = 0
    }

    /// Reads the lines of `range` until its text begins, and puts the header together.
    mutating func parse(_ range: Range<Int>) {
        end = range.upperBound
        lines: for line in bytes.lines(range) {
            if line.isEmpty {
                gap = true
                if open == .subject, subject.isEmpty { continue }
                if open != .references || !references.isEmpty { close() }
                continue
            }
            for piece in Label.pieces(bytes, of: line.range) {
                guard take(piece, isLineStart: piece.lowerBound == line.range.lowerBound) else {
                    end = piece.lowerBound
                    break lines
                }
                gap = false
            }
        }
        finish(range)
    }

    private mutating func close() { if open != .routing { open = .none } }

    /// Takes one piece of a line; false when the text begins with it.
    private mutating func take(_ line: Range<Int>, isLineStart: Bool) -> Bool {
        if let mark = PageMark.find(bytes, in: line) { return takePageMark(mark, in: line) }
        if let label = Label.at(bytes, line) { return take(label, line) }
        if takeTransmission(line) || takeMarking(line) || takeCaptions(line) { return true }
        if isText(line) { return false }
        if takeAttention(line) { return true }
        return goOn(line)
    }

    private mutating func takePageMark(_ mark: PageMark, in line: Range<Int>) -> Bool {
        furniture.append(Furniture(kind: .pageMark, section: mark.section, range: mark.range))
        if let section = mark.section { markSections.insert(section) }
        let rest = bytes.trim(mark.range.upperBound..<line.upperBound)
        return rest.isEmpty || take(rest, isLineStart: false)
    }

    /// True when a line opens the text: a paragraph mark that is due, or words after the header's last label.
    private func isText(_ line: Range<Int>) -> Bool {
        if let mark = ParagraphMark(bytes, line), mark.number <= 2, mark.isStrong || seen.contains(.subject) || seen.contains(.tags) {
            return true
        }
        guard gap, seen.contains(.subject), open == .none else { return false }
        return !isAttention(line)
    }

    // MARK: labelled lines

    private mutating func take(_ label: Label, _ line: Range<Int>) -> Bool {
        let value = bytes.trim(label.end(bytes, line)..<line.upperBound)
        if label != .classifiedBy, label != .reference { seen.insert(label) }
        switch label {
        case .executiveOrder:
            if header.executiveOrder == nil { header.executiveOrder = ExecutiveOrderLine.read(bytes, line) }
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
            references.append(value)
            open = .references
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
            if TagLine.looksLikeTags(bytes, line) { tags.append(line) } else { open = .none }
        case .subject: subject.append(line)
        case .references: references.append(line)
        case .classifiedBy: classifiedBy.append(line)
        case .routing: takeRouting(line)
        case .action, .info: takeAddressee(line)
        case .none:
            if seen.contains(.subject), !isAttention(line) { return false }
        }
        return true
    }

    // MARK: transmission

    private mutating func takeTransmission(_ line: Range<Int>) -> Bool {
        let start = line.lowerBound
        guard !seen.contains(.subject) else { return false }
        var lines = header.transmission ?? Transmission()
        if bytes.has("VZCZC", at: start) {
            lines.id = bytes.words(line).first.map(bytes.string)
            lines.range = line
        } else if let group = DateTimeGroupLine.read(bytes, line), header.dateTimeGroup == nil {
            header.dateTimeGroup = group.group
            header.precedence = group.precedences.first
            header.infoPrecedence = group.precedences.count > 1 ? group.precedences[1] : nil
            open = .none
            return true
        } else if TransmissionLine.routing(bytes, line) != nil {
            open = .routing
            takeRouting(line)
            return true
        } else if bytes.has("DE ", at: start), let filing = TransmissionLine.filing(bytes, line) {
            (lines.originator, lines.serial, lines.part) = (filing.originator, filing.serial, filing.part)
            (lines.filedDay, lines.filedTime) = (filing.day, filing.time)
            open = .none
        } else if bytes.has("ZNR ", at: start) || bytes.has("ZNY ", at: start) {
            let words = bytes.words(line)
            let kept = words.prefix(3).filter { bytes[$0.lowerBound] != 0x28 }
            lines.classificationMark = kept.map(bytes.string).joined(separator: " ")
            open = .none
        } else if bytes.has("FM ", at: start) {
            header.from = Field(AddressLine.withoutRouting(bytes, bytes.trim(start + 3..<line.upperBound)), start + 3..<line.upperBound)
            open = .none
            return true
        } else if bytes.has("TO ", at: start) {
            open = .action
            exempting = false
            takeAddressee(bytes.trim(start + 3..<line.upperBound))
            return true
        } else if bytes.has("INFO ", at: start), !AddressLine.isOffices(bytes, line) {
            open = .info
            exempting = false
            takeAddressee(bytes.trim(start + 5..<line.upperBound))
            return true
        } else if line.count == 2, bytes.has("BT", at: start) {
            open = .none
            return true
        } else {
            return false
        }
        lines.range = lines.range.isEmpty ? line : min(lines.range.lowerBound, start)..<max(lines.range.upperBound, line.upperBound)
        header.transmission = lines
        return true
    }

    private mutating func takeRouting(_ line: Range<Int>) {
        guard let row = TransmissionLine.routing(bytes, line) ?? TransmissionLine.stations(bytes, line).map({ (nil, $0) }) else {
            open = .none
            return
        }
        var lines = header.transmission ?? Transmission()
        if let precedence = row.0 {
            lines.routing.append((precedence, row.1))
        } else if let last = lines.routing.popLast() {
            lines.routing.append((last.0, last.1 + row.1))
        }
        header.transmission = lines
    }

    private mutating func takeAddressee(_ line: Range<Int>) {
        if bytes.has("XMT", at: line.lowerBound), isBlank(bytes[line.lowerBound + 3]) || bytes[line.lowerBound + 3] == 0x2F {
            exempting = true
            return exempt(bytes.trim(line.lowerBound + 4..<line.upperBound))
        }
        if exempting { return exempt(line) }
        guard let addressee = AddressLine.read(bytes, line) else { return }
        if open == .action { header.action.append(addressee) } else { header.info.append(addressee) }
    }

    /// A post that the collective before it does not go to.
    private mutating func exempt(_ line: Range<Int>) {
        let name = AddressLine.withoutRouting(bytes, line)
        guard let last = open == .action ? header.action.popLast() : header.info.popLast() else { return }
        let changed = Addressee(
            routing: last.routing, name: last.name, precedence: last.precedence, number: last.number, excluded: last.excluded + [name],
            range: last.range)
        if open == .action { header.action.append(changed) } else { header.info.append(changed) }
    }

    // MARK: marking, captions, attention

    private mutating func takeMarking(_ line: Range<Int>) -> Bool {
        guard !seen.contains(.subject), let marking = MarkingLine.read(bytes, line) else { return false }
        open = .none
        if header.classification == nil || header.messageNumber == nil && marking.number != nil {
            header.classification = marking.classification
            header.classificationRange = marking.range
        }
        for caption in marking.captions where !header.captions.contains(caption) { header.captions.append(caption) }
        if header.messageNumber == nil, let number = marking.number {
            header.messageNumber = number
            if let section = marking.section {
                markSections.insert(section.number)
                header.sections = Sections(count: section.count, present: [])
            }
        }
        let rest = bytes.trim(marking.end..<line.upperBound)
        return rest.isEmpty || take(rest, isLineStart: false)
    }

    private mutating func takeCaptions(_ line: Range<Int>) -> Bool {
        guard let found = CaptionLine.read(bytes, line) else { return false }
        for caption in found where !header.captions.contains(caption) { header.captions.append(caption) }
        if open != .subject || gap { open = .none }
        return true
    }

    private func isAttention(_ line: Range<Int>) -> Bool {
        guard line.allSatisfy({ !isLower(bytes[$0]) }), line.count < 120 else { return false }
        return bytes.find(" FOR ", in: line) != nil || bytes.find(" PASS ", in: line) != nil || bytes.has("PASS ", at: line.lowerBound)
    }

    private mutating func takeAttention(_ line: Range<Int>) -> Bool {
        guard open == .none, header.messageNumber != nil, isAttention(line) else { return false }
        header.attention.append(Field(bytes.line(line), line))
        return true
    }

    // MARK: the whole

    private mutating func finish(_ range: Range<Int>) {
        header.range = range.lowerBound..<end
        header.tags = tags.flatMap { TagLine.read(bytes, $0) }
        if let first = subject.first, let last = subject.last {
            let words = SubjectLine.read(bytes, subject)
            if !words.isEmpty { header.subject = Field(words, first.lowerBound..<last.upperBound) }
        }
        if !classifiedBy.isEmpty { header.classifiedBy = ClassifiedByLine.read(bytes, classifiedBy) }
        finishNumber()
        var list = ReferenceList(bytes, year: header.messageNumber?.year ?? header.dateTimeGroup?.instant.year)
        list.read(references)
        header.references = list.references.filter { $0.number.id != header.id || header.id == nil }
        header.otherReferences = list.others
        if list.references.contains(where: \.inferredYear), let first = list.references.first(where: \.inferredYear) {
            remarks.append(Remark(.inferredYear, first.range, "References without a year are taken to be of the cable's own year."))
        }
    }

    /// The year comes from the date-time group; the class line gives post and serial.
    private mutating func finishNumber() {
        guard let number = header.messageNumber else { return }
        header.messageNumber = MessageNumber(year: header.dateTimeGroup?.instant.year, post: number.post, number: number.number)
        header.id = header.messageNumber?.id
        if let serial = header.transmission?.serial, let printed = Int(serial), printed != number.number % 10000 {
            remarks.append(
                Remark(
                    .secondIdentity, header.transmission?.range ?? 0..<0,
                    "The transmission carries serial \(serial), the marking line \(number.number): two cables may be mixed here."))
        }
    }
}
