import Screen
import TOMLKit
import Themes

/// Themes by name: a person's own file first, then those that are embedded.
enum ThemeFile {
    /// Why a theme cannot be used: one sentence.
    struct Failure: Error { let sentence: String }

    /// The theme called `name`; `dusk` needs no file. `read` gives the words of a person's own file of that name, nil where there is none.
    static func theme(named name: String, own read: (String) throws(Failure) -> String?) throws(Failure) -> Theme {
        if let words = try read(name) { return try parse(words, name: name) }
        if name == Theme.dusk.name { return .dusk }
        guard let file = Themes.files.first(where: { $0.name == name }) else {
            let known = Themes.files.map(\.name).joined(separator: ", ")
            throw Failure(sentence: "There is no theme \"\(name)\": choose \(known), or put \(name).toml into the themes folder.")
        }
        return try parse(String(decoding: file.toml, as: UTF8.self), name: name)
    }

    /// A theme from the words of its file. A role or key it does not know is refused, so that a slip of the pen is not silent.
    static func parse(_ words: String, name: String) throws(Failure) -> Theme {
        let table: TOMLTable
        do { table = try TOMLTable(string: words) } catch {
            let why = "\(error)".split(separator: "\n").joined(separator: " ")
            throw Failure(sentence: "The theme \"\(name)\" cannot be read as TOML (\(why)): mend the file.")
        }
        guard let roles = table["roles"]?.table else { throw Failure(sentence: "The theme \"\(name)\" has no [roles]: add a row for each role.") }
        var styles: [Role: Style] = [:]
        for (key, value) in roles {
            guard let role = Role(rawValue: key), let row = value.table else {
                throw Failure(sentence: "The theme \"\(name)\" has a role \"\(key)\" that reftel does not know: take the row out or correct it.")
            }
            styles[role] = try style(row, role: key, theme: name)
        }
        let background = table["background"]?.string.map(Theme.Background.init) ?? .any
        guard let background else {
            throw Failure(sentence: "The theme \"\(name)\" is made for a background that is neither dark, light nor any: correct the row.")
        }
        return Theme(name: table["name"]?.string ?? name, background: background, styles: styles)
    }

    private static func style(_ row: TOMLTable, role: String, theme: String) throws(Failure) -> Style {
        var style = Style()
        for (key, value) in row {
            switch (key, value.int, value.bool) {
            case ("foreground", .some(let colour), _) where (0...255).contains(colour): style.foreground = colour
            case ("background", .some(let colour), _) where (0...255).contains(colour): style.background = colour
            case ("bold", _, .some(let set)): style.bold = set
            case ("underline", _, .some(let set)): style.underline = set
            case ("reverse", _, .some(let set)): style.reverse = set
            case ("italic", _, .some(let set)): style.italic = set
            default:
                throw Failure(
                    sentence: "The theme \"\(theme)\" says \(key) of \"\(role)\", which is no look: colours are 0 to 255, attributes true or false.")
            }
        }
        return style
    }
}
