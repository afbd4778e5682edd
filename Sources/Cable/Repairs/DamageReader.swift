import CBytes

/// Reads the pieces of one paragraph for the damage that typography took on its way through a 7-bit converter, Markdown and HTML. Each rule
/// decides by the characters around; what has an honest meaning too is left. One pass; only a few bytes are looked at twice.
struct DamageReader {
    /// What was found, in order of place.
    var repairs: [Repair] { found.sorted { $0.range.lowerBound < $1.range.lowerBound } }

    let bytes: UnsafeBufferPointer<UInt8>
    var piece = 0..<0
    var found: [Repair] = []
    /// An opening mark that waits for its closing one.
    private var opening: Repair?
    /// How often a word may still be looked for near by: no text, however odd or long, may take long.
    private(set) var searches: Int
    /// Brackets that are open.
    private var depth = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, searches: Int = 100) {
        self.bytes = bytes
        self.searches = searches
    }

    /// The bytes at which a rule may begin.
    private static let suspects: [Bool] = {
        var suspects = [Bool](repeating: false, count: 256)
        for byte in Array("&8),(?*Q\\-1".utf8) + [0xC2, 0xE2] { suspects[Int(byte)] = true }
        return suspects
    }()

    /// Goes on with another piece.
    mutating func read(_ piece: Range<Int>) {
        self.piece = piece
        DamageReader.suspects.withUnsafeBufferPointer { suspects in
            var at = piece.lowerBound
            while at < piece.upperBound {
                if suspects[Int(bytes[at])] { at = max(at + 1, look(at)) } else { at += 1 }
            }
        }
    }

    /// Looks at one place; gives back where to go on.
    private mutating func look(_ at: Int) -> Int {
        switch bytes[at] {
        case UInt8(ascii: "&"): return ampersand(at)
        case UInt8(ascii: "8"): close(at, 1, at: isClosing(at))
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"): bracket(at)
        case UInt8(ascii: ","): if isApostrophe(at) { add(.apostrophe, at, 1, "\u{2019}") }
        case UInt8(ascii: "?"): question(at)
        case UInt8(ascii: "*"): if isLetter(self[at - 1]), isLetter(self[at + 1]), !isAddress(at) { add(.dash, at, 1, "\u{2014}") }
        case UInt8(ascii: "Q"): if isLower(self[at - 1]), isSuffix(at), !isAddress(at) { add(.apostrophe, at, 1, "\u{2019}") }
        case UInt8(ascii: "\\"): backslash(at)
        case UInt8(ascii: "-"): hyphen(at)
        case UInt8(ascii: "1"): plus(at)
        case 0xC2: return latin(at)
        default: return symbol(at)
        }
        return at + 1
    }

    mutating func add(_ kind: Repair.Kind, _ at: Int, _ count: Int, _ stands: String) { found.append(Repair(kind, at..<at + count, stands)) }

    // MARK: quotation marks

    /// `&pull8`: an opening mark stands before a word and is closed in the same paragraph. `&quot;` is a character spelled out.
    private mutating func ampersand(_ at: Int) -> Int {
        if let entity = Entity(bytes, at: at, end: piece.upperBound) {
            add(.entity, at, entity.count, entity.stands)
            return at + entity.count
        }
        if isBefore(self[at - 1]), isLetter(self[at + 1]) { opening = Repair(.openingQuote, at..<at + 1, "\u{201C}") }
        return at + 1
    }

    /// A closing mark and the opening one that waited for it.
    private mutating func close(_ at: Int, _ count: Int, at isClosing: Bool) {
        guard isClosing, let open = opening else { return }
        found.append(open)
        add(.closingQuote, at, count, "\u{201D}")
        opening = nil
    }

    /// True for the 8 of `first refusal8` and `network,8`; not of `G8`, `250,0008` and `.8`.
    private func isClosing(_ at: Int) -> Bool {
        guard isBehind(self[at + 1]) else { return false }
        var last = at - 1
        if isPoint(self[last]) || self[last] == UInt8(ascii: ")") { last -= 1 }
        return isLetter(self[last]) && (isLetter(self[last - 1]) || last < at - 1)
    }

    /// The mark `⁸`, and signs that an opening mark and the word behind it were read as: `∂` is `&part`, `∧` is `&and`.
    private mutating func symbol(_ at: Int) -> Int {
        switch (self[at + 1], self[at + 2]) {
        case (0x81, 0xB8) where isLetter(self[at - 1]) || isPoint(self[at - 1]):
            if let open = opening { found.append(open) }
            opening = nil
            add(.closingQuote, at, 3, "\u{201D}")
        case (0x88, 0x82): open(at, 3, "part")
        case (0x88, 0xA7): open(at, 3, "and")
        default: break
        }
        return at + 3
    }

    /// A hyphen nobody sees; `£ing` is `&pounding`, `¢rales` is `&centrales`.
    private mutating func latin(_ at: Int) -> Int {
        switch self[at + 1] {
        case 0xAD: add(.softHyphen, at, 2, "")
        case 0xA3 where isLower(self[at + 2]): open(at, 2, "pound")
        case 0xA2 where isLower(self[at + 2]): open(at, 2, "cent")
        default: break
        }
        return at + 2
    }

    private mutating func open(_ at: Int, _ count: Int, _ word: String) {
        guard isBefore(self[at - 1]), self[at + count] == 0x20 || isLetter(self[at + count]) else { return }
        opening = Repair(.openingQuote, at..<at + count, "\u{201C}" + word)
    }

    // MARK: dashes

    /// A closing bracket that closes nothing and stands between words is a dash: `trafficked) such as`. Not of `a)`, and not where an
    /// opening one may have been lost: `Affairs MFA) said`.
    private mutating func bracket(_ at: Int) {
        guard depth == 0 else { return depth -= 1 }
        guard isBlank(self[at + 1]), let next = wordStart(after: at + 1), isLower(bytes[next]), !isAddress(at) else { return }
        if isBlank(self[at - 1]) { return add(.dash, at, 1, "\u{2014}") }
        let word = letters(before: at)
        guard word.count > 3, isLower(bytes[word.upperBound - 1]) else { return }
        add(.dash, at, 1, " \u{2014}")
    }

    /// `Russia?s`; `facility ? in addition`.
    private mutating func question(_ at: Int) {
        if isLetter(self[at - 1]), isSuffix(at), !isAddress(at) { return add(.apostrophe, at, 1, "\u{2019}") }
        guard isBlank(self[at - 1]), isBlank(self[at + 1]), at > piece.lowerBound, let next = wordStart(after: at + 1), isLower(bytes[next]) else {
            return
        }
        add(.dash, at, 1, "\u{2013}")
    }

    // MARK: what a line's end left

    private mutating func backslash(_ at: Int) {
        if self[at + 1] == UInt8(ascii: "$") { return add(.escape, at, 2, "$") }
        if self[at + 1] == 0x0A || self[at + 1] == 0x0D, self[at - 1] != UInt8(ascii: "\\") { add(.lineEscape, at, 1, "") }
    }

    /// `MALDIS- TRIBUTION` is one word where that word stands elsewhere, near by.
    private mutating func hyphen(_ at: Int) {
        guard isLetter(self[at - 1]), isBlank(self[at + 1]), let next = wordStart(after: at + 1), isLower(bytes[next]) == isLower(self[at - 1]) else {
            return
        }
        let first = letters(before: at)
        let second = letters(from: next)
        guard first.count > 1, second.count > 1, first.count + second.count < 40 else { return }
        guard searches > 0 else { return }
        searches -= 1
        if stands(Array(bytes[first]) + Array(bytes[second]), near: at) { add(.hyphen, at, next - at, "") }
    }

    private func stands(_ word: [UInt8], near at: Int) -> Bool {
        guard let base = bytes.baseAddress else { return false }
        var from = max(0, at - 16_384)
        let end = min(bytes.count, at + 16_384)
        while from < end {
            let next = cbytes_search(base + from, end - from, word, word.count)
            guard next >= 0 else { return false }
            let (before, after) = (from + next - 1, from + next + word.count)
            if (before < 0 || !isLetter(bytes[before])) && (after >= bytes.count || !isLetter(bytes[after])) { return true }
            from += next + word.count
        }
        return false
    }

    /// `P5 1`, `3 1 Mechanism`: names that lost their sign; there is no rule beyond them.
    private mutating func plus(_ at: Int) {
        guard self[at - 1] == 0x20, !isLetter(self[at + 1]), !isDigit(self[at + 1]) else { return }
        let isPermanentFive = self[at - 2] == UInt8(ascii: "5") && self[at - 3] == UInt8(ascii: "P")
        let isMechanism =
            self[at - 2] == UInt8(ascii: "3") && isBlank(self[at - 3]) && self[at + 1] == 0x20 && self[at + 2] | 0x20 == UInt8(ascii: "m")
            && self[at + 3] | 0x20 == UInt8(ascii: "e") && self[at + 4] | 0x20 == UInt8(ascii: "c") && self[at + 5] | 0x20 == UInt8(ascii: "h")
        if isPermanentFive || isMechanism { add(.plus, at - 1, 1, "+") }
    }
}
