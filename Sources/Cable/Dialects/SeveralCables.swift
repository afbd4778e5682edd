extension Source {
    /// Where the cables of a text stand in it: one, or several that follow one another. Together they are the whole text. One that is quoted in
    /// another, and the head that a later section repeats, are no cables of their own.
    public func cables() -> [Range<Int>] {
        bytes.withUnsafeBufferPointer { buffer in
            let bytes = Bytes(buffer: buffer)
            var heads = CableHeads(bytes)
            return heads.cables()
        }
    }
}

/// The lines with which a cable can begin, and which of them begin one.
private struct CableHeads {
    /// What a line says of what begins with it.
    enum Kind { case transmission, group, print, archive, keys, extract, navy }

    struct Head {
        let kind: Kind
        let line: Int
    }

    let bytes: Bytes
    private var heads: [Head] = []

    /// So many bytes behind a line the marking, or what else says which cable this is, is looked for.
    private static let reach = 6000

    init(_ bytes: Bytes) {
        self.bytes = bytes
        var at = 0
        while at < bytes.count {
            if let kind = kind(at) { heads.append(Head(kind: kind, line: at)) }
            guard let end = bytes.find(0x0A, in: at..<bytes.count) else { break }
            at = end + 1
        }
    }

    /// What the line at an offset could begin: told by its first byte, so that other lines cost nothing.
    private func kind(_ line: Int) -> Kind? {
        switch bytes[line] {
        case 0x56: return bytes.has("VZCZC", at: line) ? .transmission : nil
        case 0x4D: return bytes.has("MRN:", at: line) ? .keys : bytes.has("MESSAGE TEXT", at: line) && isEnd(line + 12) ? .archive : nil
        case 0x54: return bytes.has("THIS RECORD IS A PARTIAL EXTRACT", at: line) ? .extract : nil
        case 0x50 where bytes.has("PAGE 01", at: line): return .print
        case 0x4F, 0x50, 0x52, 0x5A: return bytes.has("ZYUW ", at: line + 4) ? .navy : isGroup(line) ? .group : nil
        default: return nil
        }
    }

    private func isEnd(_ at: Int) -> Bool { at >= bytes.count || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x20 }

    /// `R 101200Z`, `O P 101200Z`.
    private func isGroup(_ line: Int) -> Bool {
        var at = line
        while at < line + 6, isUpper(bytes[at]), bytes[at + 1] == 0x20 { at += 2 }
        guard at > line, let digits = bytes.number(at: at, most: 6) else { return false }
        return digits.end == at + 6 && bytes[digits.end] == 0x5A
    }

    // MARK: cables

    /// The stretches: a head begins a cable where it names another than the one before.
    mutating func cables() -> [Range<Int>] {
        guard heads.count > 1 else { return [0..<bytes.count] }
        var starts: [Int] = []
        var current: (head: Head, identity: Identity?)?
        var found: Identity?
        for (index, head) in heads.enumerated() {
            let next = index + 1 < heads.count ? heads.dropFirst(index + 1).first { $0.kind == head.kind }?.line : nil
            let limit = min(next ?? bytes.count, head.line + CableHeads.reach)
            // The marking line that was found behind the head before may be the first behind this one too.
            let identity = found.flatMap { $0.isNext(to: head, before: limit) ? $0 : nil } ?? Identity(bytes, head, before: limit)
            found = identity
            guard let before = current else {
                current = (head, identity)
                continue
            }
            if before.identity == nil, head.line - before.head.line < CableHeads.reach / 2, before.head.kind != head.kind {
                current = (before.head, identity)
            } else if isAnother(head, identity, before.head, before.identity) {
                if starts.isEmpty { starts.append(0) }
                starts.append(top(head, after: before.head.line))
                current = (head, identity)
            }
        }
        guard starts.count > 1 else { return [0..<bytes.count] }
        let ends = Array(starts.dropFirst()) + [bytes.count]
        return zip(starts, ends).map { $0..<$1 }
    }

    private func isAnother(_ head: Head, _ identity: Identity?, _ before: Head, _ known: Identity?) -> Bool {
        switch (before.kind, head.kind) {
        // A copy holds the whole telegram; only the next copy ends it.
        case (.archive, .archive), (.extract, .extract): return true
        case (_, .keys): return identity != known
        case (.keys, _), (.archive, _): return false
        case (_, .archive): return known == nil || identity != known
        case (_, .extract): return standsFree(head.line)
        case (_, .group): return identity != nil && known != nil && identity != known && standsFree(head.line)
        case (_, .transmission), (_, .print), (_, .navy): return identity != nil && known != nil && identity != known
        }
    }

    /// True when what stands above a line has ended: a form feed, the end of a message, two blank lines.
    private func standsFree(_ line: Int) -> Bool {
        var at = line
        var blank = 0
        while at > 0, isBlank(bytes[at - 1]) {
            at -= 1
            if bytes[at] == 0x0A { blank += 1 }
            if bytes[at] == 0x0C { return true }
        }
        return blank > 2 || bytes.has("NNNN", at: at - 4)
    }

    /// Where a cable begins whose head stands at a line: the banners and stamps right above it belong to it.
    private func top(_ head: Head, after: Int) -> Int {
        var start = head.line
        var lines = 0
        while start > after + 1, lines < 12 {
            var begin = start - 1
            while begin > after, bytes[begin - 1] != 0x0A { begin -= 1 }
            guard begin > after else { break }
            let line = bytes.trim(begin..<start - 1)
            guard isAbove(line, head) else { break }
            if line.isEmpty, head.kind != .archive { break }
            start = begin
            lines += 1
        }
        return start
    }

    private func isAbove(_ line: Range<Int>, _ head: Head) -> Bool {
        if line.isEmpty { return false }
        if head.kind == .archive { return bytes.find(0x3A, in: line) == nil }
        // A marking glued to the first line of a transmission is that cable's.
        if head.kind == .group || head.kind == .transmission { return MarkedLine(bytes, line, isHead: false, isPost: { _ in false }) != nil }
        return MarkingLine.isBanner(bytes, line) && !bytes.isAll("NNNN", line) && !bytes.isAll("NNN", line)
            || Stamp.kind(bytes, line, isBesideStamp: false) != nil || line.count <= 3
    }

    // MARK: which cable

    /// Post and serial, as far as letters go.
    private struct Identity: Equatable {
        let number: Int
        /// The marking line that says so, where one does and is whole.
        let marking: Range<Int>?

        static func == (a: Identity, b: Identity) -> Bool { a.number == b.number }

        /// True when a head would find the same marking line: it stands above it, and so did the head that found it.
        func isNext(to head: Head, before limit: Int) -> Bool {
            guard let marking, head.kind != .navy, head.kind != .keys else { return false }
            return head.line <= marking.lowerBound && marking.upperBound < limit
        }

        /// What the lines behind a head say: the marking line, or the key, or the serial of a page mark.
        init?(_ bytes: Bytes, _ head: Head, before limit: Int) {
            var at = head.line
            var fallback: Int?
            var lines = 0
            while at < limit, lines < 100 {
                let end = bytes.find(0x0A, in: at..<limit) ?? limit
                let line = bytes.trim(at..<end)
                at = end + 1
                lines += 1
                if line.isEmpty { continue }
                if let number = Identity.number(bytes, line, head.kind) {
                    self.number = number
                    marking = head.kind != .navy && head.kind != .keys && end < limit ? line : nil
                    return
                }
                if fallback == nil { fallback = PageMark.line(bytes, line)?.serial }
            }
            guard let fallback else { return nil }
            number = fallback
            marking = nil
        }

        private static func number(_ bytes: Bytes, _ line: Range<Int>, _ kind: Kind) -> Int? {
            if kind == .navy {
                let words = bytes.words(line, most: 3)
                guard words.count >= 2, let serial = bytes.number(at: words[1].lowerBound, most: 4), bytes[serial.end] == 0x2F,
                    let year = bytes.number(at: serial.end + 1, most: 2), words[0].allSatisfy({ isUpper(bytes[$0]) })
                else { return nil }
                return serial.value * 100 + year.value
            }
            if kind == .keys, bytes.has("MRN:", at: line.lowerBound) {
                return bytes.words(line).last.flatMap { bytes.number(at: $0.lowerBound)?.value }
            }
            return line.count < 200 ? MarkingLine.read(bytes, line)?.number?.number : nil
        }
    }
}
