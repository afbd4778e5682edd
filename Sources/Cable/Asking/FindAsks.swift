/// Everything a cable asks, and gives to draw on.
func findAsks(source: Source, header: Header, body: Body, remarks: inout [Remark]) -> Asks {
    Asks()
}

enum QuotedTextScanner {
    static func noun(_ bytes: Bytes, in range: Range<Int>) -> Range<Int>? {
        for word in bytes.words(range) where bytes.has("TEXT", at: word.lowerBound) || bytes.has("NON-PAPER", at: word.lowerBound) { return word }
        return nil
    }
}
