/// What the stamps of a release say: under which case it was released, when, and how much of it.
public struct Release: Sendable, Equatable {
    /// The case: `F-2014-20439`, `200703877`, `NND 939551`.
    public var caseNumber: String?
    /// The document within it: `C05784455`, `E6`.
    public var document: String?
    /// The day of the review.
    public var date: CivilTime?
    /// As stamped, in capitals: `RELEASED IN PART`.
    public var decision: String?
    /// The first stamp.
    public var range: Range<Int>

    /// Nothing but a stamp's place.
    public init(range: Range<Int>) { self.range = range }
}

/// A place where a release took words out.
public struct Excision: Sendable, Equatable {
    /// The mark that stands there: the exemptions in the margin, or the row of X that replaces the words.
    public let range: Range<Int>
    /// Why, as stamped: `B1`, `1.4(D)`; empty where it is not said.
    public let exemptions: [String]

    /// A place and its exemptions.
    public init(range: Range<Int>, exemptions: [String]) {
        self.range = range
        self.exemptions = exemptions
    }
}
