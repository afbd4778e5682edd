import Fixtures
import Foundation
import Testing

/// Two programs on one cable and one notebook: what the other does is done between two lines of the first.
@Suite struct TwoReadersTests {
    private let home: Scratch
    private let cable = Fixtures.path("07STATE900001.txt")

    init() throws { home = try Scratch() }

    private func other(_ lines: String) -> String { "!printf '\(lines)' | '\(BuiltProgram.path)' --linear '\(cable)' > '\(home.path)/other'\n" }

    private func read(_ lines: String) throws -> [String] { try BuiltProgram.run(["--linear", cable], input: lines, home: home).lines }

    @Test func aTickOfTheOtherIsSeenWithoutOpeningAnew() throws {
        let said = try read("a\n" + other("a\\nx\\nq\\n") + "=\n=\nx\nq\n")
        #expect(said.filter { $0.contains("1 of the ticks changed, none of 1 open.") }.count == 1, "\(said)")
        // It is known here too: pressed again, x takes it away.
        #expect(said.contains { $0.contains("open again: 1 of 1 open") }, "\(said)")
        let open = try BuiltProgram.run(["check", "--open", cable], home: home)
        #expect(open.said.contains("open: hand over"), "\(open.said)")
    }

    /// A tick whose item is gone is reported by every front end.
    @Test func aTickOfWhatIsAskedNoLongerIsTold() throws {
        let file = home.path + "/cable.txt"
        let words = String(decoding: Fixtures.bytes("07STATE900001.txt"), as: UTF8.self)
        try words.write(toFile: file, atomically: false, encoding: .utf8)
        _ = try BuiltProgram.run(["--linear", file], input: "a\nx\nq\n", home: home)
        try words.replacing("hand over", with: "throw away").write(toFile: file, atomically: false, encoding: .utf8)
        let check = try BuiltProgram.run(["check", "--open", file], home: home)
        #expect(check.status == 1 && check.said.contains("gone: ticked, and asked no longer: hand over the tide tables"), "\(check.said)")
        let lines = try BuiltProgram.run(["--linear", file], input: "=\nq\n", home: home)
        #expect(lines.said.contains("One thing that was ticked is asked no longer: hand over"), "\(lines.said)")
    }

    /// A notebook that was taken away while the cable is read is made anew by the next tick.
    @Test func aTickIntoANotebookThatIsGoneIsKept() throws {
        _ = try read("a\nx\nx\nq\n")
        let said = try read("a\n!rm '\(home.path)'/.local/state/reftel/notebook.sqlite*\nx\nq\n")
        #expect(said.contains { $0.contains("done: none of 1 open") }, "\(said)")
        let open = try BuiltProgram.run(["check", "--open", cable], home: home)
        #expect(!open.said.contains("open:"), "\(open.said)")
    }
}
