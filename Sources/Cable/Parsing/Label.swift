import Glossary

/// The labels of the header's fields, in the spellings that are met.
enum Label: CaseIterable {
    case executiveOrder, tags, subject, reference, classifiedBy

    /// A label with the offset where its value begins.
    struct Found {
        let label: Label
        let end: Int
    }

    /// Spellings in capitals by their first letter; those without a mark at their end need one of `signs`, or an answer of `isBelieved`.
    private static let spellings: [(first: UInt8, label: Label, words: StaticString)] = [
        (0x45, .executiveOrder, "E.O."), (0x45, .executiveOrder, "E.0."), (0x45, .executiveOrder, "E. O."), (0x45, .executiveOrder, "EO "),
        (0x54, .tags, "TAGS:"), (0x54, .tags, "TAGS "), (0x54, .tags, "TAGS,"), (0x54, .tags, "TAGS;"), (0x54, .tags, "TAGS."),
        (0x54, .tags, "TAG:"), (0x54, .tags, "TAG "), (0x54, .tags, "TAS:"), (0x54, .tags, "TABS:"), (0x54, .tags, "TGS:"), (0x54, .tags, "TAGES:"),
        (0x54, .tags, "TAGS"), (0x41, .tags, "AGS:"),
        (0x53, .subject, "SUBJECT:"), (0x53, .subject, "SUBJECT "), (0x53, .subject, "SUBJ:"), (0x53, .subject, "SUBJECT"),
        (0x53, .subject, "SUJECT:"), (0x53, .subject, "SUBJET:"), (0x55, .subject, "UBJECT:"),
        (0x52, .reference, "REF:"), (0x52, .reference, "REFS:"), (0x52, .reference, "REF(S):"), (0x52, .reference, "REFTEL:"),
        (0x52, .reference, "REFTELS:"), (0x52, .reference, "REFERENCE:"), (0x52, .reference, "REFERENCES:"), (0x52, .reference, "REF."),
        (0x52, .reference, "REF "), (0x52, .reference, "REFS "), (0x52, .reference, "REFTELS "), (0x52, .reference, "REFTEL "),
        (0x52, .reference, "REFERENCES "),
        (0x50, .reference, "PROGRAM REF:"),
        (0x43, .classifiedBy, "CLASSIFIED BY"), (0x43, .classifiedBy, "CLASSIIED BY"), (0x43, .classifiedBy, "CLASSIFED BY"),
        (0x28, .classifiedBy, "(U) CLASSIFIED BY"), (0x44, .classifiedBy, "DERIVED FROM:"),
    ]

    /// The label at a line's start.
    static func find(_ bytes: Bytes, _ line: Range<Int>) -> Found? {
        let first = upper(bytes[line.lowerBound])
        if let found = findSpaced(bytes, line) { return found }
        for row in spellings where row.first == first && bytes.has(row.words, at: line.lowerBound) {
            let end = line.lowerBound + row.words.utf8CodeUnitCount
            if row.label.isBelieved(bytes, line, end) { return Found(label: row.label, end: min(end, line.upperBound)) }
        }
        return findMisprinted(bytes, line)
    }

    /// `SUBJCT:`, `TAHS: PREL`: a word in capitals before a colon that is a label but for one letter.
    private static func findMisprinted(_ bytes: Bytes, _ line: Range<Int>) -> Found? {
        var end = line.lowerBound
        while end < min(line.upperBound, line.lowerBound + 11), isUpper(bytes[end]) { end += 1 }
        guard end - line.lowerBound >= 3, bytes[end] == 0x3A else { return nil }
        let word = bytes.string(line.lowerBound..<end)
        let value = bytes.rest(of: line, from: end + 1)
        for (name, label) in [("SUBJECT", Label.subject), ("REFERENCE", .reference), ("REFTEL", .reference), ("TAGS", .tags)] {
            guard Misprint.distance(word, name, most: 1) != nil else { continue }
            if label != .tags || TagLine.holdsTagWord(bytes, value) { return Found(label: label, end: end + 1) }
        }
        return nil
    }

    /// `REFS :`: a label with blanks before its colon.
    private static func findSpaced(_ bytes: Bytes, _ line: Range<Int>) -> Found? {
        var end = line.lowerBound
        while end < min(line.upperBound, line.lowerBound + 14), isLetter(bytes[end]) { end += 1 }
        guard end - line.lowerBound >= 3, isBlank(bytes[end]) else { return nil }
        let colon = bytes.skipBlanks(end, min(line.upperBound, end + 8))
        guard bytes[colon] == 0x3A, let row = bare.first(where: { bytes.isAll($0.words, line.lowerBound..<end) }) else { return nil }
        return Found(label: row.label, end: colon + 1)
    }

    /// Labels as words, without a sign.
    private static let bare: [(words: StaticString, label: Label)] = [
        ("TAGS", .tags), ("TAG", .tags), ("SUBJECT", .subject), ("SUBJ", .subject), ("REF", .reference), ("REFS", .reference), ("REFTEL", .reference),
        ("REFTELS", .reference), ("REFERENCE", .reference), ("REFERENCES", .reference),
    ]

    /// The label at a line's start.
    static func at(_ bytes: Bytes, _ line: Range<Int>) -> Label? { find(bytes, line)?.label }

    /// A label without its colon is believed only where its value has the right form.
    private func isBelieved(_ bytes: Bytes, _ line: Range<Int>, _ end: Int) -> Bool {
        let last = bytes[end - 1]
        let hasColon = last == 0x3A
        switch self {
        case .executiveOrder:
            let at = bytes.skipBlanks(end, min(end + 3, line.upperBound))
            return isDigit(bytes[at]) || bytes[at] == 0x3A && last != 0x20
        case .tags:
            if isLetter(last) { return end >= line.upperBound && isUpper(bytes[line.lowerBound]) }
            if hasColon { return true }
            let value = bytes.skipBlanks(end, line.upperBound)
            return bytes[value] == 0x5B
                || isUpper(bytes[value])
                    && (isUpper(bytes[line.lowerBound]) || TagLine.looksLikeTags(bytes, min(value, line.upperBound)..<line.upperBound))
        case .subject:
            if isLetter(last) { return end >= line.upperBound }
            return hasColon || isUpper(bytes[line.lowerBound + 1]) && line.upperBound > end
        case .reference: return hasColon || isList(bytes, end, line)
        case .classifiedBy: return line.count < 400 || hasColon || bytes[bytes.skipBlanks(end, line.upperBound)] == 0x3A
        }
    }

    /// After `REF` without a colon a list must follow, not prose.
    private func isList(_ bytes: Bytes, _ offset: Int, _ line: Range<Int>) -> Bool {
        let at = bytes.skipBlanks(offset, line.upperBound)
        guard line.count < 200 else { return false }
        if isUpper(bytes[at]), isBlank(bytes[at + 1]) { return isLetteredItem(bytes, at + 2, line) }
        // `REFTEL ASKED FOR LAMPS` names no cable: that takes a number.
        if isUpper(bytes[at]), isUpper(bytes[at + 1]) { return line.contains { isDigit(bytes[$0]) } }
        return isUpper(bytes[at]) && (bytes[at + 1] == 0x2E || bytes[at + 1] == 0x29) || bytes[at] == 0x28
            || isDigit(bytes[at])
    }

    /// `REF A WELLINGTON 721`: behind the letter up to three words with capitals, then a number.
    private func isLetteredItem(_ bytes: Bytes, _ offset: Int, _ line: Range<Int>) -> Bool {
        var count = 0
        for word in bytes.eachWord(min(offset, line.upperBound)..<line.upperBound) {
            if word.allSatisfy({ isDigit(bytes[$0]) }), count > 0 { return true }
            count += 1
            guard count <= 4, isUpper(bytes[word.lowerBound]) || isDigit(bytes[word.lowerBound]) else { return false }
        }
        return false
    }

    // MARK: several in a line

    /// A label that is looked for inside a line, after a blank or glued to a word.
    private typealias Inside = (words: StaticString, mayBeGlued: Bool)
    private static let orders: [Inside] = [("E.O. 1", false), ("EO 1", false)]
    private static let tagLabels: [Inside] = [("TAGS:", false), ("TAGS ", false)]
    private static let subjects: [Inside] = [("SUBJECT:", false), ("SUBJ:", false)]
    private static let references: [Inside] = [
        ("REF:", true), ("REFS:", true), ("REFTEL:", true), ("REFTELS:", true), ("REF(S):", true), ("REFERENCE:", false), ("REFERENCES:", false),
    ]
    private static let classifiers: [Inside] = [("CLASSIFIED BY:", true), ("CLASSIFIED BY ", false)]
    /// No labels, but what they end before all the same.
    private static let notices: [Inside] = [("SENSITIVE BUT UNCLAS", true)]
    private static let announcements: [Inside] = [("THIS IS AN ACTION ", false)]

    /// Those that can stand at an offset, by the first two letters.
    @inline(__always) private static func inside(_ bytes: Bytes, _ at: Int) -> [Inside]? {
        switch bytes[at] {
        case 0x45, 0x65: bytes[at + 1] == 0x2E || bytes[at + 1] | 0x20 == 0x6F ? orders : nil
        case 0x54, 0x74: upper(bytes[at + 1]) == 0x41 ? tagLabels : upper(bytes[at + 1]) == 0x48 ? announcements : nil
        case 0x53, 0x73: upper(bytes[at + 1]) == 0x55 ? subjects : upper(bytes[at + 1]) == 0x45 ? notices : nil
        case 0x52, 0x72: upper(bytes[at + 1]) == 0x45 ? references : nil
        case 0x43, 0x63: upper(bytes[at + 1]) == 0x4C ? classifiers : nil
        default: nil
        }
    }

    /// The lower five bits of what a piece can begin with: `E`, `T`, `S`, `R`, `C`, `1` and the first byte of a pilcrow.
    private static let beginnings: UInt32 = 1 << 5 | 1 << 20 | 1 << 19 | 1 << 18 | 1 << 3 | 1 << 17 | 1 << 2
    /// The same of the letters that can stand second in a label: `.`, `O`, `A`, `H`, `U`, `E`, `L`.
    private static let seconds: UInt32 = 1 << 14 | 1 << 15 | 1 << 1 | 1 << 8 | 1 << 21 | 1 << 5 | 1 << 12

    /// A line cut before each label that stands inside it, and where the first paragraph begins behind one.
    static func pieces(_ bytes: Bytes, of line: Range<Int>) -> [Range<Int>] {
        guard line.count > 8, line.count < 4000 else { return [line] }
        var cuts: [Int] = []
        for at in line.dropFirst() {
            // Behind a blank, or a capital in or behind a word: nothing else can begin here.
            guard beginnings >> UInt32(bytes[at] & 31) & 1 != 0, isBlank(bytes[at - 1]) || isUpper(bytes[at]) && isLetter(bytes[at - 1]) else {
                continue
            }
            if bytes[at] == 0x31 || bytes[at] == 0xC2, isFirstParagraph(bytes, at, line), !cuts.isEmpty || Label.at(bytes, line) != nil {
                cuts.append(at)
                break
            }
            guard seconds >> UInt32(bytes[at + 1] & 31) & 1 != 0, let inside = inside(bytes, at) else { continue }
            let isFree = isBlank(bytes[at - 1])
            // Glued labels are capitals, so that no word is cut.
            let isGlued = isLetter(bytes[at - 1]) && isUpper(bytes[at])
            if isFree || isGlued, inside.contains(where: { ($0.mayBeGlued || isFree) && bytes.has($0.words, at: at) }), isLabel(bytes, at, line) {
                cuts.append(at)
            }
        }
        guard !cuts.isEmpty else { return [line] }
        return zip([line.lowerBound] + cuts, cuts + [line.upperBound]).map { bytes.trim($0..<$1) }.filter { !$0.isEmpty }
    }

    /// `1. (C)`, `¶1.` behind a blank.
    private static func isFirstParagraph(_ bytes: Bytes, _ at: Int, _ line: Range<Int>) -> Bool {
        guard isBlank(bytes[at - 1]) else { return false }
        let number = at + ParagraphMark.pilcrow(bytes, at: at)
        guard bytes[number] == 0x31, bytes[number + 1] == 0x2E, !isDigit(bytes[number + 2]) else { return false }
        if number > at { return true }
        let text = bytes.skipBlanks(number + 2, line.upperBound)
        return bytes[text] == 0x28 && PortionMark(bytes, at: text, end: line.upperBound)?.isSound == true
    }

    /// `TAGS` without its colon is a label inside a line in capitals only, `Classified By` not behind another.
    private static func isLabel(_ bytes: Bytes, _ at: Int, _ line: Range<Int>) -> Bool {
        if upper(bytes[at + 1]) == 0x48 || bytes.has("SENS", at: at) { return Label.at(bytes, line) != nil }
        if upper(bytes[at]) == 0x54 { return bytes[at + 4] == 0x3A || isUpper(bytes[at + 1]) && isUpper(bytes[at + 5]) && isUpper(bytes[at + 6]) }
        if upper(bytes[at]) == 0x43 {
            let before = bytes.trim(line.lowerBound..<at)
            let isBehindMark = before.count <= 8 && !before.isEmpty && (bytes[before.lowerBound] == 0x28 || isDigit(bytes[before.lowerBound]))
            return !isBehindMark && !bytes.has("CLASSIFIED BY:", at: line.lowerBound)
        }
        return true
    }
}
