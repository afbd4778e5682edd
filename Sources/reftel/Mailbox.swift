import Foundation
import Reading

/// Events from other threads: posted there, taken by the one loop, which is woken by a byte on a pipe.
final class Mailbox: @unchecked Sendable {
    private struct Letter {
        let event: Event
        /// The cable it concerns; nil for what concerns any.
        let cable: Int?
        /// The work it comes from.
        let sender: ObjectIdentifier?
    }
    private let lock = NSLock()
    private var letters: [Letter] = []
    private var (cable, last) = (0, 0)
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

    /// A way to post what concerns one cable. What concerns another than the one that is read waits until that is; what concerns one that was read
    /// before, nothing comes of.
    struct Slot: Sendable {
        fileprivate let mailbox: Mailbox
        fileprivate let cable: Int

        func post(_ event: Event) { mailbox.post(Letter(event: event, cable: cable, sender: nil)) }
    }

    /// For the cable that is read now.
    var slot: Slot { lock.withLock { Slot(mailbox: self, cable: cable) } }

    /// For a cable that is about to be opened, and may be read then.
    var nextSlot: Slot {
        lock.withLock {
            last += 1
            return Slot(mailbox: self, cable: last)
        }
    }

    /// The cable of this slot is read from now on: what waits of others is dropped.
    func turn(to slot: Slot) {
        lock.withLock {
            cable = slot.cable
            letters.removeAll { $0.cable.map { $0 != cable } ?? false }
        }
    }

    func post(_ event: Event) { post(Letter(event: event, cable: nil, sender: nil)) }

    /// Posts what comes of a piece of work.
    func post(_ event: Event, from work: AnyObject) { post(Letter(event: event, cable: nil, sender: ObjectIdentifier(work))) }

    /// What waits of a piece of work is no longer wanted.
    func drop(from work: AnyObject) { lock.withLock { letters.removeAll { $0.sender == ObjectIdentifier(work) } } }

    private func post(_ letter: Letter) {
        lock.withLock { if letter.cable.map({ $0 >= cable }) ?? true { letters.append(letter) } }
        var byte: UInt8 = 1
        _ = write(ends[1], &byte, 1)
    }

    /// True where something waits for the loop.
    var isEmpty: Bool { lock.withLock { !letters.contains(where: isForNow) } }

    private func isForNow(_ letter: Letter) -> Bool { letter.cable.map { $0 <= cable } ?? true }

    /// The next event; nil where none waits. One at a time, as another cable may be read after any of them.
    func next() -> Event? {
        lock.withLock {
            guard let index = letters.firstIndex(where: isForNow) else { return nil }
            return letters.remove(at: index).event
        }
    }

    /// Forgets what has woken the loop: all that was posted until now is about to be taken.
    func hush() {
        var bytes = [UInt8](repeating: 0, count: 64)
        while read(ends[0], &bytes, bytes.count) > 0 {}
    }
}
