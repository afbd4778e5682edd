import Fixtures
import Properties
import Testing

@testable import Cable

/// What holds of every document, whatever the bytes are.
@Suite struct ParsingProperties {
    @Test(arguments: Fixtures.names) func everyPrefixIsRead(_ name: String) {
        let bytes = Fixtures.bytes(name)
        for length in stride(from: 0, through: bytes.count, by: 13) { check(Array(bytes[..<length]), "\(name), first \(length) bytes") }
    }

    @Test(arguments: Fixtures.names) func everySuffixIsRead(_ name: String) {
        let bytes = Fixtures.bytes(name)
        for start in stride(from: 0, through: bytes.count, by: 29) { check(Array(bytes[start...]), "\(name) from byte \(start)") }
    }

    @Test(arguments: Fixtures.names) func mutationsAreRead(_ name: String) {
        let (bytes, names) = (Fixtures.bytes(name), Fixtures.names)
        for seed in 0..<240 {
            var dice = Dice(seed: seed)
            let other = Fixtures.bytes(names[dice.roll(names.count)])
            check(Mutator.mutated(bytes, with: other, &dice), "\(name), seed \(seed)")
        }
    }

    /// What was once not read.
    static let once = [
        "INFO\nAPPLICANTS SHOULD\nSUBJ/\nGENTEXT/REMARKS/APPLICANTS SHOULD", "FM AMEMBASSY OSLO\nSUBJECT: LAMPS\nREF A\nREF B \n\n1. Lit.",
        "MSGID/GENADMIN/X//\nSUBJ/LAMPS//\nAMPN/REF A IS //\nRMKS/1. LIT.//", "MSGID/GENADMIN/X//\nSUBJ/LAMPS//\nAMPN/REF A IS",
        "MRN: 13 OSLO 12\nCaptions: SBU SBU\nSubject: Lamps\n\n1. Lit.", "UNCLAS OSLO 000012\n\nSBU SBU\n\nSUBJECT: LAMPS\n\n1. Lit.",
        "TAGS SUBJECT: LAMPS", "SUBJECT: LAMPS\nTAGS \nX",
    ]

    @Test(arguments: once) func whatWasOnceNotReadIs(_ text: String) { check(Array(text.utf8), text) }

    @Test func anyBytesAreRead() {
        var dice = Dice(seed: 11)
        for turn in 0..<200 { check((0..<dice.roll(3000)).map { _ in UInt8(dice.roll(256)) }, "turn \(turn)") }
        // Bytes of which parsers are made: digits, signs, line ends, a few letters.
        let alphabet = Array("\n\n 019./()-:;,#¶ZORPAFBTVXCSU{}\"=*".utf8)
        for turn in 0..<400 { check((0..<dice.roll(1500)).map { _ in alphabet[dice.roll(alphabet.count)] }, "sign turn \(turn)") }
    }

    @Test func wordsOfTheTradeInAnyOrderAreRead() {
        let words = Mutator.words
        var dice = Dice(seed: 5)
        for turn in 0..<600 {
            let text = (0..<(1 + dice.roll(60))).map { _ in words[dice.roll(words.count)] }.joined(separator: dice.roll(2) == 0 ? "\n" : "")
            check(Array(text.utf8), "turn \(turn)")
        }
    }

    @Test(arguments: Fixtures.names) func lineEndsDoNotMatter(_ name: String) {
        let lines = Fixtures.bytes(name)
        var returns: [UInt8] = []
        for byte in lines { returns += byte == 0x0A ? [0x0D, 0x0A] : [byte] }
        let (one, other) = (Document(parsing: Source(lines).named(name)), Document(parsing: Source(returns).named(name)))
        #expect(ParsingTree(one).lines == ParsingTree(other).lines)
    }

    @Test(arguments: Fixtures.names) func trailingBlanksDoNotMatter(_ name: String) {
        let text = String(decoding: Fixtures.bytes(name), as: UTF8.self)
        let padded = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "  \n")
        let (one, other) = (Document(parsing: Source(Array(text.utf8)).named(name)), Document(parsing: Source(Array(padded.utf8)).named(name)))
        #expect(ParsingTree(one).lines == ParsingTree(other).lines)
    }

    @Test(arguments: Fixtures.names) func readingTwiceGivesTheSame(_ name: String) {
        #expect(ParsingTree(Fixtures.document(name)).lines == ParsingTree(Fixtures.document(name)).lines)
        #expect(Properties.digest(Fixtures.document(name)) == Properties.digest(Fixtures.document(name)))
    }

    private func check(_ bytes: [UInt8], _ name: String) {
        for sentence in Properties.broken(bytes) { Issue.record("\(name): \(sentence)") }
    }
}
