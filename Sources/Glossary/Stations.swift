/// Origins of cables by any of the names under which other cables cite them.
///
/// Sources: the short forms are those with which posts cite one another, counted in references; agencies that send cables of their own are
/// named as they sign.
public enum Station {
    /// Agencies and offices that send cables and are no posts.
    private static let offices: Set<String> = [
        "CDCATLANTAGA", "CHARLESTON", "FESTTWO", "FSINFATC", "PARTO", "SECDEF", "SECTO", "TOSEC", "USCBP", "USDAFAS", "USDOC", "USDOJ", "WHITEHOUSE",
    ]

    /// Short forms and other names, each of which can mean one origin only.
    private static let short: [String: String] = [
        "AMMANJO": "AMMAN", "ANK": "ANKARA", "ASUN": "ASUNCION", "ATLANTA": "CDCATLANTAGA", "ATLANTAGA": "CDCATLANTAGA", "BA": "BUENOSAIRES",
        "BAIRES": "BUENOSAIRES",
        "BKK": "BANGKOK", "BRAZIL": "BRASILIA", "BSB": "BANDARSERIBEGAWAN", "CAL": "CALCUTTA", "CDC": "CDCATLANTAGA",
        "CDCATLANTAGAUSA": "CDCATLANTAGA",
        "CURAAO": "CURACAO", "DAM": "DAMASCUS", "DAR": "DARESSALAAM", "DELHI": "NEWDELHI", "DEPARTMENT": "STATE", "DEPT": "STATE",
        "DEPTOFCOMMERCE": "USDOC", "DEPTOFJUST": "USDOJ", "DEPTOFJUSTICE": "USDOJ", "DOC": "USDOC", "GUATEMALACITY": "GUATEMALA",
        "HAGUE": "THEHAGUE", "HCM": "HOCHIMINHCITY", "HCMC": "HOCHIMINHCITY", "HK": "HONGKONG", "HOCHIMINH": "HOCHIMINHCITY", "HOLYSEE": "VATICAN",
        "JAK": "JAKARTA", "JOBURG": "JOHANNESBURG", "KL": "KUALALUMPUR", "KUWAITCITY": "KUWAIT", "MEX": "MEXICO", "MEXICOCITY": "MEXICO",
        "MUMB": "MUMBAI", "MVD": "MONTEVIDEO", "NEWYORK": "USUNNEWYORK", "OSAKA": "OSAKAKOBE", "PANAMACITY": "PANAMA", "PAP": "PORTAUPRINCE",
        "PARISFR": "UNESCOPARISFR",
        "PAULO": "SAOPAULO", "PAUP": "PORTAUPRINCE", "PETERSBURG": "STPETERSBURG", "PORTA": "PORTAUPRINCE", "PORTAUP": "PORTAUPRINCE",
        "POS": "PORTOFSPAIN",
        "QUEBECCITY": "QUEBEC", "RIO": "RIODEJANEIRO", "SD": "SANTODOMINGO", "SDO": "SANTODOMINGO", "SECSTATE": "STATE", "SECTATE": "STATE",
        "SECTSTATE": "STATE",
        "SECSTATEWASHDC": "STATE", "STAE": "STATE", "STAT": "STATE", "STATEDEPT": "STATE", "TANA": "ANTANANARIVO",
        "TATE": "STATE", "TEGUC": "TEGUCIGALPA",
        "TEGUZ": "TEGUCIGALPA", "TEGUS": "TEGUCIGALPA", "TGG": "TEGUCIGALPA", "UNNEWYORK": "USUNNEWYORK", "UNVIE": "UNVIEVIENNA",
        "UNVIENNA": "UNVIEVIENNA",
        "USCUSTOMS": "USCBP", "USCUSTOMSA": "USCBP", "USDA": "USDAFAS", "USEU": "USEUBRUSSELS", "USEUBRUSSEL": "USEUBRUSSELS",
        "USMISSIONGENEVA": "GENEVA", "USNATOANDUSNATO": "USNATO",
        "USUN": "USUNNEWYORK", "USUNNY": "USUNNEWYORK", "USUNESCOPARISFR": "UNESCOPARISFR", "UNESCO": "UNESCOPARISFR", "UNESCOPARIS": "UNESCOPARISFR",
        "VAT": "VATICAN",
        "WASHDC": "STATE",
    ]

    /// What stands before the name of a post.
    private static let kinds = [
        "AMEMBASSY", "AMEMB", "EMBASSY", "AMCONGEN", "AMCONSUL", "CONSULATE", "CONGEN", "USMISSION", "USINT", "USLO", "USOFFICE", "USDEL",
    ]

    /// The origin that a short form or another name means; nil for one that is no such name.
    static func named(_ key: String) -> String? { short[key] }

    /// The origin of a name: as it stands, by another name, without `AMEMBASSY` before or `WASHDC` behind it, cut short, or with a misprint of at
    /// most `errors` letters; nil where none, or more than one, is meant.
    public static func canonical(_ name: String, errors: Int = 1) -> String? {
        let key = String(name.uppercased().compactMap { $0 == "0" ? "O" : $0.isLetter && $0.isASCII ? $0 : nil })
        return known(key) ?? stripped(key) ?? cut(key) ?? misprinted(key, errors)
    }

    private static func known(_ key: String) -> String? { short[key] ?? (isKnown(key) ? key : nil) }

    private static func isKnown(_ key: String) -> Bool { Post.isKey(key) || offices.contains(key) }

    private static func stripped(_ key: String) -> String? {
        for kind in kinds where key.hasPrefix(kind) && key.utf8.count > kind.utf8.count + 2 {
            let rest = String(key.dropFirst(kind.utf8.count))
            return known(rest) ?? cut(rest)
        }
        for end in ["WASHDC", "WASH"] where key.hasSuffix(end) { return known(String(key.dropLast(end.utf8.count))) }
        // `MADRIDSP`: the country behind the city.
        guard key.utf8.count > 5, let post = Post.keyed(String(key.dropLast(2))), key.hasSuffix(post.country) else { return nil }
        return post.key
    }

    /// `BANDARSERI`: so many letters fit a page mark.
    private static func cut(_ key: String) -> String? {
        let key = Array(key.utf8)
        guard key.count >= 5 else { return nil }
        let found = all.filter { $0.bytes.count > key.count && $0.bytes.starts(with: key) }
        return found.count == 1 ? found[0].key : nil
    }

    private static func misprinted(_ key: String, _ errors: Int) -> String? {
        let spelling = Spelling(key)
        guard errors > 0, spelling.count >= (errors > 1 ? 4 : 5) else { return nil }
        for most in spelling.count >= 8 ? 1...errors : 1...1 {
            let near = all.filter { $0.spelling.distance(to: spelling, most: most) != nil }
            if near.count == 1 { return short[near[0].key] ?? near[0].key }
            if near.count > 1 { return nil }
        }
        return nil
    }

    /// No origin has more letters.
    private static let longest = 48

    /// Every origin, and the name of the Department that is misprinted most.
    private static let all: [(key: String, bytes: [UInt8], spelling: Spelling)] = (Post.all.map(\.key) + offices + ["SECSTATE"]).map {
        ($0, Array($0.utf8), Spelling($0))
    }
}

extension Station {
    /// The id of a cable as it should be written: year, origin, serial. Words of the line it was taken from (`EFTO`, `SECTION 01 OF 02`) may
    /// stand before the origin; nil where none can be made out.
    public static func id(_ text: String) -> String? {
        let letters = text.uppercased().filter { !$0.isWhitespace && $0 != "'" }
        let year = letters.prefix { $0.isNumber }
        let serial = String(letters.reversed().prefix { $0.isNumber }.reversed())
        guard year.count >= 2, !serial.isEmpty, let number = Int(serial.suffix(9)), year.count + serial.count < letters.count else { return nil }
        // `092OF5`: a year of more than two digits is one of four.
        let digits = year.count == 4 && year.hasPrefix("20") || year.hasPrefix("19") && year.count == 4 ? year.suffix(2) : year.prefix(2)
        let middle = String(letters.dropFirst(year.count == 4 ? 4 : 2).dropLast(serial.count))
        if let first = first(middle) { return digits + first.origin + String(first.number) }
        guard let origin = canonical(middle, errors: 0) ?? behindNoise(middle) ?? canonical(middle, errors: 2) else { return nil }
        return digits + (origin == "TAIPEI" ? "AITTAIPEI" : origin) + String(number)
    }

    /// `MADRID002583ZFR2585`: an origin with its serial, then the number of another line.
    private static func first(_ words: String) -> (origin: String, number: Int)? {
        let letters = words.prefix { $0.isLetter }
        let serial = words.dropFirst(letters.count).prefix { $0.isNumber }
        guard isKnown(String(letters)), serial.count >= 4, let number = Int(serial.prefix(9)) else { return nil }
        return (String(letters), number)
    }

    /// The origin at the end of words that were glued to it, the longest that is known, or one with a misprint behind the last digit.
    private static func behindNoise(_ words: String) -> String? {
        let tail = words.suffix(longest)
        for start in tail.indices where tail[start].isLetter {
            let rest = String(tail[start...])
            if rest.utf8.count >= 4, Post.isKey(rest) || offices.contains(rest) { return rest }
        }
        if let digit = words.lastIndex(where: \.isNumber) {
            let rest = String(words[words.index(after: digit)...])
            if let origin = canonical(rest, errors: 2) { return origin }
        }
        for noise in ["EFTO", "NOFORN", "SIPDIS", "CONFIDENTIAL", "SECRET", "UNCLAS", "ENTIAL", "IFIED"] {
            guard let range = words.range(ofWord: noise) else { continue }
            if let origin = canonical(String(words[range...]), errors: 2) { return origin }
        }
        return nil
    }
}

extension String {
    /// The index behind the first occurrence of a word.
    fileprivate func range(ofWord word: String) -> String.Index? {
        indices.first { self[$0...].hasPrefix(word) }.map { index($0, offsetBy: word.count) }
    }
}
