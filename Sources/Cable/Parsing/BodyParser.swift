/// Reads the lines of a text: paragraphs by their marks, blocks by their shape, broken sentences joined, repeated address blocks out.
struct BodyParser {
    let bytes: Bytes
    /// What a repeated header is known by.
    private let known: RepeatedHeader.Known
    var body = Body()
    var remarks: [Remark] = []
    /// Sections whose marking lines stand in the text.
    var sections: Set<Int> = []
    /// The header that a later section repeats, in a list of at most one; all there is where the first is lost.
    private(set) var repeated: [Header] = []

    private var lines: ArraySlice<Line> = []
    private var opening: ParagraphSequence.Opening?
    private var firstBlock = 0
    private var firstPiece = 0
    private var kind = Block.Kind.prose
    private var marker = 0..<0
    private var joined = false
    /// What stood between the line and the one before.
    private var gap = true
    private var isBroken = false
    /// The next line that may be a marking with its number, as far as one was looked for.
    private var marking = -1
    /// The line behind the last header of another cable.
    private var otherEnd = 0
    /// True for the line right before a numbered paragraph.
    private var isBeforeOpening = false

    init(_ bytes: Bytes, header: Header) {
        self.bytes = bytes
        known = RepeatedHeader.Known(header)
    }

    /// Reads lines, of which the first begins at `start`; `range` is their stretch of the source.
    mutating func parse(_ all: ArraySlice<Line>, start: Int, range: Range<Int>) {
        body.range = range
        let ending = Ending(bytes, cut(all, at: start))
        lines = ending.lines
        body.signature = ending.signature
        body.furniture = ending.furniture
        let sequence = ParagraphSequence(bytes, lines)
        remarks += sequence.remarks
        var next = 0
        var at = lines.startIndex
        while at < lines.endIndex {
            gap = gap || lines[at].isApart
            isBroken = isBroken || lines[at].isBroken
            if let end = repeatedHeader(at) {
                while next < sequence.openings.count, sequence.openings[next].line < end { next += 1 }
                at = end
                continue
            }
            isBeforeOpening = next < sequence.openings.count && sequence.openings[next].line == at + 1
            takeLine(at, sequence.openings, &next)
            at += 1
        }
        endParagraph(isLast: true)
    }

    /// A line, cut before each paragraph that begins inside it.
    private mutating func takeLine(_ at: Int, _ openings: [ParagraphSequence.Opening], _ next: inout Int) {
        let line = lines[at].range
        if next == openings.count || openings[next].line != at { return take(line, at) }
        if openings[next].mark.label.lowerBound > line.lowerBound {
            take(bytes.trim(line.lowerBound..<openings[next].mark.label.lowerBound), at)
        }
        while next < openings.count, openings[next].line == at {
            let end = next + 1 < openings.count && openings[next + 1].line == at ? openings[next + 1].mark.label.lowerBound : line.upperBound
            open(openings[next], bytes.trim(line.lowerBound..<end))
            next += 1
        }
    }

    /// The lines with the first cut where the text begins.
    private func cut(_ all: ArraySlice<Line>, at start: Int) -> ArraySlice<Line> {
        guard let first = all.first, start > first.range.lowerBound, start < first.range.upperBound else { return all }
        var lines = all
        lines[lines.startIndex] = Line(range: start..<first.range.upperBound, gap: true, isBroken: first.isBroken)
        return lines
    }

    // MARK: lines

    // What is asked of every line is marked mutating, though it changes nothing: the parser would be copied for it otherwise.

    private mutating func take(_ line: Range<Int>, _ index: Int) {
        if isCaption(line) { return takeOut(line, .caption) }
        if Shape.isRule(bytes, line) { return takeRule(line) }
        var line = line
        let pilcrow = ParagraphMark.pilcrow(bytes, at: line.lowerBound)
        let isFalseMark = pilcrow > 0 && line.count > pilcrow
        if isFalseMark { line = bytes.skipBlanks(line.lowerBound + pilcrow, line.upperBound)..<line.upperBound }
        takeText(line, index, isCut: isFalseMark)
    }

    /// A handling caption that was put in again at a section's start, alone or behind a marking.
    private mutating func isCaption(_ line: Range<Int>) -> Bool {
        if isBroken, line.count <= 60, isUpper(bytes[line.lowerBound]), isUpper(bytes[line.lowerBound + 1]) || bytes[line.lowerBound + 1] == 0x20,
            !bytes.hasSmallLetter(line), CaptionLine.read(bytes, line) != nil
        {
            return true
        }
        guard (6...30).contains(line.count), bytes.has("SIPDIS", at: line.upperBound - 6) else { return false }
        return line.count == 6 || MarkingLine.isBanner(bytes, bytes.trim(line.lowerBound..<line.upperBound - 6))
            || bytes.isAll("SENSITIVE SIPDIS", line)
    }

    private mutating func takeOut(_ line: Range<Int>, _ kind: Furniture.Kind) {
        body.furniture.append(Furniture(kind: kind, range: line))
        isBroken = true
    }

    /// A rule makes the short lines above it a heading.
    private mutating func takeRule(_ line: Range<Int>) {
        body.furniture.append(Furniture(kind: .rule, range: line))
        if firstPiece < body.pieces.count, !gap, kind == .prose || kind == .heading, Shape.isHeading(bytes, body.pieces[body.pieces.count - 1]),
            !Shape.endsPart(bytes, body.pieces[body.pieces.count - 1])
        {
            kind = .heading
        }
        gap = true
    }

    private mutating func takeText(_ line: Range<Int>, _ index: Int, isCut: Bool) {
        let shape = shape(line, index)
        if shape.kind == .heading, wrapsHeading { kind = .heading }
        if kind == .heading, shape.kind == .heading, !gap, !isBroken { return goOn(line, isCut: isCut) }
        if shape.kind == .prose, !startsAnew(line) { return goOn(line, isCut: isCut) }
        begin(shape.kind, line, marker: shape.marker)
    }

    /// True when a line does not belong to the block before it.
    private mutating func startsAnew(_ line: Range<Int>) -> Bool {
        guard firstPiece < body.pieces.count, let last = body.pieces.last else { return true }
        if kind == .bracket { return true }
        if kind == .heading { return gap }
        return gap && !continues(last, line)
    }

    /// A sentence that goes on over a gap: the words before are not ended, those after begin small, or anyhow where the transmission broke it.
    private func continues(_ before: Range<Int>, _ line: Range<Int>) -> Bool {
        var end = before.upperBound - 1
        while end > before.lowerBound, isBlank(bytes[end]) { end -= 1 }
        let stop = bytes[end]
        if stop == 0x2E || stop == 0x3F || stop == 0x21 || stop == 0x3A || stop == 0x22 { return false }
        let start = bytes[line.lowerBound]
        // A list of points that a page mark cut behind a semicolon is one sentence; behind a blank line alone the next point stands for itself.
        if stop == 0x3B { return isBroken && isLower(start) }
        if isLower(start) { return true }
        // Behind words that were blotted out nobody knows how the sentence ended.
        if gap, stop == 0x58 || stop == 0x78, Shape.isBlotted(bytes, bytes.lastWord(before)) { return false }
        if stop == 0x29 { return false }
        return isBroken && (isLetter(start) || isDigit(start) || start == 0x28 || start >= 0x80 || start == 0x22 || start == 0x24)
    }

    private mutating func goOn(_ line: Range<Int>, isCut: Bool) {
        guard let last = body.pieces.last, firstPiece < body.pieces.count else { return begin(.prose, line) }
        if gap || isBroken {
            body.pieces.append(line)
            joined = true
            remarks.append(Remark(.joinedSentence, last.upperBound..<line.lowerBound, "A sentence that was broken here is joined."))
        } else if isCut {
            body.pieces.append(line)
        } else {
            body.pieces[body.pieces.count - 1] = last.lowerBound..<line.upperBound
        }
        gap = false
        isBroken = false
    }

    // MARK: shapes

    private mutating func shape(_ line: Range<Int>, _ index: Int) -> (kind: Block.Kind, marker: Range<Int>) {
        let apart = gap || isBroken
        if let marker = Shape.bullet(bytes, line, isApart: apart || kind == .bullet && hasEnded || endsInList) { return (.bullet, marker) }
        if let marker = Shape.speaker(bytes, line, "Q") { return (.question, marker) }
        if let marker = Shape.speaker(bytes, line, "A") { return (.answer, marker) }
        if Shape.isBracket(bytes, line) { return (.bracket, 0..<0) }
        let next = index + 1 < lines.endIndex ? lines[index + 1] : nil
        if let next, !next.gap, Shape.isRule(bytes, next.range), Shape.isHeading(bytes, line, isRuled: apart) { return (.heading, 0..<0) }
        if apart, let next, next.isApart, Shape.isHeading(bytes, line), standsAlone(line, next.range) { return (.heading, 0..<0) }
        if isBeforeOpening, hasEnded, isMarkedOff(line) { return (.heading, 0..<0) }
        if isBeforeOpening, Shape.isHeading(bytes, line), bytes.wordCount(line, limit: 9) <= 8, hasEnded { return (.heading, 0..<0) }
        return (.prose, 0..<0)
    }

    /// `BEGIN CONFIDENTIAL.`: from here on the text is marked so.
    private func isMarkedOff(_ line: Range<Int>) -> Bool {
        guard line.count < 40, bytes.has("BEGIN ", at: line.lowerBound) else { return false }
        let end = bytes[line.upperBound - 1] == 0x2E ? line.upperBound - 1 : line.upperBound
        return MarkingLine.isBanner(bytes, line.lowerBound + 6..<end)
    }

    /// True behind one line that stood apart and could be the first of a heading of two.
    private var wrapsHeading: Bool {
        guard kind == .prose, !gap, !isBroken, firstPiece == body.pieces.count - 1, body.blocks.count > firstBlock || opening == nil else {
            return false
        }
        return Shape.isHeading(bytes, body.pieces[firstPiece], isRuled: true)
    }

    /// True when the text so far ends a sentence.
    private var hasEnded: Bool {
        guard firstPiece < body.pieces.count, let last = body.pieces.last else { return true }
        let stop = bytes[last.upperBound - 1]
        if stop == 0x29 { return bytes[last.upperBound - 2] == 0x2E }
        return stop == 0x2E || stop == 0x22 || stop == 0x3F || stop == 0x21 || stop == 0x3B && bytes.has("&QUOT;", at: last.upperBound - 6)
    }

    /// True when the text so far leads to a list or goes on with one.
    private var endsInList: Bool {
        guard firstPiece < body.pieces.count, let last = body.pieces.last else { return false }
        let stop = bytes[last.upperBound - 1]
        return stop == 0x3A || stop == 0x3B
    }

    /// A short line between blank lines is a heading when sentences end before it and begin after it.
    private func standsAlone(_ line: Range<Int>, _ after: Range<Int>) -> Bool {
        let stop = bytes[line.upperBound - 1]
        if stop == 0x3A || stop == 0x3F || stop == 0x21 || stop == 0x2C { return false }
        if let last = body.pieces.last, firstPiece < body.pieces.count, kind != .heading, continues(last, line) { return false }
        if opening != nil, body.pieces.count == firstPiece { return false }
        let start = bytes[after.lowerBound]
        return isUpper(start) || start == 0x28 || start == 0x22 || start == 0xC2 || start == 0x5B || isDigit(start) || start == 0x2D
    }

    // MARK: paragraphs

    private mutating func open(_ opening: ParagraphSequence.Opening, _ line: Range<Int>) {
        endParagraph(isLast: false)
        self.opening = opening
        if opening.mark.textStart < line.upperBound { begin(.prose, opening.mark.textStart..<line.upperBound) }
        gap = false
        isBroken = false
    }

    private mutating func begin(_ kind: Block.Kind, _ line: Range<Int>, marker: Range<Int> = 0..<0) {
        endBlock()
        self.kind = kind
        self.marker = marker
        body.pieces.append(line)
        gap = false
        isBroken = false
    }

    private mutating func endBlock() {
        guard firstPiece < body.pieces.count else { return }
        body.blocks.append(Block(kind: kind, pieces: firstPiece..<body.pieces.count, marker: marker, joined: joined))
        firstPiece = body.pieces.count
        (kind, marker, joined) = (.prose, 0..<0, false)
    }

    /// Closes the paragraph; headings that stand right before the next one are left to stand between.
    private mutating func endParagraph(isLast: Bool) {
        endBlock()
        var own = body.blocks.count
        if !isLast {
            while own > firstBlock, body.blocks[own - 1].kind == .heading { own -= 1 }
        }
        append(blocks: firstBlock..<own)
        opening = nil
        append(blocks: own..<body.blocks.count)
        firstBlock = body.blocks.count
    }

    private mutating func append(blocks: Range<Int>) {
        guard !blocks.isEmpty || opening != nil else { return }
        let first = blocks.isEmpty ? nil : body.pieces[body.blocks[blocks.lowerBound].pieces.lowerBound]
        let label = opening?.mark.label ?? 0..<0
        let start = opening == nil ? first?.lowerBound ?? 0 : label.lowerBound
        let end = blocks.isEmpty ? label.upperBound : body.pieces[body.blocks[blocks.upperBound - 1].pieces.upperBound - 1].upperBound
        let portion = opening?.mark.portion.flatMap { $0.isSound ? bytes.string($0.range).uppercased() : $0.repaired }
        if let misread = opening?.mark.portion, !misread.isSound {
            let said = misread.repaired.map { "read as \($0)" } ?? "not believed"
            remarks.append(Remark(.typography, misread.range, "The portion mark is damaged: \(said)."))
        }
        let printedAs = opening.flatMap { $0.number == $0.mark.number ? nil : String($0.mark.number) }
        body.paragraphs.append(
            Paragraph(
                number: opening?.number, printedAs: printedAs, mark: portion,
                heading: opening == nil ? nil : first.flatMap { Shape.ownHeading(bytes, $0) }, label: label, blocks: blocks,
                range: start..<max(start, end)))
    }

    // MARK: repeated headers

    /// True when a marking with its number, without which no header is believed, may stand in the lines that one would take.
    private mutating func isMarkingAhead(_ index: Int) -> Bool {
        if marking < index { marking = (index..<lines.endIndex).first { mayBeNumbered($0) } ?? lines.endIndex }
        return marking < index + RepeatedHeader.most
    }

    /// True for a marking line with post and serial; its serial may stand on the next line.
    private mutating func mayBeNumbered(_ index: Int) -> Bool {
        let line = lines[index].range
        guard MarkingLine.mayBegin(bytes, line) else { return false }
        if MarkingLine.read(bytes, Label.pieces(bytes, of: line).first ?? line)?.number != nil { return true }
        return index + 1 < lines.endIndex && isDigit(bytes[lines[index + 1].range.lowerBound]) && bytes.find("SECTION ", in: line) != nil
    }

    /// Where the header that a section repeats ends, when one stands at a line.
    private mutating func repeatedHeader(_ index: Int) -> Int? {
        guard index >= otherEnd, RepeatedHeader.mayBegin(bytes, lines, index), isMarkingAhead(index),
            let found = RepeatedHeader(bytes, lines, index, of: known)
        else { return nil }
        if found.isOther {
            otherEnd = found.end
            remarks.append(Remark(.secondIdentity, lines[index].range, "The header of another cable stands in the text here."))
            return nil
        }
        body.furniture.append(Furniture(kind: .addressBlock, section: found.section, range: found.range))
        if let section = found.section { sections.insert(section) }
        if repeated.isEmpty { repeated = [found.header] }
        isBroken = true
        return found.end
    }
}
