/// The line with the classification, the section, the post and the serial: `UNCLAS SECTION 01 OF 08 STATE 060447`.
struct MarkingLine {
    let classification: Classification
    /// The words of the marking.
    let range: Range<Int>
    /// The post and serial, without a year, when the line gives them.
    let number: MessageNumber?
    let section: (number: Int, count: Int)?
    private(set) var captions: [String]
    /// Where what the line says of the marking ends; other fields may be glued on.
    let end: Int
    /// True when letters of the marking were missing or too many.
    let isDamaged: Bool

    /// Spelled without blanks; the longer first.
    static let spellings: [(letters: StaticString, classification: Classification)] = [
        ("UNCLASSIFIED", .unclassified), ("UNCLAS", .unclassified), ("LIMITEDOFFICIALUSE", .limitedOfficialUse), ("CONFIDENTIAL", .confidential),
        ("TOPSECRET", .topSecret), ("SECRET", .secret), ("RESTRICTED", .restricted), ("OFFICIALUSEONLY", .limitedOfficialUse),
    ]

    /// The ways damage spells a marking: not at all, letters too many in front, letters missing in front, letters misread.
    private static let damages: [Damage] = [
        Damage(), Damage(extra: 1), Damage(extra: 2), Damage(missing: 1), Damage(misread: 1), Damage(misread: 2),
    ]

    private struct Damage {
        var extra = 0
        var missing = 0
        var misread = 0
        var isNone: Bool { extra == 0 && missing == 0 && misread == 0 }
    }

    private struct Form {
        let letters: StaticString
        let classification: Classification
        let damage: Damage
    }

    /// Every spelling in every way, the sound ones first; of short ones not many letters are misread.
    private static let forms = damages.flatMap { damage in
        spellings.filter { $0.letters.utf8CodeUnitCount >= 6 * damage.misread }.map { Form(letters: $0, classification: $1, damage: damage) }
    }

    /// Tells by the first letters of a line which forms it may have: nearly no line has any.
    private struct Beginnings {
        /// For each of the first columns and each letter: the forms that have that letter there, a bit each.
        private var fits = [UInt64](repeating: 0, count: columns * 32)
        /// The forms that bear no letter misread, one, two.
        private var bearing: (none: UInt64, one: UInt64, two: UInt64) = (0, 0, 0)

        /// No form is shorter.
        private static let columns = 5

        init() {
            for (index, form) in MarkingLine.forms.enumerated() {
                let bit: UInt64 = 1 << UInt64(index)
                switch form.damage.misread {
                case 0: bearing.none |= bit
                case 1: bearing.one |= bit
                default: bearing.two |= bit
                }
                for column in 0..<Beginnings.columns {
                    let place = column + form.damage.missing - form.damage.extra
                    for letter in 0..<32 where place < 0 || Int(form.letters.utf8Start[place] & 31) == letter { fits[column * 32 + letter] |= bit }
                }
            }
        }

        /// The forms that a line may have, in order.
        func forms(_ bytes: Bytes, _ line: Range<Int>) -> [Form] {
            // The forms of which one letter at least is wrong, two, three.
            var (once, twice, thrice): (UInt64, UInt64, UInt64) = (0, 0, 0)
            var left: UInt64 = 0
            var at = line.lowerBound
            for column in 0..<Beginnings.columns {
                at = bytes.skipBlanks(at, line.upperBound)
                guard at < line.upperBound, isLetter(bytes[at]) || isDigit(bytes[at]) else { return [] }
                let wrong = isLetter(bytes[at]) ? ~fits[column * 32 + Int(bytes[at] & 31)] : ~0
                (once, twice, thrice) = (once | wrong, twice | once & wrong, thrice | twice & wrong)
                left = bearing.none & ~once | bearing.one & ~twice | bearing.two & ~thrice
                if left == 0 { return [] }
                at += 1
            }
            return MarkingLine.forms.enumerated().filter { left >> UInt64($0.offset) & 1 != 0 }.map(\.element)
        }
    }

    private static let beginnings = Beginnings()

    /// Reads a line as one; damaged spellings only where post and serial follow.
    static func read(_ bytes: Bytes, _ line: Range<Int>) -> MarkingLine? {
        guard isLetter(bytes[line.lowerBound]) else { return nil }
        if let (end, caption) = lead(bytes, line) {
            var marking = read(bytes, bytes.skipBlanks(end, line.upperBound)..<line.upperBound)
            if let caption { marking?.captions.insert(caption, at: 0) }
            return marking
        }
        for form in beginnings.forms(bytes, line) {
            guard let end = match(bytes, line, form),
                let read = read(bytes, line, form.classification, from: end, isDamaged: !form.damage.isNone)
            else { continue }
            if form.damage.isNone || read.number != nil { return read }
        }
        return nil
    }

    /// What may stand before the level, where it ends, and the caption that it is: `C O R R E C T E D C O P Y`, `NATO`.
    private static func lead(_ bytes: Bytes, _ line: Range<Int>) -> (end: Int, caption: String?)? {
        let rows: [(letters: StaticString, caption: String?)]
        switch (upper(bytes[line.lowerBound]), upper(bytes[bytes.skipBlanks(line.lowerBound + 1, line.upperBound)])) {
        case (0x43, 0x4F): rows = [("CORRECTEDCOPY", nil), ("COSMIC", "COSMIC")]
        case (0x4E, 0x41): rows = [("NATO", "NATO")]
        case (0x53, 0x45): rows = [("SENSITIVEBUT", "SENSITIVE")]
        default: return nil
        }
        for row in rows {
            let end = match(bytes, line, Form(letters: row.letters, classification: .unclassified, damage: Damage()))
            if let end, end < line.upperBound { return (end, row.caption) }
        }
        return nil
    }

    /// True for a line with which a marking may begin.
    static func mayBegin(_ bytes: Bytes, _ line: Range<Int>) -> Bool { !beginnings.forms(bytes, line).isEmpty }

    /// Where the marking's letters end, blanks between them left out.
    private static func match(_ bytes: Bytes, _ line: Range<Int>, _ form: Form) -> Int? {
        let (letters, damage) = (form.letters, form.damage)
        var at = line.lowerBound
        for _ in 0..<damage.extra {
            guard isLetter(bytes[at]) else { return nil }
            at = bytes.skipBlanks(at + 1, line.upperBound)
        }
        var errors = 0
        for index in damage.missing..<letters.utf8CodeUnitCount {
            if index > damage.missing { while at < line.upperBound, bytes[at] == 0x20 { at += 1 } }
            guard at < line.upperBound else { return nil }
            if upper(bytes[at]) != letters.utf8Start[index] {
                errors += 1
                guard errors <= damage.misread, isLetter(bytes[at]) || isDigit(bytes[at]) else { return nil }
            }
            at += 1
        }
        return at >= line.upperBound || !isLetter(bytes[at]) ? at : nil
    }

    private static func read(
        _ bytes: Bytes, _ line: Range<Int>, _ classification: Classification, from start: Int, isDamaged: Bool
    ) -> MarkingLine? {
        var (classification, start) = (classification, start)
        // `UNCLAS SECRET STATE 000123`: of two levels the higher counts, and neither is a part of the post's name.
        while let (second, end) = level(bytes, bytes.skipBlanks(start, line.upperBound), line.upperBound) {
            (classification, start) = (max(classification, second), end)
        }
        let marking = line.lowerBound..<start
        if bytes[start] == 0x2F, bytes[start + 1] == 0x2F { return caveats(bytes, line, classification, from: start, isDamaged: isDamaged) }
        let (captions, afterCaptions) = captions(bytes, start..<line.upperBound)
        // `SECRET/` is no marking.
        if captions.isEmpty, bytes[start] == 0x2F { return nil }
        let rest = bytes.rest(of: line, from: afterCaptions)
        guard !rest.isEmpty else {
            return MarkingLine(
                classification: classification, range: marking, number: nil, section: nil, captions: captions, end: line.upperBound,
                isDamaged: isDamaged)
        }
        var words = bytes.words(rest, most: 14)[...]
        dropEFTO(bytes, &words)
        let section = section(bytes, &words)
        guard let (post, serial, end) = postAndSerial(bytes, words, isSectioned: section != nil) else { return nil }
        return MarkingLine(
            classification: classification, range: marking, number: MessageNumber(year: nil, post: post, number: serial), section: section,
            captions: captions, end: end, isDamaged: isDamaged)
    }

    /// The captions between a level and what follows, and where they end: `/NOFORN`, `N O F O R N`, `LIMDIS NOFORN`.
    static func captions(_ bytes: Bytes, _ rest: Range<Int>) -> (captions: [String], end: Int) {
        var captions: [String] = []
        var end = rest.lowerBound
        while true {
            var at = end
            while at < rest.upperBound, isBlank(bytes[at]) || bytes[at] == 0x2F || bytes[at] == 0x2D || bytes[at] == 0x2C { at += 1 }
            guard at < rest.upperBound, isUpper(bytes[at]),
                let (row, after) = CaptionLine.controls.lazy.compactMap({ row in
                    row.letters.utf8Start[0] != bytes[at]
                        ? nil
                        : match(bytes, at..<rest.upperBound, Form(letters: row.letters, classification: .unclassified, damage: Damage())).map {
                            (row, $0)
                        }
                }).first
            else { return (captions, end) }
            // Before a serial it is the post: `NATO 000447`.
            if isDigit(bytes[bytes.skipBlanks(after, rest.upperBound)]) { return (captions, end) }
            if !captions.contains(row.caption) { captions.append(row.caption) }
            end = after
        }
    }

    /// `E F T O`: encrypted for transmission only.
    private static func dropEFTO(_ bytes: Bytes, _ words: inout ArraySlice<Range<Int>>) {
        let first = words.startIndex
        if words.count >= 4, bytes.isAll("E", words[first]), bytes.isAll("F", words[first + 1]), bytes.isAll("T", words[first + 2]),
            bytes.isAll("O", words[first + 3])
        {
            words = words.dropFirst(4)
        } else if let first = words.first, bytes.isAll("EFTO", first) {
            words = words.dropFirst()
        }
    }

    private static func section(_ bytes: Bytes, _ words: inout ArraySlice<Range<Int>>) -> (number: Int, count: Int)? {
        guard words.count >= 4, bytes.isAll("SECTION", words[words.startIndex]) || bytes.isAll("SECTION:", words[words.startIndex]),
            let number = bytes.number(at: words[words.startIndex + 1].lowerBound, most: 4),
            let count = bytes.number(at: words[words.startIndex + 3].lowerBound, most: 4)
        else { return nil }
        words = words.dropFirst(4)
        return (number.value, count.value)
    }

    /// The post in words of capitals, then the serial; the words behind it are no part of the line.
    private static func postAndSerial(
        _ bytes: Bytes, _ words: ArraySlice<Range<Int>>, isSectioned: Bool
    ) -> (post: String, serial: Int, end: Int)? {
        var post: [Range<Int>] = []
        for word in words.prefix(6) {
            if !post.isEmpty, (2...8).contains(word.count), let serial = bytes.number(at: word.lowerBound), serial.end == word.upperBound {
                let isSmall = bytes.hasSmallLetter(post[0])
                if isSmall, !isSectioned, word.count < 4 || word.upperBound < (words.last?.upperBound ?? 0) { return nil }
                return (bytes.line(post[0].lowerBound..<post[post.count - 1].upperBound).uppercased(), serial.value, word.upperBound)
            }
            guard word.allSatisfy({ isLetter(bytes[$0]) || bytes[$0] == 0x27 || bytes[$0] == 0x2D || bytes[$0] == 0x2E }) else { return nil }
            post.append(word)
        }
        return nil
    }

    /// `SECRET//NOFORN`, alone on its line or before post and serial; a caveat that is a level counts as one.
    private static func caveats(
        _ bytes: Bytes, _ line: Range<Int>, _ classification: Classification, from start: Int, isDamaged: Bool
    ) -> MarkingLine? {
        guard bytes[start + 1] == 0x2F, line.upperBound - start < 60 else { return nil }
        let slash = line.last { bytes[$0] == 0x2F } ?? start
        let last = controls(bytes, slash + 1..<line.upperBound)
        let number = postAndSerial(bytes, bytes.words(last..<line.upperBound, most: 8)[...], isSectioned: false)
        let end = number == nil ? line.upperBound : last
        var captions = bytes.string(start..<end).split(separator: "/").map { $0.trimmed.uppercased() }.filter { !$0.isEmpty }
            .map { $0 == "FOR OFFICIAL USE ONLY" ? "FOUO" : $0 }
        let levels = captions.compactMap { caption in spellings.first { $0.letters.description == caption.filter { $0 != " " } }?.classification }
        captions.removeAll { caption in spellings.contains { $0.letters.description == caption.filter { $0 != " " } } }
        return MarkingLine(
            classification: levels.max().map { max($0, classification) } ?? classification, range: line.lowerBound..<start,
            number: number.map { MessageNumber(year: nil, post: $0.post, number: $0.serial) }, section: nil, captions: captions,
            end: number?.end ?? line.upperBound, isDamaged: isDamaged)
    }

    /// Where the last of the controls ends, behind which the post stands: one word, `FOR OFFICIAL USE ONLY`, `REL TO USA, GBR`.
    private static func controls(_ bytes: Bytes, _ rest: Range<Int>) -> Int {
        let start = bytes.skipBlanks(rest.lowerBound, rest.upperBound)
        let known = CaptionLine.prefix(bytes, start..<rest.upperBound)
        if !known.captions.isEmpty { return known.end }
        var words = bytes.eachWord(start..<rest.upperBound).makeIterator()
        guard let first = words.next() else { return rest.upperBound }
        guard bytes.isAll("REL", first), let second = words.next(), bytes.isAll("TO", second) else { return first.upperBound }
        while let country = words.next() {
            if bytes[country.upperBound - 1] != 0x2C { return country.upperBound }
        }
        return rest.upperBound
    }

    /// The level that is spelled at an offset, without damage, and where it ends.
    private static func level(_ bytes: Bytes, _ offset: Int, _ end: Int) -> (classification: Classification, end: Int)? {
        guard offset < end, [0x55, 0x4C, 0x43, 0x54, 0x53, 0x52, 0x4F].contains(bytes[offset]) else { return nil }
        for row in spellings {
            let form = Form(letters: row.letters, classification: row.classification, damage: Damage())
            if let found = match(bytes, offset..<end, form) { return (row.classification, found) }
        }
        return nil
    }
}

extension MarkingLine {
    /// True for a marking with its post and serial that no subject could go on with: its letters spaced, or six digits in the serial.
    func isSpaced(_ bytes: Bytes) -> Bool {
        guard number != nil else { return false }
        return bytes.words(range, most: 4).count == 4 || range.upperBound < end && bytes.lastWord(range.lowerBound..<end).count == 6
    }

    /// True when a line is a marking and nothing else, as it stands at the head and foot of a page; one or two letters may be misread.
    static func isBanner(_ bytes: Bytes, _ line: Range<Int>) -> Bool { bannerClassification(bytes, line).isBanner }

    /// Whether a line is a banner, and of what; nil for `SBU` and for the `NNNN` that ends a transmission.
    static func bannerClassification(_ bytes: Bytes, _ line: Range<Int>) -> (isBanner: Bool, classification: Classification?) {
        guard line.count >= 3, line.count <= 36, isUpper(bytes[line.lowerBound]) || line.count == 3 else { return (false, nil) }
        if line.count <= 4 { return (["SBU", "SBO", "NNN", "NNNN"].contains { bytes.isAll($0, line) }, nil) }
        guard line.count >= 6, !bytes.hasSmallLetter(line) else { return (false, nil) }
        // `CONFIDENTIAL     PTQ1859`: the operator's code.
        if isDigit(bytes[line.upperBound - 1]), isBlank(bytes[line.upperBound - 8]) {
            var words = bytes.eachWord(line)
            if let first = words.next(), let second = words.next(), isOperatorCode(bytes, second), words.next() == nil {
                return bannerClassification(bytes, first)
            }
        }
        for form in beginnings.forms(bytes, line) where form.damage.extra == 0 && form.damage.missing == 0 && form.damage.misread < 2 {
            if match(bytes, line, form) == line.upperBound { return (true, form.classification) }
        }
        return (false, nil)
    }

    private static func isOperatorCode(_ bytes: Bytes, _ word: Range<Int>) -> Bool {
        word.count == 7 && word.prefix(3).allSatisfy { isUpper(bytes[$0]) } && word.suffix(4).allSatisfy { isDigit(bytes[$0]) }
    }
}

extension Substring {
    /// Without blanks at its ends.
    var trimmed: String {
        var rest = drop { $0 == " " }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
