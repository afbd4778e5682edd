import Foundation

/// The folder of what the reader wrote: it and what lies in it are the person's own, whatever the umask says and whoever made them before.
public enum StateFolder {
    /// Makes the folder where it is not there, with those above it; false where that cannot be done.
    public static func make(_ path: String) -> Bool {
        let manager = FileManager.default
        guard (try? manager.createDirectory(atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])) != nil else {
            return false
        }
        close(path)
        return true
    }

    /// Takes a file's or folder's permissions from everybody but its owner; nothing where it is another's.
    public static func close(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFLNK || stat(path, &status) == 0 else { return }
        let isOurs = [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) && status.st_uid == geteuid()
        if isOurs, status.st_mode & 0o077 != 0 { chmod(path, status.st_mode & 0o700) }
    }

    /// Makes an empty file that only its owner may read; nothing where there is one.
    static func make(file: String) {
        let descriptor = open(file, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        fchmod(descriptor, 0o600)
        _ = Foundation.close(descriptor)
    }

    /// True where there is anything of that name.
    public static func holds(_ path: String) -> Bool { isRegular(path) != nil }

    /// Which file bears a name; nil where none does.
    static func identity(_ path: String) -> [UInt64]? {
        var status = stat()
        return stat(path, &status) == 0 ? [UInt64(truncatingIfNeeded: status.st_dev), UInt64(status.st_ino)] : nil
    }

    /// Whether a name is a regular file's, followed where it is a link; nil where there is nothing of that name.
    static func isRegular(_ path: String) -> Bool? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
}
