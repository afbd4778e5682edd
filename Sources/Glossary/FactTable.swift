/// A table of facts in the program's text: a row a line, `KEY: what it means`, in the order of the keys' bytes. A key is found by halving,
/// so that nothing is built at start-up, nor when first asked for.
public struct FactTable: Sendable {
    private let text: StaticString

    init(_ text: StaticString) { self.text = text }

    /// What a key means; nil when the table does not know it.
    public subscript(_ key: String) -> String? {
        text.withUTF8Buffer { bytes in
            FactTable.find(key, bytes).map { FactTable.meaning(FactTable.row(around: $0, in: bytes, from: $0), bytes) }
        }
    }

    /// True for a key that the table knows.
    public func contains(_ key: String) -> Bool { text.withUTF8Buffer { FactTable.find(key, $0) != nil } }

    /// Where the row of a key begins.
    private static func find(_ key: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var key = key
        return key.withUTF8 { wanted in
            var low = 0
            var high = bytes.count
            while low < high {
                var start = low + (high - low) / 2
                while start > low, bytes[start - 1] != 0x0A { start -= 1 }
                switch order(wanted, bytes[start...]) {
                case 0: return start
                case ..<0: high = start
                default:
                    while start < high, bytes[start] != 0x0A { start += 1 }
                    low = start + 1
                }
            }
            return nil
        }
    }

    /// Negative where a key stands before the key of the row that begins here, 0 where it is that key.
    private static func order(_ key: UnsafeBufferPointer<UInt8>, _ row: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        var at = row.startIndex
        for letter in key {
            guard at < row.endIndex, !isKeyEnd(at, row) else { return 1 }
            if letter != row[at] { return letter < row[at] ? -1 : 1 }
            at += 1
        }
        return at >= row.endIndex || isKeyEnd(at, row) ? 0 : -1
    }

    private static func isKeyEnd(_ at: Int, _ row: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        row[at] == 0x0A || row[at] == 0x3A && at + 1 < row.endIndex && row[at + 1] == 0x20
    }

    /// Every row, in the table's order.
    public var rows: [(key: String, meaning: String)] {
        text.withUTF8Buffer { bytes in
            var rows: [(key: String, meaning: String)] = []
            var at = 0
            while at < bytes.count {
                let row = FactTable.row(around: at, in: bytes, from: at)
                let key = String(decoding: bytes[row.lowerBound..<FactTable.keyEnd(row, bytes)], as: UTF8.self)
                rows.append((key, FactTable.meaning(row, bytes)))
                at = row.upperBound + 1
            }
            return rows
        }
    }

    /// The row that holds a byte, without its line end.
    private static func row(around index: Int, in bytes: UnsafeBufferPointer<UInt8>, from low: Int) -> Range<Int> {
        var start = index
        while start > low, bytes[start - 1] != 0x0A { start -= 1 }
        var end = index
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        return start..<end
    }

    /// Where a row's key ends: before `: `.
    private static func keyEnd(_ row: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var at = row.lowerBound
        while at + 1 < row.upperBound, bytes[at] != 0x3A || bytes[at + 1] != 0x20 { at += 1 }
        return at
    }

    private static func meaning(_ row: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> String {
        String(decoding: bytes[min(keyEnd(row, bytes) + 2, row.upperBound)..<row.upperBound], as: UTF8.self)
    }
}
