import Cable
import Fixtures
import Foundation
import Properties
import Reading
import Screen
import Testing

/// What holds of every session and its picture, whatever is pressed and whatever comes from outside. `REFTEL_MONKEYS=5000 swift test --filter
/// MonkeyTests` lets that many monkeys loose instead of a few; a failure names the monkey and what it did last.
@Suite struct MonkeyTests {
    static let monkeys = ProcessInfo.processInfo.environment["REFTEL_MONKEYS"].flatMap { Int($0) } ?? 48
    /// One in so many plays its whole game twice.
    static let twice = 16

    @Test(arguments: 0..<8) func nothingThatIsDoneBreaksTheScreen(_ share: Int) {
        for seed in stride(from: share, to: MonkeyTests.monkeys, by: 8) {
            var monkey = Monkey(seed: seed)
            monkey.play(turns: 90)
            if let broken = monkey.broken { Issue.record("monkey \(seed): \(broken), after \(monkey.deeds.suffix(12).joined(separator: " "))") }
            guard seed % MonkeyTests.twice == 0 else { continue }
            var other = Monkey(seed: seed)
            other.play(turns: 90)
            #expect(other.deeds == monkey.deeds && paint(other.session) == paint(monkey.session), "monkey \(seed) ends elsewhere the second time")
        }
    }
}

/// Somebody who presses anything, on any cable, on a screen of any size, while the world does what it likes.
struct Monkey {
    private(set) var session: Session
    /// What it did, for who looks into a failure.
    private(set) var deeds: [String] = []
    /// The first thing that did not hold.
    private(set) var broken: String?
    private var dice: Dice

    init(seed: Int) {
        dice = Dice(seed: seed)
        let document = Monkey.document(&dice)
        let size = Monkey.size(&dice)
        session = Session(
            document: document, settings: Settings(name: "folder/a\u{1B}]0;b.txt", width: Monkey.width), rows: size.rows, columns: size.columns)
    }

    mutating func play(turns: Int) {
        look()
        for _ in 0..<turns where broken == nil {
            act()
            look()
        }
    }

    // MARK: what it reads

    /// Texts that no cable is.
    static let oddities = [
        "", "\n", " ", "1. ", "\u{FEFF}", "x", String(repeating: "a", count: 5000), String(repeating: "界", count: 700),
        "1. e" + String(repeating: "\u{301}", count: 300) + " \u{1B}[31m\u{9B}2J \u{202E}olleh\u{2066} \u{7}\r\u{8}\u{0} \u{AD}\u{200B}\u{FFFE}",
        String(repeating: "\t|\t", count: 400), String(repeating: "1. Posts should ask. See para 1.\n\n", count: 60),
        "\u{301}\u{301}\n\n2. \u{FE0F}👩‍👩‍👧 ｗｉｄｅ\u{3000}ＷＩＤＥ \u{1F3FB}\u{0E33}", String(repeating: "- ", count: 900),
    ]

    private static func document(_ dice: inout Dice) -> Document {
        let name = Fixtures.names[dice.roll(Fixtures.names.count)]
        switch dice.roll(6) {
        case 0: return Document(parsing: Source(Array(oddities[dice.roll(oddities.count)].utf8)))
        case 1: return GoldenTests.cable
        case 2, 3:
            let other = Fixtures.bytes(Fixtures.names[dice.roll(Fixtures.names.count)])
            return Document(parsing: Source(Mutator.mutated(Fixtures.bytes(name), with: other, &dice)))
        default: return Fixtures.document(name)
        }
    }

    private static func size(_ dice: inout Dice) -> (rows: Int, columns: Int) {
        let sizes = [
            (24, 80), (50, 200), (43, 132), (10, 40), (1, 1), (2, 2), (3, 7), (4, 150), (60, 5), (0, 0), (1, 300), (12, 112), (5, 20), (0, 9),
        ]
        return dice.roll(3) == 0 ? (dice.roll(70), dice.roll(240)) : sizes[dice.roll(sizes.count)]
    }

    /// Columns as terminals have them, near enough: 2 for what is wide, 0 for marks, negative for controls.
    static let width: @Sendable (Unicode.Scalar) -> Int = { scalar in
        switch scalar.properties.generalCategory {
        case .control, .unassigned, .surrogate: return -1
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return (0x1100...0x115F).contains(scalar.value) || (0x2E80...0xFFE6).contains(scalar.value) || scalar.value >= 0x1F300 ? 2 : 1
        }
    }

    // MARK: what it does

    private mutating func act() {
        switch dice.roll(24) {
        case 0: resize()
        case 1: world()
        case 2: mouse()
        case 3: type("/", Monkey.words[dice.roll(Monkey.words.count)])
        case 4: type("&", Monkey.words[dice.roll(Monkey.words.count)])
        case 5: type(":", Command.table[dice.roll(Command.table.count)].name)
        case 6: take(.paste(Monkey.words[dice.roll(Monkey.words.count)]), "paste")
        case 7: for _ in 0...dice.roll(7) { press(.character(Monkey.digits[dice.roll(10)])) }
        case 8: press(Monkey.others[dice.roll(Monkey.others.count)])
        default:
            let keys = Command.table[dice.roll(Command.table.count)].keys
            guard !keys.isEmpty else { return }
            for key in keys[dice.roll(keys.count)] { press(key == .anyLetter ? .character(Monkey.letters[dice.roll(52)]) : key) }
        }
    }

    static let words = [
        "", "the", "a", "tide", "(", "[a-", ".*", "^$", "\\b", "para", "T.d", "zzzz", "界", "e\u{301}", "\u{1B}[2J", "$1", "x|",
        "999999999999999999999", "0",
        "-1", "no such command", "\u{202E}", "3 4", "~/a", "!", "make sure that the tables hang on every quay",
    ]
    private static let digits = Array("0123456789".unicodeScalars)
    private static let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars)
    private static let others: [Key] = [
        .escape, .enter, .delete, .backspace, .tab, .function(9), .control("x"), .control("r"), .control("w"), .control("u"), .up, .down, .anyLetter,
        .character("\u{0}"), .character("\u{661}"), .character("é"), .character("\u{301}"), .character("界"), .character("\u{202E}"),
    ]

    private mutating func type(_ sign: Unicode.Scalar, _ words: String) {
        press(.character(sign))
        if dice.roll(5) == 0 { press(.control("r")) }
        if dice.roll(8) == 0 { press(.control("w")) }
        for scalar in words.unicodeScalars { press(.character(scalar)) }
        if dice.roll(4) > 0 { press([.enter, .enter, .escape, .tab][dice.roll(4)]) }
    }

    private mutating func resize() {
        let (rows, columns) = Monkey.size(&dice)
        take(.resize(rows: rows, columns: columns), "\(columns)x\(rows)")
    }

    private mutating func mouse() {
        let mouse = [Mouse.click, .wheel(1), .wheel(-1), .wheel(40)][dice.roll(4)]
        take(.mouse(mouse, row: dice.roll(session.rows + 4) - 2, column: dice.roll(session.columns + 4) - 2), "mouse")
    }

    /// What comes from outside, as it is meant and as it is not.
    private mutating func world() {
        let names = ["07STATE900001", "b.txt", "a/b.txt#2", "\u{1B}c", ""]
        let name = names[dice.roll(names.count)]
        let states = session.items.filter { _ in dice.roll(2) == 0 }.map { ($0.id, ItemState.done) } + [("gone", .done)]
        switch dice.roll(14) {
        case 0: take(.document(Monkey.document(&dice)), "document")
        case 1: take(.notebook(Dictionary(states, uniquingKeysWith: { first, _ in first })), "notebook")
        case 2: take(.notebookUnavailable("The notebook \u{1B}[1m cannot be opened."), "notebookUnavailable")
        case 3: take(.times((0..<dice.roll(9)).map { time($0 * dice.roll(3) - 1) }, post: post()), "times")
        case 4: take(.sent(CivilTime(year: 2007, month: 3, day: 19).map { [ClockReading(place: "Lis\u{1B}bon", time: $0)] } ?? []), "sent")
        case 5: take(.found(id: dice.roll(5), hits: [0..<1, 5..<9, 1_000_000..<1_000_001], percent: dice.roll(101)), "found")
        case 6: take(.opened(Monkey.document(&dice), name: name, bookmark()), "opened")
        case 7: take(.notOpened(name: name, reason: "It is not \u{202E} there."), "notOpened")
        case 8: take(.list(Array(names[..<dice.roll(5)])), "list")
        case 9: take(.holds(dice.roll(4000)), "holds")
        case 10: take(.remembered(bookmark(), arrangement()), "remembered")
        case 11: take(.begin(paragraph: dice.roll(9) - 2), "begin")
        case 12: take(.saved(id: dice.roll(9)), "saved")
        default: take(dice.roll(2) == 0 ? .message("Done: \u{7}\n\u{301}界") : .refused("No."), "message")
        }
    }

    private mutating func time(_ index: Int) -> ResolvedTime {
        let time = CivilTime(year: dice.roll(9999), month: dice.roll(12) + 1, day: dice.roll(28) + 1)
        let addressed: ResolvedTime.Addressed = [.action, .info, .no][dice.roll(3)]
        return ResolvedTime(
            index: index, local: time, washington: nil, washingtonZone: nil, utc: nil, applies: dice.roll(2) == 0, addressed: addressed)
    }

    private mutating func post() -> ReaderPost? {
        dice.roll(3) == 0 ? nil : ReaderPost(key: "LISBON", city: "Lisbon", addressed: .no, isAssumed: dice.roll(2) == 0)
    }

    private mutating func bookmark() -> Bookmark? {
        let length = dice.roll(2) == 0 ? session.document.source.bytes.count : dice.roll(9)
        return Bookmark(
            line: "\(length)\t.\(dice.roll(3) == 0 ? Int.max : dice.roll(4000))/\(dice.roll(9))\t=\(dice.roll(2000))\ta\(dice.roll(99_999))/3")
    }

    private mutating func arrangement() -> Arrangement {
        Arrangement(
            line: "folded \(dice.roll(2))\twrapped \(dice.roll(2))\twidth \(dice.roll(400))\ttext \(dice.roll(1600) - 800)\tleft -9\tasked 99\tlines")
    }

    private mutating func press(_ key: Key) { take(.key(key), key.name) }

    /// Hands an event in and plays the loop, which now and then fails.
    private mutating func take(_ event: Event, _ deed: String) {
        deeds.append(deed)
        for effect in session.handle(event) {
            switch effect {
            case .save(let id, _): _ = session.handle(dice.roll(6) == 0 ? .saveFailed(id: id, reason: "The disk is full.") : .saved(id: id))
            case .find(let inquiry) where dice.roll(4) > 0:
                inquiry.run(while: { true }) { _ = session.handle($0) }
            case .open where dice.roll(3) == 0: _ = session.handle(.working(percent: dice.roll(2) == 0 ? nil : dice.roll(100)))
            case .open where dice.roll(2) == 0: _ = session.handle(.opened(Monkey.document(&dice), name: "other.txt", nil))
            default: break
            }
        }
    }

    // MARK: what must hold

    private mutating func look() {
        let frame = paint(session)
        broken = wrong(frame) ?? (paint(session) == frame ? nil : "painted twice, it is not the same")
    }

    private func wrong(_ frame: Frame) -> String? {
        guard frame.rows == session.rows, frame.columns == session.columns, frame.cells.count == frame.rows * frame.columns else {
            return "the frame has \(frame.rows) rows of \(frame.columns) and the session \(session.rows) of \(session.columns)"
        }
        guard frame.rows > 0, frame.columns > 0 else { return nil }
        guard session.layout.place(of: session.focus) != nil else { return "the focus is on \(session.focus), which is not shown" }
        guard (0..<frame.rows).contains(frame.cursor.row), (0..<frame.columns).contains(frame.cursor.column) else {
            return "the cursor is outside, at \(frame.cursor)"
        }
        return wrongCell(frame) ?? wrongPlace() ?? wrongCursor(frame)
    }

    private func wrongCell(_ frame: Frame) -> String? {
        for row in 0..<frame.rows {
            let cells = Array(frame.row(row))
            for (column, cell) in cells.enumerated() {
                let isHalf = column > 0 && cells[column - 1].width == 2
                let fits = cell.width == 1 || cell.width == 2 && column + 1 < cells.count && cells[column + 1].width == 0 || cell.width == 0 && isHalf
                if !fits || isHalf && cell.width != 0 { return "row \(row), column \(column): half a wide character" }
                if cell.width > 0, !Monkey.isSafe(cell) { return "row \(row), column \(column): the cell \(cell)" }
            }
        }
        return nil
    }

    private static func isSafe(_ cell: Cell) -> Bool {
        guard let scalar = Unicode.Scalar(cell.scalar), width(scalar) == Int(cell.width) else { return false }
        let marks = [cell.marks.0, cell.marks.1].filter { $0 != 0 }.compactMap { Unicode.Scalar($0)?.properties.generalCategory }
        return scalar.properties.generalCategory != .privateUse && marks.allSatisfy { $0 == .nonspacingMark || $0 == .enclosingMark }
    }

    /// The reader's place is in the text and in sight.
    private func wrongPlace() -> String? {
        let text = session.text
        guard !text.flow.runs.isEmpty else { return nil }
        guard !text.rows.isEmpty else { return "there is text, and no row of it is shown" }
        let isBlank = text.rows.allSatisfy { $0.glyphs.isEmpty }
        guard isBlank || text.rowOfCursor.map({ $0 < text.height }) == true else { return "the reader's place \(text.cursor) is out of sight" }
        return text.cursor <= session.document.source.bytes.count ? nil : "the reader's place \(text.cursor) is behind the end"
    }

    /// The hardware cursor sits where the reader is.
    private func wrongCursor(_ frame: Frame) -> String? {
        guard session.peek == nil, session.explanation == nil else { return nil }
        let row = frame.cursor.row
        if session.prompt != nil, session.layout.keys != nil {
            return row == session.layout.keys ? nil : "the cursor is in row \(row), not in the prompt"
        }
        if let help = session.help {
            let wanted = session.layout.middle.row + (help.isTyping ? 0 : 1 + help.list.current - help.list.top)
            return row == wanted || session.layout.middle.rows < 2 ? nil : "the cursor is in row \(row), not in the help's row \(wanted)"
        }
        guard let place = session.layout.place(of: session.focus), session.prompt == nil else { return nil }
        if session.focus == .text {
            let first = place.row + (session.hasTitles ? 1 : 0)
            let wanted = first + (session.text.flow.runs.isEmpty ? 0 : session.text.rowOfCursor ?? 0)
            return row == wanted ? nil : "the cursor is in row \(row), the reader's place in row \(wanted)"
        }
        let list = session.lists[session.focus] ?? ListView()
        guard place.rows > 1, !session.lines(of: session.focus).isEmpty else { return nil }
        return row == place.row + 1 + list.current - list.top ? nil : "the cursor is in row \(row), not on the current row of \(session.focus)"
    }
}
