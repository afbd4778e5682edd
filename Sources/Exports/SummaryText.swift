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
            for block in document.body.blocks[document.body.paragraphs[index].blocks] where block.kind != .heading {
                let text = SummaryText.withoutHeading(document.text(of: block))
                let end = SummaryText.ending(in: text)
                let own = Finger.words(text[..<(end.map { SummaryText.withoutSigns(text, before: $0) } ?? text.count)])
                if !own.allSatisfy(\.isWhitespace) { lines.append(own.trimmingCharacters(in: .whitespaces)) }
                if end != nil { return lines.joined(separator: "\n") }
            }
        }
        return lines.joined(separator: "\n")
    }

    /// Those of the summary; where only its end is said, all from the first numbered one.
    private var paragraphs: [Int] {
        let all = document.body.paragraphs
        guard document.asks.summary.isEmpty else { return document.asks.summary }
        guard let end = all.indices.first(where: { SummaryText.ending(in: letters(of: all[$0])) != nil }) else {
            let headed = all.indices.first {
                var finger = Finger(letters(of: all[$0]), at: 0)
                return SummaryText.passHeading(&finger)
            }
            return headed.map { [$0] } ?? []
        }
        let first = all.indices.first { all[$0].number != nil } ?? end
        return Array(min(first, end)...end)
    }

    private func letters(of paragraph: Paragraph) -> [Unicode.Scalar] { Array(document.text(of: paragraph).unicodeScalars) }

    // MARK: headings and marks

    private static let names = ["SUMMARY", "SUMMAY", "SUMARY", "INTRODUCTION"]

    private static func withoutHeading(_ text: String) -> [Unicode.Scalar] {
        var finger = Finger(text)
        while passHeading(&finger) || passMark(&finger) {}
        return Array(finger.letters[finger.at...])
    }

    /// Passes a heading such as `BEGIN SUMMARY AND COMMENT:` with the signs around it.
    private static func passHeading(_ finger: inout Finger) -> Bool {
        var ahead = finger
        passSigns(&ahead)
        _ = ahead.pass(spaced: "BEGIN") || ahead.pass(spaced: "EXECUTIVE")
        guard ahead.pass(oneOf: names), passMore(&ahead) else { return false }
        ahead.passBlanks()
        if !ahead.pass(exactly: ":"), !ahead.pass(exactly: "."), ahead.pass(isDash) == 0, !ahead.isAtEnd { return false }
        passSigns(&ahead)
        finger = ahead
        return true
    }

    /// Passes what a heading goes on with: connectives, each with one to four words behind it; false where it is something else.
    private static func passMore(_ finger: inout Finger) -> Bool {
        // How many words may stand behind the last connective, a bit each; the first bit for a connective alone.
        var counts = 0
        var isBegun = false
        while true {
            var ahead = finger
            let blanks = ahead.passBlanks()
            let mayJoin = !isBegun || counts & ~1 != 0
            let start = ahead.at
            if ahead.pass(most: 1, { ",/&".unicodeScalars.contains($0) }) > 0 {
                guard mayJoin else { return false }
                counts = 1
            } else if ahead.pass(Finger.isLetter) > 0 {
                var word = Finger(ahead.letters, at: start)
                let joins = mayJoin && word.pass(word: "AND")
                let next = blanks > 1 ? (counts & 1) << 1 : (counts << 1) & 0b11110
                counts = next | (joins ? (word.at == ahead.at ? 1 : 2) : 0)
                guard counts != 0 else { return false }
            } else {
                return mayJoin
            }
            isBegun = true
            finger = ahead
        }
    }

    private static let marks: Set<String> = [
        "U", "C", "S", "SBU", "TS", "LOU", "FOUO", "C/NF", "S/NF", "S//NF", "SBU/NF", "C/REL", "CONFIDENTIAL", "SECRET",
    ]

    /// Passes a portion mark with the blanks around it.
    private static func passMark(_ finger: inout Finger) -> Bool {
        var ahead = finger
        ahead.passBlanks()
        guard ahead.pass(exactly: "(") else { return false }
        let start = ahead.at
        ahead.pass(most: 12) { Finger.isLetter($0) || $0 == "/" }
        guard marks.contains(Finger.words(ahead.letters[start..<ahead.at]).uppercased()), ahead.pass(exactly: ")") else { return false }
        ahead.passBlanks()
        finger = ahead
        return true
    }

    private static func passSigns(_ finger: inout Finger) {
        finger.passBlanks()
        finger.pass { isDash($0) || $0 == "*" || $0 == "=" }
        finger.passBlanks()
    }

    private static func isDash(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "\u{2013}" || scalar == "\u{2014}" }

    // MARK: its end

    /// Where words such as `END OF SUMMARY` begin.
    private static func ending(in letters: [Unicode.Scalar]) -> Int? {
        var finger = Finger(letters, at: 0)
        while !finger.isAtEnd {
            var ahead = finger
            if finger.isAtWordStart, ahead.pass(spaced: "END") {
                _ = ahead.pass(spaced: "OF")
                _ = ahead.pass(spaced: "EXECUTIVE")
                if ahead.pass(oneOf: names) { return finger.at }
            }
            finger.at += 1
        }
        return nil
    }

    /// Where the words before a place end, signs that lead over to it left out.
    private static func withoutSigns(_ letters: [Unicode.Scalar], before place: Int) -> Int {
        var end = place
        func drop(_ isOfKind: (Unicode.Scalar) -> Bool) { while end > 0, isOfKind(letters[end - 1]) { end -= 1 } }
        drop(\.properties.isWhitespace)
        drop { isDash($0) || $0 == "(" || $0 == "*" }
        drop(\.properties.isWhitespace)
        return end
    }
}
