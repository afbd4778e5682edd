import Foundation
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

    @Test func tooManyAreRefused() { #expect(Clipboard.sequence(String(repeating: "x", count: 80_000), inTmux: false) == nil) }
}
