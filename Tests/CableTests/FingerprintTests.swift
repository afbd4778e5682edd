import Cable
import Testing

/// What a tick is kept under: the words of its item, all of them, and nothing of how they were set.
@Suite struct FingerprintTests {
    @Test(arguments: [
        ("pay $1.5 million to the mill", "pay $15 million to the mill"), ("pay $5 to the mill", "pay 5 to the mill"),
        ("meet Mr. Иванов", "meet Mr. Петров"), ("raise 10% of the posts", "raise 10 of the posts"), ("send 1,5 tables", "send 15 tables"),
        ("see 5-7", "see 57"), ("通知港口", "通知机场"), ("hand over", "handover"), ("is it so?", "is it so."), ("tell A/B", "tell AB"),
        ("the café", "the cafe"), ("pay €5", "pay £5"), ("a\u{202E}b", "ab"), ("a\u{E0041}b", "ab"), ("a\u{8}b", "ab"), ("a\u{200B}c", "a\u{200B}b"),
        ("x\u{FF}", "x"),
    ])
    func everySignCounts(_ one: String, _ other: String) {
        #expect(Document.fingerprint(of: one) != Document.fingerprint(of: other))
    }

    @Test(
        arguments: [
            ("hand over the tables", " hand\nover  the\r\n\ttables "), ("China's \"lamps\"", "China\u{2019}s \u{201C}lamps\u{201D}"),
            ("the quay -- the pier", "the quay\u{2014}the pier"), ("a well-known pier", "a well-\nknown pier"),
            ("Inform The Post", "INFORM THE POST"),
            ("ПРОСИМ ОТВЕТИТЬ", "просим ответить"), ("China's pilots", "China,s pilots"), ("tables ... of", "tables \u{2026} of"),
            ("the\u{A0}tables", "the tables"),
        ] + fillers.map { ("pay $1\($0)5 to the \($0) mi\($0)ll\($0)", "pay $15 to the mill") })
    func howTheyAreSetDoesNot(_ one: String, _ other: String) {
        #expect(Document.fingerprint(of: one) == Document.fingerprint(of: other))
    }

    /// Invisible hyphens, blanks without width, joiners, marks of direction, and letters that print as nothing.
    private static let fillers = [
        "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{2060}", "\u{FEFF}", "\u{34F}", "\u{115F}", "\u{3164}", "\u{17B4}", "\u{180E}",
        "\u{FE0F}", "\u{2800}",
    ]

    /// The algorithm is fixed: what is ticked today must be found by every later version.
    @Test func fingerprintsAreTheSameForEver() {
        #expect(Document.fingerprint(of: "") == "7de0a38047d74950f4f2ced447ab0242")
        #expect(Document.fingerprint(of: "inform the harbour master") == "af72386a3483f41c27e1371d7219f3d7")
    }

    @Test func bytesThatAreNoUTF8Count() {
        func print(_ byte: UInt8) -> String {
            Document(parsing: Source([0x61, byte, 0x62])).fingerprint([0..<3])
        }
        #expect(Set([0x80, 0xC3, 0xF4, 0xFF].map(print)).count == 4)
    }

    /// Many bytes at a time are the same as one by one.
    @Test func theContentOfATextIsAllItsBytes() {
        let texts = (0..<40).map { "1. The tide. " + String(repeating: "x", count: $0) }
        #expect(Set(texts.map { Document(parsing: Source(Array($0.utf8))).content.whole }).count == 40)
        #expect(Document(parsing: Source(Array("a\nb".utf8))).content.whole != Document(parsing: Source(Array("a b".utf8))).content.whole)
    }

    @Test func textsWithoutALetterOfASCIIHaveIdsOfTheirOwn() {
        let texts = ["Прилив высок.", "Отлив низок.", "通知港口", "…", "—"].map { Document(parsing: Source(Array($0.utf8))) }
        #expect(Set(texts.map(\.identity)).count == 5)
        #expect(Set(texts.map(\.formerIdentity)).count == 1)
    }
}
