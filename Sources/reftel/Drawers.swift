import Files
import Foundation
import Reading

/// The files of which cables were taken out last, each with where its cables stand, so that stepping through one does not read it anew. Any
/// thread may ask.
final class Drawers: @unchecked Sendable {
    /// So many files are kept open.
    private static let most = 3
    private let lock = NSLock()
    private var kept: [(path: String, contents: Contents)] = []

    /// The first cable of a file that was just opened, of which none was taken yet; nil where it holds none.
    func first(of path: String, _ pouch: Pouch) throws(Files.Failure) -> Pouch.Item? {
        lock.lock()
        defer { lock.unlock() }
        let contents = try Contents(path, pouch)
        keep(path, contents)
        return try contents.cable(1)
    }

    /// The cable of a file that is numbered so, or of that id; looked for as long as `goesOn`, which is told how much of the file was read.
    func cable(_ which: String, of path: String, while goesOn: (Int, Int) -> Bool = { _, _ in true }) throws(Files.Failure) -> Pouch.Item {
        lock.lock()
        defer { lock.unlock() }
        return try contents(of: path).cable(which, while: goesOn)
    }

    /// How many cables a file holds. It is read to its end, cable by cable, so that others who ask meanwhile do not wait for that.
    func count(of path: String, while isWanted: () -> Bool = { true }) -> Int? {
        while isWanted() {
            lock.lock()
            defer { lock.unlock() }
            do throws(Files.Failure) {
                let contents = try contents(of: path)
                if let count = contents.count { return count }
                _ = try contents.readOn()
            } catch { return nil }
        }
        return nil
    }

    /// The contents as they were, unless the file is another now.
    private func contents(of path: String) throws(Files.Failure) -> Contents {
        if let index = kept.firstIndex(where: { $0.path == path }) {
            let known = kept.remove(at: index)
            // What came through a pipe, by whatever name, is there once.
            if known.contents.state == nil || known.contents.state == Input.state(of: path) {
                kept.append(known)
                return known.contents
            }
        }
        let contents = try Contents(path)
        keep(path, contents)
        return contents
    }

    private func keep(_ path: String, _ contents: Contents) {
        kept.removeAll { $0.path == path }
        kept.append((path, contents))
        if kept.count > Drawers.most { kept.removeFirst() }
    }
}
