/// What is done beside the session, on which the reader waits: another cable is opened, or this one read anew.
public struct Work: Sendable, Equatable {
    /// `Opening 07LISBON112`.
    let words: String
    /// The cable of the list that is being opened, from 0, where it is one of it.
    let cable: Int?
    /// How far it is, in percent; nil where that is not known.
    var percent: Int?
    /// True once it takes long enough to be spoken of.
    var isSaid = false
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
        guard let work, work.isSaid else { return nil }
        return work.words + (work.percent.map { ": \($0) %" } ?? "") + "; Esc stops."
    }
}
