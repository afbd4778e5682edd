/// Who writes and who reads: that decides whose "should" is a duty. Every rule holds on to it, so it is one for all.
final class Readers {
    /// What sort of office sent the cable.
    enum Sender { case department, post, navy, unknown }

    let sender: Sender
    /// Written as telegrams were before there were word processors: words that are understood are left out.
    let isTelegraphic: Bool
    /// Names of addressees, in the order of the hashes of their first words: that hash, those of the words that must follow, and whose name it is.
    private var names: [(first: UInt64, rest: Range<Int>, addressee: String)] = []
    private var rests: [UInt64] = []
    /// A bit for each first word, by the upper bits of its hash: most words begin no name.
    private var beginnings: UInt64 = 0
    /// Words that name the sender itself (`USUN`, `ANKARA`).
    private var own: [UInt64] = []
    private let department: String?
    /// Other posts are asked to act too.
    private let hasPosts: Bool

    /// `guess` says who sent a text whose header does not.
    init(header: Header, guess: () -> Sender = { .unknown }) {
        let told = Readers.sender(header)
        sender = told == .unknown ? guess() : told
        isTelegraphic = (told == .unknown || (header.dateTimeGroup?.instant.year).map { $0 < 1990 } ?? false)
        hasPosts = header.action.contains { !$0.name.hasPrefix("SECSTATE") }
        department = header.action.first { $0.name.hasPrefix("SECSTATE") }?.name ?? header.info.first { $0.name.hasPrefix("SECSTATE") }?.name
        for addressee in header.action { add(addressee.name) }
        for addressee in header.info { add(addressee.name) }
        names.sort { $0.first < $1.first }
        for word in Readers.words(header.from?.text ?? "")
        where (!Readers.kinds.contains(word.hash) || Readers.missions.contains(word.hash)) && word.count > 2 {
            own.append(word.hash)
        }
    }

    private static func sender(_ header: Header) -> Sender {
        let from = words(header.from?.text ?? "")
        guard let first = from.first else {
            return switch header.messageNumber?.post.uppercased() {
            case nil: .unknown
            case "STATE", "SECSTATE": .department
            default: .post
            }
        }
        if first.hash == secstate || from.contains(where: { $0.hash == state }) { return .department }
        return from.contains { posts.contains($0.hash) } ? .post : .navy
    }

    private static let secstate = Lexicon.hash("secstate".utf8)
    /// The American Institute in Taiwan.
    private static let institute = Lexicon.hash("ait".utf8)
    private static let usmission = Lexicon.hash("usmission".utf8)
    private static let state = Lexicon.hash("state".utf8)

    private static let posts = hashes(
        "amembassy amconsul amcongen usmission usun usnato useu unvie uslo usint ait usdel usoffice rpo usoecd embassy consulate usosce usdao")
    /// Words of an addressee line that name no place.
    private static let kinds = hashes(
        "amembassy amconsul amcongen usmission uslo usint usdel usoffice embassy dept department of washington dc washdc collective all diplomatic and consular posts"
    )
    /// Kinds of post that call themselves so: "USINT would need".
    private static let missions = hashes("uslo usint usdel")
    private static let collective = Lexicon.hash("collective".utf8)
    /// Offices of a post that write in its name. Source: 2 FAM 100, the abbreviations of 5 FAH-1.
    private static let offices = hashes("rso arso dao odc nas gso legat mgt hro fmo")

    private static func hashes(_ words: String) -> [UInt64] { words.utf8.split(separator: 0x20).map { Lexicon.hash($0) } }

    /// A word of an addressee line, folded.
    private struct Name {
        var count = 0
        var hash: UInt64 = 0
        /// `USNATO`, `UNVIE`: named by its own first letters.
        var isMission = false
    }

    private static func words(_ name: String) -> [Name] {
        var names: [Name] = []
        names.reserveCapacity(4)
        var name = name
        name.withUTF8 { letters in
            var start = 0
            while start < letters.count {
                var hash = WordHash()
                var end = start
                while end < letters.count, isLetter(letters[end]) || isDigit(letters[end]) || letters[end] >= 0x80 {
                    hash.add(folded(letters[end]))
                    end += 1
                }
                if end > start {
                    let isMission =
                        hash.value == Readers.institute
                        || end - start > 3 && folded(letters[start]) == 0x75 && [0x73, 0x6E].contains(folded(letters[start + 1]))
                    names.append(Name(count: end - start, hash: hash.value, isMission: isMission))
                }
                start = end + 1
            }
        }
        return names
    }

    private func add(_ name: String) {
        let words = Readers.words(name)
        let place = words.filter { !Readers.kinds.contains($0.hash) }
        guard let first = words.first, !place.isEmpty, first.hash != Readers.secstate, !words.contains(where: { $0.hash == Readers.collective })
        else {
            return
        }
        add(place, name)
        if first.hash == Readers.usmission { addMission(name, place.dropFirst()) }
        for word in place where place.count > 1 && word.isMission { add([word], name) }
    }

    /// `USMISSION EC BRUSSELS` is USEC too.
    private func addMission(_ name: String, _ place: ArraySlice<Name>) {
        guard let short = name.split(separator: " ").dropFirst().first, short.utf8.count <= 6 else { return }
        let mission = Readers.words("US" + short)
        add(mission, name)
        if !place.isEmpty { add(mission + place, name) }
    }

    private func add(_ place: [Name], _ name: String) {
        guard let first = place.first else { return }
        let start = rests.count
        for word in place.dropFirst() { rests.append(word.hash) }
        names.append((first.hash, start..<rests.count, name))
        beginnings |= Readers.bit(first.hash)
    }

    private static func bit(_ hash: UInt64) -> UInt64 { 1 << (hash >> 58) }

    /// The addressee named at word `index`, and the index behind its name.
    func name(at index: Int, in sentence: Sentence) -> (addressee: String, end: Int)? {
        guard sentence.words.indices.contains(index), sentence.words[index].isCapital else { return nil }
        let hash = sentence.words[index].hash
        guard beginnings & Readers.bit(hash) != 0 else { return nil }
        var low = 0
        var high = names.count
        while low < high {
            let middle = (low + high) / 2
            if names[middle].first < hash { low = middle + 1 } else { high = middle }
        }
        for name in names[low...].prefix(while: { $0.first == hash }) where index + name.rest.count < sentence.count {
            if name.rest.enumerated().allSatisfy({ sentence.words[index + 1 + $0.offset].hash == rests[$0.element] }) {
                return (name.addressee, index + 1 + name.rest.count)
            }
        }
        return nil
    }

    /// Word `index` names the sender: "we", the post's own name, "Embassy" in its own cable.
    func isSender(_ index: Int, in sentence: Sentence) -> Bool {
        if sentence.isA(index, .we) || sentence.says(index, "i") && sentence.words[index].isUpper { return true }
        guard sentence.words.indices.contains(index) else { return false }
        switch sender {
        case .department: return sentence.isA(index, .capital) && !sentence.says(index, "agencies")
        case .post:
            return sentence.isA(index, .post) && !sentence.says(index, "you") && !isOthers(index, in: sentence)
                || own.contains(sentence.words[index].hash) || Readers.offices.contains(sentence.words[index].hash)
        case .navy: return false
        case .unknown: return sentence.isA(index, [.post, .capital]) && !sentence.says(index, "you")
        }
    }

    /// Word `index` is what this sender calls his readers.
    func isReader(_ index: Int, in sentence: Sentence) -> Bool {
        switch sender {
        case .department: sentence.isA(index, [.post, .staff])
        case .post:
            sentence.isA(index, .capital)
                || sentence.isA(index, .post)
                    && (sentence.says(index, "you") || name(at: index + 1, in: sentence) != nil || isOthers(index, in: sentence))
        case .navy: sentence.isA(index, [.crew, .post])
        case .unknown: sentence.isA(index, [.post, .capital])
        }
    }

    /// "Posts are asked", in a post's cable to other posts. Not: "posts in Africa".
    private func isOthers(_ index: Int, in sentence: Sentence) -> Bool {
        hasPosts && ["posts", "embassies", "addressees", "missions"].contains { [s = sentence] in s.says(index, $0) }
            && !sentence.isA(index + 1, .preposition)
    }

    /// Whom a post asks when it names the Department.
    var asked: [String] { department.map { [$0] } ?? [] }
}
