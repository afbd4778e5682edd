/// Prints of the Department's AMAD and ARS systems, 1973 to about 2004: a distribution block before the telegram, `PAGE 02` between pages.
enum AMAD: DialectReader {
    static let dialect = Dialect.amad

    static func isSpoken(_ signs: DialectSigns) -> Bool { signs.hasDistribution && signs.telegram >= 2 && !signs.isHeadless }

    static func read(_ bytes: Bytes, _ range: Range<Int>, _ sheet: Sheet) -> CableParts {
        var reader = TelegramReader(bytes, sheet)
        reader.read(sheet.lines[...], range)
        return reader.parts
    }
}
