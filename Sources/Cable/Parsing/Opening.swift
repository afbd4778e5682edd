/// Words with which parts of a text open.
enum Opening {
    /// `This is an action request`, `Sensitive but unclassified`: words that are no part of the subject above them.
    static func isNotice(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        let words: [StaticString] = [
            "THIS IS A", "THIS MESSAGE ", "THIS CABLE ", "(SBU) THIS ", "(U) THIS ", "SENSITIVE BUT ", "ACTION REQUEST:", "PLEASE PROTECT",
        ]
        return words.contains { bytes.has($0, at: line.lowerBound) }
    }

    /// A summary or an introduction that stands at a line's start, as a heading or with its colon.
    static func isSummary(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        let words: [StaticString] = ["SUMMARY", "SUMMAY", "BEGIN SUMMARY", "INTRODUCTION", "(U) SUMMARY", "(SBU) SUMMARY", "(C) SUMMARY"]
        guard let word = words.first(where: { bytes.has($0, at: line.lowerBound) }) else { return false }
        let end = line.lowerBound + word.utf8CodeUnitCount
        let next = bytes[end]
        return end >= line.upperBound || next == 0x3A || next == 0x2E || line.count < 40 && !isLetter(next)
    }
}
