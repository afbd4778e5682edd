import Properties
import Testing

@testable import Cable

/// Whatever is done to a cable, looking for what it asks ends, and its ranges lie in the text.
@Suite struct AskingProperties {
    static let model = """
        1. This is an action cable; see paras 2 through 4 and 6.

        2. Action request: Not before 11 in the morning local time on March 3 for AF and NEA posts, and OOB on March 4 for EUR posts, please
        deliver the lamp (see para 5, ref A).

        3. Action request continued: Posts should not discuss it with the press before 1400Z June 12, and should report NLT COB June 30.

        4. Begin non-paper:

        -- The lamp|is old.

        End non-paper.

        5. If asked, posts may say "it is lit". REQUEST EMBASSY OSLO CONFIRM SOONEST AFTER RECEIPT.

        6. Recommendations: Mend; light; and wait.
        """

    @Test func aListLongerThanAnyCablesIsNone() {
        func recommended(_ points: Int) -> Int? {
            Drawing().read("1. Recommendations for keepers: " + String(repeating: "mend; ", count: points) + "and light it.").asks.recommendations?
                .items.count
        }
        #expect(recommended(4) == 5)
        #expect(recommended(40_000) == nil)
    }

    @Test func lettersBehindTheAlphabetAreRead() {
        var bytes = Array("FM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nSUBJECT: LAMPS\n\n1. Begin talking points:\n\n".utf8)
        for letter in UInt8(0x41)...0xFF { bytes += [letter] + Array(") The lamp is old.\n".utf8) }
        check(Document(parsing: Source(bytes + Array("\nEnd talking points.\n".utf8))))
    }

    @Test(arguments: 0..<300) func mutationsNeverTrap(_ seed: Int) {
        var dice = Dice(seed: seed)
        var bytes = Array(AskingProperties.model.utf8)
        for _ in 0..<(1 + dice.roll(30)) {
            let at = dice.roll(bytes.count)
            switch dice.roll(4) {
            case 0: bytes[at] = UInt8(dice.roll(256))
            case 1: bytes.remove(at: at)
            case 2: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + dice.roll(40))], at: dice.roll(bytes.count))
            default: bytes.removeSubrange(at..<min(bytes.count, at + dice.roll(30)))
            }
        }
        check(Drawing().read(String(decoding: bytes, as: UTF8.self)))
    }

    @Test func everyPrefixIsRead() {
        let letters = Array(AskingProperties.model)
        for length in stride(from: 0, through: letters.count, by: 7) { check(Drawing().read(String(letters[0..<length]))) }
    }

    @Test func anyBytesAreRead() {
        var dice = Dice(seed: 7)
        for _ in 0..<50 {
            let source = Source((0..<dice.roll(2000)).map { _ in UInt8(dice.roll(256)) })
            check(Document(parsing: source))
        }
    }

    private func check(_ document: Document) {
        for sentence in Properties.brokenAsks(document) { Issue.record("\(sentence)") }
    }
}
