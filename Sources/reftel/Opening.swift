import Cable
import Files
import Foundation
import Reading

/// From a path to a document: a small file whole, a large one or a stream its first part at once and the rest from a thread behind.
struct Opening {
    /// A file up to this size is read and parsed before the first paint.
    static let small = 512 << 10
    /// Of anything larger this much.
    static let part = 128 << 10

    /// All of a file or stream as a source, at most `Input.most` bytes.
    static func whole(_ path: String) throws(Files.Failure) -> Source {
        try source(try Input(path).read(Input.most), of: path)
    }

    /// The document for the first paint; the whole of one that is larger or slow comes to the mailbox.
    static func first(_ path: String, _ mailbox: Mailbox) throws(Files.Failure) -> Document {
        let input = try Input(path)
        let gathering = Gathering(input, mailbox)
        let bytes: [UInt8]
        if input.isRegular {
            bytes = try input.read(small + 1)
            if bytes.count <= small { return Document(parsing: try source(bytes, of: input.name)) }
            _ = try source(bytes, of: input.name)
            gathering.start(after: bytes, shown: part)
        } else {
            gathering.start(after: [], shown: 0)
            bytes = try gathering.wait(for: part, seconds: 0.2)
        }
        return Document(parsing: try source(toLineEnd(Array(bytes.prefix(part))), of: input.name), isComplete: false)
    }

    /// Decodes bytes; throws where they are no text.
    static func source(_ bytes: [UInt8], of name: String) throws(Files.Failure) -> Source {
        guard !Decoding.isBinary(bytes) else { throw .binary(name) }
        return Decoding.source(bytes).named(name)
    }

    /// A part that ends in the middle of a line loses it, so that nothing half-read is shown.
    static func toLineEnd(_ bytes: [UInt8]) -> [UInt8] {
        guard let end = bytes.lastIndex(of: 0x0A), end > bytes.count / 2 else { return bytes }
        return Array(bytes[...end])
    }
}
