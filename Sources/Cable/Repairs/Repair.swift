/// A character, or a few, that a converter put in the place of another, and what stood there before it. The source is never changed:
/// repairs are laid over it by whoever shows the text.
public struct Repair: Sendable, Equatable {
    /// What sort of damage; the raw value is its name in words.
    public enum Kind: String, Sendable, CaseIterable {
        case apostrophe
        case openingQuote = "opening quotation mark"
        case closingQuote = "closing quotation mark"
        case dash
        case entity = "character that was spelled out"
        case escape = "character behind a backslash"
        case lineEscape = "backslash at a line's end"
        case softHyphen = "invisible hyphen"
        case hyphen = "hyphen of a broken line"
        case plus = "plus sign"
    }
    /// What sort.
    public let kind: Kind
    /// The bytes as they stand.
    public let range: Range<Int>
    /// What they stand for; empty where they stand for nothing.
    public let stands: String

    /// The repairs in words that stand alone, such as those somebody typed.
    public static func find(in bytes: [UInt8]) -> [Repair] {
        bytes.withUnsafeBufferPointer { buffer in
            var damage = DamageReader(buffer)
            damage.read(0..<buffer.count)
            return damage.repairs
        }
    }

    /// One repair.
    public init(_ kind: Kind, _ range: Range<Int>, _ stands: String) {
        self.kind = kind
        self.range = range
        self.stands = stands
    }
}

extension Document {
    /// A paragraph of more bytes is looked at block by block, so that no screen waits for it.
    public static let longestRepaired = 16_384

    /// The repairs in a stretch of the text, in order. Quotation marks are paired within their paragraph; what no rule decides is left as it
    /// stands. Work in proportion to the paragraphs that the range touches.
    public func repairs(in range: Range<Int>) -> [Repair] {
        let paragraphs = body.paragraphs
        let low = paragraphs.partitioningIndex { $0.range.upperBound > range.lowerBound }
        var found: [Repair] = []
        var searches = 1000
        for paragraph in paragraphs[low...] {
            guard paragraph.range.lowerBound < range.upperBound else { break }
            for unit in units(of: paragraph, in: range) { found += repairs(of: unit, searches: &searches) }
        }
        return found.filter { $0.range.overlaps(range) }
    }

    /// The repairs in pieces that are read one after the other, in order of their place; marks are paired within them.
    public func repairs(of pieces: ArraySlice<Range<Int>>) -> [Repair] {
        var searches = 100
        return repairs(of: pieces, searches: &searches)
    }

    private func repairs(of pieces: ArraySlice<Range<Int>>, searches: inout Int) -> [Repair] {
        source.bytes.withUnsafeBufferPointer { bytes in
            var damage = DamageReader(bytes, searches: searches)
            defer { searches = damage.searches }
            for piece in pieces { damage.read(piece.clamped(to: 0..<bytes.count)) }
            return damage.repairs
        }
    }

    /// The pieces within which marks are paired: a paragraph's; where it is very long, those of each block in the range, and of a very long
    /// block what lies near the range.
    private func units(of paragraph: Paragraph, in range: Range<Int>) -> [ArraySlice<Range<Int>>] {
        guard paragraph.range.count > Document.longestRepaired else { return [pieces(of: paragraph)] }
        let near = max(0, range.lowerBound - 4096)..<max(range.upperBound, min(range.upperBound, source.bytes.count) + 4096)
        var units: [ArraySlice<Range<Int>>] = []
        for block in body.blocks[firstBlock(of: paragraph, endingAfter: range.lowerBound)...] {
            guard let start = pieces(of: block).first?.lowerBound else { continue }
            guard start < range.upperBound, start < paragraph.range.upperBound else { break }
            let whole = pieces(of: block)
            let isLong = (whole.last?.upperBound ?? start) - start > Document.longestRepaired
            units.append(isLong ? Document.parts(of: whole, in: near)[...] : whole)
        }
        return units
    }

    /// The index of the first block of a paragraph that ends behind a place.
    private func firstBlock(of paragraph: Paragraph, endingAfter offset: Int) -> Int {
        body.blocks[paragraph.blocks.clamped(to: body.blocks.indices)].partitioningIndex { block in
            let last = block.pieces.upperBound - 1
            return last >= 0 && body.pieces[last].upperBound > offset
        }
    }

    /// The source ranges of a paragraph's blocks, in order.
    public func pieces(of paragraph: Paragraph) -> ArraySlice<Range<Int>> {
        let blocks = paragraph.blocks.clamped(to: body.blocks.indices)
        guard let first = blocks.first, let last = blocks.last else { return [] }
        let low = body.blocks[first].pieces.lowerBound
        return body.pieces[low..<max(low, body.blocks[last].pieces.upperBound)]
    }

    /// The words of ranges on one line with their repairs, each spelled as `spelling` has it.
    public func repairedLine(_ ranges: [Range<Int>], spelling: (String) -> String = { $0 }) -> String {
        var parts: [UInt8] = []
        var rest = ranges[...]
        while let first = rest.first {
            let end = Document.end(ofNeighboursFrom: first, in: rest)
            let repairs = repairs(in: first.lowerBound..<max(first.lowerBound, rest[end - 1].upperBound))
            var next = 0
            for range in rest[..<end] {
                let range = range.clamped(to: 0..<source.bytes.count)
                if !parts.isEmpty { parts.append(0x20) }
                var at = range.lowerBound
                while next < repairs.count, repairs[next].range.lowerBound < range.upperBound {
                    let repair = repairs[next]
                    next += 1
                    guard repair.range.lowerBound >= at, repair.range.upperBound <= range.upperBound else { continue }
                    parts += source.bytes[at..<repair.range.lowerBound]
                    parts += Array(spelling(repair.stands).utf8)
                    at = repair.range.upperBound
                }
                parts += source.bytes[at..<range.upperBound]
            }
            rest = rest[end...]
        }
        return Source(parts).line([0..<parts.count])
    }

    /// Behind the ranges from the first on that rise and stand near each other: the text around them is looked at once for all of them.
    private static func end(ofNeighboursFrom first: Range<Int>, in ranges: ArraySlice<Range<Int>>) -> Int {
        var end = ranges.startIndex + 1
        var last = first
        while end < ranges.endIndex, ranges[end].lowerBound >= last.upperBound, ranges[end].lowerBound - last.upperBound < 1024 {
            last = ranges[end]
            end += 1
        }
        return end
    }
}
