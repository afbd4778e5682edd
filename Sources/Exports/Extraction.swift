import Cable
import Foundation
import Glossary

/// What is asked of an excerpt of a cable, a JSON object a line, and the answers.
public struct Extraction {
    /// One question.
    private struct Question: Decodable {
        let area: String
        let input: String
        let args: Arguments?
    }

    /// How an answer is wanted; each area knows some of them.
    struct Arguments: Decodable {
        var canonicalize: Bool?
        var clean: Bool?
        var normalize: Bool?
        var year: Int?
        var referenceID: String?
        var unknown: String?

        enum CodingKeys: String, CodingKey {
            case canonicalize, clean, normalize, year
            case referenceID = "reference_id"
            case unknown = "default"
        }
    }

    /// The name by which an answer is matched with its question, whatever else the line holds.
    private struct Name: Decodable { let id: String }

    /// The areas, in the order of the table.
    public static var areas: [String] { table.map(\.area) }

    private static let table: [(area: String, answer: @Sendable (Excerpt) -> JSONValue)] = [
        ("tags", { .strings($0.tags) }), ("references", { .strings($0.references) }),
        ("references_typed", { .list($0.typedReferences) }), ("subject", { .string($0.subject) }), ("subject_html", { .string($0.subject) }),
        ("summary", { .string($0.summary) }), ("signer", { .strings($0.document.body.signature.map(\.text)) }),
        ("classified_by", { .strings($0.classifiers) }), ("recipients", { .list($0.recipients($0.document.header.action)) }),
        ("info_recipients", { .list($0.recipients($0.document.header.info)) }), ("nondisclosure", { .of($0.declassification) }),
        ("cable_id", { .string(Station.id($0.words) ?? $0.words) }), ("cable_id_malformed", { .string(Station.id($0.words) ?? $0.words) }),
        ("tag_kind", { .string($0.tagKind) }), ("titlefy", { .string(Headline($0.words).titled) }),
        ("clean", { .string(PlainWords($0.document.source.string(0..<$0.document.source.bytes.count)).text) }),
    ]

    /// The answer to one line, as UTF-8 with a line end; `source` makes bytes of a container those of a text.
    public static func answer(to line: String, source: ([UInt8]) -> Source) -> [UInt8] {
        let bytes = Data(line.utf8)
        let id = JSONValue.of((try? JSONDecoder().decode(Name.self, from: bytes))?.id)
        return encoded([("id", id), reply(to: bytes, source)])
    }

    private static func reply(to line: Data, _ source: ([UInt8]) -> Source) -> (String, JSONValue) {
        let question: Question
        do {
            question = try JSONDecoder().decode(Question.self, from: line)
        } catch {
            return ("error", .string("The line is no question: it must be an object with id, area, input and args."))
        }
        guard let row = table.first(where: { $0.area == question.area }) else {
            return ("error", .string("The area is unknown: it is one of \(areas.joined(separator: ", "))."))
        }
        let document = Document(excerpt: source(Array(question.input.utf8)))
        return ("result", row.answer(Excerpt(document: document, arguments: question.args ?? Arguments())))
    }

    private static func encoded(_ rows: [(String, JSONValue)]) -> [UInt8] {
        var pen = JSONPen(pretty: false)
        pen.write(.object(rows))
        return pen.bytes + [0x0A]
    }
}
