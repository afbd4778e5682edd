import Cable
import Foundation

/// The words of a summary: its paragraphs without numbers, marks, headings and the words that end it.
struct SummaryText {
    private let document: Document

    init(_ document: Document) { self.document = document }

    /// The paragraphs, a line each; empty where the cable has no summary.
    var words: String {
        var lines: [String] = []
        for index in paragraphs {
            let paragraph = document.body.paragraphs[index]
            var isEnded = false
            for block in document.body.blocks[paragraph.blocks] where block.kind != .heading {
                let text = withoutHeading(document.text(of: block))
                let own = text.prefixMatch(of: SummaryText.upToEnd)?.output.1 ?? text[...]
                isEnded = own.count < text.count
                if !own.allSatisfy(\.isWhitespace) { lines.append(own.trimmingCharacters(in: .whitespaces)) }
                if isEnded { break }
            }
            if isEnded { break }
        }
        return lines.joined(separator: "\n")
    }

    /// Those of the summary; where only its end is said, all from the first numbered one.
    private var paragraphs: [Int] {
        let found = document.asks.summary
        let ends = document.body.paragraphs.indices.first { index in
            document.text(of: document.body.paragraphs[index]).contains(SummaryText.end)
        }
        guard found.isEmpty else { return found }
        guard let ends else {
            let headed = document.body.paragraphs.indices.first {
                document.text(of: document.body.paragraphs[$0]).prefixMatch(of: SummaryText.heading) != nil
            }
            return headed.map { [$0] } ?? []
        }
        let first = document.body.paragraphs.indices.first { document.body.paragraphs[$0].number != nil } ?? ends
        return Array(min(first, ends)...ends)
    }

    private func withoutHeading(_ text: String) -> String {
        var rest = text[...]
        while let found = rest.prefixMatch(of: SummaryText.heading) ?? rest.prefixMatch(of: SummaryText.mark) {
            rest = rest[found.range.upperBound...]
        }
        return String(rest)
    }

    private nonisolated(unsafe) static let heading =
        /(?i)\s*[-–—*=]*\s*(?:BEGIN\s+|EXECUTIVE\s+)?(?:SUMMARY|SUMMAY|SUMARY|INTRODUCTION(?:\s+AND\s+SUMMARY)?)(?:\s*(?:,|\/|AND|&)\s*(?:[A-Z]+\s?){1,4}?)*\s*(?:[:.]|[-–—]{1,}|(?=$))\s*[-–—*=]*\s*/
    private nonisolated(unsafe) static let mark = /(?i)\s*\((?:U|C|S|SBU|TS|LOU|FOUO|C\/NF|S\/NF|S\/\/NF|SBU\/NF|C\/REL|CONFIDENTIAL|SECRET)\)\s*/
    private nonisolated(unsafe) static let end = /(?i)\bEND\s+(?:OF\s+)?(?:EXECUTIVE\s+)?(?:SUMMARY|SUMMAY|SUMARY|INTRODUCTION)/
    private nonisolated(unsafe) static let upToEnd =
        /(?i)(.*?)\s*[-–—(*]*\s*\bEND\s+(?:OF\s+)?(?:EXECUTIVE\s+)?(?:SUMMARY|SUMMAY|SUMARY|INTRODUCTION).*/
}
