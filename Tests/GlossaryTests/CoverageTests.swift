import Foundation
import Testing

@testable import Glossary

/// The tables against counts from public cables, which lie beside the project where they lie at all; the run says how much was found.
@Suite struct CoverageTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared/tables").standardized

    /// The rows of a file of columns, without its first line; empty when the file is not there.
    private func rows(_ name: String) -> [[String]] {
        guard let text = try? String(contentsOf: CoverageTests.folder.appending(path: name), encoding: .utf8) else {
            print("\(name) is not here, nothing to compare with.")
            return []
        }
        return text.split(separator: "\n").dropFirst().map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }

    /// Says how large a share of the occurrences is known, and which are not.
    private func share(_ what: String, _ counts: [(String, Int)], isKnown: (String) -> Bool) -> Double {
        let all = counts.reduce(0) { $0 + $1.1 }
        guard all > 0 else { return 1 }
        let unknown = counts.filter { !isKnown($0.0) }
        let share = Double(all - unknown.reduce(0) { $0 + $1.1 }) / Double(all)
        print("\(what): \(counts.count - unknown.count) of \(counts.count) known, \(Int(share * 1000)) of 1000 occurrences.")
        print("  not known: " + unknown.sorted { $0.1 > $1.1 }.prefix(40).map { "\($0.0) \($0.1)" }.joined(separator: ", "))
        return share
    }

    @Test func mostTagsThatCablesUseHaveAMeaning() {
        let counts = rows("tags.tsv").compactMap { row in row.count > 1 ? Int(row[1]).map { (row[0], $0) } : nil }
        #expect(share("TAGS", counts) { Glossary.tag($0) != nil } > 0.95)
    }

    @Test func mostRoutingIndicatorsAreKnown() {
        let counts = rows("routing.tsv").compactMap { row in row.count > 2 && row[0].hasPrefix("R") ? Int(row[2]).map { (row[0], $0) } : nil }
        #expect(share("Routing indicators", counts) { Glossary.routing($0) != nil } > 0.95)
    }

    @Test func everyPostThatCablesNameIsInTheTable() {
        let counts = rows("posts.tsv").compactMap { row in row.count > 1 ? Int(row[1]).map { (row[0], $0) } : nil }
        #expect(share("Posts", counts) { Post.named($0) != nil } > 0.99)
        // Offices of other agencies and misspelt names are among the stations, so that not all of them are posts.
        #expect(share("Stations", rows("stations.txt").map { ($0[0], 1) }) { Post.named($0) != nil } > 0.9)
    }

    @Test func abbreviationsAreCounted() {
        let known = share("Abbreviations", rows("acronyms.txt").map { ($0[0], 1) }) { Glossary.acronym($0) != nil }
        #expect(known > 0.1)
    }
}
