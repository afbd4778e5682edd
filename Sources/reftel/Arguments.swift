import Files

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The arguments that need no parser.
enum Arguments {
    /// Program and arguments. Read here: the library's own list builds more before the first paint than all that is shown in it.
    static var given: [String] {
        var given: [String] = []
        for at in 0..<Int(CommandLine.argc) { if let argument = CommandLine.unsafeArgv[at] { given.append(words(argument)) } }
        return given
    }

    /// An argument need not be UTF-8: it may be the name of a file.
    private static func words(_ argument: UnsafeMutablePointer<CChar>) -> String {
        FileName.words(UnsafeRawBufferPointer(start: argument, count: strlen(argument)))
    }

    /// The one file to read, when that is all that was said: a path that is no option and no command, or `-`, or nothing with a pipe on stdin.
    static func plainPath(_ arguments: [String]) -> String? {
        if arguments.count == 1 { return isatty(STDIN_FILENO) == 0 && isPipeOrFile(STDIN_FILENO) ? "-" : nil }
        guard arguments.count == 2 else { return nil }
        let only = arguments[1]
        if only == "-" { return only }
        return only.hasPrefix("-") || only.isEmpty || Commands.names.contains(only) ? nil : only
    }

    private static func isPipeOrFile(_ descriptor: Int32) -> Bool {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return false }
        let kind = status.st_mode & S_IFMT
        return kind == S_IFIFO || kind == S_IFREG || kind == S_IFSOCK
    }
}
