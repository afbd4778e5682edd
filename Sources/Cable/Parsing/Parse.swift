extension Document {
    /// Reads any bytes as a cable: total, linear, nothing dropped or thrown; what is odd becomes a `Remark`.
    public init(parsing source: Source, isComplete: Bool = true) {
        self = source.bytes.withUnsafeBufferPointer { buffer in
            let bytes = Bytes(buffer: buffer)
            let isCable = Dialects.isCable(bytes)
            return isCable ? Cablegate.parse(source, bytes, isComplete) : PlainText.parse(source, bytes, isComplete)
        }
    }
}

/// Which dialect a text is in.
enum Dialects {
    /// A cable has a transmission line, a date-time line, or a marking with post and serial near its top, and a label of the header.
    static func isCable(_ bytes: Bytes) -> Bool {
        var signs = 0
        for line in bytes.lines(0..<min(bytes.count, 16384)).prefix(200) where !line.isEmpty {
            if Label.at(bytes, line.range) != nil || bytes.has("VZCZC", at: line.range.lowerBound) { signs += 1 }
            if DateTimeGroupLine.read(bytes, line.range) != nil { signs += 2 }
            if MarkingLine.read(bytes, line.range)?.number != nil { signs += 2 }
            if signs >= 3 { return true }
        }
        return false
    }
}
