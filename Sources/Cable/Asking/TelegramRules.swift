/// What the rules for senders ask of words that telegrams and general messages leave bare.
extension Duties {
    /// "The Minister requested that we ask the company": told of somebody's wish.
    func isPassedOn(_ index: Int) -> Bool {
        guard sentence.isA(index - 1, .we), sentence.says(index - 2, "that") else { return false }
        return sentence.isA(index - 3, [.said, .asked]) || sentence.says(index - 3, "suggested")
    }

    /// "This NAVADMIN solicits nominations": announced; what is to be done stands below.
    func isAnnounced(_ index: Int) -> Bool {
        readers.sender == .navy && sentence.says(index, "solicits") && sentence.start(of: index, marks: .clause) == index - 2
            && sentence.says(index - 2, "this")
    }

    /// "limiting", "designating".
    func isGerund(_ index: Int) -> Bool {
        guard sentence.words.indices.contains(index), sentence.words[index].length > 5 else { return false }
        let end = sentence.words[index].range.lowerBound + sentence.words[index].length
        return folded(sentence.bytes[end - 1]) == 0x67 && folded(sentence.bytes[end - 2]) == 0x6E && folded(sentence.bytes[end - 3]) == 0x69
    }

    private static let forbidden: Phrases = [
        "contact", "contacts", "mention", "reference", "references", "commitment", "commitments", "negotiation", "negotiations", "exception",
        "exceptions", "deviation", "deviations", "indication", "implication", "attribution", "leak", "leaks", "travel", "hint", "hints",
        "approach", "approaches", "suggestion", "use", "access", "deliveries", "shipments", "payments", "photographs", "visits", "meetings", "paper",
        "promise", "promises", "doubt left",
    ]

    /// "there should be no contact", unlike "there should be no effect": a thing that one does.
    func isForbidden(_ index: Int) -> Bool {
        (index..<min(index + 4, sentence.count)).contains {
            sentence.isA($0, [.publicity, .product]) || sentence.saying($0, anyOf: Duties.forbidden) != nil
        }
    }

    /// "should be completed in 15 months": how long it takes.
    func lasts(_ done: Int) -> Bool {
        guard let number = sentence.saying(done, anyOf: ["completed in", "finished in", "done in"]) else { return false }
        return sentence.words.indices.contains(number) && (sentence.words[number].isNumber || sentence.isA(number, .numberWord))
    }

    private static let adjectives: Phrases = [
        "initial", "complete", "present", "direct", "secure", "open", "clear", "correct", "lower", "prompt", "separate", "select", "last", "conduct",
        "exercise", "leave", "order", "support", "contact", "request", "download",
    ]
    private static let things: Phrases = ["pay", "clear", "brief", "substitute", "initial", "reserve", "fax", "schedule", "convene"]
    private static let pointers: Phrases = [
        "read name", "read each", "read from", "read columns", "read as", "begin format", "begin sample", "begin text", "refer to ref",
        "refer to reference", "refer to references", "refer to refs", "minimize considered", "thank you", "refer to para", "refer to paragraph",
        "refer to navadmin", "refer to milpersman", "refer to bupersinst",
        "refer to opnavinst", "refer to secnavinst", "refer to enclosure", "request for",
    ]

    /// "INITIAL ASSIGNMENTS WILL BE", "PAY GRADE E8", "REFER TO REF A": a thing or a pointer, unlike "COMPLETE THE FORM".
    func isAdjective(_ index: Int) -> Bool {
        if sentence.saying(index, anyOf: Duties.pointers) != nil { return true }
        // "READ GRADE, NAME, DATE OF RANK": how a table is to be read.
        if sentence.says(index, "read"), sentence.gap(index + 2).contains(.comma), !sentence.isA(index + 1, .determiner) { return true }
        let isObject = sentence.isA(index + 1, [.determiner, .preposition, .pronoun])
        // "CONDUCT FOR WHICH A MEMBER COULD".
        if isObject { return sentence.isA(index + 1, .preposition) && sentence.says(index + 2, "which") }
        if readers.sender == .navy, sentence.saying(index, anyOf: Duties.things) != nil { return true }
        guard sentence.saying(index, anyOf: Duties.adjectives) != nil else { return false }
        let rest = index + 1..<sentence.count
        let verb = sentence.first([.be, .wasBeen, .modal, .need, .may], in: rest)
        let isThat = verb.map { sentence.first([.joiner], in: index + 1..<$0) != nil } ?? false
        return verb != nil && !isThat || sentence.find("to be", in: index + 1..<min(index + 4, sentence.count)) != nil
    }
}
