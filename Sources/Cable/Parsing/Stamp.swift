/// What archives and releases put on a print: declassification stamps, the footers of pages, the notes of a text extractor.
enum Stamp {
    /// What a line is, if it is one of these.
    static func kind(_ bytes: Bytes, _ line: Range<Int>, isBesideStamp: Bool) -> Furniture.Kind? {
        switch bytes[line.lowerBound] {
        case 0x7B: isRecord(bytes, line) ? .footer : nil
        case 0x3D: isDivider(bytes, line) ? .rule : nil
        case 0x2A: bytes.has("*** CURRENT ", at: line.lowerBound) ? .stamp : nil
        case 0x50, 0x70: isFooter(bytes, line) ? .footer : nil
        case 0x3C: bytes.has("<< END OF DOCUMENT >>", at: line.lowerBound) ? .footer : nil
        default: isStamp(bytes, line, isBesideStamp: isBesideStamp) ? .stamp : nil
        }
    }

    /// `Page 3 of 7` alone on its line.
    private static func isFooter(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        guard line.count <= 16, bytes.has("PAGE ", at: line.lowerBound), let page = bytes.number(at: line.lowerBound + 5, most: 3),
            bytes.has(" OF ", at: page.end), let count = bytes.number(at: page.end + 4, most: 3)
        else { return false }
        return count.end == line.upperBound
    }

    /// `{"page": 1, …}`: the record that a text extractor wrote between pages.
    private static func isRecord(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        bytes[line.lowerBound + 1] == 0x22 && bytes[line.upperBound - 1] == 0x7D
    }

    /// `===== PAGE 2 =====`.
    private static func isDivider(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        bytes.has("===== ", at: line.lowerBound) && line.count < 60 && bytes.has(" =====", at: line.upperBound - 6)
            && line.contains { isLetter(bytes[$0]) }
    }

    /// The wordings of the Department's releases, and the lines under one. Source: prints of 1973 to 2004 as released 2005 to 2026.
    private static func isStamp(_ bytes: Bytes, _ line: Range<Int>, isBesideStamp: Bool) -> Bool {
        guard line.count < 160 else { return false }
        let start = line.lowerBound
        if isBesideStamp, isUnderStamp(bytes, line) || isQuotedMarking(bytes, line) { return true }
        if line.count <= 16, caseNumber(bytes, line) || isBesideStamp && serialNumber(bytes, line) { return true }
        guard line.count >= 8 else { return false }
        switch bytes[start] & 0xDF {
        case 0x44: return verdicts.contains { bytes.has($0, at: start) }
        case 0x52:
            // A scanner's `ALTHORITY` is meant by the word's ends.
            if bytes.has("REVIEW A", at: start) { return bytes.find("ORITY:", in: line) != nil }
            return line.count < 64 && (bytes.has("RELEASED IN ", at: start) || bytes.has("RELEASE IN ", at: start)) && isShare(bytes, line)
        case 0x55:
            return line.count < 40 && bytes.has("UNITED STATES DEPARTMENT OF", at: start) && bytes.has("STATE", at: line.upperBound - 5)
                || isCaseLine(bytes, line)
        case 0x43: return bytes.has("CASE NO", at: start) && line.count < 60 || isCaseLine(bytes, line) || isClassifier(bytes, line)
        case 0x41: return bytes.has("AUTHORITY NND", at: start) || bytes.has("AUTHORITY: NND", at: start)
        case 0x4C: return isCaseLine(bytes, line)
        case 0x53, 0x4D:
            return isCaseLine(bytes, line)
                || (bytes.has("SHERYL P. WALTER ", at: start) || bytes.has("MARGARET P. GRAFELD ", at: start))
                    && bytes.find("eleased", in: line) != nil
        default: return false
        }
    }

    /// Who released it, and when: `John Powers, Acting-Director`, `2/25/2026`, the rest of a wrapped stamp.
    private static func isUnderStamp(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        let start = line.lowerBound
        if isDigit(bytes[start]), line.count <= 10, line.allSatisfy({ isDigit(bytes[$0]) || bytes[$0] == 0x2F }) { return true }
        if ReleaseMark.exemptions(bytes, line) != nil { return true }
        return line.count < 80
            && (bytes.find("Systematic Review", in: line) != nil || bytes.has("EO SYSTEMATIC", at: start)
                || bytes.has("REVIEW ", at: start) && isDigit(bytes[start + 7]))
            || bytes.has("US DEPARTMENT OF STATE", at: start)
            || bytes.has("DIRECTOR", at: line.upperBound - 8)
    }

    /// `CSP-2007-00990` alone on its line: the number of a release's case.
    static func caseNumber(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        var at = line.lowerBound
        while at < line.upperBound, isUpper(bytes[at]) { at += 1 }
        guard (1...4).contains(at - line.lowerBound), bytes[at] == 0x2D, let year = bytes.number(at: at + 1, most: 4), year.end == at + 5,
            (1990...2099).contains(year.value), bytes[year.end] == 0x2D, line.upperBound - year.end > 5
        else { return false }
        return (year.end + 1..<line.upperBound).allSatisfy { isDigit(bytes[$0]) }
    }

    /// `B-00000900028` under it: the document's number, whose letter scanners take for a digit.
    private static func serialNumber(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        bytes[line.lowerBound + 1] == 0x2D && line.count > 10 && line.dropFirst(2).allSatisfy { isDigit(bytes[$0]) }
    }

    /// `"UNCLASSIFIED"`: what a release marks its pages with now, in quotation marks so that it is not the telegram's own.
    private static func isQuotedMarking(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        guard line.count > 8, bytes[line.lowerBound] == 0x22, bytes[line.upperBound - 1] == 0x22 else { return false }
        return MarkingLine.isBanner(bytes, line.lowerBound + 1..<line.upperBound - 1)
    }

    private static let verdicts: [StaticString] = [
        "DECLASSIFIED/RELEASED", "DECLASSIFIED IN FULL", "DECLASSIFIED IN PART", "DECLASSIFIED NND", "DECLASSIFIED AUTHORITY", "DATE/CASE ID",
        "DENIED IN FULL", "DENIED IN PART",
    ]

    /// `… IN FULL`, `… IN PART`, with exemptions behind it or not.
    private static func isShare(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        let words = bytes.words(line, most: 4)
        guard words.count > 2, bytes.isAll("FULL", words[2]) || bytes.isAll("PART", words[2]) else { return false }
        return words.count == 3 || ReleaseMark.exemptions(bytes, words[3].lowerBound..<line.upperBound) != nil || line.count < 32
    }

    /// `UNCLASSIFIED U.S. Department of State Case No. F-2014-20439 Doc No. C05784455 Date: 06/30/2015`.
    private static func isCaseLine(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        guard line.count > 40, let blank = bytes.find(0x20, in: line) else { return false }
        let words = bytes.rest(of: line, from: blank)
        return bytes.has("U.S. DEPARTMENT OF STATE", at: words.lowerBound)
            && (bytes.find("Case No", in: words) ?? bytes.find("CASE NO", in: words)) != nil
    }

    /// `Classified by DAS, A/GIS, DoS on 06/30/2015 ~ Class: CONFIDENTIAL ~ Reason: 1.4(D) ~ Declassify on: 06/29/2030`.
    private static func isClassifier(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        bytes.has("CLASSIFIED BY ", at: line.lowerBound) && bytes.find("Class:", in: line) != nil && bytes.find(0x7E, in: line) != nil
    }
}
