extension BodyParser {
    /// Takes the signature off the end of the text: one or two words, a surname in capitals, on the last line. Footers under it
    /// (marking words, `NNNN`) are furniture.
    mutating func takeSignature() {
        while let last = body.pieces.last, isFooter(lastLine(last)) { drop(lastLine(last), as: .footer) }
        guard let last = body.pieces.last else { return }
        let line = lastLine(last)
        guard isName(line), line.lowerBound > last.lowerBound || body.blocks.last?.kind != .bullet else { return }
        guard body.pieces.count > 1 || line.lowerBound > last.lowerBound else { return }
        let names = bytes.words(line)
        body.signature = [Field(bytes.line(line), line)]
        if names.count == 2, bytes.string(names[0]) == bytes.string(names[1]) { body.signature = [Field(bytes.string(names[0]), names[0])] }
        drop(line, as: nil)
    }

    /// The last line of a piece.
    private func lastLine(_ piece: Range<Int>) -> Range<Int> {
        var start = piece.upperBound
        while start > piece.lowerBound, bytes[start - 1] != 0x0A { start -= 1 }
        return bytes.trim(start..<piece.upperBound)
    }

    private func isFooter(_ line: Range<Int>) -> Bool {
        let words: [StaticString] = ["UNCLASSIFIED", "CONFIDENTIAL", "SECRET", "LIMITED OFFICIAL USE", "NNNN", "NNN", "BT", "END CABLE TEXT", "..."]
        return words.contains { $0.utf8CodeUnitCount == line.count && bytes.has($0, at: line.lowerBound) }
    }

    /// One or two words of letters, at most 25, that look like a name: capitals, or a capital first.
    private func isName(_ line: Range<Int>) -> Bool {
        let words = bytes.words(line)
        guard (1...2).contains(words.count), (2...25).contains(line.count) else { return false }
        return words.allSatisfy { word in
            isUpper(bytes[word.lowerBound]) && word.allSatisfy { isLetter(bytes[$0]) || bytes[$0] == 0x27 || bytes[$0] == 0x2D }
        } && (words.count == 1 || line.allSatisfy { isUpper(bytes[$0]) || !isLetter(bytes[$0]) })
    }

    /// Takes the last line out of the last block.
    private mutating func drop(_ line: Range<Int>, as kind: Furniture.Kind?) {
        guard let last = body.pieces.last, let block = body.blocks.last, let paragraph = body.paragraphs.last else { return }
        if let kind { body.furniture.append(Furniture(kind: kind, range: line)) }
        let rest = bytes.trim(last.lowerBound..<line.lowerBound)
        if !rest.isEmpty {
            body.pieces[body.pieces.count - 1] = rest
        } else {
            body.pieces.removeLast()
            body.blocks.removeLast()
            if block.pieces.count > 1 {
                body.blocks.append(
                    Block(
                        kind: block.kind, pieces: block.pieces.lowerBound..<block.pieces.upperBound - 1, marker: block.marker, joined: block.joined))
            }
        }
        body.paragraphs.removeLast()
        let blocks = paragraph.blocks.lowerBound..<max(paragraph.blocks.lowerBound, body.blocks.count)
        guard paragraph.number != nil || !blocks.isEmpty else { return }
        let end = body.blocks[blocks].last.map { body.pieces[$0.pieces.upperBound - 1].upperBound } ?? paragraph.label.upperBound
        body.paragraphs.append(
            Paragraph(
                number: paragraph.number, printedAs: paragraph.printedAs, mark: paragraph.mark, heading: paragraph.heading, label: paragraph.label,
                blocks: blocks, range: paragraph.range.lowerBound..<max(paragraph.range.lowerBound, end)))
    }
}
