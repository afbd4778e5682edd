/// The labels of the header's fields, in the spellings that are met.
enum Label: CaseIterable {
    case executiveOrder, tags, subject, reference, classifiedBy

    /// Spellings in capitals; a colon and blanks after them are part of the label.
    private var spellings: [StaticString] {
        switch self {
        case .executiveOrder: ["E.O.", "E.0.", "EO "]
        case .tags: ["TAGS:", "TAGS ", "TAGS,", "TAGS;", "TAG:", "TAS:", "TABS:", "TGS:", "TAGES:", "AGS:"]
        case .subject: ["SUBJECT:", "SUBJECT ", "SUBJ:", "UBJECT:"]
        case .reference: ["REF:", "REFS:", "REF(S):", "REFTEL:", "REFTELS:", "REFERENCE:", "REFERENCES:", "REF.", "REF "]
        case .classifiedBy: ["CLASSIFIED BY", "(U) CLASSIFIED BY", "CLASSIIED BY"]
        }
    }

    /// The label at a line's start.
    static func at(_ bytes: Bytes, _ line: Range<Int>) -> Label? {
        allCases.first { label in label.length(bytes, line) != nil }
    }

    private func length(_ bytes: Bytes, _ line: Range<Int>) -> Int? {
        guard let spelling = spellings.first(where: { bytes.has($0, at: line.lowerBound) }) else {
            let isBare = self == .subject && line.count == 7 && bytes.has("SUBJECT", at: line.lowerBound)
            return isBare ? 7 : nil
        }
        let length = spelling.utf8CodeUnitCount
        if self == .executiveOrder, spelling.utf8Start[1] == 0x4F, !isDigit(bytes[line.lowerBound + 3]) { return nil }
        if self == .reference, spelling.utf8Start[length - 1] != 0x3A, !isReferenceStart(bytes, line.lowerBound + length) { return nil }
        return length
    }

    /// After `REF` without a colon a list must follow, not prose.
    private func isReferenceStart(_ bytes: Bytes, _ offset: Int) -> Bool {
        var at = offset
        while bytes[at] == 0x20 { at += 1 }
        return isUpper(bytes[at]) && (isUpper(bytes[at + 1]) || bytes[at + 1] == 0x2E || bytes[at + 1] == 0x29) || bytes[at] == 0x28
            || isDigit(bytes[at])
    }

    /// Where the value begins.
    func end(_ bytes: Bytes, _ line: Range<Int>) -> Int { line.lowerBound + (length(bytes, line) ?? 0) }

    /// A line cut before each label that stands inside it after a blank.
    static func pieces(_ bytes: Bytes, of line: Range<Int>) -> [Range<Int>] {
        var cuts = [line.lowerBound]
        var at = line.lowerBound + 1
        while let blank = bytes.find(0x20, in: at..<line.upperBound) {
            at = blank + 1
            let first = bytes[at]
            guard first == 0x45 || first == 0x54 || first == 0x53 || first == 0x52 || first == 0x43 else { continue }
            let inside: [StaticString] = ["E.O. 1", "TAGS:", "SUBJECT:", "REF:", "REFS:", "REFTEL:", "CLASSIFIED BY:"]
            if inside.contains(where: { bytes.has($0, at: at) }) { cuts.append(at) }
        }
        guard cuts.count > 1 else { return [line] }
        return zip(cuts, cuts.dropFirst() + [line.upperBound]).map { bytes.trim($0..<$1) }.filter { !$0.isEmpty }
    }
}
