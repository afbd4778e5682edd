/// What the lines of a header say once all of them are there.
extension HeaderParser {
    /// Puts the header together.
    mutating func finish() {
        header.range = (lines.first?.range.lowerBound ?? 0)..<max(lines.first?.range.lowerBound ?? 0, textStart)
        header.transmission = envelope.transmission
        header.dateTimeGroup = envelope.dateTimeGroup
        header.precedence = envelope.precedences.first
        header.infoPrecedence = envelope.precedences.count > 1 ? envelope.precedences[1] : nil
        header.from = envelope.from
        header.action = envelope.action
        header.info = envelope.info
        header.tags = TagLine.read(bytes, tags)
        if let first = subject.first, let last = subject.last {
            let words = SubjectLine.read(bytes, subject)
            header.subjectMark = SubjectLine.mark(bytes, first)
            if !words.isEmpty { header.subject = Field(words, first.lowerBound..<last.upperBound) }
        }
        if !classifiedBy.isEmpty { header.classifiedBy = ClassifiedByLine.read(bytes, classifiedBy) }
        finishNumber()
        finishReferences()
    }

    private mutating func finishReferences() {
        var list = ReferenceList(bytes, year: header.messageNumber?.year ?? header.dateTimeGroup?.instant.year)
        list.read(references, isCut: isHeadless && !seen.contains(.reference))
        header.references = list.references.filter {
            $0.number.number != header.messageNumber?.number || $0.number.id != header.id || header.id == nil
        }
        (header.otherReferences, header.unreadReferences) = (list.others, list.rest)
        if let first = list.references.first(where: { $0.inferredYear && $0.number.year != nil }) {
            remarks.append(Remark(.inferredYear, first.range, "References without a year are taken to be of the cable's own year."))
        }
    }

    /// The year comes from the date-time group; the marking line gives post and serial.
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
