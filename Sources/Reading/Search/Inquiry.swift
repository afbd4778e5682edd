import Cable

/// A search that may take long, by regular expression or through a very long text: it is run beside the session, reports as it goes on, and can
/// be stopped.
public struct Inquiry: Sendable, Equatable {
    /// What its reports are known by; a later inquiry has a higher one.
    public let id: Int
    private let pattern: Pattern
    private let document: Document
    /// What is searched of the document; nil where that is still to be made ready.
    private let text: SearchText?
    private let ignoresCase: Bool
    /// More hits than this are not looked for.
    private let limit: Int

    /// For a filter: whether it shows what does not match, and what is folded.
    private var sieve: (isInverted: Bool, folded: Set<Int>)?

    /// More hits than this are neither counted nor listed.
    static let most = 100_000

    init(id: Int, _ pattern: Pattern, in document: Document, _ text: SearchText?, ignoringCase: Bool, limit: Int = Inquiry.most) {
        self.id = id
        self.pattern = pattern
        self.document = document
        self.text = text
        ignoresCase = ignoringCase
        self.limit = limit
    }

    /// Runs to the end, until the search is no longer wanted, or until its expression has had more steps than a search may take. Reports are events
    /// for the session: the hits found since the last one, in order, and how much of the text was looked at, in percent; the last has 100.
    /// For a filter the last is what that leaves, and no other gives hits.
    public func run(while isWanted: @escaping () -> Bool, _ report: (Event) -> Void) {
        guard let sieve else { return look(while: isWanted, report) }
        var all: [Range<Int>] = []
        look(while: isWanted) { event in
            guard case .found(let id, let hits, let percent) = event else { return report(event) }
            all += hits
            guard percent == 100 else { return report(.found(id: id, hits: [], percent: percent)) }
            guard isWanted() else { return }
            report(.sifted(id: id, Sifted(pattern, all, document, isInverted: sieve.isInverted, folded: sieve.folded)))
        }
    }

    /// The same for a filter.
    func sifting(isInverted: Bool, folded: Set<Int>) -> Inquiry {
        var inquiry = self
        inquiry.sieve = (isInverted, folded)
        return inquiry
    }

    private func look(while isWanted: @escaping () -> Bool, _ report: (Event) -> Void) {
        let words = text ?? SearchText(document)
        if text == nil { report(.searchable(words)) }
        guard pattern.isRegex else {
            return report(.found(id: id, hits: words.hits(pattern, ignoringCase: ignoresCase, limit: limit), percent: 100))
        }
        guard let expression = try? Expression(pattern) else { return report(.found(id: id, hits: [], percent: 100)) }
        var (hits, total, percent) = ([Range<Int>](), 0, 0)
        var follower = Follower(expression, isWanted: isWanted)
        for block in words.blocks {
            do throws(Expression.Stop) {
                let found = try words.matches(of: expression, in: block, most: limit - total, &follower)
                total += found.count
                hits += found
            } catch {
                if error == .tooLong { report(.tooLong(id: id)) }
                return
            }
            let reached = block.upperBound * 100 / max(1, words.count)
            if reached > percent, reached < 100 {
                percent = reached
                report(.found(id: id, hits: hits, percent: percent))
                hits.removeAll()
            }
        }
        report(.found(id: id, hits: hits, percent: 100))
    }

    /// How many hits there are; what is given up counts as far as it came.
    func count(while isWanted: @escaping () -> Bool) -> Int {
        var count = 0
        run(while: isWanted) { if case .found(_, let hits, _) = $0 { count += hits.count } }
        return count
    }

    /// Two inquiries are one when they have one id.
    public static func == (a: Inquiry, b: Inquiry) -> Bool { a.id == b.id }
}
