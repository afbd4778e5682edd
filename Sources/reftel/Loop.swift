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
    private let holdings: Holdings
    private let drawers: Drawers
    /// What was opened first: it begins to read the rest of a large file, or gives that up.
    private let opening: Opening
    /// Why nothing could be opened.
    private var failure: String?
    private let post: Post?
    /// The theme for a light or a dark background, where the reader leaves that to the terminal.
    private let themeFor: ((_ isLight: Bool) -> Theme)?
    /// True until the first key: a theme that changes under the reader's eyes later is worse than the wrong one.
    private var isFresh = true
    private var clerk: Clerk?
    private var status: Int32?
    /// The signal that ends the program.
    private var ending: Int32?

    init(
        terminal: consuming Terminal, opening: Opening, settings: Settings, mailbox: Mailbox, holdings: Holdings, drawers: Drawers,
        post: Post?, themeFor: ((Bool) -> Theme)? = nil
    ) {
        let size = terminal.size
        session = Session(document: opening.document, settings: settings, rows: size.rows, columns: size.columns)
        self.terminal = terminal
        self.opening = opening
        self.mailbox = mailbox
        self.post = post
        self.themeFor = themeFor
        self.holdings = holdings
        self.drawers = drawers
    }

    /// Says something in the first frame.
    mutating func say(_ words: String) { _ = session.handle(.message(words)) }

    /// Runs until the reader leaves, from where that was last, or from a paragraph; gives the exit status.
    mutating func run(from paragraph: Int?) -> Int32 {
        let (positions, warning) = PositionFile.read()
        if let warning { _ = session.handle(.refused(warning)) }
        _ = session.handle(.remembered(opening.isToCome ? nil : positions.bookmark(of: session.document), positions.arrangement))
        let wanted = opening.isToCome ? session.handle(.awaiting) : []
        if let paragraph { _ = session.handle(.begin(paragraph: paragraph)) }
        if session.usesMouse { terminal.useMouse(true) }
        terminal.show(paint(session))
        // The text is on the screen: now what it asks, beside the keys where that takes longer than a moment.
        if !opening.isToCome, session.document.source.bytes.count <= Opening.light {
            handle(.document(session.document.read()))
            terminal.show(paint(session))
        }
        opening.goOn()
        if themeFor != nil { terminal.askBackground() }
        clerk = Clerk(
            mailbox, holdings, drawers, (session.shelf.path, session.document), post: post, positions: positions, waits: false,
            giveUp: opening.giveUp)
        for effect in wanted { carryOut(effect) }
        // What came while the clerk was made is shown now: no byte is left to wake the loop for it.
        if takePosted() { terminal.show(paint(session)) }
        while status == nil {
            _ = terminal.wait(wake: mailbox.wake)
            takeKeys()
            _ = takePosted()
            guard status == nil else { break }
            terminal.show(paint(session))
            session.readAhead()
        }
        return status ?? 0
    }

    /// All keys that wait, before one paint; but keys that come without end must not keep the screen from being painted.
    private mutating func takeKeys() {
        for count in 0..<256 {
            // What has come of the keys before comes before the next.
            guard status == nil, count == 0 || mailbox.isEmpty, let input = terminal.next() else { break }
            switch input {
            case .event(let event):
                if case .key = event { isFresh = false }
                handle(event)
            case .background(let isLight):
                if isFresh, let theme = themeFor?(isLight) { terminal.change(theme) }
            case .suspend: suspend()
            case .continued:
                terminal.takeAgain()
                fit()
            case .gone: leave(Say.Status.cannotWrite)
            case .ended(let signal):
                ending = signal
                leave(0)
            }
        }
    }

    /// The reader did not leave, and comes back to the same place all the same.
    private mutating func leave(_ status: Int32) {
        if !session.awaits { handle(.leaving) }
        self.status = status
    }

    /// Takes what other threads posted; false where nothing was.
    private mutating func takePosted() -> Bool {
        mailbox.hush()
        var isAny = false
        while status == nil, let event = mailbox.next() {
            clerk?.take(event)
            handle(event)
            isAny = true
        }
        return isAny
    }

    private mutating func handle(_ event: Event) {
        for effect in session.handle(event) { carryOut(effect) }
    }

    private mutating func carryOut(_ effect: Effect) {
        switch effect {
        case .quit: status = 0
        case .fail(let reason, let status): (failure, self.status) = (reason, status)
        case .suspend: suspend()
        case .redraw: terminal.redraw()
        case .mouse(let isOn): terminal.useMouse(isOn)
        case .save, .find, .seek, .stopFinding, .stopWorking, .stopReading, .stopWriting, .remember, .run(.save): clerk?.carryOut(effect)
        case .open, .reload, .gather:
            clerk?.carryOut(effect)
            clerk?.waitAMoment()
        case .copy(let clipping): copy(clipping)
        case .run(let errand):
            // While another program has the terminal, a signal ends this one at once.
            handle(.leaving)
            clerk?.flush()
            let outcome = Errands(of: session.shelf.path).run(errand, session.document, &terminal)
            fit()
            handle(outcome)
        }
    }

    /// A program that is slow to take the words is waited for behind the screen.
    private func copy(_ clipping: Clipping) {
        let way = Clipboard(clipping, hasTerminal: true, terminalTakes: terminal.takesClipboard)
        if let sequence = way.sequence { terminal.send(sequence) }
        let mailbox = mailbox
        Task.detached { mailbox.post(await way.finish()) }
    }

    /// While the program was stopped another may have ticked, and the terminal may have another size.
    private mutating func suspend() {
        terminal.suspend()
        clerk?.reload()
        fit()
    }

    private mutating func fit() {
        let size = terminal.size
        _ = session.handle(.resize(rows: size.rows, columns: size.columns))
    }

    /// Gives the terminal back, then waits until what was ticked is on the disk; ends by the signal that ended the loop, if one did. Gives the exit
    /// status for what could not be kept, else 0.
    consuming func leave() -> Int32 {
        let (clerk, ending, failure) = (clerk, ending, failure)
        terminal.close()
        if let failure { Say.warn(failure) }
        let status = clerk?.stop() ?? 0
        if let ending { Terminal.end(by: ending) }
        return status
    }
}
