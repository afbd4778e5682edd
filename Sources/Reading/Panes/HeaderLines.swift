import Cable
import Glossary

/// The header pane: what the header says, label by label, and what was odd.
enum HeaderLines {
    static func lines(_ document: Document) -> [Line] {
        let header = document.header
        var lines: [Line] = []
        func add(_ label: String, _ words: String?, _ offset: Int? = nil) {
            guard let words, !words.isEmpty else { return }
            lines.append(Line(.label, sign: label, words: words, offset: offset))
        }
        func list(_ label: String, _ rows: [(String, Int)]) {
            for (index, row) in rows.enumerated() { lines.append(Line(.label, sign: index == 0 ? label : "", words: row.0, offset: row.1)) }
        }
        add("Cable", header.id)
        add("Subject", header.subject?.text, header.subject?.range.lowerBound)
        add("From", header.from?.text, header.from?.range.lowerBound)
        add("Date", header.dateTimeGroup.map { "\(WhenWords.day($0.instant)) \($0.instant.year) \(WhenWords.clock($0.instant) ?? "")Z (\($0.text))" })
        add("Precedence", header.precedence?.rawValue)
        list("Action", header.action.map { (addressee($0), $0.range.lowerBound) })
        list("Info", header.info.map { (addressee($0), $0.range.lowerBound) })
        add("Marking", header.classification?.rawValue, header.classificationRange?.lowerBound)
        add("Captions", header.captions.joined(separator: " "))
        list("Attention", header.attention.map { ($0.text, $0.range.lowerBound) })
        add("E.O.", header.executiveOrder.map { $0.order + ($0.declassify.isEmpty ? "" : ": " + $0.declassify) })
        add("Classified by", header.classifiedBy.map { ($0.names + [$0.reasons ?? ""]).filter { !$0.isEmpty }.joined(separator: ", ") })
        list("TAGS", header.tags.map { (tag($0.text), $0.range.lowerBound) })
        list("References", header.references.map { (reference($0), $0.range.lowerBound) })
        list("Also", header.otherReferences.map { (($0.letter.map { $0 + "  " } ?? "") + $0.text, $0.range.lowerBound) })
        add("Sections", header.sections.map { "\($0.present.count) of \($0.count) here" })
        add("Signed", document.body.signature.map(\.text).joined(separator: ", "))
        if !document.remarks.isEmpty { lines.append(Line(.title, words: "REMARKS \(document.remarks.count)")) }
        lines += remarks(document)
        if lines.isEmpty { lines.append(Line(.plain, words: "This text has no header.")) }
        return lines
    }

    private static func addressee(_ addressee: Addressee) -> String {
        var words = addressee.name
        if let precedence = addressee.precedence { words += " " + precedence.rawValue }
        if !addressee.excluded.isEmpty { words += ", not " + addressee.excluded.joined(separator: ", ") }
        return words
    }

    private static func reference(_ reference: Reference) -> String {
        (reference.letter.map { $0 + "  " } ?? "") + (reference.inferredYear ? "~" : "") + (reference.number.id ?? reference.text)
    }

    /// `KTIP: trafficking in persons`.
    private static func tag(_ tag: String) -> String {
        (Glossary.tag(tag)?.meaning ?? Glossary.field(ofTag: tag)).map { tag + ": " + $0 } ?? tag
    }

    /// A row for what is remarked, with its paragraph; what is remarked there again and again takes one row, which leads to the first.
    private static func remarks(_ document: Document) -> [Line] {
        var rows: [(paragraph: String, remark: Remark, count: Int)] = []
        for remark in document.remarks {
            let paragraph = paragraph(of: remark, in: document)
            if let last = rows.last, last.paragraph == paragraph, last.remark.message == remark.message {
                rows[rows.count - 1].count += 1
            } else {
                rows.append((paragraph, remark, 1))
            }
        }
        return rows.map { row in
            let tail = row.count > 1 ? "\(row.count) times" : ""
            return Line(.plain, sign: row.paragraph, words: row.remark.message, tail: tail, offset: row.remark.range.lowerBound)
        }
    }

    /// `paragraph 5`; empty for a remark on what is in none with a number.
    private static func paragraph(of remark: Remark, in document: Document) -> String {
        let paragraphs = document.body.paragraphs
        let after = paragraphs.partitioningIndex { $0.range.lowerBound > remark.range.lowerBound }
        guard after > 0, paragraphs[after - 1].range.contains(remark.range.lowerBound), let number = paragraphs[after - 1].number else { return "" }
        return "paragraph \(number)"
    }
}
