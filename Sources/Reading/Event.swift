import Cable

/// What reaches a session from outside: keys, sizes, and the results of its effects.
public enum Event: Sendable {
    /// A key was pressed.
    case key(Key)
    /// The mouse was used at a place of the screen, in cells from 0.
    case mouse(Mouse, row: Int, column: Int)
    /// Text was pasted; it goes to an open prompt and nowhere else.
    case paste(String)
    /// The terminal has this size now, in cells.
    case resize(rows: Int, columns: Int)
    /// The whole document, where the first paint showed a part of it.
    case document(Document)
    /// The same, with what takes long of it put together already.
    case edition(Edition)
    /// The same document with what it asks, which was read beside the session.
    case asked(Document, Bearings)
    /// How much of what the document asks has been read, in percent.
    case asking(percent: Int)
    /// What the session wants done takes a while: how far it is, in percent where that is known.
    case working(percent: Int?)
    /// What is searched of a long document was made ready beside the session.
    case searchable(SearchText)
    /// The notebook's present state for this cable, at its opening and whenever another program wrote to it.
    case notebook([String: ItemState])
    /// The notebook could not be opened; reading goes on and this is said.
    case notebookUnavailable(String)
    /// The entries of `Effect.save(id:entries:)` are on the disk.
    case saved(id: Int)
    /// They are not; `reason` is one sentence.
    case saveFailed(id: Int, reason: String)
    /// The cable's times resolved for the reader's post.
    case times([ResolvedTime], post: ReaderPost?)
    /// When the cable was sent, at the clocks that matter to its reader.
    case sent([ClockReading])
    /// What an inquiry has found since its last report, and how much of the text it has looked at, in percent; 100 is the last.
    case found(id: Int, hits: [Range<Int>], percent: Int)
    /// What an inquiry for a filter has found, put together.
    case sifted(id: Int, Sifted)
    /// What was to be copied is put together.
    case gathered(Clipping)
    /// An inquiry was given up: its expression takes too long.
    case tooLong(id: Int)
    /// The file of the cable of this name has changed on the disk since it was read, or is gone from it.
    case changed(name: String, isGone: Bool)
    /// The open cable as its file now has it.
    case reread(Document)
    /// Which of the other cables has the next hit, by its name in the list, and how many it holds; nil for none.
    case sought(id: Int, name: String?, hits: Int)
    /// Another cable instead of this one, by its name in the list, and what was kept of it.
    case opened(Document, name: String, Bookmark?)
    /// It cannot be opened; `reason` is one sentence.
    case notOpened(name: String, reason: String)
    /// The first cable is not here yet: what is shown in its place says so, and is nothing of it.
    case awaiting
    /// None of those that were named can be opened; `reason` is one sentence, `status` what the program says by it.
    case noneOpened(reason: String, status: Int32)
    /// How much of a file is written, in percent where that is known.
    case writing(percent: Int?)
    /// A file is written; one sentence.
    case written(String)
    /// It is not; one sentence.
    case notWritten(String)
    /// The list of cables, when folders have been looked through.
    case list([String])
    /// The file of this cable holds so many.
    case holds(Int)
    /// What was kept of this cable, and of the layout, from the last run.
    case remembered(Bookmark?, Arrangement?)
    /// The reader asked to begin at this paragraph.
    case begin(paragraph: Int)
    /// The program may end before the next event, or another one has the terminal: what is to be kept is kept now.
    case leaving
    /// Something to tell the reader in the status line.
    case message(String)
    /// The world refused what was wanted; one sentence that says what to do.
    case refused(String)
}

/// What a session wants done in the world. The loop carries it out; results come back as events.
public enum Effect: Equatable, Sendable {
    /// Leave the program.
    case quit
    /// Give the terminal back and stop, as Ctrl-Z does.
    case suspend
    /// Draw every cell anew.
    case redraw
    /// Write these entries to the notebook in one transaction; answer with `saved` or `saveFailed` and this id.
    case save(id: Int, entries: [Entry])
    /// Search beside the session; answer with `found` until it is done or another search or `stopFinding` comes.
    case find(Inquiry)
    /// Read the open cable anew from its file; answer with `reread` or `refused`.
    case reload
    /// Look through the other cables for the next that holds a hit; answer with `sought`, unless another search or `stopFinding` comes.
    case seek(Onward)
    /// The search under way is no longer wanted.
    case stopFinding
    /// The cable that is being opened, or read anew, is no longer wanted.
    case stopWorking
    /// What of the cable has not been read is no longer wanted: the rest of its file, else what it asks.
    case stopReading
    /// The file that is being written is no longer wanted; what stood there stays.
    case stopWriting
    /// Leave the program, which says why and ends with a status.
    case fail(reason: String, status: Int32)
    /// Put together what is to be copied, of which there is much; answer with `gathered`.
    case gather(Copying)
    /// Put words on the clipboard; answer with `message` or `refused`.
    case copy(Clipping)
    /// Have another program, or a file, get something; answer with `message` or `refused`, of a file with `written` or `notWritten`.
    case run(Errand)
    /// Have the mouse reported, or not.
    case mouse(Bool)
    /// Open another cable; answer with `opened` or `notOpened`.
    case open(Wanted)
    /// Keep the reader's place, the marks and the layout from this run to the next.
    case remember(Memory)
}

/// An instant at one place's clock.
public struct ClockReading: Sendable, Equatable {
    /// Whose clock: `Lisbon`, `Washington`.
    public let place: String
    /// What it showed.
    public let time: CivilTime

    /// A place and what its clock showed.
    public init(place: String, time: CivilTime) {
        self.place = place
        self.time = time
    }
}

/// The post whose clock times are shown at.
public struct ReaderPost: Sendable, Equatable {
    /// `BEIJING`.
    public let key: String
    /// `Beijing`.
    public let city: String
    /// How it stands to this cable.
    public let addressed: ResolvedTime.Addressed
    /// True when nobody said so: it was taken because the cable has one action addressee.
    public let isAssumed: Bool

    /// A post and how it is known.
    public init(key: String, city: String, addressed: ResolvedTime.Addressed, isAssumed: Bool) {
        self.key = key
        self.city = city
        self.addressed = addressed
        self.isAssumed = isAssumed
    }
}
