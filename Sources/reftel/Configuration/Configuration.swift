import Foundation
import Glossary
import Reading

/// What the reader set: the command line before the file, the file before what is built in.
struct Configuration {
    /// The reader's post; nil where the cable's one action addressee is taken.
    var post: Post?
    /// The theme by name; `auto` chooses by the terminal's background.
    var theme = "dusk"
    /// When colours are used.
    var colour = Reader.Colour.auto
    /// Which keys run which commands.
    var keymap = Keymap.standard
    /// True where long lines are wrapped at first.
    var wraps = true
    /// True where the mouse is used at first.
    var usesMouse = false
    /// The panes at first, and how wide the text may be.
    var choice = Layout.Choice()
    /// True where there is a file.
    var isFile = false
    /// Mistakes in the file, each a sentence that begins with the file and the line. Reading goes on without what is wrong.
    var warnings: [String] = []
    /// Where a setting stands in the file, for mistakes that show when it is used.
    var places: [String: String] = [:]

    /// What a session over `path` is started with.
    func settings(_ path: String, width: @escaping @Sendable (Unicode.Scalar) -> Int) -> Settings {
        var settings = Settings(name: path, width: width, keymap: keymap)
        settings.wraps = wraps
        settings.usesMouse = usesMouse
        settings.choice = choice
        return settings
    }

    /// All warnings in one sentence for the status line, the folder left out; nil where there are none.
    var warning: String? {
        guard let first = warnings.first else { return nil }
        let short = first.hasPrefix("/") ? String(first[(first.range(of: "config.toml")?.lowerBound ?? first.startIndex)...]) : first
        return warnings.count == 1 ? short : short + " (\(warnings.count - 1) more: reftel config)"
    }
}
