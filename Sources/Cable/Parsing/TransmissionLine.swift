/// Format lines 2 and 3 of ACP-127.
enum TransmissionLine {
    /// `OO RUEHCN RUEHGH`: a precedence written twice, and stations.
    static func routing(_ bytes: Bytes, _ line: Range<Int>) -> (Precedence?, [String])? {
        let start = line.lowerBound
        guard bytes[start] == bytes[start + 1], bytes[start + 2] == 0x20, let precedence = precedence(bytes[start]),
            let stations = stations(bytes, start + 3..<line.upperBound)
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
    private static let months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]

    static func read(_ bytes: Bytes, _ line: Range<Int>) -> (group: DateTimeGroup, precedences: [Precedence])? {
        var precedences: [Precedence] = []
        var words = bytes.words(line)[...]
        while let word = words.first, word.count <= 3, word.allSatisfy({ TransmissionLine.precedence(bytes[$0]) != nil }) {
            precedences += word.compactMap { TransmissionLine.precedence(bytes[$0]) }
            words = words.dropFirst()
        }
        guard let time = words.first, time.count == 7, bytes[time.upperBound - 1] == 0x5A,
            let digits = bytes.number(at: time.lowerBound), digits.end == time.upperBound - 1, words.count >= 3
        else { return nil }
        let monthWord = words[words.startIndex + 1]
        let yearWord = words[words.startIndex + 2]
        guard monthWord.count == 3, let month = months.firstIndex(of: bytes.string(monthWord).uppercased()),
            let year = bytes.number(at: yearWord.lowerBound, most: 4), year.end == yearWord.upperBound, yearWord.count == 2 || yearWord.count == 4,
            let instant = CivilTime(
                year: fullYear(year.value), month: month + 1, day: digits.value / 10000, hour: digits.value / 100 % 100, minute: digits.value % 100)
        else { return nil }
        let text = [time, monthWord, yearWord].map(bytes.string).joined(separator: " ")
        return (DateTimeGroup(text: text, instant: instant, range: time.lowerBound..<yearWord.upperBound), precedences)
    }

    /// Two digits mean 1950 to 2049.
    static func fullYear(_ year: Int) -> Int { year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year }
}
