/// What a word can be to the rules: one word may be several.
struct WordClass: OptionSet, Sendable {
    let rawValue: UInt64

    // Times.
    static let month = WordClass(rawValue: 1 << 0)
    static let weekday = WordClass(rawValue: 1 << 1)
    /// am, pm, noon, midnight, hours.
    static let clock = WordClass(rawValue: 1 << 2)
    /// EDT, Z, "eastern", "local".
    static let zone = WordClass(rawValue: 1 << 3)
    /// OOB, COB, "opening", "close".
    static let part = WordClass(rawValue: 1 << 4)
    /// What may open a time given to the reader: by, NLT, until, soonest.
    static let bound = WordClass(rawValue: 1 << 5)
    static let bureau = WordClass(rawValue: 1 << 6)
    static let numberWord = WordClass(rawValue: 1 << 7)

    // Who.
    /// The reader as State names him: posts, Embassy, you.
    static let post = WordClass(rawValue: 1 << 8)
    /// The reader as a post names him: Department, Washington.
    static let capital = WordClass(rawValue: 1 << 9)
    /// Whoever writes: we.
    static let we = WordClass(rawValue: 1 << 10)
    /// The reader of a general message of the Navy: commands, applicants.
    static let crew = WordClass(rawValue: 1 << 11)
    static let pronoun = WordClass(rawValue: 1 << 12)

    // What is said.
    static let modal = WordClass(rawValue: 1 << 13)
    static let may = WordClass(rawValue: 1 << 14)
    static let please = WordClass(rawValue: 1 << 15)
    /// Present tense: requests, ask, urge.
    static let asks = WordClass(rawValue: 1 << 16)
    /// Participle: requested, asked, instructed.
    static let asked = WordClass(rawValue: 1 << 17)
    static let be = WordClass(rawValue: 1 << 18)
    static let wasBeen = WordClass(rawValue: 1 << 19)
    static let negative = WordClass(rawValue: 1 << 20)
    /// A verb that instructions use and that opens a sentence only as an order: deliver, advise.
    static let order = WordClass(rawValue: 1 << 21)
    /// A verb that instructions use, but a noun as well: report, approach.
    static let orderOrNoun = WordClass(rawValue: 1 << 22)
    /// A participle of such a verb: delivered, made.
    static let done = WordClass(rawValue: 1 << 23)
    /// A verb of being, not of doing: have, expect.
    static let state = WordClass(rawValue: 1 << 24)
    /// Said, told, argued: what follows is narrated.
    static let said = WordClass(rawValue: 1 << 25)
    static let adverb = WordClass(rawValue: 1 << 26)
    static let preposition = WordClass(rawValue: 1 << 27)
    static let determiner = WordClass(rawValue: 1 << 28)
    /// That, which, whether: a clause of its own begins.
    static let joiner = WordClass(rawValue: 1 << 29)
    static let and = WordClass(rawValue: 1 << 30)
    static let embargo = WordClass(rawValue: 1 << 31)
    /// Appreciate, grateful, welcome.
    static let thanks = WordClass(rawValue: 1 << 32)
    static let product = WordClass(rawValue: 1 << 33)
    /// If, where, unless.
    static let condition = WordClass(rawValue: 1 << 34)
    /// Asked, raised, pressed; questions, queries: of guidance to be used only then.
    static let query = WordClass(rawValue: 1 << 35)
    static let publicity = WordClass(rawValue: 1 << 36)
    static let need = WordClass(rawValue: 1 << 37)

    // What is pointed to.
    static let para = WordClass(rawValue: 1 << 38)
    static let ref = WordClass(rawValue: 1 << 39)
    static let action = WordClass(rawValue: 1 << 40)

    // Parts of the text.
    static let begin = WordClass(rawValue: 1 << 41)
    static let end = WordClass(rawValue: 1 << 42)
    static let quoteMark = WordClass(rawValue: 1 << 43)
    static let text = WordClass(rawValue: 1 << 44)
    static let summary = WordClass(rawValue: 1 << 45)
    static let comment = WordClass(rawValue: 1 << 46)
    static let recommend = WordClass(rawValue: 1 << 47)

    /// No sentence ends behind its full stop.
    static let short = WordClass(rawValue: 1 << 48)
    /// Law texts: what follows is a paragraph of theirs.
    static let law = WordClass(rawValue: 1 << 49)
    static let deadline = WordClass(rawValue: 1 << 50)
    static let allow = WordClass(rawValue: 1 << 51)
    /// A participle or adjective by which an answer is asked for: requested, appreciated, needed.
    static let wanted = WordClass(rawValue: 1 << 52)
    /// What the sender would like of somebody: wishes, expects, suggests, looks to.
    static let wish = WordClass(rawValue: 1 << 53)
    /// "It is important that".
    static let vital = WordClass(rawValue: 1 << 54)
    /// Could, might, would.
    static let might = WordClass(rawValue: 1 << 55)
    /// "Do", of which "do not" forbids.
    static let does = WordClass(rawValue: 1 << 56)
    /// Soonest, asap.
    static let haste = WordClass(rawValue: 1 << 57)
    /// The reader's own people as State names them: cashiers, GSO, staff.
    static let staff = WordClass(rawValue: 1 << 58)
    /// A participle that counts only where something is asked or denied: paid, sold.
    static let doable = WordClass(rawValue: 1 << 59)
    /// What may stand before the reader's name: interested, consular, duty.
    static let epithet = WordClass(rawValue: 1 << 60)
}
