/// One line of the TO or INFO list: `RUEHBJ/AMEMBASSY BEIJING IMMEDIATE 8602`.
enum AddressLine {
    private static let precedences: [(StaticString, Precedence)] = [
        ("NIACT IMMEDIATE", .niactImmediate), ("FLASH", .flash), ("IMMEDIATE", .immediate), ("PRIORITY", .priority), ("PIORITY", .priority),
        ("ROUTINE", .routine),
    ]

    static func read(_ bytes: Bytes, _ line: Range<Int>) -> Addressee? {
        var name = line
        var routing: String?
        if let slash = bytes.find(0x2F, in: line), TransmissionLine.isRouting(bytes, line.lowerBound..<slash) {
            routing = bytes.string(line.lowerBound..<slash)
            name = bytes.trim(slash + 1..<line.upperBound)
        }
        guard name.contains(where: { isLetter(bytes[$0]) }) else { return nil }
        var number: Int?
        if let last = bytes.words(name).last, last.lowerBound > name.lowerBound, last.count >= 4, let value = bytes.number(at: last.lowerBound),
            value.end == last.upperBound
        {
            number = value.value
            name = bytes.trim(name.lowerBound..<last.lowerBound)
        }
        var precedence: Precedence?
        for (word, value) in precedences {
            let start = name.upperBound - word.utf8CodeUnitCount
            if start > name.lowerBound, isBlank(bytes[start - 1]), bytes.has(word, at: start) {
                precedence = value
                name = bytes.trim(name.lowerBound..<start)
                break
            }
        }
        return Addressee(routing: routing, name: bytes.line(name), precedence: precedence, number: number, range: line)
    }

    /// The name of a line without the routing indicator before its slash.
    static func withoutRouting(_ bytes: Bytes, _ line: Range<Int>) -> String {
        guard let slash = bytes.find(0x2F, in: line), TransmissionLine.isRouting(bytes, line.lowerBound..<slash) else { return bytes.line(line) }
        return bytes.line(slash + 1..<line.upperBound)
    }

    /// `INFO LOG-00 NP-00`: offices with their copies, not addressees.
    static func isOffices(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        guard let word = bytes.words(line).dropFirst().first, word.count >= 4 else { return false }
        return bytes[word.upperBound - 3] == 0x2D && isDigit(bytes[word.upperBound - 2]) && isDigit(bytes[word.upperBound - 1])
    }
}
