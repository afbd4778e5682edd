import Cable
import Fixtures
import Testing

/// What stands at a place is found however far before it begins, and whatever stands between.
@Suite struct ReachTests {
    @Test func theReachIsThatOfAllBefore() {
        let reach = Reach([0..<100, 1..<2, 3..<4, 50..<200, 60..<70])
        #expect([0, 99, 100, 199, 200].map { reach.first(endingBehind: $0) } == [0, 0, 3, 3, 5])
        #expect(Reach([]).first(endingBehind: 0) == 0)
    }

    @Test func whatHoldsAPlaceIsFoundBehindThousands() {
        var asks = Asks()
        let small = (0..<5000).map { 10 + $0 * 4..<12 + $0 * 4 }
        asks.texts = ([0..<100_000] + small).map { QuotedText(kind: "text", paragraph: 0, title: nil, isClosed: true, range: $0) }
        asks.mentions = ([0..<100_000] + small).map { Mention(paragraph: 0, target: .paragraphs([1]), range: $0) }
        asks.duties = ([0..<100_000] + small).map {
            Duty(kind: .do, paragraph: 0, range: $0, request: nil, condition: nil, addressedTo: [], why: "drawn so")
        }
        #expect(asks.text(holding: 99_000)?.range == 0..<100_000)
        #expect(asks.text(holding: 10 + 4000 * 4)?.range == small[4000])
        #expect(asks.text(holding: 100_000) == nil)
        #expect(asks.mentions(touching: 99_000..<99_001).first?.range == 0..<100_000)
        #expect(asks.duties(touching: 99_000..<99_001).first?.range == 0..<100_000)
        #expect(asks.duties(touching: 100_000..<100_001).isEmpty && asks.mentions(touching: 100_000..<100_001).isEmpty)
    }

    @Test func theHeadingAboveIsFoundBehindThousands() {
        let drawing = "1. The tide.\n" + (2...3000).map { "\($0). It fell.\n" }.joined()
        let document = Sketch.document("# HARBOUR\n" + drawing)
        #expect(document.headings.last(of: 0..<1) == 0 && document.headings.last(of: 1..<3000) == nil)
        #expect(document.headings.paragraph(before: 2999) == 0)
    }
}
