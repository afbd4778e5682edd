import Foundation
import Reading

/// A place beside the loop where one piece of work is done at a time, on a thread of its own. The newest is the one that is wanted: what was there
/// before is told to end, and nothing comes of it any more. However often work is asked for, there is one thread.
final class Bench: @unchecked Sendable {
    /// Milliseconds after which work that is not done says so.
    private static let patience = 150

    private let mailbox: Mailbox
    private let condition = NSCondition()
    private var (hasThread, isBusy) = (false, false)
    private var wanted: Job?
    /// The last that was wanted, done or not: of what it posted nothing may be taken once it is given up.
    private var newest: Job?
    private var waiting: (job: Job, work: Work)?
    private typealias Work = @Sendable (Job) -> Void

    /// A bench whose results come to a mailbox.
    init(_ mailbox: Mailbox) { self.mailbox = mailbox }

    /// One piece of work, to those who do it: whether it is still wanted, and the way for what comes of it.
    final class Job: @unchecked Sendable {
        private let bench: Bench
        private var said = (percent: -1, at: Date())

        fileprivate init(_ bench: Bench) { self.bench = bench }

        /// False once other work is wanted, or none.
        var isWanted: Bool { bench.condition.withLock { bench.wanted === self } }

        /// Posts a result; nothing where it is no longer wanted.
        func post(_ event: Event) { bench.condition.withLock { if bench.wanted === self { bench.mailbox.post(event, from: self) } } }

        /// Says how far it is, of all there is to do, now and then; false where it is no longer wanted. One thread at a time calls this.
        func report(_ done: Int, of all: Int, as event: (Int) -> Event = { .working(percent: $0) }) -> Bool {
            let percent = all > 0 ? max(0, min(99, done / max(1, all / 100))) : 0
            if percent != said.percent, Date().timeIntervalSince(said.at) * 1000 > Double(Bench.patience) {
                said = (percent, Date())
                post(event(percent))
            }
            return isWanted
        }
    }

    /// Begins a piece of work in place of any other. What is to be `said` of it is, where it takes longer than a moment.
    func start(said: Event? = nil, _ work: @escaping @Sendable (Job) -> Void) {
        let job = Job(self)
        condition.withLock {
            drop()
            (wanted, newest) = (job, job)
            waiting = (job, work)
            if !hasThread { Thread.detachNewThread { self.run() } }
            hasThread = true
            condition.broadcast()
        }
        guard let said else { return }
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(Bench.patience)) { job.post(said) }
    }

    /// What is at work is no longer wanted.
    func stop() { condition.withLock { drop() } }

    private func drop() {
        if let newest { mailbox.drop(from: newest) }
        (wanted, newest, waiting) = (nil, nil, nil)
        condition.broadcast()
    }

    /// Waits until what is wanted is done, at most so long; false where it is not.
    func finish(within seconds: Double) -> Bool {
        let limit = Date().addingTimeInterval(seconds)
        return condition.withLock {
            while wanted != nil { if !condition.wait(until: limit) { return wanted == nil } }
            return true
        }
    }

    /// Waits until what was given up has taken its hands off, at most so long.
    func rest(within seconds: Double) {
        let limit = Date().addingTimeInterval(seconds)
        condition.withLock { while isBusy, condition.wait(until: limit) {} }
    }

    private func run() {
        while true {
            condition.lock()
            while waiting == nil { condition.wait() }
            let next = waiting
            (waiting, isBusy) = (nil, true)
            condition.unlock()
            guard let (job, work) = next else { continue }
            work(job)
            condition.withLock {
                if wanted === job { wanted = nil }
                isBusy = false
                condition.broadcast()
            }
        }
    }
}
