import Cable
import Foundation
import GRDB
import Reading

/// What the reader wrote: an append-only log of entries. The present state of an item is what the last entry for it says. One value owns the
/// connection; whoever uses it never sees SQL.
public final class Notebook: Sendable {
    /// Why it may only be read: a newer reftel wrote it, or its disk is full; nil where it may be written.
    public let obstacle: NotebookFailure?
    private let file: String
    private let identity: [UInt64]?
    private let database: DatabaseQueue

    /// Opens the notebook in a file, and makes it, with its folders, where it is not there yet. For so many seconds is waited for whoever else holds
    /// it: a reader who pressed `x` looks at the screen meanwhile.
    public init(file: String, patience: Double = 5) throws(NotebookFailure) {
        self.file = file
        guard StateFolder.make((file as NSString).deletingLastPathComponent) else {
            throw NotebookFailure(.cannotOpen, file: file, NotebookFailure.Oddity.noFolder)
        }
        do {
            (database, obstacle) = try Notebook.open(file, patience, until: Date(timeIntervalSinceNow: patience))
        } catch {
            let failure = NotebookFailure(.cannotOpen, file: file, error)
            guard failure.isOfFiles, let still = Notebook.asItLies(file) else { throw failure }
            database = still
            obstacle = failure
        }
        identity = StateFolder.identity(file)
    }

    /// Opens and migrates. Where several make a notebook at the same moment each finds it unmade; whoever comes second fails, and looks again.
    private static func open(_ file: String, attempt: Int = 1, _ patience: Double, until limit: Date) throws -> (DatabaseQueue, NotebookFailure?) {
        // SQLite would wait for who writes to a pipe, and write through links to nowhere.
        for name in [file] + beside(file) where StateFolder.isRegular(name) == false {
            throw name == file ? NotebookFailure.Oddity.noFile : .noFileBeside
        }
        StateFolder.make(file: file)
        for name in [file] + beside(file) { StateFolder.close(name) }
        do {
            let queue = try DatabaseQueue(path: file, configuration: configuration(patience))
            try queue.read(look)
            if try queue.read(migrator.hasBeenSuperseded) {
                return (
                    try DatabaseQueue(path: file, configuration: configuration(patience, readonly: true)), NotebookFailure(.newer, file: file, nil)
                )
            }
            try migrator.migrate(queue)
            return (queue, nil)
        } catch let error as DatabaseError where attempt < 6 && Date() < limit && error.isOfOthers {
            Thread.sleep(forTimeInterval: 0.02 * Double(attempt))
            return try open(file, attempt: attempt + 1, patience, until: limit)
        }
    }

    /// The files that SQLite keeps beside a notebook.
    private static func beside(_ file: String) -> [String] { ["-wal", "-shm", "-journal"].map { file + $0 } }

    /// A notebook holds tables of ours and nothing that does something by itself: what somebody else made of it is not run.
    private static func look(_ database: Database) throws {
        let odd = """
            SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view') OR (name = 'entry' AND (type <> 'table' OR sql LIKE '%check%(%'
            OR sql LIKE '% as %(%' OR sql LIKE '%virtual%')) OR (type = 'index' AND tbl_name = 'entry' AND sql LIKE '%(%(%')
            """
        guard try Int.fetchOne(database, sql: odd) == 0 else { throw NotebookFailure.Oddity.foreign }
        let pages = (try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0) * (try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0)
        guard pages <= mostChecked, let found = try String.fetchOne(database, sql: "PRAGMA quick_check(1)") else { return }
        if found != "ok" { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    }

    /// A notebook of more bytes is not looked through for damage whenever it is opened.
    private static let mostChecked = 4 << 20

    /// The file read as it lies, for a disk on which SQLite cannot make the files it keeps beside it. Not where such a file holds entries that are not
    /// in this one yet: then nothing would be better than an older state.
    private static func asItLies(_ file: String) -> DatabaseQueue? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: file + "-wal")
        guard attributes?[.size] as? Int ?? 0 == 0, StateFolder.isRegular(file) == true,
            let path = file.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed.subtracting(CharacterSet(charactersIn: "?#"))),
            let queue = try? DatabaseQueue(path: "file:\(path)?immutable=1", configuration: configuration(0, readonly: true)),
            (try? queue.read { database in
                try look(database)
                return try database.tableExists("entry")
            }) == true
        else { return nil }
        return queue
    }

    private static func configuration(_ patience: Double, readonly: Bool = false) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readonly
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { database in
            // What a file says of itself is not trusted, as somebody else may have put it there.
            try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
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
            throw NotebookFailure(.cannotSave, file: file, isUsedUp ? NotebookFailure.Oddity.usedUp : error)
        }
    }

    /// True where an entry has the highest number there is, so that none can follow it.
    private var isUsedUp: Bool { (try? database.read { try Int64.fetchOne($0, sql: "SELECT max(id) FROM entry") }) == Int64.max }

    /// The present state of every item of a cable that has an entry.
    public func states(of cable: String) throws(NotebookFailure) -> [String: ItemState] {
        Dictionary(try entries(of: cable).map { ($0.item, $0.state) }, uniquingKeysWith: { _, last in last })
    }

    /// The present state of every item of a document of which something is known.
    public func states(of document: Document) throws(NotebookFailure) -> [String: ItemState] { try recollection(of: document).states }

    /// What is known of a document.
    public func recollection(of document: Document) throws(NotebookFailure) -> Recollection {
        let (cable, former) = (document.identity, document.formerIdentity)
        var last: [String: Entry] = [:]
        for name in former == cable ? [cable] : [former, cable] { for entry in try entries(of: name, last: true) { last[entry.item] = entry } }
        return Recollection(document, last)
    }

    /// A number that is another one once another connection has written; nil where it cannot be asked.
    public func version() -> Int? { try? database.read { try Int.fetchOne($0, sql: "PRAGMA data_version") } }

    /// False once the file was taken away, or another put in its place: what is written here would be lost.
    public var isInPlace: Bool { StateFolder.identity(file).map { $0 == identity } ?? false }

    /// Every entry of a cable in the order it was written; also those whose item is gone. A row in which something else stands than words is none of
    /// ours and passed over.
    public func entries(of cable: String) throws(NotebookFailure) -> [Entry] { try entries(of: cable, last: false) }

    /// Every entry, or the last of each item alone: what was ticked to and fro a million times is not held.
    private func entries(of cable: String, last: Bool) throws(NotebookFailure) -> [Entry] {
        let sound = "cable = ? AND typeof(item) = 'text' AND typeof(state) = 'text'"
        let sql =
            last
            ? "SELECT item, words, state, max(id) AS latest FROM entry WHERE \(sound) GROUP BY item ORDER BY latest"
            : "SELECT item, words, state FROM entry WHERE \(sound) ORDER BY id"
        do {
            return try database.read { database in
                let rows = try Row.fetchCursor(database, sql: sql, arguments: [cable])
                var entries: [Entry] = []
                while let row = try rows.next() {
                    guard let item = Notebook.text(row, 0), let state = Notebook.text(row, 2) else { continue }
                    entries.append(Entry(cable: cable, item: item, words: Notebook.text(row, 1) ?? "", state: ItemState(rawValue: state)))
                }
                return entries
            }
        } catch {
            throw NotebookFailure(.cannotRead, file: file, error)
        }
    }

    /// What is to be said of rows that are no entries, as in them stands nothing, or no text, where text belongs; nil where there are none.
    public func oddity() throws(NotebookFailure) -> String? {
        let rows = try oddRows()
        return rows == 0 ? nil : "\(rows) \(rows == 1 ? "entry" : "entries") of the notebook cannot be read and counts for nothing: look at \(file)."
    }

    private func oddRows() throws(NotebookFailure) -> Int {
        do {
            let odd = ["cable", "item", "words", "state"].map { "typeof(\($0)) <> 'text'" }.joined(separator: " OR ")
            return try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM entry WHERE \(odd)") ?? 0 }
        } catch {
            throw NotebookFailure(.cannotRead, file: file, error)
        }
    }

    private static func text(_ row: Row, _ column: Int) -> String? {
        let value: DatabaseValue = row[column]
        if case .string(let words) = value.storage { return words }
        return nil
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

    /// For tests: makes of the file what nobody but a stranger would.
    package func spoil(_ sql: String) throws {
        try database.writeWithoutTransaction { try $0.execute(sql: sql) }
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

extension DatabaseError {
    /// True for what others who use the same file at the same moment may cause.
    fileprivate var isOfOthers: Bool { [.SQLITE_ERROR, .SQLITE_BUSY, .SQLITE_LOCKED].contains(resultCode) }
}
