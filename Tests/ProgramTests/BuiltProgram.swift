import Fixtures
import Foundation

/// The built program, run with a home of its own and no terminal.
enum BuiltProgram {
    /// What the program said and how it ended.
    struct Outcome {
        let status: Int32
        let said: String
        let warned: String
        /// What it printed, here and there, byte for byte.
        let bytes: [UInt8]
        var lines: [String] { said.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    }

    /// How long a run may take, in seconds: long enough for a machine that does much else.
    private static let patience = 120.0

    /// Where it is.
    static var path: String {
        let bundle = Bundle.allBundles.map(\.bundlePath).first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
        return URL(filePath: bundle).deletingLastPathComponent().appending(path: "reftel").path
    }

    /// Runs it to its end, or ends it when patience does, so that its test fails and the others go on; what it prints goes to the file `output`
    /// where one is named, and is not said here.
    static func run(
        _ arguments: [String], input: String = "", variables: [String: String] = [:], home: Scratch? = nil, output: String? = nil
    ) throws -> Outcome {
        let scratch = try home ?? Scratch()
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        let own = ["HOME": scratch.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
        process.environment = own.merging(variables) { _, new in new }
        let (into, out, err) = (Pipe(), Pipe(), Pipe())
        process.standardInput = into
        process.standardOutput = output.flatMap { FileHandle(forWritingAtPath: $0) } ?? out
        process.standardError = err
        try process.run()
        let id = process.processIdentifier
        let end = DispatchWorkItem { kill(id, SIGKILL) }
        DispatchQueue.global().asyncAfter(deadline: .now() + patience, execute: end)
        defer { end.cancel() }
        try into.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try into.fileHandleForWriting.close()
        if output != nil { try out.fileHandleForWriting.close() }
        let said = out.fileHandleForReading.readDataToEndOfFile()
        let warned = err.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, said: String(decoding: said, as: UTF8.self), warned: String(decoding: warned, as: UTF8.self),
            bytes: [UInt8](said + warned))
    }
}
