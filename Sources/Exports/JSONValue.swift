import Cable

/// A JSON value as it is built up: a key whose value the cable does not give is there, as null. Long lists are made a row at a time as they are
/// written, so that no more than a row of them is held.
enum JSONValue {
    case null
    case bool(Bool)
    case int(Int)
    case string(String)
    /// Numbers, on one line.
    case ints([Int])
    /// So many values, each made when it is written.
    case rows(Int, (Int) -> JSONValue)
    case object([(String, JSONValue)])

    static func of(_ value: String?) -> JSONValue { value.map(JSONValue.string) ?? .null }
    static func of(_ value: Int?) -> JSONValue { value.map(JSONValue.int) ?? .null }
    static func strings(_ values: [String]) -> JSONValue { each(values, JSONValue.string) }
    static func list(_ values: [JSONValue]) -> JSONValue { each(values) { $0 } }
    /// A value for each part of a list.
    static func each<Part>(_ parts: [Part], _ value: @escaping (Part) -> JSONValue) -> JSONValue {
        .rows(parts.count) { value(parts[$0]) }
    }
}

/// Writes JSON as UTF-8, keys in their order; over many lines where it is `pretty`, two blanks a level. Values are as deep as the schema.
struct JSONPen {
    /// What was not yet handed on.
    private(set) var bytes: [UInt8] = []
    private let isPretty: Bool
    private let handOn: (([UInt8]) -> Void)?

    /// A pen that hands on what it wrote some 64 kB at a time, or keeps all of it.
    init(pretty: Bool, handOn: (([UInt8]) -> Void)? = nil) {
        isPretty = pretty
        self.handOn = handOn
    }

    /// Hands on what is left.
    mutating func end() {
        handOn?(bytes)
        if handOn != nil { bytes = [] }
    }

    mutating func write(_ value: JSONValue) { write(value, indent: isPretty ? 0 : nil) }

    private mutating func write(_ value: JSONValue, indent: Int?) {
        switch value {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .int(let value): bytes += String(value).utf8
        case .string(let value): write(value)
        case .ints(let values): write(values.count, "[", "]", indent: nil) { index, _, pen in pen.bytes += String(values[index]).utf8 }
        case .rows(let count, let row): write(count, "[", "]", indent: indent) { index, indent, pen in pen.write(row(index), indent: indent) }
        case .object(let rows):
            write(rows.count, "{", "}", indent: indent) { index, indent, pen in
                pen.write(rows[index].0)
                pen.bytes += (indent == nil ? ":" : ": ").utf8
                pen.write(rows[index].1, indent: indent)
            }
        }
    }

    private mutating func write(
        _ count: Int, _ open: Unicode.Scalar, _ close: Unicode.Scalar, indent: Int?, _ part: (Int, Int?, inout JSONPen) -> Void
    ) {
        bytes.append(UInt8(ascii: open))
        let inner = indent.map { $0 + 2 }
        for index in 0..<count {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            breakLine(inner)
            part(index, inner, &self)
            if bytes.count > 1 << 16, handOn != nil {
                handOn?(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        if count > 0 { breakLine(indent) }
        bytes.append(UInt8(ascii: close))
    }

    private mutating func breakLine(_ indent: Int?) {
        guard let indent else { return }
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: indent))
    }

    // MARK: strings

    /// A string in quotation marks; controls and whatever else has no picture are spelled out, so that the words are whole and nothing of them can be
    /// obeyed by what they pass. Source: RFC 8259.
    private mutating func write(_ words: String) {
        bytes.append(JSONPen.quote)
        var words = words
        words.withUTF8 { letters in
            var at = 0
            while at < letters.count {
                let start = at
                while at < letters.count, JSONPen.isPlain(letters[at]) { at += 1 }
                bytes.append(contentsOf: letters[start..<at])
                if at < letters.count { at += writeOdd(letters, at) }
            }
        }
        bytes.append(JSONPen.quote)
    }

    /// One character that is not plain; gives back its length in bytes.
    private mutating func writeOdd(_ letters: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
        guard let (scalar, length) = Legible.scalar(letters, at: at, end: letters.count) else {
            bytes.append(contentsOf: UTF8.encodedReplacementCharacter)
            return 1
        }
        switch scalar.value {
        case 0x22, 0x5C: bytes += [JSONPen.backslash, letters[at]]
        case 0x0A: bytes += [JSONPen.backslash, UInt8(ascii: "n")]
        case 0x09: bytes += [JSONPen.backslash, UInt8(ascii: "t")]
        default:
            if scalar.isLegible { bytes.append(contentsOf: letters[at..<at + length]) } else { for unit in scalar.utf16 { escape(unit) } }
        }
        return length
    }

    private mutating func escape(_ unit: UInt16) {
        bytes += [JSONPen.backslash, UInt8(ascii: "u")]
        for shift in [12, 8, 4, 0] { bytes.append(JSONPen.digits[Int(unit >> UInt16(shift)) & 15]) }
    }

    private static let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
    private static let digits = Array("0123456789abcdef".utf8)
    private static func isPlain(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x5C }
}
