import CBytes
import Cable

/// The words of a cable as one searchable run of bytes: white space made one blank, lines and pages joined, blocks apart. A phrase is found
/// wherever its words follow each other in reading order, whatever broke them in the source.
struct SearchText: Sendable {
    /// As in the source, and with ASCII letters in lower case.
    private let exact: [UInt8]
    private let folded: [UInt8]
    /// Where runs of bytes that stand together in the source begin, here and there; both rise.
    private let here: [Int]
    private let there: [Int]

    /// Built from the blocks of a document, in one pass over its bytes.
    init(_ document: Document) {
        var exact: [UInt8] = []
        var here: [Int] = []
        var there: [Int] = []
        exact.reserveCapacity(document.body.range.count)
        document.source.bytes.withUnsafeBufferPointer { bytes in
            for block in document.body.blocks {
                var isFirst = true
                for piece in document.pieces(of: block) {
                    if !isFirst, exact.last != 0x20 { exact.append(0x20) }
                    isFirst = false
                    here.append(exact.count)
                    there.append(piece.lowerBound)
                    SearchText.append(bytes, piece, to: &exact, here: &here, there: &there)
                }
                exact.append(0x0A)
            }
        }
        self.exact = exact
        folded = exact.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        self.here = here
        self.there = there
    }

    private static func append(
        _ bytes: UnsafeBufferPointer<UInt8>, _ piece: Range<Int>, to exact: inout [UInt8], here: inout [Int], there: inout [Int]
    ) {
        var at = piece.lowerBound
        let end = min(piece.upperBound, bytes.count)
        while at < end {
            let byte = bytes[at]
            guard byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) else {
                exact.append(byte)
                at += 1
                continue
            }
            let start = at
            while at < end, bytes[at] == 0x20 || (bytes[at] >= 0x09 && bytes[at] <= 0x0D) { at += 1 }
            exact.append(0x20)
            if at - start > 1 || byte != 0x20 {
                here.append(exact.count)
                there.append(at)
            }
        }
    }

    /// The byte ranges in the source where `words` stand, in order, at most `limit`. Without a capital letter case does not count. A hit
    /// over a page break covers what lies between.
    func hits(_ words: String, limit: Int = 100_000) -> [Range<Int>] {
        let collapsed = words.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        var needle = Array((words.hasPrefix(" ") ? " " : "").utf8) + Array(collapsed.utf8) + Array((words.hasSuffix(" ") ? " " : "").utf8)
        guard !collapsed.isEmpty else { return [] }
        let minds = words.unicodeScalars.contains { $0.properties.isUppercase }
        if !minds { needle = needle.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 } }
        var found: [Range<Int>] = []
        (minds ? exact : folded).withUnsafeBufferPointer { text in
            guard let base = text.baseAddress else { return }
            var at = 0
            while found.count < limit {
                let next = cbytes_search(base + at, text.count - at, needle, needle.count)
                guard next >= 0 else { break }
                let start = at + next
                found.append(offset(start)..<(offset(start + needle.count - 1) + 1))
                at = start + needle.count
            }
        }
        return found
    }

    /// Where a byte of this text stands in the source.
    private func offset(_ position: Int) -> Int {
        var low = 0
        var high = here.count
        while low < high {
            let middle = (low + high) / 2
            if here[middle] <= position { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return 0 }
        let next = low < there.count ? there[low] : Int.max
        return min(there[low - 1] + position - here[low - 1], max(there[low - 1], next - 1))
    }
}
