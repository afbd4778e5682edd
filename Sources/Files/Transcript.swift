import Cable

/// Decoded bytes as they are written down, with the way back to where each stood.
struct Transcript {
    private(set) var bytes: [UInt8] = []
    private var decoded: [Int] = []
    private var file: [Int] = []
    private var gaps: [Gap] = []

    /// Copies a range of `source` as it stands.
    mutating func copy(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        mark(range.lowerBound)
        bytes.append(contentsOf: source[range])
    }

    /// Writes bytes for something that begins at `offset` of the source.
    mutating func write(_ words: some Sequence<UInt8>, at offset: Int) {
        mark(offset)
        bytes.append(contentsOf: words)
    }

    /// Writes a scalar for something that begins at `offset`; one that is none becomes U+FFFD.
    mutating func write(scalar: UInt32, at offset: Int) {
        mark(offset)
        bytes.append(contentsOf: UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
    }

    /// Something is not written down here, which a sentence says.
    mutating func leaveOut(_ words: String) { gaps.append(Gap(words, at: bytes.count)) }

    /// The next byte comes from `offset` of the source.
    mutating func mark(_ offset: Int) {
        let expected = file.last.map { $0 + bytes.count - (decoded.last ?? 0) } ?? bytes.count
        guard offset != expected else { return }
        if decoded.last == bytes.count {
            file[file.count - 1] = offset
        } else {
            decoded.append(bytes.count)
            file.append(offset)
        }
    }

    /// What was written; `end` is where the source ended.
    consuming func source(end: Int) -> Source {
        mark(end)
        return Source(bytes, map: OffsetMap(decoded: decoded, file: file), gaps: gaps)
    }
}

extension Source {
    /// The same bytes, where `inner` is the way from what these were decoded from to the file.
    func within(_ inner: OffsetMap) -> Source { Source(bytes, map: map.over(inner), name: name, gaps: gaps) }

    /// A stretch of these bytes as a source of its own.
    func part(_ range: Range<Int>) -> Source {
        if range == 0..<bytes.count { return self }
        let end = range.upperBound == bytes.count ? range.upperBound : range.upperBound - 1
        let gaps = gaps.filter { $0.offset >= range.lowerBound && $0.offset <= end }.map { Gap($0.words, at: $0.offset - range.lowerBound) }
        return Source(Array(bytes[range]), map: OffsetMap(decoded: [0], file: [range.lowerBound]).over(map), name: name, gaps: gaps)
    }

    /// The same bytes under a line of their own, which stands at `offset` in the file.
    func headed(by words: [UInt8], at offset: Int) -> Source {
        let lead = words + [0x0A, 0x0A]
        let (starts, targets) = map.decoded.first == 0 ? (map.decoded, map.file) : ([0] + map.decoded, [0] + map.file)
        return Source(
            lead + bytes, map: OffsetMap(decoded: [0] + starts.map { $0 + lead.count }, file: [offset] + targets), name: name,
            gaps: gaps.map { Gap($0.words, at: $0.offset + lead.count) })
    }

    /// The same bytes, in a file that begins `offset` bytes before.
    func moved(by offset: Int) -> Source {
        offset == 0 ? self : within(OffsetMap(decoded: [0], file: [offset]))
    }
}

extension OffsetMap {
    /// This map, then `inner`: where one leads into the other.
    func over(_ inner: OffsetMap) -> OffsetMap {
        if inner.decoded.isEmpty { return self }
        let (starts, targets) = decoded.first == 0 ? (decoded, file) : ([0] + decoded, [0] + file)
        var out: (decoded: [Int], file: [Int]) = ([], [])
        var next = 0
        for (index, start) in starts.enumerated() {
            out.decoded.append(start)
            out.file.append(inner.fileOffset(targets[index]))
            let length = index + 1 < starts.count ? starts[index + 1] - start : Int.max - targets[index]
            while next < inner.decoded.count, inner.decoded[next] <= targets[index] { next += 1 }
            while next < inner.decoded.count, inner.decoded[next] < targets[index] + length {
                out.decoded.append(start + inner.decoded[next] - targets[index])
                out.file.append(inner.file[next])
                next += 1
            }
        }
        return OffsetMap(decoded: out.decoded, file: out.file)
    }
}
