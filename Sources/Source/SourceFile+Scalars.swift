extension SourceFile {
  /// The code point that begins at byte `offset`, and how many bytes it takes.
  ///
  /// A byte that begins no well-formed UTF-8 sequence is U+FFFD, one byte long. `offset` has to lie
  /// inside the file.
  package func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard (0xC2...0xF4).contains(lead), offset + length <= bytes.count else {
      return ("\u{FFFD}", 1)
    }
    var code = UInt32(lead) & (0x7F >> UInt32(length))
    for byte in bytes[(offset + 1)..<(offset + length)] {
      guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      code = code << 6 | UInt32(byte & 0x3F)
    }
    // Longer spellings of a smaller code point are not well-formed; surrogates are none at all.
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
    guard code >= smallest, let scalar = Unicode.Scalar(code) else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }
}
