/// What may leave of words that others wrote: a document's, a file's name, the notebook's. Every way out, to a terminal, a file, a clipboard or
/// another program, goes by this one table, so that a character without a picture is seen in the same way everywhere: `^[`, `<U+202E>`. Bytes that
/// are no UTF-8 become U+FFFD.
public enum Legible {
    /// A kind of destination.
    public enum Form: Sendable, CaseIterable {
        /// Lines for a terminal or a text file: tabs go to the next multiple of 8, other blanks of any kind become one each, the carriage return of a
        /// line end is left out.
        case page
        /// Words to go on with, in a clipboard or another program: line ends and tabs stay, the carriage return of a line end is left out.
        case passage
        /// One line, such as a file's name in a sentence: line ends and tabs are spelled out too.
        case line
    }

    /// Words as they may leave.
    public static func words(_ words: String, as form: Form = .line) -> String {
        if words.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A && form != .line }) { return words }
        return counted(words, as: form).words
    }

    /// Words as they may leave, and how many characters had to be spelled out.
    public static func counted(_ words: String, as form: Form) -> (words: String, spelled: Int) {
        var words = words
        var out: [UInt8] = []
        let spelled = words.withUTF8 { write($0, 0..<$0.count, as: form, to: &out) }
        return (String(decoding: out, as: UTF8.self), spelled)
    }

    /// What is said where so many characters were spelled out; nil where none was.
    public static func said(_ spelled: Int) -> String? {
        spelled > 0 ? "\(counted(spelled)) \(spelled == 1 ? "was" : "were") made visible." : nil
    }

    /// So many characters in words.
    public static func counted(_ odd: Int) -> String { "\(odd) control or invisible \(odd == 1 ? "character" : "characters")" }

    /// Appends the bytes of a range as they may leave; gives back how many characters had to be spelled out.
    @discardableResult public static func write(_ source: Source, _ range: Range<Int>, as form: Form, to out: inout [UInt8]) -> Int {
        source.bytes.withUnsafeBufferPointer { write($0, range.clamped(to: 0..<$0.count), as: form, to: &out) }
    }

    /// How many characters of a range have no picture of their own, line ends and tabs aside.
    public static func count(_ source: Source, _ range: Range<Int>) -> Int {
        var count = 0
        source.bytes.withUnsafeBufferPointer { bytes in
            each(bytes, range.clamped(to: 0..<bytes.count)) { piece, at in
                if case .spelled = piece { count += 1 }
            }
        }
        return count
    }

    private static func write(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, as form: Form, to out: inout [UInt8]) -> Int {
        var spelled = 0
        var column = 0
        each(bytes, range) { piece, at in
            switch piece {
            case .letters(let length):
                out.append(contentsOf: bytes[at..<at + length])
                if form == .page { column += width(bytes[at..<at + length]) }
            case .blank(let length):
                if form == .page { out.append(0x20) } else { out.append(contentsOf: bytes[at..<at + length]) }
                column += 1
            case .layout(let byte): lay(byte, as: form, &column, &spelled, to: &out)
            case .silent: break
            case .spelled(let scalar):
                let picture = scalar.map(\.spelled) ?? "\u{FFFD}"
                out.append(contentsOf: picture.utf8)
                column += scalar == nil ? 1 : picture.utf8.count
                spelled += 1
            }
        }
        return spelled
    }

    /// A line end, a tab, or what moves the paper of a printer.
    private static func lay(_ byte: UInt8, as form: Form, _ column: inout Int, _ spelled: inout Int, to out: inout [UInt8]) {
        switch (form, byte) {
        case (.page, 0x0A), (.passage, 0x0A):
            out.append(0x0A)
            column = 0
        case (.passage, 0x09): out.append(0x09)
        case (.page, 0x09):
            let count = 8 - column % 8
            out.append(contentsOf: repeatElement(0x20, count: count))
            column += count
        case (.page, _):
            out.append(0x20)
            column += 1
        default:
            out.append(contentsOf: Unicode.Scalar(byte).spelled.utf8)
            spelled += 1
        }
    }

    private static func width(_ letters: Slice<UnsafeBufferPointer<UInt8>>) -> Int { letters.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }

    // MARK: pieces

    private enum Piece {
        /// So many bytes that are what they look like.
        case letters(Int)
        /// A blank beyond ASCII, of so many bytes.
        case blank(Int)
        /// A line end, tab, line tabulation or form feed.
        case layout(UInt8)
        /// What only asks for another picture of its neighbour, or is part of a line end.
        case silent
        /// What has no picture; nil for a byte that is no UTF-8.
        case spelled(Unicode.Scalar?)
    }

    /// Gives on the pieces of a range one after the other, with the place of each.
    private static func each(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ take: (Piece, Int) -> Void) {
        var at = range.lowerBound
        var previous: (Unicode.Scalar?, Unicode.Scalar?) = (nil, nil)
        while at < range.upperBound {
            let start = at
            while at < range.upperBound, bytes[at] >= 0x20, bytes[at] < 0x7F { at += 1 }
            if at > start {
                previous = (nil, nil)
                take(.letters(at - start), start)
                continue
            }
            let byte = bytes[at]
            if byte < 0x80 {
                let isLayout = byte >= 0x09 && byte <= 0x0C
                take(isLayout ? .layout(byte) : isOfLineEnd(bytes, at) ? .silent : .spelled(Unicode.Scalar(byte)), at)
                (at, previous) = (at + 1, (nil, nil))
                continue
            }
            guard let (scalar, length) = scalar(bytes, at: at, end: range.upperBound) else {
                take(.spelled(nil), at)
                (at, previous) = (at + 1, (nil, nil))
                continue
            }
            take(piece(scalar, length, behind: previous), at)
            (at, previous) = (at + length, (scalar, previous.0))
        }
    }

    /// One character beyond ASCII.
    private static func piece(_ scalar: Unicode.Scalar, _ length: Int, behind previous: (Unicode.Scalar?, Unicode.Scalar?)) -> Piece {
        if scalar.isBlank { return .blank(length) }
        if scalar.isLegible { return .letters(length) }
        return scalar.isSilent(behind: previous.0, previous.1) ? .silent : .spelled(scalar)
    }

    /// True for a carriage return that stands at a line end or at the end of all, alone or with others of its kind.
    public static func isOfLineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        guard bytes[at] == 0x0D else { return false }
        var next = at + 1
        while next < bytes.count, next < at + 4, bytes[next] == 0x0D { next += 1 }
        return next >= bytes.count || bytes[next] == 0x0A || at > 0 && bytes[at - 1] == 0x0A
    }

    /// The scalar at `at` and its length in bytes; nil where there is no well-formed UTF-8.
    public static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at: Int, end: Int) -> (Unicode.Scalar, Int)? {
        let lead = UInt32(bytes[at])
        let length = lead < 0x80 ? 1 : lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0
        guard length > 0, at + length <= end else { return nil }
        var value = length == 1 ? lead : lead & (0x7F >> UInt32(length))
        for next in 1..<max(1, length) where length > 1 {
            let byte = UInt32(bytes[at + next])
            guard byte & 0xC0 == 0x80 else { return nil }
            value = value << 6 | (byte & 0x3F)
        }
        if length == 3 && value < 0x800 || length == 4 && value < 0x10000 { return nil }
        guard let scalar = Unicode.Scalar(value) else { return nil }
        return (scalar, length)
    }
}

extension Unicode.Scalar {
    /// True for a character with a picture of its own, blanks among them. False for controls, format characters such as those that turn the direction
    /// of writing, private and unassigned code points, separators of lines, and letters that print as nothing.
    public var isLegible: Bool {
        switch value {
        case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x34F, 0x2010..<0x2028, 0x3000, 0x4E00..<0xA000, 0xAC00..<0xD7A4: return true
        // A braille cell, an object, a note, a letter's filling and blank hieroglyphs: without a picture, whatever they are called.
        case 0x2800, 0xFFFC, 0x1D159, 0x16FE4, 0x13441...0x13442: return false
        default: break
        }
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator, .paragraphSeparator: return false
        default: return !properties.isDefaultIgnorableCodePoint
        }
    }

    /// True where it is there to be overlooked and changes no words, as an invisible hyphen, a blank without width or a mark of direction does.
    /// False for what turns the order of letters round, and for tags, which spell words of their own.
    public var isFiller: Bool {
        switch value {
        case ..<0xAD, 0x202A...0x202E, 0x2066...0x2069, 0xE0020...0xE007F: false
        case 0x2800, 0xFFFC, 0x1D159, 0x16FE4, 0x13441...0x13442: true
        default: properties.isDefaultIgnorableCodePoint
        }
    }

    /// A blank that does not break, or is as wide as an ideograph.
    public var isBlank: Bool { value == 0xA0 || value == 0x3000 }

    /// What is shown in place of one that has no picture: `^[`, `<U+202E>`. The last of all code points carry bytes of file names that are no UTF-8:
    /// `\xFF`.
    public var spelled: String {
        if value < 0x20 || value == 0x7F { return "^" + String(Character(Unicode.Scalar(UInt8(value) ^ 0x40))) }
        if value >= 0x10FF80 { return "\\x" + String(value & 0xFF, radix: 16, uppercase: true) }
        return "<U+" + String(value, radix: 16, uppercase: true) + ">"
    }

    /// True where it only asks for another picture of the character before it, one that has several: of an emoji, an ideograph, a sign of
    /// mathematics, or a consonant that is to be joined. Anywhere else it is there to be overlooked. `earlier` stands before the `previous` one.
    public func isSilent(behind previous: Unicode.Scalar?, _ earlier: Unicode.Scalar?) -> Bool {
        guard let previous else { return false }
        switch value {
        case 0x200D: return previous.value == 0xFE0F ? earlier?.isPictured == true : previous.isPictured || previous.joins
        case 0xFE0E, 0xFE0F: return previous.isPictured
        case 0xFE00...0xFE0D: return previous.properties.isIdeographic || previous.properties.generalCategory == .mathSymbol
        case 0xE0100...0xE01EF: return previous.properties.isIdeographic
        default: return false
        }
    }

    private var isPictured: Bool { value > 0x7F && properties.isEmoji }
    private var joins: Bool { properties.canonicalCombiningClass == .virama }
}
