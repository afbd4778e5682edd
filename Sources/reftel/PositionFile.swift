import Files
import Foundation
import Notebook
import Reading

/// The file of positions in the state folder: read before the first paint, written whole and put in place at once. Where it cannot be written the
/// places are not kept, and reading goes on.
enum PositionFile {
    /// More bytes than this are not read: it is no file of ours.
    private static let most = 1 << 20
    /// Seconds that another program may hold the folder before its places go first.
    private static let patience = 1.0

    /// The state folder; nil where there is no home.
    private static var folder: String? { HomeFolder.folder("XDG_STATE_HOME", else: ".local/state") }

    /// What was kept; nothing where there is no file. Why it cannot be read, as a sentence, where it is there.
    static func read() -> (positions: Positions, warning: String?) {
        guard let folder else { return (Positions([]), nil) }
        do throws(Files.Failure) {
            return (Positions(try Input(folder + "/positions", own: true).readAll(most)), nil)
        } catch {
            switch error {
            case .missing: return (Positions([]), nil)
            case .folder(let path): return (Positions([]), Files.Failure.irregular(path).sentence)
            default: return (Positions([]), error.sentence)
            }
        }
    }

    /// Keeps what a session wants kept, beside what other programs kept since; nil when it is kept, or nothing is to be, else a sentence.
    static func keep(_ memory: Memory) -> String? {
        guard let folder else { return nil }
        let (before, warning) = read()
        if let warning { return warning }
        var positions = before
        positions.keep(memory)
        guard positions != before else { return nil }
        let refusal = "Your place is not kept: mend \(folder)/positions or its folder."
        guard StateFolder.make(folder) else { return refusal }
        let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard lock >= 0 else { return refusal }
        defer { close(lock) }
        let limit = Date(timeIntervalSinceNow: patience)
        while flock(lock, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EINTR || errno == EWOULDBLOCK, Date() < limit else {
                return "Your place is not kept: another program holds \(folder)."
            }
            usleep(10_000)
        }
        positions = read().positions
        positions.keep(memory)
        StateFolder.close(folder + "/positions")
        return Saving.put(positions.bytes, at: folder + "/positions") ? nil : refusal
    }
}
