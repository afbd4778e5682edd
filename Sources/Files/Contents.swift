import Cable

/// The cables of one file, taken out in any order. Where the records of a table or a mailbox stand is kept, so that the file is read through once
/// and then a record at a time; a text is held whole. What is packed is walked through again, as it cannot be entered in its midst. One thread at
/// a time.
public final class Contents {
    /// Where a record stands in the unpacked file.
    struct Place {
        let offset: Int
        let count: Int
        let line: Int
    }

    private let path: String
    private let pouch: Pouch
    private var places: [Place] = []
    private var isWhole = false
    /// A second way through a packed file, for what the first has passed, and the cable it gave last.
    private var walk: (pouch: Pouch, item: Pouch.Item)?
    /// How the file stood when it was opened.
    public let state: Input.State?

    /// The cables of a file.
    public convenience init(_ path: String) throws(Failure) { try self.init(path, Pouch(path)) }

    /// The same, of a file that is open and of which no cable was taken.
    public init(_ path: String, _ pouch: Pouch) throws(Failure) {
        (self.path, self.pouch) = (path, pouch)
        state = Input.state(of: path)
    }

    /// How many bytes were read, for tests.
    var taken: Int { (pouch.input?.taken ?? 0) + (walk?.pouch.input?.taken ?? 0) }

    /// How many cables there are; nil as long as the file was not read to its end.
    public var count: Int? { isWhole ? places.count : nil }

    /// Reads on to the next cable that was not passed yet; false at the end.
    public func readOn() throws(Failure) -> Bool {
        guard !isWhole else { return false }
        if pouch.isOfRecords {
            if let item = try pouch.skip() { places.append(item.place) } else { isWhole = true }
        } else {
            if try pouch.textCable(places.count + 1) != nil { places.append(Place(offset: 0, count: 0, line: 1)) } else { isWhole = true }
        }
        return !isWhole
    }

    /// The cable numbered so, from 1, or of that id; looked for as long as `goesOn`, which is told how much of the file was read, of all there is.
    public func cable(_ which: String, while goesOn: (Int, Int) -> Bool = { _, _ in true }) throws(Failure) -> Pouch.Item {
        if let number = Int(which) {
            if let item = try cable(number) { return item }
        } else {
            var number = 1
            while goesOn(places.last?.offset ?? 0, pouch.input?.size ?? 0), let item = try cable(number) {
                if item.source.isNamed(which) { return item }
                number += 1
            }
        }
        throw .noCable(path, which: which)
    }

    /// The cable numbered so, from 1; nil where there is none.
    public func cable(_ number: Int) throws(Failure) -> Pouch.Item? {
        guard number >= 1 else { return nil }
        while places.count < number { if try !readOn() { return nil } }
        guard pouch.isOfRecords else { return try pouch.textCable(number) }
        guard let input = pouch.input, input.isSeekable else { return try walk(to: number) }
        let place = places[number - 1]
        return pouch.item(try input.read(at: place.offset, count: place.count), number: number, place)
    }

    private func walk(to number: Int) throws(Failure) -> Pouch.Item? {
        if let walk, walk.item.number == number { return walk.item }
        let pouch = if let walk, walk.item.number < number { walk.pouch } else { try Pouch(path) }
        while pouch.number < number - 1 { if try pouch.skip() == nil { return nil } }
        guard let item = try pouch.next() else { return nil }
        walk = (pouch, item)
        return item
    }
}

extension Pouch {
    /// True for what is made of records that can be found without reading them.
    var isOfRecords: Bool { container == .csv || container == .mbox }
}
