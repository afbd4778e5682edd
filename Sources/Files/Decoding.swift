import CBytes
import Cable

/// From the bytes of a file to the bytes a document is parsed from: UTF-8, with the way back to the file's own offsets.
public enum Decoding {
    /// Decodes by what the bytes are: a byte order mark is left out; text that is no UTF-8 is read as CP1252 where it looks like that, or where
    /// its container says that it is Latin; anything else stays as it is, byte for byte.
    public static func source(_ bytes: [UInt8], isLatin: Bool = false) -> Source {
        switch bytes.first {
        case 0xEF where bytes.starts(with: [0xEF, 0xBB, 0xBF]): Source(Array(bytes.dropFirst(3)), map: OffsetMap(decoded: [0], file: [3]))
        case 0xFF where bytes.count > 2 && bytes[1] == 0xFE: utf16(bytes, bigEndian: false)
        case 0xFE where bytes.count > 2 && bytes[1] == 0xFF: utf16(bytes, bigEndian: true)
        default: looksLikeCP1252(bytes) || isLatin && !isASCII(bytes) && !isUTF8(bytes) ? cp1252(bytes) : Source(bytes)
        }
    }

    /// True when bytes can be no text: of the first 4,096 more than a tenth are NUL, or a third are controls (bells and
    /// escapes, which terminals print, left out), or they begin as packed or printed
    /// things do. UTF-16 with its mark is text.
    public static func isBinary(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return false }
        let count = min(bytes.count, 4096)
        let (zeros, controls) = bytes.withUnsafeBufferPointer {
            (cbytes_count($0.baseAddress, count, 0), cbytes_controls($0.baseAddress, count))
        }
        return zeros * 10 > count || controls * 3 > count || signs.contains { bytes.starts(with: $0) }
    }

    /// The first bytes of packed and printed things that are no text, however they go on.
    private static let signs: [[UInt8]] = [
        Array("PK\u{3}\u{4}".utf8), [0x7F, 0x45, 0x4C, 0x46], Array("%PDF-".utf8), [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF],
        Array("SQLite format 3".utf8),
    ]

    /// No well-formed UTF-8 beyond ASCII, and some bytes that CP1252 has letters or signs for.
    private static func looksLikeCP1252(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var at = cbytes_high(bytes.baseAddress, bytes.count)
            let isAnyHigh = at < bytes.count
            while at < bytes.count {
                if length(bytes, at) > 1 { return false }
                at += 1
                if let base = bytes.baseAddress { at += cbytes_high(base + at, bytes.count - at) }
            }
            return isAnyHigh
        }
    }

    private static func isASCII(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBufferPointer { cbytes_high($0.baseAddress, $0.count) == $0.count } }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

    /// How many bytes the character of UTF-8 at an offset has; 1 where it is none, or ASCII.
    private static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
        let lead = bytes[at]
        let length = lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 1
        guard length > 1, at + length <= bytes.count else { return 1 }
        for index in 1..<length where bytes[at + index] & 0xC0 != 0x80 { return 1 }
        return length
    }

    private static func cp1252(_ bytes: [UInt8]) -> Source {
        var out: [UInt8] = []
        var decoded: [Int] = []
        var file: [Int] = []
        let high = bytes.reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) }
        out.reserveCapacity(bytes.count + 2 * high)
        decoded.reserveCapacity(high)
        file.reserveCapacity(high)
        for (offset, byte) in bytes.enumerated() {
            guard byte >= 0x80 else {
                out.append(byte)
                continue
            }
            append(scalar(byte), to: &out)
            decoded.append(out.count)
            file.append(offset + 1)
        }
        return Source(out, map: OffsetMap(decoded: decoded, file: file))
    }

    /// The scalar of a CP1252 byte from 0x80 on.
    static func scalar(_ byte: UInt8) -> UInt32 { byte < 0xA0 ? high[Int(byte) - 0x80] : UInt32(byte) }

    /// CP1252 from 0x80 to 0x9F. Source: the WHATWG encoding standard's index of windows-1252.
    private static let high: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018,
        0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]

    /// A scalar as UTF-8; a lone surrogate becomes U+FFFD.
    private static func append(_ scalar: UInt32, to out: inout [UInt8]) {
        out.append(contentsOf: UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
    }

    private static func utf16(_ bytes: [UInt8], bigEndian: Bool) -> Source {
        func unit(_ at: Int) -> UInt32 {
            guard at + 1 < bytes.count else { return 0 }
            let (first, second) = (UInt32(bytes[at]), UInt32(bytes[at + 1]))
            return bigEndian ? first << 8 | second : second << 8 | first
        }
        var out: [UInt8] = []
        var decoded = [0]
        var file = [2]
        var at = 2
        while at + 1 < bytes.count {
            var scalar = unit(at)
            var length = 2
            if scalar & 0xFC00 == 0xD800, unit(at + 2) & 0xFC00 == 0xDC00 {
                scalar = 0x10000 + (scalar & 0x3FF) << 10 + (unit(at + 2) & 0x3FF)
                length = 4
            }
            append(scalar, to: &out)
            at += length
            decoded.append(out.count)
            file.append(at)
        }
        return Source(out, map: OffsetMap(decoded: decoded, file: file))
    }
}
