/// One line of the TO or INFO list: `RUEHBJ/AMEMBASSY BEIJING IMMEDIATE 8602`.
enum AddressLine {
    /// `PIORITY` is met.
    private static let precedences: [(StaticString, Precedence)] = [
        ("NIACT IMMEDIATE", .niactImmediate), ("FLASH", .flash), ("IMMEDIATE", .immediate), ("PRIORITY", .priority), ("PIORITY", .priority),
        ("ROUTINE", .routine),
    ]

    static func read(_ bytes: Bytes, _ line: Range<Int>) -> Addressee? {
        var name = line
        var routing: String?
        if let slash = bytes.find(0x2F, in: line),
            TransmissionLine.isRouting(bytes, bytes.trim(line.lowerBound..<slash)) || bytes.isAll("ZEN", line.lowerBound..<slash)
        {
            routing = bytes.string(bytes.trim(line.lowerBound..<slash))
            name = bytes.rest(of: line, from: slash + 1)
        }
        guard name.contains(where: { isLetter(bytes[$0]) }) else { return nil }
        var number: Int?
        let last = bytes.lastWord(name)
        if last.lowerBound > name.lowerBound, let value = bytes.number(at: last.lowerBound), isNumbers(bytes, last, value.end),
            last.count >= 4 || isPost(bytes, name)
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

    /// `1234`, or `1234-1236` for a cable in several messages.
    private static func isNumbers(_ bytes: Bytes, _ word: Range<Int>, _ end: Int) -> Bool {
        if end == word.upperBound { return true }
        guard end - word.lowerBound == 4, bytes[end] == 0x2D, let second = bytes.number(at: end + 1, most: 4) else { return false }
        return second.end == word.upperBound && second.end - end == 5
    }

    /// The posts behind `XMT`, at a line's start or inside it.
    static func exemption(_ bytes: Bytes, _ line: Range<Int>) -> Range<Int>? {
        for word in bytes.eachWord(line) where bytes.has("XMT", at: word.lowerBound) {
            let end = word.lowerBound + 3
            if end == word.upperBound || bytes[end] == 0x2F || bytes[end] == 0x3A { return min(end + 1, line.upperBound)..<line.upperBound }
        }
        return nil
    }

    /// True when a line begins with a routing indicator and its slash.
    static func isRouted(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        bytes.find(0x2F, in: line.lowerBound..<min(line.upperBound, line.lowerBound + 9)).map {
            TransmissionLine.isRouting(bytes, line.lowerBound..<$0)
        } ?? false
    }

    /// `COLLECTIVE PRIORITY`, `IMMEDIATE 0012`: the end of an address that did not fit its line.
    static func isRest(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        guard line.count < 40, rests.contains(where: { bytes.has($0, at: line.lowerBound) }) else { return false }
        let first = bytes.words(line, most: 4)
        return first.count < 4
            && first.enumerated().allSatisfy { index, word in
                rests.contains { bytes.isAll($0, word) } || index > 0 && word.allSatisfy { isDigit(bytes[$0]) }
            }
    }

    private static let rests: [StaticString] = ["COLLECTIVE", "NIACT", "FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE"]

    /// Names of the Department's own, whose closing number is never part of the name.
    private static func isPost(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
        ["SECSTATE", "AMEMB", "AMCONSUL", "USMISSION", "EMBASSY"].contains { bytes.has($0, at: name.lowerBound) }
    }

    /// The name of a line without the routing indicator before its slash.
    static func withoutRouting(_ bytes: Bytes, _ line: Range<Int>) -> String {
        guard let slash = bytes.find(0x2F, in: line), TransmissionLine.isRouting(bytes, line.lowerBound..<slash) else { return bytes.line(line) }
        return bytes.line(slash + 1..<line.upperBound)
    }

    private static let days: [StaticString] = ["MONDAY, ", "TUESDAY, ", "WEDNESDAY, ", "THURSDAY, ", "FRIDAY, ", "SATURDAY, ", "SUNDAY, "]

    /// Lines among the addresses that are none: the group count of a relay (`STATE GRNC`), a date written out.
    static func isNoAddress(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        if bytes.isAll("STATE GRNC", line) || bytes.isAll("GRNC", line) { return true }
        return bytes.hasSmallLetter(line) && days.contains { bytes.has($0, at: line.lowerBound) }
    }
}
