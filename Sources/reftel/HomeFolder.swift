#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The program's folders in a person's home.
enum HomeFolder {
    /// The folder `reftel` in the one that a variable names, `XDG_CONFIG_HOME`, or, where that is not set, in one of the home, `.config`. A relative
    /// folder is ignored, as the XDG specification says. Nil where there is no home.
    static func folder(_ variable: String, else inHome: String) -> String? {
        if let set = value(variable) { return set + "/reftel" }
        return value("HOME").map { "\($0)/\(inHome)/reftel" }
    }

    private static func value(_ variable: String) -> String? {
        getenv(variable).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
}
