import Cable

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A print (PDF), read through `pdftotext` of poppler-utils: without a shell, on pipes, bounded in time and size.
enum Print {
    /// More milliseconds than this the converter does not get.
    private static let patience = 60_000

    /// The words of a print; where its lines stand on the page is kept, so that keys stay beside their values.
    static func words(_ print: [UInt8], of name: String, while isWanted: () -> Bool = { true }) throws(Failure) -> (words: [UInt8], gaps: [Gap]) {
        if let secure = getenv("REFTEL_SECURE"), secure[0] != 0 { throw .secured(name) }
        var ends: (input: [Int32], output: [Int32]) = ([-1, -1], [-1, -1])
        // A socket, because a write to one can do without a signal when the converter has left.
        guard socketpair(AF_UNIX, streamType, 0, &ends.input) == 0 else { throw .unreadable(name, code: errno) }
        guard pipe(&ends.output) == 0 else {
            for end in ends.input { close(end) }
            throw .unreadable(name, code: errno)
        }
        let child = Converters.start { start(stdin: ends.input[0], stdout: ends.output[1], others: [ends.input[1], ends.output[0]], apart: $0) }
        close(ends.input[0])
        close(ends.output[1])
        guard let child else {
            close(ends.input[1])
            close(ends.output[0])
            throw .unprinted(name)
        }
        let (words, isWhole) = exchange(print, to: ends.input[1], from: ends.output[0], while: isWanted)
        let status = end(child, isOver: isWhole)
        if words.isEmpty, !isWhole { throw .unanswered(name) }
        guard words.contains(where: { $0 > 0x20 }) else { throw .wordless(name) }
        let fault =
            words.count >= Input.most
            ? "Only the first \(Input.size(Input.most)) of the print's words are here: cut it into cables."
            : !isWhole
                ? "pdftotext was ended after \(patience / 1000) seconds: the rest of the print is not here."
                : status != 0 ? "pdftotext says that the print is damaged: words of it may not be here." : nil
        return (words, (pictures(words) + [fault].compactMap { $0 }).map { Gap($0, at: .max) })
    }

    /// What is said of pages that carry no words, each of which ends with a form feed: they may be pictures of some.
    static func pictures(_ words: [UInt8]) -> [String] {
        let pages = words.split(separator: 0x0C, omittingEmptySubsequences: false).dropLast()
        let empty = zip(1..., pages).filter { !$1.contains { $0 > 0x20 } }.map(\.0)
        guard !empty.isEmpty else { return [] }
        let names = empty.prefix(8).map(String.init).joined(separator: ", ") + (empty.count > 8 ? "…" : "")
        let which = empty.count == 1 ? "Page \(names) of \(pages.count) has no text" : "Pages \(names) of \(pages.count) have no text"
        return ["\(which): run the print through a text recognizer."]
    }

    #if canImport(Darwin)
        private static let streamType = SOCK_STREAM
    #else
        private static let streamType = Int32(SOCK_STREAM.rawValue)
    #endif

    /// Starts the converter; nil where there is none.
    private static func start(stdin: Int32, stdout: Int32, others: [Int32], apart: Bool) -> pid_t? {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, stdin, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, stdout, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        for end in others + [stdin, stdout] where end > STDERR_FILENO { posix_spawn_file_actions_addclose(&actions, end) }
        let words = ["pdftotext", "-q", "-layout", "-enc", "UTF-8", "-", "-"]
        let arguments: [UnsafeMutablePointer<CChar>?] = words.map { (word: String) in strdup(word) }
        defer { for argument in arguments { free(argument) } }
        #if canImport(Darwin)
            var attributes: posix_spawnattr_t?
        #else
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        if apart { posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP)) }
        var child: pid_t = 0
        return posix_spawnp(&child, "pdftotext", &actions, &attributes, arguments + [nil], environ) == 0 ? child : nil
    }

    /// Ends the converter, which gets a moment to do so itself where it has said all; gives what it ended with.
    private static func end(_ child: pid_t, isOver: Bool) -> Int32 {
        var status: Int32 = 0
        let limit = now() + (isOver ? 1000 : 0)
        while now() < limit {
            if Converters.hasEnded(child, &status) { return status }
            poll(nil, 0, 2)
        }
        Converters.end(child)
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return status
    }

    /// Writes all of the print as the converter takes it, and reads what it gives, until it ends, has given too much, or has had its time.
    private static func exchange(_ print: [UInt8], to input: Int32, from output: Int32, while isWanted: () -> Bool)
        -> (words: [UInt8], isWhole: Bool)
    {
        defer { close(output) }
        var written = 0
        var isOpen = true
        defer { if isOpen { close(input) } }
        _ = fcntl(input, F_SETFL, O_NONBLOCK)
        var words: [UInt8] = []
        let end = now() + patience
        while words.count < Input.most {
            if isOpen, written == print.count {
                close(input)
                isOpen = false
            }
            var waited = [
                pollfd(fd: output, events: Int16(POLLIN), revents: 0), pollfd(fd: isOpen ? input : -1, events: Int16(POLLOUT), revents: 0),
            ]
            let left = end - now()
            guard left > 0, isWanted() else { break }
            let count = poll(&waited, 2, Int32(min(left, 100)))
            if count == 0 || count < 0 && errno == EINTR { continue }
            guard count > 0 else { break }
            if waited[1].revents != 0 {
                let sent = print[written...].withUnsafeBytes { send(input, $0.baseAddress, $0.count, Int32(quiet)) }
                if sent > 0 { written += sent } else if errno != EAGAIN, errno != EINTR { written = print.count }
            }
            guard waited[0].revents != 0 else { continue }
            let room = 1 << 16
            var got = 0
            let more = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
                got = read(output, buffer.baseAddress, room)
                filled = max(0, got)
            }
            if got < 0, errno == EINTR { continue }
            if got <= 0 { return (words, got == 0) }
            words += more
        }
        return (words, false)
    }

    #if canImport(Darwin)
        private static let quiet = 0
    #else
        private static let quiet = MSG_NOSIGNAL
    #endif

    /// Milliseconds of a clock that only goes forward.
    private static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
    }
}
