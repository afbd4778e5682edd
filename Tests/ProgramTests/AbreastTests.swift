import Fixtures
import Foundation
import Testing

/// Many cables are read on all cores; what is said of them stands in their order.
@Suite struct AbreastTests {
    private let folder: Scratch

    init() throws { folder = try Scratch() }

    /// More than are read at a time, a large one among them, each with a remark of its own.
    @Test func whatIsOddIsSaidInOrder() throws {
        for number in 100..<250 {
            let filler = number == 177 ? String(repeating: "The tide is high.\n", count: 150_000) : ""
            let words = "UNCLAS STATE \(900_000 + number)\n\nTAGS: PREL\nSUBJECT: TIDES\n\n1. (U) High.\n\n2. (S) Low.\n\(filler)HALE\n"
            try Data(words.utf8).write(to: URL(filePath: "\(folder.path)/\(number).txt"))
        }
        let outcome = try BuiltProgram.run(["check", folder.path])
        let names = outcome.said.split(separator: "\n").compactMap { $0.split(separator: "/").last?.prefix(3) }.compactMap { Int($0) }
        #expect(outcome.status == 1)
        #expect(Set(names).count == 150)
        #expect(names == names.sorted())
    }
}
