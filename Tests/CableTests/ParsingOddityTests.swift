import Testing

@testable import Cable

/// Forms of text in which copies of cables come: lines joined, words blotted out, paragraphs changed, notices put in. All cables are invented.
@Suite struct ParsingOddityTests {
    private func read(_ text: String) -> Document { Letterhead.with(\.text, text) }

    // MARK: rules and headings

    @Test func aRuleInTheLineOfItsHeadingIsCutOff() {
        let document = read(
            """
            ¶1. (C) The lamps are lit. END SUMMARY ----------------

            WHO LIT THE LAMPS ------------------ -

            ¶2. (C) The keeper lit them.

            -------- WHAT THEY COST ---------------

            ¶3. (C) Ten crowns -- no more. The scale read 5 - 6.
            HALE
            """)
        #expect(
            document.paragraphs == [
                "1 (C) The lamps are lit. END SUMMARY", "- WHO LIT THE LAMPS", "2 (C) The keeper lit them.", "- WHAT THEY COST",
                "3 (C) Ten crowns -- no more. The scale read 5 - 6.",
            ])
    }

    @Test func aLongHeadingWithARuleUnderItIsOne() {
        let heading = "Three Keepers of the Harbour Lights Are Sent Home After the Lamps Went Out at Midnight"
        let document = read("¶1. (C) The lamps are lit.\n\n\(heading)\n----------\n\n¶2. (C) They went home.\nHALE")
        #expect(document.paragraphs == ["1 (C) The lamps are lit.", "- \(heading)", "2 (C) They went home."])
        // Without a rule so long a line is text.
        #expect(read("¶1. (C) The lamps are lit.\n\n\(heading)\n\n¶2. (C) They went home.\nHALE").body.paragraphs.count == 2)
    }

    @Test func aHeadingOfTwoLinesIsOne() {
        let heading = "LAMPS AND WICKS; AND WHAT ALL THE KEEPERS OF THE HARBOURS NEED\nTOO"
        let document = read("¶1. (C) Lit.\n\n\(heading)\n------- ---\n\n¶2. (C) Quiet.\nHALE")
        #expect(document.paragraphs == ["1 (C) Lit.", "- LAMPS AND WICKS; AND WHAT ALL THE KEEPERS OF THE HARBOURS NEED TOO", "2 (C) Quiet."])
        // Words right under a paragraph's own are its own.
        #expect(read("¶1. (C) Lit lamps\nand wicks\nToo\n-----\n\n¶2. (C) Quiet.\nHALE").body.paragraphs.first?.blocks.count != 0)
    }

    @Test func aPageMarkBetweenAHeadingAndItsRuleChangesNothing() {
        let document = read("¶1. (C) Lit.\n\nThe Harbour\nLISBON 00000500  002 OF 002\n-----------\n¶2. (C) Quiet.\nHALE")
        #expect(document.paragraphs == ["1 (C) Lit.", "- The Harbour", "2 (C) Quiet."])
    }

    @Test func hyphensGluedToTheirItemsAreBullets() {
        let document = read("¶1. (C) We have:\n\n-Lamps: ten;\n-Wicks and\n-oil-fed ones.\n\n-Others.\nHALE")
        #expect(document.blocks == ["prose We have:", "bullet -Lamps: ten;", "bullet -Wicks and -oil-fed ones.", "bullet -Others."])
        #expect(read("¶1. (C) The US\n-Portuguese lamps.\nHALE").blocks == ["prose The US -Portuguese lamps."])
    }

    // MARK: numbers

    static let numbers: [(String, [Int])] = [
        // A list of the text's own, where the paragraphs bear portion marks.
        ("¶1. (C) He said\nthis:\n\n¶2. (C) And\nthat:\n\n¶1. Lamps.\n\n¶2. Wicks.\n\n¶3. Oil.\n\n¶1. Glass.\n\n¶2. Brass.\n\n¶3. Tin.", [1, 2]),
        ("¶1. (C) He said\nthis:\n\n¶2. (C) And\nthat:\n\n¶1. Lamps.\n\n¶2. Wicks.\n\n¶3. (C) Oil.", [1, 2, 3]),
        // Two that changed their places.
        ("¶1. One.\n\n¶2. Two.\n\n¶4. Four.\n\n¶3. Three.", [1, 2, 4, 3]),
        ("¶1. One.\n\n¶2. Two.\n\n¶4. Of the rules.\n\n¶3. Three.\n\n¶4. Four.", [1, 2, 3, 4]),
        // A number that stands twice: once more, or in place of the one that is missing.
        ("¶1. (C) One.\n\n¶2. (C) Two.\n\n¶2. (C) Two again.\n\n¶3. (C) Three.", [1, 2, 2, 3]),
        ("¶1. (C) One.\n\n¶2. (C) Two.\n\n¶2. (C) Three.\n\n¶4. (C) Four.", [1, 2, 3, 4]),
        ("¶1. (C) One.\n\n¶2. (C) Article\n\n¶2. of the rules.\n\n¶3. (C) Three.", [1, 2, 3]),
        // The drafter miscounted under a heading; a copy of a paragraph is none.
        ("¶1. (C) One.\n\n¶2. (C) Two.\n\n¶3. (C) Three.\n\nLamps\n-----\n¶2. (C) Lamps are lit.", [1, 2, 3, 4]),
        ("¶1. (C) One.\n\n¶2. (C) Two.\n\n¶3. (C) Three.\n\nLamps\n-----\n¶2. (C) Two.", [1, 2, 3]),
        ("¶1. (C) One.\n\n¶2. (C) Two.\n\n¶3. (C) Three of\n\n¶2. (C) Lamps are lit.", [1, 2, 3]),
        // Many are missing where words were blotted out.
        ("¶1. (C) One.\n\nXXXXXXXXXXXX\n\n¶9. (C) Nine.\n\n¶10. (C) Ten.", [1, 9, 10]),
        ("¶1. (C) One of\n\n¶9. (C) Nine.\n\n¶10. (C) Ten.", [1]),
        // A number inside the line, where just that one is missing.
        ("¶1. One.\n\n¶2. Two. 3. Three is here. Of 10.\n\n¶4. Four.", [1, 2, 3, 4]),
        ("¶1. One.\n\n¶2. Two. 3. Three. 3. Three?\n\n¶4. Four.", [1, 2, 4]),
        ("¶1. One.\n\n¶2. Two. 3. Three.\n\n¶3. Three.", [1, 2, 3]),
    ]

    @Test(arguments: numbers) func paragraphsAreCounted(_ text: String, _ wanted: [Int]) {
        #expect(read(text + "\nHALE").body.paragraphs.compactMap(\.number) == wanted)
    }

    @Test func aNumberInsideTheLineOpensItsParagraph() {
        let document = read("¶1. One.\n\n¶2. Two is long. 3. Three is longer.\n\n¶4. Four.\nHALE")
        #expect(document.paragraphs == ["1 One.", "2 Two is long.", "3 Three is longer.", "4 Four."])
        #expect(!document.remarked.contains(.numberGap))
    }

    // MARK: where the text begins

    @Test func aMarkedSentenceUnderTheReferencesIsText() {
        var head = Letterhead()
        head.reference = "REF: STATE 900731\n (SBU) Poloff gave the keeper the note and asked that the lamps be lit.\nHALE"
        head.text = ""
        let document = head.document
        #expect(document.referred == "- 07STATE900731?")
        #expect(document.body.signature.map(\.text) == ["HALE"])
        #expect(document.paragraphs == ["- (SBU) Poloff gave the keeper the note and asked that the lamps be lit."])
    }

    @Test(arguments: [
        "REF: STATE 900731 (U) THIS CABLE IS SENSITIVE BUT UNCLASSIFIED.",
        "REF: STATE 900731 LISBON 00000500  001.2 OF 002 (U) THIS CABLE IS SENSITIVE BUT UNCLASSIFIED.",
        "REF: STATE 900731\n(U) THIS CABLE IS SENSITIVE BUT UNCLASSIFIED.",
    ]) func aNoticeIsNoReference(_ line: String) {
        let document = Letterhead.with(\.reference, line)
        #expect(document.referred == "- 07STATE900731?")
        #expect(document.paragraphs.first == "- (U) THIS CABLE IS SENSITIVE BUT UNCLASSIFIED.")
        #expect(document.body.paragraphs.compactMap(\.number) == [1, 2])
    }

    static let subjects: [(String, String)] = [
        ("SUBJECT: LAMPS FOR THE\n\nHARBOURS OF THE NORTH", "LAMPS FOR THE HARBOURS OF THE NORTH"),
        ("SUBJECT: LAMPS AND WICKS,\n\nOIL", "LAMPS AND WICKS, OIL"), ("SUBJECT: LAMPS\n\nOF THE NORTH", "LAMPS"),
        ("SUBJECT: WHAT LAMPS ARE FOR\n\nThis message is of lamps.", "WHAT LAMPS ARE FOR"),
    ]

    @Test(arguments: subjects) func aSubjectGoesOnBehindABlankLineWhereItCannotEnd(_ lines: String, _ wanted: String) {
        #expect(Letterhead.with(\.subject, lines).header.subject?.text == wanted)
    }

    @Test func aBannerWithPostAndSerialIsNotTheMarkingLine() {
        var head = Letterhead()
        head.date = "UNCLASSIFIED   LISBON   00000500\nR 101200Z MAR 07"
        head.marking = "UNCLAS SECTION 01 OF 02 LISBON 000500"
        #expect(head.document.header.sections?.count == 2)
    }

    @Test(arguments: [
        ("C O R R E C T E D C O P Y (TEXT PARA 2)", ["CORRECTED COPY"]), ("CORRECTED COPY", ["CORRECTED COPY"]),
        ("DEA SENSITIVE", ["DEA SENSITIVE"]), ("CORRECTED COPYBOOKS", []),
    ]) func captions(_ line: String, _ wanted: [String]) { #expect(Letterhead.with(\.captions, line).header.captions == wanted) }

    @Test func aCaptionBehindAPageMarkIsNoText() {
        let document = read("¶1. (C) The keeper of\n\nLISBON 00000500  002 OF 002\n\n\nC O R R E C T E D C O P Y (TAGS)\nlamps is ill.\nHALE")
        #expect(document.paragraphs == ["1 (C) The keeper of lamps is ill."])
    }

    @Test func blottedWordsAreNotJoinedToTheNextSentence() {
        let document = read("¶1. (C) He named the XXXXXXXXXXXX\n\nLISBON 00000500  002 OF 002\n\n\nThe keeper left.\nHALE")
        #expect(document.blocks == ["prose He named the XXXXXXXXXXXX", "prose The keeper left."])
    }

    @Test func referencesOfAnArchiveCopyGoOnOverBlankLines() {
        let text = """
            MRN: 13 LISBON 500

            Date/DTG: Mar 10, 2013 / 101200Z MAR 13

            From: AMEMBASSY LISBON

            Action: WASHDC, SECSTATE ROUTINE

            TAGS: PREL

            Reference: A) 13 STATE 901

            B) 12 OSLO 902

            Subject: LAMPS

            1. (U) The lamps are lit (refs a and b).
            """
        let document = Document(parsing: Source(Array(text.utf8)))
        #expect(document.referred == "A 13STATE901; B 12OSLO902")
        #expect(document.header.subject?.text == "LAMPS")
        #expect(document.paragraphs == ["1 (U) The lamps are lit (refs a and b)."])
    }

    // MARK: the end

    static let ends: [(String, [String])] = [
        ("¶1. (C) Lit. END COMMENT\nHALE", ["HALE"]), ("¶1. (C) Lit. End summary and comment\nHALE", ["HALE"]),
        ("¶1. (C) They came to the end\nHALE", []), ("¶1. (C) Lit.\n\nEnd of Part One DE RUITER", ["DE RUITER"]),
        ("¶1. (C) Lit.\n\nEnd of Part One of the WTO round", []),
        ("Thank you all for the lamps.\n\nBest,\n\nAda\nhale", ["hale"]),
        ("¶1. (C) Lit.\n\nPlease visit our website at:\nhttp://lamps.example/\nHALE", ["HALE"]),
        ("¶1. (C) Lit.\n\nVisit our forum at http://lamps.example/\nHALE", ["HALE"]),
    ]

    @Test(arguments: ends) func namesAtTheEnd(_ text: String, _ wanted: [String]) {
        let document = read(text)
        #expect(document.body.signature.map(\.text) == wanted)
        if text.contains("http") { #expect(document.paragraphs == ["1 (C) Lit."]) }
    }

    @Test func anAddressInANumberedParagraphStays() {
        let document = read("¶1. (C) Lit.\n\n¶2. (U) Visit us at http://lamps.example/\nHALE")
        #expect(document.paragraphs == ["1 (C) Lit.", "2 (U) Visit us at http://lamps.example/"])
    }
}
