import Foundation

/// A folder for one test, taken away with the last who holds it.
public final class Scratch: Sendable {
    /// Its absolute path.
    public let path: String

    /// A new, empty folder.
    public init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "reftel-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
