import CBytes
import Cable

/// What is to be kept of a session.
public struct Memory: Sendable, Equatable {
    /// The id of the cable, or what stands for it.
    public let cable: String
    /// Which text of that id it is; nil where that is not known, and then nothing is kept of it.
    public let content: String?
    /// The line of its bookmark; nil when there is nothing to keep.
    public let bookmark: String?
    /// The line of the arrangement.
    public let arrangement: String
    /// The marks that were set in this session: the others are what they were, or what another program made of them.
    public let marked: Set<Unicode.Scalar>

    /// A cable, and the lines to be kept.
    public init(cable: String, content: String?, bookmark: String?, arrangement: String, marked: Set<Unicode.Scalar> = []) {
        (self.cable, self.content, self.bookmark, self.arrangement, self.marked) = (cable, content, bookmark, arrangement, marked)
    }
}

/// The text of the file of positions: a line a text, its key and what is kept of it, the last one read at the end. The arrangement is a line too.
///
/// A key is the id and, behind a `~`, fingerprints of the text's beginning and of all of it: whoever claims the id of a cable does not get at what
/// is kept of it. Former versions wrote the id alone; those lines are read still, and never written.
public struct Positions: Sendable, Equatable {
    /// As the file has them.
    public private(set) var bytes: [UInt8]

    /// More lines than this are not kept; the oldest go.
    static let most = 1000
    /// So many are kept of texts of one id.
    static let mostOfOne = 50
    private static let arrangementKey = "(arrangement)"
    /// The line of a bookmark at the top.
    private static let top = "0\t.0/0\t=0"

    /// The positions of a file.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// What is kept of a text; where nothing is, what is kept of another of the same id.
    public func bookmark(of document: Document) -> Bookmark? {
        let (key, former) = (Positions.key(document.identity), Positions.key(document.formerIdentity))
        // Most texts are opened for the first time: what they are is found out where something is kept of their id.
        let lines = self.lines.filter { Positions.isOf($0, key, bytes) || Positions.has($0, former, bytes) }
        guard !lines.isEmpty else { return nil }
        let (beginning, whole) = document.content
        let own = "\(key)~\(beginning)-"
        func isOwn(_ line: Range<Int>) -> Bool {
            whole.map { Positions.has(line, own + $0, bytes) } ?? bytes[line].starts(with: own.utf8)
        }
        if let line = lines.last(where: isOwn) { return bookmark(line) }
        if let line = lines.last(where: { Positions.has($0, former, bytes) }), let kept = bookmark(line) {
            // Texts without an id, and without a letter of ASCII, had one line for all of them.
            return document.header.id != nil || kept.length == document.source.bytes.count ? kept : nil
        }
        guard let line = lines.last, var other = bookmark(line) else { return nil }
        other.isOfAnother = true
        return other
    }

    private func bookmark(_ line: Range<Int>) -> Bookmark? {
        bytes[line].firstIndex(of: 0x09).flatMap { Bookmark(line: String(decoding: bytes[($0 + 1)..<line.upperBound], as: UTF8.self)) }
    }

    /// How panes and text were arranged.
    public var arrangement: Arrangement? { self[Positions.arrangementKey].map { Arrangement(line: $0) } }

    /// Takes up what a session wants kept.
    public mutating func keep(_ memory: Memory) {
        let cable = Positions.key(memory.cable)
        let key = memory.content.map { "\(cable)~\($0)" }
        let before = key.flatMap { key in self.lines.last { Positions.has($0, key, bytes) } }.flatMap { self.bookmark($0) }
        let bookmark = (memory.bookmark.flatMap { Bookmark(line: $0) } ?? before?.atTop)?.keeping(before?.marks ?? [:], besides: memory.marked)
        var kept = lines.filter { line in
            !Positions.has(line, Positions.arrangementKey, bytes) && !(key.map { Positions.has(line, $0, bytes) } ?? false)
        }
        // A file that is written to again and again is another text each time: they must not push out what is kept of others.
        let same = kept.indices.filter { Positions.isOf(kept[$0], cable, bytes) }
        if same.count >= Positions.mostOfOne { kept.remove(at: same[0]) }
        // Whoever was at the top is at the top again, not where they were in another text of the id.
        let hasOthers = !same.isEmpty || kept.contains { Positions.has($0, cable, bytes) }
        var lines = kept.suffix(Positions.most - 2).map { Array(bytes[$0]) }
        if let key, let bookmark = bookmark?.line ?? (hasOthers ? Positions.top : nil) { lines.append(Array("\(key)\t\(bookmark)".utf8)) }
        if !memory.arrangement.isEmpty { lines.append(Array("\(Positions.arrangementKey)\t\(memory.arrangement)".utf8)) }
        bytes = lines.flatMap { $0 + [0x0A] }
    }

    /// A key holds nothing that the file's lines are made of.
    private static func key(_ cable: String) -> String {
        var key = ""
        for scalar in cable.unicodeScalars.prefix(200) { key.unicodeScalars.append(scalar.value > 0x20 && scalar.value != 0x7F ? scalar : "_") }
        return key
    }

    private subscript(key: String) -> String? {
        guard let line = lines.last(where: { Positions.has($0, key, bytes) }) else { return nil }
        return String(decoding: bytes[line].dropFirst(key.utf8.count + 1), as: UTF8.self)
    }

    /// True for the line of a text of an id.
    private static func isOf(_ line: Range<Int>, _ key: String, _ bytes: [UInt8]) -> Bool {
        line.count > key.utf8.count && bytes[line.lowerBound + key.utf8.count] == UInt8(ascii: "~") && bytes[line].starts(with: key.utf8)
    }

    private static func has(_ line: Range<Int>, _ key: String, _ bytes: [UInt8]) -> Bool {
        line.count > key.utf8.count && bytes[line.lowerBound + key.utf8.count] == 0x09 && bytes[line].starts(with: key.utf8)
    }

    private var lines: [Range<Int>] {
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return [] }
            var lines: [Range<Int>] = []
            var at = 0
            while at < buffer.count {
                let found = cbytes_find(base + at, buffer.count - at, 0x0A)
                let end = found < 0 ? buffer.count : at + found
                if end > at { lines.append(at..<end) }
                at = end + 1
            }
            return lines
        }
    }
}
