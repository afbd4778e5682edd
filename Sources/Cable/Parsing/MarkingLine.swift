/// The line with the classification, the section, the post and the serial: `UNCLAS SECTION 01 OF 08 STATE 060447`.
struct MarkingLine {
    let classification: Classification
    /// The words of the marking.
    let range: Range<Int>
    /// The post and serial, without a year, when the line gives them.
    let number: MessageNumber?
    let section: (number: Int, count: Int)?
    let captions: [String]
    /// Where what the line says of the marking ends; other fields may be glued on.
    let end: Int

    /// Spelled without blanks; the longer first.
    private static let spellings: [(StaticString, Classification)] = [
        ("UNCLASSIFIED", .unclassified), ("UNCLAS", .unclassified), ("LIMITEDOFFICIALUSE", .limitedOfficialUse), ("CONFIDENTIAL", .confidential),
        ("TOPSECRET", .topSecret), ("SECRET", .secret),
    ]

    static func read(_ bytes: Bytes, _ line: Range<Int>) -> MarkingLine? {
        for (spelling, classification) in spellings {
            for skipped in 0...1 {
                guard let end = match(bytes, line, spelling, skipping: skipped) else { continue }
                guard let read = read(bytes, line, classification, from: end) else { continue }
                if skipped > 0, read.number == nil { continue }
                return read
            }
        }
        return nil
    }

    /// Where the marking's letters end, blanks between them left out; `skipping` one letter that damage put in front.
    private static func match(_ bytes: Bytes, _ line: Range<Int>, _ spelling: StaticString, skipping: Int) -> Int? {
        var at = line.lowerBound
        for _ in 0..<skipping {
            guard isLetter(bytes[at]) else { return nil }
            at += 1
            while at < line.upperBound, bytes[at] == 0x20 { at += 1 }
        }
        for index in 0..<spelling.utf8CodeUnitCount {
            while index > 0, at < line.upperBound, bytes[at] == 0x20 { at += 1 }
            guard at < line.upperBound, upper(bytes[at]) == spelling.utf8Start[index] else { return nil }
            at += 1
        }
        return at == line.upperBound || !isLetter(bytes[at]) ? at : nil
    }

    private static func read(_ bytes: Bytes, _ line: Range<Int>, _ classification: Classification, from start: Int) -> MarkingLine? {
        let marking = line.lowerBound..<start
        var at = start
        if bytes[at] == 0x2F { return caveats(bytes, line, classification, from: start) }
        let rest = bytes.trim(at..<line.upperBound)
        guard !rest.isEmpty else {
            return MarkingLine(classification: classification, range: marking, number: nil, section: nil, captions: [], end: line.upperBound)
        }
        var words = bytes.words(rest)[...]
        if words.count >= 4, words.prefix(4).map(bytes.string).joined() == "EFTO" {
            words = words.dropFirst(4)
        } else if let first = words.first, bytes.string(first) == "EFTO" {
            words = words.dropFirst()
        }
        var section: (Int, Int)?
        if words.count >= 4, bytes.has("SECTION", at: words[words.startIndex].lowerBound),
            let number = bytes.number(at: words[words.startIndex + 1].lowerBound),
            let count = bytes.number(at: words[words.startIndex + 3].lowerBound)
        {
            section = (number.value, count.value)
            words = words.dropFirst(4)
        }
        var post: [Range<Int>] = []
        for word in words.prefix(6) {
            if !post.isEmpty, let serial = bytes.number(at: word.lowerBound), serial.end == word.upperBound, (2...8).contains(word.count) {
                at = word.upperBound
                let name = post.map(bytes.string).joined(separator: " ").uppercased()
                return MarkingLine(
                    classification: classification, range: marking, number: MessageNumber(year: nil, post: name, number: serial.value),
                    section: section,
                    captions: [], end: at)
            }
            guard word.allSatisfy({ isLetter(bytes[$0]) || bytes[$0] == 0x27 || bytes[$0] == 0x2D || bytes[$0] == 0x2E }) else { return nil }
            post.append(word)
        }
        return nil
    }

    /// `SECRET//NOFORN`: a marking with its caveats, on a line of its own.
    private static func caveats(_ bytes: Bytes, _ line: Range<Int>, _ classification: Classification, from start: Int) -> MarkingLine? {
        guard bytes[start + 1] == 0x2F else { return nil }
        let captions = bytes.string(start..<line.upperBound).split(separator: "/").map { $0.trimmed.uppercased() }
        return MarkingLine(
            classification: classification, range: line.lowerBound..<start, number: nil, section: nil, captions: captions.filter { !$0.isEmpty },
            end: line.upperBound)
    }
}

extension Substring {
    /// Without blanks at its ends.
    var trimmed: String {
        var rest = drop { $0 == " " }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}

/// A line of handling captions: `SIPDIS`, `SENSITIVE`, several on a line.
enum CaptionLine {
    /// Captions that stand alone, the longer first. Source: 5 FAH-2 H-440, 5 FAH-1 H-232.
    private static let known: [(words: StaticString, caption: String)] = [
        ("SENSITIVE BUT UNCLASSIFIED", "SENSITIVE BUT UNCLASSIFIED"), ("NOT FOR INTERNET DISTRIBUTION", "NOT FOR INTERNET DISTRIBUTION"),
        ("OFFICIAL INFORMAL", "OFFICIAL INFORMAL"), ("ROGER CHANNEL", "ROGER CHANNEL"), ("CORRECTED COPY", "CORRECTED COPY"),
        ("C O R R E C T E D COPY", "CORRECTED COPY"), ("C O R R E C T E D  C O P Y", "CORRECTED COPY"), ("DS CHANNEL", "DS CHANNEL"),
        ("EYES ONLY", "EYES ONLY"), ("SENSITIVE", "SENSITIVE"), ("SIPDIS", "SIPDIS"), ("NOFORN", "NOFORN"), ("STADIS", "STADIS"), ("EXDIS", "EXDIS"),
        ("NODIS", "NODIS"), ("LIMDIS", "LIMDIS"), ("TERREP", "TERREP"), ("AIDAC", "AIDAC"), ("SBU", "SBU"), ("ONLY", "ONLY"),
    ]

    static func read(_ bytes: Bytes, _ line: Range<Int>) -> [String]? {
        if line.count < 60, ["CODEL ", "RELEASABLE TO "].contains(where: { bytes.has($0, at: line.lowerBound) }) { return [bytes.line(line)] }
        var captions: [String] = []
        var at = line.lowerBound
        while at < line.upperBound {
            while at < line.upperBound, isBlank(bytes[at]) || bytes[at] == 0x2C || bytes[at] == 0x2E || bytes[at] == 0x2F || bytes[at] == 0x3B {
                at += 1
            }
            guard at < line.upperBound else { break }
            guard let row = known.first(where: { bytes.has($0.words, at: at) && !isLetter(bytes[at + $0.words.utf8CodeUnitCount]) }) else {
                return captions.last == "CORRECTED COPY" ? captions : nil
            }
            captions.append(row.caption)
            at += row.words.utf8CodeUnitCount
        }
        return captions.isEmpty ? nil : captions
    }
}
