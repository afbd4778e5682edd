/// Cablegate text: a full header, `¶` before paragraph numbers, sections marked by page lines; also as Markdown carries it.
enum Cablegate {
    static func parse(_ source: Source, _ bytes: Bytes, _ isComplete: Bool) -> Document {
        let all = 0..<bytes.count
        let isMarkdown = bytes.find("](#)", in: all) != nil
        var top = HeaderParser(bytes)
        top.parse(all)
        var text = BodyParser(bytes, isMarkdown: isMarkdown)
        text.parse(top.end..<all.upperBound)
        var header = top.header
        var body = text.body
        body.furniture = (top.furniture + body.furniture).sorted { $0.range.lowerBound < $1.range.lowerBound }
        var remarks = top.remarks + text.remarks
        if isMarkdown { remarks.append(Remark(.markup, 0..<0, "Markdown was taken off TAGS, paragraph marks and signs.")) }
        finishSections(&header, top.markSections.union(text.sections), &remarks)
        let asks = findAsks(source: source, header: header, body: body, remarks: &remarks)
        return Document(
            source: source, range: all, dialect: .cablegate, header: header, body: body, asks: asks,
            remarks: remarks.sorted { $0.range.lowerBound < $1.range.lowerBound }, isComplete: isComplete)
    }

    /// Sections that the marking line counts and the page marks show.
    private static func finishSections(_ header: inout Header, _ seen: Set<Int>, _ remarks: inout [Remark]) {
        guard let count = header.sections?.count, count > 0, count < 1000 else { return }
        let present = seen.filter { (1...count).contains($0) }.sorted()
        header.sections = Sections(count: count, present: present)
        let missing = Set(1...count).subtracting(present).sorted()
        if !missing.isEmpty {
            let words = missing.prefix(8).map(String.init).joined(separator: ", ")
            remarks.append(
                Remark(.missingSection, 0..<0, "No mark shows where section \(words) of \(count) begins: it may be missing or only unmarked."))
        }
    }
}
