/// A line that is nothing but a marking: levels, caveats, a section, post and serial, in any order that prints have, with signs around them.
struct MarkedLine {
    /// A level that stands in it.
    struct Level {
        let classification: Classification
        /// Its letters.
        let range: Range<Int>
        /// False where letters are of another script, misread, or parted by signs.
        let isSound: Bool
    }

    private(set) var levels: [Level] = []
    /// True when a section, or a post with its serial, follows.
    private(set) var isNumbered = false
    /// True where a small letter stands in it.
    let hasSmall: Bool

    /// The captions that it gives beside its level: `NOFORN`, `EYES ONLY`.
    private(set) var captions: [String] = []

    private let seen: SeenLetters
    private var at = 0
    private var isBehindSlashes = false
    /// True where only the post and serial behind it show that it is one: a letter is lost, or the level is shortened.
    private var needsNumber = false
    /// How many levels and captions stand before post and serial.
    private var beforeNumber: (levels: Int, captions: Int)?
    private var hasPost = false

    /// Reads a line. `isPost` tells the name of a post. Where anything may follow (`isHead`, a line above the subject), what begins with a marking
    /// in capitals is one.
    init?(_ bytes: Bytes, _ line: Range<Int>, isHead: Bool, isPost: (String) -> Bool) {
        seen = SeenLetters(bytes, line)
        hasSmall = seen.hasSmall
        guard takeLead() else { return nil }
        if !takeLevel(damaged: false) {
            // `LISBON 900001 SECRET`: the post and its serial may stand first.
            if isHead, takeNumber(isHead: false, isPost: isPost, isLast: false) { _ = takeLead() }
            guard at < seen.letters.count, takeLevel(damaged: true) || isHead && takeLameLevel() else { return nil }
        }
        let isWhole = takeRest(isHead: isHead, isPost: isPost)
        // What stands behind post and serial and is more than a marking is for somebody: `FOR SECRET SERVICE`, `NATO FOR POLAD`.
        if !isWhole, let (count, captionCount) = beforeNumber {
            levels.removeSubrange(count...)
            captions.removeSubrange(captionCount...)
        }
        guard !needsNumber || hasPost else { return nil }
        guard isWhole || isHead && !hasSmall && levels.allSatisfy(\.isSound) else { return nil }
        // A damaged one is believed where nothing else is on its line.
        guard levels.allSatisfy(\.isSound) || isWhole && line.count <= 80 else { return nil }
    }

    // MARK: words

    private func letter(_ index: Int) -> UInt8 { index < seen.letters.count ? seen.letters[index] : 0x20 }

    private mutating func skipSigns() {
        while at < seen.letters.count {
            let sign = seen.letters[at]
            guard sign != 0, !isLetter(sign), !isDigit(sign) else { return }
            if sign == 0x2F, letter(at + 1) == 0x2F { isBehindSlashes = true }
            at += 1
        }
    }

    /// The word at the place, of letters, digits, hyphens, points and apostrophes.
    private func word() -> (words: String, end: Int)? {
        var end = at
        while end < seen.letters.count {
            let byte = seen.letters[end]
            guard isLetter(byte) || isDigit(byte) || end > at && (byte == 0x2D || byte == 0x27 || byte == 0x2E) else { break }
            end += 1
        }
        while end > at, !isLetter(letter(end - 1)), !isDigit(letter(end - 1)) { end -= 1 }
        return end > at ? (String(decoding: seen.letters[at..<end], as: UTF8.self), end) : nil
    }

    /// What may stand before the level: captions, and whose marking it is.
    private mutating func takeLead() -> Bool {
        skipSigns()
        while takeCaption() || takeSpacedLead() || takeSection() || takeLeadWord() { skipSigns() }
        return at < seen.letters.count
    }

    private mutating func takeLeadWord() -> Bool {
        guard let word = word(), MarkedLine.leads.contains(word.words) || isPageNumber(word.words), seen.isPlain(at) else { return false }
        at = word.end
        return true
    }

    /// `C O R R E C T E D C O P Y`.
    private mutating func takeSpacedLead() -> Bool {
        guard letter(at) == 0x43, letter(at + 1) == 0x20, let end = spelled(MarkedLine.correctedCopy, wrong: 0)?.end else { return false }
        at = end
        return true
    }

    /// Takes a level; one that is damaged only where no sound one stands.
    private mutating func takeLevel(damaged: Bool) -> Bool {
        if let word = word(), letter(word.end) == 0x2F, letter(word.end + 1) == 0x2F, let level = MarkedLine.short[word.words] {
            levels.append(Level(classification: level, range: seen.place(at)..<seen.place(word.end), isSound: true))
            at = word.end
            return true
        }
        for isDamaged in damaged ? [false, true] : [false] {
            for row in MarkedLine.spellings {
                guard let found = match(row.letters, row.classification, wrong: isDamaged ? row.letters.count / 6 : 0) else { continue }
                levels.append(found.level)
                at = found.end
                return true
            }
        }
        return false
    }

    /// A level that has lost a letter, or is shortened, before post and serial: `S C R E T STATE 900001`, `CONF STATE 900001`.
    private mutating func takeLameLevel() -> Bool {
        needsNumber = true
        for row in MarkedLine.spellings {
            guard let end = spelled(row.letters, wrong: 0, lost: 1)?.end ?? spelled(row.letters.dropLast(), wrong: 0)?.end else { continue }
            levels.append(Level(classification: row.classification, range: seen.place(at)..<seen.place(end), isSound: false))
            at = end
            return true
        }
        guard let word = word(), let level = MarkedLine.short[word.words], word.words.utf8.count > 1 || letter(word.end) == 0x2F else { return false }
        levels.append(Level(classification: level, range: seen.place(at)..<seen.place(word.end), isSound: word.words.utf8.count > 2))
        at = word.end
        return true
    }

    /// A caption, its letters spaced or not.
    private mutating func takeCaption() -> Bool {
        for row in MarkedLine.controls where row.letters[0] == letter(at) {
            // Before a serial it is the post: `NATO 000447`.
            guard let (end, isSound) = spelled(row.letters, wrong: 0), isSound, !isDigit(letter(skipBlanks(end))) else { continue }
            if !captions.contains(row.caption) { captions.append(row.caption) }
            at = end
            return true
        }
        return false
    }

    private mutating func takeRest(isHead: Bool, isPost: (String) -> Bool) -> Bool {
        while true {
            skipSigns()
            guard at < seen.letters.count else { return true }
            if takeCaption() || takeLevel(damaged: false) { continue }
            guard let word = word() else { return false }
            if MarkedLine.caveats.contains(word.words) || isPageNumber(word.words)
                || isBehindSlashes && !hasSmall && word.words.utf8.count <= 24 && seen.letters.count <= 90
            {
                at = word.end
                continue
            }
            if takeSection() || takeNumber(isHead: isHead, isPost: isPost) || takeOperator(word) { continue }
            if word.words == "PAGE" { return takePage(word.end) }
            return false
        }
    }

    /// Where the number at a place ends: `02`, `TWO`.
    private func number(_ start: Int) -> Int? {
        var end = start
        while isDigit(letter(end)), end < seen.letters.count { end += 1 }
        if end > start { return end - start <= 8 && !isLetter(letter(end)) ? end : nil }
        while isLetter(letter(end)), end < seen.letters.count { end += 1 }
        return NumberWord.isOne(seen.letters[start..<end]) ? end : nil
    }

    /// `2` of `Page 2 of 3`.
    private func isPageNumber(_ word: String) -> Bool { word.utf8.count <= 4 && word.utf8.allSatisfy(isDigit) }

    private func skipBlanks(_ from: Int) -> Int {
        var next = from
        while letter(next) == 0x20, next < seen.letters.count { next += 1 }
        return next
    }

    /// `SECTION 02 OF 08`, `SECTION: 2 OF 2`.
    private mutating func takeSection() -> Bool {
        guard let word = word(), word.words == "SECTION" || word.words == "SEC" else { return false }
        var next = skipBlanks(letter(word.end) == 0x3A ? word.end + 1 : word.end)
        // `FINAL SECTION OF 02` has no number of its own.
        if let first = number(next) { next = skipBlanks(first) }
        guard letter(next) == 0x4F, letter(next + 1) == 0x46, let last = number(skipBlanks(next + 2)) else { return false }
        at = last
        isNumbered = true
        return true
    }

    /// `NEW DELHI 001234`: up to five words, then a serial.
    private mutating func takeNumber(isHead: Bool, isPost: (String) -> Bool, isLast: Bool = true) -> Bool {
        let start = at
        var post: [String] = []
        while post.count < 5, let word = word(), isHead ? !word.words.utf8.allSatisfy(isDigit) : !word.words.utf8.contains(where: isDigit) {
            post.append(word.words)
            at = skipBlanks(word.end)
        }
        let mayBeAny = isHead && !hasSmall && !needsNumber
        guard !post.isEmpty, isDigit(letter(at)), let end = number(at), end - at >= 2, isLast || end + 6 <= seen.letters.count,
            mayBeAny || isPost(post.joined(separator: " "))
        else {
            at = start
            return false
        }
        hasPost = !mayBeAny
        if !levels.isEmpty { beforeNumber = (levels.count, captions.count) }
        at = end
        isNumbered = true
        return true
    }

    /// `CONFIDENTIAL     PTQ1859`: the operator's code.
    private mutating func takeOperator(_ word: (words: String, end: Int)) -> Bool {
        guard word.words.utf8.count == 7, word.words.utf8.prefix(3).allSatisfy(isUpper), word.words.utf8.suffix(4).allSatisfy(isDigit) else {
            return false
        }
        at = word.end
        return true
    }

    /// `PAGE 02  ROME 01059 …`: the head of a page.
    private mutating func takePage(_ end: Int) -> Bool {
        guard number(skipBlanks(end)) != nil else { return false }
        at = seen.letters.count
        return true
    }

    /// A level's letters at the place.
    private func match(_ letters: [UInt8], _ classification: Classification, wrong most: Int) -> (level: Level, end: Int)? {
        guard let (end, isSound) = spelled(letters, wrong: most) else { return nil }
        return (Level(classification: classification, range: seen.place(at)..<seen.place(end), isSound: isSound), end)
    }

    /// Where letters at the place end: blanks between them are as they are printed; signs, other scripts, digits for letters are not.
    private func spelled(_ letters: some RandomAccessCollection<UInt8>, wrong most: Int, lost: Int = 0) -> (end: Int, isSound: Bool)? {
        var (next, wrong, isSound, lost) = (at, 0, most == 0, lost)
        for (index, expected) in letters.enumerated() {
            if index > 0 {
                while letter(next) == 0x20, next < seen.letters.count { next += 1 }
                if [0x2E, 0x2D, 0x5F, 0x2A, 0x2F, 0x7C].contains(letter(next)) {
                    isSound = isSound && letter(next) == 0x2D && expected != 0x45
                    next += 1
                    while letter(next) == 0x20, next < seen.letters.count { next += 1 }
                }
            }
            guard next < seen.letters.count else { return lost > 0 && index == letters.count - 1 ? (next, false) : nil }
            let byte = seen.letters[next]
            if byte != expected {
                if lost > 0, index > 0 {
                    lost -= 1
                    continue
                }
                isSound = false
                if LineBeginning.alike(byte) != expected {
                    wrong += 1
                    guard wrong <= most, byte == 0 || isLetter(byte) || isDigit(byte), index > 0 || byte == 0 else { return nil }
                }
            } else if !seen.isPlain(next) {
                isSound = false
            }
            next += 1
        }
        guard !isLetter(letter(next)), letter(next) != 0 || next >= seen.letters.count else { return nil }
        return (next, isSound)
    }

    /// Spelled without blanks; the longer first.
    static let spellings = MarkingLine.spellings.map { (letters: Array($0.letters.description.utf8), classification: $0.classification) }

    private static let correctedCopy = Array("CORRECTEDCOPY".utf8)

    /// The words with which a line may begin that is a marking: levels, captions, and what else may stand before a level.
    static let openings =
        (spellings.map(\.letters) + controls.map(\.letters)
            + leads.subtracting(["IS", "AS", "BUT", "ONLY", "OF", "THIS", "U.S"]).map { Array($0.utf8) }
            + ["TS", "MOSTSECRET", "SECTION"].map { Array($0.utf8) })

    /// The short forms that stand before two slashes: `TS//SI`.
    private static let short: [String: Classification] = [
        "TS": .topSecret, "S": .secret, "C": .confidential, "CONF": .confidential, "SEC": .secret, "LOU": .limitedOfficialUse,
        "OUO": .limitedOfficialUse, "LIMOFFUSE": .limitedOfficialUse,
    ]

    private static let controls = CaptionLine.controls.map { (letters: Array($0.letters.description.utf8), caption: $0.caption) }

    private static let leads: Set<String> = [
        "NATO", "COSMIC", "US", "U.S", "UK", "TRES", "MOST", "STRICTLY", "PERSONAL", "THIS", "DOCUMENT", "IS", "HANDLE", "AS", "EYES", "ONLY", "BUT",
        "PAGE", "OF", "SECURITY", "NODIS", "EXDIS", "LIMDIS", "STADIS", "NOFORN", "SIPDIS", "SENSITIVE", "SBU",
        "ORCON", "SPECAT", "CHEROKEE",
        "CLASSIFICATION", "CLASSIFIED", "OVERALL", "BEGIN", "END", "BT", "CORRECTED", "COPY", "FINAL", "FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE",
        "NIACT",
    ]

    /// Words that stand with a level and say how it is to be handled. Source: 5 FAH-2 H-440, 5 FAM 480, Executive Order 13526 and the older orders.
    private static let caveats: Set<String> = leads.union([
        "NF", "FOUO", "LOU", "EXCLUSIVELY", "CODEWORD", "ONLY", "EYES", "OC", "REL", "RELEASABLE", "SI", "TK", "HCS", "SCI", "EFTO",
        "E", "F", "T", "O", "FGI", "NOCONTRACT",
        "NOCONTR", "PROPIN", "PR", "RD", "FRD", "WNINTEL", "ENTIRE", "TEXT", "ROGER", "DS", "CHANNEL", "CHANNELS", "TERREP",
        "AIDAC", "CRITIC", "MR", "NO", "DISTRIBUTION", "DISTR", "FOREIGN", "DISSEM", "DISSEMINATION", "HANDLE", "VIA", "UMBRA", "COMINT", "ATOMAL",
        "INFORMATION", "NOT", "FOR", "INTERNET", "BUT", "PERSONAL", "OFFICIAL", "INFORMAL", "USE", "WHEN", "WITH", "SEPARATED", "FROM", "ATTACHMENT",
        "ATTACHMENTS", "ENCLOSURE", "ENCLOSURES", "REMOVED", "UPON", "REMOVAL", "OF", "DETACHED", "NC", "CONTROL", "ZFF3", "ZFF4",
    ])
}

extension Marking {
    /// True for bytes that are nothing but a marking with its caveats, as a column of a table or a field has it: `SECRET//NOFORN`; where a
    /// level is given, of a higher one.
    public static func isLine(_ words: some Collection<UInt8>, above level: Classification? = nil) -> Bool {
        guard words.count >= 6, words.count <= 120 else { return false }
        return reading(words) { bytes, range in
            let marked = MarkedLine(bytes, range, isHead: false, isPost: { _ in false })
            return marked?.levels.contains { one in level.map { one.classification > $0 } ?? true } ?? false
        }
    }

    /// The words of a title that mark what it names as classified, in capitals: all of it, what stands in brackets at its beginning or end, or before
    /// its first colon or dash; nil where it marks nothing.
    public static func title(_ words: [UInt8]) -> [UInt8]? {
        let words = words.prefix(500).drop { $0 == 0x20 || $0 == 0x09 }
        let parts = words.split(separator: UInt8(ascii: ":")).map { $0.drop { $0 == 0x20 } }
        let replies = parts.prefix { ["re", "fw", "fwd", "aw", "tr"].contains(String(decoding: $0, as: UTF8.self).lowercased()) }.count
        guard let first = parts.dropFirst(replies).first, let last = parts.last else { return nil }
        let brackets = [(0x28, 0x29), (0x5B, 0x5D)] as [(UInt8, UInt8)]
        let dash = first.firstRange(of: " -".utf8)?.lowerBound ?? first.firstIndex(of: 0x7C) ?? first.endIndex
        var candidates = [first[..<dash], first]
        for (open, close) in brackets {
            if first.first == open { candidates.append(first.dropFirst().prefix { $0 != close }) }
            if last.last == close, let start = last.lastIndex(of: open) { candidates.append(last[(start + 1)...].dropLast()) }
        }
        return candidates.lazy.filter { !$0.contains(where: isLower) }.compactMap { field($0) }.first
    }

    /// The line that stands for a field's words which mark as classified: the words, or the level of a portion mark; nil where they mark nothing.
    public static func field(_ words: some Collection<UInt8>) -> [UInt8]? {
        if isLine(words, above: .unclassified) { return Array(words) }
        let level = words.count <= 24 ? reading(words) { PortionLevel($0, $1)?.classification } : nil
        return level.flatMap { $0 > .unclassified ? Array($0.rawValue.utf8) : nil }
    }

    private static func reading<Result>(_ words: some Collection<UInt8>, _ read: (Bytes, Range<Int>) -> Result) -> Result {
        Array(words).withUnsafeBufferPointer { buffer in
            let bytes = Bytes(buffer: buffer)
            return read(bytes, bytes.trim(0..<bytes.count))
        }
    }
}
