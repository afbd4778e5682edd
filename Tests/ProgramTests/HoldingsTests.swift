import Fixtures
import Foundation
import Reading
import Testing

@testable import reftel

@Suite struct HoldingsTests {
    private let scratch: Scratch
    private var folder: String { scratch.path }

    init() throws {
        scratch = try Scratch()
        let folder = scratch.path
        try FileManager.default.createDirectory(atPath: folder + "/sub", withIntermediateDirectories: true)
        for (name, words) in [("07state1.txt", "one"), ("b.txt", "two"), ("sub/07STATE2.html", "three")] {
            try Data(words.utf8).write(to: URL(filePath: folder + "/" + name))
        }
    }

    @Test func aCableIsHeldAmongThoseGivenOrBesideTheOpenOne() throws {
        let all = Holdings([folder])
        #expect(all.name(of: "07STATE2", beside: folder + "/b.txt", Drawers()) == folder + "/sub/07STATE2.html")
        let one = Holdings([folder + "/b.txt"])
        #expect(one.name(of: "07STATE1", beside: folder + "/b.txt", Drawers()) == folder + "/07state1.txt")
        #expect(one.name(of: "07STATE2", beside: folder + "/b.txt", Drawers()) == nil)
        #expect(one.name(of: "07STATE1", beside: "-", Drawers()) == nil)
    }

    @Test func aReferenceThatIsNotHeldSaysWhereToNameIt() throws {
        let said = try BuiltProgram.run(["--keys", "'A", "--size", "80x24", Fixtures.path("07STATE900001.txt")]).said
        #expect(said.contains("07LISBON112 is not held: name its file or its folder on the command line."), "\(said)")
    }

    /// What was said of a cable may lie beside it under its id.
    @Test func ofSeveralFilesOfOneIdTheTextIsTheCable() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for name in ["07state1.json", "07state1.notes.txt"] { try Data("{}".utf8).write(to: URL(filePath: folder + "/" + name)) }
        #expect(Holdings([folder]).name(of: "07STATE1", beside: "-", Drawers()) == folder + "/07state1.txt")
        #expect(Holdings([]).name(of: "07STATE1", beside: folder + "/b.txt", Drawers()) == folder + "/07state1.txt")
    }

    @Test func theListIsThatOfAllFolders() {
        let mailbox = Mailbox()
        Holdings([folder, "nothing"]).list(mailbox, waits: true)
        guard case .list(let names) = mailbox.next() else {
            Issue.record("no list came")
            return
        }
        #expect(names == [folder + "/07state1.txt", folder + "/b.txt", folder + "/sub/07STATE2.html", "nothing"])
    }

    @Test(arguments: [
        ("..", "3 of 3: 07STATE2.html."), ("..,", "2 of 3: cables.csv#2."), ("..,,", "1 of 3: cables.csv#1."), (".,.", "2 of 3: cables.csv#2."),
    ])
    func theCablesOfATableAreSteppedThroughWithOtherFiles(_ keys: String, _ words: String) throws {
        let files = [Fixtures.container("cables.csv"), folder + "/sub/07STATE2.html"]
        let said = try BuiltProgram.run(["--keys", keys, "--size", "80x24"] + files).said
        #expect(said.contains(words), "\(said)")
    }

    /// Files, and the cables in them, are looked through for the next hit.
    @Test(arguments: [
        ("/seine<Enter>n", "seine: the only hit here: n again goes on in cables.csv#2, 1 hit."),
        ("/seine<Enter>nn", "2 of 3: cables.csv#2; seine: hit 1 of 1"),
        ("/lamps<Enter>nn", "3 of 3: 07STATE2.html; lamps: hit 1 of 1"),
    ])
    func theNextHitIsInAnotherCable(_ keys: String, _ words: String) throws {
        let table = folder + "/cables.csv"
        let rows = [1, 2].map { number in
            let fields = ["\(number)", "3/20/2007 10:00", "07LISBON\(number)", "Embassy Lisbon", "SECRET", "", "SUBJECT: NETS", "1. A seine."]
            return fields.map { "\"\($0)\"" }.joined(separator: ",") + "\n"
        }
        try rows.joined().write(toFile: table, atomically: true, encoding: .utf8)
        try "Three lamps.".write(toFile: folder + "/sub/07STATE2.html", atomically: true, encoding: .utf8)
        let said = try BuiltProgram.run(["--keys", keys, table, folder + "/sub/07STATE2.html"]).said
        #expect(said.contains(words), "\(said)")
    }

    @Test func whatComesOfACableLeftBehindIsDropped() {
        let mailbox = Mailbox()
        let (old, new) = (mailbox.slot, mailbox.nextSlot)
        for slot in [old, new] { slot.post(.holds(2)) }
        // What concerns the one that is opened waits until it is.
        #expect(mailbox.next() != nil && mailbox.next() == nil)
        mailbox.turn(to: new)
        old.post(.holds(3))
        new.post(.holds(4))
        #expect(mailbox.next() != nil && mailbox.next() != nil && mailbox.next() == nil)
    }
}
