import Foundation
import Testing

/// The map of the design, held over the import lines of every source file.
@Suite struct MapTests {
    /// What each target may import.
    private static let map: [String: Set<String>] = [
        "Glossary": [],
        "Cable": ["Glossary", "CBytes"],
        "Reading": ["Cable", "Glossary", "CBytes"],
        "Screen": ["Reading", "Cable", "Glossary"],
        "Linear": ["Reading", "Cable", "Glossary"],
        "Files": ["Cable", "CBytes", "CZlib", "Glibc", "Darwin"],
        "Terminal": ["CTerminal", "Screen", "Reading"],
        "Times": ["Cable", "Glossary", "Foundation"],
        "Notebook": ["Reading", "Cable", "GRDB", "Foundation"],
        "Exports": ["Reading", "Cable", "Glossary", "Times", "Foundation"],
        "Tutorial": [],
        "reftel": [
            "ArgumentParser", "Cable", "Exports", "Files", "Foundation", "Glossary", "Linear", "Notebook", "Reading", "Screen", "TOMLKit", "Terminal",
            "Themes",
            "Times", "Tutorial", "Subprocess", "System", "SystemPackage", "Glibc", "Darwin",
        ],
    ]

    private static let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources").standardized

    @Test func everySwiftTargetIsOnTheMap() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: MapTests.sources.path)
        #expect(Set(folders.filter { !$0.hasPrefix("C") || $0 == "Cable" }) == Set(MapTests.map.keys))
    }

    @Test(arguments: map.keys.sorted()) func aTargetImportsOnlyWhatTheMapAllows(_ target: String) throws {
        let folder = MapTests.sources.appending(path: target)
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)).compactMap { $0 as? URL }
            .filter { $0.pathExtension == "swift" }
        #expect(!files.isEmpty)
        for file in files {
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                let words = line.split(separator: " ")
                guard let index = words.firstIndex(of: "import"), words[..<index].allSatisfy({ $0.hasPrefix("@") || $0 == "public" }),
                    words.count > index + 1
                else {
                    continue
                }
                let name = String(words[index + 1])
                #expect(MapTests.map[target]?.contains(name) == true, "\(file.lastPathComponent) imports \(name), which \(target) may not know")
            }
        }
    }
}
