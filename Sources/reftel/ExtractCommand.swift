import ArgumentParser
import Exports
import Files

/// `reftel extract --batch`.
struct Extract: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Answers questions about excerpts of cables: tags, references, subject, signer and the like.",
        discussion: """
            With --batch stdin holds a question a line, {"id", "area", "input", "args"}, and stdout gets an answer a line as soon as it is known, \
            {"id", "result"}, or {"id", "error"} where the area is unknown or the line cannot be read.

            Areas: \(Extraction.areas.joined(separator: ", ")).
            """)

    @Flag(help: "Read questions from stdin, a JSON object a line.") var batch = false

    func validate() throws {
        guard batch else { throw ValidationError("Say --batch: questions are read from stdin, a JSON object a line.") }
    }

    func run() {
        while let line = readLine() {
            if line.allSatisfy(\.isWhitespace) { continue }
            Say.print(Extraction.answer(to: line) { Decoding.quoted($0) })
        }
    }
}
