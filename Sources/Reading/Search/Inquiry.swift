/// A search that may take long, by regular expression or through a very long text: it is run beside the session, reports as it goes on, and can
/// be stopped.
public struct Inquiry: Sendable, Equatable {
    /// What its reports are known by; a later inquiry has a higher one.
    public let id: Int
    private let pattern: Pattern
    private let text: SearchText
    private let ignoresCase: Bool

    /// More hits than this are not looked for.
    static let most = 100_000

    init(id: Int, _ pattern: Pattern, in text: SearchText, ignoringCase: Bool) {
        self.id = id
        ignoresCase = ignoringCase
        self.pattern = pattern
        self.text = text
    }

    /// Runs to the end, or until `report` gives back false. Reports get the hits found since the last one, in order, and how much of the text
    /// was looked at, in percent; the last has 100. Nothing is said after a stop.
    public func run(_ report: ([Range<Int>], Int) -> Bool) {
        guard pattern.isRegex else {
            _ = report(text.hits(pattern, ignoringCase: ignoresCase), 100)
            return
        }
        guard let expression = try? Expression(pattern) else {
            _ = report([], 100)
            return
        }
        var (hits, total, percent) = ([Range<Int>](), 0, 0)
        for (line, range) in text.blocks {
            for match in expression.matches(line).prefix(Inquiry.most - total) {
                hits.append(text.sourceRange(range.lowerBound + match.lowerBound..<range.lowerBound + match.upperBound))
                total += 1
            }
            let reached = range.upperBound * 100 / max(1, text.count)
            if reached > percent, reached < 100 {
                percent = reached
                guard report(hits, percent) else { return }
                hits.removeAll()
            }
        }
        _ = report(hits, 100)
    }

    /// Two inquiries are one when they have one id.
    public static func == (a: Inquiry, b: Inquiry) -> Bool { a.id == b.id }
}
