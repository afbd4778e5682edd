import CBytes
import Cable

/// One record of a table of cables: every field in quotation marks, which a backslash or a second one makes part of a field.
/// Source: the order of columns of the Cablegate dump, `n, date, id, origin, classification, references, header, body`.
enum Record {
    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")
    private static let comma = UInt8(ascii: ",")

    /// True when bytes begin as a record does: `"1","`.
    static func begins(_ bytes: some Collection<UInt8>) -> Bool {
        guard bytes.first == quote else { return false }
        let rest = bytes.dropFirst().drop { $0 >= 0x30 && $0 <= 0x39 }
        return bytes.count - rest.count > 1 && rest.starts(with: [quote, comma, quote])
    }

    /// Where the record that began before `from` ends: behind a line end between a closing quotation mark and the beginning of a record.
    static func end(_ bytes: UnsafeBufferPointer<UInt8>, from: Int) -> Int? {
        var at = from
        while let line = bytes.find(0x0A, in: at..<bytes.count) {
            let before = line > 0 && bytes[line - 1] == 0x0D ? line - 2 : line - 1
            if before >= 0, bytes[before] == quote, !isEscaped(bytes, before), begins(bytes[(line + 1)...]) { return line + 1 }
            at = line + 1
        }
        return nil
    }

    /// True when an odd number of backslashes stands before an offset.
    private static func isEscaped(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
        var at = offset
        while at > 0, bytes[at - 1] == backslash { at -= 1 }
        return (offset - at) % 2 == 1
    }

    /// The cable of a record: the classification that its column gives, header, body, with blank lines between; the name is its id.
    static func source(_ record: [UInt8]) -> Source {
        record.withUnsafeBufferPointer { bytes in
            let fields = fields(bytes)
            var out = Transcript()
            let marking = fields.count > 5 && Marking.isLine(bytes[fields[4]]) ? [fields[4]] : []
            for (index, field) in (marking + fields.dropFirst(min(6, fields.count - 1))).enumerated() {
                if index > 0 { out.write([0x0A, 0x0A], at: field.lowerBound - 3) }
                write(bytes, field, to: &out)
            }
            let id = fields.count > 2 ? String(decoding: bytes[fields[2]], as: UTF8.self) : ""
            return out.source(end: fields.last?.upperBound ?? bytes.count).named(id)
        }
    }

    /// The fields without their quotation marks. Only `","` parts fields, so that a mark that nobody escaped does no harm.
    private static func fields(_ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var end = bytes.count
        while end > 0, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        if end > 1, bytes[end - 1] == quote { end -= 1 }
        var fields: [Range<Int>] = []
        var start = min(1, end)
        var at = start
        while fields.count < 7, let mark = bytes.find(quote, in: at..<max(at, end)) {
            at = mark + 1
            guard at + 1 < end, bytes[at] == comma, bytes[at + 1] == quote, !isEscaped(bytes, mark) else { continue }
            fields.append(start..<mark)
            start = at + 2
            at = start
        }
        return fields + [start..<max(start, end)]
    }

    private static func write(_ bytes: UnsafeBufferPointer<UInt8>, _ field: Range<Int>, to out: inout Transcript) {
        var start = field.lowerBound
        var at = start
        while at < field.upperBound {
            let next = at + 1 < field.upperBound ? bytes[at + 1] : 0
            let isEscape = bytes[at] == backslash && (next == quote || next == backslash || next == 0x0A) || bytes[at] == quote && next == quote
            if isEscape {
                out.copy(bytes, start..<at)
                start = at + 1
                at += 1
            }
            at += 1
        }
        out.copy(bytes, start..<field.upperBound)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The offset of the first `byte` in a range.
    func find(_ byte: UInt8, in range: Range<Int>) -> Int? {
        guard let baseAddress, !range.isEmpty else { return nil }
        let at = cbytes_find(baseAddress + range.lowerBound, range.count, byte)
        return at < 0 ? nil : range.lowerBound + at
    }

    /// The offset of the first occurrence of words, exactly as written.
    func find(_ words: StaticString, in range: Range<Int>) -> Int? {
        guard let baseAddress, !range.isEmpty else { return nil }
        let at = cbytes_search(baseAddress + range.lowerBound, range.count, words.utf8Start, words.utf8CodeUnitCount)
        return at < 0 ? nil : range.lowerBound + at
    }

    /// True when ASCII `words` (in small letters) stand at an offset, in any case of letters.
    func has(_ words: StaticString, at offset: Int) -> Bool {
        let length = words.utf8CodeUnitCount
        guard offset >= 0, offset + length <= count else { return false }
        for index in 0..<length {
            let byte = self[offset + index]
            let small = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            guard small == words.utf8Start[index] else { return false }
        }
        return true
    }
}
