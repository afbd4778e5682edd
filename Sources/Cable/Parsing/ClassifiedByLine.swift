import Glossary

/// `Classified By: TITLE NAME, TITLE, for reasons 1.4 (b) and (d).`
enum ClassifiedByLine {
    /// So much of the field is read, in bytes.
    private static let most = 600
    /// Where the label is printed for the drafter, its line is cut at this column, in the middle of a word.
    private static let column = 71

    static func read(_ bytes: Bytes, _ lines: [Range<Int>]) -> ClassifiedBy? {
        guard let first = lines.first, let last = lines.last else { return nil }
        let text = joined(bytes, lines)
        let words = value(text)
        let names = bytes.has("DERIVED FROM", at: first.lowerBound) ? [] : Classifiers.names(beforeReasons(words))
        return ClassifiedBy(names: names, reasons: reasons(words), range: first.lowerBound..<last.upperBound)
    }

    /// Where the label stands in a piece of a paragraph: at its beginning, or behind a first sentence.
    static func start(_ bytes: Bytes, _ piece: Range<Int>) -> Int? {
        if Label.at(bytes, piece) == .classifiedBy { return piece.lowerBound }
        var at = piece.lowerBound
        while let stop = bytes.find(0x2E, in: at..<min(piece.upperBound, piece.lowerBound + 80)) {
            let next = bytes.skipBlanks(stop + 1, piece.upperBound)
            if bytes.has("CLASSIFIED", at: next), bytes.has("BY", at: bytes.skipBlanks(next + 10, piece.upperBound)) { return next }
            at = stop + 1
        }
        return nil
    }

    /// The lines as one, a word that the end of a full line cut whole again.
    private static func joined(_ bytes: Bytes, _ lines: [Range<Int>]) -> String {
        var text = ""
        var wasFull = false
        for line in lines.prefix(8) {
            if !text.isEmpty, !wasFull || isBlank(bytes[line.lowerBound - 1]) && bytes[line.lowerBound - 1] != 0x0A { text += " " }
            text += bytes.line(line)
            wasFull = line.count == column
            if text.utf8.count > most { return String(text.prefix(most)) }
        }
        return text
    }

    /// The words behind the last label, a portion mark left out.
    private static func value(_ text: String) -> Substring {
        var rest = text[...]
        while let end = labelEnd(rest.utf8.prefix(300)) { rest = rest[end...] }
        while let sign = rest.first, sign == ":" || sign == " " || sign == "-" || sign == "." { rest.removeFirst() }
        return rest
    }

    private static let labels: [StaticString] = ["classified by", "classiied by", "classifed by", "clasified by"]

    /// Where the first label in some words ends.
    private static func labelEnd(_ words: Substring.UTF8View) -> Substring.Index? {
        let letters = words.map(folded)
        for start in letters.indices where letters[start] == 0x63 {
            for label in labels {
                let wanted = UnsafeBufferPointer(start: label.utf8Start, count: label.utf8CodeUnitCount)
                if letters[start...].starts(with: wanted) { return words.index(words.startIndex, offsetBy: start + wanted.count) }
            }
        }
        return nil
    }

    /// What stands before the reasons or the order.
    private static func beforeReasons(_ text: Substring) -> Substring {
        var at = text.startIndex
        var isStart = true
        while at < text.endIndex {
            let byte = text.utf8[at]
            let isAlphanumeric = byte < 0x80 ? isLetter(byte) || isDigit(byte) : text[at].isLetter || text[at].isNumber
            if isStart, isAlphanumeric, opensReasons(text[at...]) { return text[..<at] }
            isStart = !(isAlphanumeric || byte == 0x2E || byte == 0x27)
            at = byte < 0x80 ? text.utf8.index(after: at) : text.index(after: at)
        }
        return text
    }

    /// In small letters without blanks.
    private static let openings: Phrases = [
        "forreas", "forres", "forthereas", "forthefollowingreas", "for1.", "for12958", "forsection", "fore.o", "foreo1", "frreas", "ofreas",
        "per1.", "perreas", "pere.o", "pereo1", "persection", "under1.", "undere.o", "undereo1", "underreas", "undersection", "basedon",
        "pursuant", "inaccordance", "byreas", "reas", "e.o.1", "e.o1", "eo1", "1.4", "1.5", "1.6", "1,4", "1,5", "section1.", "sections1.",
        "section3", "dueto", "declassif", "becauseof", "onreas", "onthebas",
    ]

    /// `for reasons`, `per 1.5`, `Resons`, `E.O. 12958`, `1.4 (b)`: with blanks anywhere, as a cut line leaves them.
    private static func opensReasons(_ text: Substring) -> Bool {
        if let first = text.utf8.first, openings.mayBegin(folded(first)) {
            let squeezed = text.utf8.prefix(40).lazy.filter { $0 != 0x20 }.prefix(24).map(folded)
            if openings.all.contains(where: {
                $0.utf8Start[0] == folded(first) && squeezed.starts(with: UnsafeBufferPointer(start: $0.utf8Start, count: $0.utf8CodeUnitCount))
            }) {
                return true
            }
        }
        guard mayBeMisprint(text.utf8) else { return false }
        let word = text.prefix { $0.isLetter || $0.isNumber }
        guard let first = word.utf8.first, folded(first) == 0x72 || word.utf8.contains(where: { isDigit($0) || $0 >= 0x80 }),
            (5...8).contains(word.count),
            folded(first) == 0x72 || word.contains(where: \.isNumber)
        else { return false }
        return ["reason", "reasons"].contains { Misprint.distance(String(word), $0, most: word.contains(where: \.isNumber) ? 2 : 1) != nil }
    }

    /// The word begins with R, or holds a digit or a letter beyond ASCII.
    private static func mayBeMisprint(_ text: Substring.UTF8View) -> Bool {
        if let first = text.first, folded(first) == 0x72 { return true }
        guard let end = text.first(where: { !isLetter($0) }) else { return false }
        return isDigit(end) || end >= 0x80
    }

    /// From `1.4` or `1.5` on, to the end of its letters.
    private static func reasons(_ text: Substring) -> String? {
        var rest = text.utf8
        while let one = rest.firstIndex(of: 0x31) {
            let tail = rest[one...]
            if tail.starts(with: "1.4".utf8) || tail.starts(with: "1.5".utf8) || tail.starts(with: "1.6".utf8) {
                var words = text[one...].prefix(60)
                while let last = words.last, last == "." || last == " " { words.removeLast() }
                return String(words)
            }
            rest = tail.dropFirst()
        }
        return nil
    }
}
