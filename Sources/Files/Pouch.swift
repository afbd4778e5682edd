import CBytes
import Cable

/// The cables of one file or stream, taken out one after the other. A table or a mailbox is read a stretch at a time and never held whole. One
/// thread at a time takes from it.
public final class Pouch: @unchecked Sendable {
    /// One cable, decoded, with its place in the file.
    public struct Item {
        /// Its bytes, which know where they stand in the file.
        public let source: Source
        /// The how-manieth of its file it is, from 1.
        public let number: Int
        private let lines: LineCount
        private let start: Int
        private let line: Int

        init(_ source: Source, number: Int, lines: LineCount, start: Int, line: Int) {
            (self.source, self.number, self.lines, self.start, self.line) = (source, number, lines, start, line)
        }

        /// Where it stands in the unpacked file.
        var place: Contents.Place { Contents.Place(offset: start, count: lines.bytes.count, line: line) }

        /// The line of the file, from 1, in which `offset` of the cable's bytes stands.
        public func line(of offset: Int) -> Int {
            line + lines.before(source.map.fileOffset(offset) - start)
        }
    }

    /// What the file is to the cables in it.
    public let container: Container
    /// What the reader called it.
    public let name: String
    let input: Input?
    /// Asked now and then while another program is waited for: where it says no, that is ended.
    public var isWanted: @Sendable () -> Bool = { true }
    /// What was read and not yet taken out, and where in the file it begins.
    private var buffer: [UInt8]
    private var offset = 0
    private var line = 1
    private(set) var number = 0
    private var isAtEnd: Bool
    /// The cables of a text that is read whole.
    private var text: (source: Source, cables: [Range<Int>], lines: LineCount)?

    /// How much is read at a time.
    private static let stretch = 1 << 18
    /// No line with which a record begins is longer.
    private static let longestBeginning = 1024

    /// Opens a path, or stdin for `-`; throws where it cannot be read or is no text.
    public convenience init(_ path: String) throws(Failure) { try self.init(try Input(path)) }

    /// The cables of an open file, of which `bytes` were read before.
    public init(_ input: Input, after bytes: [UInt8] = []) throws(Failure) {
        self.input = input
        name = input.name
        let missing = min(input.most, Pouch.stretch) - bytes.count
        let more = missing > 0 ? try input.read(missing) : []
        isAtEnd = more.count < missing
        buffer = bytes.isEmpty ? more : bytes + more
        container = Container(of: buffer)
        guard container == .pdf || !Decoding.isBinary(buffer) else { throw .binary(name) }
    }

    /// True where all of a file is read in a moment, and no other program is asked for its words; a stream is not looked at.
    public static func isReadAtOnce(_ path: String) throws(Failure) -> Bool {
        let input = try Input(path)
        guard input.isRegular else { return false }
        return try Pouch(input).isRead
    }

    /// True where all of it was read, and no other program is asked for its words.
    private var isRead: Bool { isAtEnd && container != .pdf }

    /// True where the first cable can be taken out of what was read.
    public var isReady: Bool {
        guard container == .csv || container == .mbox else { return isRead }
        return isRead || buffer.withUnsafeBufferPointer { (container == .csv ? Record.end : Letter.end)($0, 0) } != nil
    }

    /// The first cable in bytes that are a file, or the first part of one, and how many there are; a part of a table or a mailbox counts for one.
    public static func first(in bytes: [UInt8], of name: String, leavingOut gaps: [Gap] = [], while isWanted: () -> Bool = { true }) throws(Failure)
        -> (source: Source, count: Int)
    {
        let container = Container(of: bytes)
        guard container == .pdf || !Decoding.isBinary(bytes) else { throw .binary(name) }
        if container == .csv || container == .mbox {
            let pouch = Pouch(bytes, container, name)
            guard let first = try pouch.next() else { return (Source([], name: name), 0) }
            let rest = try pouch.countRest()
            return (rest == 0 ? first.source.leavingOut(gaps) : first.source, 1 + rest)
        }
        let print = container == .pdf ? try Print.words(bytes, of: name, while: isWanted) : nil
        let whole = source(print?.words ?? bytes, in: container).named(name).leavingOut((print?.gaps ?? []) + gaps)
        let cables = whole.cables()
        return (whole.part(cables.first ?? 0..<whole.bytes.count), cables.count)
    }

    private init(_ bytes: [UInt8], _ container: Container, _ name: String) {
        (input, self.name, self.container, buffer, isAtEnd) = (nil, name, container, bytes, true)
    }

    /// The next cable; nil when there is none left. A file without a byte is one text without words.
    public func next() throws(Failure) -> Item? {
        switch container {
        case .csv, .mbox: try nextRecord { self.recordSource($0) }
        case .text, .html, .mail, .pdf: try nextText()
        }
    }

    /// The next record of a table or a mailbox, without its words; nil when there is none left.
    func skip() throws(Failure) -> Item? { try nextRecord { _ in Source([]) } }

    /// The cable of a record that stands in the file at a place.
    func item(_ raw: [UInt8], number: Int, _ place: Contents.Place) -> Item {
        let words = recordSource(raw).moved(by: place.offset)
        return Item(words.name == nil ? words.named(name) : words, number: number, lines: LineCount(raw), start: place.offset, line: place.line)
    }

    private func recordSource(_ bytes: [UInt8]) -> Source { container == .csv ? Record.source(bytes) : Letter.source(bytes, inMailbox: true) }

    /// The cable numbered so, or of that id; what stands before it is read and let go.
    public func cable(_ which: String) throws(Failure) -> Item {
        let wanted = Int(which)
        while let item = try next() {
            if let wanted, item.number == wanted { return item }
            if wanted == nil, item.source.isNamed(which) { return item }
        }
        throw .noCable(name, which: which)
    }

    /// How many cables are left; they are let go.
    public func countRest() throws(Failure) -> Int {
        let before = number
        switch container {
        case .csv, .mbox: while try skip() != nil {}
        case .text, .html, .mail, .pdf: return text.map { $0.cables.count - number } ?? 0
        }
        return number - before
    }

    // MARK: texts

    private func nextText() throws(Failure) -> Item? {
        guard let item = try textCable(number + 1) else { return nil }
        number += 1
        return item
    }

    /// One of the cables of a text, from 1; nil where it has none of that number.
    func textCable(_ number: Int) throws(Failure) -> Item? {
        if text == nil {
            let whole = try wholeText()
            text = (whole, whole.cables(), LineCount(buffer))
        }
        guard let text, text.cables.indices.contains(number - 1) else { return nil }
        let source = text.source.part(text.cables[number - 1]).named(text.source.name ?? name)
        return Item(source, number: number, lines: text.lines, start: 0, line: 1)
    }

    private func wholeText() throws(Failure) -> Source {
        if let input, !isAtEnd, buffer.count < input.most { buffer += try input.read(input.most - buffer.count) }
        isAtEnd = true
        var gaps = input?.gaps(behind: buffer.count) ?? []
        if container == .pdf {
            let print = try Print.words(buffer, of: name, while: isWanted)
            buffer = print.words
            gaps += print.gaps
        }
        return Pouch.source(buffer, in: container).named(name).leavingOut(gaps)
    }

    /// The text of a whole file.
    static func source(_ bytes: [UInt8], in container: Container) -> Source {
        switch container {
        case .html:
            let plain = Decoding.source(bytes)
            return Page.source(plain.bytes).within(plain.map).leavingOut(plain.gaps)
        case .mail: return Letter.source(bytes, inMailbox: false)
        case .csv, .mbox, .text, .pdf: return Decoding.source(bytes)
        }
    }

    // MARK: records

    private func nextRecord(_ source: ([UInt8]) -> Source) throws(Failure) -> Item? {
        let end = container == .csv ? Record.end : Letter.end
        let most = input?.most ?? Input.most
        var searched = 0
        while true {
            if let end = buffer[consumed...].withUnsafeBufferPointer({ end($0, searched) }) { return take(end, source) }
            if isAtEnd || buffer.count - consumed > most {
                guard buffer.count > consumed else { return nil }
                let gaps = isAtEnd ? input?.gaps(behind: 0) ?? [] : [Pouch.cut(most)]
                return take(buffer.count - consumed) { source($0).leavingOut(gaps) }
            }
            // A line end and the line that begins the next record may be cut in two.
            searched = max(0, buffer.count - consumed - Pouch.longestBeginning)
            try refill()
        }
    }

    private static func cut(_ most: Int) -> Gap {
        Gap("This record is longer than \(Input.size(most)): what follows is read as another one.", at: .max)
    }

    /// How much of the buffer was taken out.
    private var consumed = 0

    private func refill() throws(Failure) {
        buffer.removeFirst(consumed)
        consumed = 0
        let more = try input?.read(Pouch.stretch) ?? []
        isAtEnd = more.count < Pouch.stretch
        buffer += more
    }

    private func take(_ count: Int, _ source: ([UInt8]) -> Source) -> Item {
        let raw = Array(buffer[consumed..<consumed + count])
        number += 1
        let words = source(raw).moved(by: offset)
        let item = Item(words.name == nil ? words.named(name) : words, number: number, lines: LineCount(raw), start: offset, line: line)
        line += raw.withUnsafeBufferPointer { cbytes_count($0.baseAddress, $0.count, 0x0A) }
        offset += count
        consumed += count
        return item
    }
}

extension Source {
    /// True when this is the cable of an id: by its name, or by what its text says.
    func isNamed(_ id: String) -> Bool {
        if let name, name.split(separator: ".").first.map({ $0.uppercased() == id.uppercased() }) == true { return true }
        return Document(skimming: self).header.id?.uppercased() == id.uppercased()
    }
}
