/// Which of the paragraph marks open a paragraph. Marks are believed in sequence only: years at a line's start, lists inside a paragraph and
/// tables of contents have marks too.
struct ParagraphSequence {
    /// A mark at the start of a line.
    struct Candidate {
        let line: Int
        let mark: ParagraphMark
        /// True when the text before it lets a paragraph begin here.
        let isFree: Bool
        /// True when the line before was ended on purpose: the mark would have had room on it.
        let isDeliberate: Bool
    }

    /// A mark that is believed.
    struct Opening {
        let line: Int
        let mark: ParagraphMark
        /// The number it means.
        let number: Int
    }

    private(set) var openings: [Opening] = []
    private(set) var remarks: [Remark] = []
    /// Lines whose pilcrow was put before a number of the text.
    private(set) var falseMarks: [Candidate] = []

    private let bytes: Bytes
    private let candidates: [Candidate]
    private let lines: ArraySlice<Line>
    private var last = 0
    private var missing: Set<Int> = []
    /// The next item of a list inside a paragraph; 0 outside one.
    private var listNext = 0
    /// How far ahead a rule looks: enough for a list, and it keeps the whole linear.
    private static let horizon = 48

    init(_ bytes: Bytes, _ lines: ArraySlice<Line>) {
        self.bytes = bytes
        self.lines = lines
        candidates = ParagraphSequence.candidates(bytes, lines)
        let first = afterContents
        for index in candidates.indices.dropFirst(first) { judge(index) }
    }

    private static func candidates(_ bytes: Bytes, _ lines: ArraySlice<Line>) -> [Candidate] {
        var out: [Candidate] = []
        for index in lines.indices {
            guard let mark = ParagraphMark(bytes, lines[index].range) else { continue }
            var isFree = index == lines.startIndex || lines[index].isApart || mark.portion != nil
            if !isFree { isFree = isEnd(bytes, lines[index - 1].range) || isHeading(bytes, lines, index - 1) }
            let isDeliberate = !isFree && hadRoom(bytes, lines, index - 1, for: mark.label.count)
            out.append(Candidate(line: index, mark: mark, isFree: isFree, isDeliberate: isDeliberate))
        }
        return out
    }

    /// True when so many letters more would have fitted on a line, by the width of the lines around it.
    private static func hadRoom(_ bytes: Bytes, _ lines: ArraySlice<Line>, _ index: Int, for letters: Int) -> Bool {
        let around = lines[max(lines.startIndex, index - 6)..<min(lines.endIndex, index + 4)]
        let width = around.reduce(0) { max($0, $1.range.count) }
        return width < 100 && lines[index].range.count + 1 + letters <= min(width, 80)
    }

    /// True when a line ends a sentence, or is a rule.
    private static func isEnd(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        let stop = bytes[line.upperBound - 1]
        return stop == 0x2E || stop == 0x22 || stop == 0x3F || stop == 0x29 || stop == 0x3A || stop == 0x21 || stop == 0x2D || stop == 0x3D
    }

    /// True for a short line with a capital after a line that ended.
    private static func isHeading(_ bytes: Bytes, _ lines: ArraySlice<Line>, _ index: Int) -> Bool {
        guard lines[index].range.count < 50, Shape.isHeading(bytes, lines[index].range) else { return false }
        return index == lines.startIndex || lines[index].isApart || isEnd(bytes, lines[index - 1].range)
    }

    /// Behind a table of contents, where the numbers 1 to n stand on one line after the other and then begin anew.
    private var afterContents: Int {
        var index = 0
        while index < candidates.count, candidates[index].mark.number == index + 1, lines[candidates[index].line].range.count < 90,
            index == 0 || candidates[index].line == candidates[index - 1].line + 1
        { index += 1 }
        guard index >= 2, candidates.dropFirst(index).prefix(ParagraphSequence.horizon).contains(where: { $0.mark.number == 1 && $0.isFree }),
            candidates.dropFirst(index).contains(where: { $0.mark.number == index })
        else { return 0 }
        return index
    }

    // MARK: one mark

    private mutating func judge(_ index: Int) {
        let candidate = candidates[index]
        let mark = candidate.mark
        let due = last + 1
        if last == 0 {
            if opensText(index) { return accept(candidate, mark.number) }
        } else if mark.number == due, candidate.isFree || mark.isStrong {
            if !isListItem(index) { return accept(candidate, due) }
        } else if mark.number == due, isDueAnyhow(index) {
            return accept(candidate, due)
        } else if let meant = pilcrowAsOne(candidate), meant == due, !isAhead(mark.number - 1, after: index) {
            remarks.append(Remark(.paragraphNumber, mark.label, "Paragraph \(meant) is printed as \(mark.number): its mark was turned into a digit."))
            return accept(candidate, meant)
        } else if mark.number > due, isBelievableGap(index) {
            findInLines(due..<mark.number, before: candidate.line)
            if last + 1 < mark.number {
                for number in last + 1..<mark.number { missing.insert(number) }
                remarks.append(Remark(.numberGap, mark.label, "Paragraph \(mark.number) follows \(last): what stood between is not here."))
            }
            return accept(candidate, mark.number)
        } else if mark.number == due + 1, isSwapped(index) {
            missing.insert(due)
            remarks.append(Remark(.paragraphNumber, mark.label, "Paragraph \(mark.number) stands before \(due)."))
            return accept(candidate, mark.number)
        } else if mark.number == last, let meant = repeated(index) {
            remarks.append(Remark(.paragraphNumber, mark.label, "The number \(mark.number) stands twice."))
            return accept(candidate, meant)
        } else if mark.number > 1, mark.number < last, isMiscounted(index) {
            remarks.append(Remark(.paragraphNumber, mark.label, "Paragraph \(due) is printed as \(mark.number)."))
            return accept(candidate, due)
        } else if mark.number <= last, missing.contains(mark.number), mark.isStrong || mark.portion != nil {
            remarks.append(Remark(.paragraphNumber, mark.label, "Paragraph \(mark.number) stands out of order."))
            return accept(candidate, mark.number)
        }
        refuse(candidate)
    }

    private mutating func accept(_ candidate: Candidate, _ number: Int) {
        openings.append(Opening(line: candidate.line, mark: candidate.mark, number: number))
        last = max(last, number)
        missing.remove(number)
        listNext = 0
    }

    /// Marks of missing numbers that lost their line and stand inside others.
    private mutating func findInLines(_ numbers: Range<Int>, before line: Int) {
        guard var first = openings.last?.line else { return }
        for number in numbers {
            guard let (at, mark) = MarkInLine.find(number, bytes, lines[first..<line]), let before = openings.last?.mark.label,
                mark.label.lowerBound >= before.upperBound
            else { return }
            remarks.append(Remark(.paragraphNumber, mark.label, "Paragraph \(number) begins inside a line here."))
            accept(Candidate(line: at, mark: mark, isFree: true, isDeliberate: false), number)
            first = at
        }
    }

    private mutating func refuse(_ candidate: Candidate) {
        let number = candidate.mark.number
        if number == 1 { listNext = 2 } else if number == listNext { listNext += 1 }
        guard candidate.mark.isStrong else { return }
        falseMarks.append(candidate)
        remarks.append(Remark(.falseMark, candidate.mark.label, "\(number) is no paragraph here: the mark is not counted."))
    }

    // MARK: rules

    /// The first paragraph: 1, or where the text is cut a number that its successor follows.
    private func opensText(_ index: Int) -> Bool {
        let candidate = candidates[index]
        guard candidate.isFree || candidate.mark.isStrong else { return false }
        if candidate.mark.number == 1 { return candidate.mark.isPoint || candidate.mark.portion != nil || isAhead(2, after: index) }
        if isAhead(1, after: index) { return false }
        return candidate.mark.number <= 60 && (candidate.mark.number == 2 || isAhead(candidate.mark.number + 1, after: index))
    }

    /// True when a mark that is due is only an item of a list, because the paragraph of that number comes later.
    private func isListItem(_ index: Int) -> Bool {
        let mark = candidates[index].mark
        guard let later = nextEqual(index) else { return isOwnList(mark) }
        if later.mark.isStrong && !mark.isStrong { return true }
        if mark.isStrong && !later.mark.isStrong { return false }
        if mark.number == listNext { return true }
        // Paragraphs that bear portion marks, and one that bears none.
        return later.mark.portion != nil && mark.portion == nil && openings.count > 1 && openings.allSatisfy { $0.mark.portion != nil }
    }

    /// A mark that is due behind a line without an end (a table, an address, a sentence that lost its last words): believed where no better one of
    /// its number comes, and either the line before was ended on purpose or the numbers go on behind it.
    private func isDueAnyhow(_ index: Int) -> Bool {
        let mark = candidates[index].mark
        guard mark.isPoint, mark.number != listNext, isUpper(bytes[mark.textStart]), mark.textStart > mark.label.upperBound,
            !candidates.dropFirst(index + 1).prefix(ParagraphSequence.horizon).contains(where: { $0.mark.number == mark.number })
        else { return false }
        return candidates[index].isDeliberate || isAhead(mark.number + 1, after: index) || isAhead(mark.number + 2, after: index)
    }

    /// A list that counted 1, 2 within a paragraph goes on to 3, without a portion mark where the paragraphs bear theirs.
    private func isOwnList(_ mark: ParagraphMark) -> Bool {
        mark.number == listNext && mark.number > 2 && mark.portion == nil && openings.allSatisfy { $0.mark.portion != nil }
    }

    /// 6 before 5: two paragraphs that changed their places, the next mark is the one that is due.
    private func isSwapped(_ index: Int) -> Bool {
        let candidate = candidates[index]
        guard candidate.mark.isStrong, candidate.isFree, candidate.mark.number != listNext, index + 1 < candidates.count else { return false }
        let next = candidates[index + 1]
        return next.mark.number == last + 1 && next.mark.isStrong && next.isFree && isLike(candidate.mark, next.mark)
            && !isAhead(candidate.mark.number, after: index + 1)
    }

    /// A number that stands twice, both times sure: the second is the next one where the number after that follows, else the same once more.
    private func repeated(_ index: Int) -> Int? {
        let candidate = candidates[index]
        guard let before = openings.last, before.mark.isStrong, before.number == last, before.number == before.mark.number,
            openings.dropLast().last?.number != last, candidate.mark.isStrong, candidate.mark.number != listNext,
            candidate.mark.portion != nil || candidate.isFree && lines[candidate.line].gap, isLike(candidate.mark, before.mark)
        else { return nil }
        let next = candidates.dropFirst(index + 1).first { $0.mark.isStrong && $0.isFree }
        guard let next else { return last }
        return next.mark.number == last + 2 ? last + 1 : next.mark.number == last + 1 ? last : nil
    }

    /// A sure mark under a heading with a number that was there long ago, nothing after it or what follows the number that is due: the drafter
    /// miscounted. Not where the words are those of that paragraph: a copy of it.
    private func isMiscounted(_ index: Int) -> Bool {
        let (line, mark) = (candidates[index].line, candidates[index].mark)
        guard mark.isStrong, mark.portion != nil, mark.number != listNext, !missing.contains(mark.number),
            openings.allSatisfy({ $0.mark.portion != nil }),
            line > lines.startIndex, Shape.isRule(bytes, lines[line - 1].range) || lines[line].gap && isHeading(line - 1)
        else { return false }
        let next = candidates.dropFirst(index + 1).first { $0.mark.isStrong && $0.isFree }
        guard next.map({ $0.mark.number == last + 2 }) ?? true, let same = openings.first(where: { $0.number == mark.number }) else { return false }
        let words = bytes.words(mark.textStart..<lines[line].range.upperBound, most: 3).map(bytes.string)
        return words != bytes.words(same.mark.textStart..<lines[same.line].range.upperBound, most: 3).map(bytes.string)
    }

    private func isHeading(_ line: Int) -> Bool { ParagraphSequence.isHeading(bytes, lines, line) }

    private func isLike(_ one: ParagraphMark, _ other: ParagraphMark) -> Bool { (one.portion == nil) == (other.portion == nil) }

    /// How many numbers a gap may leave out: two, and more where lines were blotted out.
    private func longestGap(before index: Int) -> Int {
        let line = candidates[index].line
        let isBlotted = (max(lines.startIndex, line - 5)..<line).contains { Shape.isBlotted(bytes, lines[$0].range) }
        return candidates[index].mark.isStrong && isBlotted ? 12 : 3
    }

    /// A gap of one or two numbers: real where the mark is sure and what is missing does not come later.
    private func isBelievableGap(_ index: Int) -> Bool {
        let candidate = candidates[index]
        let mark = candidate.mark
        guard mark.number <= last + 12, mark.number <= last + longestGap(before: index),
            mark.isStrong || candidate.isFree && mark.isPoint && mark.number != listNext
        else { return false }
        if mark.isStrong, mark.portion == nil, openings.allSatisfy({ $0.mark.portion != nil }), openings.count > 2 { return false }
        return !isAhead(last + 1, after: index)
    }

    /// `19` for 9: the pilcrow became the digit 1.
    private func pilcrowAsOne(_ candidate: Candidate) -> Int? {
        let mark = candidate.mark
        guard !mark.isStrong, candidate.isFree, mark.number >= 10, bytes[mark.digits.lowerBound] == 0x31 else { return nil }
        return bytes.number(at: mark.digits.lowerBound + 1, most: 3)?.value
    }

    /// True when a mark with this number comes soon.
    private func isAhead(_ number: Int, after index: Int) -> Bool {
        candidates.dropFirst(index + 1).prefix(ParagraphSequence.horizon).contains { $0.mark.number == number && ($0.isFree || $0.mark.isStrong) }
    }

    /// The next mark with the same number, before one with the number after it that could follow.
    private func nextEqual(_ index: Int) -> Candidate? {
        let number = candidates[index].mark.number
        return candidates.dropFirst(index + 1).prefix(ParagraphSequence.horizon)
            .first { $0.mark.number == number && ($0.isFree || $0.mark.isStrong) }
    }
}
