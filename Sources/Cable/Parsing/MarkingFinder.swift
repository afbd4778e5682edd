import Glossary

/// Finds every place where a text is marked: goes over its lines as they stand, furniture and fields among them, then over what was read of it.
struct MarkingFinder {
    let bytes: Bytes
    let range: Range<Int>
    let parts: CableParts
    /// Where the subject, or else the text, begins: above it lines may be markings with anything behind.
    private let headEnd: Int
    private var stamps: ArraySlice<Furniture>
    var found: [Marking] = []
    /// What stands in the place of a portion mark and is none that is known.
    var unknown: [Range<Int>] = []
    /// The captions that marking lines above the text give.
    private(set) var captions: [String] = []

    /// Where the word `Classification` stands next.
    private var field = -1
    /// Letters that begin a marking, as far as the line before went.
    private var begun: (letters: [UInt8], range: Range<Int>) = ([], 0..<0)
    /// The line before, and whether a blank one stands between.
    private var above = 0..<0
    private var isApart = true
    /// The letter of the item before, `B` of `(B)`: the next is no portion mark.
    var item: UInt8 = 0

    init(_ bytes: Bytes, _ range: Range<Int>, _ parts: CableParts, isPlain: Bool) {
        (self.bytes, self.range, self.parts) = (bytes, range, parts)
        headEnd = isPlain ? range.lowerBound : min(parts.header.subject?.range.lowerBound ?? .max, parts.body.range.lowerBound)
        stamps = parts.body.furniture.filter { $0.kind == .stamp }[...]
        readLines(isPlain: isPlain)
        item = 0
        if !isPlain { readPortions() }
        readSubject()
        readPageLines()
        if !isPlain { readStrays() }
        found.sort { $0.range.lowerBound < $1.range.lowerBound }
        found = found.enumerated().filter { $0.offset == 0 || found[$0.offset - 1].range != $0.element.range }.map(\.element)
    }

    // MARK: lines

    private mutating func readLines(isPlain: Bool) {
        let text = parts.body.range.lowerBound
        var at = range.lowerBound
        while at < range.upperBound {
            let end = bytes.find(0x0A, in: at..<range.upperBound) ?? range.upperBound
            let line = bytes.trim(at..<end)
            if line.isEmpty {
                isApart = true
            } else {
                if mayMark(line) { read(line, next: end + 1) } else { begun.letters.removeAll(keepingCapacity: true) }
                if isPlain, let mark = ParagraphMark(bytes, line) { readPortion(at: bytes.skipBlanks(mark.label.upperBound, line.upperBound), line) }
                if !isPlain, line.lowerBound >= text, let mark = MarkingFinder.listMark(bytes, line) { readPortion(at: mark, line) }
                if isDigit(bytes[line.lowerBound + 3]), let end = MarkingFinder.longNumber(bytes, line) {
                    readPortion(at: bytes.skipBlanks(end, line.upperBound), line)
                }
                above = line
                isApart = false
            }
            at = end + 1
        }
    }

    /// Nearly no line may: told by its first letters, of which one may be wrong, by `ZNY`, by the word `Classification`.
    private mutating func mayMark(_ line: Range<Int>) -> Bool {
        if !begun.letters.isEmpty || takeField(line) { return true }
        // Escapes, and tags and entities that were left in a text.
        let sign = bytes[line.lowerBound]
        if sign < 0x20 || sign == 0x3C || sign == 0x26 { return true }
        var at = line.lowerBound
        while at < line.upperBound, at - line.lowerBound < 12 {
            if bytes[at] < 0x80 {
                if isLetter(bytes[at]) || isDigit(bytes[at]) { break }
                at += 1
            } else {
                // What prints as nothing, and letters that look like others, may hide one.
                if SeenLetters.unseen(bytes, at) != nil || SeenLetters.isAlike(bytes, at) { break }
                at += bytes.scalar(at: at).length
            }
        }
        guard at < line.upperBound else { return false }
        // `2. (C) …` and `End summary` begin what is text.
        if line.upperBound > headEnd, isDigit(bytes[at]), !isLetter(bytes[at + 1]) { return bytes.has("ZYUW", at: line.lowerBound + 4) }
        if bytes.has("END ", at: at), !MarkingFinder.mayBeLevel(bytes[at + 4], bytes[at + 5]) { return false }
        // Letters struck over, and the short forms `S//NF`, `C//REL`.
        if bytes[at + 1] == 0x08 || bytes[at + 1] == 0x1B || bytes[at + 1] == 0x2F && bytes[at + 2] == 0x2F { return true }
        if line.upperBound <= headEnd, line.count <= 80, mayEnd(line) || bytes.find("  ", in: line) != nil || bytes.find(0x09, in: line) != nil {
            return true
        }
        if bytes.has("ZN", at: at) { return true }
        if line.count <= 40, bytes.find(0x26, in: line) != nil { return true }
        // A caption alone on its line leaves no room for a level.
        let openings = line.count < 10 ? MarkingFinder.levels : MarkingFinder.openings
        return LineBeginning.isOne(bytes, at, line.upperBound, of: openings) || bytes.has("ZYUW", at: line.lowerBound + 4)
    }

    /// The first two letters of a level, spaced or not.
    private static func mayBeLevel(_ first: UInt8, _ second: UInt8) -> Bool {
        switch (upper(first), upper(second)) {
        case (0x53, 0x45), (0x43, 0x4F), (0x55, 0x4E), (0x54, 0x4F), (0x4C, 0x49), (0x52, 0x45), (0x4E, 0x41), (_, 0x20): true
        default: false
        }
    }

    /// True for a line above the text that may have its marking behind other words, or one that lost a letter before post and serial.
    private func mayEnd(_ line: Range<Int>) -> Bool {
        let last = upper(bytes[line.upperBound - 1])
        if isDigit(last) { return [0x53, 0x43, 0x55, 0x54, 0x4C, 0x4F].contains(upper(bytes[line.lowerBound])) }
        var before = line.upperBound - 2
        while before > line.lowerBound, bytes[before] == 0x20 { before -= 1 }
        switch (upper(bytes[before]), last) {
        case (0x45, 0x54), (0x41, 0x4C), (0x45, 0x44), (0x53, 0x45), (0x4C, 0x59), (0x41, 0x53): return true
        default: return false
        }
    }

    /// The bracket behind the sign of a list at the beginning of a line of the text: `(1) (C)`, `i. (C)`, `-- A. (C)`, `o (C)`, `a.(C)`.
    private static func listMark(_ bytes: Bytes, _ line: Range<Int>) -> Int? {
        let end = min(line.upperBound, line.lowerBound + 12)
        guard let open = (line.lowerBound + 1..<max(line.lowerBound + 1, end)).first(where: { bytes[$0] == 0x28 && bytes[$0 + 1] >= 0x41 }) else {
            return nil
        }
        var at = line.lowerBound
        while at < open {
            let byte = bytes[at]
            if isBlank(byte) || byte == 0x2D || byte == 0x2A || byte >= 0x80 {
                at += 1
                continue
            }
            // A number, a letter or a roman number with its sign, or the letter `o` for a bullet.
            let start = byte == 0x28 ? at + 1 : at
            var stop = start
            while stop < open, isLetter(bytes[stop]) || isDigit(bytes[stop]) { stop += 1 }
            let isRoman = (start..<stop).allSatisfy { [0x49, 0x56, 0x58].contains(upper(bytes[$0])) }
            let isNumber = stop > start && ((start..<stop).allSatisfy { isDigit(bytes[$0]) } || stop == start + 1 || isRoman)
            guard isNumber else { return nil }
            if bytes[stop] == 0x2E || bytes[stop] == 0x29 {
                at = stop + 1
            } else if byte == 0x6F, isBlank(bytes[stop]) {
                at = stop
            } else {
                return nil
            }
        }
        return open
    }

    /// `1000. (S)`: behind the point of a number that is too long for one of a paragraph, and marked as one all the same.
    private static func longNumber(_ bytes: Bytes, _ line: Range<Int>) -> Int? {
        guard let number = bytes.number(at: line.lowerBound, most: 9), number.end - line.lowerBound > 3, bytes[number.end] == 0x2E else { return nil }
        return number.end + 1
    }

    /// True when the line holds the word `Classification`, which is looked for in one go over the text.
    private mutating func takeField(_ line: Range<Int>) -> Bool {
        if field < line.lowerBound {
            field = min(
                bytes.find("lassification", rare: 5, in: line.lowerBound..<range.upperBound) ?? .max,
                bytes.find("LASSIFICATION", rare: 5, in: line.lowerBound..<range.upperBound) ?? .max)
        }
        return field < line.upperBound && line.count <= 90
    }

    private static let levels = LineBeginning.Openings(MarkedLine.spellings.map(\.letters) + ["BT", "TS", "ZNY", "ZNR"].map { Array($0.utf8) })

    /// The words with which a line may begin that is a marking or a field with one.
    private static let openings = LineBeginning.Openings(
        MarkedLine.openings + StatedMarking.openings + ["ZNY", "ZNR", "CAPTIONS"].map { Array($0.utf8) }
            + labels.map { label in label.utf8.filter(isLetter) })

    private mutating func read(_ line: Range<Int>, next: Int) {
        while let stamp = stamps.first, stamp.range.upperBound <= line.lowerBound { stamps = stamps.dropFirst() }
        if let stamp = stamps.first, stamp.range.lowerBound <= line.lowerBound { return readStamp(line) }
        if readTransmission(line) || readField(line) || readLabel(line) { return }
        if let page = PageMark.pageLine(bytes, line) { return readPage(bytes.rest(of: line, from: page.range.lowerBound + 5)) }
        if isSubject(line) { return }
        if bytes.has("CAPTIONS:", at: line.lowerBound) { return readCaptions(bytes.rest(of: line, from: line.lowerBound + 9)) }
        if !begun.letters.isEmpty, goOn(line) { return }
        guard let marked = MarkedLine(bytes, line, isHead: line.lowerBound < headEnd, isPost: { isPost($0) }) else {
            if readColumns(line) { return }
            if let stated = StatedMarking(bytes, line) {
                found.append(Marking(stated.classification, line.lowerBound < parts.body.range.lowerBound ? .line : .portion, stated.range))
                return
            }
            if !goOn(line) { begun.letters.removeAll(keepingCapacity: true) }
            // `SECRET Declassified/Released US Department of State`: a page's marking and a stamp on one line.
            if line.count < 120,
                ["elease", "ELEASE", "eclassified", "ECLASSIFIED", "epartment of State"].contains(where: { bytes.find($0, in: line) != nil })
            {
                readStamp(line)
            }
            return
        }
        begun.letters.removeAll(keepingCapacity: true)
        if !marked.isNumbered, isRunning(line, next: next, hasSmall: marked.hasSmall) { return }
        let first = line.first { isLetter(bytes[$0]) } ?? line.lowerBound
        let place: Marking.Place
        switch true {
        case bytes.has("BEGIN ", at: first) || bytes.has("END ", at: first): place = .portion
        case line.lowerBound < parts.body.range.lowerBound: place = .line
        default: place = marked.isNumbered ? .section : .page
        }
        // `NATO SECRET-`, `ARY GENERAL`: a word that goes on.
        if bytes[line.upperBound - 1] == 0x2D, isLetter(bytes[line.upperBound - 2]) { return }
        // Alone in a text RESTRICTED is a word as any.
        if place == .page, marked.levels.allSatisfy({ $0.classification == .restricted }) { return }
        add(marked, place)
        if place == .line { captions += marked.captions }
    }

    private mutating func add(_ marked: MarkedLine, _ place: Marking.Place) {
        for level in marked.levels { found.append(Marking(level.classification, place, level.range, isSound: level.isSound)) }
    }

    /// `TELEGRAM  SECRET  AMEMBASSY LISBON`: columns of a form above the text, one of which is a marking.
    private mutating func readColumns(_ line: Range<Int>) -> Bool {
        guard line.upperBound <= headEnd, line.count <= 80 else { return false }
        var start = line.lowerBound
        while let gap = (start..<line.upperBound).first(where: { bytes[$0] == 0x09 || bytes[$0] == 0x20 && bytes[$0 + 1] == 0x20 }) {
            if start < gap, readColumn(start..<gap) { return true }
            start = bytes.skipBlanks(gap, line.upperBound)
        }
        return start > line.lowerBound && readColumn(start..<line.upperBound)
    }

    private mutating func readColumn(_ column: Range<Int>) -> Bool {
        guard column.count >= 6, let marked = MarkedLine(bytes, column, isHead: false, isPost: { _ in false }), !marked.hasSmall else { return false }
        add(marked, .line)
        return true
    }

    /// `SECRET` may end a subject that was wrapped.
    private func isSubject(_ line: Range<Int>) -> Bool { parts.header.subject?.range.overlaps(line) == true }

    /// The cable's own post, or one that is known.
    private func isPost(_ name: String) -> Bool {
        name == parts.header.messageNumber?.post || Station.canonical(name, errors: 0) != nil
    }

    /// The end of a sentence that was wrapped, not a line of its own: directly under a line that is full and not ended. In small letters a marking
    /// stands alone between blank lines.
    private func isRunning(_ line: Range<Int>, next: Int, hasSmall: Bool) -> Bool {
        let stop = bytes[above.upperBound - 1]
        if hasSmall, line.lowerBound >= headEnd {
            var after = next
            while after < range.upperBound, bytes[after] == 0x20 || bytes[after] == 0x0D || bytes[after] == 0x09 { after += 1 }
            return !isApart || after < range.upperBound && bytes[after] != 0x0A
        }
        if !isApart, bytes[line.upperBound - 1] == 0x2E, line.lowerBound >= headEnd { return true }
        return !isApart && above.count >= 50 && (isLetter(stop) || isDigit(stop) || stop == 0x2C) && line.lowerBound >= headEnd
    }

    // MARK: what has a form of its own

    /// `ZNY SSSSS ZZH`; `RTTSZYUW …`, where the fourth letter is the marking. Source: ACP 127, format lines 2 and 4.
    private mutating func readTransmission(_ line: Range<Int>) -> Bool {
        if bytes.has("ZYUW", at: line.lowerBound + 4), line.count > 8, isUpper(bytes[line.lowerBound]) {
            let own = (MarkingFinder.level(bytes[line.lowerBound + 3]), line.lowerBound..<line.lowerBound + 8)
            for (level, place) in [own] + filed(line) {
                if let level { found.append(Marking(level, .transmission, place)) }
            }
            return true
        }
        let start = skipUnseen(line.lowerBound, line.upperBound)
        guard bytes.has("ZNR", at: start) || bytes.has("ZNY", at: start) else { return false }
        // The letters may be parted, or glued to the group before.
        let seen = SeenLetters(bytes, bytes.rest(of: line, from: start + 3), most: 24)
        let letters = seen.letters.indices.filter { seen.letters[$0] != 0x20 }
        let looks = letters.map { isDigit(seen.letters[$0]) ? LineBeginning.alike(seen.letters[$0]) : seen.letters[$0] }
        guard let last = letters.prefix(5).last, let letter = looks.first, looks.count >= 4, looks.prefix(4).allSatisfy({ $0 == letter }),
            let level = MarkingFinder.level(letter)
        else { return true }
        let isWhole = letters.prefix(5).allSatisfy { seen.letters[$0] == letter && seen.isPlain($0) } && last - letters[0] == 4
        found.append(Marking(level, .transmission, start..<seen.place(last) + 1, isSound: isWhole && isBlank(bytes[start + 3])))
        return true
    }

    /// Behind blanks beyond ASCII and what prints as nothing.
    func skipUnseen(_ offset: Int, _ end: Int) -> Int {
        var at = offset
        while bytes[at] >= 0x80, at < end, let blank = SeenLetters.unseen(bytes, at) { at = bytes.skipBlanks(at + blank, end) }
        return at
    }

    /// `2941606-UUUU--`: the marking behind the time of filing.
    private func filed(_ line: Range<Int>) -> [(Classification?, Range<Int>)] {
        for word in bytes.words(line, most: 4).dropFirst() {
            guard let hyphen = bytes.find(0x2D, in: word), hyphen + 4 < word.upperBound else { continue }
            let letter = bytes[hyphen + 1]
            let group = hyphen + 1..<hyphen + 5
            if isUpper(letter), group.allSatisfy({ bytes[$0] == letter }) { return [(MarkingFinder.level(letter), group)] }
        }
        return []
    }

    private static func level(_ letter: UInt8) -> Classification? {
        switch upper(letter) {
        case 0x55, 0x45: .unclassified
        case 0x52: .restricted
        case 0x43: .confidential
        case 0x53: .secret
        case 0x54: .topSecret
        default: nil
        }
    }

    /// `Original Classification: SECRET`, `*** Current Classification *** UNCLASSIFIED`, `2002ROME01748 - Classification: SECRET`.
    private mutating func readField(_ line: Range<Int>) -> Bool {
        guard field < line.upperBound, let word = bytes.find("lassification", in: line) ?? bytes.find("LASSIFICATION", in: line) else { return false }
        var start = skipUnseen(word + 13, line.upperBound)
        let isParted = start > word + 13
        let sign = bytes.skipBlanks(start, line.upperBound)
        // `Current Classification SECRET`, alone on its line.
        let isBare = bytes[sign] != 0x3A && bytes[sign] != 0x2A
        guard !isBare || (sign > start || isParted) && line.upperBound - sign <= 40 else { return false }
        start = sign
        while start < line.upperBound, bytes[start] == 0x3A || bytes[start] == 0x2A || isBlank(bytes[start]) { start += 1 }
        let before = bytes.line(line.lowerBound..<word).uppercased()
        return readValue(start..<line.upperBound, before.contains("CURRENT") ? .current : .field, isHead: !isBare)
    }

    /// `CLASS: SECRET`, `Control: 9114 SECRET`, `Marking: S`: a line with a label, above the text.
    private mutating func readLabel(_ line: Range<Int>) -> Bool {
        guard line.lowerBound < parts.body.range.lowerBound || parts.header.messageNumber == nil, line.count <= 90,
            let colon = bytes.find(0x3A, in: line.lowerBound..<min(line.upperBound, line.lowerBound + 28)),
            MarkingFinder.labels.contains(bytes.line(line.lowerBound..<colon).uppercased())
        else { return false }
        return readValue(bytes.skipBlanks(colon + 1, line.upperBound)..<line.upperBound, .field, isHead: false)
    }

    /// The labels of lines that give a marking, beside those with the word `Classification`. Source: the forms of telegrams of 1950 to 1973,
    /// and the headers that mail programs of ministries write.
    private static let labels: Set<String> = [
        "CLASS", "CLASSIF", "CLAS", "CONTROL", "MARKING", "MARKINGS", "PROTECTIVE MARKING", "SECURITY", "SECURITY LEVEL", "SECURITY MARKING",
        "HANDLING",
        "SENSITIVITY",
    ]

    /// What stands behind a label; one letter is a level there.
    private mutating func readValue(_ value: Range<Int>, _ place: Marking.Place, isHead: Bool) -> Bool {
        guard !value.isEmpty else { return false }
        if let level = value.count <= 3 ? PortionLevel(bytes, value) : nil {
            found.append(Marking(level.classification, place, level.range, isSound: level.isSound))
            return true
        }
        guard let marked = MarkedLine(bytes, value, isHead: isHead, isPost: { _ in false }) else { return false }
        add(marked, place)
        return true
    }

    /// `Captions: NODIS, SECRET//NOFORN` among the keys of an archive.
    private mutating func readCaptions(_ words: Range<Int>) {
        guard words.count >= 6, let marked = MarkedLine(bytes, words, isHead: false, isPost: { _ in false }) else { return }
        add(marked, .field)
    }

    /// `UNCLASSIFIED U.S. Department of State Case No. …`, `Classified by … ~ Class: CONFIDENTIAL ~ …`.
    private mutating func readStamp(_ line: Range<Int>) {
        if readField(line) { return }
        let start = bytes.find("Class:", in: line).map { bytes.skipBlanks($0 + 6, line.upperBound) } ?? line.lowerBound
        let words = bytes.words(start..<line.upperBound, most: 2)
        guard let first = words.first else { return }
        let range = bytes.isAll("TOP", first) && words.count > 1 ? first.lowerBound..<words[1].upperBound : first
        guard let marked = MarkedLine(bytes, range, isHead: false, isPost: { _ in false }), let level = marked.levels.first else { return }
        found.append(Marking(level.classification, .release, level.range, isSound: level.isSound))
    }

    /// `PAGE 02 RUEHFRA2440 C O N F I D E N T I A L PARIS 002440`: a relay's marking behind the mark of a page.
    private mutating func readPage(_ rest: Range<Int>) {
        for word in bytes.words(rest, most: 8) where isUpper(bytes[word.lowerBound]) {
            guard let marked = MarkedLine(bytes, word.lowerBound..<rest.upperBound, isHead: false, isPost: { isPost($0) }) else { continue }
            for level in marked.levels where level.isSound { found.append(Marking(level.classification, .page, level.range)) }
            return
        }
    }

    /// A marking beside a page's mark on the same line: `STATE 00060447  002 OF 002 SECRET`.
    private mutating func readPageLines() {
        for mark in parts.body.furniture where mark.kind == .pageMark {
            let end = bytes.find(0x0A, in: mark.range.upperBound..<min(range.upperBound, mark.range.upperBound + 60)) ?? mark.range.upperBound
            let rest = bytes.trim(mark.range.upperBound..<end)
            guard rest.count >= 6, let marked = MarkedLine(bytes, rest, isHead: false, isPost: { isPost($0) }) else { continue }
            add(marked, .page)
        }
    }

    /// A marking whose letters are spread over lines: `TOP`, `SECRET`. True when this line begins one, goes on with it or ends it.
    private mutating func goOn(_ line: Range<Int>) -> Bool {
        guard line.count <= 24 else { return false }
        let letters = begun.letters + SeenLetters(bytes, line).letters.filter { isLetter($0) }
        let start = begun.letters.isEmpty ? line.lowerBound : begun.range.lowerBound
        guard !letters.isEmpty, MarkedLine.spellings.contains(where: { $0.letters.starts(with: letters) }) else {
            guard !begun.letters.isEmpty else { return false }
            begun.letters.removeAll(keepingCapacity: true)
            return false
        }
        begun = (letters, start..<line.upperBound)
        if let whole = MarkedLine.spellings.first(where: { $0.letters == letters }) {
            let place: Marking.Place = start < parts.body.range.lowerBound ? .line : .page
            found.append(Marking(whole.classification, place, begun.range, isSound: false))
            begun.letters.removeAll(keepingCapacity: true)
        }
        return true
    }
}

extension CableParts {
    /// Collects where the cable is marked; the highest is its classification, and what disagrees is remarked.
    mutating func takeMarkings(_ bytes: Bytes, _ range: Range<Int>, isPlain: Bool) {
        let finder = MarkingFinder(bytes, range, self, isPlain: isPlain)
        markings = finder.found
        for caption in finder.captions where !header.captions.contains(where: { $0 == caption || $0.hasPrefix(caption + " ") }) {
            header.captions.append(caption)
        }
        // Of a cable whose paragraphs are marked.
        if markings.contains(where: { $0.place == .portion }) {
            remarks += finder.unknown.prefix(20).map {
                Remark(.marking, $0, "What stands in brackets before this paragraph is no portion mark that is known.")
            }
        }
        if let own = header.classification, let place = header.classificationRange, !markings.contains(where: { $0.range.overlaps(place) }) {
            let marking = Marking(own, .line, place)
            markings.insert(marking, at: markings.firstIndex { $0.range.lowerBound > place.lowerBound } ?? markings.count)
        }
        defer {
            if header.isClassifierAlone, let place = header.classifiedBy?.range, place.lowerBound < body.range.lowerBound {
                let words =
                    "Somebody classified this cable, but \(header.classification.map { "it is marked \($0.rawValue)" } ?? "no marking was found")."
                remarks.append(Remark(.marking, place, words))
            }
        }
        if header.release != nil { releaseBanners(bytes, own: header.messageNumber == nil ? nil : header.classificationRange) }
        defer { remarks += markings.remarks }
        // Of a text without its head, as the archive of the seventies gives them, none is expected.
        if header.classification == nil, markings.highest == nil, !isPlain, header.from != nil || header.transmission != nil {
            remarks.append(
                Remark(
                    .marking, body.range.lowerBound..<body.range.lowerBound, "No marking was found: nothing here says how this cable is classified."))
        }
        guard let highest = markings.highest else { return }
        if header.classification != highest,
            let top = markings.first(where: { $0.classification == highest })
        {
            header.classification = highest
            header.classificationRange = top.range
        }
    }

    /// A release marks its pages with what they are now: lower than the telegram's own marking, alone on a line and not the line that was read.
    private mutating func releaseBanners(_ bytes: Bytes, own: Range<Int>?) {
        guard let highest = markings.highest, highest > .unclassified else { return }
        markings = markings.map { marking in
            guard marking.classification == .unclassified, marking.place == .page || marking.place == .line, own?.overlaps(marking.range) != true
            else {
                return marking
            }
            let end = bytes.skipBlanks(marking.range.upperBound, bytes.count)
            let isAlone = bytes.find(0x0A, in: marking.range.upperBound..<max(marking.range.upperBound, end)) != nil || end >= bytes.count
            return isAlone ? Marking(.unclassified, .release, marking.range, isSound: marking.isSound) : marking
        }
    }
}
