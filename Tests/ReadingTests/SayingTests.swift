import Cable
import Fixtures
import Reading
import Testing

/// What is said where a key makes no sense, or waits for another.
@Suite struct SayingTests {
    private static let quiet = Sketch.document("1. The tables hang on every quay.\n2. The pilots are glad of it.")

    @Test func whereNothingIsMentionedNoMentionIsPromised() {
        for key in ["<Enter>", "p", "t"] {
            var session = session(SayingTests.quiet)
            session.press(key)
            #expect(session.notice?.words == "No paragraph or reference is mentioned.", "\(key)")
        }
    }

    @Test func keysThatLeadNowhereAreNotRecommended() {
        #expect(!session(SayingTests.quiet).hints.contains { $0.word == "next" || $0.word == "tick" })
        #expect(session().hints.prefix(2).map(\.word) == ["next", "tick"])
    }

    @Test func aKeyThatWaitsForAnotherSaysForWhich() {
        var session = session()
        session.press("y")
        #expect(session.statusWords == "y: y copy  c copy-citation  i copy-id  l copy-link")
        session.press("i")
        #expect(!session.statusWords.contains("copy"))
        session.press("m")
        #expect(session.statusWords == "m: a-z mark")
    }

    @Test func sentenceCaseSaysWhereNothingIsInCapitals() {
        var session = session(SayingTests.quiet)
        session.press("E")
        #expect(session.notice?.words.hasPrefix("Nothing on this screen is in capitals") == true)
        session.press("E")
        #expect(session.notice?.words == "Capitals are shown as they stand.")
    }

    @Test func sidewaysEndsWhereNothingWouldBeShown() {
        var session = session(rows: 24, columns: 40)
        session.press("w")
        for _ in 0..<200 { session.press("<Right>") }
        #expect(session.notice?.words == "No line here goes further to the right.")
        #expect(session.text.rows.contains { !$0.glyphs.isEmpty })
        session.press("<Left>")
        #expect(session.notice == nil)
    }

    @Test func aListLongerThanItsPaneSaysWhatOfItIsShown() {
        var session = session(rows: 12)
        session.press("o")
        let (rows, count) = ((session.layout.place(of: .outline)?.rows ?? 0) - 1, session.lines(of: .outline).count)
        #expect(rows < count && session.rightTitle(of: .outline) == "1-\(rows) of \(count)")
        session.press("G")
        #expect(session.rightTitle(of: .outline) == "\(count - rows + 1)-\(count) of \(count)")
        _ = session.handle(.resize(rows: 60, columns: 80))
        #expect(session.rightTitle(of: .outline).isEmpty)
    }
}
