#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Files and folders as they were named, and the files in those folders, in order of their names. Links in folders are not
/// followed, as they may lead round and round or to another's files; they are kept to be told.
public struct Folder: Sequence, IteratorProtocol {
    /// What is still to be looked at, the next last.
    private var waiting: [(path: String, isNamed: Bool, isFile: Bool)]
    /// The links that were passed over so far.
    public private(set) var links: [String] = []

    /// Goes through the paths.
    public init(_ paths: [String]) { waiting = paths.reversed().map { ($0, true, false) } }

    /// The next file; `isNamed` when it was named, not found in a folder.
    public mutating func next() -> (path: String, isNamed: Bool)? {
        while let (path, isNamed, isFile) = waiting.popLast() {
            if isFile { return (path, false) }
            var status = stat()
            guard path != "-", FileName.withBytes(path, { isNamed ? stat($0, &status) : lstat($0, &status) }) == 0 else {
                if isNamed { return (path, true) }
                continue
            }
            switch status.st_mode & S_IFMT {
            case S_IFDIR:
                // A folder that may not be looked into is given on, for the sentence that says so.
                guard let names = Folder.names(in: path) else { return (path, isNamed) }
                waiting += names.map { ("\(path)/\($0.name)", false, $0.isFile) }
            case S_IFREG: return (path, isNamed)
            case S_IFLNK: links.append(path)
            default: if isNamed { return (path, true) }
            }
        }
        return nil
    }

    /// True where there is something of that name.
    public static func holds(_ path: String) -> Bool { FileName.withBytes(path) { access($0, F_OK) } == 0 }

    /// True for a folder.
    public static func isOne(_ path: String) -> Bool {
        var status = stat()
        return FileName.withBytes(path) { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The names in a folder, hidden ones left out; none where there is no such folder.
    public static func contents(of path: String) -> [String] { names(in: path)?.map(\.name) ?? [] }

    /// The names in a folder, hidden ones left out, from the last to the first, and whether the folder itself says that one is a file's.
    private static func names(in path: String) -> [(name: String, isFile: Bool)]? {
        guard let folder = FileName.withBytes(path, { opendir($0) }) else { return nil }
        defer { closedir(folder) }
        var names: [(name: String, isFile: Bool)] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: UInt8.self, capacity: Int(NAME_MAX) + 1) {
                    FileName.words(
                        UnsafeBufferPointer(start: $0, count: strnlen(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self), Int(NAME_MAX) + 1)))
                }
            }
            if !name.hasPrefix(".") { names.append((name, entry.pointee.d_type == UInt8(DT_REG))) }
        }
        return names.sorted { $0.name > $1.name }
    }
}
