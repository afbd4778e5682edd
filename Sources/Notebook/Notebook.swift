import Foundation
import GRDB
import Reading

/// What the reader wrote: an append-only log of entries. The present state of an item is what the last entry for it says. One value owns the
/// connection; whoever uses it never sees SQL.
public final class Notebook: Sendable {
    /// Why it may only be read: a newer reftel wrote it, or its disk is full; nil where it may be written.
    public let obstacle: NotebookFailure?
    private let file: String
    private let database: DatabaseQueue

    /// Opens the notebook in a file, and makes it, with its folders, where it is not there yet.
    public init(file: String) throws(NotebookFailure) {
        self.file = file
        do {
            let folder = (file as NSString).deletingLastPathComponent
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw NotebookFailure(.cannotOpen, file: file, error)
        }
        do {
            (database, obstacle) = try Notebook.open(file)
        } catch {
            let failure = NotebookFailure(.cannotOpen, file: file, error)
            guard let still = Notebook.asItLies(file) else { throw failure }
            database = still
            obstacle = failure
        }
    }

    /// Opens and migrates. Where several make a notebook at the same moment each finds it unmade; whoever comes second fails, and looks again.
    private static func open(_ file: String, attempt: Int = 1) throws -> (DatabaseQueue, NotebookFailure?) {
        do {
            let queue = try DatabaseQueue(path: file, configuration: configuration(readonly: false))
            if try queue.read(migrator.hasBeenSuperseded) {
                return (try DatabaseQueue(path: file, configuration: configuration(readonly: true)), NotebookFailure(.newer, file: file, nil))
            }
            try migrator.migrate(queue)
            return (queue, nil)
        } catch let error as DatabaseError where attempt < 6 && [.SQLITE_ERROR, .SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode) {
            Thread.sleep(forTimeInterval: 0.02 * Double(attempt))
            return try open(file, attempt: attempt + 1)
        }
    }

    /// The file read as it lies, for a disk on which SQLite cannot make the files it keeps beside it. Not where such a file holds entries that are not
    /// in this one yet: then nothing would be better than an older state.
    private static func asItLies(_ file: String) -> DatabaseQueue? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: file + "-wal")
        guard attributes?[.size] as? Int ?? 0 == 0,
            let path = file.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed.subtracting(CharacterSet(charactersIn: "?#"))),
            let queue = try? DatabaseQueue(path: "file:\(path)?immutable=1", configuration: configuration(readonly: true)),
            (try? queue.read { try $0.tableExists("entry") }) == true
        else { return nil }
        return queue
    }

    private static func configuration(readonly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readonly
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { database in
            // Small pages: a notebook is a few kilobytes, and a disk may have no more left.
            if !readonly { try database.execute(sql: "PRAGMA page_size = 1024; PRAGMA journal_mode = WAL") }
            try database.execute(sql: "PRAGMA synchronous = FULL")
        }
        return configuration
    }

    /// The stored fields, a migration each; only ever appended to.
    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 entries") { database in
            try database.create(table: "entry") { table in
                table.autoIncrementedPrimaryKey("id")
                table.column("written", .text).notNull()  // UTC, ISO 8601
                table.column("who", .text).notNull()
                table.column("cable", .text).notNull().indexed()
                table.column("item", .text).notNull()
                table.column("words", .text).notNull()
                table.column("state", .text).notNull()
            }
        }
        return migrator
    }()

    /// Writes entries in one transaction; they are on the disk when this returns.
    public func append(_ entries: [Entry], who: String, written: Date = Date()) throws(NotebookFailure) {
        if let obstacle { throw obstacle }
        let stamp = written.formatted(.iso8601)
        do {
            try database.write { database in
                for entry in entries {
                    try database.execute(
                        sql: "INSERT INTO entry (written, who, cable, item, words, state) VALUES (?, ?, ?, ?, ?, ?)",
                        arguments: [stamp, who, entry.cable, entry.item, entry.words, entry.state.rawValue])
                }
            }
        } catch {
            throw NotebookFailure(.cannotSave, file: file, error)
        }
    }

    /// The present state of every item of a cable that has an entry. A state that this reftel does not know counts as open.
    public func states(of cable: String) throws(NotebookFailure) -> [String: ItemState] {
        do {
            return try database.read { database in
                let rows = try Row.fetchCursor(database, sql: "SELECT item, state FROM entry WHERE cable = ? ORDER BY id", arguments: [cable])
                var states: [String: ItemState] = [:]
                while let row = try rows.next() { states[row["item"]] = ItemState(rawValue: row["state"]) ?? .open }
                return states
            }
        } catch {
            throw NotebookFailure(.cannotRead, file: file, error)
        }
    }

    /// Every entry of a cable in the order it was written; also those whose item is gone.
    public func entries(of cable: String) throws(NotebookFailure) -> [Entry] {
        do {
            return try database.read { database in
                try Row.fetchAll(database, sql: "SELECT * FROM entry WHERE cable = ? ORDER BY id", arguments: [cable]).map { row in
                    Entry(cable: row["cable"], item: row["item"], words: row["words"], state: ItemState(rawValue: row["state"]) ?? .open)
                }
            }
        } catch {
            throw NotebookFailure(.cannotRead, file: file, error)
        }
    }

    /// Closes the connection; what was appended is on the disk already.
    public func close() { try? database.close() }

    /// Where a person's notebook lies: `$XDG_STATE_HOME/reftel/notebook.sqlite`, by default below `~/.local/state`. A relative folder is ignored, as
    /// the XDG specification says. Nil where there is no home.
    public static func file(_ environment: [String: String]) -> String? {
        if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/reftel/notebook.sqlite" }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        return home + "/.local/state/reftel/notebook.sqlite"
    }

    /// For tests: writes what a later reftel would have written, a migration that this one does not know.
    package func pretendNewer() throws {
        try database.write { try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('999 later')") }
    }

    /// For tests: lets the file grow no further, as on a full disk.
    package func limitPages() throws {
        try database.write { try $0.execute(sql: "PRAGMA max_page_count = 1") }
    }
}
