import Cable

/// What is ticked: what the notebook has on disk, what is on its way there, and what can be undone.
struct Ticks: Sendable {
    /// A change of one item.
    struct Change: Sendable, Equatable {
        let item: String
        let from: ItemState
        let to: ItemState
        /// The other way.
        var undone: Change { Change(item: item, from: to, to: from) }
    }
    /// Why a change is being saved.
    enum Reason: Sendable { case tick, undo, redo }

    /// As the notebook has it.
    private(set) var saved: [String: ItemState] = [:]
    /// Sent to be saved, in order, not yet answered.
    private var pending: [(id: Int, changes: [Change], reason: Reason)] = []
    private var takenBack: [[Change]] = []
    private var made: [[Change]] = []
    private var nextID = 1

    /// What an item is for whoever presses the next key: as saved, or as it is about to be.
    func intended(_ item: String) -> ItemState {
        pending.reversed().lazy.compactMap { $0.changes.first { $0.item == item }?.to }.first ?? saved[item] ?? .open
    }

    /// What the screen may show: only what is on the disk.
    func shown(_ item: String) -> ItemState { saved[item] ?? .open }

    /// The items that are done, as the screen may show it.
    var done: Set<String> { Set(saved.lazy.filter { $0.value == .done }.map(\.key)) }

    /// The notebook's state, at opening or after another program wrote; gives what has changed by it.
    mutating func load(_ states: [String: ItemState]) -> [Change] {
        var changes: [Change] = []
        for (item, state) in states where shown(item) != state { changes.append(Change(item: item, from: shown(item), to: state)) }
        for (item, state) in saved where states[item] == nil && state != .open { changes.append(Change(item: item, from: state, to: .open)) }
        saved = states
        return changes
    }

    /// For another cable; what is on its way to the disk still arrives there.
    mutating func startAnew() { (saved, pending, made, takenBack) = ([:], [], [], []) }

    /// Takes up changes that are one to the reader; gives the id under which they are to be saved.
    mutating func begin(_ changes: [Change], _ reason: Reason) -> Int {
        let id = nextID
        nextID += 1
        pending.append((id, changes, reason))
        return id
    }

    /// The changes of what was ticked last, the other way; nil when there are none.
    mutating func takeUndo() -> [Change]? { made.popLast()?.map(\.undone) }

    /// The changes that were undone last.
    mutating func takeRedo() -> [Change]? { takenBack.popLast() }

    /// What is to be saved under an id.
    func changes(of id: Int) -> [Change] { pending.first { $0.id == id }?.changes ?? [] }

    /// Changes are on the disk.
    mutating func commit(_ id: Int) -> [Change] {
        guard let index = pending.firstIndex(where: { $0.id == id }) else { return [] }
        let (_, changes, reason) = pending.remove(at: index)
        for change in changes { saved[change.item] = change.to }
        switch reason {
        case .tick:
            made.append(changes)
            takenBack.removeAll()
        case .undo: takenBack.append(changes.map(\.undone))
        case .redo: made.append(changes)
        }
        return changes
    }

    /// Changes could not be saved: nothing has changed, and they can be undone or redone again.
    mutating func abandon(_ id: Int) {
        guard let index = pending.firstIndex(where: { $0.id == id }) else { return }
        let (_, changes, reason) = pending.remove(at: index)
        switch reason {
        case .tick: break
        case .undo: made.append(changes.map(\.undone))
        case .redo: takenBack.append(changes)
        }
    }
}
