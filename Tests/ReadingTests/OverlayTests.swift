import Cable
import Fixtures
import Testing

@testable import Reading

/// What is laid over the panes leaves in sight what it speaks of.
@Suite struct OverlayTests {
    @Test(arguments: [(24, 80), (50, 200), (43, 132), (10, 40), (13, 80), (8, 60), (60, 120)], ["text", "header", "outline", "checklist", "found"])
    func theCurrentRowIsNotCovered(_ size: (Int, Int), _ pane: String) {
        var session = session(rows: size.0, columns: size.1)
        session.press("/the<Enter>g")
        switch pane {
        case "header": session.press("h")
        case "outline": session.press("o")
        case "checklist": session.press("<Tab>")
        case "found": session.press("f")
        default: break
        }
        for _ in 0..<20 {
            for key in ["I", "p"] {
                session.press(key)
                guard session.explanation != nil || session.peek != nil, let row = session.rowHere else { continue }
                let over = session.peek == nil ? session.explained.over : session.peeked.over
                let mention = session.focus == .text && session.peek != nil
                #expect(over.height > 0)
                #expect(mention || !(over.place.row..<over.place.row + over.place.rows).contains(row), "\(pane) \(key) \(row) \(over)")
                #expect(over.place.row >= session.layout.middle.row && over.place.rows <= session.layout.middle.rows)
                session.press("<Esc>")
            }
            session.press(pane == "text" ? "t" : "j")
        }
    }

    /// What is peeked at does not cover the mention.
    @Test func theMentionIsNotCovered() {
        for rows in 9...40 {
            var session = session(rows: rows)
            session.press("t")
            for _ in 0..<4 {
                session.press("p")
                let shown = session.text.rows.firstIndex { $0.glyphs.contains { $0.offset == session.text.cursor } } ?? -1
                let row = (session.layout.place(of: .text)?.row ?? 0) + (session.hasTitles ? 1 : 0) + shown
                let place = session.peeked.over.place
                #expect(!(place.row..<place.row + place.rows).contains(row), "\(rows) \(row) \(place)")
                session.press("<Esc>t")
            }
        }
    }

    @Test func whereThereIsNoRoomItIsStillShown() {
        let middle = Rectangle(row: 0, column: 0, rows: 1, columns: 10)
        #expect(Overlay(rows: 5, over: middle, sparing: 0).place.rows == 1)
        #expect(Overlay(rows: 5, over: Rectangle(row: 0, column: 0, rows: 0, columns: 10), sparing: nil).place.rows == 0)
        #expect(Overlay(rows: 2, over: Rectangle(row: 1, column: 0, rows: 6, columns: 10), sparing: 6).isAbove)
        #expect(!Overlay(rows: 2, over: Rectangle(row: 1, column: 0, rows: 6, columns: 10), sparing: 2).isAbove)
    }
}
