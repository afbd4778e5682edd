/// How far apart two spellings are.
enum Misprint {
    /// Letters more, less, other or exchanged with their neighbour, in capitals or small; nil when more than `most`. Words are cut at 40 letters.
    static func distance(_ a: some StringProtocol, _ b: some StringProtocol, most: Int) -> Int? {
        let (a, b) = (Array(a.utf8.prefix(40).map(upper)), Array(b.utf8.prefix(40).map(upper)))
        guard abs(a.count - b.count) <= most else { return nil }
        var (older, old) = ([Int](), Array(0...b.count))
        for i in a.indices {
            var new = [i + 1]
            for j in b.indices {
                var best = min(new[j] + 1, old[j + 1] + 1, old[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, older[j - 1] + 1) }
                new.append(best)
            }
            (older, old) = (old, new)
        }
        return old[b.count] <= most ? old[b.count] : nil
    }
}
