import Files
import Testing

@Suite struct DecodingTests {
    @Test(arguments: [
        ([UInt8](repeating: 7, count: 4096), false), ([UInt8](repeating: 0x1B, count: 4096), false), ([UInt8](repeating: 0, count: 4096), true),
        (Array("%PDF-1.4".utf8), true), ([0xFF, 0xFE, 0x41, 0], false), ((0..<255).map { UInt8($0) % 32 }, true),
    ])
    func binaryIsToldFromText(_ bytes: [UInt8], _ isBinary: Bool) { #expect(Decoding.isBinary(bytes) == isBinary) }
}
