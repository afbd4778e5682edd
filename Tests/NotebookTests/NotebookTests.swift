import Cable
import Fixtures
import Foundation
import Notebook
import Reading
import Testing

@Suite struct NotebookTests {
    private let scratch: Scratch
    private var folder: String { scratch.path }
    private var file: String { folder + "/reftel/notebook.sqlite" }

    init() throws { scratch = try Scratch() }

    private func entry(_ item: String, _ state: ItemState, cable: String = "07STATE900002") -> Entry {
        Entry(cable: cable, item: item, words: "inform the harbour master", state: state)
    }

    @Test func theLastEntrySaysTheState() throws {
        let book = try Notebook(file: file)
        try book.append([entry("a", .done), entry("b", .done)], who: "reader")
        try book.append([entry("a", .open)], who: "reader")
        #expect(try book.states(of: "07STATE900002") == ["a": .open, "b": .done])
        #expect(try book.states(of: "07STATE900003") == [:])
        #expect(try book.entries(of: "07STATE900002").map(\.item) == ["a", "b", "a"])
    }

    @Test func twoNotebooksOnOneFileLoseNothing() throws {
        let (one, other) = (try Notebook(file: file), try Notebook(file: file))
        for number in 0..<20 { try (number % 2 == 0 ? one : other).append([entry("item \(number)", .done)], who: "reader") }
        #expect(try one.states(of: "07STATE900002").count == 20)
        #expect(try other.states(of: "07STATE900002").count == 20)
    }

    @Test func manyWritersAtOnceLoseNothing() async throws {
        let file = file
        _ = try Notebook(file: file)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    let book = try Notebook(file: file)
                    for number in 0..<10 {
                        try book.append([Entry(cable: "07STATE900002", item: "\(writer)-\(number)", words: "", state: .done)], who: "reader")
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try Notebook(file: file).states(of: "07STATE900002").count == 40)
    }

    @Test func manyThatMakeItAtTheSameMomentLoseNothing() async throws {
        for round in 0..<8 {
            let file = folder + "/\(round)/notebook.sqlite"
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<4 {
                    group.addTask {
                        let book = try Notebook(file: file)
                        try book.append([Entry(cable: "07STATE900002", item: "\(writer)", words: "", state: .done)], who: "reader")
                    }
                }
                try await group.waitForAll()
            }
            #expect(try Notebook(file: file).states(of: "07STATE900002").count == 4)
        }
    }

    @Test func aDamagedFileIsSaidAndLeftAsItIs() throws {
        try FileManager.default.createDirectory(atPath: folder + "/reftel", withIntermediateDirectories: true)
        let junk = Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ 7) })
        try junk.write(to: URL(filePath: file))
        let failure = #expect(throws: NotebookFailure.self) { try Notebook(file: self.file) }
        #expect(failure?.sentence == "Ticks cannot be saved (the file is damaged): mend \(file) or its folder, then open the cable again.")
        #expect(try Data(contentsOf: URL(filePath: file)) == junk)
    }

    @Test func aFolderThatIsAFileIsSaid() throws {
        try Data().write(to: URL(filePath: folder + "/reftel"))
        let failure = #expect(throws: NotebookFailure.self) { try Notebook(file: self.file) }
        #expect(failure?.kind == .cannotOpen)
    }

    @Test func aNewerNotebookIsReadAndNotWritten() throws {
        let book = try Notebook(file: file)
        try book.append([entry("a", .done)], who: "reader")
        try book.pretendNewer()
        book.close()
        let again = try Notebook(file: file)
        #expect(again.obstacle?.kind == .newer)
        #expect(try again.states(of: "07STATE900002") == ["a": .done])
        let failure = #expect(throws: NotebookFailure.self) { try again.append([self.entry("b", .done)], who: "reader") }
        #expect(failure?.kind == .newer)
    }

    @Test func aFullDiskIsSaidAndWhatWasThereStays() throws {
        let book = try Notebook(file: file)
        try book.append([entry("a", .done)], who: "reader")
        try book.limitPages()
        let many = (0..<2000).map { entry("item \($0)", .done) }
        let failure = #expect(throws: NotebookFailure.self) { try book.append(many, who: "reader") }
        #expect(failure?.reason == "the disk is full")
        #expect(try book.states(of: "07STATE900002") == ["a": .done])
    }

    /// By this another program's ticks are seen without reading all anew.
    @Test func whatAnotherWritesIsAnotherVersion() throws {
        let (one, other) = (try Notebook(file: file), try Notebook(file: file))
        let before = try #require(one.version())
        try one.append([entry("a", .done)], who: "reader")
        #expect(one.version() == before)
        try other.append([entry("b", .done)], who: "reader")
        #expect(one.version() != before)
        #expect(try one.states(of: "07STATE900002") == ["a": .done, "b": .done])
    }

    @Test func aNotebookThatIsTakenAwayIsNoticed() throws {
        let book = try Notebook(file: file)
        #expect(book.isInPlace)
        try FileManager.default.removeItem(atPath: file)
        #expect(!book.isInPlace)
        try Data().write(to: URL(filePath: file))
        #expect(!book.isInPlace)
    }

    /// What was ticked to and fro without end is not held to know how it stands.
    @Test func ofManyEntriesTheLastOfEachItemCounts() throws {
        let (book, document) = (try Notebook(file: file), Fixtures.document("07STATE900001.txt"))
        let item = try #require(document.checklist().first).id
        for state in [ItemState.done, .open, .done] {
            try book.append((0..<300).map { _ in Entry(cable: document.identity, item: item, words: "", state: state) }, who: "reader")
        }
        #expect(try book.states(of: document) == [item: .done])
    }

    @Test func whereNoEntryCanFollowThatIsSaid() throws {
        let book = try Notebook(file: file)
        try book.append([entry("a", .done)], who: "reader")
        try book.spoil("UPDATE entry SET id = 9223372036854775807")
        let failure = #expect(throws: NotebookFailure.self) { try book.append([self.entry("b", .done)], who: "reader") }
        #expect(failure?.reason == "an entry that reftel did not write has the highest number there is")
    }

    @Test func whereNothingCanBeMadeBesideItTicksAreShownStill() throws {
        let book = try Notebook(file: file)
        try book.append([entry("a", .done)], who: "reader")
        book.close()
        // A link to nowhere stands where SQLite would make its index, as if the disk were full.
        try FileManager.default.createSymbolicLink(atPath: file + "-shm", withDestinationPath: folder + "/nowhere/at-all")
        let again = try Notebook(file: file)
        #expect(again.obstacle?.kind == .cannotOpen)
        #expect(try again.states(of: "07STATE900002") == ["a": .done])
        #expect(throws: NotebookFailure.self) { try again.append([self.entry("b", .done)], who: "reader") }
    }

    @Test func aNotebookBeginsSmall() throws {
        let book = try Notebook(file: file)
        try book.append([entry("a", .done)], who: "reader")
        book.close()
        #expect(try Data(contentsOf: URL(filePath: file)).count <= 12 << 10)
    }

    @Test func theFileFollowsTheEnvironment() {
        #expect(Notebook.file(["XDG_STATE_HOME": "/s", "HOME": "/h"]) == "/s/reftel/notebook.sqlite")
        #expect(Notebook.file(["XDG_STATE_HOME": "relative", "HOME": "/h"]) == "/h/.local/state/reftel/notebook.sqlite")
        #expect(Notebook.file([:]) == nil)
    }
}
