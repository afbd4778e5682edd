/// The end of a cable: the signature, and the footers under it.
struct Ending {
    /// The surname, or surnames, as printed.
    private(set) var signature: [Field] = []
    /// The footers, in order.
    private(set) var furniture: [Furniture] = []
    /// The lines of the text without them.
    private(set) var lines: ArraySlice<Line>
    private let bytes: Bytes

    /// Takes the end off `lines`.
    init(_ bytes: Bytes, _ lines: ArraySlice<Line>) {
        self.bytes = bytes
        self.lines = lines
        takeBehindEnd()
        takeFooters()
        takeUnquote()
        if takeName(at: self.lines.endIndex - 1) { return }
        takeNameAboveNotes()
        furniture.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    // MARK: footers

    /// `NNNN` ends a message: what little stands behind it is the archive's.
    private mutating func takeBehindEnd() {
        guard let end = lines.suffix(12).firstIndex(where: { bytes.isAll("NNNN", $0.range) }), end + 1 < lines.endIndex else { return }
        for line in lines[(end + 1)...] { furniture.append(Furniture(kind: .footer, range: line.range)) }
        lines = lines[...end]
    }

    private func isUnquote(_ line: Range<Int>) -> Bool { bytes.isAll("UNQUOTE", line) || bytes.isAll("END QUOTE", line) }

    /// `UNQUOTE` under the name: of the telegram that is repeated only the one signer is there.
    private mutating func takeUnquote() {
        guard lines.count > 2, let last = lines.last, isUnquote(last.range) else { return }
        let above = lines[lines.endIndex - 2].range
        guard isCapitals(above), names(above) != nil, isStop(bytes[lines[lines.endIndex - 3].range.upperBound - 1]) else { return }
        furniture.append(Furniture(kind: .footer, range: last.range))
        lines = lines.dropLast()
    }

    private mutating func takeFooters() {
        var end = lines.endIndex
        while end > lines.startIndex, isFooter(lines[end - 1].range) { end -= 1 }
        furniture.reserveCapacity(furniture.count + lines.endIndex - end)
        for line in lines[end...] { furniture.append(Furniture(kind: .footer, range: line.range)) }
        lines = lines[..<end]
        furniture.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func isFooter(_ line: Range<Int>) -> Bool {
        if bytes[line.lowerBound] == 0x3D, bytes[line.upperBound - 1] == 0x3D { return true }
        if line.count > 50 { return false }
        let words: [StaticString] = ["NNNN", "NNN", "BT", "##", "END CABLE TEXT", "...", ".", "UNCLAS"]
        if words.contains(where: { bytes.isAll($0, line) }) || MarkingLine.isBanner(bytes, line) { return true }
        // `NNNNMAFVVZCZ`, of which the first letters may be lost: the end of one transmission and the beginning of the next.
        if line.count <= 12, bytes.has("NMAFVVZCZ", at: line.upperBound - 9) { return true }
        // `INN`, `NAN`, `NANN`: what a scanner makes of NNN and NNNN.
        if (3...4).contains(line.count), !bytes.hasSmallLetter(line), line.filter({ bytes[$0] == 0x4E }).count == line.count - 1 { return true }
        let first = bytes[line.lowerBound]
        if first == 0x23 { return line.dropFirst().allSatisfy { isDigit(bytes[$0]) || bytes[$0] == 0x23 } }
        if first == 0x2D || first == 0x5F || first == 0x2A || first == 0x3E { return line.allSatisfy { bytes[$0] == first } }
        if CaptionLine.read(bytes, line) != nil { return true }
        // `2002ROME01748 - Classification: SECRET`: what an archive says of its file.
        if isDigit(first), bytes.find("lassification:", in: line) != nil { return true }
        // `GP-3`: the group of automatic downgrading, before 1972.
        return line.count <= 5 && bytes.has("GP-", at: line.lowerBound) || line.count <= 6 && bytes.has("XGDS", at: line.lowerBound)
    }

    /// A name that stands alone above a line or two of notes: an operator's, a web site's, a stamp's.
    private mutating func takeNameAboveNotes() {
        let notes = lines.suffix(3)
        for note in notes where isNote(note.range) {
            guard let first = notes.firstIndex(where: { isNote($0.range) }), first > lines.startIndex else { return }
            let line = lines[first - 1]
            guard isCapitals(line.range), let names = names(line.range), endsSentence(before: first - 1) else { return }
            for note in lines[first...] { furniture.append(Furniture(kind: .footer, range: note.range)) }
            signature = names
            lines = lines[..<(first - 1)]
            return takeFooters()
        }
    }

    private func isNote(_ line: Range<Int>) -> Bool {
        bytes.has("NOTE BY ", at: line.lowerBound) || bytes.has("NOTE: ", at: line.lowerBound) || bytes.has("VISIT ", at: line.lowerBound)
            || bytes.find("http", in: line) != nil || bytes.find(" @ ", in: line) != nil && line.count < 200
    }

    // MARK: names

    private mutating func takeName(at index: Int) -> Bool {
        guard lines.indices.contains(index) else { return false }
        let line = lines[index].range
        if index > lines.startIndex || lines.count == 1, let names = names(line), endsSentence(before: index) || lines[index].isApart {
            guard lines.count > 1 else { return false }
            signature = names
            lines = lines[..<index]
            takeAdvertisement()
            takeFooters()
            return true
        }
        guard let start = gluedName(line), let names = names(start..<line.upperBound) else { return false }
        signature = names
        let rest = Line(range: bytes.trim(line.lowerBound..<start), gap: lines[index].gap, isBroken: lines[index].isBroken)
        if isQuotedSigner(rest) {
            furniture.append(Furniture(kind: .footer, range: rest.range))
            lines = lines[..<index]
            return true
        }
        var kept = Array(lines[..<index])
        kept.append(rest)
        lines = kept[...]
        return true
    }

    /// Where a name begins that is glued to the end of the text: `END COMMENT.  SHANNON`, `UNQUOTE VANCE`, `End of Part Two DE RUITER`.
    private func gluedName(_ line: Range<Int>) -> Int? {
        if let start = nameBehindEnd(line) { return start }
        var words: [Range<Int>] = []
        var end = line.upperBound
        while words.count < 4, end > line.lowerBound {
            let word = bytes.lastWord(line.lowerBound..<end)
            if word.isEmpty { break }
            let isQuoteEnd = ["UNQUOTE", "UNQTE"].contains { bytes.has($0, at: word.lowerBound) }
            if let first = words.last, isQuoteEnd || isStop(bytes[word.upperBound - 1]) {
                let name = first.lowerBound..<words[0].upperBound
                return words.count <= 2 && isCapitals(name) || words.count == 1 && isSurname(name) ? first.lowerBound : nil
            }
            guard isNameWord(word) else { return nil }
            words.append(word)
            end = word.lowerBound
        }
        return nil
    }

    /// The capitals behind a label that has small letters.
    private func nameBehindEnd(_ line: Range<Int>) -> Int? {
        guard bytes.has("END ", at: line.lowerBound), bytes[line.lowerBound + 1] == 0x6E, line.count <= 60 else { return nil }
        var start = line.upperBound
        var count = 0
        while true {
            let word = bytes.lastWord(line.lowerBound..<start)
            if word.isEmpty { return nil }
            if bytes.hasSmallLetter(word) { return (1...3).contains(count) ? start : nil }
            guard isNameWord(word) else { return nil }
            count += 1
            start = word.lowerBound
        }
    }

    /// `PARKER UNQUOTE`: the signer of the telegram that this one repeats.
    private func isQuotedSigner(_ line: Line) -> Bool {
        let words = bytes.words(line.range, most: 4)
        return line.isApart && words.count == 2 && isNameWord(words[0]) && bytes.has("UNQUOTE", at: words[1].lowerBound)
    }

    /// A capital and small letters, and no word that a cut sentence would begin with.
    private func isSurname(_ word: Range<Int>) -> Bool {
        let never: [StaticString] = [
            "THIS", "THEY", "THESE", "THAT", "THERE", "THEIR", "HOWEVER", "WHILE", "WHEN", "WITH", "ALTHOUGH", "AFTER", "BEFORE", "DESPITE", "THUS",
            "AMBASSADOR", "POST", "EMBASSY", "FINALLY", "WHAT", "SUCH", "SOME", "MANY", "MOST", "ALSO",
        ]
        return word.count >= 4 && isUpper(bytes[word.lowerBound]) && word.dropFirst().allSatisfy { !isUpper(bytes[$0]) }
            && !never.contains { bytes.isAll($0, word) }
    }

    private func isStop(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x22 || byte == 0x29 || byte == 0x3F || byte == 0x21 || byte == 0x5D }

    /// True when the line before ends a sentence, so that what follows can be a name.
    private func endsSentence(before index: Int) -> Bool {
        guard index > lines.startIndex else { return false }
        let line = lines[index - 1].range
        if isFooter(line) || isUnquote(line) || isAdvertisement(line) || Shape.endsPart(bytes, line) || isFirstName(index - 1) { return true }
        if bytes.has("HTTP", at: bytes.lastWord(line).lowerBound) { return true }
        let stop = bytes[line.upperBound - 1]
        return isStop(stop) || stop == 0x3A || lines[index].gap
    }

    /// A name that stands apart above the last line: who sends a personal message signs it, and the signature follows.
    private func isFirstName(_ index: Int) -> Bool {
        let line = lines[index]
        return index > lines.startIndex && line.gap && line.range.count <= 16 && isUpper(bytes[line.range.lowerBound]) && isNameWord(line.range)
    }

    /// `Please visit our website at:` with its address: what a post puts under its cables.
    private func isAdvertisement(_ line: Range<Int>) -> Bool {
        guard line.count < 120, ParagraphMark(bytes, line) == nil else { return false }
        if bytes.has("HTTP", at: line.lowerBound) { return true }
        return (bytes.has("PLEASE VISIT ", at: line.lowerBound) || bytes.has("VISIT ", at: line.lowerBound))
            && (bytes[line.upperBound - 1] == 0x3A || bytes.find("http", in: line) != nil || bytes.has(" AT", at: line.upperBound - 3))
    }

    /// Takes the advertisement off the end of the text; an address alone may be what the text ends with.
    private mutating func takeAdvertisement() {
        guard let last = lines.last?.range, isAdvertisement(last) else { return }
        let count = bytes.has("HTTP", at: last.lowerBound) ? 2 : 1
        guard lines.count > count, isAdvertisement(lines[lines.endIndex - count].range),
            !bytes.has("HTTP", at: lines[lines.endIndex - count].range.lowerBound)
        else { return }
        for line in lines.suffix(count) { furniture.append(Furniture(kind: .footer, range: line.range)) }
        lines = lines.dropLast(count)
        furniture.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func isCapitals(_ range: Range<Int>) -> Bool { !bytes.hasSmallLetter(range) }

    /// The surnames in a line that is nothing but names: one or two words, a name written twice counted once.
    private func names(_ line: Range<Int>) -> [Field]? {
        var line = line
        while line.count > 1, [0x2E, 0x20, 0x23, 0x2A].contains(bytes[line.upperBound - 1]) {
            line = line.lowerBound..<line.upperBound - 1
        }
        if bytes.has("(ACTING)", at: line.upperBound - 8) { line = bytes.trim(line.lowerBound..<line.upperBound - 8) }
        if let pair = pair(line) { return pair }
        let words = bytes.words(line, most: 4)
        guard (1...3).contains(words.count), line.count <= 30, words.allSatisfy(isNameWord) else { return nil }
        if words.count == 3, bytes.hasSmallLetter(line) { return nil }
        guard isUpper(bytes[words[0].lowerBound]) || words.count == 1 else { return nil }
        let never: [StaticString] = [
            "END", "COMMENT", "SUMMARY", "MINIMIZE", "REGARDS", "UNQUOTE", "TEXT", "BT", "CONSIDERED", "NOTE", "QUOTE", "SIPDIS", "TOP", "SECTION",
            "CONFIDENTIAL", "UNCLASSIFIED", "SECRET", "ACTION", "ENCLOSURE", "ATTACHMENT", "BACKGROUND", "CONCLUSION", "SINCERELY", "AND", "THE",
        ]
        guard !words.contains(where: { word in never.contains { bytes.isAll($0, word) } }) else { return nil }
        if words.count == 2, words[0].count == words[1].count, bytes.string(words[0]).uppercased() == bytes.string(words[1]).uppercased() {
            return [Field(bytes.string(words[0]), words[0])]
        }
        return [Field(bytes.line(line), line)]
    }

    /// `QUARLES/HALE`: two who sign.
    private func pair(_ line: Range<Int>) -> [Field]? {
        guard let slash = bytes.find(0x2F, in: line), isCapitals(line) else { return nil }
        let sides = [bytes.trim(line.lowerBound..<slash), bytes.trim(slash + 1..<line.upperBound)]
        guard sides.allSatisfy({ $0.count >= 4 && isNameWord($0) }) else { return nil }
        return sides.map { Field(bytes.string($0), $0) }
    }

    /// Letters, with a hyphen, an apostrophe or a full stop between them.
    private func isNameWord(_ word: Range<Int>) -> Bool {
        word.count >= 2 && word.count <= 22 && isLetter(bytes[word.lowerBound])
            && word.allSatisfy { isLetter(bytes[$0]) || bytes[$0] == 0x27 || bytes[$0] == 0x2D || bytes[$0] >= 0x80 }
    }
}
