import Foundation
import Testing

@testable import reftel

/// How lines are read where no screen is drawn.
@Suite struct LineInputTests {
    /// The end of a pipe that some words come out of; then it ends.
    private func pipe(_ words: [UInt8]) -> Int32 {
        var ends: [Int32] = [-1, -1]
        #expect(Foundation.pipe(&ends) == 0 && write(ends[1], words, words.count) == words.count)
        close(ends[1])
        return ends[0]
    }

    private func lines(_ words: String) -> [String] {
        let descriptor = pipe(Array(words.utf8))
        defer { close(descriptor) }
        var (input, lines) = (LineInput(descriptor, endsBySignals: false), [String]())
        while let line = input.next() { lines.append(line) }
        return lines
    }

    @Test(arguments: [
        ("", []), ("j\n", ["j"]), ("j\n\nq\r\n", ["j", "", "q"]), ("j\nq", ["j", "q"]), ("\n", [""]), ("/caf\u{E9}\n", ["/caf\u{E9}"]),
    ]) func linesComeOneByOne(_ words: String, _ wanted: [String]) { #expect(lines(words) == wanted) }

    /// Also where a read ends within a line, or with it.
    @Test(arguments: [4094, 4095, 4096, 4097, 9000]) func ofALongLineNoMoreThanACommandMayNeedIsKept(_ length: Int) {
        let long = String(repeating: "x", count: length)
        #expect(lines(long + "\nj\n") == [String(long.prefix(4096)), "j"])
        #expect(lines("j\n" + long) == ["j", String(long.prefix(4096))])
    }

    /// The signal may come after the prompt and before the wait, on any thread: even a line that is there by then is not carried out.
    @Test func aSignalThatComesBeforeTheWaitEndsIt() {
        let before = [SIGINT, SIGHUP, SIGTERM].map { ($0, signal($0, SIG_DFL)) }
        defer { for (number, handler) in before { signal(number, handler) } }
        let descriptor = pipe(Array("x\n".utf8))
        defer { close(descriptor) }
        var input = LineInput(descriptor, endsBySignals: true)
        #expect(input.ending == nil)
        Thread.detachNewThread {
            var signals = sigset_t()
            sigemptyset(&signals)
            sigaddset(&signals, SIGTERM)
            pthread_sigmask(SIG_UNBLOCK, &signals, nil)
            raise(SIGTERM)
        }
        while input.ending == nil { sched_yield() }
        #expect(input.next() == nil)
        #expect(input.ending == SIGTERM)
    }
}
