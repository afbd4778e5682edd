import Cable
import Fixtures
import Reading
import Testing

@Suite struct PointingTests {
    private func place(_ session: Session, _ pane: Pane) -> Rectangle {
        session.layout.place(of: pane) ?? Rectangle(row: 0, column: 0, rows: 0, columns: 0)
    }

    @Test func theMouseIsOffUntilItIsAskedFor() {
        var session = session()
        #expect(!session.usesMouse)
        #expect(Key.script(":mouse<Enter>").keys.flatMap { session.handle(.key($0)) } == [.mouse(true)])
        #expect(Key.script(":mouse<Enter>").keys.flatMap { session.handle(.key($0)) } == [.mouse(false)])
    }

    @Test func theWheelScrollsThePaneUnderItAndNoOther() {
        var session = session(rows: 14, columns: 132)
        let (text, list) = (place(session, .text), place(session, .checklist))
        let top = session.text.top
        _ = session.handle(.mouse(.wheel(1), row: list.row + 1, column: list.column + 1))
        #expect(session.text.top == top && session.lists[.checklist]?.current == 3)
        _ = session.handle(.mouse(.wheel(1), row: text.row + 1, column: text.column + 1))
        #expect(session.text.top > top && session.focus == .text)
        _ = session.handle(.mouse(.wheel(-1), row: text.row + 1, column: text.column + 1))
        #expect(session.text.top == top)
    }

    @Test func aClickSelectsAndNeverRuns() {
        var session = session(columns: 132)
        let list = place(session, .checklist)
        let cursor = session.text.cursor
        #expect(session.handle(.mouse(.click, row: list.row + 2, column: list.column + 3)).isEmpty)
        #expect(session.focus == .checklist && session.currentLine(of: .checklist)?.number == "5")
        #expect(session.text.cursor == cursor)
        let text = place(session, .text)
        #expect(session.handle(.mouse(.click, row: text.row + 3, column: text.column + 9)).isEmpty)
        #expect(session.focus == .text && session.here.hasPrefix("harbour office asks"))
    }

    @Test func aClickAnywhereOnAnyScreenIsNoHarm() {
        for (rows, columns) in [(0, 0), (1, 1), (10, 40), (24, 80), (50, 200)] {
            for keys in ["", "?", "tp", "/a", "V", "z", "o"] {
                var session = session(rows: rows, columns: columns)
                session.press(keys)
                for row in stride(from: 0, through: rows + 3, by: 3) {
                    for column in stride(from: 0, through: columns + 7, by: 7) {
                        for mouse in [Mouse.click, .wheel(1), .wheel(-1)] {
                            #expect(session.handle(.mouse(mouse, row: row, column: column)).isEmpty)
                        }
                    }
                }
            }
        }
    }

    @Test func inHelpAClickSelectsARow() {
        var session = session()
        session.press("?")
        _ = session.handle(.mouse(.click, row: session.layout.middle.row + 4, column: 3))
        #expect(session.help?.list.current == 3)
        _ = session.handle(.mouse(.wheel(1), row: 9, column: 3))
        #expect(session.help?.list.current == 6)
    }
}
