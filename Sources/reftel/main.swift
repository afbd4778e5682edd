import Files
import Terminal

// `reftel FILE`, `reftel -` and `… | reftel` go straight to the reader: neither the argument parser nor Foundation, TOML or SQLite is woken
// before the first paint. Everything else is a command.
Terminal.holdStandardDescriptors()
if let path = Arguments.plainPath(Arguments.given) {
    Reader.run([path], Reader.Options())
} else {
    Commands.start()
}
