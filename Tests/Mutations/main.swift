import Cable
import Fixtures
import Foundation
import Properties

/// `Mutations [COUNT] [--seed N]`: reads every prefix of every fixture, then COUNT spoilt fixtures (a million by default), every eighth twice, and
/// holds the properties of documents over them. Prints a digest of all that was read, which two runs share; exits with 1 at what does not hold.
let arguments = CommandLine.arguments.dropFirst()
let count = arguments.first.flatMap { Int($0) } ?? 1_000_000
let seed = arguments.firstIndex(of: "--seed").flatMap { arguments.indices.contains($0 + 1) ? Int(arguments[$0 + 1]) : nil } ?? 0
let start = Date()
var holding = Holding()
holding.prefixes()
holding.mutations(count, seed: seed)
print("\(count) mutations, \(holding.failures) failures, digest \(String(holding.digest, radix: 16)), \(Int(Date().timeIntervalSince(start))) s")
exit(holding.failures == 0 ? 0 : 1)

/// Holds the properties over many texts.
struct Holding {
    private let cables = Fixtures.names.map { (name: $0, bytes: Fixtures.bytes($0)) }
    private(set) var digest: UInt64 = 0
    private(set) var failures = 0

    mutating func prefixes() {
        for cable in cables {
            for length in 0...cable.bytes.count { hold(Array(cable.bytes[..<length]), "\(cable.name), first \(length) bytes", isTwice: false) }
        }
    }

    mutating func mutations(_ count: Int, seed: Int) {
        for turn in 0..<count {
            var dice = Dice(seed: seed &+ turn)
            let (cable, other) = (cables[turn % cables.count], cables[dice.roll(cables.count)])
            hold(Mutator.mutated(cable.bytes, with: other.bytes, &dice), "\(cable.name), seed \(seed &+ turn)", isTwice: turn % 8 == 0)
        }
    }

    private mutating func hold(_ bytes: [UInt8], _ name: @autoclosure () -> String, isTwice: Bool) {
        let document = Document(parsing: Source(bytes))
        let one = Properties.digest(document)
        var broken = Properties.broken(document)
        if isTwice, Properties.digest(Document(parsing: Source(bytes))) != one { broken.append("read twice, it is not the same") }
        digest = digest &* 31 &+ one
        failures += broken.isEmpty ? 0 : 1
        for sentence in broken { print("\(name()): \(sentence)") }
    }
}
