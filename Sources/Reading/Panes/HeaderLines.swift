import Cable
import Glossary

/// The header pane: what the header says, label by label, and what was odd.
enum HeaderLines {
    static func entries(_ document: Document) -> [Listed] {
        let header = document.header
        var entries: [Listed] = []
        func add(_ label: String, _ words: String?, _ offset: Int? = nil) {
            guard let words, !words.isEmpty else { return }
            entries.append(.line(Line(.label, sign: label, words: words, offset: offset)))
        }
        add("Cable", header.id)
        add("Subject", header.subject?.text, header.subject?.range.lowerBound)
        add("From", header.from?.text, header.from?.range.lowerBound)
        add("Date", header.dateTimeGroup.map { "\(WhenWords.day($0.instant)) \($0.instant.year) \(WhenWords.clock($0.instant) ?? "")Z (\($0.text))" })
        add("Precedence", header.precedence?.rawValue)
        entries += header.action.indices.map { .action($0) }
        entries += header.info.indices.map { .info($0) }
        add("Marking", header.classification == nil ? nil : document.classificationWords, header.classificationRange?.lowerBound)
        add("Captions", header.captions.joined(separator: " "))
        entries += header.attention.indices.map { .attention($0) }
        add("E.O.", header.executiveOrder.map { $0.order + ($0.declassify.isEmpty ? "" : ": " + $0.declassify) })
        add("Classified by", header.classifiedBy.map { ($0.names + [$0.reasons ?? ""]).filter { !$0.isEmpty }.joined(separator: ", ") })
        entries += header.tags.indices.map { .tag($0) }
        entries += header.references.indices.map { .reference($0) }
        entries += header.otherReferences.indices.map { .other($0) }
        add("Sections", header.sections.map { "\($0.present.count) of \($0.count) here" })
        add("Signed", document.body.signature.map(\.text).joined(separator: ", "))
        if !document.remarks.isEmpty { entries.append(.line(Line(.title, words: "REMARKS \(document.remarks.count)"))) }
        entries += remarks(document)
        return entries.isEmpty ? [.line(Line(.plain, words: "This text has no header."))] : entries
    }

    /// A row of what is said again and again; only the first has its label.
    static func line(_ entry: Listed, _ header: Header) -> Line {
        func line(_ label: String, _ index: Int, _ words: String, _ offset: Int) -> Line {
            Line(.label, sign: index == 0 ? label : "", words: words, offset: offset)
        }
        switch entry {
        case .action(let index): return line("Action", index, addressee(header.action[index]), header.action[index].range.lowerBound)
        case .info(let index): return line("Info", index, addressee(header.info[index]), header.info[index].range.lowerBound)
        case .attention(let index): return line("Attention", index, header.attention[index].text, header.attention[index].range.lowerBound)
        case .tag(let index): return line("TAGS", index, tag(header.tags[index].text), header.tags[index].range.lowerBound)
        case .reference(let index):
            return line("References", index, reference(header.references[index]), header.references[index].range.lowerBound)
        case .other(let index):
            let other = header.otherReferences[index]
            return line("Also", index, (other.letter.map { $0 + "  " } ?? "") + other.text, other.range.lowerBound)
        default: return Line(.plain, words: "")
        }
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

    /// What is remarked, each with its paragraph; what is remarked there again and again takes one row, which leads to the first.
    private static func remarks(_ document: Document) -> [Listed] {
        var rows: [(paragraph: Int?, first: Int, count: Int)] = []
        for (index, remark) in document.remarks.enumerated() {
            let paragraph = number(at: remark, in: document)
            if let last = rows.last, last.paragraph == paragraph, document.remarks[last.first].message == remark.message {
                rows[rows.count - 1].count += 1
            } else {
                rows.append((paragraph, index, 1))
            }
        }
        return rows.map { .remark($0.first, count: $0.count) }
    }

    static func remark(_ index: Int, _ count: Int, _ document: Document) -> Line {
        let remark = document.remarks[index]
        return Line(
            .plain, sign: number(at: remark, in: document).map { "paragraph \($0)" } ?? "", words: remark.message,
            tail: count > 1 ? "\(count) times" : "", offset: remark.range.lowerBound)
    }

    /// The number of the paragraph in which something is remarked; nil where it has none.
    private static func number(at remark: Remark, in document: Document) -> Int? {
        let paragraphs = document.body.paragraphs
        let after = paragraphs.partitioningIndex { $0.range.lowerBound > remark.range.lowerBound }
        return after > 0 && paragraphs[after - 1].range.contains(remark.range.lowerBound) ? paragraphs[after - 1].number : nil
    }
}
