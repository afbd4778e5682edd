/// What the first lines of a text show of its dialect, gathered once for all readers.
struct DialectSigns {
    /// A transmission line, a date-time line, a marking with post and serial, labels of the header: how strongly they speak for a telegram.
    private(set) var telegram = 0
    /// `MSGID/`, `SUBJ/`, `RMKS/`: sets of a Navy message.
    private(set) var navySets = 0
    /// `MRN:` and its kin.
    private(set) var smartKeys = 0
    /// `Message Text` alone on a line.
    private(set) var hasMessageText = false
    /// `ACTION AF-00`, `INFO LOG-00`: the distribution block of a print.
    private(set) var hasDistribution = false
    /// `INCOMING TELEGRAM`.
    private(set) var isForm = false
    /// Paragraph marks at lines' starts.
    private(set) var marks = 0
    /// Paragraph marks with a portion mark, or with a pilcrow.
    private(set) var sureMarks = 0
    /// Page marks, stamps of a release and their like were taken out.
    let hasFurniture: Bool
    /// True when a paragraph mark stands before any sign of a header.
    private(set) var isHeadless = false
    private let bytes: Bytes
    private let lines: [Line]

    /// How many lines are looked at.
    private static let most = 240
    /// So many signs of a telegram settle it: more are not looked for.
    private static let enough = 6

    init(_ bytes: Bytes, _ sheet: Sheet) {
        self.bytes = bytes
        lines = sheet.lines
        hasFurniture = sheet.furniture.contains { $0.kind == .pageMark || $0.kind == .stamp || $0.kind == .banner }
        for line in lines.prefix(DialectSigns.most) { look(line.range) }
    }

    /// True when hardly a small letter stands in the text.
    var isCapitals: Bool {
        var small = 0
        var letters = 0
        for line in lines.prefix(60) {
            for at in line.range.prefix(200) where isLetter(bytes[at]) {
                letters += 1
                if isLower(bytes[at]) { small += 1 }
            }
        }
        return letters > 20 && small * 10 < letters
    }

    /// True when the text ends as a telegram does: a name in capitals alone.
    var isSigned: Bool { !Ending(bytes, lines[...]).signature.isEmpty }

    private mutating func look(_ line: Range<Int>) {
        let start = line.lowerBound
        if let mark = ParagraphMark(bytes, line) {
            if telegram == 0, mark.number < 30 { isHeadless = true }
            marks += 1
            if mark.isStrong || mark.portion?.isSound == true { sureMarks += 1 }
            return
        }
        guard isLetter(bytes[start]) || bytes[start] == 0x28 || bytes[start] == 0x7B else { return }
        if telegram < DialectSigns.enough { lookForTelegram(line) }
        // The number of a general message alone is as much as two sets.
        if line.count < 60, let number = NavyLines.number(bytes, line), isAlone(number, line) { navySets += 2 }
        switch upper(bytes[start]) {
        case 0x4D:
            if bytes.has("MSGID/", at: start) { navySets += 1 }
            if bytes.has("MRN:", at: start) { smartKeys += 1 }
            if bytes.isAll("MESSAGE TEXT", line) { hasMessageText = true }
        case 0x53, 0x52, 0x47, 0x4E, 0x50: if DialectSigns.sets.contains(where: { bytes.has($0, at: start) }) { navySets += 1 }
        case 0x44, 0x43: if DialectSigns.keys.contains(where: { bytes.has($0, at: start) }) { smartKeys += 1 }
        case 0x49, 0x4F, 0x41:
            if bytes.has("AMPN/", at: start) { navySets += 1 }
            if line.count < 60, DialectSigns.forms.contains(where: { bytes.has($0, at: start) }) { isForm = true }
            if !hasDistribution { hasDistribution = isDistribution(line) }
        default: break
        }
    }

    private static let sets: [StaticString] = ["SUBJ/", "RMKS/", "GENTEXT/", "NARR/", "POC/", "REF/A/"]
    private static let keys: [StaticString] = ["DATE/DTG:", "DISSEMINATION RULE:", "CAPTIONS:"]
    private static let forms: [StaticString] = ["INCOMING TELEGRAM", "OUTGOING TELEGRAM", "AIRGRAM"]

    /// Behind the number stands nothing, or a caption.
    private func isAlone(_ number: NavyLines.Number, _ line: Range<Int>) -> Bool {
        var end = number.year.upperBound
        while end < line.upperBound, bytes[end] == 0x2F { end += 1 }
        let rest = bytes.rest(of: line, from: end)
        return rest.isEmpty || bytes[rest.lowerBound] == 0x28 || bytes.has("CORRECTED", at: rest.lowerBound)
            || bytes.has("MSGID/", at: rest.lowerBound)
    }

    /// `ACTION AF-00`, `INFO LOG-00`.
    private func isDistribution(_ line: Range<Int>) -> Bool {
        var words = bytes.eachWord(line)
        guard let first = words.next(), bytes.isAll("ACTION", first) || bytes.isAll("ORIGIN", first) || bytes.isAll("INFO", first),
            let office = words.next(), office.count >= 4
        else { return false }
        return bytes[office.upperBound - 3] == 0x2D && isDigit(bytes[office.upperBound - 1])
    }

    private mutating func lookForTelegram(_ line: Range<Int>) {
        if Label.at(bytes, line) != nil { telegram += 1 }
        if bytes.has("VZCZC", at: line.lowerBound) { telegram += 2 }
        if bytes.has("FM ", at: line.lowerBound), !bytes.hasSmallLetter(line) { telegram += 1 }
        if DateTimeGroupLine.read(bytes, line) != nil { telegram += 2 }
        if MarkingLine.read(bytes, line)?.number != nil { telegram += 2 }
    }
}
