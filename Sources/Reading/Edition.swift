import Cable

/// Where everything stands that keys lead to and panes list, and what can be ticked: what takes as long as the text. It is put together beside the
/// session, so that no key waits for it.
public struct Bearings: Sendable {
    let items: [ChecklistItem]
    let targets: [Target: [Int]]
    let outline: [Listed]
    let header: [Listed]

    /// Puts together what is needed of a document.
    public init(_ document: Document) {
        items = document.checklist()
        targets = Dictionary(uniqueKeysWithValues: Target.allCases.map { ($0, document.offsets(of: $0)) })
        outline = Outline.entries(document)
        header = HeaderLines.entries(document)
    }
}

/// A document with what a session needs of it, put together beside the session.
public struct Edition: Sendable {
    /// The document.
    public let document: Document
    let bearings: Bearings
    let flow: Flow

    /// Puts together what is needed.
    public init(_ document: Document) {
        self.document = document
        bearings = Bearings(document)
        flow = Flow(document)
    }
}
