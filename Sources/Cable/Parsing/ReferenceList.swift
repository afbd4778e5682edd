import Glossary

/// The items of the REF field: cables by year, origin and serial, and things that are no cables.
struct ReferenceList {
    private let bytes: Bytes
    private let year: Int?
    private(set) var references: [Reference] = []
    private(set) var others: [OtherReference] = []
    /// What of the field is not read, as no cable has so many.
    private(set) var rest: Range<Int>?

    private var letter: String?
    /// The tokens of an item since its letter or the last `;`.
    private var stretch: [ReferenceTokens.Item] = []
    private var previous: String?

    init(_ bytes: Bytes, year: Int?) {
        self.bytes = bytes
        self.year = year
    }

    /// Reads the lines of the field.
    mutating func read(_ lines: [Range<Int>], isCut: Bool = false) {
        let tokens = ReferenceTokens(bytes, lines, isCut: isCut)
        rest = tokens.rest
        for item in tokens.items {
            switch item.token {
            case .letter(let next):
                if next != letter || stretch.contains(where: { isNumber($0) }) { endStretch() }
                letter = next
            case .stop where bytes[item.range.lowerBound] == 0x3B: endStretch()
            default: stretch.append(item)
            }
        }
        endStretch()
    }

    private func isNumber(_ item: ReferenceTokens.Item) -> Bool { if case .number = item.token { true } else { false } }

    // MARK: one item

    /// Takes what has been gathered as one or several cables, or as something else.
    private mutating func endStretch() {
        defer { stretch = [] }
        while let first = stretch.first, ["REF", "REFS", "REFTEL", "REFTELS"].contains(where: { bytes.isAll($0, first.range) }) {
            stretch.removeFirst()
        }
        guard let first = stretch.first, let last = stretch.last else { return }
        let before = references.count
        let isOther = stretch.contains { OtherWord.names(bytes, $0.range) }
        readCables(isOther: isOther)
        guard references.count == before else { return }
        let text = bytes.line(first.range.lowerBound..<last.range.upperBound)
        let bare = text.uppercased().filter { $0.isLetter }
        guard !bare.isEmpty, !["NONE", "NA", "AND", "ANDPREVIOUS", "NOTAL"].contains(bare), stretch.contains(where: { $0.token != .stop }) else {
            return
        }
        others.append(
            OtherReference(letter: letter, kind: OtherWord.kind(bare), text: text, range: first.range.lowerBound..<last.range.upperBound))
    }

    /// `[year] ORIGIN serial [(year)]`, the origin carried over by AND and by commas.
    private mutating func readCables(isOther: Bool) {
        var year: (value: Int, digits: Int, range: Range<Int>)?
        var origin: [Range<Int>] = []
        previous = nil
        for (index, item) in stretch.enumerated() {
            switch item.token {
            case .word:
                if OtherWord.parts(bytes, item.range) {
                    origin = []
                } else {
                    origin.append(item.range)
                }
            case .number(_, let digits) where digits == 8:
                // The serial of a page mark: `TRIPOLI 00000116`.
                (origin, year) = ([], nil)
            case .number(let value, 2) where !origin.isEmpty && isSerialAfter(index):
                year = (value, 2, item.range)
            case .number(let value, let digits):
                if !origin.isEmpty {
                    if let name = name(origin, isOther: isOther), !isDate(index), !isTime(index + 1) {
                        add(name, value, year: given(year) ?? yearAfter(index), from: year?.range ?? origin[0], to: item.range)
                    }
                    (origin, year) = ([], nil)
                } else if isYearOfDate(index) {
                    year = nil
                } else if let name = previous, digits >= 3, !isName(index + 1), index > 0 {
                    add(name, value, year: yearAfter(index), from: item.range, to: item.range)
                } else if !isYearOfPrevious(index) {
                    year = (value, digits, item.range)
                }
            case .mixed:
                takeMixed(item.range, origin, year: given(year), from: year?.range, isOther: isOther)
                (origin, year) = ([], nil)
            case .year(let value): if origin.isEmpty, isName(index + 1) { year = (value, 4, item.range) }
            case .stop, .letter: if origin.isEmpty { year = nil }
            case .comma: if !(origin.count > 0 && isLongNumber(index + 1)) { origin = [] }
            }
        }
        // `870 ULAANBAATAR`: the serial before the name.
        if let year, year.digits == 3 || year.digits > 4, let name = name(origin, isOther: isOther), origin.count <= 3, let last = origin.last {
            add(name, year.value, year: nil, from: year.range, to: last)
        }
    }

    /// A number before a name as a year: two or four digits; of three that begin with 0 the first two.
    private func given(_ year: (value: Int, digits: Int, range: Range<Int>)?) -> Int? {
        guard let year else { return nil }
        if year.digits == 3, bytes[year.range.lowerBound] == 0x30 { return DateTimeGroupLine.fullYear(year.value / 10) }
        return year.digits == 2 || year.digits == 4 ? DateTimeGroupLine.fullYear(year.value) : nil
    }

    // MARK: what stands around a number

    private func isName(_ index: Int) -> Bool {
        index < stretch.count && stretch[index].token == .word && !OtherWord.parts(bytes, stretch[index].range)
    }

    private func isLongNumber(_ index: Int) -> Bool {
        guard index < stretch.count, case .number(_, let digits) = stretch[index].token else { return false }
        return digits >= 3 && !isName(index + 1)
    }

    /// `(08)` behind a serial, or two digits that no name follows.
    private func yearAfter(_ index: Int) -> Int? {
        guard index + 1 < stretch.count else { return nil }
        if let year = dayBehind(index) { return year }
        if case .year(let value) = stretch[index + 1].token { return value }
        if case .number(let value, let digits) = stretch[index + 1].token, digits == 2, !isName(index + 2) {
            return DateTimeGroupLine.fullYear(value)
        }
        return nil
    }

    /// `LISBON 16877, 9/7/72`: the day of the cable, which gives its year.
    private func dayBehind(_ index: Int) -> Int? {
        guard index + 2 < stretch.count, stretch[index + 1].token == .comma else { return nil }
        let parts = bytes.string(stretch[index + 2].range).split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, let month = Int(parts[0]), let day = Int(parts[1]), let year = Int(parts[2]), (1...12).contains(month),
            (1...31).contains(day), parts[2].utf8.count == 2 || parts[2].utf8.count == 4
        else { return nil }
        return DateTimeGroupLine.fullYear(year)
    }

    /// `KABUL 09 1234`: two digits between a name and its serial are the year.
    private func isSerialAfter(_ index: Int) -> Bool {
        guard index + 1 < stretch.count, case .number(_, let digits) = stretch[index + 1].token else { return false }
        return digits >= 3 && !isName(index + 2)
    }

    private func isYearOfPrevious(_ index: Int) -> Bool {
        guard index > 0, case .number(_, let digits) = stretch[index].token, digits == 2 else { return false }
        return isNumber(stretch[index - 1]) && !isName(index + 1)
    }

    /// `NOV 2, 1966`: a date, not a serial.
    private func isDate(_ index: Int) -> Bool {
        guard index + 2 < stretch.count, case .number(_, let digits) = stretch[index].token, digits <= 2 else { return false }
        return stretch[index + 1].token == .comma && isNumber(stretch[index + 2])
    }

    /// `STATE 119085, NOVEMBER 18, 2009`: the year of a date that stands behind a serial.
    private func isYearOfDate(_ index: Int) -> Bool {
        guard index >= 3, case .number(_, 4) = stretch[index].token, stretch[index - 1].token == .comma, stretch[index - 3].token == .word,
            case .number(_, let digits) = stretch[index - 2].token, digits <= 2
        else { return false }
        return OtherWord.isNever(bytes, stretch[index - 3].range)
    }

    /// `DEA 11752 202038Z APR 78`: the message of another agency, named by its time.
    private func isTime(_ index: Int) -> Bool {
        guard index < stretch.count, stretch[index].token == .mixed else { return false }
        let range = stretch[index].range
        // In another line it is what a page mark left.
        guard index > 0, bytes.find(0x0A, in: stretch[index - 1].range.upperBound..<max(range.lowerBound, stretch[index - 1].range.upperBound)) == nil
        else { return false }
        return range.count == 7 && bytes[range.upperBound - 1] | 0x20 == 0x7A && isDigit(bytes[range.lowerBound])
    }

    // MARK: names

    /// Words that may be a post, as one name; nil for months and things that have numbers but are no cables.
    private func name(_ words: [Range<Int>], isOther: Bool) -> String? {
        guard (1...4).contains(words.count), !words.contains(where: { OtherWord.isNever(bytes, $0) }) else { return nil }
        var name = words.map { bytes.string($0).uppercased() }.joined(separator: " ")
        if name.contains("0") { name = String(name.map { $0 == "0" ? "O" : $0 }) }
        guard name.utf8.count >= 3 || Post.named(name) != nil || Post.canonical(name) != name, !isOther || Post.named(name) != nil else { return nil }
        return Post.repaired(name)
    }

    /// `ASHGABAT687`, `09CAIRO0561`, `10-OTTAWA-57`, `5049-01`.
    private mutating func takeMixed(_ range: Range<Int>, _ origin: [Range<Int>], year: Int?, from: Range<Int>?, isOther: Bool) {
        if !origin.isEmpty, isDigit(bytes[range.lowerBound]), let serial = bytes.number(at: range.lowerBound, most: 7), serial.end < range.upperBound
        {
            guard bytes[serial.end] == 0x2D || bytes[serial.end] == 0x2F && serial.end - range.lowerBound >= 4,
                let short = bytes.number(at: serial.end + 1, most: 4), short.end == range.upperBound, short.end - serial.end == 3,
                let name = name(origin, isOther: isOther)
            else { return }
            return add(name, serial.value, year: DateTimeGroupLine.fullYear(short.value), from: from ?? origin[0], to: range)
        }
        guard let glued = glued(range), let name = name(origin + [glued.letters], isOther: isOther) else { return }
        add(name, glued.number, year: glued.year ?? year, from: from ?? origin.first ?? range, to: range)
    }

    private func glued(_ word: Range<Int>) -> (letters: Range<Int>, number: Int, year: Int?)? {
        var at = word.lowerBound
        var year: Int?
        if isDigit(bytes[at]), let value = bytes.number(at: at, most: 4), value.end - at == 2 || value.end - at == 4 {
            year = DateTimeGroupLine.fullYear(value.value)
            at = value.end
            if bytes[at] == 0x2D { at += 1 }
        }
        let start = at
        while at < word.upperBound, isLetter(bytes[at]) || bytes[at] == 0x2D && isLetter(bytes[at + 1]) && at > start { at += 1 }
        let letters = start..<at
        if bytes[at] == 0x2D { at += 1 }
        let isPost = letters.count >= 4 || Post.canonical(bytes.string(letters)) != bytes.string(letters)
        guard isPost, let value = bytes.number(at: at, most: 7), value.end == word.upperBound else { return nil }
        return (letters, value.value, year)
    }

    private mutating func add(_ name: String, _ number: Int, year: Int?, from: Range<Int>, to: Range<Int>) {
        previous = name
        let range = from.lowerBound..<to.upperBound
        let message = MessageNumber(year: year ?? self.year, post: name, number: number)
        references.append(Reference(letter: letter, number: message, inferredYear: year == nil, text: bytes.line(range), range: range))
    }
}

/// Words of the REF field that name no post.
enum OtherWord {
    /// They never stand in the name of a post.
    private static let never: [StaticString] = [
        "IIR", "OSC", "UNSCR", "PARA", "PARAGRAPH", "SECTION", "DTG", "MSG", "TELCON", "EMAIL", "E-MAIL", "E-MAILS", "EMAILS", "JAN", "FEB", "MAR",
        "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC", "JANUARY", "FEBRUARY", "MARCH", "APRIL", "JUNE", "JULY", "AUGUST",
        "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER", "INCSR", "TD", "NO", "DATED", "OF", "ON", "CA", "FAM", "FAH", "PL", "CFR", "USC", "FROM",
        "REPORT", "DAILY", "POINTS", "DOC", "DOCUMENT", "RESOLUTION", "THE", "ITS", "FOR",
    ]
    /// They part one cable from the next.
    private static let parting: [StaticString] = ["AND", "OR", "SEE", "NOTAL", "EXDIS", "PREVIOUS", "ALSO", "CONFIDENTIAL", "UNCLASSIFIED"]
    /// They say what else an item is.
    private static let kinds: [(word: StaticString, kind: OtherReference.Kind)] = [
        ("EMAIL", .email), ("E-MAIL", .email), ("EMAILS", .email), ("E-MAILS", .email), ("TELCON", .telcon), ("TELCONS", .telcon),
        ("REPORT", .report), ("LETTER", .letter), ("FAX", .other), ("MEMO", .other), ("BOOK", .book),
    ]

    static func isNever(_ bytes: Bytes, _ word: Range<Int>) -> Bool {
        never.contains { bytes.isAll($0, word) } && !bytes.isAll("THE", word) || bytes.find(0x2F, in: word) != nil
    }

    /// Words with which an item can end that has no number.
    private static let ending: [StaticString] = ["NOTAL)", "(NOTAL)", "NOTAL", "PREVIOUS", "NONE", "N/A", "NA"]

    static func ends(_ bytes: Bytes, _ word: Range<Int>) -> Bool { ending.contains { bytes.isAll($0, word) } || bytes[word.upperBound - 1] == 0x2E }

    static func parts(_ bytes: Bytes, _ word: Range<Int>) -> Bool { parting.contains { bytes.isAll($0, word) } }

    static func names(_ bytes: Bytes, _ word: Range<Int>) -> Bool { kinds.contains { bytes.isAll($0.word, word) } }

    /// What an item is, by its letters.
    static func kind(_ letters: String) -> OtherReference.Kind {
        letters.contains("EMAIL")
            ? .email : letters.contains("TELCON") ? .telcon : letters.contains("LETTER") ? .letter : letters.contains("REPORT") ? .report : .other
    }
}
