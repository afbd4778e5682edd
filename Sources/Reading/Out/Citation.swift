import CBytes
import Cable

extension Document {
    /// How this cable is cited: who told whom what, its id, date and marking, and which paragraphs. Only what the cable gives; a text that gives
    /// nothing is cited by `name`.
    public func citation(paragraphs: [Int] = [], name: String) -> String {
        var parts: [String] = []
        if let from = header.from?.text { parts.append(from + addressees) }
        if let subject = header.subject?.text { parts.append("\"\(subject)\"") }
        parts.append(header.id ?? name)
        if let date = header.dateTimeGroup?.instant { parts.append(Document.longDate(date)) }
        if header.classification != nil { parts.append(markingWords) }
        if let first = paragraphs.min(), let last = paragraphs.max() {
            parts.append(first == last ? "para. \(first)" : "paras. \(first)-\(last)")
        }
        return parts.joined(separator: ", ") + "."
    }

    private var addressees: String {
        guard let first = header.action.first else { return "" }
        return " to \(first.name)" + (header.action.count > 1 ? " and others" : "")
    }

    /// Classification and captions as a banner has them: `CONFIDENTIAL//NOFORN`.
    var markingWords: String { ([header.classification?.rawValue ?? "NO MARKING FOUND"] + header.captions).joined(separator: "//") }

    private static func longDate(_ date: CivilTime) -> String {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        ]
        return "\(date.day) \(months[date.month - 1]) \(date.year)"
    }

    /// Why a copy of this cable needs care: its marking, or its own request to protect it; nil where there is no reason.
    var caution: String? {
        let isHandled = header.captions.contains { $0 != "SIPDIS" && !$0.hasPrefix("CORRECTED") }
        if isHandled || header.classification.map({ $0 > .unclassified }) == true { return "The cable is marked \(markingWords): protect the copy." }
        let asks: [[StaticString]] = [
            ["PLEASE", "PROTECT"], ["PROTECT", "ACCORDINGLY"], ["SENSITIVE", "BUT", "UNCLASSIFIED"], ["NOT", "FOR", "INTERNET", "DISTRIBUTION"],
        ]
        return asks.contains(where: holds) ? "The cable asks to be protected: protect the copy." : nil
    }

    /// True when the source holds words (in capitals) one after the other, in any case of letters, parted by white space: a byte finder looks for the
    /// last, in capitals and in small letters, so that a key does not wait for a large text.
    private func holds(_ words: [StaticString]) -> Bool {
        guard let last = words.last else { return false }
        let capitals = last.withUTF8Buffer { Array($0) }
        return source.bytes.withUnsafeBufferPointer { bytes in
            [capitals.dropFirst().map { $0 }, capitals.dropFirst().map { $0 | 0x20 }].contains { tail in
                var at = range.lowerBound
                while let base = bytes.baseAddress, at < range.upperBound {
                    let found = tail.withUnsafeBufferPointer { tail in
                        tail.baseAddress.map { cbytes_search(base + at, range.upperBound - at, $0, tail.count) } ?? -1
                    }
                    guard found >= 0 else { return false }
                    if Document.stands(words[...], before: at + found + tail.count, in: bytes) { return true }
                    at += found + 1
                }
                return false
            }
        }
    }

    /// True when words end at an offset, the last of them there.
    private static func stands(_ words: ArraySlice<StaticString>, before end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var end = end
        for (index, word) in words.reversed().enumerated() {
            if index > 0 {
                let blank = end
                while end > 0, bytes[end - 1] == 0x20 || (0x09...0x0D).contains(bytes[end - 1]) { end -= 1 }
                guard end < blank else { return false }
            }
            let start = end - word.utf8CodeUnitCount
            guard start >= 0, word.withUTF8Buffer({ $0.indices.allSatisfy { bytes[start + $0] & 0xDF == word.utf8Start[$0] } }) else { return false }
            end = start
        }
        return true
    }
}
