import Cable
import Fixtures
import Reading

/// The cable of these tests, and short ways to press keys on it.
let harbour = Sketch.document(
    """
    1. This is an action cable; see {para 3|paras 3 and 5}.
    2. The harbour office asks that {dont nothing be said} before noon. Tables of the tide are printed each spring by the|office of the pilots.
    3. Action request: please {do inform the harbour master} of the new tables, drawing on {para 4|para 4}.
    4. Recommendations: {rec print larger figures}; {rec hang the tables at each quay}; and {rec train the pilots}.
    # Quays
    5. Posts should {do make sure that the tables hang on every quay} soon. If Post wishes, it {may may tell the press}.
    6. The Department thanks posts for their help with the tides.
    """)

func session(_ document: Document = harbour, rows: Int = 24, columns: Int = 80) -> Session {
    Session(document: document, settings: Settings(name: "harbour.txt"), rows: rows, columns: columns)
}

extension Session {
    /// Presses keys written as in `--keys`; what has to be saved is saved at once, what is searched for beside the session is found at once.
    mutating func press(_ words: String) {
        for key in Key.script(words).keys {
            for effect in handle(.key(key)) {
                switch effect {
                case .save(let id, _): _ = handle(.saved(id: id))
                case .gather(let copying): _ = handle(.gathered(copying.clipping))
                case .find(let inquiry):
                    inquiry.run(while: { true }) { _ = handle($0) }
                default: break
                }
            }
        }
    }

    /// The words from the reader's place on.
    var here: String { document.source.string(text.cursor..<text.cursor + 20) }
}
