import CBytes
import Cable

/// A mail: the words of its text, without headers and attachments. Sources: RFC 5322, RFC 2045 to 2047.
enum Letter {
    /// How deep parts may lie in parts.
    private static let deepest = 8

    /// True for a byte with which the head of a mail can begin.
    static func mayBegin(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A }

    /// True when bytes begin as the head of a mail does: fields only, among them what only mails have, or sender, date and subject together.
    static func isHead(_ bytes: ArraySlice<UInt8>) -> Bool {
        var names: Set<String> = []
        var rest = bytes
        while !rest.isEmpty {
            let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
            let isLast = end == rest.endIndex
            let whole = rest[..<end]
            rest = isLast ? [] : rest[(end + 1)...]
            let line = whole.last == 0x0D ? whole.dropLast() : whole
            guard let first = line.first else { break }
            if first == 0x20 || first == 0x09 {
                if names.isEmpty { return false }
                continue
            }
            guard let colon = line.firstIndex(of: 0x3A) else {
                // The head may be longer than what is looked at.
                if isLast { break }
                return false
            }
            let name = line[..<colon]
            guard !name.isEmpty, name.count < 40, name.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return false }
            names.insert(String(decoding: name, as: UTF8.self).lowercased())
        }
        return !names.isDisjoint(with: ["message-id", "mime-version", "received", "return-path", "delivered-to"])
            || names.isSuperset(of: ["from", "date", "subject"]) && !names.contains("mrn")
    }

    /// Where the mail that began before `from` ends: before the next `From ` line behind a blank one.
    static func end(_ bytes: UnsafeBufferPointer<UInt8>, from: Int) -> Int? {
        var at = max(from, 1)
        while let line = bytes.find(0x0A, in: at - 1..<bytes.count) {
            at = line + 2
            guard bytes.has("from ", at: line + 1), bytes[line + 1] == UInt8(ascii: "F") else { continue }
            let before = line > 0 && bytes[line - 1] == 0x0D ? line - 2 : line - 1
            guard before >= 0, bytes[before] == 0x0A, let end = bytes.find(0x0A, in: line + 1..<bytes.count) else { continue }
            if bytes[line + 1..<end].suffix(32).contains(where: { $0 >= 0x30 && $0 <= 0x39 }) { return line + 1 }
        }
        return nil
    }

    /// The text of a mail; in a mailbox the `From ` line before it is left out, and `>From` stands for `From`.
    static func source(_ mail: [UInt8], inMailbox: Bool) -> Source {
        guard inMailbox else { return part(mail, depth: 0) }
        let (plain, map) = mail.withUnsafeBufferPointer { bytes in
            var out = Transcript()
            var start = bytes.find(0x0A, in: 0..<bytes.count).map { $0 + 1 } ?? bytes.count
            while let mark = bytes.find("\n>", in: start..<bytes.count) {
                var at = mark + 1
                while at < bytes.count, bytes[at] == UInt8(ascii: ">") { at += 1 }
                if bytes.has("from ", at: at), bytes[at] == UInt8(ascii: "F") {
                    out.copy(bytes, start..<mark + 1)
                    start = mark + 2
                } else {
                    out.copy(bytes, start..<at)
                    start = at
                }
            }
            out.copy(bytes, start..<bytes.count)
            let source = out.source(end: bytes.count)
            return (source.bytes, source.map)
        }
        return part(plain, depth: 0).within(map)
    }

    /// The text of a mail, or of a part of one, under the markings of its head.
    private static func part(_ mail: [UInt8], depth: Int) -> Source {
        let head = mail.withUnsafeBufferPointer { Head($0) }
        return head.markings.reduce(text(mail, head, depth: depth)) { $0.headed(by: $1.words, at: $1.offset) }
    }

    private static func text(_ mail: [UInt8], _ head: Head, depth: Int) -> Source {
        mail.withUnsafeBufferPointer { bytes in
            let body = head.end..<bytes.count
            if let boundary = head.boundary, depth < deepest {
                let (parts, isClosed) = parts(bytes, body, boundary)
                let chosen =
                    parts.first {
                        let head = Head(bytes, $0); return head.isText && !head.isAttached
                    }
                    ?? parts.first { Head(bytes, $0).boundary != nil } ?? parts.first { Head(bytes, $0).isPage } ?? parts.first
                if let chosen {
                    let others = parts.filter { $0 != chosen }
                    let words = part(Array(bytes[chosen]), depth: depth + 1).moved(by: chosen.lowerBound)
                    var gaps: [String] = []
                    if head.isOfOneKind {
                        let known = others.isEmpty ? [:] : Letter.words(of: words)
                        let more = others.filter { saysMore(bytes, $0, than: known, depth) }.map { Head(bytes, $0) }
                        if !more.isEmpty { gaps.append(Letter.otherwise(more)) }
                    } else {
                        let unread = others.map { Head(bytes, $0) }.filter(\.mayHoldWords)
                        if !unread.isEmpty { gaps.append(Letter.left(unread)) }
                    }
                    if !isClosed { gaps.append("The mail ends before the line that closes it: what followed is not here.") }
                    let shown = words.leavingOut(gaps.map { Gap($0, at: .max) })
                    guard let mark = higher(bytes, others, than: words, depth) else { return shown }
                    return shown.headed(by: Array(mark.level.rawValue.utf8), at: mark.offset)
                }
            }
            let raw = head.decoded(bytes, body)
            if head.isMessage, depth < deepest { return part(raw.bytes, depth: depth + 1).within(raw.map).leavingOut(raw.gaps) }
            let words = Decoding.source(raw.bytes, isLatin: head.isLatin).within(raw.map).leavingOut(raw.gaps)
            let plain = head.isPage ? Page.source(words.bytes).within(words.map).leavingOut(words.gaps) : words
            guard depth >= deepest, head.boundary != nil || head.isMessage else { return plain }
            return plain.leavingOut([Gap("Parts that lie deeper than \(deepest) in each other are here as they were sent.", at: 0)])
        }
    }

    /// True where a part that is meant to say the same holds words that are not among those that are shown.
    private static func saysMore(_ bytes: UnsafeBufferPointer<UInt8>, _ other: Range<Int>, than known: [Int: Int], _ depth: Int) -> Bool {
        let head = Head(bytes, other)
        guard head.isText || head.isPage || head.boundary != nil else { return false }
        return words(of: part(Array(bytes[other]), depth: depth + 1)).contains { $1 > known[$0, default: 0] }
    }

    /// The highest marking of parts that are not shown, where it is higher than that of what is shown, and where its part begins.
    private static func higher(
        _ bytes: UnsafeBufferPointer<UInt8>, _ others: [Range<Int>], than shown: Source, _ depth: Int
    ) -> (level: Classification, offset: Int)? {
        var highest: (level: Classification, offset: Int)?
        for other in others {
            let head = Head(bytes, other)
            guard head.isText || head.isPage || head.isMessage || head.boundary != nil,
                let level = Document(skimming: part(Array(bytes[other]), depth: depth + 1)).header.classification,
                level > highest?.level ?? .unclassified
            else { continue }
            highest = (level, other.lowerBound)
        }
        guard let highest else { return nil }
        let own = Document(skimming: shown).header.classification
        return own.map { highest.level > $0 } ?? true ? highest : nil
    }

    /// How often each word stands in a text: letters and digits together, whatever their case.
    private static func words(of text: Source) -> [Int: Int] {
        var (counts, word, isWord): ([Int: Int], Hasher, Bool) = ([:], Hasher(), false)
        func end() {
            if isWord { counts[word.finalize(), default: 0] += 1 }
            (word, isWord) = (Hasher(), false)
        }
        for scalar in String(decoding: text.bytes, as: UTF8.self).unicodeScalars {
            let isASCII = scalar.value < 0x80
            guard isASCII ? isLetterOrDigit(scalar) : scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
                end()
                continue
            }
            word.combine(isASCII ? scalar.value >= 0x41 && scalar.value <= 0x5A ? scalar.value | 0x20 : scalar.value : scalar.value)
            isWord = true
        }
        end()
        return counts
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
    }

    private static func otherwise(_ parts: [Head]) -> String { "The mail says something else in a part that is not shown: \(names(parts))." }

    /// What is said of parts that are not shown.
    private static func left(_ others: [Head]) -> String {
        "\(others.count == 1 ? "A part" : "\(others.count) parts") of the mail \(others.count == 1 ? "is" : "are") not shown: \(names(others))."
    }

    private static func names(_ parts: [Head]) -> String { parts.prefix(5).map(\.called).joined(separator: ", ") + (parts.count > 5 ? "…" : "") }

    /// The parts between the boundary's lines, and whether the last is closed.
    private static func parts(
        _ bytes: UnsafeBufferPointer<UInt8>, _ body: Range<Int>, _ boundary: [UInt8]
    ) -> (parts: [Range<Int>], isClosed: Bool) {
        var parts: [Range<Int>] = []
        var start: Int?
        var at = body.lowerBound
        while at < body.upperBound {
            let end = bytes.find(0x0A, in: at..<body.upperBound) ?? body.upperBound
            if bytes[at..<end].starts(with: boundary) {
                if let start { parts.append(start..<max(start, at - 1)) }
                start = bytes[min(end, at + boundary.count)..<end].starts(with: "--".utf8) ? nil : min(end + 1, body.upperBound)
            }
            at = end + 1
        }
        if let start { parts.append(start..<body.upperBound) }
        return (parts, start == nil)
    }
}

extension Letter {
    /// What the head of a mail, or of a part, says of how its text is written.
    struct Head {
        /// Where the text begins.
        let end: Int
        private var type = "text/plain"
        private var encoding = ""
        private var disposition = ""
        /// The markings that its fields give, and where each field begins.
        private(set) var markings: [(words: [UInt8], offset: Int)] = []

        init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>? = nil) {
            let range = range ?? 0..<bytes.count
            var at = range.lowerBound
            var name = ""
            var fields: [String: String] = [:]
            var starts: [String: Int] = [:]
            while at < range.upperBound {
                let stop = bytes.find(0x0A, in: at..<range.upperBound) ?? range.upperBound
                var line = bytes[at..<stop]
                if line.last == 0x0D { line = line.dropLast() }
                at = min(stop + 1, range.upperBound)
                guard let first = line.first else { break }
                let start = line.startIndex
                if first != 0x20, first != 0x09 {
                    let colon = line.firstIndex(of: 0x3A) ?? line.endIndex
                    name = line.distance(from: line.startIndex, to: colon) < 40 ? String(decoding: line[..<colon], as: UTF8.self).lowercased() : ""
                    line = colon < line.endIndex ? line[(colon + 1)...] : line[colon...]
                }
                guard Head.names.contains(name) || Head.marks.contains(name), (fields[name] ?? "").utf8.count < 4096 else { continue }
                starts[name] = starts[name] ?? start
                fields[name, default: ""] += String(decoding: line.prefix(4096), as: UTF8.self)
            }
            end = at
            type = fields["content-type"] ?? type
            encoding = (fields["content-transfer-encoding"] ?? "").lowercased()
            disposition = (fields["content-disposition"] ?? "").lowercased()
            markings = Head.marks.compactMap { name in
                guard let value = fields[name], let start = starts[name] else { return nil }
                let words = Letter.words(Array(value.utf8))
                return (name == "subject" ? Marking.title(words) : Marking.field(words)).map { ($0, start) }
            }
        }

        /// Fields that give a marking. Source: the header fields that ministries' and agencies' mail programs write.
        private static let marks = [
            "subject", "classification", "x-classification", "x-security-classification", "x-protective-marking", "x-security-label", "x-marking",
            "sensitivity",
        ]

        private static let names: Set<String> = ["content-type", "content-transfer-encoding", "content-disposition"]

        private var kind: String { type.lowercased().filter { $0 != " " && $0 != "\t" } }
        var isText: Bool { kind.hasPrefix("text/plain") || kind.hasPrefix("text;") }
        var isPage: Bool { kind.hasPrefix("text/html") }
        var isMessage: Bool { kind.hasPrefix("message/rfc822") }
        /// Parts of which one is meant to be read: they say the same.
        var isOfOneKind: Bool { kind.hasPrefix("multipart/alternative") || kind.hasPrefix("multipart/report") }
        /// False for pictures, sounds and seals.
        var mayHoldWords: Bool {
            !["image/", "audio/", "video/", "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"].contains {
                kind.hasPrefix($0)
            }
        }
        /// What it is: `application/pdf "tables.pdf"`.
        var called: String {
            let sort = String(kind.prefix { $0 != ";" }.prefix(60))
            let small = disposition + ";" + type
            guard let start = small.firstRange(of: "name=")?.upperBound else { return sort }
            let name = small[start...].drop { $0 == "\"" }.prefix { $0 != "\"" && $0 != ";" }.prefix(60)
            return name.isEmpty ? sort : "\(sort) \"\(name)\""
        }
        var isAttached: Bool { disposition.contains("attachment") }
        var isLatin: Bool { kind.contains("charset=iso-8859-1") || kind.contains("windows-1252") || kind.contains("charset=\"iso-8859-1") }

        /// The line that parts the parts, without its end.
        var boundary: [UInt8]? {
            guard kind.hasPrefix("multipart/") else { return nil }
            let letters = Array(type.utf8)
            let small = letters.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
            guard let start = small.firstRange(of: Array("boundary=".utf8))?.upperBound else { return nil }
            let value = letters[start...]
            let quote = UInt8(ascii: "\"")
            let words = value.first == quote ? value.dropFirst().prefix { $0 != quote } : value.prefix { $0 != 0x3B && $0 != 0x20 }
            return words.isEmpty ? nil : Array("--".utf8) + words
        }

        /// The bytes of a text as they were before they were made fit for mail.
        func decoded(_ bytes: UnsafeBufferPointer<UInt8>, _ body: Range<Int>) -> Source {
            if encoding.contains("quoted-printable") { return Letter.quotedPrintable(bytes, body) }
            if encoding.contains("base64") { return Letter.base64(bytes, body) }
            return Source(Array(bytes[body]), map: OffsetMap(decoded: [0], file: [body.lowerBound]))
        }
    }

    /// A field's words, where they were made fit for mail: `=?utf-8?Q?S=45CRET?=`.
    static func words(_ field: [UInt8]) -> [UInt8] {
        field.withUnsafeBufferPointer { bytes in
            var out: [UInt8] = []
            var at = 0
            while let open = bytes.find("=?", in: at..<bytes.count) {
                out += bytes[at..<open]
                guard let set = bytes.find(UInt8(ascii: "?"), in: open + 2..<bytes.count), set + 2 < bytes.count,
                    let close = bytes.find("?=", in: set + 3..<bytes.count)
                else {
                    at = open
                    break
                }
                let inside = set + 3..<close
                switch bytes[set + 1] | 0x20 {
                case UInt8(ascii: "q"): out += quotedPrintable(bytes, inside).bytes.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
                case UInt8(ascii: "b"): out += base64(bytes, inside).bytes
                default: out += bytes[inside]
                }
                at = close + 2
            }
            return out + bytes[at...]
        }
    }

    /// `=C2=B6`, and `=` at the end of a line that goes on.
    static func quotedPrintable(_ bytes: UnsafeBufferPointer<UInt8>, _ body: Range<Int>) -> Source {
        var out = Transcript()
        var start = body.lowerBound
        while let sign = bytes.find(UInt8(ascii: "="), in: start..<body.upperBound) {
            out.copy(bytes, start..<sign)
            var at = sign + 1
            while at < body.upperBound, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x0D { at += 1 }
            if at >= body.upperBound || bytes[at] == 0x0A {
                start = min(at + 1, body.upperBound)
            } else if sign + 2 < body.upperBound, let high = digit(bytes[sign + 1]), let low = digit(bytes[sign + 2]) {
                out.write([high << 4 | low], at: sign)
                start = sign + 3
            } else {
                out.write([bytes[sign]], at: sign)
                start = sign + 1
            }
        }
        out.copy(bytes, start..<body.upperBound)
        return out.source(end: body.upperBound)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    /// Four letters for three bytes; what is no letter of it is passed over.
    static func base64(_ bytes: UnsafeBufferPointer<UInt8>, _ body: Range<Int>) -> Source {
        var out = Transcript()
        var held: UInt32 = 0
        var count = 0
        var first = body.lowerBound
        var end = body.upperBound
        for at in body {
            guard let value = letter(bytes[at]) else {
                guard bytes[at] == UInt8(ascii: "=") else { continue }
                end = at + 1
                break
            }
            if count == 0 { first = at }
            held = held << 6 | value
            count += 1
            guard count == 4 else { continue }
            out.write([UInt8(truncatingIfNeeded: held >> 16), UInt8(truncatingIfNeeded: held >> 8), UInt8(truncatingIfNeeded: held)], at: first)
            (held, count) = (0, 0)
        }
        if count == 3 { out.write([UInt8(truncatingIfNeeded: held >> 10), UInt8(truncatingIfNeeded: held >> 2)], at: first) }
        if count == 2 { out.write([UInt8(truncatingIfNeeded: held >> 4)], at: first) }
        if count == 1 || count > 0 && end == body.upperBound && !bytes[body].contains(UInt8(ascii: "=")) {
            out.leaveOut("The packed text of the mail ends in its midst: what followed is not here.")
        }
        if bytes[min(end, body.upperBound)..<body.upperBound].contains(where: { letter($0) != nil }) {
            out.leaveOut("What follows the end of the packed text of the mail is left out.")
        }
        return out.source(end: body.upperBound)
    }

    private static func letter(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x41...0x5A: UInt32(byte - 0x41)
        case 0x61...0x7A: UInt32(byte - 0x61) + 26
        case 0x30...0x39: UInt32(byte - 0x30) + 52
        case 0x2B: 62
        case 0x2F: 63
        default: nil
        }
    }
}
