/// What the help and the man page both say of the program beside its options.
enum Facts {
    /// Exit statuses and what each means.
    static let statuses: [(status: String, meaning: String)] = [
        ("0", "good"), ("1", "something odd (check)"), ("64", "usage"), ("65", "not readable as text, or mistakes in the configuration (config)"),
        ("66", "no such input"), ("69", "no usable terminal"), ("74", "output or input failed"),
    ]

    /// The same on one line.
    static var statusLine: String { "Exit status: " + statuses.map { "\($0.status) \($0.meaning)" }.joined(separator: ", ") + "." }

    /// Variables of the environment that are read.
    static let environment: [(name: String, meaning: String)] = [
        ("XDG_CONFIG_HOME", "Where the folder reftel with config.toml and themes lies; ~/.config where it is not set."),
        ("XDG_STATE_HOME", "Where the folder reftel with what is kept lies; ~/.local/state where it is not set."),
        ("NO_COLOR", "Where it is set and not empty, no colours are used unless --color always asks for them."),
        ("TERM, TERMINFO, TERMINFO_DIRS", "What the terminal can do, and where that is described."),
        ("LC_ALL, LC_CTYPE, LANG", "Which characters it shows."),
        ("VISUAL, EDITOR", "The editor for the source."), ("SHELL", "The shell for commands run from the reader."),
        ("REFTEL_SECURE", "Where it is set, nothing is saved and no other program is run, pdftotext among them."),
    ]

    /// Files that are read and written.
    static let files: [(name: String, meaning: String)] = [
        ("$XDG_CONFIG_HOME/reftel/config.toml", "Settings and keys; reftel config --print-default prints one that sets nothing."),
        ("$XDG_CONFIG_HOME/reftel/themes/NAME.toml", "Your own themes, a row a role."),
        ("$XDG_STATE_HOME/reftel/notebook.sqlite", "What you ticked: a log that only grows."),
        ("$XDG_STATE_HOME/reftel/positions", "Where you were in each cable, your marks, and how the panes stood."),
    ]
}
