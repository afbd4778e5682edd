import Cable

/// The text of a cable as a column of runs, each wrapped by itself when it is looked at: nothing depends on what is not visible.
public struct Flow: Sendable {
    /// One run: a block, or a stretch of a very long one.
    public struct Run: Sendable, Equatable {
        /// The block it is of, as an index into `Body.blocks`.
        public let block: Int
        /// The paragraph the block belongs to, or the one that follows, as an index into `Body.paragraphs`.
        public let paragraph: Int
        /// Its source ranges, in order.
        public let pieces: [Range<Int>]
        /// What stands in the margin beside its first row: the paragraph's number.
        public let label: String
        /// True when a blank row stands above it.
        public var isSpaced: Bool
        /// How it is set.
        public let kind: Block.Kind
        /// Columns by which rows after the first hang in.
        public let hang: Int

        /// True where it is cut to its first row, and what follows of its paragraph is left out.
        public var isFolded = false
        /// Where what it stands for ends: behind the blocks that are left out, where it is folded.
        public var reach = 0

        /// Where it begins in the source.
        public var start: Int { pieces.first?.lowerBound ?? 0 }
        /// Where it ends.
        public var end: Int { pieces.last?.upperBound ?? 0 }
    }

    /// From top to bottom, rising by `start`.
    public private(set) var runs: Runs
    /// The same while nothing is folded.
    private let open: Runs
    /// What is left out; nil where all is shown.
    public let filter: Filter?

    /// Blocks longer than this many bytes are cut into several runs at a blank, so that no key waits for one endless line.
    static let longest = 8192

    /// The flow of a document, or of what a filter shows of it; paragraphs of these indices are folded.
    public init(_ document: Document, filter: Filter? = nil, folded: Set<Int> = []) {
        self.filter = filter
        var marker = Marker(document)
        marker.mark(document.body.blocks.indices, filter)
        open = Runs(marker.spots, document)
        runs = open
        fold(folded, document)
    }

    /// Folds these paragraphs and no others: nothing is marked anew.
    mutating func fold(_ folded: Set<Int>, _ document: Document) {
        runs = open
        guard !folded.isEmpty else { return }
        var folder = Folder(document)
        var rest = open.spots(0..<open.count)
        while let first = rest.first {
            let own = rest.prefix { $0.paragraph == first.paragraph }
            folder.append(own, isFolded: folded.contains(Int(first.paragraph)))
            rest = rest[own.endIndex...]
        }
        runs.replace(0..<runs.count, by: folder.spots)
    }

    /// Folds one paragraph, or opens it: what stands before and behind it stays.
    mutating func refold(_ paragraph: Int, isFolded: Bool, _ document: Document) {
        let own = runs.those(of: paragraph)
        // Whether a blank row stands above a run is told by the one before.
        let (before, next) = (max(0, own.lowerBound - 1)..<own.lowerBound, own.upperBound..<min(own.upperBound + 1, runs.count))
        var folder = Folder(document, below: runs.spots(before).first)
        folder.append(open.spots(open.those(of: paragraph)), isFolded: isFolded)
        folder.append(runs.spots(next), isFolded: false)
        runs.replace(own.lowerBound..<next.upperBound, by: folder.spots)
    }

    /// True when some of the text is not shown.
    public var isFiltered: Bool { filter != nil }

    /// True when the byte at `offset` is in a run.
    func shows(_ offset: Int) -> Bool {
        guard !runs.isEmpty else { return false }
        let run = runs[run(at: offset)]
        return run.start <= offset && offset < run.end
    }

    /// The run that holds `offset`, or the last one before it; 0 where there is none.
    public func run(at offset: Int) -> Int {
        max(0, runs.first(behind: offset) - 1)
    }

    /// The runs of a paragraph, as indices.
    func runs(of paragraph: Int) -> Range<Int> { runs.those(of: paragraph) }
}

extension Document {
    /// Where the words of a paragraph begin, behind its number and mark.
    func start(of paragraph: Paragraph) -> Int {
        body.blocks[paragraph.blocks.clamped(to: body.blocks.indices)].first.flatMap { pieces(of: $0).first?.lowerBound }
            ?? paragraph.range.lowerBound
    }
}
