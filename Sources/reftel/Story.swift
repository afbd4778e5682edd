import Cable
import Files
import Foundation
import Reading
import Screen
import Terminal

/// `--keys`: the whole program but ncurses; keys in, frames out, for scenarios and bug reports. What is ticked is kept as ever; places
/// are not, so that the same keys lead to the same frames.
struct Story {
    let keys: String
    let columns: Int
    let rows: Int
    let everyFrame: Bool
    let roles: Bool

    func run(_ names: [String], _ options: Reader.Options) -> Never {
        let script = Key.script(keys)
        if let wrong = script.wrong { Say.fail("There is no key \(wrong): write <Enter>, <Esc>, <C-l>, <PgDn>, <Space>, <lt>.", status: 64) }
        let configuration = Reader.configuration(options)
        for warning in configuration.warnings { Say.warn(warning) }
        Terminal.useLocale()
        let (names, paragraph) = Link.followed(names)
        let holdings = Holdings(names)
        let mailbox = Mailbox()
        let drawers = Drawers()
        let (document, name) = Say.orExit { () throws(Files.Failure) in
            try holdings.first { (name) throws(Files.Failure) in try Opening.whole(name, mailbox.slot, drawers) }
        }
        let settings = configuration.settings(name, width: Terminal.width)
        var session = Session(document: document, settings: settings, rows: rows, columns: columns)
        let clerk = Clerk(mailbox, holdings, drawers, (name, document), post: configuration.post, positions: nil, waits: true)
        settle(&session, clerk)
        if let paragraph { _ = session.handle(.begin(paragraph: paragraph)) }
        show(session, "open")
        for (index, key) in script.keys.enumerated() {
            for effect in session.handle(.key(key)) {
                switch effect {
                case .save, .find, .seek, .reload, .stopFinding, .stopWorking, .stopReading, .stopWriting, .remember, .open: clerk.carryOut(effect)
                case .copy(let clipping): copy(clipping, &session)
                case .gather(let copying):
                    let clipping = copying.clipping
                    _ = session.handle(.gathered(clipping))
                    copy(clipping, &session)
                case .run(let errand):
                    let end = Errands(of: session.shelf.path).runWithoutTerminal(errand, session.document)
                    clerk.note(end, of: errand)
                    _ = session.handle(end)
                case .quit, .fail:
                    exit(clerk.stop())
                case .suspend, .redraw, .mouse: break
                }
            }
            settle(&session, clerk)
            if everyFrame || index == script.keys.count - 1 { show(session, key.name) }
        }
        exit(clerk.stop())
    }

    private func copy(_ clipping: Clipping, _ session: inout Session) {
        Say.print("== copied\n\(clipping.words)\n")
        _ = session.handle(.message("\(clipping.name): copied."))
    }

    /// Waits until the clerk has done all it was asked, and takes its results; what they want done is done too.
    private func settle(_ session: inout Session, _ clerk: Clerk) {
        var events = clerk.settled()
        while !events.isEmpty {
            for event in events { for effect in session.handle(event) { clerk.carryOut(effect) } }
            events = clerk.settled()
        }
    }

    private func show(_ session: Session, _ name: String) {
        let frame = paint(session)
        let picture = Picture(frame)
        var lines = ["== \(name), \(frame.columns)x\(frame.rows), cursor at row \(frame.cursor.row) column \(frame.cursor.column)"] + picture.lines
        if roles { lines += ["-- roles"] + picture.roles }
        Say.print(lines.joined(separator: "\n") + "\n")
    }
}
