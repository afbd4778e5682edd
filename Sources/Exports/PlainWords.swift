import Foundation

/// A text without what is no words of it: paragraph marks, headings of a summary or comment and the words that end it, rules, captions, what a
/// release took out.
struct PlainWords {
    private let source: String

    init(_ source: String) { self.source = source }

    /// What is left, line ends kept.
    var text: String {
        var lines: [String] = []
        for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
            var words = String(line)
            if words.wholeMatch(of: /\s*(?:SIPDIS|NOFORN|[xX]{2,}|[-=_*]{3,})\s*/) != nil { continue }
            words = words.replacing(/^\s*(?:¶|\[1\]\(#\))?\s*\d{1,3}\s?\.\s*(?:\(?[A-Z]{1,3}(?:\/{1,2}[A-Z]{1,3})*\)\s*)?/, with: "")
            words = words.replacing(/(?i)^\s*(?:begin\s+)?(?:summary|comment|introduction)(?:\s+and\s+(?:\w+\s?){1,3})?\s*[:.]\s*/, with: "")
            words = words.replacing(/(?i)\bend\s+(?:of\s+)?(?:summary|comment|introduction)(?:\s+and\s+(?:\w+\s?){1,3})?\s*\.?\s*/, with: "")
            lines.append(words.replacing(/\b[xX]{4,}\b/, with: ""))
        }
        return lines.joined(separator: "\n").trimmingCharacters(in: .newlines)
    }
}
