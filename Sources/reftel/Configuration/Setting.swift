import Glossary
import Reading
import TOMLKit
import Themes

/// One setting: a row of the table from which the file is read, the default file is printed, and the man page is made.
struct Setting: Sendable {
    /// The table it stands in; nil for the top of the file.
    let table: String?
    /// Its name.
    let name: String
    /// What is built in, or an example where that is nothing, as TOML.
    let example: String
    /// One sentence or two: what it does.
    let summary: String
    /// What it must be, for the warning when it is not.
    let wanted: String
    /// Takes a value up; false where it is not what is wanted.
    let take: @Sendable (inout Configuration, TOMLValueConvertible) -> Bool

    /// `layout.widest`.
    var path: String { (table.map { $0 + "." } ?? "") + name }

    /// Every setting but the keys.
    static let table: [Setting] = [
        Setting(
            table: nil, name: "post", example: "\"BEIJING\"",
            summary: "Your post, at whose clock times are shown; without it that of the cable's one action addressee.",
            wanted: "the name of a post, as in \"BEIJING\""
        ) { configuration, value in
            guard let post = value.string.flatMap(Post.addressed) else { return false }
            configuration.post = post
            return true
        },
        Setting(
            table: nil, name: "theme", example: "\"dusk\"",
            summary: "The theme: \(Themes.files.map(\.name).joined(separator: ", ")), one of your own in the themes folder, or auto: dusk or paper, "
                + "as the terminal says that its background is dark or light.",
            wanted: "the name of a theme, as in \"dusk\""
        ) { configuration, value in
            guard let name = value.string, !name.isEmpty else { return false }
            configuration.theme = name
            return true
        },
        Setting(
            table: nil, name: "color", example: "\"auto\"", summary: "When colours are used: never, auto, always. NO_COLOR counts for auto.",
            wanted: "never, auto or always"
        ) { configuration, value in
            guard let colour = value.string.flatMap(Reader.Colour.init) else { return false }
            configuration.colour = colour
            return true
        },
        Setting(
            table: nil, name: "wrap", example: "true", summary: "Wraps long lines at first; false shows them cut.", wanted: "true or false"
        ) { configuration, value in
            guard let wraps = value.bool else { return false }
            configuration.wraps = wraps
            return true
        },
        Setting(
            table: nil, name: "mouse", example: "false",
            summary: "The wheel scrolls the pane under it and a click selects; then the terminal selects no text by the mouse.",
            wanted: "true or false"
        ) { configuration, value in
            guard let uses = value.bool else { return false }
            configuration.usesMouse = uses
            return true
        },
        Setting(
            table: nil, name: "width", example: "80", summary: "The text takes no more columns than this; 0 for all there is room for.",
            wanted: "0, or columns from 20 to 1000"
        ) { configuration, value in
            guard let columns = value.int, columns == 0 || (20...1000).contains(columns) else { return false }
            configuration.choice.textColumns = columns == 0 ? nil : columns
            return true
        },
        Setting(
            table: nil, name: "preset", example: "\"reftel\"",
            summary: "Keys to begin with: reftel, less or vim. What [keys] says comes on top.", wanted: "reftel, less or vim"
        ) { configuration, value in
            guard let preset = value.string.flatMap(Keymap.Preset.init) else { return false }
            configuration.keymap = Keymap(preset)
            return true
        },
        Setting(
            table: "layout", name: "asks", example: "\"open\"", summary: "What is asked, at first: open, or folded to one line.",
            wanted: "open or folded"
        ) { configuration, value in
            guard let words = value.string, words == "open" || words == "folded" else { return false }
            configuration.choice.foldsChecklist = words == "folded"
            return true
        },
        Setting(
            table: "layout", name: "widest", example: "\"three\"",
            summary: "How many columns of panes a wide screen takes: stacked, two (from 112 columns), three (from 150).",
            wanted: "stacked, two or three"
        ) { configuration, value in
            guard let shape = value.string.flatMap(Layout.Shape.init) else { return false }
            configuration.choice.widest = shape
            return true
        },
    ]
}
