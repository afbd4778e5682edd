import Glossary

/// A marking that a sentence states: `Secret - entire text.`, `THIS MESSAGE IS CONFIDENTIAL IN ITS ENTIRETY`, `Paragraphs 2-4 are secret.`
struct StatedMarking {
    let classification: Classification
    /// The words of the level.
    let range: Range<Int>

    /// The first sentence of some words; nil where it states none, or denies it.
    init?(_ bytes: Bytes, _ words: Range<Int>) {
        guard LineBeginning.isOne(bytes, words.lowerBound, words.upperBound, of: StatedMarking.beginnings),
            !bytes.has("CLASSIFIED BY", at: words.lowerBound)
        else { return nil }
        let seen = SeenLetters(bytes, words, most: 120)
        let tokens = StatedMarking.tokens(seen)
        let isOfEntire = tokens.prefix(4).contains { $0.letters == "ENTIRE" }
        for (index, token) in tokens.enumerated() {
            guard let level = StatedMarking.levels[token.letters] ?? (isOfEntire ? StatedMarking.short[token.letters] : nil) else { continue }
            let before = tokens[..<index].map(\.letters).filter { !StatedMarking.fillers.contains($0) }
            let after = tokens[(index + 1)...].prefix(2).map(\.letters)
            guard StatedMarking.states(before, after.first, isOfAll: after == ["IN", "ITS"]) else { continue }
            classification = level
            range = seen.place(token.range.lowerBound)..<seen.place(token.range.upperBound - 1) + 1
            return
        }
        return nil
    }

    /// True for what stands before a level, fillers left out, and after it in a sentence that marks.
    private static func states(_ before: [String], _ after: String?, isOfAll: Bool) -> Bool {
        if before.isEmpty { return after == "ENTIRE" }
        let isBy = (after == "BY" || after == "PER") && ["CLASSIFIED", "UPGRADED", "CHANGED", "RECLASSIFIED"].contains(before.last ?? "")
        guard after == nil || isOfAll || isBy || followers.contains(after ?? "") else { return false }
        if before == ["THIS"] { return wholes.contains(after ?? "") }
        switch before.last {
        case "UPGRADED", "CHANGED", "RECLASSIFIED": return true
        case "BEGIN", "END", "CLASSIFIED": return before.count == 1 && after == nil || before.last == "CLASSIFIED" && before.count <= 3
        default: break
        }
        let subject = before.first == "CLASSIFIED" ? before.dropFirst() : before[...]
        // `THE ENTIRE TEXT OF THIS MESSAGE IS`.
        if subject.first == "ENTIRE", subject.dropFirst().allSatisfy({ wholes.contains($0) || $0 == "OF" || $0 == "THIS" }) { return true }
        if subject.count == 2, wholes.contains(subject.last ?? "") { return ["ENTIRE", "THIS", "ALL", "WHOLE"].contains(subject.first ?? "") }
        guard let first = subject.first, ["PARAGRAPH", "PARAGRAPHS", "PARA", "PARAS"].contains(first) else { return false }
        return subject.count > 1 && subject.dropFirst().allSatisfy { $0.utf8.allSatisfy(isDigit) || ["AND", "THROUGH", "TO"].contains($0) }
    }

    /// The words of the first sentence, letters that are spaced put together, `TOP SECRET` as one.
    private static func tokens(_ seen: SeenLetters) -> [(letters: String, range: Range<Int>)] {
        var tokens: [(letters: [UInt8], range: Range<Int>)] = []
        var at = 0
        while at < seen.letters.count {
            let start = at
            while at < seen.letters.count, isLetter(seen.letters[at]) || isDigit(seen.letters[at]) { at += 1 }
            if at > start {
                let word = Array(seen.letters[start..<at])
                let last = tokens.last
                let isSpaced =
                    word.count == 1 && isLetter(word[0])
                    && last.map { $0.range.upperBound == start - 1 && $0.letters.count * 2 - 1 == $0.range.count } ?? false
                if isSpaced || word.elementsEqual("SECRET".utf8) && last?.letters.elementsEqual("TOP".utf8) == true, let last {
                    tokens[tokens.count - 1] = (last.letters + word, last.range.lowerBound..<at)
                } else {
                    tokens.append((word, start..<at))
                }
            } else {
                let isEnd = seen.letters[at] == 0x2E && at + 1 < seen.letters.count && seen.letters[at + 1] == 0x20
                if isEnd, !tokens.isEmpty { break }
                at += 1
            }
        }
        return tokens.map { (String(decoding: $0.letters, as: UTF8.self), $0.range) }
    }

    /// The words with which such a sentence begins; a level may be the first.
    static let openings = [
        "ENTIRE", "WHOLE", "THISMESSAGE", "THISTELEGRAM", "THISCABLE", "THISDOCUMENT", "THISPAGE", "THISTRANSMISSION", "THISIS", "THEENTIRE",
        "ALLPARAGRAPHS", "ALLPORTIONS", "ALLPARTS", "PARAGRAPH", "PARAS", "PARA", "BEGIN", "END", "UPGRADED", "RECLASSIFIED", "CLASSIFIED",
        "CLASSIFICATION", "CORRECTED",
    ].map { Array($0.utf8) }
    private static let beginnings = LineBeginning.Openings(
        openings + MarkingLine.spellings.map { Array($0.letters.description.utf8) } + short.keys.map { Array($0.utf8) })

    private static let levels: [String: Classification] = [
        "UNCLASSIFIED": .unclassified, "CONFIDENTIAL": .confidential, "SECRET": .secret, "TOPSECRET": .topSecret,
    ]
    /// Shortened, beside `ENTIRE TEXT` only.
    private static let short: [String: Classification] = [
        "LOU": .limitedOfficialUse, "OUO": .limitedOfficialUse, "C": .confidential, "S": .secret, "TS": .topSecret,
    ]
    private static let wholes: Set<String> = [
        "TEXT", "MESSAGE", "TELEGRAM", "CABLE", "DOCUMENT", "PAGE", "PARAGRAPHS", "PORTIONS", "PARTS", "TRANSMISSION",
    ]
    private static let fillers: Set<String> = ["IS", "ARE", "BE", "A", "AS", "TO", "THE", "OVERALL", "PER", "U"]
    private static let followers = wholes.union(["ENTIRE", "NOFORN", "NODIS", "EXDIS", "LIMDIS", "PLEASE", "ORCON"])
}
