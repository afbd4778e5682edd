/// A diplomatic post, or the Department: where it is and who in Washington looks after it.
public struct Post: Sendable, Equatable {
    /// The name without blanks, as in a cable's id: `RIODEJANEIRO`.
    public let key: String
    /// For display: `Rio de Janeiro`.
    public let city: String
    /// State's own two letters for the country: `BR`.
    public let country: String
    /// The regional bureau since 2006; empty for the Department itself.
    public let bureau: String
    /// The IANA name of its time zone.
    public let zone: String

    /// Every post, in the order of the table.
    public static var all: [Post] { table.rows.compactMap { Post($0.key, $0.meaning) } }

    /// Every post by its key; built when first asked for.
    /// The post of a key, found in the table as it lies.
    static func keyed(_ key: String) -> Post? { table[key].flatMap { Post(key, $0) } }

    /// True for the key of a post.
    static func isKey(_ key: String) -> Bool { table.contains(key) }

    /// A row of the table: `Abidjan|IV|AF|Africa/Abidjan`.
    private init?(_ key: String, _ row: String) {
        let parts = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4 else { return nil }
        (self.key, city, country, bureau, zone) = (key, parts[0], parts[1], parts[2], parts[3])
    }

    /// The canonical spelling of an origin, with its blanks where it is no known variant: `SECSTATE` is `STATE`.
    public static func canonical(_ name: String) -> String { Station.named(key(name)) ?? name }

    /// The canonical spelling of an origin, cut short or misprinted by one letter where only one is so near: `TRIPOLII` is TRIPOLI.
    public static func repaired(_ name: String) -> String {
        let key = key(name)
        if let station = Station.named(key) { return station }
        guard !isKey(key), key.utf8.count >= 5 else { return name }
        return Station.canonical(key) ?? name
    }

    /// The post of a name, in any spelling: `RIO DE JANEIRO`, `Rio`, `SECSTATE`.
    public static func named(_ name: String) -> Post? {
        let key = key(name)
        return keyed(key) ?? Station.named(key).flatMap(keyed)
    }

    /// The post that an addressee line names: `AMEMBASSY BEIJING`, `USMISSION UNVIE VIENNA`, `SECSTATE WASHDC`.
    public static func addressed(as name: String) -> Post? {
        var words = name.uppercased().split(separator: " ").map(String.init)
        if words.first == "SECSTATE" { return keyed("STATE") }
        let kinds: Set<String> = [
            "AMEMBASSY", "EMBASSY", "AMCONSUL", "CONSULATE", "USMISSION", "USINT", "USLO", "USOFFICE", "AMEMB", "AMCONGEN", "USDEL",
        ]
        if let first = words.first, kinds.contains(first) { words.removeFirst() }
        return named(words.joined()) ?? (words.count > 1 ? named(words[0]) : nil)
    }

    /// The names the bureau bore in a year: South Asia was SA before 2006, the Western Hemisphere ARA before 1999; missions to the UN are IO's.
    public func bureaus(in year: Int?) -> [String] {
        guard let year else { return bureau.isEmpty ? [] : [bureau] }
        switch bureau {
        case "": return []
        case "SCA" where year < 2006:
            return ["Ashgabat", "Almaty", "Astana", "Bishkek", "Dushanbe", "Tashkent"].contains(city)
                ? ["EUR"] : year < 1992 ? ["NEA", "SA"] : ["SA"]
        case "WHA" where year < 1999: return ["ARA"]
        case "EAP" where year < 1966: return ["FE"]
        default: return [bureau]
        }
    }

    private static func key(_ name: String) -> String {
        let letters = name.uppercased()
        guard letters.utf8.contains(where: { [0x20, 0x27, 0x2D, 0x2E].contains($0) }) else { return letters }
        return String(decoding: letters.utf8.filter { ![0x20, 0x27, 0x2D, 0x2E].contains($0) }, as: UTF8.self)
    }
}
