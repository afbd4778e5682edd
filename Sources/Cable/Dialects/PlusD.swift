/// Texts of telegrams whose head is lost or kept elsewhere: PlusD extracts with page marks and stamps, bare bodies in capitals.
enum PlusD: DialectReader {
    static let dialect = Dialect.plusd

    static func isSpoken(_ signs: DialectSigns) -> Bool {
        if signs.telegram >= 2 && signs.marks > 0 { return true }
        if signs.hasFurniture && (signs.marks > 0 || signs.isSigned) { return true }
        return signs.isCapitals && (signs.isSigned || signs.marks > 1) || signs.sureMarks > 1
    }

    static func read(_ bytes: Bytes, _ range: Range<Int>, _ sheet: Sheet) -> CableParts {
        var reader = TelegramReader(bytes, sheet)
        reader.read(sheet.lines[...], range, .headless)
        reader.parts.remarks.append(Remark(.partial, 0..<0, "The head of this cable is not here, or only a part of it."))
        return reader.parts
    }
}
