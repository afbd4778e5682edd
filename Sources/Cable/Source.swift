import CBytes

/// Something of a file that is not among the bytes read from it: a limit was reached, or it was passed over.
public struct Gap: Sendable, Equatable {
    /// Where in the bytes it would stand.
    public let offset: Int
    /// One sentence: what is not here.
    public let words: String

    /// What would stand at an offset.
    public init(_ words: String, at offset: Int) { (self.words, self.offset) = (words, offset) }
}

/// The bytes of a document and the way from their ranges to words.
public struct Source: Sendable {
    /// The bytes as decoded from their container; text is UTF-8, but any byte may occur.
    public let bytes: [UInt8]
    /// From offsets in `bytes` to offsets in the file as it stands on disk; empty when both are the same.
    public let map: OffsetMap
    /// The name of the file, without folders: archives name cables by their id, and some texts do not give their year.
    public let name: String?
    /// What is not here of what the file holds, in order.
    public let gaps: [Gap]

    /// Bytes that stand in a file as they are here.
    public init(_ bytes: [UInt8], map: OffsetMap = OffsetMap(), name: String? = nil, gaps: [Gap] = []) {
        self.bytes = bytes
        self.map = map
        self.name = name
        self.gaps = gaps
    }

    /// The same bytes, of which something more is not here.
    public func leavingOut(_ more: [Gap]) -> Source {
        more.isEmpty ? self : Source(bytes, map: map, name: name, gaps: gaps + more.map { Gap($0.words, at: min($0.offset, bytes.count)) })
    }

    /// The same bytes under the name of their file; folders are left out.
    public func named(_ path: String) -> Source {
        Source(bytes, map: map, name: path.utf8.split(separator: 0x2F).last.flatMap(String.init), gaps: gaps)
    }

    /// The words of `range`: bytes that are no UTF-8 become U+FFFD. Ranges beyond the bytes are cut.
    public func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// The words of `ranges` on one line: joined with a blank, runs of white space made one.
    public func line(_ ranges: [Range<Int>]) -> String {
        var out: [UInt8] = []
        for range in ranges {
            if !out.isEmpty, out.last != 0x20 { out.append(0x20) }
            for byte in bytes[range.clamped(to: 0..<bytes.count)] {
                if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
                    if !out.isEmpty, out.last != 0x20 { out.append(0x20) }
                } else {
                    out.append(byte)
                }
            }
        }
        while out.last == 0x20 { out.removeLast() }
        return String(decoding: out, as: UTF8.self)
    }

    /// The words of some of a list of ranges.
    public func line(_ ranges: ArraySlice<Range<Int>>) -> String { line(Array(ranges)) }
}

/// From offsets in decoded bytes to offsets in the file: pairs in order, straight lines of slope 1 between them.
public struct OffsetMap: Sendable, Equatable {
    /// Offsets in the decoded bytes, rising.
    public let decoded: [Int]
    /// The offset in the file that goes with each.
    public let file: [Int]

    /// The map of bytes that stand in the file as they are, unless pairs are given.
    public init(decoded: [Int] = [], file: [Int] = []) {
        precondition(decoded.count == file.count, "an offset map needs pairs")
        self.decoded = decoded
        self.file = file
    }

    /// Where `offset` of the decoded bytes stands in the file.
    public func fileOffset(_ offset: Int) -> Int {
        var low = 0
        var high = decoded.count
        while low < high {
            let middle = (low + high) / 2
            if decoded[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? offset : file[low - 1] + (offset - decoded[low - 1])
    }
}
