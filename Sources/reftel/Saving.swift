import Files
import Foundation

/// Files that the reader has written: whole or not at all. A new one is its owner's alone; one that is there keeps its permissions, its owner and
/// the links to it, and what is no regular file is left alone.
enum Saving {
    /// Told now and then how much is written, of all; where it says no, nothing is, and what stood there stays.
    typealias Watch = (_ done: Int, _ all: Int) -> Bool

    /// Writes bytes under a name that the reader typed; nil when they are on the disk, else a sentence.
    static func write(_ bytes: [UInt8], to name: String, overwrites: Bool, while goesOn: Watch = { _, _ in true }) -> String? {
        var path = name
        if name == "~" || name.hasPrefix("~/") {
            guard let home = getenv("HOME").map({ String(cString: $0) }), home.hasPrefix("/") else {
                return "There is no home folder: set HOME, or write the path out."
            }
            path = home + name.dropFirst()
        } else if name.hasPrefix("~") {
            return "\(name): only ~/ is taken for a home folder: write the path out, or ./\(name) for a file of that name."
        }
        var status = stat()
        guard lstat(path, &status) == 0 else { return sentence(create(path, bytes, goesOn), name) }
        guard stat(path, &status) == 0 else { return "\(name) is a link to nothing: name a file." }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: return "\(name) is a folder: name a file in it, as in \(name.hasSuffix("/") ? name : name + "/")cable.md."
        case S_IFIFO: return "\(name) is a pipe, no regular file: name another."
        case S_IFSOCK: return "\(name) is a socket, no regular file: name another."
        default: return "\(name) is a device, no regular file: name another."
        }
        return sentence(overwrites ? replace(path, bytes, goesOn) : EEXIST, name)
    }

    /// Puts bytes where the program keeps them, in place of what is there; false where that cannot be done.
    static func put(_ bytes: [UInt8], at path: String) -> Bool {
        var status = stat()
        let goesOn: Watch = { _, _ in true }
        if lstat(path, &status) != 0 { return create(path, bytes, goesOn) == 0 }
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && replace(path, bytes, goesOn) == 0
    }

    private static func sentence(_ code: Int32, _ name: String) -> String? {
        switch code {
        case 0: nil
        case ECANCELED: "\(name) is not written: that was given up."
        case EEXIST: "\(name) is there already: end the name with ! to write over it."
        case ENOSPC, EDQUOT, EFBIG: "\(name) cannot be written, the disk is full: make room, or name a file elsewhere."
        default: "\(name) cannot be written: name a file in a folder that is yours."
        }
    }

    // MARK: each gives 0, or what the system said

    /// A new file, of which nobody sees a part.
    private static func create(_ path: String, _ bytes: [UInt8], _ goesOn: Watch) -> Int32 {
        let (temporary, descriptor) = beside(path)
        guard descriptor >= 0 else { return errno }
        defer { unlink(temporary) }
        let code = fill(descriptor, bytes, goesOn)
        close(descriptor)
        guard code == 0 else { return code }
        // A link, not a rename, which would take the place of what somebody else has put there meanwhile.
        if link(temporary, path) == 0 {
            sync(folder(of: path))
            return 0
        }
        return errno == EEXIST ? EEXIST : createInPlace(path, bytes, goesOn)
    }

    /// The same where the disk has no links.
    private static func createInPlace(_ path: String, _ bytes: [UInt8], _ goesOn: Watch) -> Int32 {
        let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return errno }
        let code = fill(descriptor, bytes, goesOn)
        close(descriptor)
        if code != 0 { unlink(path) }
        return code
    }

    /// Other words in a file that is there; through a link, in what it leads to. Another file takes its place at once where nothing of it is lost by
    /// that: no other name, owner or list of permissions. Else the file itself is written to.
    private static func replace(_ path: String, _ bytes: [UInt8], _ goesOn: Watch) -> Int32 {
        guard let resolved = realpath(path, nil) else { return errno }
        defer { free(resolved) }
        let real = String(cString: resolved)
        let descriptor = open(real, O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return errno }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return EINVAL }
        if status.st_nlink == 1, !hasAttributes(real) {
            let code = putInPlace(of: real, status, bytes, goesOn)
            if code == 0 || code == ECANCELED { return code }
        }
        return fillInPlace(descriptor, bytes, goesOn)
    }

    private static func putInPlace(of path: String, _ status: stat, _ bytes: [UInt8], _ goesOn: Watch) -> Int32 {
        let (temporary, descriptor) = beside(path)
        guard descriptor >= 0 else { return errno }
        var mine = stat()
        let isSame = fstat(descriptor, &mine) == 0 && (mine.st_uid, mine.st_gid) == (status.st_uid, status.st_gid)
        let isOwned = isSame || fchown(descriptor, status.st_uid, status.st_gid) == 0
        let code = isOwned ? fill(descriptor, bytes, goesOn) : EPERM
        let isReady = code == 0 && fchmod(descriptor, status.st_mode & 0o777) == 0
        close(descriptor)
        guard isReady, rename(temporary, path) == 0 else {
            unlink(temporary)
            return code == 0 ? EPERM : code
        }
        sync(folder(of: path))
        return 0
    }

    /// Room is made before anything is lost.
    private static func fillInPlace(_ descriptor: Int32, _ bytes: [UInt8], _ goesOn: Watch) -> Int32 {
        #if os(Linux)
            let code = bytes.isEmpty ? 0 : posix_fallocate(descriptor, 0, off_t(bytes.count))
            guard code == 0 || code == EOPNOTSUPP || code == EINVAL else { return code }
        #endif
        // From here on what stood there is lost: there is no giving up.
        guard goesOn(0, bytes.count) else { return ECANCELED }
        let written = fill(descriptor, bytes) {
            _ = goesOn($0, $1); return true
        }
        return written != 0 ? written : ftruncate(descriptor, off_t(bytes.count)) == 0 && fsync(descriptor) == 0 ? 0 : errno
    }

    // MARK: descriptors

    /// A new file in the folder of another, open for its owner alone, under a name that nobody can guess.
    private static func beside(_ path: String) -> (path: String, descriptor: Int32) {
        let temporary = folder(of: path) + "/.reftel-" + String(UInt64.random(in: 0...UInt64.max), radix: 36)
        let descriptor = open(temporary, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
        if descriptor >= 0 { fchmod(descriptor, 0o600) }
        return (temporary, descriptor)
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Lists of permissions and the like, which another file would not have; the label that a system gives every file is not counted.
    private static func hasAttributes(_ path: String) -> Bool {
        let all = try? FileManager.default.attributesOfItem(atPath: path)[FileAttributeKey("NSFileExtendedAttributes")] as? [String: Data]
        return all.map { $0.keys.contains { $0 != "security.selinux" } } ?? false
    }

    /// So much is written between two looks whether it is still wanted.
    private static let stretch = 1 << 20

    private static func fill(_ descriptor: Int32, _ bytes: [UInt8], _ goesOn: Watch) -> Int32 {
        var done = 0
        while done < bytes.count {
            guard goesOn(done, bytes.count) else { return ECANCELED }
            let count = bytes.withUnsafeBytes {
                pwrite(descriptor, $0.baseAddress.map { $0 + done }, min(stretch, bytes.count - done), off_t(done))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count < 0 ? errno : EIO }
            done += count
        }
        guard goesOn(done, max(1, bytes.count)) else { return ECANCELED }
        return fsync(descriptor) == 0 ? 0 : errno
    }

    private static func sync(_ folder: String) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
