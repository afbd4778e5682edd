import CBytes

/// What is to be kept of a session.
public struct Memory: Sendable, Equatable {
    /// The id of the cable, or what stands for it.
    public let cable: String
    /// The line of its bookmark; nil when there is nothing to keep.
    public let bookmark: String?
    /// The line of the arrangement.
    public let arrangement: String

    /// A cable, and the lines to be kept.
    public init(cable: String, bookmark: String?, arrangement: String) {
        (self.cable, self.bookmark, self.arrangement) = (cable, bookmark, arrangement)
    }
}

/// The text of the file of positions: a line a cable, its key and what is kept of it, the last one read at the end. The arrangement is a line too.
public struct Positions: Sendable, Equatable {
    /// As the file has them.
    public private(set) var bytes: [UInt8]

    /// More lines than this are not kept; the oldest go.
    static let most = 1000
    private static let arrangementKey = "(arrangement)"

    /// The positions of a file.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// What is kept of a cable.
    public func bookmark(of cable: String) -> Bookmark? { self[Positions.key(cable)].flatMap { Bookmark(line: $0) } }

    /// How panes and text were arranged.
    public var arrangement: Arrangement? { self[Positions.arrangementKey].map { Arrangement(line: $0) } }

    /// Takes up what a session wants kept.
    public mutating func keep(_ memory: Memory) {
        let key = Positions.key(memory.cable)
        var lines = self.lines.filter { !Positions.has($0, key, bytes) && !Positions.has($0, Positions.arrangementKey, bytes) }.map {
            Array(bytes[$0])
        }
        lines = lines.suffix(Positions.most - 2)
        if let bookmark = memory.bookmark { lines.append(Array("\(key)\t\(bookmark)".utf8)) }
        lines.append(Array("\(Positions.arrangementKey)\t\(memory.arrangement)".utf8))
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
