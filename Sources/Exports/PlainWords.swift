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
            let letters = Array(line.unicodeScalars)
            if PlainWords.isNoWords(letters) { continue }
            let start = PlainWords.afterHeading(letters, from: PlainWords.afterNumber(letters))
            lines.append(Finger.words(PlainWords.withoutExcisions(PlainWords.withoutEndings(letters[start...]))[...]))
        }
        return lines.joined(separator: "\n").trimmingCharacters(in: .newlines)
    }

    /// A caption, a rule, or what a release left of a line.
    private static func isNoWords(_ letters: [Unicode.Scalar]) -> Bool {
        var finger = Finger(letters, at: 0)
        finger.passBlanks()
        var end = letters.count
        while end > finger.at, letters[end - 1].properties.isWhitespace { end -= 1 }
        let words = letters[finger.at..<end]
        if words.elementsEqual("SIPDIS".unicodeScalars) || words.elementsEqual("NOFORN".unicodeScalars) { return true }
        if words.count > 1, words.allSatisfy({ $0 == "x" || $0 == "X" }) { return true }
        return words.count > 2 && words.allSatisfy { "-=_*".unicodeScalars.contains($0) }
    }

    /// Where the words begin behind a paragraph's number and portion mark.
    private static func afterNumber(_ letters: [Unicode.Scalar]) -> Int {
        var finger = Finger(letters, at: 0)
        finger.passBlanks()
        if !finger.pass(exactly: "\u{B6}") { _ = finger.pass(exactly: "[1](#)") }
        finger.passBlanks()
        guard finger.pass(most: 3, Finger.isDigit) > 0 else { return 0 }
        finger.pass(most: 1, \.properties.isWhitespace)
        guard finger.pass(exactly: ".") else { return 0 }
        finger.passBlanks()
        let behind = finger.at
        _ = finger.pass(exactly: "(")
        repeat {
            guard finger.pass(most: 3, Finger.isCapital) > 0 else { return behind }
        } while finger.pass(most: 2) { $0 == "/" } > 0
        guard finger.pass(exactly: ")") else { return behind }
        finger.passBlanks()
        return finger.at
    }

    private static let headings = ["SUMMARY", "COMMENT", "INTRODUCTION"]

    /// Where the words begin behind a heading such as `Begin summary and comment:`.
    private static func afterHeading(_ letters: [Unicode.Scalar], from start: Int) -> Int {
        var finger = Finger(letters, at: start)
        finger.passBlanks()
        _ = finger.pass(spaced: "BEGIN")
        guard finger.pass(oneOf: headings) else { return start }
        passMore(&finger)
        finger.passBlanks()
        guard finger.pass(exactly: ":") || finger.pass(exactly: ".") else { return start }
        finger.passBlanks()
        return finger.at
    }

    /// Passes up to three more words of a heading: ` and action request`.
    private static func passMore(_ finger: inout Finger) {
        var ahead = finger
        guard ahead.passBlanks() > 0, ahead.pass(spaced: "AND"), ahead.pass(Finger.isOfWord) > 0 else { return }
        for _ in 0..<2 {
            var next = ahead
            guard next.pass(most: 1, \.properties.isWhitespace) > 0, next.pass(Finger.isOfWord) > 0 else { break }
            ahead = next
        }
        finger = ahead
    }

    /// Letters without words such as `End summary.`
    private static func withoutEndings(_ letters: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
        var kept: [Unicode.Scalar] = []
        kept.reserveCapacity(letters.count)
        var finger = Finger(Array(letters), at: 0)
        while let letter = finger.letter {
            var ahead = finger
            if finger.isAtWordStart, ahead.pass(spaced: "END"), passEnding(&ahead) {
                finger = ahead
            } else {
                kept.append(letter)
                finger.at += 1
            }
        }
        return kept
    }

    private static func passEnding(_ finger: inout Finger) -> Bool {
        _ = finger.pass(spaced: "OF")
        guard finger.pass(oneOf: headings) else { return false }
        passMore(&finger)
        finger.passBlanks()
        _ = finger.pass(exactly: ".")
        finger.passBlanks()
        return true
    }

    /// Letters without words of nothing but four or more x.
    private static func withoutExcisions(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var kept: [Unicode.Scalar] = []
        kept.reserveCapacity(letters.count)
        var finger = Finger(letters, at: 0)
        while let letter = finger.letter {
            var ahead = finger
            if finger.isAtWordStart, ahead.pass({ $0 == "x" || $0 == "X" }) > 3, ahead.letter.map(Finger.isOfWord) != true {
                finger = ahead
            } else {
                kept.append(letter)
                finger.at += 1
            }
        }
        return kept
    }
}
