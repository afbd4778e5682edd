import Fixtures
import Foundation
import Testing

@testable import reftel

@Suite struct LinkTests {
    private let folder: Scratch

    init() throws {
        folder = try Scratch()
        try Data(Fixtures.bytes("07STATE900001.txt")).write(to: URL(filePath: folder.path + "/07STATE900001.txt"))
        let several = Fixtures.bytes("07STATE900001.txt") + Fixtures.bytes("09STATE900447.txt")
        try Data(several).write(to: URL(filePath: folder.path + "/several.txt"))
    }

    private func link(_ name: String) -> [String] {
        let link = Link(name, in: folder.path)
        return [link.name.replacingOccurrences(of: folder.path, with: "."), link.paragraph.map(String.init) ?? ""]
    }

    @Test func anIdIsItsFileInTheFolder() {
        #expect(link("07STATE900001") == ["./07STATE900001.txt", ""])
        #expect(link("07STATE900001#2") == ["./07STATE900001.txt", "2"])
        #expect(link("07state900001#2") == ["./07STATE900001.txt", "2"])
    }

    @Test func aNumberIsAParagraphsOrACables() {
        #expect(link(folder.path + "/07STATE900001.txt#2") == ["./07STATE900001.txt", "2"])
        #expect(link(folder.path + "/several.txt#2") == ["./several.txt#2", ""])
        #expect(link(folder.path + "/several.txt#09STATE900447") == ["./several.txt#09STATE900447", ""])
    }

    @Test func whatIsNothingIsLeftForTheSentenceThatSaysSo() {
        #expect(link("07STATE1") == ["07STATE1", ""])
        #expect(link("-") == ["-", ""])
    }
}
