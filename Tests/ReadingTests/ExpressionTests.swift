import Cable
import Fixtures
import Testing

@testable import Reading

/// Expressions mean what they mean to Swift's own, and every one comes to an end.
@Suite struct ExpressionTests {
    private static func matches(_ words: String, _ text: String) throws -> [String] {
        let expression = try Expression(Pattern(words, isRegex: true))
        var follower = Follower(expression, isWanted: { true })
        let bytes = Array(text.utf8)
        let found = try bytes.withUnsafeBufferPointer { try expression.matches($0, most: .max, &follower) }
        return found.map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    private static let expressions = [
        "a", "abc", "a|b", "ab|a", "a|ab", "a*", "a+", "a?b", "(ab)+", "(a|b)*c", "a.c", "a.*c", "a.*?c", "a+?", "a{2}", "a{2,}", "a{1,2}b",
        "a{0,2}?b",
        "[abc]+", "[^a]", "[a-c]+", "[^a-c ]+", "\\w+", "\\W", "\\d+", "\\s", "\\S+", "\\ba", "a\\b", "\\Ba", "^a", "c$", "^a.*c$", "(?:a|b)c",
        "(?i)A", "a(?i:B)c", "((a+)+)+$", "(a|a)*b", "(.*)*c", "(a|aa)+$", "^(\\w+\\s?)+$", "x*", "(a*)*", "(a*)+", "(a|b|)c", "é", "[à-ü]", ".\\.",
        "\\.", "a\\\\", "\\x61", "\\u00e9", "[[:digit:]]", "[\\d-]+", "[-a]+", "\\p{Lu}", "\\P{L}", "()", "a()b", "(ab|cd)?e", "a{b", "\\(a\\)",
        "b|$",
    ]
    private static let texts = [
        "", "a", "b", "abc", "aabbcc", "abcabc abc", "ac ab aab", "aaaa", "aaab", "a c", "A B c", "12 b34", "é à ü", "É", "a.b.c", "a\\b", "(a)",
        "abe cde e",
        "a-1-b", "a{b", "cab ABC", "日本 abc", "x_y z",
    ]

    @Test(arguments: expressions) func theyMeanWhatSwiftMeans(_ words: String) throws {
        let pattern = Pattern(words, isRegex: true)
        var swift = try Regex(words).matchingSemantics(.unicodeScalar).wordBoundaryKind(.simple)
        if !pattern.mindsCase { swift = swift.ignoresCase() }
        for text in ExpressionTests.texts {
            let expected = text.matches(of: swift).map { String(text[$0.range]) }.filter { !$0.isEmpty }
            #expect(try ExpressionTests.matches(words, text) == expected, "\(words) in \(text)")
        }
    }

    @Test(arguments: [
        ("(", "is no regular expression"), (")", "is no regular expression"), ("[a", "is no regular expression"), ("*a", "is no regular expression"),
        ("a**", "is no regular expression"), ("[z-a]", "is no regular expression"), ("\\y", "is no regular expression"), ("a\\", "is no regular"),
        ("(?=a)b", "cannot look ahead or back"), ("(?<!a)b", "cannot look ahead or back"), ("(a)\\1", "cannot refer to a group"),
        ("(a{1000}){1000}", "repeats too much"), ("a{5000}", "repeats too much"),
        (String(repeating: "(", count: 60) + String(repeating: ")", count: 60), "nested too deep"),
        (String(repeating: "[", count: 60), "nested too deep"), (String(repeating: "a", count: 1001), "too long"),
    ]) func whatIsNoneSaysWhy(_ words: String, _ reason: String) {
        do {
            _ = try Expression(Pattern(words, isRegex: true))
            Issue.record("\(words) was taken")
        } catch { #expect(error.reason.contains(reason), "\(error.reason)") }
    }

    /// An engine that tries every way never comes back from these.
    @Test(arguments: ["((a+)+)+$", "(a|a)*b", "(.*)*x", "(a|aa)+$", "^(\\w+\\s?)+$", ".*.*.*.*x", "(a?){30}a{30}$"]) func workGrowsWithTheText(
        _ words: String
    )
        throws
    {
        let steps = try [600, 6000].map { count in
            let expression = try Expression(Pattern(words, isRegex: true))
            var follower = Follower(expression, isWanted: { true })
            let text = Array(String(repeating: "a", count: count).utf8) + Array("!".utf8)
            _ = try text.withUnsafeBufferPointer { try expression.matches($0, most: .max, &follower) }
            return follower.steps
        }
        #expect(steps[1] <= steps[0] * 11, "\(steps)")
    }

    /// Typed letter by letter, through the session as on the screen.
    @Test(arguments: ["((a+)+)+$", "(a|a)*b", "(.*)*x", "(a|aa)+$", "^(\\w+\\s?)+$"], [60, 6000])
    func everySearchComesToAnEnd(_ words: String, _ count: Int) {
        var session = session(Document(parsing: Source(Array((String(repeating: "a", count: count) + "!").utf8))))
        session.press("/<C-r>" + words.map { $0 == "<" ? "<lt>" : String($0) }.joined())
        #expect(session.search.running == nil)
        session.press("<Enter>")
        #expect(session.notice?.words.isEmpty == false)
    }

    /// One that tries every beginning to the end is given up, and that is said.
    @Test func whatTakesTooLongIsGivenUpAndSaysSo() {
        var session = session(Document(parsing: Source(Array(String(repeating: "a", count: 4000).utf8))))
        session.press("/<C-r>a.*b|a")
        #expect(session.promptWords == "takes too long")
        session.press("<Enter>")
        #expect(session.notice?.words.hasPrefix("The expression takes too long: ") == true, "\(session.notice?.words ?? "")")
        session.press("&<C-r>a.*b|a<Enter>")
        #expect(session.notice?.words.hasPrefix("The expression takes too long: ") == true && session.text.filter == nil)
    }

    @Test func aSearchThatIsNoLongerWantedStopsWithinAMatch() throws {
        let text = Document(parsing: Source(Array(String(repeating: "a", count: 4000).utf8)))
        var session = session(text)
        var inquiry: Inquiry?
        for key in Key.script("/<C-r>a.*b|a").keys { for effect in session.handle(.key(key)) { if case .find(let last) = effect { inquiry = last } } }
        var (asked, reports) = (0, 0)
        try #require(inquiry).run(while: {
            asked += 1; return asked < 3
        }) { if case .searchable = $0 {} else { reports += 1 } }
        #expect(asked == 3 && reports == 0)
    }

    /// Where hits are listed, those that are not are counted; where they are counted no further, a plus says so.
    @Test func hitsBeyondTheLastListedAreSaid() {
        var session = session(Document(parsing: Source(Array(String(repeating: "a ", count: 100_100).utf8))), rows: 10)
        session.press("/a<Enter>f")
        #expect(session.title(of: .found) == "Found 100000+")
        #expect(session.lines(of: .found).last?.words.hasPrefix("99000 more are not listed") == true)
    }
}
