import Fixtures
import Foundation
import Testing

/// A file that could not be saved is said where no screen shows it: on stderr and in the exit status.
@Suite struct UnsavedTests {
    private let home: Scratch
    private let cable = Fixtures.path("07STATE900001.txt")

    init() throws { home = try Scratch() }

    @Test func linesSaySo() throws {
        let outcome = try BuiltProgram.run(["--linear", cable], input: "s\n/nowhere/at/all.md\nq\n", home: home)
        #expect(outcome.status == 74)
        #expect(outcome.warned == "reftel: Not saved: /nowhere/at/all.md cannot be written: name a file in a folder that is yours.\n")
    }

    @Test func keysSaySo() throws {
        let outcome = try BuiltProgram.run(["--keys", "s<C-u>/nowhere/at/all.md<Enter>q", cable], home: home)
        #expect(outcome.status == 74 && outcome.warned.contains("Not saved: /nowhere/at/all.md cannot be written"), "\(outcome.warned)")
    }

    /// What was refused and then done is done.
    @Test func whatWasSavedAfterAllIsNotComplainedOf() throws {
        let name = home.path + "/cable.md"
        try Data().write(to: URL(filePath: name))
        let refused = try BuiltProgram.run(["--linear", cable], input: "s\n~/cable.md\nq\n", home: home)
        #expect(refused.status == 74 && refused.warned.contains("is there already"), "\(refused.warned)")
        let outcome = try BuiltProgram.run(["--linear", cable], input: "s\n~/cable.md\ns\n~/cable.md!\nq\n", home: home)
        #expect(outcome.status == 0 && outcome.warned.isEmpty, "\(outcome.warned)")
        #expect(outcome.said.contains("Saved as ~/cable.md,") && !outcome.said.contains("inferred /"), "\(outcome.said)")
    }
}
