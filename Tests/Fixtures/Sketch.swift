import Cable

/// A document drawn in a few lines, for tests of what shows documents rather than of what parses them. One paragraph a line: `5. words`;
/// a line `# words` is a heading. In braces stand things asked and mentioned: `{do words}`, `{dont words}`, `{may words}`, `{para 8|words}`,
/// `{rec words}`; `|` between words is a page break in mid-sentence.
public enum Sketch {
    /// The document of a drawing.
    public static func document(_ drawing: String, id: String = "07STATE900002") -> Document {
        var pen = Pen()
        for line in drawing.split(separator: "\n", omittingEmptySubsequences: true) { pen.draw(String(line)) }
        var header = Header()
        header.id = id
        header.classification = .unclassified
        header.captions = ["SIPDIS"]
        header.precedence = .immediate
        header.subject = Field("TIDE TABLES: REQUEST TO DELIVER", 0..<0)
        return pen.finish(header)
    }

    private struct Pen {
        var bytes: [UInt8] = []
        var body = Body()
        /// Given to the document together: each change of what is asked is indexed anew.
        var duties: [Duty] = []
        var mentions: [Mention] = []
        var asks = Asks()
        var recommendations: [[Range<Int>]] = []

        mutating func draw(_ line: String) {
            var words = line[...]
            var number: Int?
            let start = bytes.count
            let isHeading = words.hasPrefix("# ")
            if isHeading { words = words.dropFirst(2) }
            if !isHeading, let dot = words.firstIndex(of: "."), let value = Int(words[..<dot]) {
                number = value
                bytes += Array("\(value). ".utf8)
                words = words[words.index(after: dot)...].drop { $0 == " " }
            }
            let label = start..<bytes.count
            var pieces: [Range<Int>] = []
            var pieceStart = bytes.count
            var rest = words
            while let character = rest.first {
                rest = rest.dropFirst()
                switch character {
                case "|":
                    pieces.append(pieceStart..<bytes.count)
                    bytes += Array("\n\nSTATE 00900002  002 OF 002\n\n".utf8)
                    pieceStart = bytes.count
                case "{":
                    let close = rest.firstIndex(of: "}") ?? rest.endIndex
                    mark(String(rest[..<close]))
                    rest = rest[close...].dropFirst()
                default: bytes += Array(String(character).utf8)
                }
            }
            pieces.append(pieceStart..<bytes.count)
            let first = body.pieces.count
            body.pieces += pieces
            body.blocks.append(Block(kind: isHeading ? .heading : .prose, pieces: first..<body.pieces.count, joined: pieces.count > 1))
            if isHeading, let last = body.paragraphs.popLast() {
                body.paragraphs.append(
                    Paragraph(
                        number: last.number, printedAs: nil, mark: nil, heading: nil, label: last.label,
                        blocks: last.blocks.lowerBound..<body.blocks.count, range: last.range.lowerBound..<bytes.count))
            } else {
                body.paragraphs.append(
                    Paragraph(
                        number: number, printedAs: nil, mark: nil, heading: nil, label: label, blocks: body.blocks.count - 1..<body.blocks.count,
                        range: start..<bytes.count))
            }
            bytes += Array("\n\n".utf8)
        }

        private mutating func mark(_ words: String) {
            let paragraph = body.paragraphs.count
            let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
            let start = bytes.count
            let rest = parts.count > 1 ? parts[1] : ""
            if parts[0] == "para" {
                let halves = rest.split(separator: "|").map(String.init)
                bytes += Array(halves[1].utf8)
                mentions.append(Mention(paragraph: paragraph, target: .paragraphs([Int(halves[0]) ?? 0]), range: start..<bytes.count))
                return
            }
            bytes += Array(rest.utf8)
            if parts[0] == "rec" { return recommendations.append([start..<bytes.count]) }
            guard let kind = Duty.Kind(rawValue: parts[0]) else { return }
            if kind == .do {
                asks.requests.append(Request(paragraphs: [paragraph], addressedTo: [], why: "drawn so"))
            }
            duties.append(
                Duty(
                    kind: kind, paragraph: paragraph, range: start..<bytes.count, request: kind == .do ? asks.requests.count - 1 : nil,
                    condition: nil, addressedTo: [], why: "drawn so"))
        }

        mutating func finish(_ header: Header) -> Document {
            body.range = 0..<bytes.count
            (asks.duties, asks.mentions) = (duties, mentions)
            if !recommendations.isEmpty { asks.recommendations = PointList(paragraph: 0, items: recommendations) }
            return Document(
                source: Source(bytes), range: 0..<bytes.count, dialect: .cablegate, header: header, body: body, asks: asks, remarks: [])
        }
    }
}
