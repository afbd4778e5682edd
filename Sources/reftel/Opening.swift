import Cable
import Files
import Foundation
import Reading
import Tutorial

/// From a path to a document: a small file whole, a large one or a stream its first part at once and the rest from a thread behind.
struct Opening {
    /// Header and text, for the first paint.
    let document: Document
    /// Begins what goes on behind the screen, once that is painted: the rest of a large file comes to the mailbox.
    var goOn: () -> Void = {}
    /// Gives that up: nothing comes of it any more.
    var giveUp: () -> Void = {}
    /// True where the document stands for one that takes longer than a moment, and is nothing of it.
    var isToCome = false

    /// A file up to this size is read and parsed before the first paint.
    static let small = 512 << 10
    /// Of a file up to this size what it asks is read before the first key, of a larger one beside the keys.
    static let light = 128 << 10
    /// Of anything larger than small this much is shown first.
    static let part = 32 << 10

    /// The cable that a name means, of a file or stream that is read to its end; of several that are not told apart, the first, and how many
    /// there are comes to the mailbox.
    static func whole(
        _ name: String, _ mailbox: Mailbox.Slot, _ drawers: Drawers, isRead: Bool = true, while isWanted: @escaping @Sendable () -> Bool = { true }
    ) throws(Files.Failure) -> Document {
        func read(_ source: Source) -> Document {
            let document = Document(skimming: source)
            return isRead ? document.read() : Opening(document: document).readIfLight.document
        }
        if name == Tutorial.name { return tutorial.read() }
        let address = Address(name)
        if let cable = address.cable { return read(try drawers.cable(cable, of: address.path, while: { _, _ in isWanted() }).source) }
        let pouch = try Pouch(address.path)
        pouch.isWanted = isWanted
        let first = try drawers.first(of: address.path, pouch)?.source ?? Source([], name: pouch.name)
        if isWanted(), let count = drawers.count(of: address.path, while: isWanted) { say(count, mailbox) }
        return read(first)
    }

    /// The same with what it asks, where that is known in a moment.
    var readIfLight: Opening {
        document.source.bytes.count > Opening.light ? self : Opening(document: document.read(), goOn: goOn, giveUp: giveUp)
    }

    private static var tutorial: Document { Document(skimming: Source(Tutorial.bytes, name: Tutorial.name)) }

    /// Nothing yet: whoever is not patient shows that before it is asked for.
    private static func toCome(_ name: String) -> Opening {
        Opening(document: Document(skimming: Source([], name: name), isComplete: false), isToCome: true)
    }

    /// What is painted first. Who is not `isPatient` gets something at once, whatever the file is: where another program is asked for its words, or
    /// much is to be read before the first of them, nothing yet.
    static func first(
        _ name: String, _ mailbox: Mailbox.Slot, _ drawers: Drawers, isPatient: Bool = true, while isWanted: @escaping @Sendable () -> Bool = { true }
    ) throws(Files.Failure) -> Opening {
        let address = Address(name)
        if name == Tutorial.name { return Opening(document: tutorial) }
        if let cable = address.cable {
            if !isPatient, try !Pouch.isReadAtOnce(address.path) { return toCome(name) }
            return Opening(document: Document(skimming: try drawers.cable(cable, of: address.path, while: { _, _ in isWanted() }).source))
        }
        let input = try Input(address.path)
        let gathering = Gathering(input, mailbox)
        let bytes: [UInt8]
        if input.isRegular {
            let isLarge = input.size > small
            bytes = try input.read(isLarge ? part : small + 1)
            if Container(of: bytes) != .text {
                let pouch = try Pouch(input, after: bytes)
                guard isPatient || pouch.isReady else { return toCome(name) }
                pouch.isWanted = isWanted
                return try packed(address.path, pouch, mailbox, drawers)
            }
            if !isLarge, bytes.count <= small {
                return Opening(document: Document(skimming: try source(bytes, of: input.name, mailbox, leavingOut: input.gaps(behind: bytes.count))))
            }
            let beginning = try source(toLineEnd(Array(bytes.prefix(part))), of: input.name)
            return Opening(
                document: Document(skimming: beginning, isComplete: false), goOn: { gathering.start(after: bytes, shown: part) },
                giveUp: gathering.stop)
        }
        gathering.start(after: [], shown: 0)
        bytes = try gathering.wait(for: part, seconds: 0.2)
        // Part of a print has no words.
        let known = Container(of: bytes) == .pdf ? [] : toLineEnd(Array(bytes.prefix(part)))
        return Opening(document: Document(skimming: try source(known, of: input.name), isComplete: false), giveUp: gathering.stop)
    }

    /// The first cable of a table, a mailbox, a page; the others are counted behind it.
    private static func packed(_ path: String, _ pouch: Pouch, _ mailbox: Mailbox.Slot, _ drawers: Drawers) throws(Files.Failure) -> Opening {
        let first = try drawers.first(of: path, pouch)?.source ?? Source([], name: pouch.name)
        return Opening(document: Document(skimming: first), goOn: { count(path, mailbox, drawers) })
    }

    /// Has the cables of a file counted behind the screen.
    static func count(_ path: String, _ mailbox: Mailbox.Slot, _ drawers: Drawers) {
        Thread.detachNewThread { if let count = drawers.count(of: path) { say(count, mailbox) } }
    }

    /// The first cable in bytes; throws where they are no text. How many there are is said where there are several.
    static func source(
        _ bytes: [UInt8], of name: String, _ mailbox: Mailbox.Slot? = nil, leavingOut gaps: [Gap] = [], while isWanted: () -> Bool = { true }
    ) throws(Files.Failure) -> Source {
        let (first, count) = try Pouch.first(in: bytes, of: name, leavingOut: gaps, while: isWanted)
        if let mailbox { say(count, mailbox) }
        return first
    }

    private static func say(_ count: Int, _ mailbox: Mailbox.Slot) {
        if count > 1 { mailbox.post(.holds(count)) }
    }

    /// A part that ends in the middle of a line loses it, so that nothing half-read is shown.
    static func toLineEnd(_ bytes: [UInt8]) -> [UInt8] {
        guard let end = bytes.lastIndex(of: 0x0A), end > bytes.count / 2 else { return bytes }
        return Array(bytes[...end])
    }
}
