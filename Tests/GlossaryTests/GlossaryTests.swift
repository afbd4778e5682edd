import Testing

@testable import Glossary

/// The tables hold what looking up by halving needs, and the words are those of the trade.
@Suite struct GlossaryTests {
    private static let tables: [(String, FactTable)] = [
        ("subjects", Glossary.subjects), ("programs", Glossary.programs), ("countries", Glossary.countries),
        ("organisations", Glossary.organisations), ("fields", Glossary.fields), ("captions", Glossary.captions),
        ("precedences", Glossary.precedences), ("markings", Glossary.markings), ("orders", Glossary.orders), ("terms", Glossary.terms),
        ("reasons", Glossary.reasons), ("acronyms", Glossary.acronyms), ("bureaus", Glossary.bureaus), ("routing", Glossary.routing),
        ("posts", Post.table),
    ]

    @Test(arguments: tables.map(\.0)) func tablesAreInOrderAndFindEveryRow(_ name: String) throws {
        let table = try #require(GlossaryTests.tables.first { $0.0 == name }).1
        let rows = table.rows
        #expect(!rows.isEmpty)
        for (row, next) in zip(rows, rows.dropFirst()) {
            #expect(row.key.utf8.lexicographicallyPrecedes(next.key.utf8), "\(name): \(row.key) stands before \(next.key)")
        }
        for row in rows {
            #expect(!row.key.isEmpty && !row.meaning.isEmpty)
            #expect(table[row.key] == row.meaning)
            #expect(table[row.key + "~"] == nil && table["~" + row.key] == nil)
        }
        #expect(table[""] == nil)
    }

    @Test(arguments: [
        ("PREL", "external political relations", Meaning.Kind.subject), ("KNNP", "nuclear non-proliferation", .program), ("CH", "China", .country),
        ("uk", "United Kingdom", .country), ("NATO", "North Atlantic Treaty Organization", .organisation),
    ])
    func tagsHaveMeanings(_ tag: String, _ meaning: String, _ kind: Meaning.Kind) {
        #expect(Glossary.tag(tag)?.meaning == meaning)
        #expect(Glossary.tag(tag)?.kind == kind)
    }

    @Test func anUnknownTagSaysItsFieldAndNoMore() {
        #expect(Glossary.tag("PXYZ") == nil)
        #expect(Glossary.field(ofTag: "PXYZ") == "political affairs")
        #expect(Glossary.field(ofTag: "CLINTON") == nil)
    }

    @Test func captionsMayNameTheirReaders() {
        #expect(Glossary.caption("RELEASABLE TO NATO")?.word == "RELEASABLE TO")
        #expect(Glossary.caption("Noforn")?.meaning.hasPrefix("not releasable") == true)
        #expect(Glossary.caption("TFUS01") == nil)
    }

    @Test func portionMarksAreReadByTheirParts() {
        #expect(Glossary.marking("S//NF").map(\.word) == ["S", "NF"])
        #expect(Glossary.marking("TOP SECRET").map(\.word) == ["TOP SECRET"])
        #expect(Glossary.marking("REL UK").map(\.word) == ["REL"])
        #expect(Glossary.marking("XYZ").isEmpty)
    }

    @Test func anOfficeIsExplainedByItsBureau() {
        #expect(Glossary.bureau("EUR/RUS")?.word == "EUR")
        #expect(Glossary.bureau("S/CT")?.word == "S/CT")
        #expect(Glossary.bureau("QQQ") == nil)
    }

    @Test func everyPostStandsInACountryAndABureau() {
        let regional: Set<String> = ["AF", "EAP", "EUR", "IO", "NEA", "SCA", "WHA"]
        for post in Post.all where post.key != "STATE" {
            #expect(Glossary.countries[post.country] != nil, "\(post.key)")
            #expect(regional.contains(post.bureau), "\(post.key)")
        }
        #expect(Post.all.count == Post.table.rows.count)
    }
}
