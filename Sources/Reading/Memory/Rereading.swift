import Cable

extension Command {
    /// The file, when it changes on the disk.
    static let rereading: [Command] = [
        Command("reload", ["F5"], .program, "Reads the file anew; your place, marks and ticks stay.") { session, _ in session.reload() },
        Command("follow-file", ["F"], .program, "Reads the file anew whenever it changes, and stays at its end when you are there; again, no more.") {
            session, _ in session.toggleFollowing()
        },
    ]
}

/// How the file on the disk stands to what is shown.
struct FileState: Sendable, Equatable {
    /// It has changed since it was read.
    var isStale = false
    /// It is read anew whenever it changes.
    var isFollowed = false
    /// An editor was opened on it: what it changed is wanted.
    var isEdited = false
}

extension Session {
    mutating func reload() -> [Effect] {
        guard shelf.path != "-" else {
            notice = Notice(kind: .warning, words: "What came on stdin cannot be read anew: save it as a file first.")
            return []
        }
        return [.reload]
    }

    mutating func toggleFollowing() -> [Effect] {
        guard shelf.path != "-" else { return reload() }
        file.isFollowed.toggle()
        notice = Notice(
            kind: .information,
            words: file.isFollowed
                ? "Following: the file is read anew whenever it changes; \(key("follow-file")) ends that." : "The file is not followed any more.")
        return file.isFollowed && file.isStale ? [.reload] : []
    }

    /// The file of the open cable has changed on the disk, or is gone from it.
    mutating func noteChange(of name: String, isGone: Bool) -> [Effect] {
        guard name == shelf.path else { return [] }
        guard !isGone else {
            notice = Notice(kind: .warning, words: "\(self.name) is no longer on the disk: what was read of it stays here.")
            return []
        }
        file.isStale = true
        if file.isFollowed || file.isEdited {
            file.isEdited = false
            return [.reload]
        }
        notice = Notice(kind: .warning, words: "\(self.name) has changed on the disk: \(key("reload")) reads it anew.")
        return []
    }

    /// The file was read anew: the reader stays with the words that were read, the marks too; at the end of a file that grows, at its end.
    mutating func take(reread new: Document) -> [Effect] {
        work = nil
        let edits = Edits(from: document, to: new)
        let isAtEnd = file.isFollowed && text.isAtEnd && !text.isAtTop
        let row = text.rowOfCursor ?? 0
        let cursor = edits.moved(text.cursor)
        marks = marks.mapValues(edits.moved)
        let here = shelf.path
        func moved(_ jump: Jump) -> Jump {
            jump.cable == here
                ? Jump(cursor: edits.moved(jump.cursor), top: jump.top, focus: jump.focus, over: jump.over, cable: jump.cable) : jump
        }
        (back, forward) = (back.map(moved), forward.map(moved))
        (file.isStale, file.isEdited) = (false, false)
        let before = progress.count(.duty)
        text.fold([], document)
        let effects = replace(Edition(new))
        arrange()
        if isAtEnd { text.end() } else { text.show(cursor, atRow: min(row, max(0, text.height - 1))) }
        let asked = progress.count(.duty)
        let more = asked == before ? "" : asked > before ? ", \(asked - before) more asked" : ", \(before - asked) fewer asked"
        notice = Notice(
            kind: .information, words: (edits.isNone ? "\(name) is as it was." : "\(name) was read anew\(more).") + (gapWords.map { " " + $0 } ?? ""))
        return effects
    }
}

/// What is different between two readings of a file: what stands before the first difference and behind the last is the same.
private struct Edits {
    private let old: Document
    private let new: Document
    private let before: Int
    private let after: Int

    init(from old: Document, to new: Document) {
        (self.old, self.new) = (old, new)
        let (before, after) = old.source.bytes.withUnsafeBufferPointer { a in
            new.source.bytes.withUnsafeBufferPointer { b in
                let most = min(a.count, b.count)
                var before = 0
                while before < most, a[before] == b[before] { before += 1 }
                var after = 0
                while after < most - before, a[a.count - 1 - after] == b[b.count - 1 - after] { after += 1 }
                return (before, after)
            }
        }
        (self.before, self.after) = (before, after)
    }

    var isNone: Bool { before == old.source.bytes.count && before == new.source.bytes.count }

    /// Where a byte of the old text stands in the new one; of what was changed itself, where its paragraph begins.
    func moved(_ offset: Int) -> Int {
        if offset < before { return offset }
        let rest = old.source.bytes.count - offset
        if rest <= after { return new.source.bytes.count - rest }
        let holding = old.body.paragraphs.last { $0.number != nil && $0.range.lowerBound <= offset }
        guard let number = holding?.number, let index = new.paragraph(numbered: number) else { return min(before, new.source.bytes.count) }
        return new.start(of: new.body.paragraphs[index])
    }
}
