enum IncomingTelegram: DialectReader {
    static let dialect = Dialect.telegram
    static func isSpoken(_ signs: DialectSigns) -> Bool { false }
    static func read(_ bytes: Bytes, _ range: Range<Int>, _ sheet: Sheet) -> CableParts { CableParts() }
}
