@testable import Cable

/// A cable in a few lines, for the rules of what is asked. `5. words` is a paragraph, a blank line a new block, `-- ` a bullet, `# ` a heading,
/// `Q: ` and `A: ` questions and answers, `|` a page break in mid-sentence.
struct Drawing {
    var from = "SECSTATE WASHDC"
    var to = ["AMEMBASSY OSLO", "AMEMBASSY PORT LOUIS", "USMISSION USUN NEW YORK", "USMISSION GENEVA", "AMEMBASSY LAGOS"]
    var date = CivilTime(year: 2009, month: 6, day: 11, hour: 20, minute: 10)
    var references = [("A", "STATE", 900_100), ("B", "OSLO", 900_200)]

    /// Sent by a post.
    static let post = Drawing(
        from: "AMEMBASSY OSLO", to: ["SECSTATE WASHDC", "DEPT OF TREASURY WASHINGTON DC", "AMEMBASSY LONDON", "AMEMBASSY PARIS"])
    /// Sent by a command of the Navy.
    static let navy = Drawing(from: "CNO WASHINGTON DC", to: ["NAVADMIN"])

    var header: Header {
        var header = Header()
        header.from = Field(from, 0..<0)
        header.action = to.map { Addressee(routing: nil, name: $0, precedence: nil, number: nil, excluded: [], range: 0..<0) }
        header.references = references.map {
            Reference(letter: $0.0, number: MessageNumber(year: 2009, post: $0.1, number: $0.2), inferredYear: false, text: "", range: 0..<0)
        }
        if let date { header.dateTimeGroup = DateTimeGroup(text: "", instant: date, range: 0..<0) }
        return header
    }

    /// The document of `text`, with what was found in it.
    func read(_ text: String) -> Document {
        var pen = Pen()
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) { pen.draw(String(line)) }
        let source = Source(pen.bytes)
        let body = pen.finish()
        var remarks: [Remark] = []
        let header = header
        let asks = findAsks(source: source, header: header, body: body, remarks: &remarks) { _, _ in true } ?? Asks()
        return Document(
            source: source, range: 0..<source.bytes.count, dialect: .cablegate, header: header, body: body, asks: asks, remarks: remarks)
    }

    private struct Pen {
        var bytes: [UInt8] = []
        var body = Body()
        var gap = true

        mutating func draw(_ line: String) {
            defer { bytes.append(0x0A) }
            guard !line.isEmpty else { return gap = true }
            var words = line[...]
            var number: Int?
            let label = bytes.count
            if let dot = line.firstIndex(of: "."), let value = Int(line[..<dot]) {
                number = value
                bytes += Array("\(value). ".utf8)
                words = line[line.index(after: dot)...].drop { $0 == " " }
            }
            let start = bytes.count
            if number != nil || body.paragraphs.isEmpty || line.hasPrefix("# ") { open(number, label..<start) }
            begin(words, start)
            gap = false
        }

        private mutating func open(_ number: Int?, _ label: Range<Int>) {
            body.paragraphs.append(
                Paragraph(
                    number: number, printedAs: nil, mark: nil, heading: nil, label: label, blocks: body.blocks.count..<body.blocks.count,
                    range: label.lowerBound..<label.upperBound))
            gap = true
        }

        private mutating func begin(_ words: Substring, _ start: Int) {
            let kinds: [(String, Block.Kind)] = [("-- ", .bullet), ("Q: ", .question), ("A: ", .answer), ("# ", .heading)]
            let kind = kinds.first { words.hasPrefix($0.0) }
            let isNew = gap || kind != nil
            var pieces: [Range<Int>] = []
            for (index, part) in words.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { bytes += Array("\n\nSTATE 00900100  002 OF 002\n\n".utf8) }
                pieces.append(bytes.count..<bytes.count + part.utf8.count)
                bytes += Array(part.utf8)
            }
            if !isNew, let last = body.pieces.popLast(), let first = pieces.first { pieces[0] = last.lowerBound..<first.upperBound }
            let first = isNew ? body.pieces.count : body.blocks.last?.pieces.lowerBound ?? 0
            body.pieces += pieces
            if !isNew { body.blocks.removeLast() }
            let marker = kind.map { start..<start + $0.0.utf8.count - 1 } ?? 0..<0
            body.blocks.append(Block(kind: kind?.1 ?? .prose, pieces: first..<body.pieces.count, marker: kind?.1 == .heading ? 0..<0 : marker))
            guard let last = body.paragraphs.popLast() else { return }
            body.paragraphs.append(
                Paragraph(
                    number: last.number, printedAs: nil, mark: nil, heading: nil, label: last.label,
                    blocks: last.blocks.lowerBound..<body.blocks.count, range: last.range.lowerBound..<bytes.count))
        }

        mutating func finish() -> Body {
            body.range = 0..<bytes.count
            return body
        }
    }
}

extension Document {
    /// `do inform; dont discuss`: kinds and first words.
    var duties: String {
        asks.duties.map { duty in
            duty.kind.rawValue + " " + (source.string(duty.range).split(whereSeparator: { $0 == " " || $0 == "\n" }).first.map(String.init) ?? "")
        }.joined(separator: "; ").lowercased()
    }

    /// `due 2009-06-16T10:00 EDT`: what is given, unresolved.
    var times: String { asks.times.map(words).joined(separator: "; ") }

    private func words(_ time: TimeExpression) -> String {
        var words = time.kind.rawValue
        if time.isBefore { words += " before" }
        if let civil = time.civil { words += " " + civil.iso }
        switch time.zone {
        case .utc: words += " Z"
        case .fixed(let minutes): words += " \(minutes)"
        case .washington: words += " Washington"
        case .local: words += " local"
        case .place(let name): words += " " + name
        case .unstated: break
        }
        if let part = time.part { words += part == .openOfBusiness ? " OOB" : " COB" }
        if time.asSoonAsPossible { words += " asap" }
        if let relative = time.relative { words += " (" + source.line([relative]) + ")" }
        if !time.bureaus.isEmpty { words += " " + time.bureaus.joined(separator: ",") }
        return words
    }
}
