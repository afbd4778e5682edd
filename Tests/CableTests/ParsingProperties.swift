import Fixtures
import Testing

@testable import Cable

/// What holds of every document, whatever the bytes are.
@Suite struct ParsingProperties {
    typealias Dice = AskingProperties.Dice

    @Test(arguments: Fixtures.names) func everyPrefixIsRead(_ name: String) {
        let bytes = Fixtures.bytes(name)
        for length in stride(from: 0, through: bytes.count, by: 13) { check(Array(bytes[..<length]), "\(name), first \(length) bytes") }
    }

    @Test(arguments: Fixtures.names) func everySuffixIsRead(_ name: String) {
        let bytes = Fixtures.bytes(name)
        for start in stride(from: 0, through: bytes.count, by: 29) { check(Array(bytes[start...]), "\(name) from byte \(start)") }
    }

    @Test(arguments: Fixtures.names) func mutationsAreRead(_ name: String) {
        for seed in 0..<120 {
            var dice = Dice(state: UInt64(seed))
            check(mutated(Fixtures.bytes(name), &dice), "\(name), seed \(seed)")
        }
    }

    @Test func anyBytesAreRead() {
        var dice = Dice(state: 11)
        for turn in 0..<200 { check((0..<dice.roll(3000)).map { _ in UInt8(dice.roll(256)) }, "turn \(turn)") }
        // Bytes of which parsers are made: digits, signs, line ends, a few letters.
        let alphabet = Array("\n\n 019./()-:;,#¶ZORPAFBTVXCSU{}\"=*".utf8)
        for turn in 0..<400 { check((0..<dice.roll(1500)).map { _ in alphabet[dice.roll(alphabet.count)] }, "sign turn \(turn)") }
    }

    @Test func wordsOfTheTradeInAnyOrderAreRead() {
        let words = [
            "VZCZCXRO6880", "OO RUEHCN", "DE RUEHC #0447/01 1622041", "ZNR UUUUU ZZH", "O 112010Z JUN 09", "FM ", "TO ", "INFO ", "XMT ", "BT",
            "UNCLAS SECTION 01 OF 04 STATE 900447", "SECRET", "PAGE 02", "STATE 00900447  002 OF 004", "SIPDIS", "E.O. 12958: ", "TAGS: ",
            "SUBJECT: ",
            "REF: ", "A. ", "Classified By: ", "1.4 (b)", "¶1. ", "1. (C) ", "2. ", "19. ", "[1](#)", "-- ", "----", "NNNN", "MRN: ", "Message Text",
            "Message Attributes", "MSGID/", "SUBJ/", "RMKS/", "//", "Begin text:", "End text.", "\n", "\n\n", " ", "\u{FEFF}", "é", "Subject: ",
            "From ", "<pre>", "&#x000A;", "\"1\",\"", "\\\"", "Content-Type: text/plain\n\n",
        ]
        var dice = Dice(state: 5)
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
    }

    // MARK: the properties

    private func mutated(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<(1 + dice.roll(12)) where !bytes.isEmpty {
            let at = dice.roll(bytes.count)
            switch dice.roll(5) {
            case 0: bytes[at] = UInt8(dice.roll(256))
            case 1: bytes.remove(at: at)
            case 2: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + dice.roll(200))], at: dice.roll(bytes.count))
            case 3: bytes[at] = 0x0A
            default: bytes.removeSubrange(at..<min(bytes.count, at + dice.roll(90)))
            }
        }
        return bytes
    }

    private func check(_ bytes: [UInt8], _ name: String) {
        let document = Document(parsing: Source(bytes))
        let whole = 0..<bytes.count
        for range in ranges(document) where range.clamped(to: whole) != range { Issue.record("\(name): \(range) lies outside \(whole)") }
        checkBody(document.body, name)
        checkHeader(document.header, name)
    }

    private func ranges(_ document: Document) -> [Range<Int>] {
        let (header, body) = (document.header, document.body)
        var ranges = [document.range, header.range, body.range, header.classificationRange ?? 0..<0]
        ranges += [header.transmission?.range, header.dateTimeGroup?.range, header.from?.range].compactMap { $0 }
        ranges += (header.action + header.info).map(\.range) + (header.attention + header.tags + body.signature).map(\.range)
        ranges += [header.executiveOrder?.range, header.classifiedBy?.range, header.subject?.range].compactMap { $0 }
        ranges += header.references.map(\.range) + header.otherReferences.map(\.range)
        ranges += body.pieces + body.furniture.map(\.range) + body.paragraphs.map(\.range) + body.paragraphs.map(\.label)
        return ranges + document.remarks.map(\.range)
    }

    private func checkBody(_ body: Body, _ name: String) {
        for (one, next) in zip(body.pieces, body.pieces.dropFirst()) where one.upperBound > next.lowerBound {
            Issue.record("\(name): the pieces \(one) and \(next) are out of order")
        }
        for (one, next) in zip(body.paragraphs, body.paragraphs.dropFirst()) where one.blocks.upperBound != next.blocks.lowerBound {
            Issue.record("\(name): a block between paragraphs has none")
        }
        for (one, next) in zip(body.blocks, body.blocks.dropFirst()) where one.pieces.upperBound != next.pieces.lowerBound {
            Issue.record("\(name): a piece between blocks has none")
        }
        if body.blocks.contains(where: \.pieces.isEmpty) { Issue.record("\(name): a block without a piece") }
        let numbers = body.paragraphs.compactMap(\.number)
        if Set(numbers).count != numbers.count { Issue.record("\(name): a number stands twice in \(numbers)") }
    }

    private func checkHeader(_ header: Header, _ name: String) {
        for captions in [header.captions, header.info.map(\.name)] where captions.contains("") { Issue.record("\(name): an empty name") }
        if Set(header.captions).count != header.captions.count { Issue.record("\(name): a caption stands twice in \(header.captions)") }
        if header.id != nil, header.messageNumber == nil { Issue.record("\(name): an id without a number") }
    }
}
