import Glossary

/// Finds every place where a text is marked: goes over its lines as they stand, furniture and fields among them, then over what was read of it.
struct MarkingFinder {
    private let bytes: Bytes
    private let range: Range<Int>
    private let parts: CableParts
    /// Where the subject, or else the text, begins: above it lines may be markings with anything behind.
    private let headEnd: Int
    private var stamps: ArraySlice<Furniture>
    private(set) var found: [Marking] = []

    /// Where the word `Classification` stands next.
    private var field = -1
    /// Letters that begin a marking, as far as the line before went.
    private var begun: (letters: [UInt8], range: Range<Int>) = ([], 0..<0)
    /// The line before, and whether a blank one stands between.
    private var above = 0..<0
    private var isApart = true
    /// The letter of the item before, `B` of `(B)`: the next is no portion mark.
    private var item: UInt8 = 0

    init(_ bytes: Bytes, _ range: Range<Int>, _ parts: CableParts, isPlain: Bool) {
        (self.bytes, self.range, self.parts) = (bytes, range, parts)
        headEnd = isPlain ? range.lowerBound : min(parts.header.subject?.range.lowerBound ?? .max, parts.body.range.lowerBound)
        stamps = parts.body.furniture.filter { $0.kind == .stamp }[...]
        readLines(isPlain: isPlain)
        if !isPlain { readPortions() }
        readSubject()
        readPageLines()
        found.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    // MARK: lines

    private mutating func readLines(isPlain: Bool) {
        var at = range.lowerBound
        while at < range.upperBound {
            let end = bytes.find(0x0A, in: at..<range.upperBound) ?? range.upperBound
            let line = bytes.trim(at..<end)
            if line.isEmpty {
                isApart = true
            } else {
                if mayMark(line) { read(line, next: end + 1) } else { begun.letters.removeAll(keepingCapacity: true) }
                if isPlain, let mark = ParagraphMark(bytes, line) { readPortion(at: bytes.skipBlanks(mark.label.upperBound, line.upperBound), line) }
                above = line
                isApart = false
            }
            at = end + 1
        }
    }

    /// Nearly no line may: told by its first letters, of which one may be wrong, by `ZNY`, by the word `Classification`.
    private mutating func mayMark(_ line: Range<Int>) -> Bool {
        if !begun.letters.isEmpty || takeField(line) { return true }
        var at = line.lowerBound
        while at < line.upperBound, bytes[at] < 0x80, !isLetter(bytes[at]), !isDigit(bytes[at]), at - line.lowerBound < 12 { at += 1 }
        guard at < line.upperBound else { return false }
        let first = bytes[at]
        // Escapes and letters struck over, and the short forms `S//NF`, `C//REL`.
        if bytes[line.lowerBound] < 0x20 || bytes[at + 1] == 0x08 || bytes[at + 1] == 0x1B || bytes[at + 1] == 0x2F && bytes[at + 2] == 0x2F {
            return true
        }
        if first >= 0x80 { return MarkingFinder.openings.contains { $0.contains { opens($0, at, line.upperBound) } } }
        let letter = isDigit(first) ? MarkedLine.alike[first] ?? first : first
        guard MarkingFinder.firsts >> UInt32(letter & 31) & 1 != 0 else { return bytes.has("ZYUW", at: line.lowerBound + 4) }
        if line.count <= 12, begins(line) { return true }
        return MarkingFinder.openings[Int(letter & 31)].contains { opens($0, at, line.upperBound) } || bytes.has("ZYUW", at: line.lowerBound + 4)
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

    /// A few letters that may be the first of a marking that goes on in the next line.
    private func begins(_ line: Range<Int>) -> Bool {
        guard [0x55, 0x4C, 0x43, 0x54, 0x53].contains(upper(bytes[line.lowerBound])) else { return false }
        let letters = line.filter { !isBlank(bytes[$0]) }.map { upper(bytes[$0]) }
        return MarkedLine.spellings.contains { $0.letters.count > letters.count && $0.letters.starts(with: letters) }
    }

    /// The first letters of openings, a bit each.
    private static let firsts: UInt32 = openings.indices.reduce(0) { openings[$1].isEmpty ? $0 : $0 | 1 << UInt32($1) }

    /// The words with which a marking begins, as far as they are looked at, by their first letter's last five bits.
    private static let openings: [[[UInt8]]] = {
        var rows = [[[UInt8]]](repeating: [], count: 32)
        let words = [
            "UNCLAS", "CONFID", "SECRET", "TOPSEC", "LIMITE", "ZNY", "ZNR", "NATO", "COSMIC", "NODIS", "EXDIS", "STADIS", "NOFORN", "SIPDIS",
            "SENSIT",
            "SBU", "BEGIN", "CLASSI", "PAGE", "BT", "CAPTIO", "TS", "US",
        ]
        for word in words { rows[Int(word.utf8.first ?? 0) & 31].append(Array(word.utf8)) }
        return rows
    }()

    /// True when the next letters are those of an opening but for one; a letter beyond ASCII may be any.
    private func opens(_ opening: [UInt8], _ start: Int, _ end: Int) -> Bool {
        var wrong = opening.count < 5 ? 1 : 0
        var at = start
        for (index, expected) in opening.enumerated() {
            var skipped = 0
            while at < end, bytes[at] < 0x80, !isLetter(bytes[at]), !isDigit(bytes[at]), skipped < 4 {
                at += 1
                skipped += 1
            }
            // The rest may stand in the next line.
            guard at < end else { return index > 0 && end - start <= 12 }
            if bytes[at] >= 0x80 { return true }
            if upper(bytes[at]) != expected, index > 0 { wrong += 1 }
            if wrong > 1 { return false }
            at += 1
        }
        // A short word is one by itself.
        return opening.count >= 5 || !isLetter(bytes[at])
    }

    private mutating func read(_ line: Range<Int>, next: Int) {
        while let stamp = stamps.first, stamp.range.upperBound <= line.lowerBound { stamps = stamps.dropFirst() }
        if let stamp = stamps.first, stamp.range.lowerBound <= line.lowerBound { return readStamp(line) }
        if readTransmission(line) || readField(line) { return }
        if let page = PageMark.pageLine(bytes, line) { return readPage(bytes.rest(of: line, from: page.range.lowerBound + 5)) }
        if isSubject(line) { return }
        if bytes.has("CAPTIONS:", at: line.lowerBound) { return readCaptions(bytes.rest(of: line, from: line.lowerBound + 9)) }
        if !begun.letters.isEmpty, goOn(line) { return }
        guard let marked = MarkedLine(bytes, line, isHead: line.lowerBound < headEnd, isPost: { isPost($0) }) else {
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
        let place: Marking.Place
        switch true {
        case bytes.has("BEGIN ", at: line.lowerBound) || bytes.has("END ", at: line.lowerBound): place = .portion
        case line.lowerBound < parts.body.range.lowerBound: place = .line
        default: place = marked.isNumbered ? .section : .page
        }
        for level in marked.levels { found.append(Marking(level.classification, place, level.range, isSound: level.isSound)) }
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
        guard bytes.has("ZNR", at: line.lowerBound) || bytes.has("ZNY", at: line.lowerBound) else { return false }
        for word in bytes.eachWord(bytes.rest(of: line, from: line.lowerBound + 3)).prefix(3) {
            let seen = SeenLetters(bytes, word, most: 24)
            let letters = seen.letters.map { isDigit($0) ? MarkedLine.alike[$0] ?? $0 : $0 }
            guard letters.count >= 4, let letter = letters.first, letters.prefix(4).allSatisfy({ $0 == letter }),
                let level = MarkingFinder.level(letter)
            else {
                continue
            }
            let isSound = seen.letters.count == 5 && seen.letters.allSatisfy { $0 == letter } && seen.isPlain.allSatisfy { $0 }
            found.append(Marking(level, .transmission, line.lowerBound..<word.upperBound, isSound: isSound))
            return true
        }
        return true
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
        case 0x43: .confidential
        case 0x53: .secret
        case 0x54: .topSecret
        default: nil
        }
    }

    /// `Original Classification: SECRET`, `*** Current Classification *** UNCLASSIFIED`, `2002ROME01748 - Classification: SECRET`.
    private mutating func readField(_ line: Range<Int>) -> Bool {
        guard field < line.upperBound, let word = bytes.find("lassification", in: line) ?? bytes.find("LASSIFICATION", in: line) else { return false }
        var start = word + 13
        let sign = bytes.skipBlanks(start, line.upperBound)
        guard bytes[sign] == 0x3A || bytes[sign] == 0x2A else { return false }
        start = sign
        while start < line.upperBound, bytes[start] == 0x3A || bytes[start] == 0x2A || isBlank(bytes[start]) { start += 1 }
        guard start < line.upperBound,
            let marked = MarkedLine(bytes, start..<line.upperBound, isHead: true, isPost: { _ in false })
        else { return false }
        let before = bytes.line(line.lowerBound..<word).uppercased()
        let place: Marking.Place = before.contains("CURRENT") ? .current : .field
        for level in marked.levels { found.append(Marking(level.classification, place, level.range, isSound: level.isSound)) }
        return true
    }

    /// `Captions: NODIS, SECRET//NOFORN` among the keys of an archive.
    private mutating func readCaptions(_ words: Range<Int>) {
        guard words.count >= 6, let marked = MarkedLine(bytes, words, isHead: false, isPost: { _ in false }) else { return }
        for level in marked.levels { found.append(Marking(level.classification, .field, level.range, isSound: level.isSound)) }
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
            for level in marked.levels { found.append(Marking(level.classification, .page, level.range, isSound: level.isSound)) }
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

    // MARK: portions

    private mutating func readPortions() {
        for paragraph in parts.body.paragraphs {
            let blocks = paragraph.blocks.clamped(to: parts.body.blocks.indices)
            if !paragraph.label.isEmpty {
                // Words that were taken out may leave nothing but the mark.
                let end = max(paragraph.range.upperBound, min(paragraph.label.upperBound + 48, parts.body.range.upperBound))
                readPortion(at: bytes.skipBlanks(paragraph.label.upperBound, end), paragraph.range.lowerBound..<end)
                readEntire(bytes.trim(paragraph.label.upperBound..<end))
            }
            for block in parts.body.blocks[blocks] {
                guard let piece = parts.body.pieces[block.pieces.clamped(to: parts.body.pieces.indices)].first, block.kind != .line else { continue }
                readPortion(at: piece.lowerBound, piece)
                let number = block.marker.isEmpty ? compoundNumber(piece) : block.marker.upperBound
                if let number { readPortion(at: bytes.skipBlanks(number, piece.upperBound), piece) }
                if block.kind == .heading { readPortion(behind: piece, piece) }
            }
            if let heading = paragraph.heading { readPortion(behind: heading, paragraph.range) }
        }
    }

    /// `CONFIDENTIAL - ENTIRE TEXT.` without brackets, also `ENTIRE TEXT LOU`.
    private mutating func readEntire(_ words: Range<Int>) {
        let head = words.prefix(40)
        guard let entire = bytes.find("ENTIRE TEXT", rare: 0, in: head.startIndex..<head.endIndex) else { return }
        let sides = [words.lowerBound..<entire, entire + 11..<words.upperBound].map { side in
            side.prefix(14).filter { isLetter(bytes[$0]) || bytes[$0] == 0x20 }
        }
        for side in sides {
            guard let first = side.first(where: { isLetter(bytes[$0]) }), let last = side.last(where: { isLetter(bytes[$0]) }),
                let portion = Portion(bytes, first..<last + 1), found.last?.range.overlaps(portion.range) != true
            else { continue }
            add(portion, .portion)
        }
    }

    /// Where the number of a part of a paragraph ends: `a.`, `2.a.`, `2.1`, `II.`.
    private func compoundNumber(_ piece: Range<Int>) -> Int? {
        guard let open = (piece.lowerBound..<min(piece.upperBound, piece.lowerBound + 12)).first(where: { isBlank(bytes[$0]) }),
            bytes[bytes.skipBlanks(open, piece.upperBound)] == 0x28
        else { return nil }
        let number = piece.lowerBound..<open
        guard number.contains(where: { bytes[$0] == 0x2E || bytes[$0] == 0x29 }) else { return nil }
        return number.allSatisfy { isLetter(bytes[$0]) || isDigit(bytes[$0]) || bytes[$0] == 0x2E || bytes[$0] == 0x29 || bytes[$0] == 0x28 }
            ? open : nil
    }

    /// Marks before the subject and behind it: `(S) LAMPS`, `LAMPS (S)`.
    private mutating func readSubject() {
        if let mark = parts.header.subjectMark { return add(Portion(bytes, mark.range), .subject) }
        guard let subject = parts.header.subject?.range, !subject.isEmpty else { return }
        if let mark = Portion(bytes, at: subject.lowerBound, end: subject.upperBound) { return add(mark, .subject) }
        guard bytes[subject.upperBound - 1] == 0x29, let open = subject.suffix(24).last(where: { bytes[$0] == 0x28 }), isBlank(bytes[open - 1]) else {
            return
        }
        add(Portion(bytes, at: open, end: subject.upperBound), .subject)
    }

    /// `Summary (C):`, `COMMENT: (S) …`: behind a heading.
    private mutating func readPortion(behind heading: Range<Int>, _ range: Range<Int>) {
        if bytes[heading.upperBound - 1] == 0x29 {
            var open = heading.upperBound - 1
            while open > heading.lowerBound, bytes[open] != 0x28 { open -= 1 }
            return readPortion(at: open, range)
        }
        var at = heading.upperBound
        while at < range.upperBound, isBlank(bytes[at]) || bytes[at] == 0x3A || bytes[at] == 0x2E || bytes[at] == 0x2D { at += 1 }
        readPortion(at: at, range)
    }

    /// A portion mark at a place; the third of (A), (B), (C) is an item.
    private mutating func readPortion(at offset: Int, _ within: Range<Int>) {
        var offset = offset
        while bytes[offset] >= 0x80, let blank = SeenLetters.unseen(bytes, offset) { offset = bytes.skipBlanks(offset + blank, within.upperBound) }
        guard offset < within.upperBound else { return }
        let letter = Portion.item(bytes, offset)
        let isItem = letter != 0 && letter == item + 1
        if letter != 0 { item = letter }
        guard !isItem, let portion = Portion(bytes, at: offset, end: within.upperBound), found.last?.range != portion.range else { return }
        // `(c) of the act`, `(c) 2007`.
        if portion.range.count == 1, isLower(bytes[portion.range.lowerBound]) {
            let next = bytes.skipBlanks(portion.range.upperBound + 1, within.upperBound)
            guard offset > within.lowerBound, isUpper(bytes[next]) || bytes[next] >= 0x80 else { return }
        }
        add(portion, .portion)
    }

    private mutating func add(_ portion: Portion?, _ place: Marking.Place) {
        guard let portion else { return }
        found.append(Marking(portion.classification, place, portion.range, isSound: portion.isSound))
    }
}

/// The level of a portion mark: `(S//NF)`, `(TS/REL TO USA)`, `(TOP SECRET)`.
private struct Portion {
    let classification: Classification
    let range: Range<Int>
    let isSound: Bool

    /// The mark in brackets at an offset; `C)`, whose bracket is lost.
    init?(_ bytes: Bytes, at offset: Int, end: Int) {
        let first = bytes[offset]
        if isLetter(first) {
            guard let close = (offset..<min(end, offset + 4)).first(where: { bytes[$0] == 0x29 }) else { return nil }
            self.init(bytes, offset..<close)
            return
        }
        guard first == 0x28 || first == 0x5B || first == 0x7B || first == 0xEF && bytes.scalar(at: offset).scalar == "\u{FF08}" else { return nil }
        let start = offset + (first == 0xEF ? 3 : 1)
        guard start < end, bytes[start] >= 0x80 || isBlank(bytes[start]) || Portion.firsts >> UInt32(bytes[start] & 31) & 1 != 0,
            let close = (start..<min(end, start + 96)).first(where: {
                bytes[$0] == 0x29 || bytes[$0] == 0x5D || bytes[$0] == 0x7D || bytes[$0] == 0xEF && bytes[$0 + 1] == 0xBC && bytes[$0 + 2] == 0x89
            })
        else { return nil }
        // Nearly all are one of these.
        if close - start == 1 || close - start == 3 {
            let level: Classification? =
                close - start == 3
                ? (bytes.has("SBU", at: start) ? .unclassified : nil)
                : bytes.has("U", at: start) ? .unclassified : bytes.has("C", at: start) ? .confidential : bytes.has("S", at: start) ? .secret : nil
            if let level {
                self = Portion(classification: level, range: start..<close, isSound: true)
                return
            }
        }
        self.init(bytes, start..<close)
    }

    private init(classification: Classification, range: Range<Int>, isSound: Bool) {
        (self.classification, self.range, self.isSound) = (classification, range, isSound)
    }

    /// The first letters of levels, a bit each.
    private static let firsts: UInt32 = "USFLCT".utf8.reduce(0) { $0 | 1 << UInt32($1 & 31) }

    /// The letters of a mark without its brackets: a level, then controls that are known; `(S/CT)` is an office.
    init?(_ bytes: Bytes, _ inside: Range<Int>) {
        let inside = bytes.trim(inside)
        let seen = SeenLetters(bytes, inside, most: 96)
        guard seen.letters.allSatisfy({ isLetter($0) || isDigit($0) || Portion.separators.contains($0) }) else { return nil }
        var words = seen.letters.split { !isLetter($0) && !isDigit($0) }.map { String(decoding: $0, as: UTF8.self) }[...]
        guard var first = words.popFirst(), seen.letters.first.map({ isLetter($0) }) == true else { return nil }
        if first == "TOP", words.first == "SECRET" {
            first = "TS"
            words = words.dropFirst()
        }
        guard let classification = Portion.levels[first] else { return nil }
        if let next = words.first, !Portion.controls.contains(next), next != "ENTIRE",
            next.utf8.first.map({ isDigit($0) }) != true || !seen.letters.contains(0x2F)
        {
            return nil
        }
        self = Portion(classification: classification, range: inside, isSound: seen.isPlain.allSatisfy { $0 })
    }

    private static let separators: Set<UInt8> = [0x20, 0x2F, 0x2D, 0x2C, 0x3B, 0x2E]

    /// What may follow a level. Source: the Authorized Classification and Control Markings Register, and 5 FAH-2 H-440.
    private static let controls: Set<String> = [
        "NF", "NOFORN", "REL", "RELTO", "SI", "TK", "HCS", "G", "OC", "ORCON", "FGI", "NC", "NOCONTRACT", "PR", "PROPIN", "RD", "FRD", "SBU", "FOUO",
        "LOU",
        "LIMDIS", "NODIS", "EXDIS", "STADIS", "XD", "ND", "EYES", "ONLY", "IMCON", "SAR", "RSEN", "DSEN", "NATO", "SENSITIVE", "WNINTEL", "SIPDIS",
        "LES",
    ]

    private static let levels: [String: Classification] = [
        "U": .unclassified, "SBU": .unclassified, "FOUO": .unclassified, "UNCLAS": .unclassified, "UNCLASSIFIED": .unclassified,
        "LOU": .limitedOfficialUse, "C": .confidential, "CONFIDENTIAL": .confidential, "S": .secret, "SECRET": .secret, "TS": .topSecret,
    ]

    /// The letter of an item, `(B)` or `B)`; 0 where none stands.
    static func item(_ bytes: Bytes, _ offset: Int) -> UInt8 {
        let start = bytes[offset] == 0x28 ? offset + 1 : offset
        return isLetter(bytes[start]) && bytes[start + 1] == 0x29 ? upper(bytes[start]) : 0
    }
}

extension CableParts {
    /// Collects where the cable is marked; the highest is its classification, and what disagrees is remarked.
    mutating func takeMarkings(_ bytes: Bytes, _ range: Range<Int>, isPlain: Bool) {
        markings = MarkingFinder(bytes, range, self, isPlain: isPlain).found
        if let own = header.classification, let place = header.classificationRange, !markings.contains(where: { $0.range.overlaps(place) }) {
            let marking = Marking(own, .line, place)
            markings.insert(marking, at: markings.firstIndex { $0.range.lowerBound > place.lowerBound } ?? markings.count)
        }
        if header.release != nil { releaseBanners(bytes, own: header.messageNumber == nil ? nil : header.classificationRange) }
        guard let highest = markings.highest else { return }
        if header.classification != highest,
            let top = markings.first(where: { $0.classification == highest })
        {
            header.classification = highest
            header.classificationRange = top.range
        }
        remarks += markings.remarks
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
