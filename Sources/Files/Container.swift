/// What a file is to the texts in it, known by its first bytes.
public enum Container: String, Sendable, CaseIterable {
    /// Nothing but text: one cable, or several one after the other.
    case text
    /// A page of a web site, or text with a page's entities in it.
    case html
    /// A table of cables, a record each: number, date, id, origin, classification, references, header, body.
    case csv
    /// Mails one after the other, each after a `From ` line.
    case mbox
    /// One mail.
    case mail
    /// A print, whose words `pdftotext` gives.
    case pdf

    /// What the first bytes of a file show.
    public init(of bytes: [UInt8]) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let head = bytes[min(start, bytes.count)..<min(bytes.count, start + 4096)]
        switch head.first {
        case UInt8(ascii: "%") where head.starts(with: "%PDF-".utf8): self = .pdf
        case UInt8(ascii: "\"") where Record.begins(head): self = .csv
        case UInt8(ascii: "F") where head.starts(with: "From ".utf8) && Letter.isHead(head.drop { $0 != 0x0A }.dropFirst()): self = .mbox
        case .some(let first) where Letter.mayBegin(first) && Letter.isHead(head): self = .mail
        default: self = Page.isOne(head) ? .html : .text
        }
    }
}
