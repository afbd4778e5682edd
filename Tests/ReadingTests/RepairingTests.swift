import Cable
import Fixtures
import Testing

@testable import Reading

/// The text shown repaired, and found however it is spelled.
@Suite struct RepairingTests {
    private let damaged = Sketch.document(
        """
        1. The harbour,s tables show a &pull8 of the tide.
        2. Norway’s pilots say that the harbour's tables are right.
        """)

    private func shown(_ session: Session) -> String {
        session.text.rows.map { String(String.UnicodeScalarView($0.glyphs.map(\.scalar))) }.joined(separator: "\n")
    }

    private func repaired(_ session: Session) -> [Unicode.Scalar] { session.text.rows.flatMap(\.glyphs).filter(\.isRepaired).map(\.scalar) }

    private func session(wide: Bool) -> Session {
        let width: @Sendable (Unicode.Scalar) -> Int = { $0.isASCII ? 1 : wide ? 1 : -1 }
        return Session(document: damaged, settings: Settings(name: "harbour.txt", width: width), rows: 24, columns: 80)
    }

    @Test func repairsAreShownAndMarked() {
        let session = session(wide: true)
        #expect(shown(session).contains("The harbour’s tables show a “pull” of the tide."))
        #expect(repaired(session) == ["’", "“", "”"])
    }

    @Test func aTerminalWithoutThoseSignsHasItsOwn() {
        let session = session(wide: false)
        #expect(shown(session).contains("The harbour's tables show a \"pull\" of the tide."))
        #expect(repaired(session) == ["'", "\"", "\""])
    }

    @Test func repairShowsTheSourceAndBack() {
        var session = session(wide: true)
        session.press(":repair<Enter>")
        #expect(shown(session).contains("The harbour,s tables show a &pull8 of the tide."))
        #expect(repaired(session).isEmpty)
        #expect(session.notice?.words == "The text is as the source has it; :repair shows its 3 repairs.")
        session.press(":repair<Enter>")
        #expect(repaired(session).count == 3)
    }

    /// What Markdown put before a sign stands in the source: it is shown where the source is, in the cable opened first and in the next.
    @Test func theSourceIsShownAsItStandsInEveryCable() {
        let markdown = Document(
            parsing: Source(Array("UNCLAS LISBON 000500\nTAGS: [PREL](#)\nSUBJECT: LAMPS\n\n[1](#)1. Lamps cost \\$20.\nHALE\n".utf8)))
        var session = Session(document: markdown, settings: Settings(name: "lamps.md"), rows: 24, columns: 80)
        for name in ["lamps.md", "other.md"] {
            if name != session.name { _ = session.handle(.opened(markdown, name: name, nil)) }
            #expect(shown(session).contains("Lamps cost $20."))
            let raw = session.rawRows(9, columns: 80).map { String(String.UnicodeScalarView($0.glyphs.map(\.scalar))) }
            #expect(raw.contains { $0.hasSuffix("Lamps cost \\$20.") }, "\(raw)")
            session.press(":repair<Enter>")
            #expect(shown(session).contains("Lamps cost \\$20."))
            session.press(":repair<Enter>")
        }
    }

    @Test(arguments: [
        ("harbour's", 2), ("harbour,s", 2), ("harbour’s", 2), ("Norway's", 1), ("norway,s", 1), ("&pull8", 1), ("\"pull\"", 1), ("“pull”", 1),
        ("pull of", 0), ("a “pull” of the tide", 1), ("harbours", 0),
    ])
    func aSearchFindsEitherSpelling(_ words: String, _ count: Int) {
        var session = session(wide: true)
        session.press("/" + words + "<Enter>")
        #expect(session.search.hits.count == count)
    }

    @Test func aHitCoversWhatTheSourceHas() {
        var session = session(wide: true)
        session.press("/\"pull\"<Enter>")
        #expect(session.search.hits.map(damaged.source.string) == ["&pull8"])
    }
}
