import Files
import Reading
import TOMLKit

/// `config.toml`: where it lies, and what it says. Where there is none nothing is woken to read it.
enum ConfigurationFile {
    /// `$XDG_CONFIG_HOME/reftel`, or `~/.config/reftel`; nil without a home.
    static var folder: String? { HomeFolder.folder("XDG_CONFIG_HOME", else: ".config") }

    /// The file's path; nil without a home.
    static var path: String? { folder.map { $0 + "/config.toml" } }

    /// What the reader set; what is built in where there is no file.
    static func read() -> Configuration {
        guard let path else { return Configuration() }
        let bytes: [UInt8]
        do throws(Files.Failure) {
            bytes = try Input(path, own: true).readAll(1 << 20)
        } catch {
            var configuration = Configuration()
            if case .missing = error { return configuration }
            configuration.isFile = true
            let isFolder = if case .folder = error { true } else { false }
            configuration.warnings = [isFolder ? "\(path) is a folder: a file of that name holds the settings." : error.sentence]
            return configuration
        }
        return parse(String(decoding: bytes, as: UTF8.self), file: path)
    }

    /// What a file of these words sets.
    static func parse(_ words: String, file: String) -> Configuration {
        var configuration = Configuration()
        configuration.isFile = true
        let table: TOMLTable
        do { table = try TOMLTable(string: words) } catch {
            let line = (error as? TOMLParseError).map { ":\($0.source.begin.line)" } ?? ""
            let why = (error as? TOMLParseError).map { " (\($0.description.split(separator: "\n").joined(separator: " ")))" } ?? ""
            configuration.warnings = ["\(file)\(line): This is no TOML\(why), so that nothing of the file counts: mend it."]
            return configuration
        }
        var reading = ConfigurationReading(configuration: configuration, lines: TOMLLines(words), file: file)
        reading.take(table)
        return reading.finished
    }
}

/// One file being taken up, its mistakes gathered with their lines.
private struct ConfigurationReading {
    var configuration: Configuration
    let lines: TOMLLines
    let file: String
    private var mistakes: [(line: Int, words: String)] = []
    /// What the file itself has bound, and where.
    private var bound: [(keys: [Key], command: String, line: Int)] = []

    init(configuration: Configuration, lines: TOMLLines, file: String) {
        self.configuration = configuration
        self.lines = lines
        self.file = file
    }

    /// The configuration with the mistakes in the order of their lines.
    var finished: Configuration {
        var done = configuration
        done.warnings = mistakes.sorted { $0.line < $1.line }.map { "\(file):\($0.line): \($0.words)" }
        return done
    }

    private mutating func complain(_ path: [String], _ words: String) { mistakes.append((lines.line(of: path) ?? 1, words)) }

    mutating func take(_ file: TOMLTable) {
        for setting in Setting.table {
            let path = setting.path.split(separator: ".").map(String.init)
            let holder = setting.table == nil ? file : file[setting.table ?? ""]?.table
            guard let value = holder?[setting.name] else { continue }
            configuration.places[setting.path] = "\(self.file):\(lines.line(of: path) ?? 1)"
            if !setting.take(&configuration, value) { complain(path, "\(setting.path) must be \(setting.wanted).") }
        }
        let tables = Set(Setting.table.compactMap(\.table))
        for name in file.keys where name != "keys" {
            if tables.contains(name) {
                guard let table = file[name]?.table else {
                    complain([name], "\(name) is a table: write [\(name)] on a line of its own.")
                    continue
                }
                for inner in table.keys { checkKnown([name, inner]) }
            } else {
                checkKnown([name])
            }
        }
        guard let keys = file["keys"] else { return }
        guard let table = keys.table else { return complain(["keys"], "keys is a table: write [keys] on a line of its own.") }
        bind(table)
    }

    private mutating func checkKnown(_ path: [String]) {
        let name = path.joined(separator: ".")
        if !Setting.table.contains(where: { $0.path == name }) {
            complain(path, "There is no setting \"\(name)\": reftel config --print-default lists them.")
        }
    }

    // MARK: keys

    private mutating func bind(_ table: TOMLTable) {
        for name in table.keys.sorted(by: { (lines.line(of: ["keys", $0]) ?? 0, $0) < (lines.line(of: ["keys", $1]) ?? 0, $1) }) {
            guard let value = table[name] else { continue }
            guard let sequences = sequences(value, ["keys", name]) else { continue }
            if name == "unbind" {
                for keys in sequences { configuration.keymap.unbind(keys) }
            } else if Command.table.contains(where: { $0.name == name }) {
                for keys in sequences { remember(keys, name) }
                configuration.keymap.bind(sequences, to: name)
            } else {
                complain(["keys", name], "There is no command \"\(name)\": reftel config --print-default lists them.")
            }
        }
    }

    private mutating func remember(_ keys: [Key], _ command: String) {
        let line = lines.line(of: ["keys", command]) ?? 1
        if let other = bound.first(where: { $0.keys.starts(with: keys) || keys.starts(with: $0.keys) }) {
            let same = other.keys == keys
            complain(
                ["keys", command],
                "\(words(keys)) is bound in line \(other.line) \(same ? "already, to" : "as \(words(other.keys)), to") \(other.command): "
                    + "here it is taken for \(command).")
        }
        bound.append((keys, command, line))
    }

    private func words(_ keys: [Key]) -> String { "\"" + keys.map(\.name).joined(separator: " ") + "\"" }

    /// The keys that a value gives, a text or a list of texts; those that are none are complained of and left out.
    private mutating func sequences(_ value: TOMLValueConvertible, _ path: [String]) -> [[Key]]? {
        let name = path.joined(separator: ".")
        let texts = value.string.map { [$0] } ?? value.array.map { array in array.compactMap(\.string) }
        guard let texts, value.array.map({ $0.count == texts.count }) ?? true else {
            complain(path, "\(name) must be a key or a list of keys, as in [\"a\", \"C-n\"].")
            return nil
        }
        return texts.compactMap { text in
            guard let keys = Key.sequence(text) else {
                complain(path, "\"\(text)\" is no key: write a letter, Space, Enter, PgDn, F1, C-n, or several with blanks between.")
                return nil
            }
            if keys.first == .escape || keys.first.map(isDigit) == true {
                complain(path, "\"\(text)\" cannot be bound: \(keys.first == .escape ? "Esc closes and goes back" : "digits count").")
                return nil
            }
            return keys
        }
    }

    private func isDigit(_ key: Key) -> Bool {
        if case .character(let scalar) = key { return ("1"..."9").contains(scalar) }
        return false
    }
}
