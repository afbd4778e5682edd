import Cable
import Fixtures
import Linear
import Reading
import Testing

/// Conversations as pictures: after `> ` what was typed, below it what was said.
@Suite struct TranscriptTests {
    struct Story: Sendable, CustomTestStringConvertible {
        let name: String
        let lines: [String]
        var testDescription: String { name }
    }

    static let stories: [Story] = [
        Story(name: "asked", lines: ["a", "x", "a", "x", "a", "U", "checklist", "j", "G", "x", "<Enter>"]),
        Story(name: "reading", lines: ["<Space>", "<Space>", "g", "j", "}", "5g", "2", "G", "=", "b", "redraw"]),
        Story(name: "following", lines: ["t", "", "H", "L", "''", "9"]),
        Story(name: "searching", lines: ["/quay", "n", "n", "N", "/nowhere", "f", "/tide", "f", "j", "<Enter>", "<Esc>", "n"]),
        Story(name: "panes", lines: ["o", "j", "<Enter>", "h", "j", "<Tab>", "c", "c", "z", "z", "w", "<Right>", "w", "nonsense", "exit", "<Up"]),
        Story(name: "prompts", lines: ["/", "quay", ":", "next-asked", "q"]),
    ]

    static let cable = Sketch.document(
        """
        1. This is an action cable; see {para 3|paras 3 and 5}.
        2. The harbour office asks that {dont nothing be said} before noon. Tables of the tide are printed each spring by the|office of the pilots, and every pilot is given one.
        3. Action request: please {do inform the harbour master of the new tables before they are hung on the quays} and report what he says, drawing on {para 4|para 4}.
        4. Recommendations: {rec print larger figures}; {rec hang the tables at each quay}; and {rec train the pilots}.
        # Quays
        5. Posts should {do make sure that the tables hang on every quay} soon. If Post wishes, it {may may tell the press}.
        6. The Department thanks posts for their help with the tides. The tables are the work of many hands: of those who read the gauges at night, of those who keep the books in which the heights are written down, and of those who print them. They are printed in two colours, so that springs and neaps are told apart at a glance; a table that hangs in the sun fades within the year.
        7. A pilot who finds a height that differs from the table by more than a span tells the office on the same day. The office keeps a list of such days, and looks at the gauge; where the gauge has sunk into the mud the heights are read anew. Nobody is blamed for a height that turns out to be right.
        8. Ships that come in at night are told the height by lamp: one long light a fathom, one short light a foot. The lamp stands on the north quay; from the south quay it cannot be seen, and a boat is sent.
        9. Wallace.
        """)

    static func conversation(_ document: Document = cable) -> Conversation {
        Conversation(
            Session(
                document: document, settings: Settings(name: "harbour.txt"), rows: Conversation.size.rows, columns: Conversation.size.columns))
    }

    /// What the notebook would answer.
    static func kept(_ effects: [Effect]) -> [Event] {
        effects.compactMap { if case .save(let id, _) = $0 { .saved(id: id) } else { nil } }
    }

    @Test(arguments: stories) func transcriptIsAsRecorded(_ story: Story) throws {
        var conversation = TranscriptTests.conversation()
        var got = conversation.opening
        for line in story.lines {
            got.append("> " + line)
            got += conversation.take(line, TranscriptTests.kept)
        }
        try Golden.hold(got.joined(separator: "\n") + "\n", "\(story.name).txt")
    }
}
