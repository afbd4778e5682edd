import Foundation
import Screen
import Testing
import Themes

@testable import Terminal
@testable import reftel

/// Every theme can be read on the backgrounds it is made for, by every kind of colour vision it promises.
@Suite struct ContrastTests {
    private typealias Colour = (red: Double, green: Double, blue: Double)

    /// What dark and light terminals have behind their text, as xterm's colours: black and nearly black, white and nearly white.
    private static func grounds(_ background: Theme.Background) -> [(behind: Int, text: Int)] {
        switch background {
        case .dark: [(16, 250), (234, 250)]
        case .light: [(231, 236), (255, 236)]
        case .any: []
        }
    }

    /// A colour in linear light.
    private static func light(_ index: Int) -> Colour {
        func linear(_ value: Int) -> Double {
            let part = Double(value) / 255
            return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        let (red, green, blue) = Palette.rgb(index)
        return (linear(red), linear(green), linear(blue))
    }

    /// The contrast of two colours, 1 to 21. Source: WCAG 2.2, "contrast ratio".
    private static func contrast(_ a: Int, _ b: Int) -> Double {
        func luminance(_ index: Int) -> Double {
            let colour = light(index)
            return 0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue
        }
        let (low, high) = (min(luminance(a), luminance(b)), max(luminance(a), luminance(b)))
        return (high + 0.05) / (low + 0.05)
    }

    private static func theme(_ name: String) throws -> Theme { try ThemeFile.theme(named: name, own: { _ in nil }) }

    @Test func thereAreAtLeastSixThemes() { #expect(Themes.files.count >= 6) }

    @Test(arguments: Themes.files.map(\.name)) func everyRoleOfWordsCanBeRead(_ name: String) throws {
        let theme = try ContrastTests.theme(name)
        let least = name == "contrast" ? 7 : 4.5
        for role in Role.allCases where role != .separator && role != .scroll {
            let style = theme.style(role)
            for ground in ContrastTests.grounds(theme.background) {
                let contrast = ContrastTests.contrast(style.foreground ?? ground.text, style.background ?? ground.behind)
                #expect(contrast >= least, "\(name): \(role.rawValue) on \(ground.behind) has \(contrast)")
            }
        }
    }

    /// What protanopia, deuteranopia and tritanopia make of a colour in linear light. Source: Machado, Oliveira and Fernandes, "A
    /// physiologically-based model for simulation of color vision deficiency", 2009, at full severity.
    private static let visions: [[[Double]]] = [
        [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    ]

    /// How far two colours lie apart for a vision, in steps of 0 to 255.
    private static func distance(_ a: Int, _ b: Int, _ vision: [[Double]]) -> Double {
        func seen(_ index: Int) -> [Double] {
            let colour = light(index)
            return vision.map { row in
                let part = max(0, min(1, row[0] * colour.red + row[1] * colour.green + row[2] * colour.blue))
                return 255 * (part <= 0.0031308 ? part * 12.92 : 1.055 * pow(part, 1 / 2.4) - 0.055)
            }
        }
        return zip(seen(a), seen(b)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    }

    @Test func statesLieApartForEveryColourVision() throws {
        let theme = try ContrastTests.theme("safe")
        let pairs: [(Role, Role)] = [(.asked, .done), (.done, .forbidden), (.asked, .forbidden), (.forbidden, .permitted), (.asked, .permitted)]
        for vision in ContrastTests.visions {
            for (one, other) in pairs {
                let colours = try (#require(theme.style(one).foreground), #require(theme.style(other).foreground))
                #expect(ContrastTests.distance(colours.0, colours.1, vision) >= 50, "\(one) and \(other)")
            }
            let hits = try (#require(theme.style(.hit).background), #require(theme.style(.hitCurrent).background))
            #expect(ContrastTests.distance(hits.0, hits.1, vision) >= 50)
        }
    }

    /// No state is shown by its look alone: this holds it for the looks too, as far as attributes can tell them apart without colours.
    @Test(arguments: Themes.files.map(\.name)) func withoutColoursTheCurrentRowAndHitStandOut(_ name: String) throws {
        let theme = try ContrastTests.theme(name)
        for colours in [0, 8, 16, 256, 1 << 24] {
            let text = Palette.fit(theme.style(.text), to: colours)
            for role in [Role.current, .hit, .hitCurrent, .bannerSecret, .error] {
                #expect(Palette.fit(theme.style(role), to: colours) != text, "\(name) \(role)")
            }
            #expect(Palette.fit(theme.style(.hit), to: colours) != Palette.fit(theme.style(.hitCurrent), to: colours), "\(name)")
            #expect(!text.reverse, "\(name): running text is not reversed in \(colours) colours")
        }
    }

    @Test func trueColourTerminalsAreGivenRedGreenAndBlue() {
        let style = Palette.fit(Style(foreground: 214, background: 3), to: 1 << 24)
        #expect(style.foreground == 0xFF_AF_00)
        #expect(style.background == 3)
        #expect(Palette.fit(Style(foreground: 16, bold: true), to: 1 << 24).foreground == 0x08_08_08, "not the palette's black")
    }
}
