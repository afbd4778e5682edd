import Cable
import Fixtures
import Reading
import Screen
import Testing

/// The first screen shows a document of which only header and text were read; what it asks comes right behind.
@Suite struct SkimmingTests {
    private static let sizes = [(24, 80), (43, 132), (60, 200), (10, 40), (1, 1)]

    private func session(_ document: Document, _ size: (Int, Int), zoomed: Pane? = nil) -> Session {
        var settings = Settings(name: "harbour.txt")
        settings.choice.zoomed = zoomed
        return Session(document: document, settings: settings, rows: size.0, columns: size.1)
    }

    @Test(arguments: Fixtures.names) func theScreenEndsAsIfAllHadBeenReadAtOnce(_ name: String) {
        let source = Source(Fixtures.bytes(name)).named(name)
        let (skimmed, whole) = (Document(skimming: source), Document(parsing: source))
        #expect(!skimmed.isRead && skimmed.asks.duties.isEmpty && whole.isRead)
        for size in SkimmingTests.sizes {
            var session = session(skimmed, size)
            _ = paint(session)
            _ = session.handle(.document(skimmed.read()))
            #expect(Picture(paint(session)).lines == Picture(paint(self.session(whole, size))).lines, "\(name) at \(size)")
        }
    }

    @Test(arguments: Fixtures.names) func theTextStaysWhereItWas(_ name: String) {
        let skimmed = Document(skimming: Source(Fixtures.bytes(name)).named(name))
        var session = session(skimmed, (24, 80), zoomed: .text)
        let first = Picture(paint(session)).lines
        _ = session.handle(.document(skimmed.read()))
        #expect(Picture(paint(session)).lines == first)
    }

    @Test func nothingIsSaidOfWhatIsAskedBeforeItIsRead() {
        let skimmed = Document(skimming: Source(Fixtures.bytes("07STATE900001.txt")))
        let picture = Picture(paint(session(skimmed, (24, 80), zoomed: .checklist))).lines.joined(separator: "\n")
        #expect(picture.contains("Still reading.") && !picture.contains("ASKED 0") && !picture.contains("othing"), "\(picture)")
    }
}
