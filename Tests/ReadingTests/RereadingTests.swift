import Cable
import Fixtures
import Testing

@testable import Reading

/// A file that changes under the reader: it is said, and read anew when that is wanted; the reader stays where the words are.
@Suite struct RereadingTests {
    private static let before = """
        1. The tide of January.
        2. The tide fell on the quays of the north and rose on those of the south.
        3. {do Hang the tables} on every quay.
        4. The pilots thank the office.
        """

    private func reading(_ keys: String, rows: Int = 24) -> Session {
        var session = session(Sketch.document(RereadingTests.before), rows: rows)
        session.press(keys)
        return session
    }

    @Test func aChangeIsSaidUntilTheFileIsReadAnew() {
        var session = reading("2g")
        #expect(session.handle(.changed(name: "harbour.txt", isGone: false)).isEmpty)
        #expect(session.notice?.words == "harbour.txt has changed on the disk: F5 reads it anew.")
        session.press("=j")
        #expect(session.statusWords == "The file has changed on the disk: F5 reads it anew.")
        #expect(session.handle(.key(.function(5))) == [.reload])
        _ = session.handle(.reread(Sketch.document(RereadingTests.before)))
        #expect(session.notice?.words == "harbour.txt is as it was.")
        #expect(session.statusWords == "")
    }

    @Test func aFileThatIsGoneLeavesWhatWasRead() {
        var session = reading("2g")
        _ = session.handle(.changed(name: "harbour.txt", isGone: true))
        #expect(session.notice?.words == "harbour.txt is no longer on the disk: what was read of it stays here.")
        #expect(session.here.hasPrefix("The tide fell"))
    }

    @Test func aChangeOfAnotherFileIsNothing() {
        var session = reading("")
        #expect(session.handle(.changed(name: "other.txt", isGone: false)).isEmpty)
        #expect(session.notice == nil)
    }

    /// Words before the place, behind it, around it: the reader stays with them, and the marks do.
    @Test(arguments: [
        ("1. The tide of January.", "1. The tide of January, and of February, which was higher than any before.", "The pilots thank"),
        ("4. The pilots thank the office.", "4. The pilots thank the office.\n5. So do the harbour masters.", "The pilots thank"),
        ("thank the office", "thank all", "The pilots thank"),
        ("1. The tide of January.\n", "", "The pilots thank"),
    ])
    func thePlaceStaysWithTheWords(_ old: String, _ new: String, _ here: String) {
        var session = reading("2gma4gmb")
        _ = session.handle(.reread(Sketch.document(RereadingTests.before.replacing(old, with: new))))
        #expect(session.here.hasPrefix(here), "\(session.here)")
        session.press("'a")
        #expect(session.here.hasPrefix("The tide fell"))
        session.press("'b")
        #expect(session.here.hasPrefix(here))
    }

    @Test func whatIsTickedStaysTickedAndWhatIsMoreAskedIsSaid() {
        var session = reading("ax")
        _ = session.handle(.reread(Sketch.document(RereadingTests.before + "\n5. {do Light the lamps}.\n")))
        #expect(session.notice?.words == "harbour.txt was read anew, 1 more asked.")
        #expect(session.title(of: .checklist) == "ASKED 1/2")
    }

    @Test func whatIsSearchedForIsSearchedForAnew() {
        var session = reading("/quay<Enter>")
        #expect(session.search.hits.count == 2)
        _ = session.handle(.reread(Sketch.document(RereadingTests.before + "\n5. One more quay.\n")))
        #expect(session.search.hits.count == 3)
    }

    @Test func aFollowedFileIsReadAtOnceAndItsEndStaysInSight() {
        let long = (1...40).map { "\($0). Line \($0)." }.joined(separator: "\n")
        var session = session(Sketch.document(long))
        session.press("GF")
        #expect(session.notice?.words == "Following: the file is read anew whenever it changes; F ends that.")
        #expect(session.handle(.changed(name: "harbour.txt", isGone: false)) == [.reload])
        _ = session.handle(.reread(Sketch.document(long + "\n41. Line 41.")))
        #expect(session.text.isAtEnd && session.here.hasPrefix("Line 41."))
        session.press("2gF")
        #expect(session.notice?.words == "The file is not followed any more.")
        #expect(session.handle(.changed(name: "harbour.txt", isGone: false)).isEmpty)
    }

    /// What one changed in the editor oneself is wanted.
    @Test func afterTheEditorTheFileIsReadAnew() {
        var session = reading("")
        _ = session.handle(.key(.character("e")))
        _ = session.handle(.message("Back from vi."))
        #expect(session.handle(.changed(name: "harbour.txt", isGone: false)) == [.reload])
        session = reading("ej")
        #expect(session.handle(.changed(name: "harbour.txt", isGone: false)).isEmpty)
    }

    @Test func whatCameOnStdinIsNotReadAnew() {
        var session = Session(document: harbour, settings: Settings(name: "-"), rows: 24, columns: 80)
        #expect(session.handle(.key(.function(5))).isEmpty)
        #expect(session.notice?.words == "What came on stdin cannot be read anew: save it as a file first.")
    }
}
