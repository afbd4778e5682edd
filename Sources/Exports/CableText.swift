import Cable
import Reading

/// A cable as plain text for pipes: every line as it stands in the source, made safe to show; nothing is left out.
public struct CableText {
    private let source: Source

    /// The text of a cable.
    public init(_ source: Source) { self.source = source }

    /// Calls `write` with the bytes, some 64 kB at a time: controls and characters without a picture are spelled out, bytes that are no
    /// UTF-8 become U+FFFD. Stops when `write` gives false.
    public func write(_ write: ([UInt8]) -> Bool) {
        let typesetter = Typesetter(width: { _ in 1 })
        var out: [UInt8] = []
        var at = 0
        let bytes = source.bytes
        while at < bytes.count {
            let limit = min(bytes.count, at + 4096)
            let end = bytes[at..<limit].firstIndex(of: 0x0A) ?? CableText.wholeScalars(bytes, at, limit)
            typesetter.write(source, at..<end, to: &out)
            if end < bytes.count, bytes[end] == 0x0A {
                out.append(0x0A)
                at = end + 1
            } else {
                at = end
            }
            if out.count > 65536 {
                guard write(out) else { return }
                out.removeAll(keepingCapacity: true)
            }
        }
        if out.last != 0x0A, !out.isEmpty { out.append(0x0A) }
        _ = write(out)
    }

    /// An end that cuts no character in two.
    private static func wholeScalars(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
        var end = limit
        while end > start + 1, end < bytes.count, bytes[end] & 0xC0 == 0x80, limit - end < 4 { end -= 1 }
        return end
    }
}
