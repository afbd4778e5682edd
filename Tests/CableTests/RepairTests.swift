import Cable
import Testing

/// The damage that typography took, a rule a row: what stands in the source, and what it is shown as.
@Suite struct RepairTests {
    /// A text of one paragraph, and the text with its repairs.
    private func repaired(_ words: String) -> String {
        let bytes = Array(words.utf8)
        var body = Body()
        body.pieces = [0..<bytes.count]
        body.blocks = [Block(kind: .prose, pieces: 0..<1)]
        body.paragraphs = [
            Paragraph(number: nil, printedAs: nil, mark: nil, heading: nil, label: 0..<0, blocks: 0..<1, range: 0..<bytes.count)
        ]
        body.range = 0..<bytes.count
        let document = Document(
            source: Source(bytes), range: 0..<bytes.count, dialect: .plain, header: Header(), body: body, asks: Asks(), remarks: [])
        return document.repairedLine([0..<bytes.count])
    }

    @Test(arguments: [
        // Apostrophes.
        ("the harbour,s tide", "the harbour’s tide"), ("NORWAY,S QUAYS", "NORWAY’S QUAYS"), ("the UN,s pilots", "the UN’s pilots"),
        ("we don,t know and I,m sure they,ve left", "we don’t know and I’m sure they’ve left"),
        ("al-Qa,ida, the Shi,a and a charge d,affaires", "al-Qa’ida, the Shi’a and a charge d’affaires"),
        ("Mr. O,Hara of N,Djamena", "Mr. O’Hara of N’Djamena"), ("the port?s quay, which isn?t new", "the port’s quay, which isn’t new"),
        ("the portQs quay doesnQt float", "the port’s quay doesn’t float"),
        // Quotation marks.
        ("a &pull8 and a &work-study8 effect", "a “pull” and a “work-study” effect"), ("(&first refusal8)", "(“first refusal”)"),
        ("the &harbour network,8 he said", "the “harbour network,” he said"), ("the &tide\u{2078} rises", "the “tide” rises"),
        ("of quays,\u{2078} he said", "of quays,” he said"), ("the port as \u{2202} of the quay8 now", "the port as “part of the quay” now"),
        ("\u{2227} we know8 it", "“and we know” it"), ("\u{A3}ing on the door8", "“pounding on the door”"),
        ("\u{A2}rales8 in all", "“centrales” in all"),
        // Dashes.
        ("boats are moored) such as skiffs", "boats are moored — such as skiffs"), ("the quay ) in brief ) is long", "the quay — in brief — is long"),
        ("quickly*he rowed", "quickly—he rowed"), ("the quay ? in addition", "the quay – in addition"),
        // Characters spelled out, escapes, hyphens.
        ("&quot;tide&quot; &amp; quay&#8217;s", "\"tide\" & quay’s"), ("a fee of \\$20", "a fee of $20"), ("har\u{AD}bour", "harbour"),
        ("the MALDIS- TRIBUTION of MALDISTRIBUTION", "the MALDISTRIBUTION of MALDISTRIBUTION"), ("the P5 1 met", "the P5+1 met"),
        ("a 3 1 Mechanism", "a 3+1 Mechanism"),
    ])
    func damageIsRepaired(_ source: String, _ shown: String) { #expect(repaired(source) == shown) }

    @Test(arguments: [
        "the workers, home countries", "R&D and Q&A, b & d, Rohde & Schwarz", "Washington,DC and Oslo,Norway", "red,blue,green", "points a,s,t",
        "the G8 met in 1998 at berth 8", "a &lone mark without its mate", "&at least 250,0008 of them", "see (a) and b) below; 1) and 2) too",
        "the Ministry of Fishing MOF) said", "(see the quay) such as it is", "why ? Because", "Is it new? It is.", "10\u{2078} tons",
        "write to a?s@example.org or see http://example.org/x?s=1&b8", "Bras?lia and caf?s\u{E9}", "* first\n* second", "\u{A3}5 million and 5\u{A2}",
        "US- LATIN and mid- and long-term", "the IRAQ* report", "&#27;[2J &#x202e; &nosuch;", "C:\\harbour\\tide", "the P5 11 and 13 1 Mechanism",
    ])
    func whatIsUndecidedIsLeft(_ source: String) { #expect(repaired(source) == source.split(separator: "\n").joined(separator: " ")) }

    @Test func marksArePairedOverPiecesOfOneParagraphOnly() {
        let words = "the &quay\nof the harbour8 and\n&tide\n\nrises8 now"
        let bytes = Array(words.utf8)
        var body = Body()
        body.pieces = [0..<9, 10..<29, 30..<35, 37..<47]
        body.blocks = (0..<4).map { Block(kind: .prose, pieces: $0..<$0 + 1) }
        body.paragraphs = [(0..<3, 0..<35), (3..<4, 37..<47)].map {
            Paragraph(number: nil, printedAs: nil, mark: nil, heading: nil, label: 0..<0, blocks: $0.0, range: $0.1)
        }
        let document = Document(
            source: Source(bytes), range: 0..<bytes.count, dialect: .plain, header: Header(), body: body, asks: Asks(), remarks: [])
        let repairs = document.repairs(in: 0..<bytes.count)
        #expect(repairs.map(\.range) == [4..<5, 24..<25])
        #expect(document.repairs(in: 20..<30).map(\.kind) == [.closingQuote])
        #expect(document.repairs(in: 40..<47).isEmpty)
    }

    @Test func aVeryLongParagraphIsRepairedBlockByBlockAndNearThePlaceOnly() {
        let filler = String(repeating: "the tide rises and falls ", count: 900)
        let words = "the &quay8 and \(filler)\nthe harbour,s &tide8\n\(filler) the pilot,s boat"
        let bytes = Array(words.utf8)
        let lines = words.split(separator: "\n").map { line in words.utf8.distance(from: words.startIndex, to: line.startIndex) }
        var body = Body()
        body.pieces = [0..<lines[1] - 1, lines[1]..<lines[2] - 1, lines[2]..<bytes.count]
        body.blocks = (0..<3).map { Block(kind: .prose, pieces: $0..<$0 + 1) }
        body.paragraphs = [
            Paragraph(number: nil, printedAs: nil, mark: nil, heading: nil, label: 0..<0, blocks: 0..<3, range: 0..<bytes.count)
        ]
        let document = Document(
            source: Source(bytes), range: 0..<bytes.count, dialect: .plain, header: Header(), body: body, asks: Asks(), remarks: [])
        let all = document.repairs(in: 0..<bytes.count)
        #expect(all.map(\.kind) == [.openingQuote, .closingQuote, .apostrophe, .openingQuote, .closingQuote, .apostrophe])
        for repair in all { #expect(document.repairs(in: repair.range) == [repair]) }
        #expect(document.repairs(in: 100..<200).isEmpty)
    }

    @Test func anyBytesGiveRepairsInOrderAndInside() {
        var state: UInt64 = 7
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let alphabet = Array("ab sZ&8),(?*Q\\-1,. \n;#".utf8) + [0xC2, 0xAD, 0xA3, 0xE2, 0x81, 0xB8, 0x88, 0x82, 0xFF]
        for _ in 0..<3000 {
            let bytes = (0..<next(60)).map { _ in alphabet[next(alphabet.count)] }
            let document = Document(parsing: Source(bytes))
            let repairs = document.repairs(in: 0..<bytes.count)
            for (one, other) in zip(repairs, repairs.dropFirst()) { #expect(one.range.upperBound <= other.range.lowerBound) }
            for repair in repairs {
                #expect(repair.range.lowerBound >= 0 && repair.range.upperBound <= bytes.count && !repair.range.isEmpty)
            }
            _ = document.repairedLine([0..<bytes.count])
        }
    }
}
