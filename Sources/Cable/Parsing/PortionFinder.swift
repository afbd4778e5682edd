import Glossary

/// The marks of parts: of paragraphs, their headings, the subject.
extension MarkingFinder {
    mutating func readPortions() {
        for paragraph in parts.body.paragraphs {
            let blocks = paragraph.blocks.clamped(to: parts.body.blocks.indices)
            if !paragraph.label.isEmpty {
                // Words that were taken out may leave nothing but the mark.
                let end = max(paragraph.range.upperBound, min(paragraph.label.upperBound + 48, parts.body.range.upperBound))
                let start = bytes.skipBlanks(paragraph.label.upperBound, end)
                readPortion(at: start, paragraph.range.lowerBound..<end)
                readUnknown(start, end)
                readStatement(start, min(paragraph.range.upperBound, start + 120))
            }
            for block in parts.body.blocks[blocks] {
                guard let piece = parts.body.pieces[block.pieces.clamped(to: parts.body.pieces.indices)].first, block.kind != .line else { continue }
                readPortion(at: piece.lowerBound, piece)
                let number = block.marker.isEmpty ? compoundNumber(piece) ?? runInHeading(piece) : block.marker.upperBound
                if let number { readPortion(at: bytes.skipBlanks(number, piece.upperBound), piece) }
                if block.kind == .heading { readPortion(behind: piece, piece) }
            }
            if let heading = paragraph.heading { readPortion(behind: heading, paragraph.range) }
        }
    }

    /// Where the number of a part of a paragraph ends: `a.`, `2.a.`, `2.1`, `II.`.
    private func compoundNumber(_ piece: Range<Int>) -> Int? {
        guard let open = (piece.lowerBound..<min(piece.upperBound, piece.lowerBound + 12)).first(where: { isBlank(bytes[$0]) }),
            bytes[bytes.skipBlanks(open, piece.upperBound)] == 0x28
        else { return nil }
        // Digits, a letter, or a roman number between the signs; `Lit.` is a word.
        let number = bytes.buffer[piece.lowerBound..<open]
        guard number.contains(where: { $0 == 0x2E || $0 == 0x29 }) else { return nil }
        let parts = number.split { $0 == 0x2E || $0 == 0x29 || $0 == 0x28 }
        let isNumber = parts.allSatisfy { part in
            let letters = part.drop(while: isDigit)
            return letters.isEmpty || letters.count == 1 && isLetter(letters[letters.startIndex])
                || letters.count == part.count && letters.allSatisfy { [0x49, 0x56, 0x58].contains(upper($0)) }
        }
        return isNumber ? open : nil
    }

    /// Where a heading of a few words in the line of its text ends: `Background.`, `Next steps.`, `Economic Outlook.`
    private func runInHeading(_ piece: Range<Int>) -> Int? {
        guard isUpper(bytes[piece.lowerBound]), let stop = bytes.find(0x2E, in: piece.prefix(40).startIndex..<piece.prefix(40).endIndex),
            bytes[bytes.skipBlanks(stop + 1, piece.upperBound)] == 0x28
        else { return nil }
        let words = bytes.words(piece.lowerBound..<stop, most: 5)
        let isTitle = words.count <= 4 && words.allSatisfy { isUpper(bytes[$0.lowerBound]) }
        return words.count <= 2 || isTitle ? stop + 1 : nil
    }

    /// Marks before the subject and behind it: `(S) LAMPS`, `LAMPS (S)`.
    mutating func readSubject() {
        if let mark = parts.header.subjectMark { return add(PortionLevel(bytes, mark.range), .subject) }
        guard let subject = parts.header.subject?.range, !subject.isEmpty else { return }
        if let mark = PortionLevel(bytes, at: subject.lowerBound, end: subject.upperBound) { return add(mark, .subject) }
        guard bytes[subject.upperBound - 1] == 0x29, let open = subject.suffix(24).last(where: { bytes[$0] == 0x28 }), isBlank(bytes[open - 1]) else {
            return
        }
        add(PortionLevel(bytes, at: open, end: subject.upperBound), .subject)
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
    mutating func readPortion(at offset: Int, _ within: Range<Int>) {
        var offset = offset
        // `-(S)-`, `**(S)**`, `"(S)"`.
        while offset < within.upperBound, [0x2D, 0x2A, 0x22, 0x5F].contains(bytes[offset]) { offset += 1 }
        offset = skipUnseen(offset, within.upperBound)
        guard offset < within.upperBound else { return }
        let letter = PortionLevel.item(bytes, offset)
        let isItem = letter != 0 && letter == item + 1
        if letter != 0 { item = letter }
        guard !isItem, let portion = PortionLevel(bytes, at: offset, end: within.upperBound), found.last?.range != portion.range else { return }
        // `(c) of the act`, `(c) 2007`.
        if portion.range.count == 1, isLower(bytes[portion.range.lowerBound]) {
            let next = bytes.skipBlanks(portion.range.upperBound + 1, within.upperBound)
            guard offset > within.lowerBound, isUpper(bytes[next]) || bytes[next] >= 0x80 else { return }
        }
        if isCopyright(portion.range, within.upperBound) { return }
        add(portion, .portion)
    }

    /// `(C) 2009 The Keepers`.
    private func isCopyright(_ letter: Range<Int>, _ end: Int) -> Bool {
        guard letter.count == 1, upper(bytes[letter.lowerBound]) == 0x43,
            let year = bytes.number(at: bytes.skipBlanks(letter.upperBound + 1, end), most: 5)
        else { return false }
        return (1900...2099).contains(year.value) && !isLetter(bytes[year.end])
    }

    /// A sentence that states the marking of the whole, at the beginning of a paragraph.
    private mutating func readStatement(_ start: Int, _ end: Int) {
        // Behind the portion mark, which was found last.
        let mark = found.last.flatMap { start <= $0.range.lowerBound && $0.range.upperBound < end ? $0.range.upperBound : nil }
        let start = mark.map { bytes.skipBlanks($0 + 1, end) } ?? start
        guard start < end, let stated = StatedMarking(bytes, start..<end) else { return }
        found.append(Marking(stated.classification, .portion, stated.range))
    }

    /// A few capitals or digits in brackets where a portion mark stands, and no item of a list.
    private mutating func readUnknown(_ start: Int, _ end: Int) {
        guard bytes[start] == 0x28, let close = bytes.find(0x29, in: start..<min(end, start + 24)), close - start > 1 else { return }
        let inside = start + 1..<close
        if isMisread(inside), PortionLevel(bytes, inside) == nil { unknown.append(inside) }
    }

    /// What scanners make of a mark: `(0)`, `(5)`, `(CC)`, `(GBU)`. Names of offices, countries and agencies are none.
    private func isMisread(_ inside: Range<Int>) -> Bool {
        let letters = inside.map { bytes[$0] }
        switch letters.count {
        case 1: return [0x30, 0x35, 0x36, 0x38, 0x24].contains(letters[0])
        case 2: return letters[0] >= 0x80 || letters[0] == letters[1] && [0x43, 0x53, 0x55].contains(letters[0])
        case 3: return ["SBU", "LOU"].contains { mark in zip(mark.utf8, letters).count(where: ==) == 2 } && !letters.contains(where: isLower)
        default: return false
        }
    }

    /// Marks at the beginning or end of a sentence within a paragraph: `… last year. (S)`. They do not count, and are said where they are higher.
    mutating func readStrays() {
        var at = parts.body.range.lowerBound
        let end = min(parts.body.range.upperBound, bytes.count)
        var strays: [Marking] = []
        while at < end, let open = bytes.find(0x28, in: at..<end) {
            at = open + 1
            let letter = bytes[open + 1]
            guard letter == 0x53 || letter == 0x54 || letter == 0x43 && !isItem(open),
                let portion = PortionLevel(bytes, at: open, end: end), portion.classification > .restricted, portion.range.count < 60,
                isBehindSentence(open),
                isUpper(bytes[bytes.skipBlanks(portion.range.upperBound + 1, end)]) || isAtEnd(portion.range.upperBound + 1, end)
            else { continue }
            strays.append(Marking(portion.classification, .stray, portion.range, isSound: portion.isSound))
        }
        guard !strays.isEmpty else { return }
        let known = Set(found.map(\.range.lowerBound))
        found += strays.filter { !known.contains($0.range.lowerBound) }
    }

    /// The third of (A), (B), (C).
    private func isItem(_ open: Int) -> Bool {
        guard bytes[open + 2] == 0x29 else { return false }
        return bytes.find("(B)", in: max(parts.body.range.lowerBound, open - 600)..<open) != nil
    }

    private func isBehindSentence(_ offset: Int) -> Bool {
        var before = offset
        while before > parts.body.range.lowerBound, isBlank(bytes[before - 1]) { before -= 1 }
        return bytes[before - 1] == 0x2E || bytes[before - 1] == 0x3F || bytes[before - 1] == 0x3A
    }

    /// True where nothing more stands on the line.
    private func isAtEnd(_ offset: Int, _ end: Int) -> Bool {
        var at = offset
        while at < end, bytes[at] == 0x20 || bytes[at] == 0x0D || bytes[at] == 0x09 || bytes[at] == 0x2E { at += 1 }
        return at >= end || bytes[at] == 0x0A
    }

    private mutating func add(_ portion: PortionLevel?, _ place: Marking.Place) {
        guard let portion else { return }
        found.append(Marking(portion.classification, place, portion.range, isSound: portion.isSound))
    }
}
