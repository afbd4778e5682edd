import Fixtures
import Foundation

/// A cable put into a container as those who carry cables do.
enum Wrapper: String, CaseIterable {
    case text, csv, mbox, eml, quoted, page, cp1252, utf16

    /// The cables' bytes in the container; several where it holds several.
    func wrap(_ cables: [[UInt8]]) -> [UInt8] {
        switch self {
        case .text: cables.first ?? []
        case .csv: cables.enumerated().flatMap { index, cable in record(cable, index + 1) }
        case .mbox: cables.flatMap { Array("From harbour@posts.example Tue Mar 20 10:00:00 2007\n".utf8) + mail($0, "8bit", quoting: true) + [0x0A] }
        case .eml: mail(cables.first ?? [], "8bit", quoting: false)
        case .quoted: mail(cables.first ?? [], "quoted-printable", quoting: false)
        case .page: page(cables.first ?? [])
        case .cp1252: Array(String(decoding: cables.first ?? [], as: UTF8.self).data(using: .windowsCP1252) ?? Data())
        case .utf16: [0xFF, 0xFE] + Array(String(decoding: cables.first ?? [], as: UTF8.self).data(using: .utf16LittleEndian) ?? Data())
        }
    }

    private func record(_ cable: [UInt8], _ number: Int) -> [UInt8] {
        let text = String(decoding: cable, as: UTF8.self)
        let halves = text.firstRange(of: "\n\n").map { (text[..<$0.lowerBound], text[$0.upperBound...]) } ?? (text[...], "")
        let fields =
            ["\(number)", "3/20/2007 10:00", "07LISBON\(number)", "Embassy Lisbon", "", "06LISBON1|06OSLO2"]
            + [halves.0, halves.1].map(String.init)
        let quoted = fields.map { "\"" + $0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"" }
        return Array((quoted.joined(separator: ",") + "\n").utf8)
    }

    private func mail(_ cable: [UInt8], _ encoding: String, quoting: Bool) -> [UInt8] {
        var text = String(decoding: cable, as: UTF8.self)
        if quoting { text = text.replacing("\nFrom ", with: "\n>From ") }
        if encoding == "quoted-printable" { text = quotedPrintable(text) }
        let head = """
            From: Harbour <harbour@posts.example>
            Date: Tue, 20 Mar 2007 10:00:00 +0000
            Subject: =?utf-8?q?tide?=
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: \(encoding)


            """
        return Array((head + text).utf8)
    }

    private func quotedPrintable(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var out = ""
            var width = 0
            for byte in line.utf8 {
                let sign = byte < 0x80 && byte != 0x3D && byte > 0x1F ? String(UnicodeScalar(byte)) : "=" + String(format: "%02X", byte)
                if width + sign.count > 74 {
                    out += "=\n"
                    width = 0
                }
                out += sign
                width += sign.count
            }
            return out
        }.joined(separator: "\n")
    }

    private func page(_ cable: [UInt8]) -> [UInt8] {
        let text = String(decoding: cable, as: UTF8.self).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\n", with: "&#x000A;")
            .replacing("¶", with: "<a id='par' href='#par'>&#182;</a>")
        return Array("<!DOCTYPE html>\n<html><head><title>Viewer</title></head><body><code><pre>\(text)</pre></code></body></html>\n".utf8)
    }
}
