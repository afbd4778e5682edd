import ArgumentParser
import Cable
import Exports
import Foundation

let data = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments.last ?? ""))
let document = Document(parsing: Source([UInt8](data)))
if CommandLine.arguments.contains("dump") {
    print(CableDump(document).lines.joined(separator: "\n"))
} else {
    FileHandle.standardOutput.write(try CableJSON.bytes([CableJSON(document)]))
}
