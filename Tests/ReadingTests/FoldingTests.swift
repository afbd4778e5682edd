import Cable
import Fixtures
import Testing

@testable import Reading

/// Paragraphs folded to their first line: what is left out is found, jumped to and copied as ever.
@Suite struct FoldingTests {
    private func reading(_ keys: String) -> Session {
        var session = session()
        session.press(keys)
        return session
    }

    private func words(_ session: Session) -> [String] {
        session.text.rows.filter { !$0.glyphs.isEmpty }.map { row in
            row.label + " " + String(String.UnicodeScalarView(row.glyphs.map(\.scalar))) + (row.isFolded ? "+" : "")
        }
    }

    @Test func oneParagraphIsFoldedAndOpened() {
        var session = reading("2g-")
        #expect(session.notice?.words == "Paragraph 2 is folded: - opens it, + folds all.")
        #expect(
            words(session).prefix(3) == [
                "1 This is an action cable; see paras 3 and 5.", "2 The harbour office asks that nothing be said before noon. Tables of+",
                "3 Action request: please inform the harbour master of the new tables,",
            ])
        #expect(session.rightTitle(of: .text) == "1 folded, 2 of 6")
        session.press("-")
        #expect(session.notice?.words == "Paragraph 2 is open again.")
        #expect(words(session).contains { $0.contains("office of the pilots") })
    }

    @Test func allAreFoldedAndHeadingsStay() {
        var session = reading("4g+")
        #expect(words(session).map { $0.prefix(2).trimmingBlanks } == ["1", "2", "3", "4", "Q", "5", "6"])
        #expect(session.text.paragraph == session.document.paragraph(numbered: 4))
        session.press("+")
        #expect(session.text.folded.isEmpty)
        session.press("+6g-+")
        #expect(session.text.folded.count == 6)
    }

    /// A hit, a jump, a thing asked in what is folded open it.
    @Test(arguments: ["/pilots<Enter>", "a", "+/new tables<Enter>", "n", "f<Enter>"]) func whereOneGoesIsOpen(_ keys: String) {
        var session = reading("/pilots<Enter>g+")
        session.press(keys)
        let isFolded = session.text.isFolded(at: session.text.cursor)
        #expect(!isFolded)
        #expect(session.text.rowOfCursor != nil)
    }

    /// One paragraph folded or opened leaves the flow that all of them made anew would give, whatever else is folded or hidden.
    @Test func oneFoldedIsAsAllMadeAnew() {
        let long = "1. " + String(repeating: "the tide is high ", count: 1200)
        for document in [harbour, Sketch.document(long + "\n# Quays\n2. Short.\n# Lamps\n3. Shorter.\n4. Last.")] {
            for keys in ["", "+", "&tide<Enter>", "+&tide<Enter>"] {
                for first in 1...6 {
                    for second in 1...6 {
                        var session = session(document)
                        session.press(keys + "\(first)g-\(second)g-")
                        let text = session.text
                        let anew = Flow(document, filter: text.filter, folded: text.folded)
                        #expect(Array(text.flow.runs) == Array(anew.runs), "\(keys) \(first) \(second)")
                    }
                }
            }
        }
    }

    /// What is shown of a folded paragraph is its first run, which reaches to its end, and its headings; of all others all.
    @Test func foldsAreOfTheOpenText() {
        let long = "1. " + String(repeating: "the tide is high ", count: 1200)
        let plain = Document(parsing: Source(Array("High tide.\n\n# Quays\nLow tide.\n\nNo tide.\n".utf8)))
        for document in [harbour, plain, Sketch.document(long + "\n# Quays\n2. Short.\n# Lamps\n3. Shorter.\n4. Last.")] {
            let (open, paragraphs) = (Flow(document), document.body.paragraphs)
            for folded in [Set(paragraphs.indices), Set(paragraphs.indices.filter { $0 % 2 == 1 }), [0], []] {
                func isLeftOut(_ run: Flow.Run) -> Bool {
                    folded.contains(run.paragraph) && run.kind != .heading && paragraphs.indices.contains(run.paragraph)
                        && paragraphs[run.paragraph].blocks.contains(run.block)
                }
                let heads = open.runs.filter(isLeftOut).reduce(into: [Int: Int]()) { $0[$1.paragraph] = min($0[$1.paragraph] ?? $1.start, $1.start) }
                let shown = open.runs.filter { !isLeftOut($0) || heads[$0.paragraph] == $0.start }
                let flow = Flow(document, folded: folded)
                #expect(flow.runs.map(\.pieces) == shown.map(\.pieces))
                for run in flow.runs {
                    #expect(run.isFolded == isLeftOut(run))
                    let last = open.runs.last { $0.paragraph == run.paragraph && isLeftOut($0) }
                    #expect(run.reach == (run.isFolded ? last?.end ?? -1 : run.end))
                }
            }
        }
    }

    /// A fold keeps what is open at hand: whatever was folded in between, opened again the text is as it was.
    @Test func whatIsOpenedIsAsItWas() {
        for keys in ["++", "2g--", "+2g-++", "2g-3g-2g-3g-", "+1g-2g-3g-4g-5g-6g-", "&tide<Enter>++&<Enter>", "2g-&tide<Enter>2g-&<Enter>"] {
            let text = reading(keys).text
            #expect(text.folded.isEmpty, "\(keys)")
            #expect(Array(text.flow.runs) == Array(Flow(harbour).runs), "\(keys)")
        }
    }

    /// What a filter hid comes back as it was, folds and all.
    @Test func whatWasHiddenComesBackAsItWas() {
        for keys in ["&tide<Enter>&<Enter>", "2g-&tide<Enter>&<Enter>", "&tide<Enter>2g-&<Enter>", "&tide<Enter>&harbour<Enter>&<Enter>"] {
            let text = reading(keys).text
            #expect(Array(text.flow.runs) == Array(Flow(harbour, folded: text.folded).runs) && text.filter == nil, "\(keys)")
        }
    }

    @Test func stepsGoFromLineToLine() {
        var session = reading("+gJJ")
        #expect(session.text.paragraph == session.document.paragraph(numbered: 3))
        #expect(session.text.folded.count == 6)
        session.press("K5g")
        #expect(session.text.folded.count == 6 && session.text.paragraph == session.document.paragraph(numbered: 5))
    }

    @Test func copiesAreWhole() {
        let document = Sketch.document(
            "1. One line.\n2. A long line of words about the tides, the quays, the lamps on them and the gulls above\nand more of it.\n3. End.")
        for keys in ["2gyy", "2gvyy", "gvGyy"] {
            var copied: [String] = []
            for folded in ["", "+"] {
                var session = session(document, columns: 40)
                session.press(folded)
                for key in Key.script(keys).keys {
                    for case .copy(let clipping) in session.handle(.key(key)) { copied.append(clipping.words) }
                }
            }
            #expect(copied.count == 2 && copied[0] == copied[1], "\(copied)")
        }
    }

    @Test func whereThereIsNothingToFoldItIsSaid() {
        var session = session(Document(parsing: Source([])))
        session.press("-")
        #expect(session.notice?.words == "There is no paragraph here to fold.")
        session.press("+")
        #expect(session.notice?.words == "This text has no paragraphs to fold.")
    }

    @Test func aFilterAndFoldsGoTogether() {
        var session = reading("&tables<Enter>+")
        #expect(words(session).count < 7 && words(session).filter { $0.hasSuffix("+") }.count > 1)
        session.press("&<Enter>")
        #expect(words(session).count == 7)
        session.press("w-lE")
        #expect(session.text.rowOfCursor != nil)
    }
}

extension Substring {
    fileprivate var trimmingBlanks: String { String(self).trimmed }
}
