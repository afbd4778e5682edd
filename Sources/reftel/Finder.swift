import Cable
import Files
import Foundation
import Reading

/// Looks through other cables, one file after the other, until one holds a hit.
struct Finder: Sendable {
    private let look: Onward
    private let drawers: Drawers
    private let job: Bench.Job

    init(_ look: Onward, _ drawers: Drawers, _ job: Bench.Job) { (self.look, self.drawers, self.job) = (look, drawers, job) }

    /// Looks, and posts the answer.
    func run() {
        let names = look.names
        var answer: (name: String, hits: Int)?
        for (index, name) in names.enumerated() {
            guard job.report(index, of: names.count) else { return }
            answer = hits(name)
            if answer != nil { break }
        }
        job.post(.sought(id: look.id, name: answer?.name, hits: answer?.hits ?? 0))
    }

    /// The nearest cable that a name means which holds a hit; what cannot be read holds none.
    private func hits(_ name: String) -> (name: String, hits: Int)? {
        let job = job
        let address = Address(name)
        if let cable = address.cable {
            guard let item = try? drawers.cable(cable, of: address.path, while: { _, _ in job.isWanted }) else { return nil }
            let hits = hits(in: item.source)
            return hits > 0 ? (name, hits) : nil
        }
        guard let pouch = try? Pouch(name) else { return nil }
        pouch.isWanted = { job.isWanted }
        var last: (String, Int)?
        while job.isWanted, let item = try? pouch.next() {
            let hits = hits(in: item.source)
            guard hits > 0 else { continue }
            last = (item.number == 1 ? name : "\(name)#\(item.number)", hits)
            if look.isDown { break }
        }
        return last
    }

    private func hits(in source: Source) -> Int {
        let job = job
        return look.hits(in: Document(skimming: source), while: { job.isWanted })
    }
}
