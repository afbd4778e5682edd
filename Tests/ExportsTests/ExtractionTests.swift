import Cable
import Exports
import Foundation
import Testing

/// What `reftel extract --batch` answers.
@Suite struct ExtractionTests {
    /// The answer to a question, as it is printed.
    private func answer(_ area: String, _ input: String, _ arguments: [String: Any] = [:]) throws -> String {
        let question = try JSONSerialization.data(withJSONObject: ["id": "7", "area": area, "input": input, "args": arguments])
        return try answer(to: String(decoding: question, as: UTF8.self))
    }

    private func answer(to line: String) throws -> String {
        let bytes = Extraction.answer(to: line) { Source($0) }
        #expect(bytes.last == 0x0A)
        #expect(bytes.filter { $0 == 0x0A }.count == 1)
        return String(decoding: bytes.dropLast(), as: UTF8.self)
    }

    static let answers: [(String, String, String)] = [
        ("tags", "TAGS: PREL, EWWT\nSUBJECT: LAMPS", #"["PREL","EWWT"]"#), ("tags", "Nothing of the kind", "[]"),
        ("references", "REF: A. 06 OSLO 12 B. ROME 3", #"["06OSLO12","07ROME3"]"#),
        (
            "references_typed", "REF: A. OSLO 12\nB. QUARLES-HALE E-MAIL 3/4/07",
            #"[{"kind":"cable","value":"07OSLO12","bullet":"A"},{"kind":"email","value":"QUARLES-HALE E-MAIL 3/4/07","bullet":"B"}]"#
        ),
        ("subject", "SUBJECT: (C) LAMPS OF\nOSLO (U)\nREF: ROME 3", #""LAMPS OF OSLO""#), ("subject", "TAGS: PREL", #""""#),
        ("summary", "SUMMARY\n-------\n\n1. (C) Lamps are lit. End summary.\n\n2. (C) More.", #""Lamps are lit.""#),
        ("signer", "THE LAMPS ARE LIT.\n\nQUARLES\n\nSECRET\n", #"["QUARLES"]"#), ("signer", "2. (C) The lamps are", "[]"),
        ("classified_by", "Classified By: Acting DCM Ada Quarles, reasons 1.4 (b)", #"["Ada Quarles"]"#),
        (
            "recipients", "TO RUEHC/SECSTATE WASHDC PRIORITY 0012",
            #"[{"route":"RUEHC","name":"SECSTATE WASHDC","precedence":"PRIORITY","mcn":"12","excluded":[]}]"#
        ),
        ("info_recipients", "INFO XMT AMEMBASSY OSLO", "[]"), ("nondisclosure", "E.O. 12958: DECL: 3/4/17", #""2017-03-04""#),
        ("nondisclosure", "E.O. 12958: N/A", "null"), ("cable_id", "07PORT-AU-PRINCE012", #""07PORTAUPRINCE12""#), ("cable_id", "lamps", #""lamps""#),
        ("cable_id_malformed", "07EFTOLISBON500", #""07LISBON500""#), ("tag_kind", "EWWT", #""subject""#), ("tag_kind", "QUARLES, ADA", #""person""#),
        ("tag_kind", "LAMPS", #""unknown""#), ("titlefy", "LAMPS OF THE NATO PIER: A LIGHT IN OSLO", #""Lamps of the NATO Pier: A Light in Oslo""#),
        ("titlefy", "Lamps of Oslo", #""Lamps of Oslo""#),
        ("clean", "¶1. (C) Summary. Lamps are lit. End Summary.\nSIPDIS\n2. xxxxx", #""Lamps are lit. ""#),
    ]

    @Test(arguments: answers) func everyAreaAnswers(_ area: String, _ input: String, _ result: String) throws {
        #expect(try answer(area, input, ["year": 2007, "clean": true]) == #"{"id":"7","result":\#(result)}"#)
    }

    @Test func answersAreShapedAsAsked() throws {
        #expect(try answer("tags", "TAGS: PREL, PREL", ["canonicalize": false]).contains(#"["PREL","PREL"]"#))
        #expect(try answer("tags", "TAGS: PREL, PREL", ["canonicalize": true]).contains(#"["PREL"]"#))
        #expect(try answer("subject", "SUBJECT: (C) LAMPS", ["clean": false]).contains(#""(C) LAMPS""#))
        #expect(try answer("references", "REF: OSLO 12", ["year": 2007, "reference_id": "07OSLO12"]).contains("[]"))
        #expect(try answer("classified_by", "Classified By: ADA 0. QUARLES", ["normalize": true]).contains(#""Ada O. Quarles""#))
    }

    @Test func whatCannotBeAnsweredIsSaid() throws {
        #expect(try answer("colour", "TAGS: PREL").hasPrefix(#"{"id":"7","error":"The area is unknown"#))
        for line in ["", "{", "[]", "17", #"{"id":"7"}"#, #"{"id":"7","area":"tags","input":3}"#, "\u{0}", String(repeating: "[", count: 5000)] {
            #expect(try answer(to: line).contains(#","error":"The line is no question"#))
        }
    }

    /// What a summary or a plain text is without its headings, marks and ends, in all the ways they are written.
    @Test(arguments: [
        ("summary", "1. (U) BEGIN SUMMARY AND ACTION REQUEST: Lamps are lit. -- (END SUMMARY AND COMMENT.) More.", #""Lamps are lit. --""#),
        (
            "summary", "1. (SBU) Executive Summary -- (SBU) Lamps are lit.\n\n2. (U) They shine. End of Executive Summary.",
            #""Lamps are lit.""#
        ),
        ("summary", "1. Introduction and Summary, Comment, and Action: Lamps.\n\nEnd introduction.", #""Lamps.""#),
        ("summary", "1. Summary, the minister said that lamps are lit. END SUMMARY", #""Summary, the minister said that lamps are lit.""#),
        (
            "clean", "[1](#) 12 . (S//NF) BEGIN COMMENT AND A NOTE : Lit lamps. END COMMENT AND NOTE. Bend summary. xxxx xxxxx",
            #""Lit lamps. Bend summary.  ""#
        ),
        ("clean", "-----\n  XX \nNOFORN\n3. (ABCD) Lamps of axxxxx.", #""(ABCD) Lamps of axxxxx.""#),
        ("subject", "SUBJECT: LAMPS  OF\\ OSLO (SBU/NF)", #""LAMPS OF OSLO""#),
        ("subject", "SUBJECT: LAMPS OF OSLO (SICK)", #""LAMPS OF OSLO (SICK)""#),
    ])
    func whatIsNoWordsIsLeftOut(_ area: String, _ input: String, _ result: String) throws {
        #expect(try answer(area, input, ["clean": true]) == #"{"id":"7","result":\#(result)}"#)
    }

    /// Where a run of one thing stands behind a beginning that its area looks for.
    private static let beginnings = [
        "summary": "SUMMARY AND ", "clean": "1. (U", "subject": "SUBJECT: LAMPS ", "tags": "TAGS: ", "references": "REF: A. ",
        "classified_by": "Classified By: ", "recipients": "TO ", "nondisclosure": "E.O. 12958: DECL: ", "cable_id": "07",
    ]

    /// Runs of one thing, however long, are read once: what looked at them again from each of their letters took minutes for these.
    @Test(arguments: beginnings.keys.sorted()) func oddRunsAreAnswered(_ area: String) throws {
        for run in [" ", "(", "A ", "/", "x", "-", "END ", " (A/A/A", "SUMMARY AND ", "(U)", "\u{301}", "\r\n"] {
            let input = (Self.beginnings[area] ?? "") + String(repeating: run, count: 4000 / run.utf8.count)
            #expect(try answer(area, input, ["clean": true, "normalize": true, "year": 2007]).hasPrefix(#"{"id":"7","result":"#))
        }
    }

    /// No byte of an answer is a letter that could be obeyed or overlooked, and who reads it has it all the same.
    @Test func answersHoldNothingThatIsObeyed() throws {
        let words = "a\u{1B}[2J\u{9B}\u{7F}\u{202E}\u{200B}\u{E0041}b"
        #expect(try answer("clean", words) == #"{"id":"7","result":"a\u001b[2J\u009b\u007f\u202e\u200b\udb40\udc41b"}"#)
    }
}
