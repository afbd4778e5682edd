import Cable
import Glossary
import Reading

/// Carries out what a session wants done, except what concerns the terminal: its loop does that. Results come to the mailbox as events.
final class Clerk {
    let mailbox: Mailbox
    private let keeper: Keeper
    private let finder: Finder
    private let remembers: Bool

    /// A clerk at work; `post` is the one the reader named. Places are kept only where it `remembers`.
    init(_ mailbox: Mailbox, post: Post?, remembers: Bool) {
        self.mailbox = mailbox
        self.remembers = remembers
        keeper = Keeper(mailbox, post: post)
        finder = Finder(mailbox)
    }

    /// This is the cable now: its ticks and its times are wanted.
    func open(_ document: Document) { keeper.open(document) }

    /// Another program may have ticked.
    func reload() { keeper.reload() }

    /// Does what is wanted; nothing where that is the loop's own.
    func carryOut(_ effect: Effect) {
        switch effect {
        case .save(let id, let entries): keeper.save(id: id, entries: entries)
        case .find(let inquiry): finder.start(inquiry)
        case .stopFinding: finder.stop()
        case .remember(let memory): if remembers { keeper.remember(memory) }
        case .quit, .suspend, .redraw, .copy, .run: break
        }
    }

    /// Waits until all that was asked for is done, and gives its results.
    func settled() -> [Event] {
        finder.finish()
        keeper.finish()
        return mailbox.take()
    }

    /// Finishes what was asked for and closes the notebook.
    func stop() { keeper.stop() }
}
