import ArgumentParser
import Glossary

/// Completions for a shell, made from the commands and options. The argument parser's own know nothing of the default command, which is the one
/// that takes a file.
struct Completions {
    /// The shells.
    enum Shell: String, CaseIterable, ExpressibleByArgument { case bash, zsh, fish }

    let info: ToolInfo

    /// The script.
    func script(_ shell: Shell) -> String {
        switch shell {
        case .bash: bash
        case .zsh: zsh
        case .fish: fish
        }
    }

    private var names: [String] { info.commands.map(\.commandName) + ["help"] }

    /// What an option may be given: what the parser lists, or the posts.
    private func values(_ argument: ToolInfo.Argument) -> [String] {
        argument.long == "post" ? Post.all.map(\.key).filter { $0.allSatisfy { $0.isLetter } } : argument.values
    }

    private func flags(_ command: ToolInfo.Command) -> [String] { command.options.compactMap(\.long).map { "--" + $0 } + ["--help", "--version"] }

    // MARK: bash

    private var bash: String {
        var lines = [
            "# bash completion for reftel; made by: reftel completions bash", "_reftel() {", "    local current=$2 previous=$3 command=read words",
            "    case ${COMP_WORDS[1]} in \(names.joined(separator: "|"))) ((COMP_CWORD > 1)) && command=${COMP_WORDS[1]} ;; esac", "    words=",
            "    case $command:$previous in",
        ]
        for command in info.commands {
            let arguments = command.positionals.first?.values ?? []
            if !arguments.isEmpty {
                lines.append("        \(command.commandName):\(command.commandName)) words='\(arguments.joined(separator: " "))' ;;")
            }
            for option in command.options where option.takesValue {
                let values = values(option)
                lines.append("        \(command.commandName):--\(option.long ?? "")) words='\(values.joined(separator: " "))' ;;")
            }
        }
        lines += [
            "        *)", "            case $current in", "                -*)", "                    case $command in",
        ]
        for command in info.commands {
            lines.append("                        \(command.commandName)) words='\(flags(command).joined(separator: " "))' ;;")
        }
        lines += [
            "                    esac", "                    ;;", "                *)",
            "                    ((COMP_CWORD == 1)) && words='\(names.joined(separator: " "))'",
        ]
        lines += [
            "                    mapfile -t COMPREPLY < <(compgen -f -- \"$current\"; compgen -W \"$words\" -- \"$current\")",
            "                    return", "                    ;;", "            esac", "            ;;", "    esac",
            "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\")", "}", "complete -o filenames -F _reftel reftel",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: zsh

    private func quoted(_ words: String, for characters: String) -> String {
        var out = ""
        for character in words {
            if characters.contains(character) { out += "\\" }
            out += character == "'" ? "'\\''" : String(character)
        }
        return out
    }

    private var zsh: String {
        var lines = [
            "#compdef reftel", "# zsh completion for reftel; made by: reftel completions zsh", "_reftel() {", "    local -a commands=(",
        ]
        for command in info.commands { lines.append("        '\(command.commandName):\(quoted(command.abstract ?? "", for: ":\\"))'") }
        lines += [
            "        'help:Shows what a command takes.'", "    )", "    local command=read",
            "    if ((CURRENT > 2)) && ((${commands[(I)${words[2]}:*]})); then",
            "        command=$words[2]", "        shift words", "        ((CURRENT--))", "    elif ((CURRENT == 2)) && [[ $words[2] != -* ]]; then",
            "        _describe command commands", "    fi", "    case $command in",
        ]
        for command in info.commands {
            lines.append("        \(command.commandName))")
            lines.append("            _arguments -S \\")
            for option in command.options {
                let words = "--\(option.long ?? "")[\(quoted(option.abstract ?? "", for: "[]\\"))]"
                let values = values(option)
                let value = option.takesValue ? ":\(option.valueName ?? "value"):" + (values.isEmpty ? "" : "(\(values.joined(separator: " ")))") : ""
                lines.append("                '\(words)\(value)' \\")
            }
            lines.append("                '(-h --help)'{-h,--help}'[Show help information.]' \\")
            let values = command.positionals.first?.values ?? []
            lines.append("                '*:file:\(values.isEmpty ? "_files" : "(\(values.joined(separator: " ")))")'")
            lines.append("            ;;")
        }
        lines += ["        help) _describe command commands ;;", "    esac", "}", "_reftel \"$@\""]
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: fish

    private var fish: String {
        let others = names.filter { $0 != "read" }.joined(separator: " ")
        var lines = ["# fish completion for reftel; made by: reftel completions fish"]
        for command in info.commands {
            lines.append("complete -c reftel -n __fish_use_subcommand -a \(command.commandName) -d '\(fishQuoted(command.abstract ?? ""))'")
        }
        for command in info.commands {
            let when =
                command.commandName == "read" ? "not __fish_seen_subcommand_from \(others)" : "__fish_seen_subcommand_from \(command.commandName)"
            for option in command.options {
                let values = values(option)
                let value = option.takesValue ? " -x" + (values.isEmpty ? "" : " -a '\(values.joined(separator: " "))'") : ""
                lines.append("complete -c reftel -n '\(when)' -l \(option.long ?? "")\(value) -d '\(fishQuoted(option.abstract ?? ""))'")
            }
            let values = command.positionals.first?.values ?? []
            if !values.isEmpty { lines.append("complete -c reftel -n '\(when)' -f -a '\(values.joined(separator: " "))'") }
        }
        lines += ["complete -c reftel -l version -d 'Show the version.'", "complete -c reftel -s h -l help -d 'Show help information.'"]
        return lines.joined(separator: "\n") + "\n"
    }

    private func fishQuoted(_ words: String) -> String { words.replacing("\\", with: "\\\\").replacing("'", with: "\\'") }
}
