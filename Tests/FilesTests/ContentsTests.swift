import Fixtures
import Foundation
import Testing

@testable import Files

/// Cables of one file in any order: what was read once is not read again.
@Suite struct ContentsTests {
    private let scratch: Scratch
    private var file: String { scratch.path + "/cables" }
    private let cables = Fixtures.names.map { Fixtures.bytes($0) }

    init() throws { scratch = try Scratch() }

    private func write(_ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(filePath: file)) }

    @Test(arguments: [Wrapper.csv, .mbox]) func stepsForthAndBackReadARecordAtATime(_ wrapper: Wrapper) throws {
        // A table that is larger than what is read at a time.
        let many = Array(repeating: cables, count: 1 + 600_000 / cables.reduce(0) { $0 + $1.count }).flatMap { $0 }
        let whole = wrapper.wrap(many)
        try write(whole)
        let contents = try Contents(file)
        while try contents.readOn() {}
        #expect(contents.count == many.count)
        #expect(contents.taken == whole.count)
        let pouch = try Pouch(file)
        var inOrder: [Pouch.Item] = []
        while let item = try pouch.next() { inOrder.append(item) }
        let steps = Array(many.indices.suffix(20).reversed()) + [0, 1, 0, many.count / 2]
        var asked = 0
        for index in steps {
            let item = try #require(try contents.cable(index + 1))
            #expect(item.source.bytes == inOrder[index].source.bytes)
            #expect(item.source.map == inOrder[index].source.map && item.source.name == inOrder[index].source.name)
            #expect(item.line(of: 5) == inOrder[index].line(of: 5) && item.number == index + 1)
            asked += item.place.count
        }
        #expect(contents.taken == whole.count + asked)
        #expect(try contents.cable(many.count + 1) == nil)
        #expect(try contents.cable(0) == nil)
    }

    @Test func aTextThatHoldsSeveralIsReadOnce() throws {
        let text = cables.prefix(2).flatMap { $0 + Array("\n\n".utf8) }
        try write(text)
        let contents = try Contents(file)
        let count = try Pouch.first(in: text, of: "cables").count
        #expect(count == 2)
        for number in [1, 2, 1, 2] { #expect(try contents.cable(number)?.number == number) }
        while try contents.readOn() {}
        #expect(contents.count == count && contents.taken == text.count)
    }

    @Test func whatIsPackedIsWalkedThrough() throws {
        try write(Array(try gzipped(Wrapper.csv.wrap(cables))))
        let contents = try Contents(file)
        while try contents.readOn() {}
        #expect(contents.count == cables.count)
        let once = contents.taken
        for number in 1...cables.count { #expect(try contents.cable(number)?.number == number) }
        #expect(contents.taken == 2 * once)
        #expect(try contents.cable(2)?.number == 2)
        #expect(try contents.cable(2)?.source.bytes.isEmpty == false)
    }

    @Test func aCableIsFoundByItsId() throws {
        try write(Wrapper.csv.wrap(cables))
        let contents = try Contents(file)
        #expect(try contents.cable("07LISBON4").number == 4)
        #expect(try contents.cable("3").number == 3)
        #expect(throws: Failure.noCable(file, which: "99")) { try contents.cable("99") }
        #expect(throws: Failure.noCable(file, which: "07NOWHERE1")) { try contents.cable("07NOWHERE1") }
    }

    private func gzipped(_ bytes: [UInt8]) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "-c"]
        let (into, out) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (into, out)
        try process.run()
        Thread.detachNewThread {
            try? into.fileHandleForWriting.write(contentsOf: Data(bytes))
            try? into.fileHandleForWriting.close()
        }
        return out.fileHandleForReading.readDataToEndOfFile()
    }
}
