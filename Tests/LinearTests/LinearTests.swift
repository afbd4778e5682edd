import Cable
import Fixtures
@testable import Linear
import Reading
import Testing

@Suite struct LinearTests {
    /// Signs that a voice garbles or leaves out.
    private static func isSpeakable(_ line: String) -> Bool {
        !line.isEmpty && !line.contains("[x]") && !line.contains("[ ]") && !line.contains("\n")
            && line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x2500...0x25FF).contains($0.value) && $0 != "~" && $0 != "\u{2026}" }
    }

    @Test func everyCommandOfTheTableIsAnsweredInWords() {
        for document in [TranscriptTests.cable, Sketch.document(""), Document(parsing: Source([]))] {
            for command in Command.table {
                var conversation = TranscriptTests.conversation(document)
                let byName = conversation.take(":" + command.name, TranscriptTests.kept)
                #expect(!byName.isEmpty && byName.allSatisfy(LinearTests.isSpeakable), "\(command.name): \(byName)")
                conversation = TranscriptTests.conversation(document)
                guard let sequence = command.keys.first else { continue }
                let keys = sequence.map { key in if case .character(let scalar) = key { String(scalar) } else { "<\(key.name.script)>" } }
                let byKey = conversation.take(keys.joined(), TranscriptTests.kept)
                #expect(!byKey.isEmpty && byKey.allSatisfy(LinearTests.isSpeakable), "\(command.name): \(byKey)")
            }
        }
    }

    @Test(arguments: Fixtures.names) func everyFixtureIsSpokenWithoutSigns(_ name: String) {
        var conversation = TranscriptTests.conversation(Fixtures.document(name))
        #expect(conversation.opening.allSatisfy(LinearTests.isSpeakable), "\(conversation.opening)")
        for line in ["a", "x", "r", "t", "h", "j", "j", "o", "j", "c", "I", "j", "<Esc>", "<Tab>", "p", "<Esc>", "V", "E", "?"] {
            let said = conversation.take(line, TranscriptTests.kept)
            #expect(!said.isEmpty && said.allSatisfy(LinearTests.isSpeakable), "\(line): \(said)")
        }
    }

    @Test func helpIsReadRowByRowAndRunsTheRow() {
        var conversation = TranscriptTests.conversation()
        let count = Command.table.count
        let opened = conversation.take("?", TranscriptTests.kept)
        let begins = "Help, \(count) commands, Enter runs one, Escape closes. Row 1 of \(count + 8): next-asked. To the next thing"
        #expect(opened.first?.hasPrefix(begins) == true)
        #expect(opened.first?.hasSuffix("Keys: a.") == true, "\(opened)")
        #expect(conversation.take("/", TranscriptTests.kept) == ["Help for which word?"])
        #expect(
            conversation.take("To the next thing asked", TranscriptTests.kept) == ["Row 1 of 1: next-asked. To the next thing asked. Keys: a."])
        #expect(conversation.take("", TranscriptTests.kept).first?.hasPrefix("Paragraph 3 of 9, action request: open: inform") == true)
    }

    /// Page after page gives every word of the text once.
    @Test func pagesReadOnGiveTheWholeText() {
        var conversation = TranscriptTests.conversation()
        var words = conversation.opening.joined(separator: " ")
        for _ in 0..<20 where !conversation.session.text.isAtEnd {
            words += " " + conversation.take("<Space>", TranscriptTests.kept).joined(separator: " ")
        }
        let document = TranscriptTests.cable
        for block in document.body.blocks {
            let wanted = document.text(of: block).split(separator: " ").suffix(6).joined(separator: " ")
            #expect(words.contains(wanted), "\(wanted)")
        }
        #expect(words.components(of: "Ships that come in at night") == 1)
    }

    /// A cable whose every word is its own, so that what is heard twice, or not at all, is seen.
    private static let counted: Document = {
        var next = 0
        let paragraphs = (1...9).map { number -> String in
            let words = (0..<(number * 23 % 90 + 4)).map { _ -> String in
                next += 1
                return "w\(next)"
            }
            return "\(number). " + (number % 3 == 0 ? "{do \(words.joined(separator: " "))}." : words.joined(separator: " ") + ".")
        }
        return Sketch.document(paragraphs.joined(separator: "\n"))
    }()

    private static func heard(_ lines: [String]) -> [Int] {
        lines.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }.compactMap { $0.first == "w" ? Int($0.dropFirst()) : nil }
    }

    /// However one began, and on a last page that is shorter too, reading on gives every word that follows, once.
    @Test(arguments: [
        ([], "<Space>"), ([], "d"), (["<Space>"], "d"), ([], "page-down"), (["5g"], "<Space>"), (["a"], "<Space>"), (["a", "a"], "d"),
        (["3g", "j", "j"], "<Space>"), (["5g", "b"], "<Space>"), (["8g"], "<PgDn>"), (["g", "j"], "j"),
    ])
    func readingOnGivesEveryRowOnce(_ before: [String], _ key: String) {
        var conversation = TranscriptTests.conversation(LinearTests.counted)
        var said = conversation.opening
        for line in before { said = conversation.take(line, TranscriptTests.kept) }
        var words = LinearTests.heard(said)
        for _ in 0..<100 {
            let more = conversation.take(key, TranscriptTests.kept)
            if more == ["This is the end."] { break }
            words += LinearTests.heard(more)
        }
        let last = LinearTests.heard([LinearTests.counted.source.string(0..<LinearTests.counted.source.bytes.count)]).max() ?? 0
        #expect(words == Array((words.first ?? 0)...last), "\(words)")
        #expect(conversation.take(key, TranscriptTests.kept) == ["This is the end."])
    }

    @Test func nextThingAskedIsOfferedOnlyWhereSomethingIs() {
        #expect(TranscriptTests.conversation().opening.last?.contains("next thing asked") == true)
        #expect(TranscriptTests.conversation(Sketch.document("1. The tide rose.")).opening.last?.contains("next thing asked") == false)
    }

    @Test func theEndOfASelectionIsRead() {
        var conversation = TranscriptTests.conversation()
        _ = conversation.take("v", TranscriptTests.kept)
        #expect(conversation.take("j", TranscriptTests.kept).first?.hasPrefix("Paragraph 2 of 9: The harbour office asks") == true)
        #expect(conversation.take("j", TranscriptTests.kept).first?.hasPrefix("Paragraph 3 of 9, action request, 2 of 2 open: ") == true)
        #expect(conversation.take("x", TranscriptTests.kept) == ["Paragraph 3 done: 1 of 2 open."])
    }

    /// An item says of itself that it is open, and a paragraph how much of what is asked is.
    @Test func whatIsOpenIsSaidOnce() {
        var conversation = TranscriptTests.conversation()
        for line in ["a", "ma", "2g"] { _ = conversation.take(line, TranscriptTests.kept) }
        #expect(conversation.take("'a", TranscriptTests.kept).first?.hasPrefix("Paragraph 3 of 9, action request: open: inform") == true)
        _ = conversation.take("2g", TranscriptTests.kept)
        #expect(conversation.take("3g", TranscriptTests.kept).first?.hasPrefix("Paragraph 3 of 9, action request, 2 of 2 open: ") == true)
    }

    @Test func aFoldIsSaidAndNotReadAgain() {
        var conversation = TranscriptTests.conversation()
        _ = conversation.take("2g", TranscriptTests.kept)
        #expect(conversation.take("-", TranscriptTests.kept) == ["Paragraph 2 is folded: minus opens it, plus folds all."])
        #expect(conversation.take("+", TranscriptTests.kept).first?.hasPrefix("9 paragraphs are folded: plus opens them") == true)
        #expect(
            conversation.take("&", TranscriptTests.kept)
                == ["Show only paragraphs with which words? Enter shows all Control R regex Control W whole word exclamation mark not."])
    }

    /// Keys that a question takes beside words, in the words for them.
    @Test func aQuestionIsTakenBackAndItsKeysWork() {
        var conversation = TranscriptTests.conversation()
        for question in ["|", "!", "s", "/", "&", ":"] {
            _ = conversation.take(question, TranscriptTests.kept)
            #expect(conversation.session.prompt != nil)
            #expect(conversation.take("<Esc>", TranscriptTests.kept) == ["The question is taken back."], "\(question)")
            #expect(conversation.session.prompt == nil)
        }
        _ = conversation.take("/", TranscriptTests.kept)
        _ = conversation.take("<C-r>qua.s", TranscriptTests.kept)
        #expect(conversation.session.search.pattern.isRegex && conversation.session.search.pattern.words == "qua.s")
        _ = conversation.take("/<C-w>tide", TranscriptTests.kept)
        #expect(conversation.session.search.pattern.isWholeWord && conversation.session.search.hits.count == 1)
    }

    /// The name that is offered is taken by Enter; another is typed in its place.
    @Test(arguments: [
        ("notes.txt", "notes.txt", false), ("", "07STATE900002.md", false), ("!", "07STATE900002.md", true), ("a b.md!", "a b.md", true),
    ])
    func aFileIsSavedByTheNameThatIsTyped(_ line: String, _ path: String, _ overwrites: Bool) {
        var conversation = TranscriptTests.conversation()
        _ = conversation.take("s", TranscriptTests.kept)
        var saved: [String] = []
        _ = conversation.take(line) { effects in
            for case .run(.save(let path, let overwrites, _)) in effects { saved.append("\(path) \(overwrites)") }
            return []
        }
        #expect(saved == ["\(path) \(overwrites)"])
    }

    /// What is spoken of a key can be typed.
    @Test func keysAreTypedAsTheyAreSpoken() {
        for (words, key) in [
            ("question mark", "?"), ("Page Down", "<PgDn>"), ("space", "<Space>"), ("capital a", "A"), ("control r", "<C-r>"), ("Tab", "<Tab>"),
            ("right brace", "}"), ("enter", "<Enter>"), ("y i", "yi"), ("Control W greater than", "<C-w>>"), ("apostrophe apostrophe", "''"),
        ] {
            var (one, other) = (TranscriptTests.conversation(), TranscriptTests.conversation())
            for line in ["t", "j"] {
                _ = one.take(line, TranscriptTests.kept)
                _ = other.take(line, TranscriptTests.kept)
            }
            #expect(one.take(words, TranscriptTests.kept) == other.take(key, TranscriptTests.kept), "\(words)")
        }
        var conversation = TranscriptTests.conversation()
        _ = conversation.take("?", TranscriptTests.kept)
        _ = conversation.take("Escape", TranscriptTests.kept)
        #expect(conversation.session.help == nil)
    }

    /// A terminal that gives whole lines gives what was pressed in them as it came: Esc, arrows.
    @Test func keysPressedInALineAreThoseKeys() {
        var conversation = TranscriptTests.conversation()
        _ = conversation.take("?", TranscriptTests.kept)
        _ = conversation.take("\u{1B}", TranscriptTests.kept)
        #expect(conversation.session.help == nil)
        for question in ["s", "/"] {
            _ = conversation.take(question, TranscriptTests.kept)
            #expect(conversation.take("quay\u{1B}", TranscriptTests.kept) == ["The question is taken back."], "\(question)")
        }
        _ = conversation.take("o", TranscriptTests.kept)
        #expect(conversation.take("\u{1B}[B", TranscriptTests.kept).first?.hasPrefix("Row 2 of ") == true)
        #expect(conversation.take("\u{1B}OA", TranscriptTests.kept).first?.hasPrefix("Row 1 of ") == true)
        #expect(conversation.take("\u{1}", TranscriptTests.kept) == ["Warning: Control A does nothing here: question mark shows the keys."])
    }

    @Test func keysInTheWordsOfTheHelpAreSpoken() {
        var conversation = TranscriptTests.conversation()
        _ = conversation.take("?", TranscriptTests.kept)
        for _ in Command.table {
            let said = conversation.take("j", TranscriptTests.kept).joined()
            #expect(!said.contains("^"), "\(said)")
        }
    }

    @Test func theTitlesOfTheHelpAreSpoken() {
        var conversation = TranscriptTests.conversation()
        _ = conversation.take("?", TranscriptTests.kept)
        #expect(conversation.take("g", TranscriptTests.kept) == ["here: Text."])
    }

    /// What only moves panes and lines is said; the words there were heard.
    @Test(arguments: ["z", "w", "V", "wider", "l", "repair", "E"]) func whatIsArrangedIsSaidAndNothingReadAgain(_ line: String) {
        var conversation = TranscriptTests.conversation()
        _ = conversation.take("a", TranscriptTests.kept)
        for _ in 1...2 {
            let said = conversation.take(line, TranscriptTests.kept)
            #expect(said.count == 1 && !said[0].isEmpty && !said[0].contains("harbour master"), "\(said)")
            #expect(!said.joined().contains("beside the text. The source"), "\(said)")
        }
    }

    @Test func readingOnBeginsWithAWord() {
        var conversation = TranscriptTests.conversation()
        _ = conversation.take("a", TranscriptTests.kept)
        _ = conversation.take("a", TranscriptTests.kept)
        #expect(conversation.take("<Space>", TranscriptTests.kept).first?.hasPrefix("soon.") == true)
        let tide = Sketch.document("1. The tide rose.\n2. {do print the tables}. Then rest.\n3. {do hang them}, please.")
        conversation = TranscriptTests.conversation(tide)
        _ = conversation.take("a", TranscriptTests.kept)
        let said = conversation.take("<Space>", TranscriptTests.kept)
        #expect(said.first?.hasPrefix("Then rest.") == true, "\(said)")
    }

    @Test func whatIsExplainedAndListedIsSpokenInFull() {
        var conversation = TranscriptTests.conversation()
        #expect(conversation.take("=", TranscriptTests.kept).first?.contains(", 0 percent, byte ") == true)
        _ = conversation.take("o", TranscriptTests.kept)
        _ = conversation.take("j", TranscriptTests.kept)
        #expect(conversation.take("j", TranscriptTests.kept).first?.hasSuffix("; asked, 0 of 1") == true)
        #expect(Spoken.signs("31 %, then") == "31 percent, then")
    }

    /// A day of three words is a day; a name is a name.
    @Test(arguments: [
        ("Asked 1 of 2: Fri 27 Nov 17:00 = 12:00 EST. x ticks it.", "Asked 1 of 2: Friday 27 November 17:00 equals 12:00 EST. x ticks it."),
        ("Saved as Jan.md, Sun and Mar.", "Saved as Jan.md, Sun and Mar."), ("by Tue 20 Mar: Jan 5", "by Tuesday 20 March: Jan 5"),
    ])
    func daysAreSpokenInFull(_ words: String, _ spoken: String) { #expect(Spoken.signs(words) == spoken) }

    @Test func aHitIsListedWithoutTheSignsOfWhatIsLeftOut() {
        var conversation = TranscriptTests.conversation()
        for line in ["/span than", "/by more than a span", "f"] {
            let said = conversation.take(line, TranscriptTests.kept)
            #expect(said.allSatisfy(LinearTests.isSpeakable) && !said.joined().contains("..."), "\(said)")
        }
    }

    @Test func theEndOfAListIsSaid() {
        var conversation = TranscriptTests.conversation()
        _ = conversation.take("o", TranscriptTests.kept)
        #expect(conversation.take("k", TranscriptTests.kept) == ["This is the first row."])
        _ = conversation.take("G", TranscriptTests.kept)
        #expect(conversation.take("j", TranscriptTests.kept) == ["This is the last row."])
        #expect(conversation.take("<Space>", TranscriptTests.kept) == ["This is the last row."])
    }

    @Test func aMentionIsNamedBeforeTheWordsAroundIt() {
        var conversation = TranscriptTests.conversation()
        _ = conversation.take("2g", TranscriptTests.kept)
        #expect(conversation.take("t", TranscriptTests.kept).first?.contains(": para 4, in: ") == true)
    }

    @Test func theDayIsToldAtTheBeginning() {
        let conversation = TranscriptTests.conversation(Fixtures.document("09STATE900447.txt"))
        #expect(conversation.opening.contains("Date: Friday 12 June 2009 08:30Z."), "\(conversation.opening)")
    }

    @Test func whatComesOfItselfIsSaid() {
        var conversation = TranscriptTests.conversation()
        #expect(conversation.take([.notebook([:])]).isEmpty)
        let item = conversation.session.items[0].id
        #expect(conversation.take([.notebook([item: .done])]) == ["1 of the ticks changed, 1 of 2 open."])
        #expect(conversation.take([.notebookUnavailable("The notebook cannot be used.")]) == ["Warning: The notebook cannot be used."])
        let post = ReaderPost(key: "LISBON", city: "Lisbon", addressed: .no, isAssumed: false)
        #expect(
            conversation.take([.times([], post: post)]).last?.contains(
                "Times are at the clock of Lisbon, not addressed, so that all times are hypothetical.") == true)
    }

    @Test func nothingOfADocumentReachesTheTerminalRaw() {
        let bytes = Array("1. A \u{1B}[31mred\u{1B}[0m \u{202E}word\u{07} and \u{9B}31m more.\n".utf8) + [0xFF, 0x0A]
        let conversation = TranscriptTests.conversation(Document(parsing: Source(bytes)))
        for line in conversation.opening {
            #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) && $0.value != 0x202E }, "\(line)")
        }
    }
}

extension String {
    /// A key's name as a script writes it: `^L` is `C-l`.
    fileprivate var script: String { hasPrefix("^") ? "C-" + dropFirst().lowercased() : self }

    fileprivate func components(of words: String) -> Int {
        var count = 0
        var rest = self[...]
        while let range = rest.firstRange(of: words) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}
