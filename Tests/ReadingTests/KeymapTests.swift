import Cable
import Testing

@testable import Reading

@Suite struct KeymapTests {
    private func session(_ change: (inout Keymap) -> Void) -> Session {
        var keymap = Keymap.standard
        change(&keymap)
        return Session(document: harbour, settings: Settings(name: "harbour.txt", keymap: keymap), rows: 24, columns: 80)
    }

    @Test func theTablesKeysAreTheStandard() {
        for command in Command.table {
            for keys in command.keys { #expect(Keymap.standard.command(for: keys)?.name == command.name) }
            #expect(Keymap.standard.keys(of: command.name) == command.keys)
        }
    }

    @Test func aCommandRunsByItsNewKeysAndNoLongerByItsOld() {
        var session = session { $0.bind([[.character("+")], [.control("t"), .character("a")]], to: "next-asked") }
        session.press("a")
        #expect(session.notice?.words == "a does nothing here: ? shows the keys.")
        session.press("+")
        #expect(session.here == "inform the harbour m")
        session.press("<C-t>a")
        #expect(session.here == "make sure that the t")
    }

    @Test func everyCommandCanBeRebound() {
        for command in Command.table {
            var keymap = Keymap.standard
            keymap.bind([[.function(20)]], to: command.name)
            #expect(keymap.command(for: [.function(20)])?.name == command.name)
            #expect(command.keys.allSatisfy { keymap.command(for: $0) == nil })
        }
    }

    @Test func aKeyTakenByOneCommandIsLostToTheOther() {
        var keymap = Keymap.standard
        keymap.bind([[.character("'")]], to: "tick")
        #expect(keymap.command(for: [.character("'")])?.name == "tick")
        #expect(keymap.keys(of: "previous-place").isEmpty, "'' could no longer be typed")
        keymap.bind([[.character("x"), .character("x")]], to: "quit")
        #expect(keymap.words(of: "quit") == "xx")
    }

    @Test func helpHintsAndSentencesNameTheKeysAsBound() {
        var session = session {
            $0.bind([[.character("+")]], to: "next-asked")
            $0.unbind([.character("x")])
        }
        #expect(session.hints.first?.key == "+")
        #expect(!session.hints.contains { $0.word == "tick" })
        session.press("x")
        session.press(":tick<Enter>")
        #expect(session.notice?.words == "There is nothing to tick here: + goes to the next thing asked.")
        session.press("?/next thing asked")
        #expect(session.help?.lines.last?.sign == "+")
    }

    @Test func aListMovesByTheKeysThatScrollTheText() {
        var session = session { $0.bind([[.character("e")]], to: "down") }
        session.press("oee")
        #expect(session.lists[.outline]?.current == 2)
        session.press("j")
        #expect(session.lists[.outline]?.current == 2)
    }

    @Test(arguments: [("a", 1), ("C-n", 1), ("^N", 1), ("g g", 2), ("Space", 1), (" ", 1), ("F1 PgDn", 2)])
    func sequencesAreReadAsConfigurationWritesThem(_ words: String, _ count: Int) {
        #expect(Key.sequence(words)?.count == count)
    }

    @Test(arguments: ["", "Entr", "C-", "g Entr", "C-Left", "^Left"]) func whatIsNoKeyIsNone(_ words: String) { #expect(Key.sequence(words) == nil) }

    @Test(arguments: ["<Entr>", "<C-Left>", "<C->", "<a>", "<>"]) func aMisspeltKeyOfAScriptIsSaid(_ words: String) {
        #expect(Key.script("a" + words + "b").wrong == words)
    }

    @Test func aScriptIsKeysAndNamesInBrackets() {
        let (keys, wrong) = Key.script("a<Enter><C-L><Space><lt>2>")
        #expect(keys == [.character("a"), .enter, .control("l"), .character(" "), .character("<"), .character("2"), .character(">")])
        #expect(wrong == nil)
    }
}

@Suite struct PresetTests {
    @Test(arguments: Keymap.Preset.allCases) func everyRowNamesACommandAndKeys(_ preset: Keymap.Preset) {
        let keymap = Keymap(preset)
        for row in preset.rows {
            #expect(Command.table.contains { $0.name == row.command }, "\(row.command)")
            for words in row.keys { #expect(Key.sequence(words).flatMap { keymap.command(for: $0) }?.name == row.command, "\(words)") }
        }
    }

    /// A preset may move a command to other keys; it leaves none without.
    @Test(arguments: Keymap.Preset.allCases) func everyCommandKeepsAKey(_ preset: Keymap.Preset) {
        let keymap = Keymap(preset)
        for command in Command.table where !command.keys.isEmpty { #expect(!keymap.keys(of: command.name).isEmpty, "\(command.name)") }
    }

    @Test func vimGoesToTheTopWithTwoKeysAndToAParagraphWithACount() {
        var session = Session(document: harbour, settings: Settings(name: "harbour.txt", keymap: Keymap(.vim)), rows: 24, columns: 80)
        session.press("5G")
        #expect(session.here == "Posts should make su")
        session.press("gg")
        #expect(session.here == "This is an action ca")
        session.press("axu")
        #expect(session.notice?.words == "Paragraph 3 open again: 2 of 2 open.")
    }

    @Test func theBeginningOfANameRunsItWhereNoOtherCanBeMeant() {
        var session = Session(document: harbour, settings: Settings(name: "harbour.txt"), rows: 24, columns: 80)
        session.press(":q")
        #expect(session.handle(.key(.enter)).contains(.quit))
        session.press(":next<Enter>")
        #expect(session.notice?.words.hasPrefix("\"next\" may be next-") == true, "\(session.notice?.words ?? "")")
    }

    @Test func lessPagesWithF() {
        var session = Session(document: harbour, settings: Settings(name: "harbour.txt", keymap: Keymap(.less)), rows: 8, columns: 40)
        let top = session.text.top
        session.press("f")
        #expect(session.text.top > top)
    }
}

@Suite struct SettingsTests {
    private func session(columns: Int, _ change: (inout Settings) -> Void) -> Session {
        var settings = Settings(name: "harbour.txt")
        change(&settings)
        return Session(document: harbour, settings: settings, rows: 40, columns: columns)
    }

    @Test func theTextIsNoWiderThanWanted() {
        let session = session(columns: 100) { $0.choice.textColumns = 50 }
        for row in session.text.rows { #expect(TextView.margin + row.indent + row.glyphs.reduce(0) { $0 + $1.width } <= 50) }
    }

    @Test func linesAreCutAtFirstWhereWanted() {
        #expect(!session(columns: 80) { $0.wraps = false }.text.looks.wraps)
    }

    @Test(arguments: [(Layout.Shape.stacked, Layout.Shape.stacked), (.two, .two), (.three, .three)])
    func aWideScreenTakesNoWiderShapeThanWanted(_ widest: Layout.Shape, _ shape: Layout.Shape) {
        #expect(session(columns: 200) { $0.choice.widest = widest }.layout.shape == shape)
    }

    @Test func whatIsAskedIsFoldedAtFirstWhereWanted() {
        #expect(session(columns: 80) { $0.choice.foldsChecklist = true }.layout.place(of: .checklist)?.rows == 1)
    }
}
