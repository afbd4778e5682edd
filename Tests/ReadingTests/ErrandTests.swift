import Reading
import Testing

@Suite struct ErrandTests {
    private func effects(_ keys: String) -> (effects: [Effect], session: Session) {
        var session = session()
        var last: [Effect] = []
        for key in Key.script(keys).keys { last = session.handle(.key(key)) }
        return (last, session)
    }

    @Test func theWholeCableIsPipedOrWhatIsSelected() {
        #expect(effects("|wc -l<Enter>").effects == [.run(.pipe(command: "wc -l", words: nil))])
        guard case .run(.pipe("sort", let words)) = effects("6gv|sort<Enter>").effects.first else {
            Issue.record("nothing was piped")
            return
        }
        #expect(words == "6. The Department thanks posts for their help with the tides.\n")
    }

    @Test func aShellCommandIsRunAsItWasTyped() {
        #expect(effects("!date<Enter>").effects == [.run(.shell(command: "date"))])
        #expect(effects("!<Enter>").effects == [.run(.shell(command: ""))])
        #expect(effects("!date<Esc>").effects == [])
    }

    /// What makes the words of a search an expression, or whole words, means nothing here: ^W takes a word away as it does in a command.
    @Test(arguments: ["!", "|", "s<C-u>", ":"]) func aLineForAnErrandIsNoPattern(_ key: String) {
        let (_, session) = effects(key + "sort it<C-r><C-w>")
        #expect(session.prompt?.words == "sort ")
        #expect(session.prompt?.sign == session.prompt?.kind.rawValue)
    }

    @Test func theEditorGetsTheReadersPlace() {
        let (effects, session) = effects("5ge")
        #expect(effects == [.run(.edit(offset: session.text.cursor))])
    }

    @Test func aFileIsOfferedAndOverwrittenOnlyWhenAsked() {
        guard case .run(.save("07STATE900002.md", false, let states)) = effects("s<Enter>").effects.first else {
            Issue.record("nothing was saved")
            return
        }
        #expect(states.count == harbour.checklist().count)
        guard case .run(.save("tides.txt", true, _)) = effects("s<C-u>tides.txt !<Enter>").effects.first else {
            Issue.record("nothing was written over")
            return
        }
    }

    @Test(arguments: [("|<Enter>", "Nothing is piped: name a command, such as wc or sort."), ("s<C-u><Enter>", "Nothing is saved: name a file.")])
    func anEmptyLineDoesNothing(_ keys: String, _ words: String) {
        let (effects, session) = effects(keys)
        #expect(effects == [])
        #expect(session.notice?.words == words)
    }

    @Test func whatTheWorldRefusesIsAnError() {
        var session = session()
        _ = session.handle(.notWritten("tides.txt is there already: name another file."))
        #expect(session.notice == Session.Notice(kind: .error, words: "tides.txt is there already: name another file."))
    }
}
