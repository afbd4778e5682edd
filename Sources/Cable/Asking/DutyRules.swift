import Glossary

/// Finds what a sentence asks, forbids, permits or prepares. Each rule is a function with its example; what none of them is sure of is silent.
struct DutyRules {
    /// A duty as a rule found it in a sentence.
    struct Found {
        let kind: Duty.Kind
        /// The first word of what is to be done.
        let start: Int
        let why: String
    }

    let sentence: Sentence
    /// True when the paragraph is known to hold an action: then "should be done" without a doer counts.
    let isActionParagraph: Bool

    private static let readers: Set<String> = [
        "post", "posts", "embassy", "embassies", "mission", "missions", "consulate", "consulates", "addressee", "addressees", "usun", "usnato",
        "useu", "you",
        "recipients", "chiefs", "ambassador", "ambassadors", "charge", "consul",
    ]
    private static let asked: Set<String> = ["requested", "asked", "instructed", "directed", "urged", "invited", "tasked", "encouraged"]
    private static let senders: Set<String> = [
        "department", "we", "embassy", "post", "mission", "usun", "washington", "consulate", "usint", "usnato",
    ]
    private static let notes: Set<String> = ["note", "see", "refer", "find", "protect", "recall", "remember", "excuse"]

    /// Every duty of the sentence, in order of its words.
    func found() -> [Found] {
        if isExempt { return [] }
        var out: [Found] = []
        let contingent = contingency
        if let contingent { out.append(Found(kind: .ifAsked, start: contingent, why: "guidance for when it is asked")) }
        var subject = false
        for index in sentence.words.indices {
            guard
                let rule = please(index) ?? modal(index, carries: subject) ?? requested(index) ?? requests(index) ?? prohibited(index)
                    ?? imperative(index)
            else {
                continue
            }
            subject = true
            if contingent != nil, rule.kind != .dont { continue }
            out.append(rule)
        }
        return out
    }

    /// "No action is required", "need not", "has no tasking".
    private var isExempt: Bool {
        sentence.find(["no", "action", "is"]) != nil || sentence.find(["no", "action", "required"]) != nil || sentence.find(["need", "not"]) != nil
    }

    /// "If asked …", "if raised …", "for use in response to questions only": where the words begin.
    private var contingency: Int? {
        for verb in ["asked", "raised", "pressed", "queried"] {
            if let at = sentence.find(["if", verb]) {
                return sentence.text(at + 2) == "basis" || sentence.text(at + 2) == "only" ? sentence.words.startIndex : at
            }
        }
        if sentence.find(["in", "response", "to"]) != nil,
            sentence.words.contains(where: { ["questions", "inquiries", "queries"].contains($0.text) }),
            sentence.words.contains(where: { ["only", "guidance"].contains($0.text) })
        {
            return sentence.words.startIndex
        }
        return nil
    }

    // MARK: rules

    /// "Please inform the harbour master"; not "please note", "please see para 3".
    private func please(_ index: Int) -> Found? {
        guard sentence.text(index) == "please" || sentence.text(index) == "pls" else { return nil }
        var verb = index + 1
        while ["also", "therefore", "then", "kindly"].contains(sentence.text(verb)) { verb += 1 }
        let word = sentence.text(verb)
        if word.isEmpty || DutyRules.notes.contains(word) { return nil }
        if sentence.has(["do", "not"], at: verb) || word == "not" || word == "avoid" || word == "refrain" {
            return Found(kind: .dont, start: verb, why: "please, with a not")
        }
        return Found(kind: .do, start: verb, why: "please")
    }

    /// "Posts should …", "Embassy may …", "any release should not …".
    private func modal(_ index: Int, carries: Bool) -> Found? {
        let modal = sentence.text(index)
        guard ["should", "must", "may", "shall"].contains(modal) else { return nil }
        var verb = index + 1
        while ["also", "in", "any", "case", "therefore", "immediately", "then"].contains(sentence.text(verb)) { verb += 1 }
        let next = sentence.text(verb)
        let isNegative = next == "not" || next.hasPrefix("not/") || ["avoid", "refrain"].contains(next) || sentence.text(verb + 1) == "no"
        let isReader = hasReader(before: index) || carries && ["but", "and", "or"].contains(sentence.text(index - 1))
        let isPassive = next == "be" || next == "not" && sentence.text(verb + 1) == "be"
        if isReader, !isPassive || sentence.has(["be", "prepared"], at: verb) {
            if ["note", "recall"].contains(next) || sentence.has(["be", "aware"], at: verb) { return nil }
            if isNegative { return Found(kind: .dont, start: index, why: "the reader \(modal) not") }
            if modal == "may" { return Found(kind: .may, start: index, why: "the reader may") }
            return Found(kind: .do, start: verb, why: "the reader \(modal)")
        }
        return passive(index, modal, verb, isNegative: isNegative, isPassive: isPassive)
    }

    /// "A statement may be released, if Post wishes", "No paper should be left", "this should not be revealed".
    private func passive(_ index: Int, _ modal: String, _ verb: Int, isNegative: Bool, isPassive: Bool) -> Found? {
        let start = sentence.clauseStart(index)
        let speaksOfPost = sentence.words.contains { ["post", "posts", "post's", "posts'", "post,s"].contains($0.text) }
        if isNegative, sentence.find(["please", "note"]) != nil { return Found(kind: .dont, start: start, why: "please note, with should not") }
        guard isPassive else { return nil }
        let isNone = sentence.text(start) == "no" || sentence.text(start) == "nothing"
        let guarded: Set<String> = ["revealed", "released", "volunteered", "shown", "shared", "disclosed", "discussed", "distributed"]
        if isNegative, guarded.contains(sentence.text(verb + 2)) || isActionParagraph || speaksOfPost {
            return Found(kind: .dont, start: start, why: "\(modal) not be done")
        }
        guard isActionParagraph || speaksOfPost else { return nil }
        if isNone { return Found(kind: .dont, start: start, why: "nothing \(modal) be done") }
        return modal == "may" ? Found(kind: .may, start: start, why: "it may be done") : Found(kind: .do, start: start, why: "it \(modal) be done")
    }

    /// A word for the reader, or a post's name, among the first words of the modal's clause.
    private func hasReader(before index: Int) -> Bool {
        var start = sentence.clauseStart(index)
        if start == index, start > sentence.words.startIndex { start = sentence.clauseStart(start - 1) }
        guard start < index else { return false }
        let head = sentence.words[start..<min(index, start + 6)]
        if head.contains(where: { DutyRules.readers.contains($0.text) }) { return true }
        return head.prefix(3).contains { $0.isCapital && $0.text.utf8.count > 3 && Post.named($0.text) != nil }
    }

    /// "Posts are requested to …", "is instructed to", "are not authorized to"; not "was asked".
    private func requested(_ index: Int) -> Found? {
        let word = sentence.text(index)
        let isAuthorized = word == "authorized" || word == "authorised"
        guard DutyRules.asked.contains(word) || isAuthorized else { return nil }
        var verb = index - 1
        var isNegative = false
        while ["also", "further", "again", "not", "hereby"].contains(sentence.text(verb)) {
            if sentence.text(verb) == "not" { isNegative = true }
            verb -= 1
        }
        guard ["is", "are"].contains(sentence.text(verb)),
            sentence.text(index + 1) == "to" || sentence.has(["not", "to"], at: index + 1) || isAuthorized
        else {
            return nil
        }
        guard hasReader(before: verb) || isActionParagraph || hasName(before: verb) else { return nil }
        if sentence.text(index + 1) == "not" { return Found(kind: .dont, start: index + 1, why: "asked not to") }
        if isAuthorized {
            return Found(kind: isNegative ? .dont : .may, start: isNegative ? verb : index, why: isNegative ? "not authorized" : "authorized")
        }
        return isNegative ? nil : Found(kind: .do, start: index + 2, why: "\(word) to")
    }

    private func hasName(before index: Int) -> Bool {
        let start = sentence.clauseStart(index)
        return sentence.words[start..<max(start, index)].contains {
            $0.isCapital && ["department", "washington", "treasury", "charge"].contains($0.text)
        }
    }

    /// "Department requests that Embassy …", "Post requests guidance", "REQUEST YOU INFORM …", "would be grateful if", "we ask that … not".
    private func requests(_ index: Int) -> Found? {
        let word = sentence.text(index)
        let before = sentence.text(index - 1)
        let next = sentence.text(index + 1)
        switch word {
        case "requests" where DutyRules.senders.contains(before) || Post.named(before) != nil:
            return Found(kind: .do, start: index + 1, why: "\(before) requests")
        case "request" where before == "we" || index == sentence.clauseStart(index):
            guard before == "we" || DutyRules.readers.contains(next) || ["department", "guidance", "that", "dept"].contains(next) else { return nil }
            let isOwn = DutyRules.readers.contains(next)
            return Found(kind: .do, start: isOwn ? index + 2 : index + 1, why: "request")
        case "ask" where before == "we" || sentence.has(["we", "also"], at: index - 2):
            guard next == "that" else { return nil }
            let isNegative = sentence.words.contains { $0.text == "not" && $0.range.lowerBound > sentence.words[index].range.lowerBound }
            return Found(kind: isNegative ? .dont : .do, start: index + 2, why: "we ask that")
        case "appreciate" where before == "would" || before == "most": return Found(kind: .do, start: index + 1, why: "would appreciate")
        case "grateful" where sentence.text(index - 2) == "would" || sentence.text(index - 3) == "would":
            return next == "if" || next == "for" ? Found(kind: .do, start: index + 1, why: "would be grateful") : nil
        default: return nil
        }
    }

    /// "any release … is prohibited", "the contents are embargoed".
    private func prohibited(_ index: Int) -> Found? {
        let word = sentence.text(index)
        guard word == "prohibited" || word == "embargoed" else { return nil }
        let before = sentence.text(index - 1)
        guard ["is", "are", "strictly", "remain", "remains"].contains(before) else { return nil }
        return Found(kind: .dont, start: sentence.clauseStart(index), why: word)
    }

    /// "ACTION REQUESTED: ADVISE …": the bare verb behind an action heading; "Do not …" at a sentence's start.
    private func imperative(_ index: Int) -> Found? {
        if index == sentence.words.startIndex, sentence.has(["do", "not"], at: index), sentence.words.count > 3 {
            return Found(kind: .dont, start: index, why: "do not")
        }
        let verbs: Set<String> = [
            "advise", "inform", "report", "deliver", "confirm", "provide", "convey", "approach", "seek", "raise", "submit", "send", "forward",
            "contact",
            "transmit", "urge", "encourage", "present", "pass", "make", "obtain", "ask", "request",
        ]
        guard isActionParagraph, verbs.contains(sentence.text(index)), index > sentence.words.startIndex, sentence.words[index - 1].tail == 0x3A,
            sentence.words[sentence.words.startIndex..<index].contains(where: { $0.text == "action" })
        else { return nil }
        return Found(kind: .do, start: index, why: "a verb behind the heading")
    }
}
