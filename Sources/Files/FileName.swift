/// Names of files as words. A name is bytes, and need not be UTF-8: a byte that is none is carried by a code point of its own at the very end of
/// Unicode, which no one shows as it is, so that the bytes can be had again.
public enum FileName {
    /// Of a byte from 0x80 on.
    private static let carriers: ClosedRange<UInt32> = 0x10FF80...0x10FFFF

    /// The words for a name's bytes.
    public static func words(_ name: some Collection<UInt8>) -> String {
        // Carriers in the name itself are taken for what they are, bytes.
        let whole = String(decoding: name, as: UTF8.self)
        if whole.utf8.elementsEqual(name), !whole.utf8.contains(0xF4) || !hasCarriers(whole) { return whole }
        let bytes = Array(name)
        var words = String.UnicodeScalarView()
        var parser = Unicode.UTF8.ForwardParser()
        var (rest, at) = (bytes.makeIterator(), 0)
        while at < bytes.count {
            switch parser.parseScalar(from: &rest) {
            case .emptyInput: at = bytes.count
            case .error(let length):
                for byte in bytes[at..<min(bytes.count, at + max(1, length))] { words.append(carrier(byte)) }
                at += max(1, length)
            case .valid(let encoded):
                let scalar = Unicode.UTF8.decode(encoded)
                if carriers.contains(scalar.value) { for byte in encoded { words.append(carrier(byte)) } } else { words.append(scalar) }
                at += encoded.count
            }
        }
        return String(words)
    }

    /// Hands the bytes that words stand for, with a NUL behind, to a call of the system.
    public static func withBytes<Result>(_ words: String, _ call: (UnsafePointer<CChar>) -> Result) -> Result {
        guard words.utf8.contains(0xF4), hasCarriers(words) else { return words.withCString(call) }
        return bytes(words).map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { $0.baseAddress.map(call) ?? "".withCString(call) }
    }

    /// The bytes that words stand for, with a NUL behind.
    public static func bytes(_ words: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for scalar in words.unicodeScalars {
            if carriers.contains(scalar.value) {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                bytes += Array(String(Character(scalar)).utf8)
            }
        }
        return bytes + [0]
    }

    private static func hasCarriers(_ words: String) -> Bool { words.unicodeScalars.contains { carriers.contains($0.value) } }

    private static func carrier(_ byte: UInt8) -> Unicode.Scalar { Unicode.Scalar(0x10FF00 + UInt32(byte)) ?? "\u{FFFD}" }
}
