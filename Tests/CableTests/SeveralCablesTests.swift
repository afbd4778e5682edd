import Cable
import Fixtures
import Testing

/// Texts that hold several cables, and those that only look as if they did.
@Suite struct SeveralCablesTests {
    private func cables(_ text: String) -> [String] {
        let source = Source(Array(text.utf8))
        return source.cables().map { String(decoding: source.bytes[$0], as: UTF8.self) }
    }

    private func cable(_ number: Int, head: String = "VZCZCXYZ0001\n") -> String {
        head + """
            R 101200Z MAR 07
            FM AMEMBASSY LISBON
            TO SECSTATE WASHDC

            UNCLAS LISBON 000\(number)

            E.O. 12958: N/A
            TAGS: PREL, PO
            SUBJECT: LAMPS

            ¶1. The lamps of pier \(number) are lit.
            HALE

            """
    }

    @Test func oneCableIsOne() {
        for name in Fixtures.names { #expect(Source(Fixtures.bytes(name)).cables().count == 1, "\(name)") }
    }

    @Test func cablesThatFollowOneAnotherAreSeveral() {
        let all = cables(cable(501) + "\n" + cable(502) + "\n" + cable(503))
        #expect(all.count == 3)
        #expect(all.map { $0.contains("pier 502") } == [false, true, false])
        #expect(all.allSatisfy { $0.hasPrefix("VZCZC") })
    }

    @Test func withoutTransmissionLinesTwoBlankLinesPartThem() {
        #expect(cables(cable(501, head: "") + "\n\n\n" + cable(502, head: "")).count == 2)
        #expect(cables(cable(501, head: "") + "NNNN\n" + cable(502, head: "")).count == 2)
    }

    @Test func aCableQuotedInAnotherIsNone() {
        let quoted = cable(501).replacing("HALE", with: "QUOTE\n" + cable(502, head: "") + "UNQUOTE\nHALE")
        #expect(cables(quoted).count == 1)
    }

    @Test func theHeadThatASectionRepeatsIsNone() {
        #expect(cables(cable(501) + cable(501)).count == 1)
    }

    @Test func archiveFilesFollowOneAnother() {
        let one = "Message Text\n\n\(cable(501, head: ""))\nMessage Attributes\n\nDocument Number: 1975LISBON00501\n"
        let all = cables(one + "\n" + one.replacing("00501", with: "00502").replacing("000501", with: "000502"))
        #expect(all.count == 2)
        #expect(all.last?.hasPrefix("Message Text") == true)
    }
}
