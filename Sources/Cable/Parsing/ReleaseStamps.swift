/// Reads what a release stamped on a cable.
struct ReleaseStamps {
    private let bytes: Bytes
    private var found: Release

    init(_ bytes: Bytes, _ furniture: [Furniture]) {
        self.bytes = bytes
        found = Release(range: 0..<0)
        var isAfterCase = false
        // Every page bears the same: a line that was read is not read again, and nothing once all is known.
        var read: Set<String> = []
        for one in furniture where one.kind == .stamp && !isWhole {
            if !isAfterCase, !read.insert(bytes.string(one.range)).inserted { continue }
            if found.range.isEmpty { found.range = one.range }
            isAfterCase = take(one.range, isAfterCase: isAfterCase)
        }
    }

    private var isWhole: Bool { found.caseNumber != nil && found.document != nil && found.date != nil && found.decision != nil }

    /// What they say; nil where that is nothing.
    var release: Release? {
        found.caseNumber == nil && found.document == nil && found.date == nil && found.decision == nil ? nil : found
    }

    /// Takes a line; true when the number of a case may follow on the next.
    private mutating func take(_ line: Range<Int>, isAfterCase: Bool) -> Bool {
        let words = bytes.line(line)
        let capitals = words.uppercased()
        if found.decision == nil { found.decision = decision(capitals) }
        if found.date == nil { found.date = date(capitals) }
        if found.document == nil { found.document = value(after: "DOC NO", capitals) ?? ReleaseMark.document(bytes, line) }
        guard found.caseNumber == nil else { return false }
        if let range = capitals.firstRange(of: "NND ") {
            found.caseNumber = "NND " + String(capitals[range.upperBound...].prefix { $0.isNumber || $0 == "-" })
        } else if capitals.contains("DATE/CASE ID") {
            guard let last = capitals.split(separator: " ").last, last.count >= 6, last.allSatisfy(\.isNumber) else { return true }
            found.caseNumber = String(last)
        } else if Stamp.caseNumber(bytes, line) {
            found.caseNumber = words
        } else if isAfterCase, capitals.count >= 6, capitals.allSatisfy(\.isNumber) {
            found.caseNumber = capitals
        } else {
            found.caseNumber = value(after: "CASE NUMBER", capitals) ?? value(after: "CASE NO", capitals)
        }
        return false
    }

    /// `RELEASED IN PART`, `DECLASSIFIED IN FULL / RELEASE IN FULL`, `DECLASSIFIED/RELEASED`.
    private func decision(_ words: String) -> String? {
        if words.contains("DECLASSIFIED/RELEASED") { return "DECLASSIFIED/RELEASED" }
        if words.hasPrefix("DECLASSIFIED NND") || words.hasPrefix("DECLASSIFIED AUTHORITY") { return "DECLASSIFIED" }
        for verb in ["DECLASSIFIED IN ", "RELEASED IN ", "RELEASE IN ", "DENIED IN "] {
            guard let start = words.firstRange(of: verb) else { continue }
            for share in ["FULL", "PART"] {
                guard words[start.upperBound...].hasPrefix(share) else { continue }
                let whole = words[start.lowerBound...]
                return whole.contains(" / ") ? String(whole) : verb + share
            }
        }
        return nil
    }

    /// What stands behind `CASE NO.` or `DOC NO.`.
    private func value(after label: String, _ words: String) -> String? {
        guard let range = words.firstRange(of: label) else { return nil }
        let rest = words[range.upperBound...].drop { $0 == "." || $0 == ":" || $0 == " " }
        let value = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
        return value.contains(where: \.isNumber) ? String(value) : nil
    }

    /// `06/30/2015`, `16 OCT 2007`.
    private func date(_ words: String) -> CivilTime? {
        let parts = words.split { $0 == " " || $0 == "," || $0 == "." }
        for (index, part) in parts.enumerated() {
            let numbers = part.split(separator: "/").map { Int($0) }
            if numbers.count == 3, let month = numbers[0], let day = numbers[1], let year = numbers[2], year > 1900 {
                return CivilTime(year: year, month: month, day: day)
            }
            guard index > 0, index + 1 < parts.count, let month = DateTimeGroupLine.months.firstIndex(of: String(part.prefix(3))),
                let day = Int(parts[index - 1]), let year = Int(parts[index + 1]), year > 1900
            else { continue }
            return CivilTime(year: year, month: month + 1, day: day)
        }
        return nil
    }
}

/// What reviewers write into the margins of a release.
enum ReleaseMark {
    /// The exemptions that a range is nothing but: `B1`, `1.4(D)`, `(b)(6)`, `B3, CIA`. Source: 5 U.S.C. 552(b), E.O. 13526 section 1.4,
    /// E.O. 12958 section 1.5.
    static func exemptions(_ bytes: Bytes, _ range: Range<Int>) -> [String]? {
        guard range.count >= 2, range.count <= 48 else { return nil }
        let words = bytes.string(range).uppercased().split { $0 == " " || $0 == "," || $0 == ";" || $0 == "\t" }
        var found: [String] = []
        for word in words {
            if isExemption(word) { found.append(String(word)) } else if word != "CIA" || found.isEmpty { return nil }
        }
        return found.isEmpty ? nil : found
    }

    private static func isExemption(_ word: Substring) -> Bool {
        let letters = Array(word.utf8)
        if letters.count == 2, letters[0] == 0x42, (0x31...0x39).contains(letters[1]) { return true }
        if letters.count == 6, word.hasPrefix("(B)("), word.hasSuffix(")"), isDigit(letters[4]) { return true }
        guard word.hasPrefix("1.4(") || word.hasPrefix("1.5("), word.hasSuffix(")") else { return false }
        return letters.count == 6 && (0x41...0x48).contains(letters[4])
    }

    /// Where the exemptions begin that stand at a line's end, apart from its words.
    static func margin(_ bytes: Bytes, _ line: Range<Int>) -> Int? {
        guard line.count > 6 else { return nil }
        var start = line.upperBound
        while start > line.lowerBound {
            let word = bytes.lastWord(line.lowerBound..<start)
            guard !word.isEmpty, exemptions(bytes, word) != nil else { return nil }
            start = word.lowerBound
            if start - 3 > line.lowerBound, (1...3).allSatisfy({ isBlank(bytes[start - $0]) }) { return start }
        }
        return nil
    }

    /// `E6`, alone on its line: which document of the case this is.
    static func document(_ bytes: Bytes, _ line: Range<Int>) -> String? {
        guard (2...4).contains(line.count), isUpper(bytes[line.lowerBound]), line.dropFirst().allSatisfy({ isDigit(bytes[$0]) }),
            exemptions(bytes, line) == nil
        else { return nil }
        return bytes.string(line)
    }
}

extension CableParts {
    /// What a release stamped and took out.
    mutating func takeRelease(_ bytes: Bytes, _ furniture: [Furniture], _ range: Range<Int>) {
        if header.release == nil, furniture.contains(where: { $0.kind == .stamp }) { header.release = ReleaseStamps(bytes, furniture).release }
        for one in furniture where one.kind == .exemption {
            let exemptions = ReleaseMark.exemptions(bytes, one.range) ?? []
            if let last = body.excisions.last, bytes.trim(last.range.upperBound..<one.range.lowerBound).isEmpty {
                let added = exemptions.filter { !last.exemptions.contains($0) }
                body.excisions[body.excisions.count - 1] = Excision(
                    range: last.range.lowerBound..<one.range.upperBound, exemptions: last.exemptions + added)
            } else {
                body.excisions.append(Excision(range: one.range, exemptions: exemptions))
            }
        }
        takeRows(bytes, range)
    }

    /// A run of the letter X: words that a publisher took out.
    private mutating func takeRows(_ bytes: Bytes, _ range: Range<Int>) {
        var at = range.lowerBound
        var isAnyFound = false
        while let start = bytes.find("XXXXX", rare: 0, in: at..<range.upperBound) {
            var end = start + 5
            while end < range.upperBound, bytes[end] == 0x58 { end += 1 }
            at = end
            guard !isLetter(bytes[start - 1]), !isLetter(bytes[end]) else { continue }
            body.excisions.append(Excision(range: start..<end, exemptions: []))
            isAnyFound = true
        }
        if isAnyFound { body.excisions.sort { $0.range.lowerBound < $1.range.lowerBound } }
    }
}
