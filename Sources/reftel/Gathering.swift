import Cable
import Files
import Foundation
import Reading

/// The bytes of a large file or a stream as a thread gathers them. Whenever the stream pauses, what has come is shown; at the end, the whole.
final class Gathering: @unchecked Sendable {
    /// Milliseconds without a byte after which a stream counts as pausing.
    private static let pause: Int32 = 200

    private let input: Input
    private let mailbox: Mailbox.Slot
    private let condition = NSCondition()
    private var bytes: [UInt8] = []
    private var failure: Files.Failure?
    private var isDone = false
    private var isStopped = false

    init(_ input: Input, _ mailbox: Mailbox.Slot) {
        self.input = input
        self.mailbox = mailbox
    }

    /// Begins to read on a thread of its own; `bytes` were read before, of which the first `shown` are on the screen.
    func start(after bytes: [UInt8], shown: Int) {
        self.bytes = bytes
        Thread.detachNewThread { self.work(shown) }
    }

    /// Nothing more is wanted, and nothing comes of it. Its thread may wait for a stream that says nothing, for good.
    @Sendable func stop() { condition.withLock { isStopped = true } }

    private var isWanted: Bool { condition.withLock { !isStopped } }

    /// The first `count` bytes, or those that came within `seconds`.
    func wait(for count: Int, seconds: Double) throws(Files.Failure) -> [UInt8] {
        let limit = Date().addingTimeInterval(seconds)
        condition.lock()
        defer { condition.unlock() }
        while !isDone, bytes.count < count, condition.wait(until: limit) {}
        if bytes.isEmpty, let failure { throw failure }
        return bytes
    }

    private func work(_ shown: Int) {
        var shown = shown
        while true {
            if !input.isRegular, bytes.count > shown + shown / 4, !input.wait(milliseconds: Gathering.pause) {
                post(isComplete: false)
                shown = bytes.count
            }
            guard readOn() else { break }
        }
        post(isComplete: true)
        if let failure, isWanted { mailbox.post(.message(failure.sentence)) }
    }

    /// Takes the next stretch; false at the end. Only this thread writes `bytes`, so that it may read them without the lock.
    private func readOn() -> Bool {
        var more: [UInt8] = []
        var failure: Files.Failure?
        if bytes.count < input.most {
            do throws(Files.Failure) { more = try input.readSome(1 << 18) } catch { failure = error }
        }
        condition.lock()
        bytes += more
        // A stream that is no text may have no end either.
        if bytes.count < 8192, Container(of: bytes) != .pdf, Decoding.isBinary(bytes) { failure = .binary(input.name) }
        self.failure = failure
        isDone = more.isEmpty || failure != nil || isStopped
        condition.signal()
        condition.unlock()
        return !isDone
    }

    private func post(isComplete: Bool) {
        // Part of a print has no words.
        guard isWanted, isComplete || Container(of: bytes) != .pdf else { return }
        let known = isComplete ? bytes : Opening.toLineEnd(bytes)
        do throws(Files.Failure) {
            var gaps = isComplete ? input.gaps(behind: bytes.count) : []
            if let failure { gaps.append(Gap(failure.sentence, at: .max)) }
            let source = try Opening.source(known, of: input.name, isComplete ? mailbox : nil, leavingOut: gaps) { isWanted }
            // What a whole asks is read where that holds nobody up.
            let document = isComplete ? Document(skimming: source) : Document(parsing: source, isComplete: false)
            let edition = Edition(document)
            guard isWanted else { return }
            mailbox.post(.edition(edition))
            if isComplete { mailbox.post(.searchable(SearchText(document))) }
        } catch { if isWanted { mailbox.post(.message(error.sentence)) } }
    }
}
