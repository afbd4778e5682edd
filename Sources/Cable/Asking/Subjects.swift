import Glossary

/// A group of words that names readers (or the sender): "Embassies Oslo and Copenhagen", "all posts".
struct Subject {
    var start: Int
    /// Behind its last word.
    var end: Int
    /// The addressees it names; empty for all.
    var addressees: [String] = []
    /// "No post should".
    var isNegated = false
    /// A city stands for the post there; in other sentences it stands for a government.
    var isBareName = false
}

/// Finds who a sentence speaks of: whose "should" it is.
struct Subjects {
    let sentence: Sentence
    let readers: Readers
    /// Looks for the sender in place of the reader.
    var wantsSender = false
    /// The sentence before asked or allowed something: "it may also", "they should also" go on with the same reader.
    var goesOn = false

    private func isWho(_ index: Int) -> Bool {
        wantsSender ? readers.isSender(index, in: sentence) : readers.isReader(index, in: sentence)
    }

    private static let adjectives: Phrases = [
        "action", "info", "information", "addressee", "interested", "affected", "concerned", "consular", "relevant", "appropriate", "respective",
        "participating", "remaining", "overseas", "us", "american", "selected", "eligible", "gaining", "commanding", "regional", "following",
        "listed",
        "washington", "executive", "political", "economic", "public affairs", "public", "affairs", "cultural", "commercial", "administrative",
        "security", "management", "reporting", "control", "defense", "communications", "trip",
    ]

    private static let measures: Phrases = ["mission", "fewer", "less", "more", "at least", "over"]
    private static let singling: Phrases = ["each", "every", "any", "either"]
    private static let ourPeople: Phrases = [
        "country team", "country teams", "team members", "staff members", "staff member", "duty officer", "control officer", "locally employed staff",
        "front office",
    ]

    /// The group of readers that begins at `index`.
    func group(at index: Int) -> Subject? {
        guard mayOpen(index) else { return nil }
        if isGoingOn(index) || isWhoever(index) { return Subject(start: index, end: index + 1) }
        if sentence.says(index, "not all") || sentence.says(index, "not every") { return nil }
        var i = index
        var group = Subject(start: index, end: index)
        // "neither Oslo nor Lagos", "none of the posts".
        if sentence.says(index + 1, "of"), sentence.isA(index, .determiner) { i = index + 2 }
        if let end = sentence.saying(index, "neither of") ?? sentence.saying(index, "none of") ?? sentence.saying(index, "neither") {
            group.isNegated = true
            i = end
        }
        while sentence.isA(i, [.determiner, .adverb]) && !isWho(i) || sentence.isA(i, .and) && i == index || adjective(i) {
            if sentence.says(i, "no") { group.isNegated = true }
            i += 1
        }
        let hasArticle = i > index && (sentence.says(i - 1, "the") || sentence.says(i - 1, "this"))
        let bare = readers.name(at: i, in: sentence)
        if !wantsSender, readers.sender == .department, let end = sentence.saying(i, anyOf: Subjects.ourPeople) {
            group.end = end
            return group
        }
        guard bare != nil || isWho(i) && isName(i, hasArticle: hasArticle && !isOurSection(i)) else { return nil }
        group.start = index
        group.isBareName = bare != nil && !isWho(i)
        group.end = i
        extend(&group)
        return group
    }

    /// Most words begin no group: they are plain, and written small.
    private func mayOpen(_ index: Int) -> Bool {
        guard sentence.words.indices.contains(index) else { return false }
        return !sentence.words[index].classes.isEmpty || sentence.words[index].isCapital
    }

    /// "those who", "any who", in a general message of the Navy.
    private func isWhoever(_ index: Int) -> Bool {
        readers.sender == .navy && !wantsSender && sentence.saying(index, anyOf: ["those who", "all who", "any who", "anyone who"]) != nil
    }

    /// "urged to", "to agree".
    private func isCharge(_ index: Int) -> Bool {
        sentence.isA(index, [.asked, .allow]) && sentence.says(index + 1, "to")
            || sentence.says(index, "to") && sentence.isA(index + 1, .order) && !sentence.says(index + 1, "be")
    }

    /// "If Oslo has not done so, | it should": the clause before is about the reader.
    private func isOfCondition(_ index: Int) -> Bool {
        guard !wantsSender, readers.sender == .department, index > 3, index < 40, sentence.gap(index).contains(.comma), sentence.isA(index, .pronoun),
            sentence.says(0, "if") || sentence.says(0, "where") || sentence.says(0, "once"),
            !(1..<index).contains(where: { !sentence.gap($0).isDisjoint(with: .clause) }), let group = group(at: 1)
        else { return false }
        return sentence.isA(group.end, [.be, .wasBeen, .need, .may, .might, .does, .negative, .order])
    }

    private func isGoingOn(_ index: Int) -> Bool {
        guard goesOn || isOfCondition(index), !wantsSender, sentence.says(index, "it") || sentence.says(index, "they"),
            sentence.isA(index + 1, [.modal, .may, .be])
        else {
            return false
        }
        if sentence.says(index + 2, "also") { return true }
        var verb = index + 2
        while sentence.isA(verb, [.adverb, .negative]) { verb += 1 }
        if sentence.isA(index + 1, .be) { return isCharge(verb) }
        if let end = sentence.saying(verb, anyOf: ["wish to", "want to"]) { verb = end }
        return sentence.isA(verb, .order) && !sentence.isA(verb, .state)
    }

    private func adjective(_ index: Int) -> Bool {
        guard sentence.isA(index, .epithet), !isWho(index) || isWho(index + 1) else { return false }
        return sentence.saying(index, anyOf: Subjects.adjectives) != nil && readers.name(at: index, in: sentence) == nil
    }

    /// "the consular section".
    private func isOurSection(_ index: Int) -> Bool { sentence.says(index, "section") && adjective(index - 1) }

    /// "Mission", "posts", "post" are offices; "the mission", "the post" may be a task or a mast.
    private func isName(_ index: Int, hasArticle: Bool) -> Bool {
        if sentence.says(index + 1, "of"), sentence.saying(index + 2, anyOf: Subjects.measures) == nil { return false }
        if sentence.words[index].isPossessive || sentence.isA(index, .staff) && sentence.says(index + 1, "from") { return false }
        if index > 0, sentence.saying(index - 1, anyOf: Subjects.singling) != nil { return true }
        if sentence.words[index].isCapital || sentence.says(index, "you") || sentence.says(index, "we") { return true }
        let letters = sentence.words[index].length
        let isPlural = sentence.bytes[sentence.words[index].range.lowerBound + letters - 1] == 0x73
        return isPlural && letters > 4 || !hasArticle && sentence.says(index, "section") || !hasArticle && sentence.says(index, "post")
            || !hasArticle
                && (sentence.says(index, "embassy") || sentence.says(index, "staff")
                    || sentence.isA(index, .staff) && isPluralInN(index))
    }

    /// "spokesmen", "managers".
    private func isPluralInN(_ index: Int) -> Bool {
        let end = sentence.words[index].range.lowerBound + sentence.words[index].length
        return folded(sentence.bytes[end - 1]) == 0x6E && folded(sentence.bytes[end - 2]) == 0x65
    }

    /// Takes in "Oslo and Copenhagen", "or Consulate General", "of mission".
    private func extend(_ group: inout Subject) {
        var i = group.end
        while i < sentence.count {
            if let name = readers.name(at: i, in: sentence) {
                group.addressees.append(name.addressee)
                i = name.end
            } else if i == group.end || isWho(i) {
                i += 1
            } else {
                break
            }
            group.end = i
            if isTitled(i) { i += 1 }
            if let end = sentence.saying(i, "of mission") ?? sentence.saying(i, "general") ?? place(at: i) ?? people(at: i) { i = end }
            group.end = i
            var next = i
            while sentence.isA(next, [.and, .determiner]), next < i + 2 { next += 1 }
            let follows = isWho(next) || readers.name(at: next, in: sentence) != nil
            guard follows, next > i || sentence.gap(i).isDisjoint(with: .strong) else { break }
            i = next
        }
    }

    /// "Ambassador Hale should deliver": a name behind the title, and an order behind the name.
    private func isTitled(_ index: Int) -> Bool {
        guard !wantsSender, readers.sender == .department, sentence.saying(index - 1, anyOf: ["ambassador", "charge", "consul", "permrep"]) != nil,
            sentence.isA(index + 1, .modal), sentence.words[index].isCapital, sentence.words[index].classes.isEmpty,
            sentence.gap(index).isDisjoint(with: .clause)
        else { return false }
        var verb = index + 2
        while sentence.isA(verb, .adverb) { verb += 1 }
        return sentence.isA(verb, .order) && !sentence.isA(verb, .state)
    }

    /// "Post leadership", "embassy management": those who act for it.
    private func people(at index: Int) -> Int? {
        guard !wantsSender, readers.sender == .department, sentence.isA(index - 1, .post), sentence.gap(index).isDisjoint(with: .clause) else {
            return nil
        }
        return sentence.saying(index, anyOf: ["leadership", "management", "principals", "personnel"])
    }

    /// "Embassy Rabat", though Rabat is no addressee: the index behind the city.
    private func place(at index: Int) -> Int? {
        guard isWho(index - 1), readers.name(at: index, in: sentence) == nil, sentence.words.indices.contains(index), sentence.words[index].isCapital,
            sentence.words[index].classes.subtracting(.epithet).isEmpty
        else {
            return nil
        }
        for count in [3, 2, 1] where index + count <= sentence.count {
            if Post.named(sentence.bytes.string(sentence.source(index, index + count))) != nil { return index + count }
        }
        return nil
    }
}
