/// Who writes and who reads: that decides whose "should" is a duty.
struct Readers {
    /// What sort of office sent the cable.
    enum Sender { case department, post, navy, unknown }

    let sender: Sender
    /// Names of addressees by the hash of their first word: the words that must follow, and whose name it is.
    private var names: [UInt64: [(rest: [UInt64], addressee: String, words: Int)]] = [:]
    /// Words that name the sender itself (`USUN`, `ANKARA`).
    private var own: Set<UInt64> = []
    private let department: String?

    init(header: Header) {
        sender = Readers.sender(header)
        department = (header.action + header.info).first { $0.name.hasPrefix("SECSTATE") }?.name
        for addressee in header.action + header.info { add(addressee.name) }
        if let from = header.from?.text {
            for word in Readers.words(from) where !Readers.kinds.contains(word) && word.count > 2 { own.insert(Lexicon.hash(Readers.fold(word))) }
        }
    }

    private static func sender(_ header: Header) -> Sender {
        guard let from = header.from?.text.uppercased() else {
            return switch header.messageNumber?.post.uppercased() {
            case nil: .unknown
            case "STATE", "SECSTATE": .department
            default: .post
            }
        }
        if from.hasPrefix("SECSTATE") || from.hasPrefix("DEPT OF STATE") || from.hasPrefix("DEPARTMENT OF STATE") { return .department }
        if words(from).contains(where: { posts.contains($0) }) { return .post }
        return .navy
    }

    private static let posts: Set<Substring> = [
        "AMEMBASSY", "AMCONSUL", "AMCONGEN", "USMISSION", "USUN", "USNATO", "USEU", "UNVIE", "USLO", "USINT", "AIT", "USDEL", "USOFFICE", "RPO",
        "USOECD",
        "EMBASSY", "CONSULATE", "USOSCE", "USDAO",
    ]
    /// Words of an addressee line that name no place.
    private static let kinds: Set<Substring> = [
        "AMEMBASSY", "AMCONSUL", "AMCONGEN", "USMISSION", "USLO", "USINT", "USDEL", "USOFFICE", "EMBASSY", "DEPT", "DEPARTMENT", "OF", "WASHINGTON",
        "DC", "WASHDC",
        "COLLECTIVE", "ALL", "DIPLOMATIC", "AND", "CONSULAR", "POSTS",
    ]

    private static func words(_ name: String) -> [Substring] { name.split { !$0.isLetter && !$0.isNumber } }
    private static func fold(_ word: Substring) -> [UInt8] { word.utf8.map(folded) }

    private mutating func add(_ name: String) {
        let words = Readers.words(name)
        let place = words.filter { !Readers.kinds.contains($0) }
        guard !place.isEmpty, !name.contains("COLLECTIVE"), !name.hasPrefix("SECSTATE") else { return }
        add(place, name)
        for word in place where place.count > 1 && word.count > 3 && (word.hasPrefix("US") || word.hasPrefix("UN")) { add([word], name) }
    }

    private mutating func add(_ place: [Substring], _ name: String) {
        let hashes = place.map { Lexicon.hash(Readers.fold($0)) }
        names[hashes[0], default: []].append((Array(hashes.dropFirst()), name, hashes.count))
    }

    /// The addressee named at word `index`, and the index behind its name.
    func name(at index: Int, in sentence: Sentence) -> (addressee: String, end: Int)? {
        guard sentence.words.indices.contains(index), sentence.words[index].isCapital, let candidates = names[sentence.words[index].hash] else {
            return nil
        }
        for candidate in candidates where index + candidate.words <= sentence.count {
            if candidate.rest.enumerated().allSatisfy({ sentence.words[index + 1 + $0.offset].hash == $0.element }) {
                return (candidate.addressee, index + candidate.words)
            }
        }
        return nil
    }

    /// Word `index` names the sender: "we", the post's own name, "Embassy" in its own cable.
    func isSender(_ index: Int, in sentence: Sentence) -> Bool {
        if sentence.isA(index, .we) { return true }
        guard sentence.words.indices.contains(index) else { return false }
        switch sender {
        case .department: return sentence.isA(index, .capital) && !sentence.says(index, "agencies")
        case .post: return sentence.isA(index, .post) && !sentence.says(index, "you") || own.contains(sentence.words[index].hash)
        case .navy: return false
        case .unknown: return sentence.isA(index, [.post, .capital]) && !sentence.says(index, "you")
        }
    }

    /// Word `index` is what this sender calls his readers.
    func isReader(_ index: Int, in sentence: Sentence) -> Bool {
        switch sender {
        case .department: sentence.isA(index, .post)
        case .post: sentence.isA(index, .capital) || sentence.isA(index, .post) && name(at: index + 1, in: sentence) != nil
        case .navy: sentence.isA(index, [.crew, .post])
        case .unknown: sentence.isA(index, [.post, .capital])
        }
    }

    /// Whom a post asks when it names the Department.
    var asked: [String] { department.map { [$0] } ?? [] }
}
