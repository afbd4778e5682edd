/// A table of facts in the program's text: a row a line, `KEY: what it means`, in the order of the keys' bytes. A key is found by halving,
/// so that nothing is built at start-up, nor when first asked for.
public struct FactTable: Sendable {
    private let text: StaticString

    init(_ text: StaticString) { self.text = text }

    /// What a key means; nil when the table does not know it.
    public subscript(_ key: String) -> String? {
        text.withUTF8Buffer { bytes in
            let wanted = key.utf8
            var low = 0
            var high = bytes.count
            while low < high {
                let row = FactTable.row(around: low + (high - low) / 2, in: bytes, from: low)
                let name = bytes[row.lowerBound..<FactTable.keyEnd(row, bytes)]
                if name.elementsEqual(wanted) { return FactTable.meaning(row, bytes) }
                if wanted.lexicographicallyPrecedes(name) { high = row.lowerBound } else { low = row.upperBound + 1 }
            }
            return nil
        }
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
