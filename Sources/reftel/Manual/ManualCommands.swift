import ArgumentParser

/// `reftel man`.
struct Man: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Prints the man page: reftel man | man -l -")

    func run() throws { Say.print(ManualPage(try ToolInfo.read()).roff) }
}

/// `reftel completions SHELL`.
struct Complete: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions", abstract: "Prints completions for a shell: source <(reftel completions bash)")

    @Argument(help: "bash, zsh or fish.") var shell: Completions.Shell

    func run() throws { Say.print(Completions(info: try ToolInfo.read()).script(shell)) }
}
