import Cable
import Fixtures
import Foundation
import Properties

/// `Mutations [COUNT] [--seed N]`: reads every prefix of every fixture, then COUNT spoilt fixtures (a million by default), every eighth twice, and
/// holds the properties of documents over them. Prints a digest of all that was read, which two runs share; exits with 1 at what does not hold.
let arguments = CommandLine.arguments.dropFirst()
let count = arguments.first.flatMap { Int($0) } ?? 1_000_000
let seed = arguments.firstIndex(of: "--seed").flatMap { arguments.indices.contains($0 + 1) ? Int(arguments[$0 + 1]) : nil } ?? 0
let cables = Fixtures.names.map { (name: $0, bytes: Fixtures.bytes($0)) }
let start = Date()
var digest: UInt64 = 0
var failures = 0

func hold(_ bytes: [UInt8], _ name: @autoclosure () -> String, isTwice: Bool) {
    let document = Document(parsing: Source(bytes))
    let one = Properties.digest(document)
    var broken = Properties.broken(document)
    if isTwice, Properties.digest(Document(parsing: Source(bytes))) != one { broken.append("read twice, it is not the same") }
    digest = digest &* 31 &+ one
    failures += broken.isEmpty ? 0 : 1
    for sentence in broken { print("\(name()): \(sentence)") }
}

for cable in cables {
    for length in 0...cable.bytes.count { hold(Array(cable.bytes[..<length]), "\(cable.name), first \(length) bytes", isTwice: false) }
}
for turn in 0..<count {
    var dice = Dice(seed: seed &+ turn)
    let (cable, other) = (cables[turn % cables.count], cables[dice.roll(cables.count)])
    hold(Mutations.mutated(cable.bytes, with: other.bytes, &dice), "\(cable.name), seed \(seed &+ turn)", isTwice: turn % 8 == 0)
}
print("\(count) mutations, \(failures) failures, digest \(String(digest, radix: 16)), \(Int(Date().timeIntervalSince(start))) s")
exit(failures == 0 ? 0 : 1)
