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
        abstract: "Prints cables as text, as JSON (schema reftel.cable/1), or as the tree the parser saw.")

    /// What is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, dump }

    @Argument(help: "The cables; - is stdin.") var files: [String]
    @Option(help: "text, json or dump.") var format: Format = .text
    @Option(help: "The post for which times are resolved: BEIJING.") var post: String?

    func run() throws {
        let post = try Reader.post(named: post)
        var cables: [CableJSON] = []
        for path in files {
            let document = Say.orExit { () throws(Files.Failure) in Document(parsing: try Opening.whole(path)) }
            switch format {
            case .text: Say.print(document)
            case .dump: Say.print(CableDump(document).lines.joined(separator: "\n") + "\n")
            case .json: cables.append(CableJSON(document, states: states(of: document), post: post))
            }
        }
        if format == .json { Say.print([UInt8](try CableJSON.bytes(cables))) }
    }

    /// What the notebook says; all is open where there is none. A notebook that cannot be read is said on stderr.
    private func states(of document: Document) -> [String: ItemState] {
        guard let file = Notebook.file(ProcessInfo.processInfo.environment), FileManager.default.fileExists(atPath: file) else { return [:] }
        do {
            return try Notebook(file: file).states(of: document.header.id ?? document.identityOfText())
        } catch {
            Say.warn(error.sentence)
            return [:]
        }
    }
}
