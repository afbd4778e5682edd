import Cable
import Fixtures
import Foundation
import Testing

@testable import Files

/// Whatever a cable comes in, the same words are read, and each is found in the file again.
@Suite struct ContainerTests {
    @Test(arguments: Wrapper.allCases, Fixtures.names) func aCableIsReadOutOfItsContainer(_ wrapper: Wrapper, _ name: String) throws {
        let cable = Fixtures.bytes(name)
        let file = wrapper.wrap([cable])
        let source = try Pouch.first(in: file, of: name).source
        #expect(trimmed(source.bytes) == trimmed(cable))
        var lost = 0
        for (offset, byte) in source.bytes.enumerated() where byte < 0x80 && byte > 0x20 && byte != 0x26 && byte != 0x3C && byte != 0x3D {
            let place = source.map.fileOffset(offset)
            if !file.indices.contains(place) || file[place] != byte { lost += 1 }
        }
        #expect(lost == 0, "\(lost) bytes are elsewhere in the file than their range says")
    }

    @Test(arguments: [Wrapper.csv, .mbox]) func severalCablesComeOneAfterTheOther(_ wrapper: Wrapper) throws {
        let cables = Fixtures.names.map { Fixtures.bytes($0) }
        let scratch = try Scratch()
        let file = scratch.path + "/cables"
        try Data(wrapper.wrap(cables)).write(to: URL(filePath: file))
        let pouch = try Pouch(file)
        var got: [[UInt8]] = []
        while let item = try pouch.next() {
            #expect(item.number == got.count + 1)
            got.append(item.source.bytes)
        }
        #expect(got.map { trimmed($0) } == cables.map { trimmed($0) })
        #expect(try Pouch.first(in: wrapper.wrap(cables), of: "all").count == cables.count)
    }

    /// The line between two mails may be cut in two by what is read at a time, wherever it is cut.
    @Test(arguments: [1, 5, 30, 70, 110, 111]) func aLineBetweenMailsIsFoundWhereverItIsCut(_ cut: Int) throws {
        let between = "From \(String(repeating: "harbour.", count: 10))office@posts.example Tue Mar 20 10:00:00 2007\n"
        let head = "Subject: tide\nMIME-Version: 1.0\n\n"
        var first = between + head
        first += String(repeating: "t", count: (1 << 18) - first.utf8.count - 2 - cut) + "\n\n"
        let scratch = try Scratch()
        let file = scratch.path + "/mails"
        try Data((first + between + head + "The lamps are lit.\n").utf8).write(to: URL(filePath: file))
        let pouch = try Pouch(file)
        #expect(try pouch.next()?.source.bytes.last == 0x0A)
        #expect(try pouch.next().map { String(decoding: $0.source.bytes, as: UTF8.self) } == "The lamps are lit.\n")
        #expect(try pouch.next() == nil)
    }

    @Test func aRecordIsFoundByNumberAndById() throws {
        let scratch = try Scratch()
        let file = scratch.path + "/cables"
        try Data(Wrapper.csv.wrap(Fixtures.names.map { Fixtures.bytes($0) })).write(to: URL(filePath: file))
        #expect(try Pouch(file).cable("3").number == 3)
        #expect(try Pouch(file).cable("07LISBON4").number == 4)
        #expect(throws: Failure.noCable(file, which: "99")) { try Pouch(file).cable("99") }
    }

    @Test func base64IsReadAndItsPlacesStayInOrder() throws {
        let cable = Fixtures.bytes("07STATE900001.txt")
        let lines = Data(cable).base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed])
        let file = Array("MIME-Version: 1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n\(lines)\n".utf8)
        let source = try Pouch.first(in: file, of: "mail").source
        #expect(source.bytes == cable)
        let places = source.bytes.indices.map { source.map.fileOffset($0) }
        #expect(places == places.sorted() && places.last.map { $0 < file.count } == true)
    }

    @Test func aMailOfSeveralPartsIsItsPlainText() throws {
        let file = Array(
            """
            Message-ID: <1@posts.example>
            Content-Type: multipart/mixed; boundary="cut here"

            For those who read no parts.
            --cut here
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/html

            <p>The <b>lamps</b></p>
            --inner
            Content-Type: text/plain; charset=iso-8859-1
            Content-Transfer-Encoding: quoted-printable

            The lamps of S=E3o Jos=E9.
            --inner--
            --cut here
            Content-Type: application/octet-stream
            Content-Transfer-Encoding: base64

            AAAA
            --cut here--
            """.utf8)
        let source = try Pouch.first(in: file, of: "mail").source
        #expect(source.line([0..<source.bytes.count]) == "The lamps of São José.")
        let lamps = try #require(source.bytes.firstRange(of: Array("lamps".utf8)))
        #expect(Array(file[source.map.fileOffset(lamps.lowerBound)..<source.map.fileOffset(lamps.upperBound)]) == Array("lamps".utf8))
    }

    @Test func aPageWithoutABlockOfCodeGivesItsWords() throws {
        let file = Array(
            "<html><head><style>p {}</style></head><body><p>Lamps &amp; tides</p><script>if (1 < 2) {}</script><p>end</p></body></html>".utf8)
        let source = try Pouch.first(in: file, of: "page").source
        #expect(source.line([0..<source.bytes.count]) == "Lamps & tides end")
    }

    /// What a table or a page says of the classification beside the text counts with what the text says; a page's list of classifications does not.
    @Test func aColumnAndACellMayMarkACable() throws {
        let text = "UNCLAS OSLO 900031\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: EFIS, NO\nSUBJECT: NETS\n\n1. The nets are cut.\nBJORGVIN\n"
        let row =
            "\"7\",\"3/6/2007 9:40\",\"07OSLO900031\",\"Embassy Oslo\",\"SECRET//NOFORN\",\"\",\"R 060940Z MAR 07\nFM AMEMBASSY OSLO\",\"\(text)\"\n"
        let list = "<html><body><a href='/1'>TOP SECRET</a>"
        let heading = "<h1>SECRET//NOFORN</h1>"
        let table = "<table><tr><th>Classification</th></tr><tr><td><a>SECRET//NOFORN</a></td></tr></table>"
        let page = "<pre>R 060940Z MAR 07\nFM AMEMBASSY OSLO\n\(text)</pre></body></html>"
        for file in [
            row, list + table + page, "<html><body>" + heading + page, "<html><body>" + page.replacing("</body>", with: heading + "</body>"),
        ] {
            let document = Document(parsing: try Pouch.first(in: Array(file.utf8), of: "nets").source)
            #expect(document.header.classification == .secret)
            #expect(document.header.id == "07OSLO900031")
            #expect(document.remarks.contains { $0.kind == .marking })
        }
    }

    /// A mail's subject and the fields that programs add mark what it holds; words that only name secrets do not.
    @Test(arguments: [
        ("Subject: SECRET//NOFORN: Nets", Classification.secret), ("Subject: Re: Fwd: [CONFIDENTIAL] Nets", .confidential),
        ("Subject: (S//NF) Nets", .secret),
        ("Subject: Nets (C)", .confidential), ("Subject: =?utf-8?Q?TOP_S=45CRET?= - Nets", .topSecret), ("Subject: =?utf-8?B?U0VDUkVU?=", .secret),
        ("Subject: Nets\nX-Classification: SECRET//NOFORN", .secret), ("Subject: Nets\nX-Protective-Marking: Secret", .secret),
        ("Subject: Secret: how nets are cut", .unclassified), ("Subject: SECRET-KEEPING (A)", .unclassified), ("Subject: Nets (s)", .unclassified),
        ("Subject: SECRET TALKS: Nets", .unclassified), ("Subject: =?utf-8?Q?", .unclassified), ("Subject: UNCLASSIFIED", .unclassified),
    ])
    func aMailsHeadMayMarkACable(_ fields: String, _ level: Classification) throws {
        let text = "UNCLAS OSLO 900031\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: EFIS, NO\nSUBJECT: NETS\n\n1. The nets are cut.\nBJORGVIN\n"
        let mail = "From: a@b\n\(fields)\nDate: today\nMessage-ID: <1@b>\n\nR 060940Z MAR 07\nFM AMEMBASSY OSLO\n\(text)"
        let source = try Pouch.first(in: Array(mail.utf8), of: "nets").source
        let document = Document(parsing: source)
        #expect(document.header.classification == level)
        #expect(document.header.id == "07OSLO900031")
        #expect(document.remarks.contains { $0.kind == .marking } == (level != .unclassified))
        // The way back to the file: the text stands where it stood.
        let place = try #require(source.string(0..<source.bytes.count).range(of: "The nets"))
        let offset = source.string(0..<source.bytes.count)[..<place.lowerBound].utf8.count
        #expect(Array(mail.utf8)[source.map.fileOffset(offset)...].starts(with: "The nets".utf8))
    }

    /// What is attached, or said in a form that is not shown, marks the mail where it is marked higher.
    @Test func aPartThatIsNotShownMayMarkAMail() throws {
        func level(_ kind: String, _ shown: String, _ other: String) throws -> (Classification?, [String]) {
            let text = "\(shown) OSLO 900031\n\nTAGS: EFIS, NO\nSUBJECT: NETS\n\n1. The nets are cut.\nBJORGVIN\n"
            let mail = """
                From: a@b
                Subject: Nets
                Message-ID: <1@b>
                Content-Type: multipart/\(kind); boundary="x"

                --x
                Content-Type: text/plain

                R 060940Z MAR 07
                FM AMEMBASSY OSLO
                \(text)
                --x
                \(other)
                --x--

                """
            let source = try Pouch.first(in: Array(mail.utf8), of: "nets").source
            return (Document(parsing: source).header.classification, source.gaps.map(\.words))
        }
        let page = "Content-Type: text/html\n\n<html><body><p>SECRET</p><p>The nets are cut.</p></body></html>"
        #expect(try level("alternative", "UNCLAS", page).0 == .secret)
        let attached =
            "Content-Type: text/plain\nContent-Disposition: attachment\n\nS E C R E T OSLO 900032\n\nTAGS: EFIS\nSUBJECT: LAMPS\n\n1. Lit.\n"
        #expect(try level("mixed", "UNCLAS", attached).0 == .secret)
        #expect(try level("mixed", "S E C R E T", attached).0 == .secret)
        #expect(try level("mixed", "UNCLAS", "Content-Type: text/plain\n\nThe secret of the nets.\n").0 == .unclassified)
        #expect(try level("mixed", "UNCLAS", attached).1.count == 1)
    }

    @Test func whatIsNoMailAndNoTableStaysText() {
        for text in ["MRN: 07 LISBON 1\nFrom: AMEMBASSY LISBON\nSubject: x\n", "Note: this\nis text\n", "\"1\" is a number", "From here on"] {
            #expect(Container(of: Array(text.utf8)) == .text, "\(text)")
        }
    }

    @Test func anyBytesOfAnyContainerAreRead() throws {
        var dice = Dice(state: 3)
        var read = 0
        for turn in 0..<400 {
            let wrapper = Wrapper.allCases[turn % Wrapper.allCases.count]
            var file = wrapper.wrap([Fixtures.bytes("07STATE900001.txt"), Fixtures.bytes("notes.txt")])
            for _ in 0..<(1 + dice.roll(8)) where !file.isEmpty { file[dice.roll(file.count)] = UInt8(dice.roll(256)) }
            file = Array(file.prefix(dice.roll(file.count + 1)))
            guard let source = try? Pouch.first(in: file, of: "any").source else { continue }
            read += 1
            let places = source.bytes.indices.filter { source.bytes[$0] < 0x80 }.map { source.map.fileOffset($0) }
            #expect(places == places.sorted() && places.allSatisfy { $0 <= file.count + 2 }, "turn \(turn), \(wrapper)")
        }
        #expect(read > 300, "most are text")
    }

    private func trimmed(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Numbers that are the same on every run.
    private struct Dice {
        var state: UInt64
        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(1, sides)
        }
    }
}
