import Cable
import Exports
import Files
import Foundation
import Reading
import Subprocess
import Terminal
import Tutorial

/// What the loop does for `Effect.run`: its result is an event.
struct Errands {
    /// The path the document was opened by; nil for stdin.
    private let path: String?

    /// For the cable of a name, as the command line has it.
    init(of name: String) { path = name == "-" || name == Tutorial.name ? nil : Address(name).path }

    /// Lends the terminal to work that reads keys from a descriptor, and gives what went wrong in words; `done` is said of it, and where there is
    /// something to be said, what the program printed is left on the screen until it is read.
    private typealias Lending = (_ done: String?, _ work: @escaping (Int32) -> String?) -> String?

    /// Runs an errand; one that needs the terminal gets it lent.
    func run(_ errand: Errand, _ document: Document, _ terminal: inout Terminal) -> Event {
        run(errand, document) { done, work in
            terminal.lend { keyboard in
                let failure = work(keyboard)
                if done != nil { Errands.waitForEnter(keyboard, failure) }
                return failure
            }
        }
    }

    /// Runs an errand between lines of words, where no screen is in the way: what another program prints comes as it is. Without a `keyboard`
    /// there is nothing to read keys from, and what cannot do without is refused.
    func runBetweenLines(_ errand: Errand, _ document: Document, keyboard: Int32?) -> Event {
        switch errand {
        case .edit where keyboard == nil && !Outside.isOff: return .refused("An editor needs a terminal: run reftel --linear in one.")
        case .shell("") where keyboard == nil && !Outside.isOff: return .refused("A shell needs a terminal: name a command.")
        default: break
        }
        let nothing = keyboard == nil ? open("/dev/null", O_RDONLY | O_CLOEXEC) : -1
        defer { if nothing >= 0 { close(nothing) } }
        // A handler, not SIG_IGN, which the other program would inherit: ^C is meant for it alone.
        let before = signal(SIGINT) { _ in }
        defer { signal(SIGINT, before) }
        return run(errand, document) { _, work in work(keyboard ?? nothing) }
    }

    private func run(_ errand: Errand, _ document: Document, _ lend: Lending) -> Event {
        switch errand {
        case .save: return save(errand, document)
        case _ where Outside.isOff: return .refused("REFTEL_SECURE is set: no other program is run from here.")
        case .pipe(let command, let words):
            let (input, remark) = words.map(Errands.passage) ?? Errands.source(document)
            return outcome("Piped to \(command)", adding: remark, lend) {
                Outside.run(.path("/bin/sh"), ["-c", command], input: input, keyboard: $0)
            }
        case .shell(let command):
            let program = Outside.shell
            if command.isEmpty { return outcome(nil, lend) { Outside.run(.path(.init(program)), [], input: nil, keyboard: $0) } }
            return outcome("Ran \(command)", lend) { Outside.run(.path(.init(program)), ["-c", command], input: nil, keyboard: $0) }
        case .edit(let offset): return edit(offset, document, lend)
        }
    }

    private func outcome(_ done: String?, adding remark: String = "", _ lend: Lending, _ work: @escaping (Int32) -> String?) -> Event {
        if let failure = lend(done, work) { return .refused("\(done ?? "The program"): \(failure).") }
        return .message(done.map { $0 + remark + "." } ?? "Back from the shell.")
    }

    /// Saves where there is neither terminal nor lines; any other errand is refused.
    func runWithoutTerminal(_ errand: Errand, _ document: Document, while goesOn: Saving.Watch = { _, _ in true }) -> Event {
        if case .save = errand { return save(errand, document, while: goesOn) }
        return .refused("That needs a terminal: open the cable with reftel FILE.")
    }

    /// Words of a cable as they may leave, and what is to be said of that.
    private static func passage(_ words: String) -> (bytes: [UInt8], remark: String) {
        let (safe, spelled) = Legible.counted(words, as: .passage)
        return (Array(safe.utf8), Legible.said(spelled).map { "; " + $0.dropLast() } ?? "")
    }

    /// The bytes of a cable as they stand, which is what was asked for, and what is to be said of that.
    private static func source(_ document: Document) -> (bytes: [UInt8], remark: String) {
        let odd = Legible.count(document.source, document.range)
        let lack = document.isWhole ? "" : ", of which not all is here"
        let held = lack + (odd > 0 ? ", with \(Legible.counted(odd)) in it" : "")
        return (Array(document.source.bytes[document.range.clamped(to: 0..<document.source.bytes.count)]), ", the source as it stands" + held)
    }

    private static func waitForEnter(_ keyboard: Int32, _ failure: String?) {
        // Key by key, ^C among them; what else such a key sends is no other.
        var before = termios()
        let isTerminal = tcgetattr(keyboard, &before) == 0
        var raw = before
        cfmakeraw(&raw)
        raw.c_oflag = before.c_oflag
        if isTerminal { tcsetattr(keyboard, TCSANOW, &raw) }
        Say.print("\n[\(failure.map { $0 + "; " } ?? "")any key goes back to the cable] ")
        var byte: UInt8 = 0
        while read(keyboard, &byte, 1) < 0, errno == EINTR {}
        guard isTerminal else { return }
        var waited = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
        while byte == 0x1B, poll(&waited, 1, 25) > 0 {
            var rest: UInt8 = 0
            if read(keyboard, &rest, 1) != 1 || (0x40...0x7E).contains(rest) && rest != UInt8(ascii: "[") && rest != UInt8(ascii: "O") { break }
        }
        tcsetattr(keyboard, TCSANOW, &before)
    }

    private func edit(_ offset: Int, _ document: Document, _ lend: Lending) -> Event {
        guard let path else { return .refused("What came on stdin has no file to edit: s saves it as one.") }
        let environment = ProcessInfo.processInfo.environment
        let named = [environment["VISUAL"], environment["EDITOR"]].compactMap { $0 }.first { !$0.isEmpty } ?? "vi"
        guard named.contains(where: { $0 != " " }) else { return .refused("No editor is named: set VISUAL or EDITOR.") }
        // The file's line: the cable may be one of several in it.
        let line = Input.lines(in: path, before: document.source.map.fileOffset(offset)) + 1
        let file = path.hasPrefix("/") || path.hasPrefix("./") ? path : "./" + path
        // The shell takes apart what the person set, quotes and blanks as in a command of theirs; what is to be opened it gets as words of their own.
        let words = ["-c", "exec \(named) \"$@\"", "sh", "+\(line)", file]
        let failure = lend(nil) { Outside.run(.path("/bin/sh"), words, input: nil, keyboard: $0) }
        return failure.map { .refused("The editor: \($0); set VISUAL or EDITOR to another.") } ?? .message("Back from the editor.")
    }

    private func save(_ errand: Errand, _ document: Document, while goesOn: Saving.Watch = { _, _ in true }) -> Event {
        guard case .save(let name, let overwrites, let states) = errand else { return .notWritten("Nothing is saved: name a file.") }
        if Outside.isOff { return .notWritten("REFTEL_SECURE is set: nothing is saved from here.") }
        let isMarkdown = name.hasSuffix(".md") || name.hasSuffix(".markdown")
        let (bytes, remark) =
            isMarkdown ? (Array(CableMarkdown(document, states: states).text.utf8), ", Markdown with the checklist") : Errands.source(document)
        if let refusal = Saving.write(bytes, to: name, overwrites: overwrites, while: goesOn) { return .notWritten(refusal) }
        return .written("Saved as \(name)\(remark).")
    }
}
