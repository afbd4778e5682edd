import Fixtures
import Foundation
import Testing

/// One cable on two screens.
@Suite struct TwoScreensTests {
    @Test func aTickOfTheOtherIsSeenWithoutAKey() throws {
        let home = try Scratch()
        let cable = Fixtures.path("07STATE900001.txt")
        let (one, other) = (try RealTerminal([cable], home: home), try RealTerminal([cable], home: home))
        #expect(one.shows("ASKED 0/1"), "\(one.words)")
        #expect(other.shows("ASKED 0/1"), "\(other.words)")
        for (ticking, looking, tally) in [(one, other, "ASKED 1/1"), (other, one, "ASKED 0/1"), (one, other, "ASKED 1/1")] {
            ticking.type("ax")
            #expect(ticking.shows(tally), "\(ticking.words)")
            #expect(looking.shows(tally), "\(looking.words)")
        }
    }
}
