/// An input whose first byte says how the others are meant. Seeds begin with a digit, so that
/// people can read them.
struct FuzzInput {
  let mode: Int
  let rest: [UInt8]

  init(_ bytes: [UInt8], modes: Int) {
    mode = Int(bytes.first ?? 0) % 16 % modes
    rest = Array(bytes.dropFirst())
  }
}
