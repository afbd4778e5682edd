import Cable
import Fixtures
import Foundation
import Notebook
import Reading
import Testing

/// A notebook as reftel 0.1.0 left it, with ticks of every kind, some taken back. It is never made anew: every later version has to read it.
@Suite struct FormerTicksTests {
    private let scratch: Scratch
    private let book: Notebook

    init() throws {
        scratch = try Scratch()
        let frozen = try #require(Bundle.module.url(forResource: "Frozen/0.1.0", withExtension: "sqlite"))
        try FileManager.default.createDirectory(atPath: scratch.path + "/reftel", withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: frozen, to: URL(filePath: scratch.path + "/reftel/notebook.sqlite"))
        book = try Notebook(file: scratch.path + "/reftel/notebook.sqlite")
    }

    private func states(_ document: Document) throws -> [ItemState] {
        let states = try book.states(of: document)
        return document.checklist().map { states[$0.id] ?? .open }
    }

    @Test(arguments: [
        ("09STATE900447.txt", [.open] + [ItemState](repeating: .done, count: 12)), ("07STATE900001.txt", [.done]), ("1976VALLET90017.txt", [.open]),
        ("NAVADMIN900-11.txt", [.open]), ("telegram-1961.txt", [.done]),
    ])
    func everyTickIsRead(_ name: String, _ expected: [ItemState]) throws {
        #expect(try states(Fixtures.document(name)) == expected)
    }

    private func mill(_ sum: String = "$1.5", _ name: String = "Иванов") -> Document {
        let words = """
            UNCLAS STATE 900555

            SIPDIS

            E.O. 12958: N/A
            TAGS: PREL
            SUBJECT: THE MILL

            1. Post is requested to pay \(sum) million to the mill.

            2. Post is requested to inform Mr. \(name) of the tables.

            """
        return Document(parsing: Source(Array(words.utf8)))
    }

    @Test func whatWasSaidOfOtherWordsIsDoubtful() throws {
        #expect(try states(mill()) == [.done, .done])
        #expect(try states(mill("$15")) == [.tickedBefore, .done])
        #expect(try states(mill("$1.5", "Петров")) == [.done, .tickedBefore])
    }

    /// What is ticked now is kept under all its words; nothing that was there goes.
    @Test func whatIsTickedAnewIsDoneAndTheOldEntryStays() throws {
        let document = mill("$15")
        let before = try book.entries(of: document.formerIdentity)
        let item = try #require(document.checklist().first)
        try book.append([Entry(cable: document.identity, item: item.id, words: "", state: .done)], who: "reader")
        #expect(try states(document) == [.done, .done])
        #expect(try states(mill()) == [.done, .done])
        #expect(try book.entries(of: document.formerIdentity) == before)
        // Taken away on purpose it is open, not doubtful again; taken back by U it is.
        for state in [ItemState.open, .tickedBefore] {
            try book.append([Entry(cable: document.identity, item: item.id, words: "", state: state)], who: "reader")
            #expect(try states(document).first == state)
        }
    }

    /// Words that were kept in part only cannot be compared.
    @Test func longWordsAreDoubtful() throws {
        let long = String(repeating: "hand over the tables and ", count: 12)
        let document = Sketch.document("1. {do \(long)}")
        let key = try #require(document.formerKeys(of: document.checklist()).first)
        let words = String(document.source.line(document.checklist()[0].ranges).prefix(200))
        try book.append([Entry(cable: document.identity, item: key, words: words, state: .done)], who: "reader")
        #expect(try states(document) == [.tickedBefore])
    }

    @Test func aStateOfALaterVersionIsKeptAsItIs() throws {
        let document = Fixtures.document("07STATE900001.txt")
        let item = try #require(document.checklist().first)
        try book.append([Entry(cable: document.identity, item: item.id, words: "", state: .other("waiting"))], who: "reader")
        #expect(try states(document) == [.other("waiting")])
        #expect(try book.entries(of: document.identity).last?.state.rawValue == "waiting")
    }
}
