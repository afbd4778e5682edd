import Testing

@testable import Cable

/// Announcements, requests, mentions, texts and lists. All cables are invented.
@Suite struct AskingTests {
    static let announcements: [(String, [Int]?)] = [
        ("Requests are found in paras 3 and 6.", [3, 6]),
        ("Instructions for Oslo are in para 3, for Lagos in para 4.", [3, 4]),
        ("The Department would welcome views; see paras 5 and 8.", [5, 8]),
        ("This message tasks Embassy Lagos (paragraph three). Embassy Oslo has a part in paragraph six.", [3, 6]),
        ("The Department seeks action by posts (paras 5 and 6).", [5, 6]),
        ("POSTS' ASSISTANCE IS REQUESTED IN PARAS 3 AND 4.", [3, 4]),
        ("The Department needs answers to the questions in para 5.", [5]),
        ("The Ministry needs answers to the questions in para 5.", nil),
        ("Requests of the Ministry are told in para 5.", nil),
        ("As para 3 tells, guidance is needed.", nil),
        ("This is an action cable; see paras 5 through 7, and 10.", [5, 6, 7, 10]),
        ("This is an action request. Please see paragraph four.", [4]),
        ("Paragraphs 2 and 8 contain the Embassy's action request.", [2, 8]),
        ("This is n action request - see para 9.", [9]),
        ("(SBU) Action addressees, please see paras 5-7.", [5, 6, 7]),
        ("ACTION: SEE PARA 4 (USUN), PARA 5 (GENEVA) AND PARA 6.", [4, 5, 6]),
        ("Action addressees: see paras 4 (Department), 5 (Oslo) and 6 (Lagos).", [4, 5, 6]),
        ("ACTION REQUEST AT PARA 4.", [4]),
        ("This message contains taskings in paragraphs three through six.", [3, 4, 5, 6]),
        ("This is an action message.", []),
        ("Embassy needs guidance; see para 6.", [6]),
        ("This cable is for information. No action is required.", nil),
        ("This is in response to the action request in para 3.", nil),
        ("The action described in para 3 was taken.", nil),
        ("Meetings with other guilds gave us Follow Up Action Items (para 3).", nil),
        ("This cable contains action items (para 3).", [3]),
    ]

    @Test func anAnnouncementAsksNothingItself() {
        #expect(Drawing.post.read("1. Embassy would welcome instructions; see para 2.\n\n2. Please advise.").asks.duties.map(\.paragraph) == [1])
        #expect(Drawing.post.read("1. Embassy would welcome instructions.").asks.duties.map(\.paragraph) == [0])
    }

    @Test(arguments: announcements) func theCableListsItsActions(_ text: String, _ declared: [Int]?) {
        #expect(Drawing().read("1. " + text).asks.announcement?.declared == declared)
    }

    @Test func aRequestRunsOverParagraphs() {
        let document = Drawing().read(
            """
            1. This is an action cable; see paras 2, 3 and 5.

            2. Action request: Please mend the lamp.

            3. Action request continued: Posts should light it.

            4. The lamp is old.

            5. Posts should report the cost.
            """)
        #expect(document.asks.requests.map(\.paragraphs) == [[1, 2], [4]])
        #expect(document.asks.requests.map(\.why) == ["headed as an action request", "paragraph 1 lists it"])
        #expect(document.remarks.isEmpty)
    }

    @Test func aListThatDoesNotAgreeIsShown() {
        let document = Drawing().read("1. This is an action cable; see para 3.\n\n2. Please mend the lamp.\n\n3. The lamp is old.")
        #expect(document.asks.requests.map(\.paragraphs) == [[1]])
        #expect(document.remarks.map(\.kind) == [.actionMismatch])
    }

    static let mentions: [(String, String)] = [
        ("See para 2.", "2"), ("See paras 1 through 3 and 5.", "1,2,3,5"), ("(see paragraphs 2-4)", "2,3,4"), ("paragraph four applies", "4"),
        ("paras 2 and 3 below", "2,3"), ("As ref A says.", "A"), ("REFS A AND B", "A,B"), ("Refs A-C", "A,B,C"), ("(ref b)", "B"),
        ("reftel B", "B"), ("as refs b and c say", "B,C"), ("as ref b and a lamp", "B"),
        ("As STATE 900100 said.", "A"), ("with reference to a lamp", ""), ("Article 4, paragraph 1", ""), ("operative paragraph 3", ""),
        ("see ref A, para 5", "A"),
        ("paragraph four of reftel B", "B"), ("para 99", ""), ("para 17.2.1", ""), ("REF DEA 11752", ""),
        ("THE PAPER (PARA 3, REF B) SAYS", "B"), ("PARAS 1-4 OF DRAFT FINAL PAPER", ""), ("paras 1 and 2 of this cable", "1,2"),
    ]

    @Test(arguments: mentions) func pointers(_ text: String, _ wanted: String) {
        let document = Drawing().read("1. \(text)\n\n2. Two.\n\n3. Three.\n\n4. Four.\n\n5. Five.")
        let found = document.asks.mentions.flatMap { mention -> [String] in
            switch mention.target {
            case .paragraphs(let numbers): numbers.map(String.init)
            case .references(let letters): letters.map { $0 ?? "-" }
            }
        }
        #expect(found.joined(separator: ",") == wanted)
    }

    @Test func aBareReftelNeedsOneReference() {
        var drawing = Drawing()
        #expect(drawing.read("1. As reported reftel.").asks.mentions.isEmpty)
        drawing.references.removeLast()
        #expect(drawing.read("1. As reported reftel.").asks.mentions.map(\.target) == [.references(["A"])])
        #expect(drawing.read("1. As reported (ref).").asks.mentions.map(\.target) == [.references(["A"])])
        #expect(drawing.read("1. As the ref says.").asks.mentions.isEmpty)
        drawing.references = []
        #expect(drawing.read("1. As reported reftel.").asks.mentions.map(\.target) == [.references([nil])])
        #expect(drawing.read("1. As reported reftels.").asks.mentions.map(\.target) == [.references([nil])])
    }

    static let texts: [(String, String)] = [
        ("1. Begin text:\n\nWords.\n\nEnd text.", "text closed"),
        ("1. Words:\n\n(begin non-paper)\n\n-- One.\n\n(end non-paper)", "non-paper closed"),
        ("1. Begin Embassy translation of the keeper's letter:\n\nWords.\n\nEnd Embassy translation of the keeper's letter.", "letter closed"),
        ("1. Begin points:\n\n-- One.\n\nEnd points.", "talking points closed"),
        ("1. BEGIN TEXT OF STATEMENT:\n\nWORDS.\n\n2. MORE.", "text"),
        ("1. Begin text:\n\nWords.\n\n2. More.\n\nEnd text.", "text closed"),
        ("1. We shall begin to read the text: it is long.", ""),
        ("1. By the end of the letter he wept.", ""),
    ]

    @Test(arguments: texts) func textsWithinTheText(_ text: String, _ wanted: String) {
        let texts = Drawing().read(text).asks.texts
        #expect(texts.map { $0.kind + ($0.isClosed ? " closed" : "") }.joined(separator: "; ") == wanted)
    }

    @Test func listsAreTakenApart() {
        let document = Drawing().read(
            """
            1. Begin non-paper:

            -- The lamp is|old.

            -- It is dim.

            End non-paper.

            2. Recommendations for keepers: Mend the lamp; oil it, and wait; and light it.

            3. Q: Why?
            A: Because.
            Q: When?
            A: Soon.
            """)
        let source = document.source
        #expect(document.asks.talkingPoints?.items.map { source.line($0) } == ["The lamp is old.", "It is dim."])
        #expect(document.asks.recommendations?.items.map { source.line($0) } == ["Mend the lamp", "oil it, and wait", "light it."])
        #expect(document.asks.questions?.items.map { source.line($0.question) + " " + source.line($0.answer) } == ["Why? Because.", "When? Soon."])
    }

    @Test func aListGoesOnOverAPage() {
        var head = Letterhead()
        head.text = "¶1. (C) Recommendations: mend the lamp;\n\nLISBON 00000500  002 OF 002\n\noil it; and wait.\n\n¶2. (C) Words.\nHALE"
        let document = head.document
        #expect(document.asks.recommendations?.items.map { document.source.line($0) } == ["mend the lamp", "oil it", "wait."])
    }

    @Test func summaryAndComment() {
        let asks = Drawing().read(
            "1. Summary: Words.\n\n2. Words. End summary.\n\n3. Words.\n\n# Comment\n\n4. Words.\n\n5. Comment: Words. End comment."
        ).asks
        #expect(asks.summary == [0, 1])
        #expect(asks.comment == [5])
    }

    static let parts: [(text: String, summary: [Int], comment: [Int])] = [
        // A heading over a text without a number, which its end label ends.
        ("# BEGIN SUMMARY\n\nWords. END SUMMARY\n\n1. Words.\n\n2. Words.", [0], []),
        // A heading that says of what the comment is.
        ("1. Words.\n\n# COMMENT: WHAT THE KEEPER OF THE HARBOUR NEEDS\n\n2. Words.", [], [2]),
        ("1. Words.\n\n# COMMENT ON THE LAMPS THAT THE KEEPER LIT\n\n2. Words.", [], []),
        // Two comments, one behind the other.
        ("1. Words.\n\n2. Comment: Words. End comment.\n\n3. Comment: Words. End comment.", [], [1, 2]),
        ("1. Comment: Words. End comment.\n\n2. Words.\n\n3. Comment: Words. End comment.", [], [2]),
    ]

    @Test(arguments: parts) func partsAreFound(_ text: String, _ summary: [Int], _ comment: [Int]) {
        let asks = Drawing().read(text).asks
        #expect(asks.summary == summary)
        #expect(asks.comment == comment)
    }
}
