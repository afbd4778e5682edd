import Cable

/// What is done beside the session, on which the reader waits: another cable is opened, or this one read anew; a file is written.
public struct Work: Sendable, Equatable {
    /// `Opening 07LISBON112`.
    let words: String
    /// The cable of the list that is being opened, from 0, where it is one of it.
    let cable: Int?
    /// How far it is, in percent; nil where that is not known.
    var percent: Int?
    /// True once it takes long enough to be spoken of.
    var isSaid = false

    init(words: String, cable: Int?, isSaid: Bool = false) { (self.words, self.cable, self.isSaid) = (words, cable, isSaid) }
}

extension Session {
    /// Takes note of what is wanted that may take a while.
    mutating func begin(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .open(.named(let name)):
                let short = name.split(separator: "/").last.map(String.init) ?? name
                work = Work(words: "Opening \(short)", cable: shelf.index(of: name))
            case .open(.reference(let id)): work = Work(words: "Looking for \(id)", cable: nil)
            case .reload: work = Work(words: "Reading \(name) anew", cable: nil)
            case .run(.save(let path, _, _)): writing = Work(words: "Saving \(path)", cable: nil)
            default: break
            }
        }
    }

    /// It takes longer than a moment.
    mutating func note(working percent: Int?) {
        guard var work else { return noteLooking(percent) }
        if let percent { work.percent = percent }
        work.isSaid = true
        self.work = work
    }

    /// Esc: what is waited for is no longer wanted; nil where nothing is.
    mutating func stopWorking() -> [Effect]? {
        guard let work else { return nil }
        notice = Notice(kind: .warning, words: "Stopped: \(work.words.prefix(1).lowercased() + work.words.dropFirst()) was given up.")
        (self.work, goal, arriving) = (nil, nil, nil)
        return [.stopWorking]
    }

    /// `Opening 07LISBON112: 43 %; Esc stops.`
    var workWords: String? {
        guard let work = [work, writing].compactMap({ $0 }).first(where: \.isSaid) else { return nil }
        return work.words + (work.percent.map { ": \($0) %" } ?? "") + (awaits ? "; Esc leaves." : "; Esc stops.")
    }

    // MARK: a file that is written

    /// It takes longer than a moment.
    mutating func note(writing percent: Int?) {
        if let percent { writing?.percent = percent }
        writing?.isSaid = true
    }

    mutating func endWriting(_ kind: Notice.Kind, _ words: String) {
        writing = nil
        notice = Notice(kind: kind, words: words)
    }

    /// Esc: the file is not wanted; nil where none is being written.
    mutating func stopWriting() -> [Effect]? {
        guard let writing else { return nil }
        let what = writing.words.prefix(1).lowercased() + writing.words.dropFirst()
        notice = Notice(kind: .warning, words: "Stopped: \(what) was given up; what stood there is as it was.")
        self.writing = nil
        return [.stopWriting]
    }

    // MARK: what has not been read

    /// Esc: what of the cable has not been read is not wanted; nil where all has.
    mutating func stopReading() -> [Effect]? {
        guard !document.isComplete || !document.isRead && !leavesAsks else { return nil }
        if document.isComplete {
            leavesAsks = true
            listings[.checklist] = nil
        }
        notice = Notice(kind: .warning, words: document.isComplete ? unreadWords : "Stopped: the rest is not read.")
        return [.stopReading]
    }

    /// That what is asked was not read, or not yet.
    var unreadWords: String {
        leavesAsks ? "Reading what is asked was stopped: \(key("reload")) reads it." : "What is asked is still being read."
    }

    // MARK: the first cable

    /// Keys that are kept for a cable that has not come.
    private static let mostHeld = 256

    /// Nothing is here yet.
    mutating func awaitFirst() -> [Effect] {
        awaits = true
        work = Work(words: "Opening \(name)", cable: nil, isSaid: true)
        return [.open(.first)]
    }

    /// A key before the first cable has come: Esc and what leaves do so, what is for the cable waits for it.
    mutating func takeAwaiting(_ key: Key) -> [Effect] {
        guard key != .escape else { return [.quit] }
        switch settings.keymap.command(for: [key])?.name {
        // Behind other keys it may be a letter of a word.
        case "quit" where held.isEmpty, "quit-now" where held.isEmpty: return [.quit]
        case "suspend": return [.suspend]
        case "redraw": return [.redraw]
        default:
            if held.count < Session.mostHeld { held.append(key) }
            return []
        }
    }

    /// The first cable has come: reading begins where the reader was, or asked to begin, and the keys that waited are obeyed.
    mutating func begin(_ document: Document, named name: String, _ bookmark: Bookmark?) -> [Effect] {
        (awaits, work) = (false, nil)
        shelf.open(name)
        var effects = replaceCable(document)
        if let bookmark { take(bookmark) }
        sayGap()
        if let beginning { effects += begin(at: beginning) }
        let keys = held
        (held, beginning) = ([], nil)
        for key in keys {
            effects += take(key)
            begin(effects)
            arrange()
        }
        return effects
    }
}
