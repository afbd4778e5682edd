/// The themes that lie in this folder, embedded in the program as the bytes of their files.
public enum Themes {
    /// Every theme by name.
    public static let files: [(name: String, toml: [UInt8])] = [
        ("dusk", PackageResources.dusk_toml),
        ("paper", PackageResources.paper_toml),
        ("plain", PackageResources.plain_toml),
        ("contrast", PackageResources.contrast_toml),
        ("safe", PackageResources.safe_toml),
        ("amber", PackageResources.amber_toml),
    ]
}
