import Cable
import Fixtures
import Testing

@testable import Reading

@Suite struct SearchingTests {
    @Test(arguments: [
        ("/tid.s?<C-r><Enter>", "regex tid.s?: hit 1 of 2, paragraph 2."),
        ("/<C-r>(quay|Quay)s?<Enter>n", "regex (quay|Quay)s?: hit 2 of 3, paragraph 4."),
        ("/<C-r>print\\w+ <Enter>", "regex print\\w+ : hit 1 of 1, paragraph 2."),
        ("/<C-r>by the office<Enter>", "regex by the office: hit 1 of 1, paragraph 2."),
        ("/<C-r>\\Sables<Enter>", "regex \\Sables: hit 1 of 4, paragraph 2."),
        ("/<C-r>(<Enter>", "\"(\" is no regular expression: mend it, or ^R takes it as it stands."),
        ("/<C-r>zebra|yak<Enter>", "No hit for regex \"zebra|yak\"."),
        ("/<C-r>x*<Enter>", "No hit for regex \"x*\"."),
        ("/<C-w>tide<Enter>", "word tide: hit 1 of 1, paragraph 2."),
        ("/<C-w>able<Enter>", "No hit for word \"able\"."),
        ("/tid<Enter>/<C-w><Enter>", "No hit for word \"tid\"."),
        ("/tie<Left>d<Enter>", "tide: hit 1 of 2, paragraph 2."),
        ("/xtidey<Home><Del><End><Backspace><Enter>", "tide: hit 1 of 2, paragraph 2."),
        ("/tide pool<Left><Left><Left><Left><C-k><Backspace><Enter>", "tide: hit 1 of 2, paragraph 2."),
        ("/pool tide<Left><Left><Left><Left><C-u><C-a><Left><C-d>t<C-e><Right><Enter>", "tide: hit 1 of 2, paragraph 2."),
        ("/tide<Enter>f<Enter>", "tide: hit 1 of 2, paragraph 2."),
        ("/tide<Enter>fj<Enter>", "tide: hit 2 of 2, paragraph 6."),
        ("/<C-w><C-r>t[ai]\\w+e<Enter>", "regex word t[ai]\\w+e: hit 1 of 1, paragraph 2."),
        ("/tide of gold<Enter>", "No hit for \"tide of gold\": \"gold\" does not occur."),
        ("/tide<Enter>/quay<Enter>/<Up><Up><Enter>", "tide: hit 2 of 2, paragraph 6."),
        ("/tide<Enter>/quay<Up><Down><Enter>", "quay: hit 1 of 3, paragraph 4."),
        ("/<C-r>tid.<Enter>/quay<Enter>/<Up><Up><Enter>n", "regex tid.: hit 1 of 2, paragraph 2, from the top again."),
        ("/quays<Enter>*", "word quays: hit 1 of 1, paragraph 4, from the top again."),
        ("}*n", "word the: hit 3 of 12, paragraph 2."),
    ])
    func aSearchSaysWhatItFound(_ keys: String, _ words: String) {
        var session = session()
        session.press(keys)
        #expect(session.notice?.words == words)
    }

    /// The beginning of a block is where it begins, not behind each hit in it.
    @Test(arguments: [("^[A-Z]", 1), ("^.", 1), ("\\b[A-Z]", 4), ("x*", 0), ("[A-Z]$", 1)]) func anExpressionKnowsWhereABlockBegins(
        _ expression: String, _ count: Int
    ) {
        var session = session(Document(parsing: Source(Array("ABC DEF GHI JKL".utf8))))
        session.press("/<C-r>\(expression)<Enter>")
        #expect(session.search.hits.count == count)
    }

    @Test func theFirstHitOfAnExpressionIsShownFromWhereTheSearchBegan() {
        var session = session(rows: 10)
        session.press("5g/<C-r>tid.")
        #expect(session.here == "tides.\n\n")
        session.press("<Esc>")
        #expect(session.here.hasPrefix("Posts should make"))
    }

    @Test func aSearchUnderWaySaysHowFarItIsAndIsStopped() {
        var session = session()
        var effects: [Effect] = []
        for key in Key.script("/<C-r>tid.<Enter>").keys { effects = session.handle(.key(key)) }
        #expect(effects.isEmpty)
        let id = session.search.running?.id ?? 0
        _ = session.handle(.found(id: id, hits: [], percent: 40))
        #expect(session.notice?.words == "regex tid.: 0 hits in 40 % of the text; Esc stops.")
        #expect(session.handle(.key(.escape)) == [.stopFinding])
        #expect(session.notice?.words == "Stopped after 40 % of the text: 0 hits so far.")
        _ = session.handle(.found(id: id, hits: [3..<4], percent: 100))
        #expect(session.search.hits.isEmpty)
    }

    /// What is reported of places that are not in the text is listed without words.
    @Test func aHitBesideTheTextIsNoHarm() {
        var session = session()
        for key in Key.script("/<C-r>tid.<Enter>f").keys { _ = session.handle(.key(key)) }
        _ = session.handle(.found(id: session.search.running?.id ?? 0, hits: [0..<1, 1_000_000..<1_000_001], percent: 40))
        #expect(session.lines(of: .found).map(\.words) == ["", ""])
    }

    @Test func whatIsNotInThePartIsFoundInTheWhole() {
        let part = Document(parsing: Source(Array(harbour.source.bytes.prefix(120))), isComplete: false)
        var session = session(part, rows: 8)
        session.press("/tell the press<Enter>")
        #expect(session.notice?.words == "No hit for \"tell the press\" in what has been read so far: the search goes on.")
        _ = session.handle(.document(harbour))
        #expect(session.notice?.words == "tell the press: hit 1 of 1, paragraph 5.")
        #expect(session.here.hasPrefix("tell the press"))
        session = SearchingTests.part(part)
        session.press("/tell the press<Enter>j")
        _ = session.handle(.document(harbour))
        #expect(!session.here.hasPrefix("tell the press"))
    }

    private static func part(_ part: Document) -> Session {
        Session(document: part, settings: Settings(name: "harbour.txt"), rows: 8, columns: 80)
    }

    @Test func enterDoesNotAskAgainForWhatTypingAskedFor() {
        var session = session()
        let effects = Key.script("/<C-r>ab<Enter>").keys.flatMap { session.handle(.key($0)) }
        #expect(effects.count == 2)
        #expect(session.search.running != nil)
    }

    /// Every letter searches from where the search began, not from the hit before it; what is not found leaves one there, and so does Esc.
    @Test func searchingBeginsAnewWithEveryLetter() {
        var session = session(rows: 12)
        session.press("2g/pr")
        #expect(session.here.hasPrefix("printed each spring"))
        session.press("e")
        #expect(session.here.hasPrefix("press"))
        session.press("x")
        #expect(session.here.hasPrefix("The harbour office"))
        #expect(session.promptWords == "no hit")
        session.press("<Backspace>")
        #expect(session.here.hasPrefix("press") && session.promptWords == "1 of 1")
        session.press("<Backspace>")
        #expect(session.here.hasPrefix("printed each spring"))
        session.press("<Esc>")
        #expect(session.here.hasPrefix("The harbour office") && !session.search.isOn)
    }

    /// A hit is seen, whatever lay over the text; Esc brings that back. In the found pane the list goes along.
    @Test func aHitIsSeen() {
        var session = session()
        session.press("o/tide")
        #expect(session.focus == .text && session.layout.place(of: .text) != nil)
        session.press("<Esc>")
        #expect(session.focus == .outline && session.layout.place(of: .text) == nil)
        session.press("/tide<Enter>hn")
        #expect(session.focus == .text && session.layout.place(of: .text) != nil)
        session.press("g<Tab>/tide<Enter>")
        #expect(session.focus == .text)
        session.press("f")
        #expect(session.lists[.found]?.current == 0)
        session.press("n")
        #expect(session.focus == .found && session.lists[.found]?.current == 1 && session.search.current == 1)
        session.press("/quay<Enter>")
        #expect(session.focus == .found && session.lines(of: .found).count == 3 && session.lists[.found]?.current == session.search.current)
    }

    /// A row of the found pane knows where in its words the hit is.
    @Test(arguments: ["tide", "the", "action request", "office of the pilots", "T"]) func foundRowsMarkTheirHit(_ words: String) {
        for keys in ["", "E"] {
            var session = session()
            session.press(keys + "/" + words + "<Enter>f")
            let lines = session.lines(of: .found)
            #expect(lines.count == session.search.hits.count)
            for line in lines {
                let marked = line.mark.map { String(String.UnicodeScalarView(line.words.unicodeScalars.dropFirst($0.lowerBound).prefix($0.count))) }
                #expect(marked?.lowercased() == words.lowercased(), "\(line.words)")
            }
        }
    }

    // MARK: only what matches

    private func shown(_ session: Session) -> [String] { session.text.flow.runs.map(\.label) }

    @Test func onlyParagraphsThatMatchAreShownAndTheRestIsCounted() {
        var session = session()
        session.press("&tables<Enter>")
        #expect(shown(session) == ["2", "3", "4", "", "5"])
        #expect(session.notice?.words == "2 of 6 paragraphs hidden; & and Enter show them.")
        #expect(session.title(of: .text) == "Text")
        #expect(session.rightTitle(of: .text) == "2 of 6 hidden, 2 of 6")
    }

    @Test(arguments: ["&<C-r>tables?<Enter>", "&<C-w>tables<Enter>"]) func aFilterMayBeAnExpressionOrWholeWords(_ keys: String) {
        var session = session()
        session.press(keys)
        #expect(shown(session) == ["2", "3", "4", "", "5"])
    }

    /// As in less: after ! what does not match.
    @Test(arguments: [
        ("&!tables<Enter>", ["1", "6"], "4 of 6 paragraphs hidden; & and Enter show them."), ("&<C-r>!tables?<Enter>", ["1", "6"], nil),
        ("&!e<Enter>", ["1", "2", "3", "4", "", "5", "6"], "Everything matches \"e\": all is shown."),
        ("&!zebra<Enter>", ["1", "2", "3", "4", "", "5", "6"], "Nothing matches \"zebra\": all is shown."),
    ])
    func aFilterMayBeTurnedRound(_ keys: String, _ paragraphs: [String], _ words: String?) {
        var session = session()
        session.press(keys)
        #expect(shown(session) == paragraphs)
        if let words { #expect(session.notice?.words == words) }
    }

    @Test func theSameParagraphStaysOnTheScreen() {
        var session = session(rows: 10, columns: 50)
        session.press("5g&tide<Enter>")
        #expect(session.text.paragraph == 5)
        let row = session.text.rowOfCursor
        session.press("&<Enter>")
        #expect(session.text.paragraph == 5)
        #expect(session.text.rowOfCursor == row)
        #expect(session.notice?.words == "All 6 paragraphs are shown again.")
    }

    @Test func hitsCountOnlyWhereTheyAreShown() {
        var session = session()
        session.press("&quay<Enter>/tables<Enter>")
        #expect(session.notice?.words == "tables: hit 1 of 2, paragraph 4.")
        session.press("&<Enter>n")
        #expect(session.notice?.words == "tables: hit 4 of 4, paragraph 5.")
    }

    @Test func aJumpToWhatIsHiddenShowsAllAndSaysSo() {
        var session = session()
        session.press("&office<Enter>6g")
        #expect(session.text.paragraph == 5)
        #expect(session.notice?.words == "That paragraph was hidden: all are shown again.")
    }

    @Test func whatMatchesNothingHidesNothing() {
        var session = session()
        session.press("&zebra<Enter>")
        #expect(!session.text.flow.isFiltered)
        #expect(session.notice?.words == "Nothing matches \"zebra\": all is shown.")
    }

    // MARK: every word

    @Test(arguments: Fixtures.names) func everyVisibleWordCanBeFound(_ name: String) {
        let document = Fixtures.document(name)
        let settings = Settings(name: name, width: { $0.value < 0x20 ? -1 : 1 })
        for columns in [33, 100] {
            var session = Session(document: document, settings: settings, rows: 1000, columns: columns)
            let words = Set(session.text.rows.flatMap { row in SearchingTests.words(row.glyphs) })
            #expect(!words.isEmpty)
            for word in words {
                session.press("/")
                _ = session.handle(.paste(word))
                #expect(session.search.current != nil, "\(word) is not found")
                session.press("<Esc>")
            }
        }
    }

    /// The words of a row; what stands for something that cannot be shown is no word, nor is a part of one that did not fit.
    private static func words(_ glyphs: some Sequence<Glyph>) -> [String] {
        glyphs.split { $0.scalar == " " || $0.isOdd }.map { String(String.UnicodeScalarView($0.map(\.scalar))) }
    }

    @Test func whatIsShownAsABlankIsABlankAndWhatIsNotShownIsNotInTheWay() {
        let document = Document(parsing: Source(Array("the\u{A0}high\u{3000}tide of \u{C9}t\u{E9} and jo\u{200D}ined".utf8)))
        var session = session(document)
        for words in ["the high tide", "\u{E9}t\u{E9} and", "joined"] {
            session.press("/")
            _ = session.handle(.paste(words))
            #expect(session.search.hits.count == 1, "\(words) is not found")
            session.press("<Esc>")
        }
    }

    @Test func aVeryLongTextIsSearchedBesideTheSession() {
        let words = String(repeating: "The tide was high again today.\n", count: 80_000) + "The neap came last.\n"
        let document = Document(parsing: Source(Array(words.utf8)))
        var session = session(document)
        _ = session.handle(.searchable(SearchText(document)))
        var inquiry: Inquiry?
        for key in Key.script("/neap<Enter>").keys {
            for effect in session.handle(.key(key)) { if case .find(let last) = effect { inquiry = last } }
        }
        #expect(session.search.current == nil && session.notice == nil)
        inquiry?.run(while: { true }) { _ = session.handle($0) }
        #expect(session.notice?.words.hasPrefix("neap: hit 1 of 1") == true)
        #expect(session.here.hasPrefix("neap"))
    }

    /// Hits that are too many to be looked for while a key waits are found beside the session, and they are the same.
    @Test func veryManyHitsAreFoundBesideTheSession() {
        for (count, isBeside) in [(SearchText.many - 1, false), (SearchText.many, true)] {
            var session = session(Document(parsing: Source(Array(String(repeating: "ebb and flow\n", count: count).utf8))))
            var inquiries: [Inquiry] = []
            for key in Key.script("*").keys {
                for effect in session.handle(.key(key)) { if case .find(let last) = effect { inquiries.append(last) } }
            }
            #expect(inquiries.count == (isBeside ? 1 : 0))
            for inquiry in inquiries { inquiry.run(while: { true }) { _ = session.handle($0) } }
            #expect(session.search.hits.count == count)
            #expect(session.notice?.words.contains("hit 2 of \(count)") == true, "\(session.notice?.words ?? "")")
        }
    }

    /// The word at a place is one of the text's, however much lies between its lines.
    @Test func theWordAtAPlaceIsOfTheText() {
        let between = String(repeating: "\n", count: 3000)
        for middle in [between, "\n\n\u{0C}UNCLASSIFIED\nPAGE 2\n\n", " \n"] {
            let document = Document(parsing: Source(Array("1. The tide\(middle)is high\(middle)\n2. Low.\n".utf8)))
            var session = session(document)
            for offset in stride(from: 0, to: document.source.bytes.count, by: 7) {
                session.text.go(to: offset)
                let place = session.text.cursor
                let run = session.text.flow.runs[session.text.flow.run(at: place)]
                let ahead = run.pieces.filter { $0.upperBound > place }.map { document.source.string($0) }.joined(separator: " ")
                if let word = session.wordHere {
                    #expect(ahead.contains(word))
                } else {
                    #expect(ahead.allSatisfy { !$0.isLetter && !$0.isNumber } || run.end <= place)
                }
            }
        }
    }
}
