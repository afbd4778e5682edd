import Files
import Foundation
import Reading
import Tutorial

#if canImport(Glibc)
    import Glibc
#endif

/// Notices that the file of the open cable has changed. The kernel tells; a thread sleeps until then. Where there is no such kernel nothing is
/// noticed, and reading anew is left to the reader.
final class Watcher: @unchecked Sendable {
    /// Milliseconds without a change after which a file that is being written counts as written, and after which nobody waits any longer.
    private static let (pause, most): (Int32, Int) = (150, 2000)

    private let mailbox: Mailbox
    private let lock = NSLock()
    private var descriptor: Int32 = -1
    private var folder: (path: String, watch: Int32)?
    /// What is watched, and how its file stood when it was read; nil once a change was told, until it is read anew.
    private var watched: (name: String, path: String, state: Input.State?, slot: Mailbox.Slot)?

    init(_ mailbox: Mailbox) { self.mailbox = mailbox }

    /// This cable is read now; a change of any other is nothing to the reader. `readAt` is how its file stood before it was read, where that is
    /// known.
    func watch(_ name: String, readAt known: Input.State? = nil) {
        let path = Address(name).path
        guard name != Tutorial.name, let state = Input.state(of: path) else { return lock.withLock { watched = nil } }
        lock.withLock {
            watched = (name, path, known ?? state, mailbox.slot)
            follow(URL(filePath: path).deletingLastPathComponent().path)
        }
        if let known, known != state { tell() }
    }

    /// Tells of a change, once, if there is one.
    private func tell() {
        lock.withLock {
            guard let (name, path, state, slot) = watched else { return }
            let now = Input.state(of: path)
            guard now != state else { return }
            watched = nil
            slot.post(.changed(name: name, isGone: now == nil))
        }
    }

    #if os(Linux)
        /// A folder is watched, not the file: editors put another file in its place.
        private func follow(_ path: String) {
            if folder?.path == path { return }
            if descriptor < 0 {
                descriptor = inotify_init1(Int32(IN_CLOEXEC))
                guard descriptor >= 0 else { return }
                Thread.detachNewThread { self.work() }
            }
            if let folder { inotify_rm_watch(descriptor, folder.watch) }
            let events = IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE
            let watch = inotify_add_watch(descriptor, path, UInt32(events))
            folder = watch >= 0 ? (path, watch) : nil
        }

        private func work() {
            var bytes = [UInt8](repeating: 0, count: 4096)
            while true {
                let count = read(descriptor, &bytes, bytes.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                guard isChanged else { continue }
                // A file that is emptied and written again is looked at when that is done.
                let limit = Date().addingTimeInterval(Double(Watcher.most) / 1000)
                var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                while Date() < limit, poll(&waited, 1, Watcher.pause) > 0 { _ = read(descriptor, &bytes, bytes.count) }
                tell()
            }
        }

        private var isChanged: Bool { lock.withLock { watched.map { Input.state(of: $0.path) != $0.state } ?? false } }
    #else
        private func follow(_ path: String) {}
    #endif
}
