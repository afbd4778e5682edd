import CScreen
import Fixtures
import Foundation

/// The built program in a pseudo-terminal, with libvterm as its screen. Everything waited for has a deadline; nothing sleeps.
final class RealTerminal {
    private let screen: OpaquePointer
    let home: Scratch
    private(set) var rows: Int

    /// How long anything may take, in seconds: long enough for a machine that does much else.
    static let patience = 20.0

    /// The program as it was built beside the tests.
    static let program: String = {
        let bundle = Bundle.allBundles.map(\.bundlePath).first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
        return URL(filePath: bundle).deletingLastPathComponent().appending(path: "reftel").path
    }()

    struct CannotStart: Error {}

    init(
        _ arguments: [String], rows: Int = 24, columns: Int = 80, input: String? = nil, home: Scratch? = nil, term: String = "xterm-256color",
        variables: [String: String] = [:]
    ) throws {
        self.home = try home ?? Scratch()
        self.rows = rows
        let own = [
            "TERM": term, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "HOME": self.home.path, "SWIFT_BACKTRACE": "enable=no", "PATH": "/usr/bin:/bin",
        ]
        let environment = own.merging(variables) { _, new in new }.map { "\($0.key)=\($0.value)" }
        var argv = ([RealTerminal.program] + arguments).map { strdup($0) } + [nil]
        var envp = environment.map { strdup($0) } + [nil]
        defer { for word in argv + envp { free(word) } }
        guard let started = cscreen_start(&argv, &envp, Int32(rows), Int32(columns), input) else { throw CannotStart() }
        screen = started
    }

    deinit { cscreen_end(screen) }

    var lines: [String] {
        (0..<rows).map { row in
            var words = [CChar](repeating: 0, count: 4096)
            let count = cscreen_row(screen, Int32(row), &words, words.count)
            return String(decoding: words.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }

    var words: String { lines.joined(separator: "\n") }
    /// Where the hardware cursor is.
    var cursor: (row: Int, column: Int) {
        var row: Int32 = 0
        var column: Int32 = 0
        cscreen_cursor(screen, &row, &column)
        return (Int(row), Int(column))
    }
    var hasAskedForBackground: Bool { cscreen_asked_background(screen) == 1 }
    func foreground(row: Int, column: Int) -> Int { Int(cscreen_foreground(screen, Int32(row), Int32(column))) }
    var isAlternate: Bool { cscreen_alternate(screen) == 1 }
    var isLineAsBefore: Bool { cscreen_line_as_before(screen) == 1 }

    enum State: Equatable { case running, left(Int), killed(Int), stopped }
    private(set) var state = State.running

    private func look() {
        var value: Int32 = 0
        switch cscreen_state(screen, &value) {
        case 1: state = .left(Int(value))
        case 2: state = .killed(Int(value))
        case 3: state = .stopped
        default: break
        }
    }

    /// Reads until all of it holds, or patience ends.
    func wait(until holds: (RealTerminal) -> Bool) -> Bool {
        let limit = Date().addingTimeInterval(RealTerminal.patience)
        while Date() < limit {
            look()
            if holds(self) { return true }
            _ = cscreen_pump(screen, 20)
        }
        return holds(self)
    }

    func shows(_ wanted: String) -> Bool { wait { $0.words.contains(wanted) } }

    func type(_ keys: String) { cscreen_type(screen, keys, keys.utf8.count) }

    func resize(rows: Int, columns: Int) {
        self.rows = rows
        cscreen_resize(screen, Int32(rows), Int32(columns))
    }

    func signal(_ number: Int32) {
        state = .running
        cscreen_signal(screen, number)
    }
}
