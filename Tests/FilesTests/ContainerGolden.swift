import Cable
import Exports
import Fixtures
import Testing

@testable import Files

/// What is read of every container, as it was when somebody last looked at it.
@Suite struct ContainerGolden {
    @Test(arguments: Fixtures.containers) func theTreesAreAsRecorded(_ name: String) throws {
        let pouch = try Pouch(Fixtures.container(name))
        var got: [String] = []
        while let item = try pouch.next() {
            got += ["== \(item.number), line \(item.line(of: 0))"] + CableDump(Document(parsing: item.source)).lines
        }
        try Golden.hold(got.joined(separator: "\n") + "\n", "\(name).dump")
    }
}
