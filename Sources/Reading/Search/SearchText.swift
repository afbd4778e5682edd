import CBytes
import Cable

/// The words of a cable as one searchable run of bytes: white space made one blank, lines and pages joined, blocks apart. A phrase is found
/// wherever its words follow each other in reading order, whatever broke them in the source, and as it is shown.
public struct SearchText: Sendable {
    /// More bytes than this are searched beside the session, so that no key waits.
    static let long = 1 << 20
    /// So are so many hits.
    static let many = 10_000

    /// How long the source of the document was, in bytes.
    let sourceLength: Int
    /// As in the source, and with letters in lower case (ASCII and Latin-1: both forms are of one length).
    private let exact: [UInt8]
    private let folded: [UInt8]
    /// Where runs of bytes that stand together in the source begin, here and there; both rise.
    private let here: [Int]
    private let there: [Int]
    /// The same as a typewriter would have it, damage repaired; none where that is no different.
    private let repaired: [SearchText]

    /// How many bytes are searched.
    var count: Int { exact.count }

    /// Built from the blocks of a document, in one pass over its bytes.
    public init(_ document: Document) {
        let repairs = document.repairs(in: document.body.range)
        let isPlain = repairs.isEmpty && !SearchText.hasTypography(document)
        self.init(document, repairs: nil, repaired: isPlain ? [] : [SearchText(document, repairs: repairs, repaired: [])])
    }

    private init(_ document: Document, repairs: [Repair]?, repaired: [SearchText]) {
        var writer = Writer(dropsEscapes: document.remarks.contains { $0.kind == .markup }, repairs: repairs)
        writer.exact.reserveCapacity(document.body.range.count)
        document.source.bytes.withUnsafeBufferPointer { bytes in
            for block in document.body.blocks {
                var isFirst = true
                for piece in document.pieces(of: block) {
                    if !isFirst, writer.exact.last != 0x20 { writer.exact.append(0x20) }
                    isFirst = false
                    writer.write(bytes, piece)
                }
                writer.exact.append(0x0A)
            }
        }
        sourceLength = document.source.bytes.count
        exact = writer.exact
        folded = SearchText.fold(exact)
        here = writer.here
        there = writer.there
        self.repaired = repaired
    }

    /// True where the source has a typographer's quotation marks or dashes.
    private static func hasTypography(_ document: Document) -> Bool {
        document.source.bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return false }
            let range = document.body.range.clamped(to: 0..<bytes.count)
            return cbytes_search(base + range.lowerBound, range.count, [0xE2, 0x80], 2) >= 0
        }
    }

    private struct Writer {
        let dropsEscapes: Bool
        /// What is laid over the source, in order; nil where it is written as it stands.
        let repairs: [Repair]?
        private var next = 0
        var exact: [UInt8] = []
        var here: [Int] = []
        var there: [Int] = []

        init(dropsEscapes: Bool, repairs: [Repair]?) {
            self.dropsEscapes = dropsEscapes
            self.repairs = repairs
        }

        /// A piece with the repairs that lie in it.
        mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, _ piece: Range<Int>) {
            guard let repairs else { return append(bytes, piece) }
            var at = piece.lowerBound
            while next < repairs.count, repairs[next].range.lowerBound < at { next += 1 }
            while next < repairs.count, repairs[next].range.upperBound <= piece.upperBound {
                let repair = repairs[next]
                append(bytes, at..<repair.range.lowerBound)
                note(repair.range.lowerBound)
                for scalar in repair.stands.unicodeScalars {
                    if scalar == " ", exact.last == 0x20 { continue }
                    exact += Array(String(Character(scalar.isASCII ? scalar : Typesetter.plain(scalar))).utf8)
                }
                at = repair.range.upperBound
                next += 1
            }
            append(bytes, at..<piece.upperBound)
        }

        mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ piece: Range<Int>) {
            var at = piece.lowerBound
            let end = min(piece.upperBound, bytes.count)
            note(at)
            while at < end {
                let byte = bytes[at]
                if byte > 0x20, byte < 0x80, byte != 0x5C {
                    exact.append(byte)
                    at += 1
                    continue
                }
                let next = skipBlanks(bytes, at, end)
                if next > at {
                    exact.append(0x20)
                    if next - at > 1 || byte != 0x20 { note(next) }
                    at = next
                } else if let hidden = hidden(bytes, at, end) {
                    at += hidden
                    note(at)
                } else if let sign = sign(bytes, at, end) {
                    exact.append(sign)
                    at += 3
                    note(at)
                } else {
                    exact.append(byte)
                    at += 1
                }
            }
        }

        /// The sign of a typewriter for a typographer's, where repairs are written.
        private func sign(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> UInt8? {
            guard repairs != nil, bytes[at] == 0xE2, at + 2 < end, bytes[at + 1] == 0x80 else { return nil }
            switch bytes[at + 2] {
            case 0x98, 0x99: return UInt8(ascii: "'")
            case 0x9C, 0x9D: return UInt8(ascii: "\"")
            case 0x90...0x95: return UInt8(ascii: "-")
            default: return nil
            }
        }

        private mutating func note(_ offset: Int) {
            here.append(exact.count)
            there.append(offset)
        }

        /// After white space of every kind, that which is shown as a blank too.
        private func skipBlanks(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
            var at = start
            while at < end {
                let byte = bytes[at]
                if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
                    at += 1
                } else if byte == 0xC2, at + 1 < end, bytes[at + 1] == 0xA0 {
                    at += 2
                } else if byte == 0xE3, at + 2 < end, bytes[at + 1] == 0x80, bytes[at + 2] == 0x80 {
                    at += 3
                } else {
                    break
                }
            }
            return at
        }

        /// How many bytes here are never shown: the backslash that Markdown put before `$`, a joiner.
        private func hidden(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Int? {
            if bytes[at] == 0x5C { return dropsEscapes && at + 1 < end && bytes[at + 1] == 0x24 ? 1 : nil }
            return bytes[at] == 0xE2 && at + 2 < end && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x8D ? 3 : nil
        }
    }

    private static func fold(_ bytes: [UInt8]) -> [UInt8] {
        var before: UInt8 = 0
        return bytes.map { byte in
            defer { before = byte }
            if byte >= 0x41, byte <= 0x5A { return byte | 0x20 }
            return before == 0xC3 && byte >= 0x80 && byte <= 0x9E && byte != 0x97 ? byte | 0x20 : byte
        }
    }

    /// The byte ranges in the source where the words of `pattern` stand as they are, in order, at most `limit`. Without a capital letter case
    /// does not count, nor where `ignoringCase`. A hit over a page break covers what lies between.
    func hits(_ pattern: Pattern, ignoringCase: Bool = false, limit: Int = Inquiry.most) -> [Range<Int>] {
        let found = hitsAsWritten(pattern, ignoringCase: ignoringCase, limit: limit)
        guard let other = repaired.first else { return found }
        let plain = Pattern(SearchText.plain(pattern.words), isRegex: pattern.isRegex, isWholeWord: pattern.isWholeWord)
        let more = other.hitsAsWritten(plain, ignoringCase: ignoringCase || !pattern.mindsCase, limit: limit)
        return SearchText.merge(found, more)
    }

    /// The same where there are few; nil where there are too many for a key to wait for.
    func few(_ pattern: Pattern, ignoringCase: Bool) -> [Range<Int>]? {
        // Of two that overlap one is left: twice as many are looked for.
        let found = hits(pattern, ignoringCase: ignoringCase, limit: 2 * SearchText.many)
        return found.count < SearchText.many ? found : nil
    }

    /// Words as a typewriter has them, damage repaired: `China,s` is `China's`.
    private static func plain(_ words: String) -> String {
        let bytes = Array(words.utf8)
        var out: [UInt8] = []
        var at = 0
        for repair in Repair.find(in: bytes) where repair.range.lowerBound >= at {
            out += bytes[at..<repair.range.lowerBound]
            out += Array(repair.stands.utf8)
            at = repair.range.upperBound
        }
        let repaired = String(decoding: out + bytes[at...], as: UTF8.self)
        var plain = String.UnicodeScalarView()
        for scalar in repaired.unicodeScalars {
            plain.append((0x2010...0x201D).contains(scalar.value) ? Typesetter.plain(scalar) : scalar)
        }
        return String(plain)
    }

    /// Both in order; of two that overlap the one that begins first.
    private static func merge(_ some: [Range<Int>], _ others: [Range<Int>]) -> [Range<Int>] {
        var merged: [Range<Int>] = []
        var (i, j) = (0, 0)
        while i < some.count || j < others.count {
            let isFirst = j == others.count || i < some.count && some[i].lowerBound <= others[j].lowerBound
            let hit = isFirst ? some[i] : others[j]
            if isFirst { i += 1 } else { j += 1 }
            if hit.lowerBound >= merged.last?.upperBound ?? 0 { merged.append(hit) }
        }
        return merged
    }

    private func hitsAsWritten(_ pattern: Pattern, ignoringCase: Bool, limit: Int) -> [Range<Int>] {
        let words = pattern.words
        let collapsed = words.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" }).joined(separator: " ")
        guard !collapsed.isEmpty else { return [] }
        var needle = Array((words.hasPrefix(" ") ? " " : "").utf8) + Array(collapsed.utf8) + Array((words.hasSuffix(" ") ? " " : "").utf8)
        let minds = pattern.mindsCase && !ignoringCase
        if !minds { needle = SearchText.fold(needle) }
        var found: [Range<Int>] = []
        (minds ? exact : folded).withUnsafeBufferPointer { text in
            guard let base = text.baseAddress else { return }
            var at = 0
            while found.count < limit {
                let next = cbytes_search(base + at, text.count - at, needle, needle.count)
                guard next >= 0 else { break }
                let hit = at + next..<at + next + needle.count
                at = hit.upperBound
                if pattern.isWholeWord, !SearchText.isWhole(text, hit) { continue }
                found.append(sourceRange(hit))
            }
        }
        return found
    }

    /// True when no letter or digit touches `hit`.
    private static func isWhole(_ text: UnsafeBufferPointer<UInt8>, _ hit: Range<Int>) -> Bool {
        var before = hit.lowerBound - 1
        while before > 0, text[before] & 0xC0 == 0x80 { before -= 1 }
        return !isWordPart(text, before) && !isWordPart(text, hit.upperBound)
    }

    static func isWordPart(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        guard at >= 0, at < text.count else { return false }
        guard let (scalar, _) = Legible.scalar(text, at: at, end: text.count) else { return false }
        return scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// Where a stretch of this text stands in the source.
    func sourceRange(_ range: Range<Int>) -> Range<Int> {
        let start = offset(range.lowerBound)
        return start..<max(start + 1, offset(range.upperBound - 1) + 1)
    }

    /// Where the blocks stand in this text, a line each.
    var blocks: some Sequence<Range<Int>> {
        var at = 0
        return AnyIterator {
            guard at < exact.count else { return nil }
            let end = exact[at...].firstIndex(of: 0x0A) ?? exact.count
            defer { at = end + 1 }
            return at..<end
        }
    }

    /// Where an expression matches in a block, in the source.
    func matches(of expression: Expression, in block: Range<Int>, most: Int, _ follower: inout Follower) throws(Expression.Stop) -> [Range<Int>] {
        // An array's own closures throw anything: what is thrown is carried out by hand.
        let result: Result<[Range<Int>], Expression.Stop> = exact.withUnsafeBufferPointer { text in
            do throws(Expression.Stop) {
                return .success(try expression.matches(UnsafeBufferPointer(rebasing: text[block]), most: most, &follower))
            } catch { return .failure(error) }
        }
        return try result.get().map { sourceRange(block.lowerBound + $0.lowerBound..<block.lowerBound + $0.upperBound) }
    }

    /// Where a byte of this text stands in the source.
    private func offset(_ position: Int) -> Int {
        var low = 0
        var high = here.count
        while low < high {
            let middle = (low + high) / 2
            if here[middle] <= position { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return 0 }
        let next = low < there.count ? there[low] : Int.max
        return min(there[low - 1] + position - here[low - 1], max(there[low - 1], next - 1))
    }
}
