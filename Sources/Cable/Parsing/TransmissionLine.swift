/// Format lines 2 and 3 of ACP-127.
enum TransmissionLine {
    /// `OO RUEHCN RUEHGH`: a precedence written twice, and stations.
    static func routing(_ bytes: Bytes, _ line: Range<Int>) -> (Precedence?, [String])? {
        let start = line.lowerBound
        guard bytes[start] == bytes[start + 1], bytes[start + 2] == 0x20, let precedence = precedence(bytes[start]),
            let stations = stations(bytes, bytes.rest(of: line, from: start + 3))
        else { return nil }
        return (precedence, stations)
    }

    /// Nothing but routing indicators.
    static func stations(_ bytes: Bytes, _ line: Range<Int>) -> [String]? {
        let words = bytes.words(line)
        guard !words.isEmpty, words.allSatisfy({ isRouting(bytes, $0) }) else { return nil }
        return words.map(bytes.string)
    }

    /// A routing indicator: R and four to seven capitals.
    static func isRouting(_ bytes: Bytes, _ word: Range<Int>) -> Bool {
        (5...8).contains(word.count) && bytes[word.lowerBound] == 0x52 && word.allSatisfy { isUpper(bytes[$0]) }
    }

    static func precedence(_ letter: UInt8) -> Precedence? {
        switch letter {
        case 0x5A: .flash
        case 0x4F: .immediate
        case 0x50: .priority
        case 0x52: .routine
        default: nil
        }
    }

    /// `DE RUEHC #0447/01 1622041`.
    static func filing(_ bytes: Bytes, _ line: Range<Int>) -> (originator: String, serial: String?, part: Int?, day: Int?, time: String?)? {
        let words = bytes.words(line)
        guard words.count >= 2, isRouting(bytes, words[1]) else { return nil }
        var serial: String?
        var part: Int?
        var day: Int?
        var time: String?
        for word in words.dropFirst(2) {
            if bytes[word.lowerBound] == 0x23, let number = bytes.number(at: word.lowerBound + 1) {
                serial = bytes.string(word.lowerBound + 1..<number.end)
                if bytes[number.end] == 0x2F { part = bytes.number(at: number.end + 1)?.value }
            } else if word.count == 7, let number = bytes.number(at: word.lowerBound), number.end == word.upperBound {
                day = number.value / 10000
                time = bytes.string(word.lowerBound + 3..<word.upperBound)
            }
        }
        return (bytes.string(words[1]), serial, part, day, time)
    }
}

/// The date-time line: `O 112010Z JUN 09`.
enum DateTimeGroupLine {
    private static let spelled: [StaticString] = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
    /// The months as they are written.
    static let months = spelled.map(\.description)

    static func read(_ bytes: Bytes, _ line: Range<Int>) -> (group: DateTimeGroup, precedences: [Precedence])? {
        let first = bytes[line.lowerBound]
        // A scanner's sign for a letter that is none, `₽ 051609Z`.
        let isMisread = first >= 0x80 && bytes[line.lowerBound + 3] == 0x20
        guard isDigit(first) || isMisread || isPrecedences(bytes, line) else { return nil }
        var precedences: [Precedence] = []
        var words = bytes.words(line, most: 12)[...]
        if isMisread { words = words.dropFirst() }
        while let word = words.first, word.count <= 3, word.allSatisfy({ TransmissionLine.precedence(bytes[$0]) != nil }) {
            precedences += word.compactMap { TransmissionLine.precedence(bytes[$0]) }
            words = words.dropFirst()
        }
        guard let start = words.first?.lowerBound, let time = time(bytes, &words), let month = month(bytes, &words), let year = year(bytes, &words),
            let instant = CivilTime(
                year: fullYear(year.value), month: month, day: time / 10000, hour: time / 100 % 100, minute: time % 100)
        else { return nil }
        let range = start..<year.end
        return (DateTimeGroup(text: bytes.line(range), instant: instant, range: range), precedences)
    }

    /// True when the first word is nothing but letters of precedence.
    private static func isPrecedences(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        var at = line.lowerBound
        while at < line.upperBound, at - line.lowerBound < 4, TransmissionLine.precedence(bytes[at]) != nil { at += 1 }
        return at > line.lowerBound && isBlank(bytes[at])
    }

    /// `112010Z`, with a blank before the Z in early files, with a 2 or a 7 for the Z from a scanner.
    private static func time(_ bytes: Bytes, _ words: inout ArraySlice<Range<Int>>) -> Int? {
        guard let word = words.popFirst(), let digits = bytes.number(at: word.lowerBound, most: 6), digits.end - word.lowerBound == 6 else {
            return nil
        }
        if digits.end == word.upperBound {
            guard let zone = words.popFirst(), bytes.isAll("Z", zone) else { return nil }
        } else {
            guard word.count == 7, [0x5A, 0x32, 0x37].contains(bytes[digits.end]) else { return nil }
        }
        return digits.value
    }

    private static func month(_ bytes: Bytes, _ words: inout ArraySlice<Range<Int>>) -> Int? {
        guard let word = words.popFirst(), word.count == 3 else { return nil }
        return month(bytes, at: word.lowerBound)
    }

    /// The month whose three letters stand at an offset.
    static func month(_ bytes: Bytes, at offset: Int) -> Int? {
        spelled.firstIndex { bytes.has($0, at: offset) }.map { $0 + 1 }
    }

    /// `09`, `2009`, in early files `7 3`.
    private static func year(_ bytes: Bytes, _ words: inout ArraySlice<Range<Int>>) -> (value: Int, end: Int)? {
        guard let word = words.popFirst(), let number = bytes.number(at: word.lowerBound, most: 4) else { return nil }
        // `AUG 06ZYB`, `MAY 14-----`: what was glued to it.
        let isGlued = number.end - word.lowerBound == 2 && (bytes.has("ZYB", at: number.end) || bytes.has("---", at: number.end))
        if isGlued { return (number.value, number.end) }
        guard number.end == word.upperBound else { return nil }
        if word.count == 1, let next = words.first, next.count == 1, let digit = bytes.number(at: next.lowerBound) {
            return (number.value * 10 + digit.value, next.upperBound)
        }
        return word.count == 2 || word.count == 4 ? (number.value, word.upperBound) : nil
    }

    /// Two digits mean 1950 to 2049.
    static func fullYear(_ year: Int) -> Int { year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year }
}
