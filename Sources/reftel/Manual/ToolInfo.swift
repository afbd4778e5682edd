import ArgumentParser
import Foundation

/// The program's commands and options as the argument parser knows them, from which man page and completions are made.
struct ToolInfo: Decodable {
    /// A command and what may follow it.
    struct Command: Decodable {
        let commandName: String
        let abstract: String?
        let discussion: String?
        let arguments: [Argument]?
        let subcommands: [Command]?

        /// What may follow it, and is shown in help.
        var shown: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }
        /// Its options and flags, the common ones left out.
        var options: [Argument] { shown.filter { $0.kind != "positional" && !["help", "version"].contains($0.long ?? "") } }
        /// Its positional arguments.
        var positionals: [Argument] { shown.filter { $0.kind == "positional" } }
    }
    /// An option, a flag, or an argument by its place.
    struct Argument: Decodable {
        struct Name: Decodable {
            let kind: String
            let name: String
        }
        let kind: String
        let shouldDisplay: Bool
        let isOptional: Bool
        let isRepeating: Bool
        let names: [Name]?
        let valueName: String?
        let allValues: [String]?
        let completionKind: Completion?
        let abstract: String?

        /// `theme` of `--theme`.
        var long: String? { names?.first { $0.kind == "long" }?.name }
        /// True for an option that takes a value.
        var takesValue: Bool { kind == "option" }
        /// The values that it may take, as far as they can be listed.
        var values: [String] { allValues ?? completionKind?.list?.values ?? [] }
    }
    /// How the parser would complete a value.
    struct Completion: Decodable {
        struct List: Decodable { let values: [String] }
        let list: List?
    }

    let command: Command

    /// The program as it is.
    static func read() throws -> ToolInfo { try JSONDecoder().decode(ToolInfo.self, from: Data(Commands._dumpHelp().utf8)) }

    /// Its commands but `help`.
    var commands: [Command] { (command.subcommands ?? []).filter { $0.commandName != "help" } }
}
