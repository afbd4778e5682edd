import Fixtures
import Foundation
import Testing

#if os(Linux)
    /// The kernel tells of a file that changes, and the reader is told.
    @Suite struct WatchingTests {
        private let folder: Scratch
        private var cable: String { folder.path + "/cable.txt" }
        private let words = String(decoding: Fixtures.bytes("07STATE900001.txt"), as: UTF8.self)

        init() throws {
            folder = try Scratch()
            try Data(words.utf8).write(to: URL(filePath: folder.path + "/cable.txt"))
        }

        private func start() throws -> RealTerminal {
            let terminal = try RealTerminal([cable])
            #expect(terminal.shows("This is an action request."), "\(terminal.words)")
            // The answer to a key comes after the file is watched.
            terminal.type("=")
            #expect(terminal.shows("Paragraph"))
            return terminal
        }

        /// Written in its place, or another put there, as editors do.
        @Test(arguments: [false, true]) func aChangeIsSaidAndF5ReadsItAnew(_ isReplaced: Bool) throws {
            let terminal = try start()
            let new = Data((words + "\nThe gulls have come back.\n").utf8)
            if isReplaced {
                try new.write(to: URL(filePath: cable), options: .atomic)
            } else {
                let handle = try #require(FileHandle(forWritingAtPath: cable))
                try handle.truncate(atOffset: 0)
                try handle.write(contentsOf: new)
                try handle.close()
            }
            #expect(terminal.shows("cable.txt has changed on the disk: F5 reads it anew."), "\(terminal.words)")
            terminal.type("\u{1B}[15~")
            #expect(terminal.shows("cable.txt was read anew."), "\(terminal.words)")
            terminal.type("G")
            #expect(terminal.shows("The gulls have come back."), "\(terminal.words)")
        }

        @Test func aFollowedFileShowsWhatIsWritten() throws {
            let terminal = try start()
            terminal.type("F")
            #expect(terminal.shows("Following"))
            terminal.type("G")
            for number in 1...3 {
                let handle = try #require(FileHandle(forWritingAtPath: cable))
                try handle.seekToEnd()
                try handle.write(contentsOf: Data("\nGull number \(number) has come back.\n".utf8))
                try handle.close()
                #expect(terminal.shows("Gull number \(number) has come back."), "\(terminal.words)")
            }
        }

        @Test func aFileThatIsRemovedIsSaid() throws {
            let terminal = try start()
            try FileManager.default.removeItem(atPath: cable)
            #expect(terminal.shows("no longer on the disk"), "\(terminal.words)")
            terminal.type("\u{1B}[15~")
            #expect(terminal.shows("There is no file"), "\(terminal.words)")
        }

        @Test func whatTheEditorChangedIsReadAnew() throws {
            let terminal = try RealTerminal([cable], variables: ["EDITOR": "/bin/sh \(folder.path)/editor"])
            try Data("echo 'The gulls have come back.' >> \"$2\"\n".utf8).write(to: URL(filePath: folder.path + "/editor"))
            #expect(terminal.shows("This is an action request."))
            terminal.type("e")
            #expect(terminal.shows("cable.txt was read anew."), "\(terminal.words)")
        }
    }
#endif
