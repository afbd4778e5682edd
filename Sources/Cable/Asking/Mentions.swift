/// Finds "para 8", "paras 5 through 7 and 10", "ref A", "reftels" in sentences.
struct MentionScanner {
    let highest: Int
    let letters: Set<String>
    /// The letter of the only reference, where there is just one.
    let only: String??

    init(header: Header, body: Body) {
        highest = body.paragraphs.compactMap(\.number).max() ?? 0
        letters = Set(header.references.compactMap(\.letter) + header.otherReferences.compactMap(\.letter))
        only = header.references.count == 1 && header.otherReferences.isEmpty ? .some(header.references[0].letter) : .none
    }

    private static let words: [String: Int] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    ]

    /// The mentions of a sentence, in order.
    func mentions(_ sentence: Sentence) -> [Mention] {
        var out: [Mention] = []
        for index in sentence.words.indices {
            switch sentence.words[index].text {
            case "para", "paras", "paragraph", "paragraphs": if let mention = paragraphs(sentence, index) { out.append(mention) }
            case "ref", "refs", "reftel", "reftels": if let mention = references(sentence, index) { out.append(mention) }
            default: break
            }
        }
        return out
    }

    private func paragraphs(_ sentence: Sentence, _ index: Int) -> Mention? {
        let before = sentence.text(index - 1)
        if ["article", "operative", "resolution", "preambular", "op", "section"].contains(before) || before.first?.isNumber == true { return nil }
        if before.hasPrefix("ref") || sentence.text(index - 2).hasPrefix("ref") && before.utf8.count == 1 { return nil }
        let (numbers, end) = numbers(sentence, from: index + 1)
        guard !numbers.isEmpty else { return nil }
        if sentence.text(end) == "of", sentence.text(end + 1).hasPrefix("ref") || sentence.text(end + 1) == "resolution" { return nil }
        if sentence.text(end).hasPrefix("ref"), sentence.words.indices.contains(end - 1), sentence.words[end - 1].tail == 0 { return nil }
        let inside = numbers.filter { $0 <= highest }
        guard !inside.isEmpty else { return nil }
        let range = sentence.words[index].range.lowerBound..<sentence.words[end - 1].range.upperBound
        return Mention(paragraph: sentence.paragraph, target: .paragraphs(inside), range: range)
    }

    /// `5 through 7 and 10`, `7 - 32`, `6-9`, `four`; and the place behind them.
    func numbers(_ sentence: Sentence, from start: Int) -> ([Int], Int) {
        var numbers: [Int] = []
        var at = start
        var end = start
        var isRange = false
        while sentence.words.indices.contains(at), at - start < 24 {
            let word = sentence.words[at]
            let sides = word.text.split(separator: "-").map(String.init)
            if sides.count == 2, let low = Int(sides[0]), let high = Int(sides[1]), low > 0, high >= low, high - low < 100 {
                numbers += Array(low...high)
            } else if let number = number(word.text) {
                if isRange, let last = numbers.last, number > last, number - last < 100 {
                    numbers += Array(last + 1...number)
                } else {
                    numbers.append(number)
                }
                isRange = false
            } else if ["through", "thru", "to"].contains(word.text), !numbers.isEmpty, number(sentence.text(at + 1)) != nil {
                isRange = true
                at += 1
                continue
            } else if ["and", "or"].contains(word.text), !numbers.isEmpty, number(sentence.text(at + 1)) != nil || sentence.text(at + 1).contains("-")
            {
                at += 1
                continue
            } else {
                break
            }
            at += 1
            end = at
            if word.tail != 0x2C, word.tail != 0, word.tail != 0x2D { break }
            if word.tail == 0x2C, number(sentence.text(at)) == nil, sentence.text(at) != "and" { break }
        }
        return (numbers, end)
    }

    private func number(_ text: String) -> Int? {
        if let word = MentionScanner.words[text] { return word }
        guard text.utf8.count <= 3, let value = Int(text), value > 0 else { return nil }
        return value
    }

    private func references(_ sentence: Sentence, _ index: Int) -> Mention? {
        var found: [String] = []
        var at = index + 1
        var end = index + 1
        let isTel = sentence.words[index].text.hasPrefix("reftel")
        while sentence.words.indices.contains(at), at - index < 16 {
            let word = sentence.words[at]
            let upper = word.text.uppercased()
            if at == index + 1, sentence.words[index].tail != 0 { break }
            if upper.utf8.count == 1, upper.first?.isLetter == true, !isTel || word.isCapital {
                found.append(upper)
            } else if upper.utf8.count == 3, upper.dropFirst().first == "-", let low = upper.unicodeScalars.first,
                let high = upper.unicodeScalars.last, low <= high
            {
                found += (low.value...high.value).compactMap { Unicode.Scalar($0).map { String(Character($0)) } }
            } else if ["and", "or"].contains(word.text), !found.isEmpty, sentence.text(at + 1).utf8.count == 1 {
                at += 1
                continue
            } else {
                break
            }
            at += 1
            end = at
            if word.tail != 0x2C, word.tail != 0 { break }
        }
        let known = found.filter { letters.contains($0) || letters.isEmpty }
        let range = sentence.words[index].range.lowerBound..<sentence.words[end - 1].range.upperBound
        if !known.isEmpty { return Mention(paragraph: sentence.paragraph, target: .references(known), range: range) }
        guard isTel || !found.isEmpty, found.isEmpty else { return nil }
        if let only { return Mention(paragraph: sentence.paragraph, target: .references([only]), range: range) }
        return Mention(paragraph: sentence.paragraph, target: .references([nil]), range: range)
    }
}
