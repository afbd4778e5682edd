import Cable
import Exports
import Fixtures
import Reading
import Testing

@Suite struct MarkdownTests {
    /// The whole export of a fixture with its first item ticked, as it was when somebody last looked at it.
    @Test func theExportIsAsRecorded() throws {
        let document = Fixtures.document("09STATE900447.txt")
        let first = try #require(document.checklist().first)
        let got = CableMarkdown(document, states: [first.id: .done]).text
        try Golden.hold(got, "09STATE900447.md")
    }

    @Test func nothingOfADocumentIsObeyed() {
        let hostile = Array("1. One *bold* [link](http://x) <b>\u{1B}]0;title\u{7} \u{202E}back.\n2. Two.\n".utf8)
        let words = CableMarkdown(Document(parsing: Source(hostile)), states: [:]).text
        #expect(!words.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
        #expect(words.contains("\\*bold\\* \\[link\\](http://x) \\<b\\>"))
    }
}
