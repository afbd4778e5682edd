import ArgumentParser
import Cable
import Files
import Reading

/// `reftel check FILE…`.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Says what was odd in cables, a line each: file, line, kind, sentence.",
        discussion: "Exit status 1 where something is. A folder means all files in it.")

    @Argument(help: "The cables, or folders of them; - is stdin.") var files: [String]
    @Flag(help: "Say also what reading always mends: sentences joined over a page, years taken from the cable's own.") var all = false
    @Flag(help: "Say also which actions are still open, and what was ticked and is asked no longer.") var open = false

    func run() throws {
        var found = 0
        let ticks = open ? Ticks() : nil
        func say(_ item: Pouch.Item, _ path: String, _ offset: Int, _ kind: String, _ words: String) {
            found += 1
            Say.gather(line: "\(path == "-" ? "stdin" : path):\(item.line(of: offset)): \(kind): \(words)")
        }
        // What is no text is nobody's cable; what cannot be read may be one.
        func pass(_ path: String, _ failure: Files.Failure) { if failure != .binary(path) { found += 1 } }
        var abreast = Abreast { document, item, path in
            for remark in document.remarks where all || !remark.kind.isRoutine {
                say(item, path, remark.range.lowerBound, remark.kind.rawValue, remark.message)
            }
            guard let ticks else { return }
            let known = ticks.recollection(of: document)
            let states = known?.states ?? [:]
            for words in known?.gone ?? [] { say(item, path, 0, "gone", "ticked, and asked no longer: \(words)") }
            for one in document.checklist() where one.countsAsOpen && states[one.id] != .done {
                let doubt = states[one.id]?.doubt.map { "(\($0)) " } ?? ""
                say(item, path, one.ranges.first?.lowerBound ?? 0, "open", doubt + document.source.line(one.ranges))
            }
        }
        let status = Cables(files).each(passingOver: pass) { abreast.add($0, $1) }
        abreast.finish()
        Say.flush()
        if status != 0 { throw ExitCode(status) }
        if found > 0 { throw ExitCode(1) }
    }
}
