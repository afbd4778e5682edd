import Testing
import Fixtures

@Test func theFixtureIsThere() { #expect(Fixtures.bytes("07STATE900001.txt").count == 407) }
