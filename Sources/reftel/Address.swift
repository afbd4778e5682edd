import Files

/// What a person names: a file, or one of the cables in it, `archive.csv#2`, `archive.csv#07LISBON900112`.
struct Address {
    /// The file.
    let path: String
    /// The cable's place in it, from 1, or its id; nil for all of them, of which the reader opens the first.
    let cable: String?

    /// A name that is a file's is that file, whatever signs it holds.
    init(_ name: String) {
        guard let sign = name.lastIndex(of: "#"), sign > name.startIndex, !Folder.holds(name) else {
            (path, cable) = (name, nil)
            return
        }
        let which = String(name[name.index(after: sign)...])
        (path, cable) = (String(name[..<sign]), which.isEmpty ? nil : which)
    }
}
