import Cable
import Fixtures
import Testing

/// What decides, besides an item's own words, whether it is still what was ticked.
@Suite struct CircumstancesTests {
    /// The key of the only item of these words.
    private func key(_ words: String, _ body: String) throws -> String {
        let document = Fixtures.mill(body)
        let found = document.checklist().filter { document.source.line($0.ranges).hasPrefix(words) }
        #expect(found.count == 1, "\(document.checklist().map { document.source.line($0.ranges) })")
        return try #require(found.first).id
    }

    /// The same words, asked otherwise.
    @Test(arguments: [
        // Who.
        ("inform", "1. Embassy Lisbon should inform the ministry of the mill.", "1. Embassy Oslo should inform the ministry of the mill."),
        ("inform", "1. For Lisbon: Please inform the ministry.", "1. For Oslo: Please inform the ministry."),
        // On which condition.
        ("inform", "1. Post should inform the ministry.", "1. If the lamps are dark, post should inform the ministry."),
        ("inform", "1. If the mill burns, post should inform the ministry.", "1. If the mill stands, post should inform the ministry."),
        // Until when.
        ("inform", "1. By June 5, post should inform the ministry.", "1. By June 15, post should inform the ministry."),
        ("inform", "1. Post should inform the ministry. The deadline is June 5.", "1. Post should inform the ministry. The deadline is June 15."),
        // Of what.
        ("1.5 million", "1. Action request: $1.5 million should be paid.", "1. Action request: €1.5 million should be paid."),
        // How much, by a sign behind its last word.
        ("pay 5", "1. Post should pay 5%.", "1. Post should pay 5."), ("pay 5", "1. Post should pay 5%.", "1. Post should pay 5$."),
        // What stands below.
        (
            "take", "1. Post should take the following steps:\n\n-- light the lamps;\n\n-- sound the horn.",
            "1. Post should take the following steps:\n\n-- light the lamps;\n\n-- sink the boat."
        ),
        (
            "take", "1. Post should take the following steps:\n\n-- light the lamps;\n\n-- sound the horn.",
            "1. Post should take the following steps:\n\n-- light the lamps."
        ),
        // What stands above.
        (
            "inform", "1. In Lisbon, posts should do this:\n\n-- inform the ministry.\n\n-- close the port.",
            "1. In Oslo, posts should do this:\n\n-- inform the ministry.\n\n-- close the port."
        ),
        (
            "close", "1. In Lisbon, posts should do this:\n\n-- inform the ministry.\n\n-- close the port.",
            "1. In Oslo, posts should do this:\n\n-- inform the ministry.\n\n-- close the port."
        ),
        (
            "inform", "1. The lamps are dark in Lisbon. Post should inform the ministry.",
            "1. The lamps are dark in Oslo. Post should inform the ministry."
        ),
        // In the same sentence.
        (
            "tell the", "1. Post should close the port and, if the mill burns, should tell the press.",
            "1. Post should close the port and, if the mill stands, should tell the press."
        ),
    ])
    func whatIsAskedOtherwiseHasAnotherKey(_ words: String, _ one: String, _ other: String) throws {
        let (first, second) = (try key(words, one), try key(words, other))
        #expect(first != second)
        #expect(ChecklistItem.words(of: first) == ChecklistItem.words(of: second))
    }

    /// What does not concern it.
    @Test(arguments: [
        ("inform", "1. Post should inform the ministry.", "1. Post should inform\nthe ministry."),
        ("inform", "1. Post should inform the ministry.", "1. Post   should inform the minis\u{AD}try."),
        ("inform", "1. Post should inform the ministry.", "1. The tide is high.\n\n2. Post should inform the ministry."),
        ("inform", "1. Post should inform the ministry.\n\n2. The tide is high.", "1. Post should inform the ministry.\n\n2. The tide is low."),
        (
            "inform", "1. Post should inform the ministry. Post should close the port.",
            "1. Post should inform the ministry. Post should open the port."
        ),
        ("inform", "1. Post should inform the ministry. Post should close the port.", "1. Post should inform the ministry."),
        (
            "inform", "1. Post should inform the ministry.\n\n2. Post should close the port.",
            "1. Post should inform the ministry.\n\n2. Post should open the port."
        ),
        ("tell the", "1. Post should pay $1.5 million and should tell the press.", "1. Post should pay $15 million and should tell the press."),
    ])
    func whatIsAskedTheSameHasTheSameKey(_ words: String, _ one: String, _ other: String) throws {
        #expect(try key(words, one) == key(words, other))
    }

    /// Items of the same words have keys of their own, which hold on to the paragraph and to how many there are.
    @Test func whatIsAskedTwiceIsToldApart() throws {
        func keys(_ body: String) -> [String] { Fixtures.mill(body).checklist().map(\.id) }
        let three = keys("1. Post should report. \n\n2. Post should inform the ministry.\n\n3. Post should report.\n\n4. Post should report.")
        #expect(three.count == 4 && Set(three).count == 4)
        let two = keys("1. Post should inform the ministry.\n\n2. Post should report.\n\n3. Post should report.")
        #expect(two[0] == three[1])
        #expect(Set(two.dropFirst()).isDisjoint(with: [three[0], three[3]]))
        let beside = keys("1. Post should report. Post should report.")
        #expect(beside.count == 2 && beside.map { String($0.suffix(4)) } == ["#1/2", "#2/2"])
        #expect(Set((three + two + beside).compactMap { ChecklistItem.words(of: $0) }).count == 2)
    }

    /// Of a paragraph, a sentence and a list without end, each part is looked at a few times at most.
    @Test func keysOfMuchAreMadeInOneGo() {
        let many = (0..<3000).map { "-- inform number \($0);\n" }.joined()
        let items = Fixtures.mill("1. Post should do the following, in Lisbon and in Oslo:\n\n" + many).checklist()
        #expect(items.count >= 3000 && Set(items.map(\.id)).count == items.count)
    }

    @Test(arguments: ["Recommendations for the Minister:", "We do not make these recommendations:"])
    func whatStandsAboveAListCounts(_ above: String) throws {
        func items(_ above: String) -> [ChecklistItem] {
            Fixtures.mill("1. \(above)\n\n-- Raise the tide.\n\n-- Light the lamps.").checklist().filter { $0.kind == .recommendation }
        }
        let (one, other) = (items("Recommendations for the King:"), items(above))
        #expect(one.count == 2 && other.count == 2)
        #expect(Set(one.map(\.id)).isDisjoint(with: other.map(\.id)))
        #expect(Set(one.map { ChecklistItem.words(of: $0.id) }) == Set(other.map { ChecklistItem.words(of: $0.id) }))
    }

    @Test func whoeverDoesTheFollowingDoesAllOfIt() throws {
        func first(_ items: String) throws -> String {
            try #require(Fixtures.mill("1. Post is requested to do the following:\n\n" + items).checklist().first).id
        }
        let two = try first("-- inform the minister;\n\n-- report the tables.")
        #expect(try first("-- inform the minister;\n\n-- pay the mill;\n\n-- report the tables.") != two)
        #expect(try first("-- report the tables;\n\n-- inform the minister.") != two)
    }

    @Test func whatAQuestionAnswersCounts() throws {
        let (one, other) = (
            Fixtures.mill("1. Press guidance:\n\nQ1: Is the mill lit?\n\nA: Yes.\n\nQ2: Why?\n\nA: It burns."),
            Fixtures.mill("1. Press guidance:\n\nQ1: Is the mill lit?\n\nA: No.\n\nQ2: Why?\n\nA: It burns.")
        )
        let (first, second) = (one.checklist().filter { $0.kind == .question }, other.checklist().filter { $0.kind == .question })
        #expect(first.count == 2 && second.count == 2)
        #expect(first[0].id != second[0].id && first[1].id == second[1].id)
    }
}
