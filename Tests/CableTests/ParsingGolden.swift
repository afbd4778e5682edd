import Cable
import Fixtures
import Foundation
import Testing

/// What is read of every fixture, as it was when somebody last looked at it. `REFTEL_RECORD=1 swift test` writes it anew, and such a run fails.
@Suite struct ParsingGolden {
    @Test(arguments: Fixtures.names) func theTreeIsAsRecorded(_ name: String) throws {
        let got = ParsingTree(Fixtures.document(name)).lines.joined(separator: "\n") + "\n"
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name).tree")
        if ProcessInfo.processInfo.environment["REFTEL_RECORD"] != nil {
            try got.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(name): run again without REFTEL_RECORD")
            return
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        let difference = got.split(separator: "\n").difference(from: expected.split(separator: "\n"))
        #expect(difference.isEmpty, "\(difference.map(line).joined(separator: "\n"))")
    }

    private func line(_ change: CollectionDifference<Substring>.Change) -> String {
        switch change {
        case .insert(let offset, let line, _): "\(offset): +\(line)"
        case .remove(let offset, let line, _): "\(offset): -\(line)"
        }
    }
}
