import Cable

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// An open file or stream, read in stretches, unpacked where it is gzip; closed when it goes. One thread at a time reads from it.
public final class Input: @unchecked Sendable {
    /// What the reader called it; `-` is stdin.
    public let name: String
    /// True for a file on disk, which is read without waiting for anybody.
    public let isRegular: Bool
    /// The size of a file on disk, in bytes as packed; 0 for a stream.
    public let size: Int
    let descriptor: Int32
    /// How much of the file, as packed, was read.
    private(set) var taken = 0
    private var isBegun = false
    private var inflater: Inflater?
    /// Set when a file on disk gave less than was asked for: it is at its end.
    private var isAtEnd = false

    /// More than this is not read of any file, in bytes as unpacked.
    public static let most = 128 << 20
    /// More than this is not read of this one.
    public let most: Int

    /// What was left out, where reading stopped at `count` bytes: what stands behind the limit, and what stood behind the packed text.
    public func gaps(behind count: Int) -> [Gap] {
        var words: [String] = []
        if count >= most, let more = try? readSome(1), !more.isEmpty {
            words.append("Only the first \(Input.size(most)) are here, the rest is left out: cut the file into cables.")
        }
        if inflater?.isFollowed == true { words.append("What follows the packed text in its file is not gzip and is left out.") }
        return words.map { Gap($0, at: .max) }
    }

    /// `128 MB`.
    static func size(_ bytes: Int) -> String { bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes) bytes" }

    /// Opens a path, or stdin for `-`. A FIFO that nobody writes to does not block; of a file of the program's `own` it is not waited for that
    /// somebody does.
    public init(_ path: String, own: Bool = false, most: Int = Input.most) throws(Failure) {
        self.most = most
        name = path == "-" ? "stdin" : path
        descriptor = path == "-" ? dup(STDIN_FILENO) : Input.open(path)
        guard descriptor >= 0 else {
            (isRegular, size) = (false, 0)
            throw Input.failure(name)
        }
        var status = stat()
        isRegular = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        size = isRegular ? Int(clamping: status.st_size) : 0
        if isRegular { return }
        if status.st_mode & S_IFMT == S_IFDIR { throw .folder(name) }
        if isatty(descriptor) == 1 { throw .terminal(name) }
        if own { throw .irregular(name) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    private static func open(_ path: String) -> Int32 {
        let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
        return FileName.withBytes(path) {
            #if canImport(Darwin)
                Darwin.open($0, flags)
            #else
                Glibc.open($0, flags)
            #endif
        }
    }

    private static func failure(_ name: String) -> Failure {
        switch errno {
        case ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP, EBADF: .missing(name)
        case ENXIO: .irregular(name)
        case EACCES, EPERM: .denied(name)
        default: .unreadable(name, code: errno)
        }
    }

    /// Which file it is, and how it stands: another answer means other bytes.
    public struct State: Equatable, Sendable {
        let device: UInt64
        let file: UInt64
        let size: Int64
        let changed: [Int]
    }

    /// The state of a file on disk; nil where there is none.
    public static func state(of path: String) -> State? {
        var status = stat()
        guard path != "-", FileName.withBytes(path, { stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        #if canImport(Darwin)
            let changed = status.st_mtimespec
        #else
            let changed = status.st_mtim
        #endif
        return State(
            device: UInt64(truncatingIfNeeded: status.st_dev), file: UInt64(status.st_ino), size: Int64(status.st_size),
            changed: [Int(changed.tv_sec), Int(changed.tv_nsec)])
    }

    /// True for a file on disk that is not packed: any of it can be read at once. Known when something was read.
    var isSeekable: Bool { isRegular && isBegun && inflater == nil }

    /// Bytes of such a file from an offset on; fewer where it has become shorter.
    func read(at offset: Int, count: Int) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            var code: Int32 = 0
            let more = [UInt8](unsafeUninitializedCapacity: count - bytes.count) { buffer, filled in
                let got = pread(descriptor, buffer.baseAddress, count - bytes.count, off_t(offset + bytes.count))
                code = got < 0 ? errno : 0
                filled = max(0, got)
            }
            if code == EINTR { continue }
            guard code == 0 else { throw .unreadable(name, code: code) }
            if more.isEmpty { break }
            taken += more.count
            bytes += more
        }
        return bytes
    }

    /// Sleeps until there is something to read, or the end; false when `milliseconds` (-1 for ever) went by before.
    public func wait(milliseconds: Int32) -> Bool {
        inflater?.hasMore == true || isReady(milliseconds)
    }

    private func isReady(_ milliseconds: Int32) -> Bool {
        var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&waited, 1, milliseconds) != 0
    }

    /// Reads up to `count` bytes on; fewer only at the end. Waits for a slow stream.
    public func read(_ count: Int) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            let more = try readSome(count - bytes.count)
            if more.isEmpty { break }
            if bytes.isEmpty { bytes = more } else { bytes += more }
        }
        return bytes
    }

    /// Reads all of a file of the program's own, which has so many bytes at most.
    public func readAll(_ most: Int) throws(Failure) -> [UInt8] {
        let bytes = try read(most + 1)
        guard bytes.count <= most else { throw .tooLarge(name, most: most) }
        return bytes
    }

    /// Reads what is there, about `count` bytes at most; empty at the end.
    public func readSome(_ count: Int) throws(Failure) -> [UInt8] {
        if !isBegun {
            isBegun = true
            let start = try readStart(count)
            guard Inflater.recognises(start), let inflater = Inflater() else { return start }
            inflater.feed(start)
            self.inflater = inflater
        }
        guard let inflater else { return try readRaw(count) }
        return try unpack(count, inflater)
    }

    /// The first stretch, at least as long as the sign of gzip where it begins like it.
    private func readStart(_ count: Int) throws(Failure) -> [UInt8] {
        var start = try readRaw(max(3, count))
        while start.first == 0x1F, start.count < 3 {
            let more = try readRaw(3)
            if more.isEmpty { break }
            start += more
        }
        return start
    }

    private func unpack(_ count: Int, _ inflater: Inflater) throws(Failure) -> [UInt8] {
        while true {
            let bytes: [UInt8]
            do { bytes = try inflater.take(min(count, 1 << 18)) } catch { throw .damaged(name) }
            if !bytes.isEmpty { return bytes }
            let packed = try readRaw(1 << 16)
            if packed.isEmpty {
                inflater.end()
                if inflater.isWhole { return [] }
                throw .damaged(name)
            }
            inflater.feed(packed)
        }
    }

    private func readRaw(_ count: Int) throws(Failure) -> [UInt8] {
        if isAtEnd { return [] }
        // No more room than the file can fill, and a byte in which its end shows.
        let count = isRegular ? min(count, max(4096, size &+ 1)) : count
        while true {
            // A FIFO nobody has opened for writing yet is no FIFO at its end.
            if !isRegular { _ = isReady(-1) }
            var code: Int32 = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
                #if canImport(Darwin)
                    let got = Darwin.read(descriptor, buffer.baseAddress, count)
                #else
                    let got = Glibc.read(descriptor, buffer.baseAddress, count)
                #endif
                code = got < 0 ? errno : 0
                filled = max(0, got)
            }
            switch code {
            case 0:
                taken += bytes.count
                isAtEnd = size > 0 && bytes.count < count
                return bytes
            case EINTR, EAGAIN: continue
            default: throw .unreadable(name, code: code)
            }
        }
    }
}
