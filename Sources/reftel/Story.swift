import Cable
import Files
import Foundation
import Reading
import Screen
import Terminal

/// `--keys`: the whole program but ncurses; keys in, frames out, for scenarios and bug reports. What is ticked is kept as ever.
struct Story {
    let keys: String
    let columns: Int
    let rows: Int
    let everyFrame: Bool
    let roles: Bool

    func run(_ path: String, _ options: Reader.Options) -> Never {
        let script = Key.script(keys)
        if let wrong = script.wrong { Say.fail("There is no key \(wrong): write <Enter>, <Esc>, <C-l>, <PgDn>, <Space>, <lt>.", status: 64) }
        let post = try? Reader.post(named: options.post)
        Terminal.useLocale()
        let document = Say.orExit { () throws(Files.Failure) in Document(parsing: try Opening.whole(path)) }
        var session = Session(document: document, settings: Reader.settings(path, options), rows: rows, columns: columns)
        let mailbox = Mailbox()
        let keeper = Keeper(mailbox, post: post ?? nil)
        keeper.open(document)
        settle(&session, keeper, mailbox)
        show(session, "open")
        for (index, key) in script.keys.enumerated() {
            for effect in session.handle(.key(key)) {
                if case .save(let id, let entries) = effect { keeper.save(id: id, entries: entries) }
                if effect == .quit {
                    keeper.stop()
                    exit(0)
                }
            }
            settle(&session, keeper, mailbox)
            if everyFrame || index == script.keys.count - 1 { show(session, key.name) }
        }
        keeper.stop()
        exit(0)
    }

    /// Waits until the keeper has done all it was asked, and takes its results.
    private func settle(_ session: inout Session, _ keeper: Keeper, _ mailbox: Mailbox) {
        keeper.finish()
        for event in mailbox.take() { _ = session.handle(event) }
    }

    private func show(_ session: Session, _ name: String) {
        let frame = paint(session)
        let picture = Picture(frame)
        var lines = ["== \(name), \(frame.columns)x\(frame.rows), cursor at row \(frame.cursor.row) column \(frame.cursor.column)"] + picture.lines
        if roles { lines += ["-- roles"] + picture.roles }
        Say.print(lines.joined(separator: "\n") + "\n")
    }
}
