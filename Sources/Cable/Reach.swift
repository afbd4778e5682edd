/// How far the first so many of a list of ranges reach, which begin in order and may hold each other: what touches a place is found by halving.
public struct Reach: Sendable, Equatable {
    /// The furthest end of each and all before it.
    private let ends: [UInt32]

    /// The reach of ranges in the order of their beginnings.
    public init(_ ranges: some Sequence<Range<Int>>) {
        var furthest: UInt32 = 0
        ends = ranges.map {
            furthest = max(furthest, UInt32(clamping: $0.upperBound))
            return furthest
        }
    }

    /// The first that ends behind an offset; where none does, how many there are. Not all behind it need end there.
    public func first(endingBehind offset: Int) -> Int { ends.partitioningIndex { Int($0) > offset } }
}
