import Cable
import Fixtures
import Reading
import Testing

@Suite struct TypesetterTests {
    private let wide: @Sendable (Unicode.Scalar) -> Int = { scalar in
        scalar.value < 0x20 ? -1 : (0x300...0x36F).contains(scalar.value) ? 0 : (0x4E00...0x9FFF).contains(scalar.value) ? 2 : 1
    }

    @Test(arguments: [
        ("plain", "plain"), ("a\u{1B}[31mb", "a^[[31mb"), ("a\u{202E}b", "a<U+202E>b"), ("a\u{200B}b", "a<U+200B>b"),
        ("\u{2764}\u{200D}b", "\u{2764}b"),
        ("a\u{9B}31m", "a<U+9B>31m"), ("e\u{301}x", "ex"), ("\u{4E2D}\u{6587}", "\u{4E2D}\u{6587}"), ("a\nb  c", "a b  c"), ("a\u{7F}", "a^?"),
        ("\u{E0041}tag", "<U+E0041>tag"), ("a\u{2028}b", "a<U+2028>b"), ("a\u{FFFC}b", "a<U+FFFC>b"), ("a\u{FE0F}\u{200D}b", "a<U+FE0F><U+200D>b"),
    ])
    func nothingIsObeyedAndNothingIsInvisible(_ words: String, _ shown: String) {
        let glyphs = Typesetter(width: wide).glyphs(words)
        #expect(String(String.UnicodeScalarView(glyphs.map(\.scalar))) == shown)
        #expect(glyphs.allSatisfy { $0.width == 1 || $0.width == 2 })
    }

    @Test func aRowWithoutEndIsNotSetWithoutEnd() {
        #expect(Typesetter(width: wide).glyphs(String(repeating: "subject ", count: 100_000)).count <= 16384)
    }

    @Test func badBytesAreOneReplacementEach() {
        let document = Document(parsing: Source([0x61, 0xFF, 0xC3, 0x28, 0xF4, 0x90, 0x80, 0x80]))
        let session = Session(document: document, settings: Settings(name: "x", width: wide), rows: 5, columns: 40)
        let shown = session.text.rows.flatMap(\.glyphs).map(\.scalar)
        #expect(String(String.UnicodeScalarView(shown)) == "a\u{FFFD}\u{FFFD}(\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
    }
}
