/// Who signs telegrams of the Department of State: the Secretary, or who acts for him.
///
/// Sources: the Office of the Historian's lists of Secretaries, Deputy Secretaries and Under Secretaries of State, 1969 to 2017. Names are those
/// under telegrams, without titles.
public enum Secretaries {
    /// Surnames that hardly stand under a telegram of a post.
    private static let secretaries: Set<String> = [
        "ROGERS", "KISSINGER", "VANCE", "MUSKIE", "HAIG", "SHULTZ", "CHRISTOPHER", "ALBRIGHT", "POWELL", "RICE", "CLINTON", "KERRY",
    ]

    /// Surnames of those who acted for one, and of Secretaries whose name ambassadors bore, too.
    private static let acting: Set<String> = [
        "IRWIN", "RUSH", "PORTER", "CASEY", "DONALDSON", "INGERSOLL", "SISCO", "ROBINSON", "MAW", "HABIB", "NEWSOM", "COOPER", "KATZ", "BENSON",
        "READ", "STOESSEL", "CLARK", "DAM", "WHITEHEAD", "ARMACOST", "BAKER", "EAGLEBURGER", "WHARTON", "TALBOTT", "PICKERING", "ARMITAGE",
        "ZOELLICK", "NEGROPONTE", "STEINBERG", "BURNS", "SHERMAN", "NULAND", "BLINKEN", "TILLERSON", "POMPEO", "JOHNSON",
    ]

    /// A Secretary of State signs so.
    public static func isSecretary(_ surname: String) -> Bool { secretaries.contains(surname.uppercased()) }

    /// Somebody who acted for a Secretary signs so; so may an ambassador.
    public static func mayAct(_ surname: String) -> Bool { acting.contains(surname.uppercased()) }
}
