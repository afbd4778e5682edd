import Foundation
import GRDB

/// Why the notebook could not be used.
public struct NotebookFailure: Error, Sendable, Equatable {
    /// What was being done.
    public enum Kind: Sendable { case cannotOpen, cannotSave, cannotRead, newer }
    /// What was being done.
    public let kind: Kind
    /// The file.
    public let file: String
    /// What the world said, in a few words.
    public let reason: String

    init(_ kind: Kind, file: String, _ error: (any Error)?) {
        self.kind = kind
        self.file = file
        reason = error.map(NotebookFailure.reason) ?? ""
    }

    /// What is odd of the file itself.
    enum Oddity: Error { case noFolder, noFile, noFileBeside, foreign, usedUp }

    /// True where what is wrong lies not in the file but beside it, so that it can be read as it lies.
    var isOfFiles: Bool { ["it cannot be opened", "the file is read-only", "the disk is full", "the disk failed", Self.blocked].contains(reason) }

    private static let blocked = "what SQLite keeps beside it is no regular file"

    private static func reason(_ error: any Error) -> String {
        guard let error = error as? DatabaseError else {
            switch error as? Oddity {
            case .noFile: return "it is no regular file"
            case .noFileBeside: return blocked
            case .foreign: return "it holds what reftel did not make: triggers, views or rules"
            case .usedUp: return "an entry that reftel did not write has the highest number there is"
            case .noFolder, nil: return "no folder can be made there"
            }
        }
        switch error.resultCode {
        case .SQLITE_FULL: return "the disk is full"
        case .SQLITE_READONLY, .SQLITE_PERM: return "the file is read-only"
        case .SQLITE_CANTOPEN: return "it cannot be opened"
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: return "the file is damaged"
        case .SQLITE_BUSY, .SQLITE_LOCKED: return "another program holds it"
        case .SQLITE_IOERR: return "the disk failed"
        default: return "SQLite error \(error.resultCode.rawValue)"
        }
    }

    /// One sentence: what failed, on what, what to do.
    public var sentence: String {
        switch kind {
        case .cannotOpen: "Ticks cannot be saved (\(reason)): mend \(file) or its folder, then open the cable again."
        case .cannotSave: "Not saved (\(reason)): make room or mend \(file), then tick again."
        case .cannotRead: "Ticks could not be read (\(reason)): mend \(file)."
        case .newer: "Ticks are shown, not saved: \(file) was written by a newer reftel; use that one to tick."
        }
    }
}
