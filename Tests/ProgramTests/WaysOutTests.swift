import Exports
import Fixtures
import Foundation
import Reading
import Testing

@testable import reftel

/// Every path on which words of a document, a file's name or the reader's own files leave the program, walked with every letter that a terminal
/// could obey or a reader overlook. What can print, copy, save or pipe and has no row here fails.
@Suite struct WaysOutTests {
    /// Letters that may leave nowhere as they are: C0 but line end and tab, DEL, C1; what turns the direction of writing; zero width; letters that
    /// print as nothing; selectors of another picture; tags; private and unassigned ones.
    static let hostile: [Unicode.Scalar] = {
        var ranges: [ClosedRange<UInt32>] = [0x00...0x08, 0x0B...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x61C...0x61C, 0x200B...0x200F]
        ranges += [
            0x2028...0x202E, 0x2060...0x206F, 0xFEFF...0xFEFF, 0xFFF9...0xFFFC, 0x1D173...0x1D17A, 0x1BCA0...0x1BCA3, 0x13441...0x13442,
            0x1D159...0x1D159, 0x16FE4...0x16FE4,
        ]
        ranges += [0x34F...0x34F, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x2800...0x2800, 0x3164...0x3164, 0xFFA0...0xFFA0]
        ranges += [0xFE00...0xFE0F, 0xE0100...0xE010F, 0xE01EF...0xE01EF, 0xE0001...0xE0001, 0xE0020...0xE007F]
        ranges += [0xE000...0xE001, 0xF0000...0xF0001, 0x100000...0x100001, 0x378...0x379, 0xFFFE...0xFFFF, 0x1FFFE...0x1FFFF]
        return ranges.flatMap { $0.compactMap(Unicode.Scalar.init) }
    }()

    /// Some of them together, as they stand in a field.
    private static let some =
        "\u{1B}]0;PWN\u{7}\u{1B}[201~\u{9B}2J\u{7F}\u{202E}\u{2066}\u{200B}\u{115F}\u{34F}\u{17B4}\u{180B}\u{E0041}\u{FE0F}\u{AD}"

    /// A cable that has them in every field, and each in a paragraph of its own that asks something; behind it bytes that are no UTF-8.
    private static func cable(byByte: Bool) -> [UInt8] {
        let some = byByte ? "" : some
        var text = """
            VZCZCXRO1201\(some)
            OO RUEHXX\(some)
            DE RUEHC #0001/01 0721830
            ZNR UUUUU ZZH
            O 131815Z MAR 07
            FM SECSTATE \(some)WASHDC
            TO RUEHXX/AMEMBASSY \(some)LISBON IMMEDIATE 4711
            INFO RUEHXX/AMEMBASSY \(some)ROME
            BT
            UNCLAS SECTION 01 OF 01 STATE 900001

            SIPDIS
            SECRET//\(some)

            E.O. 12958: DECL: 3/4/17 \(some)
            TAGS: PREL, \(some)EWWT, QUARLES\(some)
            SUBJECT: TABLES \(some) OF THE TIDE
            REF: A. \(some) OSLO 12
            B. QUARLES-HALE E-MAIL \(some) 3/4/07

            Classified By: Ada \(some) Quarles, reasons 1.4 (b)

            1. (U) Summary. Lamps \(some) are lit. End summary.

            2. Action request: Post is requested to hand \(some) over the tables \(some) no later than March 20. See para 3 and ref A.

            BEGIN TALKING POINTS: \(some)

            -- The lamps \(some) are lit.

            END TALKING POINTS.

            Q: Are \(some) they lit?
            A: They \(some) are.

            """
        if !byByte {
            for (index, scalar) in hostile.enumerated() {
                text += "\n\(index + 3). Post is requested to send a\(String(Character(scalar)))b lamps.\n"
            }
        }
        let stray = (UInt8(0x80)...0xFF).flatMap { [0x61, $0, 0x62, 0x20] as [UInt8] }
        return Array((text + "\n400. Post is requested to send ").utf8) + stray + Array(" lamps.\n\nTESTER\(some)\n".utf8)
    }

    private let folder: Scratch
    private let tools: Scratch
    private let files: [String]

    init() throws {
        (folder, tools) = (try Scratch(), try Scratch())
        let names = ["a\u{1B}]0;PWN\u{7}\nb\u{202E}\u{9B}c\u{115F}\u{200B}.txt", "bytes\r\u{7F}\u{E0041}.txt"]
        files = names.map { [path = folder.path] in "\(path)/\($0)" }
        for (index, file) in files.enumerated() { try Data(Self.cable(byByte: index == 1)).write(to: URL(filePath: file)) }
        for tool in ["wl-copy", "xclip", "tmux"] {
            let path = "\(tools.path)/\(tool)"
            try Data("#!/bin/sh\n/bin/cat >> '\(folder.path)/given'\n".utf8).write(to: URL(filePath: path))
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        }
        let settings = "\(folder.path)/.config/reftel"
        try FileManager.default.createDirectory(atPath: settings, withIntermediateDirectories: true)
        let toml = "\"\\u001B]0;PWN\\u0007\\u202E\" = 1\ntheme = \"x\\u001B[2J\\u009B\\u115F\\n\"\npost = \"\\u202Ex\"\n"
        try Data(toml.utf8).write(to: URL(filePath: settings + "/config.toml"))
    }

    // MARK: the table

    /// What a subcommand is walked with; nil for one that prints no words but its own.
    private static let exits: [String: [[String]]] = [
        "show": Show.Format.allCases.map { ["--format", $0.rawValue, "FILE"] } + [
            ["--jsonl", "FILE"], ["--repaired", "FILE"], ["--post", some, "FILE"],
        ]
            + [["FILE\(some)"], ["FILE#\(some)"]],
        "check": [["--all", "--open", "FILE"], ["FILE\(some)"]],
        "read": [["FILE"], ["--theme", some, "--keys", "j", "FILE"], ["--post", some, "--keys", "j", "FILE"], ["--keys", "<\(some)>", "FILE"]]
            + ["o", "h", "c", "f", "V", "I", "E", "?", "aI", "tp", "t<Enter>", "/a.b<C-r><Enter>f", "'A", "&lamps<Enter>", ":x\(some)<Enter>"]
            .map { ["--every-frame", "--size", "130x40", "--keys", $0, "FILE"] },
        "extract": [["--batch"]], "config": [[]], "tutor": [["\(some)"]], "man": [], "completions": [["\(some)"]],
    ]

    /// What the commands that copy or hand out are walked with, in lines of words; `OUT` is a file.
    private static let commands: [String: String] = [
        "select": "v", "copy": "1g\nyy\nv\nG\nyy", "copy-citation": "yc", "copy-id": "yi", "copy-link": "yl", "pipe": "v\nG\n|/bin/cat >> OUT",
        "save": "s\nOUT.md!", "shell": "!/bin/true", "edit": "e",
    ]

    @Test func noWayOutIsMissing() {
        for command in Commands.configuration.subcommands { #expect(Self.exits[command._commandName] != nil, "\(command._commandName)") }
        for command in Command.table where command.group == .copy || command.group == .out {
            #expect(Self.commands[command.name] != nil, "\(command.name)")
        }
    }

    // MARK: the walk

    /// What of some bytes is no text that may leave: bytes that are no UTF-8, hostile letters, a carriage return of its own.
    private func raw(_ bytes: some Sequence<UInt8>) -> [String] {
        let bytes = Array(bytes)
        guard let words = String(validating: bytes, as: UTF8.self) else { return ["bytes that are no UTF-8"] }
        let hostile = Set(Self.hostile)
        return words.unicodeScalars.filter(hostile.contains).map { "U+" + String($0.value, radix: 16, uppercase: true) }
    }

    private func run(_ arguments: [String], input: String = "") throws -> BuiltProgram.Outcome {
        let variables = ["WAYLAND_DISPLAY": "none", "PATH": tools.path]
        return try BuiltProgram.run(arguments, input: input, variables: variables, home: folder)
    }

    @Test(arguments: exits.keys.sorted()) func nothingLeavesRaw(_ command: String) throws {
        for row in Self.exits[command] ?? [] {
            for file in row.contains(where: { $0.contains("FILE") }) ? files : [""] {
                let arguments = row.map { $0.replacing("FILE", with: file).replacing("\u{0}", with: "") }
                let outcome = try run([command] + arguments, input: command == "extract" ? questions : "")
                #expect(raw(outcome.bytes) == [], "\(command) \(row)")
                #expect(outcome.warned.split(separator: "\n").allSatisfy { $0.hasPrefix("reftel: ") }, "\(outcome.warned)")
                #expect(!outcome.bytes.isEmpty, "\(command) \(row)")
            }
        }
    }

    /// A question of every area about the cable, one whose line is none, and one of an area that is none.
    private var questions: String {
        let text = String(decoding: Self.cable(byByte: false), as: UTF8.self)
        let rows = (Extraction.areas + [Self.some]).compactMap { area in
            try? JSONSerialization.data(withJSONObject: ["id": Self.some, "area": area, "input": text, "args": ["year": 2007]])
        }
        return rows.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n") + "\n\(Self.some)\n"
    }

    @Test(arguments: commands.keys.sorted()) func nothingIsCopiedOrHandedOutRaw(_ command: String) throws {
        for file in files {
            let words = (Self.commands[command] ?? "").replacing("OUT", with: "\(folder.path)/out")
            let outcome = try run(["--linear", file], input: words + "\n=\nq\n")
            #expect(raw(outcome.bytes) == [], "\(command)")
            for name in ["given", "out", "out.md"] {
                guard let bytes = FileManager.default.contents(atPath: "\(folder.path)/\(name)") else { continue }
                #expect(raw(bytes) == [], "\(command) \(name)")
                if command == "copy" { #expect(outcome.said.contains("were made visible."), "\(outcome.said)") }
            }
        }
        let written = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let expected = command.hasPrefix("copy") ? "given" : ["pipe": "out", "save": "out.md"][command]
        if let expected { #expect(written.contains(expected), "\(written)") }
    }

    /// Whoever asks for the source gets its bytes, and is told so.
    @Test func theSourceLeavesAsItStandsWhereItIsAskedFor() throws {
        let file = folder.path + "/plain.txt"
        let bytes = Self.cable(byByte: false)
        try Data(bytes).write(to: URL(filePath: file))
        let outcome = try run(["--linear", file], input: "|/bin/cat > \(folder.path)/piped\ns\n\(folder.path)/saved.txt\nq\n")
        for name in ["piped", "saved.txt"] {
            #expect(FileManager.default.contents(atPath: "\(folder.path)/\(name)").map { [UInt8]($0) } == bytes, "\(name): \(outcome.said)")
        }
        #expect(outcome.lines.filter { $0.contains("the source as it stands, with ") }.count == 2, "\(outcome.said)")
    }

    /// A reader of the JSON gets the true letters, though none of them is in it.
    @Test func theWordsOfTheJSONAreWhole() throws {
        let outcome = try run(["show", "--format", "json", files[0]])
        let words = try #require(JSONSerialization.jsonObject(with: Data(outcome.said.utf8)) as? [String: Any])
        let texts = (words["paragraphs"] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String }.joined(separator: "\n")
        let missing = Self.hostile.filter { scalar in
            let isBlank = (0x0B...0x0D).contains(scalar.value)
            return !isBlank && !texts.unicodeScalars.contains(scalar)
        }
        #expect(missing == [], "\(texts.count)")
    }
}
