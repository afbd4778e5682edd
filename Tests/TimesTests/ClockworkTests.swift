import Cable
import Foundation
import Glossary
import Testing
import Times

@Suite struct ClockworkTests {
    private func document(_ times: [TimeExpression], to: [String] = ["AMEMBASSY LISBON"], year: Int = 2007) throws -> Document {
        var header = Header()
        header.action = to.map { Addressee(routing: nil, name: $0, precedence: nil, number: nil, range: 0..<0) }
        header.dateTimeGroup = DateTimeGroup(
            text: "", instant: try #require(CivilTime(year: year, month: 3, day: 13, hour: 18, minute: 15)), range: 0..<0)
        var asks = Asks()
        asks.times = times
        return Document(source: Source([]), range: 0..<0, dialect: .cablegate, header: header, body: Body(), asks: asks, remarks: [])
    }

    private func time(_ zone: TimeExpression.Zone, hour: Int?, day: Int = 20, part: TimeExpression.Part? = nil, bureaus: [String] = []) throws
        -> TimeExpression
    {
        TimeExpression(
            kind: .due, paragraph: 0, range: 0..<0,
            civil: try #require(CivilTime(year: 2007, month: 3, day: day, hour: hour, minute: hour == nil ? nil : 0)), zone: zone,
            part: part, bureaus: bureaus)
    }

    @Test func aFixedZoneIsShownAtEveryClock() throws {
        let post = try #require(Post.named("Tokyo"))
        let resolved = Clockwork.resolve(0, try document([time(.fixed(minutes: -240), hour: 10)]), post)
        #expect(resolved.utc?.iso == "2007-03-20T14:00")
        #expect(resolved.local?.iso == "2007-03-20T23:00")
        #expect(resolved.washington?.iso == "2007-03-20T10:00")
        #expect(resolved.washingtonZone == "EDT")
        #expect(resolved.addressed == .no)
    }

    @Test func washingtonTimeFollowsSummerTime() throws {
        #expect(Clockwork.utc(try time(.washington, hour: 10, day: 9))?.iso == "2007-03-09T15:00")
        #expect(Clockwork.utc(try time(.washington, hour: 10, day: 20))?.iso == "2007-03-20T14:00")
    }

    @Test func openingOfBusinessNeverBecomesAClock() throws {
        let post = try #require(Post.named("LISBON"))
        let resolved = Clockwork.resolve(0, try document([time(.local, hour: nil, part: .openOfBusiness)]), post)
        #expect(resolved.local?.iso == "2007-03-20")
        #expect(resolved.utc == nil && resolved.washington == nil)
        #expect(resolved.addressed == .action)
    }

    @Test func aTimeForOtherBureausDoesNotApply() throws {
        let lisbon = try #require(Post.named("LISBON"))
        let document = try document(
            [time(.local, hour: 12, bureaus: ["EUR"]), time(.local, hour: 12, bureaus: ["EAP", "SCA"])],
            to: ["AMEMBASSY LISBON", "AMEMBASSY TOKYO", "SECSTATE WASHDC"])
        #expect(Clockwork.resolve(document, lisbon).map(\.applies) == [true, false])
        #expect(Clockwork.appliesTo(document.asks.times[0], document) == ["AMEMBASSY LISBON"])
        #expect(Clockwork.appliesTo(document.asks.times[1], document) == ["AMEMBASSY TOKYO"])
    }

    @Test func bureausBoreOtherNamesBefore() throws {
        let delhi = try #require(Post.named("NEW DELHI"))
        #expect(delhi.bureaus(in: 2007) == ["SCA"])
        #expect(delhi.bureaus(in: 2005) == ["SA"])
        #expect(try #require(Post.named("LIMA")).bureaus(in: 1998) == ["ARA"])
    }

    @Test func theOnlyActionAddresseeIsAssumed() throws {
        #expect(Clockwork.assumedPost(try document([]))?.key == "LISBON")
        #expect(Clockwork.assumedPost(try document([], to: ["AMEMBASSY LISBON", "AMEMBASSY TOKYO"])) == nil)
        #expect(Clockwork.assumedPost(try document([], to: ["ALL DIPLOMATIC POSTS"])) == nil)
    }

    @Test(arguments: [
        ("AMEMBASSY RIO DE JANEIRO", "RIODEJANEIRO"), ("AMCONSUL CHENGDU", "CHENGDU"), ("USMISSION UNVIE VIENNA", "UNVIEVIENNA"),
        ("SECSTATE WASHDC", "STATE"),
        ("USMISSION USUN NEW YORK", "USUNNEWYORK"), ("AMEMBASSY VIENNA", "VIENNA"),
    ])
    func addresseesArePosts(_ name: String, _ key: String) { #expect(Post.addressed(as: name)?.key == key) }

    @Test func everyPostHasAZoneThatExists() {
        for post in Post.all { #expect(TimeZone(identifier: post.zone) != nil, "\(post.key)") }
        #expect(Post.all.count > 200)
    }
}
