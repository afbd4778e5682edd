import Cable

/// A document with what a session needs of it that takes as long as the text: put together beside the session, so that no key waits for it.
public struct Edition: Sendable {
    /// The document.
    public let document: Document
    let items: [ChecklistItem]
    let flow: Flow

    /// Puts together what is needed.
    public init(_ document: Document) {
        self.document = document
        items = document.checklist()
        flow = Flow(document)
    }
}
