extension Document {
    /// Reads any bytes as a cable: total, linear, nothing dropped or thrown; what is odd becomes a `Remark`.
    public init(parsing source: Source, isComplete: Bool = true) {
        self.init(parsing: source, range: 0..<source.bytes.count, dialect: nil, isComplete: isComplete)
    }

    /// Reads a stretch out of a cable, which may begin and end anywhere: what shows no dialect is a telegram whose head is lost.
    public init(excerpt source: Source) {
        let isKnown = source.bytes.withUnsafeBufferPointer { buffer in
            let bytes = Bytes(buffer: buffer)
            return Dialects.reader(bytes, Sheet(bytes, 0..<bytes.count), named: nil).dialect != .plain
        }
        self.init(parsing: source, range: 0..<source.bytes.count, dialect: isKnown ? nil : .plusd, isComplete: false)
    }

    /// Reads a stretch of bytes as one cable, in a dialect where one is named.
    public init(parsing source: Source, range: Range<Int>, dialect: Dialect?, isComplete: Bool = true) {
        self = Document(skimming: source, range: range, dialect: dialect, isComplete: isComplete).read()
    }

    /// Reads header and text and leaves what is asked, which takes twice as long, for `read`: nobody has to wait for it to see the text.
    public init(skimming source: Source, isComplete: Bool = true) {
        self.init(skimming: source, range: 0..<source.bytes.count, dialect: nil, isComplete: isComplete)
    }

    private init(skimming source: Source, range: Range<Int>, dialect: Dialect?, isComplete: Bool) {
        let range = range.clamped(to: 0..<source.bytes.count)
        var (spoken, parts) = source.bytes.withUnsafeBufferPointer { buffer in
            let bytes = Bytes(buffer: buffer)
            let sheet = Sheet(bytes, range)
            let reader = Dialects.reader(bytes, sheet, named: dialect)
            var parts = reader.read(bytes, range, sheet)
            parts.takeRelease(bytes, sheet.furniture, parts.body.range)
            parts.takeMarkings(bytes, range, isPlain: reader.dialect == .plain)
            return (reader.dialect, parts)
        }
        let end = source.bytes.count
        parts.remarks += source.gaps.map { Remark(.leftOut, min($0.offset, end)..<min($0.offset, end), $0.words) }
        if let rest = parts.header.unreadReferences {
            parts.remarks.append(Remark(.leftOut, rest, "There are more references than any cable has: those from here on are not read."))
        }
        if let name = source.name.flatMap({ ArchiveName($0) }) { parts.take(name) }
        self.init(
            source: source, range: range, dialect: spoken, header: parts.header, body: parts.body, asks: Asks(), markings: parts.markings,
            remarks: parts.remarks, isComplete: isComplete, isRead: false)
    }

    /// The same with what it asks; itself where that is known.
    public func read() -> Document { read { _, _ in true } ?? self }

    /// The same, as long as `goesOn`, which is told now and then how much was read, of all there is; nil where it says no.
    public func read(while goesOn: (_ done: Int, _ all: Int) -> Bool) -> Document? {
        guard !isRead else { return self }
        var remarks = remarks
        let asks = dialect == .plain ? Asks() : findAsks(source: source, header: header, body: body, remarks: &remarks, while: goesOn)
        guard let asks else { return nil }
        return Document(
            source: source, range: range, dialect: dialect, header: header, body: body, asks: asks, markings: markings,
            remarks: remarks.sorted { $0.range.lowerBound < $1.range.lowerBound }, isComplete: isComplete)
    }
}

/// What a dialect's reader makes of a text.
struct CableParts {
    var header = Header()
    var body = Body()
    var markings: [Marking] = []
    var remarks: [Remark] = []
}

/// Reads one dialect.
protocol DialectReader: Sendable {
    /// Which.
    static var dialect: Dialect { get }
    /// True when the first lines of a text show this dialect.
    static func isSpoken(_ signs: DialectSigns) -> Bool
    /// Reads a stretch of bytes, whose lines are on `sheet`.
    static func read(_ bytes: Bytes, _ range: Range<Int>, _ sheet: Sheet) -> CableParts
}

/// The dialects, the surest signs first.
enum Dialects {
    static let readers: [any DialectReader.Type] = [
        Navy.self, Smart.self, AAD.self, AMAD.self, IncomingTelegram.self, Cablegate.self, PlusD.self, PlainText.self,
    ]

    /// The reader of the dialect that a text is in, or of the one that is named.
    static func reader(_ bytes: Bytes, _ sheet: Sheet, named dialect: Dialect?) -> any DialectReader.Type {
        if let dialect { return readers.first { $0.dialect == dialect } ?? PlainText.self }
        let signs = DialectSigns(bytes, sheet)
        return readers.first { $0.isSpoken(signs) } ?? PlainText.self
    }
}
