import Cable
import Testing

/// What may leave of words that others wrote.
@Suite struct LegibleTests {
    @Test(arguments: [
        ("plain", "plain"), ("a\u{1B}]0;b\u{7}", "a^[]0;b^G"), ("a\u{7F}b\u{0}", "a^?b^@"), ("a\u{9B}2J", "a<U+9B>2J"), ("a\u{202E}b", "a<U+202E>b"),
        ("a\u{200B}b\u{FEFF}", "a<U+200B>b<U+FEFF>"), ("a\u{115F}\u{1160}\u{3164}\u{FFA0}", "a<U+115F><U+1160><U+3164><U+FFA0>"),
        ("a\u{34F}\u{17B4}\u{17B5}\u{180B}", "a<U+34F><U+17B4><U+17B5><U+180B>"), ("a\u{2800}\u{AD}b", "a<U+2800><U+AD>b"),
        ("a\u{E0041}\u{E0100}\u{FE0F}\u{200D}b", "a<U+E0041><U+E0100><U+FE0F><U+200D>b"), ("a\u{E000}\u{378}", "a<U+E000><U+378>"),
        ("\u{415}\u{301} \u{4E2D} caf\u{E9}", "\u{415}\u{301} \u{4E2D} caf\u{E9}"), ("a\u{2028}b\u{2003}c", "a<U+2028>b<U+2003>c"),
    ])
    func whatHasNoPictureIsSpelledOut(_ words: String, _ seen: String) {
        for form in Legible.Form.allCases { #expect(Legible.words(words, as: form) == seen) }
    }

    /// Emoji, ideographs and consonants that are joined have several pictures; what asks for one of them hides nothing.
    @Test(arguments: [
        ("\u{2764}\u{FE0F}", "\u{2764}"), ("\u{1F468}\u{200D}\u{1F469}", "\u{1F468}\u{1F469}"), ("\u{845B}\u{E0100}", "\u{845B}"),
        ("\u{915}\u{94D}\u{200D}\u{937}", "\u{915}\u{94D}\u{937}"), ("\u{2764}\u{FE0F}\u{FE0F}", "\u{2764}<U+FE0F>"), ("1\u{FE0F}", "1<U+FE0F>"),
    ])
    func whatAsksForAnotherPictureIsLeftOutWhereThereIsOne(_ words: String, _ seen: String) {
        #expect(Legible.words(words, as: .passage) == seen)
    }

    @Test(arguments: [
        (Legible.Form.page, "a\tb\r\nc\rd\u{C}e\u{A0}f\r\r\n", "a       b\nc^Md e f\n"),
        (.passage, "a\tb\r\nc\rd\u{C}e\u{A0}f", "a\tb\nc^Md^Le\u{A0}f"),
        (.line, "a\tb\nc", "a^Ib^Jc"),
    ])
    func lineEndsAndTabsGoByTheDestination(_ form: Legible.Form, _ words: String, _ seen: String) {
        #expect(Legible.words(words, as: form) == seen)
    }

    @Test func badBytesAreOneReplacementEach() {
        let source = Source([0x61, 0xFF, 0xC3, 0x28, 0x9B, 0xED, 0xA0, 0x80])
        var out: [UInt8] = []
        #expect(Legible.write(source, 0..<99, as: .page, to: &out) == 6)
        #expect(String(decoding: out, as: UTF8.self) == "a\u{FFFD}\u{FFFD}(\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
        #expect(Legible.count(source, 0..<99) == 6)
    }

    /// Whatever leaves can leave again as it is.
    @Test func whatIsLegibleStaysAsItIs() {
        let all = (0..<UInt32(0x30000)).compactMap(Unicode.Scalar.init).filter(\.isLegible)
        let words = String(String.UnicodeScalarView(all))
        #expect(Legible.counted(words, as: .passage) == (words, 0))
    }

    @Test func whatWasSpelledOutIsCounted() {
        #expect(Legible.said(0) == nil)
        #expect(Legible.said(1) == "1 control or invisible character was made visible.")
        #expect(Legible.said(Legible.counted("\u{1B}[\u{202E}", as: .line).spelled) == "2 control or invisible characters were made visible.")
    }
}
