import Cable
import Foundation
import Glossary
import Notebook
import Reading
import Times

/// The thread behind the loop: it opens the notebook, saves, reads again what others wrote, and resolves times. It sleeps when there is nothing
/// to do; its results are events.
final class Keeper: @unchecked Sendable {
    private enum Job {
        case open(Document, Mailbox.Slot)
        case reload
        case save(id: Int, entries: [Entry])
        case remember(Memory)
        case stop

        /// True for what is lost where it is not done.
        var isKept: Bool {
            switch self {
            case .save, .remember: true
            case .open, .reload, .stop: false
            }
        }
    }
    private let mailbox: Mailbox
    private var slot: Mailbox.Slot
    private let post: Post?
    private let condition = NSCondition()
    private var jobs: [Job] = []
    private var isStopped = false
    private var (isBusy, isKeeping) = (false, false)
    private var notebook: Notebook?
    private var document: Document?
    /// Items whose ticks are on their way to the disk, or did not get there; and why not.
    private var (unkept, reason): (Set<String>, String?) = ([], nil)
    /// Why places are not kept; said once.
    private var misplaced: String?

    /// A keeper at work; `post` is the one the reader named.
    init(_ mailbox: Mailbox, post: Post?) {
        self.mailbox = mailbox
        slot = mailbox.slot
        self.post = post
        Thread.detachNewThread { self.work() }
    }

    /// This is the cable now: its ticks and its times are wanted.
    func open(_ document: Document) { add(.open(document, mailbox.slot)) }
    /// Another program may have ticked.
    func reload() { add(.reload) }
    /// Writes entries to the notebook.
    func save(id: Int, entries: [Entry]) {
        condition.withLock { unkept.formUnion(entries.map(\.item)) }
        add(.save(id: id, entries: entries))
    }

    /// Keeps the reader's place.
    func remember(_ memory: Memory) { add(.remember(memory)) }

    /// Waits until all that was asked for is done, at most so long; false where it is not.
    @discardableResult func finish(within seconds: Double) -> Bool {
        let limit = Date().addingTimeInterval(seconds)
        return condition.withLock {
            while !jobs.isEmpty || isBusy { if !condition.wait(until: limit) { return jobs.isEmpty && !isBusy } }
            return true
        }
    }

    /// Keeps what is to be kept and closes the notebook, at most ten seconds; what only was to be known is not waited for. What could not be kept is
    /// said: of ticks, and of places.
    func stop() -> (ticks: String?, places: String?) {
        let limit = Date().addingTimeInterval(10)
        return condition.withLock {
            jobs.removeAll { !$0.isKept }
            let isToKeep = !jobs.isEmpty || isKeeping
            jobs.append(.stop)
            condition.broadcast()
            while !isStopped, isToKeep || !isBusy, condition.wait(until: limit) {}
            let why = reason ?? "The notebook does not answer: open the cable again, look, and tick again."
            return (unkept.isEmpty ? nil : "What was ticked last is not kept. \(why)", misplaced)
        }
    }

    private func add(_ job: Job) {
        condition.lock()
        jobs.append(job)
        condition.broadcast()
        condition.unlock()
    }

    private func next() -> Job {
        condition.lock()
        defer { condition.unlock() }
        (isBusy, isKeeping) = (false, false)
        condition.broadcast()
        while jobs.isEmpty { condition.wait() }
        let job = jobs.removeFirst()
        (isBusy, isKeeping) = (true, job.isKept)
        return job
    }

    private func work() {
        while true {
            switch next() {
            case .open(let document, let slot):
                self.slot = slot
                self.document = document
                readStates()
                resolve(document)
            case .reload: readStates()
            case .save(let id, let entries): keep(id, entries)
            case .remember(let memory): keepPlace(memory)
            case .stop:
                notebook?.close()
                condition.lock()
                isStopped = true
                condition.broadcast()
                condition.unlock()
                return
            }
        }
    }

    private func keepPlace(_ memory: Memory) {
        guard let sentence = PositionFile.keep(memory), condition.withLock({ misplaced == nil }) else { return }
        condition.withLock { misplaced = sentence }
        mailbox.post(.refused(sentence))
    }

    /// A notebook that is not there yet is made with the first tick, not by reading.
    private func readStates() {
        let isFirst = notebook == nil
        guard let file = Notebook.file(ProcessInfo.processInfo.environment), StateFolder.holds(file), let document else { return }
        do {
            let book = try opened()
            slot.post(.notebook(try book.states(of: document)))
            guard isFirst else { return }
            if let obstacle = book.obstacle { return mailbox.post(.notebookUnavailable(obstacle.sentence)) }
            if let odd = try book.oddity() { mailbox.post(.notebookUnavailable(odd)) }
        } catch {
            mailbox.post(.notebookUnavailable((error as? NotebookFailure)?.sentence ?? "The notebook cannot be used: mend \(file)."))
        }
    }

    private func keep(_ id: Int, _ entries: [Entry]) {
        do {
            let book = try opened()
            try book.append(entries, who: ProcessInfo.processInfo.environment["USER"] ?? "someone")
            condition.withLock { unkept.subtract(entries.map(\.item)) }
            mailbox.post(.saved(id: id))
        } catch {
            let why = (error as? NotebookFailure)?.sentence ?? "Not saved: there is no home folder; set HOME or XDG_STATE_HOME."
            condition.withLock {
                unkept.formUnion(entries.map(\.item))
                reason = why
            }
            return mailbox.post(.saveFailed(id: id, reason: why))
        }
        readStates()
    }

    private struct NoHome: Error {}

    private func opened() throws -> Notebook {
        if let notebook { return notebook }
        guard let file = Notebook.file(ProcessInfo.processInfo.environment) else { throw NoHome() }
        let book = try Notebook(file: file)
        notebook = book
        return book
    }

    private func resolve(_ document: Document) {
        let reader = post ?? Clockwork.assumedPost(document)
        slot.post(.sent(Clockwork.sent(document, at: reader).map { ClockReading(place: $0.place, time: $0.time) }))
        guard let post = reader else { return }
        let standing = Clockwork.standing(of: post, in: document)
        slot.post(
            .times(
                Clockwork.resolve(document, post),
                post: ReaderPost(key: post.key, city: post.city, addressed: standing, isAssumed: self.post == nil)))
    }
}
