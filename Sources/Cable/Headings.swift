/// Where the headings of a text stand, so that the one above a place is found by halving.
public struct Headings: Sendable {
    /// Blocks that are headings, as indices, rising.
    private let blocks: [Int]
    /// Paragraphs that are nothing but headings, as indices, rising.
    private let paragraphs: [Int]

    init(_ body: Body) {
        blocks = body.blocks.indices.filter { body.blocks[$0].kind == .heading }
        paragraphs =
            blocks.isEmpty
            ? []
            : body.paragraphs.indices.filter {
                let own = body.paragraphs[$0].blocks.clamped(to: body.blocks.indices)
                return body.paragraphs[$0].number == nil && !own.isEmpty && own.allSatisfy { body.blocks[$0].kind == .heading }
            }
    }

    /// The last block of some that is a heading.
    public func last(of some: Range<Int>) -> Int? {
        let after = blocks.partitioningIndex { $0 >= some.upperBound }
        return after > 0 && blocks[after - 1] >= some.lowerBound ? blocks[after - 1] : nil
    }

    /// The last paragraph before another that is nothing but headings.
    public func paragraph(before index: Int) -> Int? {
        let after = paragraphs.partitioningIndex { $0 >= index }
        return after > 0 ? paragraphs[after - 1] : nil
    }
}
