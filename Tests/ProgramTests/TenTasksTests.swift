import Cable
import Fixtures
import Glossary
import Linear
import Reading
import Screen
import Testing
import Times

/// What a reader comes for, in keystrokes from the cable just opened: each on the full screen and as a conversation.
@Suite struct TenTasksTests {
    struct Task: Sendable, CustomTestStringConvertible {
        let name: String
        /// Keys before it, which are not counted.
        var before = ""
        let keys: String
        /// So many keys are allowed.
        let most: Int
        /// What then stands on the screen, and what is said.
        let shown: [String]
        let said: [String]
        var effect: (@Sendable (Effect) -> Bool)?
        var testDescription: String { name }
    }

    static let tasks: [Task] = [
        Task(
            name: "see what the cable asks", keys: "", most: 0,
            shown: ["ASKED 0/4", "tell the harbor master of the Rep", "make sure that the Mission"],
            said: ["4 of 4 open"]),
        Task(name: "next thing asked", keys: "a", most: 1, shown: ["Asked 1 of 4"], said: ["Paragraph 4", "Asked 1 of 4"]),
        Task(name: "tick it", before: "a", keys: "x", most: 1, shown: ["ASKED 1/4"], said: ["Paragraph 4 done", "3 of 4 open"]),
        Task(
            name: "when it may be delivered here", keys: "a", most: 1, shown: ["from Tue 16 Jun, OOB"],
            said: ["from Tuesday 16 June, open of business"]),
        Task(name: "the paragraph to draw on", before: "a", keys: "<Enter>", most: 1, shown: ["8 of 11"], said: ["Paragraph 8"]),
        Task(name: "and back", before: "a<Enter>", keys: "H", most: 1, shown: ["4 of 11"], said: ["Paragraph 4"]),
        Task(
            name: "a phrase broken over a page", keys: "/tended by the keepers<Enter>", most: 23, shown: ["hit 1 of 1, paragraph 7"],
            said: ["hit 1 of 1, paragraph 7"]),
        Task(
            name: "paragraph 5 with its citation", keys: "5gyy", most: 4, shown: [], said: [],
            effect: {
                guard case .copy(let clipping) = $0 else { return false }
                return clipping.words.hasPrefix("5. Action Request continued") && clipping.words.hasSuffix("para. 5.)\n")
            }),
        Task(
            name: "the checklist as Markdown", keys: "s<Enter>", most: 4, shown: [], said: [],
            effect: {
                guard case .run(.save("09STATE900447.md", false, let states)) = $0 else { return false }
                return states.count == 13
            }),
        Task(
            name: "reference A", keys: "'A", most: 2, shown: [], said: [],
            effect: { $0 == .open(.reference("09STATE900732")) }),
        Task(
            name: "only the paragraphs that speak of a word", keys: "&inspectors<Enter>", most: 12, shown: ["hidden"], said: ["hidden"]),
    ]

    private let document = Fixtures.document("09STATE900447.txt")

    private func begun() -> Session {
        var session = Session(document: document, settings: Settings(name: "cable.txt", width: { $0.value < 0x20 ? -1 : 1 }), rows: 24, columns: 80)
        for event in clocks { _ = session.handle(event) }
        return session
    }

    /// The times at the reader's post.
    private var clocks: [Event] {
        guard let post = Post.addressed(as: "PORT LOUIS") else { return [] }
        let here = ReaderPost(key: post.key, city: post.city, addressed: Clockwork.standing(of: post, in: document), isAssumed: false)
        return [.times(Clockwork.resolve(document, post), post: here)]
    }

    @Test(arguments: tasks) func inSoManyKeys(_ task: Task) {
        var session = begun()
        var effects: [Effect] = []
        for key in Key.script(task.before + task.keys).keys {
            for effect in session.handle(.key(key)) {
                effects.append(effect)
                if case .save(let id, _) = effect { _ = session.handle(.saved(id: id)) }
            }
        }
        #expect(Key.script(task.keys).keys.count <= task.most)
        let screen = Picture(paint(session)).lines.joined(separator: "\n")
        for words in task.shown { #expect(screen.contains(words), "\(screen)") }
        if let wanted = task.effect { #expect(effects.contains(where: wanted), "\(effects)") }
    }

    @Test(arguments: tasks) func inWords(_ task: Task) {
        let size = Conversation.size
        var conversation = Conversation(
            Session(
                document: document, settings: Settings(name: "cable.txt", width: { $0.value < 0x20 ? -1 : 1 }), rows: size.rows, columns: size.columns
            ))
        _ = conversation.take(clocks)
        var said = conversation.opening
        var effects: [Effect] = []
        for line in TenTasksTests.lines(task.before) + TenTasksTests.lines(task.keys) {
            said = conversation.take(line) { wanted in
                effects += wanted
                return wanted.compactMap { if case .save(let id, _) = $0 { .saved(id: id) } else { nil } }
            }
        }
        let words = said.joined(separator: "\n")
        #expect(!words.isEmpty)
        for wanted in task.said { #expect(words.contains(wanted), "\(words)") }
        #expect(!words.unicodeScalars.contains { "[]~|─│…".unicodeScalars.contains($0) }, "\(words)")
        if let wanted = task.effect { #expect(effects.contains(where: wanted), "\(effects)") }
    }

    /// Keys as a conversation takes them: a line a command; what is typed after `/`, `&` or `s` is the line that begins with it.
    private static func lines(_ keys: String) -> [String] {
        if keys.isEmpty { return [] }
        if keys.hasPrefix("/") || keys.hasPrefix("&") { return [String(keys.dropLast("<Enter>".count))] }
        switch keys {
        case "5gyy": return ["5g", "yy"]
        case "s<Enter>": return ["s", ""]
        case "a<Enter>": return ["a", ""]
        case "<Enter>": return [""]
        default: return [keys]
        }
    }
}
