import Files
import Foundation
import Subprocess

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// Other programs. Their words are arguments of their own or a shell command that the reader typed; nothing of a document becomes either.
enum Outside {
    /// True where the person wants no other program run and nothing written.
    static var isOff: Bool { !(ProcessInfo.processInfo.environment["REFTEL_SECURE"] ?? "").isEmpty }

    /// The person's shell.
    static var shell: String { ProcessInfo.processInfo.environment["SHELL"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/bin/sh" }

    /// Runs a program on the terminal until it ends; nil when it ended well, else what went wrong in words. Without `input` it reads `keyboard`.
    static func run(_ program: Executable, _ arguments: [String], input: [UInt8]?, keyboard: Int32) -> String? {
        wait { () async -> String? in
            do {
                let keys = FileDescriptor(rawValue: keyboard)
                let result = try await Subprocess.run(
                    program, arguments: Subprocess.Arguments(arguments.map { FileName.bytes($0) }),
                    input: .fileDescriptor(try input.map(feed) ?? keys, closeAfterSpawningProcess: input != nil),
                    output: .currentStandardOutput, error: .currentStandardError)
                return words(result.terminationStatus)
            } catch { return "it cannot be run" }
        } ?? nil
    }

    /// How long a program that is given words may take.
    private static let patience = Duration.seconds(1)

    /// Gives words to a program that says nothing; nil when it ended well. One that does not answer is ended, with all it has started.
    static func give(_ words: String, to program: String, _ arguments: [String]) async -> String? {
        let given = Task { () async -> String? in
            var apart = PlatformOptions()
            apart.createSession = true
            apart.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: patience)]
            do {
                let result = try await Subprocess.run(
                    .name(program), arguments: Subprocess.Arguments(arguments), platformOptions: apart,
                    input: .fileDescriptor(try feed(Array(words.utf8)), closeAfterSpawningProcess: true), output: .discarded, error: .discarded)
                return Task.isCancelled ? "\(program) does not answer" : self.words(result.terminationStatus)
            } catch { return Task.isCancelled ? "\(program) does not answer" : "\(program) cannot be run" }
        }
        let limit = Task {
            try await Task.sleep(for: patience)
            given.cancel()
        }
        defer { limit.cancel() }
        return await given.value
    }

    private struct NoPipe: Error {}

    /// The end of a pipe at which bytes come out. They are written by a thread of ours, not by Subprocess, which traps (1.0.2) where the reader ends
    /// before it has read all; here that is no error, and SIGPIPE is kept from the thread.
    private static func feed(_ bytes: [UInt8]) throws -> FileDescriptor {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw NoPipe() }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let output = ends[1]
        Thread.detachNewThread {
            var signals = sigset_t()
            sigemptyset(&signals)
            sigaddset(&signals, SIGPIPE)
            pthread_sigmask(SIG_BLOCK, &signals, nil)
            var done = 0
            while done < bytes.count {
                let count = bytes.withUnsafeBytes { write(output, $0.baseAddress.map { $0 + done }, bytes.count - done) }
                if count < 0, errno == EINTR { continue }
                if count <= 0 { break }
                done += count
            }
            close(output)
        }
        return FileDescriptor(rawValue: ends[0])
    }

    private static func words(_ status: TerminationStatus) -> String? {
        switch status {
        case .exited(0): nil
        case .exited(let code): "it ended with status \(code)"
        case .signaled(let number): "signal \(number) ended it"
        }
    }

    private final class Outcome<Value: Sendable>: @unchecked Sendable { var value: Value? }

    /// Stands still until work is done: while another program has the terminal there is nothing else to do.
    static func wait<Value: Sendable>(_ work: @escaping @Sendable () async -> Value) -> Value? {
        let outcome = Outcome<Value>()
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            outcome.value = await work()
            done.signal()
        }
        done.wait()
        return outcome.value
    }
}
