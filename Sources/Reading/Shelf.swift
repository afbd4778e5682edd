/// The cables that were given, as a list to step through: files, and the cables in files that hold several, `FILE#2`.
public struct Shelf: Sendable, Equatable {
    /// A file and how many cables it holds, as far as that is known.
    private struct Item: Sendable, Equatable {
        let file: String
        var cables = 1
    }
    private var items: [Item]
    /// Which cable of the list is open, from 0.
    public private(set) var current = 0

    /// A list whose first cable is open; it holds at least one.
    public init(_ names: [String]) { items = (names.isEmpty ? [""] : names).map { Item(file: $0) } }

    /// How many cables there are.
    public var count: Int { items.reduce(0) { $0 + $1.cables } }

    /// What the open one is called, as the command line would have it.
    public var path: String { self[current] ?? "" }

    /// The file it is in.
    var file: String { part(path).map { items[$0.item].file } ?? path }

    /// The same without folders.
    public var name: String { path == "-" ? "stdin" : String(path.split(separator: "/").last ?? "?") }

    /// `2 of 7: NAME`.
    public var words: String { "\(current + 1) of \(count): \(name)" }

    /// The name of a cable by its number from 0; nil where there is none.
    public subscript(index: Int) -> String? {
        var rest = index
        for item in items where rest >= 0 {
            if rest < item.cables { return item.cables > 1 ? "\(item.file)#\(rest + 1)" : item.file }
            rest -= item.cables
        }
        return nil
    }

    /// The names of cables by their numbers.
    func names(_ range: Range<Int>, reversed: Bool) -> [String] {
        var names: [String] = []
        var number = 0
        for item in items {
            for cable in 1...item.cables {
                if range.contains(number) { names.append(item.cables > 1 ? "\(item.file)#\(cable)" : item.file) }
                number += 1
            }
        }
        return reversed ? names.reversed() : names
    }

    /// The file of a cable that is one of several, and its number there; nil for a name that is a file's of the list.
    private func part(_ name: String) -> (item: Int, number: Int)? {
        guard !items.contains(where: { $0.file == name }), let sign = name.lastIndex(of: "#"), let number = Int(name[name.index(after: sign)...]),
            number > 0, let item = items.firstIndex(where: { $0.file == name[..<sign] })
        else { return nil }
        return (item, number)
    }

    /// Makes the cable of a name the open one; it joins the list after the one that was open where it is not in it.
    mutating func open(_ name: String) {
        // One of several in a file of which only the first was known.
        if let (item, number) = part(name) { items[item].cables = max(items[item].cables, number) }
        if let index = index(of: name) {
            current = index
            return
        }
        var (place, before) = (0, 0)
        while place < items.count, before + items[place].cables <= current {
            before += items[place].cables
            place += 1
        }
        items.insert(Item(file: name), at: min(place + 1, items.count))
        current = index(of: name) ?? current
    }

    /// Which of the list a name means, from 0.
    func index(of name: String) -> Int? {
        var before = 0
        for item in items {
            if item.file == name { return before }
            if item.cables > 1, name.hasPrefix(item.file + "#"), let number = Int(name.dropFirst(item.file.utf8.count + 1)), number >= 1,
                number <= item.cables
            {
                return before + number - 1
            }
            before += item.cables
        }
        return nil
    }

    /// The list is this now: folders have been looked through. The open cable stays the open one.
    mutating func list(_ names: [String]) {
        let (path, several) = (self.path, items.filter { $0.cables > 1 })
        var seen: Set<String> = []
        items = names.filter { seen.insert($0).inserted }.map { name in several.first { $0.file == name } ?? Item(file: name) }
        open(path)
    }

    /// The file of the open cable holds several; false where that is nothing new.
    mutating func hold(_ cables: Int) -> Bool {
        let path = self.path
        guard let index = items.firstIndex(where: { $0.file == path }) ?? part(path)?.item, items[index].cables != cables else { return false }
        items[index].cables = max(cables, part(path)?.number ?? 1)
        return true
    }

    /// What cannot be read is no longer in the list.
    mutating func drop(_ name: String) {
        let path = self.path
        guard name != path else { return }
        items.removeAll { $0.file == name }
        open(path)
    }
}

/// Which cable is to be opened.
public enum Wanted: Equatable, Sendable {
    /// One of the list, by its name there.
    case named(String)
    /// One by its canonical id, where it is held.
    case reference(String)
    /// The first that can be opened of those that were named, as nothing is open yet.
    case first
}
