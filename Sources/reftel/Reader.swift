import ArgumentParser
import Cable
import Files
import Foundation
import Glossary
import Reading
import Screen
import Terminal

/// The reader in the terminal: one loop, in which keys and results become events, events change the session, and the session is painted.
enum Reader {
    /// When colours are used.
    enum Colour: String, CaseIterable { case never, auto, always }

    /// What was said on the command line.
    struct Options {
        var theme = "dusk"
        var colour = Colour.auto
        var post: String?

        /// NO_COLOR counts unless colours are asked for.
        var usesColour: Bool {
            switch colour {
            case .never: false
            case .always: true
            case .auto: (getenv("NO_COLOR").map { $0[0] == 0 }) ?? true
            }
        }
    }

    /// Reads a cable until the reader leaves.
    static func run(_ path: String, _ options: Options) -> Never {
        guard isatty(STDOUT_FILENO) == 1 else {
            exit(Cables([path]).each { item, _ in Say.print(item.source) })
        }
        Terminal.useLocale()
        let mailbox = Mailbox()
        let document = Say.orExit { () throws(Files.Failure) in try Opening.first(path, mailbox) }
        let chosen = try? post(named: options.post)
        if let name = options.post, chosen == nil { Say.fail("There is no post \"\(name)\": write it as in BEIJING.", status: 64) }
        let theme = self.theme(options.theme)
        let terminal: Terminal
        do { terminal = try Terminal(theme: theme, colour: options.usesColour) } catch { Say.fail(sentence(error), status: Say.Status.noTerminal) }
        var loop = Loop(terminal: terminal, document: document, settings: settings(path, options), mailbox: mailbox, post: chosen ?? nil)
        let status = loop.run()
        loop.leave()
        exit(status)
    }

    /// What a session over `path` is started with.
    static func settings(_ path: String, _ options: Options) -> Settings {
        Settings(name: path == "-" ? "stdin" : String(path.split(separator: "/").last ?? "?"), width: Terminal.width)
    }

    private static func sentence(_ failure: Terminal.Failure) -> String {
        let name = getenv("TERM").map { String(cString: $0).prefix(40) } ?? ""
        return switch failure {
        case .noKeyboard: "There is no keyboard to read keys from: run it in a terminal, or print with reftel show FILE."
        case .unknownType: "The terminal type \"\(name)\" is not known here: set TERM, or print with reftel show FILE."
        case .cannotMoveCursor: "The terminal type \"\(name)\" cannot move its cursor: set TERM, or print with reftel show FILE."
        }
    }

    /// The theme by name; its file is looked for among the person's own first.
    static func theme(_ name: String) -> Theme {
        if name == Theme.dusk.name, getenv("XDG_CONFIG_HOME") == nil, getenv("HOME") == nil { return .dusk }
        do throws(ThemeFile.Failure) {
            return try ThemeFile.theme(named: name, own: ownTheme)
        } catch { Say.fail(error.sentence, status: 64) }
    }

    private static func ownTheme(_ name: String) -> String? {
        guard !name.contains("/"), !name.isEmpty else { return nil }
        let home = getenv("HOME").map { String(cString: $0) } ?? ""
        let folder = getenv("XDG_CONFIG_HOME").map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/.config"
        guard let input = try? Input("\(folder)/reftel/themes/\(name).toml"), let bytes = try? input.read(1 << 20) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The post a person named; nil when none was, an error when there is no such post.
    static func post(named name: String?) throws -> Post? {
        guard let name else { return nil }
        guard let post = Post.addressed(as: name) else { throw ValidationError("There is no post \"\(name)\": write it as in BEIJING.") }
        return post
    }
}
