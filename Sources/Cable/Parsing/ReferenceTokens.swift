/// The words of a REF field, taken apart: enumerators, numbers, words, and the signs that part items.
struct ReferenceTokens {
    /// One of them.
    enum Token: Equatable {
        /// `A.`, `(B)`, `REF C`.
        case letter(String)
        /// Digits, an O misprinted for a zero read as one.
        case number(Int, digits: Int)
        /// Letters, with hyphens, points and apostrophes.
        case word
        /// What has digits and letters mixed: `09CAIRO0561`, `R162245Z`.
        case mixed
        /// A number in brackets, `(08)`: a year.
        case year(Int)
        /// `;`, or the end of a bracket with words in it.
        case stop
        case comma
    }

    /// A token with its place.
    struct Item {
        let token: Token
        let range: Range<Int>
    }

    private(set) var items: [Item] = []
    private let bytes: Bytes
    private var letter: UInt8 = 0
    /// True while the bracket that a line opened is not closed.
    private var isBracketed = false
    /// The list may have lost its first items, so that it may begin with any letter.
    private let isCut: Bool
    private static let most = 2000
    /// What stands behind so many, and is not read.
    private(set) var rest: Range<Int>?

    init(_ bytes: Bytes, _ lines: [Range<Int>], isCut: Bool = false) {
        self.bytes = bytes
        self.isCut = isCut
        for (index, line) in lines.enumerated() {
            let line = skipBracket(line)
            if !isBracketed { isBracketed = opensBracket(line, lines[(index + 1)...]) }
            read(line)
        }
    }

    /// What a line holds behind the bracket that the line before left open.
    private mutating func skipBracket(_ line: Range<Int>) -> Range<Int> {
        guard isBracketed else { return line }
        guard let close = line.first(where: { bytes[$0] == 0x29 || bytes[$0] == 0x5D }) else { return line.upperBound..<line.upperBound }
        isBracketed = false
        add(.stop, close..<close + 1)
        return close + 1..<line.upperBound
    }

    /// True when the last bracket of a line is closed in one of the next: what stands first there is its end, and no enumerator.
    private func opensBracket(_ line: Range<Int>, _ next: ArraySlice<Range<Int>>) -> Bool {
        guard let last = line.last(where: { [0x28, 0x29, 0x5B, 0x5D].contains(bytes[$0]) }), bytes[last] == 0x28 || bytes[last] == 0x5B else {
            return false
        }
        for line in next.prefix(4) {
            guard let sign = line.first(where: { [0x28, 0x29, 0x5B, 0x5D].contains(bytes[$0]) }) else { continue }
            return (bytes[sign] == 0x29 || bytes[sign] == 0x5D) && !(sign == line.lowerBound + 1 || isBlank(bytes[sign - 2]))
        }
        return false
    }

    private mutating func read(_ line: Range<Int>) {
        var at = line.lowerBound
        while at < line.upperBound, items.count < ReferenceTokens.most {
            let byte = bytes[at]
            if isBlank(byte) {
                at += 1
            } else if let end = enumerator(at, line) {
                add(.letter(String(UnicodeScalar(letter))), at..<end)
                at = end
            } else if byte == 0x3B {
                add(.stop, at..<at + 1)
                at += 1
            } else if byte == 0x2C {
                add(.comma, at..<at + 1)
                at += 1
            } else if byte == 0x28 || byte == 0x5B {
                at = bracket(at, line)
            } else if isLetter(byte) || isDigit(byte) || byte >= 0x80 {
                at = word(at, line)
            } else {
                at += 1
            }
        }
        let left = bytes.trim(at..<line.upperBound)
        if !left.isEmpty { rest = (rest?.lowerBound ?? left.lowerBound)..<left.upperBound }
    }

    private mutating func add(_ token: Token, _ range: Range<Int>) { items.append(Item(token: token, range: range)) }

    // MARK: enumerators

    /// Where the enumerator at an offset ends, if one stands there; sets `letter`. Letters come in order.
    private mutating func enumerator(_ offset: Int, _ line: Range<Int>) -> Int? {
        var at = offset + ParagraphMark.pilcrow(bytes, at: offset)
        let isMarked = at > offset
        if bytes.has("REF ", at: at) || bytes.has("REF: ", at: at), at > line.lowerBound || !items.isEmpty {
            let next = bytes.skipBlanks(at + 4, line.upperBound)
            if let end = lone(next, isMarked: true, line) { return end }
        }
        let open = bytes[at]
        if open == 0x28 || open == 0x5B {
            guard isLetter(bytes[at + 1]), bytes[at + 2] == (open == 0x28 ? 0x29 : 0x5D), follows(bytes[at + 1], isFirst: true) else { return nil }
            letter = upper(bytes[at + 1])
            at += 3
            return bytes[at] == 0x2E || bytes[at] == 0x3A ? at + 1 : at
        }
        return lone(at, isMarked: isMarked, line)
    }

    /// `A.`, `A)`, `A:`, or a letter alone where an item may begin.
    private mutating func lone(_ at: Int, isMarked: Bool, _ line: Range<Int>) -> Int? {
        guard isLetter(bytes[at]), !isLetter(bytes[at + 1]), !isDigit(bytes[at + 1]) else { return nil }
        if at > line.lowerBound, isLetter(bytes[at - 1]) || isDigit(bytes[at - 1]) || bytes[at - 1] == 0x2D || bytes[at - 1] == 0x2F { return nil }
        let sign = bytes[at + 1]
        let isSigned = sign == 0x29 || sign == 0x2E || sign == 0x3A
        guard isSigned || isBlank(sign) && (isUpper(bytes[at]) && isUpper(bytes[bytes.skipBlanks(at + 1, line.upperBound)])) else { return nil }
        let mayOpen = sign == 0x29 || isCut && sign == 0x2E && items.isEmpty
        guard isMarked || follows(bytes[at], isFirst: mayOpen) else { return nil }
        // `A. B. SMITH`: only what comes in order is an enumerator.
        letter = upper(bytes[at])
        return isSigned ? at + 2 : at + 1
    }

    /// True for the letter that stands, or one of the next; the first is A, or in brackets any.
    private func follows(_ byte: UInt8, isFirst: Bool) -> Bool {
        let next = upper(byte)
        if letter == 0 { return next == 0x41 || isFirst }
        return next >= letter && next <= letter + 3
    }

    // MARK: words

    private mutating func bracket(_ offset: Int, _ line: Range<Int>) -> Int {
        let close: UInt8 = bytes[offset] == 0x28 ? 0x29 : 0x5D
        guard let end = bytes.find(close, in: offset..<min(line.upperBound, offset + 300)) else { return isBracketed ? line.upperBound : offset + 1 }
        if let number = bytes.number(at: offset + 1, most: 4), number.end == end, end - offset == 3 || end - offset == 5 {
            add(.year(DateTimeGroupLine.fullYear(number.value)), offset..<end + 1)
        } else if bytes[end] != 0 {
            add(.stop, offset..<end + 1)
        }
        return end + 1
    }

    private mutating func word(_ offset: Int, _ line: Range<Int>) -> Int {
        var end = offset
        var letters = 0
        var digits = 0
        while end < line.upperBound, isInWord(end) {
            if isDigit(bytes[end]) { digits += 1 } else if isLetter(bytes[end]) { letters += 1 }
            end += 1
        }
        var range = offset..<end
        while range.count > 1, bytes[range.upperBound - 1] == 0x2E || bytes[range.upperBound - 1] == 0x2D { range = offset..<range.upperBound - 1 }
        let isMisprint = letters == 1 && digits > 0 && bytes[offset] | 0x20 == 0x6F
        if (letters == 0 || isMisprint), range.allSatisfy({ isDigit(bytes[$0]) || isLetter(bytes[$0]) }) {
            let start = isMisprint ? offset + 1 : offset
            add(.number(bytes.number(at: start, most: 8)?.value ?? 0, digits: range.count), range)
        } else {
            add(digits == 0 || digits == 1 && letters > 3 && hasZeroForO(range) ? .word : .mixed, range)
        }
        return max(end, offset + 1)
    }

    /// `SANTIAG0`, `0TTAWA`, `COTON0U`.
    private func hasZeroForO(_ range: Range<Int>) -> Bool {
        guard let zero = range.first(where: { isDigit(bytes[$0]) }), bytes[zero] == 0x30 else { return false }
        return zero == range.lowerBound || isLetter(bytes[zero - 1]) && (zero == range.upperBound - 1 || isLetter(bytes[zero + 1]))
    }

    private func isInWord(_ at: Int) -> Bool {
        let byte = bytes[at]
        return isLetter(byte) || isDigit(byte) || byte >= 0x80 || byte == 0x27 || byte == 0x2D || byte == 0x2E || byte == 0x2F
    }
}
