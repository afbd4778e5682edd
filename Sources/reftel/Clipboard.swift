import Foundation
import Reading

/// One way to the clipboard, and what is said of it: a terminal does not tell whether it took what it was sent, another program does.
struct Clipboard {
    /// What is to be sent to the terminal first; nil where nothing is.
    private(set) var sequence: [UInt8]?
    private let clipping: Clipping
    private let hasTerminal: Bool
    private let terminalTakes: Bool
    private var program: (name: String, arguments: [String])?

    /// More bytes than this, as base64, are refused by common terminals.
    private static let most = 74_994

    /// The way for words: the terminal where its description takes them, inside tmux through tmux, else a program of the desktop, else the terminal
    /// for want of anything better. `hasTerminal` is false where nothing may be sent.
    init(
        _ clipping: Clipping, hasTerminal: Bool, terminalTakes: Bool, environment: [String: String] = ProcessInfo.processInfo.environment
    ) {
        self.clipping = clipping
        self.hasTerminal = hasTerminal
        self.terminalTakes = terminalTakes
        func isSet(_ name: String) -> Bool { !(environment[name] ?? "").isEmpty }
        let isInTmux = isSet("TMUX")
        if !(terminalTakes && !isInTmux), !Outside.isOff {
            if isInTmux {
                program = ("tmux", ["load-buffer", "-w", "-"])
            } else if isSet("WAYLAND_DISPLAY") {
                program = ("wl-copy", [])
            } else if isSet("DISPLAY") {
                program = ("xclip", ["-selection", "clipboard", "-in"])
            }
        }
        if hasTerminal, program == nil || isInTmux { sequence = Clipboard.sequence(clipping.words, inTmux: isInTmux) }
    }

    /// The control sequence that hands words to the terminal's clipboard, wrapped for tmux to pass on; nil when they are too many.
    static func sequence(_ words: String, inTmux: Bool) -> [UInt8]? {
        guard words.utf8.count <= most else { return nil }
        let encoded = Data(words.utf8).base64EncodedString()
        guard encoded.utf8.count <= most else { return nil }
        let plain = "\u{1B}]52;c;\(encoded)\u{7}"
        return Array((inTmux ? "\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\" : plain).utf8)
    }

    /// Runs the program of this way, if it has one, and says what came of it.
    func finish() async -> Event {
        guard let program else { return sent }
        if let failure = await Outside.give(clipping.words, to: program.name, program.arguments) {
            let install = failure.hasSuffix("cannot be run") ? "install \(program.name); " : ""
            let besides = sequence == nil ? install + "s saves, | pipes it" : "it was sent to the terminal (OSC 52), which may have taken it"
            return .refused("\(clipping.name): \(failure); \(besides).")
        }
        let way = program.name == "tmux" ? "by tmux, into its buffer and the terminal's clipboard" : "by \(program.name)"
        return .message(caution + "\(clipping.name): copied \(way).")
    }

    private var sent: Event {
        guard sequence != nil else {
            let reason = hasTerminal ? "no terminal takes so much" : "there is no terminal to send it to, nor a desktop"
            return .refused("\(clipping.name): not copied, \(reason); s saves, | pipes it.")
        }
        let doubt = terminalTakes ? "which does not say whether it took it" : "which may not take it: if so, install xclip or wl-clipboard"
        return .message(caution + "\(clipping.name): sent to the terminal (OSC 52), \(doubt).")
    }

    /// Before all else, so that a short line does not cut it off.
    private var caution: String { clipping.caution.map { $0 + " " } ?? "" }
}
