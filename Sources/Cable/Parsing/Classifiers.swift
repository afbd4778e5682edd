import Glossary

/// The names in a `Classified By` line: what is left when titles, offices, ranks and posts are taken off.
struct Classifiers {
    /// A word and the sign behind it.
    private struct Word {
        let text: Substring
        /// True when a comma, a point or another sign parts it from the next.
        let isLast: Bool
    }

    private var found: [String] = []
    /// False for a line in capitals only, where an acronym looks like a name.
    private let isMixed: Bool

    /// The names in order, as printed.
    static func names(_ text: Substring) -> [String] {
        var reader = Classifiers(text)
        reader.read(text)
        return reader.found
    }

    private init(_ text: Substring) { isMixed = text.hasSmallLetter }

    private mutating func read(_ text: Substring) {
        var part: [Substring] = []
        var isFirst = true
        for word in words(text) {
            part.append(word.text)
            guard word.isLast else { continue }
            take(part, isFirst: &isFirst)
            part = []
        }
        take(part, isFirst: &isFirst)
    }

    // MARK: words

    private func words(_ text: Substring) -> [Word] {
        var out: [Word] = []
        for raw in text.utf8.split(separator: 0x20, maxSplits: 60).prefix(60) {
            for piece in pieces(Substring(raw)) {
                var word = piece
                if word.utf8.first == 0x28, word.last == ")" || !word.contains(")") {
                    // `(CDA)`, `(U)`: said beside a name, no part of it.
                    if Title.isTitle(word.filter { $0.isLetter }) || word.count <= 6 { continue }
                }
                while word.opensWithSign { word.removeFirst() }
                let end = word
                while word.closesWithSign, !(word.last == "." && isAbbreviation(word)) { word.removeLast() }
                if word.isEmpty {
                    if let last = out.popLast() { out.append(Word(text: last.text, isLast: true)) }
                    continue
                }
                let behind = end[word.endIndex...].utf8
                out.append(Word(text: word, isLast: behind.contains { [0x2C, 0x3B, 0x3A, 0x2E, 0x3F].contains($0) }))
            }
        }
        return out
    }

    /// `Counselor:Steve` and `DCM/Ted` are two words; `POL/ECONOFF` is one.
    private func pieces(_ word: Substring) -> [Substring] {
        guard word.utf8.contains(where: { $0 == 0x3A || $0 == 0x2F }) else { return [word] }
        let parts = word.split(separator: ":", omittingEmptySubsequences: true)
        if parts.count == 2, word.last != ":" { return [word[..<parts[1].startIndex], parts[1]] }
        guard let slash = word.lastIndex(of: "/") else { return [word] }
        let (head, tail) = (word[..<slash], word[word.index(after: slash)...])
        let isName = tail.count >= 3 && !Title.isLike(tail) && (isMixed ? tail.dropFirst().allSatisfy { $0.isLowercase } : Title.isPerson(head))
        return isName && Title.isTitle(head.split(separator: "/").last ?? head) ? [head, tail] : [word]
    }

    /// True when the point belongs to the word: initials, `Jr.`, `Amb.`.
    private func isAbbreviation(_ word: Substring) -> Bool {
        let letters = word.filter { $0.isLetter || $0.isNumber }
        return letters.count == 1 || word.dropLast().contains(".") && letters.count <= 3
            || ["dr", "mr", "mrs", "ms", "jr", "sr", "st", "amb", "gen", "col", "lt", "maj", "capt", "cdr"].contains(letters.lowercased())
    }

    // MARK: a part between signs

    /// Takes the names of a part; behind the first name only a second person is one.
    private mutating func take(_ part: [Substring], isFirst: inout Bool) {
        guard !part.isEmpty else { return }
        if let last = found.last, part.count == 1, ["JR", "SR", "II", "III", "JR.", "SR."].contains(part[0].uppercased()) {
            found[found.count - 1] = last + ", " + part[0]
            return
        }
        let and = part.lastIndex { $0.isOne(of: ["and", "&"]) }
        if let and {
            let before = name(part[..<and])
            let behind = name(part[(and + 1)...])
            let isPair = behind.words.count >= 2 && (behind.hasTitle || before.words.count >= 2)
            if isPair, found.isEmpty ? before.words.count >= 2 && (before.hasTitle || !behind.hasTitle) : true {
                if found.isEmpty { found.append(Classifiers.joined(before.words)) }
                found.append(Classifiers.joined(behind.words))
                return
            }
        }
        guard found.isEmpty else { return }
        let whole = name(part[...])
        if !whole.words.isEmpty { found.append(Classifiers.joined(whole.words)) }
        isFirst = false
    }

    /// The words behind the last title of a part, posts and acronyms left out.
    private func name(_ part: ArraySlice<Substring>) -> (words: [Substring], hasTitle: Bool) {
        let title = part.indices.last { $0 < part.endIndex - 1 ? Title.isLike(part[$0]) : Title.isTitle(part[$0]) }
        var words = title.map { part[($0 + 1)...] } ?? part
        while let first = words.first, first.isOne(of: ["to", "of", "for", "at", "in", "the", "from"]) {
            words = words.dropFirst(first.isOne(of: ["the"]) ? 1 : Classifiers.place(words))
        }
        while words.count > 2, let first = words.first,
            isPlace(words) || isMixed && isAcronym(first) && words.dropFirst().contains(where: \.hasSmallLetter)
        {
            words = words.dropFirst(Classifiers.length(words))
        }
        while let last = words.last, last.isOne(of: ["for", "and", "per", "under", "with", "of"]) { words = words.dropLast() }
        // `a.i.` stands behind a name too.
        while let last = words.last, last.utf8.contains(0x2E), !last.hasCapital, last.count <= 4 { words = words.dropLast() }
        let isName = (1...6).contains(words.count) && words.allSatisfy(isNameWord) && words.contains(where: \.hasLetters)
        return (isName ? Array(words) : [], title != nil)
    }

    /// How many words `to Sudan` and the like take with their preposition.
    private static func place(_ words: ArraySlice<Substring>) -> Int {
        let rest = words.dropFirst()
        guard rest.count > 2 else { return 1 }
        return 1 + length(rest)
    }

    /// How many words a place at the beginning takes: `Sao Paulo` two.
    private static func length(_ words: ArraySlice<Substring>) -> Int {
        for count in [3, 2] where words.count > count && Post.named(words.prefix(count).joined()) != nil { return count }
        return words.count > 3 && doubled.contains((words.first ?? "").lowercased()) ? 2 : 1
    }

    private static let doubled: Set<String> = [
        "the", "south", "north", "new", "saudi", "sri", "el", "costa", "czech", "united", "sierra", "san", "equatorial",
    ]
    /// Given names that are posts too are names.
    private static let given: Set<String> = [
        "sofia", "florence", "victoria", "paris", "santiago", "alexandria", "asuncion", "sydney", "vienna", "kingston", "hamilton",
    ]

    private func isPlace(_ words: ArraySlice<Substring>) -> Bool {
        for count in [3, 2] where words.count > count + 1 && Post.named(words.prefix(count).joined()) != nil { return true }
        guard let first = words.first, !Classifiers.given.contains(first.lowercased()) else { return false }
        return first.count >= 4 && Post.named(String(first)) != nil
    }

    private func isAcronym(_ word: Substring) -> Bool {
        (2...6).contains(word.count) && word.isCapitals
    }

    private static let never: Set<String> = ["section", "sections", "line", "reason", "reasons", "authority", "multiple", "sources"]

    private func isNameWord(_ word: Substring) -> Bool {
        guard let first = word.first, first.isLetter || word.hasPrefix("0."), !Classifiers.never.contains(word.lowercased()) else { return false }
        return !word.hasDigit && !word.utf8.contains(0x2F)
    }

    private static let particles: Set<String> = [
        "de", "del", "della", "di", "da", "das", "do", "dos", "van", "von", "der", "den", "la", "le", "el", "al", "bin", "ibn", "ten", "ter", "du",
        "st", "y", "e", "zu", "af", "av",
    ]

    /// The words as one name; a rest in small letters belongs to the word that a line's end cut.
    private static func joined(_ words: [Substring]) -> String {
        var name = ""
        for word in words {
            let isRest = !name.isEmpty && word.isSmall && word.count <= 5 && !particles.contains(String(word))
            name += (name.isEmpty || isRest ? "" : " ") + word
        }
        return name
    }
}
