/// Words with which parts of a text open.
enum Opening {
    /// `This is an action request`, `Sensitive but unclassified`: words that are no part of the subject above them.
    static func isNotice(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        let words: [StaticString] = [
            "THIS IS A", "THIS MESSAGE ", "THIS CABLE ", "(SBU) THIS ", "(U) THIS ", "SENSITIVE BUT ", "ACTION REQUEST:", "PLEASE PROTECT",
        ]
        return words.contains { bytes.has($0, at: line.lowerBound) }
    }

    /// Where a notice with a portion mark begins inside a line: `STATE 12 (U) THIS CABLE IS SENSITIVE`.
    static func noticeInside(_ bytes: Bytes, _ line: Range<Int>) -> Int? {
        var at = line.lowerBound
        while let open = bytes.find(0x28, in: at..<line.upperBound) {
            if open > line.lowerBound, bytes.has("(U) THIS ", at: open) || bytes.has("(SBU) THIS ", at: open) { return open }
            at = open + 1
        }
        return nil
    }

    /// A summary or an introduction that stands at a line's start, as a heading or with its colon.
    static func isSummary(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        let words: [StaticString] = ["SUMMARY", "SUMMAY", "BEGIN SUMMARY", "INTRODUCTION", "(U) SUMMARY", "(SBU) SUMMARY", "(C) SUMMARY"]
        guard let word = words.first(where: { bytes.has($0, at: line.lowerBound) }) else { return false }
        let end = line.lowerBound + word.utf8CodeUnitCount
        let next = bytes[end]
        return end >= line.upperBound || next == 0x3A || next == 0x2E || line.count < 40 && !isLetter(next)
    }

    /// True when the word that opens a line goes on in words, as in a subject that was wrapped there: `SUMMARY TRIAL OF`, not `SUMMARY AND COMMENT`.
    static func goesOn(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        let words = bytes.words(line, most: 3)
        guard words.count > 1, words[0].allSatisfy({ isLetter(bytes[$0]) }), isLetter(bytes[words[1].lowerBound]) else { return false }
        return !bytes.isAll("AND", words[1]) && !bytes.isAll("SUMMARY", words[1])
    }
}
