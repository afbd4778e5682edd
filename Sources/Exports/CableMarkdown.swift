import Cable
import Reading

/// A cable as Markdown: its header, what it asks as a checklist with the reader's ticks, its text. The words are true to the source; only what
/// Markdown or a terminal would obey is spelled out.
public struct CableMarkdown {
    private let document: Document
    private let states: [String: ItemState]

    /// A cable and what was ticked of it.
    public init(_ document: Document, states: [String: ItemState]) {
        self.document = document
        self.states = states
    }

    /// All of it, ending with a line end.
    public var text: String {
        let header = document.header
        var lines = ["# " + safe(header.subject?.text ?? header.id ?? "Cable"), "", "**\(marking)**", ""]
        lines += fields.map { "- \($0.0): \(safe($0.1))" }
        lines += asked + lists
        lines += ["", "## Text", ""] + paragraphs + ["**\(marking)**"]
        return lines.joined(separator: "\n") + "\n"
    }

    private var marking: String {
        ([document.classificationWords] + document.header.captions).map(safe).joined(separator: "//")
    }

    private var fields: [(String, String)] {
        let header = document.header
        let all: [(String, String)] = [
            ("Cable", header.id ?? ""), ("From", header.from?.text ?? ""), ("Action", header.action.map(\.name).joined(separator: "; ")),
            ("Info", header.info.map(\.name).joined(separator: "; ")), ("Date", header.dateTimeGroup?.text ?? ""),
            ("Precedence", header.precedence?.rawValue ?? ""), ("TAGS", header.tags.map(\.text).joined(separator: ", ")),
            ("References", header.references.map { ($0.letter.map { $0 + ". " } ?? "") + ($0.number.id ?? $0.text) }.joined(separator: "; ")),
        ]
        return all.filter { !$0.1.isEmpty }
    }

    // MARK: the checklist

    private var items: [ChecklistItem] { document.checklist() }

    private func isDone(_ item: ChecklistItem) -> Bool { states[item.id] == .done }

    private func box(_ item: ChecklistItem) -> String {
        let words = document.source.line(item.ranges)
        let doubt = states[item.id]?.doubt.map { safe("(\($0)) ") } ?? ""
        return "- [\(isDone(item) ? "x" : " ")] \(place(item.paragraph))\(doubt)\(safe(words))"
    }

    private func place(_ paragraph: Int) -> String {
        guard document.body.paragraphs.indices.contains(paragraph), let number = document.body.paragraphs[paragraph].number else { return "" }
        return "para \(number): "
    }

    private var asked: [String] {
        let duties = items.filter { $0.kind == .duty }
        guard !document.asks.duties.isEmpty else {
            return ["", "## Asked", "", document.isWhole ? "Nothing is asked." : "Nothing is asked in what was read, which is not all."]
        }
        var lines = ["", "## Asked (\(duties.filter(isDone).count) of \(duties.count) done\(document.isWhole ? "" : ", not all was read"))", ""]
        for item in duties { lines.append(box(item) + when(document.asks.duties[item.index])) }
        for duty in document.asks.duties where duty.kind != .do {
            let sign = duty.kind == .dont ? "DON'T" : duty.kind == .may ? "MAY" : "IF ASKED"
            lines.append("- \(sign) \(place(duty.paragraph))\(safe(document.words(of: duty.range)))" + when(duty))
        }
        return lines
    }

    /// The cable's own words for the time of a duty, where they stand outside the duty's words.
    private func when(_ duty: Duty) -> String {
        guard document.asks.duties(of: duty.paragraph).count == 1 else { return "" }
        let times = document.asks.times[document.asks.times(of: duty.paragraph)]
        guard let time = times.first(where: { $0.kind != .event && !duty.range.contains($0.range.lowerBound) }) else { return "" }
        return " (" + safe(document.words(of: time.range)) + ")"
    }

    private var lists: [String] {
        let kinds: [(ChecklistItem.Kind, String, String)] = [
            (.recommendation, "Recommendations", "raised"), (.talkingPoint, "Talking points", "delivered"), (.question, "Questions", "answered"),
        ]
        return kinds.flatMap { kind, title, word -> [String] in
            let these = items.filter { $0.kind == kind }
            guard !these.isEmpty else { return [] }
            return ["", "## \(title) (\(these.filter(isDone).count) of \(these.count) \(word))", ""] + these.map(box)
        }
    }

    // MARK: the text

    private var paragraphs: [String] {
        var lines: [String] = []
        var owner = 0
        for (index, block) in document.body.blocks.enumerated() where !block.pieces.isEmpty {
            while owner < document.body.paragraphs.count, document.body.paragraphs[owner].blocks.upperBound <= index { owner += 1 }
            let paragraph = owner < document.body.paragraphs.count ? document.body.paragraphs[owner] : nil
            let number = paragraph?.blocks.lowerBound == index ? paragraph?.number : nil
            lines += [mark(block.kind) + (number.map { "**\($0).** " } ?? "") + safe(document.text(of: block)), ""]
        }
        return lines
    }

    private func mark(_ kind: Block.Kind) -> String {
        switch kind {
        case .heading: "### "
        case .bullet: "- "
        default: ""
        }
    }

    /// Words of the document: controls spelled out, what Markdown would take for markup escaped.
    private func safe(_ words: String) -> String {
        var out = ""
        for scalar in Legible.words(words, as: .page).unicodeScalars {
            if "\\`*_[]<>#|&".unicodeScalars.contains(scalar) { out.unicodeScalars.append("\\") }
            out.unicodeScalars.append(scalar)
        }
        return out
    }
}
