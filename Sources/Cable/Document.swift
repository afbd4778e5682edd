/// One cable as it was read: immutable, shared by value by every pane, export and index.
///
/// Every part knows its range in `source`; the range, decoded, reproduces the part's words. Repairs (a joined sentence, a paragraph
/// number that lost its mark) are said in the parts and in `remarks`; the source is never changed.
public struct Document: Sendable {
    /// The bytes the ranges of this document point into: UTF-8 as far as the file was, any bytes otherwise.
    public let source: Source
    /// Where this cable stands in `source`; a file may hold several.
    public let range: Range<Int>
    /// The dialect that read it.
    public let dialect: Dialect
    /// Everything before the text: transmission, addressees, marking, TAGS, subject, references.
    public let header: Header
    /// The text in reading order.
    public let body: Body
    /// What the cable asks of its reader, and what it gives to draw on.
    public let asks: Asks
    /// Every place where it is marked, in order of position; `header.classification` is the highest of them.
    public let markings: [Marking]
    /// What the classification alone would keep silent about, in a few words: `first line says UNCLASSIFIED`; nil where nothing disagrees.
    public let markingDoubt: String?
    /// What was odd, damaged or repaired, in order of position.
    public let remarks: [Remark]
    /// False while only the first part of a large file has been parsed.
    public let isComplete: Bool
    /// The highest number of a paragraph; nil where none has one.
    public let highestNumber: Int?
    /// Where its headings stand.
    public let headings: Headings
    /// True where the text went through Markdown.
    public let isMarkedUp: Bool
    /// False while only header and text are known: what is asked is not, until `read`.
    public let isRead: Bool

    /// Puts a document together; parsers do this, and tests.
    public init(
        source: Source, range: Range<Int>, dialect: Dialect, header: Header, body: Body, asks: Asks, markings: [Marking] = [], remarks: [Remark],
        isComplete: Bool = true, isRead: Bool = true
    ) {
        self.source = source
        self.range = range
        self.dialect = dialect
        self.header = header
        self.body = body
        self.asks = asks
        self.markings = markings
        markingDoubt = Document.doubt(header, markings)
        self.remarks = remarks
        self.isComplete = isComplete
        self.isRead = isRead
        headings = Headings(body)
        isMarkedUp = remarks.contains { $0.kind == .markup }
        highestNumber = body.paragraphs.reduce(nil) { highest, paragraph in paragraph.number.map { max($0, highest ?? $0) } ?? highest }
    }
}

extension Document {
    /// False where something of the file is not here, or not yet: what is not found may be there.
    public var isWhole: Bool { isComplete && source.gaps.isEmpty }
}

/// The dialects of cable that are recognised, each read by a file of `Dialects`. `plain` is a text that is none.
public enum Dialect: String, Sendable, CaseIterable {
    /// Cablegate text, also carried in Markdown or HTML.
    case cablegate
    /// AMAD and ARS prints, 1973 to about 2004.
    case amad
    /// AAD: `Message Text` and `Message Attributes`, 1973 to 1979.
    case aad
    /// PlusD extracts: page lines and declassification stamps.
    case plusd
    /// Incoming telegrams, 1950 to 1972.
    case telegram
    /// SMART archive copies: `MRN:` and its keys.
    case smart
    /// Navy general messages (USMTF).
    case navy
    /// No cable: shown as text.
    case plain
}
