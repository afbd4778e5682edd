import Files
import Foundation
import Reading

/// The file of positions in the state folder: read before the first paint, written whole and put in place at once. Where it cannot be written the
/// places are not kept, and reading goes on.
enum PositionFile {
    /// More bytes than this are not read: it is no file of ours.
    private static let most = 1 << 20

    /// The state folder; nil where there is no home.
    private static var folder: String? { HomeFolder.folder("XDG_STATE_HOME", else: ".local/state") }

    /// What was kept; nothing where there is no file.
    static func read() -> Positions {
        guard let folder, let bytes = try? Input(folder + "/positions").read(most) else { return Positions([]) }
        return Positions(bytes)
    }

    /// Keeps what a session wants kept, beside what other programs kept since.
    static func keep(_ memory: Memory) {
        guard let folder,
            (try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700]))
                != nil
        else { return }
        let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard lock >= 0 else { return }
        defer { close(lock) }
        flock(lock, LOCK_EX)
        let before = read()
        var positions = before
        positions.keep(memory)
        guard positions != before else { return }
        try? Data(positions.bytes).write(to: URL(filePath: folder + "/positions"), options: .atomic)
    }
}
