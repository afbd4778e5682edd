/// The cable that teaches the keys: its action requests are things to try. It is read by the parser like any other.
public enum Tutorial {
    /// The word for it on the command line; a file of this name is `./tutor`.
    public static let name = "tutor"

    /// The cable, UTF-8.
    public static var bytes: [UInt8] { PackageResources.tutorial_txt }
}
