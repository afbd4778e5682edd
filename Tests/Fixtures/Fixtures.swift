import Cable
import Foundation

/// The cables written for this project's tests.
public enum Fixtures {
    /// The bytes of a fixture; stops the test run when it is missing.
    public static func bytes(_ name: String) -> [UInt8] {
        guard let url = Bundle.module.url(forResource: "Cables/\(name)", withExtension: nil), let data = try? Data(contentsOf: url) else {
            preconditionFailure("no fixture \(name)")
        }
        return [UInt8](data)
    }

    /// The path of a fixture.
    public static func path(_ name: String) -> String {
        guard let url = Bundle.module.url(forResource: "Cables/\(name)", withExtension: nil) else { preconditionFailure("no fixture \(name)") }
        return url.path
    }

    /// A cable to Lisbon and Oslo about a mill, with this text.
    public static func mill(_ text: String) -> Document {
        let head = """
            O 091200Z MAR 07
            FM SECSTATE WASHDC
            TO AMEMBASSY LISBON IMMEDIATE
            AMEMBASSY OSLO IMMEDIATE
            BT
            UNCLAS STATE 900555

            SIPDIS

            E.O. 12958: N/A
            TAGS: PREL
            SUBJECT: THE MILL


            """
        return Document(parsing: Source(Array((head + text + "\nBT\n").utf8)))
    }

    /// The names of all fixtures.
    public static var names: [String] {
        guard let folder = Bundle.module.url(forResource: "Cables", withExtension: nil),
            let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        else { preconditionFailure("no fixtures") }
        return names.sorted()
    }

    /// The names of the files that hold cables in other forms than text.
    public static var containers: [String] {
        guard let folder = Bundle.module.url(forResource: "Containers", withExtension: nil),
            let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        else { preconditionFailure("no containers") }
        return names.sorted()
    }

    /// The path of one.
    public static func container(_ name: String) -> String {
        guard let url = Bundle.module.url(forResource: "Containers/\(name)", withExtension: nil) else { preconditionFailure("no container \(name)") }
        return url.path
    }

    /// A fixture as the program reads it.
    public static func document(_ name: String) -> Document { Document(parsing: Source(bytes(name)).named(name)) }
}
