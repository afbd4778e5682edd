import Glossary

/// The items of the REF field: cables by year, origin and serial, and things that are no cables.
struct ReferenceList {
    private let bytes: Bytes
    private let year: Int?
    private(set) var references: [Reference] = []
    private(set) var others: [OtherReference] = []
    private var letter: String?
    private var words: [Range<Int>] = []

    init(_ bytes: Bytes, year: Int?) {
        self.bytes = bytes
        self.year = year
    }

    /// Reads the lines of the field.
    mutating func read(_ lines: [Range<Int>]) {
        for line in lines {
            var isLineStart = true
            for word in bytes.words(line) {
                let word = withoutMark(word)
                guard !word.isEmpty else { continue }
                if let letter = enumerator(word, isLineStart: isLineStart || words.isEmpty) {
                    if letter != self.letter || words.contains(where: { isDigit(bytes[$0.lowerBound]) }) { endItem() }
                    self.letter = letter
                } else {
                    words.append(word)
                    if bytes[word.upperBound - 1] == 0x3B { endStretch() }
                }
                isLineStart = false
            }
        }
        endItem()
    }

    /// A word without the pilcrow, or what Markdown made of it, before an enumerator.
    private func withoutMark(_ word: Range<Int>) -> Range<Int> {
        if bytes.has("[1](#)", at: word.lowerBound) { return word.lowerBound + 6..<word.upperBound }
        if bytes[word.lowerBound] == 0xC2, bytes[word.lowerBound + 1] == 0xB6 { return word.lowerBound + 2..<word.upperBound }
        return word
    }

    /// `A.`, `(A)`, `a)`, `A:`, or a lone letter where an item may begin.
    private func enumerator(_ word: Range<Int>, isLineStart: Bool) -> String? {
        let letters = word.filter { isLetter(bytes[$0]) }
        guard letters.count == 1, word.count <= 4, let at = letters.first, !word.contains(where: { isDigit(bytes[$0]) }) else { return nil }
        guard word.count > 1 || isLineStart else { return nil }
        if word.count > 1, bytes[word.upperBound - 1] == 0x2C { return nil }
        return String(UnicodeScalar(upper(bytes[at])))
    }

    private mutating func endItem() {
        endStretch()
        letter = nil
    }

    /// Takes what has been gathered as one or several references, or as something else.
    private mutating func endStretch() {
        defer { words = [] }
        let label = words.first.map { bytes.string($0).uppercased() } ?? ""
        if ["REF", "REF:", "REFS", "REFTEL", "REFTEL:"].contains(label) { words.removeFirst() }
        guard let first = words.first, let last = words.last else { return }
        let before = references.count
        readCables()
        guard references.count == before else { return }
        let text = bytes.line(first.lowerBound..<last.upperBound)
        let bare = text.uppercased().filter { $0.isLetter }
        guard !bare.isEmpty, !["NONE", "NA", "AND"].contains(bare) else { return }
        others.append(OtherReference(letter: letter, kind: kind(bare), text: text, range: first.lowerBound..<last.upperBound))
    }

    private func kind(_ letters: String) -> OtherReference.Kind {
        letters.contains("EMAIL")
            ? .email : letters.contains("TELCON") ? .telcon : letters.contains("LETTER") ? .letter : letters.contains("REPORT") ? .report : .other
    }

    private mutating func readCables() {
        var year: (value: Int, start: Int)?
        var origin: [Range<Int>] = []
        var previous: String?
        var index = 0
        while index < words.count {
            let word = core(words[index])
            defer { index += 1 }
            guard !word.isEmpty else { continue }
            if word.allSatisfy({ isDigit(bytes[$0]) }) {
                guard let value = bytes.number(at: word.lowerBound, most: 7)?.value else { continue }
                let name = origin.map(bytes.string).joined(separator: " ").uppercased()
                if !origin.isEmpty, isOrigin(name), word.count >= 2 || value > 0,
                    index + 1 >= words.count || !isDateAfter(index) && !isTimeAfter(index)
                {
                    add(name, value, year: year ?? yearAfter(index), from: year?.start ?? origin[0].lowerBound, to: word.upperBound)
                    previous = name
                    (origin, year) = ([], nil)
                } else if origin.isEmpty, let name = previous, follows(index) {
                    add(name, value, year: yearAfter(index), from: word.lowerBound, to: word.upperBound)
                } else if origin.isEmpty, word.count == 2 || word.count == 4 {
                    year = (DateTimeGroupLine.fullYear(value), words[index].lowerBound)
                } else {
                    origin = []
                }
            } else if let glued = glued(word) {
                let name = (origin.map(bytes.string) + [glued.name]).joined(separator: " ").uppercased()
                if isOrigin(name) {
                    add(
                        name, glued.number, year: glued.year.map { ($0, word.lowerBound) } ?? year, from: year?.start ?? word.lowerBound,
                        to: word.upperBound)
                    previous = name
                }
                (origin, year) = ([], nil)
            } else if word.allSatisfy({ isLetter(bytes[$0]) || bytes[$0] == 0x27 || bytes[$0] == 0x2D || bytes[$0] == 0x2E }) {
                let stop = ["AND", "OR", "SEE", "NOTAL", "EXDIS", "PREVIOUS", "ALSO"].contains(bytes.string(word).uppercased())
                if stop { origin = [] } else { origin.append(word) }
            } else {
                origin = []
            }
        }
    }

    /// A word without brackets and punctuation.
    private func core(_ word: Range<Int>) -> Range<Int> {
        var start = word.lowerBound
        var end = word.upperBound
        while start < end, !isLetter(bytes[start]), !isDigit(bytes[start]) { start += 1 }
        while end > start, !isLetter(bytes[end - 1]), !isDigit(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    /// `AND 44603`: a serial that takes the origin before it.
    private func follows(_ index: Int) -> Bool {
        index > 0 && ["AND", "&"].contains(bytes.string(core(words[index - 1])).uppercased()) && core(words[index]).count >= 3
    }

    /// `(08)` behind a serial.
    private func yearAfter(_ index: Int) -> (value: Int, start: Int)? {
        guard index + 1 < words.count, bytes[words[index + 1].lowerBound] == 0x28 else { return nil }
        let word = core(words[index + 1])
        guard word.count == 2 || word.count == 4, let value = bytes.number(at: word.lowerBound), value.end == word.upperBound else { return nil }
        return (DateTimeGroupLine.fullYear(value.value), word.lowerBound)
    }

    /// `DEA 11752 202038Z APR 78`: the message of another agency, named by its time.
    private func isTimeAfter(_ index: Int) -> Bool {
        let word = core(words[index + 1])
        return word.count == 7 && bytes[word.upperBound - 1] == 0x5A && isDigit(bytes[word.lowerBound])
    }

    /// `JULY 25, 1973`: a date, not a serial.
    private func isDateAfter(_ index: Int) -> Bool {
        let word = core(words[index + 1])
        return bytes[words[index].upperBound - 1] == 0x2C && word.count == 4 && isDigit(bytes[word.lowerBound])
    }

    /// `ASHGABAT687`, `09CAIRO0561`, `10-OTTAWA-57`.
    private func glued(_ word: Range<Int>) -> (name: String, number: Int, year: Int?)? {
        var at = word.lowerBound
        var year: Int?
        if isDigit(bytes[at]), let value = bytes.number(at: at, most: 4), value.end - at == 2 || value.end - at == 4 {
            year = DateTimeGroupLine.fullYear(value.value)
            at = value.end
            if bytes[at] == 0x2D { at += 1 }
        }
        let start = at
        while at < word.upperBound, isLetter(bytes[at]) { at += 1 }
        let name = bytes.string(start..<at)
        if bytes[at] == 0x2D { at += 1 }
        guard name.utf8.count >= 4, let value = bytes.number(at: at, most: 7), value.end == word.upperBound else { return nil }
        return (name, value.value, year)
    }

    /// Words that may be a post: capitals, no month, none of the things that have numbers but are no cables.
    private func isOrigin(_ name: String) -> Bool {
        let parts = name.split(separator: " ")
        let never: Set<String> = [
            "IIR", "OSC", "UNSCR", "PARA", "PARAGRAPH", "SECTION", "DTG", "MSG", "TELCON", "EMAIL", "E-MAIL", "JAN", "FEB", "MAR", "APR", "MAY",
            "JUN", "JUL",
            "AUG", "SEP", "OCT", "NOV", "DEC", "JANUARY", "FEBRUARY", "MARCH", "APRIL", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER",
            "DECEMBER", "INCSR", "TD", "NO", "DATED", "OF", "ON", "CA", "FAM", "FAH", "PL", "CFR", "USC",
        ]
        return !parts.isEmpty && parts.count <= 4 && parts.allSatisfy { !never.contains(String($0)) } && name.utf8.count >= 3
    }

    private mutating func add(_ name: String, _ number: Int, year: (value: Int, start: Int)?, from: Int, to: Int) {
        let station = Post.canonical(name)
        let range = min(from, year?.start ?? from)..<to
        let message = MessageNumber(year: year?.value ?? self.year, post: station, number: number)
        references.append(
            Reference(letter: letter, number: message, inferredYear: year == nil, text: bytes.line(range), range: range))
    }
}
