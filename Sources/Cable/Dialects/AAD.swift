/// Files of the National Archives' AAD, 1973 to 1979: the telegram under `Message Text`, then `Message Attributes` as keys and values.
enum AAD: DialectReader {
    static let dialect = Dialect.aad

    static func isSpoken(_ signs: DialectSigns) -> Bool { signs.hasMessageText }

    static func read(_ bytes: Bytes, _ range: Range<Int>, _ sheet: Sheet) -> CableParts {
        let lines = sheet.lines
        let heading = lines.firstIndex { bytes.isAll("MESSAGE TEXT", $0.range) }
        let first = heading.map { $0 + 1 } ?? 0
        let end = lines[first...].firstIndex { bytes.isAll("MESSAGE ATTRIBUTES", $0.range) } ?? lines.count
        var reader = TelegramReader(bytes, sheet)
        reader.read(lines[first..<end], range)
        var parts = reader.parts
        let attributes = Attributes(bytes, lines[end...])
        attributes.fill(&parts)
        if attributes.isOffLine, !lines[first..<end].contains(where: { $0.range.count > 12 }) {
            parts.remarks.append(Remark(.noText, 0..<0, "The archive holds no text of this cable: what it says about it is shown instead."))
            parts.body = PlainText.body(bytes, (lines[end...].first?.range.lowerBound ?? range.upperBound)..<range.upperBound)
            parts.body.furniture = sheet.furniture
        } else if let begin = lines[end...].first, let last = lines.last {
            parts.body.furniture.append(Furniture(kind: .footer, range: begin.range.lowerBound..<last.range.upperBound))
        }
        return parts
    }
}

/// The attributes of a telegram, as NARA keeps them: `Document Number: 1975STATE226398`. Source: NARA's file descriptions of the State Department's
/// Central Foreign Policy Files, 1973 to 1979.
private struct Attributes {
    private let bytes: Bytes
    private var values: [(key: Int, lines: [Range<Int>])] = []

    private enum Key: String, CaseIterable {
        case number = "DOCUMENT NUMBER"
        case sent = "SENT DATE"
        case drafted = "DRAFT DATE"
        case from = "FROM"
        case to = "TO"
        case tags = "TAGS"
        case subject = "SUBJECT"
        case classification = "ORIGINAL CLASSIFICATION"
        case handling = "ORIGINAL HANDLING RESTRICTIONS"
        case order = "EXECUTIVE ORDER"
        case reference = "REFERENCE"
        case locator = "LOCATOR"
        case markings = "MARKINGS"
    }

    /// The keys that are not read, so that they end the value before them.
    private static let others = [
        "AUTOMATIC DECAPTIONING", "CAPTURE DATE", "CHANNEL INDICATORS", "CURRENT CLASSIFICATION", "CONCEPTS", "CONTROL NUMBER", "COPY",
        "DECAPTION DATE", "DECAPTION NOTE", "DISPOSITION ACTION", "DISPOSITION APPROVED ON DATE", "DISPOSITION AUTHORITY", "DISPOSITION CASE NUMBER",
        "DISPOSITION COMMENT", "DISPOSITION DATE", "DISPOSITION EVENT", "DISPOSITION HISTORY", "DISPOSITION REASON", "DISPOSITION REMARKS",
        "DOCUMENT SOURCE", "DOCUMENT UNIQUE ID", "DRAFTER", "ENCLOSURE", "ERRORS", "EXPIRATION", "FILM NUMBER", "FORMAT", "HANDLING RESTRICTIONS",
        "IMAGE PATH", "ISECURE", "LEGACY KEY", "LINE COUNT", "LITIGATION CODE ALERT", "LITIGATION CODES", "LITIGATION HISTORY",
        "MESSAGE ID", "OFFICE", "ORIGINAL PREVIOUS CLASSIFICATION", "PAGE COUNT", "PREVIOUS CHANNEL INDICATORS", "PREVIOUS CLASSIFICATION",
        "PREVIOUS HANDLING RESTRICTIONS", "QUERY TITLE", "RETENTION", "REVIEW ACTION", "REVIEW CONTENT FLAGS", "REVIEW DATE", "REVIEW EVENT",
        "REVIEW EXEMPTIONS", "REVIEW HISTORY", "REVIEW MEDIA IDENTIFIER", "REVIEW MARKINGS", "REVIEW REFERRALS", "REVIEW RELEASE DATE",
        "REVIEW RELEASE EVENT", "REVIEW TRANSFER DATE", "REVIEW WITHDRAWN FIELDS", "REVIEW AUTHORITY", "REVIEW COMMENT", "SAS ID", "SECURE",
        "SECURITY PATCH", "SECTION", "SUBSTITUTE", "STATUS", "TYPE", "VDKVGWKEY",
    ]
    private static let rows = Dictionary(
        (Key.allCases.map(\.rawValue) + others).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })

    init(_ bytes: Bytes, _ lines: ArraySlice<Line>) {
        self.bytes = bytes
        for line in lines.dropFirst() {
            let range = line.range
            let colon = bytes.find(0x3A, in: range.lowerBound..<min(range.upperBound, range.lowerBound + 40))
            if let colon, let key = Attributes.rows[bytes.line(range.lowerBound..<colon).uppercased()] {
                let value = bytes.rest(of: range, from: colon + 1)
                values.append((key, value.isEmpty || bytes.isAll("N/A", value) ? [] : [value]))
            } else if !values.isEmpty {
                values[values.count - 1].lines.append(range)
            }
        }
    }

    private func lines(_ key: Key) -> [Range<Int>] {
        let row = Key.allCases.firstIndex(of: key) ?? 0
        return values.first { $0.key == row }?.lines ?? []
    }

    private func words(_ key: Key) -> String? {
        let lines = lines(key)
        guard let first = lines.first, let last = lines.last else { return nil }
        return bytes.line(first.lowerBound..<last.upperBound)
    }

    private func field(_ key: Key) -> Field? {
        guard let text = words(key), let first = lines(key).first, let last = lines(key).last else { return nil }
        return Field(text, first.lowerBound..<last.upperBound)
    }

    /// True where the archive says that it has the text on microfilm or paper only.
    var isOffLine: Bool { words(.locator).map { !$0.uppercased().contains("TEXT ON-LINE") } ?? false }

    // MARK: what the text lacks

    /// What the telegram does not say, its attributes may.
    func fill(_ parts: inout CableParts) {
        var header = parts.header
        if let number = lines(.number).first { fillNumber(&header, number) }
        if header.tags.isEmpty { header.tags = lines(.tags).flatMap { TagLine.read(bytes, $0) } }
        header.subject = header.subject ?? field(.subject)
        header.from = header.from ?? field(.from)
        if header.action.isEmpty, header.info.isEmpty { header.action = lines(.to).flatMap(addressees) }
        if header.classification == nil, let value = lines(.classification).first {
            header.classification = MarkingLine.bannerClassification(bytes, value).classification
            header.classificationRange = value
        }
        for value in lines(.handling) {
            for caption in CaptionLine.read(bytes, value) ?? [] where !header.captions.contains(caption) { header.captions.append(caption) }
        }
        header.executiveOrder = header.executiveOrder ?? order
        if header.references.isEmpty, header.otherReferences.isEmpty { fillReferences(&header) }
        if header.dateTimeGroup == nil, let (date, range) = date {
            header.dateTimeGroup = DateTimeGroup(text: "", instant: date, range: range)
            parts.remarks.append(Remark(.headerDamage, range, "The text gives no date-time group: the day is taken from the archive's attributes."))
        }
        header.release = ReleaseStamps(bytes, lines(.markings).map { Furniture(kind: .stamp, range: $0) }).release
        parts.header = header
    }

    /// `1975STATE226398`: the year, six letters of the post, the serial. Numbers are not unique, and the text's own comes first.
    private func fillNumber(_ header: inout Header, _ value: Range<Int>) {
        guard header.id == nil, let name = ArchiveName(bytes.string(value)) else { return }
        if let number = header.messageNumber, number.number != name.number { return }
        header.messageNumber = MessageNumber(year: name.year, post: header.messageNumber?.post ?? name.post, number: name.number)
        header.id = header.messageNumber?.id
    }

    /// `SECSTATE WASHDC`, several with `|`, `;` or a line each.
    private func addressees(_ line: Range<Int>) -> [Addressee] {
        var out: [Addressee] = []
        var at = line.lowerBound
        while at < line.upperBound {
            let end = (at..<line.upperBound).first { bytes[$0] == 0x7C || bytes[$0] == 0x3B } ?? line.upperBound
            if let one = AddressLine.read(bytes, bytes.trim(at..<end)) { out.append(one) }
            at = end + 1
        }
        return out
    }

    /// `11652 GDS`; `GS`, which names no order, is none.
    private var order: ExecutiveOrder? {
        lines(.order).first.flatMap { ExecutiveOrderLine.read(bytes, $0, $0) }
    }

    private func fillReferences(_ header: inout Header) {
        var list = ReferenceList(bytes, year: header.messageNumber?.year ?? date?.0.year)
        list.read(lines(.reference))
        header.references = list.references
        (header.otherReferences, header.unreadReferences) = (list.others, list.rest)
    }

    /// `04 MAY 1976`, `01-Jan-1977 12:00:00 am`: when it was sent, else when it was drafted.
    private var date: (CivilTime, Range<Int>)? {
        for key in [Key.sent, .drafted] {
            guard let line = lines(key).first else { continue }
            let parts = bytes.line(line).uppercased().split { $0 == " " || $0 == "-" }
            guard parts.count >= 3, let day = Int(parts[0]), let month = DateTimeGroupLine.months.firstIndex(of: String(parts[1].prefix(3))),
                let year = Int(parts[2]), let date = CivilTime(year: year, month: month + 1, day: day)
            else { continue }
            return (date, line)
        }
        return nil
    }
}
