/// A place where a cable, or what was made of it, is marked with a classification.
public struct Marking: Sendable, Equatable {
    /// The sort of place; the raw value is what `--format json` prints.
    public enum Place: String, Sendable, CaseIterable {
        /// The line with post and serial, or a marking alone on a line of the header.
        case line
        /// Format line 4, or the marking in format line 2 of a Navy message: `ZNY SSSSS`.
        case transmission
        /// The marking line of a later section, or of another cable that stands in the text.
        case section
        /// A marking alone on a line of the text, as it stands at the head and foot of a page.
        case page
        /// A portion mark before the subject.
        case subject
        /// A portion mark of a paragraph or a heading.
        case portion
        /// A value of a field: `Original Classification: SECRET`.
        case field
        /// What an archive says the text is now: `*** Current Classification *** UNCLASSIFIED`. It lowers nothing.
        case current
        /// A portion mark within a paragraph, where none should stand: it does not count, and is said where it is higher.
        case stray
        /// A stamp of a release or a declassification. It says what became of the copy and lowers nothing.
        case release

        /// True for a marking of the cable itself, not of what was made of it later.
        var isOwn: Bool { self != .current && self != .release && self != .stray }
        /// True for the marks of a part, which may be lower than the whole.
        var isPart: Bool { self == .portion || self == .subject }
    }

    /// The level that stands there.
    public let classification: Classification
    /// Where it stands in the cable.
    public let place: Place
    /// Its words, in bytes of the source.
    public let range: Range<Int>
    /// False where it only looks like a marking: letters of another script, hidden or misread, or parted by other signs.
    public let isSound: Bool

    /// One marking.
    public init(_ classification: Classification, _ place: Place, _ range: Range<Int>, isSound: Bool = true) {
        self.classification = classification
        self.place = place
        self.range = range
        self.isSound = isSound
    }
}

extension Marking.Place {
    /// Where it stands, as a sentence says it.
    var words: String {
        switch self {
        case .line: "marking line"
        case .transmission: "transmission line"
        case .section: "line of a section"
        case .page: "page"
        case .subject: "subject"
        case .portion: "portion mark"
        case .field: "field"
        case .current: "archive"
        case .stray: "mark within a paragraph"
        case .release: "release"
        }
    }
}

extension [Marking] {
    /// The highest. What a release or an archive says it is now lowers nothing and counts where it is higher, or, of an archive, stands alone. A part
    /// that is marked unclassified says nothing of the others.
    var highest: Classification? {
        lazy.filter { marking in
            switch marking.place {
            case .stray: false
            case .portion, .subject, .release: marking.classification > .unclassified
            case .current: marking.classification > .unclassified || !contains { $0.place.isOwn && !$0.place.isPart }
            default: true
            }
        }.map(\.classification).max()
    }

    /// The highest of the cable's own that is spelled as it should be.
    private var soundest: Classification? { lazy.filter { $0.isSound && $0.place != .stray }.map(\.classification).max() }

    /// What the classification alone keeps silent about, of several causes the weightiest: `first line says UNCLASSIFIED`; nil where all agree.
    var doubt: String? {
        let words = [disagreement, stray.map { "\($0.classification.rawValue) within a paragraph" }].compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: "; ")
    }

    /// The highest mark within a paragraph that is higher than what counts.
    private var stray: Marking? {
        let level = highest
        return lazy.filter { stray in stray.place == .stray && level.map { $0 < stray.classification } ?? true }
            .max { $0.classification < $1.classification }
    }

    private var disagreement: String? {
        guard let highest else { return nil }
        if soundest.map({ $0 < highest }) ?? contains(where: { $0.place.isOwn }) { return "spelled strangely" + lower(than: highest, ", ") }
        let lower = lower(than: highest, "")
        if !lower.isEmpty { return lower }
        if !contains(where: { $0.place.isOwn && !$0.place.isPart }), contains(where: { $0.place.isPart }) { return "by portion marks alone" }
        return isByTransmissionAlone ? "by the transmission line alone" : nil
    }

    /// True where no line of the cable bears the level that its transmission gives it.
    private var isByTransmissionAlone: Bool {
        contains { $0.place == .transmission }
            && allSatisfy { $0.place == .transmission || !$0.place.isOwn || $0.place.isPart && $0.classification < highest ?? $0.classification }
    }

    /// Where something lower stands, behind `lead`; empty where nothing does.
    private func lower(than highest: Classification, _ lead: String) -> String {
        for place in [Marking.Place.line, .section, .page, .field, .transmission] {
            guard let lower = first(where: { $0.place == place && $0.classification < highest }) else { continue }
            let isFirst = place == .line && first(where: { $0.place != .transmission })?.range == lower.range
            return "\(lead)\(isFirst ? "first line" : place.words) says \(lower.classification.rawValue)"
        }
        return ""
    }

    /// What became of it, where that is another level: `released as UNCLASSIFIED`.
    var released: String? {
        guard let highest, let stamp = last(where: { ($0.place == .current || $0.place == .release) && $0.classification != highest }) else {
            return nil
        }
        return (stamp.place == .current ? "now " : "released as ") + stamp.classification.rawValue
    }

    /// What disagrees or is no true marking: a remark for each sort of place and level.
    var remarks: [Remark] {
        let words = "stands within a paragraph, where no portion mark should: it is not counted. Look at it."
        return disagreements + (stray.map { [Remark(.marking, $0.range, "A mark \($0.classification.rawValue) \(words)")] } ?? [])
    }

    private var disagreements: [Remark] {
        guard let highest,
            let top = first(where: { $0.classification == highest && $0.place.isOwn }) ?? first(where: { $0.classification == highest })
        else { return [] }
        var remarks: [Remark] = []
        if soundest.map({ $0 < highest }) ?? true {
            let words = "This looks like the marking \(highest.rawValue), in letters that are not all its own: it is believed."
            remarks.append(Remark(.marking, top.range, words))
        }
        for place in Marking.Place.allCases where place.isOwn && !place.isPart {
            for level in Classification.allCases where level < highest {
                guard let lower = first(where: { $0.place == place && $0.classification == level }) else { continue }
                let words = "The \(place.words) says \(level.rawValue), a \(top.place.words) \(highest.rawValue): the higher counts."
                remarks.append(Remark(.marking, lower.range, words))
            }
        }
        if isByTransmissionAlone {
            remarks.append(Remark(.marking, top.range, "No line gives a marking: the transmission line alone says \(highest.rawValue)."))
        }
        if top.place.isPart, !contains(where: { $0.place.isOwn && !$0.place.isPart }) {
            remarks.append(Remark(.marking, top.range, "No line gives a marking: \(highest.rawValue) is the highest portion mark."))
        }
        return remarks
    }
}

extension Header {
    /// True where somebody is said to have classified what no marking shows as classified.
    var isClassifierAlone: Bool { classifiedBy != nil && classification.map { $0 == .unclassified } ?? true }
}

extension Document {
    /// What the classification alone would keep silent about, in a few words for a banner: a marking that disagrees, and what a release made of
    /// it; nil where there is nothing.
    static func doubt(_ header: Header, _ markings: [Marking]) -> String? {
        let stamped = header.classification.map { $0 > .unclassified } == true ? header.release?.decision?.lowercased() : nil
        let classifier = header.isClassifierAlone ? "names who classified it" : nil
        let said = [markings.doubt, classifier, markings.released ?? stamped].compactMap { $0 }
        return said.isEmpty ? nil : said.joined(separator: "; ")
    }

    /// The classification as a banner has it: the level, and in brackets what disagrees.
    public var classificationWords: String {
        let level = header.classification?.rawValue ?? (dialect == .plain ? "NO CABLE" : "NO MARKING FOUND")
        return markingDoubt.map { "\(level) (\($0))" } ?? level
    }
}
