import Cable
import Exports
import Foundation

/// `Bench FOLDER|FILE… [--runs N]`: reads the cables into memory, parses each, and says how fast, in processor time of one core; the median counts.
/// `Bench FOLDER|FILE… --print`: prints all that the parser made of each, to be compared before and after a change.
let paths = CommandLine.arguments.dropFirst().filter { !$0.hasPrefix("--") && Int($0) == nil }
let sources = Bench.sources(Array(paths))
if CommandLine.arguments.contains("--print") {
    Bench.print(sources)
} else {
    Bench.measure(sources, runs: Bench.option("--runs") ?? 5)
}

/// What the figures need of the world.
enum Bench {
    /// The number behind an option.
    static func option(_ name: String) -> Int? {
        let arguments = CommandLine.arguments
        guard let at = arguments.firstIndex(of: name), at + 1 < arguments.count else { return nil }
        return Int(arguments[at + 1])
    }

    /// The files named, and all files in the folders named.
    static func sources(_ paths: [String]) -> [Source] {
        paths.flatMap { path -> [Source] in
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return [] }
            let names =
                isFolder.boolValue ? ((try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []).sorted().map { "\(path)/\($0)" } : [path]
            return names.compactMap { name in FileManager.default.contents(atPath: name).map { Source([UInt8]($0)).named(name) } }
        }
    }

    /// Parses all, so many times.
    static func measure(_ sources: [Source], runs: Int) {
        let bytes = sources.reduce(0) { $0 + $1.bytes.count }
        var paces: [Double] = []
        for _ in 0..<max(1, runs) {
            let start = clock()
            var paragraphs = 0
            for source in sources { paragraphs += Document(parsing: source).body.paragraphs.count }
            let seconds = clock() - start
            paces.append(Double(bytes) / 1e6 / seconds)
            Swift.print("\(sources.count) cables, \(bytes) bytes, \(paragraphs) paragraphs: \(places(seconds)) s, \(places(paces.last ?? 0)) MB/s")
        }
        paces.sort()
        Swift.print("median \(places(paces[paces.count / 2])) MB/s, best \(places(paces.last ?? 0)) MB/s")
    }

    /// The tree and the JSON of all.
    static func print(_ sources: [Source]) {
        for source in sources {
            let document = Document(parsing: source)
            Swift.print("==", source.name ?? "")
            Swift.print(CableDump(document).lines.joined(separator: "\n"))
            Swift.print(String(decoding: CableJSON(document).bytes(pretty: false), as: UTF8.self))
        }
    }

    /// Seconds that this process has computed.
    private static func clock() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func places(_ value: Double) -> String { String(format: "%.3f", value) }
}
