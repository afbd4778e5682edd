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
    public let runs: [Run]
    /// What is left out; nil where all is shown.
    public let filter: Filter?

    /// Blocks longer than this many bytes are cut into several runs at a blank, so that no key waits for one endless line.
    static let longest = 8192

    /// The flow of a document, or of what a filter shows of it; paragraphs of these indices are folded.
    public init(_ document: Document, filter: Filter? = nil, folded: Set<Int> = []) {
        self.filter = filter
        var runs: [Run] = []
        runs.reserveCapacity(document.body.blocks.count)
        var paragraph = 0
        // The folded run that stands for a paragraph, as its other blocks go by.
        var head: Int?
        let paragraphs = document.body.paragraphs
        for (index, block) in document.body.blocks.enumerated() where !block.pieces.isEmpty && filter?.shows[index] != false {
            while paragraph + 1 < paragraphs.count, paragraphs[paragraph].blocks.upperBound <= index { paragraph += 1 }
            let owner = paragraphs.isEmpty ? nil : paragraphs[paragraph]
            let isFirst = owner?.blocks.lowerBound == index
            let isFolded = !folded.isEmpty && block.kind != .heading && folded.contains(paragraph) && owner?.blocks.contains(index) == true
            if isFolded, let head, runs[head].paragraph == paragraph {
                runs[head].reach = document.pieces(of: block).last?.upperBound ?? runs[head].reach
                continue
            }
            let before = runs.count
            Flow.append(
                block, index, paragraph, label: isFirst ? Flow.label(owner) : "", of: document, to: &runs)
            if isFolded {
                Flow.fold(&runs, from: before)
                head = before
            }
        }
        self.runs = runs
    }

    /// The runs of one block become the first of them, which stands for all.
    private static func fold(_ runs: inout [Run], from first: Int) {
        guard runs.indices.contains(first), let reach = runs.last?.end else { return }
        runs.removeSubrange((first + 1)...)
        (runs[first].isFolded, runs[first].reach) = (true, reach)
        // Lines that are folded stand close, as in an outline.
        if first > 0, runs[first - 1].isFolded { runs[first].isSpaced = false }
    }

    private static func label(_ paragraph: Paragraph?) -> String {
        guard let number = paragraph?.number else { return "" }
        return paragraph?.printedAs == nil ? String(number) : "~" + String(number)
    }

    private static func append(_ block: Block, _ index: Int, _ paragraph: Int, label: String, of document: Document, to runs: inout [Run]) {
        let pieces = Array(document.pieces(of: block))
        let hang: Int
        switch block.kind {
        case .bullet: hang = min(8, max(2, block.marker.count + 1))
        default: hang = 0
        }
        var label = label
        var spaced = isSpaced(block, from: runs.last, pieces, document)
        for stretch in stretches(pieces, document.source) {
            runs.append(
                Run(
                    block: index, paragraph: paragraph, pieces: stretch, label: label, isSpaced: spaced, kind: block.kind, hang: hang,
                    reach: stretch.last?.upperBound ?? 0))
            label = ""
            spaced = false
        }
    }

    /// A blank row stands between blocks, except between lines that had none in the source.
    private static func isSpaced(_ block: Block, from last: Run?, _ pieces: [Range<Int>], _ document: Document) -> Bool {
        guard let last, let start = pieces.first?.lowerBound else { return false }
        guard block.kind == .line || block.kind == .verbatim, last.kind == block.kind, start >= last.end else { return true }
        return document.source.bytes[last.end..<start].lazy.filter { $0 == 0x0A }.count > 1
    }

    /// Pieces as they are, or cut at blanks so that no stretch is longer than `longest`.
    private static func stretches(_ pieces: [Range<Int>], _ source: Source) -> [[Range<Int>]] {
        guard pieces.reduce(0, { $0 + $1.count }) > longest else { return [pieces] }
        var out: [[Range<Int>]] = []
        for piece in pieces {
            var at = piece.lowerBound
            while at < piece.upperBound {
                var cut = min(at + longest, piece.upperBound)
                if cut < piece.upperBound, let blank = source.bytes[at..<cut].lastIndex(where: { $0 == 0x20 || $0 == 0x0A }), blank > at {
                    cut = blank + 1
                } else {
                    while cut < piece.upperBound, source.bytes[cut] & 0xC0 == 0x80, cut > at + longest - 4 { cut -= 1 }
                }
                out.append([at..<cut])
                at = cut
            }
        }
        return out
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
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }
}

extension Document {
    /// Where the words of a paragraph begin, behind its number and mark.
    func start(of paragraph: Paragraph) -> Int {
        body.blocks[paragraph.blocks.clamped(to: body.blocks.indices)].first.flatMap { pieces(of: $0).first?.lowerBound }
            ?? paragraph.range.lowerBound
    }
}
