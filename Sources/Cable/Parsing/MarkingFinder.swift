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
        if let mark = parts.header.subjectMark { add(Portion(bytes, mark.range), .subject) }
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

    /// Nearly no line may: told by its first letters, of which one may be wrong, by `ZNY`, by a colon behind `Classification`.
    private func mayMark(_ line: Range<Int>) -> Bool {
        if !begun.letters.isEmpty { return true }
        var at = line.lowerBound
        while at < line.upperBound, bytes[at] < 0x80, !isLetter(bytes[at]), !isDigit(bytes[at]), at - line.lowerBound < 12 { at += 1 }
        guard at < line.upperBound else { return false }
        if line.count <= 12, begins(line) { return true }
        return MarkingFinder.openings.contains { opens($0, at, line.upperBound) } || bytes.has("ZYUW", at: line.lowerBound + 4)
            || line.count <= 90 && bytes.find("lassification", in: line) != nil || line.count <= 90 && bytes.find("LASSIFICATION", in: line) != nil
    }

    /// A few letters that may be the first of a marking that goes on in the next line.
    private func begins(_ line: Range<Int>) -> Bool {
        guard [0x55, 0x4C, 0x43, 0x54, 0x53].contains(upper(bytes[line.lowerBound])) else { return false }
        let letters = line.filter { !isBlank(bytes[$0]) }.map { upper(bytes[$0]) }
        return MarkedLine.spellings.contains { $0.letters.count > letters.count && $0.letters.starts(with: letters) }
    }

    private static let openings: [(UInt8, UInt8, UInt8)] = [
        "UNC", "CON", "SEC", "TOP", "LIM", "ZNY", "ZNR", "NAT", "COS", "NOD", "EXD", "STA", "NOF", "SIP", "SEN", "SBU", "BEG", "CLA", "PAG", "ORI",
    ].map { (word: String) in (Array(word.utf8)[0], Array(word.utf8)[1], Array(word.utf8)[2]) }

    /// True when the next three letters are those of an opening but for one; a letter beyond ASCII may be any.
    private func opens(_ opening: (UInt8, UInt8, UInt8), _ start: Int, _ end: Int) -> Bool {
        let first = bytes[start]
        guard first >= 0x80 || upper(first) == opening.0 || isDigit(first) else { return false }
        var wrong = isDigit(first) ? 1 : 0
        var at = start
        for expected in [opening.0, opening.1, opening.2] {
            var skipped = 0
            while at < end, bytes[at] < 0x80, !isLetter(bytes[at]), !isDigit(bytes[at]), skipped < 4 {
                at += 1
                skipped += 1
            }
            guard at < end else { return false }
            if bytes[at] >= 0x80 {
                at += max(1, bytes.scalar(at: at).length)
                continue
            }
            if upper(bytes[at]) != expected, at > start { wrong += 1 }
            if wrong > 1 { return false }
            at += 1
        }
        return true
    }

    private mutating func read(_ line: Range<Int>, next: Int) {
        while let stamp = stamps.first, stamp.range.upperBound <= line.lowerBound { stamps = stamps.dropFirst() }
        if let stamp = stamps.first, stamp.range.lowerBound <= line.lowerBound { return readStamp(line) }
        if readTransmission(line) || readField(line) { return }
        if let page = PageMark.pageLine(bytes, line) { return readPage(bytes.rest(of: line, from: page.range.lowerBound + 5)) }
        if isSubject(line) { return }
        if !begun.letters.isEmpty, goOn(line) { return }
        guard let marked = MarkedLine(bytes, line, isHead: line.lowerBound < headEnd, isPost: { isPost($0) }) else {
            if !goOn(line) { begun.letters.removeAll(keepingCapacity: true) }
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
        return !isApart && above.count >= 50 && (isLetter(stop) || isDigit(stop) || stop == 0x2C) && line.lowerBound >= headEnd
    }

    // MARK: what has a form of its own

    /// `ZNY SSSSS ZZH`; `RTTSZYUW …`, where the fourth letter is the marking. Source: ACP 127, format lines 2 and 4.
    private mutating func readTransmission(_ line: Range<Int>) -> Bool {
        if bytes.has("ZYUW", at: line.lowerBound + 4), line.count > 8, isUpper(bytes[line.lowerBound]) {
            if let level = MarkingFinder.level(bytes[line.lowerBound + 3]) {
                found.append(Marking(level, .transmission, line.lowerBound..<line.lowerBound + 8))
            }
            return true
        }
        guard bytes.has("ZNR ", at: line.lowerBound) || bytes.has("ZNY ", at: line.lowerBound) else { return false }
        for word in bytes.eachWord(bytes.rest(of: line, from: line.lowerBound + 4)) {
            let letter = bytes[word.lowerBound]
            guard word.count == 5, word.allSatisfy({ bytes[$0] == letter }), let level = MarkingFinder.level(letter) else { continue }
            found.append(Marking(level, .transmission, line.lowerBound..<word.upperBound))
            return true
        }
        return true
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
        guard let word = bytes.find("lassification", in: line) ?? bytes.find("LASSIFICATION", in: line) else { return false }
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
                readPortion(at: bytes.skipBlanks(paragraph.label.upperBound, paragraph.range.upperBound), paragraph.range)
            }
            for block in parts.body.blocks[blocks] {
                guard let piece = parts.body.pieces[block.pieces.clamped(to: parts.body.pieces.indices)].first else { continue }
                guard block.kind != .line else { continue }
                readPortion(at: piece.lowerBound, piece)
                if !block.marker.isEmpty { readPortion(at: bytes.skipBlanks(block.marker.upperBound, piece.upperBound), piece) }
            }
            if let heading = paragraph.heading {
                readPortion(behind: heading, paragraph.range)
            }
        }
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
        guard offset < within.upperBound else { return }
        let letter = Portion.item(bytes, offset)
        let isItem = letter != 0 && letter == item + 1
        if letter != 0 { item = letter }
        guard !isItem, let portion = Portion(bytes, at: offset, end: within.upperBound), found.last?.range != portion.range else { return }
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

    /// The mark in brackets at an offset.
    init?(_ bytes: Bytes, at offset: Int, end: Int) {
        let open = bytes.scalar(at: offset)
        guard let sign = open.scalar, sign == "(" || sign == "[" || sign == "\u{FF08}" || isLetter(bytes[offset]) else { return nil }
        let start = isLetter(bytes[offset]) ? offset : offset + open.length
        let limit = min(end, start + 48)
        guard
            let close = (start..<max(start, limit)).first(where: {
                bytes[$0] == 0x29 || bytes[$0] == 0x5D || bytes[$0] == 0xEF && bytes[$0 + 2] == 0x89
            }),
            start == offset + open.length || close - start <= 3
        else { return nil }
        self.init(bytes, start..<close)
    }

    /// The letters of a mark without its brackets.
    init?(_ bytes: Bytes, _ inside: Range<Int>) {
        let seen = SeenLetters(bytes, inside, most: 48)
        var words = seen.letters.split { !isLetter($0) && $0 != 0 }.map { String(decoding: $0, as: UTF8.self) }[...]
        guard var first = words.popFirst(), seen.letters.first.map({ isLetter($0) }) == true else { return nil }
        if first == "TOP", words.first == "SECRET" {
            first = "TS"
            words = words.dropFirst()
        }
        guard let classification = Portion.levels[first], words.allSatisfy({ $0.utf8.count <= 12 }) else { return nil }
        // `(S and T)`, `(C section)` are words.
        if seen.hasSmall, seen.letters.contains(0x20), !words.isEmpty, !Portion.isMarked(words) { return nil }
        self.classification = classification
        range = inside
        isSound = seen.isPlain.allSatisfy { $0 }
    }

    private static func isMarked(_ words: ArraySlice<String>) -> Bool { words == ["ENTIRE", "TEXT"] || words.first == "NF" || words.first == "REL" }

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
        if header.release != nil { releaseBanners() }
        guard let highest = markings.highest else { return }
        if header.classification != highest,
            let top = markings.first(where: { $0.classification == highest && ($0.place.isOwn || $0.place == .current) })
        {
            header.classification = highest
            header.classificationRange = top.range
        }
        remarks += markings.remarks
    }

    /// A release marks its pages with what they are now: lower than the telegram's own marking, alone on a line.
    private mutating func releaseBanners() {
        guard let highest = markings.highest, highest > .unclassified else { return }
        markings = markings.map { marking in
            guard marking.classification == .unclassified, marking.place == .page || marking.place == .line else { return marking }
            return Marking(.unclassified, .release, marking.range, isSound: marking.isSound)
        }
    }
}
