/// A header in mid-text: the second section of a print repeats the whole address block.
struct RepeatedHeader {
    /// What it says.
    let header: Header
    /// The section it opens.
    let section: Int?
    /// Its place.
    let range: Range<Int>
    /// The first line after it.
    let end: Int
    /// True when it is the header of another cable.
    let isOther: Bool

    /// How many lines such a block takes at most.
    static let most = 90

    /// What the cable's own header says that a repeated one says again.
    struct Known {
        /// Bytes of the subject.
        let subject: Int
        let serial: Int?

        init(_ header: Header) {
            subject = header.subject?.text.utf8.count ?? 0
            serial = header.messageNumber?.number
        }
    }

    /// The header at a line: believed only with a marking line that gives post and serial.
    init?(_ bytes: Bytes, _ lines: ArraySlice<Line>, _ index: Int, of first: Known) {
        let stop = min(lines.endIndex, index + RepeatedHeader.most)
        var parser = HeaderParser(bytes, lines[index..<stop], .repeated(subject: first.subject))
        parser.parse()
        parser.finish()
        guard let number = parser.header.messageNumber, parser.textLine > index else { return nil }
        let isSectioned = (parser.header.sections?.count ?? 1) > 1
        guard isSectioned || parser.envelope.hasBegun else { return nil }
        header = parser.header
        section = parser.sections.first
        end = parser.textLine
        range = lines[index].range.lowerBound..<lines[parser.textLine - 1].range.upperBound
        isOther = first.serial.map { $0 != number.number } ?? false
    }

    /// True when a line can open such a block.
    static func mayBegin(_ bytes: Bytes, _ lines: ArraySlice<Line>, _ index: Int) -> Bool {
        let line = lines[index].range
        let start = line.lowerBound
        switch bytes[start] {
        case 0x46: return bytes.has("FM ", at: start) && line.count < 70 && !bytes.hasSmallLetter(line)
        case 0x2D: return line.count < 70 && line.count > 12 && bytes[start + 3] == 0x2D && isDigit(bytes[line.upperBound - 1])
        case 0x56: return bytes.has("VZCZC", at: start)
        case 0x54: return bytes.has("TO ", at: start) && line.count < 70 && isPost(bytes, bytes.rest(of: line, from: start + 3))
        case 0x41 where bytes.has("ACTION ", at: start), 0x4F where bytes.has("ORIGIN ", at: start): return Envelope.isOffices(bytes, line)
        case 0x41, 0x53, 0x55, 0x43, 0x4C:
            if line.count < 40, index + 1 < lines.endIndex, bytes.has("TO ", at: lines[index + 1].range.lowerBound), isPost(bytes, line) {
                return true
            }
            return line.count < 120 && bytes.find("SECTION ", in: line) != nil && bytes.find(" OF ", in: line) != nil && !bytes.hasSmallLetter(line)
        case 0x30...0x39:
            // The operator's number between a page mark and the block: `43`.
            return line.count <= 3 && lines[index].isBroken && index + 1 < lines.endIndex && Envelope.isOffices(bytes, lines[index + 1].range)
        default: return false
        }
    }

    private static func isPost(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        let slash = bytes.find(0x2F, in: line.lowerBound..<min(line.upperBound, line.lowerBound + 9))
        if let slash, TransmissionLine.isRouting(bytes, line.lowerBound..<slash) { return true }
        return ["AMEMBASSY ", "AMCONSUL ", "SECSTATE ", "USMISSION "].contains { bytes.has($0, at: line.lowerBound) }
    }
}
