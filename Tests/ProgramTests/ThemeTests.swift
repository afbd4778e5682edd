import Screen
import Testing
import Themes

@testable import reftel

@Suite struct ThemeTests {
    @Test func duskIsTheSameInItsFileAndCompiledIn() throws {
        let file = try #require(Themes.files.first { $0.name == "dusk" })
        #expect(try ThemeFile.parse(String(decoding: file.toml, as: UTF8.self), name: "dusk") == Theme.dusk)
    }

    @Test func everyThemeNamesEveryRole() throws {
        for file in Themes.files {
            let theme = try ThemeFile.theme(named: file.name, own: { _ in nil })
            #expect(Set(theme.styles.keys) == Set(Role.allCases), "\(file.name)")
        }
    }

    @Test func plainHasNoColour() throws {
        let plain = try ThemeFile.theme(named: "plain", own: { _ in nil })
        #expect(plain.styles.values.allSatisfy { $0.foreground == nil && $0.background == nil })
    }

    @Test func aPersonsOwnThemeComesFirst() throws {
        let own = try ThemeFile.theme(named: "dusk", own: { _ in "name = \"dusk\"\n[roles]\n\"text\" = { bold = true }" })
        #expect(own.style(.text).bold)
    }

    @Test(arguments: [
        ("[roles]\n\"txt\" = {}", "The theme \"mine\" has a role \"txt\" that reftel does not know: take the row out or correct it."),
        (
            "[roles]\n\"text\" = { foreground = 999 }",
            "The theme \"mine\" says foreground of \"text\", which is no look: colours are 0 to 255, attributes true or false."
        ),
        ("name = \"mine\"", "The theme \"mine\" has no [roles]: add a row for each role."),
    ])
    func aSlipIsSaid(_ words: String, _ sentence: String) {
        let failure = #expect(throws: ThemeFile.Failure.self) { try ThemeFile.parse(words, name: "mine") }
        #expect(failure?.sentence == sentence)
    }
}
