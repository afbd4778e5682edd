import Screen
import Testing
import Themes

@testable import Terminal
@testable import reftel

/// Every theme on terminals with fewer colours than it was made for.
@Suite struct PaletteTests {
    @Test(arguments: Themes.files.map(\.name)) func eightColoursStayReadable(_ name: String) throws {
        let theme = try ThemeFile.theme(named: name, own: { _ in nil })
        for role in Role.allCases {
            let look = Palette.fit(theme.style(role), to: 8)
            let colours = [look.foreground, look.background].compactMap { $0 }
            #expect(colours.allSatisfy { $0 < 8 }, "\(name): \(role)")
            if let background = look.background {
                #expect(look.foreground != nil && look.foreground != background, "\(name): \(role)")
                #expect(!(look.bold && look.foreground == 0), "\(name): bold black is grey in \(role)")
            } else {
                #expect(look.foreground.map { (1...6).contains($0) } ?? true, "\(name): \(role) may be the background's own colour")
            }
        }
    }

    @Test func theTradesColoursAreKept() {
        let banners: [(Role, Int)] = [(.bannerUnclassified, 2), (.bannerConfidential, 4), (.bannerSecret, 1), (.bannerTopSecret, 3)]
        for (role, colour) in banners { #expect(Palette.fit(Theme.dusk.style(role), to: 8).background == colour) }
    }

    /// The blue of eight colours can hardly be read on black.
    @Test func aThemeForDarkBackgroundsHasNoBlueWordsInEightColours() throws {
        let themes = try Themes.files.map { try ThemeFile.theme(named: $0.name, own: { _ in nil }) }.filter { $0.background == .dark }
        #expect(!themes.isEmpty)
        for theme in themes {
            for role in Role.allCases {
                let look = Palette.fit(theme.style(role), to: 8)
                #expect(look.background != nil || look.foreground != 4, "\(theme.name): \(role)")
            }
        }
    }

    /// Nor green, yellow or cyan on white; and no words are laid on a colour that is as dark, or as light, as they are.
    @Test(arguments: Themes.files.map(\.name)) func eightColoursAreReadOnTheirGrounds(_ name: String) throws {
        let theme = try ThemeFile.theme(named: name, own: { _ in nil })
        let pale = [2, 3, 6]
        for role in Role.allCases {
            let look = Palette.fit(theme.style(role), to: 8)
            if let background = look.background, background != 0 {
                #expect(look.foreground == (pale.contains(background) ? 0 : 7), "\(name): \(role)")
            } else if theme.background == .light, look.background == nil, let foreground = look.foreground {
                #expect(!pale.contains(foreground), "\(name): \(role)")
            }
        }
    }

    @Test func withoutColoursAreAttributes() {
        #expect(Palette.fit(Style(foreground: 16, background: 71, bold: true), to: 2) == Style(bold: true, reverse: true))
    }

    @Test func twoHundredAndFiftySixAreLeftAlone() {
        for role in Role.allCases { #expect(Palette.fit(Theme.dusk.style(role), to: 256) == Theme.dusk.style(role)) }
    }
}
