import Foundation
import Reading
import Testing

@Suite struct ReadmeTests {
    /// The key table as the README must have it, made from the commands.
    private var table: String {
        var lines = ["| keys | command | what it does |", "|---|---|---|"]
        for command in Command.table {
            let keys = command.keys.map { "`" + $0.map(\.name).joined() + "`" }.joined(separator: " ")
            lines.append("| \(keys) | `:\(command.name)` | \(command.summary) |")
        }
        return lines.joined(separator: "\n")
    }

    @Test func theKeysOfTheReadmeAreThoseOfTheProgram() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../README.md").standardized
        let readme = try String(contentsOf: file, encoding: .utf8)
        if ProcessInfo.processInfo.environment["REFTEL_RECORD"] != nil {
            let start = try #require(readme.range(of: "## Keys\n\n"))
            let end = try #require(readme.range(of: "\n\n## Formats"))
            try readme.replacingCharacters(in: start.upperBound..<end.lowerBound, with: table).write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded the README's keys: run again without REFTEL_RECORD")
            return
        }
        #expect(readme.contains(table), "the README's keys differ: REFTEL_RECORD=1 swift test writes them")
    }
}
