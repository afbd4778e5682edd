import Cable
import Glossary

/// A telegram in capitals shown in sentence case: a view over the glyphs, which keep their places in the source. What is not sure to be a common
/// word keeps its capitals: abbreviations, words with digits, single letters.
struct SentenceCase {
    private var glyphs: [Glyph]
    /// What is known of words that have come: most come again.
    private var known: [String: Word] = [:]

    private init(_ glyphs: [Glyph]) { self.glyphs = glyphs }

    private struct Word {
        let keepsCapitals: Bool
        let isTitle: Bool
        let isName: Bool
    }

    /// The same glyphs in sentence case; as they are where they are not nearly all in capitals.
    static func applied(to glyphs: [Glyph]) -> [Glyph] {
        var view = SentenceCase(glyphs)
        guard view.isInCapitals else { return glyphs }
        view.apply()
        return view.glyphs
    }

    /// True where letters of these rows are shown that are not as the source has them.
    static func isSeen(in rows: [TextView.Row], of source: Source) -> Bool {
        rows.contains { row in
            row.glyphs.contains { glyph in
                guard glyph.scalar.value >= 0x61, glyph.scalar.value <= 0x7A, source.bytes.indices.contains(glyph.offset) else { return false }
                return UInt32(source.bytes[glyph.offset]) | 0x20 == glyph.scalar.value && source.bytes[glyph.offset] < 0x61
            }
        }
    }

    private var isInCapitals: Bool {
        var (capitals, small) = (0, 0)
        for glyph in glyphs {
            if SentenceCase.isCapital(glyph) { capitals += 1 }
            if glyph.scalar.value >= 0x61, glyph.scalar.value <= 0x7A { small += 1 }
        }
        return capitals > small * 9
    }

    private static func isCapital(_ glyph: Glyph) -> Bool { glyph.scalar.value >= 0x41 && glyph.scalar.value <= 0x5A && !glyph.isOdd }

    /// Signs within a word: `PEOPLE'S`, `U.S.`, `PRO-REGIME`, `A/S`.
    private static func isInner(_ glyph: Glyph) -> Bool {
        glyph.scalar == "'" || glyph.scalar == "\u{2019}" || glyph.scalar == "." || glyph.scalar == "/"
    }

    private static func isDigit(_ glyph: Glyph) -> Bool { glyph.scalar.value >= 0x30 && glyph.scalar.value <= 0x39 }

    private mutating func apply() {
        var beginsSentence = true
        var at = 0
        var before = ""
        while at < glyphs.count {
            guard SentenceCase.isCapital(glyphs[at]) || SentenceCase.isDigit(glyphs[at]) else {
                switch glyphs[at].scalar {
                case ".", "!", "?", ":": beginsSentence = true
                default: break
                }
                at += 1
                continue
            }
            let end = wordEnd(at)
            var letters = String.UnicodeScalarView()
            for glyph in glyphs[at..<end] { letters.append(glyph.scalar) }
            let word = String(letters)
            set(at..<end, word, after: before, beginsSentence)
            // "MR." and "U.S." end no sentence; a dot that goes with them is passed over.
            let isDotted = end < glyphs.count && glyphs[end].scalar == "."
            at = isDotted && (word.utf8.count == 1 || word.utf8.contains(0x2E) || SentenceCase.titles.contains(word)) ? end + 1 : end
            beginsSentence = false
            before = word
        }
    }

    private func wordEnd(_ start: Int) -> Int {
        var end = start
        while end < glyphs.count {
            let isInner = SentenceCase.isInner(glyphs[end]) && end + 1 < glyphs.count && SentenceCase.isCapital(glyphs[end + 1])
            guard SentenceCase.isCapital(glyphs[end]) || SentenceCase.isDigit(glyphs[end]) || isInner else { break }
            end += 1
        }
        return end
    }

    private mutating func set(_ range: Range<Int>, _ word: String, after before: String, _ beginsSentence: Bool) {
        let isAddressed = known[before]?.isTitle == true
        let what = known[word] ?? seen(word)
        known[word] = what
        // `A-19` is a name of something, no article.
        let isCode = word.utf8.count == 1 && range.upperBound < glyphs.count && glyphs[range.upperBound].scalar == "-"
        // Archives print `CASTRO' S`.
        let isGenitive = word == "S" && glyphs[..<range.lowerBound].suffix(2).map(\.scalar) == ["'", " "]
        guard isAddressed || isGenitive || !what.keepsCapitals && !isCode else { return }
        let isMonth = word == "MAY" && before.utf8.last.map { $0 >= 0x30 && $0 <= 0x39 } == true
        let isName = isAddressed || isMonth || what.isTitle || what.isName
        for index in range.dropFirst(beginsSentence || isName ? 1 : 0) where SentenceCase.isCapital(glyphs[index]) {
            guard let small = Unicode.Scalar(glyphs[index].scalar.value | 0x20) else { continue }
            let old = glyphs[index]
            glyphs[index] = Glyph(scalar: small, marks: old.marks, width: old.width, isOdd: false, offset: old.offset, isRepaired: old.isRepaired)
        }
    }

    private func seen(_ word: String) -> Word {
        Word(
            keepsCapitals: keepsCapitals(word), isTitle: SentenceCase.titles.contains(word),
            isName: Glossary.isName(String(word.prefix { $0 != "'" })))
    }

    private func keepsCapitals(_ word: String) -> Bool {
        let letters = word.unicodeScalars
        if word == "A" { return false }
        if letters.count == 1 || letters.contains(where: { $0 == "." || $0 == "/" || ($0.value >= 0x30 && $0.value <= 0x39) }) { return true }
        if SentenceCase.common.contains(word) || SentenceCase.titles.contains(word) { return false }
        let stem = String(word.prefix { $0 != "'" })
        return !stem.unicodeScalars.contains { "AEIOUY".unicodeScalars.contains($0) } || Glossary.acronym(stem) != nil
    }

    /// Forms of address.
    private static let titles: Set = ["MR", "MRS", "MS", "DR", "ST", "GEN", "COL", "LT", "SEN", "REP", "PROF", "REV"]

    /// Words that are abbreviations too, and in a sentence hardly ever meant as such.
    private static let common: Set = [
        "WHO", "IT", "AID", "CARE", "START", "SALT", "ACT", "ARE", "AS", "AT", "BE", "CAN", "DO", "FOR", "GO", "HAS", "HE", "HIS", "IN", "IS", "MAN",
        "MAY", "ME", "NET", "NO", "NOT", "NOW", "OF", "ON", "ONE", "OR", "OUT", "SEA", "SO", "TO", "UP", "WE", "END", "TEXT", "POST", "PARA", "REF",
        "AND", "THE", "SUMMARY", "COMMENT", "EMBASSY", "SIT", "BIT",
    ]
}

extension Typesetter {
    /// Words that are in capitals, in sentence case.
    func inSentenceCase(_ words: String) -> String {
        var shown = String.UnicodeScalarView()
        for glyph in SentenceCase.applied(to: glyphs(words)) {
            shown.append(glyph.scalar)
            for mark in [glyph.marks.0, glyph.marks.1] where mark != 0 { if let scalar = Unicode.Scalar(mark) { shown.append(scalar) } }
        }
        return String(shown)
    }
}
