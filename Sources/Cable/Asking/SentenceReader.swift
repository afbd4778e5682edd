/// Cuts blocks into sentences: the only pass over all bytes.
///
/// A sentence is first read for the classes of its words alone. Only when these concern somebody is it cut into words.
struct SentenceReader {
    /// A run without a full stop is cut here, so that every rule stays linear.
    static let longest = 400
    /// A label ends within so many words.
    private static let label = 11

    let bytes: Bytes
    private let lexer: Lexer
    /// The sentence that was cut last.
    private(set) var sentence: Sentence
    /// What was read of the sentence: its classes, and signs that its words alone do not show.
    private(set) var glance = Glance()
    /// Closed quotations, of which nothing is asked of the reader.
    private(set) var quotations: [Span] = []

    /// What a first reading of a sentence shows.
    struct Glance {
        var classes: WordClass = []
        var words = 0
        /// A colon stands within its first words: it may begin with a label.
        var hasLabel = false
        /// A number that is the serial of a reference.
        var hasSerial = false
        /// A number with a zone: `0900Z`.
        var hasClock = false
        var opensBlock = false
        var opensParagraph = false
        var closesBlock = false
        var closing: Word.Gap = []
    }

    /// Where a word begins, and where it ends at the latest: only a full stop behind it wants to know more of it.
    struct Place {
        var start = 0
        var limit = 0
    }

    // Where the next sentence begins, and where the one read last did.
    private(set) var pieces: ArraySlice<Range<Int>> = []
    private(set) var piece = 0
    private(set) var offset = 0
    private var startPiece = 0
    private var startOffset = 0
    private var quotation: Int?
    /// The last two words that were read.
    private(set) var last = Place()
    private(set) var before = Place()
    private var nextOpensBlock = true
    /// Set when a paragraph begins.
    var opensParagraph = true

    /// Serials of the references, which a sentence may name.
    private let serials: [Int]

    init(bytes: Bytes, serials: [Int]) {
        self.bytes = bytes
        lexer = Lexer(bytes.buffer)
        self.serials = serials
        sentence = Sentence(bytes: bytes)
        sentence.words.reserveCapacity(SentenceReader.longest)
    }

    /// Turns to a block.
    mutating func open(_ pieces: ArraySlice<Range<Int>>, block: Int, paragraph: Int, kind: Block.Kind) {
        self.pieces = pieces
        piece = pieces.startIndex
        offset = pieces.first?.clamped(to: 0..<bytes.count).lowerBound ?? 0
        nextOpensBlock = true
        quotation = nil
        sentence.block = block
        sentence.paragraph = paragraph
        sentence.kind = kind
    }

    // MARK: A glance

    /// Reads on to the end of the next sentence; false at the end of the block.
    mutating func next() -> Bool {
        guard piece < pieces.endIndex else { return false }
        glance = Glance()
        glance.opensBlock = nextOpensBlock
        glance.opensParagraph = opensParagraph
        (startPiece, startOffset) = (piece, offset)
        var gap: Word.Gap = []
        let isEnded = read(lexer, &gap)
        glance.closesBlock = !isEnded || piece >= pieces.endIndex
        glance.closing = gap
        guard glance.words > 0 else { return false }
        nextOpensBlock = false
        opensParagraph = false
        return true
    }

    /// True when a full stop ended the sentence, false at the end of the block.
    private mutating func read(_ lexer: Lexer, _ gap: inout Word.Gap) -> Bool {
        while piece < pieces.endIndex {
            let end = min(pieces[piece].upperBound, bytes.count)
            while offset < end {
                passPlain(lexer, end, &gap)
                if glance.words >= SentenceReader.longest { return true }
                guard offset < end else { break }
                switch lexer.kind(offset) {
                case Lexer.Kind.letter, Lexer.Kind.digit: take(lexer, end, &gap)
                case Lexer.Kind.high: takeHigh(lexer, end, &gap)
                default:
                    let isStop = mark(lexer, end, &gap)
                    offset += 1
                    if isStop { return true }
                }
                if glance.words >= SentenceReader.longest { return true }
            }
            turnPiece()
        }
        return false
    }

    /// Goes over plain words and what parts them, which is nearly all text.
    @inline(__always) private mutating func passPlain(_ lexer: Lexer, _ end: Int, _ gap: inout Word.Gap) {
        let start = Course(offset: offset, last: last.start, before: before.start, classes: glance.classes, words: glance.words)
        let course = SentenceReader.passed(lexer, end, start)
        if course.words > start.words {
            before = course.words > start.words + 1 ? Place(start: course.before, limit: end) : last
            last = Place(start: course.last, limit: end)
            if gap.rawValue != 0 {
                if start.words < SentenceReader.label { glance.hasLabel = true }
                gap = []
            }
        }
        (offset, glance.classes, glance.words) = (course.offset, course.classes, course.words)
    }

    /// How far the reading is: its last two words, and the classes and number of all.
    private struct Course {
        var offset: Int
        var last: Int
        var before: Int
        var classes: WordClass
        var words: Int
    }

    /// Stands alone, so that it has all it needs in registers.
    @inline(never) private static func passed(_ lexer: Lexer, _ end: Int, _ start: Course) -> Course {
        var (offset, last, before, classes, words) = (start.offset, start.last, start.before, start.classes, start.words)
        while offset < end, words < longest {
            let byte = lexer.bytes[offset]
            if byte <= 0x20 || !isLetter(byte) && lexer.kind(offset) == Lexer.Kind.mark && isPassed(byte) {
                offset &+= 1
                continue
            }
            guard isLetter(byte), let plain = lexer.plain(at: offset, end: end) else { break }
            classes.formUnion(lexer.classes(plain.key))
            (before, last) = (last, offset)
            words &+= 1
            offset = plain.end
        }
        return Course(offset: offset, last: last, before: before, classes: classes, words: words)
    }

    /// A mark that says nothing to this reading: any but a colon, a quotation mark, an ampersand, a stop.
    @inline(__always) private static func isPassed(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x3A, 0x22, 0x26, 0x2E, 0x21, 0x3F: false
        default: true
        }
    }

    private mutating func turnPiece() {
        piece += 1
        if piece < pieces.endIndex { offset = max(0, pieces[piece].lowerBound) }
    }

    private mutating func take(_ lexer: Lexer, _ end: Int, _ gap: inout Word.Gap) {
        let word = lexer.word(at: offset, end: end)
        (before, last) = (last, Place(start: offset, limit: end))
        glance.classes.formUnion(lexer.look(word).classes)
        glance.words += 1
        if gap.rawValue != 0 {
            if glance.words <= SentenceReader.label { glance.hasLabel = true }
            gap = []
        }
        if word.digits >= 3 { number(word) }
        offset = word.end
    }

    private mutating func number(_ word: Lexer.Lexeme) {
        if serials.contains(word.number) { glance.hasSerial = true }
        if word.base > word.letters { glance.hasClock = true }
    }

    private mutating func takeHigh(_ lexer: Lexer, _ end: Int, _ gap: inout Word.Gap) {
        if lexer.isLetterBeyond(bytes[offset]) { return take(lexer, end, &gap) }
        if SentenceReader.isQuote(lexer, offset, end) { quote(at: offset) }
        offset = min(offset + (bytes[offset] == 0xC2 ? 2 : 3), end)
    }

    /// A mark between words; true when it ends the sentence.
    private mutating func mark(_ lexer: Lexer, _ end: Int, _ gap: inout Word.Gap) -> Bool {
        switch bytes[offset] {
        case 0x3A: gap.insert(.colon)
        case 0x22: quote(at: offset)
        case 0x26 where lexer.isQuoteEntity(offset, end):
            quote(at: offset)
            offset += 5
        case 0x2E, 0x21, 0x3F: return glance.words > 0 && ends(lexer, offset, end)
        default: break
        }
        return false
    }

    private mutating func quote(at offset: Int) {
        if let start = quotation {
            quotations.append(Span(start..<offset))
            quotation = nil
        } else {
            quotation = offset
        }
    }

    fileprivate static func isQuote(_ lexer: Lexer, _ i: Int, _ end: Int) -> Bool {
        i + 2 < end && lexer.bytes[i] == 0xE2 && lexer.bytes[i + 1] == 0x80 && (lexer.bytes[i + 2] == 0x9C || lexer.bytes[i + 2] == 0x9D)
    }

    // MARK: Words

    /// Cuts the sentence that was read last into words.
    mutating func cut() {
        sentence.words.removeAll(keepingCapacity: true)
        sentence.classes = glance.classes
        sentence.opensBlock = glance.opensBlock
        sentence.opensParagraph = glance.opensParagraph
        sentence.closesBlock = glance.closesBlock
        sentence.closing = glance.closing
        var gap: Word.Gap = []
        cut(lexer, &gap)
        if glance.closesBlock { sentence.closing = gap }
    }

    private mutating func cut(_ lexer: Lexer, _ gap: inout Word.Gap) {
        // Taken out while words are added, so that nobody else holds them.
        var words = sentence.words
        sentence.words = []
        defer { sentence.words = words }
        for index in startPiece..<min(piece + 1, pieces.endIndex) {
            var i = index == startPiece ? startOffset : max(0, pieces[index].lowerBound)
            let end = index == piece ? offset : min(pieces[index].upperBound, bytes.count)
            while i < end {
                if bytes[i] <= 0x20 {
                    gap.insert(.blank)
                    i += 1
                    continue
                }
                let kind = lexer.kind(i)
                if kind == Lexer.Kind.letter, let plain = lexer.plain(at: i, end: end) {
                    words.append(Word(plain, lexer.look(plain.key), start: i, gap: gap, lexer: lexer))
                    gap = []
                    i = plain.end
                } else if kind == Lexer.Kind.letter || kind == Lexer.Kind.digit || kind == Lexer.Kind.high && lexer.isLetterBeyond(bytes[i]) {
                    let word = lexer.word(at: i, end: end)
                    words.append(Word(word, lexer.look(word), start: i, gap: gap, lexer: lexer))
                    gap = []
                    i = word.end
                } else {
                    i = between(lexer, i, end, &gap)
                }
            }
            gap.formUnion([.blank, .piece])
        }
    }

    /// Takes what stands between words.
    private func between(_ lexer: Lexer, _ i: Int, _ end: Int, _ gap: inout Word.Gap) -> Int {
        if bytes[i] >= 0x80 {
            if SentenceReader.isQuote(lexer, i, end) { gap.insert(.quote) }
            let isDash = i + 2 < end && bytes[i] == 0xE2 && bytes[i + 1] == 0x80 && (bytes[i + 2] == 0x93 || bytes[i + 2] == 0x94)
            gap.insert(isDash ? .dash : .blank)
            return min(i + (bytes[i] == 0xC2 ? 2 : 3), end)
        }
        switch bytes[i] {
        case 0x2C: gap.insert(.comma)
        case 0x3B: gap.insert(.semicolon)
        case 0x3A: gap.insert(.colon)
        case 0x28, 0x5B: gap.insert(.open)
        case 0x29, 0x5D: gap.insert(.close)
        case 0x2F: gap.insert(.slash)
        case 0x22: gap.insert(.quote)
        case 0x26 where lexer.isQuoteEntity(i, end):
            gap.insert(.quote)
            return i + 6
        case 0x2D:
            let isDash = i + 1 < end && bytes[i + 1] == 0x2D || gap.contains(.blank) && (i + 1 >= end || bytes[i + 1] <= 0x20)
            gap.insert(isDash ? .dash : .hyphen)
        case 0x2E, 0x21, 0x3F: gap.insert(.stop)
        default: break
        }
        return i + 1
    }
}

extension Word {
    init(_ word: Lexer.Lexeme, _ known: (classes: WordClass, value: Int16), start: Int, gap: Gap, lexer: Lexer) {
        self.init(
            start: start, end: word.end, base: word.base, hash: word.hash, classes: known.classes, value: known.value, number: Int32(word.number),
            digits: UInt8(clamping: word.digits), minutes: Int8(word.minutes), gap: gap, isUpper: lexer.isUpper(word.letters, word.base),
            isCapital: Cable.isUpper(lexer.bytes[start]), isPossessive: word.isPossessive)
    }

    init(_ plain: (end: Int, key: UInt64), _ known: (classes: WordClass, value: Int16), start: Int, gap: Gap, lexer: Lexer) {
        self.init(
            start: start, end: plain.end, base: plain.end, hash: plain.key, classes: known.classes, value: known.value, number: -1, digits: 0,
            minutes: -1, gap: gap, isUpper: lexer.isUpper(start, plain.end), isCapital: Cable.isUpper(lexer.bytes[start]), isPossessive: false)
    }
}
