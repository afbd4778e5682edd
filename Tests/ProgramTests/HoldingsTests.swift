import Fixtures
import Foundation
import Reading
import Testing

@testable import reftel

@Suite struct HoldingsTests {
    private let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "reftel-holdings-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder + "/sub", withIntermediateDirectories: true)
        for (name, words) in [("07state1.txt", "one"), ("b.txt", "two"), ("sub/07STATE2.html", "three")] {
            try Data(words.utf8).write(to: URL(filePath: folder + "/" + name))
        }
    }

    @Test func aCableIsHeldAmongThoseGivenOrBesideTheOpenOne() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let all = Holdings([folder])
        #expect(all.name(of: "07STATE2", beside: folder + "/b.txt", Drawers()) == folder + "/sub/07STATE2.html")
        let one = Holdings([folder + "/b.txt"])
        #expect(one.name(of: "07STATE1", beside: folder + "/b.txt", Drawers()) == folder + "/07state1.txt")
        #expect(one.name(of: "07STATE2", beside: folder + "/b.txt", Drawers()) == nil)
        #expect(one.name(of: "07STATE1", beside: "-", Drawers()) == nil)
    }

    @Test func theListIsThatOfAllFolders() {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let mailbox = Mailbox()
        Holdings([folder, "nothing"]).list(mailbox, waits: true)
        guard case .list(let names) = mailbox.take().first else {
            Issue.record("no list came")
            return
        }
        #expect(names == [folder + "/07state1.txt", folder + "/b.txt", folder + "/sub/07STATE2.html", "nothing"])
    }

    @Test(arguments: [
        ("..", "3 of 3: 07STATE2.html."), ("..,", "2 of 3: cables.csv#2."), ("..,,", "1 of 3: cables.csv#1."), (".,.", "2 of 3: cables.csv#2."),
    ])
    func theCablesOfATableAreSteppedThroughWithOtherFiles(_ keys: String, _ words: String) throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let files = [Fixtures.container("cables.csv"), folder + "/sub/07STATE2.html"]
        let said = try BuiltProgram.run(["--keys", keys, "--size", "80x24"] + files).said
        #expect(said.contains(words), "\(said)")
    }

    @Test func whatComesOfACableLeftBehindIsDropped() {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let mailbox = Mailbox()
        let (old, new) = (mailbox.slot, mailbox.nextSlot)
        for slot in [old, new] { slot.post(.holds(2)) }
        mailbox.turn()
        old.post(.holds(3))
        new.post(.holds(4))
        #expect(mailbox.take().count == 2)
    }
}
