/// The lines of a Navy message before its text: some stations wrapped several sets into one line, which is cut before each of them.
enum NavyLines {
    /// What may begin behind the `//` of a set.
    private static let openings: [StaticString] = [
        "MSGID/", "SUBJ/", "REF/", "AMPN/", "NARR/", "POC/", "GENTEXT/", "RMKS/", "FM ", "TO ", "INFO ", "UNCLAS ", "BT ", "NAVADMIN ",
    ]
    private static let series: [StaticString] = ["NAVADMIN", "ALNAV", "MARADMIN", "ALMAR", "ALCOAST", "ALCOM"]

    /// The lines, those before the text cut.
    static func cut(_ bytes: Bytes, _ lines: [Line]) -> [Line] {
        var out: [Line] = []
        out.reserveCapacity(lines.count + 8)
        for index in lines.indices {
            if start(bytes, lines[index].range.lowerBound) != nil {
                out += lines[index...]
                return out
            }
            if let text = cut(bytes, lines[index], into: &out) {
                let rest = bytes.trim(text..<lines[index].range.upperBound)
                if !rest.isEmpty { out.append(Line(range: rest, gap: false, isBroken: false)) }
                out += lines[(index + 1)...]
                return out
            }
        }
        return out
    }

    /// Puts a line's pieces into `out`; where the text begins inside it, all but the text, and the text's offset.
    private static func cut(_ bytes: Bytes, _ line: Line, into out: inout [Line]) -> Int? {
        var from = line.range.lowerBound
        var (gap, isBroken) = (line.gap, line.isBroken)
        func piece(to end: Int) {
            let range = bytes.trim(from..<end)
            if !range.isEmpty { out.append(Line(range: range, gap: gap, isBroken: isBroken)) }
            (gap, isBroken, from) = (false, false, end)
        }
        var at = from
        let isAddressed = bytes.has("TO ", at: from)
        while at < line.range.upperBound {
            if bytes[at] == 0x2F, bytes[at + 1] == 0x2F, at > line.range.lowerBound {
                let next = bytes.skipBlanks(at + 2, line.range.upperBound)
                if next < line.range.upperBound, start(bytes, next) != nil {
                    piece(to: at + 2)
                    return next
                }
                if openings.contains(where: { bytes.has($0, at: next) }) { piece(to: at + 2) }
                at += 2
            } else {
                if bytes[at] == 0x20, bytes[at + 1] >= 0x41,
                    isAddressed && bytes.has("INFO ", at: at + 1) || bytes.has("MSGID/", at: at + 1) || isNumbered(bytes, at + 1, line)
                {
                    piece(to: at)
                }
                at += 1
            }
        }
        piece(to: line.range.upperBound)
        return nil
    }

    /// `TO NAVADMIN UNCLAS NAVADMIN 364/09`: the number ends a line.
    private static func isNumbered(_ bytes: Bytes, _ offset: Int, _ line: Line) -> Bool {
        number(bytes, offset..<line.range.upperBound)?.year.upperBound == line.range.upperBound
    }

    /// Where the words of the text begin, when the line does so at its start.
    static func textStart(_ bytes: Bytes, _ lines: [Line], _ index: Int) -> Int? {
        guard let words = start(bytes, lines[index].range.lowerBound) else { return nil }
        // A title of the text in a set of its own, and the text in the next.
        let isTitle =
            bytes.has("GENTEXT", at: lines[index].range.lowerBound)
            && lines[index...].prefix(4).dropFirst().contains {
                start(bytes, $0.range.lowerBound) != nil && bytes.has("RMKS", at: $0.range.lowerBound)
            }
        return isTitle ? nil : words
    }

    /// Behind `RMKS/`, `GENTEXT/REMARKS/`, `REMARKS/`, with one slash or two.
    private static func start(_ bytes: Bytes, _ offset: Int) -> Int? {
        var at = offset
        // `AMPN/RMKS/1.`: a set that was begun and left.
        if bytes.has("AMPN/RMKS", at: at) || bytes.has("NARR/RMKS", at: at) { at += 5 }
        if bytes.has("GENTEXT/", at: at) {
            at += 8
            if bytes[at] == 0x2F { at += 1 }
        }
        for name in ["RMKS", "REMARKS"] as [StaticString] where bytes.has(name, at: at) {
            let end = at + name.utf8CodeUnitCount
            guard bytes[end] == 0x2F || bytes[end] == 0x3A && bytes[end + 1] == 0x2F else { return nil }
            var text = end
            while bytes[text] == 0x2F || bytes[text] == 0x3A || bytes[text] == 0x20 { text += 1 }
            // `REMARKS/REMARKS/1.`
            return bytes.has("REMARKS/", at: text) ? text + 8 : text
        }
        return nil
    }

    /// A line of the message's head: it ends a subject that nothing else ends.
    static func opensHeader(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        ["FM ", "TO ", "INFO ", "UNCLAS", "BT"].contains { bytes.has($0, at: line.lowerBound) } || number(bytes, line) != nil
    }

    private static let beginnings = BytePairs(series)

    /// A message of a numbered series.
    struct Number {
        let name: Range<Int>
        let serial: Range<Int>
        let year: Range<Int>
    }

    /// `NAVADMIN 364/09`, also as `NAVADMIN/364/09`, `NAVADMIN: 364/09`, `NAVADMIN 364//09//`.
    static func number(_ bytes: Bytes, _ line: Range<Int>) -> Number? {
        guard beginnings.contains(bytes[line.lowerBound], bytes[line.lowerBound + 1]),
            let name = series.first(where: { bytes.has($0, at: line.lowerBound) })
        else { return nil }
        let end = line.lowerBound + name.utf8CodeUnitCount
        let digits = passSigns(bytes, end, line.upperBound)
        guard digits > end, digits <= end + 4, let serial = bytes.number(at: digits, most: 4), bytes[serial.end] == 0x2F else { return nil }
        let last = bytes[serial.end + 1] == 0x2F ? serial.end + 2 : serial.end + 1
        guard let year = bytes.number(at: last, most: 4), year.end - last == 2 || year.end - last == 4 else { return nil }
        return Number(name: line.lowerBound..<end, serial: digits..<serial.end, year: last..<year.end)
    }

    /// Behind blanks, slashes and a colon.
    private static func passSigns(_ bytes: Bytes, _ offset: Int, _ end: Int) -> Int {
        var at = offset
        while at < end, isBlank(bytes[at]) || bytes[at] == 0x2F || bytes[at] == 0x3A { at += 1 }
        return at
    }
}

/// The sets between the transmission lines and the text.
struct NavySets {
    private(set) var subject: Field?
    /// The subject was taken from a mail program's `SUBJ:`, which the set's own is better than.
    private var isMailed = false
    private(set) var references: [OtherReference] = []

    static let names: [StaticString] = ["MSGID/", "SUBJ/", "SUBJ:", "REF/", "AMPN/", "NARR/", "POC/", "GENTEXT/", "EXER/", "OPER/"]

    /// The set that begins with a line.
    static func name(_ bytes: Bytes, _ line: Range<Int>) -> StaticString? { names.first { bytes.has($0, at: line.lowerBound) } }

    /// Takes the set at a line, to its `//`; the first line after it.
    mutating func take(_ name: StaticString, _ bytes: Bytes, _ lines: [Line], _ first: Int) -> Int {
        var last = first
        let isMail = bytes.has(":", at: lines[first].range.lowerBound + 4)
        while last + 1 < lines.count, !bytes.has("//", at: lines[last].range.upperBound - 2), NavySets.name(bytes, lines[last + 1].range) == nil,
            !lines[last + 1].gap, NavyLines.textStart(bytes, lines, last + 1) == nil, last - first < 40,
            !isMail || !NavyLines.opensHeader(bytes, lines[last + 1].range)
        { last += 1 }
        let start = lines[first].range.lowerBound + name.utf8CodeUnitCount
        let end = lines[last].range.upperBound
        let value = bytes.trim(start..<(bytes.has("//", at: end - 2) ? max(start, end - 2) : end))
        if name.utf8Start[0] == 0x53, subject == nil || isMailed && !isMail, !value.isEmpty {
            takeSubject(bytes, value, lines[first...last])
            isMailed = isMail
        }
        if name.utf8Start[0] == 0x52 { takeReference(bytes, value) }
        if name.utf8Start[0] == 0x41, references.isEmpty { takeAmplification(bytes, value) }
        return last + 1
    }

    /// A line that goes on may begin with a slash.
    private mutating func takeSubject(_ bytes: Bytes, _ value: Range<Int>, _ lines: ArraySlice<Line>) {
        let words = lines.map { line in
            var part = line.range.clamped(to: value)
            while part.count > 1, bytes[part.lowerBound] == 0x2F { part = part.lowerBound + 1..<part.upperBound }
            return bytes.line(part)
        }
        subject = Field(words.filter { !$0.isEmpty }.joined(separator: " "), value)
    }

    /// `REF/A/DOC/JTR/1OCT18//`: letter, type, originator, date.
    private mutating func takeReference(_ bytes: Bytes, _ value: Range<Int>) {
        let fields = bytes.line(value).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard fields.count >= 3, let letter = fields.first, letter.utf8.count <= 2 else { return }
        let text = fields.dropFirst(2).filter { !$0.isEmpty && $0 != "-" }.joined(separator: " ")
        let kind: OtherReference.Kind = fields[1].hasPrefix("TEL") ? .telcon : fields[1].hasPrefix("LTR") ? .letter : .other
        references.append(OtherReference(letter: letter, kind: kind, text: text, range: value))
    }

    /// `AMPN/REF A IS …//` where no REF set stands.
    private mutating func takeAmplification(_ bytes: Bytes, _ value: Range<Int>) {
        guard value.count > 9, bytes.has("REF ", at: value.lowerBound), bytes.has(" IS ", at: value.lowerBound + 5) else { return }
        let words = value.lowerBound + 9..<value.upperBound
        references.append(
            OtherReference(letter: bytes.string(value.lowerBound + 4..<value.lowerBound + 5), kind: .other, text: bytes.line(words), range: words))
    }
}
