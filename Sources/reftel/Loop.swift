import Cable
import Glossary
import Reading
import Screen
import Terminal

/// The one loop: events in, effects out, a frame when nothing waits.
struct Loop: ~Copyable {
    private var terminal: Terminal
    private var session: Session
    private let mailbox: Mailbox
    private let post: Post?
    private var keeper: Keeper?
    private var status: Int32?

    init(terminal: consuming Terminal, document: Document, settings: Settings, mailbox: Mailbox, post: Post?) {
        let size = terminal.size
        session = Session(document: document, settings: settings, rows: size.rows, columns: size.columns)
        self.terminal = terminal
        self.mailbox = mailbox
        self.post = post
    }

    /// Runs until the reader leaves; gives the exit status.
    mutating func run() -> Int32 {
        terminal.show(paint(session))
        let keeper = Keeper(mailbox, cable: session.document.header.id ?? session.document.identityOfText(), post: post)
        self.keeper = keeper
        keeper.load()
        keeper.resolveTimes(of: session.document)
        while status == nil {
            terminal.wait(wake: mailbox.wake)
            takeAll()
            if status == nil { terminal.show(paint(session)) }
        }
        return status ?? 0
    }

    /// Everything that waits, before one paint.
    private mutating func takeAll() {
        while status == nil, let input = terminal.next() {
            switch input {
            case .event(let event): handle(event)
            case .suspend: suspend()
            case .continued: redraw()
            case .gone: status = 74
            }
        }
        for event in mailbox.take() where status == nil {
            if case .document(let whole) = event { keeper?.resolveTimes(of: whole) }
            handle(event)
        }
    }

    private mutating func handle(_ event: Event) {
        for effect in session.handle(event) {
            switch effect {
            case .quit: status = 0
            case .suspend: suspend()
            case .redraw: redraw()
            case .save(let id, let entries): keeper?.save(id: id, entries: entries)
            }
        }
    }

    private mutating func suspend() {
        terminal.suspend()
        keeper?.load()
        redraw()
    }

    private mutating func redraw() {
        terminal.redraw()
        let size = terminal.size
        _ = session.handle(.resize(rows: size.rows, columns: size.columns))
    }

    /// Gives the terminal back, then waits until what was ticked is on the disk.
    consuming func leave() {
        let keeper = keeper
        terminal.close()
        keeper?.stop()
    }
}
