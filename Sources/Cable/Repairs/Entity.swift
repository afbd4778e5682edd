/// A character spelled out as HTML has it, of those that are letters, marks or signs; nothing that a terminal could obey.
struct Entity {
    /// Bytes from the ampersand to the semicolon.
    let count: Int
    /// The character.
    let stands: String

    /// The entity at an ampersand; nil where there is none.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, at: Int, end: Int) {
        var close = at + 1
        let limit = min(end, at + 10)
        while close < limit, bytes[close] != UInt8(ascii: ";") { close += 1 }
        guard close < limit, close > at + 1 else { return nil }
        let name = String(decoding: bytes[at + 1..<close], as: UTF8.self)
        guard let scalar = Entity.named[name] ?? Entity.numbered(name) else { return nil }
        count = close + 1 - at
        stands = String(Character(scalar))
    }

    private static let named: [String: Unicode.Scalar] = [
        "amp": "&", "apos": "'", "gt": ">", "hellip": "\u{2026}", "ldquo": "\u{201C}", "lsquo": "\u{2018}", "lt": "<", "mdash": "\u{2014}",
        "nbsp": " ", "ndash": "\u{2013}", "quot": "\"", "rdquo": "\u{201D}", "rsquo": "\u{2019}",
    ]

    /// `#8217`, `#x2019`.
    private static func numbered(_ name: String) -> Unicode.Scalar? {
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let value = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let value, (0x21...0x7E).contains(value) || (0xA1...0x24F).contains(value) && value != 0xAD || (0x2010...0x2027).contains(value) else {
            return nil
        }
        return Unicode.Scalar(value)
    }
}
