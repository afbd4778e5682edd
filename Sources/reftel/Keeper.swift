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
        case look
        case save(id: Int, entries: [Entry])
        case remember(Memory)
        case stop

        /// True for what is lost where it is not done.
        var isKept: Bool {
            switch self {
            case .save, .remember: true
            case .open, .reload, .look, .stop: false
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
    /// The notebook as it was read last.
    private enum Seen: Equatable { case nothing, noFile, version(Int?) }
    private var seen = Seen.nothing
    /// Seconds after which it is looked at again.
    private static let pause = 1.0
    private var document: Document?
    /// Items whose ticks are on their way to the disk, or did not get there; and why not.
    private var (unkept, reason): (Set<String>, String?) = ([], nil)
    /// What was ticked and is asked no longer, as it was said.
    private var gone: [String] = []
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
    /// Looks whether another program has ticked, which is looked for now and then anyway.
    func look() { add(.look) }
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
        while jobs.isEmpty {
            // Nobody waits for what others do; of a notebook that cannot be opened it is said once.
            guard seen != .nothing else {
                condition.wait()
                continue
            }
            if !condition.wait(until: Date().addingTimeInterval(Keeper.pause)) { return .look }
        }
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
            case .look: if hasChanged { readStates() }
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
        seen = .nothing
        guard let file = Notebook.file(ProcessInfo.processInfo.environment), let document else { return }
        guard StateFolder.holds(file) else { return seen = .noFile }
        do {
            let book = try opened()
            let version = book.version()
            let known = try book.recollection(of: document)
            slot.post(.notebook(known.states))
            tell(known.gone)
            seen = .version(version)
            guard isFirst else { return }
            if let obstacle = book.obstacle { return mailbox.post(.notebookUnavailable(obstacle.sentence)) }
            if let odd = try book.oddity() { mailbox.post(.notebookUnavailable(odd)) }
        } catch {
            mailbox.post(.notebookUnavailable((error as? NotebookFailure)?.sentence ?? "The notebook cannot be used: mend \(file)."))
        }
    }

    /// Says what was ticked and is asked no longer, once for each text.
    private func tell(_ gone: [String]) {
        guard gone != self.gone else { return }
        self.gone = gone
        guard let first = gone.first else { return }
        let words = gone.count == 1 ? "One thing that was ticked is asked no longer" : "\(gone.count) things that were ticked are asked no longer"
        slot.post(.message("\(words): \(first.prefix(80))\(gone.count > 1 || first.count > 80 ? "…" : ".")"))
    }

    /// True where another program has written since, has made the notebook, or has put another in its place.
    private var hasChanged: Bool {
        guard let file = Notebook.file(ProcessInfo.processInfo.environment), StateFolder.holds(file) else { return false }
        switch seen {
        case .nothing: return false
        case .noFile: return true
        case .version(let version): return notebook.map { !$0.isInPlace || $0.version() != version } ?? false
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
        // What was written here the session knows.
        if hasChanged || seen == .nothing || seen == .noFile { readStates() }
    }

    private struct NoHome: Error {}

    private func opened() throws -> Notebook {
        if let notebook, notebook.isInPlace { return notebook }
        notebook?.close()
        notebook = nil
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
