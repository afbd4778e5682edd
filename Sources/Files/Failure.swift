/// Why something could not be read; `sentence` says what failed, on what, and what to do. The name in it is as given: whoever prints it makes it safe.
public enum Failure: Error, Equatable, Sendable {
    /// There is no such file.
    case missing(String)
    /// It is a folder.
    case folder(String)
    /// It is a folder in which there is no file.
    case empty(String)
    /// It is a link in a folder.
    case link(String)
    /// It is a terminal, whose keys are commands and no cable.
    case terminal(String)
    /// It is a pipe, a device or a socket where a file on disk belongs.
    case irregular(String)
    /// It is a file of the program's own, and larger than those are.
    case tooLarge(String, most: Int)
    /// It is a print (PDF), and the person wants no other program run.
    case secured(String)
    /// The system does not allow it.
    case denied(String)
    /// Reading failed with a system error.
    case unreadable(String, code: Int32)
    /// It is packed, and what is packed is damaged.
    case damaged(String)
    /// It is a print (PDF), and the program that reads such is not installed.
    case unprinted(String)
    /// It is a print on which the program that reads such was at work so long that it was ended, and said nothing.
    case unanswered(String)
    /// It is a print from which no words came.
    case wordless(String)
    /// There are not so many cables in it, or none of that id.
    case noCable(String, which: String)
    /// It is no text.
    case binary(String)

    /// One sentence for stderr.
    public var sentence: String {
        switch self {
        case .missing(let name): "There is no file \"\(name)\": check the name."
        case .folder(let name): "\"\(name)\" is a folder: name a cable in it."
        case .empty(let name): "There is no file in the folder \"\(name)\": name one that holds cables."
        case .link(let name): "\"\(name)\" is a link and is not followed: name it to have it read."
        case .terminal(let name): "\"\(name)\" is a terminal: name a file, or pipe a cable in."
        case .irregular(let name): "\"\(name)\" is no regular file: put one in its place."
        case .tooLarge(let name, let most): "\"\(name)\" has more than \(Input.size(most)) and nothing of it counts: cut it, or take it away."
        case .secured(let name): "\"\(name)\" is a PDF, and REFTEL_SECURE is set: pdftotext, which reads it, is not run."
        case .denied(let name): "\"\(name)\" may not be read by you: ask for permission, or copy it."
        case .unreadable(let name, let code): "\"\(name)\" cannot be read (error \(code)): check the disk and the name."
        case .damaged(let name): "\"\(name)\" is damaged gzip: fetch it again."
        case .unprinted(let name): "\"\(name)\" is a PDF: install poppler-utils, whose pdftotext reads it (apt-get install poppler-utils)."
        case .unanswered(let name): "\"\(name)\" is a PDF on which pdftotext was at work for a minute and said nothing: convert it by hand."
        case .wordless(let name): "\"\(name)\" is a PDF from which pdftotext gets no words: run it through a text recognizer first."
        case .noCable(let name, let which): "There is no cable \(which) in \"\(name)\": reftel show \"\(name)\" prints those that are there."
        case .binary(let name): "\"\(name)\" is no text but binary data: convert it to text first."
        }
    }

    /// The program's exit status: 66 no such input, 65 not readable as text, 74 input or output failed.
    public var status: Int32 {
        switch self {
        case .missing, .folder, .empty, .link, .terminal, .irregular, .denied, .noCable: 66
        case .binary, .tooLarge, .damaged, .unprinted, .unanswered, .secured, .wordless: 65
        case .unreadable: 74
        }
    }
}
