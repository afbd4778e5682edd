import Cable
import Files
import Foundation
import Linear
import Reading
import Terminal

/// `--linear`: lines in, lines of words out. Lines come from stdin, or, where the cable itself does, from the terminal.
struct LinearLoop {
    private let first: Conversation
    private let clerk: Clerk
    private let input: Int32
    private let isAsking: Bool
    private let paragraph: Int?
    /// Where the reader was, and how the text was arranged.
    private let kept: Event?

    /// Reads the cable whole; leaves with a sentence where that fails.
    init(_ names: [String], _ options: Reader.Options) {
        let (names, paragraph) = Link.followed(names)
        self.paragraph = paragraph
        let holdings = Holdings(names)
        let mailbox = Mailbox()
        let drawers = Drawers()
        let (document, name) = Say.orExit { () throws(Files.Failure) in
            try holdings.first { (name) throws(Files.Failure) in try Opening.whole(name, mailbox.slot, drawers) }
        }
        Terminal.useLocale()
        let configuration = Reader.configuration(options)
        for warning in configuration.warnings { Say.warn(warning) }
        let size = Conversation.size
        first = Conversation(
            Session(
                document: document, settings: configuration.settings(name, width: Terminal.width), rows: size.rows, columns: size.columns))
        // Without a terminal nothing is typed: the cable is told, and that is all.
        input = name == "-" ? open("/dev/tty", O_RDONLY | O_CLOEXEC) : STDIN_FILENO
        isAsking = isatty(input) == 1 && isatty(STDOUT_FILENO) == 1
        // Whoever sends lines through a pipe wants the same of them every time; whoever types them is where they were.
        let (positions, warning) = isAsking ? PositionFile.read() : (nil, nil)
        if let warning { Say.warn(warning) }
        clerk = Clerk(
            mailbox, holdings, drawers, (name, document), post: configuration.post, positions: positions, waits: true,
            isEnded: { Terminal.linesEndedBy != nil })
        Converters.keepApart()
        kept = positions.map { .remembered($0.bookmark(of: document), $0.arrangement) }
    }

    /// Runs until the reader leaves or the lines end.
    func run() -> Never {
        var conversation = first
        let place = [paragraph.map { Event.begin(paragraph: $0) } ?? kept].compactMap { $0 }
        say(conversation.begin(clerk.settled() + place))
        // Signals are told from here on: before, there is nothing to keep.
        var lines = LineInput(input, endsBySignals: isAsking)
        while let line = next(&lines) {
            say(conversation.take(clerk.look()))
            var isOver = false
            let words = conversation.take(line) { effects in
                isOver = isOver || effects.contains(.quit)
                return carryOut(effects)
            }
            say(words)
            if isOver { break }
        }
        _ = conversation.leave().map(clerk.carryOut)
        let status = clerk.stop()
        // ^C leaves, as it does on the screen; any other signal ends the program as it would have, now that all is kept.
        if let ending = lines.ending, ending != SIGINT { Terminal.end(by: ending) }
        exit(status)
    }

    private func next(_ lines: inout LineInput) -> String? {
        if lines.ending != nil { return nil }
        if isAsking { Say.print("key: ") }
        return lines.next()
    }

    private func carryOut(_ effects: [Effect]) -> [Event] {
        var results: [Event] = []
        for effect in effects {
            switch effect {
            case .save, .find, .seek, .reload, .stopFinding, .stopWorking, .stopReading, .stopWriting, .remember, .open: clerk.carryOut(effect)
            case .suspend: results.append(.message(stop()))
            case .copy(let clipping): results.append(copy(clipping))
            case .gather(let copying):
                let clipping = copying.clipping
                results += [.gathered(clipping), copy(clipping)]
            case .run(let errand):
                let keyboard = isAsking ? input : nil
                let end = Errands(of: clerk.current.name).runBetweenLines(errand, clerk.current.document, keyboard: keyboard)
                clerk.note(end, of: errand)
                results.append(end)
            case .quit, .fail, .redraw, .mouse: break
            }
        }
        return clerk.settled() + results
    }

    private func copy(_ clipping: Clipping) -> Event {
        let way = Clipboard(clipping, hasTerminal: isAsking, terminalTakes: false)
        if let sequence = way.sequence { Say.print(sequence) }
        return Outside.wait { await way.finish() } ?? .refused("Not copied.")
    }

    private func stop() -> String {
        guard isAsking else { return "Only a program on a terminal can be stopped." }
        raise(SIGTSTP)
        clerk.reload()
        return "Going on."
    }

    /// Each line stays one, whatever a name in it holds.
    private func say(_ lines: [String]) {
        if !lines.isEmpty { Say.print(lines.map { Legible.words($0) }.joined(separator: "\n") + "\n") }
    }
}
