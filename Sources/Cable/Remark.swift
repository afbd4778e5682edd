/// Something odd, damaged or repaired, with the place.
public struct Remark: Sendable, Equatable {
    /// What sort of oddity; the raw value is what `--format json` prints.
    public enum Kind: String, Sendable, CaseIterable {
        case noCable = "no_cable"
        case markup
        case paragraphNumber = "paragraph_number"
        case numberGap = "number_gap"
        case falseMark = "false_mark"
        case joinedSentence = "joined_sentence"
        case missingSection = "missing_section"
        case secondIdentity = "second_identity"
        case inferredYear = "inferred_year"
        case actionMismatch = "action_mismatch"
        case unclosedText = "unclosed_text"
        case typography
        case headerDamage = "header_damage"
        case marking
        case partial
        case noText = "no_text"
        case leftOut = "left_out"
    }
    /// What sort.
    public let kind: Kind
    /// Where.
    public let range: Range<Int>
    /// One sentence for the reader.
    public let message: String

    /// One remark.
    public init(_ kind: Kind, _ range: Range<Int>, _ message: String) {
        self.kind = kind
        self.range = range
        self.message = message
    }
}

extension Remark.Kind {
    /// True for what every reading of a sound cable does: nothing is odd about it.
    public var isRoutine: Bool { self == .joinedSentence || self == .inferredYear }
}
