import Cable

/// What is ticked: what the notebook has on disk, what is on its way there, and what can be undone.
struct Ticks: Sendable {
    /// A change of one item.
    struct Change: Sendable, Equatable {
        let item: String
        let from: ItemState
        let to: ItemState
    }
    /// Why a change is being saved.
    enum Reason: Sendable { case tick, undo, redo }

    /// As the notebook has it.
    private(set) var saved: [String: ItemState] = [:]
    /// Sent to be saved, in order, not yet answered.
    private var pending: [(id: Int, change: Change, reason: Reason)] = []
    private var undone: [Change] = []
    private var done: [Change] = []
    private var nextID = 1

    /// What an item is for whoever presses the next key: as saved, or as it is about to be.
    func intended(_ item: String) -> ItemState { pending.last { $0.change.item == item }?.change.to ?? saved[item] ?? .open }

    /// What the screen may show: only what is on the disk.
    func shown(_ item: String) -> ItemState { saved[item] ?? .open }

    /// The notebook's state, at opening or after another program wrote.
    mutating func load(_ states: [String: ItemState]) { saved = states }

    /// For another cable; what is on its way to the disk still arrives there.
    mutating func startAnew() { (saved, pending, done, undone) = ([:], [], [], []) }

    /// Takes up a change; gives the id under which it is to be saved.
    mutating func begin(_ change: Change, _ reason: Reason) -> Int {
        let id = nextID
        nextID += 1
        pending.append((id, change, reason))
        return id
    }

    /// The change of the last thing ticked, the other way; nil when there is none.
    mutating func takeUndo() -> Change? { done.popLast().map { Change(item: $0.item, from: $0.to, to: $0.from) } }

    /// The change that was undone last.
    mutating func takeRedo() -> Change? { undone.popLast() }

    /// A change is on the disk.
    mutating func commit(_ id: Int) -> Change? {
        guard let index = pending.firstIndex(where: { $0.id == id }) else { return nil }
        let (_, change, reason) = pending.remove(at: index)
        saved[change.item] = change.to
        switch reason {
        case .tick:
            done.append(change)
            undone.removeAll()
        case .undo: undone.append(Change(item: change.item, from: change.to, to: change.from))
        case .redo: done.append(change)
        }
        return change
    }

    /// A change could not be saved: nothing has changed, and it can be undone or redone again.
    mutating func abandon(_ id: Int) {
        guard let index = pending.firstIndex(where: { $0.id == id }) else { return }
        let (_, change, reason) = pending.remove(at: index)
        switch reason {
        case .tick: break
        case .undo: done.append(Change(item: change.item, from: change.to, to: change.from))
        case .redo: undone.append(change)
        }
    }
}
