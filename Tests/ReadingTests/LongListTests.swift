import Cable
import Fixtures
import Testing

@testable import Reading

/// Lists and texts without end: what a key does depends on what is seen, not on how much there is.
@Suite struct LongListTests {
    /// A cable that asks in each of its paragraphs, with more than ASCII in each, so that what is set of it can be counted.
    private func asking(_ count: Int) -> Document {
        Sketch.document(
            (1...count).map { "\($0). The harbour: {do hand the café its table \($0)}, see {para 1|para 1}. {dont say nothing} {rec hang it}" }
                .joined(
                    separator: "\n"))
    }

    /// However much else a paragraph asks, the time in its words goes with a duty, and with no other.
    @Test func theTimeOfADutyIsFoundAmongHundreds() throws {
        let head = "O 091200Z MAR 07\nFM SECSTATE WASHDC\nTO AMEMBASSY LISBON IMMEDIATE\nBT\nUNCLAS STATE 900555\n\nSUBJECT: THE MILL\n\n1. "
        let asked = (1...200).map { "Post should inform office \($0)\($0 == 150 ? " by June 5" : "")." }.joined(separator: "\n")
        let session = session(Document(parsing: Source(Array((head + asked + "\n\nBT\n").utf8))))
        #expect(session.document.asks.duties.count == 200)
        let timed = session.document.asks.duties.indices.filter { !session.when($0).isEmpty }
        #expect(timed == [149] && session.when(149) == "by Tue 5 Jun", "\(timed)")
    }

    /// Counts on the thread of its test.
    private final class Counter: @unchecked Sendable {
        private var calls = 0
        func count() { calls += 1 }
        func take() -> Int {
            defer { calls = 0 }
            return calls
        }
    }

    /// How many wide signs are set for each of some keys.
    private func work(_ keys: [String], _ count: Int) -> [Int] {
        let counter = Counter()
        let settings = Settings(name: "harbour.txt") { _ in
            counter.count()
            return 1
        }
        var session = Session(document: asking(count), settings: settings, rows: 40, columns: 130)
        return keys.map { key in
            _ = counter.take()
            session.press(key)
            return counter.take()
        }
    }

    @Test func aKeyDependsOnWhatIsSeen() {
        let keys = [
            "j", "<Space>", "a", "x", "U", "A", "o", "j", "G", "k", "<Esc>", "h", "G", "q", "<Tab>", "j", "G", "x", "<Esc>", "G", "g", "}", "t", "w",
            "E", "E", "w", "G", "k", "g", "-", "-", "v", "j", "<Esc>",
        ]
        for (index, (few, many)) in zip(work(keys, 400), work(keys, 3200)).enumerated() {
            #expect(many <= 2 * few + 200, "\(keys[index]): \(few) of 400, \(many) of 3200")
        }
    }

    @Test func aFarWayDependsOnNoLength() {
        for (few, many) in zip(work(["99999j", "99999k", "9999<Space>"], 2000), work(["99999j", "99999k", "9999<Space>"], 8000)) {
            #expect(many <= 2 * few, "\(few) of 2000, \(many) of 8000")
        }
    }

    /// A way that is not counted to its end leads as far as the rows on it are like those that were, and to the end where that is nearer.
    @Test func aFarWayIsGauged() {
        let document = Sketch.document((1...20_000).map { "\($0). The tide is high at quay \($0)." }.joined(separator: "\n"))
        var session = session(document, rows: 40, columns: 100)
        session.press("20000j")
        let number = session.document.body.paragraphs[session.text.paragraph].number ?? 0
        #expect((9000...11_000).contains(number), "\(number)")
        session.press("20000k")
        #expect((session.document.body.paragraphs[session.text.paragraph].number ?? 0) < 1000)
        session.press("999999j")
        #expect(session.text.isAtEnd)
        session.press("999999k")
        #expect(session.text.top == TextView.Place(run: 0, row: 0))
        session.press("100j")
        #expect(session.text.top == TextView.Place(run: 50, row: 1))
    }

    /// Of a line that is not wrapped no more is set than is seen, and more of it when one goes on.
    @Test func aLineThatIsNotWrappedIsSetAsFarAsItIsSeen() {
        let words = (1...900).map { "caf\u{E9}\($0)\u{301} " }.joined()
        let document = Sketch.document("1. \(words)\n2. Short.")
        var session = session(document, rows: 20, columns: 60)
        session.press("w")
        let whole = Wrapped(session.text.flow.runs[0], document.source, columns: nil, session.text.looks, typesetter: session.typesetter).glyphs
        var column = 0
        for _ in 0..<30 {
            let shown = session.text.rows[0].glyphs
            #expect(Array(shown) == Array(whole[column...].prefix(shown.count)) && shown.count > 40, "\(column)")
            session.press("<Right>")
            column += 8
        }
        #expect(session.text.rowOfCursor != nil)
    }

    /// What was taken to be done is what the notebook says, whether a little of it has changed or much.
    @Test(arguments: [1, 3, 30]) func whatTheNotebookSaysIsCounted(_ step: Int) {
        var session = session(asking(40))
        var states: [String: ItemState] = [:]
        for (index, item) in session.items.enumerated() where index % step == 0 {
            states[item.id] = index % 2 == 0 ? .done : .tickedBefore
            _ = session.handle(.notebook(states))
            if index % 7 == 0 { states[item.id] = nil }
        }
        _ = session.handle(.notebook(states))
        for kind in ChecklistItem.Kind.allCases {
            let own = session.items.filter { $0.kind == kind }
            #expect(session.progress.done(kind) == own.filter { session.state(of: $0.id) == .done }.count)
        }
    }

    @Test func aLongListSaysWhatAShortOneDoes() {
        for count in [2, Listing.short / 3, Listing.short + 5] {
            var session = session(asking(count), rows: 40, columns: 200)
            session.press("axaax")
            for pane in [Pane.checklist, .outline, .header] {
                let lines = session.lines(of: pane)
                let rows = lines.filter { $0.kind != .more }
                #expect(lines.count >= rows.count && !rows.isEmpty)
                for index in lines.indices { #expect(lines.isPassedOver(index) == (lines[index].kind == .title || lines[index].kind == .more)) }
            }
            let checklist = session.lines(of: .checklist)
            for item in session.items { #expect(checklist.row(of: item).map { checklist[$0].item } == item.id) }
            let outline = session.lines(of: .outline)
            for offset in stride(from: 0, to: session.document.source.bytes.count, by: 97) {
                #expect(outline.row(upTo: offset) == outline.lastIndex { ($0.offset ?? Int.max) <= offset })
            }
        }
    }

    @Test func whatIsDoneIsCountedAsItChanges() {
        var session = session(asking(30))
        for keys in ["ax", "aaaxxx", "U", "U<C-r>", "Gx", "<Tab>vjjjx<Esc>", "<Tab>vGx"] {
            session.press(keys)
            for kind in ChecklistItem.Kind.allCases {
                let own = session.items.filter { $0.kind == kind }
                #expect(session.progress.count(kind) == own.count)
                #expect(session.progress.done(kind) == own.filter { session.state(of: $0.id) == .done }.count, "\(keys)")
            }
            for paragraph in session.document.body.paragraphs.indices {
                let own = session.items.filter { $0.kind == .duty && $0.paragraph == paragraph }
                #expect(session.places(ofDutiesIn: paragraph).count == own.count)
                #expect(session.progress.done(in: paragraph) == own.filter { session.state(of: $0.id) == .done }.count)
            }
        }
    }

    @Test func theItemAtAPlaceIsTheFirstThatHoldsIt() {
        let session = session(asking(12))
        for offset in 0..<session.document.source.bytes.count {
            let first = session.items.first { $0.ranges.contains { $0.contains(offset) } }
            #expect(session.item(holding: offset) == first)
        }
    }

    /// How words are set shows no more than the screen: where runs enough follow, those of the last page are not set.
    @Test func anotherLookSetsNoMoreThanTheScreen() {
        let counter = Counter()
        let width: @Sendable (Unicode.Scalar) -> Int = {
            counter.count()
            return $0.value < 0x20 ? -1 : 1
        }
        let line = String(repeating: "\u{C9}", count: 60) + "\n"
        var counts: [Int] = []
        for lines in [400, 4000] {
            let document = Document(parsing: Source(Array(String(repeating: line, count: lines).utf8)))
            var session = Session(document: document, settings: Settings(name: "quay.txt", width: width), rows: 24, columns: 80)
            session.press("50%")
            _ = counter.take()
            session.press("E")
            counts.append(counter.take())
        }
        #expect(counts[0] == counts[1] && counts[0] > 0 && counts[0] < 60 * 24 * 4, "\(counts)")
    }

    @Test func runsHoldAllOfTheText() {
        let long = "1. " + String(repeating: "the tide is high ", count: 4000)
        for document in [
            harbour, asking(20), Sketch.document(long + "\n2. Short."), Sketch.document("1. " + String(repeating: "\u{E9}", count: 30000)),
        ] {
            let flow = Flow(document)
            #expect(flow.runs.indices.allSatisfy { flow.runs[$0].pieces.reduce(0) { $0 + $1.count } <= Flow.longest })
            #expect(zip(flow.runs, flow.runs.dropFirst()).allSatisfy { $0.start < $1.start })
            let whole = flow.runs.reduce(0) { $0 + $1.pieces.reduce(0) { $0 + $1.count } }
            #expect(whole == document.body.pieces.reduce(0) { $0 + $1.count })
            for index in flow.runs.indices { #expect(flow.run(at: flow.runs[index].start) == index) }
            for paragraph in document.body.paragraphs.indices {
                #expect(
                    flow.runs(of: paragraph) == indices(flow.runs.indices.filter { flow.runs[$0].paragraph == paragraph }, flow.runs(of: paragraph)))
            }
        }
    }

    /// Indices that follow each other as a range; of none, where they would stand.
    private func indices(_ all: [Int], _ empty: Range<Int>) -> Range<Int> {
        guard let first = all.first, let last = all.last else { return empty.lowerBound..<empty.lowerBound }
        return first..<last + 1
    }
}
