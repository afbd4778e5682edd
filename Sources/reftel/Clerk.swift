import Cable
import Files
import Foundation
import Glossary
import Reading

/// Carries out what a session wants done, except what concerns the terminal: its loop does that. What may take longer than a moment is done on a
/// bench beside the loop. Results come to the mailbox as events, of which the clerk takes note before the session does.
final class Clerk {
    private let mailbox: Mailbox
    private let keeper: Keeper
    /// Where cables are searched, opened, read for what they ask, and written.
    private let (finding, opening, asking, writing): (Bench, Bench, Bench, Bench)
    private let arrivals = Arrivals()
    /// Gives up what goes on behind the cable that is read.
    private var giveUp: () -> Void
    private let watcher: Watcher
    private let holdings: Holdings
    private let drawers: Drawers
    private var positions: Positions?
    /// Why files were not saved, by name.
    private var unsaved: [String: String] = [:]
    /// True where results are waited for, as nothing is drawn meanwhile.
    private let waits: Bool
    /// True once nobody waits for results any more: a signal ends the program.
    private let isEnded: () -> Bool
    /// The cable that is read, as it was named, and what is known of it.
    private(set) var current: (name: String, document: Document)

    /// A clerk at work on the cable that was opened first; `post` is the one the reader named. With `positions` places are kept from run to run; `waits`
    /// where each result is waited for, unless the program `isEnded`.
    init(
        _ mailbox: Mailbox, _ holdings: Holdings, _ drawers: Drawers, _ current: (name: String, document: Document), post: Post?,
        positions: Positions?, waits: Bool, isEnded: @escaping () -> Bool = { false }, giveUp: @escaping () -> Void = {}
    ) {
        self.mailbox = mailbox
        self.holdings = holdings
        self.drawers = drawers
        self.current = current
        self.positions = positions
        self.waits = waits
        self.isEnded = isEnded
        self.giveUp = giveUp
        (finding, opening, asking, writing) = (Bench(mailbox), Bench(mailbox), Bench(mailbox), Bench(mailbox))
        keeper = Keeper(mailbox, post: post)
        watcher = Watcher(mailbox)
        read(current.document)
        watcher.watch(current.name)
        holdings.list(mailbox, waits: waits)
    }

    /// What came to the mailbox is about to reach the session.
    func take(_ event: Event) {
        switch event {
        case .document(let whole), .reread(let whole): read(whole)
        case .edition(let whole): read(whole.document)
        case .asked(let whole, _):
            current.document = whole
            keeper.open(whole)
        case .opened(let document, let name, _): arrive(document, name)
        default: break
        }
    }

    /// This is the cable now, or more of it: what it asks is read, if it has not been, and then what was ticked of it.
    private func read(_ document: Document) {
        current.document = document
        asking.stop()
        // What has not come yet asks nothing.
        guard document.isComplete || !document.source.bytes.isEmpty else { return }
        guard !document.isRead else { return keeper.open(document) }
        asking.start { job in
            guard let whole = document.read(while: { job.report($0, of: $1) { .asking(percent: $0) } }), job.isWanted else { return }
            job.post(.asked(whole, Bearings(whole)))
        }
    }

    private func arrive(_ document: Document, _ name: String) {
        let arrival = arrivals.take(name)
        if let arrival {
            mailbox.turn(to: arrival.slot)
            giveUp = arrival.giveUp
        }
        current = (name, document)
        watcher.watch(name)
        arrival?.goOn()
        read(document)
        // One of several in a file of which no more was known.
        let address = Address(name)
        if address.cable.flatMap({ Int($0) }) != nil, !holdings.names.contains(name) { Opening.count(address.path, mailbox.slot, drawers) }
    }

    /// Takes note of how an errand ended whose words nobody may read: what could not be saved under a name, and was not since, is said at the end.
    func note(_ end: Event, of errand: Errand) {
        guard case .save(let name, _, _) = errand else { return }
        if case .notWritten(let why) = end { unsaved[name] = why } else { unsaved[name] = nil }
    }

    /// Another program may have ticked.
    func reload() { keeper.reload() }

    /// What another program has ticked meanwhile, where it has.
    func look() -> [Event] {
        keeper.look()
        return settled()
    }

    /// Does what is wanted; nothing where that is the loop's own.
    func carryOut(_ effect: Effect) {
        switch effect {
        case .save(let id, let entries): keeper.save(id: id, entries: entries)
        case .find(let inquiry):
            let slot = mailbox.slot
            finding.start { job in
                inquiry.run(while: { job.isWanted }) { event in
                    // What was made ready is of use to the next search too.
                    if case .searchable = event { slot.post(event) } else { job.post(event) }
                }
            }
        case .seek(let look):
            let drawers = drawers
            finding.start { Finder(look, drawers, $0).run() }
        case .stopFinding: finding.stop()
        case .stopWorking: opening.stop()
        case .stopReading: stopReading()
        case .stopWriting: writing.stop()
        case .reload: reread()
        case .gather(let copying): opening.start(said: .working(percent: nil)) { $0.post(.gathered(copying.clipping)) }
        case .open(let wanted): open(wanted)
        case .run(let errand):
            let (name, document) = (current.name, current.document)
            writing.start(said: .writing(percent: nil)) { job in
                job.post(
                    Errands(of: name).runWithoutTerminal(errand, document, while: { job.report($0, of: $1) { .writing(percent: $0) } }))
            }
        case .remember(let memory):
            guard positions != nil else { break }
            positions?.keep(memory)
            keeper.remember(memory)
        case .quit, .fail, .suspend, .redraw, .copy, .mouse: break
        }
    }

    /// What of the cable has not been read is not wanted. Where that is the rest of its file, what is shown is all there is, and says so.
    private func stopReading() {
        giveUp()
        asking.stop()
        guard !current.document.isComplete else { return }
        let known = current.document.source
        opening.start { job in
            let gap = Gap("Reading was stopped here: what follows is not shown.", at: .max)
            job.post(.edition(Edition(Document(skimming: known.leavingOut([gap])))))
        }
    }

    private func open(_ wanted: Wanted) {
        let (mailbox, holdings, drawers, arrivals) = (mailbox, holdings, drawers, arrivals)
        let (current, positions, waits) = (current.name, positions, waits)
        @Sendable func give(_ opening: Opening, _ name: String, _ slot: Mailbox.Slot, _ job: Bench.Job) {
            arrivals.put(Arrival(name: name, slot: slot, goOn: opening.goOn, giveUp: opening.giveUp))
            job.post(.opened(opening.document, name: name, positions?.bookmark(of: opening.document)))
        }
        opening.start(said: .working(percent: nil)) { job in
            let name: String
            switch wanted {
            case .first:
                do throws(Files.Failure) {
                    let slot = mailbox.nextSlot
                    let (opening, name) = try holdings.first { (name) throws(Files.Failure) in
                        try Opening.first(name, slot, drawers, while: { job.isWanted }).readIfLight
                    }
                    give(opening, name, slot, job)
                } catch { job.post(.noneOpened(reason: error.sentence, status: error.status)) }
                return
            case .named(let known): name = known
            case .reference(let id):
                guard let held = holdings.name(of: id, beside: current, drawers, while: { job.report($0, of: $1) }) else {
                    return job.post(.notOpened(name: id, reason: "\(id) is not held: name its file or its folder on the command line."))
                }
                name = held
            }
            do throws(Files.Failure) {
                let slot = mailbox.nextSlot
                let opening =
                    waits
                    ? Opening(document: try Opening.whole(name, slot, drawers, while: { job.isWanted }))
                    : try Opening.first(name, slot, drawers, while: { job.isWanted }).readIfLight
                give(opening, name, slot, job)
            } catch { job.post(.notOpened(name: name, reason: error.sentence)) }
        }
    }

    /// Reads the open cable anew.
    private func reread() {
        let (name, slot, drawers, watcher, waits) = (current.name, mailbox.slot, drawers, watcher, waits)
        opening.start(said: .working(percent: nil)) { job in
            let state = Input.state(of: Address(name).path)
            do throws(Files.Failure) {
                let document = try Opening.whole(name, slot, drawers, isRead: waits, while: { job.isWanted })
                job.post(.reread(document))
            } catch { job.post(.notOpened(name: name, reason: error.sentence)) }
            if job.isWanted { watcher.watch(name, readAt: state) }
        }
    }

    /// Gives what was asked for a moment: what is done by then is done before the next key, and nobody sees it begin.
    func waitAMoment() { _ = opening.finish(within: 0.015) }

    /// Waits until what is to be kept is on the disk, but not for ever.
    func flush() { keeper.finish(within: 2) }

    /// Waits until all that was asked for is done, and gives its results; what there is by then where the program ends.
    func settled() -> [Event] {
        var events: [Event] = []
        while true {
            for bench in [opening, finding, asking, writing] { while !isEnded(), !bench.finish(within: 0.05) {} }
            while !isEnded(), !keeper.finish(within: 0.05) {}
            mailbox.hush()
            var isQuiet = true
            while let event = mailbox.next() {
                take(event)
                events.append(event)
                isQuiet = false
            }
            if isQuiet || isEnded() { return events }
        }
    }

    /// Finishes what is to be kept and closes the notebook; all else comes to nothing. What could not be kept or saved is said on stderr; where that is
    /// a tick or a file, it is the status of the program too, else 0.
    func stop() -> Int32 {
        for bench in [opening, finding, asking] { bench.stop() }
        Converters.endAll()
        _ = writing.finish(within: 10)
        writing.stop()
        writing.rest(within: 1)
        let unkept = keeper.stop()
        let lost = unsaved.sorted { $0.key < $1.key }.map { "Not saved: " + $0.value } + [unkept.ticks].compactMap { $0 }
        for sentence in [unkept.places].compactMap({ $0 }) + lost { Say.warn(sentence) }
        return lost.isEmpty ? 0 : Say.Status.cannotWrite
    }
}

/// A cable that was opened and has not reached the loop yet: what is about to go on with it.
private struct Arrival: @unchecked Sendable {
    let name: String
    let slot: Mailbox.Slot
    let goOn: () -> Void
    let giveUp: () -> Void
}

/// The cable that arrives, of those that were asked for the last.
private final class Arrivals: @unchecked Sendable {
    private let lock = NSLock()
    private var arrival: Arrival?

    func put(_ arrival: Arrival) { lock.withLock { self.arrival = arrival } }

    func take(_ name: String) -> Arrival? {
        lock.withLock {
            guard let arrival, arrival.name == name else { return nil }
            self.arrival = nil
            return arrival
        }
    }
}
