import Cable
import Properties

/// What libFuzzer calls with bytes of its choosing: they are read as a cable, and what holds of every document must hold. Built by `.ci/fuzz`.
@_cdecl("LLVMFuzzerTestOneInput")
public func readAnyBytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let broken = Properties.broken(Array(UnsafeBufferPointer(start: start, count: count)))
    if !broken.isEmpty { fatalError(broken.joined(separator: "; ")) }
    return 0
}
