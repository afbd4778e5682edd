import Foundation
import Reading

/// Searches beside the loop, one at a time: a later one, or a stop, ends the one before. An expression that never comes to an end keeps its
/// thread, not the reader.
final class Finder: @unchecked Sendable {
    private let mailbox: Mailbox
    private let condition = NSCondition()
    private var wanted: Int?

    init(_ mailbox: Mailbox) { self.mailbox = mailbox }

    /// Begins; what is found comes to the mailbox.
    func start(_ inquiry: Inquiry) {
        condition.withLock { wanted = inquiry.id }
        Thread.detachNewThread {
            // Keys that were typed faster than threads begin: only the last search is made.
            guard self.condition.withLock({ self.wanted == inquiry.id }) else { return }
            inquiry.run { hits, percent in
                guard self.isWanted(inquiry.id, until: percent) else { return false }
                self.mailbox.post(.found(id: inquiry.id, hits: hits, percent: percent))
                return true
            }
        }
    }

    /// What is under way is no longer wanted.
    func stop() {
        condition.withLock {
            wanted = nil
            condition.broadcast()
        }
    }

    /// Waits until nothing is under way.
    func finish() {
        condition.lock()
        defer { condition.unlock() }
        while wanted != nil { condition.wait() }
    }

    private func isWanted(_ id: Int, until percent: Int) -> Bool {
        condition.withLock {
            guard wanted == id else { return false }
            if percent == 100 {
                wanted = nil
                condition.broadcast()
            }
            return true
        }
    }
}
