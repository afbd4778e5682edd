import Foundation

/// A JSON value as it is built up: a key whose value the cable does not give is there, as null.
enum JSONValue: Encodable {
    case null
    case bool(Bool)
    case int(Int)
    case string(String)
    case list([JSONValue])
    case object([(String, JSONValue)])

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
        switch self {
        case .null:
            var single = encoder.singleValueContainer()
            try single.encodeNil()
        case .bool(let value):
            var single = encoder.singleValueContainer()
            try single.encode(value)
        case .int(let value):
            var single = encoder.singleValueContainer()
            try single.encode(value)
        case .string(let value):
            var single = encoder.singleValueContainer()
            try single.encode(value)
        case .list(let values):
            var list = encoder.unkeyedContainer()
            for value in values { try list.encode(value) }
        case .object(let rows):
            var object = encoder.container(keyedBy: Key.self)
            for (key, value) in rows { try object.encode(value, forKey: Key(stringValue: key)) }
        }
    }

    static func of(_ value: String?) -> JSONValue { value.map(JSONValue.string) ?? .null }
    static func of(_ value: Int?) -> JSONValue { value.map(JSONValue.int) ?? .null }
    static func strings(_ values: [String]) -> JSONValue { .list(values.map(JSONValue.string)) }
    static func ints(_ values: [Int]) -> JSONValue { .list(values.map(JSONValue.int)) }
}
