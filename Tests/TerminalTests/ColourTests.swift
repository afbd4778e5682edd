import Fixtures
import Foundation
import Testing

/// Colours on a real terminal, and none where the person wants none.
@Suite struct ColourTests {
    private let folder: Scratch
    private var cable: String { folder.path + "/cable.txt" }

    init() throws {
        folder = try Scratch()
        try Data(Fixtures.bytes("07STATE900001.txt")).write(to: URL(filePath: folder.path + "/cable.txt"))
    }

    /// The colour of the first key of the bottom line; -1 for the terminal's own.
    private func keyColour(_ arguments: [String], _ variables: [String: String], term: String = "xterm-256color") throws -> Int {
        let terminal = try RealTerminal(arguments + [cable], term: term, variables: variables)
        #expect(terminal.wait { $0.lines[23].contains("? help") }, "\(terminal.words)")
        return terminal.foreground(row: 23, column: 1)
    }

    private static let wishes: [([String], [String: String], Bool)] = [
        ([], [:], true), ([], ["NO_COLOR": "1"], false), ([], ["NO_COLOR": ""], true), (["--color", "never"], [:], false),
        (["--color", "always"], ["NO_COLOR": "1"], true), (["--theme", "plain"], [:], false),
    ]

    @Test(arguments: wishes) func noColoursWhereNoneAreWanted(_ arguments: [String], _ variables: [String: String], _ areThere: Bool) throws {
        #expect(try (keyColour(arguments, variables) >= 0) == areThere)
    }

    /// As many colours as the terminal has: its palette of 256, of 8, or none.
    @Test(arguments: [("xterm-256color", 16...255), ("xterm", 0...15), ("vt100", -1 ... -1)])
    func asManyColoursAsTheTerminalHas(_ term: String, _ colours: ClosedRange<Int>) throws {
        #expect(try colours.contains(keyColour([], [:], term: term)))
    }
}
