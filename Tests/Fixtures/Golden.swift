import Foundation

/// What was recorded when somebody last looked at it. `REFTEL_RECORD=1 swift test` records it anew, and such a run fails.
public enum Golden {
    /// Words that are not those that were recorded, or were just recorded anew.
    public struct Complaint: Error, CustomStringConvertible {
        /// What differs.
        public let description: String
    }

    /// Holds words against those recorded in `Golden/NAME`, in the folder of the test's own file.
    public static func hold(_ got: String, _ name: String, beside test: String = #filePath) throws {
        let file = URL(filePath: test).deletingLastPathComponent().appending(path: "Golden/\(name)")
        if ProcessInfo.processInfo.environment["REFTEL_RECORD"] != nil {
            try got.write(to: file, atomically: true, encoding: .utf8)
            throw Complaint(description: "recorded \(name): run again without REFTEL_RECORD")
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        if got != expected { throw Complaint(description: difference(expected, got)) }
    }

    /// Expected, got, and the rows that differ.
    private static func difference(_ expected: String, _ got: String) -> String {
        let differing = rows(got).difference(from: rows(expected)).map { change in
            switch change {
            case .insert(let row, let words, _): "\(row): +\(words)"
            case .remove(let row, let words, _): "\(row): -\(words)"
            }
        }
        return "expected\n\(expected)\ngot\n\(got)\ndiffering rows\n" + differing.joined(separator: "\n")
    }

    private static func rows(_ words: String) -> [Substring] { words.split(separator: "\n", omittingEmptySubsequences: false) }
}
