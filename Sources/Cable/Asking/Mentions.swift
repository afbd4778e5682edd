/// Finds "paras 5 through 7 and 10", "ref A", "(ref)", "reftels" and cables named outright.
struct Mentions {
    let readers: Readers
    /// The highest paragraph number: what points beyond it points elsewhere.
    let highest: Int
    /// Serials of the references with the last word of their post, for cables named in the text.
    private let cables: [(number: Int, post: UInt64, letter: String?)]

    /// The letter of the reference list's only item, and whether there is but one (or a list that is lost).
    private let only: String?
    private let isOnly: Bool
    private let letters: [String]

    init(readers: Readers, header: Header, body: Body) {
        self.readers = readers
        highest = body.paragraphs.lazy.compactMap(\.number).max() ?? 0
        isOnly = header.references.count + header.otherReferences.count <= 1
        letters = header.references.compactMap(\.letter) + header.otherReferences.compactMap(\.letter)
        only = header.references.first?.letter ?? header.otherReferences.first?.letter
        cables = header.references.map { reference in
            let post = reference.number.post.utf8
            let word = post.lastIndex(of: 0x20).map { post[post.index(after: $0)...] } ?? post[...]
            return (reference.number.number, Lexicon.hash(word.lazy.map(folded)), reference.letter)
        }
    }

    /// Numbers read after "paras", and the index behind them.
    struct Numbers {
        var list: [Int] = []
        var end: Int
    }

    /// The mentions of a sentence in order. An announcement may point to paragraphs that are not there.
    func find(in sentence: Sentence, isAnnouncement: Bool = false) -> [Mention] {
        var found: [Mention] = []
        for index in 0..<sentence.count {
            if sentence.isA(index, .para), let numbers = paragraphs(in: sentence, at: index) {
                let list = numbers.list.filter { isAnnouncement || $0 <= highest }
                if !list.isEmpty {
                    found.append(Mention(paragraph: sentence.paragraph, target: .paragraphs(list), range: sentence.source(index, numbers.end)))
                }
            } else if sentence.isA(index, .ref), let (letters, end) = references(in: sentence, at: index) {
                found.append(Mention(paragraph: sentence.paragraph, target: .references(letters), range: sentence.source(index, end)))
            } else if sentence.words[index].digits >= 3, let letter = named(in: sentence, at: index) {
                found.append(Mention(paragraph: sentence.paragraph, target: .references([letter]), range: sentence.source(index - 1, index + 1)))
            }
        }
        return found
    }

    // MARK: Paragraphs

    /// "paras 5 through 7 and 10", "paragraph four", "paras 6-8". Not: "Article 4 paragraph 1", "ref A, para 5", "para 17.2.1".
    func paragraphs(in sentence: Sentence, at index: Int) -> Numbers? {
        guard !isForeign(sentence, index), let numbers = numbers(in: sentence, from: index + 1) else { return nil }
        let end = numbers.end
        if sentence.says(end, "of"), sentence.isA(end + 1, [.ref, .law]) || isPost(sentence, end + 1) || sentence.isA(end + 2, .law) { return nil }
        // `(PARA 3, REF B)`: the bracket's last word says of what.
        if sentence.gap(index).contains(.open), sentence.isA(end, .ref), sentence.gap(end).contains(.comma) { return nil }
        // `PARAS 1-13 OF DRAFT FINAL DOCUMENT`: a document's.
        if sentence.says(end, "of"), (end + 1..<end + 4).contains(where: { sentence.saying($0, anyOf: Mentions.documents) != nil }) { return nil }
        if sentence.isA(end, .ref), sentence.gap(end).isDisjoint(with: .clause) || sentence.says(end - 1, "of") { return nil }
        // `PAR 3 STATE 106206`: of a cable named outright.
        if sentence.isA(end, .capital), end + 1 < sentence.count, sentence.words[end + 1].digits >= 3 { return nil }
        return numbers
    }

    private static let documents: [StaticString] = ["document", "draft", "report", "resolution", "text", "treaty", "agreement"]

    private func isPost(_ sentence: Sentence, _ index: Int) -> Bool {
        sentence.words.indices.contains(index + 1) && sentence.words[index + 1].digits >= 3
    }

    /// Law texts and references have paragraphs of their own.
    private func isForeign(_ sentence: Sentence, _ index: Int) -> Bool {
        // "Re operative para 4: as in para 3 …": still of that text.
        let isOwn = ["above", "below"].contains { sentence.says(index + 2, $0) }
        if !isOwn, (0..<max(0, index - 1)).contains(where: { sentence.isA($0, .law) && sentence.isA($0 + 1, .para) }) { return true }
        for back in 1...3 {
            let i = index - back
            guard i >= 0, sentence.gap(i + 1).isDisjoint(with: .strong) else { return false }
            if sentence.isA(i, .law) { return true }
            if sentence.isA(i, .ref) { return back < 3 && sentence.gap(index).isDisjoint(with: .close) || sentence.gap(index).contains(.comma) }
            guard sentence.words[i].isNumber || sentence.words[i].length == 1 else { return false }
        }
        return false
    }

    private func number(_ sentence: Sentence, _ index: Int) -> Int? {
        guard sentence.words.indices.contains(index) else { return nil }
        let word = sentence.words[index]
        if word.isNumber { return word.digits <= 3 && word.number > 0 && word.minutes < 0 && word.length == word.digits ? word.number : nil }
        return word.classes.contains(.numberWord) ? word.value : nil
    }

    /// `5 through 7 and 10`, `6-8`, `2, 4 and 6`.
    private func numbers(in sentence: Sentence, from start: Int) -> Numbers? {
        guard let first = number(sentence, start), sentence.gap(start).isDisjoint(with: [.comma, .semicolon, .colon]) else { return nil }
        // `para 17.2.1`: a manual's.
        if isDotted(sentence, start) { return nil }
        var numbers = Numbers(list: [first], end: start + 1)
        while numbers.end < sentence.count, numbers.list.count < 100 {
            let i = behindBracket(sentence, numbers.end)
            let gap = sentence.gap(i)
            if let next = number(sentence, i), !gap.isDisjoint(with: [.hyphen, .dash]) {
                extend(&numbers, to: next, at: i + 1)
            } else if ["through", "thru", "to"].contains(where: { sentence.says(i, $0) }), let next = number(sentence, i + 1) {
                extend(&numbers, to: next, at: i + 2)
            } else if let next = number(sentence, i), gap.contains(.comma) || gap.contains(.slash) {
                if sentence.isA(i + 1, [.month]) || isDotted(sentence, i) { break }
                append(&numbers, next, at: i + 1)
            } else if sentence.isA(i, .and), let next = number(sentence, i + 1) {
                append(&numbers, next, at: i + 2)
            } else {
                break
            }
        }
        return numbers
    }

    /// "paras 5 (Oslo), 6 (Lagos)": behind the few words in brackets, where a number goes on.
    private func behindBracket(_ sentence: Sentence, _ index: Int) -> Int {
        guard sentence.gap(index).contains(.open),
            let close = (index + 1...index + 4).first(where: { $0 < sentence.count && sentence.gap($0).contains(.close) })
        else { return index }
        let goesOn = sentence.gap(close).contains(.comma) && number(sentence, close) != nil
        return goesOn || sentence.isA(close, .and) && number(sentence, close + 1) != nil ? close : index
    }

    private func append(_ numbers: inout Numbers, _ next: Int, at end: Int) {
        if !numbers.list.contains(next) { numbers.list.append(next) }
        numbers.end = end
    }

    private func extend(_ numbers: inout Numbers, to next: Int, at end: Int) {
        if let last = numbers.list.last, next > last, next - last < 100 { numbers.list += Array(last + 1...next) }
        numbers.end = end
    }

    private func isDotted(_ sentence: Sentence, _ index: Int) -> Bool {
        index + 1 < sentence.count && sentence.words[index + 1].isNumber && sentence.gap(index + 1) == .stop
    }

    // MARK: References

    /// "ref A", "refs A and B", "Refs A-D", "(ref a)", "reftel", "reftel B". Not: "reference to", "REF DEA 11752".
    private func references(in sentence: Sentence, at index: Int) -> ([String?], Int)? {
        let isTel = sentence.says(index, "reftel") || sentence.says(index, "reftels")
        var letters: [String?] = []
        var end = index + 1
        while let letter = letter(sentence, end, first: letters.isEmpty) {
            let gap = sentence.gap(end)
            if let last = letters.last, let from = last?.utf8.first, let to = letter.utf8.first, gap.contains(.hyphen) || gap.contains(.dash),
                to > from
            {
                letters += (from + 1...to).map { String(decoding: [$0], as: UTF8.self) }
            } else {
                letters.append(letter)
            }
            end += 1
            if sentence.isA(end, .and), self.letter(sentence, end + 1, first: false) != nil { end += 1 }
            if sentence.says(end, "through"), let last = self.letter(sentence, end + 1, first: false), let from = letters.last??.utf8.first,
                let to = last.utf8.first, to > from
            {
                letters += (from + 1...to).map { String(decoding: [$0], as: UTF8.self) }
                end += 2
            }
        }
        // With several references a bare "reftel" may be any of them.
        if letters.isEmpty {
            if isTel || isBracketed(sentence, index), isOnly { return ([only], index + 1) }
            guard sentence.says(index, "reftels") else { return nil }
            return (self.letters.isEmpty ? [nil] : self.letters.map { $0 }, index + 1)
        }
        return (letters, end)
    }

    /// `(ref)`: nothing else in the bracket.
    private func isBracketed(_ sentence: Sentence, _ index: Int) -> Bool {
        let end = sentence.words[index].range.upperBound
        return sentence.says(index, "ref") && sentence.gap(index).contains(.open) && end < sentence.bytes.count && sentence.bytes[end] == 0x29
    }

    /// A single letter; a small "a" or "i" only in brackets or behind "ref" itself, where it is no article.
    private func letter(_ sentence: Sentence, _ index: Int, first: Bool) -> String? {
        guard sentence.words.indices.contains(index), sentence.words[index].length == 1, !sentence.words[index].isNumber else { return nil }
        let word = sentence.words[index]
        let gap = word.gap
        guard gap.isDisjoint(with: [.semicolon, .colon, .quote]), !(first && gap.contains(.comma)) else { return nil }
        if !first, gap.contains(.close) && !gap.contains(.open) || gap.contains(.comma) && isPlainWord(sentence, index) { return nil }
        let byte = sentence.bytes[word.range.lowerBound]
        guard byte < 0x80, word.classes.isDisjoint(with: .bound) else { return nil }
        let isBracketed = gap.contains(.open)
        let isArticle =
            !word.isCapital && !isBracketed && (byte == 0x61 || byte == 0x69)
            && (sentence.says(index - 1, "reference") || sentence.says(index - 1, "references") || sentence.isA(index - 1, .and))
        return isArticle ? nil : String(decoding: [byte & 0xDF], as: UTF8.self)
    }

    /// "REF B, A NEW DRAFT", "REF B, I TOLD HIM": no letter of a list.
    private func isPlainWord(_ sentence: Sentence, _ index: Int) -> Bool {
        guard sentence.says(index, "a") || sentence.says(index, "i"), index + 1 < sentence.count else { return false }
        return sentence.gap(index + 1).isDisjoint(with: .clause) && !sentence.isA(index + 1, .and)
    }

    /// `STATE 106206` where that cable is in the reference list.
    private func named(in sentence: Sentence, at index: Int) -> String?? {
        guard index > 0, !cables.isEmpty else { return nil }
        let word = sentence.words[index]
        return cables.first { $0.number == word.number && $0.post == sentence.words[index - 1].hash }.map(\.letter)
    }
}
