/// How far apart two spellings are.
public enum Misprint {
    /// Letters more, less, other or exchanged with their neighbour, capitals and small letters alike; nil when more than `most`. Words are cut
    /// at 40 letters.
    public static func distance(_ a: String, _ b: String, most: Int) -> Int? {
        Spelling(a).distance(to: Spelling(b), most: most)
    }
}

/// The letters of a word, for comparing it with many.
public struct Spelling: Sendable {
    /// In capitals, at most 40.
    private let letters: [UInt8]
    /// A bit for each letter that occurs.
    private let kinds: UInt64

    /// The letters of `word`.
    public init(_ word: String) {
        letters = word.utf8.prefix(40).map(Spelling.upper)
        kinds = letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }

    /// How many letters it has, at most 40.
    public var count: Int { letters.count }

    /// As `Misprint.distance`: nil when more than `most`.
    public func distance(to other: Spelling, most: Int) -> Int? {
        let (a, b) = (letters, other.letters)
        // One change makes at most one letter come and one go.
        guard abs(a.count - b.count) <= most, (kinds ^ other.kinds).nonzeroBitCount <= 2 * most else { return nil }
        var (older, old) = ([Int](), Array(0...b.count))
        for i in a.indices {
            var new = [i + 1]
            for j in b.indices {
                var best = min(new[j] + 1, old[j + 1] + 1, old[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, older[j - 1] + 1) }
                new.append(best)
            }
            guard new.contains(where: { $0 <= most }) else { return nil }
            (older, old) = (old, new)
        }
        return old[b.count] <= most ? old[b.count] : nil
    }

    private static func upper(_ byte: UInt8) -> UInt8 { byte >= 0x61 && byte <= 0x7A ? byte & 0xDF : byte }
}
