/// In which line of a TOML file a key stands: the parser keeps no lines of what it has read.
struct TOMLLines {
    private var lines: [[String]: Int] = [:]

    init(_ words: String) {
        var table: [String] = []
        for (index, line) in words.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.drop { $0 == " " || $0 == "\t" }
            if line.hasPrefix("["), let end = line.firstIndex(of: "]") {
                table = TOMLLines.path(line[line.index(after: line.startIndex)..<end])
                if lines[table] == nil { lines[table] = index + 1 }
            } else if let equals = line.firstIndex(of: "="), !line.hasPrefix("#") {
                let path = table + TOMLLines.path(line[..<equals])
                for length in 1...max(1, path.count) where lines[Array(path.prefix(length))] == nil {
                    lines[Array(path.prefix(length))] = index + 1
                }
            }
        }
    }

    /// The line of a key, from 1; that of its table where the key itself is not found, as inside `{ }`.
    func line(of path: [String]) -> Int? {
        lines[path] ?? (path.count > 1 ? line(of: Array(path.dropLast())) : nil)
    }

    private static func path(_ words: Substring) -> [String] {
        words.split(separator: ".").map { part in
            part.filter { $0 != " " && $0 != "\t" && $0 != "\"" && $0 != "'" && $0 != "[" && $0 != "\r" }
        }
    }
}
