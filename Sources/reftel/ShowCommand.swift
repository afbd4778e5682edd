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
        var list = CableList(isLines: jsonl)
        let status = Cables(files).each { item, _ in
            let format = jsonl ? .json : format
            if format == .text, !repaired { return Say.print(item.source) }
            let document = Document(parsing: item.source)
            switch format {
            case .text: Say.print(CableText(repairing: document))
            case .dump: Say.print(CableDump(document).lines.joined(separator: "\n") + "\n")
            case .json: list.add(CableJSON(document, states: ticks.states(of: document), post: post))
            }
        }
        list.end()
        if status != 0 { throw ExitCode(status) }
    }
}

/// JSON as it is printed: one object for one cable, a list for several, or an object a line. One cable at a time is held.
private struct CableList {
    let isLines: Bool
    private var first: [UInt8]?
    private var count = 0

    init(isLines: Bool) { self.isLines = isLines }

    mutating func add(_ cable: CableJSON) {
        let bytes = cable.bytes(pretty: !isLines)
        count += 1
        if isLines {
            Say.gather(bytes + [0x0A])
        } else if count == 1 {
            first = bytes
        } else {
            if let first { Say.gather(Array("[\n".utf8) + first) }
            first = nil
            Say.gather(Array(",\n".utf8) + bytes)
        }
    }

    mutating func end() {
        if let first { Say.gather(first + [0x0A]) } else if !isLines, count > 0 { Say.gather(Array("\n]\n".utf8)) }
        Say.flush()
    }
}

/// What the notebook says of cables; all is open where there is none. One that cannot be read is said on stderr, once.
final class Ticks {
    private let notebook: Notebook?
    private var isSaid = false

    init() {
        guard let file = Notebook.file(ProcessInfo.processInfo.environment), FileManager.default.fileExists(atPath: file) else {
            notebook = nil
            return
        }
        do throws(NotebookFailure) { notebook = try Notebook(file: file) } catch {
            notebook = nil
            Say.warn(error.sentence)
        }
    }

    /// The states of a cable's items.
    func states(of document: Document) -> [String: ItemState] {
        guard let notebook else { return [:] }
        do throws(NotebookFailure) { return try notebook.states(of: document.header.id ?? document.identityOfText()) } catch {
            if !isSaid { Say.warn(error.sentence) }
            isSaid = true
            return [:]
        }
    }
}
