/// SMART archive copies, from 2009: a block of keys, then a text, or for older cables the whole telegram, and keys again at the end.
/// Where the keys and the telegram disagree, the telegram is followed.
enum Smart: DialectReader {
    static let dialect = Dialect.smart

    static func isSpoken(_ signs: DialectSigns) -> Bool { signs.smartKeys >= 2 }

    static func read(_ bytes: Bytes, _ range: Range<Int>, _ sheet: Sheet) -> CableParts {
        let keys = SmartKeys(bytes, sheet.lines[...])
        let tail = SmartTail(bytes, sheet.lines[min(keys.end, sheet.lines.count)...])
        var reader = TelegramReader(bytes, sheet)
        if holdsTelegram(bytes, tail.text) {
            reader.read(tail.text, range)
            fill(&reader.parts, from: keys, bytes)
        } else {
            reader.readText(tail.text, range, header: keys.header(bytes))
        }
        if reader.parts.header.messageNumber != nil, let banner = sheet.lines.first, !holdsTelegram(bytes, tail.text) {
            reader.parts.header.classification = MarkingLine.bannerClassification(bytes, banner.range).classification
            reader.parts.header.classificationRange = banner.range
        }
        if reader.parts.header.info.isEmpty { reader.parts.header.info = tail.info }
        if reader.parts.body.signature.isEmpty { reader.parts.body.signature = tail.signature }
        if let first = tail.keys.first, let last = tail.keys.last {
            reader.parts.body.furniture.append(Furniture(kind: .footer, range: first.range.lowerBound..<last.range.upperBound))
        }
        return reader.parts
    }

    private static func holdsTelegram(_ bytes: Bytes, _ lines: ArraySlice<Line>) -> Bool {
        lines.prefix(80).contains { MarkingLine.read(bytes, $0.range)?.number != nil || DateTimeGroupLine.read(bytes, $0.range) != nil }
    }

    /// What the telegram lost, the keys may have.
    private static func fill(_ parts: inout CableParts, from keys: SmartKeys, _ bytes: Bytes) {
        let block = keys.header(bytes)
        var header = parts.header
        if header.dateTimeGroup == nil {
            header.dateTimeGroup = block.dateTimeGroup
            header.precedence = header.precedence ?? block.precedence
            parts.remarks.append(Remark(.headerDamage, block.range, "The date-time group is taken from the archive's keys."))
        }
        if let number = header.messageNumber, number.year == nil, let year = header.dateTimeGroup?.instant.year {
            header.messageNumber = MessageNumber(year: year, post: number.post, number: number.number)
        }
        header.messageNumber = header.messageNumber ?? block.messageNumber
        header.id = header.messageNumber?.id
        header.from = header.from ?? block.from
        if header.action.isEmpty { header.action = block.action }
        if header.info.isEmpty { header.info = block.info }
        if header.tags.isEmpty || header.tags.contains(where: { $0.text.utf8.count < 2 }) && !block.tags.isEmpty { header.tags = block.tags }
        if let long = block.subject, long.text.hasPrefix(header.subject?.text ?? "") { header.subject = long }
        if header.references.isEmpty { header.references = block.references }
        header.references = header.references.map { reference in
            guard reference.number.year == nil, let year = header.messageNumber?.year else { return reference }
            return reference.inferred(year: year)
        }
        parts.header = header
    }
}

/// The block of keys at the head: `MRN: 13 STATE 910008`. A print may give all keys first, then all values.
struct SmartKeys {
    private enum Key: Int, CaseIterable { case number, date, from, action, info, order, tags, captions, reference, pass, subject }

    private static let words: [(word: StaticString, key: Key)] = [
        ("MRN:", .number), ("DATE/DTG:", .date), ("FROM:", .from), ("ACTION:", .action), ("INFO:", .info), ("E.O.:", .order), ("E.O:", .order),
        ("TAGS:", .tags),
        ("CAPTIONS:", .captions), ("REFERENCE:", .reference), ("REFERENCES:", .reference), ("PASS LINE:", .pass), ("SUBJECT:", .subject),
    ]

    private var values: [(key: Key, lines: [Range<Int>])] = []
    /// The first line after the block.
    private(set) var end: Int

    init(_ bytes: Bytes, _ lines: ArraySlice<Line>) {
        end = lines.startIndex
        guard let first = lines.firstIndex(where: { bytes.has("MRN:", at: $0.range.lowerBound) }) else { return }
        var at = first
        while at < lines.endIndex, at - first < 60 {
            let line = lines[at]
            if let row = SmartKeys.words.first(where: { bytes.has($0.word, at: line.range.lowerBound) }) {
                let value = bytes.rest(of: line.range, from: line.range.lowerBound + row.word.utf8CodeUnitCount)
                values.append((row.key, value.isEmpty ? [] : [value]))
            } else if line.gap, values.last?.key == .reference, SmartKeys.isListItem(bytes, line.range), let last = values.indices.last {
                values[last].lines.append(line.range)
            } else if line.gap || values.filter(\.lines.isEmpty).count > 2 {
                break
            } else if !values.isEmpty {
                values[values.count - 1].lines.append(line.range)
            }
            at += 1
        }
        end = at
        if values.filter(\.lines.isEmpty).count > 2 { pair(bytes, lines) }
    }

    /// `B) 13 OSLO 12` under a blank line: the list of references goes on.
    private static func isListItem(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        line.count < 80 && isUpper(bytes[line.lowerBound]) && (bytes[line.lowerBound + 1] == 0x29 || bytes[line.lowerBound + 1] == 0x2E)
            && line.contains { isDigit(bytes[$0]) }
    }

    /// All keys first, then all values: paired by order, a key left out where the value has not its form.
    private mutating func pair(_ bytes: Bytes, _ lines: ArraySlice<Line>) {
        for index in values.indices where values[index].lines.isEmpty && end < lines.endIndex {
            let value = lines[end].range
            guard SmartKeys.fits(bytes, value, values[index].key) else { continue }
            values[index].lines = [value]
            end += 1
        }
    }

    private static func fits(_ bytes: Bytes, _ value: Range<Int>, _ key: Key) -> Bool {
        switch key {
        case .number: return isDigit(bytes[value.lowerBound])
        case .date: return bytes.find(0x2F, in: value) != nil
        case .order: return value.count <= 8 && (isDigit(bytes[value.lowerBound]) || bytes.isAll("UNKNOWN", value) || bytes.isAll("N/A", value))
        case .tags: return TagLine.looksLikeTags(bytes, value)
        case .captions: return CaptionLine.read(bytes, value) != nil
        case .reference: return value.contains { isDigit(bytes[$0]) }
        case .from, .action, .info, .pass, .subject: return true
        }
    }

    private func lines(_ key: Key) -> [Range<Int>] { values.first { $0.key == key }?.lines ?? [] }

    /// The block as a header.
    func header(_ bytes: Bytes) -> Header {
        var header = Header()
        if let first = lines(.number).first ?? lines(.subject).first, let last = values.last?.lines.last {
            header.range = first.lowerBound..<max(first.lowerBound, last.upperBound)
        }
        header.messageNumber = lines(.number).first.flatMap { SmartKeys.number(bytes, $0) }
        header.id = header.messageNumber?.id
        if let date = lines(.date).first {
            let from = bytes.find(0x2F, in: date).map { $0 + 1 } ?? date.lowerBound
            header.dateTimeGroup = DateTimeGroupLine.read(bytes, bytes.rest(of: date, from: from))?.group
        }
        if let from = lines(.from).first { header.from = Field(SmartKeys.name(bytes, from), from) }
        header.action = lines(.action).flatMap { SmartKeys.addressees(bytes, $0) }
        header.info = lines(.info).flatMap { SmartKeys.addressees(bytes, $0) }
        header.precedence = header.action.compactMap(\.precedence).max()
        if let order = lines(.order).first { header.executiveOrder = ExecutiveOrderLine.read(bytes, order, order) }
        header.tags = lines(.tags).flatMap { TagLine.read(bytes, $0) }
        for caption in lines(.captions).flatMap({ CaptionLine.read(bytes, $0) ?? [] }) where !header.captions.contains(caption) {
            header.captions.append(caption)
        }
        if let first = lines(.subject).first, let last = lines(.subject).last {
            header.subject = Field(SubjectLine.read(bytes, lines(.subject)), first.lowerBound..<last.upperBound)
        }
        var list = ReferenceList(bytes, year: header.messageNumber?.year)
        list.read(lines(.reference))
        header.references = list.references
        (header.otherReferences, header.unreadReferences) = (list.others, list.rest)
        return header
    }

    /// `13 STATE 910008`.
    private static func number(_ bytes: Bytes, _ value: Range<Int>) -> MessageNumber? {
        let words = bytes.words(value, most: 8)
        guard words.count >= 3, let first = words.first, let last = words.last, let year = bytes.number(at: first.lowerBound, most: 4),
            let serial = bytes.number(at: last.lowerBound), year.end == first.upperBound, serial.end == last.upperBound
        else { return nil }
        let post = bytes.line(words[1].lowerBound..<words[words.count - 2].upperBound).uppercased()
        return MessageNumber(year: DateTimeGroupLine.fullYear(year.value), post: post, number: serial.value)
    }

    /// `AMEMBASSY TUNIS PRIORITY; AMEMBASSY RABAT PRIORITY`.
    static func addressees(_ bytes: Bytes, _ line: Range<Int>) -> [Addressee] {
        var out: [Addressee] = []
        var at = line.lowerBound
        while at < line.upperBound {
            let end = bytes.find(0x3B, in: at..<line.upperBound) ?? line.upperBound
            if let one = AddressLine.read(bytes, bytes.trim(at..<end)) {
                out.append(
                    Addressee(
                        routing: one.routing, name: inverted(one.name), precedence: one.precedence, number: one.number, range: one.range))
            }
            at = end + 1
        }
        return out
    }

    private static func name(_ bytes: Bytes, _ line: Range<Int>) -> String { inverted(bytes.line(line)) }

    /// `WASHDC, SECSTATE` is SECSTATE WASHDC.
    private static func inverted(_ name: String) -> String {
        let parts = name.split(separator: ",").map(\.trimmed)
        guard parts.count == 2, ["SECSTATE", "AMEMBASSY", "AMCONSUL", "USMISSION"].contains(parts[1]) else { return name }
        return parts[1] + " " + parts[0]
    }
}

/// The keys at the end: signature, drafters, information addressees.
struct SmartTail {
    /// The lines before them.
    private(set) var text: ArraySlice<Line>
    /// Their lines.
    private(set) var keys: ArraySlice<Line>
    private(set) var signature: [Field] = []
    private(set) var info: [Addressee] = []

    private static let words: [StaticString] = [
        "SIGNATURE:", "DRAFTED BY:", "CLEARED BY:", "APPROVED BY:", "RELEASED BY:", "INFO:", "XMT:", "ACTION POST:", "DISSEMINATION RULE:",
        "ATTACHMENTS:",
    ]

    init(_ bytes: Bytes, _ lines: ArraySlice<Line>) {
        let first = lines.firstIndex { line in SmartTail.words.contains { bytes.has($0, at: line.range.lowerBound) } } ?? lines.endIndex
        text = lines[..<first]
        keys = lines[first...]
        var isInfo = false
        for line in keys {
            let start = line.range.lowerBound
            if let word = SmartTail.words.first(where: { bytes.has($0, at: start) }) {
                let value = bytes.rest(of: line.range, from: start + word.utf8CodeUnitCount)
                isInfo = bytes.has("INFO:", at: start)
                if bytes.has("SIGNATURE:", at: start), !value.isEmpty { signature = [Field(bytes.line(value), value)] }
                if isInfo, !value.isEmpty { info += SmartKeys.addressees(bytes, value) }
            } else if isInfo {
                info += SmartKeys.addressees(bytes, line.range)
            }
        }
    }
}
