import CBytes
import Cable

/// A row of the source as it stands.
public struct RawRow: Sendable, Equatable {
    /// Its glyphs.
    public let glyphs: [Glyph]
    /// Its bytes.
    public let range: Range<Int>
    /// True where the text pane shows nothing of it: a page line, a repeated address block.
    public let isFurniture: Bool
}

extension Session {
    /// The rows of the source from where the text pane begins, so that both scroll together; long lines go on in the next row.
    public func rawRows(_ count: Int, columns: Int) -> [RawRow] {
        let shown = text.rows.lazy.flatMap(\.glyphs).first?.offset ?? text.cursor
        let bytes = document.source.bytes
        var at = lineStart(before: min(shown, bytes.count))
        var rows: [RawRow] = []
        while rows.count < count, at < bytes.count {
            let end = lineEnd(from: at)
            // Of a long line the rows above the text's first one are left out.
            rows += split(at..<end, columns: max(1, columns)).drop { $0.range.upperBound <= shown && end > shown }.prefix(count - rows.count)
            at = end + 1
        }
        return rows
    }

    /// A line longer than this is cut, so that one without an end costs no more than a page.
    private static let longestLine = 8192

    private func lineStart(before offset: Int) -> Int {
        let from = max(0, offset - Session.longestLine)
        return document.source.bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return 0 }
            let found = cbytes_find_last(base + from, offset - from, 0x0A)
            return found < 0 ? from : from + found + 1
        }
    }

    private func lineEnd(from offset: Int) -> Int {
        document.source.bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return 0 }
            let count = min(Session.longestLine, bytes.count - offset)
            let found = cbytes_find(base + offset, count, 0x0A)
            return found < 0 ? offset + count : offset + found
        }
    }

    private func split(_ range: Range<Int>, columns: Int) -> [RawRow] {
        var glyphs: [Glyph] = []
        Typesetter(width: settings.width).set(document.source, range, keepsBlanks: true, into: &glyphs)
        let isFurniture = !range.isEmpty && document.stretches(of: range).isEmpty && document.body.range.contains(range.lowerBound)
        var rows: [RawRow] = []
        var row: [Glyph] = []
        var width = 0
        for glyph in glyphs {
            if width + glyph.width > columns, !row.isEmpty {
                // Behind the last blank, where that leaves more than half a row.
                let blank = glyph.scalar == " " ? nil : row.lastIndex { $0.scalar == " " }
                let end = blank.flatMap { $0 * 2 > row.count ? $0 + 1 : nil } ?? row.count
                // A blank for which there is no room ends its row unseen.
                let next = end < row.count ? row[end].offset : glyph.offset + (glyph.scalar == " " ? 1 : 0)
                rows.append(
                    RawRow(glyphs: Array(row[..<end]), range: (row.first?.offset ?? range.lowerBound)..<next, isFurniture: isFurniture))
                row.removeFirst(end)
                width = row.reduce(0) { $0 + $1.width }
                if glyph.scalar == " " { continue }
            }
            row.append(glyph)
            width += glyph.width
        }
        let start = rows.last?.range.upperBound ?? range.lowerBound
        if row.isEmpty, !rows.isEmpty { return rows }
        rows.append(RawRow(glyphs: row, range: start..<max(start, range.upperBound), isFurniture: isFurniture))
        return rows
    }
}
