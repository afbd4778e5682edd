/// How the reader arranged panes and text otherwise than the settings have it, kept from one run to the next. As a line of text: words, some with
/// a number.
public struct Arrangement: Sendable, Equatable {
    var foldsChecklist: Bool?
    var wraps: Bool?
    var keepsBreaks = false
    var sentenceCase = false
    /// Columns of the text at most; 0 for as many as there are.
    var width: Int?
    var sizes = Sizes()

    /// As the settings have it.
    init() {}

    /// The arrangement of a line; what it does not know is passed over.
    public init(line: String) {
        for field in line.split(separator: "\t") {
            let parts = field.split(separator: " ")
            let number = max(-500, min(parts.count > 1 ? Int(parts[1]) ?? 0 : 0, 1000))
            switch parts.first {
            case "folded": foldsChecklist = number != 0
            case "wrapped": wraps = number != 0
            case "lines": keepsBreaks = true
            case "sentence": sentenceCase = true
            case "width": width = number > 0 ? max(10, number) : 0
            case "text": sizes.text = number
            case "left": sizes.left = number
            case "asked": sizes.asked = number
            case "header": sizes.header = number
            case "above": sizes.above = number
            default: break
            }
        }
    }

    /// The arrangement as a line.
    public var line: String {
        var fields: [String] = []
        if let foldsChecklist { fields.append("folded \(foldsChecklist ? 1 : 0)") }
        if let wraps { fields.append("wrapped \(wraps ? 1 : 0)") }
        if keepsBreaks { fields.append("lines") }
        if sentenceCase { fields.append("sentence") }
        if let width { fields.append("width \(width)") }
        let all = [
            ("text", sizes.text), ("left", sizes.left), ("asked", sizes.asked), ("header", sizes.header), ("above", sizes.above),
        ]
        for (name, number) in all where number != 0 {
            fields.append("\(name) \(number)")
        }
        return fields.joined(separator: "\t")
    }
}

extension Session {
    var arrangement: Arrangement {
        var kept = Arrangement()
        if choice.foldsChecklist != settings.choice.foldsChecklist { kept.foldsChecklist = choice.foldsChecklist }
        if text.looks.wraps != settings.wraps { kept.wraps = text.looks.wraps }
        if choice.textColumns != settings.choice.textColumns { kept.width = choice.textColumns ?? 0 }
        (kept.keepsBreaks, kept.sentenceCase, kept.sizes) = (text.looks.keepsBreaks, text.looks.sentenceCase, choice.sizes)
        return kept
    }

    mutating func take(_ kept: Arrangement) {
        if let folds = kept.foldsChecklist { choice.foldsChecklist = folds }
        if let width = kept.width { choice.textColumns = width > 0 ? width : nil }
        choice.sizes = kept.sizes
        set { looks in
            if let wraps = kept.wraps { looks.wraps = wraps }
            (looks.keepsBreaks, looks.sentenceCase) = (kept.keepsBreaks, kept.sentenceCase)
        }
    }
}
