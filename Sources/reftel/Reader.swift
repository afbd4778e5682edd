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
        var theme: String?
        var colour: Colour?
        var post: String?
    }

    /// The reader's file with the command line on top; leaves where that names a post there is not.
    static func configuration(_ options: Options) -> Configuration {
        var configuration = ConfigurationFile.read()
        if let theme = options.theme {
            configuration.theme = theme
            configuration.places["theme"] = nil
        }
        if let colour = options.colour { configuration.colour = colour }
        if let name = options.post {
            guard let post = Post.addressed(as: name) else { Say.fail("There is no post \"\(name)\": write it as in BEIJING.", status: 64) }
            configuration.post = post
        }
        return configuration
    }

    /// NO_COLOR counts unless colours are asked for.
    private static func usesColour(_ colour: Colour) -> Bool {
        switch colour {
        case .never: false
        case .always: true
        case .auto: (getenv("NO_COLOR").map { $0[0] == 0 }) ?? true
        }
    }

    /// Reads cables until the reader leaves.
    static func run(_ names: [String], _ options: Options) -> Never {
        let (names, paragraph) = Link.followed(names)
        guard isatty(STDOUT_FILENO) == 1 else {
            exit(
                Cables(names).each { item, _ in
                    Say.print(item.source)
                    Say.warn(gapsOf: item.source)
                })
        }
        Terminal.useLocale()
        let mailbox = Mailbox()
        let drawers = Drawers()
        let holdings = Holdings(names)
        let (opening, name) = Say.orExit { () throws(Files.Failure) in
            try holdings.first { (name) throws(Files.Failure) in try Opening.first(name, mailbox.slot, drawers, isPatient: false) }
        }
        Converters.keepApart()
        var configuration = configuration(options)
        let theme = theme(&configuration)
        let terminal: Terminal
        do { terminal = try Terminal(theme: theme, colour: usesColour(configuration.colour)) } catch {
            Say.fail(sentence(error), status: Say.Status.noTerminal)
        }
        var loop = Loop(
            terminal: terminal, opening: opening, settings: configuration.settings(name, width: Terminal.width), mailbox: mailbox,
            holdings: holdings, drawers: drawers, post: configuration.post,
            themeFor: configuration.theme == "auto" ? { themeForBackground(isLight: $0) } : nil)
        if let warning = configuration.warning { loop.say(warning) }
        let status = loop.run(from: paragraph)
        let unkept = loop.leave()
        exit(status == 0 ? unkept : status)
    }

    private static func sentence(_ failure: Terminal.Failure) -> String {
        let name = getenv("TERM").map { String(cString: $0).prefix(40) } ?? ""
        return switch failure {
        case .noKeyboard: "There is no keyboard to read keys from: run it in a terminal, or print with reftel show FILE."
        case .unknownType: "The terminal type \"\(name)\" is not known here: set TERM, or print with reftel show FILE."
        case .cannotMoveCursor: "The terminal type \"\(name)\" cannot move its cursor: set TERM, or print with reftel show FILE."
        }
    }

    /// The theme by name; its file is looked for among the person's own first. A name on the command line that is none ends the program; one in
    /// the configuration is a warning.
    static func theme(_ configuration: inout Configuration) -> Theme {
        if configuration.theme == "auto" { return themeForBackground(isLight: false) }
        let name = configuration.theme
        do throws(ThemeFile.Failure) {
            return try ThemeFile.theme(named: name, own: ownTheme)
        } catch {
            guard let place = configuration.places["theme"] else { Say.fail(error.sentence, status: 64) }
            configuration.warnings.append("\(place): \(error.sentence)")
            return .dusk
        }
    }

    /// What `auto` chooses; before the terminal has answered it is taken for dark. A theme file of the reader's own that is wrong is passed over.
    private static func themeForBackground(isLight: Bool) -> Theme {
        (try? ThemeFile.theme(named: isLight ? "paper" : "dusk", own: ownTheme)) ?? .dusk
    }

    private static func ownTheme(_ name: String) throws(ThemeFile.Failure) -> String? {
        guard !name.utf8.contains(UInt8(ascii: "/")), !name.isEmpty, let folder = ConfigurationFile.folder else { return nil }
        do throws(Files.Failure) {
            return String(decoding: try Input("\(folder)/themes/\(name).toml", own: true).readAll(1 << 20), as: UTF8.self)
        } catch {
            if case .missing = error { return nil }
            throw ThemeFile.Failure(sentence: error.sentence)
        }
    }

    /// The post a person named; nil when none was, an error when there is no such post.
    static func post(named name: String?) throws -> Post? {
        guard let name else { return nil }
        guard let post = Post.addressed(as: name) else { throw ValidationError("There is no post \"\(name)\": write it as in BEIJING.") }
        return post
    }
}
