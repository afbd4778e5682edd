import Cable
import Files
import Foundation

/// From a path to a document: a small file whole, a large one its first part at once and the rest from a thread behind.
final class Opening: Sendable {
    /// A file up to this size is read and parsed before the first paint.
    static let small = 512 << 10
    /// Of a larger one this much.
    static let part = 128 << 10

    private let input: Input
    private let mailbox: Mailbox

    init(_ path: String, _ mailbox: Mailbox) throws(Files.Failure) {
        input = try Input(path)
        self.mailbox = mailbox
    }

    /// All of a file or stream as a source, at most `Input.most` bytes.
    static func whole(_ path: String) throws(Files.Failure) -> Source {
        let input = try Input(path)
        let bytes = try input.read(input.isRegular && input.size > 0 ? min(Input.most, input.size + 1) : Input.most)
        guard !Decoding.isBinary(bytes) else { throw .binary(input.name) }
        return Decoding.source(bytes)
    }

    /// The document for the first paint; the whole of a larger one comes as an event.
    func first() throws(Files.Failure) -> Document {
        let isSmall = input.isRegular && input.size <= Opening.small
        let bytes = try input.isRegular ? input.read(isSmall ? Opening.small + 1 : Opening.part) : startOfStream()
        guard !Decoding.isBinary(bytes) else { throw .binary(input.name) }
        guard !isSmall, !(bytes.count < Opening.part && isStreamDone) else { return Document(parsing: Decoding.source(bytes)) }
        goOn(after: bytes)
        return Document(parsing: Decoding.source(Opening.toLineEnd(bytes)), isComplete: false)
    }

    private let stream = Stream()
    private var isStreamDone: Bool { input.isRegular ? false : stream.isDone }

    /// A stream may be slow: what has come within a fifth of a second is the first part.
    private func startOfStream() throws(Files.Failure) -> [UInt8] {
        let (input, stream) = (self.input, self.stream)
        Thread.detachNewThread {
            while true {
                let more = (try? input.read(4096)) ?? []
                if !stream.take(more) { return }
            }
        }
        return stream.wait(for: Opening.part, seconds: 0.2)
    }

    private func goOn(after start: [UInt8]) {
        let (input, stream, mailbox) = (self.input, self.stream, self.mailbox)
        Thread.detachNewThread {
            var bytes = start
            if input.isRegular {
                bytes += (try? input.read(max(0, min(Input.most, input.size + 1) - start.count))) ?? []
            } else {
                bytes = stream.waitForAll()
            }
            mailbox.post(.document(Document(parsing: Decoding.source(bytes))))
        }
    }

    /// A part that ends in the middle of a line loses it, so that nothing half-read is shown.
    private static func toLineEnd(_ bytes: [UInt8]) -> [UInt8] {
        guard let end = bytes.lastIndex(of: 0x0A), end > bytes.count / 2 else { return bytes }
        return Array(bytes[...end])
    }
}

/// The bytes of a stream as a thread gathers them.
private final class Stream: @unchecked Sendable {
    private let condition = NSCondition()
    private var bytes: [UInt8] = []
    private var done = false

    var isDone: Bool {
        condition.lock()
        defer { condition.unlock() }
        return done
    }

    /// Takes a stretch; an empty one is the end. False when no more is wanted.
    func take(_ more: [UInt8]) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        bytes += more
        if more.isEmpty || bytes.count >= Input.most || Decoding.isBinary(bytes.count < 8192 ? bytes : []) { done = true }
        condition.signal()
        return !done
    }

    func wait(for count: Int, seconds: Double) -> [UInt8] {
        let limit = Date().addingTimeInterval(seconds)
        condition.lock()
        defer { condition.unlock() }
        while !done, bytes.count < count, condition.wait(until: limit) {}
        return bytes
    }

    func waitForAll() -> [UInt8] {
        condition.lock()
        defer { condition.unlock() }
        while !done { condition.wait() }
        return bytes
    }
}
