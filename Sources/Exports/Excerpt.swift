import Cable
import Foundation
import Glossary

/// An excerpt of a cable, read, and how its answers are wanted.
struct Excerpt {
    let document: Document
    let arguments: Extraction.Arguments

    private var header: Header { document.header }

    /// All of it on one line.
    var words: String { document.source.line([0..<document.source.bytes.count]) }

    /// What kind of TAG it is: by the tables, then by its form.
    var tagKind: String {
        let tag = words.uppercased()
        switch Glossary.tag(tag)?.kind {
        case .subject: return "subject"
        case .program: return "program"
        case .country: return "geo"
        case .organisation: return "org"
        default: break
        }
        if tag.contains(",") { return "person" }
        if tag.utf8.count == 2 { return "geo" }
        return tag.utf8.count == 4 && tag.hasPrefix("K") ? "program" : arguments.unknown ?? "unknown"
    }

    /// TAGS in order; canonical ones once each.
    var tags: [String] {
        let all = header.tags.map(\.text)
        guard arguments.canonicalize == true else { return all }
        var seen: Set<String> = []
        return all.flatMap(TagWords.canonical).filter { seen.insert($0).inserted }
    }

    /// The day of declassification.
    var declassification: String? { header.executiveOrder?.declassifyOn.map { String($0.iso.prefix(10)) } }

    /// Names without titles; normalized ones in title case, a zero among letters an O.
    var classifiers: [String] {
        let names = header.classifiedBy?.names ?? []
        guard arguments.normalize == true else { return names }
        return names.map { $0.replacingOccurrences(of: "0", with: "O").capitalized }
    }

    /// The addressees of one list.
    func recipients(_ list: [Addressee]) -> [JSONValue] {
        list.map { one in
            .object([
                ("route", .of(one.routing)), ("name", .string(one.name)), ("precedence", .of(one.precedence?.rawValue)),
                ("mcn", .of(one.number.map(String.init))), ("excluded", .strings(one.excluded)),
            ])
        }
    }

    // MARK: references

    /// Ids of cables, the year of the citing one where none is given; the citing one itself is none.
    var references: [String] {
        var seen: Set<String> = []
        return header.references.compactMap(id).filter { $0 != arguments.referenceID && seen.insert($0).inserted }
    }

    /// Everything referred to, in order of place.
    var typedReferences: [JSONValue] {
        let cables = header.references.compactMap { one in id(one).map { (one.range.lowerBound, item("cable", $0, one.letter)) } }
        let others = header.otherReferences.map { ($0.range.lowerBound, item($0.kind.rawValue, $0.text, $0.letter)) }
        return (cables + others).sorted { $0.0 < $1.0 }.map(\.1)
    }

    private func item(_ kind: String, _ value: String, _ bullet: String?) -> JSONValue {
        .object([("kind", .string(kind)), ("value", .string(value)), ("bullet", .of(bullet))])
    }

    private func id(_ one: Reference) -> String? {
        let number = one.number
        return MessageNumber(year: number.year ?? arguments.year, post: number.post, number: number.number).id
    }

    // MARK: subject

    /// The subject on one line; clean, or with the marks that stand before and behind it.
    var subject: String {
        let words = header.subject?.text ?? ""
        guard arguments.clean == true else { return (header.subjectMark.map { "(\($0.text)) " } ?? "") + words }
        return withoutMark(
            words.filter { $0 != "\\" }.reduce(into: "") { if !$1.isWhitespace { $0.append($1) } else if $0.last != " " { $0.append(" ") } })
    }

    /// A subject without the portion mark at its end: `(C)`, `(SBU/NF)`.
    private func withoutMark(_ words: String) -> String {
        guard words.hasSuffix(")"), let open = words.lastIndex(of: "("), open > words.startIndex, words[words.index(before: open)] == " " else {
            return words
        }
        let parts = words[words.index(after: open)...].dropLast().split(separator: "/", omittingEmptySubsequences: false)
        let isMark = parts.enumerated().allSatisfy { index, part in
            (1...3).contains(part.utf8.count) && part.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A } || index == 0 && part == "FOUO"
        }
        return isMark ? String(words[..<words.index(before: open)]) : words
    }

    /// The words of the summary.
    var summary: String { SummaryText(document).words }
}
