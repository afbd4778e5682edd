import Cable

/// A cable as plain text for pipes: every line as it stands in the source, made safe to show; nothing is left out. With its typography
/// repaired where that is asked for, and then its first line says so.
public struct CableText {
    private let source: Source
    private var preface = ""
    private var repairs: [Repair] = []

    /// The text of a cable as its source has it.
    public init(_ source: Source) { self.source = source }

    /// The text of a cable with its typography repaired.
    public init(repairing document: Document) {
        source = document.source
        repairs = document.repairs(in: document.body.range)
        let count = repairs.isEmpty ? "nothing was to be repaired" : "\(repairs.count) places differ from the source"
        preface = "[Repaired text: \(count).]\n"
    }

    /// Calls `write` with the bytes, some 64 kB at a time: controls and characters without a picture are spelled out, bytes that are no
    /// UTF-8 become U+FFFD. Stops when `write` gives false.
    public func write(_ write: ([UInt8]) -> Bool) {
        var out = Array(preface.utf8)
        var at = 0
        var next = 0
        let bytes = source.bytes
        while at < bytes.count {
            let limit = min(bytes.count, at + 4096)
            let end = bytes[at..<limit].firstIndex(of: 0x0A) ?? CableText.wholeScalars(bytes, at, limit)
            at = lay(at..<end, from: &next, to: &out)
            if at > end { continue }
            if end < bytes.count, bytes[end] == 0x0A {
                out.append(0x0A)
                at = end + 1
            } else {
                at = end
            }
            if out.count > 65536 {
                guard write(out) else { return }
                out.removeAll(keepingCapacity: true)
            }
        }
        if out.last != 0x0A, !out.isEmpty { out.append(0x0A) }
        _ = write(out)
    }

    /// The bytes of a stretch with the repairs that begin in it; gives back where to go on.
    private func lay(_ range: Range<Int>, from next: inout Int, to out: inout [UInt8]) -> Int {
        var at = range.lowerBound
        while next < repairs.count, repairs[next].range.lowerBound < range.upperBound {
            let repair = repairs[next]
            Legible.write(source, at..<repair.range.lowerBound, as: .page, to: &out)
            out += Array(repair.stands.utf8)
            at = repair.range.upperBound
            next += 1
        }
        guard at < range.upperBound else { return at }
        Legible.write(source, at..<range.upperBound, as: .page, to: &out)
        return range.upperBound
    }

    /// An end that cuts no character in two.
    private static func wholeScalars(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
        var end = limit
        while end > start + 1, end < bytes.count, bytes[end] & 0xC0 == 0x80, limit - end < 4 { end -= 1 }
        return end
    }
}
