import Cable
import Fixtures
import Foundation
import Notebook
import Reading
import Testing

/// What was ticked and is asked otherwise now, in another copy of the cable or a file that was changed: it was ticked before, and is open.
@Suite struct ChangedItemsTests {
    private let scratch: Scratch
    private let book: Notebook

    init() throws {
        scratch = try Scratch()
        book = try Notebook(file: scratch.path + "/reftel/notebook.sqlite")
    }

    private func states(_ body: String) throws -> [ItemState] {
        let document = Fixtures.mill(body)
        let states = try book.states(of: document)
        return document.checklist().map { states[$0.id] ?? .open }
    }

    /// Writes a state for some of the items of a text.
    private func tick(_ body: String, _ places: [Int]? = nil, _ state: ItemState = .done) throws {
        let document = Fixtures.mill(body)
        let entries = document.checklist().enumerated().filter { places?.contains($0.offset) ?? true }.map {
            Entry(cable: document.identity, item: $0.element.id, words: document.source.line($0.element.ranges), state: state)
        }
        try book.append(entries, who: "reader")
    }

    @Test(arguments: [
        ("By March 20, post is requested to inform the minister.", "By April 20, post is requested to inform the minister."),
        ("Embassy Lisbon is requested to inform the minister.", "Embassy Oslo is requested to inform the minister."),
        ("If Spain agrees, post should inform the minister.", "If Spain disagrees, post should inform the minister."),
        ("Post should inform the minister.", "Unless he objects, post should inform the minister."),
        (
            "Post is requested to deliver the following text:\n\nBEGIN TEXT:\nThe tide is high.\nEND TEXT.",
            "Post is requested to deliver the following text:\n\nBEGIN TEXT:\nThe tide is low.\nEND TEXT."
        ),
        (
            "Post should inform the minister as follows:\n\n-- The tide is high.\n\n-- The lamps burn.",
            "Post should inform the minister as follows:\n\n-- The lamps burn.\n\n-- The tide is high."
        ),
    ])
    func whatIsAskedOtherwiseIsDoubtful(_ one: String, _ other: String) throws {
        try tick("1. " + one)
        #expect(try states("1. " + one).first == .done)
        #expect(try states("1. " + other).first == .tickedBefore)
        // Ticked anew it is done, and what was ticked first still is.
        try tick("1. " + other)
        #expect(try states("1. " + other).first == .done)
        #expect(try states("1. " + one).first == .done)
    }

    @Test func whatWasTakenBackIsOpenInOtherCircumstancesToo() throws {
        try tick("1. Post should inform the minister.")
        try tick("1. Post should inform the minister.", nil, .open)
        #expect(try states("1. If Spain agrees, post should inform the minister.") == [.open])
    }

    private let report = "Post should report the tables."

    /// Of two that are alike the third is ticked; one is put in before it, taken out, or both.
    @Test func whereEqualItemsComeAndGoNoneIsDoneInstead() throws {
        let before = "1. \(report)\n\n2. The tide is high.\n\n3. \(report)"
        try tick(before, [1])
        #expect(try states(before) == [.open, .done])
        for body in [
            "1. \(report)\n\n2. \(report)\n\n3. The tide is high.\n\n4. \(report)", "1. The tide is high.\n\n2. \(report)",
            "1. \(report)\n\n2. The tide is high.", "1. The tide is high.\n\n2. \(report)\n\n3. The lamps burn.\n\n4. \(report)",
        ] {
            let found = try states(body)
            #expect(!found.contains(.done) && found.contains(.tickedBefore), "\(body): \(found)")
        }
        #expect(try states("1. \(report)\n\n2. The tide is low.\n\n3. \(report)") == [.open, .done])
    }

    @Test func whereEqualItemsOfAParagraphComeAndGoNoneIsDoneInstead() throws {
        try tick("1. \(report) \(report)", [1])
        #expect(try states("1. \(report) \(report)") == [.open, .done])
        #expect(try states("1. \(report)") == [.tickedBefore])
        #expect(try states("1. \(report) \(report) \(report)") == [.tickedBefore, .tickedBefore, .tickedBefore])
        #expect(try states("1. Post should inform the minister.") == [.open])
    }

    /// It is kept, and reported.
    @Test func whatIsAskedNoLongerIsTold() throws {
        func gone(_ body: String) throws -> [String] { try book.recollection(of: Fixtures.mill(body)).gone }
        let both = "1. Post should inform the minister.\n\n2. \(report)"
        try tick(both)
        #expect(try gone(both).isEmpty)
        #expect(try gone("1. \(report)") == ["inform the minister"])
        #expect(try gone("1. If Spain agrees, post should inform the minister.\n\n2. \(report)").isEmpty)
        try tick(both, [0], .open)
        #expect(try gone("1. \(report)").isEmpty)
        #expect(try gone("1. The tide is high.") == ["report the tables"])
    }

    @Test func aFillerMakesNoOtherItem() throws {
        try tick("1. Post should inform the minister of $15.")
        #expect(try states("1. Post should inform the minis\u{AD}ter\u{200B} of $1\u{2060}5.") == [.done])
    }
}
