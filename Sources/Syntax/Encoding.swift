import MenkanSource

/// Whether the bytes of a file are text that can be read.
struct Encoding {
  /// What is wrong with them.
  let diagnostics: [Diagnostic]
  /// False where the file is no UTF-8 text, so that reading on would be noise.
  let isReadable: Bool

  /// The largest file that is read, in bytes.
  static let sizeLimit = 4 << 20
  /// More stray bytes than this mean another encoding.
  private static let strayLimit = 8

  init(checking file: SourceFile) {
    func span(_ lower: Int, _ upper: Int) -> SourceSpan {
      SourceSpan(
        file: file.id, lower: Int32(truncatingIfNeeded: lower),
        upper: Int32(truncatingIfNeeded: upper))
    }
    guard file.bytes.count <= Encoding.sizeLimit else {
      diagnostics = [.fileTooLarge(at: span(0, 0))]
      isReadable = false
      return
    }
    let reader = ScalarReader(file.bytes, end: file.bytes.count)
    var stray: [SourceSpan] = []
    var offset = 0
    while stray.count <= Encoding.strayLimit {
      // ASCII is the common case and needs no decoding.
      while offset < reader.end, file.bytes[offset] < 0x80 { offset += 1 }
      guard let (scalar, length) = reader.scalar(at: offset) else { break }
      if scalar == "\u{FFFD}", length == 1 {
        if let last = stray.last, Int(last.upper) == offset {
          stray[stray.count - 1] = span(Int(last.lower), offset + 1)
        } else {
          stray.append(span(offset, offset + 1))
        }
      }
      offset += length
    }
    isReadable = stray.count <= Encoding.strayLimit
    diagnostics =
      isReadable
      ? stray.map { .strayBytes(at: $0) } : stray.prefix(1).map { .notUTF8(at: $0) }
  }
}
