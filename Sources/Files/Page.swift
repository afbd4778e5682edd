import Cable

/// A page of a web site: the words of its `<pre>` blocks, or, where it has none, of all its text; tags out, entities read once.
enum Page {
    /// True when bytes begin as a page does, or have line ends written as entities.
    static func isOne(_ head: ArraySlice<UInt8>) -> Bool {
        head.withUnsafeBufferPointer { bytes in
            let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
            guard start < bytes.count else { return false }
            if bytes[start] == UInt8(ascii: "<") {
                if ["<!doctype html", "<html", "<pre", "<code><pre"].contains(where: { bytes.has($0, at: start) }) { return true }
                if bytes.has("<?xml", at: start), bytes.find("<html", in: start..<bytes.count) != nil { return true }
            }
            return bytes.find("&#x000A;", in: start..<bytes.count) != nil
        }
    }

    /// The text of a page.
    static func source(_ page: [UInt8]) -> Source {
        page.withUnsafeBufferPointer { bytes in
            var out = Transcript()
            let texts = blocks(bytes)
            let beside = texts.isEmpty ? [] : markings(bytes, beside: texts)
            let blocks = (beside + texts).sorted { $0.lowerBound < $1.lowerBound }
            for (index, block) in blocks.enumerated() {
                if index > 0 { out.write([0x0A, 0x0A], at: blocks[index - 1].upperBound) }
                write(bytes, block, isSet: true, to: &out)
            }
            if blocks.isEmpty { write(bytes, body(bytes), isSet: false, to: &out) }
            if let words = words(bytes, beside: blocks) {
                out.leaveOut("What the page says outside its text is not shown: \"\(words)\".")
            }
            return out.source(end: blocks.last?.upperBound ?? bytes.count)
        }
    }

    /// What stands between `<pre>` and `</pre>`.
    private static func blocks(_ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var blocks: [Range<Int>] = []
        var at = 0
        while let open = find(bytes, "<pre", from: at), let start = bytes.find(UInt8(ascii: ">"), in: open..<bytes.count) {
            let end = find(bytes, "</pre", from: start) ?? bytes.count
            blocks.append(start + 1..<max(start + 1, end))
            at = end
        }
        return blocks
    }

    /// The markings beside the text that are more than unclassified: a heading, a cell of the table above it. Links are a list of what else
    /// there is, but in that table.
    private static func markings(_ bytes: UnsafeBufferPointer<UInt8>, beside texts: [Range<Int>]) -> [Range<Int>] {
        let table = bytes.find("<th>Classification</th>", in: 0..<texts[0].lowerBound)
        var found: [Range<Int>] = []
        var (at, next) = (0, 0)
        while let open = bytes.find(UInt8(ascii: "<"), in: at..<bytes.count), let close = bytes.find(UInt8(ascii: ">"), in: open..<bytes.count) {
            while next < texts.count, texts[next].upperBound <= close { next += 1 }
            at = next < texts.count && texts[next].contains(close + 1) ? texts[next].upperBound : close + 1
            let end = bytes.find(UInt8(ascii: "<"), in: at..<min(bytes.count, at + 120)) ?? min(bytes.count, at + 120)
            let isLink = bytes.has("<a ", at: open) && table.map { open < $0 } ?? true
            guard !isLink, at == close + 1, end - at >= 6, Marking.isLine(bytes[at..<end], above: .unclassified) else { continue }
            found.append(at..<end)
        }
        return found
    }

    /// The beginning of what the page says outside some blocks of it, tags out; nil where that is nothing. What the pages of a well-known site have
    /// above the table of a cable is the same on all of them.
    private static func words(_ bytes: UnsafeBufferPointer<UInt8>, beside blocks: [Range<Int>]) -> String? {
        guard let first = blocks.first else { return nil }
        let table = bytes.find("<table class='cable'", in: 0..<first.lowerBound).flatMap { find(bytes, "</table", from: $0) }
        var out = Transcript()
        var at = min(table ?? body(bytes).lowerBound, first.lowerBound)
        for block in blocks + [bytes.count..<bytes.count] {
            write(bytes, at..<max(at, block.lowerBound), isSet: false, to: &out)
            out.write([0x20], at: block.lowerBound)
            at = max(at, block.upperBound)
        }
        let words = String(decoding: out.bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard words.contains(where: { $0.contains { $0.isLetter || $0.isNumber } }) else { return nil }
        let start = words.prefix(12).joined(separator: " ")
        return words.count > 12 || start.count > 80 ? start.prefix(80) + "…" : start
    }

    /// What stands behind `<body>`.
    private static func body(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        guard let open = find(bytes, "<body", from: 0), let start = bytes.find(UInt8(ascii: ">"), in: open..<bytes.count) else {
            return 0..<bytes.count
        }
        return start + 1..<bytes.count
    }

    /// The next tag of a name before a limit; its letters may be of either case.
    private static func find(_ bytes: UnsafeBufferPointer<UInt8>, _ tag: StaticString, from: Int, to limit: Int = .max) -> Int? {
        let limit = min(limit, bytes.count)
        var at = from
        while at < limit, let open = bytes.find(UInt8(ascii: "<"), in: at..<limit) {
            if bytes.has(tag, at: open) { return open }
            at = open + 1
        }
        return nil
    }

    // MARK: words

    /// Writes a range without its tags; where the text is not set line by line, tags that end a line do, and white space is one blank.
    private static func write(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isSet: Bool, to out: inout Transcript) {
        var start = range.lowerBound
        var at = start
        while at < range.upperBound {
            switch bytes[at] {
            case UInt8(ascii: "<"):
                guard let tag = Tag(bytes, at, range.upperBound) else { break }
                out.copy(bytes, start..<at)
                if tag.isUnclosed { out.leaveOut("A script that is not closed hides the rest of the page.") }
                if tag.endsLine(isSet: isSet) { out.write([0x0A], at: at) }
                at = tag.end
                start = at
                continue
            case UInt8(ascii: "&"):
                guard let entity = Entity(bytes, at, range.upperBound) else { break }
                out.copy(bytes, start..<at)
                out.write(scalar: entity.scalar, at: at)
                at = entity.end
                start = at
                continue
            default: break
            }
            at += 1
        }
        out.copy(bytes, start..<range.upperBound)
    }

    /// A tag, a comment, or a script with all that is in it.
    private struct Tag {
        let end: Int
        /// A script that goes on to the end.
        private(set) var isUnclosed = false
        private let name: [UInt8]

        init?(_ bytes: UnsafeBufferPointer<UInt8>, _ open: Int, _ limit: Int) {
            var at = open + 1
            if at < limit, bytes[at] == UInt8(ascii: "/") { at += 1 }
            guard at < limit, bytes[at] == UInt8(ascii: "!") || bytes[at] | 0x20 >= 0x61 && bytes[at] | 0x20 <= 0x7A else { return nil }
            let start = at
            while at < limit, bytes[at] | 0x20 >= 0x61 && bytes[at] | 0x20 <= 0x7A { at += 1 }
            name = bytes[start..<at].map { $0 | 0x20 }
            // A `<` that no `>` follows before long is none.
            guard let close = bytes.find(UInt8(ascii: ">"), in: at..<min(limit, at + 4096)) else { return nil }
            var end = close + 1
            for (word, closing) in [("script", "</script"), ("style", "</style")] as [(String, StaticString)] where bytes[open + 1] != 0x2F {
                guard name.elementsEqual(word.utf8) else { continue }
                let closed = Page.find(bytes, closing, from: end, to: limit).map { $0 + closing.utf8CodeUnitCount + 1 }
                isUnclosed = closed == nil && end < limit
                end = closed ?? limit
            }
            self.end = min(end, limit)
        }

        func endsLine(isSet: Bool) -> Bool {
            let always = ["br"]
            let blocks = ["p", "div", "tr", "li", "ul", "ol", "table", "h", "hr", "blockquote", "title"]
            return (isSet ? always : always + blocks).contains { name.elementsEqual($0.utf8) }
        }
    }
}

/// A character that a page spells out: `&amp;`, `&#182;`, `&#x000A;`.
struct Entity {
    let scalar: UInt32
    let end: Int

    /// The entity whose `&` stands at an offset; nil where none does.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, _ open: Int, _ limit: Int) {
        guard let close = bytes.find(UInt8(ascii: ";"), in: open + 1..<max(open + 1, min(limit, open + 12))) else { return nil }
        let name = String(decoding: bytes[open + 1..<close], as: UTF8.self)
        let value =
            name.hasPrefix("#x") || name.hasPrefix("#X")
            ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : Entity.named[name]
        guard let value else { return nil }
        // Numbers from 128 to 159 are meant as CP1252, as browsers read them.
        scalar = value >= 0x80 && value < 0xA0 ? Decoding.scalar(UInt8(value)) : value
        end = close + 1
    }

    /// Source: the HTML standard's table of named characters, the Latin part and the signs that typed text has.
    private static let named: [String: UInt32] = {
        var named: [String: UInt32] = [
            "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "ndash": 0x2013, "mdash": 0x2014, "lsquo": 0x2018, "rsquo": 0x2019,
            "ldquo": 0x201C, "rdquo": 0x201D, "bull": 0x2022, "hellip": 0x2026, "euro": 0x20AC, "sbquo": 0x201A, "bdquo": 0x201E, "trade": 0x2122,
        ]
        let latin = """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm
            raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH
            Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig
            ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml
            yacute thorn yuml
            """
        for (index, name) in latin.split(whereSeparator: \.isWhitespace).enumerated() { named[String(name)] = 0xA0 + UInt32(index) }
        return named
    }()
}
