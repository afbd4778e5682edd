import Files

/// The cables that were named: of files, of files in folders, or single ones. Each is given on and let go, so that a whole archive fits.
struct Cables {
    private let names: [String]

    /// What was named on the command line.
    init(_ names: [String]) { self.names = names }

    /// Gives on every cable with the path of its file. What cannot be read is said on stderr and passed over; what comes back is the exit status
    /// for it: that of the first named file that could not be read, 0 where there was none. `passingOver` is told of each.
    func each(passingOver: (String, Files.Failure) -> Void = { _, _ in }, _ take: (Pouch.Item, String) -> Void) -> Int32 {
        var status: Int32 = 0
        for name in names {
            let address = Address(name)
            var isEmpty = true
            var folder = Folder([address.path])
            while let (path, isNamed) = folder.next() {
                isEmpty = false
                do throws(Files.Failure) {
                    let pouch = try Pouch(path)
                    if let cable = address.cable {
                        take(try pouch.cable(cable), path)
                    } else {
                        while let item = try pouch.next() { take(item, path) }
                    }
                } catch {
                    Say.warn(error.sentence)
                    if isNamed, status == 0 { status = error.status }
                    passingOver(path, error)
                }
            }
            for link in folder.links {
                Say.warn(Files.Failure.link(link).sentence)
                passingOver(link, .link(link))
            }
            if isEmpty {
                Say.warn(Files.Failure.empty(address.path).sentence)
                if status == 0 { status = Files.Failure.empty(address.path).status }
            }
        }
        return status
    }
}
