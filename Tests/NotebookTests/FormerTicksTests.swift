import Cable
import Fixtures
import Foundation
import Notebook
import Reading
import Testing

/// Notebooks as former versions left them, with ticks of every kind, some taken back. They are never made anew: every later version has to read them.
@Suite struct FormerTicksTests {
    private let scratch: Scratch
    private let book: Notebook

    init() throws {
        scratch = try Scratch()
        try FormerNotebook.letters.put(into: scratch.path + "/reftel")
        book = try Notebook(file: scratch.path + "/reftel/notebook.sqlite")
    }

    private func states(_ document: Document, _ book: Notebook? = nil) throws -> [ItemState] {
        let states = try (book ?? self.book).states(of: document)
        return document.checklist().map { states[$0.id] ?? .open }
    }

    private func open(_ former: FormerNotebook) throws -> Notebook {
        try former.put(into: scratch.path + "/\(former.rawValue)")
        return try Notebook(file: scratch.path + "/\(former.rawValue)/notebook.sqlite")
    }

    @Test(
        arguments: [FormerNotebook.signs, .circumstances],
        [
            ("09STATE900447.txt", [.open] + [ItemState](repeating: .done, count: 12)), ("07STATE900001.txt", [.done]),
            ("1976VALLET90017.txt", [.open]), ("NAVADMIN900-11.txt", [.open]), ("telegram-1961.txt", [.done]),
        ])
    func everyTickOfLaterVersionsIsRead(_ former: FormerNotebook, _ cable: (name: String, expected: [ItemState])) throws {
        let book = try open(former)
        #expect(try states(Fixtures.document(cable.name), book) == cable.expected)
        #expect(try states(lamps(), book) == [.open, .done, .done, .done])
        #expect(try states(mill(), book) == [.done, .done])
        #expect(try states(lamps("Post"), book) == [.open, .done, .done, former == .signs ? .done : .tickedBefore])
    }

    private func lamps(_ last: String = "If the lamps are dark, post", _ middle: String = "3. Post should report.\n\n") -> Document {
        let words = """
            O 091200Z MAR 07
            FM SECSTATE WASHDC
            TO AMEMBASSY LISBON IMMEDIATE
            AMEMBASSY OSLO IMMEDIATE
            BT
            UNCLAS STATE 900556

            SIPDIS

            E.O. 12958: N/A
            TAGS: PREL
            SUBJECT: THE LAMPS

            1. Post should report.

            2. Post should inform the minis\u{200B}try.

            \(middle)4. \(last) should close the port.

            BT

            """
        return Document(parsing: Source(Array(words.utf8)))
    }

    /// What was ticked by its words alone is done while those are the same, and counts for less than what was ticked since.
    @Test func ticksOfSignsAreDoneWhereTheWordsAreTheSame() throws {
        let book = try open(.signs)
        let item = try #require(lamps().checklist().last)
        try book.append([Entry(cable: lamps().identity, item: item.id, words: "close the port", state: .done)], who: "reader")
        #expect(try states(lamps("Post"), book) == [.open, .done, .done, .tickedBefore])
        // One of two is gone: the second was done, the first not.
        #expect(try states(lamps("Post", ""), book).first == .open)
    }

    @Test(arguments: [
        ("09STATE900447.txt", [.open] + [ItemState](repeating: .done, count: 12)), ("07STATE900001.txt", [.done]), ("1976VALLET90017.txt", [.open]),
        ("NAVADMIN900-11.txt", [.open]), ("telegram-1961.txt", [.done]),
    ])
    func everyTickIsRead(_ name: String, _ expected: [ItemState]) throws {
        #expect(try states(Fixtures.document(name)) == expected)
    }

    private func mill(_ sum: String = "$1.5", _ name: String = "Иванов") -> Document {
        Document(parsing: Source(Array(FormerNotebook.mill(sum, name).utf8)))
    }

    @Test func whatFormerVersionsTickedIsNotTakenForGone() throws {
        #expect(try book.recollection(of: mill()).gone.isEmpty && open(.signs).recollection(of: mill()).gone.isEmpty)
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
        let key = try #require(document.keys(.letters, of: document.checklist()).first)
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
