import Files
import Fixtures
import Foundation
import Testing

/// Names of files that are no UTF-8.
@Suite struct FileNameTests {
    @Test(
        arguments: [
            [0x61, 0xFF, 0x62], [0x80], [0xC3, 0x28], [0xE2, 0x82], [0xF4, 0x8F, 0xBF, 0xBF], [0xF4, 0x8F, 0xBE, 0x80, 0xFF], [0xED, 0xA0, 0x80],
            [0xC3, 0xA9], [0xF0, 0x9F, 0x98, 0x80], [0xEF, 0xBF, 0xBD], [],
        ] as [[UInt8]])
    func theBytesOfANameAreHadAgain(_ name: [UInt8]) {
        #expect(FileName.bytes(FileName.words(name)) == name + [0])
        #expect(FileName.withBytes(FileName.words(name)) { strlen($0) } == name.count)
    }

    @Test func noTwoNamesAreTheSameWords() {
        let names: [[UInt8]] = [[0xFF], [0xF4, 0x8F, 0xBF, 0xBF], [0xEF, 0xBF, 0xBD], [0xFE], [0xF4, 0x8F, 0xBF]]
        #expect(Set(names.map { FileName.words($0) }).count == names.count)
    }

    #if os(Linux)
        @Test func suchAFileIsFoundInItsFolderAndRead() throws {
            let scratch = try Scratch()
            let path = FileName.words(Array((scratch.path + "/x").utf8) + [0xFF] + Array(".txt".utf8))
            let descriptor = FileName.withBytes(path) { creat($0, 0o600) }
            #expect(descriptor >= 0 && write(descriptor, "1. The tide.\n", 13) == 13 && close(descriptor) == 0)
            let found = Array(Folder([scratch.path]))
            #expect(found.map(\.path) == [path])
            #expect(try Pouch(path).next()?.source.bytes == Array("1. The tide.\n".utf8))
            #expect(Folder.holds(path) && Input.state(of: path) != nil)
        }
    #endif

    @Test func aPipeWhereAFileOfOnesOwnBelongsIsNotWaitedFor() throws {
        let scratch = try Scratch()
        #expect(mkfifo(scratch.path + "/config.toml", 0o600) == 0)
        let failure = #expect(throws: Failure.self) { try Input(scratch.path + "/config.toml", own: true) }
        #expect(failure == .irregular(scratch.path + "/config.toml"))
    }
}
