/// The text of a cable in reading order: page lines, repeated banners and repeated address blocks taken out, broken sentences joined.
public struct Body: Sendable {
    /// The numbered paragraphs and the unnumbered runs between them, in printed order.
    public var paragraphs: [Paragraph] = []
    /// The runs of text, in order; paragraphs own stretches of them.
    public var blocks: [Block] = []
    /// The source ranges the blocks are made of, in order.
    public var pieces: [Range<Int>] = []
    /// What was taken out: page and section marks, repeated address blocks.
    public var furniture: [Furniture] = []
    /// Where a release took words out, in order.
    public var excisions: [Excision] = []
    /// The surname, or surnames, under the text.
    public var signature: [Field] = []
    /// The stretch of the source the text stands in.
    public var range: Range<Int> = 0..<0

    /// An empty text.
    public init() {}
}

/// A numbered paragraph, or a run of text that bears no number.
public struct Paragraph: Sendable, Equatable {
    /// The number it means; nil for text that bears none.
    public let number: Int?
    /// The number as printed, where it differs from `number` (`19` for 9).
    public let printedAs: String?
    /// The portion mark without brackets: `C`, `SBU`, `C/NF`.
    public let mark: String?
    /// Its own heading, in the paragraph's first line (`ACTION REQUEST`), without the mark that ends it.
    public let heading: Range<Int>?
    /// The paragraph mark: number and punctuation as they stand in the source. Empty where there is none.
    public let label: Range<Int>
    /// Its blocks, as indices into `Body.blocks`.
    public let blocks: Range<Int>
    /// From its mark to the end of its last word.
    public let range: Range<Int>

    /// One paragraph.
    public init(number: Int?, printedAs: String?, mark: String?, heading: Range<Int>?, label: Range<Int>, blocks: Range<Int>, range: Range<Int>) {
        self.number = number
        self.printedAs = printedAs
        self.mark = mark
        self.heading = heading
        self.label = label
        self.blocks = blocks
        self.range = range
    }
}

/// A run of text that is set as one: prose, a heading, a bullet.
public struct Block: Sendable, Equatable {
    /// How it is set.
    public enum Kind: String, Sendable {
        /// Running text, wrapped to the reader's width.
        case prose
        /// A heading; its rule of dashes is left out. One that stands before a numbered paragraph belongs to that paragraph's `blocks`
        /// no more than to the one before: it lies between them (`paragraph` is then the one that follows, see `Body.owner`).
        case heading
        /// A bullet; `Block.marker` is its sign.
        case bullet
        /// `Q1: …` of press guidance.
        case question
        /// `A: …` of press guidance.
        case answer
        /// `Begin text`, `(end non-paper)` on a line of its own.
        case bracket
        /// Lines whose blanks carry meaning (a table): kept as they stand.
        case verbatim
        /// A line that is neither (the address of a poster, the only words of a text that is no cable).
        case line
    }
    private let ownPieces: Span
    private let ownMarker: Span
    /// How it is set.
    public let kind: Kind
    /// True when a sentence was joined over a page mark or a break without a mark.
    public let joined: Bool

    /// Its pieces, as indices into `Body.pieces`; read one after the other, joined with one blank.
    public var pieces: Range<Int> { ownPieces.range }
    /// The bullet sign (`--`, `(a)`), which is part of the first piece too; empty otherwise.
    public var marker: Range<Int> { ownMarker.range }

    /// One block.
    public init(kind: Kind, pieces: Range<Int>, marker: Range<Int> = 0..<0, joined: Bool = false) {
        self.kind = kind
        ownPieces = Span(pieces)
        ownMarker = Span(marker)
        self.joined = joined
    }
}

/// What the transmission put into the text.
public struct Furniture: Sendable, Equatable {
    /// What sort of thing.
    public enum Kind: String, Sendable { case pageMark, addressBlock, banner, caption, stamp, exemption, rule, footer }
    private let place: Span
    private let opened: Int32
    /// What sort of thing.
    public let kind: Kind

    /// The section it opens, where it says so.
    public var section: Int? { opened < 0 ? nil : Int(opened) }
    /// Its place.
    public var range: Range<Int> { place.range }

    /// One mark.
    public init(kind: Kind, section: Int? = nil, range: Range<Int>) {
        self.kind = kind
        opened = section.map { Int32(clamping: $0) } ?? -1
        place = Span(range)
    }
}

extension Document {
    /// The source ranges of a block, in order.
    public func pieces(of block: Block) -> ArraySlice<Range<Int>> { body.pieces[block.pieces] }

    /// The words of a block on one line, as in the source (no repairs).
    public func text(of block: Block) -> String { source.line(pieces(of: block)) }

    /// The words of a paragraph on one line, its number and portion mark left out.
    public func text(of paragraph: Paragraph) -> String {
        source.line(body.blocks[paragraph.blocks].lazy.flatMap { body.pieces[$0.pieces] })
    }

    /// The stretches of text in `range`: a page mark, a stamp, a banner in its midst is left out.
    public func stretches(of range: Range<Int>) -> [Range<Int>] {
        Document.parts(of: body.pieces[...], in: range)
    }

    /// What of pieces, which rise, lies in a range. Work in proportion to what does.
    static func parts(of pieces: ArraySlice<Range<Int>>, in range: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        for piece in pieces[pieces.partitioningIndex { $0.upperBound > range.lowerBound }...] {
            guard piece.lowerBound < range.upperBound else { break }
            if piece.overlaps(range) { parts.append(piece.clamped(to: range)) }
        }
        return parts
    }

    /// The words of `range` on one line, what was taken out of the text left out.
    public func words(of range: Range<Int>) -> String { source.line(stretches(of: range)) }

    /// The first paragraph there is of some numbers, of which a thousand are looked for.
    public func firstParagraph(numbered numbers: [Int]) -> Int? {
        numbers.prefix(1000).lazy.compactMap { paragraph(numbered: $0) }.first
    }

    /// The index of the first paragraph that bears `number`.
    public func paragraph(numbered number: Int) -> Int? {
        body.paragraphs.firstIndex { $0.number == number }
    }
}
