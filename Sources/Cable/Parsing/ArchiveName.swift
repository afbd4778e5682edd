/// The name under which an archive keeps a cable: `1975STATE226398`, `09STATE60447`, `1978USUNN05313_d`.
struct ArchiveName {
    let year: Int
    let post: String
    let number: Int

    init?(_ name: String) {
        let bytes = Array(name.utf8)
        var at = 0
        while at < bytes.count, isDigit(bytes[at]) { at += 1 }
        guard at == 2 || at == 4, let year = Int(name.prefix(at)) else { return nil }
        let start = at
        while at < bytes.count, isLetter(bytes[at]) { at += 1 }
        let letters = start..<at
        while at < bytes.count, isDigit(bytes[at]) { at += 1 }
        guard letters.count >= 3, at > letters.upperBound, at - letters.upperBound <= 8,
            let number = Int(String(decoding: bytes[letters.upperBound..<at], as: UTF8.self))
        else { return nil }
        self.year = DateTimeGroupLine.fullYear(year)
        post = String(decoding: bytes[letters], as: UTF8.self).uppercased()
        self.number = number
    }
}

extension ArchiveName {
    /// True when a marking's post and serial are this name's; archives cut the post to six letters.
    func agrees(with number: MessageNumber) -> Bool {
        let letters = number.post.uppercased().filter { $0.isLetter && $0.isASCII }
        return number.number == self.number && !letters.isEmpty && (letters.hasPrefix(post) || post.hasPrefix(letters))
    }
}

extension CableParts {
    /// The name of the file: it gives the year of a text that does not, where post and serial agree; where they do not, that is remarked.
    mutating func take(_ name: ArchiveName) {
        guard let number = header.messageNumber else { return }
        if number.number != name.number {
            remarks.append(
                Remark(
                    .secondIdentity, header.classificationRange ?? header.range,
                    "The file is named for \(name.post) \(name.number), the text is \(number.post) \(number.number)."))
        }
        guard number.year == nil, name.agrees(with: number) else { return }
        header.messageNumber = MessageNumber(year: name.year, post: number.post, number: number.number)
        header.id = header.messageNumber?.id
        header.references = header.references.map { $0.number.year == nil ? $0.inferred(year: name.year) : $0 }
        let place = header.classificationRange ?? header.range
        remarks.append(Remark(.inferredYear, place, "The text gives no year; \(name.year) is taken from the name of the file."))
    }
}

extension Reference {
    /// The same reference with a year that it does not give itself.
    func inferred(year: Int) -> Reference {
        Reference(
            letter: letter, number: MessageNumber(year: year, post: number.post, number: number.number), inferredYear: true, text: text,
            range: range)
    }
}
