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

/// The state of a checklist item. Raw values are what the notebook stores and `--format json` prints.
public enum ItemState: String, Sendable, CaseIterable {
    /// Not yet done, raised or delivered.
    case open
    /// Done; for a recommendation raised, for a talking point delivered.
    case done
}
