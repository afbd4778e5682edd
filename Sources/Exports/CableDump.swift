import Cable

/// The printed tree of a document with the ranges of its parts: for tests, and for seeing what the parser saw.
public struct CableDump {
    private let document: Document

    /// The tree of a document.
    public init(_ document: Document) { self.document = document }

    /// One part a line: its kind, what is known of it, `@start..<end`, and its words cut to sixty; nothing of them can be obeyed.
    public var lines: [String] { parts.map { Legible.words($0) } }

    private var parts: [String] {
        ["cable \(document.dialect.rawValue) \(document.header.id ?? "-")"] + header + body + asks
            + document.remarks.map { "remark \($0.kind.rawValue) @\($0.range) \($0.message)" }
    }

    private var header: [String] {
        let header = document.header
        var lines = ["header @\(header.range)"]
        if let group = header.dateTimeGroup { lines.append("  date \(group.instant.iso)Z" + at(group.range)) }
        if let from = header.from { lines.append("  from" + at(from.range)) }
        lines += header.action.map { "  to" + at($0.range) } + header.info.map { "  info" + at($0.range) }
        lines += document.markings.map {
            "  marking \($0.place.rawValue)\($0.isSound ? "" : " unsound") \($0.classification.rawValue)" + at($0.range)
        }
        lines.append("  captions " + header.captions.joined(separator: ", "))
        lines += header.tags.map { "  tag" + at($0.range) }
        if let subject = header.subject { lines.append("  subject" + at(subject.range)) }
        lines += header.references.map { "  reference \($0.letter ?? "-") \($0.number.id ?? "-")" + at($0.range) }
        return lines + header.otherReferences.map { "  other \($0.letter ?? "-") \($0.kind.rawValue)" + at($0.range) }
    }

    private var body: [String] {
        var lines: [String] = []
        for paragraph in document.body.paragraphs {
            let number = paragraph.number.map(String.init) ?? "-"
            lines.append(
                "paragraph \(number)\(paragraph.printedAs.map { " printed " + $0 } ?? "")\(paragraph.mark.map { " (\($0))" } ?? "") @\(paragraph.range)"
            )
            for block in document.body.blocks[paragraph.blocks.clamped(to: document.body.blocks.indices)] {
                lines.append("  \(block.kind.rawValue)\(block.joined ? " joined" : "")" + document.pieces(of: block).map(at).joined())
            }
        }
        lines += document.body.furniture.map { "furniture \($0.kind.rawValue)\($0.section.map { " section \($0)" } ?? "")" + at($0.range) }
        if let release = document.header.release {
            let said = [release.decision, release.caseNumber, release.document, release.date?.iso].map { $0 ?? "-" }
            lines.append("release \(said.joined(separator: ", "))" + at(release.range))
        }
        lines += document.body.excisions.map { "excised \($0.exemptions.joined(separator: " "))" + at($0.range) }
        return lines + document.body.signature.map { "signature" + at($0.range) }
    }

    private var asks: [String] {
        let asks = document.asks
        var lines: [String] = []
        if let announcement = asks.announcement { lines.append("announcement \(announcement.declared)" + at(announcement.range)) }
        lines += asks.requests.map { "request \($0.paragraphs) \($0.why)" }
        lines += asks.duties.map { "duty \($0.kind.rawValue) in \($0.paragraph)" + at($0.range) }
        lines += asks.times.map { "time \($0.kind.rawValue) in \($0.paragraph) \($0.civil?.iso ?? "-") \($0.bureaus)" + at($0.range) }
        lines += asks.mentions.map { "mention in \($0.paragraph) \($0.target)" + at($0.range) }
        lines += asks.texts.map { "text \($0.kind) in \($0.paragraph) closed \($0.isClosed)" + at($0.range) }
        for (name, list) in [("recommendation", asks.recommendations), ("point", asks.talkingPoints)] {
            lines += (list?.items ?? []).map { name + $0.map(at).joined() }
        }
        return lines + (asks.questions?.items ?? []).map { "question" + $0.question.map(at).joined() }
    }

    private func at(_ range: Range<Int>) -> String {
        " @\(range) \(document.source.line([range]).prefix(60))"
    }
}
