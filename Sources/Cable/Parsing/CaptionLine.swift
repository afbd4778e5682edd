/// A line of handling captions: `SIPDIS`, `SENSITIVE`, several on a line.
enum CaptionLine {
    /// Captions that stand alone, the longer first. Source: 5 FAH-2 H-440, 5 FAH-1 H-232.
    private static let known: [(words: StaticString, caption: String)] = [
        ("SENSITIVE BUT UNCLASSIFIED", "SENSITIVE BUT UNCLASSIFIED"), ("NOT FOR INTERNET DISTRIBUTION", "NOT FOR INTERNET DISTRIBUTION"),
        ("FOR OFFICIAL USE ONLY", "FOUO"), ("OFFICIAL INFORMAL", "OFFICIAL INFORMAL"), ("ROGER CHANNEL", "ROGER CHANNEL"),
        ("DS CHANNEL", "DS CHANNEL"),
        ("EYES ONLY", "EYES ONLY"), ("DEA SENSITIVE", "DEA SENSITIVE"), ("SENSITIVE", "SENSITIVE"), ("SIPDIS", "SIPDIS"), ("NOFORN", "NOFORN"),
        ("STADIS", "STADIS"), ("EXDIS", "EXDIS"),
        ("NODIS", "NODIS"), ("LIMDIS", "LIMDIS"), ("TERREP", "TERREP"), ("AIDAC", "AIDAC"), ("SBU", "SBU"), ("ONLY", "ONLY"),
    ]

    /// Captions that stand in one line with a level, spelled without blanks, the longer first. Source: 5 FAH-2 H-440, the Authorized Classification
    /// and Control Markings Register, NATO's C-M(2002)49.
    static let controls: [(letters: StaticString, caption: String)] = [
        ("NOTFORINTERNETDISTRIBUTION", "NOT FOR INTERNET DISTRIBUTION"), ("HANDLEVIACOMINTCHANNELSONLY", "HANDLE VIA COMINT CHANNELS ONLY"),
        ("FORMERLYRESTRICTEDDATA", "FRD"), ("FOROFFICIALUSEONLY", "FOUO"), ("RESTRICTEDDATA", "RD"), ("OFFICIALINFORMAL", "OFFICIAL INFORMAL"),
        ("ROGERCHANNEL", "ROGER CHANNEL"), ("NOCONTRACT", "NOCONTRACT"), ("DSCHANNEL", "DS CHANNEL"), ("SENSITIVE", "SENSITIVE"),
        ("EYESONLY", "EYES ONLY"), ("CHEROKEE", "CHEROKEE"), ("WNINTEL", "WNINTEL"), ("NOFORN", "NOFORN"), ("STADIS", "STADIS"), ("LIMDIS", "LIMDIS"),
        ("PROPIN", "PROPIN"), ("SPECAT", "SPECAT"), ("ATOMAL", "ATOMAL"), ("COSMIC", "COSMIC"), ("SIPDIS", "SIPDIS"), ("TERREP", "TERREP"),
        ("NODIS", "NODIS"), ("EXDIS", "EXDIS"), ("ORCON", "ORCON"), ("AIDAC", "AIDAC"), ("IMCON", "IMCON"), ("UMBRA", "UMBRA"), ("FOUO", "FOUO"),
        ("NATO", "NATO"), ("SBU", "SBU"), ("FRD", "FRD"), ("FGI", "FGI"), ("NF", "NOFORN"), ("RD", "RD"), ("ND", "NODIS"), ("XD", "EXDIS"),
    ]

    static func read(_ bytes: Bytes, _ line: Range<Int>) -> [String]? {
        if line.count < 60, ["CODEL ", "RELEASABLE TO "].contains(where: { bytes.has($0, at: line.lowerBound) }) { return [bytes.line(line)] }
        let found = prefix(bytes, line)
        // `E X D I S`, `NOFORN/NOCONTRACT`; a lone NATO is somebody addressed.
        if found.end < line.upperBound, found.captions.last != "CORRECTED COPY" {
            let controls = MarkingLine.captions(bytes, line)
            if !controls.captions.isEmpty, controls.captions != ["NATO"], controls.end >= line.upperBound { return controls.captions }
        }
        guard !found.captions.isEmpty, found.end >= line.upperBound || found.captions.last == "CORRECTED COPY" else { return nil }
        return found.captions
    }

    /// The captions with which words begin, and where what follows them stands.
    static func prefix(_ bytes: Bytes, _ words: Range<Int>) -> (captions: [String], end: Int) {
        var captions: [String] = []
        var at = words.lowerBound
        while true {
            while at < words.upperBound, isBlank(bytes[at]) || bytes[at] == 0x2C || bytes[at] == 0x2E || bytes[at] == 0x2F || bytes[at] == 0x3B {
                at += 1
            }
            if let end = correctedCopy(bytes, at, words.upperBound) {
                if !captions.contains("CORRECTED COPY") { captions.append("CORRECTED COPY") }
                at = end
                continue
            }
            guard at < words.upperBound,
                let row = known.first(where: { bytes.has($0.words, at: at) && !isLetter(bytes[at + $0.words.utf8CodeUnitCount]) })
            else { return (captions, min(at, words.upperBound)) }
            if !captions.contains(row.caption) { captions.append(row.caption) }
            at += row.words.utf8CodeUnitCount
        }
    }

    /// Where `CORRECTED COPY` ends, its letters parted by any blanks.
    private static func correctedCopy(_ bytes: Bytes, _ offset: Int, _ end: Int) -> Int? {
        let letters: StaticString = "CORRECTEDCOPY"
        guard offset < end, bytes[offset] == 0x43 else { return nil }
        var at = offset
        for index in 0..<letters.utf8CodeUnitCount {
            if index > 0 { at = bytes.skipBlanks(at, end) }
            guard at < end, upper(bytes[at]) == letters.utf8Start[index] else { return nil }
            at += 1
        }
        return isLetter(bytes[at]) ? nil : at
    }
}
