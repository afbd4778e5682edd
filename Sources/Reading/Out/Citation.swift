import Cable

extension Document {
    /// How this cable is cited: who told whom what, its id, date and marking, and which paragraphs. Only what the cable gives; a text that gives
    /// nothing is cited by `name`.
    public func citation(paragraphs: [Int] = [], name: String) -> String {
        var parts: [String] = []
        if let from = header.from?.text { parts.append(from + addressees) }
        if let subject = header.subject?.text { parts.append("\"\(subject)\"") }
        parts.append(header.id ?? name)
        if let date = header.dateTimeGroup?.instant { parts.append(Document.longDate(date)) }
        if header.classification != nil { parts.append(markingWords) }
        if let first = paragraphs.min(), let last = paragraphs.max() {
            parts.append(first == last ? "para. \(first)" : "paras. \(first)-\(last)")
        }
        return parts.joined(separator: ", ") + "."
    }

    private var addressees: String {
        guard let first = header.action.first else { return "" }
        return " to \(first.name)" + (header.action.count > 1 ? " and others" : "")
    }

    /// Classification and captions as a banner has them: `CONFIDENTIAL//NOFORN`.
    var markingWords: String { ([header.classification?.rawValue ?? "NO MARKING FOUND"] + header.captions).joined(separator: "//") }

    private static func longDate(_ date: CivilTime) -> String {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        ]
        return "\(date.day) \(months[date.month - 1]) \(date.year)"
    }

    /// Why a copy of this cable needs care: its marking, or its own request to protect it; nil where there is no reason.
    var caution: String? {
        let isHandled = header.captions.contains { $0 != "SIPDIS" && !$0.hasPrefix("CORRECTED") }
        if isHandled || header.classification.map({ $0 > .unclassified }) == true { return "The cable is marked \(markingWords): protect the copy." }
        let words = SearchText(self)
        let asks = ["please protect", "protect accordingly", "sensitive but unclassified", "not for internet distribution"]
        return asks.contains { !words.hits(Pattern($0), limit: 1).isEmpty } ? "The cable asks to be protected: protect the copy." : nil
    }
}
