import Screen
import Testing

/// What differs between two pictures, which is all that goes to the terminal.
@Suite struct FrameTests {
    /// A row of six columns a line.
    private func frame(_ lines: String...) -> Frame {
        var frame = Frame(rows: lines.count, columns: 6)
        for (row, line) in lines.enumerated() {
            var column = 0
            for scalar in line.unicodeScalars {
                let isWide = scalar.value > 0xFF
                frame[row, column] = Cell(scalar: scalar.value, width: isWide ? 2 : 1, role: .text)
                if isWide { frame[row, column + 1] = Cell(scalar: 0, width: 0, role: .text) }
                column += isWide ? 2 : 1
            }
        }
        return frame
    }

    @Test func whatChangedOfARowIsWholeCharacters() {
        #expect(frame("abcd").changed(0, since: frame("abcd")).isEmpty)
        #expect(frame("abcd").changed(0, since: frame("axyd")) == 1..<3)
        #expect(frame("a\u{6F6E}c").changed(0, since: frame("a\u{6C34}c")) == 1..<2)
        #expect(frame("a\u{6F6E}c").changed(0, since: frame("\u{6C34}bc")) == 0..<3)
        // The right half alone is never drawn.
        #expect(frame("a\u{6F6E}c").changed(0, since: frame("a\u{6F6E}\u{6F6E}")) == 3..<5)
        #expect(frame("\u{6F6E}").changed(0, since: Frame(rows: 2, columns: 6)) == 0..<6)
    }
}
