/// What a cable asks of its reader, and what it gives to draw on. Paragraphs are indices into `Body.paragraphs`.
public struct Asks: Sendable {
    /// What the cable itself lists: "see paras 5 through 7 and 10".
    public var announcement: Announcement?
    /// What was found, in order of position; every request holds at least one duty of kind `do`.
    public var requests: [Request] = []
    /// What is asked, forbidden, permitted or prepared, in order of position.
    public var duties: [Duty] = [] { didSet { dutyReach = Reach(duties.lazy.map(\.range)) } }
    /// Times given to the reader, unresolved, in order of position.
    public var times: [TimeExpression] = []
    /// "para 8", "reftel B" in the text, in order of position.
    public var mentions: [Mention] = [] { didSet { mentionReach = Reach(mentions.lazy.map(\.range)) } }
    /// Quoted texts: `Begin text`, non-papers.
    public var texts: [QuotedText] = [] { didSet { holders = Asks.holders(of: texts) } }
    /// The recommendations to the host government; nil where there are none.
    public var recommendations: PointList?
    /// The talking points; nil where there are none.
    public var talkingPoints: PointList?
    /// Questions and answers of press guidance; nil where there are none.
    public var questions: QuestionList?
    /// Paragraph indices of the summary.
    public var summary: [Int] = []
    /// Paragraph indices of the comment.
    public var comment: [Int] = []

    private var (dutyReach, mentionReach) = (Reach([]), Reach([]))
    /// Of each text the last before it that ends behind it.
    private var holders: [Int?] = []

    /// Nothing asked.
    public init() {}
}

/// The list of action paragraphs that a cable gives itself.
public struct Announcement: Sendable, Equatable {
    /// The paragraph that gives it.
    public let paragraph: Int
    /// The paragraph numbers it lists, as it lists them.
    public let declared: [Int]
    /// Its words.
    public let range: Range<Int>

    /// Where, what, words.
    public init(paragraph: Int, declared: [Int], range: Range<Int>) {
        self.paragraph = paragraph
        self.declared = declared
        self.range = range
    }
}

/// One request, which may run over several paragraphs ("continued").
public struct Request: Sendable, Equatable {
    /// Its paragraphs, rising.
    public let paragraphs: [Int]
    /// Whom it asks, as printed; empty for every addressee.
    public let addressedTo: [String]
    /// What made it a request, in words for the reader: "headed Action Request", "paragraph 1 lists it".
    public let why: String

    /// One request.
    public init(paragraphs: [Int], addressedTo: [String], why: String) {
        self.paragraphs = paragraphs
        self.addressedTo = addressedTo
        self.why = why
    }
}

/// One thing the reader is asked, told not to do, permitted, or prepared for.
public struct Duty: Sendable, Equatable {
    /// What kind of duty.
    public enum Kind: String, Sendable, CaseIterable {
        case `do`
        case dont
        case may
        case ifAsked = "if_asked"
    }
    // As small as can be: a text may ask hundreds of thousands of things.
    private let place: Span
    private let conditional: Span?
    private let opening: Span
    private let owner: Int32
    private let index: Int32
    /// What kind.
    public let kind: Kind
    /// The paragraph it stands in.
    public var paragraph: Int { Int(index) }
    /// The words that say it: the clause from its verb on ("inform the appropriate official …").
    public var range: Range<Int> { place.range }
    /// The request it belongs to, as an index into `Asks.requests`; nil for embargoes and permissions outside one.
    public var request: Int? { owner < 0 ? nil : Int(owner) }
    /// The words of its condition ("if no action plan will come"), where given.
    public var condition: Range<Int>? { conditional?.range }
    /// What of its sentence stands before its words, other duties of it among that: who is asked, on which condition, of what. Empty where nothing does.
    public var lead: Range<Int> { opening.range }
    /// Whom it asks, as printed; empty for every addressee.
    public let addressedTo: [String]
    /// The rule that found it, in words for the reader.
    public let why: String

    /// One duty.
    public init(
        kind: Kind, paragraph: Int, range: Range<Int>, request: Int?, condition: Range<Int>?, lead: Range<Int>? = nil, addressedTo: [String],
        why: String
    ) {
        self.kind = kind
        opening = Span(lead ?? range.lowerBound..<range.lowerBound)
        index = Int32(clamping: paragraph)
        place = Span(range)
        owner = request.map { Int32(clamping: $0) } ?? -1
        conditional = condition.map { Span($0) }
        self.addressedTo = addressedTo
        self.why = why
    }
}

/// A mention of paragraphs or references in the text.
public struct Mention: Sendable, Equatable {
    /// Where it leads.
    public enum Target: Sendable, Equatable {
        /// Paragraph numbers of this cable.
        case paragraphs([Int])
        /// Letters of the reference list; nil is a bare `reftel`.
        case references([String?])
    }
    /// The paragraph it stands in.
    public let paragraph: Int
    /// Where it leads.
    public let target: Target
    /// Its words: "paras 5 through 7 and 10".
    public let range: Range<Int>

    /// One mention.
    public init(paragraph: Int, target: Target, range: Range<Int>) {
        self.paragraph = paragraph
        self.target = target
        self.range = range
    }
}

/// A text within the text: a statement, a non-paper, talking points.
public struct QuotedText: Sendable, Equatable {
    /// `text`, `non-paper`, `talking points`, `letter`, … lower case.
    public let kind: String
    /// The paragraph it begins in.
    public let paragraph: Int
    /// Its title, where its opening gives one.
    public let title: Range<Int>?
    /// False when no "end" was found and it closes with its paragraph.
    public let isClosed: Bool
    /// From its opening to its end.
    public let range: Range<Int>

    /// One text.
    public init(kind: String, paragraph: Int, title: Range<Int>?, isClosed: Bool, range: Range<Int>) {
        self.kind = kind
        self.paragraph = paragraph
        self.title = title
        self.isClosed = isClosed
        self.range = range
    }
}

/// Recommendations or talking points: items that are ticked one by one.
public struct PointList: Sendable, Equatable {
    /// The paragraph they stand in.
    public let paragraph: Int
    /// Each item's source ranges, without its bullet; more than one where a page broke it.
    public let items: [[Range<Int>]]

    /// Where, and the items.
    public init(paragraph: Int, items: [[Range<Int>]]) {
        self.paragraph = paragraph
        self.items = items
    }
}

/// Questions and answers of press guidance.
public struct QuestionList: Sendable, Equatable {
    /// One question with its answer; source ranges, without `Q1:` and `A:`.
    public struct Item: Sendable, Equatable {
        /// The question.
        public let question: [Range<Int>]
        /// The answer; empty where none is given.
        public let answer: [Range<Int>]

        /// Question and answer.
        public init(question: [Range<Int>], answer: [Range<Int>]) {
            self.question = question
            self.answer = answer
        }
    }
    /// The paragraph they stand in.
    public let paragraph: Int
    /// In order.
    public let items: [Item]

    /// Where, and the items.
    public init(paragraph: Int, items: [Item]) {
        self.paragraph = paragraph
        self.items = items
    }
}

extension Asks {
    /// The duties of a paragraph, as indices: they stand in the order of their paragraphs.
    public func duties(of paragraph: Int) -> Range<Int> { Asks.those(of: paragraph, duties.count) { duties[$0].paragraph } }

    /// The times of a paragraph, as indices: they stand in the order of their paragraphs.
    public func times(of paragraph: Int) -> Range<Int> { Asks.those(of: paragraph, times.count) { times[$0].paragraph } }

    /// The innermost text within the text that holds a byte.
    public func text(holding offset: Int) -> QuotedText? {
        var index = texts.partitioningIndex { $0.range.lowerBound > offset } - 1
        while index >= 0, !texts[index].range.contains(offset) { index = holders[index] ?? -1 }
        return index >= 0 ? texts[index] : nil
    }

    private static func holders(of texts: [QuotedText]) -> [Int?] {
        var open: [Int] = []
        return texts.indices.map { index in
            while let last = open.last, texts[last].range.upperBound <= texts[index].range.upperBound { open.removeLast() }
            defer { open.append(index) }
            return open.last
        }
    }

    /// The mentions that touch a stretch of the text, and those between them.
    public func mentions(touching range: Range<Int>) -> ArraySlice<Mention> {
        let end = mentions.partitioningIndex { $0.range.lowerBound >= range.upperBound }
        return mentions[min(mentionReach.first(endingBehind: range.lowerBound), end)..<end]
    }

    /// The duties whose words touch a stretch of the text, and those between them.
    public func duties(touching range: Range<Int>) -> ArraySlice<Duty> {
        let end = duties.partitioningIndex { $0.range.lowerBound >= range.upperBound }
        return duties[min(dutyReach.first(endingBehind: range.lowerBound), end)..<end]
    }

    /// True for a paragraph of the summary.
    public func isSummary(_ paragraph: Int) -> Bool { Asks.holds(summary, paragraph) }

    /// True for a paragraph of the comment.
    public func isComment(_ paragraph: Int) -> Bool { Asks.holds(comment, paragraph) }

    private static func holds(_ rising: [Int], _ paragraph: Int) -> Bool {
        let index = rising.partitioningIndex { $0 >= paragraph }
        return index < rising.count && rising[index] == paragraph
    }

    /// Halving, as a text that asks in every paragraph would be gone through once for each.
    private static func those(of paragraph: Int, _ count: Int, _ at: (Int) -> Int) -> Range<Int> {
        func first(_ isBehind: (Int) -> Bool) -> Int {
            var (low, high) = (0, count)
            while low < high {
                let middle = (low + high) / 2
                if isBehind(at(middle)) { high = middle } else { low = middle + 1 }
            }
            return low
        }
        let start = first { $0 >= paragraph }
        return start..<max(start, first { $0 > paragraph })
    }
}
