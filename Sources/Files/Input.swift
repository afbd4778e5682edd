#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// An open file or stream, read in stretches; closed when it goes.
public final class Input: @unchecked Sendable {
    /// What the reader called it; `-` is stdin.
    public let name: String
    /// True for a file on disk, whose size is known.
    public let isRegular: Bool
    /// Its size in bytes; 0 for a stream.
    public let size: Int
    private let descriptor: Int32

    /// More than this of a stream is not read.
    public static let most = 256 << 20

    /// Opens a path, or stdin for `-`. A FIFO that nobody writes to does not block.
    public init(_ path: String) throws(Failure) {
        name = path == "-" ? "stdin" : path
        descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            switch errno {
            case ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP: throw .missing(name)
            case EACCES, EPERM: throw .denied(name)
            default: throw .unreadable(name, code: errno)
            }
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            close(descriptor)
            throw .unreadable(name, code: errno)
        }
        let kind = status.st_mode & S_IFMT
        isRegular = kind == S_IFREG
        size = isRegular ? Int(status.st_size) : 0
        if kind == S_IFDIR {
            close(descriptor)
            throw .folder(name)
        }
        if path != "-" { _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK) }
    }

    deinit { close(descriptor) }

    /// Reads up to `count` bytes on; fewer at the end. `keepsWaiting` is asked between stretches of a slow stream.
    public func read(_ count: Int) throws(Failure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: max(0, count))
        var filled = 0
        while filled < count {
            let got = bytes.withUnsafeMutableBytes { buffer -> Int in
                guard let base = buffer.baseAddress else { return 0 }
                #if canImport(Darwin)
                    return Darwin.read(descriptor, base + filled, count - filled)
                #else
                    return Glibc.read(descriptor, base + filled, count - filled)
                #endif
            }
            if got < 0, errno == EINTR { continue }
            if got < 0 { throw errno == EISDIR ? .folder(name) : .unreadable(name, code: errno) }
            if got == 0 { break }
            filled += got
        }
        bytes.removeLast(count - filled)
        return bytes
    }
}
