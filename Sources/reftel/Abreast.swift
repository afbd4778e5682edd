import Cable
import Files
import Foundation

/// Reads cables on all cores, some at a time, and hands them on in the order in which they came.
struct Abreast {
    private var waiting: [(item: Pouch.Item, path: String)] = []
    private var bytes = 0
    private let take: (Document, Pouch.Item, String) -> Void

    /// So many are read at a time, and no more than so many bytes: large ones alone, so that memory is that of one.
    private static let most = (cables: 64, bytes: 2 << 20)

    /// Hands each to `take`.
    init(_ take: @escaping (Document, Pouch.Item, String) -> Void) { self.take = take }

    /// One more; those that wait are read once they are enough.
    mutating func add(_ item: Pouch.Item, _ path: String) {
        if bytes + item.source.bytes.count > Abreast.most.bytes { finish() }
        waiting.append((item, path))
        bytes += item.source.bytes.count
        if waiting.count >= Abreast.most.cables || bytes > Abreast.most.bytes { finish() }
    }

    /// Reads those that wait.
    mutating func finish() {
        let sources = waiting.map(\.item.source)
        var documents = [Document?](repeating: nil, count: sources.count)
        if sources.count > 1 {
            documents.withUnsafeMutableBufferPointer { buffer in
                // Each place is written once, by the one who reads its cable.
                nonisolated(unsafe) let places = buffer
                DispatchQueue.concurrentPerform(iterations: sources.count) { places[$0] = Document(parsing: sources[$0]) }
            }
        }
        for (index, one) in waiting.enumerated() { take(documents[index] ?? Document(parsing: sources[index]), one.item, one.path) }
        waiting.removeAll(keepingCapacity: true)
        bytes = 0
    }
}
