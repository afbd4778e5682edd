import CBytes

/// The lines of a file up to a place. Places that come one after the other cost what lies between them: a long file may have many. One thread at
/// a time asks.
final class LineCount: @unchecked Sendable {
    /// The bytes of the file, or of the part that is held.
    let bytes: [UInt8]
    private var at = 0
    private var lines = 0
    /// How many bytes were looked at.
    private(set) var counted = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// How many line ends stand before an offset.
    func before(_ offset: Int) -> Int {
        let end = max(0, min(bytes.count, offset))
        if end < at { (at, lines) = (0, 0) }
        lines += bytes.withUnsafeBufferPointer { bytes in bytes.baseAddress.map { cbytes_count($0 + at, end - at, 0x0A) } ?? 0 }
        counted += end - at
        at = end
        return lines
    }
}

extension Input {
    /// How many line ends stand before an offset of a file on disk, unpacked; as far as it can be read.
    public static func lines(in path: String, before offset: Int) -> Int {
        guard let input = try? Input(path), input.isRegular else { return 0 }
        var (left, lines) = (offset, 0)
        while left > 0, let bytes = try? input.readSome(1 << 18), !bytes.isEmpty {
            lines += LineCount(bytes).before(left)
            left -= bytes.count
        }
        return lines
    }
}
