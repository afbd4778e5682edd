import Cable
import Files
import Foundation
import Glossary
import Reading

/// Carries out what a session wants done, except what concerns the terminal: its loop does that. Results come to the mailbox as events.
final class Clerk {
    private let mailbox: Mailbox
    private let keeper: Keeper
    private let finder: Finder
    private let watcher: Watcher
    private let holdings: Holdings
    private let drawers: Drawers
    private var positions: Positions?
    /// True where results are waited for, as nothing is drawn meanwhile.
    private let waits: Bool
    /// The cable that is read, as it was named, and what is known of it.
    private(set) var current: (name: String, document: Document)

    /// A clerk at work on the cable that was opened first; `post` is the one the reader named. With `positions` places are kept from run to run; `waits`
    /// where each result is waited for.
    init(
        _ mailbox: Mailbox, _ holdings: Holdings, _ drawers: Drawers, _ current: (name: String, document: Document), post: Post?,
        positions: Positions?, waits: Bool
    ) {
        self.mailbox = mailbox
        self.holdings = holdings
        self.drawers = drawers
        self.current = current
        self.positions = positions
        self.waits = waits
        keeper = Keeper(mailbox, post: post)
        finder = Finder(mailbox)
        watcher = Watcher(mailbox)
        keeper.open(current.document)
        watcher.watch(current.name)
        holdings.list(mailbox, waits: waits)
    }

    /// The whole of the cable has been read.
    func take(_ whole: Document) {
        current.document = whole
        keeper.open(whole)
    }

    /// Another program may have ticked.
    func reload() { keeper.reload() }

    /// Does what is wanted; nothing where that is the loop's own.
    func carryOut(_ effect: Effect) {
        switch effect {
        case .save(let id, let entries): keeper.save(id: id, entries: entries)
        case .find(let inquiry): finder.start(inquiry)
        case .reload: reread()
        case .seek(let look): finder.start(look, drawers)
        case .stopFinding: finder.stop()
        case .open(.named(let name)): open(name)
        case .open(.reference(let id)):
            if let name = holdings.name(of: id, beside: current.name, drawers) {
                open(name)
            } else {
                let reason = "\(id) is not held: name its file or its folder on the command line."
                mailbox.post(.notOpened(name: id, reason: reason))
            }
        case .remember(let memory):
            guard positions != nil else { break }
            positions?.keep(memory)
            keeper.remember(memory)
        case .quit, .suspend, .redraw, .copy, .run, .mouse: break
        }
    }

    private func open(_ name: String) {
        do throws(Files.Failure) {
            let slot = mailbox.nextSlot
            let opening = waits ? Opening(document: try Opening.whole(name, slot, drawers)) : try Opening.first(name, slot, drawers)
            let document = opening.document.read()
            mailbox.turn()
            current = (name, document)
            watcher.watch(name)
            mailbox.post(.opened(document, name: name, positions?.bookmark(of: document)))
            opening.goOn()
            keeper.open(document)
            // One of several in a file of which no more was known.
            let address = Address(name)
            if address.cable.flatMap({ Int($0) }) != nil, !holdings.names.contains(name) {
                Opening.count(address.path, mailbox.slot, drawers)
            }
        } catch { mailbox.post(.notOpened(name: name, reason: error.sentence)) }
    }

    /// Reads the open cable anew, behind the screen where there is one.
    private func reread() {
        let (name, slot, drawers, watcher) = (current.name, mailbox.slot, drawers, watcher)
        let read = { @Sendable () -> Document? in
            let state = Input.state(of: Address(name).path)
            defer { watcher.watch(name, readAt: state) }
            do throws(Files.Failure) {
                let document = try Opening.whole(name, slot, drawers)
                slot.post(.reread(document))
                return document
            } catch {
                slot.post(.refused(error.sentence))
                return nil
            }
        }
        if !waits { return Thread.detachNewThread { _ = read() } }
        if let document = read() { take(document) }
    }

    /// Waits until what is to be kept is on the disk.
    func flush() { keeper.finish() }

    /// Waits until all that was asked for is done, and gives its results.
    func settled() -> [Event] {
        finder.finish()
        keeper.finish()
        return mailbox.take()
    }

    /// Finishes what was asked for and closes the notebook. What could not be kept is said on stderr; where that is a tick, it is the status of the
    /// program too, else 0.
    func stop() -> Int32 {
        let unkept = keeper.stop()
        for sentence in [unkept.places, unkept.ticks] { if let sentence { Say.warn(sentence) } }
        return unkept.ticks == nil ? 0 : Say.Status.cannotWrite
    }
}
