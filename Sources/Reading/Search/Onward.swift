import Cable

/// A look through the cables after the open one, or before it, for the nearest that holds a hit. It is made beside the session and can be stopped.
public struct Onward: Sendable, Equatable {
    /// What its answer is known by.
    public let id: Int
    /// True for the cables after the open one.
    public let isDown: Bool
    let pattern: Pattern
    private let ignoresCase: Bool
    private let shelf: Shelf

    init(id: Int, isDown: Bool, _ pattern: Pattern, in shelf: Shelf, ignoringCase: Bool) {
        (self.id, self.isDown, self.pattern, self.shelf, ignoresCase) = (id, isDown, pattern, shelf, ignoringCase)
    }

    /// The names of the cables, the nearest first.
    public var names: [String] { shelf.names(isDown ? shelf.current + 1..<shelf.count : 0..<shelf.current, reversed: !isDown) }

    /// How many hits a cable holds.
    public func hits(in document: Document, while isWanted: @escaping () -> Bool) -> Int {
        Inquiry(id: 0, pattern, in: document, nil, ignoringCase: ignoresCase).count(while: isWanted)
    }

    /// Two are one when they have one id.
    public static func == (a: Onward, b: Onward) -> Bool { a.id == b.id }
}

extension Session {
    /// What is known of going on, once the last hit of this cable was passed.
    struct GoingOn: Sendable {
        let look: Onward
        /// The cable that holds the next hit, once it is known; empty where none does.
        var name: String?
        /// True where it is gone to as soon as it is known.
        var isAwaited = false
    }

    /// True where there are cables to go on in: in that direction, and all hits of this one are known.
    func canGoOn(down: Bool) -> Bool {
        document.isComplete && search.running == nil && search.fault == nil && (down ? shelf.current + 1 < shelf.count : shelf.current > 0)
    }

    /// `n` behind the last hit, or `N` before the first: the first time it is said which cable has the next one, the second time that is opened.
    /// Nil where there is nowhere to go on: then the search wraps.
    mutating func goOn(down: Bool) -> [Effect]? {
        guard canGoOn(down: down) else { return nil }
        if var open = leftOff, open.look.isDown == down, open.look.pattern == search.pattern {
            guard let name = open.name else {
                open.isAwaited = true
                goingOn = open
                notice = Notice(kind: .information, words: "Still looking through the other cables; Esc stops.")
                return []
            }
            return name.isEmpty ? nil : arrive(name, down: down)
        }
        let look = search.look(down: down, in: shelf, ignoringCase: showsSentenceCase)
        goingOn = GoingOn(look: look)
        notice = Notice(kind: .information, words: "\(edgeWords(down)): looking through \(down ? "later" : "earlier") cables; Esc stops.")
        return [.seek(look)]
    }

    /// How far the look through other cables is.
    mutating func noteLooking(_ percent: Int?) {
        guard let percent, let open = goingOn, open.name == nil, prompt == nil else { return }
        let way = open.look.isDown ? "later" : "earlier"
        notice = Notice(kind: .information, words: "\(edgeWords(open.look.isDown)): looking through \(way) cables, \(percent) %; Esc stops.")
    }

    /// The answer: where the next hit is; nil for nowhere.
    mutating func take(sought name: String?, hits: Int, of id: Int) -> [Effect] {
        guard var open = goingOn, open.look.id == id else { return [] }
        let (down, isAwaited) = (open.look.isDown, open.isAwaited)
        (open.name, open.isAwaited) = (name ?? "", false)
        goingOn = open
        let again = key(down ? "next-hit" : "previous-hit") + " again"
        guard let name else {
            let wraps = search.hits.isEmpty ? "" : "; \(again) wraps"
            notice = Notice(kind: .information, words: "\(edgeWords(down)), none in \(down ? "later" : "earlier") cables\(wraps).")
            return []
        }
        if isAwaited {
            goingOn = nil
            return arrive(name, down: down)
        }
        let file = name.split(separator: "/").last.map(String.init) ?? name
        notice = Notice(kind: .information, words: "\(edgeWords(down)): \(again) goes on in \(file), \(hits == 1 ? "1 hit" : "\(hits) hits").")
        return []
    }

    private mutating func arrive(_ name: String, down: Bool) -> [Effect] {
        arriving = down
        return [.remember(memory), .open(.named(name))]
    }

    /// `tide: last of 5 hits`, or that there is none here.
    private func edgeWords(_ down: Bool) -> String {
        let count = search.hits.count
        guard count > 0 else { return "No hit for \(search.pattern.quoted) here" }
        return "\(said): \(count == 1 ? "the only hit" : "\(down ? "last" : "first") of \(search.countWords) hits") here"
    }
}
