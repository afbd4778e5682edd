import Foundation

/// The notebooks that former versions left. None is ever made anew: every later version has to read them.
public enum FormerNotebook: String, Sendable {
    /// Keys of the letters and digits of ASCII.
    case letters = "0.1.0"
    /// Keys of every letter, digit and sign of an item's words.
    case signs = "0.1.0-signs"
    /// Keys of the words and of what is said to them.
    case circumstances = "0.1.0-circumstances"

    /// Puts a copy of it into a state folder, which is made.
    public func put(into folder: String) throws {
        guard let frozen = Bundle.module.url(forResource: "Notebooks/\(rawValue)", withExtension: "sqlite") else {
            preconditionFailure("no notebook \(rawValue)")
        }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: frozen.path, toPath: folder + "/notebook.sqlite")
    }

    /// A text of which both items are ticked in both, as it was then or changed.
    public static func mill(_ sum: String = "$1.5", _ name: String = "Иванов") -> String {
        """
        UNCLAS STATE 900555

        SIPDIS

        E.O. 12958: N/A
        TAGS: PREL
        SUBJECT: THE MILL

        1. Post is requested to pay \(sum) million to the mill.

        2. Post is requested to inform Mr. \(name) of the tables.

        """
    }
}
