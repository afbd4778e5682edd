import Glossary

/// Who sent a text whose head is lost: told by the name it is kept under, by who signed it, and by how it speaks of the Department and of posts.
enum SenderOfText {
    /// Words with which the Department speaks, and those with which a post does.
    private static let departments: [StaticString] = [
        "EMBASSY SHOULD", "EMBASSIES SHOULD", "POST SHOULD", "POSTS SHOULD", "MISSION SHOULD", "MISSIONS SHOULD", "EMBASSY MAY", "POSTS MAY",
        "EMBASSY REQUESTED", "POST REQUESTED", "POSTS REQUESTED", "MISSION REQUESTED", "EMBASSY IS REQUESTED", "POSTS ARE REQUESTED",
        "MISSION IS REQUESTED", "POST IS REQUESTED", "REQUEST EMBASSY", "REQUEST POST", "DEPARTMENT CONCURS", "DEPT CONCURS", "DEPARTMENT BELIEVES",
        "DEPARTMENT APPRECIATES", "DEPARTMENT WISHES", "DEPARTMENT REQUESTS", "DEPARTMENT WOULD APPRECIATE", "ADDRESSEES ARE", "ADDRESSEES SHOULD",
    ]
    private static let posts: [StaticString] = [
        "EMBASSY BELIEVES", "EMBASSY RECOMMENDS", "EMBASSY REQUESTS", "EMBASSY WOULD APPRECIATE", "MISSION BELIEVES", "MISSION WOULD APPRECIATE",
        "MISSION RECOMMENDS", "REQUEST DEPARTMENT", "REQUEST DEPT", "DEPARTMENT'S GUIDANCE", "EMBOFF", "POLOFF", "ECONOFF", "CONOFF", "MISOFF",
        "CHARGE CALLED", "AMBASSADOR CALLED", "DCM CALLED", "PLEASE ADVISE DEPARTMENT", "DEPARTMENT PLEASE", "DEPT PLEASE",
    ]

    /// The sender, as far as it shows.
    static func guess(_ source: Source, _ body: Body) -> Readers.Sender {
        source.bytes.withUnsafeBufferPointer { buffer in
            let bytes = Bytes(buffer: buffer)
            // Of a telegram that is repeated, the words are the other sender's.
            if let signature = body.signature.first, isBehindQuote(bytes, signature.range) {
                return speaks(bytes, body.range, posts) ? .post : .unknown
            }
            if let name = source.name.flatMap({ ArchiveName($0) }) { return name.post == "STATE" ? .department : .post }
            let isDepartment = speaks(bytes, body.range, departments)
            let isPost = speaks(bytes, body.range, posts)
            guard let name = body.signature.first?.text else { return .unknown }
            if Secretaries.isSecretary(name), !isPost || isDepartment { return .department }
            if Secretaries.mayAct(name) { return isDepartment == isPost ? .unknown : isDepartment ? .department : .post }
            return isDepartment ? .unknown : .post
        }
    }

    private static func speaks(_ bytes: Bytes, _ range: Range<Int>, _ words: [StaticString]) -> Bool {
        words.contains { bytes.find($0, in: range) != nil }
    }

    /// `UNQUOTE KISSINGER`.
    private static func isBehindQuote(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
        var end = name.lowerBound
        while end > 0, isBlank(bytes[end - 1]) || bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return end >= 7 && bytes.has("UNQUOTE", at: end - 7)
    }
}
