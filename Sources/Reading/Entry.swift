/// One line of the notebook: what the reader wrote. The notebook adds who and when, and never changes or removes an entry;
/// the present state is what the last entry for an item says.
public struct Entry: Sendable, Equatable {
    /// The canonical id of the cable, or what stands for it.
    public let cable: String
    /// The key of the item (`ChecklistItem.id`).
    public let item: String
    /// The item's own words when it was written, so that a tick whose item is gone can still be reported. At most 200 characters.
    public let words: String
    /// The state it now has.
    public let state: ItemState

    /// One line.
    public init(cable: String, item: String, words: String, state: ItemState) {
        self.cable = cable
        self.item = item
        self.words = words
        self.state = state
    }
}

/// The state of a checklist item. Raw values are what the notebook stores and `--format json` prints. Whatever is not done counts as open.
public enum ItemState: RawRepresentable, Hashable, Sendable {
    /// Not yet done, raised or delivered.
    case open
    /// Done; for a recommendation raised, for a talking point delivered.
    case done
    /// Done by what a former version kept, which may have been said of other words: the reader has to look.
    case tickedBefore
    /// What this version does not know, as the notebook has it.
    case other(String)

    /// The state of a raw value.
    public init(rawValue: String) {
        switch rawValue {
        case "open": self = .open
        case "done": self = .done
        case "ticked_before": self = .tickedBefore
        default: self = .other(rawValue)
        }
    }

    /// As it is stored and printed.
    public var rawValue: String {
        switch self {
        case .open: "open"
        case .done: "done"
        case .tickedBefore: "ticked_before"
        case .other(let raw): raw
        }
    }

    /// What is to be said of an item besides that it is open; nil where nothing is.
    public var doubt: String? {
        switch self {
        case .open, .done: nil
        case .tickedBefore: "ticked before: check"
        case .other(let raw): "in a state this reftel does not know (\(raw.prefix(40)))"
        }
    }
}
