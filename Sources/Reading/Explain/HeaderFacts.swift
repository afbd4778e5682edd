import Cable
import Glossary

/// The rows of the header pane explained, by their label.
extension Facts {
    /// The row that the header pane's cursor is on.
    mutating func headerRow() {
        let rows = session.lines(of: .header)
        let current = session.lists[.header]?.current ?? 0
        guard rows.indices.contains(current) else { return }
        let offset = rows[current].offset
        guard rows[current].kind != .plain, let label = rows[...current].last(where: { !$0.sign.isEmpty || $0.kind == .title })?.sign, !label.isEmpty
        else {
            title = "Explained: remark"
            for remark in document.remarks where remark.range.lowerBound == offset { add("Remark", remark.message) }
            return
        }
        title = "Explained: " + label
        explain(label, at: offset)
    }

    private mutating func explain(_ label: String, at offset: Int?) {
        let header = document.header
        switch label {
        case "Cable", "From": origin()
        case "Date": sent()
        case "Precedence":
            for precedence in [header.precedence, header.infoPrecedence] {
                if let meaning = precedence.flatMap({ Glossary.precedence($0.rawValue) }) { add(meaning) }
            }
            if let info = header.infoPrecedence { add("For information", "addressees for information get it as \(info.rawValue)") }
        case "Action": addressee(header.action, offset, "is to act on the cable")
        case "Info": addressee(header.info, offset, "gets it for information: nothing is asked of it")
        case "Marking": for meaning in Glossary.marking(header.classification?.rawValue ?? "") { add(meaning) }
        case "Captions":
            for caption in header.captions {
                if let meaning = Glossary.caption(caption) { add(meaning) } else { add(caption, "a caption whose meaning is not known here") }
            }
        case "Attention": attention(header.attention.first { $0.range.lowerBound == offset }?.text ?? "")
        case "E.O.": order()
        case "Classified by": reasons()
        case "TAGS": if let tag = header.tags.first(where: { $0.range.lowerBound == offset }) { self.tag(tag.text) }
        case "References": reference(offset)
        case "Sections": add("Sections", "long cables are cut into sections for transmission; each repeats the address")
        case "Signed": add("Signed", "the head of the post or the Department signs every cable; the drafter is somebody else")
        default: break
        }
    }

    private mutating func origin() {
        let header = document.header
        if let number = header.messageNumber {
            add("Number", "\(number.number) of \(number.post)" + (number.year.map { " in \($0)" } ?? "; the year is not given"))
            if let post = Post.named(number.post) { add(post) }
        }
        if let from = header.from, let post = Post.addressed(as: from.text) { add(post) }
    }

    private mutating func addressee(_ all: [Addressee], _ offset: Int?, _ standing: String) {
        guard let addressee = all.first(where: { $0.range.lowerBound == offset }) else { return }
        add("Addressee", "\(addressee.name) \(standing)")
        if let routing = addressee.routing {
            if let meaning = Glossary.routing(routing) { add(meaning) } else { add(routing, "a routing indicator that is not known here") }
        }
        if let post = Post.addressed(as: addressee.name) { add(post) }
        if let meaning = addressee.precedence.flatMap({ Glossary.precedence($0.rawValue) }) { add(meaning) }
        if let number = addressee.number {
            add("Number \(number)", "counts the messages to this addressee; it is no cable's number")
        }
        if !addressee.excluded.isEmpty { add("Not to", addressee.excluded.joined(separator: ", ")) }
    }

    private mutating func attention(_ text: String) {
        add("Attention", "\(text): who is to see it, or to whom it is to be passed on")
        let symbols = text.uppercased().split { !($0.isLetter || $0 == "/" || $0 == "-") }.map(String.init)
        for symbol in symbols where !["FOR", "AND", "PASS", "TO", "ALSO", "FROM"].contains(symbol) {
            if let meaning = Glossary.bureau(symbol) ?? (symbol.count > 2 ? Glossary.acronym(symbol) : nil) {
                add(symbol, "\(meaning.meaning) (\(meaning.kind.rawValue))")
            }
        }
    }

    private mutating func order() {
        guard let order = document.header.executiveOrder else { return }
        if let meaning = Glossary.order(order.order) { add(meaning) }
        for word in order.declassify.uppercased().split(whereSeparator: { " ,;:()".contains($0) }) {
            if let meaning = Glossary.term(String(word)) { add(meaning) }
        }
        if let date = order.declassifyOn { add("Declassify on", "\(WhenWords.day(date)) \(date.year)") }
    }

    /// The letters in `1.4 (b) and (d)`, or `1.5(B)`.
    private mutating func reasons() {
        guard let classified = document.header.classifiedBy else { return }
        if !classified.names.isEmpty { add("Classified by", classified.names.joined(separator: ", ") + ", who answers for the marking") }
        for part in (classified.reasons ?? "").split(whereSeparator: { !$0.isLetter }) where part.count == 1 {
            if let meaning = Glossary.reason(String(part)) { add("Reason (\(meaning.word))", meaning.meaning) }
        }
    }

    private mutating func tag(_ text: String) {
        if let meaning = Glossary.tag(text) ?? Glossary.acronym(text) { return add(meaning) }
        guard let field = Glossary.field(ofTag: text) else { return add(text, "a name, or a TAG that is not known here") }
        add(text, "not known here; the first letter is that of \(field)")
    }

    private mutating func reference(_ offset: Int?) {
        guard let reference = document.header.references.first(where: { $0.range.lowerBound == offset }) else { return }
        add("Reference", "\(reference.number.id ?? reference.text), printed \"\(reference.text)\"")
        if reference.inferredYear { add("~", "the year is not printed: it was taken from this cable's own") }
        if let post = Post.named(reference.number.post) { add(post) }
    }
}
