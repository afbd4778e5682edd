import Glossary

/// The labels of the header's fields, in the spellings that are met.
enum Label: UInt8 {
    case executiveOrder = 1
    case tags = 2
    case subject = 4
    case reference = 8
    case classifiedBy = 16

    /// Several labels.
    struct Several: OptionSet {
        let rawValue: UInt8
        static let tags = Several(.tags)
        static let subject = Several(.subject)
        static let reference = Several(.reference)

        init(rawValue: UInt8) { self.rawValue = rawValue }
        init(_ label: Label) { rawValue = label.rawValue }
    }

    /// A label with the offset where its value begins.
    struct Found {
        let label: Label
        let end: Int
    }

    /// Spellings in capitals; those without a mark at their end need one of `signs`, or an answer of `isBelieved`.
    private static let spellings: [(label: Label, words: StaticString)] = [
        (.executiveOrder, "E.O."), (.executiveOrder, "E.0."), (.executiveOrder, "E. O."), (.executiveOrder, "EO "),
        (.tags, "TAGS:"), (.tags, "TAGS "), (.tags, "TAGS,"), (.tags, "TAGS;"), (.tags, "TAGS."),
        (.tags, "TAG:"), (.tags, "TAG "), (.tags, "TAS:"), (.tags, "TABS:"), (.tags, "TGS:"), (.tags, "TAGES:"),
        (.tags, "TAGS"), (.tags, "AGS:"),
        (.subject, "SUBJECT:"), (.subject, "SUBJECT "), (.subject, "SUBJ:"), (.subject, "SUBJECT"),
        (.subject, "SUJECT:"), (.subject, "SUBJET:"), (.subject, "UBJECT:"),
        (.reference, "REF:"), (.reference, "REFS:"), (.reference, "REF(S):"), (.reference, "REFTEL:"),
        (.reference, "REFTELS:"), (.reference, "REFERENCE:"), (.reference, "REFERENCES:"), (.reference, "REF."),
        (.reference, "REF "), (.reference, "REFS "), (.reference, "REFTELS "), (.reference, "REFTEL "),
        (.reference, "REFERENCES "),
        (.reference, "PROGRAM REF:"),
        (.classifiedBy, "CLASSIFIED BY"), (.classifiedBy, "CLASSIIED BY"), (.classifiedBy, "CLASSIFED BY"),
        (.classifiedBy, "(U) CLASSIFIED BY"), (.classifiedBy, "DERIVED FROM:"),
    ]

    private static let starts = BytePairs(spellings.map(\.words))

    /// The label at a line's start.
    static func find(_ bytes: Bytes, _ line: Range<Int>) -> Found? {
        if let found = findSpaced(bytes, line) { return found }
        if starts.contains(bytes[line.lowerBound], bytes[line.lowerBound + 1]) {
            for row in spellings where bytes.has(row.words, at: line.lowerBound) {
                let end = line.lowerBound + row.words.utf8CodeUnitCount
                if row.label.isBelieved(bytes, line, end) { return Found(label: row.label, end: min(end, line.upperBound)) }
            }
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

    /// The first two bytes of what a piece can begin with.
    private static let beginnings = BytePairs(["E.", "EO", "TA", "TH", "SU", "SE", "RE", "CL"], free: [0x31, 0xC2])

    /// A line cut before each label that stands inside it, and where the first paragraph begins behind one; empty for one that is not cut.
    static func pieces(_ bytes: Bytes, of line: Range<Int>) -> [Range<Int>] {
        guard line.count > 8, line.count < 4000 else { return [] }
        var cuts: [Int] = []
        let beginnings = beginnings
        let buffer = bytes.buffer
        for at in line.lowerBound + 1..<min(line.upperBound, bytes.count) - 1 where beginnings.contains(buffer[at], buffer[at + 1]) {
            // Behind a blank, or a capital in or behind a word: nothing else can begin here.
            guard isBlank(bytes[at - 1]) || isUpper(bytes[at]) && isLetter(bytes[at - 1]) else { continue }
            if bytes[at] == 0x31 || bytes[at] == 0xC2, isFirstParagraph(bytes, at, line), !cuts.isEmpty || Label.at(bytes, line) != nil {
                cuts.append(at)
                break
            }
            guard let inside = inside(bytes, at) else { continue }
            let isFree = isBlank(bytes[at - 1])
            // Glued labels are capitals, so that no word is cut.
            let isGlued = isLetter(bytes[at - 1]) && isUpper(bytes[at])
            if isFree || isGlued, inside.contains(where: { ($0.mayBeGlued || isFree) && bytes.has($0.words, at: at) }), isLabel(bytes, at, line) {
                cuts.append(at)
            }
        }
        guard !cuts.isEmpty else { return [] }
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
