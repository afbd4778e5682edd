import Cable
import Fixtures
import Foundation
import Testing

@testable import Files

/// What of a file is not read is said, whatever the limit was.
@Suite struct GapTests {
    private func read(_ bytes: [UInt8], most: Int = Input.most) throws -> [Source] {
        let scratch = try Scratch()
        let file = scratch.path + "/file"
        try Data(bytes).write(to: URL(filePath: file))
        let pouch = try Pouch(Input(file, most: most))
        var sources: [Source] = []
        while let item = try pouch.next() { sources.append(item.source) }
        return sources
    }

    private func gaps(_ bytes: [UInt8], most: Int = Input.most) throws -> [String] { try read(bytes, most: most).flatMap(\.gaps).map(\.words) }

    private let text = Array(String(repeating: "The tide is high and nothing is asked.\n", count: 100).utf8)

    @Test func aTextBehindTheLimitIsSaidToBeLeftOut() throws {
        #expect(try gaps(text, most: text.count).isEmpty)
        #expect(try gaps(text, most: 1000) == ["Only the first 1000 bytes are here, the rest is left out: cut the file into cables."])
        #expect(try read(text, most: 1000).first?.bytes.count == 1000)
        #expect(try gaps(Gzip.packed(text), most: 1000).count == 1)
    }

    @Test func aRecordBehindTheLimitIsSaidToBeCut() throws {
        let long = String(repeating: String(decoding: text, as: UTF8.self), count: 80)
        let fields = ["1", "3/20/2007 10:00", "07LISBON1", "Embassy Lisbon", "SECRET", "", "SUBJECT: TIDE", long]
        let sources = try read(Array((fields.map { "\"\($0)\"" }.joined(separator: ",") + "\n").utf8), most: 1000)
        #expect(sources.first?.gaps.map(\.words) == ["This record is longer than 1000 bytes: what follows is read as another one."])
    }

    /// Of several cables in a file the last is the one that is not whole.
    @Test func theGapBelongsToTheCableItIsIn() {
        let source = Source(text).leavingOut([Gap("The rest.", at: .max)])
        #expect(source.part(0..<100).gaps.isEmpty)
        #expect(source.part(100..<text.count).gaps == [Gap("The rest.", at: text.count - 100)])
        #expect(source.named("a.txt").moved(by: 10).gaps.count == 1)
    }

    // MARK: gzip

    /// A file packed in parts is read whole wherever a stretch of it ends.
    @Test(arguments: [-2, -1, 0, 1]) func partsOfAPackedFileAreReadWhereverTheyAreCut(_ shift: Int) throws {
        // The second part begins about where the first stretch that is read ends.
        let first = [UInt8](repeating: 0x61, count: (1 << 18) + shift - 38)
        let packed = Gzip.packed(first)
        #expect(packed.count == (1 << 18) + shift)
        let got = try read(packed + Gzip.packed(text))
        #expect(got.map(\.bytes.count).reduce(0, +) == first.count + text.count)
        #expect(got.flatMap(\.gaps).isEmpty)
    }

    @Test func whatFollowsThePackedTextIsSaidToBeLeftOut() throws {
        #expect(try gaps(Gzip.packed(text) + [0, 0, 0, 0, 0]).isEmpty)
        for rest in ["9. Action request: hand over the tables.\n", "x", "\u{1F}"] {
            #expect(
                try gaps(Gzip.packed(text) + Array(rest.utf8)) == ["What follows the packed text in its file is not gzip and is left out."], "\(rest)"
            )
        }
    }

    // MARK: mails and pages

    private func mail(_ parts: [String], _ kind: String = "mixed", cut: String = "cut") -> [UInt8] {
        let head = "From: a@b\nMIME-Version: 1.0\nContent-Type: multipart/\(kind); boundary=\(cut)\n\n"
        return Array((head + parts.map { "--\(cut)\n\($0)\n" }.joined() + "--\(cut)--\n").utf8)
    }

    @Test func whatAnotherFormOfTheMailSaysBesidesIsSaid() throws {
        func told(_ other: String) throws -> [String] { try gaps(mail([plain, other], "alternative")) }
        #expect(try told("Content-Type: text/html\n\n<html><body><P>THE&nbsp;TIDE <b>is</b> high.</body></html>").isEmpty)
        #expect(
            try told("Content-Type: text/html\n\n<p>The tide is high. Post is requested to hand over the tables.")
                == ["The mail says something else in a part that is not shown: text/html."])
        #expect(try told("Content-Type: text/html; charset=utf-8\n\n<p>The tide is Иванов.").count == 1)
        #expect(try told("Content-Type: text/html\n\n<p>The tide is high, high.").count == 1)
        #expect(try told("Content-Type: image/png\n\niVBORw0").isEmpty)
    }

    @Test func aMailWithoutItsEndIsSaidToBeCut() throws {
        let whole = mail([plain, "Content-Type: text/html\n\n<p>The tide is high."], "alternative")
        let cut = Array(whole.dropLast(9))
        #expect(try gaps(cut) == ["The mail ends before the line that closes it: what followed is not here."])
    }

    @Test(arguments: [("VGhlIHRpZGUgaXMgaGlnaC4=", 0), ("VGhlIHRpZGUgaXMgaGlnaC4g", 0), ("VGhlIHRpZGUgaXMgaGlnaC", 1), ("VGhlIHRpZGUgaXMgaGlna", 1)])
    func packedTextThatIsCutIsSaidToBe(_ words: String, _ count: Int) throws {
        let mail = "From: a@b\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\n\(words)\n"
        #expect(try gaps(Array(mail.utf8)).count == count)
    }

    @Test func wordsOfAPageOutsideItsTextAreSaid() throws {
        func told(_ before: String, _ between: String = "", _ after: String = "") throws -> [String] {
            let page =
                "<html><head><title>A page</title></head><body>\(before)<pre>1. The tide is high.</pre>\(between)<pre>2. It fell.</pre>\(after)</body></html>"
            return try gaps(Array(page.utf8))
        }
        #expect(try told("<!-- a note --> <p>&nbsp;</p><script>var a</script>", "<br>", " \n").isEmpty)
        let gap = ["What the page says outside its text is not shown: \"3. Hand over the tables.\"."]
        let words = "<p>3. Hand <b>over</b> the tables.</p>"
        #expect(try told(words) == gap)
        #expect(try told("", words) == gap)
        #expect(try told("", "", words) == gap)
        // What a site has above the table of a cable is on all of its pages.
        let table = "<table class='cable'><tr><th>Classification</th></tr><tr><td>UNCLASSIFIED</td></tr></table>"
        #expect(try told("<p>Understanding cables</p>" + table).isEmpty)
        #expect(try told(table + words) == gap)
    }

    @Test func pagesOfAPrintWithoutWordsAreSaid() {
        func told(_ words: String) -> [String] { Print.pictures(Array(words.utf8)) }
        #expect(told("The tide\u{C}is high.\u{C}").isEmpty)
        #expect(told("No form feeds.").isEmpty)
        #expect(told("The tide\u{C} \n\u{C}is high.\u{C}") == ["Page 2 of 3 has no text: run the print through a text recognizer."])
        #expect(told("x\u{C}\u{C}\u{C}") == ["Pages 2, 3 of 3 have no text: run the print through a text recognizer."])
    }

    private let plain = "Content-Type: text/plain\n\nThe tide is high."

    @Test func partsOfAMailThatAreNotShownAreNamed() throws {
        #expect(try gaps(mail([plain])).isEmpty)
        #expect(try gaps(mail([plain, "Content-Type: image/png\n\niVBORw0"])).isEmpty)
        #expect(try gaps(mail([plain, "Content-Type: text/html\n\n<p>The tide is high."], "alternative")).isEmpty)
        let order = "Content-Type: text/plain; name=order.txt\nContent-Disposition: attachment; filename=\"order.txt\"\n\nHand over the tables."
        #expect(try gaps(mail([plain, order])) == ["A part of the mail is not shown: text/plain \"order.txt\"."])
        #expect(
            try gaps(mail([plain, order, "Content-Type: application/pdf\n\nx"]))
                == ["2 parts of the mail are not shown: text/plain \"order.txt\", application/pdf."])
        #expect(try gaps(mail(Array(repeating: plain, count: 100))).first?.hasPrefix("99 parts of the mail are not shown: ") == true)
    }

    @Test func partsThatLieTooDeepAreSaidToBeAsTheyWereSent() throws {
        var inner = plain
        for level in 10..<22 { inner = String(decoding: mail([inner], cut: "cut\(level)"), as: UTF8.self) }
        #expect(try gaps(Array(inner.utf8)) == ["Parts that lie deeper than 8 in each other are here as they were sent."])
    }

    @Test func whatFollowsThePackedTextOfAMailIsSaidToBeLeftOut() throws {
        let head = "From: a@b\nMIME-Version: 1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n"
        #expect(try gaps(Array((head + "VGhlIHRpZGUu\n").utf8)).isEmpty)
        #expect(try gaps(Array((head + "VGhlIHRpZGU=\n\n").utf8)).isEmpty)
        #expect(try gaps(Array((head + "VGhlIHRpZGU=\nSGFuZCBvdmVy\n").utf8)) == ["What follows the end of the packed text of the mail is left out."])
    }

    @Test func aScriptWithoutAnEndHidesNothingUnsaid() throws {
        #expect(try gaps(Array("<html><body><p>The tide<script>var a</script> is high.".utf8)).isEmpty)
        let gap = "A script that is not closed hides the rest of the page."
        #expect(try gaps(Array("<html><body><p>The tide<script>1. Post is requested to hand over.".utf8)) == [gap])
    }

    // MARK: folders

    @Test func aFolderThatMayNotBeLookedIntoIsGivenOn() throws {
        let scratch = try Scratch()
        let inner = scratch.path + "/inner"
        try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
        #expect(chmod(inner, 0) == 0)
        defer { chmod(inner, 0o700) }
        // Whoever may do everything looks into it all the same.
        #expect(Array(Folder([scratch.path])).map(\.path) == (opendir(inner) == nil ? [inner] : []))
    }
}

/// Packs bytes as gzip does, stored as they are.
enum Gzip {
    static func packed(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
        var at = 0
        repeat {
            let count = min(0xFFFF, bytes.count - at)
            let isLast: UInt8 = at + count == bytes.count ? 1 : 0
            let length = UInt16(count)
            out += [isLast, UInt8(length & 0xFF), UInt8(length >> 8), UInt8(~length & 0xFF), UInt8(~length >> 8)] + bytes[at..<at + count]
            at += count
        } while at < bytes.count
        for value in [checksum(bytes), UInt32(truncatingIfNeeded: bytes.count)] {
            for shift in [0, 8, 16, 24] { out.append(UInt8(truncatingIfNeeded: value >> UInt32(shift))) }
        }
        return out
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
    }
}
