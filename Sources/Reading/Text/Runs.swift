import Cable

extension Flow {
    /// Where a run stands. A text of short lines has hundreds of thousands: of each no more is kept than cannot be told from the document.
    struct Spot: Sendable, Equatable {
        let block: UInt32
        let paragraph: UInt32
        let start: UInt32
        let end: UInt32
        /// Where what it stands for ends.
        var reach: UInt32
        /// It is all of its block.
        let isWhole: Bool
        let isLabelled: Bool
        var isSpaced: Bool
        var isFolded = false
    }

    /// The runs of a flow, each put together when it is looked at.
    public struct Runs: RandomAccessCollection, Sendable {
        private var spots: [Spot]
        private let body: Body

        init(_ spots: [Spot], _ document: Document) { (self.spots, body) = (spots, document.body) }

        /// The first run.
        public var startIndex: Int { 0 }
        /// Behind the last run.
        public var endIndex: Int { spots.count }

        /// A run.
        public subscript(index: Int) -> Run {
            let spot = spots[index]
            let block = body.blocks[Int(spot.block)]
            return Run(
                block: Int(spot.block), paragraph: Int(spot.paragraph),
                pieces: spot.isWhole ? Array(body.pieces[block.pieces]) : [Int(spot.start)..<Int(spot.end)],
                label: spot.isLabelled ? label(body.paragraphs[Int(spot.paragraph)]) : "", isSpaced: spot.isSpaced, kind: block.kind,
                hang: block.kind == .bullet ? Swift.min(8, Swift.max(2, block.marker.count + 1)) : 0, isFolded: spot.isFolded, reach: Int(spot.reach))
        }

        /// Puts others in the place of some.
        mutating func replace(_ range: Range<Int>, by others: [Spot]) { spots.replaceSubrange(range, with: others) }

        /// How some stand.
        func spots(_ range: Range<Int>) -> ArraySlice<Spot> { spots[range] }

        /// Where a run begins, without putting it together.
        func start(of index: Int) -> Int { Int(spots[index].start) }

        /// About how many bytes it has, likewise.
        func length(of index: Int) -> Int { Int(spots[index].end) - Int(spots[index].start) }

        private func label(_ paragraph: Paragraph) -> String {
            guard let number = paragraph.number else { return "" }
            return paragraph.printedAs == nil ? String(number) : "~" + String(number)
        }

        /// The first run that begins behind `offset`.
        func first(behind offset: Int) -> Int { spots.partitioningIndex { $0.start > offset } }

        /// The runs of a paragraph, as indices.
        func those(of paragraph: Int) -> Range<Int> {
            let start = spots.partitioningIndex { $0.paragraph >= paragraph }
            return start..<Swift.max(start, spots.partitioningIndex { $0.paragraph > paragraph })
        }
    }

    /// Marks the spots of blocks, one after the other.
    struct Marker {
        private(set) var spots: [Spot] = []
        private let bytes: [UInt8]
        private let pieces: [Range<Int>]
        private let blocks: [Block]
        private let paragraphs: [Paragraph]

        /// A marker that has marked nothing.
        init(_ document: Document) {
            (bytes, pieces, blocks, paragraphs) = (document.source.bytes, document.body.pieces, document.body.blocks, document.body.paragraphs)
            spots.reserveCapacity(document.body.blocks.count)
        }

        /// Marks the runs of blocks.
        mutating func mark(_ indices: Range<Int>, _ filter: Filter?) {
            var paragraph = 0
            for index in indices where !blocks[index].pieces.isEmpty && filter?.shows[index] != false {
                while paragraph + 1 < paragraphs.count, paragraphs[paragraph].blocks.upperBound <= index { paragraph += 1 }
                append(index, of: paragraph)
            }
        }

        /// The runs of a block: one, or, where it is long, stretches of it, cut at blanks, none longer than `longest`.
        mutating func append(_ index: Int, of paragraph: Int) {
            let block = blocks[index]
            let (first, last) = (pieces[block.pieces.lowerBound], pieces[block.pieces.upperBound - 1])
            let isLabelled = !paragraphs.isEmpty && paragraphs[paragraph].blocks.lowerBound == index
            let isSpaced = Flow.isSpaced(index, from: first.lowerBound, behind: spots.last, blocks, bytes)
            func spot(_ range: Range<Int>, isWhole: Bool, isFirst: Bool) -> Spot {
                let end = UInt32(clamping: range.upperBound)
                return Spot(
                    block: UInt32(clamping: index), paragraph: UInt32(clamping: paragraph), start: UInt32(clamping: range.lowerBound), end: end,
                    reach: end, isWhole: isWhole, isLabelled: isFirst && isLabelled, isSpaced: isFirst && isSpaced)
            }
            var length = 0
            for piece in pieces[block.pieces] where length <= Flow.longest { length += piece.count }
            guard length > Flow.longest else {
                spots.append(spot(first.lowerBound..<max(first.lowerBound, last.upperBound), isWhole: true, isFirst: true))
                return
            }
            var isFirst = true
            for piece in pieces[block.pieces] {
                var at = piece.lowerBound
                while at < piece.upperBound {
                    let end = end(ofStretch: at, in: piece)
                    spots.append(spot(at..<end, isWhole: false, isFirst: isFirst))
                    isFirst = false
                    at = end
                }
            }
        }

        private func end(ofStretch at: Int, in piece: Range<Int>) -> Int {
            var cut = min(at + Flow.longest, piece.upperBound)
            if cut < piece.upperBound, let blank = bytes[at..<cut].lastIndex(where: { $0 == 0x20 || $0 == 0x0A }), blank > at { return blank + 1 }
            while cut < piece.upperBound, bytes[cut] & 0xC0 == 0x80, cut > at + Flow.longest - 4 { cut -= 1 }
            return cut
        }
    }

    /// A blank row stands between blocks, except between lines that had none in the source.
    private static func isSpaced(_ block: Int, from start: Int, behind last: Spot?, _ blocks: [Block], _ bytes: [UInt8]) -> Bool {
        guard let last else { return false }
        let kind = blocks[block].kind
        guard kind == .line || kind == .verbatim, blocks[Int(last.block)].kind == kind, start >= last.end else { return true }
        return bytes[Int(last.end)..<start].lazy.filter { $0 == 0x0A }.prefix(2).count > 1
    }

    /// Folds paragraphs: puts the spots in a row that are shown then, from those of the open text.
    struct Folder {
        private(set) var spots: [Spot] = []
        /// What stands above the first of them.
        private let above: Spot?
        private let bytes: [UInt8]
        private let blocks: [Block]
        private let paragraphs: [Paragraph]

        /// A folder that goes on below a spot.
        init(_ document: Document, below above: Spot? = nil) {
            (bytes, blocks, paragraphs) = (document.source.bytes, document.body.blocks, document.body.paragraphs)
            self.above = above
        }

        /// Adds the spots of one paragraph. Where it is folded the first of them stands for all, but headings and what precedes it are shown.
        mutating func append(_ own: ArraySlice<Spot>, isFolded: Bool) {
            guard let first = own.first else { return }
            guard isFolded, paragraphs.indices.contains(Int(first.paragraph)) else {
                put(first)
                spots += own.dropFirst()
                return
            }
            let folded = paragraphs[Int(first.paragraph)].blocks
            var head: Int?
            for spot in own {
                if blocks[Int(spot.block)].kind == .heading || !folded.contains(Int(spot.block)) {
                    put(spot)
                } else if let head {
                    spots[head].reach = spot.end
                } else {
                    head = spots.count
                    var spot = spot
                    spot.isFolded = true
                    put(spot)
                }
            }
        }

        /// Another spot than in the open text may stand above one now, and that tells whether there is a blank row between them.
        private mutating func put(_ spot: Spot) {
            var spot = spot
            let above = spots.last ?? above
            if above?.block != spot.block {
                // Lines that are folded stand close, as in an outline.
                let isClose = spot.isFolded && above?.isFolded == true
                spot.isSpaced = !isClose && Flow.isSpaced(Int(spot.block), from: Int(spot.start), behind: above, blocks, bytes)
            }
            spots.append(spot)
        }
    }
}
