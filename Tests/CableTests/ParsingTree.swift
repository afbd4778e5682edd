@testable import Cable

/// What was read of a cable as lines: each part's kind, what is known of it, and its words as its range gives them. What it asks is left out.
struct ParsingTree {
    let document: Document

    init(_ document: Document) { self.document = document }

    var lines: [String] { identity + addresses + marking + fields + paragraphs + ends + remarks }

    private var header: Header { document.header }

    private var identity: [String] {
        var lines = ["\(document.dialect.rawValue) \(header.id ?? "-")"]
        if let sent = header.transmission {
            lines.append("transmission \(sent.id ?? "-") \(sent.originator ?? "-") #\(sent.serial ?? "-")/\(sent.part.map(String.init) ?? "-")")
            lines.append("  filed \(sent.filedDay.map(String.init) ?? "-") \(sent.filedTime ?? "-") \(sent.classificationMark ?? "-")")
            lines += sent.routing.map { "  routing \($0.0.rawValue) \($0.1.joined(separator: " "))" }
        }
        if let group = header.dateTimeGroup { lines.append("date \(group.instant.iso)Z" + words(group.range)) }
        if let precedence = header.precedence { lines.append("precedence \(precedence.rawValue) / \(header.infoPrecedence?.rawValue ?? "-")") }
        return lines
    }

    private var addresses: [String] {
        (header.from.map { ["from \($0.text)" + words($0.range)] } ?? []) + header.action.map { "to " + addressee($0) }
            + header.info.map { "info " + addressee($0) } + header.attention.map { "attention" + words($0.range) }
    }

    private func addressee(_ one: Addressee) -> String {
        "\(one.routing ?? "-")/\(one.name) \(one.precedence?.rawValue ?? "-") \(one.number.map(String.init) ?? "-")"
            + (one.excluded.isEmpty ? "" : " not \(one.excluded.joined(separator: ", "))")
    }

    private var marking: [String] {
        var lines: [String] = []
        if let marking = header.classification { lines.append("marking \(marking.rawValue)" + words(header.classificationRange ?? 0..<0)) }
        if !header.captions.isEmpty { lines.append("captions \(header.captions.joined(separator: ", "))") }
        if let sections = header.sections { lines.append("sections \(sections.present) of \(sections.count)") }
        if let order = header.executiveOrder { lines.append("order \(order.order) \(order.declassify) \(order.declassifyOn?.iso ?? "-")") }
        if let by = header.classifiedBy { lines.append("classified by \(by.names.joined(separator: "; ")) for \(by.reasons ?? "-")") }
        return lines
    }

    private var fields: [String] {
        (header.tags.isEmpty ? [] : ["tags \(header.tags.map(\.text).joined(separator: ", "))"])
            + (header.subject.map { ["subject \($0.text)" + words($0.range)] } ?? [])
            + header.references.map { "reference \($0.letter ?? "-") \($0.number.id ?? "-")\($0.inferredYear ? "?" : "")" + words($0.range) }
            + header.otherReferences.map { "other \($0.letter ?? "-") \($0.kind.rawValue)" + words($0.range) }
    }

    private var paragraphs: [String] {
        document.body.paragraphs.flatMap { one in [title(of: one)] + document.body.blocks[one.blocks].flatMap(block) }
    }

    private func title(of one: Paragraph) -> String {
        var line = "paragraph " + (one.number.map(String.init) ?? "-")
        if let printed = one.printedAs { line += " printed \(printed)" }
        if let mark = one.mark { line += " (\(mark))" }
        if let heading = one.heading { line += " headed" + words(heading) }
        return line
    }

    private func block(_ one: Block) -> [String] {
        ["  \(one.kind.rawValue)\(one.joined ? " joined" : "")"] + document.pieces(of: one).map { "   " + words($0) }
    }

    private var ends: [String] {
        let release = header.release.map { one in
            "release \([one.decision, one.caseNumber, one.document, one.date?.iso].map { $0 ?? "-" }.joined(separator: ", "))" + words(one.range)
        }
        let excised = document.body.excisions.map { "excised \($0.exemptions.joined(separator: " "))" + words($0.range) }
        return [release].compactMap(\.self) + excised + furniture
    }

    private var furniture: [String] {
        document.body.furniture.map { "out: \($0.kind.rawValue)\($0.section.map { " of section \($0)" } ?? "")" + words($0.range) }
            + (document.body.signature.isEmpty ? [] : ["signed \(document.body.signature.map(\.text).joined(separator: ", "))"])
    }

    private var remarks: [String] { document.remarks.map { "remark \($0.kind.rawValue): \($0.message)" + words($0.range) } }

    /// The words of a range, cut in the middle when long.
    private func words(_ range: Range<Int>) -> String {
        let text = document.source.line([range])
        return " |" + (text.count <= 110 ? text : text.prefix(70) + " … " + text.suffix(36)) + "|"
    }
}
