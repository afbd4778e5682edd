import Foundation
import Reading

/// Events from other threads: posted there, taken by the one loop, which is woken by a byte on a pipe.
final class Mailbox: @unchecked Sendable {
    private let lock = NSLock()
    private var events: [Event] = []
    private var ends: [Int32] = [-1, -1]

    /// What the loop waits on, beside the keyboard.
    var wake: Int32 { ends[0] }

    init() {
        pipe(&ends)
        for end in ends where end >= 0 {
            _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
    }

    func post(_ event: Event) {
        lock.withLock { events.append(event) }
        var byte: UInt8 = 1
        _ = write(ends[1], &byte, 1)
    }

    func take() -> [Event] {
        var bytes = [UInt8](repeating: 0, count: 64)
        while read(ends[0], &bytes, bytes.count) > 0 {}
        return lock.withLock {
            defer { events.removeAll() }
            return events
        }
    }
}
