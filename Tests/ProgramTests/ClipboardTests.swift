import Cable
import Foundation
import Reading
import Testing

@testable import reftel

@Suite struct ClipboardTests {
    @Test func wordsTravelAsBase64() {
        #expect(String(decoding: Clipboard.sequence("tide", inTmux: false) ?? [], as: UTF8.self) == "\u{1B}]52;c;dGlkZQ==\u{7}")
    }

    @Test func tmuxPassesThemOn() {
        let wrapped = "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;dGlkZQ==\u{7}\u{1B}\\"
        #expect(String(decoding: Clipboard.sequence("tide", inTmux: true) ?? [], as: UTF8.self) == wrapped)
    }

    @Test func nothingOfTheWordsIsObeyed() {
        let bytes = Clipboard.sequence("\u{1B}]0;x\u{7}", inTmux: false) ?? []
        #expect(bytes.filter { $0 == 0x1B || $0 == 0x07 }.count == 2)
    }

    /// A desktop whose program is missing, or does not answer: what is to be done is said.
    @Test(arguments: [["DISPLAY": ":99"], ["WAYLAND_DISPLAY": "none"]]) func aDesktopThatTakesNothingIsSaid(_ environment: [String: String]) async {
        var session = Session(
            document: Document(parsing: Source(Array("Nets.".utf8))), settings: Settings(name: "nets.txt"), rows: 24, columns: 80)
        var clipping: Clipping?
        for key in Key.script("yi").keys { for case .copy(let new) in session.handle(.key(key)) { clipping = new } }
        guard let clipping else { return #expect(Bool(false), "nothing is copied") }
        let said = await Clipboard(clipping, hasTerminal: true, terminalTakes: false, environment: environment).finish()
        guard case .refused(let words) = said else { return #expect(Bool(false), "\(said)") }
        let program = environment["DISPLAY"] == nil ? "wl-copy" : "xclip"
        #expect(words.hasSuffix("s saves, | pipes it."))
        #expect(words.contains("install \(program)") || words.contains("it ended with"), "\(words)")
    }

    /// Where a line is short, what needs care is what is seen of it.
    @Test func whatNeedsCareIsSaidFirst() async {
        var header = Header()
        header.classification = .secret
        let document = Document(
            source: Source(Array("1. Nets.".utf8)), range: 0..<8, dialect: .cablegate, header: header, body: Body(), asks: Asks(), remarks: [])
        var session = Session(document: document, settings: Settings(name: "nets.txt"), rows: 24, columns: 80)
        var clipping: Clipping?
        for key in Key.script("yi").keys { for case .copy(let new) in session.handle(.key(key)) { clipping = new } }
        guard let clipping else { return #expect(Bool(false), "nothing is copied") }
        let said = await Clipboard(clipping, hasTerminal: true, terminalTakes: true, environment: [:]).finish()
        guard case .message(let words) = said else { return #expect(Bool(false), "\(said)") }
        #expect(words.hasPrefix("The cable is marked SECRET: protect the copy. The id: sent to the terminal"), "\(words)")
    }

    @Test func tooManyAreRefused() { #expect(Clipboard.sequence(String(repeating: "x", count: 80_000), inTmux: false) == nil) }
}
