import Cable
import Fixtures
import Testing

/// What is read of every fixture, as it was when somebody last looked at it.
@Suite struct ParsingGolden {
    @Test(arguments: Fixtures.names) func theTreeIsAsRecorded(_ name: String) throws {
        let got = ParsingTree(Fixtures.document(name)).lines.joined(separator: "\n") + "\n"
        try Golden.hold(got, "\(name).tree")
    }
}
