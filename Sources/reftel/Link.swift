import Files
import Foundation

/// What `yl` copies, `09STATE60447#5`, as the command line opens it: a cable by its file or its id, and a paragraph of it.
struct Link {
    /// The file, or one of the cables in it.
    let name: String
    /// The paragraph to begin at.
    let paragraph: Int?

    /// A name that is a file's is that file. An id is looked for beside: `09STATE60447.txt`. A number behind `#` is a paragraph's, but of a file
    /// that holds several cables it is a cable's.
    init(_ name: String, in folder: String = ".") {
        if name == "-" || Folder.holds(name) {
            (self.name, paragraph) = (name, nil)
            return
        }
        guard let sign = name.lastIndex(of: "#"), let number = Int(name[name.index(after: sign)...]) else {
            (self.name, paragraph) = (Link.held(name, folder) ?? name, nil)
            return
        }
        let front = String(name[..<sign])
        guard Folder.holds(front), Link.holdsSeveral(front) else {
            (self.name, paragraph) = (Link.held(front, folder) ?? front, number)
            return
        }
        (self.name, paragraph) = (name, nil)
    }

    /// Links are followed where one thing is named.
    static func followed(_ names: [String]) -> (names: [String], paragraph: Int?) {
        guard names.count == 1 else { return (names, nil) }
        let link = Link(names[0])
        return ([link.name], link.paragraph)
    }

    /// The file of an id in a folder; nil where it has none.
    private static func held(_ id: String, _ folder: String) -> String? {
        id.contains("/") || id.contains("#") ? nil : Holdings([]).name(of: id, beside: folder + "/" + id, Drawers())
    }

    private static func holdsSeveral(_ path: String) -> Bool {
        guard let pouch = try? Pouch(path), (try? pouch.next()) != nil else { return false }
        return (try? pouch.countRest()) ?? 0 > 0
    }
}
