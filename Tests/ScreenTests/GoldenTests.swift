import Cable
import Fixtures
import Reading
import Screen
import Testing

/// Pictures of the whole program: keys in, screens out.
@Suite struct GoldenTests {
    struct Story: Sendable, CustomTestStringConvertible {
        let name: String
        let keys: String
        let rows: Int
        let columns: Int
        var cable = GoldenTests.cable
        var testDescription: String { name }
    }

    static let stories: [Story] = [
        Story(name: "open-80x24", keys: "", rows: 24, columns: 80),
        Story(name: "asked-80x24", keys: "a", rows: 24, columns: 80),
        Story(name: "ticked-80x24", keys: "ax", rows: 24, columns: 80),
        Story(name: "found-80x24", keys: "/tide<Enter>f", rows: 24, columns: 80),
        Story(name: "searching-80x24", keys: "/quay", rows: 24, columns: 80),
        Story(name: "outline-80x24", keys: "o", rows: 24, columns: 80),
        Story(name: "header-80x24", keys: "h", rows: 24, columns: 80),
        Story(name: "help-80x24", keys: "?", rows: 24, columns: 80),
        Story(name: "help-checklist-80x24", keys: "<Tab>?", rows: 24, columns: 80),
        Story(name: "help-narrowed-80x24", keys: "?/tick", rows: 24, columns: 80),
        Story(name: "folded-80x24", keys: "c", rows: 24, columns: 80),
        Story(name: "zoomed-80x24", keys: "z", rows: 24, columns: 80),
        Story(name: "checklist-80x24", keys: "<Tab>j", rows: 24, columns: 80),
        Story(name: "selected-80x24", keys: "<Tab>vj", rows: 24, columns: 80),
        Story(name: "folds-80x24", keys: "+G-", rows: 24, columns: 80),
        Story(name: "peeked-80x24", keys: "tp", rows: 24, columns: 80),
        Story(name: "peeked-40x10", keys: "tp", rows: 10, columns: 40),
        Story(name: "peeked-132x43", keys: "tp", rows: 43, columns: 132),
        Story(name: "peeked-200x60", keys: "tp", rows: 60, columns: 200),
        Story(name: "peeked-1x1", keys: "tp", rows: 1, columns: 1),
        Story(name: "filtered-40x10", keys: "&tables<Enter>", rows: 10, columns: 40),
        Story(name: "filtered-200x60", keys: "&tables<Enter>o", rows: 60, columns: 200),
        Story(name: "filtered-1x1", keys: "&tables<Enter>", rows: 1, columns: 1),
        Story(name: "regex-80x24", keys: "/<C-r><C-w>t[ai]", rows: 24, columns: 80),
        Story(name: "filtered-80x24", keys: "&<C-w>tables", rows: 24, columns: 80),
        Story(name: "filtered-132x43", keys: "&tables<Enter>", rows: 43, columns: 132),
        Story(name: "scroll-bar-80x10", keys: "/the<Enter>n", rows: 10, columns: 80),
        Story(name: "raw-80x24", keys: "V", rows: 24, columns: 80),
        Story(name: "raw-132x43", keys: "V}}", rows: 43, columns: 132),
        Story(name: "raw-200x60", keys: "V", rows: 60, columns: 200),
        Story(name: "raw-40x10", keys: "V", rows: 10, columns: 40),
        Story(name: "raw-1x1", keys: "V", rows: 1, columns: 1),
        Story(name: "resized-132x43", keys: "<C-w>>12<C-w>>", rows: 43, columns: 132),
        Story(name: "resized-200x60", keys: "o<C-w>>", rows: 60, columns: 200),
        Story(name: "resized-80x24", keys: "<Tab><C-w>-<C-w>-", rows: 24, columns: 80),
        Story(name: "small-40x10", keys: "a", rows: 10, columns: 40),
        Story(name: "tiny-1x1", keys: "ax", rows: 1, columns: 1),
        Story(name: "two-120x40", keys: "a", rows: 40, columns: 120),
        Story(name: "two-132x43", keys: "rx", rows: 43, columns: 132),
        Story(name: "three-200x50", keys: "aa", rows: 50, columns: 200),
        Story(name: "three-200x60", keys: "/tide<Enter>f", rows: 60, columns: 200),
        Story(name: "explained-80x24", keys: "aI", rows: 24, columns: 80),
        Story(name: "explained-header-80x24", keys: "hjjjI", rows: 24, columns: 80),
        Story(name: "explained-checklist-80x24", keys: "<Tab>jI", rows: 24, columns: 80),
        Story(name: "explained-repairs-80x24", keys: "I", rows: 24, columns: 80, cable: damaged),
        Story(name: "explained-outline-80x24", keys: "ojjjjjjI", rows: 24, columns: 80),
        Story(name: "explained-40x10", keys: "aIj", rows: 10, columns: 40),
        Story(name: "repaired-80x24", keys: "", rows: 24, columns: 80, cable: damaged),
        Story(name: "unrepaired-80x24", keys: ":repair<Enter>", rows: 24, columns: 80, cable: damaged),
        Story(name: "repaired-found-40x10", keys: "/quay,s<Enter>", rows: 10, columns: 40, cable: damaged),
    ]

    static let cable = Sketch.document(
        """
        1. This is an action cable; see {para 3|paras 3 and 5}.
        2. The harbour office asks that {dont nothing be said} before noon. Tables of the tide are printed each spring by the|office of the pilots, and every pilot is given one.
        3. Action request: please {do inform the harbour master of the new tables before they are hung on the quays} and report what he says, drawing on {para 4|para 4}.
        4. Recommendations: {rec print larger figures}; {rec hang the tables at each quay}; and {rec train the pilots}.
        # Quays
        5. Posts should {do make sure that the tables hang on every quay} soon. If Post wishes, it {may may tell the press}.
        6. The Department thanks posts for their help with the tides.
        """)

    /// A text that went through converters.
    static let damaged = Sketch.document(
        """
        1. The harbour,s tables show a &pull8 of the tide) such as the pilots feared; see {para 2|para 2}.
        2. Action request: please {do ask for the quay,s own &book of tides,8 and don,t wait}. It costs \\$20.
        """)

    @Test(arguments: stories) func pictureIsAsRecorded(_ story: Story) throws {
        var session = Session(document: story.cable, settings: Settings(name: "harbour.txt"), rows: story.rows, columns: story.columns)
        for key in Key.script(story.keys).keys {
            for effect in session.handle(.key(key)) {
                if case .save(let id, _) = effect { _ = session.handle(.saved(id: id)) }
            }
        }
        let frame = paint(session)
        let picture = Picture(frame)
        let got =
            (picture.lines + ["-- roles, cursor at row \(frame.cursor.row) column \(frame.cursor.column)"] + picture.roles).joined(separator: "\n")
            + "\n"
        try Golden.hold(got, "\(story.name).txt")
    }

    @Test func everyRoleHasALetterAndALookOfItsOwnName() {
        #expect(Set(Role.allCases.map(Picture.letter)).count == Role.allCases.count)
    }
}
