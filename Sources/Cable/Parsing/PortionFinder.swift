import Glossary

/// The marks of parts: of paragraphs, their headings, the subject.
extension MarkingFinder {
    mutating func readPortions() {
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
                let portion = PortionLevel(bytes, first..<last + 1), found.last?.range.overlaps(portion.range) != true
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
        while bytes[offset] >= 0x80, let blank = SeenLetters.unseen(bytes, offset) { offset = bytes.skipBlanks(offset + blank, within.upperBound) }
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
        add(portion, .portion)
    }

    private mutating func add(_ portion: PortionLevel?, _ place: Marking.Place) {
        guard let portion else { return }
        found.append(Marking(portion.classification, place, portion.range, isSound: portion.isSound))
    }
}
