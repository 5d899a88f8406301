/// Data as messages quote them: short, on one line.
package enum Excerpt {
  static let length = 40

  /// At most 40 characters; control characters become spaces.
  package static func of(_ text: String) -> String {
    // A character may be made of any number of code points, so these are counted.
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalars.count == length { return String(scalars) + "…" }
      scalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
    }
    return String(scalars)
  }

  static func of(_ bytes: some Collection<UInt8>) -> String {
    of(String(decoding: bytes.prefix(length * 4 + 4), as: UTF8.self))
  }
}
