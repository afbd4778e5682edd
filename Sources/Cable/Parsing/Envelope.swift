/// Reads the lines by which a message was sent: transmission lines, the distribution block of a print, date-time group, FM, TO and INFO.
struct Envelope {
    let bytes: Bytes
    var transmission: Transmission?
    var dateTimeGroup: DateTimeGroup?
    var precedences: [Precedence] = []
    var from: Field?
    var action: [Addressee] = []
    var info: [Addressee] = []

    /// The field that goes on over the next lines.
    enum Open { case none, routing, distribution, action, info }
    private(set) var open = Open.none
    private var isExempting = false
    private var isRoutedExemption = false

    init(_ bytes: Bytes) { self.bytes = bytes }

    /// True once something shows that this is a message.
    var hasBegun: Bool { transmission != nil || dateTimeGroup != nil || from != nil || !action.isEmpty || !info.isEmpty }

    /// A blank line ends a list, but not the lines of a distribution block.
    mutating func takeGap() { if open == .action || open == .info { open = .none } }

    /// Ends whatever goes on.
    mutating func close() { open = .none }

    /// Takes a line that is one of these by its own form; false when it is not.
    mutating func take(_ line: Range<Int>) -> Bool {
        let start = line.lowerBound
        switch upper(bytes[start]) {
        case 0x44 where bytes.has("DE ", at: start): return takeFiling(line)
        case 0x46 where bytes.has("FM ", at: start): return takeFrom(line)
        case 0x54 where bytes.has("TO ", at: start): return takeList(.action, bytes.rest(of: line, from: start + 3))
        case 0x49 where bytes.has("INFO ", at: start) || bytes.isAll("INFO", line):
            if Envelope.isOffices(bytes, line) {
                open = .distribution
                return true
            }
            return takeList(.info, bytes.rest(of: line, from: start + 5))
        case 0x41 where bytes.has("ACTION ", at: start) && Envelope.isOffices(bytes, line),
            0x4F where bytes.has("ORIGIN ", at: start) && Envelope.isOffices(bytes, line):
            open = .distribution
            return true
        case 0x5A where bytes.has("ZNR", at: start) || bytes.has("ZNY", at: start): return takeSecurity(line)
        case 0x56 where bytes.has("VZCZC", at: start): return takeIdentifier(line)
        case 0x42 where bytes.isAll("BT", line):
            open = .none
            return true
        case 0x2D where isDashLine(line): return true
        default: return takeGroup(line) || takeRouting(line) || takeMisreadFrom(line)
        }
    }

    /// Takes a line that goes on with what is open; false when it does not.
    mutating func goOn(_ line: Range<Int>) -> Bool {
        switch open {
        case .none: return false
        case .distribution: return true
        case .routing: return takeStations(line)
        case .action, .info:
            takeAddressee(line)
            return true
        }
    }

    /// `TO SECSTATE WASHDC`, unlike `TO THE SECRETARY FROM …`: a name of an office or a routing indicator stands behind the word.
    static func isAddress(_ bytes: Bytes, _ line: Range<Int>) -> Bool { !bytes.has("TO THE ", at: line.lowerBound) }

    // MARK: transmission

    private mutating func takeIdentifier(_ line: Range<Int>) -> Bool {
        let word = bytes.words(line, most: 1).first ?? line
        let id = bytes.string(word)
        edit(line) { $0.id = id }
        open = .none
        return true
    }

    private mutating func takeFiling(_ line: Range<Int>) -> Bool {
        guard let filing = TransmissionLine.filing(bytes, line) else { return false }
        edit(line) {
            ($0.originator, $0.serial, $0.part) = (filing.originator, filing.serial, filing.part)
            ($0.filedDay, $0.filedTime) = (filing.day, filing.time)
        }
        open = .none
        return true
    }

    private mutating func takeSecurity(_ line: Range<Int>) -> Bool {
        let words = bytes.words(line, most: 3)
        let kept = words.filter { bytes[$0.lowerBound] != 0x28 }
        guard let first = kept.first, first.count == 3, let last = kept.last else { return false }
        let isWhole = first.lowerBound == words[0].lowerBound && last == words[kept.count - 1]
        let mark = isWhole ? bytes.line(first.lowerBound..<last.upperBound) : kept.map(bytes.string).joined(separator: " ")
        edit(line) { $0.classificationMark = mark }
        open = .none
        return true
    }

    private mutating func takeRouting(_ line: Range<Int>) -> Bool {
        guard let row = TransmissionLine.routing(bytes, line), let precedence = row.0 else { return false }
        edit(line) { $0.routing.append((precedence, row.1)) }
        open = .routing
        return true
    }

    /// More stations of the routing line above.
    private mutating func takeStations(_ line: Range<Int>) -> Bool {
        guard let stations = TransmissionLine.stations(bytes, line), let last = transmission?.routing.last else {
            open = .none
            return false
        }
        edit(line) { $0.routing[$0.routing.count - 1] = (last.0, last.1 + stations) }
        return true
    }

    private mutating func edit(_ line: Range<Int>, _ change: (inout Transmission) -> Void) {
        var lines = transmission ?? Transmission()
        change(&lines)
        lines.range = lines.range.isEmpty ? line : min(lines.range.lowerBound, line.lowerBound)..<max(lines.range.upperBound, line.upperBound)
        transmission = lines
    }

    // MARK: date-time group, sender

    private mutating func takeGroup(_ line: Range<Int>) -> Bool {
        guard dateTimeGroup == nil, let found = DateTimeGroupLine.read(bytes, line) else { return false }
        dateTimeGroup = found.group
        precedences = found.precedences
        open = .none
        return true
    }

    private mutating func takeFrom(_ line: Range<Int>) -> Bool {
        let name = bytes.rest(of: line, from: line.lowerBound + 3)
        guard !name.isEmpty, !bytes.hasSmallLetter(line.lowerBound..<line.lowerBound + 2) else { return false }
        if from == nil { from = Field(AddressLine.withoutRouting(bytes, name), name) }
        open = .none
        return true
    }

    /// `EM AMEMBASSY OTTAWA`: what a scanner made of FM, between the date-time group and the addressees.
    private mutating func takeMisreadFrom(_ line: Range<Int>) -> Bool {
        guard from == nil, dateTimeGroup != nil, action.isEmpty, isUpper(bytes[line.lowerBound]), upper(bytes[line.lowerBound + 1]) == 0x4D,
            bytes[line.lowerBound + 2] == 0x20
        else { return false }
        let name = bytes.rest(of: line, from: line.lowerBound + 3)
        let posts: [StaticString] = ["SECSTATE ", "AMEMBASSY ", "AMCONSUL ", "USMISSION ", "USDEL ", "USINT ", "USLO "]
        return posts.contains { bytes.has($0, at: name.lowerBound) } && takeFrom(line)
    }

    // MARK: addressees

    private mutating func takeList(_ list: Open, _ line: Range<Int>) -> Bool {
        guard !bytes.hasSmallLetter(line) || open == .action || from != nil else { return false }
        open = list
        isExempting = false
        if !line.isEmpty { takeAddressee(line) }
        return true
    }

    private mutating func takeAddressee(_ line: Range<Int>) {
        // `INFO` alone above the offices of a print.
        if let first = bytes.eachWord(line).first(where: { _ in true }), Envelope.isOffice(bytes, first), action.isEmpty, info.isEmpty {
            open = .distribution
            return
        }
        if let words = AddressLine.exemption(bytes, line) {
            if words.lowerBound > line.lowerBound + 4 { takeAddressee(bytes.trim(line.lowerBound..<words.lowerBound - 4)) }
            isExempting = true
            let posts = bytes.rest(of: line, from: words.lowerBound)
            isRoutedExemption = AddressLine.isRouted(bytes, posts)
            return exempt(posts)
        }
        // Exempted posts are named all with their routing or all without: where that changes, the list goes on.
        if isExempting, isRoutedExemption || !AddressLine.isRouted(bytes, line) { return exempt(line) }
        isExempting = false
        if AddressLine.isNoAddress(bytes, line) { return }
        var line = line
        if AddressLine.isRest(bytes, line), let last = open == .action ? action.last : info.last, last.range.upperBound <= line.lowerBound {
            line = last.range.lowerBound..<line.upperBound
            if open == .action { action.removeLast() } else { info.removeLast() }
        }
        guard let addressee = AddressLine.read(bytes, line) else { return }
        if open == .action { action.append(addressee) } else { info.append(addressee) }
    }

    /// Posts that the collective before them does not go to, parted by commas.
    private mutating func exempt(_ line: Range<Int>) {
        var names: [String] = []
        var start = line.lowerBound
        while start < line.upperBound {
            let end = bytes.find(0x2C, in: start..<line.upperBound) ?? line.upperBound
            if let one = AddressLine.read(bytes, bytes.trim(start..<end)) { names.append(one.name) }
            start = end + 1
        }
        // In place: a collective may have thousands of lines of exemptions.
        if open == .action, !action.isEmpty { action[action.count - 1].excluded += names }
        if open != .action, !info.isEmpty { info[info.count - 1].excluded += names }
    }

    // MARK: the print's own lines

    /// `INFO LOG-00 NP-00`, `ACTION AF-00`: offices with their copies, not addressees.
    static func isOffices(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        let words = bytes.words(line, most: 3)
        guard words.count >= 2 else { return false }
        return isOffice(bytes, words[1])
    }

    /// `LOG-00`: an office and its copies.
    private static func isOffice(_ bytes: Bytes, _ word: Range<Int>) -> Bool {
        if word.count == 3, bytes[word.upperBound] == 0x20, bytes[word.upperBound + 1] == 0x2D, isDigit(bytes[word.upperBound + 2]) { return true }
        return word.count >= 4 && bytes[word.upperBound - 3] == 0x2D && isDigit(bytes[word.upperBound - 2]) && isDigit(bytes[word.upperBound - 1])
    }

    /// `------------------A54E38  291401Z /38`: a relay's counter and the time of filing.
    private func isDashLine(_ line: Range<Int>) -> Bool {
        var at = line.lowerBound
        while at < line.upperBound, bytes[at] == 0x2D { at += 1 }
        guard at - line.lowerBound >= 3 else { return false }
        let words = bytes.words(at..<line.upperBound, most: 5)
        return (1...4).contains(words.count)
            && words.allSatisfy { word in word.allSatisfy { isDigit(bytes[$0]) || isUpper(bytes[$0]) || bytes[$0] == 0x2F } }
            && words.contains { isDigit(bytes[$0.lowerBound]) || isDigit(bytes[$0.upperBound - 1]) }
    }
}
