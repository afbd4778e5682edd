import ArgumentParser
import Cable
import Exports
import Files
import Foundation
import Glossary
import Notebook
import Reading
import Times

/// `reftel show FILE…`.
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints cables as text, as JSON (schema reftel.cable/1), or as the tree the parser saw.",
        discussion: "A folder means all files in it. FILE#2 or FILE#ID is one of several cables in a file.")

    /// What is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, dump }

    @Argument(help: "The cables, or folders of them; - is stdin.") var files: [String]
    @Option(help: "text, json or dump.") var format: Format = .text
    @Flag(help: "JSON, an object a line, as the cables are read; for many files.") var jsonl = false
    @Option(help: "The post for which times are resolved: BEIJING.") var post: String?

    @Flag(help: "With --format text: damaged quotation marks, apostrophes and dashes repaired; the first line says so.") var repaired = false

    func validate() throws {
        if repaired, format != .text || jsonl { throw ValidationError("--repaired goes with --format text; JSON and dump are true to the source.") }
    }

    func run() throws {
        let post = try Reader.post(named: post)
        let ticks = Ticks()
        var list = CableList(isLines: jsonl) { source in
            let document = Document(parsing: source)
            return CableJSON(document, states: ticks.states(of: document), post: post)
        }
        let status = Cables(files).each { item, _ in
            if !jsonl, format != .json { Say.warn(gapsOf: item.source) }
            switch jsonl ? .json : format {
            case .text where repaired: Say.print(CableText(repairing: Document(parsing: item.source)))
            case .text: Say.print(item.source)
            case .dump: Say.print(CableDump(Document(parsing: item.source)).lines.joined(separator: "\n") + "\n")
            case .json: list.add(item.source)
            }
        }
        list.end()
        if status != 0 { throw ExitCode(status) }
    }
}

/// JSON as it is printed: one object for one cable, a list for several, or an object a line. One cable at a time is read and written; the first
/// waits unread until it is known whether it is the only one.
private struct CableList {
    let isLines: Bool
    private let read: (Source) -> CableJSON
    private var first: Source?
    private var count = 0

    init(isLines: Bool, read: @escaping (Source) -> CableJSON) {
        self.isLines = isLines
        self.read = read
    }

    mutating func add(_ cable: Source) {
        count += 1
        if isLines {
            write(cable, between: "", "\n")
        } else if count == 1 {
            first = cable
        } else {
            if let first { write(first, between: "[\n", "") }
            first = nil
            write(cable, between: ",\n", "")
        }
    }

    mutating func end() {
        if let first { write(first, between: "", "\n") } else if !isLines, count > 0 { Say.gather(Array("\n]\n".utf8)) }
        Say.flush()
    }

    private func write(_ cable: Source, between before: String, _ after: String) {
        Say.gather(Array(before.utf8))
        read(cable).write(pretty: !isLines) { Say.gather($0) }
        Say.gather(Array(after.utf8))
    }
}

/// What the notebook says of cables; all is open where there is none. One that cannot be read is said on stderr, once.
final class Ticks {
    private var notebook: Notebook?
    private var isSaid = false

    init() {
        guard let file = Notebook.file(ProcessInfo.processInfo.environment), StateFolder.holds(file) else { return }
        do throws(NotebookFailure) {
            let book = try Notebook(file: file)
            notebook = book
            if let odd = try book.oddity() { Say.warn(odd) }
        } catch {
            Say.warn(error.sentence)
        }
    }

    /// The states of a cable's items.
    func states(of document: Document) -> [String: ItemState] { recollection(of: document)?.states ?? [:] }

    /// What is known of a cable; nil where nothing is.
    func recollection(of document: Document) -> Recollection? {
        do throws(NotebookFailure) { return try notebook?.recollection(of: document) } catch {
            if !isSaid { Say.warn(error.sentence) }
            isSaid = true
            return nil
        }
    }
}
