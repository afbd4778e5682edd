import Testing

@testable import Files

/// The line of a place is told without counting the file anew.
@Suite struct LineCountTests {
    private let bytes = Array((1...2000).map { "lamp \($0)\n" }.joined().utf8)

    @Test func placesInOrderCostTheFileOnce() {
        let lines = LineCount(bytes)
        for offset in bytes.indices { _ = lines.before(offset) }
        #expect(lines.before(bytes.count) == 2000 && lines.counted == bytes.count)
    }

    @Test func aPlaceIsToldInWhateverOrder() {
        let lines = LineCount(bytes)
        for offset in [700, 12, 12, bytes.count + 5, -3, 0, 6, 7, 8] {
            #expect(lines.before(offset) == bytes.prefix(max(0, offset)).count { $0 == 0x0A })
        }
    }
}
