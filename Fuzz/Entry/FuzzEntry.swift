import FuzzTargets

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The target that `MENKAN_FUZZ_TARGET` names.
private let target: FuzzTarget = {
  let name = unsafe getenv("MENKAN_FUZZ_TARGET").map { unsafe String(cString: $0) } ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
    complain("MENKAN_FUZZ_TARGET names none of \(names)")
    exit(2)
  }
  return target
}()

private func complain(_ text: String) {
  var text = text + "\n"
  text.withUTF8 { bytes in _ = unsafe write(STDERR_FILENO, bytes.baseAddress, bytes.count) }
}

/// What libFuzzer calls with every input; a broken law ends the program like a crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  do {
    try target.run(bytes)
  } catch {
    complain("This does not hold: \(error)")
    abort()
  }
  return 0
}
