/// The letters of a line as an eye takes them: capitals of ASCII with the place of each; letters of other scripts that look like one are that one,
/// and what prints as nothing is not there. Only for lines that may be a marking: others are told by their bytes.
struct SeenLetters {
    /// Capitals, digits and signs; 0 for a letter that looks like none of ASCII.
    private(set) var letters: [UInt8] = []
    /// True where a small letter stands.
    private(set) var hasSmall = false

    /// Where the range begins and ends.
    private let start: Int
    private let end: Int
    /// The offset in the source of each letter; empty where every byte is one.
    private var places: [Int] = []
    /// Whether each is itself, with nothing hidden before it; empty where all are.
    private var plain: [Bool] = []

    /// The letters of a range; of a longer one the first `most` bytes.
    init(_ bytes: Bytes, _ range: Range<Int>, most: Int = 120) {
        start = range.lowerBound
        end = min(range.upperBound, range.lowerBound + most)
        if !readPlain(bytes) { read(bytes) }
    }

    /// The offset in the source of a letter; behind the last the end.
    func place(_ index: Int) -> Int { places.isEmpty ? min(start + index, end) : places[index] }

    /// Whether a letter is itself, with nothing hidden before it.
    func isPlain(_ index: Int) -> Bool { plain.isEmpty || plain[index] }

    /// Whether all are.
    var isPlain: Bool { plain.allSatisfy { $0 } }

    /// Nearly all lines are of ASCII and hide nothing.
    private mutating func readPlain(_ bytes: Bytes) -> Bool {
        var small = false
        var isOdd = false
        letters = Array(unsafeUninitializedCapacity: end - start) { buffer, count in
            for at in start..<end {
                let byte = bytes[at]
                isOdd = isOdd || byte >= 0x7F || byte < 0x20 && byte != 0x09 && byte != 0x0D && byte != 0x0A || byte == 0x3C || byte == 0x26
                small = small || isLower(byte)
                buffer.initializeElement(at: count, to: byte < 0x20 ? 0x20 : upper(byte))
                count += 1
            }
        }
        hasSmall = small
        return !isOdd
    }

    private mutating func read(_ bytes: Bytes) {
        letters.removeAll(keepingCapacity: true)
        var at = start
        var isHidden = false
        while at < end {
            let byte = bytes[at]
            if byte < 0x20, byte != 0x09, byte != 0x0D, byte != 0x0A {
                at = skip(bytes, at, end)
                isHidden = true
                continue
            }
            if byte == 0x3C, let close = SeenLetters.tag(bytes, at, end) {
                at = close
                continue
            }
            var (scalar, length) = byte < 0x80 ? (Unicode.Scalar(byte), 1) : bytes.scalar(at: at)
            var isSpelled = true
            if byte == 0x26, let entity = Entity(bytes.buffer, at: at, end: end) {
                (scalar, length) = (entity.stands.unicodeScalars.first, entity.count)
                isSpelled = false
            }
            // One sign for two letters.
            if scalar == "\u{FB01}" || scalar == "\u{FB02}" {
                append(0x46, at, isPlain: false)
                append(scalar == "\u{FB01}" ? 0x49 : 0x4C, at, isPlain: false)
                at += length
                continue
            }
            if let scalar, scalar.value < 0x80 {
                let letter = UInt8(scalar.value)
                append(letter < 0x20 ? 0x20 : upper(letter), at, isPlain: !isHidden && (isSpelled || !isLetter(letter)))
                isHidden = false
            } else if let letter = scalar.flatMap({ SeenLetters.ascii[$0.value] }) {
                append(letter, at, isPlain: letter == 0x20 || letter == 0x2D)
            } else if let scalar, SeenLetters.isUnseen(scalar) {
                isHidden = true
            } else {
                append(scalar.map(SeenLetters.isSign) == true ? 0x2A : 0, at, isPlain: true)
            }
            at += length
        }
        places.append(end)
    }

    /// Behind a tag that was left in a text: `<b>`, `</span>`.
    private static func tag(_ bytes: Bytes, _ offset: Int, _ end: Int) -> Int? {
        guard isLetter(bytes[offset + 1]) || bytes[offset + 1] == 0x2F || bytes[offset + 1] == 0x21 else { return nil }
        return bytes.find(0x3E, in: offset..<min(end, offset + 60)).map { $0 + 1 }
    }

    /// Behind a control character: an escape sequence is passed over, a backspace strikes the letter before it out.
    private mutating func skip(_ bytes: Bytes, _ offset: Int, _ end: Int) -> Int {
        if bytes[offset] == 0x08, !letters.isEmpty {
            letters.removeLast()
            places.removeLast()
            plain.removeLast()
        }
        var at = offset + 1
        guard bytes[offset] == 0x1B, bytes[at] == 0x5B else { return at }
        at += 1
        while at < end, bytes[at] < 0x40 { at += 1 }
        return min(at + 1, end)
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .initialPunctuation, .finalPunctuation, .otherPunctuation, .openPunctuation, .closePunctuation, .otherSymbol, .mathSymbol: true
        default: false
        }
    }

    /// The length of what stands at an offset and is a blank or prints as nothing; nil for anything else.
    static func unseen(_ bytes: Bytes, _ offset: Int) -> Int? {
        let (scalar, length) = bytes.scalar(at: offset)
        return scalar.map { ascii[$0.value] == 0x20 || isUnseen($0) } == true ? length : nil
    }

    /// True for a letter beyond ASCII that looks like one of it.
    static func isAlike(_ bytes: Bytes, _ offset: Int) -> Bool { bytes.scalar(at: offset).scalar.map { ascii[$0.value] != nil } ?? true }

    private mutating func append(_ letter: UInt8, _ place: Int, isPlain: Bool) {
        letters.append(letter)
        places.append(place)
        plain.append(isPlain)
    }

    /// True for what prints as nothing, or upon the letter before it.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .format, .nonspacingMark, .enclosingMark, .control: true
        default: scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    /// Capitals of ASCII and what looks like them. Source: Unicode Technical Standard 39, the rows whose prototype is a capital of a marking, and the
    /// Latin letters with marks upon them.
    private static let rows: [(UInt8, String)] = [
        (0x41, "АаΑαÀÁÂÃÄÅĀĂĄàáâãäåāăąᎪꓮ"), (0x43, "СсϹϲÇĆĈĊČçćĉċčᏟⅭℂꓚ"), (0x44, "ÐĎĐďđᎠⅮꓓԁ"), (0x45, "ЕеΕεЁёÈÉÊËĒĔĖĘĚèéêëēĕėęěᎬꓰℰ"),
        (0x46, "ϜſꓝℱꞘ"), (0x49, "ІіΙιЇїӀÌÍÎÏĨĪĬĮİìíîïĩīĭįıⅠꓲ"), (0x4B, "КкΚκᏦꓗ"), (0x4C, "ĹĻĽĿŁĺļľŀłᏞⅬꓡ"), (0x4D, "МмΜᎷⅯꓟ"), (0x4E, "ΝÑŃŅŇñńņňꓠℕ"),
        (0x4F, "ОоΟοÒÓÔÕÖØŌŎŐòóôõöøōŏőꓳᱛ〇"), (0x50, "РрΡρᏢꓑ"), (0x52, "ŔŖŘŕŗřᎡᖇꓣℛ"), (0x53, "ЅѕŚŜŞŠśŝşšᏚꓢՏ"), (0x54, "ТтΤτŢŤŦţťŧᎢꓔ"),
        (0x55, "ՍÙÚÛÜŨŪŬŮŰŲùúûüũūŭůűųꓴ⋃"), (0x58, "ХхΧχⅩꓫ"), (0x59, "УуΥᎩꓬ"),
        (0x20, "\u{A0}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}\u{202F}\u{205F}\u{3000}"),
        (0x2D, "\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}"), (0x2F, "\u{2044}\u{2215}\u{FF0F}"),
        (0x28, "\u{FF08}"), (0x29, "\u{FF09}"),
    ]

    private static let ascii: [UInt32: UInt8] = {
        var ascii: [UInt32: UInt8] = [:]
        for (letter, alike) in rows { for scalar in alike.unicodeScalars { ascii[scalar.value] = letter } }
        // Whole alphabets: full width, in circles, in squares, flags, and the mathematical ones, capitals and small in turn.
        for index in 0..<26 as Range<UInt32> {
            let letter = UInt8(0x41 + index)
            for start in [0xFF21, 0xFF41, 0x24B6, 0x24D0, 0x1F130, 0x1F150, 0x1F170, 0x1F1E6] as [UInt32] { ascii[start + index] = letter }
            for alphabet in 0..<26 as Range<UInt32> { ascii[0x1D400 + alphabet * 26 + index] = letter }
        }
        return ascii
    }()
}

extension Bytes {
    /// The scalar at an offset and its length; nil for a byte that begins none.
    func scalar(at offset: Int) -> (scalar: Unicode.Scalar?, length: Int) {
        let first = self[offset]
        let length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
        guard length > 1 else { return (length == 1 ? Unicode.Scalar(first) : nil, 1) }
        var value = UInt32(first) & (0xFF >> UInt32(length + 1))
        for index in 1..<length {
            let byte = self[offset + index]
            guard byte & 0xC0 == 0x80 else { return (nil, 1) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return (Unicode.Scalar(value), length)
    }
}
