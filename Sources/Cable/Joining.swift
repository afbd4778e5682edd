extension [String] {
    /// The strings one behind the other, `separator` between them. The library's own serves every collection of every string, and builds its types
    /// when it is first called: a fortieth of the time to the first screen.
    package func joined(separator: String = "") -> String {
        guard var whole = first else { return "" }
        for part in dropFirst() {
            whole += separator
            whole += part
        }
        return whole
    }
}
