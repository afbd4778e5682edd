/// A line of the text without its end and without white space at either side, never empty.
struct Line {
    private let place: Span
    /// True when a blank line stands between it and the line before it (before any furniture between them).
    let gap: Bool
    /// True when the transmission broke the text before it: a page mark, a banner, a stamp was taken out.
    let isBroken: Bool

    init(range: Range<Int>, gap: Bool, isBroken: Bool) { (place, self.gap, self.isBroken) = (Span(range), gap, isBroken) }

    /// Its bytes.
    var range: Range<Int> { place.range }

    /// True when it does not follow the line before it directly.
    var isApart: Bool { gap || isBroken }
}

/// The lines of a cable with what the transmission and the archives put between them taken out: page and section marks, banners beside
/// them, stamps of releases, the footers of prints. What a mark cuts in two comes out as two lines.
struct Sheet {
    let bytes: Bytes
    private(set) var lines: [Line] = []
    /// What was taken out, in order.
    private(set) var furniture: [Furniture] = []
    /// What the page marks say of the cable: the first serial and post, and every section.
    private(set) var marks: [PageMark] = []

    private var gap = true
    private var isBroken = false
    /// Whether the stamps of a release were seen.
    private var isReleased = false
    /// Whether a blank line stood before the furniture that broke the text.
    private var gapBefore = false
    /// Lines that are nothing but a marking: furniture when what stands beside them is.
    private var banners: [Int] = []

    /// Reads the lines of `range`.
    init(_ bytes: Bytes, _ range: Range<Int>) {
        self.bytes = bytes
        lines.reserveCapacity(range.count / 48 + 1)
        var inside = InsideMarks(bytes, range)
        var at = range.lowerBound
        while at < range.upperBound {
            let end = bytes.find(0x0A, in: at..<range.upperBound) ?? range.upperBound
            if lines.count == lines.capacity { lines.makeRoom(read: at - range.lowerBound, of: range.count) }
            var line = bytes.trim(at..<end)
            // A dump of tables ends its lines with a backslash.
            if bytes[line.upperBound - 1] == 0x5C, !line.isEmpty { line = bytes.trim(line.lowerBound..<line.upperBound - 1) }
            if line.isEmpty {
                gap = true
            } else {
                take(line, &inside)
            }
            at = end + 1
        }
        if isReleased { takeReleaseMarks() }
        takeBanners()
    }

    /// A line, cut at every mark that stands inside it.
    private mutating func take(_ line: Range<Int>, _ inside: inout InsideMarks) {
        var rest = line
        let above = gap || isBroken ? line.lowerBound : lines.last?.range.lowerBound ?? line.lowerBound
        while let mark = inside.next(in: rest, above: rest.lowerBound == line.lowerBound ? above : rest.lowerBound) {
            if mark.range.lowerBound < rest.lowerBound {
                cutLast(at: mark.range.lowerBound)
            } else {
                take(bytes.trim(rest.lowerBound..<mark.range.lowerBound))
            }
            takeOut(mark)
            rest = bytes.rest(of: rest, from: mark.range.upperBound)
        }
        take(rest)
    }

    /// A line, or the part of one, in which no mark stands but at its start.
    private mutating func take(_ line: Range<Int>) {
        var line = line
        while !line.isEmpty, let mark = PageMark.line(bytes, line) {
            takeOut(mark)
            line = bytes.rest(of: line, from: mark.range.upperBound)
        }
        if line.isEmpty { return }
        if let kind = Stamp.kind(bytes, line, isBesideStamp: isBroken && furniture.last?.kind == .stamp) { return takeOut(kind, line) }
        if MarkingLine.isBanner(bytes, line) { banners.append(lines.count) }
        let parts = Shape.parts(bytes, line)
        if parts.isEmpty { append(line) }
        for part in parts { append(part) }
    }

    private mutating func append(_ line: Range<Int>) {
        lines.append(Line(range: line, gap: isBroken ? gapBefore : gap, isBroken: isBroken))
        gap = false
        isBroken = false
    }

    /// Ends the last line where a mark begins that goes on in this one.
    private mutating func cutLast(at offset: Int) {
        guard let last = lines.popLast() else { return }
        if banners.last == lines.count { banners.removeLast() }
        let rest = bytes.trim(last.range.lowerBound..<offset)
        if rest.isEmpty { gap = gap || last.gap } else { lines.append(Line(range: rest, gap: last.gap, isBroken: last.isBroken)) }
    }

    private mutating func takeOut(_ mark: PageMark) {
        if mark.isContinued(marks.last, bytes), let last = furniture.popLast() {
            furniture.append(Furniture(kind: .pageMark, section: mark.section, range: last.range.lowerBound..<mark.range.upperBound))
            marks.removeLast()
        } else {
            furniture.append(Furniture(kind: .pageMark, section: mark.section, range: mark.range))
        }
        marks.append(mark)
        breakText()
    }

    private mutating func takeOut(_ kind: Furniture.Kind, _ line: Range<Int>) {
        furniture.append(Furniture(kind: kind, range: line))
        if kind == .stamp { isReleased = true }
        breakText()
    }

    private mutating func breakText() {
        if !isBroken { gapBefore = gap }
        isBroken = true
    }

    /// Under the stamps of a release, exemptions stand where words were taken out, and the document's own mark beside the stamps.
    private mutating func takeReleaseMarks() {
        var kept: [Line] = []
        kept.reserveCapacity(lines.count)
        var places: [Int] = []
        var next = banners[...]
        var broken: Line?
        var isUnderBanner = false
        for (index, line) in lines.enumerated() {
            let isBanner = next.first == index
            if isBanner { next = next.dropFirst() }
            defer { isUnderBanner = isBanner }
            if let kind = releaseMark(index, isUnderBanner: isUnderBanner) {
                furniture.append(Furniture(kind: kind, range: line.range))
                broken = broken ?? line
                continue
            }
            if isBanner { places.append(kept.count) }
            var line = broken.map { Line(range: line.range, gap: $0.gap, isBroken: true) } ?? line
            broken = nil
            if let margin = ReleaseMark.margin(bytes, line.range) {
                furniture.append(Furniture(kind: .exemption, range: margin..<line.range.upperBound))
                line = Line(range: bytes.trim(line.range.lowerBound..<margin), gap: line.gap, isBroken: line.isBroken)
            }
            kept.append(line)
        }
        (lines, banners) = (kept, places)
        furniture.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func releaseMark(_ index: Int, isUnderBanner: Bool) -> Furniture.Kind? {
        let line = lines[index]
        guard line.range.count <= 48 else { return nil }
        if ReleaseMark.exemptions(bytes, line.range) != nil { return .exemption }
        let isBeside = line.isBroken || index + 1 < lines.count && lines[index + 1].isBroken || isUnderBanner
        return isBeside && ReleaseMark.document(bytes, line.range) != nil ? .stamp : nil
    }

    /// A marking alone on its line is furniture when it is doubled, stands beside furniture, or ends the text; at the top it is the marking.
    private mutating func takeBanners() {
        guard !banners.isEmpty else { return }
        var out: Set<Int> = []
        let last = lines.count - 1
        for at in banners.reversed() {
            let above = lines[at].isBroken
            let below = at == last || lines[at + 1].isBroken || out.contains(at + 1)
            if above || below { out.insert(at) }
        }
        for at in banners where at > 0 && out.contains(at - 1) { out.insert(at) }
        var top = 0
        for at in banners where at == top { top += 1 }
        out = out.filter { $0 >= top }
        guard !out.isEmpty else { return }
        remove(out)
    }

    private mutating func remove(_ out: Set<Int>) {
        var kept: [Line] = []
        kept.reserveCapacity(lines.count)
        var before: Line?
        for (index, line) in lines.enumerated() {
            if out.contains(index) {
                furniture.append(Furniture(kind: .banner, range: line.range))
                before = before ?? line
            } else {
                kept.append(before.map { Line(range: line.range, gap: $0.gap, isBroken: true) } ?? line)
                before = nil
            }
        }
        lines = kept
        furniture.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
}
