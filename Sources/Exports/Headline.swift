import Glossary

/// A subject in capitals as a headline has it: capitals at the beginning of words, small words small, abbreviations as they are.
struct Headline {
    private static let small: Set<String> = [
        "a", "an", "and", "as", "at", "but", "by", "for", "in", "of", "on", "or", "the", "to", "vs", "via",
    ]
    /// Words that are abbreviations too, and in a headline seldom are.
    private static let ambiguous: Set<String> = [
        "GOT", "WHO", "CAN", "AID", "ARM", "CARE", "PACE", "SAFE", "START", "POST", "MAY", "ACT", "ALL", "NEW",
    ]
    private let words: String

    init(_ words: String) { self.words = words }

    /// The headline; words that already have small letters stay.
    var titled: String {
        guard !words.contains(where: \.isLowercase) else { return words }
        var out: [String] = []
        var isFirst = true
        for word in words.split(separator: " ") {
            out.append(titled(word, isFirst: isFirst))
            isFirst = word.hasSuffix(":") || word.hasSuffix("?") || word.hasSuffix("!") || word.allSatisfy { $0 == "-" }
        }
        return out.joined(separator: " ")
    }

    /// A word with its signs; each part between hyphens and slashes for itself.
    private func titled(_ word: Substring, isFirst: Bool) -> String {
        var out = ""
        var part = ""
        let isWhole = word.contains("/")
        for sign in word {
            if sign.isLetter || sign.isNumber || sign == "'" || sign == "’" || sign == "." && !part.isEmpty {
                part.append(sign)
            } else {
                out += titledPart(part, isFirst: isFirst || !out.isEmpty, isWhole: isWhole) + String(sign)
                part = ""
            }
        }
        return out + titledPart(part, isFirst: isFirst || !out.isEmpty, isWhole: isWhole)
    }

    private func titledPart(_ part: String, isFirst: Bool, isWhole: Bool) -> String {
        guard !part.isEmpty else { return "" }
        let stem = part.hasSuffix("'S") || part.hasSuffix("’S") ? String(part.dropLast(2)) : part
        if isWhole || isAbbreviation(stem) { return stem + part.dropFirst(stem.count).lowercased() }
        let small = part.lowercased()
        if !isFirst, Headline.small.contains(small) { return small }
        return String(part.prefix(1) + small.dropFirst())
    }

    /// Known as one, with points, without a vowel, or a Roman number.
    private func isAbbreviation(_ word: String) -> Bool {
        if word == "UK" { return true }
        if word.count < 2 || Headline.ambiguous.contains(word) || Headline.small.contains(word.lowercased()) { return false }
        if word.dropLast().contains(".") || !word.contains(where: "AEIOUY0123456789".contains) { return true }
        if word.allSatisfy("IVX".contains) { return true }
        return word.count <= 6 && Glossary.acronym(word) != nil
    }
}
