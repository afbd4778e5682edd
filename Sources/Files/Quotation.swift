import Cable

extension Decoding {
    /// Text that was quoted in something else, a line of JSON: of a page its words; anywhere a character that is spelled out (`&amp;`, `&#182;`)
    /// is read, and a control that can only have been a sign of CP1252.
    public static func quoted(_ text: [UInt8]) -> Source {
        if Container(of: text) == .html { return Page.source(text) }
        return text.withUnsafeBufferPointer { bytes in
            var out = Transcript()
            var start = 0
            var at = 0
            while at < bytes.count {
                guard let sign = sign(bytes, at) else {
                    at += 1
                    continue
                }
                out.copy(bytes, start..<at)
                out.write(scalar: sign.scalar, at: at)
                (at, start) = (sign.end, sign.end)
            }
            out.copy(bytes, start..<bytes.count)
            return out.source(end: bytes.count)
        }
    }

    private static func sign(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (scalar: UInt32, end: Int)? {
        switch bytes[at] {
        case UInt8(ascii: "&"): return Entity(bytes, at, bytes.count).map { ($0.scalar == 0xA0 ? 0x20 : $0.scalar, $0.end) }
        case 0xC2 where at + 1 < bytes.count && bytes[at + 1] == 0xA0: return (0x20, at + 2)
        case 0xC2 where at + 1 < bytes.count && bytes[at + 1] >= 0x80 && bytes[at + 1] < 0xA0: return (scalar(bytes[at + 1]), at + 2)
        default: return nil
        }
    }
}
