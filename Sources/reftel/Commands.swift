import ArgumentParser
import Themes
import Tutorial

/// The program's commands and options.
struct Commands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reftel",
        abstract: "Reads a diplomatic cable and shows what it asks of you.",
        usage: """
            reftel [FILE|FOLDER ...] [--linear] [--theme NAME] [--color never|auto|always] [--post POST]
            reftel <subcommand>
            """,
        discussion: """
            `reftel FILE` opens a cable in the terminal; `-` reads stdin. Where stdout is no terminal the text is printed. Press ? for the keys.
            `reftel --linear FILE` speaks in lines of words, for screen readers; `reftel read --help` lists what reading takes.

            Cablegate text and HTML pages, AMAD prints, AAD files, PlusD extracts, incoming telegrams, SMART copies, Navy messages; in text files, tables
            (CSV), mailboxes, mails, gzip, and PDF where pdftotext is installed. FILE#2 or FILE#ID is one of several cables in a file.

            Every marking of a cable is read, wherever it stands; the highest counts for the banner, copies and exports, and what disagrees with it or is
            damaged stands behind it and is a remark. What a file holds beyond a limit, or in a form that is not shown, is said and is a remark too.

            \(Facts.statusLine)
            """,
        version: "0.1.0",
        subcommands: [Read.self, Show.self, Check.self, Extract.self, Config.self, Tutor.self, Man.self, Complete.self],
        defaultSubcommand: Read.self)

    /// Runs what the arguments ask for. Arguments that are none are one sentence, and out.
    static func start() -> Never {
        do {
            var command = try parseAsRoot(Array(Arguments.given.dropFirst()))
            try command.run()
        } catch {
            let status = exitCode(for: error)
            // Help and the version are no errors, and what a command has said it need not say again.
            guard status == .validationFailure else { exit(withError: error) }
            let words = message(for: error).split(whereSeparator: \.isNewline).joined(separator: " ")
            let end = words.last.map { ".?!".contains($0) } == true ? "" : "."
            Say.fail("\(words)\(end) See reftel --help, and reftel COMMAND --help.", status: status.rawValue)
        }
        exit()
    }

    /// The words that are commands, not files: a file of such a name is `./show`.
    static let names: Set<String> = ["show", "read", "check", "extract", "config", "man", "completions", "help", Tutorial.name]
}

/// `reftel tutor`.
struct Tutor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: Tutorial.name, abstract: "Opens the tutorial: a cable whose action requests teach the keys.")

    func run() { Reader.run([Tutorial.name], Reader.Options()) }
}

/// `reftel FILE`.
struct Read: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Opens a cable in the terminal (the default).")

    @Argument(help: "The cables, or folders of them; - is stdin. Without one the tutorial is opened.") var files: [String] = []
    @Option(
        help: "The theme: \(Themes.files.map(\.name).joined(separator: ", ")), one of your own, or auto: by the terminal's background.",
        completion: .list(Themes.files.map(\.name) + ["auto"]))
    var theme: String?
    @Option(help: "Colours: never, auto or always; NO_COLOR counts for auto.") var color: Reader.Colour?
    @Option(help: "Your post, at whose clock times are shown: BEIJING.") var post: String?
    @Option(help: "Print the frames that these keys lead to, without a terminal: 'ax/tide<Enter>'.") var keys: String?
    @Option(help: "The size of those frames, columns by rows.") var size = "80x24"
    @Flag(help: "Print a frame after every key, not only the first and the last.") var everyFrame = false
    @Flag(help: "Print each frame's roles too, a letter a cell.") var roles = false

    @Flag(help: "Speak in lines of words instead of drawing a screen: for screen readers and pipes; lines with keys or commands come in.")
    var linear = false

    func run() throws {
        let names = files.isEmpty ? [Arguments.plainPath(["reftel"]) ?? Tutorial.name] : files
        let options = Reader.Options(theme: theme, colour: color, post: post)
        if linear { LinearLoop(names, options).run() }
        guard let keys else { Reader.run(names, options) }
        let sides = size.split(separator: "x").compactMap { Int($0) }
        guard sides.count == 2, (1...500).contains(sides[0]), (1...200).contains(sides[1]) else {
            throw ValidationError("--size is columns by rows, 80x24, at most 500x200.")
        }
        Story(keys: keys, columns: sides[0], rows: sides[1], everyFrame: everyFrame, roles: roles).run(names, options)
    }
}

extension Reader.Colour: ExpressibleByArgument {}
