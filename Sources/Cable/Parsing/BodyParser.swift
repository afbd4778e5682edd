/// Reads the text of a cable: furniture out, paragraphs by their marks, blocks by their shape, broken sentences joined.
struct BodyParser {
    let bytes: Bytes
    let isMarkdown: Bool
    var body = Body()
    var remarks: [Remark] = []
    /// Sections seen in page marks.
    var sections: Set<Int> = []

    private var last = 0
    private var paragraphStart = 0
    private var label = 0..<0
    private var number: Int?
    private var printedAs: String?
    private var portion: Range<Int>?
    private var firstBlock = 0
    private var kind = Block.Kind.prose
    private var marker = 0..<0
    private var firstPiece = 0
    private var joined = false
    private var gap = true
    private var afterPage = false
    private var pendingHeadings: [Range<Int>] = []

    init(_ bytes: Bytes, isMarkdown: Bool) {
        self.bytes = bytes
        self.isMarkdown = isMarkdown
    }

    /// Reads the lines of `range`.
    mutating func parse(_ range: Range<Int>) {
        body.range = range
        let lines = bytes.lines(range)
        for (index, line) in lines.enumerated() {
            if line.isEmpty {
                gap = true
            } else {
                take(line.range, next: index + 1 < lines.count ? lines[index + 1].range : nil, after: following(lines, index))
            }
        }
        endParagraph(at: range.upperBound)
        takeSignature()
    }

    /// The next line that is not empty.
    private func following(_ lines: [SourceLine], _ index: Int) -> Range<Int>? {
        var next = index + 1
        while next < lines.count, lines[next].isEmpty { next += 1 }
        return next < lines.count ? lines[next].range : nil
    }

    // MARK: lines

    private mutating func take(_ line: Range<Int>, next: Range<Int>?, after: Range<Int>?) {
        if let mark = PageMark.find(bytes, in: line) { return takePageMark(mark, in: line, next: next, after: after) }
        if isCaption(line) {
            body.furniture.append(Furniture(kind: .caption, range: line))
            afterPage = true
            gap = true
            return
        }
        if isRule(line) {
            body.furniture.append(Furniture(kind: .rule, range: line))
            if firstPiece < body.pieces.count, !gap, kind == .prose || kind == .heading, isHeadingShape(body.pieces[body.pieces.count - 1]) {
                kind = .heading
            }
            gap = true
            return
        }
        if let mark = ParagraphMark(bytes, line), let meant = believed(mark) { return open(mark, meant: meant, line) }
        takeText(line, next: next, after: after)
    }

    /// What stands before a mark in its line, the mark, what stands after it.
    private mutating func takePageMark(_ mark: PageMark, in line: Range<Int>, next: Range<Int>?, after: Range<Int>?) {
        let before = bytes.trim(line.lowerBound..<mark.range.lowerBound)
        let rest = bytes.trim(mark.range.upperBound..<line.upperBound)
        if !before.isEmpty { takeText(before, next: nil, after: nil) }
        body.furniture.append(Furniture(kind: .pageMark, section: mark.section, range: mark.range))
        if let section = mark.section { sections.insert(section) }
        afterPage = true
        gap = true
        if !rest.isEmpty { take(rest, next: next, after: after) }
    }

    /// A handling caption that was put in again at a section's start.
    private func isCaption(_ line: Range<Int>) -> Bool { line.count == 6 && bytes.has("SIPDIS", at: line.lowerBound) }

    private func isRule(_ line: Range<Int>) -> Bool {
        guard line.count >= 3 else { return false }
        let sign = bytes[line.lowerBound]
        guard sign == 0x2D || sign == 0x3D || sign == 0x2A || sign == 0x5F else { return false }
        return line.allSatisfy { bytes[$0] == sign || bytes[$0] == 0x20 }
    }

    private mutating func takeText(_ line: Range<Int>, next: Range<Int>?, after: Range<Int>?) {
        let shape = shape(line, after: after, next: next)
        if shape.kind == .prose, !startsAnew(line) { return goOn(line) }
        if shape.kind == .prose, kind == .bullet || kind == .answer || kind == .question, !gap { return goOn(line) }
        begin(shape.kind, line, marker: shape.marker)
    }

    /// True when a line does not belong to the block before it.
    private func startsAnew(_ line: Range<Int>) -> Bool {
        guard firstPiece < body.pieces.count, let last = body.pieces.last else { return true }
        if kind == .heading || kind == .bracket { return gap || kind == .bracket }
        guard gap else { return false }
        return !continues(last, line)
    }

    /// A sentence that goes on over a gap: the words before are not ended, those after begin small (or anyhow, over a page mark).
    private func continues(_ before: Range<Int>, _ line: Range<Int>) -> Bool {
        var end = before.upperBound - 1
        while end > before.lowerBound, isBlank(bytes[end]) { end -= 1 }
        let stop = bytes[end]
        if stop == 0x2E || stop == 0x3F || stop == 0x21 || stop == 0x3A || stop == 0x22 || stop == 0x3B { return false }
        let start = bytes[line.lowerBound]
        if isLower(start) { return true }
        if stop == 0x29 { return false }
        return afterPage && (isLetter(start) || isDigit(start) || start == 0x28 || start >= 0x80)
    }

    private mutating func goOn(_ line: Range<Int>) {
        guard let last = body.pieces.last, firstPiece < body.pieces.count else { return begin(.prose, line) }
        if gap {
            body.pieces.append(line)
            joined = true
            remarks.append(Remark(.joinedSentence, last.upperBound..<line.lowerBound, "A sentence that was broken here is joined."))
        } else {
            body.pieces[body.pieces.count - 1] = last.lowerBound..<line.upperBound
        }
        gap = false
        afterPage = false
    }

    // MARK: shapes

    private func shape(_ line: Range<Int>, after: Range<Int>?, next: Range<Int>?) -> (kind: Block.Kind, marker: Range<Int>) {
        if let marker = bullet(line) { return (.bullet, marker) }
        if let marker = speaker(line, "Q") { return (.question, marker) }
        if let marker = speaker(line, "A") { return (.answer, marker) }
        if isBracket(line) { return (.bracket, 0..<0) }
        if let next, isRule(next), isHeadingShape(line) { return (.heading, 0..<0) }
        if gap, next?.isEmpty ?? true, isHeadingShape(line), let after, bytes[line.upperBound - 1] != 0x2C, standsAlone(line, after) {
            return (.heading, 0..<0)
        }
        return (.prose, 0..<0)
    }

    /// `-- `, `- `, `* `, `o `, `•`, `(a) `, `1) ` at a line's start, when the line before does not run into it.
    private func bullet(_ line: Range<Int>) -> Range<Int>? {
        let start = line.lowerBound
        var end = start
        switch bytes[start] {
        case 0x2D:
            while bytes[end] == 0x2D { end += 1 }
            if end - start > 3 { return nil }
            if !isBlank(bytes[end]), end - start < 3 || !isLetter(bytes[end]) { return nil }
        case 0x2A: end = start + 1
        case 0x6F: end = gap ? start + 1 : start
        case 0xE2: end = bytes[start + 1] == 0x80 && bytes[start + 2] == 0xA2 ? start + 3 : start
        case 0x28:
            end = start + 1
            while end < start + 4, isLetter(bytes[end]) || isDigit(bytes[end]) { end += 1 }
            guard end > start + 1, end <= start + 3, bytes[end] == 0x29, gap else { return nil }
            end += 1
        default:
            guard gap, let number = bytes.number(at: start, most: 2), bytes[number.end] == 0x29 || bytes[number.end] == 0x2E else { return nil }
            end = number.end + 1
        }
        guard end > start, end < line.upperBound, isBlank(bytes[end]) || end - start == 3 else { return nil }
        return start..<end
    }

    /// `Q1:`, `A:` at a line's start.
    private func speaker(_ line: Range<Int>, _ letter: Unicode.Scalar) -> Range<Int>? {
        guard bytes[line.lowerBound] == UInt8(ascii: letter) else { return nil }
        var at = line.lowerBound + 1
        while at < line.lowerBound + 4, isDigit(bytes[at]) { at += 1 }
        guard bytes[at] == 0x3A || bytes[at] == 0x2E && at > line.lowerBound + 1 else { return nil }
        return line.lowerBound..<at + 1
    }

    /// `Begin text:`, `(end non-paper)`, alone on a line.
    private func isBracket(_ line: Range<Int>) -> Bool {
        guard line.count <= 60 else { return false }
        let start = line.lowerBound + (bytes[line.lowerBound] == 0x28 || bytes[line.lowerBound] == 0x5B ? 1 : 0)
        guard bytes.has("BEGIN ", at: start) || bytes.has("END ", at: start) else { return false }
        return QuotedTextScanner.noun(bytes, in: start..<line.upperBound) != nil
    }

    private func isHeadingShape(_ line: Range<Int>) -> Bool {
        guard line.count >= 3, line.count <= 72, bytes.words(line).count <= 10 else { return false }
        let start = bytes[line.lowerBound]
        guard isUpper(start) || isDigit(start) || start == 0x28 || start == 0x22 else { return false }
        let stop = bytes[line.upperBound - 1]
        return stop != 0x2E && stop != 0x3B && stop != 0x2C
    }

    /// A short line between blank lines is a heading when sentences end before it and begin after it.
    private func standsAlone(_ line: Range<Int>, _ after: Range<Int>) -> Bool {
        let stop = bytes[line.upperBound - 1]
        if stop == 0x3A || stop == 0x3F || stop == 0x21 { return false }
        if let last = body.pieces.last, firstPiece < body.pieces.count, kind != .heading, continues(last, line) { return false }
        if number != nil, body.pieces.count == firstPiece { return false }
        let start = bytes[after.lowerBound]
        return isUpper(start) || start == 0x28 || start == 0x22 || start == 0xC2 || start == 0x5B || isDigit(start) || start == 0x2D
    }

    // MARK: paragraphs

    /// The number a mark means, when it opens a paragraph; nil when it is part of the text (a year, a list).
    private mutating func believed(_ mark: ParagraphMark) -> Int? {
        let due = last + 1
        let opensLine = gap || mark.isStrong || hasEnded
        if mark.number == due, opensLine { return due }
        if !mark.isStrong, gap, mark.number >= 10, let meant = pilcrowAsOne(mark), meant == due {
            remarks.append(Remark(.paragraphNumber, mark.label, "Paragraph \(meant) is printed as \(mark.number): its mark was turned into a digit."))
            return meant
        }
        if mark.number > due, mark.number <= last + 3, last > 0, mark.isStrong || gap && bytes[mark.label.upperBound - 1] == 0x2E {
            remarks.append(Remark(.numberGap, mark.label, "Paragraph \(mark.number) follows \(last): what stood between is not here."))
            return mark.number
        }
        if mark.isStrong { remarks.append(Remark(.falseMark, mark.label, "\(mark.number) is no paragraph here: the mark is left in the text.")) }
        return nil
    }

    private var hasEnded: Bool {
        guard let last = body.pieces.last, last.upperBound > last.lowerBound else { return true }
        let stop = bytes[last.upperBound - 1]
        return kind == .heading || stop == 0x2E || stop == 0x22 || stop == 0x3F || stop == 0x29 || stop == 0x3A || stop == 0x21
    }

    /// `19` for 9: the pilcrow became the digit 1.
    private func pilcrowAsOne(_ mark: ParagraphMark) -> Int? {
        guard bytes[mark.digits.lowerBound] == 0x31 else { return nil }
        return bytes.number(at: mark.digits.lowerBound + 1, most: 3)?.value
    }

    private mutating func open(_ mark: ParagraphMark, meant: Int, _ line: Range<Int>) {
        endParagraph(at: mark.label.lowerBound)
        last = meant
        number = meant
        printedAs = meant == mark.number ? nil : String(mark.number)
        portion = mark.portion
        label = mark.label
        paragraphStart = mark.label.lowerBound
        gap = false
        if mark.textStart < line.upperBound { begin(.prose, mark.textStart..<line.upperBound) }
    }

    private mutating func begin(_ kind: Block.Kind, _ line: Range<Int>, marker: Range<Int> = 0..<0) {
        endBlock()
        self.kind = kind
        self.marker = marker
        joined = false
        body.pieces.append(line)
        if number == nil, body.blocks.count == firstBlock { paragraphStart = line.lowerBound }
        gap = false
        afterPage = false
    }

    private mutating func endBlock() {
        guard firstPiece < body.pieces.count else { return }
        body.blocks.append(Block(kind: kind, pieces: firstPiece..<body.pieces.count, marker: marker, joined: joined))
        firstPiece = body.pieces.count
        kind = .prose
    }

    /// Closes the paragraph; headings that stand right before the next one are left to stand between.
    private mutating func endParagraph(at end: Int) {
        endBlock()
        var own = body.blocks.count
        if end < body.range.upperBound {
            while own > firstBlock, body.blocks[own - 1].kind == .heading { own -= 1 }
        }
        append(blocks: firstBlock..<own)
        if own < body.blocks.count {
            (number, printedAs, portion, label) = (nil, nil, nil, 0..<0)
            append(blocks: own..<body.blocks.count)
        }
        firstBlock = body.blocks.count
        (number, printedAs, portion, label) = (nil, nil, nil, 0..<0)
    }

    private mutating func append(blocks: Range<Int>) {
        guard !blocks.isEmpty || number != nil else { return }
        let pieces = body.blocks[blocks]
        let start = label.isEmpty ? pieces.first.map { body.pieces[$0.pieces.lowerBound].lowerBound } ?? paragraphStart : label.lowerBound
        let end = pieces.last.map { body.pieces[$0.pieces.upperBound - 1].upperBound } ?? label.upperBound
        let first = pieces.first.map { body.pieces[$0.pieces.lowerBound] }
        body.paragraphs.append(
            Paragraph(
                number: number, printedAs: printedAs, mark: portion.map(bytes.string)?.uppercased(), heading: first.flatMap(heading), label: label,
                blocks: blocks, range: start..<max(start, end)))
    }

    /// A paragraph's own heading: up to six words before a colon, `ACTION REQUEST:`, or a summary's or comment's word before a full stop.
    private func heading(_ piece: Range<Int>) -> Range<Int>? {
        let window = piece.lowerBound..<min(piece.upperBound, piece.lowerBound + 60)
        guard number != nil, isUpper(bytes[window.lowerBound]) else { return nil }
        if let colon = bytes.find(0x3A, in: window) {
            let words = window.lowerBound..<colon
            if bytes.words(words).count <= 6, bytes.find(0x2E, in: words) == nil, bytes.find(0x2C, in: words) == nil { return bytes.trim(words) }
        }
        for word in ["SUMMARY.", "COMMENT.", "ACTION REQUEST."] as [StaticString] where bytes.has(word, at: window.lowerBound) {
            return window.lowerBound..<window.lowerBound + word.utf8CodeUnitCount - 1
        }
        return nil
    }
}
