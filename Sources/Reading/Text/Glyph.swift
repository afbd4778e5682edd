import Cable

/// One column group of set text: a character that may be shown, and where it stands in the source. A paragraph may have a million: the parts stand
/// so that one takes 24 bytes.
public struct Glyph: Sendable, Equatable {
    /// The byte offset of what it shows.
    public let offset: Int
    /// The character shown.
    public let scalar: Unicode.Scalar
    /// Combining marks on it; at most two are shown.
    public var marks: (UInt32, UInt32)
    /// The same as `width`, as small as it is.
    public let columns: UInt8
    /// True when it stands for something that may not be shown as it is (a control, a bidi override, a bad byte).
    public let isOdd: Bool
    /// True when the source has something else here, of which this was taken to be the meaning.
    public var isRepaired: Bool

    /// 1 or 2 columns; 0 at a line end.
    public var width: Int { Int(columns) }

    init(scalar: Unicode.Scalar, marks: (UInt32, UInt32), width: Int, isOdd: Bool, offset: Int, isRepaired: Bool = false) {
        (self.scalar, self.marks, columns) = (scalar, marks, UInt8(max(0, min(width, 2))))
        (self.isOdd, self.offset, self.isRepaired) = (isOdd, offset, isRepaired)
    }

    /// Equal in every part.
    public static func == (a: Glyph, b: Glyph) -> Bool {
        a.scalar == b.scalar && a.marks == b.marks && a.width == b.width && a.isOdd == b.isOdd && a.offset == b.offset && a.isRepaired == b.isRepaired
    }
}

/// Sets source bytes as glyphs. Nothing that a terminal could obey, and nothing invisible, comes out of it: controls become `^X`, other
/// characters without a picture become `<U+202E>`, bytes that are no UTF-8 become U+FFFD.
public struct Typesetter: Sendable {
    /// Columns of a scalar; negative for one that must not be shown.
    let width: @Sendable (Unicode.Scalar) -> Int
    /// True when the backslash of `\$` was put there by Markdown and is left out.
    let dropsEscapes: Bool

    /// A typesetter with the terminal's widths.
    public init(width: @escaping @Sendable (Unicode.Scalar) -> Int, dropsEscapes: Bool = false) {
        self.width = width
        self.dropsEscapes = dropsEscapes
    }

    /// Bytes of words that can matter on one row, whatever a document has for a subject.
    static let longestRow = 16384

    /// Words that come from a document or a file's name, safe to show, on one line; of very long ones the beginning.
    public func glyphs(_ words: String) -> [Glyph] {
        var glyphs: [Glyph] = []
        let bytes = Array(words.utf8.prefix(Typesetter.longestRow))
        glyphs.reserveCapacity(bytes.count)
        set(Source(bytes), 0..<bytes.count, keepsBlanks: true, into: &glyphs)
        return glyphs.map { $0.scalar == "\n" ? Glyph(scalar: " ", marks: (0, 0), width: 1, isOdd: false, offset: $0.offset) : $0 }
    }

    /// Columns that `words` take.
    public func width(of words: String) -> Int {
        words.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? words.utf8.count : glyphs(words).reduce(0) { $0 + $1.width }
    }

    /// Words cut to `columns` with an ellipsis at their end.
    public func cut(_ words: String, columns: Int) -> String {
        guard width(of: words) > columns else { return words }
        var room = columns - width(of: ellipsis)
        let kept = glyphs(words).prefix {
            room -= $0.width
            return room >= 0
        }
        var cut = String.UnicodeScalarView()
        for glyph in kept { cut.append(glyph.scalar) }
        return String(cut) + ellipsis
    }

    /// `…` where the terminal has it.
    public var ellipsis: String { has("\u{2026}") ? "\u{2026}" : "..." }

    /// True when the terminal has this character.
    public func has(_ scalar: Unicode.Scalar) -> Bool { width(scalar) == 1 }

    /// Appends the glyphs of `range`. Runs of white space become one blank unless `keepsBlanks`; then tabs go to the next multiple
    /// of 8 and line ends become U+000A glyphs of width 0, at which the caller breaks.
    func set(_ source: Source, _ range: Range<Int>, keepsBlanks: Bool, into glyphs: inout [Glyph]) {
        source.bytes.withUnsafeBufferPointer { bytes in
            var ruler = Ruler()
            var at = max(0, range.lowerBound)
            let end = min(range.upperBound, bytes.count)
            while at < end {
                let byte = bytes[at]
                if byte > 0x20, byte < 0x7F {
                    if byte == 0x5C, dropsEscapes, at + 1 < end, bytes[at + 1] == 0x24 {
                        at += 1
                        continue
                    }
                    glyphs.append(Glyph(scalar: Unicode.Scalar(byte), marks: (0, 0), width: 1, isOdd: false, offset: at))
                    at += 1
                } else if byte == 0x20 || (byte >= 0x09 && byte <= 0x0C) || byte == 0x0D && (!keepsBlanks || Legible.isOfLineEnd(bytes, at)) {
                    setBlank(byte, at: at, keepsBlanks: keepsBlanks, &ruler, into: &glyphs)
                    at += 1
                } else if byte < 0x80 {
                    setOdd(Unicode.Scalar(byte).spelled, at: at, into: &glyphs)
                    at += 1
                } else {
                    at = setWide(bytes, at: at, end: end, keepsBlanks: keepsBlanks, &ruler, into: &glyphs)
                }
            }
        }
    }

    /// Tells the column of a tab; each glyph is counted once, however many tabs there are.
    private struct Ruler {
        private var counted = 0
        private var column = 0

        mutating func column(behind glyphs: [Glyph]) -> Int {
            for glyph in glyphs[counted...] { column = glyph.scalar == "\n" ? 0 : column + glyph.width }
            counted = glyphs.count
            return column
        }
    }

    private func setBlank(_ byte: UInt8, at: Int, keepsBlanks: Bool, _ ruler: inout Ruler, into glyphs: inout [Glyph]) {
        let blank = Glyph(scalar: " ", marks: (0, 0), width: 1, isOdd: false, offset: at)
        guard keepsBlanks else {
            if let last = glyphs.last, last.scalar != " " { glyphs.append(blank) }
            return
        }
        switch byte {
        case 0x0A: glyphs.append(Glyph(scalar: "\n", marks: (0, 0), width: 0, isOdd: false, offset: at))
        case 0x0D: break
        case 0x09:
            for _ in 0..<(8 - ruler.column(behind: glyphs) % 8) { glyphs.append(blank) }
        default: glyphs.append(blank)
        }
    }

    private func setOdd(_ picture: String, at: Int, into glyphs: inout [Glyph]) {
        for scalar in picture.unicodeScalars { glyphs.append(Glyph(scalar: scalar, marks: (0, 0), width: 1, isOdd: true, offset: at)) }
    }

    /// One scalar beyond ASCII; gives back the offset after it.
    private func setWide(
        _ bytes: UnsafeBufferPointer<UInt8>, at: Int, end: Int, keepsBlanks: Bool, _ ruler: inout Ruler, into glyphs: inout [Glyph]
    ) -> Int {
        guard let (scalar, length) = Legible.scalar(bytes, at: at, end: end) else {
            setOdd(width("\u{FFFD}") == 1 ? "\u{FFFD}" : "?", at: at, into: &glyphs)
            return at + 1
        }
        if scalar.isBlank {
            setBlank(0x20, at: at, keepsBlanks: keepsBlanks, &ruler, into: &glyphs)
            return at + length
        }
        if !scalar.isLegible {
            let (previous, start) = Typesetter.before(at, in: bytes)
            let isSilent = scalar.isSilent(behind: previous, Typesetter.before(start, in: bytes).0)
            if !isSilent { setOdd(scalar.spelled, at: at, into: &glyphs) }
            return at + length
        }
        let columns = width(scalar)
        if columns < 0 {
            setOdd("?", at: at, into: &glyphs)
        } else if columns == 0 {
            setMark(scalar, into: &glyphs)
        } else {
            glyphs.append(Glyph(scalar: scalar, marks: (0, 0), width: min(2, columns), isOdd: false, offset: at))
        }
        return at + length
    }

    /// The scalar that ends at a place, and where it begins.
    private static func before(_ at: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (Unicode.Scalar?, Int) {
        guard at > 0 else { return (nil, 0) }
        var start = at - 1
        while start > 0, start > at - 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return (Legible.scalar(bytes, at: start, end: at)?.0, start)
    }

    private func setMark(_ mark: Unicode.Scalar, into glyphs: inout [Glyph]) {
        guard let last = glyphs.indices.last, glyphs[last].width > 0, glyphs[last].scalar != " " else { return }
        if glyphs[last].marks.0 == 0 {
            glyphs[last].marks.0 = mark.value
        } else if glyphs[last].marks.1 == 0 {
            glyphs[last].marks.1 = mark.value
        }
    }
}
