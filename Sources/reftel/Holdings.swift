import Files
import Foundation
import Reading

/// The cables that were named: files, folders of them, single ones in a file.
struct Holdings: Sendable {
    let names: [String]

    /// What was named on the command line.
    init(_ names: [String]) { self.names = names }

    /// The names one after the other, folders looked through. A name that is nothing is given on, for the sentence that says so.
    private var all: Each { Each(names: names[...]) }

    /// No lazy map over a type-erased sequence: building those types takes longer than opening a cable.
    private struct Each: Sequence, IteratorProtocol {
        var names: ArraySlice<String>
        var folder: Folder?
        /// Links in folders, which are not followed.
        var links = 0

        mutating func next() -> (name: String, isNamed: Bool)? {
            while true {
                if let (path, isNamed) = folder?.next() { return (path, isNamed) }
                links += folder?.links.count ?? 0
                folder = nil
                guard let name = names.popFirst() else { return nil }
                let address = Address(name)
                folder = address.cable == nil ? Folder([address.path]) : nil
                if address.cable != nil { return (name, true) }
            }
        }
    }

    /// Opens the first that can be read; one that was named and cannot be is an error.
    func first<Opened>(_ open: (String) throws(Files.Failure) -> Opened) throws(Files.Failure) -> (opened: Opened, name: String) {
        for (name, isNamed) in all {
            do throws(Files.Failure) { return (try open(name), name) } catch { if isNamed { throw error } }
        }
        throw .empty(names.first ?? "")
    }

    /// True where one name is all there is.
    private var isSingle: Bool { names.count == 1 && Address(names[0]).cable == nil && !isFolder(names[0]) }

    private func isFolder(_ name: String) -> Bool { Folder.isOne(name) }

    /// Looks through the folders, on a thread of its own where there are any, unless that is waited for; the list comes to the mailbox.
    func list(_ mailbox: Mailbox, waits: Bool) {
        guard !isSingle else { return }
        let look = { @Sendable in
            var (each, found) = (all, [String]())
            while let (name, _) = each.next() { found.append(name) }
            mailbox.post(.list(found))
            guard each.links > 0 else { return }
            let links = each.links == 1 ? "A link in the folders is" : "\(each.links) links in the folders are"
            mailbox.post(.message("\(links) not followed: name what is to be read of them."))
        }
        if waits || !names.contains(where: isFolder) { look() } else { Thread.detachNewThread(look) }
    }

    /// Where the cable of an id is held: among what was named, in the folder of the cable `current`, or in its file. Nil where it is not, or where `goesOn`, which is told how much
    /// of all there is was looked at, says no.
    func name(of id: String, beside current: String, _ drawers: Drawers, while goesOn: (Int, Int) -> Bool = { _, _ in true }) -> String? {
        let id = id.uppercased()
        func isIt(_ name: String) -> Bool {
            let file = name.split(separator: "/").last ?? ""
            return file.split(separator: ".").first.map { $0.uppercased() == id } ?? false
        }
        // Folders come in the order of names: what else bears the id follows at once.
        var named: [String] = []
        for (name, _) in all {
            guard goesOn(0, 0) else { return nil }
            if isIt(name) { named.append(name) } else if !named.isEmpty { break }
        }
        if let cable = Holdings.cable(named) { return cable }
        let path = Address(current).path
        guard path != "-" else { return nil }
        let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
        if let file = Holdings.cable(Folder.contents(of: folder.isEmpty ? "." : folder).filter(isIt)) { return folder + file }
        // A file that holds several cables may hold this one too.
        guard let item = try? drawers.cable(id, of: path, while: goesOn) else { return nil }
        return item.number == 1 && drawers.count(of: path) == 1 ? path : "\(path)#\(item.number)"
    }

    /// Of several files of one id the cable: what was made of it, `ID.json`, `ID.notes.txt`, may lie beside it.
    private static func cable(_ names: [String]) -> String? {
        func rank(_ name: String) -> (Int, Int, String) { (name.filter { $0 == "." }.count, name.hasSuffix(".json") ? 1 : 0, name) }
        return names.min { rank($0) < rank($1) }
    }
}
