import ArgumentParser
import Cable
import Files

/// `reftel config`.
struct Config: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Says where the configuration lies and what is wrong in it, or prints one with every setting.")

    @Flag(help: "Print a file that sets nothing, with every setting and every command in comments.") var printDefault = false

    func run() throws {
        if printDefault { return Say.print(DefaultFile.words) }
        guard let path = ConfigurationFile.path else { Say.fail("There is no home folder: set HOME or XDG_CONFIG_HOME.", status: 64) }
        var configuration = ConfigurationFile.read()
        _ = Reader.theme(&configuration)
        for warning in configuration.warnings { Say.warn(warning) }
        let isThere = configuration.isFile
        Say.print(Legible.words(path) + (isThere ? "\n" : " (there is none: reftel config --print-default prints one)\n"))
        if !configuration.warnings.isEmpty { throw ExitCode(65) }
    }
}
