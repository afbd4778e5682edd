import CZlib

/// Unpacks gzip as it comes in; memory stays bounded by what is asked for, however much is packed.
final class Inflater {
    /// The bytes are not well-formed gzip.
    struct Damaged: Error {}

    private static let sign: [UInt8] = [0x1F, 0x8B, 0x08]

    /// True for bytes that begin as gzip does.
    static func recognises(_ bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: sign) }

    private let stream: UnsafeMutablePointer<z_stream>
    private var waiting: [UInt8] = []
    private var isAtEnd = false
    /// True where something that is neither gzip nor padding came behind it.
    private(set) var isFollowed = false

    /// Nil where zlib has no memory.
    init?() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let gzipWindow: Int32 = 15 + 16
        guard inflateInit2_(stream, gzipWindow, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            stream.deallocate()
            return nil
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// True when packed bytes still wait here to be unpacked.
    var hasMore: Bool { !waiting.isEmpty }

    /// True when what was fed so far is whole.
    var isWhole: Bool { isAtEnd }

    /// Nothing more is to be fed.
    func end() {
        if isAtEnd, waiting.contains(where: { $0 != 0 }) { isFollowed = true }
    }

    /// Takes packed bytes.
    func feed(_ bytes: [UInt8]) { waiting += bytes }

    /// Up to `most` unpacked bytes of what was fed; empty when more must be fed.
    func take(_ most: Int) throws(Damaged) -> [UInt8] {
        var out = [UInt8](repeating: 0, count: most)
        var filled = 0
        while filled < most, !waiting.isEmpty {
            if isAtEnd {
                // What follows a whole file is another one, or padding. Its sign may have come in part.
                if waiting.count < Inflater.sign.count, Inflater.sign.starts(with: waiting) { break }
                guard Inflater.recognises(waiting), inflateReset(stream) == Z_OK else {
                    if waiting.contains(where: { $0 != 0 }) { isFollowed = true }
                    waiting = []
                    break
                }
                isAtEnd = false
            }
            let before = (filled, waiting.count)
            filled += try step(into: &out, from: filled)
            if before == (filled, waiting.count) { break }
        }
        out.removeLast(most - filled)
        return out
    }

    private func step(into out: inout [UInt8], from filled: Int) throws(Damaged) -> Int {
        let (result, used, made) = out.withUnsafeMutableBufferPointer { out in
            waiting.withUnsafeMutableBufferPointer { packed in
                stream.pointee.next_in = packed.baseAddress
                stream.pointee.avail_in = UInt32(clamping: packed.count)
                stream.pointee.next_out = out.baseAddress.map { $0 + filled }
                stream.pointee.avail_out = UInt32(clamping: out.count - filled)
                let (packedRoom, room) = (stream.pointee.avail_in, stream.pointee.avail_out)
                let result = inflate(stream, Z_NO_FLUSH)
                return (result, Int(packedRoom - stream.pointee.avail_in), Int(room - stream.pointee.avail_out))
            }
        }
        waiting.removeFirst(used)
        if result == Z_STREAM_END { isAtEnd = true }
        guard result == Z_OK || result == Z_STREAM_END || result == Z_BUF_ERROR else { throw Damaged() }
        return made
    }
}
