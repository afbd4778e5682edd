import Foundation
import Terminal

/// Lines as they are typed, or as a pipe brings them. They are not read by stdio, which would hide from the wait what it has read ahead.
struct LineInput {
    /// Bytes of a line that are kept: more than any command.
    private static let most = 4096

    /// What is read.
    let descriptor: Int32
    /// True where a signal ends the wait for a line instead of the program.
    let endsBySignals: Bool
    /// What was read behind the last line.
    private var ahead: [UInt8] = []

    /// Lines of a descriptor.
    init(_ descriptor: Int32, endsBySignals: Bool) {
        self.descriptor = descriptor
        self.endsBySignals = endsBySignals
        if endsBySignals { Terminal.endLinesBySignals() }
    }

    /// The signal that ended the lines, or is about to.
    var ending: Int32? { endsBySignals ? Terminal.linesEndedBy : nil }

    /// The next line, without its end; nil when there is none.
    mutating func next() -> String? {
        var line: [UInt8] = []
        while true {
            let end = ahead.firstIndex(of: 0x0A)
            line += ahead[..<(end ?? ahead.count)].prefix(LineInput.most - line.count)
            ahead.removeFirst(end.map { $0 + 1 } ?? ahead.count)
            if end != nil { break }
            guard read() else { return nil }
            if ahead.isEmpty, line.isEmpty { return nil }
            if ahead.isEmpty { break }
        }
        return String(decoding: line, as: UTF8.self).filter { !$0.isNewline }
    }

    /// Reads on; nothing at the end. False where a signal came first: what was typed of a line by then is not one.
    private mutating func read() -> Bool {
        var bytes = [UInt8](repeating: 0, count: LineInput.most)
        while true {
            if endsBySignals, Terminal.waitForLine(descriptor) != nil { return false }
            let count = Foundation.read(descriptor, &bytes, bytes.count)
            if count < 0, errno == EINTR { continue }
            ahead = Array(bytes.prefix(max(0, count)))
            return true
        }
    }
}
