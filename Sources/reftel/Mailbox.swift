import Foundation
import Reading

/// Events from other threads: posted there, taken by the one loop, which is woken by a byte on a pipe.
final class Mailbox: @unchecked Sendable {
    private let lock = NSLock()
    private var events: [(event: Event, cable: Int?)] = []
    private var cable = 0
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

    /// A way to post what concerns the cable that is read now; once another is, nothing comes of it any more.
    struct Slot: Sendable {
        fileprivate let mailbox: Mailbox
        fileprivate let cable: Int

        func post(_ event: Event) { mailbox.post(event, about: cable) }
    }

    /// For the cable that is read now.
    var slot: Slot { Slot(mailbox: self, cable: lock.withLock { cable }) }

    /// For the cable that is about to be read instead.
    var nextSlot: Slot { Slot(mailbox: self, cable: lock.withLock { cable } + 1) }

    /// Another cable is read from now on: what waits of the one before is dropped.
    func turn() {
        lock.withLock {
            cable += 1
            events.removeAll { $0.cable.map { $0 < cable } ?? false }
        }
    }

    func post(_ event: Event) { post(event, about: nil) }

    private func post(_ event: Event, about cable: Int?) {
        lock.withLock { if cable.map({ $0 >= self.cable }) ?? true { events.append((event, cable)) } }
        var byte: UInt8 = 1
        _ = write(ends[1], &byte, 1)
    }

    func take() -> [Event] {
        var bytes = [UInt8](repeating: 0, count: 64)
        while read(ends[0], &bytes, bytes.count) > 0 {}
        return lock.withLock {
            defer { events.removeAll() }
            return events.map(\.event)
        }
    }
}
