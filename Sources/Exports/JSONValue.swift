/// A JSON value as it is built up: a key whose value the cable does not give is there, as null.
enum JSONValue {
    case null
    case bool(Bool)
    case int(Int)
    case string(String)
    case list([JSONValue])
    case object([(String, JSONValue)])

    /// Writes the value as UTF-8, keys in their order; over many lines when `indent` is given, two blanks a level. Values are as deep as the schema.
    func write(to out: inout [UInt8], indent: Int?) {
        switch self {
        case .null: out += "null".utf8
        case .bool(let value): out += (value ? "true" : "false").utf8
        case .int(let value): out += String(value).utf8
        case .string(let value): JSONValue.write(value, to: &out)
        case .list(let values):
            let isShort = values.allSatisfy(\.isNumber)
            JSONValue.write(values, "[", "]", to: &out, indent: isShort ? nil : indent) { value, indent, out in value.write(to: &out, indent: indent)
            }
        case .object(let rows):
            JSONValue.write(rows, "{", "}", to: &out, indent: indent) { row, indent, out in
                JSONValue.write(row.0, to: &out)
                out += (indent == nil ? ":" : ": ").utf8
                row.1.write(to: &out, indent: indent)
            }
        }
    }

    private var isNumber: Bool { if case .int = self { true } else { false } }

    private static func write<Part>(
        _ parts: [Part], _ open: Unicode.Scalar, _ close: Unicode.Scalar, to out: inout [UInt8], indent: Int?,
        _ each: (Part, Int?, inout [UInt8]) -> Void
    ) {
        out.append(UInt8(ascii: open))
        let inner = indent.map { $0 + 2 }
        for (index, part) in parts.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            breakLine(inner, to: &out)
            each(part, inner, &out)
        }
        if !parts.isEmpty { breakLine(indent, to: &out) }
        out.append(UInt8(ascii: close))
    }

    private static func breakLine(_ indent: Int?, to out: inout [UInt8]) {
        guard let indent else { return }
        out.append(0x0A)
        out.append(contentsOf: repeatElement(0x20, count: indent))
    }

    /// A string in quotation marks, controls spelled out. Source: RFC 8259.
    private static func write(_ words: String, to out: inout [UInt8]) {
        let quote = UInt8(ascii: "\"")
        let backslash = UInt8(ascii: "\\")
        out.append(quote)
        for byte in words.utf8 {
            switch byte {
            case quote, backslash: out += [backslash, byte]
            case 0x0A: out += [backslash, UInt8(ascii: "n")]
            case 0x09: out += [backslash, UInt8(ascii: "t")]
            case 0..<0x20, 0x7F:
                let digits = Array("0123456789abcdef".utf8)
                out += "\\u00".utf8
                out += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: out.append(byte)
            }
        }
        out.append(quote)
    }

    static func of(_ value: String?) -> JSONValue { value.map(JSONValue.string) ?? .null }
    static func of(_ value: Int?) -> JSONValue { value.map(JSONValue.int) ?? .null }
    static func strings(_ values: [String]) -> JSONValue { .list(values.map(JSONValue.string)) }
    static func ints(_ values: [Int]) -> JSONValue { .list(values.map(JSONValue.int)) }
}
