/// The fixed colours of terminals with 256, and what comes nearest to them where there are fewer.
enum Palette {
    /// The colour to use on a terminal of `count` colours; -1 for the default.
    static func nearest(_ colour: Int?, of count: Int) -> Int {
        guard let colour, count >= 8 else { return -1 }
        if colour < min(count, 16) || count >= 256 { return colour < count ? colour : -1 }
        let wanted = rgb(colour)
        let choices = 0..<min(count, 16)
        return choices.min { distance(rgb($0), wanted) < distance(rgb($1), wanted) } ?? -1
    }

    private static func distance(_ a: (Int, Int, Int), _ b: (Int, Int, Int)) -> Int {
        let (r, g, b) = (a.0 - b.0, a.1 - b.1, a.2 - b.2)
        return r * r + g * g + b * b
    }

    /// The cube of 216 and the ramp of 24, as xterm defines them; the first 16 as xterm shows them.
    private static func rgb(_ colour: Int) -> (Int, Int, Int) {
        let first = [
            (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229), (127, 127, 127),
            (255, 0, 0),
            (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
        ]
        if colour < 16 { return first[max(0, colour)] }
        if colour >= 232 {
            let level = 8 + (colour - 232) * 10
            return (level, level, level)
        }
        let steps = [0, 95, 135, 175, 215, 255]
        let index = colour - 16
        return (steps[index / 36 % 6], steps[index / 6 % 6], steps[index % 6])
    }
}
