/// The references that letters in the text mean.
public struct MeantReferences: Sendable {
    /// Cables, each with the letter it goes by; empty where it has none.
    public let cables: [(letter: String, reference: Reference)]
    /// What is no cable.
    public let others: [(letter: String, reference: OtherReference)]

    /// Looks the letters up. Nil among them is a bare "reftel", which may be any. A list that bears no letters is counted: A is its first item.
    public init(_ letters: [String?], in header: Header) {
        let isLettered = header.references.contains { $0.letter != nil } || header.otherReferences.contains { $0.letter != nil }
        let places = (header.references.map(\.range.lowerBound) + header.otherReferences.map(\.range.lowerBound)).sorted()
        func letter(_ printed: String?, _ place: Int) -> String? {
            if isLettered { return printed }
            guard let index = places.firstIndex(of: place), index < 26 else { return nil }
            return String(decoding: [0x41 + UInt8(index)], as: UTF8.self)
        }
        func isMeant(_ letter: String?) -> Bool { letters.contains { $0 == nil || $0 == letter } }
        let isBare = letters.contains { $0 == nil }
        cables = header.references.compactMap { reference in
            let letter = letter(reference.letter, reference.range.lowerBound)
            return isMeant(letter) ? (isBare ? reference.letter ?? "" : letter ?? "", reference) : nil
        }
        others = header.otherReferences.compactMap { reference in
            let letter = letter(reference.letter, reference.range.lowerBound)
            return isMeant(letter) ? (isBare ? reference.letter ?? "" : letter ?? "", reference) : nil
        }
    }
}
