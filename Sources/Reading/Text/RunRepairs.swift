import Cable

/// The repairs of the runs that are looked at, computed when they are wrapped; those of the paragraph looked at last are kept.
struct RunRepairs: Sendable {
    private var document: Document
    private var last: (paragraph: Int, repairs: [Repair])?

    init(_ document: Document) { self.document = document }

    /// Another document in place of this one.
    mutating func replace(_ document: Document) {
        self.document = document
        last = nil
    }

    /// The repairs of a run, in order. Marks are paired within the paragraph, unless it is very long.
    mutating func repairs(of run: Flow.Run) -> [Repair] {
        let within = run.start..<run.end
        guard let paragraph = paragraph(of: run) else { return document.repairs(of: run.pieces[...]) }
        if last?.paragraph != run.paragraph {
            last = (run.paragraph, document.repairs(of: document.pieces(of: paragraph)))
        }
        return last?.repairs.filter { within.contains($0.range.lowerBound) } ?? []
    }

    /// The paragraph a run is paired in; nil for a heading between paragraphs, and where the paragraph is long.
    private func paragraph(of run: Flow.Run) -> Paragraph? {
        guard document.body.paragraphs.indices.contains(run.paragraph) else { return nil }
        let paragraph = document.body.paragraphs[run.paragraph]
        return paragraph.blocks.contains(run.block) && paragraph.range.count <= Document.longestRepaired ? paragraph : nil
    }
}

extension Typesetter {
    /// Appends the glyphs of `range` with its repairs laid over them, each glyph of a repair marked.
    func set(_ source: Source, _ range: Range<Int>, repairs: [Repair], keepsBlanks: Bool, into glyphs: inout [Glyph]) {
        var at = range.lowerBound
        for repair in repairs where repair.range.lowerBound >= at && repair.range.upperBound <= range.upperBound {
            set(source, at..<repair.range.lowerBound, keepsBlanks: keepsBlanks, into: &glyphs)
            set(repair, into: &glyphs)
            at = repair.range.upperBound
        }
        set(source, at..<range.upperBound, keepsBlanks: keepsBlanks, into: &glyphs)
    }

    /// What a repair stands for, in the terminal's own signs where it lacks these.
    private func set(_ repair: Repair, into glyphs: inout [Glyph]) {
        for scalar in spelling(repair.stands).unicodeScalars {
            if scalar == " ", glyphs.last?.scalar == " " { continue }
            glyphs.append(
                Glyph(
                    scalar: scalar, marks: (0, 0), width: max(1, min(2, width(scalar))), isOdd: false, offset: repair.range.lowerBound,
                    isRepaired: true))
        }
    }

    /// Words of a repair in signs that the terminal has.
    func spelling(_ words: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in words.unicodeScalars { out.append(scalar.isASCII || has(scalar) ? scalar : Typesetter.plain(scalar)) }
        return String(out)
    }

    /// The sign of a typewriter for a typographer's.
    static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "\u{2018}", "\u{2019}": "'"
        case "\u{201C}", "\u{201D}": "\""
        case "\u{2010}"..."\u{2015}": "-"
        default: "?"
        }
    }
}
