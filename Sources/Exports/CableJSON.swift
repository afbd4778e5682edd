import Cable
import Foundation
import Glossary
import Reading
import Times

/// A cable as JSON, schema `reftel.cable/1`: keys in snake case, times in ISO 8601 UTC, ranges as `[start, end)` byte offsets into the file.
public struct CableJSON {
    let document: Document
    let states: [String: ItemState]
    let post: Post?

    /// What the notebook says of the items, and the post for which times are resolved, come from outside.
    public init(_ document: Document, states: [String: ItemState] = [:], post: Post? = nil) {
        self.document = document
        self.states = states
        self.post = post
    }

    /// The object as UTF-8, without a line end; `pretty` sets it over many lines.
    public func bytes(pretty: Bool = true) -> [UInt8] {
        var pen = JSONPen(pretty: pretty)
        pen.write(value)
        return pen.bytes
    }

    /// The same, handed on some 64 kB at a time as it is made, so that it is never held whole.
    public func write(pretty: Bool, _ handOn: @escaping ([UInt8]) -> Void) {
        var pen = JSONPen(pretty: pretty, handOn: handOn)
        pen.write(value)
        pen.end()
    }

    private var header: Header { document.header }
    private var asks: Asks { document.asks }

    var value: JSONValue {
        .object(identity + addressing + marking + text + asked + lists + ends)
    }

    // MARK: parts

    private var identity: [(String, JSONValue)] {
        [
            ("schema", .string("reftel.cable/1")), ("dialect", .string(document.dialect.rawValue)), ("id", .of(header.id)),
            (
                "mrn",
                header.messageNumber.map { .object([("year", .of($0.year)), ("post", .string($0.post)), ("number", .int($0.number))]) } ?? .null
            ), ("date", .of(header.dateTimeGroup.map { zulu($0.instant) })),
            ("dtg", .of(header.dateTimeGroup.flatMap { $0.text.isEmpty ? nil : $0.text })),
            ("precedence", .of(header.precedence?.rawValue)), ("transmission", transmission),
        ]
    }

    private var transmission: JSONValue {
        guard let lines = header.transmission else { return .null }
        return .object([
            ("id", .of(lines.id)),
            ("routing_line", .each(lines.routing) { .list([.string($0.0.rawValue), .strings($0.1)]) }), ("originator", .of(lines.originator)),
            ("serial", .of(lines.serial)), ("part", .of(lines.part)), ("filed_day_of_year", .of(lines.filedDay)),
            ("filed_time", .of(lines.filedTime)),
            ("classification_mark", .of(lines.classificationMark)),
        ])
    }

    private var addressing: [(String, JSONValue)] {
        [("from", .of(header.from?.text)), ("to", .each(header.action, addressee)), ("info", .each(header.info, addressee))]
    }

    private func addressee(_ one: Addressee) -> JSONValue {
        .object([
            ("routing", .of(one.routing)), ("name", .string(one.name)), ("precedence", .of(one.precedence?.rawValue)), ("number", .of(one.number)),
            ("excluded", .strings(one.excluded)),
        ])
    }

    private var marking: [(String, JSONValue)] {
        [
            ("classification", .of(header.classification?.rawValue)), ("markings", .list(document.markings.map(marking))),
            ("captions", .strings(header.captions)),
            ("sections", header.sections.map { .object([("count", .int($0.count)), ("present", .ints($0.present))]) } ?? .null),
            ("page_lines", .int(document.body.furniture.reduce(0) { $0 + ($1.kind == .pageMark ? 1 : 0) })),
            (
                "executive_order",
                header.executiveOrder.map {
                    .object([("order", .string($0.order)), ("declassify", .string($0.declassify)), ("declassify_on", .of($0.declassifyOn?.iso))])
                } ?? .null
            ), ("classified_by", header.classifiedBy.map { .object([("names", .strings($0.names)), ("reasons", .of($0.reasons))]) } ?? .null),
            ("tags", .each(header.tags) { .string($0.text) }), ("subject", .of(header.subject?.text)),
            ("references", .each(header.references, reference)),
            (
                "other_references",
                .each(header.otherReferences) {
                    .object([
                        ("letter", .of($0.letter)), ("kind", .string($0.kind.rawValue)), ("text", .string($0.text)), ("range", range($0.range)),
                    ])
                }
            ),
        ]
    }

    private func marking(_ one: Marking) -> JSONValue {
        .object([
            ("level", .string(one.classification.rawValue)), ("place", .string(one.place.rawValue)), ("range", range(one.range)),
            ("sound", .bool(one.isSound)),
        ])
    }

    private func reference(_ one: Reference) -> JSONValue {
        .object([
            ("letter", .of(one.letter)), ("id", .of(one.number.id)), ("text", .string(one.text)), ("inferred_year", .bool(one.inferredYear)),
            ("range", range(one.range)),
        ])
    }

    private var text: [(String, JSONValue)] {
        let numbered = document.body.paragraphs.indices.filter { document.body.paragraphs[$0].number != nil }
        let first = document.body.paragraphs.first
        let isBefore = first.map { $0.number == nil && $0.blocks.contains { document.body.blocks[$0].kind != .heading } } ?? false
        return [
            ("unnumbered_before", .bool(isBefore)), ("paragraphs", .each(numbered) { paragraph(document.body.paragraphs[$0]) }),
            ("summary", asks.summary.isEmpty ? .null : .object([("paragraphs", .ints(numbers(asks.summary)))])),
            ("comment", asks.comment.isEmpty ? .null : .object([("paragraphs", .ints(numbers(asks.comment)))])),
        ]
    }

    private func paragraph(_ one: Paragraph) -> JSONValue {
        .object([
            ("number", .of(one.number)), ("mark", .of(one.mark)), ("printed_as", .of(one.printedAs)),
            ("heading", .of(one.heading.map { document.source.line([$0]) })), ("text", .string(document.text(of: one))), ("range", range(one.range)),
        ])
    }

    private var asked: [(String, JSONValue)] {
        let found = Set(asks.duties.lazy.filter { $0.kind == .do }.map(\.paragraph)).sorted()
        return [
            (
                "actions",
                .object([
                    ("declared_in", asks.announcement.map { number($0.paragraph) } ?? .null), ("declared", .ints(asks.announcement?.declared ?? [])),
                    ("paragraphs", .ints(numbers(found))), ("requests", .each(asks.requests, request)),
                ])
            ), ("duties", .each(asks.duties, duty)), ("times", .rows(asks.times.count, time)),
            ("mentions", .each(asks.mentions, mention)),
            ("texts", .each(asks.texts, quoted)),
        ]
    }

    private func request(_ one: Request) -> JSONValue {
        .object([("paragraphs", .ints(numbers(one.paragraphs))), ("addressed_to", .strings(one.addressedTo)), ("why", .string(one.why))])
    }

    private func duty(_ one: Duty) -> JSONValue {
        .object([
            ("paragraph", number(one.paragraph)), ("kind", .string(one.kind.rawValue)), ("text", .string(document.words(of: one.range))),
            ("range", range(one.range)), ("request", .of(one.request)), ("condition", .of(one.condition.map { document.source.line([$0]) })),
            ("addressed_to", .strings(one.addressedTo)), ("why", .string(one.why)),
        ])
    }

    private func time(_ index: Int) -> JSONValue {
        let one = asks.times[index]
        let fixed = Clockwork.utc(one)
        let applies = Clockwork.appliesTo(one, document)
        return .object([
            ("paragraph", number(one.paragraph)), ("kind", .string(one.kind.rawValue)), ("text", .string(document.words(of: one.range))),
            ("utc", .of(fixed.map(zulu))), ("local", .of(fixed == nil ? one.civil?.iso : nil)), ("asap", .bool(one.asSoonAsPossible)),
            ("open_of_business", .bool(one.part == .openOfBusiness)), ("close_of_business", .bool(one.part == .closeOfBusiness)),
            ("before", .bool(one.isBefore)), ("relative", .of(one.relative.map { document.source.line([$0]) })), ("bureaus", .strings(one.bureaus)),
            ("applies_to", .strings(applies)), ("inferred", .bool(one.isInferred)), ("resolved", resolved(index)),
        ])
    }

    private func resolved(_ index: Int) -> JSONValue {
        guard let post else { return .null }
        let one = Clockwork.resolve(index, document, post)
        return .object([
            ("post", .string(post.key)), ("local", .of(one.local?.iso)), ("washington", .of(one.washington?.iso)), ("utc", .of(one.utc.map(zulu))),
            ("applies", .bool(one.applies)), ("addressed", .string(one.addressed.rawValue)),
        ])
    }

    private func mention(_ one: Mention) -> JSONValue {
        switch one.target {
        case .paragraphs(let numbers):
            .object([("paragraph", number(one.paragraph)), ("of_paragraphs", .ints(numbers)), ("range", range(one.range))])
        case .references(let letters):
            .object([("paragraph", number(one.paragraph)), ("of_references", .list(letters.map { .of($0) })), ("range", range(one.range))])
        }
    }

    private func quoted(_ one: QuotedText) -> JSONValue {
        .object([
            ("paragraph", number(one.paragraph)), ("kind", .string(one.kind)), ("title", .of(one.title.map { document.source.line([$0]) })),
            ("closed", .bool(one.isClosed)), ("range", range(one.range)),
        ])
    }

    private var lists: [(String, JSONValue)] {
        [
            ("recommendations", asks.recommendations.map(points) ?? .null), ("talking_points", asks.talkingPoints.map(points) ?? .null),
            (
                "questions",
                asks.questions.map { list in
                    .object([
                        ("paragraph", number(list.paragraph)),
                        (
                            "items",
                            .each(list.items) {
                                .object([
                                    ("question", .string(document.source.line($0.question))),
                                    ("answer", .string(document.source.line($0.answer))),
                                ])
                            }
                        ),
                    ])
                } ?? .null
            ), ("checklist", .each(document.checklist(), item)),
        ]
    }

    private func points(_ list: PointList) -> JSONValue {
        .object([("paragraph", number(list.paragraph)), ("items", .each(list.items) { .string(document.source.line($0)) })])
    }

    private func item(_ one: ChecklistItem) -> JSONValue {
        .object([
            ("key", .string(one.id)), ("kind", .string(one.kind.rawValue)), ("list", .string(one.countsAsOpen ? "asked" : one.kind.rawValue)),
            ("paragraph", number(one.paragraph)), ("text", .string(document.source.line(one.ranges))),
            ("state", .string((states[one.id] ?? .open).rawValue)), ("note", .null),
        ])
    }

    private var ends: [(String, JSONValue)] {
        let names = document.body.signature.map(\.text)
        return [
            (
                "excisions",
                .each(document.body.excisions) { .object([("range", range($0.range)), ("exemptions", .strings($0.exemptions))]) }
            ), ("release", header.release.map(release) ?? .null),
            ("signature", names.isEmpty ? .null : names.count == 1 ? .string(names[0]) : .strings(names)),
            (
                "remarks",
                .each(document.remarks) {
                    .object([("kind", .string($0.kind.rawValue)), ("range", range($0.range)), ("message", .string($0.message))])
                }
            ),
        ]
    }

    private func release(_ one: Release) -> JSONValue {
        .object([
            ("case", .of(one.caseNumber)), ("document", .of(one.document)), ("date", .of(one.date?.iso)), ("decision", .of(one.decision)),
        ])
    }

    // MARK: words

    private func zulu(_ time: CivilTime) -> String { time.hour == nil ? time.iso : time.iso + ":00Z" }
    private func number(_ paragraph: Int) -> JSONValue {
        .of(document.body.paragraphs.indices.contains(paragraph) ? document.body.paragraphs[paragraph].number : nil)
    }
    /// The numbers of paragraphs, each once.
    private func numbers(_ paragraphs: [Int]) -> [Int] {
        var numbers: [Int] = []
        for number in paragraphs.compactMap({ document.body.paragraphs[$0].number }) where numbers.last != number { numbers.append(number) }
        return numbers
    }

    private func range(_ range: Range<Int>) -> JSONValue {
        .ints([document.source.map.fileOffset(range.lowerBound), document.source.map.fileOffset(range.upperBound)])
    }
}
