import Cable
import Exports
import Fixtures
import Foundation
import Testing

@testable import Files

/// What is read of every container, as it was when somebody last looked at it. `REFTEL_RECORD=1 swift test` writes it
/// anew, and such a run fails.
@Suite struct ContainerGolden {
    @Test(arguments: Fixtures.containers) func theTreesAreAsRecorded(_ name: String) throws {
        let pouch = try Pouch(Fixtures.container(name))
        var got: [String] = []
        while let item = try pouch.next() {
            got += ["== \(item.number), line \(item.line(of: 0))"] + CableDump(Document(parsing: item.source)).lines
        }
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name).dump")
        if ProcessInfo.processInfo.environment["REFTEL_RECORD"] != nil {
            try (got.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(name): run again without REFTEL_RECORD")
            return
        }
        let expected = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
        #expect(got == expected, "\(got.difference(from: expected))")
    }
}
