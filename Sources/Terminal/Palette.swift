import Screen

/// Looks made for 256 colours, fitted to terminals that have fewer.
enum Palette {
    /// A look as a terminal of `count` colours can show it. Below 256 only the first eight are used, chosen by hue: greys become the
    /// terminal's own colours, as many terminals show black and bright black alike, and a grey background becomes reverse.
    static func fit(_ style: Style, to count: Int) -> Style {
        if count > 0xFFFF { return direct(style) }
        if count >= 256 { return style }
        guard count >= 8 else { return style.withoutColour }
        var fitted = style
        fitted.background = style.background.flatMap { hue($0) }
        if let background = style.background, brightness(background) < 8 {
            (fitted.background, fitted.foreground) = (0, style.foreground.flatMap { hue($0) } ?? 7)
        } else if style.background != nil, fitted.background == nil {
            fitted.foreground = nil
            fitted.reverse = true
        } else if fitted.background != nil {
            // Of the eight green, yellow and cyan are pale, whatever a theme lays its words on.
            let isPale = fitted.background.map(Palette.isPale) ?? false
            fitted.foreground = isPale ? 0 : 7
            // Bold black is shown as grey.
            if isPale { fitted.bold = false }
        } else {
            fitted.foreground = style.foreground.flatMap { hue($0) }
            // The palette's blue is dark: a pale one is nearer to cyan.
            if fitted.foreground == 4, style.foreground.map(brightness) ?? 0 >= 128 { fitted.foreground = 6 }
            // A dark colour is meant for a light background, on which the pale ones cannot be read.
            if let hue = fitted.foreground, isPale(hue), style.foreground.map(brightness) ?? 128 < 128 { fitted.foreground = hue == 3 ? 5 : 4 }
        }
        return fitted
    }

    /// A look where a colour is its red, green and blue themselves, as terminfo's `xterm-direct` has it; the first eight are the palette's there too.
    private static func direct(_ style: Style) -> Style {
        func colour(_ index: Int) -> Int {
            let (red, green, blue) = rgb(index)
            let value = red << 16 | green << 8 | blue
            // Black itself would be the palette's, which is grey where it is bold.
            return index < 8 ? index : value < 8 ? 0x080808 : value
        }
        var fitted = style
        fitted.foreground = style.foreground.map(colour)
        fitted.background = style.background.map(colour)
        return fitted
    }

    /// The one of the colours 1 to 6 that has the hue of a colour; nil for greys.
    private static func hue(_ colour: Int) -> Int? {
        let (red, green, blue) = rgb(colour)
        let (least, most) = (min(red, green, blue), max(red, green, blue))
        guard most - least >= 32 else { return nil }
        func counts(_ part: Int) -> Int { (part - least) * 10 >= (most - least) * 6 ? 1 : 0 }
        return counts(red) + 2 * counts(green) + 4 * counts(blue)
    }

    /// True for those of the colours 1 to 6 that are as light as paper: green, yellow and cyan.
    private static func isPale(_ hue: Int) -> Bool { hue == 2 || hue == 3 || hue == 6 }

    private static func brightness(_ colour: Int) -> Int {
        let (red, green, blue) = rgb(colour)
        return (red * 3 + green * 6 + blue) / 10
    }

    /// The cube of 216 and the ramp of 24, as xterm defines them; the first 16 as xterm shows them.
    static func rgb(_ colour: Int) -> (Int, Int, Int) {
        if colour < 16 {
            let level = colour < 8 ? 205 : 255
            return colour == 8 ? (127, 127, 127) : ((colour & 1) * level, (colour >> 1 & 1) * level, (colour >> 2 & 1) * level)
        }
        if colour >= 232 {
            let level = 8 + (colour - 232) * 10
            return (level, level, level)
        }
        let steps = [0, 95, 135, 175, 215, 255]
        let index = colour - 16
        return (steps[index / 36 % 6], steps[index / 6 % 6], steps[index % 6])
    }
}
