@testable import Cable

/// A cable in Cablegate's form, for the rules of header and text: the parts that a test is about are given, the rest is whole and plain.
struct Letterhead {
    var date = "R 101200Z MAR 07"
    var from = "FM AMEMBASSY LISBON"
    var to = "TO RUEHC/SECSTATE WASHDC PRIORITY 1234"
    var marking = "C O N F I D E N T I A L LISBON 000500"
    var captions = "SIPDIS"
    var order = "E.O. 12958: DECL: 03/10/2017"
    var tags = "TAGS: PREL, PO"
    var subject = "SUBJECT: LAMPS"
    var reference = ""
    var classifiedBy = ""
    var text = "¶1. (C) The lamps are lit.\n\n¶2. (C) All of them.\nHALE"

    var lines: String {
        let head = [date, from, to, marking, "", captions, "", order, tags, subject, reference]
        return head.joined(separator: "\n") + (classifiedBy.isEmpty ? "" : "\n\n" + classifiedBy) + "\n\n" + text + "\n"
    }

    var document: Document { Document(parsing: Source(Array(lines.utf8))) }

    /// The cable with one part replaced.
    static func with<Value>(_ part: WritableKeyPath<Letterhead, Value>, _ value: Value) -> Document {
        var head = Letterhead()
        head[keyPath: part] = value
        return head.document
    }
}

extension Document {
    /// `1 (C) The lamps are lit.`: numbers, marks and words of the paragraphs.
    var paragraphs: [String] {
        body.paragraphs.map { "\($0.number.map(String.init) ?? "-")\($0.mark.map { " (\($0))" } ?? "") \(text(of: $0))" }
    }

    /// Kinds and words of the blocks: `bullet -- one`.
    var blocks: [String] { body.blocks.map { "\($0.kind.rawValue) \(text(of: $0))" } }

    /// The kinds of what was remarked.
    var remarked: [Remark.Kind] { remarks.map(\.kind) }

    /// `A 07STATE12? B email LEE EMAIL`: cables, with `?` where the year is the citing cable's, then others.
    var referred: String {
        (header.references.map { "\($0.letter ?? "-") \($0.number.id ?? "-")\($0.inferredYear ? "?" : "")" }
            + header.otherReferences.map { "\($0.letter ?? "-") \($0.kind.rawValue) \($0.text)" }).joined(separator: "; ")
    }
}
