// swift-tools-version:6.1
import PackageDescription

/// The map of the program: what each target may import is what it lists here, and nothing else
/// (`Tests/MapTests` and `--explicit-target-dependency-import-check error` hold it).
/// `Glossary`, `Cable`, `Reading` and `Screen` are pure: no Foundation, no Glibc, no I/O.
let package = Package(
    name: "reftel",
    platforms: [.macOS(.v14)],
    products: [.executable(name: "reftel", targets: ["reftel"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    ],
    targets: [
        // What can do no I/O.
        .target(name: "CBytes"),
        .target(name: "Glossary"),
        .target(name: "Cable", dependencies: ["Glossary", "CBytes"]),
        .target(name: "Reading", dependencies: ["Cable", "Glossary", "CBytes"]),
        .target(name: "Screen", dependencies: ["Reading", "Cable", "Glossary"]),

        .target(name: "Linear", dependencies: ["Reading", "Cable", "Glossary"]),

        // The world.
        .target(name: "CTerminal", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo", .when(platforms: [.linux]))]),
        .target(name: "Terminal", dependencies: ["CTerminal", "Screen", "Reading"]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "Files", dependencies: ["Cable", "CBytes", "CZlib"]),
        .target(name: "Times", dependencies: ["Cable", "Glossary"]),
        .target(
            name: "Notebook",
            dependencies: ["Reading", "Cable", .product(name: "GRDB", package: "GRDB.swift")]),
        .target(name: "Exports", dependencies: ["Reading", "Cable", "Glossary", "Times"]),
        .target(
            name: "Themes", path: "Themes",
            resources: [
                .embedInCode("dusk.toml"), .embedInCode("paper.toml"), .embedInCode("plain.toml"), .embedInCode("contrast.toml"),
                .embedInCode("safe.toml"), .embedInCode("amber.toml"),
            ]),

        .target(name: "Tutorial", resources: [.embedInCode("tutorial.txt")]),
        .executableTarget(
            name: "reftel",
            dependencies: [
                "Terminal", "CTerminal", "Screen", "Linear", "Reading", "Cable", "Glossary", "Files", "Times", "Notebook", "Exports", "Themes",
                "Tutorial",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "TOMLKit", package: "TOMLKit"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system", condition: .when(platforms: [.linux])),
            ]),

        // Tests: one target a layer; `Fixtures` are cables written for this project.
        .target(
            name: "Fixtures", dependencies: ["Cable"], path: "Tests/Fixtures",
            resources: [.copy("Cables"), .copy("Containers"), .copy("Notebooks")]),
        .testTarget(name: "GlossaryTests", dependencies: ["Glossary"]),
        .testTarget(name: "CableTests", dependencies: ["Cable", "Glossary", "Fixtures", "Properties"], exclude: ["Golden"]),
        .testTarget(name: "ReadingTests", dependencies: ["Reading", "Cable", "Fixtures"]),
        .testTarget(name: "ScreenTests", dependencies: ["Screen", "Reading", "Cable", "Fixtures", "Properties"], exclude: ["Golden"]),
        .testTarget(name: "LinearTests", dependencies: ["Linear", "Reading", "Cable", "Fixtures"], exclude: ["Golden"]),
        .target(name: "Properties", dependencies: ["Cable"], path: "Tests/Properties"),
        .executableTarget(name: "Mutations", dependencies: ["Properties", "Cable", "Fixtures"], path: "Tests/Mutations"),
        .executableTarget(name: "Bench", dependencies: ["Cable", "Exports"], path: "Tests/Bench"),
        .testTarget(name: "ExportsTests", dependencies: ["Exports", "Reading", "Cable", "Fixtures"], exclude: ["Golden"]),
        .testTarget(name: "MapTests"),
        .target(
            name: "CScreen", path: "Tests/CScreen", linkerSettings: [.linkedLibrary("vterm"), .linkedLibrary("util", .when(platforms: [.linux]))]),
        .testTarget(name: "TerminalTests", dependencies: ["CScreen", "Fixtures", "reftel"]),
        .testTarget(
            name: "ProgramTests",
            dependencies: [
                "reftel", "Fixtures", "Linear", "Times", "Glossary", "Tutorial", "Cable", "Reading", "Screen", "Terminal", "Themes", "Exports",
            ]),
        .testTarget(name: "NotebookTests", dependencies: ["Notebook", "Reading", "Cable", "Fixtures"]),
        .testTarget(name: "FilesTests", dependencies: ["Files", "Cable", "Exports", "Fixtures"], exclude: ["Golden"]),
        .testTarget(name: "TimesTests", dependencies: ["Times", "Cable", "Glossary"]),
    ],
    swiftLanguageModes: [.v6]
)

// Types such as `Set<Role>` are built at run time, on first use. By default their names are taken apart and every conformance of the program is
// looked through for each; with this flag the code that needs one says what it is made of, a fifth off the time to the first screen.
for target in package.targets where target.type != .system && target.type != .test {
    target.swiftSettings = [
        .unsafeFlags(["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"], .when(configuration: .release))
    ]
}
