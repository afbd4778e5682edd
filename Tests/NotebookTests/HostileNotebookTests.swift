import Fixtures
import Foundation
import Notebook
import Reading
import Testing

/// A notebook that somebody else has made something of: it is said, in time, and nothing of it is run.
@Suite struct HostileNotebookTests {
    private let scratch: Scratch
    private var folder: String { scratch.path + "/reftel" }
    private var file: String { folder + "/notebook.sqlite" }

    init() throws { scratch = try Scratch() }

    private func entry(_ item: String) -> Entry { Entry(cable: "07STATE900002", item: item, words: "inform", state: .done) }

    /// A notebook with a tick, and this done to it.
    private func spoiled(_ sql: String) throws {
        let book = try Notebook(file: file)
        try book.append([entry("a"), entry("b")], who: "reader")
        try book.spoil(sql)
        book.close()
    }

    private static let unbound = "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(sql, 'NOT NULL', '') WHERE type = 'table'"

    @Test(arguments: ["item = NULL", "state = NULL", "item = x'00ff'", "state = 7.5", "item = 7, words = NULL"])
    func rowsThatAreNoEntriesArePassedOverAndSaid(_ change: String) throws {
        try spoiled(HostileNotebookTests.unbound)
        let book = try Notebook(file: file)
        try book.spoil("UPDATE entry SET \(change) WHERE id = 1")
        let states = try book.states(of: "07STATE900002")
        #expect(states["b"] == .done && states["a"] != .done)
        #expect(try book.oddity() == nil || book.oddity() == "1 entry of the notebook cannot be read and counts for nothing: look at \(file).")
    }

    @Test(arguments: [
        "CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM entry; END", "CREATE VIEW v AS SELECT * FROM entry",
        "ALTER TABLE entry RENAME TO e; CREATE VIEW entry AS SELECT * FROM e",
        "ALTER TABLE entry ADD COLUMN size INTEGER GENERATED ALWAYS AS (length(words)) VIRTUAL",
        "CREATE INDEX i ON entry(upper(words))",
    ])
    func whatDoesSomethingByItselfIsRefused(_ sql: String) throws {
        try spoiled(sql)
        let failure = #expect(throws: NotebookFailure.self) { try Notebook(file: self.file) }
        #expect(failure?.reason == "it holds what reftel did not make: triggers, views or rules")
    }

    @Test func aPageThatIsDamagedIsSaid() throws {
        let book = try Notebook(file: file)
        try book.append((0..<400).map { entry("item \($0)") }, who: "reader")
        try book.spoil("PRAGMA wal_checkpoint(TRUNCATE)")
        book.close()
        var bytes = try Data(contentsOf: URL(filePath: file))
        bytes.replaceSubrange(6000..<6400, with: [UInt8](repeating: 0xA5, count: 400))
        try bytes.write(to: URL(filePath: file))
        let failure = #expect(throws: NotebookFailure.self) { try Notebook(file: self.file) }
        #expect(failure?.reason == "the file is damaged")
    }

    @Test(arguments: ["pipe", "folder", "loop", "nowhere"]) func whatIsNoRegularFileIsSaidAtOnce(_ kind: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        switch kind {
        case "pipe": #expect(mkfifo(file, 0o600) == 0)
        case "folder": try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: false)
        case "loop": #expect(symlink(file, file) == 0)
        default: #expect(symlink(folder + "/nowhere/at-all", file) == 0)
        }
        let failure = #expect(throws: NotebookFailure.self) { try Notebook(file: self.file) }
        #expect(failure?.sentence == "Ticks cannot be saved (it is no regular file): mend \(file) or its folder, then open the cable again.")
    }

    @Test(arguments: ["-wal", "-journal"]) func aPipeBesideItIsSaidAtOnce(_ end: String) throws {
        try spoiled("PRAGMA wal_checkpoint(TRUNCATE)")
        try? FileManager.default.removeItem(atPath: file + end)
        #expect(mkfifo(file + end, 0o600) == 0)
        let book = try Notebook(file: file)
        #expect(book.obstacle?.reason == "what SQLite keeps beside it is no regular file")
        #expect(try book.states(of: "07STATE900002").count == 2)
    }

    /// Who ticks while another program holds the file is told so, and what is waited has an end.
    @Test func aLockedNotebookIsSaid() throws {
        let holder = try Notebook(file: file)
        try holder.spoil("PRAGMA locking_mode = EXCLUSIVE")
        try holder.append([entry("a")], who: "reader")
        let failure = #expect(throws: NotebookFailure.self) {
            try Notebook(file: self.file, patience: 0.05).append([self.entry("b")], who: "reader")
        }
        #expect(failure?.reason == "another program holds it")
        holder.close()
        let book = try Notebook(file: file)
        try book.append([entry("b")], who: "reader")
        #expect(try book.states(of: "07STATE900002") == ["a": .done, "b": .done])
    }

    private func mode(_ path: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int) & 0o777
    }

    @Test func allOfItIsItsOwnersAlone() throws {
        let book = try Notebook(file: file)
        try book.append([entry("a")], who: "reader")
        for name in ["", "/notebook.sqlite", "/notebook.sqlite-wal", "/notebook.sqlite-shm"] {
            #expect(try mode(folder + name) & 0o077 == 0, "\(name)")
        }
    }

    @Test func whatWasOpenToOthersIsClosed() throws {
        let book = try Notebook(file: file)
        try book.append([entry("a")], who: "reader")
        for name in ["/notebook.sqlite", "/notebook.sqlite-wal", "/notebook.sqlite-shm"] { #expect(chmod(folder + name, 0o644) == 0) }
        #expect(chmod(folder, 0o755) == 0)
        let again = try Notebook(file: file)
        #expect(try again.states(of: "07STATE900002") == ["a": .done])
        for name in ["/notebook.sqlite", "/notebook.sqlite-wal", "/notebook.sqlite-shm"] { #expect(try mode(folder + name) == 0o600, "\(name)") }
        #expect(try mode(folder) == 0o700)
    }
}
