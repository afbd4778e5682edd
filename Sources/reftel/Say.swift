import Cable
import Exports
import Files

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What the program says outside the screen: text on stdout, one sentence on stderr, and the exit status that goes with it.
enum Say {
    /// Exit statuses, as the README lists them.
    enum Status {
        static let noTerminal: Int32 = 69
        static let cannotWrite: Int32 = 74
    }

    /// A sentence on stderr, on one line and safe to show.
    static func warn(_ sentence: String) { _ = write(Array("reftel: \(Legible.words(sentence))\n".utf8), to: STDERR_FILENO) }

    /// What of a cable is not among its bytes, a sentence each.
    static func warn(gapsOf source: Source) { for gap in source.gaps { warn("\(source.name ?? "stdin"): \(gap.words)") } }

    /// A sentence, and out.
    static func fail(_ sentence: String, status: Int32) -> Never {
        warn(sentence)
        exit(status)
    }

    /// What `work` gives, or its sentence and its status.
    static func orExit<Value>(_ work: () throws(Files.Failure) -> Value) -> Value {
        do { return try work() } catch { fail(error.sentence, status: error.status) }
    }

    /// A cable as plain text on stdout.
    static func print(_ cable: Source) { print(CableText(cable)) }

    /// A cable's text on stdout, as it is or repaired.
    static func print(_ text: CableText) {
        text.write { bytes in
            print(bytes)
            return true
        }
    }

    /// Words on stdout, whoever wrote them: nothing of them can be obeyed.
    static func print(_ words: String) { print(Array(Legible.words(words, as: .passage).utf8)) }

    /// Bytes that are safe already, or meant for the terminal, on stdout; where they cannot be written, a sentence and out.
    static func print(_ bytes: [UInt8]) {
        guard !write(bytes, to: STDOUT_FILENO) else { return }
        fail("The output cannot be written (error \(errno)): make room, or send it elsewhere.", status: Status.cannotWrite)
    }

    /// A line of words for stdout, made one and safe to show.
    static func gather(line: String) { gather(Array((Legible.words(line) + "\n").utf8)) }

    /// Bytes for stdout that are safe already, written when enough are together, and by `flush`.
    static func gather(_ bytes: [UInt8]) {
        gathered.bytes += bytes
        if gathered.bytes.count > 1 << 16 { flush() }
    }

    /// Writes what was gathered.
    static func flush() {
        let bytes = gathered.bytes
        gathered.bytes = []
        print(bytes)
    }

    /// What waits to be written; commands that print run on one thread.
    private final class Gathered: @unchecked Sendable { var bytes: [UInt8] = [] }
    private static let gathered = Gathered()

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { buffer -> Int in
                guard let base = buffer.baseAddress else { return -1 }
                #if canImport(Darwin)
                    return Darwin.write(descriptor, base + done, bytes.count - done)
                #else
                    return Glibc.write(descriptor, base + done, bytes.count - done)
                #endif
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return false }
            done += count
        }
        return true
    }
}
