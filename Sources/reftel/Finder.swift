import Cable
import Files
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
                self.report(inquiry.id, .found(id: inquiry.id, hits: hits, percent: percent), isLast: percent == 100)
            }
        }
    }

    /// Looks through other cables, one file after the other, until one holds a hit; the answer comes to the mailbox.
    func start(_ look: Onward, _ drawers: Drawers) {
        condition.withLock { wanted = look.id }
        Thread.detachNewThread {
            var answer: (name: String, hits: Int)?
            for name in look.names {
                guard self.condition.withLock({ self.wanted == look.id }) else { return }
                answer = Finder.hits(look, name, drawers)
                if answer != nil { break }
            }
            _ = self.report(look.id, .sought(id: look.id, name: answer?.name, hits: answer?.hits ?? 0), isLast: true)
        }
    }

    /// The nearest cable that a name means which holds a hit; what cannot be read holds none.
    private static func hits(_ look: Onward, _ name: String, _ drawers: Drawers) -> (name: String, hits: Int)? {
        let address = Address(name)
        if let cable = address.cable {
            guard let item = try? drawers.cable(cable, of: address.path) else { return nil }
            let hits = look.hits(in: Document(parsing: item.source))
            return hits > 0 ? (name, hits) : nil
        }
        guard let pouch = try? Pouch(name) else { return nil }
        var last: (String, Int)?
        while let item = try? pouch.next() {
            let hits = look.hits(in: Document(parsing: item.source))
            guard hits > 0 else { continue }
            last = (item.number == 1 ? name : "\(name)#\(item.number)", hits)
            if look.isDown { break }
        }
        return last
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

    /// Posts a result, unless it is no longer wanted: then false. Whoever waits for the last one finds it posted.
    private func report(_ id: Int, _ event: Event, isLast: Bool) -> Bool {
        condition.withLock {
            guard wanted == id else { return false }
            mailbox.post(event)
            if isLast {
                wanted = nil
                condition.broadcast()
            }
            return true
        }
    }
}
