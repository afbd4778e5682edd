/// A range as small as the offsets of a text are: of what a text of short lines has by the million, each takes no more than it must.
struct Span: Sendable, Equatable {
    private let start: UInt32
    private let end: UInt32

    /// A range of offsets; no source reaches beyond what 32 bits count.
    init(_ range: Range<Int>) { (start, end) = (UInt32(clamping: range.lowerBound), UInt32(clamping: range.upperBound)) }

    /// The range.
    var range: Range<Int> { Int(start)..<Int(end) }
}
